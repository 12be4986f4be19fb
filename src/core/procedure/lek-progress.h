/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How far an incident is, worked out from the procedure and the answers alone:
 * the mark of every step and page, and what is still open, most urgent first.
 */

#pragma once

#include "core/procedure/lek-procedure.h"

G_BEGIN_DECLS

/**
 * LekStepMark:
 * @LEK_STEP_EMPTY: nothing answered yet
 * @LEK_STEP_BEGUN: something answered, something open
 * @LEK_STEP_COMPLETE: nothing open
 * @LEK_STEP_NOT_NEEDED: its conditions do not hold, or everything in it is not applicable
 */
typedef enum
{
  LEK_STEP_EMPTY,
  LEK_STEP_BEGUN,
  LEK_STEP_COMPLETE,
  LEK_STEP_NOT_NEEDED,
} LekStepMark;

/* All borrowed from the procedure. */
typedef struct
{
  const LekStep     *step;
  const LekPage     *page;
  const LekQuestion *question;
} LekOpenItem;

typedef struct _LekProgress LekProgress;

/* An answer counts only while its question is asked: one given before the question was hidden is kept by the caller,
 * but neither shows a page nor gives a fact. Unanswered and not-yet-known questions that are asked
 * count as open; cannot-be-known and not-applicable do not; optional ones never do. A question counts once, on its
 * first page. @procedure must outlive the result. */
LekProgress  *lek_progress_new           (const LekProcedure *procedure,
                                          const LekAnswers   *answers) G_GNUC_WARN_UNUSED_RESULT;
/* The same for an incident with @records (element-type LekRecord): an answer that leaves somebody of the list untold
 * keeps its question open as well (lek-informing.h). */
LekProgress  *lek_progress_new_with_records (const LekProcedure *procedure,
                                             const LekAnswers   *answers,
                                             GPtrArray          *records) G_GNUC_WARN_UNUSED_RESULT;
void          lek_progress_free          (LekProgress        *self);

LekStepMark   lek_progress_get_step_mark (const LekProgress  *self,
                                          const LekStep      *step);
LekStepMark   lek_progress_get_page_mark (const LekProgress  *self,
                                          const LekPage      *page);
guint         lek_progress_get_step_open (const LekProgress  *self,
                                          const LekStep      *step);
gboolean      lek_progress_is_page_shown (const LekProgress  *self,
                                          const LekPage      *page);
gboolean      lek_progress_is_asked      (const LekProgress  *self,
                                          const char         *question_id);
/* (element-type LekOpenItem): by urgency, then by place; belongs to @self. */
GPtrArray    *lek_progress_get_open      (const LekProgress  *self);
/* The answers that count; belongs to @self. */
const LekAnswers *
              lek_progress_get_answers   (const LekProgress  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekProgress, lek_progress_free)

G_END_DECLS
