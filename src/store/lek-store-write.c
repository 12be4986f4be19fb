/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "store/lek-store-write.h"

#include <string.h>

#include "store/lek-row.h"
#include "store/lek-store-error.h"
#include "store/lek-store-records.h"
#include "store/lek-words.h"

#define MAX_SERIAL 999999

static gint64
get_year (gint64 utc)
{
  g_autoptr(GDateTime) moment = g_date_time_new_from_unix_utc (utc);
  g_autoptr(GDateTime) local = NULL;

  if (moment == NULL)
    return 0;

  local = g_date_time_to_timezone (moment, lek_time_zone_get ());

  return g_date_time_get_year (local);
}

/* "2026-001"; refuses what would not be written the same way again. */
static gboolean
parse_number (const char *number,
              gint64     *out_year,
              gint64     *out_serial)
{
  g_autofree char *again = NULL;
  guint64 year, serial;

  if (number == NULL || strlen (number) < 8 || number[4] != '-' ||
      !g_ascii_string_to_unsigned (number + 5, 10, 1, MAX_SERIAL, &serial, NULL))
    return FALSE;

  year = g_ascii_strtoull (number, NULL, 10);
  again = g_strdup_printf ("%04" G_GUINT64_FORMAT "-%03" G_GUINT64_FORMAT, year, serial);
  if (year == 0 || !g_str_equal (again, number))
    return FALSE;

  *out_year = year;
  *out_serial = serial;

  return TRUE;
}

static gboolean
is_number_free (LekDatabase  *database,
                gint64        year,
                gint64        serial,
                gboolean     *out_free,
                GError      **error)
{
  g_autoptr(LekStatement) statement = NULL;
  gint64 n_found;

  statement = lek_statement_new (database,
                                 "SELECT count (*) FROM incident WHERE year = ? AND serial = ?",
                                 error);
  if (statement == NULL)
    return FALSE;

  lek_statement_put_int (statement, year);
  lek_statement_put_int (statement, serial);
  if (!lek_statement_run_number (statement, 0, &n_found, error))
    return FALSE;

  *out_free = n_found == 0;

  return TRUE;
}

/* Numbers are never used again because incidents are never deleted. */
static gboolean
find_next_serial (LekDatabase  *database,
                  gint64        year,
                  gint64       *out_serial,
                  GError      **error)
{
  g_autoptr(LekStatement) statement = NULL;

  statement = lek_statement_new (database,
                                 "SELECT max (serial) + 1 FROM incident WHERE year = ?",
                                 error);
  if (statement == NULL)
    return FALSE;

  lek_statement_put_int (statement, year);

  return lek_statement_run_number (statement, 1, out_serial, error);
}

static gboolean
choose_number (LekDatabase       *database,
               const LekSummary  *summary,
               gboolean           keep_number,
               gint64            *out_year,
               gint64            *out_serial,
               GError           **error)
{
  gboolean is_free = FALSE;

  if (keep_number && parse_number (summary->number, out_year, out_serial) &&
      !is_number_free (database, *out_year, *out_serial, &is_free, error))
    return FALSE;

  if (is_free)
    return TRUE;

  *out_year = get_year (summary->created_utc);

  return find_next_serial (database, *out_year, out_serial, error);
}

static gboolean
insert_row (LekDatabase       *database,
            const LekSummary  *summary,
            gint64             year,
            gint64             serial,
            GError           **error)
{
  g_autofree char *title_key = lek_words_fold (summary->title);
  g_autoptr(LekStatement) statement = NULL;

  statement = lek_statement_new (database,
                                 "INSERT INTO incident (uuid, year, serial, created_utc, "
                                 LEK_ROW_SUMMARY_NAMES ") VALUES (?, ?, ?, ?, "
                                 LEK_ROW_SUMMARY_MARKS ")",
                                 error);
  if (statement == NULL)
    return FALSE;

  lek_statement_put_text (statement, summary->uuid);
  lek_statement_put_int (statement, year);
  lek_statement_put_int (statement, serial);
  lek_statement_put_int (statement, summary->created_utc);
  lek_row_put_summary (statement, summary, title_key);

  return lek_statement_run (statement, error);
}

gboolean
lek_write_row (LekDatabase  *database,
               LekSummary   *summary,
               gboolean      keep_number,
               GError      **error)
{
  gint64 year, serial;

  if (!choose_number (database, summary, keep_number, &year, &serial, error) ||
      !insert_row (database, summary, year, serial, error))
    return FALSE;

  summary->id = sqlite3_last_insert_rowid (lek_database_get_handle (database));
  g_free (summary->number);
  summary->number = g_strdup_printf ("%04d-%03d", (int) year, (int) serial);

  return lek_words_write (database, summary->id, summary, summary->number, error);
}

