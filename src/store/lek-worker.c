/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "store/lek-worker.h"

#include "store/lek-call.h"
#include "store/lek-store.h"

struct _LekWorker
{
  gatomicrefcount       ref_count;
  GMainContext         *context;      /* of the thread that made the worker */
  LekWorkerChangedFunc  changed;
  gpointer              data;
  GDestroyNotify        free_data;
  GAsyncQueue          *jobs;         /* of Job; one without a kind ends the thread */
  GThread              *thread;
  int                   read_only;    /* atomic */
  LekDatabase          *database;     /* touched by the thread only */
};

/* Either @task is set, or a caller waits for @done. */
typedef struct
{
  const LekJobKind *kind;
  gpointer          input;
  GCancellable     *cancellable;
  GTask            *task;
  gpointer          result;
  GError           *error;
  GMutex            mutex;
  GCond             cond;
  gboolean          done;
} Job;

typedef struct
{
  LekWorker *worker;
  gint64     id;
} Change;

static void
job_clear (Job *job)
{
  g_clear_object (&job->cancellable);
  g_mutex_clear (&job->mutex);
  g_cond_clear (&job->cond);
}

static void
job_init (Job              *job,
          const LekJobKind *kind,
          gpointer          input,
          GCancellable     *cancellable)
{
  *job = (Job) { .kind = kind, .input = input };

  g_set_object (&job->cancellable, cancellable);
  g_mutex_init (&job->mutex);
  g_cond_init (&job->cond);
}

static void
job_free (Job *job)
{
  if (job->kind->free_input != NULL && job->input != NULL)
    job->kind->free_input (job->input);
  if (job->kind->free_result != NULL && job->result != NULL)
    job->kind->free_result (job->result);

  g_clear_error (&job->error);
  g_clear_object (&job->task);
  job_clear (job);
  g_free (job);
}

/* On the thread of the task. */
static void
return_task (gpointer user_data)
{
  Job *job = user_data;

  if (job->result != NULL)
    g_task_return_pointer (job->task, g_steal_pointer (&job->result), job->kind->free_result);
  else
    g_task_return_error (job->task, g_steal_pointer (&job->error));
}

static void
finish_job (Job *job)
{
  if (job->task != NULL)
    {
      lek_call_on (g_task_get_context (job->task), return_task, job, (GDestroyNotify) job_free);
      return;
    }

  g_mutex_lock (&job->mutex);
  job->done = TRUE;
  g_cond_signal (&job->cond);
  g_mutex_unlock (&job->mutex);
}

static void
run_job (LekWorker *self,
         Job       *job)
{
  if (!g_cancellable_set_error_if_cancelled (job->cancellable, &job->error))
    {
      if (self->database != NULL)
        lek_database_set_cancellable (self->database, job->cancellable);

      job->result = job->kind->run (self, job->input, &job->error);

      if (self->database != NULL)
        lek_database_set_cancellable (self->database, NULL);
    }

  finish_job (job);
}

static gpointer
work (gpointer user_data)
{
  g_autoptr(LekWorker) self = user_data;
  Job *job;

  for (job = g_async_queue_pop (self->jobs); job->kind != NULL; job = g_async_queue_pop (self->jobs))
    run_job (self, job);

  g_clear_pointer (&self->database, lek_database_free);
  finish_job (job);

  return NULL;
}

static void
wait_for_job (Job *job)
{
  g_mutex_lock (&job->mutex);
  while (!job->done)
    g_cond_wait (&job->cond, &job->mutex);
  g_mutex_unlock (&job->mutex);
}

LekWorker *
lek_worker_new (LekWorkerChangedFunc changed,
                gpointer             data,
                GDestroyNotify       free_data)
{
  LekWorker *self = g_new0 (LekWorker, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->context = g_main_context_ref_thread_default ();
  self->jobs = g_async_queue_new ();
  self->changed = changed;
  self->data = data;
  self->free_data = free_data;

  return self;
}

LekWorker *
lek_worker_ref (LekWorker *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
lek_worker_unref (LekWorker *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_assert (self->database == NULL);
  g_clear_pointer (&self->data, self->free_data);
  g_clear_pointer (&self->jobs, g_async_queue_unref);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_free (self);
}

void
lek_worker_start (LekWorker *self)
{
  if (self->thread == NULL)
    self->thread = g_thread_new ("lek-store", work, lek_worker_ref (self));
}

void
lek_worker_stop (LekWorker *self)
{
  Job end;

  if (self->thread == NULL)
    return;

  job_init (&end, NULL, NULL, NULL);
  g_async_queue_push (self->jobs, &end);
  wait_for_job (&end);
  job_clear (&end);

  g_thread_join (g_steal_pointer (&self->thread));
}

gboolean
lek_worker_is_read_only (LekWorker *self)
{
  return g_atomic_int_get (&self->read_only);
}

static gboolean
check_started (LekWorker  *self,
               GError    **error)
{
  if (self->thread != NULL)
    return TRUE;

  g_set_error_literal (error, LEK_STORE_ERROR, LEK_STORE_ERROR_FAILED, "the register is not open");

  return FALSE;
}

gpointer
lek_worker_call (LekWorker         *self,
                 const LekJobKind  *kind,
                 gpointer           input,
                 GCancellable      *cancellable,
                 GError           **error)
{
  Job job;

  if (!check_started (self, error))
    return NULL;

  job_init (&job, kind, input, cancellable);
  g_async_queue_push (self->jobs, &job);
  wait_for_job (&job);
  job_clear (&job);

  if (job.error != NULL)
    g_propagate_error (error, job.error);

  return job.result;
}

void
lek_worker_call_async (LekWorker        *self,
                       const LekJobKind *kind,
                       gpointer          input,
                       GTask            *task)
{
  Job *job = g_new (Job, 1);

  job_init (job, kind, input, g_task_get_cancellable (task));
  job->task = task;

  /* What was stored is stored, also when it was cancelled a moment later. */
  g_task_set_check_cancellable (task, FALSE);

  if (check_started (self, &job->error))
    {
      g_async_queue_push (self->jobs, job);
      return;
    }

  return_task (job);
  job_free (job);
}

LekDatabase *
lek_worker_get_database (LekWorker  *self,
                         GError    **error)
{
  if (self->database == NULL)
    g_set_error_literal (error, LEK_STORE_ERROR, LEK_STORE_ERROR_FAILED, "the register is not open");

  return self->database;
}

void
lek_worker_take_database (LekWorker   *self,
                          LekDatabase *database)
{
  g_assert (self->database == NULL);

  self->database = database;
  g_atomic_int_set (&self->read_only, lek_database_is_read_only (database));
}

static void
change_free (Change *change)
{
  lek_worker_unref (change->worker);
  g_free (change);
}

static void
tell_change (gpointer user_data)
{
  Change *change = user_data;

  change->worker->changed (change->worker->data, change->id);
}

void
lek_worker_announce (LekWorker *self,
                     gint64     id)
{
  Change *change = g_new (Change, 1);

  change->worker = lek_worker_ref (self);
  change->id = id;

  lek_call_on (self->context, tell_change, change, (GDestroyNotify) change_free);
}
