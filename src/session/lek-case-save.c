/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From memory to disk. "Saved" is said after the commit and never before.
 *
 * One commit is under way at a time. What changes meanwhile goes with the next
 * one; what failed stays in memory and goes along with the next attempt.
 */

#include "config.h"

#include "session/lek-case-private.h"

#include "core/time/lek-follow-up.h"
#include "session/lek-log-line.h"

/* A key struck now is on disk within two seconds, also while the person types on. */
#define TEXT_DELAY_MS 1200
/* Clicks that belong together go into one transaction. */
#define CHOICE_DELAY_MS 20
#define RETRY_DELAY_MS 5000

static void start_commit (LekCase *self);

static GHashTable *
new_id_set (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

void
lek_case_saving_init (LekSaving *self)
{
  self->saved_utc = G_MININT64;
  self->dirty = new_id_set ();
  self->dirty_records = new_id_set ();
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
}

void
lek_case_saving_clear (LekSaving *self)
{
  g_clear_handle_id (&self->source_id, g_source_remove);
  g_clear_error (&self->error);
  g_clear_pointer (&self->dirty, g_hash_table_unref);
  g_clear_pointer (&self->flying_ids, g_hash_table_unref);
  g_clear_pointer (&self->dirty_records, g_hash_table_unref);
  g_clear_pointer (&self->flying_records, g_hash_table_unref);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
}

static guint
count_lines (LekCase *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->log));
}

static gboolean
is_flying (LekCase *self)
{
  return self->saving.flying_ids != NULL;
}

static gboolean
has_unsaved (LekCase *self)
{
  const LekSaving *saving = &self->saving;

  return saving->row_dirty || g_hash_table_size (saving->dirty) > 0 ||
         g_hash_table_size (saving->dirty_records) > 0 ||
         count_lines (self) > self->incident->log->len ||
         self->incident->decisions->len > saving->n_decisions ||
         self->incident->assessments->len > saving->n_assessments;
}

static void
set_state (LekCase      *self,
           LekSaveState  state,
           const GError *error)
{
  gboolean changed = self->saving.state != state;

  self->saving.state = state;
  if (error != self->saving.error)
    {
      g_clear_error (&self->saving.error);
      self->saving.error = error != NULL ? g_error_copy (error) : NULL;
    }

  if (changed)
    lek_case_notify (self, LEK_CASE_PROP_SAVE_STATE);
}

static void
add_answers (LekCase   *self,
             LekChange *change)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->saving.dirty);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      const LekAnswer *answer = lek_case_get_answer (self, id);

      if (answer != NULL)
        lek_answers_set (change->answers, id, answer);
      else
        g_ptr_array_add (change->removed, g_strdup (id));
    }
}

static void
add_records (LekCase   *self,
             LekChange *change)
{
  GHashTableIter iter;
  gpointer uuid;

  g_hash_table_iter_init (&iter, self->saving.dirty_records);
  while (g_hash_table_iter_next (&iter, &uuid, NULL))
    g_ptr_array_add (change->records,
                     lek_record_copy (lek_records_find (self->incident->records, uuid)));
}

LekChange *
lek_case_make_change (LekCase *self)
{
  LekIncident *incident = self->incident;
  guint n_lines = count_lines (self);
  LekChange *change;

  lek_case_derive_search (self);
  lek_summary_follow (incident->summary, incident->answers, incident->records);
  change = lek_change_new (incident->summary);
  add_answers (self, change);
  add_records (self, change);

  for (guint i = incident->log->len; i < n_lines; i++)
    {
      g_autoptr(LekLogLine) line = g_list_model_get_item (G_LIST_MODEL (self->log), i);

      g_ptr_array_add (change->log, lek_log_entry_copy (lek_log_line_get_entry (line)));
    }

  for (guint i = self->saving.n_decisions; i < incident->decisions->len; i++)
    g_ptr_array_add (change->decisions,
                     lek_decision_copy (g_ptr_array_index (incident->decisions, i)));

  for (guint i = self->saving.n_assessments; i < incident->assessments->len; i++)
    g_ptr_array_add (change->assessments,
                     lek_assessment_copy (g_ptr_array_index (incident->assessments, i)));

  return change;
}

/* The lines come back with number and hash and take the place of those that waited. */
static void
take_lines (LekCase   *self,
            GPtrArray *entries)
{
  guint position = self->incident->log->len;
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);

  if (entries->len == 0)
    return;

  for (guint i = 0; i < entries->len; i++)
    {
      const LekLogEntry *entry = g_ptr_array_index (entries, i);

      g_ptr_array_add (self->incident->log, lek_log_entry_copy (entry));
      g_ptr_array_add (lines, lek_log_line_new (entry));
    }

  g_list_store_splice (self->log, position, lines->len, lines->pdata, lines->len);
}

