/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. A new register is made under another name and then renamed:
 * at every moment there is either no register or a whole one.
 */

#include "config.h"

#include "store/lek-database.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "store/lek-migration.h"
#include "store/lek-register-file.h"
#include "store/lek-register-lock.h"
#include "store/lek-store-error.h"

#define BUSY_TIMEOUT_MS     5000
#define OPS_BETWEEN_CHECKS  20000

struct _LekDatabase
{
  sqlite3         *handle;
  LekRegisterLock *lock;
  GHashTable      *idle;         /* SQL -> sqlite3_stmt, not in use now */
  GCancellable    *cancellable;  /* borrowed, of the job at hand */
  gpointer         kept;
  GDestroyNotify   free_kept;
  gboolean         read_only;
  char            *untidy;       /* path, when reading left files beside the register that were not there before */
};

static int
check_cancelled_cb (gpointer user_data)
{
  LekDatabase *self = user_data;

  return self->cancellable != NULL && g_cancellable_is_cancelled (self->cancellable);
}

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

static LekDatabase *
connect_file (const char  *name,
              int          flags,
              GError     **error)
{
  g_autoptr(LekDatabase) self = g_new0 (LekDatabase, 1);
  int result;

  self->idle = g_hash_table_new_full (g_str_hash,
                                      g_str_equal,
                                      g_free,
                                      finalize_statement);

  result = sqlite3_open_v2 (name,
                            &self->handle,
                            flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                            NULL);
  if (result != SQLITE_OK)
    {
      lek_set_sqlite_error (error, self->handle, "opening the register");
      return NULL;
    }

  sqlite3_busy_timeout (self->handle, BUSY_TIMEOUT_MS);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_progress_handler (self->handle, OPS_BETWEEN_CHECKS, check_cancelled_cb, self);

  return g_steal_pointer (&self);
}

static gboolean
set_up (LekDatabase  *self,
        GError      **error)
{
  return lek_database_exec (self,
                            "PRAGMA trusted_schema = OFF;"
                            "PRAGMA cell_size_check = ON;"
                            "PRAGMA foreign_keys = ON;"
                            "PRAGMA recursive_triggers = ON;"
                            "PRAGMA synchronous = FULL;"
                            "PRAGMA temp_store = MEMORY;"
                            "PRAGMA cache_size = -8192",
                            error);
}

static gboolean
check_tables (LekDatabase  *self,
              GError      **error)
{
  gint64 n_found;

  if (!lek_database_query_number (self,
                                  "SELECT count (*) FROM sqlite_schema"
                                  " WHERE type = 'table' AND name IN ('incident', 'answer', 'log',"
                                  " 'decision', 'assessment', 'record', 'record_field',"
                                  " 'incident_text', 'incident_search', 'preparation',"
                                  " 'preparation_record', 'preparation_field')",
                                  &n_found,
                                  error))
    return FALSE;

  if (n_found != 12)
    {
      g_set_error_literal (error, LEK_STORE_ERROR, LEK_STORE_ERROR_CORRUPT,
                           "tables of the register are missing");
      return FALSE;
    }

  return TRUE;
}

static gboolean
migrate (LekDatabase  *self,
         const char   *path,
         gint64        version,
         GError      **error)
{
  if (self->read_only)
    {
      g_set_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_READ_ONLY,
                   "%s must be migrated first and cannot be written to", path);
      return FALSE;
    }

  return lek_migration_copy (self, path, version, error) &&
         lek_migration_run (self, version, error);
}

/* The version in the file itself can be behind: the newest may still wait in the journal. */
static gboolean
bring_up_to_date (LekDatabase  *self,
                  const char   *path,
                  GError      **error)
{
  gint64 version;

  if (!lek_migration_read_version (self, &version, error))
    return FALSE;

  if (version > LEK_SCHEMA_VERSION)
    {
      g_set_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_NEWER,
                   "%s has schema %" G_GINT64_FORMAT, path, version);
      return FALSE;
    }

  return version == LEK_SCHEMA_VERSION || migrate (self, path, version, error);
}

