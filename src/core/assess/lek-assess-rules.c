/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules from facts to risk, each a principle of the domain book (A to L)
 * and none of them about one case. Facts that are unknown have been settled
 * before (lek-assess-unknown.c), so every fact is known here.
 *
 * A disclosure is judged in three steps: did anybody get access at all; how
 * grave are the data; who holds them, and how far does trust take the risk
 * away. Loss and change are judged by what they do to people.
 */

#include "config.h"

#include "core/assess/lek-finding.h"

#define YES(fact) ((fact) == LEK_TRI_YES)

/* Names, addresses and aliases: they say who, and no more. */
#define TRIVIAL_DATA (LEK_DATA_BASIC | LEK_DATA_CONTACT | LEK_DATA_PSEUDONYM)
/* Tells nothing that matters when one known person has seen it and gives it back (EDPB 01/2021 cases 13, 15). */
#define PLAIN_DATA (TRIVIAL_DATA | LEK_DATA_PURCHASE | LEK_DATA_HEALTH_LIGHT)
/* Only where to write to, without a name. */
#define ADDRESS_DATA (LEK_DATA_CONTACT | LEK_DATA_PSEUDONYM)

/* How grave the data are in the hands of somebody known; each class is worse than the one before. */
typedef enum
{
  GRAVITY_TRIVIAL,
  GRAVITY_PLAIN,
  GRAVITY_ORDINARY,
  GRAVITY_PICTURE,
  GRAVITY_INTIMATE,
  GRAVITY_SPECIAL,
  GRAVITY_FRAUD,
  N_GRAVITIES,
} Gravity;

/* Principle C: trust has grades; each takes away more than the one before. */
typedef enum
{
  TRUST_NONE,
  TRUST_PROMISE,
  TRUST_PRIVATE,
  TRUST_PROFESSIONAL,
  TRUST_INTERNAL,
  N_TRUSTS,
} Trust;

/* The risk that is left with one known recipient (EDPB 9/2022 and 01/2021 on trusted recipients).
 *
 * NONE: has not given it back. PROMISE: says it is deleted or returned. PRIVATE: dependable, and says so.
 * PROFESSIONAL: bound by secrecy or contract, and says so. INTERNAL: own organisation, deleted at once.
 * What serves fraud is never made harmless by a return from outside: a number once read stays known. */
static const LekRisk risk_left[N_TRUSTS][N_GRAVITIES] = {
#define U LEK_RISK_UNLIKELY
#define P LEK_RISK_PRESENT
#define H LEK_RISK_HIGH
  /*                       trivial plain ordinary picture intimate special fraud */
  [TRUST_NONE]         = { U,      P,    P,       H,      H,       H,      H },
  [TRUST_PROMISE]      = { U,      U,    P,       P,      H,       H,      H },
  [TRUST_PRIVATE]      = { U,      U,    U,       U,      P,       H,      H },
  [TRUST_PROFESSIONAL] = { U,      U,    U,       U,      P,       P,      H },
  [TRUST_INTERNAL]     = { U,      U,    U,       U,      U,       U,      U },
#undef U
#undef P
#undef H
};

static gboolean
is_bad_party (const LekFacts *facts)
{
  return YES (facts->malicious) || facts->recipient == LEK_RECIPIENT_MALICIOUS;
}

/* One recipient, or a few, whom one can name and reach. */
static gboolean
is_known_party (const LekFacts *facts)
{
  return !is_bad_party (facts) && !YES (facts->mass) && facts->recipient != LEK_RECIPIENT_UNKNOWN;
}

gboolean
lek_facts_more_than_trivial (const LekFacts *facts)
{
  return (facts->categories & ~(guint64) TRIVIAL_DATA) != 0 || YES (facts->special) ||
         YES (facts->sensitive) || YES (facts->national_id) ||
         YES (facts->financial_or_credentials);
}

static gboolean
is_special (const LekFacts *facts)
{
  return YES (facts->special) && !YES (facts->special_minor_indication);
}

