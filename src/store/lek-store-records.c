/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "store/lek-store-records.h"

#include "store/lek-row.h"
#include "store/lek-statement.h"
#include "store/lek-store-error.h"

static LekRecord *
take_record (LekStatement *statement)
{
  LekRecord *record = lek_record_new_empty ();

  record->uuid = lek_statement_take_dup (statement);
  record->kind = lek_statement_take_dup (statement);
  record->created_utc = lek_statement_take_int (statement);
  record->changed_utc = lek_statement_take_int (statement);
  record->removed = lek_statement_take_int (statement) != 0;
  record->kept_out = lek_statement_take_int (statement) != 0;
  record->position = (int) lek_statement_take_int (statement);

  return record;
}

static gboolean
read_heads (LekDatabase  *database,
            gint64        id,
            GPtrArray    *records,
            GError      **error)
{
  g_autoptr(LekStatement) statement = NULL;
  gboolean row;

  statement = lek_statement_new (database,
                                 "SELECT uuid, kind, created_utc, changed_utc, removed, kept_out, position"
                                 " FROM record WHERE incident_id = ?"
                                 " ORDER BY kind, position, created_utc, uuid",
                                 error);
  if (statement == NULL)
    return FALSE;

  lek_statement_put_int (statement, id);
  if (!lek_statement_step (statement, &row, error))
    return FALSE;

  while (row)
    {
      g_ptr_array_add (records, take_record (statement));
      if (!lek_statement_step (statement, &row, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
take_field (LekStatement  *statement,
            GHashTable    *by_uuid,
            GError       **error)
{
  const char *uuid = lek_statement_take_text (statement);
  LekRecord *record = g_hash_table_lookup (by_uuid, uuid != NULL ? uuid : "");

  if (record != NULL)
    return lek_row_take_answer (statement, record->fields, error);

  g_set_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_CORRUPT,
               "a field belongs to the record %s, which is not there", uuid);

  return FALSE;
}

static gboolean
read_fields (LekDatabase  *database,
             gint64        id,
             GHashTable   *by_uuid,
             GError      **error)
{
  g_autoptr(LekStatement) statement = NULL;
  gboolean row;

  statement = lek_statement_new (database,
                                 "SELECT uuid, field, state, value FROM record_field"
                                 " WHERE incident_id = ?",
                                 error);
  if (statement == NULL)
    return FALSE;

  lek_statement_put_int (statement, id);
  if (!lek_statement_step (statement, &row, error))
    return FALSE;

  while (row)
    {
      if (!take_field (statement, by_uuid, error) ||
          !lek_statement_step (statement, &row, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
lek_read_records (LekDatabase  *database,
                  gint64        id,
                  GPtrArray    *records,
                  GError      **error)
{
  g_autoptr(GHashTable) by_uuid = g_hash_table_new (g_str_hash, g_str_equal);

  if (!read_heads (database, id, records, error))
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      LekRecord *record = g_ptr_array_index (records, i);

      g_hash_table_insert (by_uuid, record->uuid, record);
    }

  return read_fields (database, id, by_uuid, error);
}

static gboolean
write_head (LekDatabase      *database,
            gint64            id,
            const LekRecord  *record,
            GError          **error)
{
  g_autoptr(LekStatement) statement = NULL;

  statement = lek_statement_new (database,
                                 "INSERT INTO record (incident_id, uuid, kind, created_utc, changed_utc,"
                                 " removed, kept_out, position) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                                 " ON CONFLICT DO UPDATE SET kind = excluded.kind,"
                                 " changed_utc = excluded.changed_utc, removed = excluded.removed,"
                                 " kept_out = excluded.kept_out, position = excluded.position",
                                 error);
  if (statement == NULL)
    return FALSE;

  lek_statement_put_int (statement, id);
  lek_statement_put_text (statement, record->uuid);
  lek_statement_put_text (statement, record->kind);
  lek_statement_put_int (statement, record->created_utc);
  lek_statement_put_int (statement, record->changed_utc);
  lek_statement_put_int (statement, record->removed ? 1 : 0);
  lek_statement_put_int (statement, record->kept_out ? 1 : 0);
  lek_statement_put_int (statement, record->position);

  return lek_statement_run (statement, error);
}

static gboolean
clear_fields (LekDatabase      *database,
              gint64            id,
              const LekRecord  *record,
              GError          **error)
{
  g_autoptr(LekStatement) statement = NULL;

  statement = lek_statement_new (database,
                                 "DELETE FROM record_field WHERE incident_id = ? AND uuid = ?",
                                 error);
  if (statement == NULL)
    return FALSE;

  lek_statement_put_int (statement, id);
  lek_statement_put_text (statement, record->uuid);

  return lek_statement_run (statement, error);
}

static gboolean
write_fields (LekDatabase      *database,
              gint64            id,
              const LekRecord  *record,
              GError          **error)
{
  g_autofree const char **ids = lek_answers_get_ids (record->fields);
  g_autoptr(LekStatement) statement = NULL;

  statement = lek_statement_new (database,
                                 "INSERT INTO record_field (incident_id, uuid, field, state, value)"
                                 " VALUES (?, ?, ?, ?, ?)",
                                 error);
  if (statement == NULL)
    return FALSE;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      lek_statement_put_int (statement, id);
      lek_statement_put_text (statement, record->uuid);
      lek_row_put_answer (statement, ids[i], lek_answers_get (record->fields, ids[i]));
      if (!lek_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
lek_write_records (LekDatabase  *database,
                   gint64        id,
                   GPtrArray    *records,
                   GError      **error)
{
  for (guint i = 0; i < records->len; i++)
    {
      const LekRecord *record = g_ptr_array_index (records, i);

      if (!write_head (database, id, record, error) ||
          !clear_fields (database, id, record, error) ||
          !write_fields (database, id, record, error))
        return FALSE;
    }

  return TRUE;
}
