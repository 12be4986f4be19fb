/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The verdict of form 371.2 as the form reaches it, and the sentence that says
 * why the law parts from it: every answer to its two questions against every
 * risk.
 */

#include "config.h"

#include "core/assess/lek-assess.h"

static LekAnswers *
answer_both (const char *first,
             const char *second)
{
  const char *const questions[] = { "form.sensitive", "form.serious" };
  const char *const values[] = { first, second };
  LekAnswers *answers = lek_answers_new ();

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_autoptr(LekAnswer) answer = NULL;

      if (values[i] == NULL)
        continue;
      if (g_str_equal (values[i], "?"))
        answer = lek_answer_new (LEK_ANSWER_NOT_YET, NULL);
      else if (g_str_equal (values[i], "!"))
        answer = lek_answer_new (LEK_ANSWER_CANNOT, NULL);
      else
        answer = lek_answer_new (LEK_ANSWER_KNOWN, values[i]);
      lek_answers_set (answers, questions[i], answer);
    }

  return answers;
}

/* The form: one or both yes, or not excluded: serious. Both no: incident. */
static const struct { const char *first, *second; LekFormVerdict expected; } verdicts[] = {
  { "yes", "yes", LEK_FORM_SERIOUS },
  { "yes", "no", LEK_FORM_SERIOUS },
  { "yes", NULL, LEK_FORM_SERIOUS },
  { "yes", "?", LEK_FORM_SERIOUS },
  { "no", "yes", LEK_FORM_SERIOUS },
  { "no", "no", LEK_FORM_INCIDENT },
  { "no", NULL, LEK_FORM_OPEN },
  { "no", "?", LEK_FORM_SERIOUS },
  { "no", "!", LEK_FORM_SERIOUS },
  { "?", "no", LEK_FORM_SERIOUS },
  { "!", NULL, LEK_FORM_SERIOUS },
  { NULL, "yes", LEK_FORM_SERIOUS },
  { NULL, "no", LEK_FORM_OPEN },
  { NULL, NULL, LEK_FORM_OPEN },
};

static void
test_from_answers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (verdicts); i++)
    {
      g_autoptr(LekAnswers) answers = answer_both (verdicts[i].first, verdicts[i].second);

      g_test_message ("%s / %s", verdicts[i].first, verdicts[i].second);
      g_assert_cmpint (lek_form_from_answers (answers), ==, verdicts[i].expected);
    }
}

#define SEEN "confidentiality=yes integrity=no availability=no count=1 backup=yes "

/* Facts at each of the three risks, and for each party. */
#define UNLIKELY SEEN "recipient=unknown data_categories=basic already_public=yes"
#define ENCRYPTED SEEN "recipient=unknown data_categories=health encrypted=yes"
#define RETURNED SEEN "recipient=known data_categories=images recipient_trusted=yes " \
                 "recipient_deleted_or_returned=yes"
#define KNOWN SEEN "recipient=known data_categories=contact"
#define PRESENT_KNOWN SEEN "recipient=known data_categories=basic,financial_light"
#define PRESENT_UNKNOWN SEEN "recipient=unknown data_categories=basic"
#define PRESENT_LOSS "confidentiality=no integrity=no availability=yes backup=no " \
                     "availability_impact=minor data_categories=basic"
#define HIGH SEEN "recipient=unknown data_categories=health"
#define HIGH_LOSS "confidentiality=no integrity=no availability=yes backup=no " \
                  "availability_impact=severe data_categories=basic"

