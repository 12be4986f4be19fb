/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `lekwijzer assess` as another program meets it: all 41 cases reach their
 * verdict from the facts alone, and what is wrong is named by its path.
 */

#include "config.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "core/assess/lek-facts-names.h"
#include "core/assess/lek-finding.h"
#include "interchange/lek-facts-json.h"
#include "interchange/lek-facts-reader.h"
#include "interchange/lek-json-path.h"
#include "interchange/lek-library-reader.h"

/* 21 November 2026, 12:00 UTC. */
#define NOW 1795262400

typedef struct
{
  LekLibrary *library;
  JsonNode   *cases;
} Fixture;

static char *
find_file (const char *name)
{
  return g_build_filename (g_getenv ("LEK_SOURCE_ROOT"), name, NULL);
}

static JsonNode *
parse (const char *json)
{
  g_autoptr(GError) error = NULL;
  JsonNode *node = lek_json_parse (json, -1, &error);

  g_assert_no_error (error);

  return node;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *folder = find_file ("data/procedure");
  g_autofree char *path = find_file ("tests/interchange/cases.json");
  g_autofree char *json = NULL;
  g_autoptr(GError) error = NULL;

  fixture->library = lek_library_load_folder (folder, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &json, NULL, &error);
  g_assert_no_error (error);
  fixture->cases = parse (json);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->library);
  g_clear_pointer (&fixture->cases, json_node_unref);
}

static JsonNode *
assess (Fixture    *fixture,
        const char *json)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *out = lek_assess_json (fixture->library, json, -1, NOW, LEK_VOICE_EN, &error);

  g_assert_no_error (error);

  return parse (out);
}

static JsonObject *
get_case (JsonNode *list,
          guint     i)
{
  return json_array_get_object_element (json_node_get_array (list), i);
}

static void
assert_verdict (JsonObject *verdict,
                JsonObject *example)
{
  static const char *const outcomes[] = { "document", "notify_ap", "inform_subjects" };
  JsonObject *expected = json_object_get_object_member (example, "expected");

  for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
    {
      gboolean want = json_object_get_boolean_member (expected, outcomes[i]);

      if (json_object_get_boolean_member (verdict, outcomes[i]) != want)
        {
          g_test_message ("%s: %s is not %d", json_object_get_string_member (example, "id"),
                          outcomes[i], want);
          g_test_fail ();
        }
    }
}

static void
assert_reasons (JsonObject *verdict,
                LekLibrary *library)
{
  JsonArray *reasons = json_object_get_array_member (verdict, "reasons");

  g_assert_cmpuint (json_array_get_length (reasons), >=, 2);
  for (guint i = 0; i < json_array_get_length (reasons); i++)
    {
      JsonObject *reason = json_array_get_object_element (reasons, i);

      g_assert_cmpstr (json_object_get_string_member (reason, "text"), !=, "");
      g_assert_nonnull (lek_library_get_source (library,
                                                json_object_get_string_member (reason, "source")));
    }
}

static void
test_all_cases (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *json = json_to_string (fixture->cases, FALSE);
  g_autoptr(JsonNode) verdicts = assess (fixture, json);
  guint length = json_array_get_length (json_node_get_array (fixture->cases));

  g_assert_cmpuint (length, ==, 41);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (verdicts)), ==, length);
  for (guint i = 0; i < length; i++)
    {
      JsonObject *example = get_case (fixture->cases, i);
      JsonObject *verdict = get_case (verdicts, i);

      g_assert_cmpstr (json_object_get_string_member (verdict, "id"), ==,
                       json_object_get_string_member (example, "id"));
      assert_verdict (verdict, example);
      assert_reasons (verdict, fixture->library);
    }
}

