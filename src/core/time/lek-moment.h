/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A point in time as a person gives it: an instant in UTC, the wall clock of
 * Europe/Amsterdam that was meant, and whether the time of day was known.
 *
 * An hour that occurs twice (25 October 2026 02:30) is kept as the instant
 * that was meant; an hour that does not exist (29 March 2026 02:30) cannot be
 * made into a moment at all.
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LekMoment:
 * @utc: seconds since 1970-01-01T00:00:00Z
 * @date_only: the time of day is not known; @utc is then 00:00 of that day in
 *   Europe/Amsterdam, the earliest and so the safest reading
 */
typedef struct
{
  gint64   utc;
  gboolean date_only;
} LekMoment;

/**
 * LekMomentError:
 * @LEK_MOMENT_ERROR_SYNTAX: not a date or time that can be read
 * @LEK_MOMENT_ERROR_GAP: this wall-clock time was skipped when summer time began
 */
typedef enum
{
  LEK_MOMENT_ERROR_SYNTAX,
  LEK_MOMENT_ERROR_GAP,
} LekMomentError;

#define LEK_MOMENT_ERROR (lek_moment_error_quark ())

/**
 * LekFold:
 * @LEK_FOLD_FIRST: the first pass of an hour that occurs twice (summer time); the safe default
 * @LEK_FOLD_SECOND: the second pass (winter time)
 */
typedef enum
{
  LEK_FOLD_FIRST,
  LEK_FOLD_SECOND,
} LekFold;

GQuark      lek_moment_error_quark   (void);

LekMoment  *lek_moment_new           (gint64            utc) G_GNUC_WARN_UNUSED_RESULT;
LekMoment  *lek_moment_copy          (const LekMoment  *self) G_GNUC_WARN_UNUSED_RESULT;
void        lek_moment_free          (LekMoment        *self);

/* From the wall clock in Europe/Amsterdam. @fold matters only in the hour that occurs twice.
 * Returns: (transfer full): a moment, or NULL with LEK_MOMENT_ERROR_GAP or _SYNTAX. */
LekMoment  *lek_moment_new_local     (int               year,
                                      int               month,
                                      int               day,
                                      int               hour,
                                      int               minute,
                                      int               second,
                                      LekFold           fold,
                                      GError          **error) G_GNUC_WARN_UNUSED_RESULT;
LekMoment  *lek_moment_new_date      (int               year,
                                      int               month,
                                      int               day,
                                      GError          **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    lek_moment_is_twofold    (int               year,
                                      int               month,
                                      int               day,
                                      int               hour,
                                      int               minute);
/* The same for a moment: in the hour that comes twice a bare time does not say which of the two is meant. */
gboolean    lek_moment_comes_twice   (const LekMoment  *self);

/* RFC 3339 with an offset ("2026-10-25T02:30:00+02:00", "…Z"), or a bare date. */
LekMoment  *lek_moment_parse         (const char       *text,
                                      GError          **error) G_GNUC_WARN_UNUSED_RESULT;
/* The canonical text: offset of Europe/Amsterdam, seconds only when not 0; a bare date if date_only. */
char       *lek_moment_to_string     (const LekMoment  *self) G_GNUC_WARN_UNUSED_RESULT;

/* What a person types: "20-11-2026 14:20", "vandaag 9:05", "gisteren 15:00", "vrijdag 14:00",
 * "today at 3 pm", "14:20", "nu". Weekdays mean the last one gone by. Relative to @now_utc.
 * Times in the future are accepted here; whether they make sense is the caller's question. */
LekMoment  *lek_moment_parse_words   (const char       *text,
                                      gint64            now_utc,
                                      LekFold           fold,
                                      GError          **error) G_GNUC_WARN_UNUSED_RESULT;

/* The wall clock of Europe/Amsterdam. */
GDateTime  *lek_moment_to_local      (const LekMoment  *self) G_GNUC_WARN_UNUSED_RESULT;
GTimeZone  *lek_time_zone_get        (void);   /* borrowed: Europe/Amsterdam, loaded once */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekMoment, lek_moment_free)

G_END_DECLS