static gboolean
is_fraud_data (const LekFacts *facts)
{
  return YES (facts->national_id) || YES (facts->financial_or_credentials);
}

/* Principle B: recitals 38 and 75, also outside art. 9. */
static gboolean
is_intimate (const LekFacts *facts)
{
  return YES (facts->sensitive) && YES (facts->vulnerable);
}

/* A picture says what it shows; nothing else here is sensitive. */
static gboolean
is_only_a_picture (const LekFacts *facts)
{
  return (facts->categories & LEK_DATA_IMAGES) != 0 &&
         (facts->categories & ~(guint64) (PLAIN_DATA | LEK_DATA_IMAGES)) == 0;
}

/* EDPB 9/2022 Annex B (x): a small number of addresses, nothing else. */
static gboolean
is_trivial (const LekFacts *facts,
            const LekRules *rules)
{
  guint64 allowed = facts->nature == LEK_NATURE_CC_INSTEAD_OF_BCC ? TRIVIAL_DATA : ADDRESS_DATA;

  return (facts->categories & ~allowed) == 0 && !lek_facts_more_than_trivial (facts) &&
         facts->count >= 0 && facts->count <= rules->few_trivial;
}

static Gravity
weigh (const LekFacts *facts,
       const LekRules *rules)
{
  if (is_fraud_data (facts))
    return GRAVITY_FRAUD;
  if (is_special (facts) || (facts->categories & LEK_DATA_CRIMINAL))
    return GRAVITY_SPECIAL;
  if (is_intimate (facts))
    return is_only_a_picture (facts) ? GRAVITY_PICTURE : GRAVITY_INTIMATE;
  if (YES (facts->sensitive) || (facts->categories & ~(guint64) PLAIN_DATA))
    return GRAVITY_ORDINARY;

  return is_trivial (facts, rules) ? GRAVITY_TRIVIAL : GRAVITY_PLAIN;
}

static Trust
grade_trust (const LekFacts *facts)
{
  gboolean given_back = YES (facts->deleted_or_returned);

  if (!is_known_party (facts))
    return TRUST_NONE;
  /* A colleague owes the same secrecy, deleted or not. */
  if (facts->relation == LEK_RELATION_INTERNAL)
    return given_back ? TRUST_INTERNAL : TRUST_PROMISE;
  if (!given_back)
    return TRUST_NONE;
  if (!YES (facts->trusted) || facts->relation == LEK_RELATION_STRANGER)
    return TRUST_PROMISE;

  return facts->relation == LEK_RELATION_PROFESSIONAL ? TRUST_PROFESSIONAL : TRUST_PRIVATE;
}

/* Whether there was no access to anything that says something about somebody. */
static gboolean
find_no_access (const LekFacts *facts,
                LekFindings    *findings)
{
  LekFinding finding;

  if (YES (facts->encrypted))                                   /* J */
    finding = LEK_FINDING_ENCRYPTED;
  else if (YES (facts->exfiltration_excluded))
    finding = LEK_FINDING_ACCESS_EXCLUDED;
  else if (YES (facts->deleted_or_returned) && !YES (facts->read_before_recovery))   /* D */
    finding = LEK_FINDING_UNOPENED;
  else if (YES (facts->already_public))                         /* I */
    finding = LEK_FINDING_ALREADY_PUBLIC;
  /* A number or a password works without a name, and who means harm knows whom he looks at. */
  else if (facts->ease == LEK_EASE_NEGLIGIBLE && !is_fraud_data (facts) && !YES (facts->is_threat))
    finding = LEK_FINDING_NOT_IDENTIFIABLE;
  else if (facts->recipient == LEK_RECIPIENT_NONE && is_known_party (facts) &&
           !YES (facts->is_threat))
    finding = LEK_FINDING_NO_RECIPIENT;
  else
    return FALSE;

  lek_findings_add (findings, finding, LEK_RISK_UNLIKELY);

  return TRUE;
}

