/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The public holidays of 2025 to 2031, day by day: what is in the table is one,
 * every other day is none.
 */

#include "config.h"

#include "core/time/lek-holiday.h"

static const struct
{
  int year;
  struct { int month, day; LekHoliday holiday; } days[11];
} years[] = {
  { 2025,
    { { 1, 1, LEK_HOLIDAY_NEW_YEAR }, { 4, 18, LEK_HOLIDAY_GOOD_FRIDAY },
      { 4, 20, LEK_HOLIDAY_EASTER_SUNDAY }, { 4, 21, LEK_HOLIDAY_EASTER_MONDAY },
      { 4, 26, LEK_HOLIDAY_KINGS_DAY }, { 5, 5, LEK_HOLIDAY_LIBERATION_DAY },
      { 5, 29, LEK_HOLIDAY_ASCENSION_DAY }, { 6, 8, LEK_HOLIDAY_WHIT_SUNDAY },
      { 6, 9, LEK_HOLIDAY_WHIT_MONDAY }, { 12, 25, LEK_HOLIDAY_CHRISTMAS_DAY },
      { 12, 26, LEK_HOLIDAY_BOXING_DAY } } },
  { 2026,
    { { 1, 1, LEK_HOLIDAY_NEW_YEAR }, { 4, 3, LEK_HOLIDAY_GOOD_FRIDAY },
      { 4, 5, LEK_HOLIDAY_EASTER_SUNDAY }, { 4, 6, LEK_HOLIDAY_EASTER_MONDAY },
      { 4, 27, LEK_HOLIDAY_KINGS_DAY }, { 5, 5, LEK_HOLIDAY_LIBERATION_DAY },
      { 5, 14, LEK_HOLIDAY_ASCENSION_DAY }, { 5, 24, LEK_HOLIDAY_WHIT_SUNDAY },
      { 5, 25, LEK_HOLIDAY_WHIT_MONDAY }, { 12, 25, LEK_HOLIDAY_CHRISTMAS_DAY },
      { 12, 26, LEK_HOLIDAY_BOXING_DAY } } },
  { 2027,
    { { 1, 1, LEK_HOLIDAY_NEW_YEAR }, { 3, 26, LEK_HOLIDAY_GOOD_FRIDAY },
      { 3, 28, LEK_HOLIDAY_EASTER_SUNDAY }, { 3, 29, LEK_HOLIDAY_EASTER_MONDAY },
      { 4, 27, LEK_HOLIDAY_KINGS_DAY }, { 5, 5, LEK_HOLIDAY_LIBERATION_DAY },
      { 5, 6, LEK_HOLIDAY_ASCENSION_DAY }, { 5, 16, LEK_HOLIDAY_WHIT_SUNDAY },
      { 5, 17, LEK_HOLIDAY_WHIT_MONDAY }, { 12, 25, LEK_HOLIDAY_CHRISTMAS_DAY },
      { 12, 26, LEK_HOLIDAY_BOXING_DAY } } },
  { 2028,
    { { 1, 1, LEK_HOLIDAY_NEW_YEAR }, { 4, 14, LEK_HOLIDAY_GOOD_FRIDAY },
      { 4, 16, LEK_HOLIDAY_EASTER_SUNDAY }, { 4, 17, LEK_HOLIDAY_EASTER_MONDAY },
      { 4, 27, LEK_HOLIDAY_KINGS_DAY }, { 5, 5, LEK_HOLIDAY_LIBERATION_DAY },
      { 5, 25, LEK_HOLIDAY_ASCENSION_DAY }, { 6, 4, LEK_HOLIDAY_WHIT_SUNDAY },
      { 6, 5, LEK_HOLIDAY_WHIT_MONDAY }, { 12, 25, LEK_HOLIDAY_CHRISTMAS_DAY },
      { 12, 26, LEK_HOLIDAY_BOXING_DAY } } },
  { 2029,
    { { 1, 1, LEK_HOLIDAY_NEW_YEAR }, { 3, 30, LEK_HOLIDAY_GOOD_FRIDAY },
      { 4, 1, LEK_HOLIDAY_EASTER_SUNDAY }, { 4, 2, LEK_HOLIDAY_EASTER_MONDAY },
      { 4, 27, LEK_HOLIDAY_KINGS_DAY }, { 5, 5, LEK_HOLIDAY_LIBERATION_DAY },
      { 5, 10, LEK_HOLIDAY_ASCENSION_DAY }, { 5, 20, LEK_HOLIDAY_WHIT_SUNDAY },
      { 5, 21, LEK_HOLIDAY_WHIT_MONDAY }, { 12, 25, LEK_HOLIDAY_CHRISTMAS_DAY },
      { 12, 26, LEK_HOLIDAY_BOXING_DAY } } },
  { 2030,
    { { 1, 1, LEK_HOLIDAY_NEW_YEAR }, { 4, 19, LEK_HOLIDAY_GOOD_FRIDAY },
      { 4, 21, LEK_HOLIDAY_EASTER_SUNDAY }, { 4, 22, LEK_HOLIDAY_EASTER_MONDAY },
      { 4, 27, LEK_HOLIDAY_KINGS_DAY }, { 5, 5, LEK_HOLIDAY_LIBERATION_DAY },
      { 5, 30, LEK_HOLIDAY_ASCENSION_DAY }, { 6, 9, LEK_HOLIDAY_WHIT_SUNDAY },
      { 6, 10, LEK_HOLIDAY_WHIT_MONDAY }, { 12, 25, LEK_HOLIDAY_CHRISTMAS_DAY },
      { 12, 26, LEK_HOLIDAY_BOXING_DAY } } },
  { 2031,
    { { 1, 1, LEK_HOLIDAY_NEW_YEAR }, { 4, 11, LEK_HOLIDAY_GOOD_FRIDAY },
      { 4, 13, LEK_HOLIDAY_EASTER_SUNDAY }, { 4, 14, LEK_HOLIDAY_EASTER_MONDAY },
      { 4, 26, LEK_HOLIDAY_KINGS_DAY }, { 5, 5, LEK_HOLIDAY_LIBERATION_DAY },
      { 5, 22, LEK_HOLIDAY_ASCENSION_DAY }, { 6, 1, LEK_HOLIDAY_WHIT_SUNDAY },
      { 6, 2, LEK_HOLIDAY_WHIT_MONDAY }, { 12, 25, LEK_HOLIDAY_CHRISTMAS_DAY },
      { 12, 26, LEK_HOLIDAY_BOXING_DAY } } },
};

