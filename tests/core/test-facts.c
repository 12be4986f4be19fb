/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Facts: what an absent one counts as, what follows from the rest, what an
 * incident's answers say, and the line in which they are kept.
 */

#include "config.h"

#include <string.h>

#include "core/assess/lek-facts-names.h"

static LekFacts *
parse (const char *line)
{
  LekFacts *facts = lek_facts_from_string (line);

  g_assert_nonnull (facts);

  return facts;
}

/* Each word "name=value" of @expected stands in the line of @facts. */
static void
assert_facts (const LekFacts *facts,
              const char     *expected)
{
  g_autofree char *line = lek_facts_to_string (facts);
  g_autofree char *padded = g_strdup_printf (" %s ", line);
  g_auto(GStrv) words = g_strsplit (expected, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = g_strdup_printf (" %s ", words[i]);

      if (strstr (padded, word) == NULL)
        g_error ("%s is not in:%s", words[i], padded);
    }
}

static void
test_defaults (void)
{
  g_autoptr(LekFacts) facts = lek_facts_new ();

  assert_facts (facts,
                "nature=other cause=unknown confidentiality=unknown integrity=unknown "
                "availability=unknown data_categories=unspecified special=no "
                "special_minor_indication=no sensitive=no national_id=no "
                "financial_or_credentials=no minors=no vulnerable_subjects=no count=unknown "
                "encrypted=no backup=unknown recipient=unknown recipient_relation=stranger "
                "recipients_mass=no recipient_trusted=no recipient_deleted_or_returned=no "
                "recipient_is_threat=no read_before_recovery=yes malicious=no "
                "exfiltration_confirmed=no exfiltration_excluded=no misuse_occurred=no "
                "already_public=no ease_of_identification=maximum availability_impact=none "
                "integrity_impact=none role=controller");
}

static const struct { const char *given, *derived; } derivations[] = {
  { "data_categories=basic,contact", "special=no sensitive=no national_id=no" },
  { "data_categories=health", "special=yes special_minor_indication=no sensitive=yes" },
  { "data_categories=basic,health_light", "special=yes special_minor_indication=yes sensitive=no" },
  { "data_categories=health_light,religion", "special=yes special_minor_indication=no sensitive=yes" },
  { "data_categories=images", "special=no sensitive=yes" },
  { "data_categories=child_development", "special=no sensitive=yes" },
  { "data_categories=criminal", "special=no sensitive=yes" },
  { "data_categories=national_id", "national_id=yes sensitive=yes" },
  { "data_categories=official_documents", "national_id=yes" },
  { "data_categories=identification", "national_id=yes" },
  { "data_categories=credentials", "financial_or_credentials=yes sensitive=yes" },
  { "data_categories=payment", "financial_or_credentials=yes" },
  { "data_categories=financial", "financial_or_credentials=no sensitive=yes" },
  { "data_categories=financial_light", "financial_or_credentials=no sensitive=no" },
  { "data_categories=none", "special=no sensitive=no national_id=no" },
  { "data_categories=unknown", "special=unknown sensitive=unknown national_id=unknown" },
  { "data_categories=health special=no", "special=no" },
  { "minors=yes", "vulnerable_subjects=yes" },
  { "minors=yes vulnerable_subjects=no", "vulnerable_subjects=yes" },
  { "minors=unknown", "vulnerable_subjects=unknown" },
  { "cause=external_malicious", "malicious=yes" },
  { "cause=internal_nonmalicious", "malicious=no" },
  { "cause=external_malicious malicious=no", "malicious=no" },
  { "recipient=known", "recipient_relation=acquaintance" },
  { "recipient=known recipient_relation=internal", "recipient_relation=internal" },
  { "recipient=malicious", "recipient_relation=stranger" },
};

static void
test_derivations (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (derivations); i++)
    {
      g_autoptr(LekFacts) facts = parse (derivations[i].given);

      g_test_message ("%s", derivations[i].given);
      assert_facts (facts, derivations[i].derived);
    }
}

static void
test_line_round_trip (void)
{
  static const char *const lines[] = {
    "", "count=12 data_categories=basic,health recipient=known role=joint", "data_categories=none",
    "nature=unknown ease_of_identification=unknown data_categories=unknown role=unknown",
    "availability_impact=unknown recipient_relation=professional cause=internal_malicious",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr(LekFacts) facts = parse (lines[i]);
      g_autofree char *line = lek_facts_to_string (facts);
      g_autoptr(LekFacts) again = parse (line);
      g_autofree char *second = lek_facts_to_string (again);

      g_assert_true (lek_facts_equal (facts, again));
      g_assert_cmpstr (line, ==, second);
    }
}

