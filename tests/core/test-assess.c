/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The principles A to L of the assessment, each as a table of facts and
 * outcome, and the thresholds on both sides. No row is a published case;
 * those are in tests/interchange/test-facts-json.c.
 */

#include "config.h"

#include "core/assess/lek-assess.h"
#include "core/assess/lek-finding.h"

#define MANY 100
#define VERY_MANY 10000
#define FEW 25

/* Outcomes as they stand in the tables: AP and people, D duty, R recommended, - none. */
typedef struct
{
  const char *facts;
  const char *outcome;
  const char *reason;
} Row;

/* The usual start: something was seen, by one known person. */
#define SEEN "confidentiality=yes integrity=no availability=no count=1 backup=yes "
#define KNOWN SEEN "recipient=known "
#define GONE "confidentiality=no integrity=no availability=yes count=5 recipient=none "
#define CHANGED "confidentiality=no integrity=yes availability=no count=5 recipient=none "
#define GIVEN_BACK "recipient_trusted=yes recipient_deleted_or_returned=yes "

static const Row threat[] = {
  { KNOWN "data_categories=contact recipient_is_threat=yes", "DD", "threat" },
  { KNOWN GIVEN_BACK "data_categories=contact recipient_is_threat=yes", "DD", "threat" },
  { KNOWN "data_categories=pseudonym ease_of_identification=negligible recipient_is_threat=yes",
    "DD", "threat" },
  { KNOWN "data_categories=contact recipient_is_threat=unknown", "DD", "threat" },
  { KNOWN "data_categories=contact recipient_is_threat=yes encrypted=yes", "--", "encrypted" },
  { KNOWN "data_categories=contact", "--", "trivial" },
};

static const Row intimate[] = {
  { KNOWN "data_categories=child_development minors=yes", "DD", "intimate" },
  { KNOWN "data_categories=basic sensitive=yes vulnerable_subjects=yes", "DD", "intimate" },
  { KNOWN "data_categories=basic sensitive=yes vulnerable_subjects=no", "DR", "recipient-unreliable" },
  { KNOWN "data_categories=basic vulnerable_subjects=yes", "RR", "doubt-ordinary" },
  { KNOWN "data_categories=images minors=yes", "DD", "picture" },
  { KNOWN GIVEN_BACK "data_categories=images minors=yes", "-R", "people-children" },
  { KNOWN "recipient_deleted_or_returned=yes data_categories=images minors=yes", "DR", "grave-trusted" },
  { KNOWN GIVEN_BACK "data_categories=child_development minors=yes", "DR", "grave-trusted" },
  { SEEN "recipient=unknown data_categories=child_development minors=yes", "DD", "intimate" },
};

static const Row trust[] = {
  { KNOWN GIVEN_BACK "recipient_relation=internal data_categories=health", "--", "trust-internal" },
  { KNOWN GIVEN_BACK "recipient_relation=internal data_categories=national_id", "--", "trust-internal" },
  { KNOWN "recipient_relation=internal data_categories=health", "DD", "special" },
  { KNOWN "recipient_relation=internal data_categories=basic", "--", "promise-plain" },
  { KNOWN GIVEN_BACK "recipient_relation=professional data_categories=financial_light",
    "--", "trust-professional" },
  { KNOWN GIVEN_BACK "recipient_relation=professional data_categories=health", "DR", "grave-trusted" },
  { KNOWN GIVEN_BACK "recipient_relation=professional data_categories=national_id", "DD", "identity" },
  { KNOWN GIVEN_BACK "recipient_relation=professional data_categories=credentials", "DD", "means" },
  { KNOWN GIVEN_BACK "recipient_relation=acquaintance data_categories=financial_light",
    "--", "trust-private" },
  { KNOWN GIVEN_BACK "recipient_relation=acquaintance data_categories=health", "DD", "special" },
  { KNOWN GIVEN_BACK "recipient_relation=stranger data_categories=basic", "--", "promise-plain" },
  { KNOWN GIVEN_BACK "recipient_relation=stranger data_categories=financial_light",
    "RR", "doubt-ordinary" },
  { KNOWN "recipient_deleted_or_returned=yes data_categories=national_id", "DD", "identity" },
  { KNOWN "recipient_trusted=yes data_categories=financial_light", "RR", "recipient-unreliable" },
  /* A promise by a crowd is no promise. */
  { KNOWN GIVEN_BACK "recipients_mass=yes data_categories=basic", "DR", "mass" },
  { KNOWN GIVEN_BACK "malicious=yes data_categories=basic", "DR", "malicious" },
};

