/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How far telling the people concerned is: who in the list was told, and
 * whether the answers leave somebody out. Telling only a part of those who run
 * the same risk is the classic mistake, so it is never taken for done.
 * Source: AVG art. 34(1) and (3); EDPB 01/2021.
 */

#pragma once

#include "core/procedure/lek-record.h"

G_BEGIN_DECLS

/**
 * LekInforming:
 * @n_recipients: in the list of recipients
 * @waiting: (element-type LekRecord): those of them who were not told yet; borrowed from the records
 * @untold: people concerned less people told as the answers have them; 0 where a number is not known
 * @answer_partial: the answer says that only some were told, and no ground covers the others
 * @answer_denies: the answer says that nobody was told, the list says otherwise
 * @somebody_else: the answer says that there is still somebody who should know
 * @excused: a ground of art. 34(3), or another reason, is given for those who were not told
 */
typedef struct
{
  guint      n_recipients;
  GPtrArray *waiting;
  gint64     untold;
  gboolean   answer_partial;
  gboolean   answer_denies;
  gboolean   somebody_else;
  gboolean   excused;
} LekInforming;

/* @records: (element-type LekRecord), those of the incident, or NULL for none; they outlive the result. */
LekInforming *lek_informing_new        (const LekAnswers   *answers,
                                        GPtrArray          *records) G_GNUC_WARN_UNUSED_RESULT;
void          lek_informing_free       (LekInforming       *self);

guint         lek_informing_count_told (const LekInforming *self);
/* Somebody was told, and somebody who should be was not. */
gboolean      lek_informing_is_partial (const LekInforming *self);
/* Whether the answer to @question_id cannot be the last word yet. */
gboolean      lek_informing_keeps_open (const LekInforming *self,
                                        const char         *question_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekInforming, lek_informing_free)

G_END_DECLS
