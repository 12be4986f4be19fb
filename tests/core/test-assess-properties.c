/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What must hold of every assessment, whatever the facts: tried on many random
 * ones from a fixed seed, so that a failure can be repeated.
 */

#include "config.h"

#include "core/assess/lek-assess.h"
#include "core/assess/lek-facts-names.h"

#define SEED 371
#define SAMPLES 20000
#define FACTS_PER_SAMPLE 3

/* Each fact with its values from better to worse, as names in its line. */
static const struct
{
  LekFact     fact;
  const char *values[5];
} orders[] = {
  { LEK_FACT_CONFIDENTIALITY, { "no", "yes" } },
  { LEK_FACT_INTEGRITY, { "no", "yes" } },
  { LEK_FACT_AVAILABILITY, { "no", "yes" } },
  { LEK_FACT_SPECIAL, { "no", "yes" } },
  { LEK_FACT_SPECIAL_MINOR_INDICATION, { "yes", "no" } },
  { LEK_FACT_SENSITIVE, { "no", "yes" } },
  { LEK_FACT_NATIONAL_ID, { "no", "yes" } },
  { LEK_FACT_FINANCIAL_OR_CREDENTIALS, { "no", "yes" } },
  { LEK_FACT_MINORS, { "no", "yes" } },
  { LEK_FACT_VULNERABLE, { "no", "yes" } },
  { LEK_FACT_ENCRYPTED, { "yes", "no" } },
  { LEK_FACT_BACKUP, { "yes", "no" } },
  { LEK_FACT_RECIPIENT, { "none", "known", "unknown", "malicious" } },
  { LEK_FACT_RELATION, { "internal", "professional", "acquaintance", "stranger" } },
  { LEK_FACT_MASS, { "no", "yes" } },
  { LEK_FACT_TRUSTED, { "yes", "no" } },
  { LEK_FACT_DELETED_OR_RETURNED, { "yes", "no" } },
  { LEK_FACT_IS_THREAT, { "no", "yes" } },
  { LEK_FACT_READ_BEFORE_RECOVERY, { "no", "yes" } },
  { LEK_FACT_MALICIOUS, { "no", "yes" } },
  { LEK_FACT_EXFILTRATION_CONFIRMED, { "no", "yes" } },
  { LEK_FACT_EXFILTRATION_EXCLUDED, { "yes", "no" } },
  { LEK_FACT_MISUSE, { "no", "yes" } },
  { LEK_FACT_ALREADY_PUBLIC, { "yes", "no" } },
  { LEK_FACT_EASE, { "negligible", "limited", "significant", "maximum" } },
  { LEK_FACT_AVAILABILITY_IMPACT, { "none", "minor", "significant", "severe" } },
  { LEK_FACT_INTEGRITY_IMPACT, { "none", "minor", "significant", "severe" } },
};

static const gint64 counts[] = { 0, 1, 25, 26, 99, 100, 5000, 9999, 10000, 1000000 };

static LekRules *
make_rules (gboolean high_risk_only)
{
  LekRules *rules = lek_rules_new ();

  rules->many_people = 100;
  rules->very_many_people = 10000;
  rules->few_trivial = 25;
  rules->notify_at_high_risk_only = high_risk_only;

  return rules;
}

static int
get_value (LekFact     fact,
           const char *name)
{
  const LekFactField *field = lek_fact_get_field (fact);

  if (field->kind == LEK_FACT_KIND_TRI)
    return g_str_equal (name, "yes") ? LEK_TRI_YES : LEK_TRI_NO;

  for (guint i = 0; i < field->n_nicks; i++)
    {
      if (g_strcmp0 (field->nicks[i], name) == 0)
        return (int) i;
    }

  g_assert_not_reached ();
}

static guint
count_values (guint i)
{
  guint n = 0;

  while (n < G_N_ELEMENTS (orders[i].values) && orders[i].values[n] != NULL)
    n++;

  return n;
}

static guint64
make_categories (GRand *rand)
{
  guint64 categories = 0;

  for (int n = g_rand_int_range (rand, 0, 4); n > 0; n--)
    categories |= G_GUINT64_CONSTANT (1) << g_rand_int_range (rand, 0, 32);

  return categories;
}

