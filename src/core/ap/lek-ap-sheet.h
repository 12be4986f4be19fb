/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The AP sheet: every question of the AP's form with its answer from one
 * incident. The AP takes notifications only through its own web form, so this
 * is what a person copies, question by question.
 *
 * A pure function of the incident and the time.
 */

#pragma once

#include "core/incident/lek-incident.h"
#include "core/procedure/lek-library.h"

G_BEGIN_DECLS

/**
 * LekApMark: where an answer stands.
 * @LEK_AP_FILLED: the person's own answer
 * @LEK_AP_DERIVED: follows from answers to other questions
 * @LEK_AP_MISSING: still to collect; the text may hold the part that is known
 * @LEK_AP_NOT_APPLICABLE: the form does not ask it for this incident
 */
typedef enum
{
  LEK_AP_FILLED,
  LEK_AP_DERIVED,
  LEK_AP_MISSING,
  LEK_AP_NOT_APPLICABLE,
} LekApMark;

const char *lek_ap_mark_to_nick (LekApMark mark);   /* "filled", "derived", "missing", "not-applicable" */

/**
 * LekApNotification: what was sent to the AP so far decides what kind the next one is.
 */
typedef enum
{
  LEK_AP_FIRST,
  LEK_AP_LATER,
  LEK_AP_WITHDRAWN,
} LekApNotification;

/**
 * LekApItem:
 * @entry: the question of the form; belongs to the library
 * @answer: in words, to copy as a whole; "" when there is nothing
 * @mark: where it stands
 * @uncertain: the form may word or number this otherwise: check there
 * @question: id of ours to go to, or NULL when there is none
 * @source: where the answer comes from: ids of ours joined by a space, or "form" for what is always so
 */
typedef struct
{
  const LekApEntry *entry;
  char             *answer;
  LekApMark         mark;
  gboolean          uncertain;
  const char       *question;
  char             *source;
} LekApItem;

/**
 * LekApSheetInput: all borrowed.
 * @notification: what kind is being prepared
 * @now_utc: to know whether it is late
 */
typedef struct
{
  LekLibrary        *library;
  const LekIncident *incident;
  LekApNotification  notification;
  LekVoice           voice;
  gint64             now_utc;
} LekApSheetInput;

/* (transfer full) (element-type LekApItem): in the order of the form. */
GPtrArray       *lek_ap_sheet_new        (const LekApSheetInput *input) G_GNUC_WARN_UNUSED_RESULT;
/* "4.5 Label" in @voice. */
char            *lek_ap_item_dup_title   (const LekApItem       *self,
                                          LekVoice               voice) G_GNUC_WARN_UNUSED_RESULT;
/* Whether the answer holds words of the person that may name somebody. Who notifies and who can be reached has to
 * be told, and the words of the form itself name nobody: those are FALSE. */
gboolean         lek_ap_item_may_name_people (const LekApItem    *self,
                                         LekLibrary            *library);
void             lek_ap_item_free        (LekApItem             *self);

/* Which answers were copied, as kept in the answer "ap.copied". A tick holds for the words that were
 * copied: when they change, it falls away. */
gboolean         lek_ap_copied_has       (const char            *copied,
                                          const LekApItem       *item);
char            *lek_ap_copied_set       (const char            *copied,
                                          const LekApItem       *item,
                                          gboolean               done) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekApItem, lek_ap_item_free)

G_END_DECLS
