/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ENISA severity: each part of the sum, the bands on both sides of their
 * limits, and the cases where it must not be believed.
 */

#include "config.h"

#include "core/assess/lek-assess.h"

#define LOST "confidentiality=yes integrity=no availability=no backup=yes "

static LekEnisa
compute (const char *line)
{
  g_autoptr(LekFacts) facts = lek_facts_from_string (line);

  g_assert_nonnull (facts);

  return lek_enisa_compute (facts);
}

static const struct { const char *categories; int dpc; const char *reason; } contexts[] = {
  { "basic,contact", 1, "enisa.dpc-simple" },
  { "employment", 1, "enisa.dpc-simple" },
  { "basic minors=yes", 2, "enisa.dpc-minors" },
  { "images minors=yes", 2, "enisa.dpc-picture" },
  { "location", 2, "enisa.dpc-behaviour" },
  { "profile", 2, "enisa.dpc-behaviour" },
  { "unspecified", 2, "enisa.dpc-unspecified" },
  { "financial_light", 2, "enisa.dpc-financial-light" },
  { "financial", 3, "enisa.dpc-financial" },
  { "health_light", 1, "enisa.dpc-sensitive-light" },
  { "health_light,financial", 3, "enisa.dpc-financial" },
  { "health_inferred", 3, "enisa.dpc-sensitive-inferred" },
  { "health_inferred,religion", 4, "enisa.dpc-sensitive" },
  { "health", 4, "enisa.dpc-sensitive" },
  { "criminal", 4, "enisa.dpc-sensitive" },
  { "national_id", 4, "enisa.dpc-identity" },
  { "credentials", 4, "enisa.dpc-means" },
  { "child_development minors=yes", 4, "enisa.dpc-child" },
  { "unknown", 4, "enisa.dpc-sensitive" },
};

static void
test_context (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (contexts); i++)
    {
      g_autofree char *line = g_strconcat (LOST "data_categories=", contexts[i].categories, NULL);
      LekEnisa enisa = compute (line);

      g_test_message ("%s", contexts[i].categories);
      g_assert_cmpint (enisa.dpc, ==, contexts[i].dpc);
      g_assert_cmpstr (enisa.dpc_reason, ==, contexts[i].reason);
    }
}

static const struct { const char *facts; int quarters; const char *first; } circumstances[] = {
  { LOST "recipient=unknown", 0, NULL },
  { LOST "recipient=unknown exfiltration_confirmed=unknown", 0, NULL },
  { LOST "recipient=unknown exfiltration_confirmed=yes", 2, "enisa.cb-unknown" },
  { LOST "recipient=known", 1, "enisa.cb-known" },
  { LOST "recipient=known recipients_mass=yes", 2, "enisa.cb-unknown" },
  { LOST "recipient=known encrypted=yes", 0, NULL },
  { LOST "recipient=malicious", 2, "enisa.cb-malicious" },
  { LOST "recipient=malicious exfiltration_confirmed=yes", 4, "enisa.cb-unknown" },
  { "confidentiality=no integrity=yes availability=no backup=no integrity_impact=none", 0, NULL },
  { "confidentiality=no integrity=yes availability=no backup=yes integrity_impact=minor", 0, NULL },
  { "confidentiality=no integrity=yes availability=no backup=no integrity_impact=minor", 1,
    "enisa.cb-changed" },
  { "confidentiality=no integrity=yes availability=no backup=no integrity_impact=severe", 2,
    "enisa.cb-changed-for-good" },
  { "confidentiality=no integrity=no availability=yes backup=yes availability_impact=severe", 1,
    "enisa.cb-unavailable" },
  { "confidentiality=no integrity=no availability=yes backup=no availability_impact=severe", 2,
    "enisa.cb-lost" },
  { "confidentiality=yes integrity=yes availability=yes backup=no integrity_impact=severe "
    "availability_impact=severe recipient=malicious exfiltration_confirmed=yes", 8,
    "enisa.cb-unknown" },
};

