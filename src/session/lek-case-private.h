/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of LekCase share. A case is one object in several files:
 *
 *   lek-case.c          the object, its properties and what it lends out
 *   lek-case-answers.c  answers, settling, undo
 *   lek-case-derive.c   what follows from the answers, and who is told of it
 *   lek-case-log.c      lines in the log
 *   lek-case-records.c  lists of things inside the incident
 *   lek-case-follow.c   what the answers give occasion to come back to
 *   lek-case-notify.c   notifications to the AP, which are records and answers
 *   lek-case-decide.c   decisions
 *   lek-case-closing.c  closing, reopening, archiving
 *   lek-case-prepared.c the preparation, and what an incident takes over from it
 *   lek-case-save.c     from memory to disk
 */

#pragma once

#include "core/procedure/lek-library.h"
#include "session/lek-case-prepared.h"
#include "session/lek-case.h"
#include "session/lek-clock.h"
#include "session/lek-preferences.h"
#include "store/lek-store.h"

G_BEGIN_DECLS

enum
{
  LEK_CASE_ANSWER_CHANGED,
  LEK_CASE_RECORDS_CHANGED,
  LEK_CASE_PROPOSED,
  LEK_CASE_PROGRESS_CHANGED,
  LEK_CASE_VERDICT_CHANGED,
  LEK_CASE_DEADLINE_CHANGED,
  LEK_CASE_DECIDED,
  LEK_CASE_STATE_CHANGED,
  LEK_CASE_ADVICE_REOPENED,
  LEK_CASE_N_SIGNALS
};

enum
{
  LEK_CASE_PROP_0,
  LEK_CASE_PROP_TITLE,
  LEK_CASE_PROP_NUMBER,
  LEK_CASE_PROP_SAVE_STATE,
  LEK_CASE_PROP_SAVED_UTC,
  LEK_CASE_N_PROPS
};

/**
 * LekSaving: what waits for the disk.
 *
 * Lines, decisions and assessments are only ever added, so counting what was
 * stored is enough; what is in flight ends at the second count of each pair.
 *
 * @dirty: (element-type utf8): ids of answers to store
 * @flying_ids: ids of answers in the commit under way; NULL when none is
 * @dirty_records, @flying_records: the same for uuids of records
 * @row_dirty: the row of the register has to be stored
 * @waiting: (element-type GTask): who wants to know when all is stored
 */
typedef struct
{
  LekSaveState  state;
  GError       *error;
  gint64        saved_utc;
  GHashTable   *dirty;
  GHashTable   *flying_ids;
  GHashTable   *dirty_records;
  GHashTable   *flying_records;
  gboolean      row_dirty;
  gboolean      again;
  guint         n_decisions;
  guint         n_decisions_flying;
  guint         n_assessments;
  guint         n_assessments_flying;
  guint         source_id;
  gint64        source_due;
  GPtrArray    *waiting;
} LekSaving;

/**
 * LekCase:
 * @incident: its log holds what is stored; @log below also what waits
 * @records: kind -> GListStore of LekRecordRow, made when first asked for
 * @unsettled: question id -> LekAnswer as it was before the person began to type
 * @old_title: the title before the person began to type, or NULL
 * @undo, @redo: (element-type LekCaseStep): latest last
 * @preparation: what its answers may be taken over from, or NULL
 * @prepared: this is the preparation itself, and its answers with their dates (answers and records are those of
 *   @incident); NULL in an incident
 * @latest_utc: the latest time this incident was saved at, to notice a clock that went back
 */
struct _LekCase
{
  GObject         parent_instance;

  LekStore       *store;           /* NULL for a draft and after lek_case_detach () */
  LekLibrary     *library;
  LekPreferences *preferences;
  LekClock       *clock;
  LekProcedure   *procedure;
  const LekRules *rules;

  LekIncident    *incident;
  GListStore     *log;
  GHashTable     *records;
  gboolean        draft;           /* not in the register yet: nothing is stored */

  LekProgress    *progress;
  LekFacts       *facts;
  LekVerdict     *verdict;
  LekFormVerdict  form_verdict;
  LekDeadline     deadline;
  LekTimeWarning  warnings;
  int             milestone;
  gint64          latest_utc;
  gboolean        clock_back_logged;

  GHashTable     *unsettled;
  char           *old_title;
  LekCase        *preparation;
  LekPreparation *prepared;
  GPtrArray      *undo;
  GPtrArray      *redo;

  LekSaving       saving;
};

/* One answer that was changed: what it was and what it became; never NULL, state NONE for "not answered". */
typedef struct
{
  char      *question;
  LekAnswer *before;
  LekAnswer *after;
} LekCaseStep;

void         lek_case_step_free      (LekCaseStep    *self);

/* @incident: (transfer full). @store: NULL for a draft, which takes answers and keeps them for
 * lek_case_make_change (). */
LekCase     *lek_case_new            (LekStore       *store,
                                      LekLibrary     *library,
                                      LekPreferences *preferences,
                                      LekClock       *clock,
                                      LekIncident    *incident) G_GNUC_WARN_UNUSED_RESULT;
