/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The object: what it is made of, its properties, and what it lends out. See
 * lek-case-private.h for where the rest lives.
 */

#include "config.h"

#include "session/lek-case-private.h"

#include "core/assess/lek-nearest.h"
#include "session/lek-log-line.h"

G_DEFINE_FINAL_TYPE (LekCase, lek_case, G_TYPE_OBJECT)

G_DEFINE_QUARK (lek-case-error-quark, lek_case_error)

static GParamSpec *properties[LEK_CASE_N_PROPS];
static guint signals[LEK_CASE_N_SIGNALS];

static void
fill_log (LekCase *self)
{
  GPtrArray *entries = self->incident->log;
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (lines, lek_log_line_new (g_ptr_array_index (entries, i)));

  g_list_store_splice (self->log, 0, 0, lines->pdata, lines->len);
}

static const LekRules *
find_rules (LekLibrary       *library,
            const LekSummary *summary)
{
  const LekRules *rules = NULL;

  if (summary->rules_id != NULL)
    rules = lek_library_get_rules (library, summary->rules_id);

  return rules != NULL ? rules : lek_library_get_rules_at (library, summary->created_utc);
}

static void
clock_ticked_cb (LekClock *clock,
                 LekCase  *self)
{
  lek_case_derive_times (self);
}

