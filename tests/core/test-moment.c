/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Moments: parsing, both clock changes, and what people type.
 */

#include "config.h"

#include "core/time/lek-deadline.h"
#include "core/time/lek-moment.h"

/* Saturday 21 November 2026 20:39 in Amsterdam. */
#define NOW G_GINT64_CONSTANT (1795289940)

static const LekRules rules = { .notify_hours = 72, .soon_hours = 60, .slow_hours = 24 };

static char *
canonical (const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekMoment) moment = lek_moment_parse (text, &error);

  g_assert_no_error (error);

  return lek_moment_to_string (moment);
}

static void
test_canonical (void)
{
  static const struct { const char *text, *expected; } cases[] = {
    { "2026-11-20T14:20+01:00",         "2026-11-20T14:20+01:00" },
    { "2026-11-20T14:20:00+01:00",      "2026-11-20T14:20+01:00" },
    { "2026-11-20T13:20:30Z",           "2026-11-20T14:20:30+01:00" },
    { "2026-11-20t13:20:30.999z",       "2026-11-20T14:20:30+01:00" },
    { "2026-11-20 13:20Z",              "2026-11-20T14:20+01:00" },
    { "2026-07-01T23:59:58+05:30",      "2026-07-01T20:29:58+02:00" },
    { "2026-10-25T02:30:00+02:00",      "2026-10-25T02:30+02:00" },
    { "2026-10-25T02:30:00+01:00",      "2026-10-25T02:30+01:00" },
    { "2026-03-29T02:30:00+01:00",      "2026-03-29T03:30+02:00" },
    { "2026-11-20",                     "2026-11-20" },
    { "2024-02-29",                     "2024-02-29" },
    { "2026-03-29",                     "2026-03-29" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = canonical (cases[i].text);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    "", " ", "nonsense", "2026", "2026-11", "2026-11-31", "2026-02-29", "2026-13-01", "2026-00-10",
    "2026-11-20T", "2026-11-20T14", "2026-11-20T14:20", "2026-11-20T24:00Z", "2026-11-20T14:60Z",
    "2026-11-20T14:20:60Z", "2026-11-20T14:20+1:00", "2026-11-20T14:20+01:60", "2026-11-20T14:20+24:00",
    "2026-11-20T14:20+01:00 ", " 2026-11-20", "2026-11-20T14:20:30.Z", "20260-1-1", "-026-11-20",
    "1969-12-31", "3000-01-01", "9999-12-31T23:59:59Z", "0000-01-01", "2026-11-20T14:20Zz",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(LekMoment) moment = lek_moment_parse (texts[i], &error);

      g_test_message ("%s", texts[i]);
      g_assert_null (moment);
      g_assert_error (error, LEK_MOMENT_ERROR, LEK_MOMENT_ERROR_SYNTAX);
    }
}

static void
test_date_only (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekMoment) date = lek_moment_parse ("2026-11-20", &error);
  g_autoptr(LekMoment) midnight = lek_moment_parse ("2026-11-20T00:00+01:00", &error);

  g_assert_no_error (error);
  g_assert_true (date->date_only);
  g_assert_false (midnight->date_only);
  g_assert_cmpint (date->utc, ==, midnight->utc);
}

/* The night in which 02:30 occurs twice: both passes are kept apart, the first is an hour earlier. */
static void
test_twofold (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekMoment) first = lek_moment_new_local (2026, 10, 25, 2, 30, 0, LEK_FOLD_FIRST, &error);
  g_autoptr(LekMoment) second = lek_moment_new_local (2026, 10, 25, 2, 30, 0, LEK_FOLD_SECOND, &error);

  g_assert_no_error (error);
  g_assert_cmpint (second->utc - first->utc, ==, 3600);
  g_assert_true (lek_moment_is_twofold (2026, 10, 25, 2, 0));
  g_assert_true (lek_moment_is_twofold (2026, 10, 25, 2, 59));
  g_assert_false (lek_moment_is_twofold (2026, 10, 25, 1, 59));
  g_assert_false (lek_moment_is_twofold (2026, 10, 25, 3, 0));
  g_assert_false (lek_moment_is_twofold (2026, 3, 29, 2, 30));
  g_assert_false (lek_moment_is_twofold (2026, 2, 30, 2, 30));
}

