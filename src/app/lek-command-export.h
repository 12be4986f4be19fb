/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * lekwijzer export NUMBER: one incident as JSON.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* argv[0] is "export". Returns the exit code. */
int lek_command_export (int    argc,
                        char **argv);

G_END_DECLS
