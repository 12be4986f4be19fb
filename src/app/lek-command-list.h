/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * lekwijzer list: the incidents in the register.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* argv[0] is "list". Returns the exit code. */
int lek_command_list (int    argc,
                      char **argv);

G_END_DECLS