gboolean
lek_write_update (LekDatabase       *database,
                  const LekSummary  *summary,
                  GError           **error)
{
  g_autofree char *title_key = lek_words_fold (summary->title);
  g_autoptr(LekStatement) statement = NULL;

  statement = lek_statement_new (database,
                                 "UPDATE incident SET (" LEK_ROW_SUMMARY_NAMES ") = ("
                                 LEK_ROW_SUMMARY_MARKS ") WHERE id = ? AND uuid = ?",
                                 error);
  if (statement == NULL)
    return FALSE;

  lek_row_put_summary (statement, summary, title_key);
  lek_statement_put_int (statement, summary->id);
  lek_statement_put_text (statement, summary->uuid);
  if (!lek_statement_run (statement, error))
    return FALSE;

  if (sqlite3_changes (lek_database_get_handle (database)) == 0)
    {
      g_set_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_NOT_FOUND,
                   "no incident %" G_GINT64_FORMAT " with uuid %s", summary->id, summary->uuid);
      return FALSE;
    }

  return TRUE;
}

/* The number is the store's to give: what stands in a change may be out of date. */
static gboolean
read_number (LekDatabase  *database,
             gint64        id,
             char        **out_number,
             GError      **error)
{
  g_autoptr(LekStatement) statement = NULL;
  gboolean row;

  statement = lek_statement_new (database, "SELECT number FROM incident WHERE id = ?", error);
  if (statement == NULL)
    return FALSE;

  lek_statement_put_int (statement, id);
  if (!lek_statement_step (statement, &row, error))
    return FALSE;

  *out_number = g_strdup (row ? lek_statement_take_text (statement) : "");

  return TRUE;
}

static gboolean
update_words (LekDatabase       *database,
              const LekSummary  *summary,
              GError           **error)
{
  g_autofree char *number = NULL;

  return read_number (database, summary->id, &number, error) &&
         lek_words_write (database, summary->id, summary, number, error);
}

