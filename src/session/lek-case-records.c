/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lists of things inside an incident. A record is checked, kept in memory,
 * logged and stored like an answer; one that is removed stays in the register,
 * so that it can be put back.
 */

#include "config.h"

#include "session/lek-case-private.h"

#include "core/ap/lek-ap-sent.h"
#include "session/lek-record-row.h"

static const LekRecord *
get_record (GListModel *model,
            guint       position)
{
  g_autoptr(LekRecordRow) row = g_list_model_get_item (model, position);

  /* The list keeps the row, and the row its record. */
  return lek_record_row_get_record (row);
}

static guint
count_same_at_start (GListModel *model,
                     GPtrArray  *records)
{
  guint n = 0;

  while (n < records->len && n < g_list_model_get_n_items (model) &&
         lek_record_equal (get_record (model, n), g_ptr_array_index (records, n)))
    n++;

  return n;
}

static guint
count_same_at_end (GListModel *model,
                   GPtrArray  *records,
                   guint       limit)
{
  guint n_items = g_list_model_get_n_items (model);
  guint n = 0;

  while (n < limit &&
         lek_record_equal (get_record (model, n_items - n - 1),
                           g_ptr_array_index (records, records->len - n - 1)))
    n++;

  return n;
}

/* Only what really changed is announced, so that the focus of a list stays where it is. */
static void
sync_list (GListStore *list,
           GPtrArray  *records)
{
  GListModel *model = G_LIST_MODEL (list);
  guint n_items = g_list_model_get_n_items (model);
  guint start = count_same_at_start (model, records);
  guint end = count_same_at_end (model, records, MIN (n_items, records->len) - start);
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = start; i < records->len - end; i++)
    g_ptr_array_add (rows, lek_record_row_new (g_ptr_array_index (records, i)));

  g_list_store_splice (list, start, n_items - start - end, rows->pdata, rows->len);
}

static void
refresh_list (LekCase    *self,
              const char *kind)
{
  GListStore *list = g_hash_table_lookup (self->records, kind);
  g_autoptr(GPtrArray) records = NULL;

  if (list == NULL)
    return;

  records = lek_records_select (self->incident->records, kind);
  sync_list (list, records);
}

GListModel *
lek_case_get_records (LekCase    *self,
                      const char *kind)
{
  GListStore *list;

  g_return_val_if_fail (LEK_IS_CASE (self), NULL);

  if (lek_library_get_record_kind (self->library, kind) == NULL)
    return NULL;

  list = g_hash_table_lookup (self->records, kind);
  if (list == NULL)
    {
      list = g_list_store_new (LEK_TYPE_RECORD_ROW);
      g_hash_table_insert (self->records, g_strdup (kind), list);
      refresh_list (self, kind);
    }

  return G_LIST_MODEL (list);
}

const LekRecord *
lek_case_get_record (LekCase    *self,
                     const char *uuid)
{
  const LekRecord *record;

  g_return_val_if_fail (LEK_IS_CASE (self), NULL);

  record = lek_records_find (self->incident->records, uuid);

  return record != NULL && !record->removed ? record : NULL;
}

/* A line of the log goes with every export: what may be kept out of those is not named there. */
static void
log_record (LekCase             *self,
            const char          *code,
            const LekRecordKind *kind,
            const LekRecord     *record)
{
  LekLogEntry *entry = lek_log_entry_new (LEK_LOG_AUTOMATIC, code, lek_case_now (self));

  entry->subject = g_strdup (kind->id);
  if (kind->keeps_out == NULL)
    entry->value = lek_case_write_answer (lek_answers_get (record->fields, kind->title_field));

  lek_case_add_line (self, entry);
}

void
lek_case_refresh_records (LekCase    *self,
                          const char *kind)
{
  refresh_list (self, kind);
  lek_case_emit_records (self, kind);
}

static void
record_changed (LekCase         *self,
                const LekRecord *record)
{
  g_hash_table_add (self->saving.dirty_records, g_strdup (record->uuid));
  lek_case_derive (self);
  lek_case_save_at_once (self);
  lek_case_refresh_records (self, record->kind);
}

