/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One open incident. A value goes down once (lek_case_answer ()) and comes
 * back as notifications: nothing above this keeps a copy.
 *
 * An answer is checked, kept in memory, and written within two seconds of the
 * last one; "saved" is said only after the commit. Changes that deserve a line
 * in the log get one: a choice, a time or a count at once, texts and lists of
 * boxes when the person leaves them (lek_case_settle ()), the case is let go, or
 * the incident is opened again after a crash.
 */

#pragma once

#include <gio/gio.h>

#include "core/incident/lek-incident.h"
#include "core/preparation/lek-preparation.h"
#include "core/procedure/lek-progress.h"
#include "core/time/lek-deadline.h"

G_BEGIN_DECLS

/**
 * LekSaveState:
 * @LEK_SAVE_SAVED: all that was typed is on disk
 * @LEK_SAVE_SAVING: something waits or is being written
 * @LEK_SAVE_FAILED: writing failed; kept in memory and tried again; see lek_case_get_save_error ()
 * @LEK_SAVE_READ_ONLY: this register is open read-only
 */
typedef enum
{
  LEK_SAVE_SAVED,
  LEK_SAVE_SAVING,
  LEK_SAVE_FAILED,
  LEK_SAVE_READ_ONLY,
} LekSaveState;

#define LEK_TYPE_CASE (lek_case_get_type ())

/* Properties: "title" (string), "number" (string), "save-state" (int), "saved-utc" (gint64).
 * Signals:
 *   "answer-changed" (const char *question_id): detailed by the question id
 *   "records-changed" (const char *kind): after a list of records changed; detailed by the kind
 *   "proposed" (const char *uuid): the program itself added what there is to come back to
 *   "progress-changed", "verdict-changed", "deadline-changed", "decided", "state-changed": when that really changed
 *   "advice-reopened": facts changed so that an advice that was decided upon is different now */
G_DECLARE_FINAL_TYPE (LekCase, lek_case, LEK, CASE, GObject)

gint64               lek_case_get_id          (LekCase         *self);
const LekSummary    *lek_case_get_summary     (LekCase         *self);
const LekIncident   *lek_case_get_incident    (LekCase         *self);
LekProcedure        *lek_case_get_procedure   (LekCase         *self);
LekLibrary          *lek_case_get_library     (LekCase         *self);
const LekRules      *lek_case_get_rules       (LekCase         *self);
gboolean             lek_case_is_read_only    (LekCase         *self);
/* Read-only, or closed: then nothing changes before it is reopened (lek-case-closing.h), but notes and corrections of
 * the log, what the program remembers, and lists that are followed afterwards. */
gboolean             lek_case_is_locked       (LekCase         *self);
gboolean             lek_case_is_list_locked  (LekCase         *self,
                                               const char      *kind);

const LekAnswers    *lek_case_get_answers     (LekCase         *self);
const LekAnswer     *lek_case_get_answer      (LekCase         *self,
                                               const char      *question_id);   /* or NULL */
/* What the scenario proposes for a question that was not answered, or NULL. */
const char          *lek_case_get_proposal    (LekCase         *self,
                                               const char      *question_id);
/* NULL or state NONE clears it. FALSE with LEK_CASE_ERROR_VALUE when it does not fit the question, with
 * LEK_CASE_ERROR_FUTURE for a moment to come where only the past can be meant: a clock that starts tomorrow would give
 * more than its 72 hours. */
gboolean             lek_case_answer          (LekCase         *self,
                                               const char      *question_id,
                                               const LekAnswer *answer,
                                               GError         **error);
/* Keeps what the program itself remembers of an incident ("ap.copied"): no line in the log, no step to undo. "" or
 * NULL forgets it. */
void                 lek_case_remember        (LekCase         *self,
                                               const char      *question_id,
                                               const char      *value);
void                 lek_case_settle          (LekCase         *self);
/* Undo and redo of answers within this sitting; the log keeps both the change and its undoing. */
gboolean             lek_case_can_undo        (LekCase         *self);
gboolean             lek_case_undo            (LekCase         *self);          /* emits answer-changed */
gboolean             lek_case_can_redo        (LekCase         *self);
gboolean             lek_case_redo            (LekCase         *self);

const LekProgress   *lek_case_get_progress    (LekCase         *self);
const LekFacts      *lek_case_get_facts       (LekCase         *self);
const LekVerdict    *lek_case_get_verdict     (LekCase         *self);
LekFormVerdict       lek_case_get_form_verdict (LekCase        *self);
/* Text id of why form and law part, or NULL. */
const char          *lek_case_get_parting     (LekCase         *self);
/* (transfer container) (element-type LekExampleCase): at most @n, the nearest first. */
GPtrArray           *lek_case_get_nearest     (LekCase         *self,
                                               guint            n) G_GNUC_WARN_UNUSED_RESULT;
