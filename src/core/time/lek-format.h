/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Times, dates, counts and spans in words for people, in Dutch and English.
 * Every date a person reads comes from here. Always Europe/Amsterdam.
 */

#pragma once

#include "core/procedure/lek-text.h"
#include "core/time/lek-deadline.h"
#include "core/time/lek-moment.h"

G_BEGIN_DECLS

/* All (transfer full). */

/* "dinsdag 24 november 2026 om 14:20" */
char *lek_format_full        (const LekMoment   *moment,
                              LekVoice           voice) G_GNUC_WARN_UNUSED_RESULT;
/* The same with the zone, for deadlines: "uiterlijk dinsdag 24 november 2026 14:20 (CET)" */
char *lek_format_due         (gint64             due_utc,
                              LekVoice           voice) G_GNUC_WARN_UNUSED_RESULT;
/* Near @now "dinsdag 14:20", "vandaag 14:20", "gisteren 14:20", else "24 nov. 2026 14:20". */
char *lek_format_near        (const LekMoment   *moment,
                              gint64             now_utc,
                              LekVoice           voice) G_GNUC_WARN_UNUSED_RESULT;
/* "24-11-2026 14:20" */
char *lek_format_numeric     (const LekMoment   *moment) G_GNUC_WARN_UNUSED_RESULT;
/* "14:03" */
char *lek_format_time        (gint64             utc) G_GNUC_WARN_UNUSED_RESULT;
/* A heading in the timeline: "dinsdag 24 november 2026" */
char *lek_format_day         (gint64             utc,
                              LekVoice           voice) G_GNUC_WARN_UNUSED_RESULT;
/* "24 november 2026" */
char *lek_format_date        (gint64             utc,
                              LekVoice           voice) G_GNUC_WARN_UNUSED_RESULT;
/* "nog 31 uur", "nog 45 minuten", "3 uur te laat"; whole hours rounded down, never up. */
char *lek_format_left        (gint64             left_s,
                              LekVoice           voice) G_GNUC_WARN_UNUSED_RESULT;
/* What is not the AP's clock: "uiterlijk dinsdag 14:20 · nog 31 uur", "uiterlijk 3 dec. 2026 · nog 12 dagen"; the last
 * minute of a day is the whole day. */
char *lek_format_until       (gint64             due_utc,
                              gint64             now_utc,
                              LekVoice           voice) G_GNUC_WARN_UNUSED_RESULT;
/* "2 uur", "3 dagen" */
char *lek_format_span        (gint64             seconds,
                              LekVoice           voice) G_GNUC_WARN_UNUSED_RESULT;
/* The AP clock in one line: "AP vóór dinsdag 14:20 · nog 31 uur", "AP te laat: …", "Bij de AP gemeld: dinsdag 14:20" */
char *lek_format_clock       (const LekDeadline *deadline,
                              gint64             reported_utc,
                              gint64             now_utc,
                              LekVoice           voice) G_GNUC_WARN_UNUSED_RESULT;
/* "24", "ongeveer 24", "10 tot 20" */
char *lek_format_count       (gint64             minimum,
                              gint64             maximum,
                              gboolean           estimated,
                              LekVoice           voice) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
