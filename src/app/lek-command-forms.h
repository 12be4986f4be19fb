/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * lekwijzer forms -o FILE.pdf
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

int lek_command_forms (int    argc,
                       char **argv);

G_END_DECLS