static LekFacts *
make_facts (GRand *rand)
{
  LekFacts *facts = lek_facts_new ();

  facts->nature = (LekNature) g_rand_int_range (rand, 0, LEK_NATURE_OTHER + 1);
  facts->categories = make_categories (rand);
  facts->count = counts[g_rand_int_range (rand, 0, G_N_ELEMENTS (counts))];
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      int n = g_rand_int_range (rand, -1, (int) count_values (i));

      if (n < 0)
        lek_facts_set_unknown (facts, orders[i].fact);
      else
        lek_facts_set_value (facts, orders[i].fact, get_value (orders[i].fact, orders[i].values[n]));
    }
  /* Half of them with what follows from the data, so that those facts agree. */
  if (g_rand_boolean (rand))
    lek_facts_complete (facts, LEK_FACT_BIT (LEK_FACT_RELATION));

  return facts;
}

static void
assert_not_milder (const LekFacts   *facts,
                   const char       *name,
                   const LekVerdict *better,
                   const LekVerdict *worse)
{
  if (worse->risk >= better->risk && worse->notify_ap >= better->notify_ap &&
      worse->inform_people >= better->inform_people && worse->document >= better->document)
    return;

  g_error ("a worse %s gives a milder result: %s", name, lek_facts_to_string (facts));
}

static void
check_order (const LekFacts *facts,
             const LekRules *rules,
             guint           i)
{
  g_autoptr(LekVerdict) before = NULL;
  g_autoptr(LekFacts) changed = lek_facts_copy (facts);
  g_autoptr(LekVerdict) unknown = NULL;
  const char *name = lek_fact_get_field (orders[i].fact)->name;

  for (guint n = 0; n < count_values (i); n++)
    {
      LekVerdict *verdict;

      lek_facts_set_value (changed, orders[i].fact, get_value (orders[i].fact, orders[i].values[n]));
      verdict = lek_assess (changed, rules);
      if (before != NULL)
        assert_not_milder (changed, name, before, verdict);
      g_clear_pointer (&before, lek_verdict_free);
      before = verdict;
    }

  /* Somebody unknown is better than somebody malicious, and a value of its own. */
  if (orders[i].fact == LEK_FACT_RECIPIENT)
    return;
  lek_facts_set_unknown (changed, orders[i].fact);
  unknown = lek_assess (changed, rules);
  assert_not_milder (changed, name, before, unknown);
}

static void
test_worse_is_not_milder (gconstpointer data)
{
  g_autoptr(LekRules) rules = make_rules (GPOINTER_TO_INT (data));
  g_autoptr(GRand) rand = g_rand_new_with_seed (SEED);

  for (guint n = 0; n < SAMPLES; n++)
    {
      g_autoptr(LekFacts) facts = make_facts (rand);

      for (guint k = 0; k < FACTS_PER_SAMPLE; k++)
        check_order (facts, rules, (guint) g_rand_int_range (rand, 0, G_N_ELEMENTS (orders)));
    }
}

static void
test_more_people_is_not_milder (void)
{
  g_autoptr(LekRules) rules = make_rules (FALSE);
  g_autoptr(GRand) rand = g_rand_new_with_seed (SEED + 1);

  for (guint n = 0; n < SAMPLES / 2; n++)
    {
      g_autoptr(LekFacts) facts = make_facts (rand);
      g_autoptr(LekVerdict) before = NULL;

      for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
        {
          LekVerdict *verdict;

          facts->count = counts[i];
          verdict = lek_assess (facts, rules);
          if (before != NULL)
            assert_not_milder (facts, "count", before, verdict);
          g_clear_pointer (&before, lek_verdict_free);
          before = verdict;
        }
    }
}

static void
test_more_data_is_not_milder (void)
{
  g_autoptr(LekRules) rules = make_rules (FALSE);
  g_autoptr(GRand) rand = g_rand_new_with_seed (SEED + 2);

  for (guint n = 0; n < SAMPLES; n++)
    {
      g_autoptr(LekFacts) facts = make_facts (rand);
      g_autoptr(LekVerdict) before = lek_assess (facts, rules);
      g_autoptr(LekVerdict) after = NULL;

      facts->categories |= G_GUINT64_CONSTANT (1) << g_rand_int_range (rand, 0, 32);
      after = lek_assess (facts, rules);
      assert_not_milder (facts, "data_categories", before, after);
    }
}

