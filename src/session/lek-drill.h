/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One practice: a story told by a fast clock, in a register file of its own
 * that is thrown away afterwards. The real register is never touched by it,
 * and nothing of it is kept but the day.
 */

#pragma once

#include <gio/gio.h>

#include "core/practice/lek-practice.h"
#include "session/lek-register.h"

G_BEGIN_DECLS

/**
 * LekDrillState:
 * @LEK_DRILL_RUNS: the clock runs
 * @LEK_DRILL_PAUSED: it stands still, and goes on when asked
 * @LEK_DRILL_OVER: the 72 hours are over, or it was ended: it stands still for good
 */
typedef enum
{
  LEK_DRILL_RUNS,
  LEK_DRILL_PAUSED,
  LEK_DRILL_OVER,
} LekDrillState;

#define LEK_TYPE_DRILL (lek_drill_get_type ())

/* Properties: "state": LekDrillState as int; "n-news": guint: how much of the news has come; "n-read":
 * guint: how much of it was read.
 * Signal: "tick": the clock moved. */
G_DECLARE_FINAL_TYPE (LekDrill, lek_drill, LEK, DRILL, GObject)

/* @preferences: those of the person: the language and the looks are taken over, nothing is changed in them but the day.
 * The story's clock says today at the hour of the story. NULL when no folder can be made for it. */
LekDrill               *lek_drill_new            (LekLibrary              *library,
                                                  LekPreferences          *preferences,
                                                  const LekPracticeStory  *story,
                                                  GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
/* Not open yet: that is for its window. */
LekRegister            *lek_drill_get_register   (LekDrill                *self);
/* Another one in its place, on the same file, for one that could not be opened; not open yet either. (transfer none) */
LekRegister            *lek_drill_renew_register (LekDrill                *self);
const LekPracticeStory *lek_drill_get_story      (LekDrill                *self);
LekVoice                lek_drill_get_voice      (LekDrill                *self);
LekDrillState           lek_drill_get_state      (LekDrill                *self);
guint                   lek_drill_get_n_news     (LekDrill                *self);
/* The first that was not read yet, or NULL; and that it was. */
const LekPracticeNews  *lek_drill_get_unread     (LekDrill                *self);
void                    lek_drill_set_read       (LekDrill                *self);
/* Seconds since the story began. */
gint64                  lek_drill_get_elapsed    (LekDrill                *self);

void                    lek_drill_set_paused     (LekDrill                *self,
                                                  gboolean                 paused);
/* Whether there is news to come, and going there at once, or else to the end. */
gboolean                lek_drill_has_more_news  (LekDrill                *self);
void                    lek_drill_skip           (LekDrill                *self);
/* Stops the clock and remembers the day. */
void                    lek_drill_end            (LekDrill                *self);

/* What was done well, late or not at all up to now: (transfer full) (element-type LekPracticeFinding). */
void                    lek_drill_judge_async    (LekDrill                *self,
                                                  GCancellable            *cancellable,
                                                  GAsyncReadyCallback      callback,
                                                  gpointer                 user_data);
GPtrArray              *lek_drill_judge_finish   (LekDrill                *self,
                                                  GAsyncResult            *result,
                                                  GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same on paper. */
LekPaperText           *lek_drill_make_paper     (LekDrill                *self,
                                                  GPtrArray               *findings) G_GNUC_WARN_UNUSED_RESULT;

/* Closes the register and takes its file away; also happens when the last reference goes. */
void                    lek_drill_discard        (LekDrill                *self);

/* Takes away what a practice left that was cut off. One that runs in another window is left alone. */
void                    lek_drill_clean_up       (void);
/* $XDG_CACHE_HOME/lekwijzer/practice */
char                   *lek_drill_dup_folder     (void) G_GNUC_WARN_UNUSED_RESULT;

/* When somebody last practised (seconds); G_MININT64: never, or nobody knows. */
gint64                  lek_drill_get_last       (LekPreferences          *preferences);

G_END_DECLS
