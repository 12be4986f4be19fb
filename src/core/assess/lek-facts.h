/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The facts that the assessment reads. Names and values are the interface of
 * `lekwijzer assess`: see tests/interchange/cases.md and data/schema/facts.schema.json.
 *
 * "Asked, but not known" (unknown) and "never asked" (absent) differ: unknown
 * counts as the worse value, absent takes a default (lek_facts_new ()).
 */

#pragma once

#include "core/procedure/lek-answers.h"

G_BEGIN_DECLS

typedef enum
{
  LEK_TRI_NO,
  LEK_TRI_YES,
  LEK_TRI_UNKNOWN,
} LekTri;

typedef enum
{
  LEK_NATURE_RANSOMWARE,
  LEK_NATURE_HACKING,
  LEK_NATURE_PHISHING,
  LEK_NATURE_SOCIAL_ENGINEERING,
  LEK_NATURE_INSIDER_MISUSE,
  LEK_NATURE_DEVICE_LOST,
  LEK_NATURE_DEVICE_STOLEN,
  LEK_NATURE_PAPER_LOST_STOLEN,
  LEK_NATURE_WRONG_RECIPIENT_EMAIL,
  LEK_NATURE_WRONG_RECIPIENT_POST,
  LEK_NATURE_WRONG_RECIPIENT_MESSAGE,
  LEK_NATURE_CC_INSTEAD_OF_BCC,
  LEK_NATURE_UNINTENDED_PUBLICATION,
  LEK_NATURE_MISCONFIGURATION,
  LEK_NATURE_TECHNICAL_FAILURE,
  LEK_NATURE_DATA_DESTROYED,
  LEK_NATURE_VERBAL_DISCLOSURE,
  LEK_NATURE_OTHER,
} LekNature;

/* Bits of LekFacts.categories. */
typedef enum
{
  LEK_DATA_BASIC              = 1 << 0,
  LEK_DATA_CONTACT            = 1 << 1,
  LEK_DATA_HEALTH             = 1 << 2,
  LEK_DATA_HEALTH_LIGHT       = 1 << 3,
  LEK_DATA_HEALTH_INFERRED    = 1 << 4,
  LEK_DATA_FINANCIAL          = 1 << 5,
  LEK_DATA_FINANCIAL_LIGHT    = 1 << 6,
  LEK_DATA_PAYMENT            = 1 << 7,
  LEK_DATA_EMPLOYMENT         = 1 << 8,
  LEK_DATA_IDENTIFICATION     = 1 << 9,
  LEK_DATA_NATIONAL_ID        = 1 << 10,
  LEK_DATA_OFFICIAL_DOCUMENTS = 1 << 11,
  LEK_DATA_IMAGES             = 1 << 12,
  LEK_DATA_CREDENTIALS        = 1 << 13,
  LEK_DATA_CREDENTIALS_HASHED = 1 << 14,
  LEK_DATA_CHILD_DEVELOPMENT  = 1 << 15,
  LEK_DATA_EDUCATION          = 1 << 16,
  LEK_DATA_PURCHASE           = 1 << 17,
  LEK_DATA_PROFILE            = 1 << 18,
  LEK_DATA_PSEUDONYM          = 1 << 19,
  LEK_DATA_VEHICLE            = 1 << 20,
  LEK_DATA_TRAFFIC            = 1 << 21,
  LEK_DATA_LOCATION           = 1 << 22,
  LEK_DATA_RELIGION           = 1 << 23,
  LEK_DATA_ETHNICITY          = 1 << 24,
  LEK_DATA_POLITICAL          = 1 << 25,
  LEK_DATA_SEXUAL             = 1 << 26,
  LEK_DATA_CRIMINAL           = 1 << 27,
  LEK_DATA_UNION              = 1 << 28,
  LEK_DATA_BIOMETRIC          = 1 << 29,
  LEK_DATA_GENETIC            = 1 << 30,
} LekDataCategory;

#define LEK_DATA_UNSPECIFIED (G_GUINT64_CONSTANT (1) << 31)

typedef enum
{
  LEK_CAUSE_UNKNOWN,
  LEK_CAUSE_INTERNAL_NONMALICIOUS,
  LEK_CAUSE_INTERNAL_MALICIOUS,
  LEK_CAUSE_EXTERNAL_NONMALICIOUS,
  LEK_CAUSE_EXTERNAL_MALICIOUS,
} LekCause;

