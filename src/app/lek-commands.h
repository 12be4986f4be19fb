/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The commands that work without a display, and which one is meant.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What --lang says somewhere in @argv, or NULL; belongs to @argv. */
const char *lek_commands_find_language (int     argc,
                                        char  **argv);
/* Runs the command that @argv names. FALSE when it names none: then the window is meant. */
gboolean    lek_commands_run           (int     argc,
                                        char  **argv,
                                        int    *out_status);

G_END_DECLS
