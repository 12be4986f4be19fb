/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The answers of an incident as facts. Each question gives one fact, save
 * where a principle asks for more: "encrypted" is proven by three answers,
 * "exfiltration" is one question for two facts.
 *
 * Not yet known and cannot be known both give unknown; not answered and not
 * applicable give absent.
 */

#include "config.h"

#include "core/assess/lek-facts-names.h"

/* Questions whose option ids, or yes and no, are the fact's own values. */
static const struct
{
  const char *question;
  LekFact     fact;
} direct[] = {
  { "incident.nature", LEK_FACT_NATURE },
  { "incident.cause", LEK_FACT_CAUSE },
  { "breach.confidentiality", LEK_FACT_CONFIDENTIALITY },
  { "breach.integrity", LEK_FACT_INTEGRITY },
  { "breach.availability", LEK_FACT_AVAILABILITY },
  { "subjects.vulnerable", LEK_FACT_VULNERABLE },
  { "protection.backup", LEK_FACT_BACKUP },
  { "recipient.kind", LEK_FACT_RECIPIENT },
  { "recipient.relation", LEK_FACT_RELATION },
  { "recipient.mass", LEK_FACT_MASS },
  { "recipient.trusted", LEK_FACT_TRUSTED },
  { "recipient.deleted", LEK_FACT_DELETED_OR_RETURNED },
  { "recipient.opened", LEK_FACT_READ_BEFORE_RECOVERY },
  { "access.malicious", LEK_FACT_MALICIOUS },
  { "access.misuse", LEK_FACT_MISUSE },
  { "access.already_public", LEK_FACT_ALREADY_PUBLIC },
  { "identification.ease", LEK_FACT_EASE },
  { "impact.availability", LEK_FACT_AVAILABILITY_IMPACT },
  { "impact.integrity", LEK_FACT_INTEGRITY_IMPACT },
  { "role.role", LEK_FACT_ROLE },
};

static const char *const question_ids[] = {
  "incident.nature", "incident.cause", "breach.confidentiality", "breach.integrity",
  "breach.availability", "subjects.vulnerable", "protection.backup", "recipient.kind",
  "recipient.relation", "recipient.mass", "recipient.trusted", "recipient.deleted",
  "recipient.opened", "access.malicious", "access.misuse", "access.already_public",
  "identification.ease", "impact.availability", "impact.integrity", "role.role",
  "data.involved", "data.categories", "form.sensitive", "form.sensitive_kinds",
  "subjects.categories", "subjects.count", "protection.encrypted", "protection.key_safe",
  "protection.state_checked", "recipient.may_know", "access.exfiltration", NULL,
};

static gboolean
is_unknown (const LekAnswers *answers,
            const char       *question)
{
  LekAnswerState state = lek_answers_get_state (answers, question);

  return state == LEK_ANSWER_NOT_YET || state == LEK_ANSWER_CANNOT;
}

static gboolean
is_absent (const LekAnswers *answers,
           const char       *question)
{
  return !is_unknown (answers, question) && lek_answers_get_value (answers, question) == NULL;
}

static LekTri
read_tri (const LekAnswers *answers,
          const char       *question)
{
  if (lek_answers_is (answers, question, "yes"))
    return LEK_TRI_YES;
  if (lek_answers_is (answers, question, "no"))
    return LEK_TRI_NO;

  return LEK_TRI_UNKNOWN;
}

static void
read_direct (const LekAnswers *answers,
             LekFacts         *facts,
             guint64          *given)
{
  for (guint i = 0; i < G_N_ELEMENTS (direct); i++)
    {
      const char *question = direct[i].question;
      LekFact fact = direct[i].fact;

      if (is_absent (answers, question))
        continue;

      *given |= LEK_FACT_BIT (fact);
      if (is_unknown (answers, question))
        lek_facts_set_unknown (facts, fact);
      else if (lek_fact_get_field (fact)->kind == LEK_FACT_KIND_TRI)
        lek_facts_set_value (facts, fact, (int) read_tri (answers, question));
      else if (!lek_facts_set_nick (facts, fact, lek_answers_get_value (answers, question)))
        lek_facts_set_unknown (facts, fact);
    }
}

/* Form 371.2 asks for kinds too. What is named there counts, even where the full list leaves it out. */
static guint64
read_form_kinds (const LekAnswers *answers)
{
  static const struct { const char *kind; guint64 category; } kinds[] = {
    { "care_development", LEK_DATA_CHILD_DEVELOPMENT },
    { "health", LEK_DATA_HEALTH },
    { "medical", LEK_DATA_HEALTH },
    { "images", LEK_DATA_IMAGES },
    { "religion", LEK_DATA_RELIGION },
    { "bsn", LEK_DATA_NATIONAL_ID },
  };
  const LekAnswer *answer = lek_answers_get (answers, "form.sensitive_kinds");
  guint64 categories = 0;

  if (answer == NULL || lek_answers_is (answers, "form.sensitive", "no"))
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (lek_answer_has_choice (answer, kinds[i].kind))
        categories |= kinds[i].category;
    }

  return categories;
}

