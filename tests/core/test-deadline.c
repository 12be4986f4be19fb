/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The 72 hours: worked examples around weekends, holidays and both clock
 * changes, the states, the milestones, and the warnings about times.
 */

#include "config.h"

#include "core/time/lek-deadline.h"
#include "core/time/lek-moment.h"

#define NEVER G_MININT64

static const LekRules rules = {
  .notify_hours = 72,
  .soon_hours = 60,
  .slow_hours = 24,
  .milestones = { 24, 48, 60, 68 },
  .n_milestones = 4,
};

static const struct { const char *name, *known, *due; } examples[] = {
  { "ordinary-midweek",
    "2026-03-10T12:00:00+01:00", "2026-03-13T12:00:00+01:00" },
  { "midweek-minutes-past-the-hour",
    "2026-11-24T09:17:00+01:00", "2026-11-27T09:17:00+01:00" },
  { "friday-afternoon",
    "2026-11-20T16:30:00+01:00", "2026-11-23T16:30:00+01:00" },
  { "saturday-morning",
    "2026-11-21T10:05:00+01:00", "2026-11-24T10:05:00+01:00" },
  { "dst-start-weekend-29-mar-2026",
    "2026-03-27T15:20:00+01:00", "2026-03-30T16:20:00+02:00" },
  { "dst-end-weekend-25-oct-2026",
    "2026-10-23T15:20:00+02:00", "2026-10-26T14:20:00+01:00" },
  { "aware-during-repeated-hour-first-pass-02-30-cest",
    "2026-10-25T02:30:00+02:00", "2026-10-28T01:30:00+01:00" },
  { "aware-during-repeated-hour-second-pass-02-30-cet",
    "2026-10-25T02:30:00+01:00", "2026-10-28T02:30:00+01:00" },
  { "thursday-before-easter",
    "2026-04-02T17:45:00+02:00", "2026-04-05T17:45:00+02:00" },
  { "good-friday",
    "2026-04-03T11:00:00+02:00", "2026-04-06T11:00:00+02:00" },
  { "koningsdag-on-monday-27-apr-2026",
    "2026-04-24T14:00:00+02:00", "2026-04-27T14:00:00+02:00" },
  { "koningsdag-shifted-to-sat-26-apr-2025",
    "2025-04-25T14:00:00+02:00", "2025-04-28T14:00:00+02:00" },
  { "bevrijdingsdag-tue-5-may-2026",
    "2026-05-01T18:10:00+02:00", "2026-05-04T18:10:00+02:00" },
  { "ascension-thu-14-may-2026",
    "2026-05-13T16:00:00+02:00", "2026-05-16T16:00:00+02:00" },
  { "whitsun-2026-mon-25-may",
    "2026-05-22T16:30:00+02:00", "2026-05-25T16:30:00+02:00" },
  { "christmas-2026-fri-25-sat-26",
    "2026-12-24T13:40:00+01:00", "2026-12-27T13:40:00+01:00" },
  { "christmas-2024-wed-25-thu-26-weekend-follows",
    "2024-12-24T17:05:00+01:00", "2024-12-27T17:05:00+01:00" },
  { "new-year-2027-fri-1-jan",
    "2026-12-31T20:00:00+01:00", "2027-01-03T20:00:00+01:00" },
  { "two-seconds-to-midnight",
    "2026-06-30T23:59:58+02:00", "2026-07-03T23:59:58+02:00" },
  { "exactly-on-the-hour",
    "2026-06-30T00:00:00+02:00", "2026-07-03T00:00:00+02:00" },
  { "mkm-example-22-12-2020-12-17",
    "2020-12-22T12:17:00+01:00", "2020-12-25T12:17:00+01:00" },
};

static gint64
utc (const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekMoment) moment = NULL;

  if (text == NULL)
    return NEVER;

  moment = lek_moment_parse (text, &error);
  g_assert_no_error (error);

  return moment->utc;
}

static void
test_examples (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autoptr(LekMoment) due = lek_moment_new (lek_deadline_due (utc (examples[i].known), &rules));
      g_autoptr(LekMoment) expected = lek_moment_parse (examples[i].due, NULL);
      g_autofree char *text = lek_moment_to_string (due);
      g_autofree char *expected_text = lek_moment_to_string (expected);

      g_test_message ("%s", examples[i].name);
      g_assert_cmpstr (text, ==, expected_text);
    }
}

/* Another law, other hours: nothing is written into the code. */
static void
test_other_rules (void)
{
  const LekRules longer = { .notify_hours = 96, .soon_hours = 84 };
  const LekDeadlineInput input = {
    utc ("2026-11-20T14:20+01:00"), NEVER, utc ("2026-11-24T03:00+01:00"), FALSE, FALSE,
  };

  g_assert_cmpint (lek_deadline_due (input.known_utc, &longer), ==, utc ("2026-11-24T14:20+01:00"));
  g_assert_cmpint (lek_deadline_compute (&input, &longer).state, ==, LEK_DEADLINE_SOON);
  g_assert_cmpint (lek_deadline_compute (&input, &rules).state, ==, LEK_DEADLINE_PASSED);
}

