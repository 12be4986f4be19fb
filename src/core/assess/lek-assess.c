/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From findings to three outcomes with their reasons. Three zones, not two:
 * a risk that is unlikely is written down, a risk goes to the AP too, a high
 * risk to the people as well (AVG art. 33 and 34).
 */

#include "config.h"

#include "core/assess/lek-assess.h"

#include "core/assess/lek-finding.h"

#define BIT(finding) (G_GUINT64_CONSTANT (1) << LEK_FINDING_##finding)

/* What an ordinary mistake may find and still be a matter of doubt (principle L). */
#define ORDINARY_MISTAKE (BIT (DOUBT_ORDINARY) | BIT (RECIPIENT_UNRELIABLE))
/* Somebody has seen the data, and trust, not protection, makes the risk unlikely. */
#define SEEN_BY_SOMEBODY (BIT (TRUST_INTERNAL) | BIT (TRUST_PROFESSIONAL) | BIT (TRUST_PRIVATE) | \
                          BIT (PROMISE_PLAIN) | BIT (TRIVIAL))

static guint64
aggravating (guint64 found)
{
  guint64 bits = 0;

  for (guint i = 0; i < LEK_N_FINDINGS; i++)
    {
      if ((found & (G_GUINT64_CONSTANT (1) << i)) && lek_finding_get_reason (i)->aggravates)
        bits |= G_GUINT64_CONSTANT (1) << i;
    }

  return bits;
}

static gboolean
is_doubt_ordinary (const LekFindings *findings)
{
  guint64 found = aggravating (findings->found) & ~BIT (UNKNOWN_COUNTS);

  return findings->risk == LEK_RISK_PRESENT && found == ORDINARY_MISTAKE;
}

static void
decide_register (LekVerdict     *verdict,
                 const LekFacts *facts,
                 LekFindings    *findings)
{
  LekFinding finding;

  if (verdict->risk == LEK_RISK_NONE)
    finding = LEK_FINDING_REGISTER_INCIDENT;
  else if (facts->role == LEK_ROLE_PROCESSOR)
    finding = LEK_FINDING_REGISTER_PROCESSOR;
  else
    finding = LEK_FINDING_REGISTER_DUTY;

  verdict->document = finding == LEK_FINDING_REGISTER_DUTY ? LEK_NEED_DUTY : LEK_NEED_RECOMMENDED;
  lek_findings_add (findings, finding, LEK_RISK_NONE);
}

static void
decide_ap (LekVerdict     *verdict,
           const LekFacts *facts,
           const LekRules *rules,
           LekFindings    *findings)
{
  LekFinding finding;

  verdict->notify_ap = LEK_NEED_NONE;

  if (verdict->tell_controller)
    finding = LEK_FINDING_AP_PROCESSOR;
  else if (verdict->risk <= LEK_RISK_UNLIKELY)
    finding = LEK_FINDING_AP_UNLIKELY;
  else if (verdict->risk == LEK_RISK_PRESENT && rules->notify_at_high_risk_only)
    finding = LEK_FINDING_AP_HIGH_ONLY;
  else if (is_doubt_ordinary (findings))
    {
      verdict->notify_ap = LEK_NEED_RECOMMENDED;
      finding = LEK_FINDING_AP_DOUBT;
    }
  else
    {
      verdict->notify_ap = LEK_NEED_DUTY;
      finding = verdict->risk == LEK_RISK_HIGH ? LEK_FINDING_AP_HIGH : LEK_FINDING_AP_RISK;
    }

  if (verdict->risk == LEK_RISK_NONE && !verdict->tell_controller)
    return;                      /* no-personal-data says it already */

  lek_findings_add (findings, finding, LEK_RISK_NONE);
  if (facts->role == LEK_ROLE_JOINT && verdict->notify_ap != LEK_NEED_NONE)
    lek_findings_add (findings, LEK_FINDING_AP_JOINT, LEK_RISK_NONE);
}

/* High risk never rests on data that were unintelligible (art. 34(3)(a)): the rules find no access then. */
static void
decide_people (LekVerdict     *verdict,
               const LekFacts *facts,
               LekFindings    *findings)
{
  LekFinding finding;

  verdict->inform_people = LEK_NEED_NONE;

  if (verdict->tell_controller)
    finding = LEK_FINDING_PEOPLE_PROCESSOR;
  else if (verdict->risk == LEK_RISK_HIGH)
    {
      verdict->inform_people = LEK_NEED_DUTY;
      finding = LEK_FINDING_PEOPLE_HIGH;
    }
  else if (verdict->risk == LEK_RISK_PRESENT)
    {
      verdict->inform_people = LEK_NEED_RECOMMENDED;
      finding = LEK_FINDING_PEOPLE_RISK;
    }
  else if (facts->minors == LEK_TRI_YES && (findings->found & SEEN_BY_SOMEBODY))
    {
      verdict->inform_people = LEK_NEED_RECOMMENDED;
      finding = LEK_FINDING_PEOPLE_CHILDREN;
    }
  else
    finding = LEK_FINDING_PEOPLE_UNLIKELY;

  lek_findings_add (findings, finding, LEK_RISK_NONE);
}

