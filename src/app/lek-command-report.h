/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * lekwijzer report NUMBER: the report on one A4 as PDF.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* argv[0] is "report". Returns the exit code. */
int lek_command_report (int    argc,
                        char **argv);

G_END_DECLS
