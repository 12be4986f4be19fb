/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An incident as JSON: everything that is stored comes back, the form is the
 * published one, and whatever else a file holds is refused with its place.
 */

#include "config.h"

#include "interchange/lek-incident-json.h"

#include <json-glib/json-glib.h>
#include <stdio.h>
#include <string.h>

#include "interchange/lek-incident-members.h"
#include "interchange/lek-library-reader.h"

#include "incident-sample.h"

static LekLibrary *library;

static char *
read_file (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, name, NULL);
  g_autoptr(GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static void
assert_refused (const char *json,
                gssize      length)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekIncident) incident = lek_incident_from_json (library, json, length, &error);

  g_assert_null (incident);
  g_assert_nonnull (error);
  g_assert_true (error->domain == LEK_READ_ERROR);
  g_assert_true (g_str_has_prefix (error->message, "$"));
}

static void
assert_same_member (const LekMember *member,
                    gconstpointer    a,
                    gconstpointer    b)
{
  const char *first = (const char *) a + member->offset;
  const char *second = (const char *) b + member->offset;

  switch ((int) member->kind)
    {
    case LEK_MEMBER_INT:
    case LEK_MEMBER_FLAG:
    case LEK_MEMBER_NICK:
      g_assert_cmpint (*(const int *) first, ==, *(const int *) second);
      break;

    case LEK_MEMBER_LONG:
    case LEK_MEMBER_TIME:
      g_assert_cmpint (*(const gint64 *) first, ==, *(const gint64 *) second);
      break;

    default:
      g_assert_cmpstr (*(char *const *) first, ==, *(char *const *) second);
      break;
    }
}

static void
assert_same (const LekMember *members,
             gconstpointer    a,
             gconstpointer    b)
{
  for (guint i = 0; members[i].name != NULL; i++)
    assert_same_member (&members[i], a, b);
}

static void
assert_same_list (const LekMember *members,
                  GPtrArray       *a,
                  GPtrArray       *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    assert_same (members, g_ptr_array_index (a, i), g_ptr_array_index (b, i));
}

static void
assert_same_answers (const LekAnswers *a,
                     const LekAnswers *b)
{
  g_autofree const char **ids = lek_answers_get_ids (a);
  g_autofree const char **others = lek_answers_get_ids (b);

  g_assert_cmpuint (g_strv_length ((char **) ids), ==, g_strv_length ((char **) others));
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_assert_cmpstr (ids[i], ==, others[i]);
      g_assert_true (lek_answer_equal (lek_answers_get (a, ids[i]), lek_answers_get (b, ids[i])));
    }
}

/* What was removed or kept out does not travel; the rest does, field by field. */
static void
assert_same_records (GPtrArray *a,
                     GPtrArray *b)
{
  guint n = 0;

  for (guint i = 0; i < a->len; i++)
    {
      const LekRecord *record = g_ptr_array_index (a, i);
      const LekRecord *other = lek_records_find (b, record->uuid);

      if (record->removed || record->kept_out)
        g_assert_null (other);
      else
        g_assert_true (lek_record_equal (record, other));
      n += other != NULL ? 1 : 0;
    }

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (b->len, ==, n);
}

static void
test_round_trip (void)
{
  g_autoptr(LekIncident) incident = sample_incident ();
  g_autofree char *json = lek_incident_to_json (incident, SAMPLE_EXPORTED);
  g_autoptr(GError) error = NULL;
  g_autoptr(LekIncident) back = lek_incident_from_json (library, json, -1, &error);
  g_autofree char *again = NULL;
  LekChainCheck check;

  g_assert_no_error (error);
  assert_same (lek_summary_members, incident->summary, back->summary);
  assert_same_answers (incident->answers, back->answers);
  assert_same_list (lek_log_members, incident->log, back->log);
  assert_same_list (lek_decision_members, incident->decisions, back->decisions);
  assert_same_list (lek_assessment_members, incident->assessments, back->assessments);
  assert_same_records (incident->records, back->records);
  g_assert_cmpint (back->summary->id, ==, 0);

  check = lek_chain_check (back->summary->uuid, back->log);
  g_assert_true (check.ok);
  lek_chain_check_clear (&check);

  again = lek_incident_to_json (back, SAMPLE_EXPORTED);
  g_assert_true (g_str_equal (again, json));
  g_assert_true (g_str_has_suffix (json, "}\n"));
}

/* The file is what others have; when this fails, the format changed. */
static void
test_published_form (void)
{
  g_autoptr(LekIncident) incident = sample_incident ();
  g_autofree char *json = lek_incident_to_json (incident, SAMPLE_EXPORTED);
  g_autofree char *file = read_file ("sample-incident.json");
  g_autoptr(GRegex) program = g_regex_new ("\"program\" : \"[^\"]*\"", 0, 0, NULL);
  g_autofree char *expected = g_regex_replace_literal (program, file, -1, 0,
                                                       "\"program\" : \"" LEK_VERSION "\"", 0, NULL);

  g_assert_true (g_str_equal (json, expected));
}

