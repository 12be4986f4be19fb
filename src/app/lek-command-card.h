/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "lekwijzer card": the cards for the first hour, to print beforehand.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

int lek_command_card (int    argc,
                      char **argv);

G_END_DECLS
