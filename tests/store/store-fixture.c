/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "store-fixture.h"

#include <glib/gstdio.h>

Place *
place_new (void)
{
  g_autoptr(GError) error = NULL;
  Place *place = g_new0 (Place, 1);

  place->folder = g_dir_make_tmp ("lek-store-XXXXXX", &error);
  g_assert_no_error (error);
  place->path = g_build_filename (place->folder, "register.lekwijzer", NULL);

  return place;
}

void
place_free (Place *place)
{
  g_autoptr(GDir) folder = g_dir_open (place->folder, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (place->folder, name, NULL);

      g_remove (path);
    }

  g_rmdir (place->folder);
  g_free (place->folder);
  g_free (place->path);
  g_free (place);
}

LekStore *
open_store (const char *path)
{
  g_autoptr(GError) error = NULL;
  LekStore *store = lek_store_new (path);

  lek_store_open (store, LEK_OPEN_DEFAULT, NULL, &error);
  g_assert_no_error (error);

  return store;
}

LekStore *
open_memory (void)
{
  return open_store (":memory:");
}

void
change_add_line (LekChange  *change,
                 const char *code,
                 const char *text)
{
  LekLogEntry *entry = lek_log_entry_new (LEK_LOG_AUTOMATIC, code, change->summary->changed_utc);

  entry->text = g_strdup (text);
  g_ptr_array_add (change->log, entry);
}

LekChange *
make_change (const char *title,
             gint64      created_utc)
{
  g_autoptr(LekSummary) summary = lek_summary_new ();
  g_autoptr(LekAnswer) answer = lek_answer_new (LEK_ANSWER_KNOWN, "lost_or_stolen");
  LekChange *change;

  summary->uuid = g_uuid_string_random ();
  summary->title = g_strdup (title);
  summary->rules_id = g_strdup ("avg-2018");
  summary->procedure_version = 1;
  summary->created_utc = created_utc;
  summary->changed_utc = created_utc;

  change = lek_change_new (summary);
  lek_answers_set (change->answers, "incident.scenario", answer);
  change_add_line (change, "incident-started", NULL);
  change_add_line (change, "answer-changed", "the first");

  return change;
}

gint64
add_incident (LekStore   *store,
              const char *title,
              gint64      created_utc)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekChange) change = make_change (title, created_utc);
  g_autoptr(LekSummary) summary = lek_store_begin (store, change, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (summary);

  return summary->id;
}

LekChange *
make_answer (LekStore   *store,
             gint64      id,
             const char *question,
             const char *value)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekAnswer) answer = lek_answer_new (LEK_ANSWER_KNOWN, value);
  g_autoptr(LekIncident) incident = lek_store_load (store, id, NULL, &error);
  LekChange *change;

  g_assert_no_error (error);
  change = lek_change_new (incident->summary);
  lek_answers_set (change->answers, question, answer);
  change_add_line (change, "answer-changed", value);

  return change;
}

static sqlite3 *
open_outside (const char *path)
{
  sqlite3 *database = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &database, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  sqlite3_exec (database, "PRAGMA foreign_keys = ON", NULL, NULL, NULL);

  return database;
}

int
run_outside (const char *path,
             const char *sql)
{
  sqlite3 *database = open_outside (path);
  int result = sqlite3_exec (database, sql, NULL, NULL, NULL);

  sqlite3_close (database);

  return result;
}

gint64
count_outside (const char *path,
               const char *sql)
{
  sqlite3 *database = open_outside (path);
  sqlite3_stmt *statement = NULL;
  gint64 number;

  g_assert_cmpint (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  number = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (database);

  return number;
}
