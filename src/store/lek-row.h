/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Between the values of core and the columns of the tables: each table has its
 * columns named once here, in the order in which they are put and taken.
 */

#pragma once

#include "core/incident/lek-incident.h"
#include "store/lek-statement.h"

G_BEGIN_DECLS

/* Names and values of the columns that a change of the incident may touch. */
#define LEK_ROW_SUMMARY_NAMES \
  "profile, procedure_version, rules_id, title, state, example, changed_utc, known_utc, due_utc," \
  " reported_utc, informed_utc, closed_utc, assessed, risk, ap_need, people_need, ap_choice," \
  " people_choice, form_verdict, n_open, next_page, search, ap_number, next_kind, next_utc, next_what," \
  " ap_todo, people_todo, running, running_key, due_key, title_key"
#define LEK_ROW_SUMMARY_MARKS \
  "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?"

/* @title_key: lek_words_fold () of the title; must live until the statement has run */
void           lek_row_put_summary     (LekStatement         *statement,
                                        const LekSummary     *summary,
                                        const char           *title_key);

/* The columns lek_row_take_summary () expects. */
#define LEK_ROW_SUMMARY_COLUMNS \
  "id, uuid, number, profile, procedure_version, rules_id, title, state, example, created_utc," \
  " changed_utc, known_utc, due_utc, reported_utc, informed_utc, closed_utc, assessed, risk," \
  " ap_need, people_need, ap_choice, people_choice, form_verdict, n_open, next_page, search," \
  " ap_number, next_kind, next_utc, next_what"

/* NULL with LEK_STORE_ERROR_CORRUPT when a column holds what this program never wrote. */
LekSummary    *lek_row_take_summary    (LekStatement         *statement,
                                        GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* Question or field, state, value. */
void           lek_row_put_answer      (LekStatement         *statement,
                                        const char           *question,
                                        const LekAnswer      *answer);
gboolean       lek_row_take_answer     (LekStatement         *statement,
                                        LekAnswers           *answers,
                                        GError              **error);

#define LEK_ROW_LOG_COLUMNS \
  "seq, written_utc, happened_utc, happened_date_only, happened_estimated, kind, code, subject," \
  " value, text, author, corrects, hash"

void           lek_row_put_log         (LekStatement         *statement,
                                        const LekLogEntry    *entry);
LekLogEntry   *lek_row_take_log        (LekStatement         *statement,
                                        GError              **error) G_GNUC_WARN_UNUSED_RESULT;

#define LEK_ROW_DECISION_COLUMNS "about, advice, choice, motive, author, decided_utc"

void           lek_row_put_decision    (LekStatement         *statement,
                                        const LekDecision    *decision);
LekDecision   *lek_row_take_decision   (LekStatement         *statement,
                                        GError              **error) G_GNUC_WARN_UNUSED_RESULT;

#define LEK_ROW_ASSESSMENT_COLUMNS \
  "made_utc, rules_id, risk, doubt, ap_need, people_need, form_verdict, facts, changed, reasons," \
  " unknown"

void           lek_row_put_assessment  (LekStatement         *statement,
                                        const LekAssessment  *assessment);
LekAssessment *lek_row_take_assessment (LekStatement         *statement,
                                        GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