static void
test_circumstances (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (circumstances); i++)
    {
      LekEnisa enisa = compute (circumstances[i].facts);

      g_test_message ("%s", circumstances[i].facts);
      g_assert_cmpint (enisa.cb_quarters, ==, circumstances[i].quarters);
      g_assert_cmpstr (enisa.cb_reasons[0], ==, circumstances[i].first);
    }
}

/* Just below and on each limit: 2, 3 and 4. */
static const struct { const char *facts; int se; int level; } bands[] = {
  { LOST "data_categories=basic recipient=unknown ease_of_identification=negligible", 1, 0 },
  { LOST "data_categories=basic recipient=malicious exfiltration_confirmed=no "
    "ease_of_identification=maximum", 6, 0 },
  { "confidentiality=no integrity=no availability=yes backup=no availability_impact=minor "
    "recipient=malicious data_categories=basic", 7, 0 },
  { LOST "data_categories=basic recipient=malicious exfiltration_confirmed=yes", 8, 1 },
  { LOST "data_categories=financial recipient=malicious exfiltration_confirmed=yes "
    "ease_of_identification=limited", 10, 1 },
  { LOST "data_categories=financial recipient=known ease_of_identification=significant "
    "availability=yes backup=no availability_impact=minor", 11, 1 },
  { LOST "data_categories=location recipient=malicious exfiltration_confirmed=yes", 12, 2 },
  { "confidentiality=yes integrity=no availability=yes backup=no availability_impact=severe "
    "recipient=known data_categories=financial", 15, 2 },
  { LOST "data_categories=health recipient=unknown", 16, 3 },
};

static void
test_bands (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bands); i++)
    {
      LekEnisa enisa = compute (bands[i].facts);

      g_test_message ("%s", bands[i].facts);
      g_assert_cmpint (enisa.se_quarters, ==, bands[i].se);
      g_assert_cmpint (enisa.level, ==, bands[i].level);
    }
}

static void
test_flags (void)
{
  g_assert_false (compute (LOST "count=100").over_100);
  g_assert_true (compute (LOST "count=101").over_100);
  g_assert_false (compute (LOST "count=unknown").over_100);
  g_assert_true (compute (LOST "encrypted=yes").unintelligible);
  g_assert_false (compute (LOST "encrypted=unknown").unintelligible);
}

static void
test_no_data (void)
{
  LekEnisa enisa = compute ("data_categories=none");

  g_assert_cmpint (enisa.se_quarters, ==, 0);
  g_assert_cmpint (enisa.level, ==, 0);
  g_assert_cmpstr (enisa.dpc_reason, ==, "enisa.dpc-none");
}

/* Plain data of a hundred thousand people in a thief's hands: low for ENISA, high by law. */
static void
test_it_never_decides (void)
{
  g_autoptr(LekRules) rules = lek_rules_new ();
  g_autoptr(LekFacts) facts = lek_facts_from_string (LOST "data_categories=basic,contact "
                                                     "recipient=malicious count=100000");
  g_autoptr(LekVerdict) verdict = NULL;

  rules->many_people = 100;
  rules->very_many_people = 10000;
  verdict = lek_assess (facts, rules);

  g_assert_cmpint (verdict->enisa.level, ==, 0);
  g_assert_cmpint (verdict->risk, ==, LEK_RISK_HIGH);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/enisa/the-worst-class-of-data-counts", test_context);
  g_test_add_func ("/enisa/circumstances-add-up", test_circumstances);
  g_test_add_func ("/enisa/bands", test_bands);
  g_test_add_func ("/enisa/flags-do-not-change-the-score", test_flags);
  g_test_add_func ("/enisa/no-data-no-score", test_no_data);
  g_test_add_func ("/enisa/it-never-decides", test_it_never_decides);

  return g_test_run ();
}
