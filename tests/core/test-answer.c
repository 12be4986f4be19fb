/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The canonical text of an answer: what is written is what is read.
 */

#include "config.h"

#include "core/procedure/lek-answers.h"

static void
test_counts_are_read (void)
{
  static const struct { const char *value; gboolean ok; gint64 minimum, maximum; } cases[] = {
    { "0",       TRUE,  0,  0 },
    { "24",      TRUE,  24, 24 },
    { "10..20",  TRUE,  10, 20 },
    { "20..10",  FALSE, 0,  0 },
    { "10..10",  FALSE, 0,  0 },
    { "-1",      FALSE, 0,  0 },
    { "+1",      FALSE, 0,  0 },
    { "007",     FALSE, 0,  0 },
    { "1.5",     FALSE, 0,  0 },
    { "..",      FALSE, 0,  0 },
    { "1..",     FALSE, 0,  0 },
    { "1..2..3", FALSE, 0,  0 },
    { "",        FALSE, 0,  0 },
    { "9999999999999999999", FALSE, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LekAnswer) answer = lek_answer_new (LEK_ANSWER_KNOWN, cases[i].value);
      gint64 minimum = -1;
      gint64 maximum = -1;

      g_test_message ("%s", cases[i].value);
      g_assert_cmpint (lek_answer_get_count (answer, &minimum, &maximum), ==, cases[i].ok);
      if (cases[i].ok)
        {
          g_autoptr(LekAnswer) again = lek_answer_new_count (LEK_ANSWER_KNOWN, minimum, maximum);

          g_assert_cmpint (minimum, ==, cases[i].minimum);
          g_assert_cmpint (maximum, ==, cases[i].maximum);
          g_assert_true (lek_answer_equal (answer, again));
        }
      else
        {
          g_assert_cmpint (minimum, ==, -1);
          g_assert_cmpint (maximum, ==, -1);
        }
    }
}

static void
test_choices_are_whole_words (void)
{
  static const char *const ids[] = { "minors", "parents", NULL };
  static const char *const none[] = { NULL };
  g_autoptr(LekAnswer) answer = lek_answer_new_choices (LEK_ANSWER_KNOWN, ids);
  g_autoptr(LekAnswer) empty = lek_answer_new_choices (LEK_ANSWER_ESTIMATED, none);
  g_auto(GStrv) copy = lek_answer_dup_choices (answer);
  g_auto(GStrv) nothing = lek_answer_dup_choices (empty);

  g_assert_cmpstr (lek_answer_get_value (answer), ==, "minors parents");
  g_assert_true (lek_answer_has_choice (answer, "minors"));
  g_assert_true (lek_answer_has_choice (answer, "parents"));
  g_assert_false (lek_answer_has_choice (answer, "parent"));
  g_assert_false (lek_answer_has_choice (answer, "minors parents"));
  g_assert_false (lek_answer_has_choice (answer, ""));
  g_assert_cmpuint (g_strv_length (copy), ==, 2);
  g_assert_true (lek_answer_has_value (empty));
  g_assert_false (lek_answer_has_choice (empty, ""));
  g_assert_cmpuint (g_strv_length (nothing), ==, 0);
}

static void
test_moments_come_back (void)
{
  LekMoment day = { .utc = 1795302000, .date_only = TRUE };
  g_autoptr(LekAnswer) answer = NULL;
  g_autoptr(LekAnswer) word = lek_answer_new (LEK_ANSWER_KNOWN, "yes");
  g_autoptr(LekMoment) moment = lek_moment_new (1795438800);
  g_autoptr(LekMoment) copy = NULL;

  answer = lek_answer_new_moment (LEK_ANSWER_ESTIMATED, moment);
  copy = lek_answer_dup_moment (answer);
  g_assert_cmpint (copy->utc, ==, 1795438800);
  g_assert_null (lek_answer_dup_moment (word));

  g_clear_pointer (&answer, lek_answer_free);
  g_clear_pointer (&copy, lek_moment_free);
  answer = lek_answer_new_moment (LEK_ANSWER_KNOWN, &day);
  copy = lek_answer_dup_moment (answer);
  g_assert_true (copy->date_only);
  g_assert_cmpint (copy->utc, ==, day.utc);
}

static void
test_states_have_nicks (void)
{
  for (LekAnswerState state = LEK_ANSWER_KNOWN; state <= LEK_ANSWER_NOT_APPLICABLE; state++)
    {
      LekAnswerState back = LEK_ANSWER_NONE;

      g_assert_true (lek_answer_state_from_nick (lek_answer_state_to_nick (state), &back));
      g_assert_cmpint (back, ==, state);
    }

  g_assert_false (lek_answer_state_from_nick ("Known", &(LekAnswerState) { 0 }));
  g_assert_false (lek_answer_state_from_nick (NULL, &(LekAnswerState) { 0 }));
}

static void
test_no_answer_reads_as_none (void)
{
  g_assert_cmpint (lek_answer_get_state (NULL), ==, LEK_ANSWER_NONE);
  g_assert_null (lek_answer_get_value (NULL));
  g_assert_false (lek_answer_is (NULL, "yes"));
  g_assert_false (lek_answer_has_choice (NULL, "yes"));
  g_assert_false (lek_answer_get_count (NULL, NULL, NULL));
  g_assert_true (lek_answer_equal (NULL, NULL));
}

static void
test_answers_are_kept_by_id (void)
{
  g_autoptr(LekAnswers) answers = lek_answers_new ();
  g_autoptr(LekAnswers) copy = NULL;
  g_autoptr(LekAnswer) yes = lek_answer_new (LEK_ANSWER_KNOWN, "yes");
  g_autoptr(LekAnswer) unknown = lek_answer_new (LEK_ANSWER_NOT_YET, NULL);
  g_autofree const char **ids = NULL;

  lek_answers_set (answers, "b.b", yes);
  lek_answers_set (answers, "a.a", unknown);
  lek_answers_set (answers, "c.c", yes);
  lek_answers_set (answers, "c.c", NULL);
  copy = lek_answers_copy (answers);
  lek_answers_set (answers, "b.b", NULL);

  ids = lek_answers_get_ids (copy);
  g_assert_cmpstr (ids[0], ==, "a.a");
  g_assert_cmpstr (ids[1], ==, "b.b");
  g_assert_null (ids[2]);
  g_assert_true (lek_answers_is (copy, "b.b", "yes"));
  g_assert_false (lek_answers_is (answers, "b.b", "yes"));
  g_assert_null (lek_answers_get (copy, "c.c"));
  g_assert_cmpint (lek_answers_get_state (copy, "a.a"), ==, LEK_ANSWER_NOT_YET);
  g_assert_cmpint (lek_answers_get_state (copy, "c.c"), ==, LEK_ANSWER_NONE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/answer/counts-are-read", test_counts_are_read);
  g_test_add_func ("/answer/choices-are-whole-words", test_choices_are_whole_words);
  g_test_add_func ("/answer/moments-come-back", test_moments_come_back);
  g_test_add_func ("/answer/states-have-nicks", test_states_have_nicks);
  g_test_add_func ("/answer/no-answer-reads-as-none", test_no_answer_reads_as_none);
  g_test_add_func ("/answers/are-kept-by-id", test_answers_are_kept_by_id);

  return g_test_run ();
}
