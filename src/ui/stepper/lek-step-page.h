/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One page of a step as it stands in the window: its words, its questions as
 * far as they are asked, its special part and its lists of records.
 */

#pragma once

#include <adwaita.h>

#include "ui/incident/lek-sitting.h"
#include "ui/stepper/lek-place.h"

G_BEGIN_DECLS

#define LEK_TYPE_STEP_PAGE (lek_step_page_get_type ())

/* Signal: "attended" (LekQuestion as pointer): the keyboard came into that question. */
G_DECLARE_FINAL_TYPE (LekStepPage, lek_step_page, LEK, STEP_PAGE, AdwBin)

GtkWidget         *lek_step_page_new           (LekSitting     *sitting,
                                                const LekPlace *place) G_GNUC_WARN_UNUSED_RESULT;
void               lek_step_page_set_show_help (LekStepPage    *self,
                                                gboolean        show_help);
/* Unfolds the help under that question and puts the keyboard there. */
void               lek_step_page_open_help     (LekStepPage    *self,
                                                const char     *question_id);
/* The first question that is asked here, or NULL. */
const LekQuestion *lek_step_page_get_first     (LekStepPage    *self);
/* Puts the keyboard into a question; FALSE when it is not asked here. NULL: the first thing to do. */
gboolean           lek_step_page_enter         (LekStepPage    *self,
                                                const char     *question_id);

G_END_DECLS
