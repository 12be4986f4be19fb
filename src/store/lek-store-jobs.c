/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. All of this runs on the store's thread.
 */

#include "config.h"

#include "store/lek-store-jobs.h"

#include "store/lek-store-copy.h"
#include "store/lek-store-import.h"
#include "store/lek-store-list.h"
#include "store/lek-store-preparation.h"
#include "store/lek-store-read.h"
#include "store/lek-store-verify.h"
#include "store/lek-store-write.h"

#define VERIFIED_AT_ONCE 256

static void
open_input_free (LekOpenInput *input)
{
  g_free (input->path);
  g_free (input);
}

static void
query_free (LekQuery *query)
{
  g_free ((char *) query->search);
  g_free (query);
}

static void
read_input_free (LekReadInput *input)
{
  g_free (input->ids);
  g_free (input);
}

static gpointer
run_open (LekWorker  *worker,
          gpointer    input,
          GError    **error)
{
  LekOpenInput *open = input;
  LekDatabase *database;

  database = lek_database_open (open->path, (open->flags & LEK_OPEN_READ_ONLY) != 0, error);
  if (database == NULL)
    return NULL;

  lek_worker_take_database (worker, database);

  return GINT_TO_POINTER (TRUE);
}

static gpointer
run_begin (LekWorker  *worker,
           gpointer    input,
           GError    **error)
{
  LekDatabase *database = lek_worker_get_database (worker, error);
  LekSummary *summary = database != NULL ? lek_write_begin (database, input, error) : NULL;

  if (summary != NULL)
    lek_worker_announce (worker, summary->id);

  return summary;
}

static gpointer
run_commit (LekWorker  *worker,
            gpointer    input,
            GError    **error)
{
  LekChange *change = input;
  LekDatabase *database = lek_worker_get_database (worker, error);
  GPtrArray *lines = database != NULL ? lek_write_commit (database, change, error) : NULL;

  if (lines != NULL)
    lek_worker_announce (worker, change->summary->id);

  return lines;
}

static gpointer
run_load (LekWorker  *worker,
          gpointer    input,
          GError    **error)
{
  LekDatabase *database = lek_worker_get_database (worker, error);
  gint64 *id = input;

  return database != NULL ? lek_read_incident (database, *id, error) : NULL;
}

/* No incident changed, so nothing is announced. */
static gpointer
run_prepare (LekWorker  *worker,
             gpointer    input,
             GError    **error)
{
  LekDatabase *database = lek_worker_get_database (worker, error);

  return GINT_TO_POINTER (database != NULL && lek_write_prepared (database, input, error));
}

static gpointer
run_load_prepared (LekWorker  *worker,
                   gpointer    input,
                   GError    **error)
{
  LekDatabase *database = lek_worker_get_database (worker, error);

  return database != NULL ? lek_read_prepared (database, error) : NULL;
}

static gpointer
run_find (LekWorker  *worker,
          gpointer    input,
          GError    **error)
{
  LekDatabase *database = lek_worker_get_database (worker, error);
  const char *name = input;
  gint64 id;

  if (database == NULL || !lek_read_find (database, name, &id, error))
    return NULL;

  if (id == 0)
    {
      g_set_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_NOT_FOUND, "no incident %s", name);
      return NULL;
    }

  return g_memdup2 (&id, sizeof id);
}

static gpointer
run_list (LekWorker  *worker,
          gpointer    input,
          GError    **error)
{
  LekDatabase *database = lek_worker_get_database (worker, error);

  return database != NULL ? lek_list_ids (database, input, error) : NULL;
}

static gpointer
run_read (LekWorker  *worker,
          gpointer    input,
          GError    **error)
{
  LekDatabase *database = lek_worker_get_database (worker, error);
  LekReadInput *read = input;

  return database != NULL ? lek_read_summaries (database, read->ids, read->n_ids, error) : NULL;
}

static gpointer
run_survey (LekWorker  *worker,
            gpointer    input,
            GError    **error)
{
  LekDatabase *database = lek_worker_get_database (worker, error);
  gint64 *now_utc = input;

  return database != NULL ? lek_list_survey (database, *now_utc, error) : NULL;
}

static gpointer
run_import (LekWorker  *worker,
            gpointer    input,
            GError    **error)
{
  LekDatabase *database = lek_worker_get_database (worker, error);
  LekImported imported;

  if (database == NULL || !lek_import (database, input, &imported, error))
    return NULL;

  if (imported.result == LEK_IMPORT_ADDED)
    lek_worker_announce (worker, imported.id);

  return g_memdup2 (&imported, sizeof imported);
}

static gpointer
run_copy (LekWorker  *worker,
          gpointer    input,
          GError    **error)
{
  LekDatabase *database = lek_worker_get_database (worker, error);

  return GINT_TO_POINTER (database != NULL && lek_copy_database (database, input, error));
}

static gpointer
run_verify_database (LekWorker  *worker,
                     gpointer    input,
                     GError    **error)
{
  LekDatabase *database = lek_worker_get_database (worker, error);

  return GINT_TO_POINTER (database != NULL && lek_verify_database (database, error));
}

static gpointer
run_verify_some (LekWorker  *worker,
                 gpointer    input,
                 GError    **error)
{
  LekDatabase *database = lek_worker_get_database (worker, error);
  gint64 *after = input;

  return database != NULL ? lek_verify_some (database, *after, VERIFIED_AT_ONCE, error) : NULL;
}

static gpointer
run_verify_one (LekWorker  *worker,
                gpointer    input,
                GError    **error)
{
  LekDatabase *database = lek_worker_get_database (worker, error);
  gint64 *id = input;

  return database != NULL ? lek_verify_some (database, *id - 1, 1, error) : NULL;
}

#define FREE(func) ((GDestroyNotify) (func))

const LekJobKind lek_open_job = { run_open, FREE (open_input_free), NULL };
const LekJobKind lek_begin_job = { run_begin, FREE (lek_change_free), FREE (lek_summary_free) };
const LekJobKind lek_commit_job = { run_commit, FREE (lek_change_free), FREE (g_ptr_array_unref) };
const LekJobKind lek_load_job = { run_load, g_free, FREE (lek_incident_free) };
const LekJobKind lek_prepare_job = { run_prepare, FREE (lek_change_free), NULL };
const LekJobKind lek_load_prepared_job = { run_load_prepared, NULL, FREE (lek_preparation_free) };
const LekJobKind lek_find_job = { run_find, g_free, g_free };
const LekJobKind lek_list_job = { run_list, FREE (query_free), FREE (g_array_unref) };
const LekJobKind lek_read_job = { run_read, FREE (read_input_free), FREE (g_ptr_array_unref) };
const LekJobKind lek_survey_job = { run_survey, g_free, FREE (lek_overview_free) };
const LekJobKind lek_import_job = { run_import, NULL, FREE (lek_imported_free) };
const LekJobKind lek_copy_job = { run_copy, g_free, NULL };
const LekJobKind lek_verify_database_job = { run_verify_database, NULL, NULL };
const LekJobKind lek_verify_some_job = { run_verify_some, NULL, FREE (g_ptr_array_unref) };
const LekJobKind lek_verify_one_job = { run_verify_one, NULL, FREE (g_ptr_array_unref) };

#undef FREE