static void
mark_flying (LekCase *self)
{
  LekSaving *saving = &self->saving;

  saving->flying_ids = g_steal_pointer (&saving->dirty);
  saving->dirty = new_id_set ();
  saving->flying_records = g_steal_pointer (&saving->dirty_records);
  saving->dirty_records = new_id_set ();
  saving->row_dirty = FALSE;
  saving->n_decisions_flying = self->incident->decisions->len;
  saving->n_assessments_flying = self->incident->assessments->len;
}

static void
take_back_ids (GHashTable  *dirty,
               GHashTable **flying)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, *flying);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_add (dirty, g_strdup (id));

  g_clear_pointer (flying, g_hash_table_unref);
}

/* What did not get there is what has to be stored next time, with all that came since. */
static void
take_back_flying (LekCase *self)
{
  LekSaving *saving = &self->saving;

  take_back_ids (saving->dirty, &saving->flying_ids);
  take_back_ids (saving->dirty_records, &saving->flying_records);
  saving->row_dirty = TRUE;
}

static void
land_flying (LekCase   *self,
             GPtrArray *entries)
{
  LekSaving *saving = &self->saving;

  g_clear_pointer (&saving->flying_ids, g_hash_table_unref);
  g_clear_pointer (&saving->flying_records, g_hash_table_unref);
  saving->n_decisions = saving->n_decisions_flying;
  saving->n_assessments = saving->n_assessments_flying;
  take_lines (self, entries);

  saving->saved_utc = lek_case_now (self);
  self->latest_utc = MAX (self->latest_utc, saving->saved_utc);
  lek_case_notify (self, LEK_CASE_PROP_SAVED_UTC);
}

static void
answer_waiting (LekCase      *self,
                const GError *error)
{
  g_autoptr(GPtrArray) waiting = g_steal_pointer (&self->saving.waiting);

  self->saving.waiting = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < waiting->len; i++)
    {
      if (error != NULL)
        g_task_return_error (g_ptr_array_index (waiting, i), g_error_copy (error));
      else
        g_task_return_boolean (g_ptr_array_index (waiting, i), TRUE);
    }
}

static gboolean
save_due_cb (gpointer user_data)
{
  LekCase *self = user_data;

  self->saving.source_id = 0;
  start_commit (self);

  return G_SOURCE_REMOVE;
}

/* An earlier appointment stands. */
static void
schedule (LekCase *self,
          guint    delay_ms)
{
  LekSaving *saving = &self->saving;
  gint64 due = g_get_monotonic_time () + delay_ms * G_TIME_SPAN_MILLISECOND;

  if (self->draft || lek_case_is_read_only (self) || !has_unsaved (self) ||
      (saving->source_id != 0 && saving->source_due <= due))
    return;

  g_clear_handle_id (&saving->source_id, g_source_remove);
  saving->source_due = due;
  /* The reference keeps a case that nobody looks at until it is on disk, also when that takes many attempts. */
  saving->source_id = g_timeout_add_full (G_PRIORITY_DEFAULT, delay_ms, save_due_cb,
                                          g_object_ref (self), g_object_unref);

  if (saving->state != LEK_SAVE_FAILED)
    set_state (self, LEK_SAVE_SAVING, NULL);
}

static void
commit_failed (LekCase      *self,
               const GError *error)
{
  take_back_flying (self);
  set_state (self, LEK_SAVE_FAILED, error);
  answer_waiting (self, error);

  g_clear_handle_id (&self->saving.source_id, g_source_remove);
  schedule (self, RETRY_DELAY_MS);
}

static void
commit_succeeded (LekCase   *self,
                  GPtrArray *entries)
{
  gboolean again = self->saving.again;

  land_flying (self, entries);
  self->saving.again = FALSE;

  if (!has_unsaved (self))
    {
      set_state (self, LEK_SAVE_SAVED, NULL);
      answer_waiting (self, NULL);
      return;
    }

  set_state (self, LEK_SAVE_SAVING, NULL);
  if (again || self->saving.waiting->len > 0)
    start_commit (self);
  else
    schedule (self, TEXT_DELAY_MS);
}

/* The lines added, or NULL. */
static GPtrArray *
finish_commit (LekCase       *self,
               LekStore      *store,
               GAsyncResult  *result,
               GError       **error)
{
  if (self->prepared == NULL)
    return lek_store_commit_finish (store, result, error);

  return lek_store_prepare_finish (store, result, error) ? g_ptr_array_new () : NULL;
}

static GPtrArray *
commit_now (LekCase    *self,
            LekChange  *change,
            GError    **error)
{
  if (self->prepared == NULL)
    return lek_store_commit (self->store, change, NULL, error);

  return lek_store_prepare (self->store, change, NULL, error) ? g_ptr_array_new () : NULL;
}