/* What the data are, as the reason to give; several may hold. */
static void
find_grave_data (const LekFacts *facts,
                 LekFindings    *findings)
{
  if (is_special (facts))
    lek_findings_add (findings, LEK_FINDING_SPECIAL, LEK_RISK_HIGH);
  if (facts->categories & LEK_DATA_CRIMINAL)
    lek_findings_add (findings, LEK_FINDING_CRIMINAL, LEK_RISK_HIGH);
  if (is_intimate (facts))
    lek_findings_add (findings,
                      is_only_a_picture (facts) ? LEK_FINDING_PICTURE : LEK_FINDING_INTIMATE,
                      LEK_RISK_HIGH);
  if (YES (facts->national_id))
    lek_findings_add (findings, LEK_FINDING_IDENTITY, LEK_RISK_HIGH);
  if (YES (facts->financial_or_credentials))
    lek_findings_add (findings, LEK_FINDING_MEANS, LEK_RISK_HIGH);
}

static void
find_trust (Trust        trust,
            LekFindings *findings)
{
  static const LekFinding by_trust[N_TRUSTS] = {
    [TRUST_NONE] = LEK_FINDING_TRIVIAL,
    [TRUST_PROMISE] = LEK_FINDING_PROMISE_PLAIN,
    [TRUST_PRIVATE] = LEK_FINDING_TRUST_PRIVATE,
    [TRUST_PROFESSIONAL] = LEK_FINDING_TRUST_PROFESSIONAL,
    [TRUST_INTERNAL] = LEK_FINDING_TRUST_INTERNAL,
  };

  lek_findings_add (findings, by_trust[trust], LEK_RISK_UNLIKELY);
}

/* Principle L: one ordinary letter or mail to one wrong person. The EDPB's own cases 13 and 16 lie on either side. */
static gboolean
is_ordinary_mistake (const LekFacts *facts,
                     Gravity         gravity)
{
  return (gravity == GRAVITY_PLAIN || gravity == GRAVITY_ORDINARY) && !YES (facts->sensitive) &&
         !YES (facts->special);
}

/* Principles C and L. */
static void
judge_known_recipient (const LekFacts *facts,
                       const LekRules *rules,
                       LekFindings    *findings)
{
  Gravity gravity = weigh (facts, rules);
  Trust trust = grade_trust (facts);
  LekRisk left = risk_left[trust][gravity];

  if (left == LEK_RISK_HIGH)
    {
      find_grave_data (facts, findings);
      return;
    }

  if (left == LEK_RISK_UNLIKELY)
    find_trust (gravity == GRAVITY_TRIVIAL ? TRUST_NONE : trust, findings);
  else if (gravity >= GRAVITY_PICTURE)
    lek_findings_add (findings, LEK_FINDING_GRAVE_TRUSTED, LEK_RISK_PRESENT);
  else
    {
      lek_findings_add (findings, LEK_FINDING_RECIPIENT_UNRELIABLE, LEK_RISK_PRESENT);
      if (is_ordinary_mistake (facts, gravity))
        lek_findings_add (findings, LEK_FINDING_DOUBT_ORDINARY, LEK_RISK_PRESENT);
    }
}

/* Somebody who means harm, or nobody knows who, or anybody: nothing takes the risk away. */
static void
judge_other_recipient (const LekFacts *facts,
                       LekFindings    *findings)
{
  gboolean more = lek_facts_more_than_trivial (facts);

  find_grave_data (facts, findings);

  if (is_bad_party (facts))
    lek_findings_add (findings, more ? LEK_FINDING_MALICIOUS_MORE : LEK_FINDING_MALICIOUS,
                      more ? LEK_RISK_HIGH : LEK_RISK_PRESENT);
  if (YES (facts->mass))
    lek_findings_add (findings, more ? LEK_FINDING_MASS_MORE : LEK_FINDING_MASS,
                      more ? LEK_RISK_HIGH : LEK_RISK_PRESENT);
  if (facts->recipient == LEK_RECIPIENT_UNKNOWN)
    {
      lek_findings_add (findings, LEK_FINDING_RECIPIENT_UNKNOWN, LEK_RISK_PRESENT);
      if (YES (facts->sensitive))
        lek_findings_add (findings, LEK_FINDING_UNKNOWN_SENSITIVE, LEK_RISK_HIGH);
    }
}

