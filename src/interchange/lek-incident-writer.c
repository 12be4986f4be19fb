/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An incident, or rows of the register, as JSON. A member without a value is
 * left out; nothing is ever null.
 */

#include "config.h"

#include "interchange/lek-incident-json.h"

#include "core/time/lek-follow-up.h"
#include <json-glib/json-glib.h>
#include <string.h>

#include "interchange/lek-incident-members.h"

static void
write_text (JsonBuilder *builder,
            const char  *name,
            const char  *text)
{
  if (text == NULL)
    return;

  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
write_number (JsonBuilder *builder,
              const char  *name,
              gint64       number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

static void
write_member (JsonBuilder     *builder,
              const LekMember *member,
              gconstpointer    values)
{
  gconstpointer value = (const char *) values + member->offset;

  switch (member->kind)
    {
    case LEK_MEMBER_INT:
      write_number (builder, member->name, *(const int *) value);
      break;

    case LEK_MEMBER_LONG:
      write_number (builder, member->name, *(const gint64 *) value);
      break;

    case LEK_MEMBER_TIME:
      if (*(const gint64 *) value != G_MININT64)
        write_number (builder, member->name, *(const gint64 *) value);
      break;

    case LEK_MEMBER_FLAG:
      json_builder_set_member_name (builder, member->name);
      json_builder_add_boolean_value (builder, *(const gboolean *) value);
      break;

    case LEK_MEMBER_NICK:
      write_text (builder, member->name, member->nicks[*(const int *) value]);
      break;

    case LEK_MEMBER_TEXT:
    case LEK_MEMBER_UUID:
    case LEK_MEMBER_NUMBER:
    case LEK_MEMBER_CODE:
    case LEK_MEMBER_HASH:
    case LEK_MEMBER_RULES:
    default:
      write_text (builder, member->name, *(char *const *) value);
      break;
    }
}

static void
write_members (JsonBuilder     *builder,
               const LekMember *members,
               gconstpointer    values)
{
  for (guint i = 0; members[i].name != NULL; i++)
    write_member (builder, &members[i], values);
}

static void
write_object (JsonBuilder     *builder,
              const LekMember *members,
              gconstpointer    values)
{
  json_builder_begin_object (builder);
  write_members (builder, members, values);
  json_builder_end_object (builder);
}

static void
write_list (JsonBuilder     *builder,
            const char      *name,
            const LekMember *members,
            GPtrArray       *list)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);

  for (guint i = 0; i < list->len; i++)
    write_object (builder, members, g_ptr_array_index (list, i));

  json_builder_end_array (builder);
}

/* @name: of the list; @question: of the member that names the question. */
static void
write_answers (JsonBuilder      *builder,
               const char       *name,
               const char       *question,
               const LekAnswers *answers)
{
  g_autofree const char **ids = lek_answers_get_ids (answers);

  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const LekAnswer *answer = lek_answers_get (answers, ids[i]);

      json_builder_begin_object (builder);
      write_text (builder, question, ids[i]);
      write_text (builder, "state", lek_answer_state_to_nick (lek_answer_get_state (answer)));
      write_text (builder, "value", lek_answer_get_value (answer));
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);
}

static void
write_records (JsonBuilder *builder,
               GPtrArray   *records)
{
  json_builder_set_member_name (builder, "records");
  json_builder_begin_array (builder);

  for (guint i = 0; i < records->len; i++)
    {
      const LekRecord *record = g_ptr_array_index (records, i);

      if (record->removed || record->kept_out)
        continue;

      json_builder_begin_object (builder);
      write_members (builder, lek_record_members, record);
      write_answers (builder, "fields", "field", record->fields);
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);
}

/* The generator leaves one control character as it is, which strict readers refuse. */
static char *
escape_unit_separator (char *json)
{
  g_auto(GStrv) pieces = NULL;

  if (strchr (json, 0x1f) == NULL)
    return json;

  pieces = g_strsplit (json, "\x1f", -1);
  g_free (json);

  return g_strjoinv ("\\u001f", pieces);
}

static char *
generate (JsonBuilder *builder)
{
  g_autoptr(JsonGenerator) generator = json_generator_new ();
  g_autoptr(JsonNode) root = json_builder_get_root (builder);
  g_autofree char *json = NULL;

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json = escape_unit_separator (json_generator_to_data (generator, NULL));

  return g_strconcat (json, "\n", NULL);
}

char *
lek_incident_to_json (const LekIncident *incident,
                      gint64             exported_utc)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  g_return_val_if_fail (incident != NULL, NULL);

  json_builder_begin_object (builder);
  write_text (builder, "format", LEK_INCIDENT_FORMAT);
  write_number (builder, "version", LEK_INCIDENT_FORMAT_VERSION);
  write_text (builder, "program", LEK_VERSION);
  write_number (builder, "exported_utc", exported_utc);
  if (incident->summary->practice)
    {
      json_builder_set_member_name (builder, "practice");
      json_builder_add_boolean_value (builder, TRUE);
    }

  json_builder_set_member_name (builder, "incident");
  write_object (builder, lek_summary_members, incident->summary);
  write_answers (builder, "answers", "question", incident->answers);
  write_list (builder, "log", lek_log_members, incident->log);
  write_list (builder, "decisions", lek_decision_members, incident->decisions);
  write_list (builder, "assessments", lek_assessment_members, incident->assessments);
  write_records (builder, incident->records);
  json_builder_end_object (builder);

  return generate (builder);
}

/* What the register shows besides: it follows from the whole incident, so a file of one has no need of it. */
static void
write_row (JsonBuilder      *builder,
           const LekSummary *summary)
{
  json_builder_begin_object (builder);
  write_members (builder, lek_summary_members, summary);
  write_members (builder, lek_row_members, summary);
  json_builder_set_member_name (builder, "number_missing");
  json_builder_add_boolean_value (builder, lek_summary_is_number_missing (summary));
  json_builder_end_object (builder);
}

char *
lek_summaries_to_json (GPtrArray *summaries)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  g_return_val_if_fail (summaries != NULL, NULL);

  json_builder_begin_array (builder);
  for (guint i = 0; i < summaries->len; i++)
    write_row (builder, g_ptr_array_index (summaries, i));
  json_builder_end_array (builder);

  return generate (builder);
}