/* Nothing can be written beside the file, so SQLite's shared memory cannot either. */
static LekDatabase *
connect_immutable (const char  *path,
                   GError     **error)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *uri = NULL;
  g_autofree char *immutable = NULL;

  if (lek_register_file_has_journal (path))
    {
      g_set_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_READ_ONLY,
                   "changes of an interrupted session wait beside %s and the folder cannot be "
                   "written to", path);
      return NULL;
    }

  uri = g_filename_to_uri (absolute, NULL, error);
  if (uri == NULL)
    return NULL;

  immutable = g_strconcat (uri, "?immutable=1", NULL);

  return connect_file (immutable, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, error);
}

static LekDatabase *
connect_read_only (const char  *path,
                   GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_access (folder, W_OK) != 0)
    return connect_immutable (path, error);

  return connect_file (path, SQLITE_OPEN_READONLY, error);
}

static void
set_checkpoint_on_close (LekDatabase *self,
                         gboolean     enabled)
{
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, !enabled, NULL);
}

static gboolean
make_ready (LekDatabase  *self,
            const char   *path,
            GError      **error)
{
  /* Until the file is known to be fit, closing must not change it. */
  set_checkpoint_on_close (self, FALSE);

  if (!set_up (self, error) ||
      !bring_up_to_date (self, path, error) ||
      !check_tables (self, error))
    return FALSE;

  /* Where shared memory does not work the answer is another mode, as durable and a little slower. */
  if (!self->read_only && !lek_database_exec (self, "PRAGMA journal_mode = WAL", error))
    return FALSE;

  set_checkpoint_on_close (self, TRUE);

  return TRUE;
}

static LekDatabase *
open_existing (const char       *path,
               LekRegisterLock  *lock,
               GError          **error)
{
  g_autoptr(LekRegisterLock) owned = lock;
  g_autoptr(LekDatabase) self = NULL;
  gboolean tidy = !lek_register_file_has_company (path) && g_access (path, W_OK) == 0;

  if (lock != NULL)
    self = connect_file (path, SQLITE_OPEN_READWRITE, error);
  else
    self = connect_read_only (path, error);

  if (self == NULL)
    return NULL;

  self->lock = g_steal_pointer (&owned);
  self->read_only = self->lock == NULL;
  if (!make_ready (self, path, error))
    return NULL;

  if (self->read_only && tidy)
    self->untidy = g_strdup (path);

  return g_steal_pointer (&self);
}

/* Only for eyes of its owner: it holds what the law wants kept close. */
static gboolean
make_empty_file (const char  *path,
                 GError     **error)
{
  int fd = g_open (path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      lek_set_system_error (error, errno, path, "making the register");
      return FALSE;
    }

  close (fd);

  return TRUE;
}

static gboolean
fill_new_file (const char  *path,
               GError     **error)
{
  g_autoptr(LekDatabase) self = connect_file (path, SQLITE_OPEN_READWRITE, error);

  return self != NULL &&
         set_up (self, error) &&
         lek_migration_run (self, 0, error);
}

static gboolean
make_register (const char  *path,
               GError     **error)
{
  g_autofree char *fresh = g_strconcat (path, ".new", NULL);
  g_autofree char *leftover = g_strconcat (fresh, "-journal", NULL);

  /* Left by an attempt that was cut off; mostly there is none. */
  g_unlink (leftover);

  if (!make_empty_file (fresh, error) || !fill_new_file (fresh, error))
    {
      g_unlink (fresh);
      g_unlink (leftover);
      return FALSE;
    }

  if (g_rename (fresh, path) != 0)
    {
      lek_set_system_error (error, errno, path, "naming the register");
      return FALSE;
    }

  lek_register_file_sync_folder (path);

  return TRUE;
}

static gboolean
make_folder (const char  *path,
             GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;

  lek_set_system_error (error, errno, folder, "making the folder");

  return FALSE;
}

static LekDatabase *
open_new (const char  *path,
          GError     **error)
{
  g_autoptr(LekRegisterLock) lock = NULL;

  if (!make_folder (path, error))
    return NULL;

  lock = lek_register_lock_take (path, error);
  if (lock == NULL || !make_register (path, error))
    return NULL;

  return open_existing (path, g_steal_pointer (&lock), error);
}

static LekDatabase *
open_in_memory (GError **error)
{
  g_autoptr(LekDatabase) self = connect_file (":memory:",
                                              SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                                              error);

  if (self == NULL || !set_up (self, error) || !lek_migration_run (self, 0, error))
    return NULL;

  return g_steal_pointer (&self);
}

