/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "store/lek-store-read.h"

#include "store/lek-row.h"
#include "store/lek-store-error.h"
#include "store/lek-store-records.h"

static LekStatement *
start (LekDatabase  *database,
       const char   *sql,
       gint64        id,
       GError      **error)
{
  LekStatement *statement = lek_statement_new (database, sql, error);

  if (statement != NULL)
    lek_statement_put_int (statement, id);

  return statement;
}

gboolean
lek_read_summary (LekDatabase  *database,
                  gint64        id,
                  LekSummary  **out_summary,
                  GError      **error)
{
  g_autoptr(LekStatement) statement = NULL;
  LekSummary *summary = NULL;
  gboolean row;

  statement = start (database,
                     "SELECT " LEK_ROW_SUMMARY_COLUMNS " FROM incident WHERE id = ?",
                     id,
                     error);
  if (statement == NULL || !lek_statement_step (statement, &row, error))
    return FALSE;

  if (row)
    {
      summary = lek_row_take_summary (statement, error);
      if (summary == NULL)
        return FALSE;
    }

  *out_summary = summary;

  return TRUE;
}

static gboolean
read_answers (LekDatabase  *database,
              gint64        id,
              LekAnswers   *answers,
              GError      **error)
{
  g_autoptr(LekStatement) statement = NULL;
  gboolean row;

  statement = start (database,
                     "SELECT question, state, value FROM answer WHERE incident_id = ?",
                     id,
                     error);
  if (statement == NULL || !lek_statement_step (statement, &row, error))
    return FALSE;

  while (row)
    {
      if (!lek_row_take_answer (statement, answers, error) ||
          !lek_statement_step (statement, &row, error))
        return FALSE;
    }

  return TRUE;
}

typedef gpointer (*TakeFunc) (LekStatement  *statement,
                              GError       **error);

/* Adds what @take makes of every row to @list, which owns it. */
static gboolean
read_list (LekStatement  *statement,
           TakeFunc       take,
           GPtrArray     *list,
           GError       **error)
{
  gboolean row;

  if (!lek_statement_step (statement, &row, error))
    return FALSE;

  while (row)
    {
      gpointer value = take (statement, error);

      if (value == NULL)
        return FALSE;

      g_ptr_array_add (list, value);
      if (!lek_statement_step (statement, &row, error))
        return FALSE;
    }

  return TRUE;
}

GPtrArray *
lek_read_log (LekDatabase  *database,
              gint64        id,
              GError      **error)
{
  g_autoptr(GPtrArray) log = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_log_entry_free);
  g_autoptr(LekStatement) statement = NULL;

  statement = start (database,
                     "SELECT " LEK_ROW_LOG_COLUMNS " FROM log WHERE incident_id = ? ORDER BY seq",
                     id,
                     error);
  if (statement == NULL || !read_list (statement, (TakeFunc) lek_row_take_log, log, error))
    return NULL;

  return g_steal_pointer (&log);
}

static gboolean
read_decisions (LekDatabase  *database,
                gint64        id,
                GPtrArray    *decisions,
                GError      **error)
{
  g_autoptr(LekStatement) statement = NULL;

  statement = start (database,
                     "SELECT " LEK_ROW_DECISION_COLUMNS " FROM decision"
                     " WHERE incident_id = ? ORDER BY seq",
                     id,
                     error);

  return statement != NULL &&
         read_list (statement, (TakeFunc) lek_row_take_decision, decisions, error);
}

static gboolean
read_assessments (LekDatabase  *database,
                  gint64        id,
                  GPtrArray    *assessments,
                  GError      **error)
{
  g_autoptr(LekStatement) statement = NULL;

  statement = start (database,
                     "SELECT " LEK_ROW_ASSESSMENT_COLUMNS " FROM assessment"
                     " WHERE incident_id = ? ORDER BY seq",
                     id,
                     error);

  return statement != NULL &&
         read_list (statement, (TakeFunc) lek_row_take_assessment, assessments, error);
}

LekIncident *
lek_read_parts (LekDatabase  *database,
                gint64        id,
                GError      **error)
{
  g_autoptr(LekIncident) incident = lek_incident_new ();
  LekSummary *summary;

  if (!lek_read_summary (database, id, &summary, error))
    return NULL;

  if (summary == NULL)
    {
      g_set_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_NOT_FOUND,
                   "no incident %" G_GINT64_FORMAT, id);
      return NULL;
    }

  g_clear_pointer (&incident->summary, lek_summary_free);
  incident->summary = summary;

  g_clear_pointer (&incident->log, g_ptr_array_unref);
  incident->log = lek_read_log (database, id, error);

  if (incident->log == NULL ||
      !read_answers (database, id, incident->answers, error) ||
      !read_decisions (database, id, incident->decisions, error) ||
      !read_assessments (database, id, incident->assessments, error) ||
      !lek_read_records (database, id, incident->records, error))
    return NULL;

  return g_steal_pointer (&incident);
}

LekIncident *
lek_read_incident (LekDatabase  *database,
                   gint64        id,
                   GError      **error)
{
  g_autoptr(LekTransaction) transaction = lek_transaction_begin_read (database, error);

  return transaction != NULL ? lek_read_parts (database, id, error) : NULL;
}

GPtrArray *
lek_read_summaries (LekDatabase   *database,
                    const gint64  *ids,
                    guint          n_ids,
                    GError       **error)
{
  g_autoptr(GPtrArray) summaries = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_summary_free);

  for (guint i = 0; i < n_ids; i++)
    {
      LekSummary *summary;

      if (!lek_read_summary (database, ids[i], &summary, error))
        return NULL;

      if (summary != NULL)
        g_ptr_array_add (summaries, summary);
    }

  return g_steal_pointer (&summaries);
}

gboolean
lek_read_find (LekDatabase  *database,
               const char   *name,
               gint64       *out_id,
               GError      **error)
{
  g_autoptr(LekStatement) statement = NULL;

  statement = lek_statement_new (database,
                                 "SELECT id FROM incident WHERE number = ?1 OR uuid = ?1",
                                 error);
  if (statement == NULL)
    return FALSE;

  lek_statement_put_text (statement, name);

  return lek_statement_run_number (statement, 0, out_id, error);
}