/* What follows from the kinds of data and people must not be needed. */
static void
test_cases_without_derived_facts (Fixture       *fixture,
                                  gconstpointer  data)
{
  static const char *const derived[] = {
    "special", "special_minor_indication", "sensitive", "national_id", "financial_or_credentials",
    "vulnerable_subjects", "count_note", "recovery_note",
  };
  g_autoptr(JsonNode) cases = json_node_copy (fixture->cases);
  g_autofree char *json = NULL;
  g_autoptr(JsonNode) verdicts = NULL;

  json = json_to_string (cases, FALSE);
  g_clear_pointer (&cases, json_node_unref);
  cases = json_from_string (json, NULL);
  for (guint i = 0; i < json_array_get_length (json_node_get_array (cases)); i++)
    {
      JsonObject *facts = json_object_get_object_member (get_case (cases, i), "facts");

      for (guint n = 0; n < G_N_ELEMENTS (derived); n++)
        json_object_remove_member (facts, derived[n]);
    }
  g_free (json);
  json = json_to_string (cases, FALSE);
  verdicts = assess (fixture, json);

  for (guint i = 0; i < json_array_get_length (json_node_get_array (cases)); i++)
    assert_verdict (get_case (verdicts, i), get_case (cases, i));
}

static void
test_nearest (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *json = json_to_string (fixture->cases, FALSE);
  g_autoptr(JsonNode) verdicts = assess (fixture, json);

  g_assert_cmpuint (lek_library_get_cases (fixture->library)->len, ==, 41);
  for (guint i = 0; i < json_array_get_length (json_node_get_array (verdicts)); i++)
    {
      JsonObject *verdict = get_case (verdicts, i);
      JsonArray *nearest = json_object_get_array_member (verdict, "nearest");

      g_assert_cmpuint (json_array_get_length (nearest), ==, 3);
      g_assert_cmpstr (json_array_get_string_element (nearest, 0), ==,
                       json_object_get_string_member (verdict, "id"));
    }
}

static void
test_shapes (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(JsonNode) bare = assess (fixture, "{}");
  g_autoptr(JsonNode) wrapped = assess (fixture, "{\"id\": \"a\\\"b\", \"facts\": {\"data_categories\": []}}");
  g_autoptr(JsonNode) empty = assess (fixture, "[]");
  JsonObject *object = json_node_get_object (bare);

  g_assert_true (json_object_get_null_member (object, "id"));
  g_assert_true (json_object_get_boolean_member (object, "notify_ap"));
  g_assert_true (json_object_get_boolean_member (object, "doubt"));
  object = json_node_get_object (wrapped);
  g_assert_cmpstr (json_object_get_string_member (object, "id"), ==, "a\"b");
  g_assert_cmpstr (json_object_get_string_member (object, "form_371_2"), ==, "beveiligingsincident");
  g_assert_false (json_object_get_boolean_member (object, "notify_ap"));
  g_assert_cmpuint (json_array_get_length (json_node_get_array (empty)), ==, 0);
}

static const struct
{
  const char *name;
  const char *json;
  const char *message;
} faults[] = {
  { "not-json", "{", "$: " },
  { "number", "3", "$: expected an object" },
  { "null", "null", "$: expected an object" },
  { "facts-null", "{\"facts\": null}", "$.facts: is missing" },
  { "facts-a-list", "{\"facts\": []}", "$.facts: expected an object" },
  { "id-a-number", "[{\"id\": 4, \"facts\": {}}]", "$[0].id: expected a string" },
  { "unknown-fact", "{\"natura\": \"other\"}", "$.natura: there is no such fact" },
  { "unknown-value", "{\"nature\": \"fire\"}", "$.nature: \"fire\" is none of: ransomware" },
  { "cia-second", "[{}, {}, {}, {\"facts\": {\"cia\": [true, 1, false]}}]",
    "$[3].facts.cia[1]: expected true, false or null" },
  { "cia-of-two", "{\"cia\": [true, false]}", "$.cia: expected a list of three" },
  { "category", "[{\"facts\": {\"data_categories\": [\"basic\", \"shoe\"]}}]",
    "$[0].facts.data_categories[1]: \"shoe\" is no category of data" },
  { "categories-a-word", "{\"data_categories\": \"basic\"}", "$.data_categories: expected a list" },
  { "second-not-closed", "[{\"count\": 1}, {\"count\": 2]", "$: " },
  { "comma-at-the-end", "[{\"count\": 1},]", "$: " },
  { "second-no-json", "[{\"count\": 1}, {\"count\" 2}]", "$: <data>:1:" },
  { "bracket-in-a-string", "[{\"id\": \"}]\", \"count\": 1}, {\"id\": \"\\\"}\", \"count\": -1}]",
    "$[1].count: -1 does not lie between" },
  { "count-negative", "{\"count\": -1}", "$.count: -1 does not lie between" },
  { "count-a-word", "{\"count\": \"ten\"}", "$.count: expected a whole number" },
  { "count-a-fraction", "{\"count\": 1.5}", "$.count: expected a whole number" },
  { "yes", "{\"encrypted\": \"yes\"}", "$.encrypted: expected true, false or null" },
  { "recipient", "{\"recipient\": \"friend\"}", "$.recipient: \"friend\" is none of" },
  { "cause-unknown", "{\"cause\": \"unknown\"}", "$.cause: \"unknown\" is none of" },
  { "subjects", "{\"subjects_categories\": [\"minors\", 2]}", "$.subjects_categories[1]: expected" },
};

