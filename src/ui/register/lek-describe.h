/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row of the register in words, for lists and screen readers. Pure: the
 * caller says what time it is.
 */

#pragma once

#include "core/assess/lek-rules.h"
#include "core/incident/lek-incident.h"
#include "core/procedure/lek-text.h"
#include "core/time/lek-deadline.h"

G_BEGIN_DECLS

/**
 * LekScene: what a description needs besides the row.
 * @rules: the rules the incident began with, or NULL when the program does not know them
 */
typedef struct
{
  const LekRules *rules;
  gint64          now_utc;
  LekVoice        voice;
} LekScene;

/* The strings are (transfer full) unless const; none of them is NULL. */

const char *lek_describe_verdict      (const LekSummary *summary);
const char *lek_describe_verdict_icon (const LekSummary *summary);
const char *lek_describe_state        (const LekSummary *summary);
char       *lek_describe_known        (const LekSummary *summary,
                                       const LekScene   *scene) G_GNUC_WARN_UNUSED_RESULT;
/* How the AP clock stands, short enough for a column: "31 hours left", "AP notified in time"; "" when there is none. */
char       *lek_describe_deadline     (const LekSummary *summary,
                                       const LekScene   *scene) G_GNUC_WARN_UNUSED_RESULT;
/* What has to be done and before when, as a sentence: "AP before Tuesday 14:20 · 31 hours left". */
char       *lek_describe_todo         (const LekSummary *summary,
                                       const LekScene   *scene) G_GNUC_WARN_UNUSED_RESULT;
/* The follow-up that is due first, in the same form; only for a row that has one. */
char       *lek_describe_follow_up    (const LekSummary *summary,
                                       const LekScene   *scene) G_GNUC_WARN_UNUSED_RESULT;
/* What lek_describe_todo () says is late, or nearly so. */
gboolean    lek_describe_is_pressing  (const LekSummary *summary,
                                       const LekScene   *scene);
/* Where that is done: a kind of record or a question, or NULL for where the person left off. */
const char *lek_describe_place        (const LekSummary *summary);
/* The whole row for a screen reader. */
char       *lek_describe_row          (const LekSummary *summary,
                                       const LekScene   *scene) G_GNUC_WARN_UNUSED_RESULT;
/* The AP clock of the row by the scene's rules; state NO_START when there is no clock. */
LekDeadline lek_describe_get_deadline (const LekSummary *summary,
                                       const LekScene   *scene);

/* The same as lek_describe_deadline () where there is room for a word or two. */
char       *lek_describe_deadline_short (const LekSummary *summary,
                                         const LekScene   *scene) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
