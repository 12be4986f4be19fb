/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Compiled statements wait in the connection for their next use.
 */

#include "config.h"

#include "store/lek-statement.h"

#include "store/lek-store-error.h"

struct _LekStatement
{
  LekDatabase  *database;
  sqlite3_stmt *handle;
  int           n_put;
  int           n_taken;
};

struct _LekTransaction
{
  LekDatabase *database;
  gboolean     done;
};

static void
set_error (LekStatement  *self,
           GError       **error)
{
  lek_set_sqlite_error (error,
                        lek_database_get_handle (self->database),
                        sqlite3_sql (self->handle));
}

LekStatement *
lek_statement_new (LekDatabase  *database,
                   const char   *sql,
                   GError      **error)
{
  LekStatement *self;
  sqlite3_stmt *handle = lek_database_borrow (database, sql, error);

  if (handle == NULL)
    return NULL;

  self = g_new0 (LekStatement, 1);
  self->database = database;
  self->handle = handle;

  return self;
}

void
lek_statement_free (LekStatement *self)
{
  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
  lek_database_give_back (self->database, self->handle);
  g_free (self);
}

void
lek_statement_put_text (LekStatement *self,
                        const char   *text)
{
  int result = sqlite3_bind_text (self->handle, ++self->n_put, text, -1, SQLITE_STATIC);

  g_assert (result == SQLITE_OK || result == SQLITE_NOMEM || result == SQLITE_TOOBIG);
}

void
lek_statement_put_int (LekStatement *self,
                       gint64        value)
{
  int result = sqlite3_bind_int64 (self->handle, ++self->n_put, value);

  g_assert (result == SQLITE_OK);
}

void
lek_statement_put_time (LekStatement *self,
                        gint64        utc)
{
  if (utc == G_MININT64)
    lek_statement_put_text (self, NULL);
  else
    lek_statement_put_int (self, utc);
}

gboolean
lek_statement_step (LekStatement  *self,
                    gboolean      *out_row,
                    GError       **error)
{
  int result = sqlite3_step (self->handle);

  if (result != SQLITE_ROW && result != SQLITE_DONE)
    {
      set_error (self, error);
      return FALSE;
    }

  self->n_taken = 0;
  *out_row = result == SQLITE_ROW;

  return TRUE;
}

gboolean
lek_statement_run (LekStatement  *self,
                   GError       **error)
{
  gboolean row = TRUE;

  while (row)
    {
      if (!lek_statement_step (self, &row, error))
        return FALSE;
    }

  sqlite3_reset (self->handle);
  self->n_put = 0;

  return TRUE;
}

gboolean
lek_statement_run_number (LekStatement  *self,
                          gint64         fallback,
                          gint64        *out_number,
                          GError       **error)
{
  gint64 number = fallback;
  gboolean row;

  if (!lek_statement_step (self, &row, error))
    return FALSE;

  if (row && sqlite3_column_type (self->handle, 0) != SQLITE_NULL)
    number = sqlite3_column_int64 (self->handle, 0);

  if (row && !lek_statement_run (self, error))
    return FALSE;

  sqlite3_reset (self->handle);
  self->n_put = 0;
  *out_number = number;

  return TRUE;
}

const char *
lek_statement_take_text (LekStatement *self)
{
  return (const char *) sqlite3_column_text (self->handle, self->n_taken++);
}

char *
lek_statement_take_dup (LekStatement *self)
{
  return g_strdup (lek_statement_take_text (self));
}

gint64
lek_statement_take_int (LekStatement *self)
{
  return sqlite3_column_int64 (self->handle, self->n_taken++);
}

gint64
lek_statement_take_time (LekStatement *self)
{
  if (sqlite3_column_type (self->handle, self->n_taken) == SQLITE_NULL)
    {
      self->n_taken++;
      return G_MININT64;
    }

  return lek_statement_take_int (self);
}

gboolean
lek_statement_take_ints (LekStatement  *self,
                         GArray        *ints,
                         GError       **error)
{
  gboolean row;

  if (!lek_statement_step (self, &row, error))
    return FALSE;

  while (row)
    {
      gint64 value = lek_statement_take_int (self);

      g_array_append_val (ints, value);

      if (!lek_statement_step (self, &row, error))
        return FALSE;
    }

  return TRUE;
}

static LekTransaction *
begin (LekDatabase  *database,
       const char   *sql,
       GError      **error)
{
  LekTransaction *self;

  if (!lek_database_exec (database, sql, error))
    return NULL;

  self = g_new0 (LekTransaction, 1);
  self->database = database;

  return self;
}

LekTransaction *
lek_transaction_begin (LekDatabase  *database,
                       GError      **error)
{
  return begin (database, "BEGIN IMMEDIATE", error);
}

LekTransaction *
lek_transaction_begin_read (LekDatabase  *database,
                            GError      **error)
{
  return begin (database, "BEGIN", error);
}

gboolean
lek_transaction_commit (LekTransaction  *self,
                        GError         **error)
{
  if (!lek_database_exec (self->database, "COMMIT", error))
    return FALSE;

  self->done = TRUE;

  return TRUE;
}

void
lek_transaction_free (LekTransaction *self)
{
  sqlite3 *handle = lek_database_get_handle (self->database);

  /* A full disk can have rolled back already. A rollback that fails leaves nothing to
   * do: what was not committed is not in the file. */
  if (!self->done && !sqlite3_get_autocommit (handle))
    sqlite3_exec (handle, "ROLLBACK", NULL, NULL, NULL);

  g_free (self);
}