static void
test_line_faults (void)
{
  static const char *const lines[] = {
    "nature", "nature=fire", "natura=other", "count=-1", "count=ten", "count=", "encrypted=maybe",
    "data_categories=", "data_categories=basic,shoe", "role=boss", "=",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr(LekFacts) facts = lek_facts_from_string (lines[i]);

      g_test_message ("%s", lines[i]);
      g_assert_null (facts);
    }
}

static void
test_diff (void)
{
  g_autoptr(LekFacts) before = parse ("count=3 recipient=known");
  g_autoptr(LekFacts) after = parse ("count=4 recipient=known encrypted=unknown");
  g_auto(GStrv) names = lek_facts_diff (before, after);
  g_auto(GStrv) none = lek_facts_diff (before, before);

  g_assert_cmpuint (g_strv_length (names), ==, 2);
  g_assert_cmpstr (names[0], ==, "count");
  g_assert_cmpstr (names[1], ==, "encrypted");
  g_assert_cmpuint (g_strv_length (none), ==, 0);
  g_assert_false (lek_facts_equal (before, after));
}

/* "question=value" words; "?" is not yet known, "!" cannot be known, "-" not applicable; + parts choices. */
static LekAnswers *
read_answers (const char *line)
{
  LekAnswers *answers = lek_answers_new ();
  g_auto(GStrv) words = g_strsplit (line, " ", -1);

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      g_auto(GStrv) pair = g_strsplit (words[i], "=", 2);
      LekAnswerState state = LEK_ANSWER_KNOWN;
      g_autoptr(LekAnswer) answer = NULL;

      if (strcmp (pair[1], "?") == 0)
        state = LEK_ANSWER_NOT_YET;
      else if (strcmp (pair[1], "!") == 0)
        state = LEK_ANSWER_CANNOT;
      else if (strcmp (pair[1], "-") == 0)
        state = LEK_ANSWER_NOT_APPLICABLE;
      g_strdelimit (pair[1], "+", ' ');
      answer = lek_answer_new (state, state == LEK_ANSWER_KNOWN ? pair[1] : NULL);
      lek_answers_set (answers, pair[0], answer);
    }

  return answers;
}

