/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The names of the facts and of their values. They are an interface (JSON,
 * the stored line of an assessment), so a name never changes.
 */

#include "config.h"

#include "core/assess/lek-facts-names.h"

#include <string.h>

static const char *const natures[] = {
  "ransomware", "hacking", "phishing", "social_engineering", "insider_misuse", "device_lost",
  "device_stolen", "paper_lost_stolen", "wrong_recipient_email", "wrong_recipient_post",
  "wrong_recipient_message", "cc_instead_of_bcc", "unintended_publication", "misconfiguration",
  "technical_failure", "data_destroyed", "verbal_disclosure", "other",
};

static const char *const causes[] = {
  NULL, "internal_nonmalicious", "internal_malicious", "external_nonmalicious",
  "external_malicious",
};

static const char *const recipients[] = { "none", "known", "unknown", "malicious" };
static const char *const relations[] = { "internal", "professional", "acquaintance", "stranger" };
static const char *const eases[] = { "negligible", "limited", "significant", "maximum" };
static const char *const impacts[] = { "none", "minor", "significant", "severe", NULL };
static const char *const roles[] = { "controller", "processor", "joint", NULL };

/* By bit number; the last one is LEK_DATA_UNSPECIFIED. */
static const char *const categories[] = {
  "basic", "contact", "health", "health_light", "health_inferred", "financial", "financial_light",
  "payment", "employment", "identification", "national_id", "official_documents", "images",
  "credentials", "credentials_hashed", "child_development", "education", "purchase", "profile",
  "pseudonym", "vehicle", "traffic", "location", "religion", "ethnicity", "political", "sexual",
  "criminal", "union", "biometric", "genetic", "unspecified",
};

#define TRI(name, member, json) \
  { name, LEK_FACT_KIND_TRI, G_STRUCT_OFFSET (LekFacts, member), NULL, 0, LEK_TRI_UNKNOWN, -1, json }
#define CHOICE(name, member, nicks, unknown, flag) \
  { name, LEK_FACT_KIND_CHOICE, G_STRUCT_OFFSET (LekFacts, member), nicks, G_N_ELEMENTS (nicks), \
    unknown, flag, TRUE }
#define FLAG(member) ((gssize) G_STRUCT_OFFSET (LekFacts, member))

static const LekFactField fields[LEK_N_FACTS] = {
  CHOICE ("nature", nature, natures, LEK_NATURE_OTHER, FLAG (nature_unknown)),
  CHOICE ("cause", cause, causes, LEK_CAUSE_UNKNOWN, -1),
  TRI ("confidentiality", confidentiality, FALSE),
  TRI ("integrity", integrity, FALSE),
  TRI ("availability", availability, FALSE),
  { "data_categories", LEK_FACT_KIND_CATEGORIES, G_STRUCT_OFFSET (LekFacts, categories),
    categories, G_N_ELEMENTS (categories), 0, FLAG (categories_unknown), TRUE },
  TRI ("special", special, TRUE),
  TRI ("special_minor_indication", special_minor_indication, TRUE),
  TRI ("sensitive", sensitive, TRUE),
  TRI ("national_id", national_id, TRUE),
  TRI ("financial_or_credentials", financial_or_credentials, TRUE),
  TRI ("minors", minors, FALSE),
  TRI ("vulnerable_subjects", vulnerable, TRUE),
  { "count", LEK_FACT_KIND_COUNT, G_STRUCT_OFFSET (LekFacts, count), NULL, 0, -1, -1, TRUE },
  TRI ("encrypted", encrypted, TRUE),
  TRI ("backup", backup, TRUE),
  CHOICE ("recipient", recipient, recipients, LEK_RECIPIENT_UNKNOWN, -1),
  CHOICE ("recipient_relation", relation, relations, LEK_RELATION_STRANGER, -1),
  TRI ("recipients_mass", mass, TRUE),
  TRI ("recipient_trusted", trusted, TRUE),
  TRI ("recipient_deleted_or_returned", deleted_or_returned, TRUE),
  TRI ("recipient_is_threat", is_threat, TRUE),
  TRI ("read_before_recovery", read_before_recovery, TRUE),
  TRI ("malicious", malicious, TRUE),
  TRI ("exfiltration_confirmed", exfiltration_confirmed, TRUE),
  TRI ("exfiltration_excluded", exfiltration_excluded, TRUE),
  TRI ("misuse_occurred", misuse, TRUE),
  TRI ("already_public", already_public, TRUE),
  CHOICE ("ease_of_identification", ease, eases, LEK_EASE_MAXIMUM, FLAG (ease_unknown)),
  CHOICE ("availability_impact", availability_impact, impacts, LEK_IMPACT_UNKNOWN, -1),
  CHOICE ("integrity_impact", integrity_impact, impacts, LEK_IMPACT_UNKNOWN, -1),
  CHOICE ("role", role, roles, LEK_ROLE_UNKNOWN, -1),
};

