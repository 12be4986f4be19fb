/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The library that is built into the program: there, sound, and the same as
 * the folder it was made from.
 */

#include "config.h"

#include "interchange/lek-library-reader.h"

static void
test_program_has_its_library (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekLibrary) library = NULL;
  g_autoptr(GPtrArray) faults = NULL;
  double seconds;

  g_test_timer_start ();
  library = lek_library_load (&error);
  seconds = g_test_timer_elapsed ();
  g_test_minimized_result (seconds, "loading took %.1f ms", seconds * 1000);
  g_assert_no_error (error);

  faults = lek_library_check (library);
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (faults, i));

  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_nonnull (lek_library_get_rules_at (library, 0));
  g_assert_cmpuint (lek_library_get_scenarios (library)->len, ==, 7);
}

static void
assert_same_ids (const char **a,
                 const char **b)
{
  guint i = 0;

  for (; a[i] != NULL && b[i] != NULL; i++)
    g_assert_cmpstr (a[i], ==, b[i]);

  g_assert_cmpstr (a[i], ==, b[i]);
}

static void
test_nothing_is_left_out (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("LEK_SOURCE_ROOT"), "data", "procedure",
                                              NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(LekLibrary) program = lek_library_load (NULL);
  g_autoptr(LekLibrary) source = lek_library_load_folder (folder, &error);
  g_autofree const char **program_questions = NULL;
  g_autofree const char **source_questions = NULL;
  g_autofree const char **program_texts = NULL;
  g_autofree const char **source_texts = NULL;

  g_assert_no_error (error);
  program_questions = lek_library_get_question_ids (program);
  source_questions = lek_library_get_question_ids (source);
  assert_same_ids (program_questions, source_questions);
  program_texts = lek_library_get_text_ids (program);
  source_texts = lek_library_get_text_ids (source);
  assert_same_ids (program_texts, source_texts);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/program-has-its-library", test_program_has_its_library);
  g_test_add_func ("/library/nothing-is-left-out", test_nothing_is_left_out);

  return g_test_run ();
}
