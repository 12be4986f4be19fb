/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Copies between the register and files.
 *
 * The log says of an export only what is true: the file is written, then the
 * line is stored, then the file is written again with that line in it, so that
 * it equals the register and can be read back without a difference.
 */

#include "config.h"

#include "session/lek-register-private.h"

#include "core/guard/lek-redact.h"
#include "session/lek-case-private.h"
#include "session/lek-transfer-private.h"

typedef struct
{
  LekRegister *owner;         /* borrowed: the task holds it */
  LekCase     *incident;
  GFile       *file;
  gboolean     for_others;
  gboolean     logged;
} Export;

static void write_for_task (GTask *task);

static void
export_free (Export *export)
{
  g_clear_object (&export->incident);
  g_clear_object (&export->file);
  g_free (export);
}

/* Takes @task. */
static void
fail (GTask  *task,
      GError *error)
{
  g_task_return_error (task, error);
  g_object_unref (task);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  GTask *task = user_data;
  GError *error = NULL;

  if (lek_case_save_finish (LEK_CASE (source), result, &error))
    write_for_task (task);
  else
    fail (task, error);
}

static void
log_export (Export *export,
            GTask  *task)
{
  g_autofree char *name = g_file_get_basename (export->file);

  export->logged = TRUE;
  lek_case_log (export->incident, export->for_others ? "exported-for-others" : "exported", name, NULL);
  lek_case_save_async (export->incident, NULL, saved_cb, task);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  GTask *task = user_data;
  Export *export = g_task_get_task_data (task);
  GError *error = NULL;

  if (!lek_transfer_write_finish (result, &error))
    {
      fail (task, error);
    }
  else if (!export->logged && !lek_case_is_read_only (export->incident))
    {
      log_export (export, task);
    }
  else
    {
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
    }
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GTask *task = user_data;
  Export *export = g_task_get_task_data (task);
  GError *error = NULL;
  LekIncident *incident = lek_store_load_finish (LEK_STORE (source), result, &error);

  if (incident != NULL)
    incident->summary->practice = export->owner->practice;
  if (incident != NULL && export->for_others)
    {
      LekIncident *covered = lek_incident_redact (incident, export->owner->library);

      lek_incident_free (incident);
      incident = covered;
    }

  if (incident != NULL)
    lek_transfer_write_async (incident, export->file, lek_clock_now (export->owner->clock),
                              g_task_get_cancellable (task), written_cb, task);
  else
    fail (task, error);
}

/* What is written is what is stored. */
static void
write_for_task (GTask *task)
{
  Export *export = g_task_get_task_data (task);

  lek_store_load_async (export->owner->store, lek_case_get_id (export->incident),
                        g_task_get_cancellable (task), loaded_cb, task);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GTask *task = user_data;
  Export *export = g_task_get_task_data (task);
  GError *error = NULL;

  export->incident = lek_register_open_case_finish (LEK_REGISTER (source), result, &error);
  if (export->incident != NULL)
    lek_case_save_async (export->incident, NULL, saved_cb, task);
  else
    fail (task, error);
}

void
lek_register_export_async (LekRegister         *self,
                           gint64               id,
                           GFile               *file,
                           gboolean             for_others,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  Export *export;
  GTask *task;

  g_return_if_fail (LEK_IS_REGISTER (self));
  g_return_if_fail (G_IS_FILE (file));

  export = g_new0 (Export, 1);
  export->owner = self;
  export->file = g_object_ref (file);
  export->for_others = for_others;

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, lek_register_export_async);
  g_task_set_task_data (task, export, (GDestroyNotify) export_free);
  lek_register_open_case_async (self, id, cancellable, opened_cb, task);
}

gboolean
lek_register_export_finish (LekRegister   *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  gboolean added = FALSE;
  char *number = lek_transfer_read_finish (result, &added, &error);

  if (number == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_task_set_task_data (task, GINT_TO_POINTER (added), NULL);
  g_task_return_pointer (task, number, g_free);
}

void
lek_register_import_async (LekRegister         *self,
                           GFile               *file,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (LEK_IS_REGISTER (self));
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, lek_register_import_async);
  lek_transfer_read_async (self->store, self->library, file, cancellable, read_cb, task);
}

char *
lek_register_import_finish (LekRegister   *self,
                            GAsyncResult  *result,
                            gboolean      *out_added,
                            GError       **error)
{
  gboolean added;
  char *number;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  added = GPOINTER_TO_INT (g_task_get_task_data (G_TASK (result)));
  number = g_task_propagate_pointer (G_TASK (result), error);
  if (number != NULL && out_added != NULL)
    *out_added = added;

  return number;
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;

  if (lek_transfer_copy_finish (result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
lek_register_copy_async (LekRegister         *self,
                         GFile               *file,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (LEK_IS_REGISTER (self));
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, lek_register_copy_async);
  lek_transfer_copy_async (self->store, file, cancellable, copied_cb, task);
}

gboolean
lek_register_copy_finish (LekRegister   *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
