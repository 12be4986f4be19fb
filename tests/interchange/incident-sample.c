/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "incident-sample.h"

/* Friday 20 November 2026 14:20 in Amsterdam. */
#define KNOWN G_GINT64_CONSTANT (1795180800)
#define HOUR  3600

static const struct { const char *id; LekQuestionKind kind; } questions[] = {
  { "breach.confidentiality", LEK_QUESTION_YES_NO },
  { "incident.description",   LEK_QUESTION_TEXT },
  { "incident.scenario",      LEK_QUESTION_CHOICE },
  { "data.categories",        LEK_QUESTION_CHOICES },
  { "reporter.name",          LEK_QUESTION_LINE },
  { "time.known",             LEK_QUESTION_MOMENT },
  { "time.from",              LEK_QUESTION_MOMENT },
  { "subjects.count",         LEK_QUESTION_COUNT },
  { "breach.integrity",       LEK_QUESTION_YES_NO },
  { "breach.availability",    LEK_QUESTION_YES_NO },
  { "role.agency_informed",   LEK_QUESTION_YES_NO },
};

static const struct { const char *question; LekAnswerState state; const char *value; } answers[] = {
  { "breach.confidentiality", LEK_ANSWER_KNOWN,          "yes" },
  { "incident.description",   LEK_ANSWER_KNOWN,
    "Tas kwijt in de trein.\nMet \"presentielijst\" \\ 3 foto’s." },
  { "incident.scenario",      LEK_ANSWER_KNOWN,          "lost_or_stolen" },
  { "data.categories",        LEK_ANSWER_ESTIMATED,      "basic health" },
  { "reporter.name",          LEK_ANSWER_KNOWN,          "Zoë de Vries" },
  { "time.known",             LEK_ANSWER_KNOWN,          "2026-11-20T14:20+01:00" },
  { "time.from",              LEK_ANSWER_ESTIMATED,      "2026-11-20" },
  { "subjects.count",         LEK_ANSWER_ESTIMATED,      "10..20" },
  { "breach.integrity",       LEK_ANSWER_NOT_YET,        NULL },
  { "breach.availability",    LEK_ANSWER_CANNOT,         NULL },
  { "role.agency_informed",   LEK_ANSWER_NOT_APPLICABLE, NULL },
};

static void
add_options (LekQuestion       *question,
             const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    {
      LekOption *option = lek_option_new ();

      option->id = g_strdup (ids[i]);
      option->label = lek_text_new (ids[i], NULL, ids[i]);
      g_ptr_array_add (question->options, option);
    }
}

static LekRecordKind *
make_kind (void)
{
  static const struct { const char *id; LekQuestionKind kind; } fields[] = {
    { "task.what", LEK_QUESTION_LINE },
    { "task.due",  LEK_QUESTION_MOMENT },
  };
  LekRecordKind *kind = lek_record_kind_new ();

  kind->id = g_strdup ("task");
  kind->title_field = g_strdup ("task.what");
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      LekQuestion *field = lek_question_new ();

      field->id = g_strdup (fields[i].id);
      field->kind = fields[i].kind;
      g_ptr_array_add (kind->fields, field);
    }

  return kind;
}

LekLibrary *
sample_library (void)
{
  static const char *const scenarios[] = { "lost_or_stolen", "hacked", NULL };
  static const char *const categories[] = { "basic", "contact", "health", NULL };
  LekLibrary *library = lek_library_new ();
  LekRules *rules = lek_rules_new ();

  rules->id = g_strdup ("avg-2018");
  rules->from = g_strdup ("2018-05-25");
  rules->notify_hours = 72;
  lek_library_take_rules (library, rules);

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      LekQuestion *question = lek_question_new ();

      question->id = g_strdup (questions[i].id);
      question->kind = questions[i].kind;
      if (question->kind == LEK_QUESTION_CHOICE)
        add_options (question, scenarios);
      if (question->kind == LEK_QUESTION_CHOICES)
        add_options (question, categories);
      lek_library_take_question (library, question);
    }

  lek_library_take_record_kind (library, make_kind ());

  return library;
}

static void
fill_summary (LekSummary *summary)
{
  summary->uuid = g_strdup ("6f1c1f0e-8a52-4b0e-9c39-0d5f6a1b2c3d");
  summary->number = g_strdup ("2026-012");
  summary->profile = LEK_PROFILE_ORGANISATIE;
  summary->procedure_version = 1;
  summary->rules_id = g_strdup ("avg-2018");
  summary->title = g_strdup ("Tas kwijt");
  summary->state = LEK_STATE_CLOSED;
  summary->example = TRUE;
  summary->created_utc = KNOWN + HOUR;
  summary->changed_utc = KNOWN + 9 * HOUR;
  summary->known_utc = KNOWN;
  summary->due_utc = KNOWN + 72 * HOUR;
  summary->reported_utc = KNOWN + 5 * HOUR;
  summary->informed_utc = KNOWN + 6 * HOUR;
  summary->closed_utc = KNOWN + 9 * HOUR;
  summary->assessed = TRUE;
  summary->risk = LEK_RISK_HIGH;
  summary->ap_need = LEK_NEED_DUTY;
  summary->people_need = LEK_NEED_RECOMMENDED;
  summary->ap_choice = LEK_CHOICE_YES;
  summary->people_choice = LEK_CHOICE_NO;
  summary->form_verdict = LEK_FORM_SERIOUS;
  summary->n_open = 3;
  summary->next_page = g_strdup ("people-letter");
  summary->search = g_strdup ("tas kwijt in de trein");
}