static void
test_faults (Fixture       *fixture,
             gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *out = lek_assess_json (fixture->library, faults[i].json, -1, NOW, LEK_VOICE_JE,
                                              &error);

      g_test_message ("%s", faults[i].name);
      g_assert_null (out);
      g_assert_nonnull (error);
      g_assert_true (error->domain == LEK_READ_ERROR);
      if (!g_str_has_prefix (error->message, faults[i].message))
        g_assert_cmpstr (error->message, ==, faults[i].message);
    }
}

static void
test_null_is_unknown (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr(JsonNode) node = assess (fixture, "{\"cia\": [true, false, false], \"special\": null,"
                                     " \"data_categories\": [\"basic\"], \"recipient\": \"known\","
                                     " \"recipient_trusted\": null, \"count\": 1}");
  JsonObject *verdict = json_node_get_object (node);
  JsonArray *unknown = json_object_get_array_member (verdict, "unknown");

  g_assert_true (json_object_get_boolean_member (verdict, "inform_subjects"));
  g_assert_true (json_object_get_boolean_member (verdict, "doubt"));
  g_assert_cmpuint (json_array_get_length (unknown), ==, 2);
  g_assert_cmpstr (json_array_get_string_element (unknown, 0), ==, "special");
  g_assert_cmpstr (json_array_get_string_element (unknown, 1), ==, "recipient_trusted");
}