LekDatabase *
lek_database_open (const char  *path,
                   gboolean     read_only,
                   GError     **error)
{
  LekRegisterFile file;
  LekRegisterLock *lock = NULL;

  if (g_str_equal (path, ":memory:"))
    return open_in_memory (error);

  if (!lek_register_file_inspect (path, LEK_SCHEMA_VERSION, &file, error))
    return NULL;

  if (!file.filled && read_only)
    {
      lek_set_system_error (error, ENOENT, path, "opening the register");
      return NULL;
    }

  if (!file.filled)
    return open_new (path, error);

  /* Without the lock the register is opened for reading; why is of no use to the reader. */
  if (!read_only && file.writable)
    lock = lek_register_lock_take (path, NULL);

  return open_existing (path, lock, error);
}

/* Who may only read cannot take the shared memory and the empty journal away again. Who may write does so on closing,
 * if nobody else has the file open: SQLite sees to that, so this needs no lock of ours. Nothing is written. */
static void
tidy_up (const char *path)
{
  sqlite3 *handle = NULL;

  if (!lek_register_file_has_journal (path) &&
      sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) == SQLITE_OK)
    sqlite3_exec (handle, "SELECT count (*) FROM sqlite_schema", NULL, NULL, NULL);

  /* When this does not work, two empty files stay behind. */
  sqlite3_close (handle);
}

void
lek_database_free (LekDatabase *self)
{
  lek_database_keep (self, NULL, NULL);
  g_clear_pointer (&self->idle, g_hash_table_unref);
  sqlite3_close (self->handle);
  if (self->untidy != NULL)
    tidy_up (self->untidy);
  g_free (self->untidy);
  g_clear_pointer (&self->lock, lek_register_lock_free);
  g_free (self);
}

sqlite3 *
lek_database_get_handle (LekDatabase *self)
{
  return self->handle;
}

gboolean
lek_database_is_read_only (LekDatabase *self)
{
  return self->read_only;
}

void
lek_database_set_cancellable (LekDatabase  *self,
                              GCancellable *cancellable)
{
  self->cancellable = cancellable;
}

gboolean
lek_database_exec (LekDatabase  *self,
                   const char   *sql,
                   GError      **error)
{
  if (sqlite3_exec (self->handle, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;

  lek_set_sqlite_error (error, self->handle, "running SQL");

  return FALSE;
}

gboolean
lek_database_query_number (LekDatabase  *self,
                           const char   *sql,
                           gint64       *out_number,
                           GError      **error)
{
  sqlite3_stmt *statement = lek_database_borrow (self, sql, error);
  gboolean found;

  if (statement == NULL)
    return FALSE;

  found = sqlite3_step (statement) == SQLITE_ROW;
  if (found)
    *out_number = sqlite3_column_int64 (statement, 0);
  else
    lek_set_sqlite_error (error, self->handle, sql);

  sqlite3_reset (statement);
  lek_database_give_back (self, statement);

  return found;
}

gboolean
lek_database_read_stamp (LekDatabase  *self,
                         gint64       *out_stamp,
                         GError      **error)
{
  gint64 others;

  /* This tells only of other connections; our own changes are counted apart. */
  if (!lek_database_query_number (self, "PRAGMA data_version", &others, error))
    return FALSE;

  *out_stamp = (others << 40) + sqlite3_total_changes64 (self->handle);

  return TRUE;
}

gpointer
lek_database_get_kept (LekDatabase *self)
{
  return self->kept;
}

void
lek_database_keep (LekDatabase    *self,
                   gpointer        kept,
                   GDestroyNotify  free_kept)
{
  if (self->kept != NULL)
    self->free_kept (self->kept);

  self->kept = kept;
  self->free_kept = free_kept;
}

sqlite3_stmt *
lek_database_borrow (LekDatabase  *self,
                     const char   *sql,
                     GError      **error)
{
  sqlite3_stmt *statement;
  gpointer key, value;

  if (g_hash_table_steal_extended (self->idle, sql, &key, &value))
    {
      g_free (key);
      return value;
    }

  if (sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) == SQLITE_OK)
    return statement;

  lek_set_sqlite_error (error, self->handle, sql);

  return NULL;
}

void
lek_database_give_back (LekDatabase  *self,
                        sqlite3_stmt *statement)
{
  g_hash_table_replace (self->idle, g_strdup (sqlite3_sql (statement)), statement);
}
