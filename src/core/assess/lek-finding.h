/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the rules of the assessment find, and the reason each finding gives.
 * Between the rules (lek-assess-rules.c) and the verdict (lek-assess.c) only.
 */

#pragma once

#include "core/assess/lek-assess.h"

G_BEGIN_DECLS

/* The most decisive first, within each group: reasons are given in this order. */
typedef enum
{
  /* High by themselves. */
  LEK_FINDING_MISUSE,
  LEK_FINDING_THREAT,
  LEK_FINDING_SPECIAL,
  LEK_FINDING_CRIMINAL,
  LEK_FINDING_INTIMATE,
  LEK_FINDING_PICTURE,
  LEK_FINDING_IDENTITY,
  LEK_FINDING_MEANS,
  LEK_FINDING_AVAILABILITY_SEVERE,
  LEK_FINDING_INTEGRITY_SEVERE,
  LEK_FINDING_VERY_MANY,
  LEK_FINDING_MALICIOUS_MORE,
  LEK_FINDING_MASS_MORE,
  LEK_FINDING_UNKNOWN_SENSITIVE,
  /* A risk by themselves. */
  LEK_FINDING_MALICIOUS,
  LEK_FINDING_RECIPIENT_UNKNOWN,
  LEK_FINDING_MASS,
  LEK_FINDING_MANY,
  LEK_FINDING_GRAVE_TRUSTED,
  LEK_FINDING_RECIPIENT_UNRELIABLE,
  LEK_FINDING_AVAILABILITY_SIGNIFICANT,
  LEK_FINDING_AVAILABILITY_MINOR,
  LEK_FINDING_INTEGRITY_SIGNIFICANT,
  LEK_FINDING_INTEGRITY_MINOR,
  LEK_FINDING_DOUBT_ORDINARY,
  LEK_FINDING_UNKNOWN_COUNTS,
  /* What speaks for doing less. */
  LEK_FINDING_NO_PERSONAL_DATA,
  LEK_FINDING_ENCRYPTED,
  LEK_FINDING_ACCESS_EXCLUDED,
  LEK_FINDING_UNOPENED,
  LEK_FINDING_ALREADY_PUBLIC,
  LEK_FINDING_NOT_IDENTIFIABLE,
  LEK_FINDING_NO_RECIPIENT,
  LEK_FINDING_TRUST_INTERNAL,
  LEK_FINDING_TRUST_PROFESSIONAL,
  LEK_FINDING_TRUST_PRIVATE,
  LEK_FINDING_PROMISE_PLAIN,
  LEK_FINDING_TRIVIAL,
  LEK_FINDING_AVAILABILITY_RESTORED,
  LEK_FINDING_AVAILABILITY_NONE,
  LEK_FINDING_INTEGRITY_RESTORED,
  LEK_FINDING_INTEGRITY_NONE,
  LEK_FINDING_NOT_AFFECTED,
  /* What follows, one per outcome. */
  LEK_FINDING_AP_PROCESSOR,
  LEK_FINDING_AP_HIGH,
  LEK_FINDING_AP_RISK,
  LEK_FINDING_AP_DOUBT,
  LEK_FINDING_AP_HIGH_ONLY,
  LEK_FINDING_AP_UNLIKELY,
  LEK_FINDING_AP_JOINT,
  LEK_FINDING_PEOPLE_PROCESSOR,
  LEK_FINDING_PEOPLE_HIGH,
  LEK_FINDING_PEOPLE_RISK,
  LEK_FINDING_PEOPLE_CHILDREN,
  LEK_FINDING_PEOPLE_UNLIKELY,
  LEK_FINDING_REGISTER_DUTY,
  LEK_FINDING_REGISTER_PROCESSOR,
  LEK_FINDING_REGISTER_INCIDENT,
  LEK_N_FINDINGS,
} LekFinding;

/**
 * LekFindings:
 * @risk: the highest risk that a finding gives
 * @found: bits of LekFinding
 */
typedef struct
{
  LekRisk risk;
  guint64 found;
} LekFindings;

const LekReason *lek_finding_get_reason  (LekFinding         finding);

void             lek_findings_add        (LekFindings       *self,
                                          LekFinding         finding,
                                          LekRisk            risk);
gboolean         lek_findings_has        (const LekFindings *self,
                                          LekFinding         finding);

/* The rules on facts without unknowns (lek_facts_take_worse ()). */
LekFindings      lek_findings_from_facts (const LekFacts    *facts,
                                          const LekRules    *rules);

/* Principle K: a copy in which each unknown counts as its worse value … */
LekFacts         lek_facts_take_worse    (const LekFacts    *facts);
/* … or as its better one, to see whether the unknown decides. */
LekFacts         lek_facts_take_better   (const LekFacts    *facts);
/* (element-type utf8): the names of the unknown facts that matter here; the names are static. */
GPtrArray       *lek_facts_list_unknown  (const LekFacts    *facts);

/* Data that are more than names, addresses and aliases. */
gboolean         lek_facts_more_than_trivial (const LekFacts *facts);

G_END_DECLS