typedef enum
{
  LEK_RECIPIENT_NONE,
  LEK_RECIPIENT_KNOWN,
  LEK_RECIPIENT_UNKNOWN,
  LEK_RECIPIENT_MALICIOUS,
} LekRecipient;

typedef enum
{
  LEK_RELATION_INTERNAL,
  LEK_RELATION_PROFESSIONAL,
  LEK_RELATION_ACQUAINTANCE,
  LEK_RELATION_STRANGER,
} LekRelation;

typedef enum
{
  LEK_EASE_NEGLIGIBLE,
  LEK_EASE_LIMITED,
  LEK_EASE_SIGNIFICANT,
  LEK_EASE_MAXIMUM,
} LekEase;

typedef enum
{
  LEK_IMPACT_NONE,
  LEK_IMPACT_MINOR,
  LEK_IMPACT_SIGNIFICANT,
  LEK_IMPACT_SEVERE,
  LEK_IMPACT_UNKNOWN,
} LekImpact;

typedef enum
{
  LEK_ROLE_CONTROLLER,
  LEK_ROLE_PROCESSOR,
  LEK_ROLE_JOINT,
  LEK_ROLE_UNKNOWN,
} LekRole;


/**
 * LekFacts:
 * @categories: LekDataCategory bits and LEK_DATA_UNSPECIFIED; 0 = no personal data
 * @categories_unknown: which data is not known yet
 * @count: persons, the upper bound of a range; -1 = not known
 * @encrypted: YES only if unintelligible and the key is safe and that was checked
 * The other members: the table in the facts schema.
 */
typedef struct
{
  LekNature    nature;
  gboolean     nature_unknown;
  LekCause     cause;
  LekTri       confidentiality;
  LekTri       integrity;
  LekTri       availability;
  guint64      categories;
  gboolean     categories_unknown;
  LekTri       special;
  LekTri       special_minor_indication;
  LekTri       sensitive;
  LekTri       national_id;
  LekTri       financial_or_credentials;
  LekTri       minors;
  LekTri       vulnerable;
  gint64       count;
  LekTri       encrypted;
  LekTri       backup;
  LekRecipient recipient;
  LekRelation  relation;
  LekTri       mass;
  LekTri       trusted;
  LekTri       deleted_or_returned;
  LekTri       is_threat;
  LekTri       read_before_recovery;
  LekTri       malicious;
  LekTri       exfiltration_confirmed;
  LekTri       exfiltration_excluded;
  LekTri       misuse;
  LekTri       already_public;
  LekEase      ease;
  gboolean     ease_unknown;
  LekImpact    availability_impact;
  LekImpact    integrity_impact;
  LekRole      role;
  gboolean     relation_given;   /* else derived from the recipient */
} LekFacts;

LekFacts   *lek_facts_new          (void) G_GNUC_WARN_UNUSED_RESULT;   /* all absent: the defaults */
LekFacts   *lek_facts_copy         (const LekFacts   *self) G_GNUC_WARN_UNUSED_RESULT;
void        lek_facts_free         (LekFacts         *self);
gboolean    lek_facts_equal        (const LekFacts   *a,
                                    const LekFacts   *b);

/* Fills in what follows from the rest where it was not given: special, sensitive, national_id, the means of payment and
 * login, vulnerable, malicious and the relation. @given: bits LEK_FACT_BIT () of lek-facts-names.h. */
void        lek_facts_complete     (LekFacts         *self,
                                    guint64           given);

/* From the answers of an incident; question ids as in lek-facts-from-answers.c. A question that was answered
 * "not yet" or "cannot be known" gives unknown; one that was not answered gives absent. */
LekFacts   *lek_facts_from_answers (const LekAnswers *answers) G_GNUC_WARN_UNUSED_RESULT;
/* The question ids that lek_facts_from_answers () reads, NULL-ended; the build checks that they exist. */
const char *const *lek_facts_get_question_ids (void);

/* One line "name=value name=value …" in a fixed order: kept with an assessment so that it stays readable. */
char       *lek_facts_to_string    (const LekFacts   *self) G_GNUC_WARN_UNUSED_RESULT;
/* Such a line, whole or in part, as facts again; NULL when it is not one. */
LekFacts   *lek_facts_from_string  (const char       *line) G_GNUC_WARN_UNUSED_RESULT;
/* The names of the facts in which two sets differ; free with g_strfreev (). */
char      **lek_facts_diff         (const LekFacts   *before,
                                    const LekFacts   *after) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekFacts, lek_facts_free)

G_END_DECLS
