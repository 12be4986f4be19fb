/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The log of an incident: lines that are only ever added, each sealed with a
 * hash over itself and the line before.
 *
 * A line keeps codes and values, not sentences, so that it can be read in
 * Dutch and in English; only what a person wrote is kept as words.
 */

#pragma once

#include "core/procedure/lek-library.h"
#include "core/time/lek-moment.h"

G_BEGIN_DECLS

/**
 * LekLogKind:
 * @LEK_LOG_AUTOMATIC: what the program did or noticed
 * @LEK_LOG_DECISION: what the person decided
 * @LEK_LOG_OWN: a line the person wrote
 * @LEK_LOG_CORRECTION: a line that corrects the line @corrects
 */
typedef enum
{
  LEK_LOG_AUTOMATIC,
  LEK_LOG_DECISION,
  LEK_LOG_OWN,
  LEK_LOG_CORRECTION,
} LekLogKind;

/**
 * LekLogEntry: boxed.
 * @seq: 1, 2, 3 … within the incident; 0 before it is stored
 * @written_utc: when it was written down (seconds); never editable
 * @happened_utc: when it happened (seconds)
 * @happened_date_only: the time of day is not known
 * @happened_estimated: the person estimated it
 * @code: text id is "log." + code; "note" and "correction" show @text alone
 * @subject: question id, kind of record, "notify-ap", "inform-people", a file name … or NULL
 * @value: an answer as its state and its canonical value, parted by a space ("known 24", "estimated 10..20"), or as the
 *   state alone ("not-yet"); the nick of a choice … or NULL
 * @text: the person's own words, or NULL
 * @author: who, as set in the preferences, or NULL
 * @corrects: seq of the line it corrects, or 0
 * @hash: lower-case hex SHA-256, NULL before it is stored
 */
typedef struct
{
  gint64      seq;
  gint64      written_utc;
  gint64      happened_utc;
  gboolean    happened_date_only;
  gboolean    happened_estimated;
  LekLogKind  kind;
  char       *code;
  char       *subject;
  char       *value;
  char       *text;
  char       *author;
  gint64      corrects;
  char       *hash;
} LekLogEntry;

#define LEK_TYPE_LOG_ENTRY (lek_log_entry_get_type ())

GType        lek_log_entry_get_type (void) G_GNUC_CONST;
LekLogEntry *lek_log_entry_new      (LekLogKind         kind,
                                     const char        *code,
                                     gint64             written_utc) G_GNUC_WARN_UNUSED_RESULT;
/* The line that an answer deserves: "answer-changed", "answer-unknown" for a state without a value, or "answer-cleared"
 * for NULL. */
LekLogEntry *lek_log_entry_new_answer (const char      *question_id,
                                       const LekAnswer *answer,
                                       gint64           written_utc) G_GNUC_WARN_UNUSED_RESULT;
LekLogEntry *lek_log_entry_copy     (const LekLogEntry *self) G_GNUC_WARN_UNUSED_RESULT;
void         lek_log_entry_free     (LekLogEntry       *self);

const char  *lek_log_kind_to_nick   (LekLogKind         kind);
gboolean     lek_log_kind_from_nick (const char        *nick,
                                     LekLogKind        *out_kind);

/* The line as a sentence. Question ids become their short names, values their labels; "notify-ap", "duty" and the like
 * the texts "log.subject.…" and "log.value.…". For "first-hour-done" and "first-hour-undone" the subject is the id of
 * the scenario and the value the place of the action (0 …). Long texts are cut short. A code that the library does not
 * know is shown as it stands. */
char        *lek_log_entry_describe (const LekLogEntry *self,
                                     LekLibrary        *library,
                                     LekVoice           voice) G_GNUC_WARN_UNUSED_RESULT;

/* SHA-256 over the hash before (or the incident's uuid for the first line) and every member of the line,
 * each as "length:bytes". Documented in data/schema/chain.md so that others can check it. */
char        *lek_chain_hash         (const char        *before,
                                     const LekLogEntry *entry) G_GNUC_WARN_UNUSED_RESULT;

/**
 * LekChainCheck:
 * @ok: every line fits the one before, and numbers run without a gap
 * @n_lines: how many were read
 * @first_bad: seq of the first line that does not fit, or 0
 * @head: hash of the last line, or NULL
 */
typedef struct
{
  gboolean  ok;
  gint64    n_lines;
  gint64    first_bad;
  char     *head;
} LekChainCheck;

/* @entries: (element-type LekLogEntry), by seq. Clear with lek_chain_check_clear (). */
LekChainCheck lek_chain_check       (const char        *uuid,
                                     GPtrArray         *entries);
void          lek_chain_check_clear (LekChainCheck     *self);

/* The short code on paper: first eight hex digits of @hash as "7F3A-91C2". */
char         *lek_chain_short_code  (const char        *hash) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekLogEntry, lek_log_entry_free)

G_END_DECLS