static void
test_gap (void)
{
  for (int minute = 0; minute < 60; minute++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(LekMoment) moment = lek_moment_new_local (2026, 3, 29, 2, minute, 0, LEK_FOLD_FIRST, &error);

      g_assert_null (moment);
      g_assert_error (error, LEK_MOMENT_ERROR, LEK_MOMENT_ERROR_GAP);
    }
}

static void
assert_round_trip (gint64 utc)
{
  g_autoptr(GError) error = NULL;
  const LekMoment moment = { utc, FALSE };
  g_autofree char *text = lek_moment_to_string (&moment);
  g_autoptr(LekMoment) parsed = lek_moment_parse (text, &error);
  g_autoptr(GDateTime) local = lek_moment_to_local (&moment);
  g_autoptr(LekMoment) first = NULL;
  g_autoptr(LekMoment) second = NULL;
  int y, m, d, hour = g_date_time_get_hour (local), minute = g_date_time_get_minute (local);
  int s = g_date_time_get_second (local);

  g_assert_no_error (error);
  g_assert_cmpint (parsed->utc, ==, utc);

  g_date_time_get_ymd (local, &y, &m, &d);
  first = lek_moment_new_local (y, m, d, hour, minute, s, LEK_FOLD_FIRST, &error);
  g_assert_no_error (error);
  second = lek_moment_new_local (y, m, d, hour, minute, s, LEK_FOLD_SECOND, &error);
  g_assert_no_error (error);

  g_assert_true (first->utc == utc || second->utc == utc);
  g_assert_cmpint (second->utc - first->utc, ==, lek_moment_is_twofold (y, m, d, hour, minute) ? 3600 : 0);
  g_assert_cmpint (lek_deadline_due (utc, &rules) - utc, ==, 259200);
}

/* Every minute of both nights, from a day before to a day after. */
static void
test_clock_changes (void)
{
  static const char *const nights[] = { "2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z" };

  for (guint i = 0; i < G_N_ELEMENTS (nights); i++)
    {
      g_autoptr(LekMoment) change = lek_moment_parse (nights[i], NULL);

      for (gint64 minute = -1440; minute <= 1440; minute++)
        assert_round_trip (change->utc + minute * 60);
    }
}

static void
test_any_instant (void)
{
  /* Up to 2037, as far as the zone rules are certain. */
  for (int i = 0; i < 3000; i++)
    assert_round_trip ((gint64) (g_test_rand_double () * 2145913200.0));
}

/* The rule of the EU, worked out apart from any zone file. */
static void
test_last_sundays (void)
{
  for (int year = 1996; year <= 2037; year++)
    {
      static const int change_months[] = { 3, 10 };

      for (guint i = 0; i < 2; i++)
        {
          g_autoptr(GDateTime) last = g_date_time_new_utc (year, change_months[i], 31, 1, 0, 0);
          g_autoptr(GDateTime) sunday = g_date_time_add_days (last, -(g_date_time_get_day_of_week (last) % 7));
          const LekMoment before = { g_date_time_to_unix (sunday) - 1, FALSE };
          const LekMoment after = { g_date_time_to_unix (sunday), FALSE };
          g_autoptr(GDateTime) local_before = lek_moment_to_local (&before);
          g_autoptr(GDateTime) local_after = lek_moment_to_local (&after);

          g_assert_cmpint (g_date_time_get_hour (local_before), ==, i == 0 ? 1 : 2);
          g_assert_cmpint (g_date_time_get_hour (local_after), ==, i == 0 ? 3 : 2);
        }
    }
}

