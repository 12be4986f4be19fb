/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The severity method of ENISA (working document, December 2013):
 * SE = DPC × EI + CB, in whole quarters so that no limit is missed by
 * rounding. An aid to the reasoning; it never decides, because it knows no
 * trusted recipient and no number of people (EDPB 01/2021 case 11 scores low).
 */

#include "config.h"

#include "core/assess/lek-assess.h"

#include "core/assess/lek-finding.h"

#define YES(fact) ((fact) == LEK_TRI_YES)
#define OVER 100

/* Data processing context: each class of data with its base score, adjusted as table 1 of the method does. Within one
 * score the first that holds gives the reason. */
typedef struct
{
  guint64     categories;
  int         dpc;
  const char *reason;
} ContextClass;

static const ContextClass classes[] = {
  { LEK_DATA_CHILD_DEVELOPMENT, 4, "enisa.dpc-child" },
  { LEK_DATA_CRIMINAL, 4, "enisa.dpc-sensitive" },
  { LEK_DATA_FINANCIAL, 3, "enisa.dpc-financial" },
  { LEK_DATA_FINANCIAL_LIGHT, 2, "enisa.dpc-financial-light" },
  { LEK_DATA_PROFILE | LEK_DATA_LOCATION | LEK_DATA_TRAFFIC, 2, "enisa.dpc-behaviour" },
  { LEK_DATA_IMAGES, 2, "enisa.dpc-picture" },
  { LEK_DATA_UNSPECIFIED, 2, "enisa.dpc-unspecified" },
};

static void
raise_dpc (LekEnisa   *enisa,
           int         dpc,
           const char *reason)
{
  if (dpc <= enisa->dpc)
    return;

  enisa->dpc = dpc;
  enisa->dpc_reason = reason;
}

static int
score_special (const LekFacts *facts)
{
  guint64 inferred = LEK_DATA_HEALTH_INFERRED;
  guint64 open = LEK_DATA_HEALTH | LEK_DATA_RELIGION | LEK_DATA_ETHNICITY | LEK_DATA_POLITICAL |
                 LEK_DATA_SEXUAL | LEK_DATA_UNION | LEK_DATA_BIOMETRIC | LEK_DATA_GENETIC;

  if (YES (facts->special_minor_indication))
    return 1;

  return (facts->categories & inferred) && !(facts->categories & open) ? 3 : 4;
}

static void
score_context (const LekFacts *facts,
               LekEnisa       *enisa)
{
  enisa->dpc = 1;
  enisa->dpc_reason = "enisa.dpc-simple";

  if (YES (facts->special))
    {
      static const char *const reasons[] = {
        NULL, "enisa.dpc-sensitive-light", NULL, "enisa.dpc-sensitive-inferred",
        "enisa.dpc-sensitive",
      };

      enisa->dpc = score_special (facts);
      enisa->dpc_reason = reasons[enisa->dpc];
    }
  if (YES (facts->national_id))
    raise_dpc (enisa, 4, "enisa.dpc-identity");
  if (YES (facts->financial_or_credentials) &&
      (facts->categories & (LEK_DATA_PAYMENT | LEK_DATA_CREDENTIALS)))
    raise_dpc (enisa, 4, "enisa.dpc-means");
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      if (facts->categories & classes[i].categories)
        raise_dpc (enisa, classes[i].dpc, classes[i].reason);
    }
  /* Simple data weigh more because of whom they are about. */
  if (YES (facts->minors))
    raise_dpc (enisa, 2, "enisa.dpc-minors");
}

static int
score_confidentiality (const LekFacts *facts)
{
  if (!YES (facts->confidentiality) || YES (facts->encrypted) ||
      YES (facts->exfiltration_excluded) || facts->recipient == LEK_RECIPIENT_NONE)
    return 0;
  if (YES (facts->mass))
    return 2;
  if (facts->recipient == LEK_RECIPIENT_KNOWN)
    return 1;

  return YES (facts->exfiltration_confirmed) ? 2 : 0;
}

static int
score_effect (LekTri    aspect,
              LekImpact impact,
              LekTri    backup)
{
  if (!YES (aspect) || impact == LEK_IMPACT_NONE ||
      (impact == LEK_IMPACT_MINOR && YES (backup)))
    return 0;

  return impact == LEK_IMPACT_SEVERE && !YES (backup) ? 2 : 1;
}

static gboolean
is_malicious (const LekFacts *facts)
{
  return YES (facts->malicious) || facts->recipient == LEK_RECIPIENT_MALICIOUS;
}

static void
score_circumstances (const LekFacts *facts,
                     LekEnisa       *enisa)
{
  const struct
  {
    int         quarters;
    const char *reasons[3];
  } parts[] = {
    { score_confidentiality (facts), { NULL, "enisa.cb-known", "enisa.cb-unknown" } },
    { score_effect (facts->integrity, facts->integrity_impact, facts->backup),
      { NULL, "enisa.cb-changed", "enisa.cb-changed-for-good" } },
    { score_effect (facts->availability, facts->availability_impact, facts->backup),
      { NULL, "enisa.cb-unavailable", "enisa.cb-lost" } },
    { is_malicious (facts) ? 2 : 0, { NULL, NULL, "enisa.cb-malicious" } },
  };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      enisa->cb_quarters += parts[i].quarters;
      if (parts[i].quarters > 0)
        enisa->cb_reasons[n++] = parts[i].reasons[parts[i].quarters];
    }
}

static int
band (int quarters)
{
  static const int limits[] = { 8, 12, 16 };
  int level = 0;

  while (level < (int) G_N_ELEMENTS (limits) && quarters >= limits[level])
    level++;

  return level;
}

LekEnisa
lek_enisa_compute (const LekFacts *facts)
{
  LekFacts settled = lek_facts_take_worse (facts);
  LekEnisa enisa = { 0 };

  /* The method scores what there is evidence of (table 3). */
  settled.exfiltration_confirmed = facts->exfiltration_confirmed;

  enisa.over_100 = settled.count > OVER;
  enisa.unintelligible = YES (settled.encrypted);

  if (settled.categories == 0)
    {
      enisa.dpc_reason = "enisa.dpc-none";
      return enisa;
    }

  score_context (&settled, &enisa);
  enisa.ei_quarters = (int) settled.ease + 1;
  score_circumstances (&settled, &enisa);
  enisa.se_quarters = enisa.dpc * enisa.ei_quarters + enisa.cb_quarters;
  enisa.level = band (enisa.se_quarters);

  return enisa;
}