static const struct { const char *answers, *facts; } from_answers[] = {
  { "", "encrypted=no recipient=unknown data_categories=unspecified" },
  { "incident.nature=device_lost", "nature=device_lost" },
  { "incident.nature=?", "nature=unknown" },
  { "breach.confidentiality=yes breach.integrity=no breach.availability=!",
    "confidentiality=yes integrity=no availability=unknown" },
  { "breach.integrity=-", "integrity=unknown" },
  { "data.involved=no data.categories=health", "data_categories=none special=no" },
  { "data.involved=?", "data_categories=unspecified" },
  { "data.categories=basic+health", "data_categories=basic,health special=yes" },
  { "data.categories=?", "data_categories=unknown special=unknown" },
  { "form.sensitive=yes", "sensitive=yes" },
  { "form.sensitive=yes form.sensitive_kinds=images+bsn",
    "data_categories=national_id,images national_id=yes" },
  { "form.sensitive=no form.sensitive_kinds=health", "special=no" },
  { "form.sensitive=yes data.categories=basic", "sensitive=no" },
  { "form.sensitive=yes form.sensitive_kinds=care_development data.categories=contact",
    "data_categories=contact,child_development sensitive=yes" },
  { "form.sensitive=no form.sensitive_kinds=care_development data.categories=contact",
    "data_categories=contact sensitive=no" },
  { "subjects.categories=minors+parents", "minors=yes vulnerable_subjects=yes" },
  { "subjects.categories=customers", "minors=no vulnerable_subjects=no" },
  { "subjects.categories=patients", "minors=no vulnerable_subjects=yes" },
  { "subjects.categories=?", "minors=unknown vulnerable_subjects=unknown" },
  { "subjects.vulnerable=yes", "vulnerable_subjects=yes" },
  { "subjects.count=24", "count=24" },
  { "subjects.count=10..20", "count=20" },
  { "subjects.count=?", "count=unknown" },
  /* Principle J: three proofs. */
  { "protection.encrypted=yes protection.key_safe=yes protection.state_checked=yes", "encrypted=yes" },
  { "protection.encrypted=yes", "encrypted=unknown" },
  { "protection.encrypted=yes protection.key_safe=yes", "encrypted=unknown" },
  { "protection.encrypted=yes protection.key_safe=yes protection.state_checked=?", "encrypted=unknown" },
  { "protection.encrypted=yes protection.key_safe=no protection.state_checked=?", "encrypted=no" },
  { "protection.encrypted=? protection.key_safe=yes protection.state_checked=yes", "encrypted=unknown" },
  { "protection.encrypted=? protection.key_safe=no", "encrypted=no" },
  { "protection.encrypted=partly protection.key_safe=yes protection.state_checked=yes", "encrypted=no" },
  { "protection.encrypted=no", "encrypted=no" },
  { "protection.backup=?", "backup=unknown" },
  { "recipient.kind=known recipient.trusted=yes recipient.deleted=?",
    "recipient=known recipient_relation=acquaintance recipient_trusted=yes "
    "recipient_deleted_or_returned=unknown" },
  { "recipient.kind=? recipient.mass=yes", "recipient=unknown recipients_mass=yes" },
  { "recipient.may_know=no", "recipient_is_threat=yes" },
  { "recipient.may_know=yes", "recipient_is_threat=no" },
  { "recipient.may_know=!", "recipient_is_threat=unknown" },
  { "recipient.opened=no", "read_before_recovery=no" },
  { "access.exfiltration=confirmed", "exfiltration_confirmed=yes exfiltration_excluded=no" },
  { "access.exfiltration=possible", "exfiltration_confirmed=unknown exfiltration_excluded=no" },
  { "access.exfiltration=excluded", "exfiltration_confirmed=no exfiltration_excluded=yes" },
  { "access.exfiltration=excluded recipient.opened=yes", "read_before_recovery=yes exfiltration_excluded=no" },
  { "access.exfiltration=excluded recipient.opened=no", "read_before_recovery=no exfiltration_excluded=yes" },
  { "access.exfiltration=?", "exfiltration_confirmed=unknown exfiltration_excluded=unknown" },
  { "access.misuse=yes access.already_public=!", "misuse_occurred=yes already_public=unknown" },
  { "incident.cause=external_malicious", "malicious=yes" },
  { "incident.cause=external_malicious access.malicious=no", "malicious=no" },
  { "identification.ease=limited", "ease_of_identification=limited" },
  { "identification.ease=?", "ease_of_identification=unknown" },
  { "impact.availability=minor impact.integrity=?",
    "availability_impact=minor integrity_impact=unknown" },
  { "role.role=processor", "role=processor" },
  { "role.role=?", "role=unknown" },
};

static void
test_from_answers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (from_answers); i++)
    {
      g_autoptr(LekAnswers) answers = read_answers (from_answers[i].answers);
      g_autoptr(LekFacts) facts = lek_facts_from_answers (answers);

      g_test_message ("%s", from_answers[i].answers);
      assert_facts (facts, from_answers[i].facts);
    }
}

/* What the tables above use and what the core says that it reads are the same questions. */
static void
test_question_ids (void)
{
  const char *const *ids = lek_facts_get_question_ids ();

  for (guint i = 0; i < G_N_ELEMENTS (from_answers); i++)
    {
      g_auto(GStrv) words = g_strsplit (from_answers[i].answers, " ", -1);

      for (guint n = 0; words[n] != NULL && *words[n] != '\0'; n++)
        {
          *strchr (words[n], '=') = '\0';
          g_assert_true (g_strv_contains (ids, words[n]));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/facts/absent-facts-have-their-default", test_defaults);
  g_test_add_func ("/facts/the-rest-follows-from-the-data", test_derivations);
  g_test_add_func ("/facts/a-line-gives-the-same-facts", test_line_round_trip);
  g_test_add_func ("/facts/a-wrong-line-is-refused", test_line_faults);
  g_test_add_func ("/facts/a-difference-is-named", test_diff);
  g_test_add_func ("/facts/answers-give-facts", test_from_answers);
  g_test_add_func ("/facts/questions-are-listed", test_question_ids);

  return g_test_run ();
}
