/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The store's thread: jobs wait in a queue and are done one after the other.
 *
 * The thread knows the worker, never the store: it must not be able to hold
 * the last reference to what waits for it at the end. Tasks are therefore
 * taken along untouched and given back on the thread they came from.
 */

#pragma once

#include "store/lek-database.h"

G_BEGIN_DECLS

typedef struct _LekWorker LekWorker;

/**
 * LekJobKind:
 * @run: does the work on the store's thread; NULL comes with an error
 * @free_input: for a job whose input was given away
 * @free_result: for a result that nobody fetches
 */
typedef struct
{
  gpointer       (*run) (LekWorker  *worker,
                         gpointer    input,
                         GError    **error);
  GDestroyNotify free_input;
  GDestroyNotify free_result;
} LekJobKind;

/* @changed is called with @data and an id on the thread-default context of the caller, after a commit.
 * @free_data is called with the last reference. */
typedef void (*LekWorkerChangedFunc) (gpointer data,
                                      gint64   id);

LekWorker   *lek_worker_new          (LekWorkerChangedFunc  changed,
                                      gpointer              data,
                                      GDestroyNotify        free_data) G_GNUC_WARN_UNUSED_RESULT;
LekWorker   *lek_worker_ref          (LekWorker            *self);
void         lek_worker_unref        (LekWorker            *self);

/* Starts the thread; a second time does nothing. */
void         lek_worker_start        (LekWorker            *self);
/* Does what is waiting, closes the database and ends the thread. Blocks. */
void         lek_worker_stop         (LekWorker            *self);
gboolean     lek_worker_is_read_only (LekWorker            *self);

/* Blocks until the job is done; borrows @input. */
gpointer     lek_worker_call         (LekWorker            *self,
                                      const LekJobKind     *kind,
                                      gpointer              input,
                                      GCancellable         *cancellable,
                                      GError              **error);
/* Takes @input and @task; the task returns the result on its own context. */
void         lek_worker_call_async   (LekWorker            *self,
                                      const LekJobKind     *kind,
                                      gpointer              input,
                                      GTask                *task);

/* For jobs, on the store's thread. */
LekDatabase *lek_worker_get_database (LekWorker            *self,
                                      GError              **error);
void         lek_worker_take_database (LekWorker           *self,
                                       LekDatabase         *database);
void         lek_worker_announce     (LekWorker            *self,
                                      gint64                id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekWorker, lek_worker_unref)

G_END_DECLS