static void
test_tables (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      GDate day;

      g_date_clear (&day, 1);
      g_date_set_dmy (&day, 1, 1, years[i].year);
      for (; g_date_get_year (&day) == years[i].year; g_date_add_days (&day, 1))
        {
          LekHoliday expected = LEK_HOLIDAY_NONE;

          for (guint j = 0; j < G_N_ELEMENTS (years[i].days); j++)
            {
              if (years[i].days[j].month == (int) g_date_get_month (&day) &&
                  years[i].days[j].day == (int) g_date_get_day (&day))
                expected = years[i].days[j].holiday;
            }

          g_assert_cmpint (lek_holiday_get (years[i].year, g_date_get_month (&day), g_date_get_day (&day)),
                           ==, expected);
        }
    }
}

/* Easter Sundays from the published tables, the earliest and the latest possible among them. */
static void
test_easter (void)
{
  static const struct { int year, month, day; } cases[] = {
    { 1943, 4, 25 }, { 1961, 4, 2 }, { 2000, 4, 23 }, { 2008, 3, 23 }, { 2011, 4, 24 }, { 2016, 3, 27 },
    { 2019, 4, 21 }, { 2024, 3, 31 }, { 2038, 4, 25 }, { 2049, 4, 18 }, { 2100, 3, 28 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (lek_holiday_get (cases[i].year, cases[i].month, cases[i].day), ==, LEK_HOLIDAY_EASTER_SUNDAY);
}

static void
test_edges (void)
{
  g_assert_cmpint (lek_holiday_get (2013, 4, 27), ==, LEK_HOLIDAY_NONE);
  g_assert_cmpint (lek_holiday_get (2014, 4, 26), ==, LEK_HOLIDAY_KINGS_DAY);
  g_assert_cmpint (lek_holiday_get (2014, 4, 27), ==, LEK_HOLIDAY_NONE);
  g_assert_cmpint (lek_holiday_get (2016, 5, 5), ==, LEK_HOLIDAY_LIBERATION_DAY);
  g_assert_cmpint (lek_holiday_get (2026, 2, 30), ==, LEK_HOLIDAY_NONE);
  g_assert_cmpint (lek_holiday_get (2026, 13, 1), ==, LEK_HOLIDAY_NONE);
  g_assert_cmpint (lek_holiday_get (0, 0, 0), ==, LEK_HOLIDAY_NONE);
}

static void
test_names (void)
{
  g_assert_cmpstr (lek_holiday_get_name (LEK_HOLIDAY_KINGS_DAY, LEK_VOICE_U), ==, "Koningsdag");
  g_assert_cmpstr (lek_holiday_get_name (LEK_HOLIDAY_KINGS_DAY, LEK_VOICE_EN), ==, "King's Day");
  g_assert_null (lek_holiday_get_name (LEK_HOLIDAY_NONE, LEK_VOICE_JE));

  for (int i = LEK_HOLIDAY_NEW_YEAR; i <= LEK_HOLIDAY_BOXING_DAY; i++)
    {
      g_assert_nonnull (lek_holiday_get_name (i, LEK_VOICE_JE));
      g_assert_nonnull (lek_holiday_get_name (i, LEK_VOICE_EN));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/holiday/2025-to-2031", test_tables);
  g_test_add_func ("/holiday/easter", test_easter);
  g_test_add_func ("/holiday/edges", test_edges);
  g_test_add_func ("/holiday/every-one-has-a-name", test_names);

  return g_test_run ();
}
