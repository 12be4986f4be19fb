/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The wall clock is turned into UTC by trying the offsets that
 * the zone has a day before and a day after: two that fit is an hour that
 * occurs twice, none is an hour that was skipped.
 */

#include "config.h"

#include "core/time/lek-moment.h"

/* A term counted from the last year must still be a date that can be written down. */
#define FIRST_YEAR 1970
#define LAST_YEAR  2999

#define DAY_S      (24 * 3600)

G_DEFINE_QUARK (lek-moment-error-quark, lek_moment_error)

/* All that GDateTime can hold in any zone. */
static gint64
keep_in_range (gint64 utc)
{
  return CLAMP (utc,
                G_GINT64_CONSTANT (-62135510400),
                G_GINT64_CONSTANT (253402214400));
}

static gint64
offset_at (gint64 utc)
{
  GTimeZone *zone = lek_time_zone_get ();
  int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, utc);

  return g_time_zone_get_offset (zone, interval);
}

/* Takes @wall as if it were UTC. Returns how many instants have that wall clock: 0, 1 or 2. */
static int
find_instants (gint64  wall,
               gint64 *out_first,
               gint64 *out_second)
{
  gint64 before = offset_at (wall - DAY_S);
  gint64 after = offset_at (wall + DAY_S);
  gboolean before_fits = offset_at (wall - before) == before;
  gboolean after_fits = offset_at (wall - after) == after;

  if (!before_fits && !after_fits)
    return 0;

  *out_first = wall - (before_fits ? before : after);
  *out_second = wall - (after_fits ? after : before);

  return *out_first == *out_second ? 1 : 2;
}

static gboolean
get_wall (int     year,
          int     month,
          int     day,
          int     seconds,
          gint64 *out_wall)
{
  g_autoptr(GDateTime) midnight = NULL;

  if (year < FIRST_YEAR || year > LAST_YEAR)
    return FALSE;

  midnight = g_date_time_new_utc (year, month, day, 0, 0, 0);
  if (midnight == NULL)
    return FALSE;

  *out_wall = g_date_time_to_unix (midnight) + seconds;

  return TRUE;
}

static gboolean
is_time_of_day (int hour,
                int minute,
                int second)
{
  return hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
}

/* Reads exactly @n_digits and moves @text on. */
static gboolean
read_digits (const char **text,
             int          n_digits,
             int         *out_number)
{
  int number = 0;

  for (int i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit ((*text)[i]))
        return FALSE;
      number = number * 10 + ((*text)[i] - '0');
    }

  *text += n_digits;
  *out_number = number;

  return TRUE;
}

static gboolean
read_char (const char **text,
           char         expected)
{
  if (**text != expected)
    return FALSE;

  (*text)++;

  return TRUE;
}

static gboolean
read_date (const char **text,
           int         *out_year,
           int         *out_month,
           int         *out_day)
{
  return read_digits (text, 4, out_year) &&
         read_char (text, '-') &&
         read_digits (text, 2, out_month) &&
         read_char (text, '-') &&
         read_digits (text, 2, out_day);
}

/* "14:20", "14:20:30" or "14:20:30.25": what is less than a second is left off. */
static gboolean
read_time (const char **text,
           int         *out_seconds)
{
  int hour, minute, second = 0;

  if (!read_digits (text, 2, &hour) || !read_char (text, ':') || !read_digits (text, 2, &minute))
    return FALSE;

  if (read_char (text, ':'))
    {
      if (!read_digits (text, 2, &second))
        return FALSE;
      if (read_char (text, '.'))
        {
          if (!g_ascii_isdigit (**text))
            return FALSE;
          while (g_ascii_isdigit (**text))
            (*text)++;
        }
    }

  *out_seconds = hour * 3600 + minute * 60 + second;

  return is_time_of_day (hour, minute, second);
}

static gboolean
read_offset (const char **text,
             int         *out_seconds)
{
  int sign, hours, minutes;

  if (read_char (text, 'Z') || read_char (text, 'z'))
    {
      *out_seconds = 0;
      return TRUE;
    }

  sign = **text == '-' ? -1 : 1;
  if (!read_char (text, '+') && !read_char (text, '-'))
    return FALSE;
  if (!read_digits (text, 2, &hours) || !read_char (text, ':') || !read_digits (text, 2, &minutes))
    return FALSE;

  *out_seconds = sign * (hours * 3600 + minutes * 60);

  return hours < 24 && minutes < 60;
}

static LekMoment *
refuse (const char  *text,
        GError     **error)
{
  g_set_error (error, LEK_MOMENT_ERROR, LEK_MOMENT_ERROR_SYNTAX,
               "Not a date or time: “%s”", text);

  return NULL;
}