static const struct
{
  const char *first;
  const char *second;
  const char *facts;
  const char *parting;
} partings[] = {
  { "yes", "yes", UNLIKELY, "parting.serious-unlikely" },
  { "yes", "no", UNLIKELY, "parting.serious-unlikely" },
  { "no", "yes", UNLIKELY, "parting.serious-unlikely" },
  { "no", "no", UNLIKELY, "parting.incident-datalek" },
  { "yes", "yes", PRESENT_KNOWN, "parting.serious-people" },
  { "yes", "no", PRESENT_KNOWN, "parting.serious-people" },
  { "no", "yes", PRESENT_KNOWN, "parting.serious-people" },
  { "no", "no", PRESENT_KNOWN, "parting.incident-recipient" },
  { "yes", "yes", HIGH, NULL },
  { "yes", "no", HIGH, NULL },
  { "no", "yes", HIGH, NULL },
  { "no", "no", HIGH, "parting.incident-high" },
  /* Which sentence it is depends on what makes the difference. */
  { "yes", "no", ENCRYPTED, "parting.serious-encrypted" },
  { "yes", "no", RETURNED, "parting.serious-recipient" },
  { "yes", "no", KNOWN, "parting.serious-unlikely" },
  { "no", "no", PRESENT_UNKNOWN, "parting.incident-party" },
  { "no", "no", PRESENT_LOSS, "parting.incident-loss" },
  { "no", "no", HIGH_LOSS, "parting.incident-loss-high" },
  { "yes", "no", "data_categories=none", "parting.serious-no-data" },
  { "no", "no", "data_categories=none", NULL },
  { "yes", "yes", HIGH " role=processor", "parting.processor" },
  { "no", NULL, HIGH, NULL },
};

static LekRules *
make_rules (void)
{
  LekRules *rules = lek_rules_new ();

  rules->many_people = 100;
  rules->very_many_people = 10000;
  rules->few_trivial = 25;

  return rules;
}

static void
test_parting (void)
{
  g_autoptr(LekRules) rules = make_rules ();

  for (guint i = 0; i < G_N_ELEMENTS (partings); i++)
    {
      g_autoptr(LekAnswers) answers = answer_both (partings[i].first, partings[i].second);
      g_autoptr(LekFacts) facts = lek_facts_from_string (partings[i].facts);
      g_autoptr(LekVerdict) verdict = lek_assess (facts, rules);
      LekFormVerdict form = lek_form_from_answers (answers);

      g_test_message ("%s / %s / %s", partings[i].first, partings[i].second, partings[i].facts);
      g_assert_cmpstr (lek_form_parting (form, facts, verdict), ==, partings[i].parting);
    }
}

static void
test_parting_when_only_high_risk_is_notified (void)
{
  g_autoptr(LekRules) rules = make_rules ();
  g_autoptr(LekFacts) facts = lek_facts_from_string (PRESENT_KNOWN);
  g_autoptr(LekVerdict) verdict = NULL;

  rules->notify_at_high_risk_only = TRUE;
  verdict = lek_assess (facts, rules);

  g_assert_cmpstr (lek_form_parting (LEK_FORM_SERIOUS, facts, verdict), ==,
                   "parting.serious-high-only");
  g_assert_cmpstr (lek_form_parting (LEK_FORM_INCIDENT, facts, verdict), ==,
                   "parting.incident-datalek");
}

static const struct { const char *facts; LekFormVerdict expected; } from_facts[] = {
  { UNLIKELY, LEK_FORM_INCIDENT },
  { ENCRYPTED, LEK_FORM_SERIOUS },
  { RETURNED, LEK_FORM_SERIOUS },
  { PRESENT_KNOWN, LEK_FORM_INCIDENT },
  { PRESENT_LOSS, LEK_FORM_INCIDENT },
  { HIGH, LEK_FORM_SERIOUS },
  { HIGH_LOSS, LEK_FORM_SERIOUS },
  { SEEN "recipient=known data_categories=basic special=unknown", LEK_FORM_SERIOUS },
  { "data_categories=none sensitive=yes", LEK_FORM_INCIDENT },
};

static void
test_from_facts (void)
{
  g_autoptr(LekRules) rules = make_rules ();

  for (guint i = 0; i < G_N_ELEMENTS (from_facts); i++)
    {
      g_autoptr(LekFacts) facts = lek_facts_from_string (from_facts[i].facts);
      g_autoptr(LekVerdict) verdict = lek_assess (facts, rules);

      g_test_message ("%s", from_facts[i].facts);
      g_assert_cmpint (lek_form_from_facts (facts, verdict), ==, from_facts[i].expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/form/two-questions", test_from_answers);
  g_test_add_func ("/form/from-facts", test_from_facts);
  g_test_add_func ("/form/where-the-law-parts-from-it", test_parting);
  g_test_add_func ("/form/and-under-other-rules", test_parting_when_only_high_risk_is_notified);

  return g_test_run ();
}
