/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The names of days and months stand here and not in the
 * locale of the machine, because a Dutch paper must come out of an English
 * session and the other way round.
 */

#include "config.h"

#include "core/time/lek-format.h"

#define MINUTE_S 60
#define HOUR_S   3600
#define DAY_S    (24 * HOUR_S)

/* Up to here what is left is said in hours, as people count a 72-hour term. */
#define MAX_HOURS 72

enum { NL, EN };

static const char *const weekdays[2][7] = {
  { "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag" },
  { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" },
};

static const char *const months[2][12] = {
  { "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december" },
  { "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December" },
};

static const char *const short_months[2][12] = {
  { "jan.", "feb.", "mrt.", "apr.", "mei", "juni",
    "juli", "aug.", "sep.", "okt.", "nov.", "dec." },
  { "Jan", "Feb", "Mar", "Apr", "May", "June",
    "July", "Aug", "Sep", "Oct", "Nov", "Dec" },
};

typedef enum
{
  UNIT_MINUTE,
  UNIT_HOUR,
  UNIT_DAY,
} Unit;

/* "uur" has no plural after a number. */
static const char *const units[2][3][2] = {
  { { "minuut", "minuten" }, { "uur", "uur" }, { "dag", "dagen" } },
  { { "minute", "minutes" }, { "hour", "hours" }, { "day", "days" } },
};

static int
language_of (LekVoice voice)
{
  return voice == LEK_VOICE_EN ? EN : NL;
}

static GDateTime *
local_of (gint64 utc)
{
  const LekMoment moment = { utc, FALSE };

  return lek_moment_to_local (&moment);
}

static char *
say_time (GDateTime *local)
{
  return g_strdup_printf ("%02d:%02d",
                          g_date_time_get_hour (local),
                          g_date_time_get_minute (local));
}

static char *
say_date (GDateTime *local,
          LekVoice   voice)
{
  return g_strdup_printf ("%d %s %d",
                          g_date_time_get_day_of_month (local),
                          months[language_of (voice)][g_date_time_get_month (local) - 1],
                          g_date_time_get_year (local));
}

static char *
say_day (GDateTime *local,
         LekVoice   voice)
{
  g_autofree char *date = say_date (local, voice);

  return g_strdup_printf ("%s %s", weekdays[language_of (voice)][g_date_time_get_day_of_week (local) - 1], date);
}

/* Only in the hour that occurs twice, where the bare time would not say which pass is meant. */
static const char *
say_pass (GDateTime *local,
          LekVoice   voice)
{
  if (!lek_moment_is_twofold (g_date_time_get_year (local),
                              g_date_time_get_month (local),
                              g_date_time_get_day_of_month (local),
                              g_date_time_get_hour (local),
                              g_date_time_get_minute (local)))
    return "";

  if (g_date_time_is_daylight_savings (local))
    return voice == LEK_VOICE_EN ? " (first time, summer time)" : " (eerste keer, zomertijd)";

  return voice == LEK_VOICE_EN ? " (second time, winter time)" : " (tweede keer, wintertijd)";
}

static char *
say_number_of (gint64   number,
               Unit     unit,
               LekVoice voice)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %s",
                          number,
                          units[language_of (voice)][unit][number == 1 ? 0 : 1]);
}

/* Whole minutes below two hours, whole hours up to 72, then days with what is left in hours. */
static char *
say_amount (gint64   seconds,
            LekVoice voice)
{
  gint64 hours = seconds / HOUR_S;
  g_autofree char *days = NULL;
  g_autofree char *rest = NULL;

  if (seconds < MINUTE_S)
    return g_strdup (voice == LEK_VOICE_EN ? "less than 1 minute" : "minder dan 1 minuut");
  if (hours < 2)
    return say_number_of (seconds / MINUTE_S, UNIT_MINUTE, voice);
  if (hours <= MAX_HOURS)
    return say_number_of (hours, UNIT_HOUR, voice);

  days = say_number_of (hours / 24, UNIT_DAY, voice);
  if (hours % 24 == 0)
    return g_steal_pointer (&days);

  rest = say_number_of (hours % 24, UNIT_HOUR, voice);

  return g_strdup_printf (voice == LEK_VOICE_EN ? "%s and %s" : "%s en %s", days, rest);
}

static int
days_between (GDateTime *from,
              GDateTime *to)
{
  GDate first, second;

  g_date_clear (&first, 1);
  g_date_clear (&second, 1);
  g_date_set_dmy (&first,
                  g_date_time_get_day_of_month (from),
                  g_date_time_get_month (from),
                  g_date_time_get_year (from));
  g_date_set_dmy (&second,
                  g_date_time_get_day_of_month (to),
                  g_date_time_get_month (to),
                  g_date_time_get_year (to));

  return g_date_days_between (&first, &second);
}

