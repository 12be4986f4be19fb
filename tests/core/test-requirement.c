/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The truth table of conditions.
 */

#include "config.h"

#include "core/procedure/lek-procedure.h"

static GPtrArray *
make_requirements (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) lek_requirement_free);
}

static void
add_requirement (GPtrArray  *when,
                 const char *question,
                 const char *values)
{
  LekRequirement *requirement = lek_requirement_new ();

  requirement->question = g_strdup (question);
  requirement->values = g_strsplit (values, " ", -1);
  g_ptr_array_add (when, requirement);
}

static void
test_truth_table (void)
{
  static const struct
  {
    const char     *is;
    LekAnswerState  state;
    const char     *value;
    gboolean        holds;
  } cases[] = {
    { "yes",            LEK_ANSWER_KNOWN,          "yes",       TRUE },
    { "yes",            LEK_ANSWER_ESTIMATED,      "yes",       TRUE },
    { "yes",            LEK_ANSWER_KNOWN,          "no",        FALSE },
    { "yes",            LEK_ANSWER_NONE,           NULL,        FALSE },
    { "yes",            LEK_ANSWER_NOT_YET,        NULL,        FALSE },
    { "yes",            LEK_ANSWER_CANNOT,         NULL,        FALSE },
    { "yes",            LEK_ANSWER_NOT_APPLICABLE, NULL,        FALSE },
    { "yes unknown",    LEK_ANSWER_NOT_YET,        NULL,        TRUE },
    { "yes unknown",    LEK_ANSWER_CANNOT,         NULL,        TRUE },
    { "yes unknown",    LEK_ANSWER_NONE,           NULL,        FALSE },
    { "yes unknown",    LEK_ANSWER_NOT_APPLICABLE, NULL,        FALSE },
    { "unknown",        LEK_ANSWER_KNOWN,          "unknown",   TRUE },
    { "yes unanswered", LEK_ANSWER_NONE,           NULL,        TRUE },
    { "unanswered",     LEK_ANSWER_NOT_YET,        NULL,        FALSE },
    { "unanswered",     LEK_ANSWER_NOT_APPLICABLE, NULL,        FALSE },
    { "b",              LEK_ANSWER_KNOWN,          "a b c",     TRUE },
    { "b d",            LEK_ANSWER_KNOWN,          "a c",       FALSE },
    { "b",              LEK_ANSWER_KNOWN,          "",          FALSE },
    { "b",              LEK_ANSWER_KNOWN,          "bb",        FALSE },
    { "no-number",      LEK_ANSWER_KNOWN,          "at desk 1", TRUE },
    { "no-number",      LEK_ANSWER_KNOWN,          "112",       FALSE },
    { "no-number",      LEK_ANSWER_ESTIMATED,      "088 – 00",  FALSE },
    { "no-number",      LEK_ANSWER_NONE,           NULL,        FALSE },
    { "no-number",      LEK_ANSWER_NOT_YET,        NULL,        FALSE },
    { "no-number",      LEK_ANSWER_NOT_APPLICABLE, NULL,        FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) when = make_requirements ();
      g_autoptr(LekAnswers) answers = lek_answers_new ();

      add_requirement (when, "a.q", cases[i].is);
      if (cases[i].state != LEK_ANSWER_NONE)
        {
          g_autoptr(LekAnswer) answer = lek_answer_new (cases[i].state, cases[i].value);

          lek_answers_set (answers, "a.q", answer);
        }

      g_test_message ("row %u", i);
      g_assert_cmpint (lek_requirements_hold (when, answers), ==, cases[i].holds);
    }
}

static void
test_all_must_hold (void)
{
  g_autoptr(GPtrArray) when = make_requirements ();
  g_autoptr(LekAnswers) answers = lek_answers_new ();
  g_autoptr(LekAnswer) yes = lek_answer_new (LEK_ANSWER_KNOWN, "yes");

  g_assert_true (lek_requirements_hold (NULL, answers));
  g_assert_true (lek_requirements_hold (when, answers));

  add_requirement (when, "a.q", "yes");
  add_requirement (when, "b.q", "yes");
  lek_answers_set (answers, "a.q", yes);
  g_assert_false (lek_requirements_hold (when, answers));
  lek_answers_set (answers, "b.q", yes);
  g_assert_true (lek_requirements_hold (when, answers));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/requirement/truth-table", test_truth_table);
  g_test_add_func ("/requirement/all-must-hold", test_all_must_hold);

  return g_test_run ();
}
