/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which answers stand in which block of the report, in the order of the source
 * document: form 371.2 for the gastouder, the eight steps for the office.
 */

#pragma once

#include "core/procedure/lek-procedure.h"

G_BEGIN_DECLS

#define LEK_PLAN_MAX_QUESTIONS 18

/**
 * LekPlanBlock:
 * @title: text id
 * @number: as in the source document
 * @questions: ids, NULL-ended; the ids "special.outcomes", "special.log", "special.form", "special.reasons",
 *   "special.motives" and "special.register" are worked out and no answers; "records.KIND" is how many
 *   of them there are
 */
typedef struct
{
  const char *number;
  const char *title;
  const char *questions[LEK_PLAN_MAX_QUESTIONS];
} LekPlanBlock;

/* Ended by a block without a title. */
const LekPlanBlock *lek_report_plan (LekProfile profile);

G_END_DECLS
