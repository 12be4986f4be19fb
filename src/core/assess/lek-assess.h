/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From facts to advice: register, tell the AP, inform the people concerned,
 * each with its reasons. Pure: the same facts and rules give the same verdict.
 * It advises; the person decides.
 */

#pragma once

#include "core/assess/lek-facts.h"
#include "core/assess/lek-rules.h"

G_BEGIN_DECLS

typedef enum
{
  LEK_NEED_NONE,
  LEK_NEED_RECOMMENDED,
  LEK_NEED_DUTY,
} LekNeed;

typedef enum
{
  LEK_RISK_NONE,            /* no personal data: a security incident, not a datalek */
  LEK_RISK_UNLIKELY,
  LEK_RISK_PRESENT,
  LEK_RISK_HIGH,
} LekRisk;

typedef enum
{
  LEK_CONCERNS_REGISTER,
  LEK_CONCERNS_AP,
  LEK_CONCERNS_PEOPLE,
} LekConcerns;

/**
 * LekReason:
 * @code: text id is "reason." + code
 * @source: id of a LekSource: the article or guideline behind it
 * @concerns: which outcome it carries
 * @aggravates: TRUE when it pushes towards telling, FALSE when it speaks for doing less
 */
typedef struct
{
  const char  *code;
  const char  *source;
  LekConcerns  concerns;
  gboolean     aggravates;
} LekReason;

/**
 * LekFormVerdict: the verdict of form 371.2, step 1, computed as the form does.
 * @LEK_FORM_OPEN: a question is not answered yet
 * @LEK_FORM_INCIDENT: beveiligingsincident: both no
 * @LEK_FORM_SERIOUS: ernstig datalek: one or both yes, or it cannot be excluded
 */
typedef enum
{
  LEK_FORM_OPEN,
  LEK_FORM_INCIDENT,
  LEK_FORM_SERIOUS,
} LekFormVerdict;

/**
 * LekEnisa: the ENISA severity (2013) in whole quarters; an aid, never the verdict.
 * @dpc: 1..4
 * @ei_quarters: 1..4
 * @cb_quarters: 0..8
 * @se_quarters: dpc * ei_quarters + cb_quarters; limits 8, 12, 16
 * @level: 0 low .. 3 very high
 * @over_100: more than 100 persons (a flag; does not change the score)
 * @unintelligible: likewise
 */
typedef struct
{
  int      dpc;
  int      ei_quarters;
  int      cb_quarters;
  int      se_quarters;
  int      level;
  gboolean over_100;
  gboolean unintelligible;
  const char *dpc_reason;    /* text id, which class of data decided */
  const char *cb_reasons[5]; /* text ids, NULL-ended */
} LekEnisa;

/**
 * LekVerdict:
 * @doubt: authorities differ or something decisive is unknown: "bij twijfel melden"
 * @reasons: (element-type LekReason): most decisive first; at least one per outcome
 * @unknown: names of facts that are unknown and were counted as worse
 * @counter: code of the strongest reason against the advice, or NULL
 */
typedef struct
{
  LekRisk     risk;
  gboolean    doubt;
  LekNeed     document;
  LekNeed     notify_ap;
  LekNeed     inform_people;
  gboolean    tell_controller;   /* as processor: art. 33(2) */
  GPtrArray  *reasons;
  GPtrArray  *unknown;
  const char *counter;
  LekEnisa    enisa;
} LekVerdict;

LekVerdict     *lek_assess             (const LekFacts   *facts,
                                        const LekRules   *rules) G_GNUC_WARN_UNUSED_RESULT;
void            lek_verdict_free       (LekVerdict       *self);
LekEnisa        lek_enisa_compute      (const LekFacts   *facts);

/* Form 371.2 from the answers (form.sensitive, form.serious; "unknown" counts as not excluded) … */
LekFormVerdict  lek_form_from_answers  (const LekAnswers *answers);
/* … and from facts, for `lekwijzer assess`: question 1 = special or sensitive data or images,
 * question 2 = high risk. */
LekFormVerdict  lek_form_from_facts    (const LekFacts   *facts,
                                        const LekVerdict *verdict);
/* Text id of the one sentence that says why form and law part, or NULL where they agree. domain book 8.2. */
const char     *lek_form_parting       (LekFormVerdict    form,
                                        const LekFacts   *facts,
                                        const LekVerdict *verdict);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekVerdict, lek_verdict_free)

G_END_DECLS