static const Row reading[] = {
  { KNOWN "recipient_deleted_or_returned=yes read_before_recovery=no data_categories=health",
    "--", "unopened" },
  { SEEN "recipient=unknown recipient_deleted_or_returned=yes read_before_recovery=no "
    "data_categories=national_id", "--", "unopened" },
  { KNOWN "recipient_deleted_or_returned=no read_before_recovery=no data_categories=health",
    "DD", "special" },
  { KNOWN "recipient_deleted_or_returned=yes read_before_recovery=unknown data_categories=health",
    "DD", "unknown-counts" },
};

static const Row integrity[] = {
  { CHANGED "integrity_impact=none", "--", "integrity-none" },
  { CHANGED "integrity_impact=minor backup=yes", "--", "integrity-restored" },
  { CHANGED "integrity_impact=minor backup=no", "DR", "integrity-minor" },
  { CHANGED "integrity_impact=significant backup=yes", "DR", "integrity-significant" },
  { CHANGED "integrity_impact=severe backup=yes", "DD", "integrity-severe" },
  { CHANGED "integrity_impact=unknown", "DD", "unknown-counts" },
};

static const Row availability[] = {
  { GONE "availability_impact=none", "--", "availability-none" },
  { GONE "availability_impact=minor backup=yes", "--", "availability-restored" },
  { GONE "availability_impact=minor backup=no", "DR", "availability-minor" },
  { GONE "availability_impact=minor backup=unknown", "DR", "unknown-counts" },
  { GONE "availability_impact=significant backup=yes", "DR", "availability-significant" },
  { GONE "availability_impact=severe backup=yes", "DD", "availability-severe" },
  /* Encryption says nothing about data that are gone. */
  { GONE "availability_impact=severe encrypted=yes", "DD", "availability-severe" },
  /* An answer about the effect of a loss that did not happen does not count. */
  { "confidentiality=no integrity=no availability=no availability_impact=severe", "--", "not-affected" },
};

static const Row misuse[] = {
  { KNOWN GIVEN_BACK "data_categories=contact misuse_occurred=yes", "DD", "misuse" },
  { KNOWN "data_categories=contact encrypted=yes misuse_occurred=yes", "DD", "misuse" },
  { KNOWN "data_categories=none misuse_occurred=yes", "--", "no-personal-data" },
};

static const Row public_data[] = {
  { SEEN "recipient=malicious data_categories=health already_public=yes", "--", "already-public" },
  { SEEN "recipient=malicious data_categories=health already_public=unknown", "DD", "special" },
  { GONE "availability_impact=minor backup=no already_public=yes", "DR", "availability-minor" },
};

static const Row protection[] = {
  { SEEN "recipient=malicious data_categories=health,national_id encrypted=yes", "--", "encrypted" },
  { SEEN "recipient=malicious data_categories=health,national_id encrypted=unknown", "DD", "unknown-counts" },
  { SEEN "recipient=malicious data_categories=health exfiltration_excluded=yes", "--", "access-excluded" },
  { SEEN "recipient=malicious data_categories=pseudonym,purchase ease_of_identification=negligible",
    "--", "not-identifiable" },
  { SEEN "recipient=malicious data_categories=credentials ease_of_identification=negligible",
    "DD", "means" },
  { SEEN "recipient=none data_categories=health", "--", "no-recipient" },
};

static const Row parties[] = {
  { SEEN "recipient=malicious data_categories=basic,contact", "DR", "malicious" },
  { SEEN "recipient=malicious data_categories=basic,employment", "DD", "malicious-more" },
  { SEEN "recipient=unknown data_categories=basic,contact", "DR", "recipient-unknown" },
  { SEEN "recipient=unknown data_categories=basic,employment", "DR", "recipient-unknown" },
  { SEEN "recipient=unknown data_categories=financial", "DD", "unknown-sensitive" },
  { KNOWN "data_categories=financial", "DR", "recipient-unreliable" },
  { KNOWN "recipients_mass=yes data_categories=basic,education", "DD", "mass-more" },
  { KNOWN "data_categories=criminal", "DD", "criminal" },
  { SEEN "recipient=unknown data_categories=health_light", "DR", "recipient-unknown" },
};

