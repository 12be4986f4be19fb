/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One question on a page: the words, the editor of its kind, the state of the
 * answer, the proposal of the scenario, and what went wrong.
 */

#pragma once

#include <adwaita.h>

#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

#define LEK_TYPE_QUESTION_ROW (lek_question_row_get_type ())

/* Signal: "attended": the keyboard came into this question. */
G_DECLARE_FINAL_TYPE (LekQuestionRow, lek_question_row, LEK, QUESTION_ROW, AdwBin)

GtkWidget         *lek_question_row_new          (LekSitting        *sitting,
                                                  const LekQuestion *question) G_GNUC_WARN_UNUSED_RESULT;
const LekQuestion *lek_question_row_get_question (LekQuestionRow    *self);
/* On which page of the procedure it stands; for the help, as some are asked twice. */
void               lek_question_row_set_page     (LekQuestionRow    *self,
                                                  const char        *page_id);
/* Whether the help stands under the question: when there is no room beside it. */
void               lek_question_row_set_show_help (LekQuestionRow   *self,
                                                   gboolean          show_help);
/* Unfolds that help and puts the keyboard there; where it is already, opens the page of the help that tells more. */
void               lek_question_row_open_help    (LekQuestionRow    *self);
/* Puts the keyboard into the answer. */
void               lek_question_row_enter        (LekQuestionRow    *self);

G_END_DECLS
