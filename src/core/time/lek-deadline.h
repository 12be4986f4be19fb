/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When something has to be done, and how that stands right now.
 *
 * Nothing here reads the clock: the caller says what time it is, so every
 * rule can be tested with a fixed date.
 */

#pragma once

#include "core/assess/lek-rules.h"

G_BEGIN_DECLS

/**
 * LekDeadlineState:
 * @LEK_DEADLINE_NO_START: kennisname is not known, so nothing can be counted
 * @LEK_DEADLINE_RUNNING: time left, before the last warning
 * @LEK_DEADLINE_SOON: past the milestone that the rules call the last warning, up to and including the deadline
 * @LEK_DEADLINE_PASSED: later than the deadline, not done: do it now and give the reason (AVG art. 33(1))
 * @LEK_DEADLINE_MET: done in time
 * @LEK_DEADLINE_NUMBER_MISSING: done in time as far as is known, but the number that the AP gave is not recorded
 * @LEK_DEADLINE_LATE: done, but after the deadline
 * @LEK_DEADLINE_NOT_NEEDED: the person decided that the AP is not told
 * @LEK_DEADLINE_WITHDRAWN: the notification was withdrawn
 */
typedef enum
{
  LEK_DEADLINE_NO_START,
  LEK_DEADLINE_RUNNING,
  LEK_DEADLINE_SOON,
  LEK_DEADLINE_PASSED,
  LEK_DEADLINE_MET,
  LEK_DEADLINE_LATE,
  LEK_DEADLINE_NOT_NEEDED,
  LEK_DEADLINE_WITHDRAWN,
  LEK_DEADLINE_NUMBER_MISSING,
} LekDeadlineState;

/**
 * LekDeadline:
 * @state: how it stands
 * @due_utc: known + hours of the rules; 0 when there is no start
 * @left_s: seconds left, negative when passed; stands still at the report once that is made; 0 when there is no start
 * @elapsed_s: seconds since kennisname; 0 when there is no start
 */
typedef struct
{
  LekDeadlineState state;
  gint64           due_utc;
  gint64           left_s;
  gint64           elapsed_s;
} LekDeadline;

/**
 * LekDeadlineInput:
 * @known_utc: kennisname (seconds), or G_MININT64 when it is not known
 * @reported_utc: when the AP was told, or G_MININT64
 * @now_utc: the time by the caller's clock
 * @not_needed: the person decided not to tell the AP
 * @withdrawn: the notification was withdrawn
 * @number_missing: the AP was told, but its notification number is not recorded
 */
typedef struct
{
  gint64   known_utc;
  gint64   reported_utc;
  gint64   now_utc;
  gboolean not_needed;
  gboolean withdrawn;
  gboolean number_missing;
} LekDeadlineInput;

/* 72 hours stay 72 hours when the clocks change: counted in UTC seconds, never extended for
 * weekend or holiday. Source: AVG art. 33(1); Regulation 1182/71 is deliberately not applied. */
gint64      lek_deadline_due       (gint64                  known_utc,
                                    const LekRules         *rules);
LekDeadline lek_deadline_compute   (const LekDeadlineInput *input,
                                    const LekRules         *rules);

/* Index of the latest milestone of the rules gone by, or -1. */
int         lek_deadline_milestone (gint64                  known_utc,
                                    gint64                  now_utc,
                                    const LekRules         *rules);

/**
 * LekTimeWarning: things about a time that deserve a word, as flags.
 * @LEK_TIME_WARNING_FUTURE: kennisname lies in the future
 * @LEK_TIME_WARNING_BEFORE_DISCOVERY: kennisname lies before the discovery
 * @LEK_TIME_WARNING_SLOW: more than the rules' hours between first sign and kennisname: a reason is asked
 * @LEK_TIME_WARNING_END_BEFORE_START: the breach ended before it began
 * @LEK_TIME_WARNING_DISCOVERED_BEFORE_START: discovered before it began
 * @LEK_TIME_WARNING_CLOCK_BACK: this computer's clock is earlier than at the last save
 * @LEK_TIME_WARNING_WEEKEND: the term runs through a weekend
 * @LEK_TIME_WARNING_HOLIDAY: the term runs through a public holiday
 */
typedef enum
{
  LEK_TIME_WARNING_NONE                    = 0,
  LEK_TIME_WARNING_FUTURE                  = 1 << 0,
  LEK_TIME_WARNING_BEFORE_DISCOVERY        = 1 << 1,
  LEK_TIME_WARNING_SLOW                    = 1 << 2,
  LEK_TIME_WARNING_END_BEFORE_START        = 1 << 3,
  LEK_TIME_WARNING_DISCOVERED_BEFORE_START = 1 << 4,
  LEK_TIME_WARNING_CLOCK_BACK              = 1 << 5,
  LEK_TIME_WARNING_WEEKEND                 = 1 << 6,
  LEK_TIME_WARNING_HOLIDAY                 = 1 << 7,
} LekTimeWarning;

/* Any of the times may be G_MININT64 for "not known". */
typedef struct
{
  gint64 from_utc;
  gint64 to_utc;
  gint64 discovered_utc;
  gint64 known_utc;
  gint64 last_saved_utc;
  gint64 now_utc;
} LekTimes;

LekTimeWarning lek_times_check (const LekTimes *times,
                                const LekRules *rules);

G_END_DECLS