static const Row ordinary[] = {
  { KNOWN "data_categories=basic,contact", "RR", "doubt-ordinary" },
  { KNOWN "data_categories=basic,financial_light recipient_deleted_or_returned=yes", "RR", "ap-doubt" },
  { KNOWN "data_categories=basic,contact recipient_deleted_or_returned=yes", "--", "promise-plain" },
  { KNOWN "data_categories=basic,contact availability=yes availability_impact=minor backup=no",
    "DR", "availability-minor" },
};

static const Row roles[] = {
  { KNOWN "role=processor data_categories=health", "--", "ap-processor" },
  { KNOWN "role=joint data_categories=health", "DD", "ap-joint" },
  { KNOWN "role=unknown data_categories=health", "DD", "special" },
  { KNOWN "role=processor data_categories=none", "--", "no-personal-data" },
};

static LekRules *
make_rules (void)
{
  LekRules *rules = lek_rules_new ();

  rules->many_people = MANY;
  rules->very_many_people = VERY_MANY;
  rules->few_trivial = FEW;

  return rules;
}

static LekVerdict *
assess (const char     *line,
        const LekRules *rules)
{
  g_autoptr(LekFacts) facts = lek_facts_from_string (line);

  g_assert_nonnull (facts);

  return lek_assess (facts, rules);
}

static gboolean
has_reason (const LekVerdict *verdict,
            const char       *code)
{
  for (guint i = 0; i < verdict->reasons->len; i++)
    {
      const LekReason *reason = g_ptr_array_index (verdict->reasons, i);

      if (g_str_equal (reason->code, code))
        return TRUE;
    }

  return FALSE;
}

static void
assert_outcome (const LekVerdict *verdict,
                const char       *outcome)
{
  static const char letters[] = "-RD";
  const char found[] = { letters[verdict->notify_ap], letters[verdict->inform_people], '\0' };

  g_assert_cmpstr (found, ==, outcome);
}

typedef struct
{
  const Row *rows;
  guint      n;
} Table;

static void
test_table (gconstpointer data)
{
  const Table *table = data;
  g_autoptr(LekRules) rules = make_rules ();

  for (guint i = 0; i < table->n; i++)
    {
      g_autoptr(LekVerdict) verdict = assess (table->rows[i].facts, rules);

      g_test_message ("%s", table->rows[i].facts);
      assert_outcome (verdict, table->rows[i].outcome);
      g_assert_true (has_reason (verdict, table->rows[i].reason));
    }
}

/* Principle H, on both sides of each threshold. */
static const struct { gint64 count; const char *facts, *outcome; } thresholds[] = {
  { FEW, "recipient=known data_categories=contact", "--" },
  { FEW + 1, "recipient=known data_categories=contact", "RR" },
  { FEW, "recipient=known data_categories=basic,contact nature=cc_instead_of_bcc", "--" },
  { FEW + 1, "recipient=known data_categories=basic,contact nature=cc_instead_of_bcc", "RR" },
  { MANY - 1, "recipient=known data_categories=contact", "RR" },
  { MANY, "recipient=known data_categories=contact", "DR" },
  { MANY - 1, "recipient=known data_categories=basic recipient_deleted_or_returned=yes", "--" },
  { MANY, "recipient=known data_categories=basic recipient_deleted_or_returned=yes", "DR" },
  { MANY, "recipient=known data_categories=basic " GIVEN_BACK, "--" },
  { VERY_MANY, "recipient=known data_categories=basic " GIVEN_BACK, "--" },
  { VERY_MANY - 1, "recipient=unknown data_categories=basic", "DR" },
  { VERY_MANY, "recipient=unknown data_categories=basic", "DD" },
  { VERY_MANY, "recipient=unknown data_categories=basic encrypted=yes", "--" },
};