static void
add_line (LekIncident *incident,
          LekLogEntry *entry)
{
  const LekLogEntry *last = incident->log->len > 0
                            ? g_ptr_array_index (incident->log, incident->log->len - 1) : NULL;

  entry->seq = incident->log->len + 1;
  entry->hash = lek_chain_hash (last != NULL ? last->hash : incident->summary->uuid, entry);
  g_ptr_array_add (incident->log, entry);
}

static void
fill_log (LekIncident *incident)
{
  LekLogEntry *entry = lek_log_entry_new (LEK_LOG_AUTOMATIC, "incident-started", KNOWN + HOUR);

  add_line (incident, entry);

  entry = lek_log_entry_new (LEK_LOG_DECISION, "decided-no", KNOWN + 4 * HOUR);
  entry->subject = g_strdup ("inform-people");
  entry->value = g_strdup ("no");
  entry->text = g_strdup ("De tas is ongeopend terug.");
  entry->author = g_strdup ("Zoë de Vries");
  add_line (incident, entry);

  entry = lek_log_entry_new (LEK_LOG_OWN, "note", KNOWN + 5 * HOUR);
  entry->happened_utc = KNOWN - 14 * HOUR;
  entry->happened_date_only = TRUE;
  entry->happened_estimated = TRUE;
  entry->text = g_strdup ("Gebeld met de vervoerder.\tTas gevonden, \x1f zegt men.");
  add_line (incident, entry);

  entry = lek_log_entry_new (LEK_LOG_CORRECTION, "correction", KNOWN + 6 * HOUR);
  entry->corrects = 3;
  entry->text = g_strdup ("Niet de vervoerder maar het station.");
  add_line (incident, entry);
}

static void
fill_verdicts (LekIncident *incident)
{
  LekDecision *decision = lek_decision_new (LEK_ABOUT_PEOPLE, LEK_NEED_RECOMMENDED, LEK_CHOICE_NO);
  LekAssessment *assessment = lek_assessment_new ();

  decision->motive = g_strdup ("De tas is ongeopend terug.");
  decision->author = g_strdup ("Zoë de Vries");
  decision->decided_utc = KNOWN + 4 * HOUR;
  g_ptr_array_add (incident->decisions, decision);

  assessment->made_utc = KNOWN + 2 * HOUR;
  assessment->rules_id = g_strdup ("avg-2018");
  assessment->risk = LEK_RISK_HIGH;
  assessment->doubt = TRUE;
  assessment->ap_need = LEK_NEED_DUTY;
  assessment->people_need = LEK_NEED_RECOMMENDED;
  assessment->form_verdict = LEK_FORM_SERIOUS;
  assessment->facts = g_strdup ("nature=paper_lost_stolen count=20");
  assessment->changed = g_strdup ("count nature");
  assessment->reasons = g_strdup ("health-data bag-lost");
  assessment->unknown = g_strdup ("integrity");
  g_ptr_array_add (incident->assessments, assessment);
}

/* The second was removed, the third may not leave: only the first is exported. */
static void
fill_records (LekIncident *incident)
{
  static const char *const uuids[] = {
    "0b8e5b5e-6d7a-4d1c-9a53-3f1b9d1c2a01",
    "0b8e5b5e-6d7a-4d1c-9a53-3f1b9d1c2a02",
    "0b8e5b5e-6d7a-4d1c-9a53-3f1b9d1c2a03",
  };

  for (guint i = 0; i < G_N_ELEMENTS (uuids); i++)
    {
      g_autoptr(LekAnswer) due = lek_answer_new (LEK_ANSWER_NOT_YET, NULL);
      LekRecord *record = lek_record_new_empty ();

      record->uuid = g_strdup (uuids[i]);
      record->kind = g_strdup ("task");
      record->created_utc = KNOWN + HOUR;
      record->changed_utc = KNOWN + 2 * HOUR;
      record->position = i + 1;
      record->removed = i == 1;
      record->kept_out = i == 2;
      lek_record_set_value (record, "task.what", "Vervoerder bellen");
      lek_answers_set (record->fields, "task.due", due);
      g_ptr_array_add (incident->records, record);
    }
}

LekIncident *
sample_incident (void)
{
  LekIncident *incident = lek_incident_new ();

  fill_summary (incident->summary);

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autoptr(LekAnswer) answer = lek_answer_new (answers[i].state, answers[i].value);

      lek_answers_set (incident->answers, answers[i].question, answer);
    }

  fill_log (incident);
  fill_verdicts (incident);
  fill_records (incident);

  return incident;
}