gboolean
lek_write_answers (LekDatabase       *database,
                   gint64             id,
                   const LekAnswers  *answers,
                   GError           **error)
{
  g_autofree const char **ids = lek_answers_get_ids (answers);
  g_autoptr(LekStatement) statement = NULL;

  statement = lek_statement_new (database,
                                 "INSERT INTO answer (incident_id, question, state, value)"
                                 " VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE"
                                 " SET state = excluded.state, value = excluded.value",
                                 error);
  if (statement == NULL)
    return FALSE;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      lek_statement_put_int (statement, id);
      lek_row_put_answer (statement, ids[i], lek_answers_get (answers, ids[i]));
      if (!lek_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
remove_answers (LekDatabase  *database,
                gint64        id,
                GPtrArray    *questions,
                GError      **error)
{
  g_autoptr(LekStatement) statement = NULL;

  statement = lek_statement_new (database,
                                 "DELETE FROM answer WHERE incident_id = ? AND question = ?",
                                 error);
  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < questions->len; i++)
    {
      lek_statement_put_int (statement, id);
      lek_statement_put_text (statement, g_ptr_array_index (questions, i));
      if (!lek_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

/* Where the chain ends now: for the first line that is before any line, with the uuid. */
static gboolean
read_head (LekDatabase       *database,
           const LekSummary  *summary,
           gint64            *out_seq,
           char             **out_hash,
           GError           **error)
{
  g_autoptr(LekStatement) statement = NULL;
  gboolean row;

  statement = lek_statement_new (database,
                                 "SELECT seq, hash FROM log WHERE incident_id = ?"
                                 " ORDER BY seq DESC LIMIT 1",
                                 error);
  if (statement == NULL)
    return FALSE;

  lek_statement_put_int (statement, summary->id);
  if (!lek_statement_step (statement, &row, error))
    return FALSE;

  *out_seq = row ? lek_statement_take_int (statement) : 0;
  *out_hash = row ? lek_statement_take_dup (statement) : g_strdup (summary->uuid);

  return TRUE;
}

gboolean
lek_write_sealed_log (LekDatabase  *database,
                      gint64        id,
                      GPtrArray    *entries,
                      GError      **error)
{
  g_autoptr(LekStatement) statement = NULL;

  statement = lek_statement_new (database,
                                 "INSERT INTO log (incident_id, " LEK_ROW_LOG_COLUMNS ")"
                                 " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                 error);
  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < entries->len; i++)
    {
      lek_statement_put_int (statement, id);
      lek_row_put_log (statement, g_ptr_array_index (entries, i));
      if (!lek_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

/* Copies of @entries with seq and hash, following on the last line of the incident. */
static GPtrArray *
seal (LekDatabase       *database,
      const LekSummary  *summary,
      GPtrArray         *entries,
      GError           **error)
{
  g_autoptr(GPtrArray) sealed = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_log_entry_free);
  g_autofree char *before = NULL;
  gint64 seq;

  if (!read_head (database, summary, &seq, &before, error))
    return NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      LekLogEntry *entry = lek_log_entry_copy (g_ptr_array_index (entries, i));

      g_ptr_array_add (sealed, entry);
      entry->seq = ++seq;
      g_free (entry->hash);
      entry->hash = lek_chain_hash (before, entry);
      g_free (before);
      before = g_strdup (entry->hash);
    }

  return g_steal_pointer (&sealed);
}

gboolean
lek_write_decisions (LekDatabase  *database,
                     gint64        id,
                     GPtrArray    *decisions,
                     GError      **error)
{
  g_autoptr(LekStatement) statement = NULL;

  statement = lek_statement_new (database,
                                 "INSERT INTO decision (incident_id, seq, " LEK_ROW_DECISION_COLUMNS ")"
                                 " VALUES (?1, (SELECT coalesce (max (seq), 0) + 1 FROM decision"
                                 " WHERE incident_id = ?1), ?, ?, ?, ?, ?, ?)",
                                 error);
  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < decisions->len; i++)
    {
      lek_statement_put_int (statement, id);
      lek_row_put_decision (statement, g_ptr_array_index (decisions, i));
      if (!lek_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
lek_write_assessments (LekDatabase  *database,
                       gint64        id,
                       GPtrArray    *assessments,
                       GError      **error)
{
  g_autoptr(LekStatement) statement = NULL;

  statement = lek_statement_new (database,
                                 "INSERT INTO assessment (incident_id, seq, "
                                 LEK_ROW_ASSESSMENT_COLUMNS ")"
                                 " VALUES (?1, (SELECT coalesce (max (seq), 0) + 1 FROM assessment"
                                 " WHERE incident_id = ?1), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                 error);
  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < assessments->len; i++)
    {
      lek_statement_put_int (statement, id);
      lek_row_put_assessment (statement, g_ptr_array_index (assessments, i));
      if (!lek_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

/* All of @change but the row; @summary is the row as stored. Returns the lines added. */
static GPtrArray *
write_details (LekDatabase       *database,
               const LekSummary  *summary,
               const LekChange   *change,
               GError           **error)
{
  g_autoptr(GPtrArray) sealed = seal (database, summary, change->log, error);

  if (sealed == NULL ||
      !lek_write_answers (database, summary->id, change->answers, error) ||
      !remove_answers (database, summary->id, change->removed, error) ||
      !lek_write_sealed_log (database, summary->id, sealed, error) ||
      !lek_write_decisions (database, summary->id, change->decisions, error) ||
      !lek_write_assessments (database, summary->id, change->assessments, error) ||
      !lek_write_records (database, summary->id, change->records, error))
    return NULL;

  return g_steal_pointer (&sealed);
}

LekSummary *
lek_write_add (LekDatabase      *database,
               const LekChange  *change,
               GError          **error)
{
  g_autoptr(LekSummary) summary = lek_summary_copy (change->summary);
  g_autoptr(GPtrArray) lines = NULL;

  if (!lek_write_row (database, summary, FALSE, error))
    return NULL;

  lines = write_details (database, summary, change, error);

  return lines != NULL ? g_steal_pointer (&summary) : NULL;
}

LekSummary *
lek_write_begin (LekDatabase      *database,
                 const LekChange  *change,
                 GError          **error)
{
  g_autoptr(LekTransaction) transaction = lek_transaction_begin (database, error);
  g_autoptr(LekSummary) summary = NULL;

  if (transaction == NULL)
    return NULL;

  summary = lek_write_add (database, change, error);
  if (summary == NULL || !lek_transaction_commit (transaction, error))
    return NULL;

  return g_steal_pointer (&summary);
}

GPtrArray *
lek_write_commit (LekDatabase      *database,
                  const LekChange  *change,
                  GError          **error)
{
  g_autoptr(LekTransaction) transaction = lek_transaction_begin (database, error);
  g_autoptr(GPtrArray) lines = NULL;

  if (transaction == NULL ||
      !lek_write_update (database, change->summary, error) ||
      !update_words (database, change->summary, error))
    return NULL;

  lines = write_details (database, change->summary, change, error);
  if (lines == NULL || !lek_transaction_commit (transaction, error))
    return NULL;

  return g_steal_pointer (&lines);
}
