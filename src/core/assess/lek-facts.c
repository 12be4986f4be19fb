/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The facts as a value: what an absent fact counts as, what follows from the
 * categories of data and people, and how two sets of facts compare.
 */

#include "config.h"

#include "core/assess/lek-facts.h"

#include "core/assess/lek-facts-names.h"

/* AVG art. 9(1). */
#define SPECIAL_DATA (LEK_DATA_HEALTH | LEK_DATA_HEALTH_LIGHT | LEK_DATA_HEALTH_INFERRED | \
                      LEK_DATA_RELIGION | LEK_DATA_ETHNICITY | LEK_DATA_POLITICAL | \
                      LEK_DATA_SEXUAL | LEK_DATA_UNION | LEK_DATA_BIOMETRIC | LEK_DATA_GENETIC)
/* What an impostor needs: numbers and papers that prove who someone is. UAVG art. 46 for the BSN. */
#define IDENTITY_DATA (LEK_DATA_IDENTIFICATION | LEK_DATA_NATIONAL_ID | LEK_DATA_OFFICIAL_DOCUMENTS)
/* Means to pay or to log in. A bank statement is a picture of someone's money, not a means to take it. */
#define MEANS_DATA (LEK_DATA_PAYMENT | LEK_DATA_CREDENTIALS)
/* What the AP calls "gevoelig" beside the special categories; pictures and development as form 371.2 has it. */
#define SENSITIVE_DATA (IDENTITY_DATA | MEANS_DATA | LEK_DATA_FINANCIAL | LEK_DATA_CRIMINAL | \
                        LEK_DATA_IMAGES | LEK_DATA_CHILD_DEVELOPMENT | LEK_DATA_TRAFFIC | \
                        LEK_DATA_LOCATION)

static LekTri
derive (const LekFacts *self,
        guint64         bits)
{
  if (self->categories & bits)
    return LEK_TRI_YES;

  return self->categories_unknown ? LEK_TRI_UNKNOWN : LEK_TRI_NO;
}

static LekTri
derive_minor_indication (const LekFacts *self)
{
  guint64 special = self->categories & SPECIAL_DATA;

  return special == LEK_DATA_HEALTH_LIGHT ? LEK_TRI_YES : LEK_TRI_NO;
}

static LekTri
derive_sensitive (const LekFacts *self)
{
  if (self->special == LEK_TRI_YES && self->special_minor_indication != LEK_TRI_YES)
    return LEK_TRI_YES;
  if (self->national_id == LEK_TRI_YES || self->financial_or_credentials == LEK_TRI_YES)
    return LEK_TRI_YES;

  return derive (self, SENSITIVE_DATA | (SPECIAL_DATA & ~LEK_DATA_HEALTH_LIGHT));
}

LekFacts *
lek_facts_new (void)
{
  LekFacts *self = g_new0 (LekFacts, 1);

  self->nature = LEK_NATURE_OTHER;
  self->confidentiality = LEK_TRI_UNKNOWN;
  self->integrity = LEK_TRI_UNKNOWN;
  self->availability = LEK_TRI_UNKNOWN;
  self->categories = LEK_DATA_UNSPECIFIED;
  self->count = -1;
  self->backup = LEK_TRI_UNKNOWN;
  self->recipient = LEK_RECIPIENT_UNKNOWN;
  self->read_before_recovery = LEK_TRI_YES;
  self->ease = LEK_EASE_MAXIMUM;
  lek_facts_complete (self, 0);

  return self;
}

LekFacts *
lek_facts_copy (const LekFacts *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_memdup2 (self, sizeof *self);
}

void
lek_facts_free (LekFacts *self)
{
  g_free (self);
}

void
lek_facts_complete (LekFacts *self,
                    guint64   given)
{
  g_return_if_fail (self != NULL);

  if (!(given & LEK_FACT_BIT (LEK_FACT_SPECIAL)))
    self->special = derive (self, SPECIAL_DATA);
  if (!(given & LEK_FACT_BIT (LEK_FACT_SPECIAL_MINOR_INDICATION)))
    self->special_minor_indication = derive_minor_indication (self);
  if (!(given & LEK_FACT_BIT (LEK_FACT_NATIONAL_ID)))
    self->national_id = derive (self, IDENTITY_DATA);
  if (!(given & LEK_FACT_BIT (LEK_FACT_FINANCIAL_OR_CREDENTIALS)))
    self->financial_or_credentials = derive (self, MEANS_DATA);
  if (!(given & LEK_FACT_BIT (LEK_FACT_SENSITIVE)))
    self->sensitive = derive_sensitive (self);
  /* Recital 38: children merit specific protection, whatever else was said. */
  if (self->minors == LEK_TRI_YES)
    self->vulnerable = LEK_TRI_YES;
  else if (self->minors == LEK_TRI_UNKNOWN && self->vulnerable == LEK_TRI_NO &&
           !(given & LEK_FACT_BIT (LEK_FACT_VULNERABLE)))
    self->vulnerable = LEK_TRI_UNKNOWN;
  if (!(given & LEK_FACT_BIT (LEK_FACT_MALICIOUS)) &&
      (self->cause == LEK_CAUSE_INTERNAL_MALICIOUS || self->cause == LEK_CAUSE_EXTERNAL_MALICIOUS))
    self->malicious = LEK_TRI_YES;
  self->relation_given = (given & LEK_FACT_BIT (LEK_FACT_RELATION)) != 0;
  if (!self->relation_given)
    self->relation = self->recipient == LEK_RECIPIENT_KNOWN ? LEK_RELATION_ACQUAINTANCE
                                                            : LEK_RELATION_STRANGER;
}

static gboolean
same (const LekFacts *a,
      const LekFacts *b,
      LekFact         fact)
{
  if (lek_facts_is_unknown (a, fact) != lek_facts_is_unknown (b, fact))
    return FALSE;
  if (fact == LEK_FACT_COUNT)
    return MAX (a->count, -1) == MAX (b->count, -1);
  if (fact == LEK_FACT_CATEGORIES)
    return a->categories == b->categories;

  return lek_facts_get_value (a, fact) == lek_facts_get_value (b, fact);
}

gboolean
lek_facts_equal (const LekFacts *a,
                 const LekFacts *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  for (guint i = 0; i < LEK_N_FACTS; i++)
    {
      if (!same (a, b, i))
        return FALSE;
    }

  return TRUE;
}

char **
lek_facts_diff (const LekFacts *before,
                const LekFacts *after)
{
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();

  g_return_val_if_fail (before != NULL && after != NULL, NULL);

  for (guint i = 0; i < LEK_N_FACTS; i++)
    {
      if (!same (before, after, i))
        g_strv_builder_add (names, lek_fact_get_field (i)->name);
    }

  return g_strv_builder_end (names);
}
