/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. What is there to name people is left out whole; in what
 * people wrote freely everything is covered that the guard finds or that is
 * recorded as a name somewhere in the incident.
 */

#include "config.h"

#include "core/guard/lek-redact.h"

#include <string.h>

#include "core/guard/lek-guard-recorded.h"

/* Questions about who somebody is, and messages to people: never for others. */
static const char *const left_out[] = {
  "people.names", "reporter.", "contact.", "controller.", "team.", "message.", "paper.", "people.contact", NULL
};

/**
 * Redaction: one incident being copied.
 * @names: what is recorded as a name; NULL-ended
 */
typedef struct
{
  LekLibrary *library;
  GPtrArray  *names;
} Redaction;

static gboolean
is_left_out (const char *question_id)
{
  for (guint i = 0; left_out[i] != NULL; i++)
    {
      if (g_str_has_prefix (question_id, left_out[i]))
        return TRUE;
    }

  return FALSE;
}

static void
add_name (GPtrArray  *names,
          const char *name)
{
  if (name != NULL && *name != '\0')
    g_ptr_array_add (names, g_strdup (name));
}

static gboolean
is_free_text (const LekQuestion *question)
{
  return question == NULL || question->kind == LEK_QUESTION_TEXT || question->kind == LEK_QUESTION_LINE;
}

static GPtrArray *
collect_names (const LekIncident *incident,
               LekLibrary        *library)
{
  static const char *const questions[] = { "reporter.name", "contact.name", "controller.name", "team.lead" };
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_auto(GStrv) listed = lek_guard_names_of (incident, library);

  for (guint i = 0; listed[i] != NULL; i++)
    add_name (names, listed[i]);
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    add_name (names, lek_answers_get_value (incident->answers, questions[i]));
  for (guint i = 0; i < incident->log->len; i++)
    add_name (names, ((LekLogEntry *) g_ptr_array_index (incident->log, i))->author);
  for (guint i = 0; i < incident->decisions->len; i++)
    add_name (names, ((LekDecision *) g_ptr_array_index (incident->decisions, i))->author);
  g_ptr_array_add (names, NULL);

  return names;
}

static char *
cover (const Redaction *self,
       const char      *words)
{
  return words != NULL ? lek_guard_mask (words, (const char *const *) self->names->pdata) : NULL;
}

static void
cover_in_place (const Redaction  *self,
                char            **words)
{
  g_autofree char *open = *words;

  *words = cover (self, open);
}

/* An initial for a name: a list must stay a list. */
static char *
make_initial (const char *name)
{
  gunichar first = g_utf8_get_char (name);
  g_autoptr(GString) initial = g_string_new (NULL);

  if (g_unichar_isalpha (first))
    g_string_append_unichar (initial, g_unichar_toupper (first));
  g_string_append_c (initial, '.');

  return g_string_free (g_steal_pointer (&initial), FALSE);
}

static void
redact_answer (const Redaction   *self,
               LekAnswers        *answers,
               const char        *id,
               const LekQuestion *question)
{
  const LekAnswer *answer = lek_answers_get (answers, id);
  g_autoptr(LekAnswer) covered = NULL;
  g_autofree char *words = NULL;

  if (!lek_answer_has_value (answer) || !is_free_text (question))
    return;

  words = cover (self, lek_answer_get_value (answer));
  covered = lek_answer_new (lek_answer_get_state (answer), words);
  lek_answers_set (answers, id, covered);
}

static void
redact_answers (const Redaction *self,
                LekAnswers      *answers)
{
  g_autofree const char **borrowed = lek_answers_get_ids (answers);
  g_auto(GStrv) ids = g_strdupv ((char **) borrowed);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (is_left_out (ids[i]))
        lek_answers_set (answers, ids[i], NULL);
      else
        redact_answer (self, answers, ids[i], lek_library_get_question (self->library, ids[i]));
    }
}

static void
redact_fields (const Redaction     *self,
               LekRecord           *record,
               const LekRecordKind *kind)
{
  g_autofree const char **borrowed = lek_answers_get_ids (record->fields);
  g_auto(GStrv) ids = g_strdupv ((char **) borrowed);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const LekQuestion *field = kind != NULL ? lek_record_kind_get_field (kind, ids[i]) : NULL;
      gboolean names_people = field == NULL || field->names_people;

      if (names_people && kind != NULL && g_strcmp0 (kind->title_field, ids[i]) == 0)
        {
          g_autofree char *initial = make_initial (lek_record_get_value (record, ids[i]));

          lek_record_set_value (record, ids[i], initial);
        }
      else if (names_people && is_free_text (field))
        lek_record_set_value (record, ids[i], NULL);
      else
        redact_answer (self, record->fields, ids[i], field);
    }
}

static void
redact_records (const Redaction   *self,
                const LekIncident *from,
                LekIncident       *to)
{
  for (guint i = 0; i < from->records->len; i++)
    {
      const LekRecord *record = g_ptr_array_index (from->records, i);
      LekRecord *copy;

      if (record->removed || record->kept_out)
        continue;

      copy = lek_record_copy (record);
      redact_fields (self, copy, lek_library_get_record_kind (self->library, record->kind));
      g_ptr_array_add (to->records, copy);
    }
}

static void
redact_line (const Redaction *self,
             LekLogEntry     *line)
{
  g_clear_pointer (&line->author, g_free);
  cover_in_place (self, &line->text);

  if (line->subject != NULL && is_left_out (line->subject))
    g_clear_pointer (&line->value, g_free);
  cover_in_place (self, &line->value);
  if (line->subject != NULL && lek_library_get_question (self->library, line->subject) == NULL)
    cover_in_place (self, &line->subject);
}

/* Sealed anew: the chain shows that nobody changed this copy, not that it is the original. */
static void
redact_log (const Redaction   *self,
            const LekIncident *from,
            LekIncident       *to)
{
  const char *before = to->summary->uuid;

  for (guint i = 0; i < from->log->len; i++)
    {
      LekLogEntry *line = lek_log_entry_copy (g_ptr_array_index (from->log, i));

      redact_line (self, line);
      g_free (line->hash);
      line->hash = NULL;
      line->hash = lek_chain_hash (before, line);
      before = line->hash;
      g_ptr_array_add (to->log, line);
    }
}

LekIncident *
lek_incident_redact (const LekIncident *incident,
                     LekLibrary        *library)
{
  g_autoptr(GPtrArray) names = collect_names (incident, library);
  const Redaction self = { library, names };
  LekIncident *copy = lek_incident_new ();

  lek_summary_free (copy->summary);
  copy->summary = lek_summary_copy (incident->summary);
  g_free (copy->summary->uuid);
  copy->summary->uuid = g_uuid_string_random ();
  cover_in_place (&self, &copy->summary->title);
  g_clear_pointer (&copy->summary->search, g_free);

  lek_answers_free (copy->answers);
  copy->answers = lek_answers_copy (incident->answers);
  redact_answers (&self, copy->answers);
  redact_records (&self, incident, copy);
  redact_log (&self, incident, copy);

  for (guint i = 0; i < incident->decisions->len; i++)
    {
      LekDecision *decision = lek_decision_copy (g_ptr_array_index (incident->decisions, i));

      g_clear_pointer (&decision->author, g_free);
      cover_in_place (&self, &decision->motive);
      g_ptr_array_add (copy->decisions, decision);
    }
  for (guint i = 0; i < incident->assessments->len; i++)
    g_ptr_array_add (copy->assessments, lek_assessment_copy (g_ptr_array_index (incident->assessments, i)));

  return copy;
}
