/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person filled in while nothing was wrong, with the date of every
 * answer, and what follows from it: what may be proposed in an incident, what
 * is not in order, and when it was looked at last.
 *
 * Pure values: nothing here reads a file or the clock.
 */

#pragma once

#include "core/incident/lek-incident.h"
#include "core/procedure/lek-library.h"

G_BEGIN_DECLS

/* When the person said to have checked all of it: kept like an answer, but no question. */
#define LEK_PREPARATION_CHECKED "prepare.checked"

/**
 * LekPreparation:
 * @dates: question id -> gint64: when it was last changed, in seconds
 * @records: (element-type LekRecord), those removed among them
 */
typedef struct
{
  LekAnswers *answers;
  GHashTable *dates;
  GPtrArray  *records;
} LekPreparation;

LekPreparation *lek_preparation_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void            lek_preparation_free       (LekPreparation       *self);
/* Seconds; G_MININT64 when it was never answered. */
gint64          lek_preparation_get_date   (const LekPreparation *self,
                                            const char           *question_id);
void            lek_preparation_set_date   (LekPreparation       *self,
                                            const char           *question_id,
                                            gint64                utc);
/* When something was last changed or said to be checked; G_MININT64 when there is nothing. */
gint64          lek_preparation_get_latest (const LekPreparation *self);
/* Whether that is more than a year before @now_utc. FALSE when there is nothing to check. */
gboolean        lek_preparation_is_old     (const LekPreparation *self,
                                            gint64                now_utc);
/* How many questions of @pages that are asked now have no answer. */
guint           lek_preparation_count_open (const LekPreparation *self,
                                            const LekProcedure   *pages);

/**
 * LekReadyProposal: an answer of the preparation for a question of an incident.
 * @about: the name of the record it comes from, or ""
 * @since_utc: the date of the answer
 */
typedef struct
{
  LekAnswer *answer;
  char      *about;
  gint64     since_utc;
} LekReadyProposal;

void            lek_ready_proposal_free    (LekReadyProposal     *self);
/* (element-type LekReadyProposal): what may answer @question_id in an incident with @answers and is not its answer
 * already. What comes from a record is for the person to choose, so it is not proposed against an answer given. */
GPtrArray      *lek_preparation_propose    (const LekPreparation *self,
                                            LekLibrary           *library,
                                            const LekAnswers     *answers,
                                            const char           *question_id) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type LekRecord): new records of @kind that are not among @records yet, by name; changed_utc is the date of
 * what they come from. */
GPtrArray      *lek_preparation_propose_records (const LekPreparation *self,
                                            LekLibrary           *library,
                                            GPtrArray            *records,
                                            const char           *kind) G_GNUC_WARN_UNUSED_RESULT;

/* Something that is not in order; @record is NULL where it is about no record. */
typedef struct
{
  const LekGap    *gap;
  const LekRecord *record;
} LekFoundGap;

/* (element-type LekFoundGap): until @self changes. */
GArray         *lek_preparation_find_gaps  (const LekPreparation *self,
                                            LekLibrary           *library,
                                            LekProfile            profile) G_GNUC_WARN_UNUSED_RESULT;
/* What is not in order, in words. */
char           *lek_found_gap_describe     (const LekFoundGap    *self,
                                            LekVoice              voice) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekPreparation, lek_preparation_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekReadyProposal, lek_ready_proposal_free)

G_END_DECLS