static const struct { const char *text, *expected; } phrases[] = {
  { "nu",                              "2026-11-21T20:39+01:00" },
  { "Now",                             "2026-11-21T20:39+01:00" },
  { "just now",                        "2026-11-21T20:39+01:00" },
  { "gisteren 15:00",                  "2026-11-20T15:00+01:00" },
  { "Gisteren om 15.00 uur",           "2026-11-20T15:00+01:00" },
  { "vandaag om 9.05",                 "2026-11-21T09:05+01:00" },
  { "vandaag 9:05",                    "2026-11-21T09:05+01:00" },
  { "vandaag",                         "2026-11-21" },
  { "eergisteren",                     "2026-11-19" },
  { "the day before yesterday at 8am", "2026-11-19T08:00+01:00" },
  { "vrijdag 14:00",                   "2026-11-20T14:00+01:00" },
  { "zaterdag 14:00",                  "2026-11-21T14:00+01:00" },
  { "zaterdag 23:00",                  "2026-11-14T23:00+01:00" },
  { "zondag 10:00",                    "2026-11-15T10:00+01:00" },
  { "afgelopen dinsdag 9:00",          "2026-11-17T09:00+01:00" },
  { "di 9:00",                         "2026-11-17T09:00+01:00" },
  { "vrijdag",                         "2026-11-20" },
  { "20-11-2026 14:20",                "2026-11-20T14:20+01:00" },
  { "20/11/26 14:20",                  "2026-11-20T14:20+01:00" },
  { "20.11.2026, 14:20",               "2026-11-20T14:20+01:00" },
  { "2026-11-20 14:20",                "2026-11-20T14:20+01:00" },
  { "2026-11-20T14:20",                "2026-11-20T14:20+01:00" },
  { "2026-11-20T14:20:31",             "2026-11-20T14:20:31+01:00" },
  { "2026-11-20T14:20Z",               "2026-11-20T15:20+01:00" },
  { "20 november 14:20",               "2026-11-20T14:20+01:00" },
  { "vrijdag 20 november 2026 om 14:20", "2026-11-20T14:20+01:00" },
  { "20 nov. 2026 14:20",              "2026-11-20T14:20+01:00" },
  { "November 20th, 2026 at 2:20 pm",  "2026-11-20T14:20+01:00" },
  { "1 mei",                           "2026-05-01" },
  { "20-11",                           "2026-11-20" },
  { "1-12",                            "2026-12-01" },
  { "25-12",                           "2025-12-25" },
  { "29 februari",                     "2024-02-29" },
  { "3 uur geleden",                   "2026-11-21T17:39+01:00" },
  { "een half uur geleden",            "2026-11-21T20:09+01:00" },
  { "anderhalf uur geleden",           "2026-11-21T19:09+01:00" },
  { "20 minuten geleden",              "2026-11-21T20:19+01:00" },
  { "an hour ago",                     "2026-11-21T19:39+01:00" },
  { "half an hour ago",                "2026-11-21T20:09+01:00" },
  { "two days ago at 9:00",            "2026-11-19T09:00+01:00" },
  { "een week geleden",                "2026-11-14" },
  { "yesterday at 3 pm",               "2026-11-20T15:00+01:00" },
  { "today at 3 pm",                   "2026-11-21T15:00+01:00" },
  { "today at 3:15pm",                 "2026-11-21T15:15+01:00" },
  { "today 12 am",                     "2026-11-21T00:00+01:00" },
  { "today 12 p.m.",                   "2026-11-21T12:00+01:00" },
  { "yesterday at noon",               "2026-11-20T12:00+01:00" },
  { "this morning at 9:00",            "2026-11-21T09:00+01:00" },
  { "vanmiddag 3 uur",                 "2026-11-21T15:00+01:00" },
  { "gisteravond 8 uur",               "2026-11-20T20:00+01:00" },
  { "gisteren 3 uur 's middags",       "2026-11-20T15:00+01:00" },
  { "vannacht 2:30",                   "2026-11-21T02:30+01:00" },
  { "vannacht 23:30",                  "2026-11-20T23:30+01:00" },
  { "vanmiddag half drie",             "2026-11-21T14:30+01:00" },
  { "gisteren kwart over 9",           "2026-11-20T09:15+01:00" },
  { "yesterday at quarter to ten",     "2026-11-20T09:45+01:00" },
  { "14:20",                           "2026-11-21T14:20+01:00" },
  { "14u20",                           "2026-11-21T14:20+01:00" },
  { "21:00",                           "2026-11-21T21:00+01:00" },
  { "23:50",                           "2026-11-20T23:50+01:00" },
  { "14 uur",                          "2026-11-21T14:00+01:00" },
  { "morgen 9:00",                     "2026-11-22T09:00+01:00" },
  { "  gisteren   15:00  ",            "2026-11-20T15:00+01:00" },
};

static void
test_words (void)
{

  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(LekMoment) moment = NULL;
      g_autofree char *text = NULL;

      g_test_message ("%s", phrases[i].text);
      moment = lek_moment_parse_words (phrases[i].text, NOW, LEK_FOLD_FIRST, &error);
      g_assert_no_error (error);
      text = lek_moment_to_string (moment);
      g_assert_cmpstr (text, ==, phrases[i].expected);
    }
}

