/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * lekwijzer show NUMBER: one incident in words.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* argv[0] is "show". Returns the exit code. */
int lek_command_show (int    argc,
                      char **argv);

G_END_DECLS