static const struct
{
  const char       *name, *known, *reported, *now;
  gboolean          not_needed, withdrawn;
  LekDeadlineState  expected;
} states[] = {
  { "no-start",              NULL, NULL, "2026-01-01T00:00Z", FALSE, FALSE, LEK_DEADLINE_NO_START },
  { "no-start-but-reported", NULL, "2026-01-01T00:00Z", "2026-01-01T00:00Z", FALSE, FALSE, LEK_DEADLINE_NO_START },
  { "no-start-not-needed",   NULL, NULL, "2026-01-01T00:00Z", TRUE, FALSE, LEK_DEADLINE_NOT_NEEDED },
  { "just-begun",            "2026-01-01T00:00Z", NULL, "2026-01-01T00:00Z", FALSE, FALSE, LEK_DEADLINE_RUNNING },
  { "known-in-the-future",   "2026-01-02T00:00Z", NULL, "2026-01-01T00:00Z", FALSE, FALSE, LEK_DEADLINE_RUNNING },
  { "before-soon",           "2026-01-01T00:00Z", NULL, "2026-01-03T11:59:59Z", FALSE, FALSE, LEK_DEADLINE_RUNNING },
  { "soon",                  "2026-01-01T00:00Z", NULL, "2026-01-03T12:00Z", FALSE, FALSE, LEK_DEADLINE_SOON },
  { "on-the-dot",            "2026-01-01T00:00Z", NULL, "2026-01-04T00:00:00Z", FALSE, FALSE, LEK_DEADLINE_SOON },
  { "a-second-too-late",     "2026-01-01T00:00Z", NULL, "2026-01-04T00:00:01Z", FALSE, FALSE, LEK_DEADLINE_PASSED },
  { "years-too-late",        "2026-01-01T00:00Z", NULL, "2036-01-04T00:00Z", FALSE, FALSE, LEK_DEADLINE_PASSED },
  { "met-on-the-dot",        "2026-01-01T00:00Z", "2026-01-04T00:00:00Z", "2026-02-01T00:00Z",
    FALSE, FALSE, LEK_DEADLINE_MET },
  { "late-by-a-second",      "2026-01-01T00:00Z", "2026-01-04T00:00:01Z", "2026-02-01T00:00Z",
    FALSE, FALSE, LEK_DEADLINE_LATE },
  { "not-needed",            "2026-01-01T00:00Z", NULL, "2026-02-01T00:00Z", TRUE, FALSE, LEK_DEADLINE_NOT_NEEDED },
  { "reported-all-the-same", "2026-01-01T00:00Z", "2026-01-02T00:00Z", "2026-02-01T00:00Z", TRUE,
    FALSE, LEK_DEADLINE_MET },
  { "withdrawn",             "2026-01-01T00:00Z", "2026-01-02T00:00Z", "2026-02-01T00:00Z",
    FALSE, TRUE, LEK_DEADLINE_WITHDRAWN },
};

static void
test_states (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      const LekDeadlineInput input = {
        utc (states[i].known), utc (states[i].reported), utc (states[i].now),
        states[i].not_needed, states[i].withdrawn,
      };

      g_test_message ("%s", states[i].name);
      g_assert_cmpint (lek_deadline_compute (&input, &rules).state, ==, states[i].expected);
    }
}

static void
test_number_missing (void)
{
  LekDeadlineInput input = {
    utc ("2026-01-01T00:00Z"), utc ("2026-01-02T00:00Z"), utc ("2026-01-02T01:00Z"), FALSE, FALSE, TRUE
  };

  g_assert_cmpint (lek_deadline_compute (&input, &rules).state, ==, LEK_DEADLINE_NUMBER_MISSING);

  /* Late is late, with a number or without. */
  input.reported_utc = utc ("2026-01-05T00:00Z");
  g_assert_cmpint (lek_deadline_compute (&input, &rules).state, ==, LEK_DEADLINE_LATE);
  input.reported_utc = NEVER;
  g_assert_cmpint (lek_deadline_compute (&input, &rules).state, ==, LEK_DEADLINE_RUNNING);
}

static void
test_numbers (void)
{
  LekDeadlineInput input = { NEVER, NEVER, utc ("2026-01-02T01:00Z"), FALSE, FALSE };
  LekDeadline deadline = lek_deadline_compute (&input, &rules);

  g_assert_cmpint (deadline.due_utc, ==, 0);
  g_assert_cmpint (deadline.left_s, ==, 0);
  g_assert_cmpint (deadline.elapsed_s, ==, 0);

  input.known_utc = utc ("2026-01-01T00:00Z");
  deadline = lek_deadline_compute (&input, &rules);
  g_assert_cmpint (deadline.left_s, ==, 47 * 3600);
  g_assert_cmpint (deadline.elapsed_s, ==, 25 * 3600);

  /* The clock stands still once the AP was told; the time since goes on. */
  input.reported_utc = utc ("2026-01-04T02:00Z");
  input.now_utc = utc ("2026-01-05T00:00Z");
  deadline = lek_deadline_compute (&input, &rules);
  g_assert_cmpint (deadline.left_s, ==, -2 * 3600);
  g_assert_cmpint (deadline.elapsed_s, ==, 96 * 3600);
}

