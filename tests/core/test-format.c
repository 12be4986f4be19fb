/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Times, spans and counts in words, in both languages.
 */

#include "config.h"

#include "core/time/lek-format.h"

/* Saturday 21 November 2026 20:39 in Amsterdam. */
#define NOW    G_GINT64_CONSTANT (1795289940)
#define MINUTE 60
#define HOUR   3600

static LekMoment *
moment_of (const char *text)
{
  g_autoptr(GError) error = NULL;
  LekMoment *moment = lek_moment_parse (text, &error);

  g_assert_no_error (error);

  return moment;
}

static void
assert_words (char       *words,
              const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

static void
test_moments (void)
{
  static const struct { const char *text, *nl, *en, *numeric; } cases[] = {
    { "2026-11-24T14:20+01:00", "dinsdag 24 november 2026 om 14:20", "Tuesday 24 November 2026 at 14:20",
      "24-11-2026 14:20" },
    { "2026-03-01", "zondag 1 maart 2026", "Sunday 1 March 2026", "01-03-2026" },
    { "2026-01-05T00:05+01:00", "maandag 5 januari 2026 om 00:05", "Monday 5 January 2026 at 00:05",
      "05-01-2026 00:05" },
    { "2026-10-25T02:30+02:00", "zondag 25 oktober 2026 om 02:30 (eerste keer, zomertijd)",
      "Sunday 25 October 2026 at 02:30 (first time, summer time)", "25-10-2026 02:30" },
    { "2026-10-25T02:30+01:00", "zondag 25 oktober 2026 om 02:30 (tweede keer, wintertijd)",
      "Sunday 25 October 2026 at 02:30 (second time, winter time)", "25-10-2026 02:30" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LekMoment) moment = moment_of (cases[i].text);

      assert_words (lek_format_full (moment, LEK_VOICE_JE), cases[i].nl);
      assert_words (lek_format_full (moment, LEK_VOICE_U), cases[i].nl);
      assert_words (lek_format_full (moment, LEK_VOICE_EN), cases[i].en);
      assert_words (lek_format_numeric (moment), cases[i].numeric);
    }
}

static void
test_due (void)
{
  g_autoptr(LekMoment) winter = moment_of ("2026-10-26T14:20+01:00");
  g_autoptr(LekMoment) summer = moment_of ("2026-03-30T16:20+02:00");

  assert_words (lek_format_due (winter->utc, LEK_VOICE_U), "uiterlijk maandag 26 oktober 2026 14:20 (CET)");
  assert_words (lek_format_due (summer->utc, LEK_VOICE_JE), "uiterlijk maandag 30 maart 2026 16:20 (CEST)");
  assert_words (lek_format_due (summer->utc, LEK_VOICE_EN), "no later than Monday 30 March 2026 16:20 (CEST)");
}

static void
test_near (void)
{
  static const struct { const char *text, *nl, *en; } cases[] = {
    { "2026-11-21T14:20+01:00", "vandaag 14:20", "today 14:20" },
    { "2026-11-20T00:00+01:00", "gisteren 00:00", "yesterday 00:00" },
    { "2026-11-22T23:59+01:00", "morgen 23:59", "tomorrow 23:59" },
    { "2026-11-24T14:20+01:00", "dinsdag 14:20", "Tuesday 14:20" },
    { "2026-11-27T14:20+01:00", "vrijdag 14:20", "Friday 14:20" },
    { "2026-11-28T14:20+01:00", "28 nov. 2026 14:20", "28 Nov 2026 14:20" },
    { "2026-11-15T14:20+01:00", "zondag 14:20", "Sunday 14:20" },
    { "2026-11-14T14:20+01:00", "14 nov. 2026 14:20", "14 Nov 2026 14:20" },
    { "2026-05-01T09:00+02:00", "1 mei 2026 09:00", "1 May 2026 09:00" },
    { "2026-11-20", "gisteren", "yesterday" },
    { "2025-03-02", "2 mrt. 2025", "2 Mar 2025" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LekMoment) moment = moment_of (cases[i].text);

      assert_words (lek_format_near (moment, NOW, LEK_VOICE_JE), cases[i].nl);
      assert_words (lek_format_near (moment, NOW, LEK_VOICE_EN), cases[i].en);
    }
}

static void
test_left (void)
{
  static const struct { gint64 left; const char *nl, *en; } cases[] = {
    { 0,                        "nog minder dan 1 minuut", "less than 1 minute left" },
    { 59,                       "nog minder dan 1 minuut", "less than 1 minute left" },
    { MINUTE,                   "nog 1 minuut", "1 minute left" },
    { 45 * MINUTE + 59,         "nog 45 minuten", "45 minutes left" },
    { 2 * HOUR - 1,             "nog 119 minuten", "119 minutes left" },
    { 2 * HOUR,                 "nog 2 uur", "2 hours left" },
    { 32 * HOUR - 1,            "nog 31 uur", "31 hours left" },
    { 72 * HOUR,                "nog 72 uur", "72 hours left" },
    { 73 * HOUR,                "nog 3 dagen en 1 uur", "3 days and 1 hour left" },
    { 96 * HOUR,                "nog 4 dagen", "4 days left" },
    { -1,                       "minder dan 1 minuut te laat", "less than 1 minute late" },
    { -MINUTE,                  "1 minuut te laat", "1 minute late" },
    { -3 * HOUR,                "3 uur te laat", "3 hours late" },
    { -24 * 14 * HOUR,          "14 dagen te laat", "14 days late" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_words (lek_format_left (cases[i].left, LEK_VOICE_JE), cases[i].nl);
      assert_words (lek_format_left (cases[i].left, LEK_VOICE_EN), cases[i].en);
    }
}

static void
test_span (void)
{
  static const struct { gint64 span; const char *nl, *en; } cases[] = {
    { 0,             "minder dan 1 minuut", "less than 1 minute" },
    { MINUTE,        "1 minuut", "1 minute" },
    { 59 * MINUTE,   "59 minuten", "59 minutes" },
    { HOUR,          "1 uur", "1 hour" },
    { 2 * HOUR,      "2 uur", "2 hours" },
    { 47 * HOUR,     "47 uur", "47 hours" },
    { 48 * HOUR,     "2 dagen", "2 days" },
    { 80 * HOUR,     "3 dagen", "3 days" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_words (lek_format_span (cases[i].span, LEK_VOICE_U), cases[i].nl);
      assert_words (lek_format_span (cases[i].span, LEK_VOICE_EN), cases[i].en);
    }
}

static void
test_clock (void)
{
  static const struct { LekDeadlineState state; gint64 left; const char *nl, *en; } cases[] = {
    { LEK_DEADLINE_NO_START,   0,         "AP: vul in sinds wanneer het bekend is",
      "AP: fill in since when it is known" },
    { LEK_DEADLINE_RUNNING,    31 * HOUR, "AP vóór maandag 03:39 · nog 31 uur",
      "AP before Monday 03:39 · 31 hours left" },
    { LEK_DEADLINE_SOON,       5 * HOUR,  "AP vóór morgen 01:39 · nog 5 uur",
      "AP before tomorrow 01:39 · 5 hours left" },
    { LEK_DEADLINE_PASSED,    -3 * HOUR,  "AP te laat: meld nu · termijn was vandaag 17:39, 3 uur te laat",
      "AP too late: report now · due today 17:39, 3 hours late" },
    { LEK_DEADLINE_MET,        3 * HOUR,  "Bij de AP gemeld: vandaag 19:39", "AP notified today 19:39" },
    { LEK_DEADLINE_LATE,      -3 * HOUR,  "Bij de AP gemeld: vandaag 19:39 · 3 uur te laat",
      "AP notified today 19:39 · 3 hours late" },
    { LEK_DEADLINE_NOT_NEEDED, 3 * HOUR,  "AP: besloten om niet te melden", "AP: decided not to notify" },
    { LEK_DEADLINE_WITHDRAWN,  3 * HOUR,  "AP: melding ingetrokken", "AP: notification withdrawn" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const LekDeadline deadline = { cases[i].state, NOW + cases[i].left, cases[i].left, 0 };

      assert_words (lek_format_clock (&deadline, NOW - HOUR, NOW, LEK_VOICE_JE), cases[i].nl);
      assert_words (lek_format_clock (&deadline, NOW - HOUR, NOW, LEK_VOICE_EN), cases[i].en);
    }
}

static void
test_count (void)
{
  assert_words (lek_format_count (24, 24, FALSE, LEK_VOICE_JE), "24");
  assert_words (lek_format_count (24, 24, TRUE, LEK_VOICE_JE), "ongeveer 24");
  assert_words (lek_format_count (24, 24, TRUE, LEK_VOICE_EN), "about 24");
  assert_words (lek_format_count (10, 20, FALSE, LEK_VOICE_JE), "10 tot 20");
  assert_words (lek_format_count (10, 20, TRUE, LEK_VOICE_EN), "about 10 to 20");
  assert_words (lek_format_count (1500, 1500, FALSE, LEK_VOICE_U), "1500");
  assert_words (lek_format_count (10000, 1234567, FALSE, LEK_VOICE_U), "10.000 tot 1.234.567");
  assert_words (lek_format_count (10000, 10000, FALSE, LEK_VOICE_EN), "10,000");
}

static void
test_day_and_time (void)
{
  assert_words (lek_format_day (NOW, LEK_VOICE_U), "zaterdag 21 november 2026");
  assert_words (lek_format_day (NOW, LEK_VOICE_EN), "Saturday 21 November 2026");
  assert_words (lek_format_time (NOW), "20:39");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/format/moments-in-full", test_moments);
  g_test_add_func ("/format/deadline-with-zone", test_due);
  g_test_add_func ("/format/near-moments", test_near);
  g_test_add_func ("/format/what-is-left", test_left);
  g_test_add_func ("/format/spans", test_span);
  g_test_add_func ("/format/clock-line", test_clock);
  g_test_add_func ("/format/counts", test_count);
  g_test_add_func ("/format/day-and-time", test_day_and_time);

  return g_test_run ();
}
