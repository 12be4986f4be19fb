/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The names of the facts and of their values, in one table: whoever reads,
 * writes, compares or lists facts walks through it, so that a new fact is
 * added in one place.
 */

#pragma once

#include "core/assess/lek-facts.h"

G_BEGIN_DECLS

typedef enum
{
  LEK_FACT_NATURE,
  LEK_FACT_CAUSE,
  LEK_FACT_CONFIDENTIALITY,
  LEK_FACT_INTEGRITY,
  LEK_FACT_AVAILABILITY,
  LEK_FACT_CATEGORIES,
  LEK_FACT_SPECIAL,
  LEK_FACT_SPECIAL_MINOR_INDICATION,
  LEK_FACT_SENSITIVE,
  LEK_FACT_NATIONAL_ID,
  LEK_FACT_FINANCIAL_OR_CREDENTIALS,
  LEK_FACT_MINORS,
  LEK_FACT_VULNERABLE,
  LEK_FACT_COUNT,
  LEK_FACT_ENCRYPTED,
  LEK_FACT_BACKUP,
  LEK_FACT_RECIPIENT,
  LEK_FACT_RELATION,
  LEK_FACT_MASS,
  LEK_FACT_TRUSTED,
  LEK_FACT_DELETED_OR_RETURNED,
  LEK_FACT_IS_THREAT,
  LEK_FACT_READ_BEFORE_RECOVERY,
  LEK_FACT_MALICIOUS,
  LEK_FACT_EXFILTRATION_CONFIRMED,
  LEK_FACT_EXFILTRATION_EXCLUDED,
  LEK_FACT_MISUSE,
  LEK_FACT_ALREADY_PUBLIC,
  LEK_FACT_EASE,
  LEK_FACT_AVAILABILITY_IMPACT,
  LEK_FACT_INTEGRITY_IMPACT,
  LEK_FACT_ROLE,
  LEK_N_FACTS,
} LekFact;

/* For lek_facts_complete (): which facts were given. */
#define LEK_FACT_BIT(fact) (G_GUINT64_CONSTANT (1) << (fact))

typedef enum
{
  LEK_FACT_KIND_TRI,
  LEK_FACT_KIND_CHOICE,
  LEK_FACT_KIND_COUNT,
  LEK_FACT_KIND_CATEGORIES,
} LekFactKind;

/**
 * LekFactField:
 * @name: as in JSON, in the stored line and in the text id "fact.NAME"
 * @offset: place of the value in LekFacts
 * @nicks: of a choice: the value names by number, NULL where the number is no name
 * @n_nicks: length of @nicks
 * @unknown: the value that stands for "asked, but not known"
 * @unknown_flag: place of the gboolean that says so, or -1 when @unknown itself does
 * @json: FALSE for what JSON says in another way ("cia", "subjects_categories")
 */
typedef struct
{
  const char        *name;
  LekFactKind        kind;
  gsize              offset;
  const char *const *nicks;
  guint              n_nicks;
  int                unknown;
  gssize             unknown_flag;
  gboolean           json;
} LekFactField;

const LekFactField *lek_fact_get_field       (LekFact             fact);
/* -1 when there is no fact of that name that JSON may hold. */
int                 lek_fact_from_name       (const char         *name);

int                 lek_facts_get_value      (const LekFacts     *self,
                                              LekFact             fact);
void                lek_facts_set_value      (LekFacts           *self,
                                              LekFact             fact,
                                              int                 value);
gboolean            lek_facts_is_unknown     (const LekFacts     *self,
                                              LekFact             fact);
void                lek_facts_set_unknown    (LekFacts           *self,
                                              LekFact             fact);
/* FALSE when @nick is no value of that choice. */
gboolean            lek_facts_set_nick       (LekFacts           *self,
                                              LekFact             fact,
                                              const char         *nick);

/* The bit of a data category, "unspecified" included; 0 when there is none of that name. */
guint64             lek_data_category_from_nick (const char      *nick);
/* What one word of "subjects_categories" says: people in need of special protection. */
gboolean            lek_subjects_are_minors     (const char      *nick);
gboolean            lek_subjects_are_vulnerable (const char      *nick);

G_END_DECLS