/* Principle H. A dependable recipient who gave everything back undoes the number too. */
static void
judge_number (const LekFacts *facts,
              const LekRules *rules,
              LekFindings    *findings)
{
  if (grade_trust (facts) >= TRUST_PRIVATE)
    return;

  if (facts->count >= rules->very_many_people)
    lek_findings_add (findings, LEK_FINDING_VERY_MANY, LEK_RISK_HIGH);
  else if (facts->count >= rules->many_people)
    lek_findings_add (findings, LEK_FINDING_MANY, LEK_RISK_PRESENT);
}

static void
judge_disclosure (const LekFacts *facts,
                  const LekRules *rules,
                  LekFindings    *findings)
{
  if (!YES (facts->confidentiality) || find_no_access (facts, findings))
    return;

  if (YES (facts->is_threat))                                   /* A */
    lek_findings_add (findings, LEK_FINDING_THREAT, LEK_RISK_HIGH);

  if (is_known_party (facts))
    judge_known_recipient (facts, rules, findings);
  else
    judge_other_recipient (facts, findings);

  judge_number (facts, rules, findings);
}

/* The findings of one of the two aspects that are judged by their effect. */
typedef struct
{
  LekFinding severe;
  LekFinding significant;
  LekFinding minor;
  LekFinding restored;
  LekFinding none;
} EffectFindings;

/* Principles E and F. */
static void
judge_effect (LekTri                aspect,
              LekImpact             impact,
              LekTri                backup,
              const EffectFindings *as,
              LekFindings          *findings)
{
  if (!YES (aspect))
    return;

  if (impact == LEK_IMPACT_NONE)
    lek_findings_add (findings, as->none, LEK_RISK_UNLIKELY);
  else if (impact == LEK_IMPACT_MINOR && YES (backup))
    lek_findings_add (findings, as->restored, LEK_RISK_UNLIKELY);
  else if (impact == LEK_IMPACT_MINOR)
    lek_findings_add (findings, as->minor, LEK_RISK_PRESENT);
  else if (impact == LEK_IMPACT_SIGNIFICANT)
    lek_findings_add (findings, as->significant, LEK_RISK_PRESENT);
  else
    lek_findings_add (findings, as->severe, LEK_RISK_HIGH);
}

LekFindings
lek_findings_from_facts (const LekFacts *facts,
                         const LekRules *rules)
{
  static const EffectFindings availability = {
    LEK_FINDING_AVAILABILITY_SEVERE, LEK_FINDING_AVAILABILITY_SIGNIFICANT,
    LEK_FINDING_AVAILABILITY_MINOR, LEK_FINDING_AVAILABILITY_RESTORED,
    LEK_FINDING_AVAILABILITY_NONE,
  };
  static const EffectFindings integrity = {
    LEK_FINDING_INTEGRITY_SEVERE, LEK_FINDING_INTEGRITY_SIGNIFICANT,
    LEK_FINDING_INTEGRITY_MINOR, LEK_FINDING_INTEGRITY_RESTORED, LEK_FINDING_INTEGRITY_NONE,
  };
  LekFindings findings = { LEK_RISK_NONE, 0 };

  /* AVG art. 4(12): a datalek is a breach of personal data. */
  if (facts->categories == 0)
    {
      lek_findings_add (&findings, LEK_FINDING_NO_PERSONAL_DATA, LEK_RISK_NONE);
      return findings;
    }

  if (YES (facts->misuse))                                      /* G */
    lek_findings_add (&findings, LEK_FINDING_MISUSE, LEK_RISK_HIGH);
  judge_disclosure (facts, rules, &findings);
  judge_effect (facts->availability, facts->availability_impact, facts->backup, &availability,
                &findings);
  judge_effect (facts->integrity, facts->integrity_impact, facts->backup, &integrity, &findings);

  if (findings.found == 0)
    lek_findings_add (&findings, LEK_FINDING_NOT_AFFECTED, LEK_RISK_UNLIKELY);

  return findings;
}