/* A list is read one case at a time when its text allows that; what comes out is the same. */
static void
test_list_is_read_case_by_case (Fixture       *fixture,
                                gconstpointer  data)
{
  const char *pieces = "[{\"id\": \"a\", \"count\": 1},\n{\"id\": \"b [}\\\"\", \"cia\": [true, null, false]}]";
  const char *whole = "[{\"id\": \"a\", \"count\": 1}, /* and */ {\"id\": \"b [}\\\"\", \"cia\": [true, null, false]}]";
  g_autoptr(GError) error = NULL;
  g_autofree char *one = lek_assess_json (fixture->library, pieces, -1, NOW, LEK_VOICE_EN, &error);
  g_autofree char *other = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (strstr (one, "\"id\": \"b [}\\\"\""));
  other = lek_assess_json (fixture->library, whole, -1, NOW, LEK_VOICE_EN, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (one, ==, other);
}

static void
assert_text (LekLibrary *library,
             const char *prefix,
             const char *id)
{
  g_autofree char *name = g_strconcat (prefix, id, NULL);

  if (lek_library_get_text (library, name) == NULL)
    g_error ("there is no text %s", name);
}

static void
test_texts (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const others[] = {
    "reason.counter-trusted", "reason.counter-returned", "reason.counter-not-proven",
    "reason.counter-backup", "reason.counter-plain", "reason.counter-few",
    "reason.counter-malicious", "reason.counter-special", "reason.counter-identity",
    "reason.counter-vulnerable", "reason.counter-many", "reason.counter-unknown",
    "reason.counter-kept", "parting.serious-no-data", "parting.serious-encrypted",
    "parting.serious-recipient", "parting.serious-unlikely", "parting.serious-high-only",
    "parting.serious-people", "parting.incident-datalek", "parting.incident-loss",
    "parting.incident-loss-high", "parting.incident-high", "parting.incident-recipient",
    "parting.incident-party", "parting.processor", "enisa.dpc-none", "enisa.dpc-simple",
    "enisa.dpc-minors", "enisa.dpc-unspecified", "enisa.dpc-picture", "enisa.dpc-behaviour",
    "enisa.dpc-financial-light", "enisa.dpc-financial", "enisa.dpc-means", "enisa.dpc-identity",
    "enisa.dpc-child", "enisa.dpc-sensitive-light", "enisa.dpc-sensitive-inferred",
    "enisa.dpc-sensitive", "enisa.cb-known", "enisa.cb-unknown", "enisa.cb-changed",
    "enisa.cb-changed-for-good", "enisa.cb-unavailable", "enisa.cb-lost", "enisa.cb-malicious",
  };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    assert_text (fixture->library, "", others[i]);
  for (guint i = 0; i < LEK_N_FACTS; i++)
    assert_text (fixture->library, "fact.", lek_fact_get_field (i)->name);
  for (guint i = 0; i < LEK_N_FINDINGS; i++)
    {
      const LekReason *reason = lek_finding_get_reason (i);

      assert_text (fixture->library, "reason.", reason->code);
      if (lek_library_get_source (fixture->library, reason->source) == NULL)
        g_error ("there is no source %s", reason->source);
    }
}

/* The library's copy in our own words has the facts and verdicts of the cases. */
static void
test_library_cases (Fixture       *fixture,
                    gconstpointer  data)
{
  GPtrArray *cases = lek_library_get_cases (fixture->library);

  g_assert_cmpuint (cases->len, ==, json_array_get_length (json_node_get_array (fixture->cases)));
  for (guint i = 0; i < cases->len; i++)
    {
      const LekExampleCase *example = g_ptr_array_index (cases, i);
      JsonObject *object = get_case (fixture->cases, i);
      JsonObject *expected = json_object_get_object_member (object, "expected");
      LekJsonPath path = lek_json_path_root (NULL, json_object_get_member (object, "facts"));
      g_autoptr(GError) error = NULL;
      g_autoptr(LekFacts) facts = lek_facts_read (&path, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (example->id, ==, json_object_get_string_member (object, "id"));
      g_assert_true (lek_facts_equal (example->facts, facts));
      g_assert_nonnull (lek_library_get_source (fixture->library, example->source));
      g_assert_cmpint (example->notify_ap, ==, json_object_get_boolean_member (expected, "notify_ap"));
      g_assert_cmpint (example->inform_people, ==,
                       json_object_get_boolean_member (expected, "inform_subjects"));
    }
}

static void
test_many_cases (Fixture       *fixture,
                 gconstpointer  data)
{
  GString *json = g_string_new ("[{}");
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *out = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (json, ",3");
  g_string_append (json, "]");
  text = g_string_free (json, FALSE);

  out = lek_assess_json (fixture->library, text, -1, NOW, LEK_VOICE_JE, &error);
  g_assert_null (out);
  g_assert_true (g_str_has_prefix (error->message, "$: more than 100000 cases"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/facts-json/all-cases-get-their-verdict", test_all_cases);
  ADD ("/facts-json/derived-facts-are-not-needed", test_cases_without_derived_facts);
  ADD ("/facts-json/a-case-is-nearest-to-itself", test_nearest);
  ADD ("/facts-json/one-or-a-list", test_shapes);
  ADD ("/facts-json/a-fault-is-named-by-its-path", test_faults);
  ADD ("/facts-json/a-list-is-read-case-by-case", test_list_is_read_case_by_case);
  ADD ("/facts-json/null-counts-as-worse", test_null_is_unknown);
  ADD ("/facts-json/every-code-has-its-words", test_texts);
  ADD ("/facts-json/the-library-has-the-same-cases", test_library_cases);
  ADD ("/facts-json/too-many-are-refused", test_many_cases);
#undef ADD

  return g_test_run ();
}
