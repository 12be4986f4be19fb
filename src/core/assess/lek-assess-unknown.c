/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Principle K, in one place: who answers for data must be able to show that a
 * risk is unlikely (AVG art. 5(2), 33(1)), so what is not known counts as the
 * worse value, and the verdict says which facts that were. The rules
 * themselves never meet an unknown.
 */

#include "config.h"

#include "core/assess/lek-facts-names.h"
#include "core/assess/lek-finding.h"

/* What a fact must be about for its being unknown to matter. */
typedef enum
{
  ALWAYS,
  DISCLOSURE,
  RECIPIENT,
  RETURN,
  READING,
  LOSS,
  CHANGE,
  RESTORING,
} Bearing;

static const struct
{
  LekFact fact;
  int     worse;
  int     better;
  Bearing bearing;
} unknowns[] = {
  { LEK_FACT_CONFIDENTIALITY, LEK_TRI_YES, LEK_TRI_NO, ALWAYS },
  { LEK_FACT_INTEGRITY, LEK_TRI_YES, LEK_TRI_NO, ALWAYS },
  { LEK_FACT_AVAILABILITY, LEK_TRI_YES, LEK_TRI_NO, ALWAYS },
  { LEK_FACT_SPECIAL, LEK_TRI_YES, LEK_TRI_NO, DISCLOSURE },
  { LEK_FACT_SPECIAL_MINOR_INDICATION, LEK_TRI_NO, LEK_TRI_YES, DISCLOSURE },
  { LEK_FACT_SENSITIVE, LEK_TRI_YES, LEK_TRI_NO, DISCLOSURE },
  { LEK_FACT_NATIONAL_ID, LEK_TRI_YES, LEK_TRI_NO, DISCLOSURE },
  { LEK_FACT_FINANCIAL_OR_CREDENTIALS, LEK_TRI_YES, LEK_TRI_NO, DISCLOSURE },
  { LEK_FACT_MINORS, LEK_TRI_YES, LEK_TRI_NO, DISCLOSURE },
  { LEK_FACT_VULNERABLE, LEK_TRI_YES, LEK_TRI_NO, DISCLOSURE },
  { LEK_FACT_ENCRYPTED, LEK_TRI_NO, LEK_TRI_YES, DISCLOSURE },
  { LEK_FACT_BACKUP, LEK_TRI_NO, LEK_TRI_YES, RESTORING },
  { LEK_FACT_RECIPIENT, LEK_RECIPIENT_UNKNOWN, LEK_RECIPIENT_UNKNOWN, DISCLOSURE },
  { LEK_FACT_MASS, LEK_TRI_YES, LEK_TRI_NO, DISCLOSURE },
  { LEK_FACT_TRUSTED, LEK_TRI_NO, LEK_TRI_YES, RECIPIENT },
  { LEK_FACT_DELETED_OR_RETURNED, LEK_TRI_NO, LEK_TRI_YES, RETURN },
  { LEK_FACT_IS_THREAT, LEK_TRI_YES, LEK_TRI_NO, DISCLOSURE },
  { LEK_FACT_READ_BEFORE_RECOVERY, LEK_TRI_YES, LEK_TRI_NO, READING },
  { LEK_FACT_MALICIOUS, LEK_TRI_YES, LEK_TRI_NO, DISCLOSURE },
  { LEK_FACT_EXFILTRATION_CONFIRMED, LEK_TRI_YES, LEK_TRI_NO, DISCLOSURE },
  { LEK_FACT_EXFILTRATION_EXCLUDED, LEK_TRI_NO, LEK_TRI_YES, DISCLOSURE },
  { LEK_FACT_MISUSE, LEK_TRI_YES, LEK_TRI_NO, ALWAYS },
  { LEK_FACT_ALREADY_PUBLIC, LEK_TRI_NO, LEK_TRI_YES, DISCLOSURE },
  { LEK_FACT_EASE, LEK_EASE_MAXIMUM, LEK_EASE_NEGLIGIBLE, DISCLOSURE },
  { LEK_FACT_AVAILABILITY_IMPACT, LEK_IMPACT_SEVERE, LEK_IMPACT_NONE, LOSS },
  { LEK_FACT_INTEGRITY_IMPACT, LEK_IMPACT_SEVERE, LEK_IMPACT_NONE, CHANGE },
  { LEK_FACT_ROLE, LEK_ROLE_CONTROLLER, LEK_ROLE_CONTROLLER, ALWAYS },
};

static LekFacts
settle (const LekFacts *facts,
        gboolean        worse)
{
  LekFacts settled = *facts;

  for (guint i = 0; i < G_N_ELEMENTS (unknowns); i++)
    {
      if (lek_facts_is_unknown (facts, unknowns[i].fact))
        lek_facts_set_value (&settled, unknowns[i].fact,
                             worse ? unknowns[i].worse : unknowns[i].better);
    }

  return settled;
}

LekFacts
lek_facts_take_worse (const LekFacts *facts)
{
  return settle (facts, TRUE);
}

LekFacts
lek_facts_take_better (const LekFacts *facts)
{
  return settle (facts, FALSE);
}

static gboolean
may_be_hindered (LekTri    aspect,
                 LekImpact impact)
{
  return aspect != LEK_TRI_NO && (impact == LEK_IMPACT_MINOR || impact == LEK_IMPACT_UNKNOWN);
}

static gboolean
bears (Bearing         bearing,
       const LekFacts *facts)
{
  gboolean disclosed = facts->confidentiality != LEK_TRI_NO;
  gboolean known = facts->recipient == LEK_RECIPIENT_KNOWN;
  gboolean maybe_unread = facts->read_before_recovery != LEK_TRI_YES;

  switch (bearing)
    {
    case DISCLOSURE:
      return disclosed;
    case RECIPIENT:
      return disclosed && known;
    case RETURN:
      return disclosed && (known || maybe_unread);
    case READING:
      return disclosed && facts->deleted_or_returned != LEK_TRI_NO;
    case LOSS:
      return facts->availability != LEK_TRI_NO;
    case CHANGE:
      return facts->integrity != LEK_TRI_NO;
    case RESTORING:
      return may_be_hindered (facts->availability, facts->availability_impact) ||
             may_be_hindered (facts->integrity, facts->integrity_impact);
    case ALWAYS:
    default:
      return TRUE;
    }
}

GPtrArray *
lek_facts_list_unknown (const LekFacts *facts)
{
  GPtrArray *names = g_ptr_array_new ();

  if (facts->categories_unknown)
    g_ptr_array_add (names, (gpointer) lek_fact_get_field (LEK_FACT_CATEGORIES)->name);

  for (guint i = 0; i < G_N_ELEMENTS (unknowns); i++)
    {
      LekFact fact = unknowns[i].fact;

      if (lek_facts_is_unknown (facts, fact) && bears (unknowns[i].bearing, facts))
        g_ptr_array_add (names, (gpointer) lek_fact_get_field (fact)->name);
    }

  if (facts->count < 0 && facts->confidentiality != LEK_TRI_NO)
    g_ptr_array_add (names, (gpointer) lek_fact_get_field (LEK_FACT_COUNT)->name);

  return names;
}