static gboolean
has_reason_about (const LekVerdict *verdict,
                  LekConcerns       concerns)
{
  for (guint i = 0; i < verdict->reasons->len; i++)
    {
      const LekReason *reason = g_ptr_array_index (verdict->reasons, i);

      g_assert_nonnull (reason->source);
      if (reason->concerns == concerns)
        return TRUE;
    }

  return FALSE;
}

static void
assert_sound (const LekFacts   *facts,
              const LekVerdict *verdict)
{
  gboolean processor = verdict->tell_controller;

  if (facts->categories == 0)
    {
      g_assert_cmpint (verdict->risk, ==, LEK_RISK_NONE);
      g_assert_cmpint (verdict->notify_ap, ==, LEK_NEED_NONE);
      g_assert_cmpint (verdict->inform_people, ==, LEK_NEED_NONE);
      g_assert_cmpint (lek_form_from_facts (facts, verdict), ==, LEK_FORM_INCIDENT);
    }
  else if (facts->misuse != LEK_TRI_NO && !processor)
    {
      g_assert_cmpint (verdict->notify_ap, ==, LEK_NEED_DUTY);
      g_assert_cmpint (verdict->inform_people, ==, LEK_NEED_DUTY);
    }

  g_assert_cmpint (verdict->document, >=, LEK_NEED_RECOMMENDED);
  /* Whoever must tell the people must tell the AP. */
  g_assert_true (verdict->inform_people != LEK_NEED_DUTY || verdict->notify_ap == LEK_NEED_DUTY);
  g_assert_true (has_reason_about (verdict, LEK_CONCERNS_REGISTER));
  g_assert_true (has_reason_about (verdict, LEK_CONCERNS_AP));
  g_assert_true (has_reason_about (verdict, LEK_CONCERNS_PEOPLE));
  g_assert_cmpint (verdict->enisa.se_quarters, ==,
                   verdict->enisa.dpc * verdict->enisa.ei_quarters + verdict->enisa.cb_quarters);
}

static void
test_every_verdict_is_sound (void)
{
  g_autoptr(LekRules) rules = make_rules (FALSE);
  g_autoptr(GRand) rand = g_rand_new_with_seed (SEED + 3);

  for (guint n = 0; n < SAMPLES; n++)
    {
      g_autoptr(LekFacts) facts = make_facts (rand);
      g_autoptr(LekVerdict) verdict = NULL;
      g_autoptr(LekVerdict) again = NULL;

      facts->role = (LekRole) g_rand_int_range (rand, 0, LEK_ROLE_UNKNOWN + 1);
      verdict = lek_assess (facts, rules);
      again = lek_assess (facts, rules);
      assert_sound (facts, verdict);
      g_assert_cmpint (verdict->risk, ==, again->risk);
      g_assert_cmpuint (verdict->reasons->len, ==, again->reasons->len);
    }
}

static void
test_a_line_keeps_every_fact (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (SEED + 4);

  for (guint n = 0; n < SAMPLES / 2; n++)
    {
      g_autoptr(LekFacts) facts = make_facts (rand);
      g_autofree char *line = NULL;
      g_autoptr(LekFacts) again = NULL;

      /* The one thing a line sets right: children are vulnerable. */
      lek_facts_complete (facts, ~G_GUINT64_CONSTANT (0));
      line = lek_facts_to_string (facts);
      again = lek_facts_from_string (line);
      g_assert_nonnull (again);
      g_assert_true (lek_facts_equal (facts, again));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/assess/properties/worse-is-not-milder", GINT_TO_POINTER (FALSE),
                        test_worse_is_not_milder);
  g_test_add_data_func ("/assess/properties/nor-when-only-high-risk-is-notified",
                        GINT_TO_POINTER (TRUE), test_worse_is_not_milder);
  g_test_add_func ("/assess/properties/more-people-is-not-milder", test_more_people_is_not_milder);
  g_test_add_func ("/assess/properties/more-data-is-not-milder", test_more_data_is_not_milder);
  g_test_add_func ("/assess/properties/every-verdict-is-sound", test_every_verdict_is_sound);
  g_test_add_func ("/assess/properties/a-line-keeps-every-fact", test_a_line_keeps_every_fact);

  return g_test_run ();
}