static int
find_next_position (LekCase    *self,
                    const char *kind)
{
  GPtrArray *records = self->incident->records;
  int next = 1;

  for (guint i = 0; i < records->len; i++)
    {
      const LekRecord *record = g_ptr_array_index (records, i);

      if (g_str_equal (record->kind, kind))
        next = MAX (next, record->position + 1);
    }

  return next;
}

static const char *
choose_code (const LekRecordKind *kind,
             const LekRecord     *before,
             const LekRecord     *after)
{
  if (before == NULL)
    return "record-added";

  if (before->removed)
    return "record-restored";

  if (kind->done_field != NULL &&
      lek_record_is (after, kind->done_field, "yes") &&
      !lek_record_is (before, kind->done_field, "yes"))
    return "record-done";

  return "record-changed";
}

/* The record as it is to stand in the incident: what the caller cannot know filled in. */
static LekRecord *
complete (LekCase             *self,
          const LekRecordKind *kind,
          const LekRecord     *before,
          const LekRecord     *record)
{
  LekRecord *after = lek_record_copy (record);

  /* What was sent stays what was sent. */
  if (before != NULL && lek_record_get_value (before, LEK_NOTIFICATION_SHEET) != NULL)
    lek_record_set_value (after, LEK_NOTIFICATION_SHEET, lek_record_get_value (before, LEK_NOTIFICATION_SHEET));
  after->removed = FALSE;
  after->kept_out = kind->keeps_out != NULL && lek_record_is (record, kind->keeps_out, "yes");
  after->created_utc = before != NULL ? before->created_utc : lek_case_now (self);
  after->changed_utc = before != NULL ? before->changed_utc : after->created_utc;
  after->position = before != NULL ? before->position : find_next_position (self, kind->id);

  return after;
}

static void
replace_record (LekCase   *self,
                LekRecord *before,
                LekRecord *after)
{
  guint position;

  if (before != NULL && g_ptr_array_find (self->incident->records, before, &position))
    g_ptr_array_remove_index (self->incident->records, position);

  g_ptr_array_add (self->incident->records, after);
}

static gboolean
check_record (LekCase          *self,
              const LekRecord  *record,
              GError          **error)
{
  const LekRecordKind *kind = lek_library_get_record_kind (self->library, record->kind);
  g_autoptr(GError) local = NULL;

  if (kind != NULL && lek_record_kind_check (kind, record, &local))
    return TRUE;

  g_set_error (error, LEK_CASE_ERROR, LEK_CASE_ERROR_VALUE, "%s",
               local != NULL ? local->message : "there is no such kind of record");

  return FALSE;
}

/* What a person changed is told from what nobody touched, also within the second in which it was made. */
static gint64
get_change_time (LekCase         *self,
                 const LekRecord *record)
{
  return MAX (lek_case_now (self), record->created_utc + 1);
}

static gboolean
check_list (LekCase     *self,
            const char  *kind,
            GError     **error)
{
  return lek_case_is_list_locked (self, kind) ? lek_case_check_unlocked (self, error) : TRUE;
}

/* @since_utc: when it was filled in beforehand; G_MININT64 for what is put in now. */
static void
log_put (LekCase             *self,
         const LekRecordKind *kind,
         const LekRecord     *before,
         const LekRecord     *after,
         gint64               since_utc)
{
  const LekAnswer *title = lek_answers_get (after->fields, kind->title_field);

  if (since_utc != G_MININT64)
    lek_case_log_prepared (self, "record-prepared", kind->id, title, since_utc);
  else
    log_record (self, choose_code (kind, before, after), kind, after);
}

