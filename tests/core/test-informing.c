/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who was told, against who should be: a part is never the whole.
 */

#include "config.h"

#include "core/message/lek-informing.h"

/* @told, @waiting: recipients in the list. @open: what stays open, parted by spaces. */
static const struct
{
  const char *name, *informed, *concerned, *count, *who_else, *exception;
  guint       told, waiting;
  gboolean    partial;
  const char *open;
} cases[] = {
  { "nothing-yet", NULL, NULL, NULL, NULL, NULL, 0, 0, FALSE, "" },
  { "a-list-alone", NULL, NULL, NULL, NULL, NULL, 0, 3, FALSE, "people.informed" },
  { "all-of-the-list", "all", "3", "3", "no", NULL, 3, 0, FALSE, "" },
  { "two-of-three", "all", NULL, NULL, "no", NULL, 2, 1, TRUE, "people.informed" },
  { "list-says-some-before-the-answer", NULL, NULL, NULL, NULL, NULL, 1, 1, TRUE, "people.informed" },
  { "fewer-than-concerned", "all", "7", "5", "no", NULL, 0, 0, TRUE, "people.count" },
  { "more-than-concerned", "all", "7", "9", "no", NULL, 0, 0, FALSE, "" },
  { "numbers-that-may-agree", "all", "5..9", "6..8", "no", NULL, 0, 0, FALSE, "" },
  { "a-letter-for-a-family", "all", "7", "7", "no", NULL, 3, 0, FALSE, "" },
  { "somebody-else", "all", "3", "3", "yes", NULL, 0, 0, TRUE, "people.who_else" },
  { "some-without-a-ground", "some", NULL, NULL, "no", NULL, 0, 0, TRUE, "people.informed" },
  { "some-with-a-ground", "some", "7", "5", "no", "disproportionate", 2, 1, FALSE, "" },
  { "nobody-with-a-ground", "none", NULL, NULL, NULL, "unintelligible", 0, 2, FALSE, "" },
  { "nobody-but-the-list-says-one", "none", NULL, NULL, NULL, "unintelligible", 1, 0, TRUE, "people.informed" },
  { "a-left-over-answer-to-who-else", "none", NULL, NULL, "yes", "not_high_risk", 0, 0, FALSE, "" },
};

static void
answer (LekAnswers *answers,
        const char *question,
        const char *value)
{
  g_autoptr(LekAnswer) known = value != NULL ? lek_answer_new (LEK_ANSWER_KNOWN, value) : NULL;

  lek_answers_set (answers, question, known);
}

static void
add_recipients (GPtrArray *records,
                guint      n,
                gboolean   told)
{
  for (guint i = 0; i < n; i++)
    {
      LekRecord *record = lek_record_new ("recipient");

      lek_record_set_value (record, "recipient.name", "Sien");
      if (told)
        lek_record_set_value (record, "recipient.told_at", "2026-11-21T10:00+01:00");
      g_ptr_array_add (records, record);
    }
}

static void
test_case (gconstpointer data)
{
  static const char *const questions[] = { "people.informed", "people.count", "people.who_else", "people.means" };
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr(LekAnswers) answers = lek_answers_new ();
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_record_free);
  g_autoptr(LekInforming) informing = NULL;
  g_autoptr(GString) open = g_string_new (NULL);

  answer (answers, "people.informed", cases[i].informed);
  answer (answers, "subjects.count", cases[i].concerned);
  answer (answers, "people.count", cases[i].count);
  answer (answers, "people.who_else", cases[i].who_else);
  answer (answers, "people.exception", cases[i].exception);
  add_recipients (records, cases[i].told, TRUE);
  add_recipients (records, cases[i].waiting, FALSE);
  informing = lek_informing_new (answers, records);

  for (guint j = 0; j < G_N_ELEMENTS (questions); j++)
    {
      if (lek_informing_keeps_open (informing, questions[j]))
        g_string_append_printf (open, "%s%s", open->len > 0 ? " " : "", questions[j]);
    }
  g_assert_cmpuint (lek_informing_count_told (informing), ==, cases[i].told);
  g_assert_cmpuint (informing->waiting->len, ==, cases[i].waiting);
  g_assert_cmpint (lek_informing_is_partial (informing), ==, cases[i].partial);
  g_assert_cmpstr (open->str, ==, cases[i].open);
}

static void
test_removed_do_not_wait (void)
{
  g_autoptr(LekAnswers) answers = lek_answers_new ();
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_record_free);
  g_autoptr(LekInforming) informing = NULL;

  add_recipients (records, 2, FALSE);
  ((LekRecord *) g_ptr_array_index (records, 0))->removed = TRUE;
  informing = lek_informing_new (answers, records);

  g_assert_cmpuint (informing->n_recipients, ==, 1);
  g_assert_true (g_ptr_array_index (informing->waiting, 0) == g_ptr_array_index (records, 1));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/informing/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/informing/who-was-taken-out-does-not-wait", test_removed_do_not_wait);

  return g_test_run ();
}