static char *
say_near_day (GDateTime *local,
              gint64     now_utc,
              LekVoice   voice)
{
  g_autoptr(GDateTime) now = local_of (now_utc);
  int days = days_between (now, local);
  int language = language_of (voice);

  if (days == 0)
    return g_strdup (language == EN ? "today" : "vandaag");
  if (days == -1)
    return g_strdup (language == EN ? "yesterday" : "gisteren");
  if (days == 1)
    return g_strdup (language == EN ? "tomorrow" : "morgen");
  if (days > -7 && days < 7)
    return g_strdup (weekdays[language][g_date_time_get_day_of_week (local) - 1]);

  return g_strdup_printf ("%d %s %d",
                          g_date_time_get_day_of_month (local),
                          short_months[language][g_date_time_get_month (local) - 1],
                          g_date_time_get_year (local));
}

static char *
say_number (gint64   number,
            LekVoice voice)
{
  GString *words = g_string_new (NULL);

  g_string_append_printf (words, "%" G_GINT64_FORMAT, number);

  /* Thousands are parted from five digits on, so that a year-like 2026 stays as it is. */
  if (words->len > 4)
    {
      for (gssize at = (gssize) words->len - 3; at > (number < 0 ? 1 : 0); at -= 3)
        g_string_insert_c (words, at, voice == LEK_VOICE_EN ? ',' : '.');
    }

  return g_string_free (words, FALSE);
}

static char *
say_running (const LekDeadline *deadline,
             gint64             now_utc,
             LekVoice           voice)
{
  const LekMoment due = { deadline->due_utc, FALSE };
  g_autofree char *when = lek_format_near (&due, now_utc, voice);
  g_autofree char *left = lek_format_left (deadline->left_s, voice);

  return g_strdup_printf (voice == LEK_VOICE_EN ? "AP before %s · %s" : "AP vóór %s · %s",
                          when, left);
}

static char *
say_passed (const LekDeadline *deadline,
            gint64             now_utc,
            LekVoice           voice)
{
  const LekMoment due = { deadline->due_utc, FALSE };
  g_autofree char *when = lek_format_near (&due, now_utc, voice);
  g_autofree char *late = lek_format_left (deadline->left_s, voice);

  return g_strdup_printf (voice == LEK_VOICE_EN ? "AP too late: report now · due %s, %s"
                                                : "AP te laat: meld nu · termijn was %s, %s",
                          when, late);
}

static char *
say_reported (const LekDeadline *deadline,
              gint64             reported_utc,
              gint64             now_utc,
              LekVoice           voice)
{
  const LekMoment reported = { reported_utc, FALSE };
  g_autofree char *when = lek_format_near (&reported, now_utc, voice);
  g_autofree char *late = NULL;

  if (deadline->state == LEK_DEADLINE_NUMBER_MISSING)
    return g_strdup_printf (voice == LEK_VOICE_EN ? "AP notified %s · number missing"
                                                  : "Bij de AP gemeld: %s · meldingsnummer ontbreekt", when);

  if (deadline->state != LEK_DEADLINE_LATE)
    return g_strdup_printf (voice == LEK_VOICE_EN ? "AP notified %s" : "Bij de AP gemeld: %s", when);

  late = lek_format_left (deadline->left_s, voice);

  return g_strdup_printf (voice == LEK_VOICE_EN ? "AP notified %s · %s" : "Bij de AP gemeld: %s · %s",
                          when, late);
}

char *
lek_format_full (const LekMoment *moment,
                 LekVoice         voice)
{
  g_autoptr(GDateTime) local = NULL;
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;

  g_return_val_if_fail (moment != NULL, NULL);

  local = lek_moment_to_local (moment);
  day = say_day (local, voice);
  if (moment->date_only)
    return g_steal_pointer (&day);

  time = say_time (local);

  return g_strdup_printf (voice == LEK_VOICE_EN ? "%s at %s%s" : "%s om %s%s",
                          day, time, say_pass (local, voice));
}

char *
lek_format_due (gint64   due_utc,
                LekVoice voice)
{
  g_autoptr(GDateTime) local = local_of (due_utc);
  g_autofree char *day = say_day (local, voice);
  g_autofree char *time = say_time (local);

  return g_strdup_printf (voice == LEK_VOICE_EN ? "no later than %s %s (%s)" : "uiterlijk %s %s (%s)",
                          day, time, g_date_time_get_timezone_abbreviation (local));
}

