/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The way into an incident: begin one, open one, archive one.
 *
 * A new incident is a draft case first: the same object that checks and logs
 * what a person does also makes the first lines, and the store gets them whole.
 */

#include "config.h"

#include "session/lek-register-private.h"

#include "session/lek-case-private.h"
#include "session/lek-example.h"
#include "session/lek-transfer-private.h"

static void
case_gone_cb (gpointer  user_data,
              GObject  *where)
{
  LekRegister *self = user_data;
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->cases);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      if (value == where)
        g_hash_table_iter_remove (&iter);
    }
}

void
lek_register_forget_cases (LekRegister *self)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->cases);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      g_object_weak_unref (value, case_gone_cb, self);
      g_hash_table_iter_remove (&iter);
    }
}

/* Takes @incident. Two who asked for the same one at the same time get the same one. */
static LekCase *
take_incident (LekRegister *self,
               LekIncident *incident)
{
  gint64 id = incident->summary->id;
  LekCase *open = g_hash_table_lookup (self->cases, &id);

  if (open != NULL)
    {
      lek_incident_free (incident);
      return g_object_ref (open);
    }

  incident->summary->practice = self->practice;
  open = lek_case_new (self->store, self->library, self->preferences, self->clock, incident);
  lek_case_set_preparation (open, lek_register_get_preparation (self));
  g_hash_table_insert (self->cases, g_memdup2 (&id, sizeof id), open);
  g_object_weak_ref (G_OBJECT (open), case_gone_cb, self);

  return open;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  LekRegister *self = g_task_get_source_object (task);
  LekIncident *incident;
  GError *error = NULL;

  incident = lek_store_load_finish (LEK_STORE (source), result, &error);
  if (incident != NULL)
    g_task_return_pointer (task, take_incident (self, incident), g_object_unref);
  else
    g_task_return_error (task, error);
}

/* Takes @task. */
static void
open_for_task (GTask  *task,
               gint64  id)
{
  LekRegister *self = g_task_get_source_object (task);
  LekCase *open = g_hash_table_lookup (self->cases, &id);

  if (open != NULL)
    {
      g_task_return_pointer (task, g_object_ref (open), g_object_unref);
      g_object_unref (task);
      return;
    }

  lek_store_load_async (self->store, id, g_task_get_cancellable (task), loaded_cb, task);
}

static GTask *
new_task (LekRegister         *self,
          gpointer             tag,
          GCancellable        *cancellable,
          GAsyncReadyCallback  callback,
          gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);

  return task;
}

static LekCase *
finish_case (LekRegister   *self,
             GAsyncResult  *result,
             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
lek_register_open_case_async (LekRegister         *self,
                              gint64               id,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_return_if_fail (LEK_IS_REGISTER (self));

  open_for_task (new_task (self, lek_register_open_case_async, cancellable, callback, user_data),
                 id);
}

LekCase *
lek_register_open_case_finish (LekRegister   *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  return finish_case (self, result, error);
}

static LekIncident *
new_incident (LekRegister *self,
              const char  *uuid,
              LekProfile   profile,
              gint64       now_utc)
{
  LekProcedure *procedure = lek_library_get_procedure (self->library, profile);
  LekIncident *incident = lek_incident_new ();
  LekSummary *summary = incident->summary;

  summary->uuid = g_strdup (uuid);
  summary->profile = profile;
  summary->procedure_version = procedure->version;
  summary->rules_id = g_strdup (lek_library_get_rules_at (self->library, now_utc)->id);
  summary->title = g_strdup ("");
  summary->state = LEK_STATE_OPEN;
  summary->practice = self->practice;
  summary->created_utc = summary->changed_utc = now_utc;
  summary->known_utc = summary->due_utc = G_MININT64;
  summary->reported_utc = summary->informed_utc = summary->closed_utc = G_MININT64;

  return incident;
}

static void
fill_in_preferences (LekCase *draft)
{
  g_autoptr(LekAnswers) answers = lek_preferences_dup_answers (draft->preferences);
  g_autofree const char **ids = lek_answers_get_ids (answers);

  for (guint i = 0; ids[i] != NULL; i++)
    lek_case_fill_in (draft, ids[i], lek_answers_get (answers, ids[i]));
}

static void
log_start (LekCase    *draft,
           const char *code)
{
  const LekAnswer *answer = lek_case_get_answer (draft, "incident.scenario");

  if (answer != NULL)
    lek_case_log_answer (draft, code, "incident.scenario");
  else
    lek_case_log (draft, code, NULL, NULL);
}

static void
fill_in_title (LekRegister       *self,
               LekCase           *draft,
               const LekStart    *start,
               const LekScenario *scenario)
{
  LekVoice voice = lek_preferences_get_voice (self->preferences);
  LekSummary *summary = draft->incident->summary;
  const char *title = start->title;

  if (title == NULL && scenario != NULL)
    title = lek_text_get (scenario->title_proposal, voice);

  if (title != NULL)
    {
      g_free (summary->title);
      summary->title = g_strdup (title);
    }
}

/* The scenario proposes and never decides: of what it proposes nothing becomes an answer here. */
static void
fill_in_start (LekRegister    *self,
               LekCase        *draft,
               const LekStart *start,
               const char     *code)
{
  const LekScenario *scenario = NULL;

  if (start->scenario != NULL)
    scenario = lek_library_get_scenario (self->library, start->scenario);

  if (scenario != NULL)
    {
      g_autoptr(LekAnswer) answer = lek_answer_new (LEK_ANSWER_KNOWN, scenario->id);

      lek_case_fill_in (draft, "incident.scenario", answer);
    }

  fill_in_title (self, draft, start, scenario);
  fill_in_preferences (draft);
  log_start (draft, code);

  if (start->known != NULL)
    {
      LekAnswerState state = start->known_estimated ? LEK_ANSWER_ESTIMATED : LEK_ANSWER_KNOWN;
      g_autoptr(LekAnswer) answer = lek_answer_new_moment (state, start->known);

      lek_case_fill_in (draft, "time.known", answer);
      lek_case_log_answer (draft, "answer-changed", "time.known");
    }

  lek_case_derive (draft);
}

static void
begun_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(LekSummary) summary = NULL;
  GError *error = NULL;

  summary = lek_store_begin_finish (LEK_STORE (source), result, &error);
  if (summary != NULL)
    open_for_task (g_steal_pointer (&task), summary->id);
  else
    g_task_return_error (task, error);
}

