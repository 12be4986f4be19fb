/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What has to be done for an incident besides the 72 hours, by a moment of its
 * own: a supplement, a reply to wait for, a task, a preventive measure. Also
 * after closing. And what of all this presses most.
 */

#pragma once

#include "core/incident/lek-incident.h"

G_BEGIN_DECLS

/* What the register shows of the records and answers of an incident: the number that the AP gave, and the undone
 * follow-up or task that is due first. @records: (element-type LekRecord) */
void            lek_summary_follow                (LekSummary       *summary,
                                                   const LekAnswers *answers,
                                                   GPtrArray        *records);

/* The AP, or the people concerned, is or may be to be told and was not yet. */
gboolean        lek_summary_is_ap_todo            (const LekSummary *summary);
gboolean        lek_summary_is_people_todo        (const LekSummary *summary);
/* The AP was told, but its notification number is not recorded. */
gboolean        lek_summary_is_number_missing     (const LekSummary *summary);
/* Stands among what runs, and since when or until when: seconds, G_MAXINT64 when that is not known. */
gboolean        lek_summary_is_running            (const LekSummary *summary);
gint64          lek_summary_get_running_utc       (const LekSummary *summary);
/* Of what runs, the next follow-up presses more than the clock. */
gboolean        lek_summary_is_follow_up_first    (const LekSummary *summary);

/* The fields of the kinds of record that are followed; NULL for other kinds. */
const char     *lek_follow_up_get_due_field       (const char       *kind);
const char     *lek_follow_up_get_done_field      (const char       *kind);
/* When @record has to be done, G_MININT64 when that is not said or it is done; a date alone lasts to its end. */
gint64          lek_follow_up_get_due             (const LekRecord  *record);
LekFollowUp     lek_follow_up_of                  (const LekRecord  *record);

G_END_DECLS
