/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For tests that ask something of the real procedures: the library as the
 * program has it, read once.
 */

#pragma once

#include "core/procedure/lek-library.h"

G_BEGIN_DECLS

/* First thing in main (). The result stays the fixture's. */
LekLibrary *library_fixture_begin (int    *argc,
                                   char ***argv);
/* Last thing in main (): runs the tests, and returns what main () has to return. */
int         library_fixture_run   (void);

G_END_DECLS
