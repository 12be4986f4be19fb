/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. There is one preparation in a register, so nothing has an id
 * but the things in its lists.
 */

#include "config.h"

#include "store/lek-store-preparation.h"

#include "store/lek-row.h"
#include "store/lek-statement.h"
#include "store/lek-store-error.h"

typedef gboolean (*TakeRowFunc) (LekStatement    *statement,
                                 LekPreparation  *preparation,
                                 GError         **error);

static gboolean
take_answer (LekStatement    *statement,
             LekPreparation  *preparation,
             GError         **error)
{
  gint64 changed_utc = lek_statement_take_int (statement);
  const char *question = lek_statement_take_text (statement);

  lek_preparation_set_date (preparation, question, changed_utc);

  return lek_row_take_answer (statement, preparation->answers, error);
}

static gboolean
take_record (LekStatement    *statement,
             LekPreparation  *preparation,
             GError         **error)
{
  LekRecord *record = lek_record_new_empty ();

  record->uuid = lek_statement_take_dup (statement);
  record->kind = lek_statement_take_dup (statement);
  record->created_utc = lek_statement_take_int (statement);
  record->changed_utc = lek_statement_take_int (statement);
  record->removed = lek_statement_take_int (statement) != 0;
  record->position = (int) lek_statement_take_int (statement);
  g_ptr_array_add (preparation->records, record);

  return TRUE;
}

static gboolean
take_field (LekStatement    *statement,
            LekPreparation  *preparation,
            GError         **error)
{
  const char *uuid = lek_statement_take_text (statement);
  LekRecord *record = lek_records_find (preparation->records, uuid);

  if (record != NULL)
    return lek_row_take_answer (statement, record->fields, error);

  g_set_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_CORRUPT,
               "a field of the preparation belongs to the record %s, which is not there", uuid);

  return FALSE;
}

static gboolean
read_rows (LekDatabase     *database,
           const char      *sql,
           TakeRowFunc      take,
           LekPreparation  *preparation,
           GError         **error)
{
  g_autoptr(LekStatement) statement = lek_statement_new (database, sql, error);
  gboolean row;

  if (statement == NULL || !lek_statement_step (statement, &row, error))
    return FALSE;

  while (row)
    {
      if (!take (statement, preparation, error) || !lek_statement_step (statement, &row, error))
        return FALSE;
    }

  return TRUE;
}

LekPreparation *
lek_read_prepared (LekDatabase  *database,
                      GError      **error)
{
  g_autoptr(LekTransaction) transaction = lek_transaction_begin_read (database, error);
  g_autoptr(LekPreparation) preparation = lek_preparation_new ();

  if (transaction == NULL ||
      !read_rows (database, "SELECT changed_utc, question, question, state, value FROM preparation",
                  take_answer, preparation, error) ||
      !read_rows (database,
                  "SELECT uuid, kind, created_utc, changed_utc, removed, position FROM preparation_record"
                  " ORDER BY kind, position, created_utc, uuid",
                  take_record, preparation, error) ||
      !read_rows (database, "SELECT uuid, field, state, value FROM preparation_field",
                  take_field, preparation, error))
    return NULL;

  return g_steal_pointer (&preparation);
}

static gboolean
write_answers (LekDatabase      *database,
               const LekChange  *change,
               GError          **error)
{
  g_autofree const char **ids = lek_answers_get_ids (change->answers);
  g_autoptr(LekStatement) statement = NULL;

  statement = lek_statement_new (database,
                                 "INSERT INTO preparation (question, state, value, changed_utc)"
                                 " VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET state = excluded.state,"
                                 " value = excluded.value, changed_utc = excluded.changed_utc",
                                 error);
  if (statement == NULL)
    return FALSE;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      lek_row_put_answer (statement, ids[i], lek_answers_get (change->answers, ids[i]));
      lek_statement_put_int (statement, change->summary->changed_utc);
      if (!lek_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
remove_answers (LekDatabase  *database,
                GPtrArray    *questions,
                GError      **error)
{
  g_autoptr(LekStatement) statement = NULL;

  statement = lek_statement_new (database, "DELETE FROM preparation WHERE question = ?", error);
  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < questions->len; i++)
    {
      lek_statement_put_text (statement, g_ptr_array_index (questions, i));
      if (!lek_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_head (LekDatabase      *database,
            const LekRecord  *record,
            GError          **error)
{
  g_autoptr(LekStatement) statement = NULL;

  statement = lek_statement_new (database,
                                 "INSERT INTO preparation_record"
                                 " (uuid, kind, created_utc, changed_utc, removed, position)"
                                 " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET kind = excluded.kind,"
                                 " changed_utc = excluded.changed_utc, removed = excluded.removed,"
                                 " position = excluded.position",
                                 error);
  if (statement == NULL)
    return FALSE;

  lek_statement_put_text (statement, record->uuid);
  lek_statement_put_text (statement, record->kind);
  lek_statement_put_int (statement, record->created_utc);
  lek_statement_put_int (statement, record->changed_utc);
  lek_statement_put_int (statement, record->removed ? 1 : 0);
  lek_statement_put_int (statement, record->position);

  return lek_statement_run (statement, error);
}

static gboolean
clear_fields (LekDatabase  *database,
              const char   *uuid,
              GError      **error)
{
  g_autoptr(LekStatement) statement = NULL;

  statement = lek_statement_new (database, "DELETE FROM preparation_field WHERE uuid = ?", error);
  if (statement == NULL)
    return FALSE;

  lek_statement_put_text (statement, uuid);

  return lek_statement_run (statement, error);
}

static gboolean
write_fields (LekDatabase      *database,
              const LekRecord  *record,
              GError          **error)
{
  g_autofree const char **ids = lek_answers_get_ids (record->fields);
  g_autoptr(LekStatement) statement = NULL;

  statement = lek_statement_new (database,
                                 "INSERT INTO preparation_field (uuid, field, state, value) VALUES (?, ?, ?, ?)",
                                 error);
  if (statement == NULL)
    return FALSE;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      lek_statement_put_text (statement, record->uuid);
      lek_row_put_answer (statement, ids[i], lek_answers_get (record->fields, ids[i]));
      if (!lek_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_records (LekDatabase  *database,
               GPtrArray    *records,
               GError      **error)
{
  for (guint i = 0; i < records->len; i++)
    {
      const LekRecord *record = g_ptr_array_index (records, i);

      if (!write_head (database, record, error) ||
          !clear_fields (database, record->uuid, error) ||
          !write_fields (database, record, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
lek_write_prepared (LekDatabase      *database,
                       const LekChange  *change,
                       GError          **error)
{
  g_autoptr(LekTransaction) transaction = lek_transaction_begin (database, error);

  return transaction != NULL &&
         write_answers (database, change, error) &&
         remove_answers (database, change->removed, error) &&
         write_records (database, change->records, error) &&
         lek_transaction_commit (transaction, error);
}
