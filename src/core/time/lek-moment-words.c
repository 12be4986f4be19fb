/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From what a person typed to one moment. What the words say is read in
 * lek-reading.c; here it is settled which day and hour that is.
 */

#include "config.h"

#include "core/time/lek-moment.h"

#include "core/time/lek-reading.h"

#define MINUTE_S 60
#define HOUR_S   3600

/* "3 uur 's middags" is 15:00. FALSE when the hour does not go with the part of the day. */
static gboolean
fit_part_of_day (LekReading *self)
{
  int hour = self->hour;

  switch (self->part)
    {
    case LEK_PART_MORNING:
      return hour < 12;

    case LEK_PART_AFTERNOON:
      self->hour = hour < 7 ? hour + 12 : hour;
      return hour > 0 && self->hour >= 12 && self->hour < 19;

    case LEK_PART_EVENING:
      self->hour = hour < 12 ? hour + 12 : hour;
      return self->hour >= 17;

    case LEK_PART_NIGHT:
      /* Tonight before midnight was still the day before. */
      if (self->this_night && hour >= 20)
        g_date_subtract_days (&self->day, 1);
      return hour < 7 || hour >= 20;

    case LEK_PART_NONE:
    default:
      return TRUE;
    }
}

static LekMoment *
make_moment (const LekReading  *self,
             LekFold         fold,
             GError        **error)
{
  int year = g_date_get_year (&self->day);
  int month = g_date_get_month (&self->day);
  int day = g_date_get_day (&self->day);

  if (!self->has_time)
    return lek_moment_new_date (year, month, day, error);

  return lek_moment_new_local (year, month, day, self->hour, self->minute, self->second, fold, error);
}

/* Only a weekday, or only a time: the last one gone by. */
static LekMoment *
make_last (LekReading  *self,
           gint64    now_utc,
           LekFold   fold,
           GError  **error)
{
  int cycle = self->weekday != 0 ? 7 : 1;
  /* A clock that is a little behind must not make a day of it. */
  gint64 slack = self->weekday != 0 ? 0 : HOUR_S;
  LekMoment *moment;

  self->day = self->today;
  if (self->weekday != 0)
    g_date_subtract_days (&self->day, (g_date_get_weekday (&self->today) - self->weekday + 7) % 7);

  moment = make_moment (self, fold, error);
  if (moment == NULL || moment->utc <= now_utc + slack)
    return moment;

  lek_moment_free (moment);
  g_date_subtract_days (&self->day, cycle);

  return make_moment (self, fold, error);
}

static LekMoment *
refuse (const char  *text,
        GError     **error)
{
  g_set_error (error, LEK_MOMENT_ERROR, LEK_MOMENT_ERROR_SYNTAX,
               "Not a date or time: “%s”", text);

  return NULL;
}

static LekMoment *
conclude (LekReading     *self,
          const char  *text,
          gint64       now_utc,
          LekFold      fold,
          GError     **error)
{
  gboolean with_day = self->has_day || self->needs_year;

  if (self->back_s >= 0)
    {
      if (with_day || self->has_time || self->weekday != 0 || self->part != LEK_PART_NONE)
        return refuse (text, error);
      return lek_moment_new (now_utc - self->back_s - now_utc % MINUTE_S);
    }

  if (!with_day && !self->has_time && self->weekday == 0)
    return refuse (text, error);
  if (self->needs_year && !lek_reading_find_year (self))
    return refuse (text, error);
  if (self->has_day && self->weekday != 0 &&
      (int) g_date_get_weekday (&self->day) != self->weekday)
    return refuse (text, error);
  if (self->has_time && !fit_part_of_day (self))
    return refuse (text, error);

  return self->has_day ? make_moment (self, fold, error) : make_last (self, now_utc, fold, error);
}

/* The day in Europe/Amsterdam. */
static void
find_day (gint64  utc,
          GDate  *out_day)
{
  const LekMoment moment = { utc, FALSE };
  g_autoptr(GDateTime) local = lek_moment_to_local (&moment);
  int year, month, day;

  g_date_time_get_ymd (local, &year, &month, &day);
  g_date_clear (out_day, 1);
  g_date_set_dmy (out_day, day, month, year);
}

LekMoment *
lek_moment_parse_words (const char  *text,
                        gint64       now_utc,
                        LekFold      fold,
                        GError     **error)
{
  g_autoptr(LekReading) reading = NULL;
  g_autofree char *stripped = NULL;
  LekMoment *exact;
  GDate today;

  g_return_val_if_fail (text != NULL, NULL);

  if (!g_utf8_validate (text, -1, NULL))
    return refuse ("?", error);

  stripped = g_strstrip (g_strdup (text));
  /* Words are no fault here. */
  exact = lek_moment_parse (stripped, NULL);
  if (exact != NULL)
    return exact;

  find_day (now_utc, &today);
  reading = lek_reading_new (stripped, &today);

  if (lek_reading_says_now (reading))
    return lek_moment_new (now_utc - now_utc % MINUTE_S);
  if (!lek_reading_read (reading))
    return refuse (text, error);

  return conclude (reading, text, now_utc, fold, error);
}
