/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * lekwijzer deadline TIME: until when the AP can be told in time.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* argv[0] is "deadline". Returns the exit code. */
int lek_command_deadline (int    argc,
                          char **argv);

G_END_DECLS