static void
test_least (void)
{
  g_autoptr(LekIncident) incident = lek_incident_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(LekIncident) back = NULL;
  g_autofree char *json = NULL;

  incident->summary->uuid = g_uuid_string_random ();
  json = lek_incident_to_json (incident, 0);
  g_assert_null (strstr (json, "null"));
  g_assert_null (strstr (json, "known_utc"));

  back = lek_incident_from_json (library, json, -1, &error);
  g_assert_no_error (error);
  assert_same (lek_summary_members, incident->summary, back->summary);
}

/* The nicks are named in core too. */
static void
test_nicks (void)
{
  for (int i = 0; i < 2; i++)
    g_assert_cmpstr (lek_summary_members[2].nicks[i], ==, lek_profile_to_nick (i));
  for (int i = 0; i < 3; i++)
    {
      g_assert_cmpstr (lek_summary_members[6].nicks[i], ==, lek_state_to_nick (i));
      g_assert_cmpstr (lek_summary_members[17].nicks[i], ==, lek_need_to_nick (i));
      g_assert_cmpstr (lek_summary_members[19].nicks[i], ==, lek_choice_to_nick (i));
    }
  for (int i = 0; i < 4; i++)
    g_assert_cmpstr (lek_log_members[5].nicks[i], ==, lek_log_kind_to_nick (i));
  for (int i = 0; i < 2; i++)
    g_assert_cmpstr (lek_decision_members[0].nicks[i], ==, lek_about_to_nick (i));
}

static const struct { const char *name, *what, *with, *place; } faults[] = {
  { "other-format",      "lekwijzer-incident",           "something-else",      "$.format" },
  { "newer-version",     "\"version\" : 2",              "\"version\" : 3",     "$.version" },
  { "unknown-member",    "\"program\"",                  "\"programme\"",       "$.programme: unknown member" },
  { "unknown-in-log",    "\"corrects\" : 3",             "\"corrects\" : 3, \"x\" : 1", "$.log[3]" },
  { "upper-case-uuid",   "6f1c1f0e",                     "6F1C1F0E",            "$.incident.uuid" },
  { "number",            "2026-012",                     "2026-0012",           "$.incident.number" },
  { "number-0",          "2026-012",                     "2026-000",            "$.incident.number" },
  { "profile",           "organisatie",                  "organisation",        "$.incident.profile" },
  { "record-kind",       "\"kind\" : \"task\"",        "\"kind\" : \"chore\"", "$.records[0]" },
  { "record-field",      "task.due",                     "task.done",           "$.records[0].fields[0]" },
  { "record-no-title",   "task.what",                    "task.due",            "$.records[0].fields[1]" },
  { "rules",             "\"rules_id\" : \"avg-2018\"",  "\"rules_id\" : \"avg-2999\"", "$.incident.rules_id" },
  { "question",          "reporter.name",                "reporter.nickname",   "$.answers[" },
  { "answer-twice",      "\"time.from\"",                "\"time.known\"",      "$.answers[" },
  { "answer-value",      "\"value\" : \"yes\"",          "\"value\" : \"maybe\"", "$.answers[1].value" },
  { "answer-state",      "\"state\" : \"cannot\"",       "\"state\" : \"could\"", "$.answers[0]" },
  { "value-needed",      "\"state\" : \"cannot\"",       "\"state\" : \"known\"", "$.answers[0]" },
  { "no-such-moment",    "2026-11-20T14:20+01:00",       "2026-11-31T14:20+01:00", "$.answers[" },
  { "choice-order",      "basic health",                 "health basic",        "$.answers[" },
  { "count",             "10..20",                       "20..10",              "$.answers[" },
  { "log-gap",           "\"seq\" : 2",                  "\"seq\" : 3",         "$.log[1]" },
  { "log-twice",         "\"seq\" : 2",                  "\"seq\" : 1",         "$.log[1]" },
  { "corrects-itself",   "\"corrects\" : 3",             "\"corrects\" : 4",    "$.log[3]" },
  { "corrects-nothing",  "\"corrects\" : 3",             "\"corrects\" : 0",    "$.log[3]" },
  { "code",              "\"decided-no\"",               "\"Decided no\"",      "$.log[1].code" },
  { "time-too-late",     "\"written_utc\" : 1795195200", "\"written_utc\" : 99999999999", "$.log[1].written_utc" },
  { "time-not-whole",    "\"written_utc\" : 1795195200", "\"written_utc\" : 1.5", "$.log[1].written_utc" },
  { "clock-moved",       "\"due_utc\" : 1795440000",     "\"due_utc\" : 1795440001", "$.incident: due_utc" },
  { "clock-gone",        "\"due_utc\" : 1795440000,",    "",                    "$.incident: known_utc and due_utc" },
  { "clock-not-answer",  "2026-11-20T14:20+01:00",       "2026-11-20T15:20+01:00", "$.incident: known_utc" },
  { "nul-character",     "Tas kwijt\"",                  "Tas\\u0000kwijt\"",   "$: holds a NUL" },
  /* json-glib 1.10 refuses it already while it reads, without a place. */
  { "half-a-surrogate-pair", "Tas kwijt\"",             "Tas \\ud800 kwijt\"",  "$" },
  { "not-utf-8",         "Tas kwijt\"",                  "Tas \xff kwijt\"",    "$: not UTF-8" },
  { "cut-off",           "\"decisions\"",                "",                    "$" },
};

