/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What each kind of question accepts, and how answers read.
 */

#include "config.h"

#include "core/procedure/lek-procedure.h"

#include <string.h>

static void
add_option (LekQuestion *question,
            const char  *id,
            const char  *nl,
            const char  *en)
{
  LekOption *option = lek_option_new ();

  option->id = g_strdup (id);
  option->label = lek_text_new (nl, NULL, en);
  g_ptr_array_add (question->options, option);
}

static LekQuestion *
make_question (LekQuestionKind kind)
{
  LekQuestion *question = lek_question_new ();

  question->id = g_strdup ("test.question");
  question->kind = kind;
  if (kind == LEK_QUESTION_CHOICE || kind == LEK_QUESTION_CHOICES)
    {
      add_option (question, "mail", "e-mail", "email");
      add_option (question, "letter", "brief", "letter");
      add_option (question, "known", "bekende", "someone known");
    }

  return question;
}

static void
test_values_fit_the_kind (void)
{
  static const struct { LekQuestionKind kind; const char *value; gboolean fits; } cases[] = {
    { LEK_QUESTION_YES_NO,  "yes",                    TRUE },
    { LEK_QUESTION_YES_NO,  "no",                     TRUE },
    { LEK_QUESTION_YES_NO,  "Yes",                    FALSE },
    { LEK_QUESTION_YES_NO,  "",                       FALSE },
    { LEK_QUESTION_CHOICE,  "letter",                 TRUE },
    { LEK_QUESTION_CHOICE,  "fax",                    FALSE },
    { LEK_QUESTION_CHOICE,  "mail letter",            FALSE },
    { LEK_QUESTION_CHOICES, "",                       TRUE },
    { LEK_QUESTION_CHOICES, "mail known",             TRUE },
    { LEK_QUESTION_CHOICES, "known mail",             FALSE },
    { LEK_QUESTION_CHOICES, "mail mail",              FALSE },
    { LEK_QUESTION_CHOICES, "mail  known",            FALSE },
    { LEK_QUESTION_CHOICES, "mail ",                  FALSE },
    { LEK_QUESTION_CHOICES, "fax",                    FALSE },
    { LEK_QUESTION_TEXT,    "twee\nregels\ten meer",  TRUE },
    { LEK_QUESTION_TEXT,    "",                       FALSE },
    { LEK_QUESTION_TEXT,    "bel\a",                  FALSE },
    { LEK_QUESTION_TEXT,    "\xff\xfe",               FALSE },
    { LEK_QUESTION_LINE,    "één regel",              TRUE },
    { LEK_QUESTION_LINE,    "twee\nregels",           FALSE },
    { LEK_QUESTION_MOMENT,  "2026-11-20T14:20+01:00", TRUE },
    { LEK_QUESTION_MOMENT,  "2026-11-20",             TRUE },
    { LEK_QUESTION_MOMENT,  "2026-11-31",             FALSE },
    { LEK_QUESTION_MOMENT,  "gisteren",               FALSE },
    { LEK_QUESTION_COUNT,   "10..20",                 TRUE },
    { LEK_QUESTION_COUNT,   "20..10",                 FALSE },
    { LEK_QUESTION_COUNT,   "-1",                     FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LekQuestion) question = make_question (cases[i].kind);
      g_autoptr(LekAnswer) answer = lek_answer_new (LEK_ANSWER_KNOWN, cases[i].value);
      g_autoptr(LekAnswer) guess = lek_answer_new (LEK_ANSWER_ESTIMATED, cases[i].value);
      g_autoptr(GError) error = NULL;

      g_test_message ("%d \"%s\"", cases[i].kind, cases[i].value);
      g_assert_cmpint (lek_question_check (question, answer, &error), ==, cases[i].fits);
      g_assert_cmpint (lek_question_check (question, guess, NULL), ==, cases[i].fits);
      if (cases[i].fits)
        g_assert_no_error (error);
      else
        g_assert_error (error, LEK_QUESTION_ERROR, LEK_QUESTION_ERROR_VALUE);
    }
}

static void
test_states_without_value_fit_all (void)
{
  for (LekQuestionKind kind = 0; kind <= LEK_QUESTION_COUNT; kind++)
    {
      g_autoptr(LekQuestion) question = make_question (kind);

      g_assert_true (lek_question_check (question, NULL, NULL));

      for (LekAnswerState state = LEK_ANSWER_NOT_YET; state <= LEK_ANSWER_NOT_APPLICABLE; state++)
        {
          g_autoptr(LekAnswer) answer = lek_answer_new (state, NULL);

          g_assert_true (lek_question_check (question, answer, NULL));
        }
    }
}