static void
lek_case_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  LekCase *self = LEK_CASE (object);

  switch (prop_id)
    {
    case LEK_CASE_PROP_TITLE:
      g_value_set_string (value, self->incident->summary->title);
      break;

    case LEK_CASE_PROP_NUMBER:
      g_value_set_string (value, self->incident->summary->number);
      break;

    case LEK_CASE_PROP_SAVE_STATE:
      g_value_set_int (value, self->saving.state);
      break;

    case LEK_CASE_PROP_SAVED_UTC:
      g_value_set_int64 (value, self->saving.saved_utc);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lek_case_dispose (GObject *object)
{
  LekCase *self = LEK_CASE (object);

  if (self->store != NULL)
    lek_case_detach (self);

  G_OBJECT_CLASS (lek_case_parent_class)->dispose (object);
}

static void
lek_case_finalize (GObject *object)
{
  LekCase *self = LEK_CASE (object);

  lek_case_saving_clear (&self->saving);
  lek_case_prepared_clear (self);
  g_clear_pointer (&self->progress, lek_progress_free);
  g_clear_pointer (&self->facts, lek_facts_free);
  g_clear_pointer (&self->verdict, lek_verdict_free);
  g_clear_pointer (&self->unsettled, g_hash_table_unref);
  g_clear_pointer (&self->undo, g_ptr_array_unref);
  g_clear_pointer (&self->redo, g_ptr_array_unref);
  g_clear_pointer (&self->old_title, g_free);
  g_clear_pointer (&self->incident, lek_incident_free);
  g_clear_pointer (&self->procedure, lek_procedure_unref);
  g_clear_pointer (&self->records, g_hash_table_unref);
  g_clear_object (&self->log);
  g_clear_object (&self->clock);
  g_clear_object (&self->preferences);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (lek_case_parent_class)->finalize (object);
}

static guint
new_signal (const char *name)
{
  return g_signal_new (name, LEK_TYPE_CASE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 0);
}

static void
lek_case_class_init (LekCaseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lek_case_get_property;
  object_class->dispose = lek_case_dispose;
  object_class->finalize = lek_case_finalize;

  properties[LEK_CASE_PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[LEK_CASE_PROP_NUMBER] =
    g_param_spec_string ("number", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[LEK_CASE_PROP_SAVE_STATE] =
    g_param_spec_int ("save-state", NULL, NULL,
                      LEK_SAVE_SAVED, LEK_SAVE_READ_ONLY, LEK_SAVE_SAVED,
                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[LEK_CASE_PROP_SAVED_UTC] =
    g_param_spec_int64 ("saved-utc", NULL, NULL,
                        G_MININT64, G_MAXINT64, G_MININT64,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, LEK_CASE_N_PROPS, properties);

  signals[LEK_CASE_ANSWER_CHANGED] =
    g_signal_new ("answer-changed", LEK_TYPE_CASE, G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[LEK_CASE_RECORDS_CHANGED] =
    g_signal_new ("records-changed", LEK_TYPE_CASE, G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[LEK_CASE_PROPOSED] =
    g_signal_new ("proposed", LEK_TYPE_CASE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[LEK_CASE_PROGRESS_CHANGED] = new_signal ("progress-changed");
  signals[LEK_CASE_VERDICT_CHANGED] = new_signal ("verdict-changed");
  signals[LEK_CASE_DEADLINE_CHANGED] = new_signal ("deadline-changed");
  signals[LEK_CASE_DECIDED] = new_signal ("decided");
  signals[LEK_CASE_STATE_CHANGED] = new_signal ("state-changed");
  signals[LEK_CASE_ADVICE_REOPENED] = new_signal ("advice-reopened");
}

static void
lek_case_init (LekCase *self)
{
  self->log = g_list_store_new (LEK_TYPE_LOG_LINE);
  self->records = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->unsettled = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                           (GDestroyNotify) lek_answer_free);
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_case_step_free);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_case_step_free);
  lek_case_saving_init (&self->saving);
}

/* Takes @incident, and @prepared, which is NULL for an incident. */
static LekCase *
new_case (LekStore       *store,
          LekLibrary     *library,
          LekPreferences *preferences,
          LekClock       *clock,
          LekIncident    *incident,
          LekPreparation *prepared)
{
  LekCase *self = g_object_new (LEK_TYPE_CASE, NULL);
  LekProfile profile = incident->summary->profile;

  self->store = store != NULL ? g_object_ref (store) : NULL;
  self->draft = store == NULL;
  self->library = g_object_ref (library);
  self->preferences = g_object_ref (preferences);
  self->clock = g_object_ref (clock);
  self->incident = incident;
  self->prepared = prepared;
  self->procedure = lek_procedure_ref (prepared != NULL ? lek_library_get_readiness (library)->pages[profile]
                                                        : lek_library_get_procedure (library, profile));
  self->rules = find_rules (library, incident->summary);

  self->latest_utc = incident->summary->changed_utc;
  self->saving.saved_utc = incident->summary->changed_utc;
  self->saving.n_decisions = incident->decisions->len;
  self->saving.n_assessments = incident->assessments->len;
  self->saving.state = lek_case_is_read_only (self) ? LEK_SAVE_READ_ONLY : LEK_SAVE_SAVED;

  fill_log (self);
  lek_case_derive_first (self);
  g_signal_connect_object (clock, "tick", G_CALLBACK (clock_ticked_cb), self, 0);

  return self;
}

LekCase *
lek_case_new (LekStore       *store,
              LekLibrary     *library,
              LekPreferences *preferences,
              LekClock       *clock,
              LekIncident    *incident)
{
  LekCase *self = new_case (store, library, preferences, clock, incident, NULL);

  if (!self->draft && !lek_case_is_read_only (self))
    lek_case_recover (self);

  return self;
}

LekCase *
lek_case_new_prepared (LekStore       *store,
                       LekLibrary     *library,
                       LekPreferences *preferences,
                       LekClock       *clock,
                       LekPreparation *prepared)
{
  LekIncident *incident = lek_incident_new ();
  LekSummary *summary = incident->summary;

  summary->profile = lek_preferences_get_profile (preferences);
  summary->title = g_strdup ("");
  summary->known_utc = summary->due_utc = G_MININT64;
  summary->reported_utc = summary->informed_utc = summary->closed_utc = G_MININT64;
  summary->changed_utc = lek_preparation_get_latest (prepared);
  lek_answers_free (incident->answers);
  incident->answers = prepared->answers;
  g_ptr_array_unref (incident->records);
  incident->records = prepared->records;

  return new_case (store, library, preferences, clock, incident, prepared);
}

gint64
lek_case_now (LekCase *self)
{
  return lek_clock_now (self->clock);
}

gboolean
lek_case_check_writable (LekCase  *self,
                         GError  **error)
{
  if (!lek_case_is_read_only (self))
    return TRUE;

  g_set_error_literal (error, LEK_CASE_ERROR, LEK_CASE_ERROR_READ_ONLY,
                       "the register is open read-only");

  return FALSE;
}

gboolean
lek_case_check_unlocked (LekCase  *self,
                         GError  **error)
{
  if (!lek_case_check_writable (self, error))
    return FALSE;

  if (!lek_case_is_locked (self))
    return TRUE;

  g_set_error_literal (error, LEK_CASE_ERROR, LEK_CASE_ERROR_CLOSED, "the incident is closed");

  return FALSE;
}

void
lek_case_emit (LekCase *self,
               guint    which)
{
  g_signal_emit (self, signals[which], 0);
}

void
lek_case_emit_answer (LekCase    *self,
                      const char *question_id)
{
  g_signal_emit (self, signals[LEK_CASE_ANSWER_CHANGED],
                 g_quark_from_string (question_id), question_id);
}

void
lek_case_emit_records (LekCase    *self,
                       const char *kind)
{
  g_signal_emit (self, signals[LEK_CASE_RECORDS_CHANGED], g_quark_from_string (kind), kind);
}

void
lek_case_emit_proposed (LekCase    *self,
                        const char *uuid)
{
  g_signal_emit (self, signals[LEK_CASE_PROPOSED], 0, uuid);
}

void
lek_case_notify (LekCase *self,
                 guint    property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

gint64
lek_case_get_id (LekCase *self)
{
  g_return_val_if_fail (LEK_IS_CASE (self), 0);

  return self->incident->summary->id;
}

const LekSummary *
lek_case_get_summary (LekCase *self)
{
  g_return_val_if_fail (LEK_IS_CASE (self), NULL);

  return self->incident->summary;
}

const LekIncident *
lek_case_get_incident (LekCase *self)
{
  g_return_val_if_fail (LEK_IS_CASE (self), NULL);

  return self->incident;
}

LekProcedure *
lek_case_get_procedure (LekCase *self)
{
  g_return_val_if_fail (LEK_IS_CASE (self), NULL);

  return self->procedure;
}

LekLibrary *
lek_case_get_library (LekCase *self)
{
  g_return_val_if_fail (LEK_IS_CASE (self), NULL);

  return self->library;
}

const LekRules *
lek_case_get_rules (LekCase *self)
{
  g_return_val_if_fail (LEK_IS_CASE (self), NULL);

  return self->rules;
}

gboolean
lek_case_is_read_only (LekCase *self)
{
  g_return_val_if_fail (LEK_IS_CASE (self), TRUE);

  if (self->draft)
    return FALSE;

  return self->store == NULL || lek_store_is_read_only (self->store);
}

gboolean
lek_case_is_locked (LekCase *self)
{
  g_return_val_if_fail (LEK_IS_CASE (self), TRUE);

  return lek_case_is_read_only (self) || self->incident->summary->state != LEK_STATE_OPEN;
}

/* Preventive measures and what is still to come are followed after closing. */
gboolean
lek_case_is_list_locked (LekCase    *self,
                         const char *kind)
{
  static const char *const followed[] = { "task", "followup", NULL };

  g_return_val_if_fail (LEK_IS_CASE (self), TRUE);

  return g_strv_contains (followed, kind) ? lek_case_is_read_only (self) : lek_case_is_locked (self);
}

const LekAnswers *
lek_case_get_answers (LekCase *self)
{
  g_return_val_if_fail (LEK_IS_CASE (self), NULL);

  return self->incident->answers;
}

const LekAnswer *
lek_case_get_answer (LekCase    *self,
                     const char *question_id)
{
  g_return_val_if_fail (LEK_IS_CASE (self), NULL);

  return lek_answers_get (self->incident->answers, question_id);
}

const char *
lek_case_get_proposal (LekCase    *self,
                       const char *question_id)
{
  const LekScenario *scenario = NULL;
  const char *id;

  g_return_val_if_fail (LEK_IS_CASE (self), NULL);

  if (lek_answers_get (self->incident->answers, question_id) != NULL)
    return NULL;

  id = lek_answers_get_value (self->incident->answers, "incident.scenario");
  if (id != NULL)
    scenario = lek_library_get_scenario (self->library, id);

  return scenario != NULL ? g_hash_table_lookup (scenario->proposals, question_id) : NULL;
}

const LekProgress *
lek_case_get_progress (LekCase *self)
{
  g_return_val_if_fail (LEK_IS_CASE (self), NULL);

  return self->progress;
}

const LekFacts *
lek_case_get_facts (LekCase *self)
{
  g_return_val_if_fail (LEK_IS_CASE (self), NULL);

  return self->facts;
}

const LekVerdict *
lek_case_get_verdict (LekCase *self)
{
  g_return_val_if_fail (LEK_IS_CASE (self), NULL);

  return self->verdict;
}

LekFormVerdict
lek_case_get_form_verdict (LekCase *self)
{
  g_return_val_if_fail (LEK_IS_CASE (self), LEK_FORM_OPEN);

  return self->form_verdict;
}

const char *
lek_case_get_parting (LekCase *self)
{
  g_return_val_if_fail (LEK_IS_CASE (self), NULL);

  return lek_form_parting (self->form_verdict, self->facts, self->verdict);
}

GPtrArray *
lek_case_get_nearest (LekCase *self,
                      guint    n)
{
  g_return_val_if_fail (LEK_IS_CASE (self), NULL);

  return lek_nearest_cases (lek_library_get_cases (self->library), self->facts, n);
}

LekDeadline
lek_case_get_deadline (LekCase *self)
{
  g_return_val_if_fail (LEK_IS_CASE (self), (LekDeadline) { LEK_DEADLINE_NO_START });

  return self->deadline;
}

LekTimeWarning
lek_case_get_time_warnings (LekCase *self)
{
  g_return_val_if_fail (LEK_IS_CASE (self), LEK_TIME_WARNING_NONE);

  return self->warnings;
}

void
lek_case_set_page (LekCase    *self,
                   const char *page_id)
{
  LekSummary *summary;

  g_return_if_fail (LEK_IS_CASE (self));

  summary = self->incident->summary;
  if (lek_case_is_read_only (self) || g_strcmp0 (summary->next_page, page_id) == 0)
    return;

  g_free (summary->next_page);
  summary->next_page = g_strdup (page_id);
  self->saving.row_dirty = TRUE;
  lek_case_save_soon (self);
}

GListModel *
lek_case_get_log (LekCase *self)
{
  g_return_val_if_fail (LEK_IS_CASE (self), NULL);

  return G_LIST_MODEL (self->log);
}