static void
test_thresholds (void)
{
  g_autoptr(LekRules) rules = make_rules ();

  for (guint i = 0; i < G_N_ELEMENTS (thresholds); i++)
    {
      g_autoptr(LekVerdict) verdict = NULL;
      g_autofree char *line = NULL;

      line = g_strdup_printf ("confidentiality=yes integrity=no availability=no %s count=%"
                              G_GINT64_FORMAT, thresholds[i].facts, thresholds[i].count);
      g_test_message ("%s", line);
      verdict = assess (line, rules);
      assert_outcome (verdict, thresholds[i].outcome);
    }
}

static void
test_register (void)
{
  g_autoptr(LekRules) rules = make_rules ();
  g_autoptr(LekVerdict) breach = assess (SEEN, rules);
  g_autoptr(LekVerdict) small = assess (SEEN "encrypted=yes", rules);
  g_autoptr(LekVerdict) incident = assess ("data_categories=none", rules);
  g_autoptr(LekVerdict) processor = assess (SEEN "role=processor data_categories=health", rules);

  g_assert_cmpint (breach->document, ==, LEK_NEED_DUTY);
  g_assert_cmpint (small->document, ==, LEK_NEED_DUTY);
  g_assert_cmpint (incident->document, ==, LEK_NEED_RECOMMENDED);
  g_assert_cmpint (incident->risk, ==, LEK_RISK_NONE);
  g_assert_cmpint (processor->document, ==, LEK_NEED_RECOMMENDED);
  g_assert_cmpint (processor->risk, ==, LEK_RISK_HIGH);
  g_assert_true (processor->tell_controller);
  g_assert_false (breach->tell_controller);
}

/* A law that asks for a notification at high risk only (the Digital Omnibus proposal). */
static void
test_high_risk_only (void)
{
  g_autoptr(LekRules) rules = make_rules ();
  g_autoptr(LekVerdict) present = NULL;
  g_autoptr(LekVerdict) doubt = NULL;
  g_autoptr(LekVerdict) high = NULL;

  rules->notify_at_high_risk_only = TRUE;
  present = assess (SEEN "recipient=unknown data_categories=basic", rules);
  doubt = assess (KNOWN "data_categories=basic", rules);
  high = assess (SEEN "recipient=unknown data_categories=health", rules);

  assert_outcome (present, "-R");
  g_assert_true (has_reason (present, "ap-high-only"));
  assert_outcome (doubt, "-R");
  assert_outcome (high, "DD");
}

static void
test_doubt (void)
{
  static const struct { const char *facts; gboolean doubt; } rows[] = {
    { KNOWN "data_categories=basic", TRUE },
    { KNOWN "data_categories=health", FALSE },
    { KNOWN "data_categories=basic special=unknown", TRUE },
    { KNOWN "data_categories=health national_id=unknown", FALSE },
    { SEEN "recipient=unknown data_categories=basic", FALSE },
    { SEEN "recipient=malicious data_categories=basic encrypted=unknown", TRUE },
    { "", TRUE },
    { "data_categories=none", FALSE },
  };
  g_autoptr(LekRules) rules = make_rules ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(LekVerdict) verdict = assess (rows[i].facts, rules);

      g_test_message ("%s", rows[i].facts);
      g_assert_cmpint (verdict->doubt, ==, rows[i].doubt);
    }
}

static void
test_unknown_is_listed (void)
{
  static const struct { const char *facts, *unknown; } rows[] = {
    { KNOWN "data_categories=basic", "" },
    { KNOWN "data_categories=basic special=unknown recipient_trusted=unknown", "special recipient_trusted" },
    /* Whether a thief can be trusted is no question. */
    { SEEN "recipient=malicious recipient_trusted=unknown recipient_deleted_or_returned=unknown", "" },
    { SEEN "recipient=unknown", "recipient" },
    { GONE "availability_impact=minor backup=unknown special=unknown", "backup" },
    { GONE "availability_impact=none backup=unknown", "" },
    { KNOWN "data_categories=unknown special=no sensitive=no national_id=no "
      "financial_or_credentials=no", "data_categories" },
    { KNOWN "data_categories=basic count=unknown", "count" },
    { KNOWN "data_categories=basic role=unknown", "role" },
  };
  g_autoptr(LekRules) rules = make_rules ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(LekVerdict) verdict = assess (rows[i].facts, rules);
      g_autofree char *names = NULL;

      g_ptr_array_add (verdict->unknown, NULL);
      names = g_strjoinv (" ", (char **) verdict->unknown->pdata);
      g_ptr_array_set_size (verdict->unknown, (int) verdict->unknown->len - 1);
      g_test_message ("%s", rows[i].facts);
      g_assert_cmpstr (names, ==, rows[i].unknown);
    }
}

