/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * lekwijzer assess FILE: facts in, verdicts out.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* argv[0] is "assess". Returns the exit code: 0, 1 when the program itself fails, 2 for bad input. */
int lek_command_assess (int    argc,
                        char **argv);

G_END_DECLS