gboolean
lek_case_put_prepared_record (LekCase          *self,
                              const LekRecord  *record,
                              gint64            since_utc,
                              GError          **error)
{
  const LekRecordKind *kind;
  LekRecord *before, *after;
  gboolean added;

  g_return_val_if_fail (LEK_IS_CASE (self), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  if (!check_list (self, record->kind, error) || !check_record (self, record, error))
    return FALSE;

  kind = lek_library_get_record_kind (self->library, record->kind);
  before = lek_records_find (self->incident->records, record->uuid);
  after = complete (self, kind, before, record);
  if (before != NULL && lek_record_equal (before, after))
    {
      lek_record_free (after);
      return TRUE;
    }

  lek_case_settle (self);
  after->changed_utc = before != NULL ? get_change_time (self, before) : after->created_utc;
  log_put (self, kind, before, after, since_utc);
  added = before == NULL || before->removed;
  replace_record (self, before, after);
  if (g_str_equal (kind->id, LEK_NOTIFICATION))
    lek_case_notification_put (self, after, added);
  record_changed (self, after);

  return TRUE;
}

gboolean
lek_case_put_record (LekCase          *self,
                     const LekRecord  *record,
                     GError          **error)
{
  return lek_case_put_prepared_record (self, record, G_MININT64, error);
}

gboolean
lek_case_remove_record (LekCase     *self,
                        const char  *uuid,
                        GError     **error)
{
  const LekRecordKind *kind;
  LekRecord *record;

  g_return_val_if_fail (LEK_IS_CASE (self), FALSE);

  record = lek_records_find (self->incident->records, uuid);
  if (record == NULL || record->removed)
    {
      g_set_error (error, LEK_CASE_ERROR, LEK_CASE_ERROR_VALUE, "there is no record %s", uuid);
      return FALSE;
    }

  if (!check_list (self, record->kind, error))
    return FALSE;

  lek_case_settle (self);
  kind = lek_library_get_record_kind (self->library, record->kind);
  record->removed = TRUE;
  record->changed_utc = get_change_time (self, record);
  if (kind != NULL)
    log_record (self, "record-removed", kind, record);
  if (g_str_equal (record->kind, LEK_NOTIFICATION))
    lek_case_notification_removed (self, record);
  record_changed (self, record);

  return TRUE;
}

void
lek_case_set_record_removed (LekCase   *self,
                             LekRecord *record,
                             gboolean   removed)
{
  const LekRecordKind *kind = lek_library_get_record_kind (self->library, record->kind);

  record->removed = removed;
  log_record (self, removed ? "record-removed" : "record-restored", kind, record);
  record_changed (self, record);
}

static const LekScenario *
get_scenario (LekCase *self)
{
  const char *id = lek_answers_get_value (self->incident->answers, "incident.scenario");

  return id != NULL ? lek_library_get_scenario (self->library, id) : NULL;
}

/* What was proposed once and removed by the person is not proposed again. */
static gboolean
has_task (LekCase               *self,
          const LekTaskProposal *proposal)
{
  static const LekVoice voices[] = { LEK_VOICE_JE, LEK_VOICE_U, LEK_VOICE_EN };
  GPtrArray *records = self->incident->records;

  for (guint i = 0; i < records->len; i++)
    {
      const LekRecord *record = g_ptr_array_index (records, i);

      for (guint j = 0; j < G_N_ELEMENTS (voices); j++)
        {
          if (lek_record_is (record, "task.what", lek_text_get (proposal->what, voices[j])))
            return TRUE;
        }
    }

  return FALSE;
}

guint
lek_case_count_proposed_tasks (LekCase *self)
{
  const LekScenario *scenario;
  guint n = 0;

  g_return_val_if_fail (LEK_IS_CASE (self), 0);

  scenario = get_scenario (self);
  for (guint i = 0; scenario != NULL && i < scenario->tasks->len; i++)
    {
      if (!has_task (self, g_ptr_array_index (scenario->tasks, i)))
        n++;
    }

  return n;
}

static gboolean
add_task (LekCase               *self,
          const LekTaskProposal *proposal,
          LekVoice               voice)
{
  g_autoptr(LekRecord) record = lek_record_new ("task");
  g_autoptr(GError) error = NULL;

  lek_record_set_value (record, "task.what", lek_text_get (proposal->what, voice));
  if (proposal->preventive)
    lek_record_set_value (record, "task.preventive", "yes");

  if (lek_case_put_record (self, record, &error))
    return TRUE;

  g_warning ("A proposed task does not fit: %s", error->message);

  return FALSE;
}

guint
lek_case_propose_tasks (LekCase  *self,
                        LekVoice  voice)
{
  const LekScenario *scenario;
  guint n = 0;

  g_return_val_if_fail (LEK_IS_CASE (self), 0);

  scenario = get_scenario (self);
  if (scenario == NULL || lek_case_is_read_only (self))
    return 0;

  for (guint i = 0; i < scenario->tasks->len; i++)
    {
      const LekTaskProposal *proposal = g_ptr_array_index (scenario->tasks, i);

      if (!has_task (self, proposal) && add_task (self, proposal, voice))
        n++;
    }

  return n;
}