char *
lek_format_near (const LekMoment *moment,
                 gint64           now_utc,
                 LekVoice         voice)
{
  g_autoptr(GDateTime) local = NULL;
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;

  g_return_val_if_fail (moment != NULL, NULL);

  local = lek_moment_to_local (moment);
  day = say_near_day (local, now_utc, voice);
  if (moment->date_only)
    return g_steal_pointer (&day);

  time = say_time (local);

  return g_strdup_printf ("%s %s", day, time);
}

char *
lek_format_numeric (const LekMoment *moment)
{
  g_autoptr(GDateTime) local = NULL;

  g_return_val_if_fail (moment != NULL, NULL);

  local = lek_moment_to_local (moment);

  return g_date_time_format (local, moment->date_only ? "%d-%m-%Y" : "%d-%m-%Y %H:%M");
}

char *
lek_format_time (gint64 utc)
{
  g_autoptr(GDateTime) local = local_of (utc);

  return say_time (local);
}

char *
lek_format_day (gint64   utc,
                LekVoice voice)
{
  g_autoptr(GDateTime) local = local_of (utc);

  return say_day (local, voice);
}

char *
lek_format_date (gint64   utc,
                 LekVoice voice)
{
  g_autoptr(GDateTime) local = local_of (utc);

  return say_date (local, voice);
}

char *
lek_format_left (gint64   left_s,
                 LekVoice voice)
{
  g_autofree char *amount = say_amount (ABS (left_s), voice);

  if (left_s < 0)
    return g_strdup_printf (voice == LEK_VOICE_EN ? "%s late" : "%s te laat", amount);

  return g_strdup_printf (voice == LEK_VOICE_EN ? "%s left" : "nog %s", amount);
}

char *
lek_format_span (gint64   seconds,
                 LekVoice voice)
{
  gint64 length = ABS (seconds);

  if (length < MINUTE_S)
    return say_amount (length, voice);
  if (length < HOUR_S)
    return say_number_of (length / MINUTE_S, UNIT_MINUTE, voice);
  if (length < 2 * DAY_S)
    return say_number_of (length / HOUR_S, UNIT_HOUR, voice);

  return say_number_of (length / DAY_S, UNIT_DAY, voice);
}

char *
lek_format_until (gint64   due_utc,
                  gint64   now_utc,
                  LekVoice voice)
{
  g_autoptr(GDateTime) local = local_of (due_utc);
  const LekMoment due = { due_utc, g_date_time_get_hour (local) == 23 && g_date_time_get_minute (local) == 59 };
  g_autofree char *when = lek_format_near (&due, now_utc, voice);
  g_autofree char *amount = lek_format_span (due_utc - now_utc, voice);

  if (due_utc < now_utc)
    return g_strdup_printf (voice == LEK_VOICE_EN ? "by %s · %s late" : "uiterlijk %s · %s te laat", when, amount);

  return g_strdup_printf (voice == LEK_VOICE_EN ? "by %s · %s left" : "uiterlijk %s · nog %s", when, amount);
}

char *
lek_format_clock (const LekDeadline *deadline,
                  gint64             reported_utc,
                  gint64             now_utc,
                  LekVoice           voice)
{
  g_return_val_if_fail (deadline != NULL, NULL);

  switch (deadline->state)
    {
    case LEK_DEADLINE_RUNNING:
    case LEK_DEADLINE_SOON:
      return say_running (deadline, now_utc, voice);

    case LEK_DEADLINE_PASSED:
      return say_passed (deadline, now_utc, voice);

    case LEK_DEADLINE_MET:
    case LEK_DEADLINE_LATE:
    case LEK_DEADLINE_NUMBER_MISSING:
      return say_reported (deadline, reported_utc, now_utc, voice);

    case LEK_DEADLINE_NOT_NEEDED:
      return g_strdup (voice == LEK_VOICE_EN ? "AP: decided not to notify"
                                             : "AP: besloten om niet te melden");

    case LEK_DEADLINE_WITHDRAWN:
      return g_strdup (voice == LEK_VOICE_EN ? "AP: notification withdrawn"
                                             : "AP: melding ingetrokken");

    case LEK_DEADLINE_NO_START:
    default:
      return g_strdup (voice == LEK_VOICE_EN ? "AP: fill in since when it is known"
                                             : "AP: vul in sinds wanneer het bekend is");
    }
}

char *
lek_format_count (gint64   minimum,
                  gint64   maximum,
                  gboolean estimated,
                  LekVoice voice)
{
  const char *about = voice == LEK_VOICE_EN ? "about " : "ongeveer ";
  g_autofree char *low = say_number (minimum, voice);
  g_autofree char *high = NULL;

  if (minimum == maximum)
    return g_strconcat (estimated ? about : "", low, NULL);

  high = say_number (maximum, voice);

  return g_strconcat (estimated ? about : "",
                      low, voice == LEK_VOICE_EN ? " to " : " tot ", high, NULL);
}
