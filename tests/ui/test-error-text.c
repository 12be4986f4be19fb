/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Errors in words: each kind has its own, and none shows what a machine said.
 */

#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "core/procedure/lek-read-error.h"
#include "session/lek-case.h"
#include "ui/parts/lek-error-text.h"

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

/* Each fault is one whole sentence that names the place, without the words of the reader. */
static void
test_faults_in_files (void)
{
  for (int fault = LEK_READ_FAULT_OTHER; fault <= LEK_READ_FAULT_NEWER; fault++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GError) copy = NULL;
      g_autofree char *sentence = NULL;
      g_autofree char *body = NULL;

      lek_read_error_set (&error, LEK_READ_ERROR_VALUE, fault, "$.log[3]", "$.log[3]: for programmers");
      copy = g_error_copy (error);
      sentence = lek_error_text_fault (copy);
      body = lek_error_text_body (copy);
      g_assert_true (g_str_has_suffix (sentence, "."));
      g_assert_null (strstr (sentence, "programmers"));
      g_assert_null (strstr (sentence, "%s"));
      g_assert_true (g_str_has_prefix (body, sentence));
      if (fault > LEK_READ_FAULT_TOO_DEEP && fault < LEK_READ_FAULT_FORMAT)
        g_assert_nonnull (strstr (sentence, "“$.log[3]”"));
    }
}

static void
test_no_fault_in_a_file (void)
{
  g_autoptr(GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "full");

  g_assert_null (lek_error_text_fault (error));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/error-text/each-kind-has-its-words", test_known_errors);
  g_test_add_func ("/error-text/faults-in-files", test_faults_in_files);
  g_test_add_func ("/error-text/no-fault-in-a-file", test_no_fault_in_a_file);

  return g_test_run ();
}