LekDeadline          lek_case_get_deadline    (LekCase         *self);
LekTimeWarning       lek_case_get_time_warnings (LekCase       *self);

/* The latest decision, or NULL. */
const LekDecision   *lek_case_get_decision    (LekCase         *self,
                                               LekAbout         about);
/* TRUE when the facts have changed since, so that the advice is another one than was decided upon. */
gboolean             lek_case_is_decision_stale (LekCase       *self,
                                               LekAbout         about);
/* FALSE with LEK_CASE_ERROR_MOTIVE when a lighter choice has no motive, or too short a one. */
gboolean             lek_case_decide          (LekCase         *self,
                                               LekAbout         about,
                                               LekChoice        choice,
                                               const char      *motive,
                                               GError         **error);

void                 lek_case_set_title       (LekCase         *self,
                                               const char      *title);
/* The page to go on with when the incident is opened again. */
void                 lek_case_set_page        (LekCase         *self,
                                               const char      *page_id);

/* The list of @kind as a GListModel of LekRecordRow (lek-record-row.h), without those removed; NULL for a kind that the
 * library does not have. Belongs to @self, one for each kind, and stays the same. */
GListModel          *lek_case_get_records     (LekCase         *self,
                                               const char      *kind);
/* A record that was not removed, or NULL; until the next change. */
const LekRecord     *lek_case_get_record      (LekCase         *self,
                                               const char      *uuid);
/* Adds a record or replaces the one with the same uuid; one that was removed comes back. Times, and the place of a new
 * one, are filled in here. Logged. FALSE with LEK_CASE_ERROR_VALUE when a field does not fit or the title is empty. */
gboolean             lek_case_put_record      (LekCase         *self,
                                               const LekRecord *record,
                                               GError         **error);
/* Undone by lek_case_put_record () with what stood there. Logged. */
gboolean             lek_case_remove_record   (LekCase         *self,
                                               const char      *uuid,
                                               GError         **error);
/* (transfer full): the next notification to the AP as it would be recorded, for lek_case_put_record (): the first one
 * with what the answers say of it, a later one with the number and with what changed since the last. Its time is left
 * to the person. */
LekRecord           *lek_case_make_notification (LekCase       *self) G_GNUC_WARN_UNUSED_RESULT;
/* How many tasks the scenario of the incident proposes that are not in the list yet, and putting them there: returns
 * how many were added, in the words of @voice. */
guint                lek_case_count_proposed_tasks (LekCase    *self);
guint                lek_case_propose_tasks   (LekCase         *self,
                                               LekVoice         voice);

/* GListModel of LekLogLine (lek-log-line.h), by seq; corrections are lines of their own. */
GListModel          *lek_case_get_log         (LekCase         *self);
gboolean             lek_case_add_note        (LekCase         *self,
                                               const char      *text,
                                               const LekMoment *happened,       /* NULL: now */
                                               gboolean         estimated,
                                               GError         **error);
gboolean             lek_case_correct         (LekCase         *self,
                                               gint64           seq,
                                               const char      *text,
                                               GError         **error);
/* An automatic line: "report-made", "first-hour-done" … */
void                 lek_case_log             (LekCase         *self,
                                               const char      *code,
                                               const char      *subject,
                                               const char      *value);
/* (transfer container) (element-type utf8): those of @candidates (borrowed) whose answer was changed after the answer
 * to @question_id was last written, or said to fit still by a line "message-checked" about it. */
GPtrArray           *lek_case_list_changed_since (LekCase       *self,
                                               const char      *question_id,
                                               const char *const *candidates) G_GNUC_WARN_UNUSED_RESULT;
/* Ticks an action of the first-hour card; logged with its time. */
gboolean             lek_case_is_action_done  (LekCase         *self,
                                               guint            action);
void                 lek_case_set_action_done (LekCase         *self,
                                               guint            action,
                                               gboolean         done);
/* Hash of the last line and whether all of them fit. */
LekChainCheck        lek_case_check_log       (LekCase         *self);

LekSaveState         lek_case_get_save_state  (LekCase         *self);
gint64               lek_case_get_saved_utc   (LekCase         *self);          /* G_MININT64: not yet */
const GError        *lek_case_get_save_error  (LekCase         *self);          /* or NULL */
void                 lek_case_save_now        (LekCase         *self);          /* also "Try again" */

typedef enum
{
  LEK_CASE_ERROR_VALUE,
  LEK_CASE_ERROR_MOTIVE,
  LEK_CASE_ERROR_READ_ONLY,
  LEK_CASE_ERROR_EMPTY,
  LEK_CASE_ERROR_OPEN_ENDS,
  LEK_CASE_ERROR_FUTURE,
  LEK_CASE_ERROR_CLOSED,
  LEK_CASE_ERROR_NOT_READY,
} LekCaseError;

#define LEK_CASE_ERROR (lek_case_error_quark ())

GQuark               lek_case_error_quark     (void);

G_END_DECLS