/* Whether what is not known decides: with the better values the outcome would be another. */
static gboolean
unknown_decides (const LekFacts    *facts,
                 const LekRules    *rules,
                 const LekFindings *findings)
{
  LekFacts better = lek_facts_take_better (facts);

  return lek_findings_from_facts (&better, rules).risk < findings->risk;
}

static void
add_reasons (LekVerdict *verdict,
             guint64     found,
             gboolean    aggravates)
{
  for (guint i = 0; i < LEK_N_FINDINGS; i++)
    {
      const LekReason *reason = lek_finding_get_reason (i);

      if ((found & (G_GUINT64_CONSTANT (1) << i)) && reason->aggravates == aggravates)
        g_ptr_array_add (verdict->reasons, (gpointer) reason);
    }
}

/* Without an advice to tell anybody, what makes the risk small comes first. */
static void
collect_reasons (LekVerdict *verdict,
                 guint64     found)
{
  gboolean first = verdict->risk >= LEK_RISK_PRESENT;

  verdict->reasons = g_ptr_array_new ();
  add_reasons (verdict, found, first);
  add_reasons (verdict, found, !first);
}

/* What a sensible person would say against telling the AP. */
static const char *
argue_against_telling (const LekFacts *facts,
                       const LekRules *rules)
{
  if (facts->misuse == LEK_TRI_YES || facts->is_threat == LEK_TRI_YES)
    return NULL;
  if (facts->trusted == LEK_TRI_YES && facts->recipient == LEK_RECIPIENT_KNOWN)
    return "counter-trusted";
  if (facts->deleted_or_returned == LEK_TRI_YES)
    return "counter-returned";
  if (facts->exfiltration_confirmed != LEK_TRI_YES && facts->confidentiality != LEK_TRI_NO)
    return "counter-not-proven";
  if (facts->backup == LEK_TRI_YES && facts->availability == LEK_TRI_YES)
    return "counter-backup";
  if (!lek_facts_more_than_trivial (facts))
    return "counter-plain";
  if (facts->count >= 0 && facts->count <= rules->few_trivial)
    return "counter-few";

  return NULL;
}

/* What would be held against somebody who tells nobody. */
static const char *
argue_against_silence (const LekFacts *facts,
                       const LekRules *rules)
{
  if (facts->malicious == LEK_TRI_YES || facts->recipient == LEK_RECIPIENT_MALICIOUS)
    return "counter-malicious";
  if (facts->special == LEK_TRI_YES)
    return "counter-special";
  if (facts->national_id == LEK_TRI_YES || facts->financial_or_credentials == LEK_TRI_YES)
    return "counter-identity";
  if (facts->vulnerable == LEK_TRI_YES)
    return "counter-vulnerable";
  if (facts->count >= rules->many_people)
    return "counter-many";
  if (facts->recipient == LEK_RECIPIENT_UNKNOWN && facts->confidentiality != LEK_TRI_NO)
    return "counter-unknown";
  if (facts->confidentiality == LEK_TRI_YES && facts->deleted_or_returned != LEK_TRI_YES)
    return "counter-kept";

  return NULL;
}

LekVerdict *
lek_assess (const LekFacts *facts,
            const LekRules *rules)
{
  LekVerdict *verdict;
  LekFindings findings;
  LekFacts settled;
  gboolean unknown;

  g_return_val_if_fail (facts != NULL && rules != NULL, NULL);

  settled = lek_facts_take_worse (facts);
  findings = lek_findings_from_facts (&settled, rules);
  unknown = unknown_decides (facts, rules, &findings);
  if (unknown)
    lek_findings_add (&findings, LEK_FINDING_UNKNOWN_COUNTS, LEK_RISK_NONE);

  verdict = g_new0 (LekVerdict, 1);
  verdict->risk = findings.risk;
  verdict->tell_controller = facts->role == LEK_ROLE_PROCESSOR && findings.risk != LEK_RISK_NONE;
  verdict->doubt = unknown || is_doubt_ordinary (&findings);
  decide_ap (verdict, &settled, rules, &findings);
  decide_people (verdict, &settled, &findings);
  decide_register (verdict, &settled, &findings);
  collect_reasons (verdict, findings.found);
  verdict->unknown = lek_facts_list_unknown (facts);
  if (verdict->risk >= LEK_RISK_PRESENT)
    verdict->counter = argue_against_telling (&settled, rules);
  else if (verdict->risk == LEK_RISK_UNLIKELY)
    verdict->counter = argue_against_silence (&settled, rules);
  verdict->enisa = lek_enisa_compute (facts);

  return verdict;
}

void
lek_verdict_free (LekVerdict *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->reasons);
  g_ptr_array_unref (self->unknown);
  g_free (self);
}
