/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * lekwijzer verify: are the logs as they were written?
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* argv[0] is "verify". Returns the exit code. */
int lek_command_verify (int    argc,
                        char **argv);

G_END_DECLS