LekMoment *
lek_moment_new (gint64 utc)
{
  LekMoment *self = g_new0 (LekMoment, 1);

  self->utc = utc;

  return self;
}

LekMoment *
lek_moment_copy (const LekMoment *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_memdup2 (self, sizeof *self);
}

void
lek_moment_free (LekMoment *self)
{
  g_free (self);
}

LekMoment *
lek_moment_new_local (int       year,
                      int       month,
                      int       day,
                      int       hour,
                      int       minute,
                      int       second,
                      LekFold   fold,
                      GError  **error)
{
  gint64 wall, first, second_pass;

  if (!is_time_of_day (hour, minute, second) ||
      !get_wall (year, month, day, hour * 3600 + minute * 60 + second, &wall))
    {
      g_set_error (error, LEK_MOMENT_ERROR, LEK_MOMENT_ERROR_SYNTAX,
                   "There is no %d-%d-%d %d:%02d:%02d", year, month, day, hour, minute, second);
      return NULL;
    }

  if (find_instants (wall, &first, &second_pass) == 0)
    {
      g_set_error (error, LEK_MOMENT_ERROR, LEK_MOMENT_ERROR_GAP,
                   "%d:%02d was skipped on %04d-%02d-%02d, when summer time began",
                   hour, minute, year, month, day);
      return NULL;
    }

  return lek_moment_new (fold == LEK_FOLD_SECOND ? second_pass : first);
}

LekMoment *
lek_moment_new_date (int      year,
                     int      month,
                     int      day,
                     GError **error)
{
  LekMoment *self = lek_moment_new_local (year, month, day, 0, 0, 0, LEK_FOLD_FIRST, error);

  if (self != NULL)
    self->date_only = TRUE;

  return self;
}

gboolean
lek_moment_is_twofold (int year,
                       int month,
                       int day,
                       int hour,
                       int minute)
{
  gint64 wall, first, second;

  return is_time_of_day (hour, minute, 0) &&
         get_wall (year, month, day, hour * 3600 + minute * 60, &wall) &&
         find_instants (wall, &first, &second) == 2;
}

gboolean
lek_moment_comes_twice (const LekMoment *self)
{
  g_autoptr(GDateTime) local = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  local = lek_moment_to_local (self);

  return !self->date_only &&
         lek_moment_is_twofold (g_date_time_get_year (local),
                                g_date_time_get_month (local),
                                g_date_time_get_day_of_month (local),
                                g_date_time_get_hour (local),
                                g_date_time_get_minute (local));
}

LekMoment *
lek_moment_parse (const char  *text,
                  GError     **error)
{
  const char *at = text;
  int year, month, day, seconds, offset;
  gint64 wall;

  g_return_val_if_fail (text != NULL, NULL);

  if (!read_date (&at, &year, &month, &day))
    return refuse (text, error);

  if (*at == '\0')
    return lek_moment_new_date (year, month, day, error);

  if (!(read_char (&at, 'T') || read_char (&at, 't') || read_char (&at, ' ')) ||
      !read_time (&at, &seconds) ||
      !read_offset (&at, &offset) ||
      *at != '\0' ||
      !get_wall (year, month, day, seconds, &wall))
    return refuse (text, error);

  return lek_moment_new (wall - offset);
}

char *
lek_moment_to_string (const LekMoment *self)
{
  g_autoptr(GDateTime) local = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  local = lek_moment_to_local (self);

  if (self->date_only)
    return g_date_time_format (local, "%Y-%m-%d");

  return g_date_time_format (local,
                             g_date_time_get_second (local) != 0 ? "%Y-%m-%dT%H:%M:%S%:z"
                                                                 : "%Y-%m-%dT%H:%M%:z");
}

GDateTime *
lek_moment_to_local (const LekMoment *self)
{
  g_autoptr(GDateTime) utc = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  utc = g_date_time_new_from_unix_utc (keep_in_range (self->utc));

  return g_date_time_to_timezone (utc, lek_time_zone_get ());
}

GTimeZone *
lek_time_zone_get (void)
{
  static GTimeZone *zone = NULL;

  if (g_once_init_enter (&zone))
    {
      GTimeZone *loaded = g_time_zone_new_identifier ("Europe/Amsterdam");

      /* Without a time zone database: the rule of Directive 2000/84/EC. */
      if (loaded == NULL)
        loaded = g_time_zone_new_identifier ("CET-1CEST,M3.5.0/2,M10.5.0/3");

      g_once_init_leave (&zone, loaded);
    }

  return zone;
}
