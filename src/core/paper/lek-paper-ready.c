/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. A list becomes one line for each thing in it.
 */

#include "config.h"

#include "core/paper/lek-paper-ready.h"

#include <string.h>

/* Place and what it comes from: a question of the preparation. */
static const struct
{
  const char *name;
  const char *question;
} answers[] = {
  { "ready_agency", "prepare.agency_name" },
  { "ready_agency_contact", "prepare.agency_contact" },
  { "ready_agency_phone", "prepare.agency_phone" },
  { "ready_backup", "prepare.backup_where" },
  { "ready_contact", "prepare.contact_name" },
  { "ready_contact_details", "prepare.contact_details" },
  { "ready_decides", "prepare.decides" },
  { "ready_dpo", "prepare.dpo_name" },
  { "ready_dpo_details", "prepare.dpo_details" },
  { "ready_helper", "prepare.helper_name" },
  { "ready_insurer", "prepare.insurer" },
  { "ready_lead", "prepare.team_lead" },
  { "ready_other_device", "prepare.other_device" },
  { "ready_sim_phone", "prepare.sim_phone" },
  { "ready_stand_in", "prepare.stand_in" },
  { "ready_wipe_how", "prepare.wipe_how" },
};

/* Place, list, and the fields of a line. */
static const struct
{
  const char *name;
  const char *kind;
  const char *fields[5];
} lists[] = {
  { "ready_devices", "device", { "device.encrypted", "device.lock", "device.wipe", "device.backup" } },
  { "ready_team", "teammate", { "teammate.role", "teammate.phone" } },
  { "ready_providers", "provider", { "provider.system", "provider.phone" } },
};

static const char *
find_question (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      if (g_str_equal (answers[i].name, name))
        return answers[i].question;
    }

  return NULL;
}

static int
find_list (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      if (g_str_equal (lists[i].name, name))
        return (int) i;
    }

  return -1;
}

gboolean
lek_paper_ready_is_place (const char *name)
{
  return find_question (name) != NULL || find_list (name) >= 0;
}

/* Words speak for themselves; a yes or a choice needs the name of what was asked. */
static char *
describe_field (const LekRecordKind *kind,
                const LekRecord     *record,
                const char          *id,
                LekVoice             voice)
{
  const LekQuestion *field = lek_record_kind_get_field (kind, id);
  const LekAnswer *answer = lek_answers_get (record->fields, id);
  g_autofree char *words = NULL;

  if (answer == NULL || !lek_answer_has_value (answer))
    return NULL;

  words = lek_question_describe (field, answer, voice);
  if (field->kind == LEK_QUESTION_LINE)
    return g_steal_pointer (&words);

  return g_strdup_printf ("%s: %s", lek_text_get (field->short_name, voice), words);
}

static char *
describe_record (const LekRecordKind *kind,
                 const LekRecord     *record,
                 const char *const   *fields,
                 LekVoice             voice)
{
  g_autofree char *name = lek_record_kind_describe (kind, record, voice);
  g_autoptr(GString) line = g_string_new (name);

  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_autofree char *words = describe_field (kind, record, fields[i], voice);

      if (words != NULL)
        g_string_append_printf (line, "%s%s", i > 0 && strstr (line->str, " · ") != NULL ? ", " : " · ", words);
    }

  return g_strdup (line->str);
}

static char *
fill_list (guint                which,
           const LekPaperInput *input)
{
  const LekRecordKind *kind = lek_library_get_record_kind (input->library, lists[which].kind);
  g_autoptr(GPtrArray) records = lek_records_select (input->preparation->records, lists[which].kind);
  g_autoptr(GString) lines = g_string_new (NULL);

  for (guint i = 0; kind != NULL && i < records->len; i++)
    {
      g_autofree char *line = describe_record (kind, g_ptr_array_index (records, i), lists[which].fields, input->voice);

      g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", line);
    }

  return lines->len > 0 ? g_strdup (lines->str) : NULL;
}

char *
lek_paper_ready_fill (const char          *name,
                      const LekPaperInput *input)
{
  const char *question = find_question (name);
  const char *value;

  if (input->preparation == NULL)
    return NULL;

  if (question == NULL)
    return fill_list (find_list (name), input);

  value = lek_answers_get_value (input->preparation->answers, question);

  return value != NULL && *value != '\0' ? g_strdup (value) : NULL;
}
