/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "library-fixture.h"

#include "interchange/lek-library-reader.h"

static LekLibrary *library;

LekLibrary *
library_fixture_begin (int    *argc,
                       char ***argv)
{
  g_autoptr(GError) error = NULL;

  g_test_init (argc, argv, NULL);
  library = lek_library_load (&error);
  g_assert_no_error (error);

  return library;
}

int
library_fixture_run (void)
{
  int status = g_test_run ();

  g_clear_object (&library);

  return status;
}