static void
test_faults (void)
{
  g_autofree char *sample = read_file ("sample-incident.json");

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      const char *at = strstr (sample, faults[i].what);
      g_autofree char *before = NULL;
      g_autofree char *json = NULL;
      g_autoptr(GError) error = NULL;
      g_autoptr(LekIncident) incident = NULL;

      g_test_message ("%s", faults[i].name);
      g_assert_nonnull (at);
      before = g_strndup (sample, at - sample);
      json = g_strconcat (before, faults[i].with, at + strlen (faults[i].what), NULL);

      incident = lek_incident_from_json (library, json, -1, &error);
      g_assert_null (incident);
      g_assert_true (error->domain == LEK_READ_ERROR);
      g_test_message ("%s", error->message);
      g_assert_true (g_str_has_prefix (error->message, faults[i].place));
    }
}

/* A wrong hash is still a file that can be read: the register refuses the log, not the reader. */
static void
test_wrong_hash_is_read (void)
{
  g_autoptr(LekIncident) incident = sample_incident ();
  g_autoptr(LekIncident) back = NULL;
  g_autofree char *json = NULL;
  LekLogEntry *entry = g_ptr_array_index (incident->log, 1);

  entry->hash[0] = entry->hash[0] == '0' ? '1' : '0';
  json = lek_incident_to_json (incident, SAMPLE_EXPORTED);
  back = lek_incident_from_json (library, json, -1, NULL);
  g_assert_nonnull (back);
}

static void
test_too_much (void)
{
  g_autoptr(LekIncident) incident = sample_incident ();
  g_autofree char *long_text = g_strnfill (LEK_INCIDENT_MAX_TEXT + 1, 'x');
  g_autofree char *deep = g_strnfill (100000, '[');
  g_autofree char *json = NULL;
  LekLogEntry *entry = g_ptr_array_index (incident->log, 0);

  entry->text = g_strdup (long_text);
  json = lek_incident_to_json (incident, SAMPLE_EXPORTED);
  assert_refused (json, -1);

  g_clear_pointer (&entry->text, g_free);
  while (incident->decisions->len <= LEK_INCIDENT_MAX_DECISIONS)
    g_ptr_array_add (incident->decisions, lek_decision_new (LEK_ABOUT_AP, LEK_NEED_DUTY, LEK_CHOICE_YES));
  g_free (json);
  json = lek_incident_to_json (incident, SAMPLE_EXPORTED);
  assert_refused (json, -1);

  assert_refused (deep, -1);
  assert_refused ("", 0);
  assert_refused ("[]", -1);
  assert_refused ("null", -1);
}

static char *
write_node (JsonNode *node)
{
  g_autoptr(JsonGenerator) generator = json_generator_new ();

  json_generator_set_root (generator, node);

  return json_generator_to_data (generator, NULL);
}

/* Every value in the document, one after the other: the place is the path of indices from the root. */
static JsonNode *
find_nth (JsonNode *node,
          guint    *n,
          JsonNode *replacement)
{
  g_autoptr(GList) names = NULL;

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *list = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (list); i++)
        {
          JsonNode *found = find_nth (json_array_get_element (list, i), n, replacement);

          if (found != NULL)
            return found;
        }
      return NULL;
    }

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return NULL;

  names = json_object_get_members (json_node_get_object (node));
  for (GList *name = names; name != NULL; name = name->next)
    {
      JsonNode *member = json_object_get_member (json_node_get_object (node), name->data);
      JsonNode *found;

      if ((*n)-- == 0)
        {
          if (replacement != NULL)
            json_object_set_member (json_node_get_object (node), name->data, json_node_copy (replacement));
          else
            json_object_remove_member (json_node_get_object (node), name->data);
          return node;
        }

      found = find_nth (member, n, replacement);
      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_every_member (void)
{
  /* NULL takes the member out. */
  static const char *const others[] = {
    NULL, "null", "true", "-7", "1e400", "\"\\ud83d\\ude00\"", "[]", "{}", "[[1]]",
  };
  g_autofree char *sample = read_file ("sample-incident.json");
  guint n_read = 0, n_refused = 0;

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      gboolean more = TRUE;

      for (guint place = 0; more; place++)
        {
          g_autoptr(JsonNode) root = json_from_string (sample, NULL);
          g_autoptr(JsonNode) other = others[i] != NULL ? json_from_string (others[i], NULL) : NULL;
          g_autoptr(GError) error = NULL;
          g_autoptr(LekIncident) incident = NULL;
          g_autofree char *json = NULL;
          guint n = place;

          more = find_nth (root, &n, other) != NULL;
          json = write_node (root);
          incident = lek_incident_from_json (library, json, -1, &error);
          g_assert_true ((incident == NULL) == (error != NULL));
          g_assert_true (error == NULL || g_str_has_prefix (error->message, "$"));
          n_read += incident != NULL ? 1 : 0;
          n_refused += incident == NULL ? 1 : 0;
        }
    }

  g_test_message ("%u read, %u refused", n_read, n_refused);
  g_assert_cmpuint (n_refused, >, 8 * n_read);
}