static guint64
read_category_list (const LekAnswers *answers)
{
  const LekAnswer *answer = lek_answers_get (answers, "data.categories");
  g_auto(GStrv) ids = NULL;
  guint64 categories = 0;

  if (answer == NULL || !lek_answer_has_value (answer))
    return 0;

  ids = lek_answer_dup_choices (answer);
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    categories |= lek_data_category_from_nick (ids[i]);

  return categories;
}

/* Only a plain "no" to the question about personal data means that there are none. */
static void
read_data (const LekAnswers *answers,
           LekFacts         *facts,
           guint64          *given)
{
  guint64 categories = read_category_list (answers);

  if (lek_answers_is (answers, "data.involved", "no"))
    {
      facts->categories = 0;
      return;
    }

  categories |= read_form_kinds (answers);
  if (categories != 0)
    facts->categories = categories;
  else if (is_unknown (answers, "data.categories"))
    lek_facts_set_unknown (facts, LEK_FACT_CATEGORIES);

  if (is_absent (answers, "data.categories") && lek_answers_is (answers, "form.sensitive", "yes"))
    {
      facts->sensitive = LEK_TRI_YES;
      *given |= LEK_FACT_BIT (LEK_FACT_SENSITIVE);
    }
}

static void
read_subjects (const LekAnswers *answers,
               LekFacts         *facts)
{
  const LekAnswer *answer = lek_answers_get (answers, "subjects.categories");
  g_auto(GStrv) ids = NULL;
  gint64 minimum;
  gint64 maximum;

  if (is_unknown (answers, "subjects.categories"))
    facts->minors = LEK_TRI_UNKNOWN;
  if (answer != NULL && lek_answer_has_value (answer))
    ids = lek_answer_dup_choices (answer);
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      if (lek_subjects_are_minors (ids[i]))
        facts->minors = LEK_TRI_YES;
      if (lek_subjects_are_vulnerable (ids[i]))
        facts->vulnerable = LEK_TRI_YES;
    }

  answer = lek_answers_get (answers, "subjects.count");
  if (answer != NULL && lek_answer_get_count (answer, &minimum, &maximum))
    facts->count = maximum;
}

/* Principle J: protection is proven, not believed (art. 34(3)(a)): unintelligible, the key elsewhere, and checked. */
static void
read_protection (const LekAnswers *answers,
                 LekFacts         *facts)
{
  static const char *const proofs[] = { "protection.key_safe", "protection.state_checked" };
  LekTri encrypted = read_tri (answers, "protection.encrypted");

  if (lek_answers_is (answers, "protection.encrypted", "partly"))
    encrypted = LEK_TRI_NO;
  if (is_absent (answers, "protection.encrypted") || encrypted == LEK_TRI_NO)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (proofs); i++)
    {
      LekTri proof = read_tri (answers, proofs[i]);

      if (proof == LEK_TRI_NO)
        return;
      if (proof == LEK_TRI_UNKNOWN)
        encrypted = LEK_TRI_UNKNOWN;
    }

  facts->encrypted = encrypted;
}

/* Principle A. */
static void
read_threat (const LekAnswers *answers,
             LekFacts         *facts)
{
  const char *question = "recipient.may_know";

  if (is_unknown (answers, question))
    facts->is_threat = LEK_TRI_UNKNOWN;
  else if (lek_answers_is (answers, question, "no"))
    facts->is_threat = LEK_TRI_YES;
}

/* A recipient who has read the data stands above a belief that nobody did. */
static void
read_exfiltration (const LekAnswers *answers,
                   LekFacts         *facts)
{
  const char *question = "access.exfiltration";

  if (lek_answers_is (answers, question, "confirmed"))
    facts->exfiltration_confirmed = LEK_TRI_YES;
  else if (lek_answers_is (answers, question, "excluded") &&
           !lek_answers_is (answers, "recipient.opened", "yes"))
    facts->exfiltration_excluded = LEK_TRI_YES;
  else if (lek_answers_is (answers, question, "possible") || is_unknown (answers, question))
    facts->exfiltration_confirmed = LEK_TRI_UNKNOWN;

  if (is_unknown (answers, question))
    facts->exfiltration_excluded = LEK_TRI_UNKNOWN;
}

LekFacts *
lek_facts_from_answers (const LekAnswers *answers)
{
  LekFacts *facts;
  guint64 given = 0;

  g_return_val_if_fail (answers != NULL, NULL);

  facts = lek_facts_new ();
  read_direct (answers, facts, &given);
  read_data (answers, facts, &given);
  read_subjects (answers, facts);
  read_protection (answers, facts);
  read_threat (answers, facts);
  read_exfiltration (answers, facts);
  lek_facts_complete (facts, given);

  return facts;
}

const char *const *
lek_facts_get_question_ids (void)
{
  return question_ids;
}