static void
test_counter (void)
{
  static const struct { const char *facts, *counter; } rows[] = {
    { KNOWN "data_categories=financial_light recipient_deleted_or_returned=yes exfiltration_confirmed=yes",
      "counter-returned" },
    { KNOWN "data_categories=financial_light exfiltration_confirmed=yes", "counter-few" },
    { KNOWN "data_categories=basic misuse_occurred=yes", NULL },
    { SEEN "recipient=unknown data_categories=health", "counter-not-proven" },
    { SEEN "recipient=malicious data_categories=health encrypted=yes", "counter-malicious" },
    { KNOWN GIVEN_BACK "data_categories=images minors=yes", "counter-vulnerable" },
    { "data_categories=none", NULL },
  };
  g_autoptr(LekRules) rules = make_rules ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(LekVerdict) verdict = assess (rows[i].facts, rules);

      g_test_message ("%s", rows[i].facts);
      g_assert_cmpstr (verdict->counter, ==, rows[i].counter);
    }
}

static void
test_most_decisive_first (void)
{
  g_autoptr(LekRules) rules = make_rules ();
  g_autoptr(LekVerdict) grave = assess (SEEN "recipient=malicious data_categories=health "
                                        "misuse_occurred=yes", rules);
  g_autoptr(LekVerdict) small = assess (SEEN "recipient=malicious data_categories=health "
                                        "encrypted=yes", rules);
  const LekReason *first = g_ptr_array_index (grave->reasons, 0);

  g_assert_cmpstr (first->code, ==, "misuse");
  first = g_ptr_array_index (small->reasons, 0);
  g_assert_cmpstr (first->code, ==, "encrypted");
}

static void
test_every_finding_has_a_reason (void)
{
  for (guint i = 0; i < LEK_N_FINDINGS; i++)
    {
      const LekReason *reason = lek_finding_get_reason (i);

      g_assert_nonnull (reason->code);
      g_assert_nonnull (reason->source);
    }
}

int
main (int    argc,
      char **argv)
{
#define TABLE(rows) { rows, G_N_ELEMENTS (rows) }
  static const struct { const char *path; Table table; } tables[] = {
    { "/assess/a-danger-from-the-recipient-is-high", TABLE (threat) },
    { "/assess/b-intimate-facts-on-vulnerable-people-are-high", TABLE (intimate) },
    { "/assess/c-trust-has-grades", TABLE (trust) },
    { "/assess/d-unopened-is-no-access", TABLE (reading) },
    { "/assess/e-integrity-is-judged-by-effect", TABLE (integrity) },
    { "/assess/f-availability-is-judged-by-effect", TABLE (availability) },
    { "/assess/g-misuse-is-high", TABLE (misuse) },
    { "/assess/i-public-already-is-no-loss", TABLE (public_data) },
    { "/assess/j-protection-takes-access-away", TABLE (protection) },
    { "/assess/the-party-decides", TABLE (parties) },
    { "/assess/l-one-ordinary-mistake-is-doubt", TABLE (ordinary) },
    { "/assess/roles", TABLE (roles) },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    g_test_add_data_func (tables[i].path, &tables[i].table, test_table);
  g_test_add_func ("/assess/h-thresholds", test_thresholds);
  g_test_add_func ("/assess/register", test_register);
  g_test_add_func ("/assess/high-risk-only", test_high_risk_only);
  g_test_add_func ("/assess/doubt", test_doubt);
  g_test_add_func ("/assess/k-unknown-is-listed", test_unknown_is_listed);
  g_test_add_func ("/assess/counter", test_counter);
  g_test_add_func ("/assess/most-decisive-first", test_most_decisive_first);
  g_test_add_func ("/assess/every-finding-has-a-reason", test_every_finding_has_a_reason);

  return g_test_run ();
}
