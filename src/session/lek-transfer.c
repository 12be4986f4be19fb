/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. What a job needs is its own: nothing here is shared with the
 * main thread but the library, which never changes, and the store, which has a
 * thread of its own.
 */

#include "config.h"

#include "session/lek-transfer-private.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "interchange/lek-incident-json.h"

/* An incident of a whole year of work is well under a megabyte. */
#define MAX_SIZE (20 * 1024 * 1024)
#define READ_SIZE (64 * 1024)

typedef struct
{
  LekStore    *store;
  LekLibrary  *library;
  LekIncident *incident;
  GFile       *file;
  char        *uuid;
  gint64       now_utc;
  gboolean     added;
} Job;

static void
job_free (Job *job)
{
  g_clear_object (&job->store);
  g_clear_object (&job->library);
  g_clear_object (&job->file);
  g_clear_pointer (&job->incident, lek_incident_free);
  g_free (job->uuid);
  g_free (job);
}

/* Runs on the job's thread. */
static void
write_file (GTask        *task,
            gpointer      source,
            gpointer      task_data,
            GCancellable *cancellable)
{
  Job *job = task_data;
  g_autofree char *json = lek_incident_to_json (job->incident, job->now_utc);
  GError *error = NULL;

  if (g_file_replace_contents (job->file, json, strlen (json), NULL, FALSE,
                               G_FILE_CREATE_PRIVATE, NULL, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static gboolean
read_on (GInputStream  *stream,
         GByteArray    *bytes,
         GCancellable  *cancellable,
         GError       **error)
{
  g_autofree guint8 *buffer = g_malloc (READ_SIZE);
  gssize n;

  while ((n = g_input_stream_read (stream, buffer, READ_SIZE, cancellable, error)) > 0)
    {
      g_byte_array_append (bytes, buffer, n);
      if (bytes->len > MAX_SIZE)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE,
                               "the file is larger than 20 MB");
          return FALSE;
        }
    }

  return n == 0;
}

static GByteArray *
read_bytes (GFile         *file,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr(GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr(GByteArray) bytes = NULL;

  if (stream == NULL)
    return NULL;

  bytes = g_byte_array_new ();
  if (!read_on (G_INPUT_STREAM (stream), bytes, cancellable, error))
    return NULL;

  return g_steal_pointer (&bytes);
}

static char *
import_file (Job           *job,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr(GByteArray) bytes = read_bytes (job->file, cancellable, error);
  g_autoptr(LekIncident) incident = NULL;
  const char *json;
  LekImportResult result;
  char *number = NULL;

  if (bytes == NULL)
    return NULL;

  /* An empty file has no bytes to point at. */
  json = bytes->len > 0 ? (const char *) bytes->data : "";
  incident = lek_incident_from_json (job->library, json, bytes->len, error);
  if (incident == NULL ||
      !lek_store_import (job->store, incident, &result, &number, cancellable, error))
    return NULL;

  job->added = result == LEK_IMPORT_ADDED;

  return number;
}

/* Runs on the job's thread. */
static void
read_file (GTask        *task,
           gpointer      source,
           gpointer      task_data,
           GCancellable *cancellable)
{
  GError *error = NULL;
  char *number = import_file (task_data, cancellable, &error);

  if (number != NULL)
    g_task_return_pointer (task, number, g_free);
  else
    g_task_return_error (task, error);
}

/* Runs on the job's thread. */
static void
find_incident (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  gint64 id = lek_store_find (job->store, job->uuid, cancellable, &error);

  if (id != 0)
    g_task_return_int (task, id);
  else
    g_task_return_error (task, error);
}

/* A file that cannot be asked about is another one, or is not there: NULL. */
static GFileInfo *
look_at (GFile *file)
{
  return g_file_query_info (file, "standard::size,time::modified,time::modified-usec",
                            G_FILE_QUERY_INFO_NONE, NULL, NULL);
}

static gboolean
is_alike (GFileInfo *a,
          GFileInfo *b)
{
  g_autoptr(GDateTime) a_time = g_file_info_get_modification_date_time (a);
  g_autoptr(GDateTime) b_time = g_file_info_get_modification_date_time (b);

  return g_file_info_get_size (a) == g_file_info_get_size (b) && g_date_time_equal (a_time, b_time);
}

/* Through a portal a file has another path than its own, so what it is like counts too. */
static gboolean
is_same_file (GFile *one,
              GFile *other)
{
  g_autofree char *name = g_file_get_basename (one);
  g_autofree char *other_name = g_file_get_basename (other);
  g_autoptr(GFileInfo) a = look_at (one);
  g_autoptr(GFileInfo) b = look_at (other);

  return g_file_equal (one, other) ||
         (g_str_equal (name, other_name) && a != NULL && b != NULL && is_alike (a, b));
}

/* A folder of our own: a file that was chosen may be the only one that can be written where it lies. */
static char *
make_folder (GError **error)
{
  g_autofree char *caches = g_build_filename (g_get_user_cache_dir (), "lekwijzer", NULL);
  g_autofree char *folder = g_build_filename (caches, "copy-XXXXXX", NULL);

  if (g_mkdir_with_parents (caches, 0700) == 0 && g_mkdtemp_full (folder, 0700) != NULL)
    return g_steal_pointer (&folder);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "no folder for the copy: %s", g_strerror (errno));

  return NULL;
}

static gboolean
copy_to_file (Job           *job,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autofree char *folder = make_folder (error);
  g_autofree char *path = folder != NULL ? g_build_filename (folder, "register", NULL) : NULL;
  g_autoptr(GFile) made = path != NULL ? g_file_new_for_path (path) : NULL;
  gboolean copied = made != NULL &&
                    lek_store_copy (job->store, path, cancellable, error) &&
                    g_file_copy (made, job->file, G_FILE_COPY_OVERWRITE, cancellable, NULL, NULL, error);

  /* They may not be there; and what cannot be taken away is only seen by its owner. */
  if (path != NULL)
    g_unlink (path);
  if (folder != NULL)
    g_rmdir (folder);

  return copied;
}

/* Runs on the job's thread. */
static void
copy_register (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr(GFile) own = g_file_new_for_path (lek_store_get_path (job->store));
  GError *error = NULL;

  if (is_same_file (job->file, own))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_EXISTS, "this is the register itself");
  else if (copy_to_file (job, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static GTask *
new_task (gpointer             tag,
          Job                 *job,
          GCancellable        *cancellable,
          GAsyncReadyCallback  callback,
          gpointer             user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);

  return task;
}

void
lek_transfer_write_async (LekIncident         *incident,
                          GFile               *file,
                          gint64               now_utc,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  Job *job = g_new0 (Job, 1);
  g_autoptr(GTask) task = new_task (lek_transfer_write_async, job, cancellable, callback,
                                    user_data);

  job->incident = incident;
  job->file = g_object_ref (file);
  job->now_utc = now_utc;
  g_task_run_in_thread (task, write_file);
}

gboolean
lek_transfer_write_finish (GAsyncResult  *result,
                           GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
lek_transfer_read_async (LekStore            *store,
                         LekLibrary          *library,
                         GFile               *file,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  Job *job = g_new0 (Job, 1);
  g_autoptr(GTask) task = new_task (lek_transfer_read_async, job, cancellable, callback,
                                    user_data);

  job->store = g_object_ref (store);
  job->library = g_object_ref (library);
  job->file = g_object_ref (file);
  g_task_run_in_thread (task, read_file);
}

char *
lek_transfer_read_finish (GAsyncResult  *result,
                          gboolean      *out_added,
                          GError       **error)
{
  const Job *job = g_task_get_task_data (G_TASK (result));
  gboolean added = job->added;
  char *number = g_task_propagate_pointer (G_TASK (result), error);

  if (number != NULL && out_added != NULL)
    *out_added = added;

  return number;
}

void
lek_transfer_find_async (LekStore            *store,
                         const char          *uuid,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  Job *job = g_new0 (Job, 1);
  g_autoptr(GTask) task = new_task (lek_transfer_find_async, job, cancellable, callback,
                                    user_data);

  job->store = g_object_ref (store);
  job->uuid = g_strdup (uuid);
  g_task_run_in_thread (task, find_incident);
}

gint64
lek_transfer_find_finish (GAsyncResult  *result,
                          GError       **error)
{
  gint64 id = g_task_propagate_int (G_TASK (result), error);

  return id > 0 ? id : 0;
}

void
lek_transfer_copy_async (LekStore            *store,
                         GFile               *file,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  Job *job = g_new0 (Job, 1);
  g_autoptr(GTask) task = new_task (lek_transfer_copy_async, job, cancellable, callback, user_data);

  job->store = g_object_ref (store);
  job->file = g_object_ref (file);
  g_task_run_in_thread (task, copy_register);
}

gboolean
lek_transfer_copy_finish (GAsyncResult  *result,
                          GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
