/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words and icons by which states are shown on the incident page, so that
 * a mark means and sounds the same wherever it stands.
 */

#pragma once

#include "core/assess/lek-assess.h"
#include "core/incident/lek-incident.h"
#include "core/procedure/lek-progress.h"

G_BEGIN_DECLS

const char *lek_words_for_mark        (LekStepMark     mark);
const char *lek_icon_for_mark         (LekStepMark     mark);

/* What stands under an answer, or NULL for a plain known one. */
const char *lek_words_for_state       (LekAnswerState  state);
/* What stands in the menu of a question. */
const char *lek_words_for_state_item  (LekAnswerState  state);

const char *lek_words_for_concern     (LekConcerns     concerns);
const char *lek_words_for_need        (LekConcerns     concerns,
                                       LekNeed         need);
const char *lek_icon_for_need         (LekNeed         need);

const char *lek_words_for_choice      (LekAbout        about,
                                       LekChoice       choice);

G_END_DECLS