static void
committed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(LekCase) self = user_data;
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(GError) error = NULL;

  entries = finish_commit (self, LEK_STORE (source), result, &error);

  /* Settled already by lek_case_flush (), which could not wait for this. */
  if (!is_flying (self))
    return;

  if (entries == NULL)
    commit_failed (self, error);
  else
    commit_succeeded (self, entries);
}

static void
start_commit (LekCase *self)
{
  LekChange *change;

  if (self->draft || lek_case_is_read_only (self) || !has_unsaved (self))
    return;

  if (is_flying (self))
    {
      self->saving.again = TRUE;
      return;
    }

  g_clear_handle_id (&self->saving.source_id, g_source_remove);
  change = lek_case_make_change (self);
  mark_flying (self);
  if (self->saving.state != LEK_SAVE_FAILED)
    set_state (self, LEK_SAVE_SAVING, NULL);

  if (self->prepared != NULL)
    lek_store_prepare_async (self->store, change, NULL, committed_cb, g_object_ref (self));
  else
    lek_store_commit_async (self->store, change, NULL, committed_cb, g_object_ref (self));
}

void
lek_case_save_soon (LekCase *self)
{
  schedule (self, TEXT_DELAY_MS);
}

void
lek_case_save_at_once (LekCase *self)
{
  schedule (self, CHOICE_DELAY_MS);
}

void
lek_case_save_now (LekCase *self)
{
  g_return_if_fail (LEK_IS_CASE (self));

  lek_case_settle (self);
  start_commit (self);
}

void
lek_case_save_async (LekCase             *self,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, lek_case_save_async);
  lek_case_settle (self);

  if (lek_case_is_read_only (self) || (!is_flying (self) && !has_unsaved (self)))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  g_ptr_array_add (self->saving.waiting, g_steal_pointer (&task));
  start_commit (self);
}

gboolean
lek_case_save_finish (LekCase       *self,
                      GAsyncResult  *result,
                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Whether the commit under way got there cannot be heard without running the main loop; but the store does one
 * job after another, so what it reads now holds that commit if it went well. */
static gboolean
resolve_flying (LekCase  *self,
                GError  **error)
{
  guint n_before = self->incident->log->len;
  g_autoptr(LekIncident) stored = NULL;
  g_autoptr(GPtrArray) entries = NULL;

  /* Nothing of the preparation counts. */
  if (self->prepared != NULL)
    {
      take_back_flying (self);
      return TRUE;
    }

  stored = lek_store_load (self->store, lek_case_get_id (self), NULL, error);
  if (stored == NULL)
    return FALSE;

  /* Answers, records and row may be stored twice without harm; of lines, decisions and assessments the
   * count decides. */
  entries = g_ptr_array_new ();
  for (guint i = n_before; i < stored->log->len; i++)
    g_ptr_array_add (entries, g_ptr_array_index (stored->log, i));

  take_lines (self, entries);
  self->saving.n_decisions = stored->decisions->len;
  self->saving.n_assessments = stored->assessments->len;
  take_back_flying (self);

  return TRUE;
}

gboolean
lek_case_flush (LekCase  *self,
                GError  **error)
{
  g_autoptr(LekChange) change = NULL;
  g_autoptr(GPtrArray) entries = NULL;

  if (self->draft || lek_case_is_read_only (self))
    return TRUE;

  lek_case_settle (self);
  if (is_flying (self) && !resolve_flying (self, error))
    return FALSE;

  if (!has_unsaved (self))
    return TRUE;

  change = lek_case_make_change (self);
  mark_flying (self);
  entries = commit_now (self, change, error);
  if (entries == NULL)
    {
      take_back_flying (self);
      return FALSE;
    }

  land_flying (self, entries);
  set_state (self, LEK_SAVE_SAVED, NULL);

  return TRUE;
}

void
lek_case_detach (LekCase *self)
{
  g_autoptr(GError) error = NULL;

  if (self->store == NULL)
    return;

  if (!lek_case_flush (self, &error))
    g_warning ("the last changes to %s could not be stored: %s",
               self->incident->summary->number, error->message);

  g_clear_handle_id (&self->saving.source_id, g_source_remove);
  answer_waiting (self, error);
  g_clear_object (&self->store);
}

LekSaveState
lek_case_get_save_state (LekCase *self)
{
  g_return_val_if_fail (LEK_IS_CASE (self), LEK_SAVE_SAVED);

  return self->saving.state;
}

gint64
lek_case_get_saved_utc (LekCase *self)
{
  g_return_val_if_fail (LEK_IS_CASE (self), G_MININT64);

  return self->saving.saved_utc;
}

const GError *
lek_case_get_save_error (LekCase *self)
{
  g_return_val_if_fail (LEK_IS_CASE (self), NULL);

  return self->saving.error;
}
