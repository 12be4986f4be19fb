/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Each call is a kind of job for the worker, done in three
 * forms; what a job does stands in lek-store-jobs.c.
 */

#include "config.h"

#include "store/lek-store.h"

#include "store/lek-store-jobs.h"

struct _LekStore
{
  GObject    parent_instance;

  char      *path;        /* construct-only */
  LekWorker *worker;
};

G_DEFINE_FINAL_TYPE (LekStore, lek_store, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PATH,
  PROP_READ_ONLY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Takes @input. */
static void
call_async (LekStore            *self,
            const LekJobKind    *kind,
            gpointer             input,
            gpointer             source_tag,
            GCancellable        *cancellable,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, source_tag);
  lek_worker_call_async (self->worker, kind, input, task);
}

/* The weak reference is looked at only on the thread of the store itself. */
static void
changed_cb (gpointer data,
            gint64   id)
{
  g_autoptr(LekStore) self = g_weak_ref_get (data);

  if (self != NULL)
    g_signal_emit (self, signals[CHANGED], 0, id);
}

static void
weak_ref_free (GWeakRef *weak_ref)
{
  g_weak_ref_clear (weak_ref);
  g_free (weak_ref);
}

static void
lek_store_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  LekStore *self = LEK_STORE (object);

  switch (prop_id)
    {
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;

    case PROP_READ_ONLY:
      g_value_set_boolean (value, lek_store_is_read_only (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lek_store_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  LekStore *self = LEK_STORE (object);

  switch (prop_id)
    {
    case PROP_PATH:
      self->path = g_value_dup_string (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lek_store_dispose (GObject *object)
{
  lek_store_close (LEK_STORE (object));

  G_OBJECT_CLASS (lek_store_parent_class)->dispose (object);
}

static void
lek_store_finalize (GObject *object)
{
  LekStore *self = LEK_STORE (object);

  g_clear_pointer (&self->worker, lek_worker_unref);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (lek_store_parent_class)->finalize (object);
}

static void
lek_store_class_init (LekStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lek_store_get_property;
  object_class->set_property = lek_store_set_property;
  object_class->dispose = lek_store_dispose;
  object_class->finalize = lek_store_finalize;

  properties[PROP_PATH] =
    g_param_spec_string ("path", NULL, NULL,
                         NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  properties[PROP_READ_ONLY] =
    g_param_spec_boolean ("read-only", NULL, NULL,
                          FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed",
                                   G_TYPE_FROM_CLASS (klass),
                                   G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
lek_store_init (LekStore *self)
{
  GWeakRef *weak_ref = g_new0 (GWeakRef, 1);

  g_weak_ref_init (weak_ref, self);
  self->worker = lek_worker_new (changed_cb, weak_ref, (GDestroyNotify) weak_ref_free);
}

LekStore *
lek_store_new (const char *path)
{
  g_return_val_if_fail (path != NULL, NULL);

  return g_object_new (LEK_TYPE_STORE, "path", path, NULL);
}

const char *
lek_store_get_path (LekStore *self)
{
  g_return_val_if_fail (LEK_IS_STORE (self), NULL);

  return self->path;
}

gboolean
lek_store_is_read_only (LekStore *self)
{
  g_return_val_if_fail (LEK_IS_STORE (self), TRUE);

  return lek_worker_is_read_only (self->worker);
}

LekWorker *
lek_store_get_worker (LekStore *self)
{
  return self->worker;
}

static void
note_opened (LekStore *self)
{
  if (lek_store_is_read_only (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
}

gboolean
lek_store_open (LekStore      *self,
                LekOpenFlags   flags,
                GCancellable  *cancellable,
                GError       **error)
{
  LekOpenInput input = { 0 };

  g_return_val_if_fail (LEK_IS_STORE (self), FALSE);

  input.path = self->path;
  input.flags = flags;
  lek_worker_start (self->worker);
  if (lek_worker_call (self->worker, &lek_open_job, &input, cancellable, error) == NULL)
    return FALSE;

  note_opened (self);

  return TRUE;
}

void
lek_store_open_async (LekStore            *self,
                      LekOpenFlags         flags,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  LekOpenInput *input;

  g_return_if_fail (LEK_IS_STORE (self));

  input = g_new0 (LekOpenInput, 1);
  input->path = g_strdup (self->path);
  input->flags = flags;
  lek_worker_start (self->worker);
  call_async (self, &lek_open_job, input, lek_store_open_async, cancellable, callback, user_data);
}

gboolean
lek_store_open_finish (LekStore      *self,
                       GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (LEK_IS_STORE (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (g_task_propagate_pointer (G_TASK (result), error) == NULL)
    return FALSE;

  note_opened (self);

  return TRUE;
}

void
lek_store_close (LekStore *self)
{
  g_return_if_fail (LEK_IS_STORE (self));

  lek_worker_stop (self->worker);
}

LekSummary *
lek_store_begin (LekStore      *self,
                 LekChange     *change,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_return_val_if_fail (LEK_IS_STORE (self), NULL);
  g_return_val_if_fail (change != NULL && change->summary->uuid != NULL, NULL);

  return lek_worker_call (self->worker, &lek_begin_job, change, cancellable, error);
}

void
lek_store_begin_async (LekStore            *self,
                       LekChange           *change,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_return_if_fail (LEK_IS_STORE (self));
  g_return_if_fail (change != NULL && change->summary->uuid != NULL);

  call_async (self, &lek_begin_job, change, lek_store_begin_async, cancellable, callback, user_data);
}

GPtrArray *
lek_store_commit (LekStore      *self,
                  LekChange     *change,
                  GCancellable  *cancellable,
                  GError       **error)
{
  g_return_val_if_fail (LEK_IS_STORE (self), NULL);
  g_return_val_if_fail (change != NULL && change->summary->uuid != NULL, NULL);

  return lek_worker_call (self->worker, &lek_commit_job, change, cancellable, error);
}

void
lek_store_commit_async (LekStore            *self,
                        LekChange           *change,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_return_if_fail (LEK_IS_STORE (self));
  g_return_if_fail (change != NULL && change->summary->uuid != NULL);

  call_async (self, &lek_commit_job, change, lek_store_commit_async, cancellable, callback, user_data);
}

LekIncident *
lek_store_load (LekStore      *self,
                gint64         id,
                GCancellable  *cancellable,
                GError       **error)
{
  g_return_val_if_fail (LEK_IS_STORE (self), NULL);

  return lek_worker_call (self->worker, &lek_load_job, &id, cancellable, error);
}

void
lek_store_load_async (LekStore            *self,
                      gint64               id,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_return_if_fail (LEK_IS_STORE (self));

  call_async (self, &lek_load_job, g_memdup2 (&id, sizeof id), lek_store_load_async,
              cancellable, callback, user_data);
}

LekPreparation *
lek_store_load_prepared (LekStore      *self,
                         GCancellable  *cancellable,
                         GError       **error)
{
  g_return_val_if_fail (LEK_IS_STORE (self), NULL);

  return lek_worker_call (self->worker, &lek_load_prepared_job, NULL, cancellable, error);
}

void
lek_store_load_prepared_async (LekStore            *self,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_return_if_fail (LEK_IS_STORE (self));

  call_async (self, &lek_load_prepared_job, NULL, lek_store_load_prepared_async, cancellable, callback, user_data);
}

gboolean
lek_store_prepare (LekStore      *self,
                   LekChange     *change,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_return_val_if_fail (LEK_IS_STORE (self), FALSE);
  g_return_val_if_fail (change != NULL, FALSE);

  return lek_worker_call (self->worker, &lek_prepare_job, change, cancellable, error) != NULL;
}

void
lek_store_prepare_async (LekStore            *self,
                         LekChange           *change,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_return_if_fail (LEK_IS_STORE (self));
  g_return_if_fail (change != NULL);

  call_async (self, &lek_prepare_job, change, lek_store_prepare_async, cancellable, callback, user_data);
}

gint64
lek_store_find (LekStore      *self,
                const char    *number,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autofree gint64 *id = NULL;

  g_return_val_if_fail (LEK_IS_STORE (self), 0);
  g_return_val_if_fail (number != NULL, 0);

  id = lek_worker_call (self->worker, &lek_find_job, (gpointer) number, cancellable, error);

  return id != NULL ? *id : 0;
}

GArray *
lek_store_list (LekStore        *self,
                const LekQuery  *query,
                GCancellable    *cancellable,
                GError         **error)
{
  g_return_val_if_fail (LEK_IS_STORE (self), NULL);
  g_return_val_if_fail (query != NULL && query->view < LEK_N_VIEWS, NULL);

  return lek_worker_call (self->worker, &lek_list_job, (gpointer) query, cancellable, error);
}

void
lek_store_list_async (LekStore            *self,
                      const LekQuery      *query,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  LekQuery *copy;

  g_return_if_fail (LEK_IS_STORE (self));
  g_return_if_fail (query != NULL && query->view < LEK_N_VIEWS);

  copy = g_memdup2 (query, sizeof *query);
  copy->search = g_strdup (query->search);
  call_async (self, &lek_list_job, copy, lek_store_list_async, cancellable, callback, user_data);
}

GPtrArray *
lek_store_read (LekStore      *self,
                const gint64  *ids,
                guint          n_ids,
                GCancellable  *cancellable,
                GError       **error)
{
  LekReadInput input = { (gint64 *) ids, n_ids };

  g_return_val_if_fail (LEK_IS_STORE (self), NULL);

  return lek_worker_call (self->worker, &lek_read_job, &input, cancellable, error);
}

void
lek_store_read_async (LekStore            *self,
                      const gint64        *ids,
                      guint                n_ids,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  LekReadInput *input;

  g_return_if_fail (LEK_IS_STORE (self));

  input = g_new0 (LekReadInput, 1);
  input->ids = g_memdup2 (ids, n_ids * sizeof *ids);
  input->n_ids = n_ids;
  call_async (self, &lek_read_job, input, lek_store_read_async, cancellable, callback, user_data);
}

LekOverview *
lek_store_survey (LekStore      *self,
                  gint64         now_utc,
                  GCancellable  *cancellable,
                  GError       **error)
{
  g_return_val_if_fail (LEK_IS_STORE (self), NULL);

  return lek_worker_call (self->worker, &lek_survey_job, &now_utc, cancellable, error);
}

void
lek_store_survey_async (LekStore            *self,
                        gint64               now_utc,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_return_if_fail (LEK_IS_STORE (self));

  call_async (self, &lek_survey_job, g_memdup2 (&now_utc, sizeof now_utc), lek_store_survey_async,
              cancellable, callback, user_data);
}

/* All but opening finish alike: the result of the job is the result of the call. */
#define DEFINE_FINISH(Result, call) \
  Result * \
  lek_store_##call##_finish (LekStore      *self, \
                             GAsyncResult  *result, \
                             GError       **error) \
  { \
    g_return_val_if_fail (g_async_result_is_tagged (result, lek_store_##call##_async), NULL); \
    g_return_val_if_fail (g_task_is_valid (result, self), NULL); \
  \
    return g_task_propagate_pointer (G_TASK (result), error); \
  }

DEFINE_FINISH (LekSummary, begin)
DEFINE_FINISH (GPtrArray, commit)
DEFINE_FINISH (LekIncident, load)
DEFINE_FINISH (LekPreparation, load_prepared)
DEFINE_FINISH (GArray, list)
DEFINE_FINISH (GPtrArray, read)
DEFINE_FINISH (LekOverview, survey)

gboolean
lek_store_prepare_finish (LekStore      *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, lek_store_prepare_async), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}
