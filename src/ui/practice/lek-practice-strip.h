/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Under the header of a page while somebody practises: that it is practice, the
 * hour of the story, what is new, and the buttons that move or end it.
 */

#pragma once

#include <adwaita.h>

#include "session/lek-drill.h"

G_BEGIN_DECLS

#define LEK_TYPE_PRACTICE_STRIP (lek_practice_strip_get_type ())

/* Uses the actions of lek-practice-window.h: "practice.story", "practice.pause", "practice.skip", "practice.end". */
G_DECLARE_FINAL_TYPE (LekPracticeStrip, lek_practice_strip, LEK, PRACTICE_STRIP, AdwBin)

GtkWidget *lek_practice_strip_new (LekDrill *drill) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
