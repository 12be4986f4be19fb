/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person answered to one question: a state, and a value in its
 * canonical text form. The text form is what is stored, exported, hashed and
 * compared; nothing else knows how a value is written down.
 *
 *   yes-no    "yes" | "no"
 *   choice    one option id
 *   choices   option ids in list order, joined by one space; "" = none of them
 *   text      the words themselves
 *   moment    RFC 3339 with offset, to the minute or finer: "2026-11-20T14:20+01:00",
 *             or a date "2026-11-20" when the time of day is not known
 *   count     "24", or a range "10..20"; state ESTIMATED means "about"
 */

#pragma once

#include <glib-object.h>

#include "core/time/lek-moment.h"

G_BEGIN_DECLS

/**
 * LekAnswerState:
 * @LEK_ANSWER_NONE: never answered; not stored
 * @LEK_ANSWER_KNOWN: known for certain
 * @LEK_ANSWER_ESTIMATED: the best guess of this moment
 * @LEK_ANSWER_NOT_YET: not known yet; stays on the list of what is open
 * @LEK_ANSWER_CANNOT: cannot be known; closed, and counted as the worse answer
 * @LEK_ANSWER_NOT_APPLICABLE: the question does not fit this incident
 */
typedef enum
{
  LEK_ANSWER_NONE,
  LEK_ANSWER_KNOWN,
  LEK_ANSWER_ESTIMATED,
  LEK_ANSWER_NOT_YET,
  LEK_ANSWER_CANNOT,
  LEK_ANSWER_NOT_APPLICABLE,
} LekAnswerState;

#define LEK_TYPE_ANSWER (lek_answer_get_type ())

typedef struct _LekAnswer LekAnswer;

GType            lek_answer_get_type       (void) G_GNUC_CONST;

/* @value is copied; it must be NULL for the states without a value. */
LekAnswer       *lek_answer_new            (LekAnswerState    state,
                                            const char       *value) G_GNUC_WARN_UNUSED_RESULT;
LekAnswer       *lek_answer_new_choices    (LekAnswerState    state,
                                            const char *const *ids) G_GNUC_WARN_UNUSED_RESULT;
LekAnswer       *lek_answer_new_moment     (LekAnswerState    state,
                                            const LekMoment  *moment) G_GNUC_WARN_UNUSED_RESULT;
LekAnswer       *lek_answer_new_count      (LekAnswerState    state,
                                            gint64            minimum,
                                            gint64            maximum) G_GNUC_WARN_UNUSED_RESULT;
LekAnswer       *lek_answer_copy           (const LekAnswer  *self) G_GNUC_WARN_UNUSED_RESULT;
void             lek_answer_free           (LekAnswer        *self);
gboolean         lek_answer_equal          (const LekAnswer  *a,
                                            const LekAnswer  *b);

LekAnswerState   lek_answer_get_state      (const LekAnswer  *self);
const char      *lek_answer_get_value      (const LekAnswer  *self);   /* NULL without a value */
gboolean         lek_answer_has_value      (const LekAnswer  *self);
gboolean         lek_answer_is             (const LekAnswer  *self,
                                            const char       *value);
gboolean         lek_answer_has_choice     (const LekAnswer  *self,
                                            const char       *id);
char           **lek_answer_dup_choices    (const LekAnswer  *self) G_GNUC_WARN_UNUSED_RESULT;
LekMoment       *lek_answer_dup_moment     (const LekAnswer  *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean         lek_answer_get_count      (const LekAnswer  *self,
                                            gint64           *out_minimum,
                                            gint64           *out_maximum);

/* The nicks used on disk and in JSON: "known", "estimated", "not-yet", "cannot", "not-applicable". */
const char      *lek_answer_state_to_nick  (LekAnswerState    state);
gboolean         lek_answer_state_from_nick (const char       *nick,
                                            LekAnswerState   *out_state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekAnswer, lek_answer_free)

G_END_DECLS
