/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * lekwijzer import FILE: takes in an incident that was exported.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* argv[0] is "import". Returns the exit code. */
int lek_command_import (int    argc,
                        char **argv);

G_END_DECLS
