/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Errors in words: each kind has its own, and none shows what a machine said.
 */

#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "session/lek-case.h"
#include "ui/lek-error-text.h"

static void
test_known_errors (void)
{
  const struct
  {
    GQuark      domain;
    int         code;
    const char *title;
  } cases[] = {
    { G_IO_ERROR, G_IO_ERROR_NO_SPACE, "The disk is full" },
    { G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, "No permission for this file" },
    { G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "The file is not there" },
    { LEK_CASE_ERROR, LEK_CASE_ERROR_MOTIVE, "A reason is needed" },
    { LEK_CASE_ERROR, LEK_CASE_ERROR_READ_ONLY, "The register cannot be changed now" },
    { G_CONVERT_ERROR, 0, "Something did not work" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = g_error_new_literal (cases[i].domain, cases[i].code,
                                                     "errno 42 in /home/mary");
      g_autofree char *title = lek_error_text_title (error);
      g_autofree char *body = lek_error_text_body (error);

      g_assert_cmpstr (title, ==, cases[i].title);
      g_assert_cmpuint (strlen (body), >, 20);
      g_assert_null (strstr (body, "errno"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/error-text/each-kind-has-its-words", test_known_errors);

  return g_test_run ();
}
