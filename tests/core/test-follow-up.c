/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an incident is followed for, and what presses most.
 */

#include "config.h"

#include "core/time/lek-follow-up.h"

/* Friday 20 November 2026, 14:20 in Amsterdam. */
#define NOW  G_GINT64_CONSTANT (1795180800)
#define HOUR G_GINT64_CONSTANT (3600)

static void
add (GPtrArray  *records,
     const char *kind,
     const char *what,
     const char *due,
     const char *mark)
{
  LekRecord *record = lek_record_new (kind);
  g_autofree char *what_field = g_strconcat (kind, ".what", NULL);

  lek_record_set_value (record, what_field, what);
  lek_record_set_value (record, lek_follow_up_get_due_field (kind), due);
  if (g_strcmp0 (mark, "done") == 0)
    lek_record_set_value (record, lek_follow_up_get_done_field (kind), "yes");
  else if (g_strcmp0 (mark, "removed") == 0)
    record->removed = TRUE;
  else if (g_strcmp0 (mark, "preventive") == 0)
    lek_record_set_value (record, "task.preventive", "yes");
  else if (mark != NULL)
    lek_record_set_value (record, "followup.kind", mark);

  g_ptr_array_add (records, record);
}

static LekSummary *
follow (GPtrArray *records)
{
  g_autoptr(LekAnswers) answers = lek_answers_new ();
  LekSummary *summary = lek_summary_new ();

  lek_summary_follow (summary, answers, records);

  return summary;
}

static GPtrArray *
new_records (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) lek_record_free);
}

/* Of all that is not done and has a moment, the first. */
static void
test_next (void)
{
  g_autoptr(GPtrArray) records = new_records ();
  g_autoptr(LekSummary) summary = NULL;

  add (records, "task", "done already", "2026-11-21T09:00:00+01:00", "done");
  add (records, "task", "taken out", "2026-11-21T10:00:00+01:00", "removed");
  add (records, "task", "without a moment", NULL, NULL);
  add (records, "followup", "Supplement", "2026-12-18T12:00:00+01:00", "supplement");
  add (records, "task", "Ring the parents", "2026-11-23T12:00:00+01:00", NULL);
  add (records, "task", "Lock on the cupboard", "2027-01-04T12:00:00+01:00", "preventive");
  summary = follow (records);

  g_assert_cmpint (summary->next, ==, LEK_FOLLOW_UP_TASK);
  g_assert_cmpstr (summary->next_what, ==, "Ring the parents");
  g_assert_true (summary->next_utc == 1795431600);
}

static void
test_kinds (void)
{
  static const struct { const char *kind, *mark; LekFollowUp expected; } cases[] = {
    { "followup", "supplement", LEK_FOLLOW_UP_SUPPLEMENT },
    { "followup", "reply", LEK_FOLLOW_UP_REPLY },
    { "followup", "confirmation", LEK_FOLLOW_UP_CONFIRMATION },
    { "followup", "other", LEK_FOLLOW_UP_OTHER },
    { "followup", NULL, LEK_FOLLOW_UP_OTHER },
    { "task", NULL, LEK_FOLLOW_UP_TASK },
    { "task", "preventive", LEK_FOLLOW_UP_PREVENTIVE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) records = new_records ();
      g_autoptr(LekSummary) summary = NULL;
      LekFollowUp back;

      add (records, cases[i].kind, "x", "2026-11-23", cases[i].mark);
      summary = follow (records);
      g_assert_cmpint (summary->next, ==, cases[i].expected);
      g_assert_true (lek_follow_up_from_nick (lek_follow_up_to_nick (summary->next), &back));
      g_assert_cmpint (back, ==, summary->next);
    }
}

/* A date alone lasts to its end, also on the day that is an hour longer. */
static void
test_date_alone (void)
{
  static const struct { const char *due; gint64 expected; } cases[] = {
    { "2026-11-23", G_GINT64_CONSTANT (1795474740) },
    { "2026-10-25", G_GINT64_CONSTANT (1792969140) },
    { "2026-03-29", G_GINT64_CONSTANT (1774821540) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) records = new_records ();

      add (records, "task", "x", cases[i].due, NULL);
      g_assert_cmpint (lek_follow_up_get_due (g_ptr_array_index (records, 0)), ==, cases[i].expected);
    }
}

static void
test_nothing_to_follow (void)
{
  g_autoptr(GPtrArray) records = new_records ();
  g_autoptr(LekSummary) summary = follow (records);

  g_assert_cmpint (summary->next, ==, LEK_FOLLOW_UP_NONE);
  g_assert_true (summary->next_utc == G_MININT64);
  g_assert_null (summary->next_what);
  g_assert_null (lek_follow_up_get_due_field ("recipient"));
}

/* Which of clock and follow-up presses: + the follow-up, - the clock, nothing when neither runs. */
static void
test_pressing (void)
{
  static const struct
  {
    const char *name;
    LekState    state;
    gboolean    told;
    const char *number;
    gint64      next_utc;
    const char *expected;
  } cases[] = {
    { "clock-alone", LEK_STATE_OPEN, FALSE, NULL, G_MININT64, "-" },
    { "clock-first", LEK_STATE_OPEN, FALSE, NULL, NOW + 80 * HOUR, "-" },
    { "follow-up-first", LEK_STATE_OPEN, FALSE, NULL, NOW + 3 * HOUR, "+" },
    { "number-missing", LEK_STATE_OPEN, TRUE, NULL, G_MININT64, "-" },
    { "all-done", LEK_STATE_OPEN, TRUE, "1", G_MININT64, "" },
    { "follow-up-alone", LEK_STATE_OPEN, TRUE, "1", NOW + 900 * HOUR, "+" },
    { "closed-follow-up", LEK_STATE_CLOSED, TRUE, "1", NOW + 900 * HOUR, "+" },
    { "closed-number-missing", LEK_STATE_CLOSED, TRUE, NULL, G_MININT64, "" },
    { "archived", LEK_STATE_ARCHIVED, TRUE, "1", NOW, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LekSummary) summary = lek_summary_new ();

      g_test_message ("%s", cases[i].name);
      summary->state = cases[i].state;
      summary->assessed = TRUE;
      summary->ap_need = LEK_NEED_DUTY;
      summary->due_utc = NOW + 72 * HOUR;
      summary->reported_utc = cases[i].told ? NOW : G_MININT64;
      summary->ap_number = g_strdup (cases[i].number);
      summary->next = cases[i].next_utc != G_MININT64 ? LEK_FOLLOW_UP_TASK : LEK_FOLLOW_UP_NONE;
      summary->next_utc = cases[i].next_utc;

      g_assert_cmpint (lek_summary_is_running (summary), ==, *cases[i].expected != '\0');
      g_assert_cmpint (lek_summary_is_follow_up_first (summary), ==, *cases[i].expected == '+');
      if (*cases[i].expected == '+')
        g_assert_true (lek_summary_get_running_utc (summary) == cases[i].next_utc);
      if (*cases[i].expected == '-')
        g_assert_true (lek_summary_get_running_utc (summary) == NOW + 72 * HOUR);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/follow-up/next-is-the-first-not-done", test_next);
  g_test_add_func ("/follow-up/every-kind-is-told-apart", test_kinds);
  g_test_add_func ("/follow-up/date-alone-lasts-to-its-end", test_date_alone);
  g_test_add_func ("/follow-up/nothing-to-follow", test_nothing_to_follow);
  g_test_add_func ("/follow-up/what-presses-most", test_pressing);

  return g_test_run ();
}
