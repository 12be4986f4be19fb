/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "store/lek-store-verify.h"

#include "store/lek-row.h"
#include "store/lek-store-error.h"
#include "store/lek-store-jobs.h"
#include "store/lek-store-read.h"

void
lek_verified_free (LekVerified *self)
{
  lek_chain_check_clear (&self->check);
  g_clear_pointer (&self->summary, lek_summary_free);
  g_free (self);
}

static gboolean
check_pages (LekDatabase  *database,
             GError      **error)
{
  g_autoptr(LekStatement) statement = lek_statement_new (database, "PRAGMA quick_check (1)", error);
  const char *said;
  gboolean row;

  if (statement == NULL || !lek_statement_step (statement, &row, error))
    return FALSE;

  said = row ? lek_statement_take_text (statement) : NULL;
  if (g_strcmp0 (said, "ok") == 0)
    return TRUE;

  g_set_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_CORRUPT,
               "the database is damaged: %s", said != NULL ? said : "no answer");

  return FALSE;
}

static gboolean
check_references (LekDatabase  *database,
                  GError      **error)
{
  g_autoptr(LekStatement) statement = lek_statement_new (database, "PRAGMA foreign_key_check", error);
  gboolean row;

  if (statement == NULL || !lek_statement_step (statement, &row, error))
    return FALSE;

  if (!row)
    return TRUE;

  g_set_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_CORRUPT,
               "a row of %s belongs to no incident", lek_statement_take_text (statement));

  return FALSE;
}

gboolean
lek_verify_database (LekDatabase  *database,
                     GError      **error)
{
  return check_pages (database, error) && check_references (database, error);
}

static gboolean
verify_one (LekDatabase  *database,
            GPtrArray    *list,
            LekSummary   *summary,
            GError      **error)
{
  g_autoptr(GPtrArray) log = lek_read_log (database, summary->id, error);
  LekVerified *verified;

  if (log == NULL)
    {
      lek_summary_free (summary);
      return FALSE;
    }

  verified = g_new0 (LekVerified, 1);
  verified->summary = summary;
  verified->check = lek_chain_check (summary->uuid, log);
  g_ptr_array_add (list, verified);

  return TRUE;
}

GPtrArray *
lek_verify_some (LekDatabase  *database,
                 gint64        after,
                 guint         n,
                 GError      **error)
{
  g_autoptr(LekTransaction) transaction = lek_transaction_begin_read (database, error);
  g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_verified_free);
  g_autoptr(LekStatement) statement = NULL;
  gboolean row;

  if (transaction == NULL)
    return NULL;

  statement = lek_statement_new (database,
                                 "SELECT " LEK_ROW_SUMMARY_COLUMNS " FROM incident"
                                 " WHERE id > ? ORDER BY id LIMIT ?",
                                 error);
  if (statement == NULL)
    return NULL;

  lek_statement_put_int (statement, after);
  lek_statement_put_int (statement, n);
  if (!lek_statement_step (statement, &row, error))
    return NULL;

  while (row)
    {
      LekSummary *summary = lek_row_take_summary (statement, error);

      if (summary == NULL ||
          !verify_one (database, list, summary, error) ||
          !lek_statement_step (statement, &row, error))
        return NULL;
    }

  return g_steal_pointer (&list);
}

/* Returns the id of the last one, or 0 when there was none. */
static gint64
report_verified (GPtrArray     *list,
                 LekVerifyFunc  func,
                 gpointer       user_data)
{
  const LekVerified *verified = NULL;

  for (guint i = 0; i < list->len; i++)
    {
      verified = g_ptr_array_index (list, i);
      func (verified->summary, &verified->check, user_data);
    }

  return verified != NULL ? verified->summary->id : 0;
}

static gboolean
verify_all (LekWorker      *worker,
            LekVerifyFunc   func,
            gpointer        user_data,
            GCancellable   *cancellable,
            GError        **error)
{
  gint64 after = 0;

  do
    {
      g_autoptr(GPtrArray) list = NULL;

      list = lek_worker_call (worker, &lek_verify_some_job, &after, cancellable, error);
      if (list == NULL)
        return FALSE;

      after = report_verified (list, func, user_data);
    }
  while (after != 0);

  return TRUE;
}

gboolean
lek_store_verify (LekStore       *self,
                  gint64          id,
                  LekVerifyFunc   func,
                  gpointer        user_data,
                  GCancellable   *cancellable,
                  GError        **error)
{
  g_autoptr(GPtrArray) list = NULL;
  LekWorker *worker;

  g_return_val_if_fail (LEK_IS_STORE (self), FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  worker = lek_store_get_worker (self);

  if (lek_worker_call (worker, &lek_verify_database_job, NULL, cancellable, error) == NULL)
    return FALSE;

  if (id == 0)
    return verify_all (worker, func, user_data, cancellable, error);

  list = lek_worker_call (worker, &lek_verify_one_job, &id, cancellable, error);
  if (list == NULL)
    return FALSE;

  if (report_verified (list, func, user_data) == id)
    return TRUE;

  g_set_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_NOT_FOUND,
               "no incident %" G_GINT64_FORMAT, id);

  return FALSE;
}