const LekFactField *
lek_fact_get_field (LekFact fact)
{
  g_return_val_if_fail (fact < LEK_N_FACTS, NULL);

  return &fields[fact];
}

int
lek_fact_from_name (const char *name)
{
  g_return_val_if_fail (name != NULL, -1);

  for (guint i = 0; i < LEK_N_FACTS; i++)
    {
      if (fields[i].json && strcmp (fields[i].name, name) == 0)
        return (int) i;
    }

  return -1;
}

/* Every tri-state and choice of LekFacts is an enum, as wide as an int. */
int
lek_facts_get_value (const LekFacts *self,
                     LekFact         fact)
{
  g_return_val_if_fail (fields[fact].kind == LEK_FACT_KIND_TRI ||
                        fields[fact].kind == LEK_FACT_KIND_CHOICE, 0);

  return G_STRUCT_MEMBER (int, self, fields[fact].offset);
}

void
lek_facts_set_value (LekFacts *self,
                     LekFact   fact,
                     int       value)
{
  const LekFactField *field = &fields[fact];

  g_return_if_fail (field->kind == LEK_FACT_KIND_TRI || field->kind == LEK_FACT_KIND_CHOICE);

  G_STRUCT_MEMBER (int, self, field->offset) = value;
  if (field->unknown_flag >= 0)
    G_STRUCT_MEMBER (gboolean, self, field->unknown_flag) = FALSE;
}

gboolean
lek_facts_is_unknown (const LekFacts *self,
                      LekFact         fact)
{
  const LekFactField *field = &fields[fact];

  if (field->unknown_flag >= 0)
    return G_STRUCT_MEMBER (gboolean, self, field->unknown_flag);
  if (field->kind == LEK_FACT_KIND_COUNT)
    return self->count < 0;
  /* Nobody can say how somebody relates who is not known. */
  if (fact == LEK_FACT_RELATION)
    return FALSE;

  return lek_facts_get_value (self, fact) == field->unknown;
}

void
lek_facts_set_unknown (LekFacts *self,
                       LekFact   fact)
{
  const LekFactField *field = &fields[fact];

  if (field->kind == LEK_FACT_KIND_COUNT)
    self->count = -1;
  else if (field->kind == LEK_FACT_KIND_CATEGORIES)
    self->categories = LEK_DATA_UNSPECIFIED;
  else
    G_STRUCT_MEMBER (int, self, field->offset) = field->unknown;

  if (field->unknown_flag >= 0)
    G_STRUCT_MEMBER (gboolean, self, field->unknown_flag) = TRUE;
}

gboolean
lek_facts_set_nick (LekFacts   *self,
                    LekFact     fact,
                    const char *nick)
{
  const LekFactField *field = &fields[fact];

  g_return_val_if_fail (field->kind == LEK_FACT_KIND_CHOICE, FALSE);

  for (guint i = 0; i < field->n_nicks; i++)
    {
      if (g_strcmp0 (field->nicks[i], nick) == 0 && nick != NULL)
        {
          lek_facts_set_value (self, fact, (int) i);
          return TRUE;
        }
    }

  return FALSE;
}

guint64
lek_data_category_from_nick (const char *nick)
{
  for (guint i = 0; i < G_N_ELEMENTS (categories); i++)
    {
      if (g_strcmp0 (categories[i], nick) == 0)
        return G_GUINT64_CONSTANT (1) << i;
    }

  return 0;
}

gboolean
lek_subjects_are_minors (const char *nick)
{
  static const char *const words[] = { "minors", "children", "pupils", NULL };

  return g_strv_contains (words, nick);
}

/* Recital 75: vulnerable natural persons, in particular children. */
gboolean
lek_subjects_are_vulnerable (const char *nick)
{
  static const char *const words[] = {
    "patients", "vulnerable", "vulnerable_people", "vulnerable_persons", "elderly", "disabled",
    "asylum_seekers", "refugees", "victims", NULL,
  };

  return lek_subjects_are_minors (nick) || g_strv_contains (words, nick);
}
