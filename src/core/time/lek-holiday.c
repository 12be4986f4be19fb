/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Days named by royal decree for one year (the Friday after
 * Ascension, mostly) are left out: they follow from no rule.
 */

#include "config.h"

#include "core/time/lek-holiday.h"

static const struct
{
  LekHoliday  holiday;
  int         month;
  int         day;
} fixed_days[] = {
  { LEK_HOLIDAY_NEW_YEAR,       1,  1 },
  { LEK_HOLIDAY_LIBERATION_DAY, 5,  5 },
  { LEK_HOLIDAY_CHRISTMAS_DAY, 12, 25 },
  { LEK_HOLIDAY_BOXING_DAY,    12, 26 },
};

/* Days after Easter Sunday. */
static const struct
{
  LekHoliday holiday;
  int        days;
} easter_days[] = {
  { LEK_HOLIDAY_GOOD_FRIDAY,   -2 },
  { LEK_HOLIDAY_EASTER_SUNDAY,  0 },
  { LEK_HOLIDAY_EASTER_MONDAY,  1 },
  { LEK_HOLIDAY_ASCENSION_DAY, 39 },
  { LEK_HOLIDAY_WHIT_SUNDAY,   49 },
  { LEK_HOLIDAY_WHIT_MONDAY,   50 },
};

static const char *const names[][2] = {
  [LEK_HOLIDAY_NONE]           = { NULL, NULL },
  [LEK_HOLIDAY_NEW_YEAR]       = { "Nieuwjaarsdag", "New Year's Day" },
  [LEK_HOLIDAY_GOOD_FRIDAY]    = { "Goede Vrijdag", "Good Friday" },
  [LEK_HOLIDAY_EASTER_SUNDAY]  = { "eerste paasdag", "Easter Sunday" },
  [LEK_HOLIDAY_EASTER_MONDAY]  = { "tweede paasdag", "Easter Monday" },
  [LEK_HOLIDAY_KINGS_DAY]      = { "Koningsdag", "King's Day" },
  [LEK_HOLIDAY_LIBERATION_DAY] = { "Bevrijdingsdag", "Liberation Day" },
  [LEK_HOLIDAY_ASCENSION_DAY]  = { "Hemelvaartsdag", "Ascension Day" },
  [LEK_HOLIDAY_WHIT_SUNDAY]    = { "eerste pinksterdag", "Whit Sunday" },
  [LEK_HOLIDAY_WHIT_MONDAY]    = { "tweede pinksterdag", "Whit Monday" },
  [LEK_HOLIDAY_CHRISTMAS_DAY]  = { "eerste kerstdag", "Christmas Day" },
  [LEK_HOLIDAY_BOXING_DAY]     = { "tweede kerstdag", "the second day of Christmas" },
};

/* Easter Sunday by the method of Meeus, Jones and Butcher, for the Gregorian calendar. */
static void
find_easter (int    year,
             GDate *easter)
{
  int golden = year % 19;
  int century = year / 100;
  int in_century = year % 100;
  int moved = (century - (century + 8) / 25 + 1) / 3;
  int epact = (19 * golden + century - century / 4 - moved + 15) % 30;
  int weekday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4) % 7;
  int late = (golden + 11 * epact + 22 * weekday) / 451;
  int position = epact + weekday - 7 * late + 114;

  g_date_clear (easter, 1);
  g_date_set_dmy (easter, position % 31 + 1, position / 31, year);
}

/* 27 April since 2014, a day earlier when that is a Sunday. */
static gboolean
is_kings_day (const GDate *date)
{
  int day = g_date_get_day (date);

  if (g_date_get_year (date) < 2014 || g_date_get_month (date) != G_DATE_APRIL)
    return FALSE;

  return (day == 27 && g_date_get_weekday (date) != G_DATE_SUNDAY) ||
         (day == 26 && g_date_get_weekday (date) == G_DATE_SATURDAY);
}

LekHoliday
lek_holiday_get (int year,
                 int month,
                 int day)
{
  LekHoliday found = LEK_HOLIDAY_NONE;
  GDate date, easter;

  if (year < 1900 || year > 9999 || day < 1 || !g_date_valid_dmy (day, month, year))
    return LEK_HOLIDAY_NONE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);
  find_easter (year, &easter);

  if (is_kings_day (&date))
    found = LEK_HOLIDAY_KINGS_DAY;

  for (guint i = 0; i < G_N_ELEMENTS (fixed_days); i++)
    {
      if (fixed_days[i].month == month && fixed_days[i].day == day)
        found = fixed_days[i].holiday;
    }

  for (guint i = 0; i < G_N_ELEMENTS (easter_days); i++)
    {
      if (g_date_days_between (&easter, &date) == easter_days[i].days &&
          (found == LEK_HOLIDAY_NONE || easter_days[i].holiday < found))
        found = easter_days[i].holiday;
    }

  return found;
}

const char *
lek_holiday_get_name (LekHoliday holiday,
                      LekVoice   voice)
{
  g_return_val_if_fail ((guint) holiday < G_N_ELEMENTS (names), NULL);

  return names[holiday][voice == LEK_VOICE_EN ? 1 : 0];
}