static void
test_milestones (void)
{
  static const struct { int hours, expected; } cases[] = {
    { -1, -1 }, { 0, -1 }, { 23, -1 }, { 24, 0 }, { 47, 0 }, { 48, 1 }, { 60, 2 }, { 67, 2 }, { 68, 3 }, { 500, 3 },
  };
  gint64 known = utc ("2026-10-23T15:20+02:00");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (lek_deadline_milestone (known, known + cases[i].hours * 3600, &rules), ==, cases[i].expected);

  g_assert_cmpint (lek_deadline_milestone (NEVER, known, &rules), ==, -1);
}

static const struct
{
  const char *name, *from, *to, *discovered, *known, *saved, *now;
  int         expected;
} checks[] = {
  { "nothing-known", NULL, NULL, NULL, NULL, NULL, "2026-11-17T12:00Z", 0 },
  { "midweek", "2026-11-16T10:00Z", "2026-11-16T11:00Z", "2026-11-16T12:00Z", "2026-11-16T13:00Z",
    "2026-11-16T14:00Z", "2026-11-16T14:00Z", 0 },
  { "future", NULL, NULL, NULL, "2026-11-16T13:00:01Z", NULL, "2026-11-16T13:00:00Z", LEK_TIME_WARNING_FUTURE },
  { "known-before-discovered", NULL, NULL, "2026-11-16T13:00Z", "2026-11-16T12:00Z", NULL, "2026-11-17T00:00Z",
    LEK_TIME_WARNING_BEFORE_DISCOVERY },
  { "a-day-is-not-slow", NULL, NULL, "2026-11-15T12:00Z", "2026-11-16T12:00:00Z", NULL, "2026-11-17T00:00Z", 0 },
  { "slow", NULL, NULL, "2026-11-15T12:00Z", "2026-11-16T12:00:01Z", NULL, "2026-11-17T00:00Z",
    LEK_TIME_WARNING_SLOW },
  { "ended-before-it-began", "2026-11-16T12:00Z", "2026-11-16T11:00Z", NULL, NULL, NULL, "2026-11-17T00:00Z",
    LEK_TIME_WARNING_END_BEFORE_START },
  { "discovered-before-it-began", "2026-11-16T12:00Z", NULL, "2026-11-16T11:00Z", NULL, NULL, "2026-11-17T00:00Z",
    LEK_TIME_WARNING_DISCOVERED_BEFORE_START },
  { "clock-back", NULL, NULL, NULL, NULL, "2026-11-17T00:00:01Z", "2026-11-17T00:00:00Z", LEK_TIME_WARNING_CLOCK_BACK },
  { "friday", NULL, NULL, NULL, "2026-11-20T16:30+01:00", NULL, "2026-11-20T17:00+01:00", LEK_TIME_WARNING_WEEKEND },
  { "ends-on-friday", NULL, NULL, NULL, "2026-11-17T23:59+01:00", NULL, "2026-11-20T17:00+01:00", 0 },
  { "ends-early-on-saturday", NULL, NULL, NULL, "2026-11-18T00:00+01:00", NULL, "2026-11-20T17:00+01:00",
    LEK_TIME_WARNING_WEEKEND },
  { "koningsdag", NULL, NULL, NULL, "2027-04-26T09:00+02:00", NULL, "2027-04-26T10:00+02:00",
    LEK_TIME_WARNING_HOLIDAY },
  { "christmas", NULL, NULL, NULL, "2026-12-24T13:40+01:00", NULL, "2026-12-24T14:00+01:00",
    LEK_TIME_WARNING_HOLIDAY | LEK_TIME_WARNING_WEEKEND },
};

static void
test_warnings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      const LekTimes times = {
        utc (checks[i].from), utc (checks[i].to), utc (checks[i].discovered), utc (checks[i].known),
        utc (checks[i].saved), utc (checks[i].now),
      };

      g_test_message ("%s", checks[i].name);
      g_assert_cmpint (lek_times_check (&times, &rules), ==, checks[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/deadline/worked-examples", test_examples);
  g_test_add_func ("/deadline/hours-come-from-the-rules", test_other_rules);
  g_test_add_func ("/deadline/states", test_states);
  g_test_add_func ("/deadline/what-is-left-and-gone", test_numbers);
  g_test_add_func ("/deadline/number-missing", test_number_missing);
  g_test_add_func ("/deadline/milestones", test_milestones);
  g_test_add_func ("/deadline/warnings", test_warnings);

  return g_test_run ();
}
