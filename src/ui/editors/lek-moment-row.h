/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row that takes a point in time as a person would say it ("yesterday
 * 15:00") and says back, in full, what it understood.
 *
 * The text in the entry is the only truth: the calendar, "time of day not
 * known" and lek_moment_row_set_moment () write into it.
 */

#pragma once

#include <adwaita.h>

#include "core/procedure/lek-text.h"
#include "core/time/lek-moment.h"
#include "session/lek-clock.h"

G_BEGIN_DECLS

#define LEK_TYPE_MOMENT_ROW (lek_moment_row_get_type ())

/* Properties: "title" (of AdwPreferencesRow); "clock" (LekClock, construct only); "voice" (LekVoice as int);
 * "date-only": the moment has no time of day; "past-only": a moment that still has to come is not taken (FALSE; it is
 * remarked on); "ahead": it mostly still has to come, and nothing is remarked (FALSE).
 * Signal: "changed": another moment, or none, was given: on Enter, on leaving, or a second after the last key.
 * While what stands there cannot be taken, the row says why and keeps the moment it had. */
G_DECLARE_FINAL_TYPE (LekMomentRow, lek_moment_row, LEK, MOMENT_ROW, AdwPreferencesRow)

GtkWidget *lek_moment_row_new        (const char      *title,
                                      LekClock        *clock,
                                      LekVoice         voice) G_GNUC_WARN_UNUSED_RESULT;
/* NULL when there is none. */
LekMoment *lek_moment_row_dup_moment (LekMomentRow    *self) G_GNUC_WARN_UNUSED_RESULT;
/* Does not emit "changed". */
void       lek_moment_row_set_moment (LekMomentRow    *self,
                                      const LekMoment *moment);
/* Takes over at once what was typed. FALSE when it cannot be read; the row then says why. */
gboolean   lek_moment_row_settle     (LekMomentRow    *self);
/* For what stands around it: a hint in the empty entry, and a word under it when it is empty. */
void       lek_moment_row_set_prompt (LekMomentRow    *self,
                                      const char      *placeholder);

G_END_DECLS
