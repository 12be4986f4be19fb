/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The reason behind each finding: its code, its source, the outcome it
 * carries. The words stand in data/procedure/reasons.json.
 */

#include "config.h"

#include "core/assess/lek-finding.h"

#define REGISTER LEK_CONCERNS_REGISTER
#define AP LEK_CONCERNS_AP
#define PEOPLE LEK_CONCERNS_PEOPLE

static const LekReason reasons[LEK_N_FINDINGS] = {
  [LEK_FINDING_MISUSE] = { "misuse", "avg-34-1", PEOPLE, TRUE },
  [LEK_FINDING_THREAT] = { "threat", "edpb-9-2022", PEOPLE, TRUE },
  [LEK_FINDING_SPECIAL] = { "special", "avg-rec-75", PEOPLE, TRUE },
  [LEK_FINDING_CRIMINAL] = { "criminal", "avg-10", PEOPLE, TRUE },
  [LEK_FINDING_INTIMATE] = { "intimate", "avg-rec-75", PEOPLE, TRUE },
  [LEK_FINDING_PICTURE] = { "picture", "avg-rec-38", PEOPLE, TRUE },
  [LEK_FINDING_IDENTITY] = { "identity", "ap-high-risk", PEOPLE, TRUE },
  [LEK_FINDING_MEANS] = { "means", "avg-rec-75", PEOPLE, TRUE },
  [LEK_FINDING_AVAILABILITY_SEVERE] = { "availability-severe", "edpb-01-2021-03", PEOPLE, TRUE },
  [LEK_FINDING_INTEGRITY_SEVERE] = { "integrity-severe", "avg-4-12", PEOPLE, TRUE },
  [LEK_FINDING_VERY_MANY] = { "very-many", "edpb-01-2021-11", PEOPLE, TRUE },
  [LEK_FINDING_MALICIOUS_MORE] = { "malicious-more", "edpb-01-2021-05", PEOPLE, TRUE },
  [LEK_FINDING_MASS_MORE] = { "mass-more", "edpb-9-2022", PEOPLE, TRUE },
  [LEK_FINDING_UNKNOWN_SENSITIVE] = { "unknown-sensitive", "edpb-9-2022", PEOPLE, TRUE },
  [LEK_FINDING_MALICIOUS] = { "malicious", "edpb-01-2021-08", AP, TRUE },
  [LEK_FINDING_RECIPIENT_UNKNOWN] = { "recipient-unknown", "edpb-9-2022", AP, TRUE },
  [LEK_FINDING_MASS] = { "mass", "edpb-9-2022", AP, TRUE },
  [LEK_FINDING_MANY] = { "many", "edpb-9-2022", AP, TRUE },
  [LEK_FINDING_GRAVE_TRUSTED] = { "grave-trusted", "edpb-9-2022", AP, TRUE },
  [LEK_FINDING_RECIPIENT_UNRELIABLE] = { "recipient-unreliable", "edpb-01-2021-16", AP, TRUE },
  [LEK_FINDING_AVAILABILITY_SIGNIFICANT] = { "availability-significant", "edpb-9-2022", AP, TRUE },
  [LEK_FINDING_AVAILABILITY_MINOR] = { "availability-minor", "edpb-01-2021-02", AP, TRUE },
  [LEK_FINDING_INTEGRITY_SIGNIFICANT] = { "integrity-significant", "avg-4-12", AP, TRUE },
  [LEK_FINDING_INTEGRITY_MINOR] = { "integrity-minor", "avg-4-12", AP, TRUE },
  [LEK_FINDING_DOUBT_ORDINARY] = { "doubt-ordinary", "ap-doubt", AP, TRUE },
  [LEK_FINDING_UNKNOWN_COUNTS] = { "unknown-counts", "ap-doubt", AP, TRUE },
  [LEK_FINDING_NO_PERSONAL_DATA] = { "no-personal-data", "avg-4-12", AP, FALSE },
  [LEK_FINDING_ENCRYPTED] = { "encrypted", "avg-34-3", AP, FALSE },
  [LEK_FINDING_ACCESS_EXCLUDED] = { "access-excluded", "avg-33-1", AP, FALSE },
  [LEK_FINDING_UNOPENED] = { "unopened", "avg-4-12", AP, FALSE },
  [LEK_FINDING_ALREADY_PUBLIC] = { "already-public", "avg-4-12", AP, FALSE },
  [LEK_FINDING_NOT_IDENTIFIABLE] = { "not-identifiable", "edpb-01-2021-06", AP, FALSE },
  [LEK_FINDING_NO_RECIPIENT] = { "no-recipient", "avg-4-12", AP, FALSE },
  [LEK_FINDING_TRUST_INTERNAL] = { "trust-internal", "edpb-9-2022", AP, FALSE },
  [LEK_FINDING_TRUST_PROFESSIONAL] = { "trust-professional", "edpb-01-2021-09", AP, FALSE },
  [LEK_FINDING_TRUST_PRIVATE] = { "trust-private", "ap-trusted", AP, FALSE },
  [LEK_FINDING_PROMISE_PLAIN] = { "promise-plain", "edpb-01-2021-13", AP, FALSE },
  [LEK_FINDING_TRIVIAL] = { "trivial", "edpb-9-2022", AP, FALSE },
  [LEK_FINDING_AVAILABILITY_RESTORED] = { "availability-restored", "edpb-01-2021-01", AP, FALSE },
  [LEK_FINDING_AVAILABILITY_NONE] = { "availability-none", "edpb-9-2022", AP, FALSE },
  [LEK_FINDING_INTEGRITY_RESTORED] = { "integrity-restored", "edpb-01-2021-01", AP, FALSE },
  [LEK_FINDING_INTEGRITY_NONE] = { "integrity-none", "avg-4-12", AP, FALSE },
  [LEK_FINDING_NOT_AFFECTED] = { "not-affected", "avg-4-12", AP, FALSE },
  [LEK_FINDING_AP_PROCESSOR] = { "ap-processor", "avg-33-2", AP, FALSE },
  [LEK_FINDING_AP_HIGH] = { "ap-high", "avg-33-1", AP, TRUE },
  [LEK_FINDING_AP_RISK] = { "ap-risk", "avg-33-1", AP, TRUE },
  [LEK_FINDING_AP_DOUBT] = { "ap-doubt", "avg-33-1", AP, TRUE },
  [LEK_FINDING_AP_HIGH_ONLY] = { "ap-high-only", "own-choice", AP, FALSE },
  [LEK_FINDING_AP_UNLIKELY] = { "ap-unlikely", "avg-33-1", AP, FALSE },
  [LEK_FINDING_AP_JOINT] = { "ap-joint", "avg-26", AP, TRUE },
  [LEK_FINDING_PEOPLE_PROCESSOR] = { "people-processor", "avg-34-1", PEOPLE, FALSE },
  [LEK_FINDING_PEOPLE_HIGH] = { "people-high", "avg-34-1", PEOPLE, TRUE },
  [LEK_FINDING_PEOPLE_RISK] = { "people-risk", "avg-34-1", PEOPLE, TRUE },
  [LEK_FINDING_PEOPLE_CHILDREN] = { "people-children", "avg-rec-38", PEOPLE, TRUE },
  [LEK_FINDING_PEOPLE_UNLIKELY] = { "people-unlikely", "avg-34-1", PEOPLE, FALSE },
  [LEK_FINDING_REGISTER_DUTY] = { "register-duty", "avg-33-5", REGISTER, TRUE },
  [LEK_FINDING_REGISTER_PROCESSOR] = { "register-processor", "avg-33-5", REGISTER, TRUE },
  [LEK_FINDING_REGISTER_INCIDENT] = { "register-incident", "form-371-2-step-2", REGISTER, TRUE },
};

G_STATIC_ASSERT (LEK_N_FINDINGS <= 64);

const LekReason *
lek_finding_get_reason (LekFinding finding)
{
  g_return_val_if_fail (finding < LEK_N_FINDINGS, NULL);

  return &reasons[finding];
}

void
lek_findings_add (LekFindings *self,
                  LekFinding   finding,
                  LekRisk      risk)
{
  self->found |= G_GUINT64_CONSTANT (1) << finding;
  self->risk = MAX (self->risk, risk);
}

gboolean
lek_findings_has (const LekFindings *self,
                  LekFinding         finding)
{
  return (self->found & (G_GUINT64_CONSTANT (1) << finding)) != 0;
}