/* Takes @task. */
static void
store_draft (GTask   *task,
             LekCase *draft)
{
  LekRegister *self = g_task_get_source_object (task);

  lek_store_begin_async (self->store, lek_case_make_change (draft),
                         g_task_get_cancellable (task), begun_cb, task);
}

void
lek_register_begin_async (LekRegister         *self,
                          const LekStart      *start,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autofree char *uuid = g_uuid_string_random ();
  g_autoptr(LekCase) draft = NULL;
  g_autoptr(GTask) task = NULL;
  GError *error = NULL;

  g_return_if_fail (LEK_IS_REGISTER (self));
  g_return_if_fail (start != NULL);

  task = new_task (self, lek_register_begin_async, cancellable, callback, user_data);
  if (!lek_case_check_past (self->clock, start->known, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  draft = lek_case_new (NULL, self->library, self->preferences, self->clock,
                        new_incident (self, uuid, lek_preferences_get_profile (self->preferences),
                                      lek_clock_now (self->clock)));
  fill_in_start (self, draft, start, "incident-started");
  store_draft (g_steal_pointer (&task), draft);
}

LekCase *
lek_register_begin_finish (LekRegister   *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  return finish_case (self, result, error);
}

/* Twenty past eleven in the morning, long enough ago that all the example tells of is past. */
static gint64
find_example_start (gint64 now_utc)
{
  LekMoment long_ago = { now_utc - LEK_EXAMPLE_SPAN, FALSE };
  g_autoptr(GDateTime) day = lek_moment_to_local (&long_ago);
  /* That time of day exists on every day of the year. */
  g_autoptr(LekMoment) start = lek_moment_new_local (g_date_time_get_year (day), g_date_time_get_month (day),
                                                     g_date_time_get_day_of_month (day), 11, 20, 0,
                                                     LEK_FOLD_FIRST, NULL);

  return start->utc;
}

/* Its clock is its own: what the example tells of took two days. */
static LekCase *
make_example (LekRegister *self)
{
  g_autoptr(LekClock) clock = lek_clock_new_fixed (find_example_start (lek_clock_now (self->clock)));
  LekVoice voice = lek_preferences_get_voice (self->preferences);
  LekProfile profile = lek_preferences_get_profile (self->preferences);
  g_autoptr(LekPreferences) preferences = lek_example_new_preferences (profile, voice);
  LekMoment known = { lek_clock_now (clock), FALSE };
  LekStart start = { lek_example_get_scenario (profile), &known, FALSE, lek_example_get_title (profile, voice) };
  LekIncident *incident = new_incident (self, lek_example_get_uuid (profile), profile, lek_clock_now (clock));
  LekCase *draft;

  incident->summary->example = TRUE;
  draft = lek_case_new (NULL, self->library, preferences, clock, incident);
  fill_in_start (self, draft, &start, "example-started");
  lek_example_tell (draft, clock, voice);

  return draft;
}

static void
example_found_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  GTask *task = user_data;
  g_autoptr(LekCase) draft = NULL;
  g_autoptr(GError) error = NULL;
  gint64 id = lek_transfer_find_finish (result, &error);

  if (id != 0)
    {
      open_for_task (task, id);
    }
  else if (g_error_matches (error, LEK_STORE_ERROR, LEK_STORE_ERROR_NOT_FOUND))
    {
      draft = make_example (g_task_get_source_object (task));
      store_draft (task, draft);
    }
  else
    {
      g_task_return_error (task, g_steal_pointer (&error));
      g_object_unref (task);
    }
}

void
lek_register_begin_example_async (LekRegister         *self,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_return_if_fail (LEK_IS_REGISTER (self));

  lek_transfer_find_async (self->store, lek_example_get_uuid (lek_preferences_get_profile (self->preferences)),
                           cancellable, example_found_cb,
                           new_task (self, lek_register_begin_example_async, cancellable,
                                     callback, user_data));
}

LekCase *
lek_register_begin_example_finish (LekRegister   *self,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  return finish_case (self, result, error);
}

static void
archived_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;

  if (lek_case_save_finish (LEK_CASE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
opened_to_archive_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  GTask *task = user_data;
  g_autoptr(LekCase) open = NULL;
  GError *error = NULL;

  open = finish_case (LEK_REGISTER (source), result, &error);
  if (open == NULL || !lek_case_check_writable (open, &error))
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }

  lek_case_set_archived (open, GPOINTER_TO_INT (g_task_get_task_data (task)));
  lek_case_save_async (open, g_task_get_cancellable (task), archived_cb, task);
}

void
lek_register_set_archived_async (LekRegister         *self,
                                 gint64               id,
                                 gboolean             archived,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (LEK_IS_REGISTER (self));

  task = new_task (self, lek_register_set_archived_async, cancellable, callback, user_data);
  g_task_set_task_data (task, GINT_TO_POINTER (archived != FALSE), NULL);
  lek_register_open_case_async (self, id, cancellable, opened_to_archive_cb, task);
}

gboolean
lek_register_set_archived_finish (LekRegister   *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
