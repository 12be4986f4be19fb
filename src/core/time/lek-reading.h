/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the words of a typed date and time say, before it is settled which
 * moment that is. Only for lek-moment-words.c.
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  LEK_PART_NONE,
  LEK_PART_MORNING,
  LEK_PART_AFTERNOON,
  LEK_PART_EVENING,
  LEK_PART_NIGHT,
} LekPartOfDay;

/**
 * LekReading: what the words have said so far.
 * @n: how many words
 * @at: the word being read
 * @back_s: "3 uur geleden" in seconds, or -1
 * @day: the day that was named, if @has_day
 * @needs_year: @day_of_month and @month were named without a year
 * @weekday: 1 = Monday, or 0
 * @this_night: "vannacht", which begins on the day before
 */
typedef struct _LekReading LekReading;

struct _LekReading
{
  char        **words;
  int          n;
  int          at;
  GDate        today;
  gint64       back_s;
  gboolean     has_day;
  gboolean     needs_year;
  GDate        day;
  int          day_of_month;
  int          month;
  int          weekday;
  gboolean     has_time;
  int          hour;
  int          minute;
  int          second;
  LekPartOfDay part;
  gboolean     this_night;
};

/* @today: the day that "today" means. Returns (transfer full): a reading that knows the words and nothing else. */
LekReading *lek_reading_new       (const char   *text,
                                   const GDate  *today) G_GNUC_WARN_UNUSED_RESULT;
void        lek_reading_free      (LekReading   *self);

/* FALSE when a word is not understood, or says what was said already. */
gboolean    lek_reading_read      (LekReading   *self);
/* "nu", "just now". */
gboolean    lek_reading_says_now  (LekReading   *self);
/* Settles the year of a day and month. FALSE when there is no such day. */
gboolean    lek_reading_find_year (LekReading   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekReading, lek_reading_free)

G_END_DECLS
