/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All answers of one incident, by question id.
 */

#pragma once

#include "core/procedure/lek-answer.h"

G_BEGIN_DECLS

typedef struct _LekAnswers LekAnswers;

LekAnswers      *lek_answers_new       (void) G_GNUC_WARN_UNUSED_RESULT;
LekAnswers      *lek_answers_copy      (const LekAnswers *self) G_GNUC_WARN_UNUSED_RESULT;
void             lek_answers_free      (LekAnswers       *self);

/* NULL when the question was never answered; belongs to @self. */
const LekAnswer *lek_answers_get       (const LekAnswers *self,
                                        const char       *question_id);
/* A NULL @answer, or one in state NONE, takes the answer away. Copies. */
void             lek_answers_set       (LekAnswers       *self,
                                        const char       *question_id,
                                        const LekAnswer  *answer);
/* Question ids in alphabetical order; free with g_free (), the ids belong to @self. */
const char     **lek_answers_get_ids   (const LekAnswers *self) G_GNUC_WARN_UNUSED_RESULT;

/* Shorthands that read "not answered" as NULL, FALSE or NONE. */
LekAnswerState   lek_answers_get_state (const LekAnswers *self,
                                        const char       *question_id);
const char      *lek_answers_get_value (const LekAnswers *self,
                                        const char       *question_id);
gboolean         lek_answers_is        (const LekAnswers *self,
                                        const char       *question_id,
                                        const char       *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekAnswers, lek_answers_free)

G_END_DECLS