static void
assert_schema_has (JsonObject      *schema,
                   const char      *part,
                   const LekMember *members,
                   guint            n_lists)
{
  JsonObject *definition = json_object_get_object_member (json_object_get_object_member (schema, "$defs"), part);
  JsonObject *properties = json_object_get_object_member (definition, "properties");
  JsonArray *required = json_object_get_array_member (definition, "required");
  guint n = 0, n_required = 0;

  for (; members[n].name != NULL; n++)
    {
      g_test_message ("%s.%s", part, members[n].name);
      g_assert_true (json_object_has_member (properties, members[n].name));
      n_required += members[n].required ? 1 : 0;
    }

  g_assert_cmpuint (json_object_get_size (properties), ==, n + n_lists);
  g_assert_cmpuint (json_array_get_length (required), ==, n_required + n_lists);
  g_assert_false (json_object_get_boolean_member (definition, "additionalProperties"));
}

static void
test_schema_names_the_members (void)
{
  g_autofree char *text = read_file ("../../data/schema/incident.schema.json");
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) root = json_from_string (text, &error);
  JsonObject *schema;

  g_assert_no_error (error);
  schema = json_node_get_object (root);
  assert_schema_has (schema, "incident", lek_summary_members, 0);
  assert_schema_has (schema, "line", lek_log_members, 0);
  assert_schema_has (schema, "decision", lek_decision_members, 0);
  assert_schema_has (schema, "assessment", lek_assessment_members, 0);
  assert_schema_has (schema, "record", lek_record_members, 1);
}

static void
test_rows (void)
{
  g_autoptr(LekIncident) incident = sample_incident ();
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *none = lek_summaries_to_json (rows);
  g_autofree char *json = NULL;
  JsonObject *row;

  g_assert_cmpstr (none, ==, "[]\n");

  g_ptr_array_add (rows, incident->summary);
  json = lek_summaries_to_json (rows);
  root = json_from_string (json, NULL);
  row = json_array_get_object_element (json_node_get_array (root), 0);
  g_assert_cmpstr (json_object_get_string_member (row, "number"), ==, "2026-012");
  g_assert_cmpint (json_object_get_int_member (row, "due_utc"), ==, incident->summary->due_utc);
}

/* After a change of the format: test-interchange-incident-json --write-sample > sample-incident.json */
static int
write_sample (void)
{
  g_autoptr(LekIncident) incident = sample_incident ();
  g_autofree char *json = lek_incident_to_json (incident, SAMPLE_EXPORTED);

  return fputs (json, stdout) >= 0 ? 0 : 1;
}

int
main (int   argc,
      char *argv[])
{
  int status;

  if (argc > 1 && g_str_equal (argv[1], "--write-sample"))
    return write_sample ();

  g_test_init (&argc, &argv, NULL);
  library = sample_library ();

  g_test_add_func ("/incident-json/all-that-is-stored-comes-back", test_round_trip);
  g_test_add_func ("/incident-json/published-form", test_published_form);
  g_test_add_func ("/incident-json/the-least", test_least);
  g_test_add_func ("/incident-json/nicks-are-those-of-core", test_nicks);
  g_test_add_func ("/incident-json/faults-are-refused-with-their-place", test_faults);
  g_test_add_func ("/incident-json/wrong-hash-is-for-the-register", test_wrong_hash_is_read);
  g_test_add_func ("/incident-json/too-much-is-refused", test_too_much);
  g_test_add_func ("/incident-json/every-member-taken-out-or-changed", test_every_member);
  g_test_add_func ("/incident-json/schema-names-the-members", test_schema_names_the_members);
  g_test_add_func ("/incident-json/rows", test_rows);

  status = g_test_run ();
  g_object_unref (library);

  return status;
}
