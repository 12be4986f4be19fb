/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * lekwijzer deadline TIME: the deadline for telling the AP.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* argv[0] is "deadline". Returns the exit code. */
int lek_command_deadline (int    argc,
                          char **argv);

G_END_DECLS
