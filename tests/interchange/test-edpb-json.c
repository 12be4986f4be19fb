/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The draft by the EDPB's field numbers: labelled a draft, every field there,
 * choices where our answer says the same, and no names unless asked.
 */

#include "config.h"

#include <json-glib/json-glib.h>

#include "interchange/lek-edpb-json.h"
#include "interchange/lek-json-path.h"
#include "interchange/lek-library-reader.h"

/* 21 November 2026, 12:00 UTC. */
#define NOW 1795262400

static void
answer (LekIncident    *incident,
        const char     *id,
        LekAnswerState  state,
        const char     *value)
{
  g_autoptr(LekAnswer) given = lek_answer_new (state, value);

  lek_answers_set (incident->answers, id, given);
}

static LekIncident *
make_incident (void)
{
  LekIncident *incident = lek_incident_new ();

  incident->summary->number = g_strdup ("2026-007");
  answer (incident, "incident.nature", LEK_ANSWER_KNOWN, "ransomware");
  answer (incident, "incident.description", LEK_ANSWER_KNOWN, "De map van Emma, bel 06-12345678.");
  answer (incident, "consequences.severity", LEK_ANSWER_ESTIMATED, "very_large");
  answer (incident, "breach.confidentiality", LEK_ANSWER_NOT_YET, NULL);

  return incident;
}

static JsonObject *
find_field (JsonNode   *document,
            const char *key)
{
  JsonArray *fields = json_object_get_array_member (json_node_get_object (document), "fields");

  for (guint i = 0; i < json_array_get_length (fields); i++)
    {
      JsonObject *field = json_array_get_object_element (fields, i);

      if (g_str_equal (json_object_get_string_member (field, "key"), key))
        return field;
    }

  g_assert_not_reached ();
}

static JsonNode *
write_document (LekLibrary *library,
                gboolean    full)
{
  g_autoptr(LekIncident) incident = make_incident ();
  g_autofree char *json = lek_edpb_to_json (library, incident, full, NOW);
  g_autoptr(GError) error = NULL;
  JsonNode *document = lek_json_parse (json, -1, &error);

  g_assert_no_error (error);

  return document;
}

static void
test_draft (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("LEK_SOURCE_ROOT"), "data", "procedure", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(LekLibrary) library = lek_library_load_folder (folder, &error);
  g_autoptr(JsonNode) document = NULL;
  g_autoptr(JsonNode) full = NULL;
  JsonObject *root;

  g_assert_no_error (error);
  document = write_document (library, FALSE);
  full = write_document (library, TRUE);
  root = json_node_get_object (document);
  g_assert_true (json_object_get_boolean_member (root, "draft"));
  g_assert_cmpstr (json_object_get_string_member (root, "made"), ==, "2026-11-21T13:00+01:00");
  g_assert_cmpint (json_array_get_length (json_object_get_array_member (root, "fields")), ==, 39);

  g_assert_cmpstr (json_object_get_string_member (find_field (document, "incident.nature"), "field"), ==, "60");
  g_assert_cmpstr (json_object_get_string_member (find_field (document, "incident.nature"), "choice"), ==,
                   "ransomware");
  g_assert_cmpstr (json_object_get_string_member (find_field (document, "consequences.severity"), "choice"), ==,
                   "severe");
  g_assert_cmpstr (json_object_get_string_member (find_field (document, "breach.confidentiality"), "choice"), ==,
                   "to be determined");
  g_assert_cmpstr (json_object_get_string_member (find_field (document, "time.known"), "state"), ==, "unanswered");
  g_assert_cmpstr (json_object_get_string_member (find_field (document, "case.profile"), "choice"), ==,
                   "self-employed or micro-enterprise");
  g_assert_cmpstr (json_object_get_string_member (find_field (document, "assessment.risk"), "choice"), ==,
                   "more information needed");

  g_assert_cmpstr (json_object_get_string_member (find_field (document, "incident.description"), "answer"), ==,
                   "De map van E., bel [tel.].");
  g_assert_cmpstr (json_object_get_string_member (find_field (full, "incident.description"), "answer"), ==,
                   "De map van Emma, bel 06-12345678.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edpb/draft", test_draft);

  return g_test_run ();
}