/* The preparation for the profile of @preferences; takes @prepared. */
LekCase     *lek_case_new_prepared   (LekStore       *store,
                                      LekLibrary     *library,
                                      LekPreferences *preferences,
                                      LekClock       *clock,
                                      LekPreparation *prepared) G_GNUC_WARN_UNUSED_RESULT;
void         lek_case_set_profile    (LekCase        *self,
                                      LekProfile      profile);
void         lek_case_set_preparation (LekCase       *self,
                                      LekCase        *preparation);
void         lek_case_prepared_clear (LekCase        *self);
gint64       lek_case_now            (LekCase        *self);
/* FALSE when the register is read-only. */
gboolean     lek_case_check_writable (LekCase        *self,
                                      GError        **error);
/* FALSE when it is, or when the incident is closed. */
gboolean     lek_case_check_unlocked (LekCase        *self,
                                      GError        **error);
void         lek_case_emit           (LekCase        *self,
                                      guint           which);
void         lek_case_emit_answer    (LekCase        *self,
                                      const char     *question_id);
void         lek_case_emit_records   (LekCase        *self,
                                      const char     *kind);
void         lek_case_emit_proposed  (LekCase        *self,
                                      const char     *uuid);
void         lek_case_notify         (LekCase        *self,
                                      guint           property);

/* Works everything out again and tells what really changed. */
void         lek_case_derive         (LekCase        *self);
/* The same for a case that nobody listens to yet. */
void         lek_case_derive_first   (LekCase        *self);
void         lek_case_derive_times   (LekCase        *self);
void         lek_case_derive_search  (LekCase        *self);
/* The moment an answer holds, in seconds, or G_MININT64. */
gint64       lek_case_get_time       (LekCase        *self,
                                      const char     *question_id);

/* FALSE with LEK_CASE_ERROR_FUTURE when @moment is later than now. NULL is fine. */
gboolean     lek_case_check_past     (LekClock        *clock,
                                      const LekMoment *moment,
                                      GError         **error);

/* @entry: (transfer full); the author is filled in. */
void         lek_case_add_line       (LekCase        *self,
                                      LekLogEntry    *entry);
/* As it stands in a line: "known 24", "not-yet"; NULL for no answer. */
char        *lek_case_write_answer   (const LekAnswer *answer) G_GNUC_WARN_UNUSED_RESULT;
void         lek_case_log_answer     (LekCase        *self,
                                      const char      *code,
                                      const char      *question_id);

/* The same for what was taken over from the preparation: with the date that it has there. */
void         lek_case_log_prepared   (LekCase        *self,
                                      const char     *code,
                                      const char     *subject,
                                      const LekAnswer *answer,
                                      gint64          since_utc);

/* An answer that was not given now but is known from elsewhere: no line, no step back. */
void         lek_case_fill_in        (LekCase         *self,
                                      const char      *question_id,
                                      const LekAnswer *answer);

/* After a sitting that ended without a goodbye: lines for what was stored but not settled. */
void         lek_case_recover        (LekCase         *self);

/* An answer that follows from something else the person did: a line in the log, no step back. */
void         lek_case_set_answer     (LekCase         *self,
                                      const char      *question_id,
                                      const LekAnswer *answer);
/* lek_case_put_record () of what was filled in beforehand at @since_utc; G_MININT64 for what is put in now. */
gboolean     lek_case_put_prepared_record (LekCase   *self,
                                      const LekRecord *record,
                                      gint64          since_utc,
                                      GError        **error);
/* Shows the list of @kind as it now is, and tells of it; the caller stores what changed. */
void         lek_case_refresh_records (LekCase        *self,
                                      const char      *kind);

/* A notification was put into the incident: the answers follow it. @added: it was not there before. */
void         lek_case_notification_put (LekCase       *self,
                                      LekRecord       *record,
                                      gboolean         added);
void         lek_case_notification_removed (LekCase   *self,
                                      const LekRecord *record);
/* An answer was changed: the record of the first notification follows it. */
void         lek_case_notification_answered (LekCase  *self,
                                      const char      *question);

/* Proposes what the answers give occasion to come back to, and ticks off what they say is done. */
void         lek_case_follow         (LekCase        *self);
/* By the program: the record counts as untouched all the same. */
void         lek_case_set_record_removed (LekCase    *self,
                                      LekRecord      *record,
                                      gboolean        removed);

void         lek_case_set_archived   (LekCase        *self,
                                      gboolean        archived);

/* All that is not stored yet. */
LekChange   *lek_case_make_change    (LekCase        *self) G_GNUC_WARN_UNUSED_RESULT;
/* Text waits a little for more of it, all else goes at once. */
void         lek_case_save_soon      (LekCase        *self);
void         lek_case_save_at_once   (LekCase        *self);
void         lek_case_save_async     (LekCase             *self,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);
gboolean     lek_case_save_finish    (LekCase             *self,
                                      GAsyncResult        *result,
                                      GError             **error);
/* Blocks until all is on disk, or could not be. */
gboolean     lek_case_flush          (LekCase        *self,
                                      GError        **error);
/* Flushes and lets go of the store. */
void         lek_case_detach         (LekCase        *self);
void         lek_case_saving_init    (LekSaving      *self);
void         lek_case_saving_clear   (LekSaving      *self);

G_END_DECLS
