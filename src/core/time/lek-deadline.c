/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Only the warnings look at the calendar; the deadline itself
 * is an addition in seconds.
 */

#include "config.h"

#include "core/time/lek-deadline.h"

#include "core/time/lek-holiday.h"
#include "core/time/lek-moment.h"

#define HOUR_S 3600

static gboolean
is_known (gint64 utc)
{
  return utc != G_MININT64;
}

static gboolean
is_earlier (gint64 utc,
            gint64 than)
{
  return is_known (utc) && is_known (than) && utc < than;
}

static LekDeadlineState
find_state (const LekDeadlineInput *input,
            gint64                  due_utc,
            const LekRules         *rules)
{
  if (input->withdrawn)
    return LEK_DEADLINE_WITHDRAWN;

  if (input->not_needed && !is_known (input->reported_utc))
    return LEK_DEADLINE_NOT_NEEDED;

  if (!is_known (input->known_utc))
    return LEK_DEADLINE_NO_START;

  if (is_known (input->reported_utc) && input->reported_utc > due_utc)
    return LEK_DEADLINE_LATE;

  if (is_known (input->reported_utc))
    return input->number_missing ? LEK_DEADLINE_NUMBER_MISSING : LEK_DEADLINE_MET;

  if (input->now_utc > due_utc)
    return LEK_DEADLINE_PASSED;

  if (input->now_utc - input->known_utc >= (gint64) rules->soon_hours * HOUR_S)
    return LEK_DEADLINE_SOON;

  return LEK_DEADLINE_RUNNING;
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

/* Walks the days of the term, so at most a handful. */
static LekTimeWarning
check_calendar (gint64 known_utc,
                gint64 due_utc)
{
  LekTimeWarning warnings = LEK_TIME_WARNING_NONE;
  GDate day, last;

  find_day (known_utc, &day);
  find_day (due_utc, &last);

  for (; g_date_compare (&day, &last) <= 0; g_date_add_days (&day, 1))
    {
      if (g_date_get_weekday (&day) >= G_DATE_SATURDAY)
        warnings |= LEK_TIME_WARNING_WEEKEND;
      if (lek_holiday_get (g_date_get_year (&day),
                           g_date_get_month (&day),
                           g_date_get_day (&day)) != LEK_HOLIDAY_NONE)
        warnings |= LEK_TIME_WARNING_HOLIDAY;
    }

  return warnings;
}

gint64
lek_deadline_due (gint64          known_utc,
                  const LekRules *rules)
{
  g_return_val_if_fail (rules != NULL, 0);

  return known_utc + (gint64) rules->notify_hours * HOUR_S;
}

LekDeadline
lek_deadline_compute (const LekDeadlineInput *input,
                      const LekRules         *rules)
{
  LekDeadline deadline = { LEK_DEADLINE_NO_START, 0, 0, 0 };
  gint64 stopped_utc;

  g_return_val_if_fail (input != NULL, deadline);
  g_return_val_if_fail (rules != NULL, deadline);

  if (is_known (input->known_utc))
    {
      stopped_utc = is_known (input->reported_utc) ? input->reported_utc : input->now_utc;
      deadline.due_utc = lek_deadline_due (input->known_utc, rules);
      deadline.left_s = deadline.due_utc - stopped_utc;
      deadline.elapsed_s = input->now_utc - input->known_utc;
    }

  deadline.state = find_state (input, deadline.due_utc, rules);

  return deadline;
}

int
lek_deadline_milestone (gint64          known_utc,
                        gint64          now_utc,
                        const LekRules *rules)
{
  int latest = -1;

  g_return_val_if_fail (rules != NULL, -1);

  if (!is_known (known_utc))
    return -1;

  for (int i = 0; i < rules->n_milestones; i++)
    {
      if (now_utc - known_utc >= (gint64) rules->milestones[i] * HOUR_S)
        latest = i;
    }

  return latest;
}

LekTimeWarning
lek_times_check (const LekTimes *times,
                 const LekRules *rules)
{
  LekTimeWarning warnings = LEK_TIME_WARNING_NONE;

  g_return_val_if_fail (times != NULL, LEK_TIME_WARNING_NONE);
  g_return_val_if_fail (rules != NULL, LEK_TIME_WARNING_NONE);

  if (is_earlier (times->now_utc, times->known_utc))
    warnings |= LEK_TIME_WARNING_FUTURE;
  if (is_earlier (times->known_utc, times->discovered_utc))
    warnings |= LEK_TIME_WARNING_BEFORE_DISCOVERY;
  if (is_earlier (times->discovered_utc, times->known_utc) &&
      times->known_utc - times->discovered_utc > (gint64) rules->slow_hours * HOUR_S)
    warnings |= LEK_TIME_WARNING_SLOW;
  if (is_earlier (times->to_utc, times->from_utc))
    warnings |= LEK_TIME_WARNING_END_BEFORE_START;
  if (is_earlier (times->discovered_utc, times->from_utc))
    warnings |= LEK_TIME_WARNING_DISCOVERED_BEFORE_START;
  if (is_earlier (times->now_utc, times->last_saved_utc))
    warnings |= LEK_TIME_WARNING_CLOCK_BACK;
  if (is_known (times->known_utc))
    warnings |= check_calendar (times->known_utc, lek_deadline_due (times->known_utc, rules));

  return warnings;
}