static void
assert_fits (LekQuestionKind kind,
             guint           length,
             gboolean        fits)
{
  g_autoptr(LekQuestion) question = make_question (kind);
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(LekAnswer) answer = NULL;

  for (guint i = 0; i < length; i++)
    g_string_append (text, "é");

  answer = lek_answer_new (LEK_ANSWER_KNOWN, text->str);
  g_assert_cmpint (lek_question_check (question, answer, NULL), ==, fits);
}

static void
test_limits_count_characters (void)
{
  assert_fits (LEK_QUESTION_TEXT, LEK_QUESTION_MAX_TEXT, TRUE);
  assert_fits (LEK_QUESTION_TEXT, LEK_QUESTION_MAX_TEXT + 1, FALSE);
  assert_fits (LEK_QUESTION_LINE, LEK_QUESTION_MAX_LINE, TRUE);
  assert_fits (LEK_QUESTION_LINE, LEK_QUESTION_MAX_LINE + 1, FALSE);
}

static void
test_answers_read_as_words (void)
{
  static const struct
  {
    LekQuestionKind kind;
    LekAnswerState  state;
    const char     *value;
    const char     *nl;
    const char     *en;
  } cases[] = {
    { LEK_QUESTION_YES_NO, LEK_ANSWER_KNOWN, "yes", "Ja", "Yes" },
    { LEK_QUESTION_YES_NO, LEK_ANSWER_ESTIMATED, "no", "Nee (geschat)", "No (estimated)" },
    { LEK_QUESTION_YES_NO, LEK_ANSWER_NOT_YET, NULL, "Nog niet bekend", "Not known yet" },
    { LEK_QUESTION_TEXT, LEK_ANSWER_CANNOT, NULL, "Niet te achterhalen", "Cannot be known" },
    { LEK_QUESTION_COUNT, LEK_ANSWER_NOT_APPLICABLE, NULL, "Niet van toepassing", "Not applicable" },
    { LEK_QUESTION_CHOICE, LEK_ANSWER_KNOWN, "letter", "brief", "letter" },
    { LEK_QUESTION_CHOICE, LEK_ANSWER_KNOWN, "telex", "telex", "telex" },
    { LEK_QUESTION_CHOICES, LEK_ANSWER_KNOWN, "mail letter", "e-mail, brief", "email, letter" },
    { LEK_QUESTION_CHOICES, LEK_ANSWER_KNOWN, "", "Geen van deze", "None of these" },
    { LEK_QUESTION_LINE, LEK_ANSWER_KNOWN, "Anna", "Anna", "Anna" },
    { LEK_QUESTION_COUNT, LEK_ANSWER_KNOWN, "24", "24", "24" },
    { LEK_QUESTION_COUNT, LEK_ANSWER_ESTIMATED, "24", "ongeveer 24", "about 24" },
    { LEK_QUESTION_MOMENT, LEK_ANSWER_KNOWN, "later", "later", "later" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LekQuestion) question = make_question (cases[i].kind);
      g_autoptr(LekAnswer) answer = lek_answer_new (cases[i].state, cases[i].value);
      g_autofree char *nl = lek_question_describe (question, answer, LEK_VOICE_U);
      g_autofree char *en = lek_question_describe (question, answer, LEK_VOICE_EN);

      g_assert_cmpstr (nl, ==, cases[i].nl);
      g_assert_cmpstr (en, ==, cases[i].en);
    }
}

static void
test_moments_read_as_days (void)
{
  g_autoptr(LekQuestion) question = make_question (LEK_QUESTION_MOMENT);
  g_autoptr(LekAnswer) answer = lek_answer_new (LEK_ANSWER_ESTIMATED, "2026-11-24T14:20+01:00");
  g_autofree char *nl = lek_question_describe (question, answer, LEK_VOICE_JE);

  g_assert_cmpstr (nl, ==, "dinsdag 24 november 2026 om 14:20 (geschat)");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/question/values-fit-the-kind", test_values_fit_the_kind);
  g_test_add_func ("/question/states-without-value-fit-all", test_states_without_value_fit_all);
  g_test_add_func ("/question/limits-count-characters", test_limits_count_characters);
  g_test_add_func ("/question/answers-read-as-words", test_answers_read_as_words);
  g_test_add_func ("/question/moments-read-as-days", test_moments_read_as_days);

  return g_test_run ();
}