static void
test_words_refused (void)
{
  static const char *const texts[] = {
    "", "   ", "ooit", "laatst", "om", "op", "gisteren om", "14", "2026", "vandaag 14", "at 3", "25:00", "14:60",
    "14:5", "9.5", "gisteren gisteren", "14:20 15:20", "gisteren vandaag", "32 november", "31-11", "30 februari",
    "31-11-2026", "donderdag 20 november 2026", "0 pm", "13 pm", "3 uur geleden gisteren", "3 uur geleden 14:00",
    "'s middags", "vanmorgen 15:00", "vanavond 12 uur", "half three", "half 0", "kwart 3", "kwart over",
    "20 november 20 november", "maandag dinsdag", "1-1-1969", "1-1-99999", "99999999999999999999:00",
    "geleden", "ago", "uur", "half", "anderhalf", "een", "--", "::", "1-", "-1", "a b c d e f g h i j k l m n",
    "gisteren \xff", "day before", "the", "pm", "am",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(LekMoment) moment = NULL;

      g_test_message ("%u: %s", i, g_utf8_validate (texts[i], -1, NULL) ? texts[i] : "(not UTF-8)");
      moment = lek_moment_parse_words (texts[i], NOW, LEK_FOLD_FIRST, &error);
      g_assert_null (moment);
      g_assert_error (error, LEK_MOMENT_ERROR, LEK_MOMENT_ERROR_SYNTAX);
    }
}

static void
test_words_at_clock_change (void)
{
  g_autoptr(LekMoment) monday = lek_moment_parse ("2026-10-26T09:00+01:00", NULL);
  g_autoptr(LekMoment) first = lek_moment_parse_words ("gisteren 2:30", monday->utc, LEK_FOLD_FIRST, NULL);
  g_autoptr(LekMoment) second = lek_moment_parse_words ("gisteren 2:30", monday->utc, LEK_FOLD_SECOND, NULL);
  g_autoptr(LekMoment) gap = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (second->utc - first->utc, ==, 3600);

  gap = lek_moment_parse_words ("29-3-2026 2:30", monday->utc, LEK_FOLD_FIRST, &error);
  g_assert_null (gap);
  g_assert_error (error, LEK_MOMENT_ERROR, LEK_MOMENT_ERROR_GAP);
}

/* Random strings of the words it knows: it may refuse, but never crash or give something else than a moment. */
static void
test_words_jumbled (void)
{
  static const char *const bits[] = {
    "om", "half", "uur", "3", "geleden", "gisteren", "20", "november", "14:20", "pm", "ago", "an", "hour", "'s",
    "middags", "vrijdag", "day", "before", "yesterday", "kwart", "over", "20-11", "anderhalf", "week", "vannacht",
    "20-11-2026", "this", "morning", ".", ",", "t", "2026-10-23t15:20", "é",
  };

  for (int i = 0; i < 20000; i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      g_autoptr(LekMoment) moment = NULL;
      g_autoptr(GError) error = NULL;
      int n = g_test_rand_int_range (1, 6);

      for (int j = 0; j < n; j++)
        g_string_append_printf (text, "%s%s", j > 0 ? " " : "", bits[g_test_rand_int_range (0, G_N_ELEMENTS (bits))]);

      moment = lek_moment_parse_words (text->str, NOW, LEK_FOLD_FIRST, &error);
      g_assert_true ((moment == NULL) == (error != NULL));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/moment/text-becomes-canonical", test_canonical);
  g_test_add_func ("/moment/nonsense-is-refused", test_refused);
  g_test_add_func ("/moment/date-only-is-midnight", test_date_only);
  g_test_add_func ("/moment/twofold-hour-keeps-both-passes", test_twofold);
  g_test_add_func ("/moment/skipped-hour-is-refused", test_gap);
  g_test_add_func ("/moment/every-minute-of-clock-changes-round-trips", test_clock_changes);
  g_test_add_func ("/moment/any-instant-round-trips", test_any_instant);
  g_test_add_func ("/moment/clock-changes-on-last-sundays", test_last_sundays);
  g_test_add_func ("/moment/words-are-read", test_words);
  g_test_add_func ("/moment/words-without-sense-are-refused", test_words_refused);
  g_test_add_func ("/moment/words-know-clock-changes", test_words_at_clock_change);
  g_test_add_func ("/moment/jumbled-words-never-crash", test_words_jumbled);

  return g_test_run ();
}
