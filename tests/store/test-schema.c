/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which files are opened, which are refused, and what the schema itself refuses.
 */

#include "config.h"

#include "store-fixture.h"

#include <glib/gstdio.h>

#include "store/lek-migration.h"

static void
assert_refused (const char *path,
                int         code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekStore) store = lek_store_new (path);

  g_assert_false (lek_store_open (store, LEK_OPEN_DEFAULT, NULL, &error));
  g_assert_error (error, LEK_STORE_ERROR, code);
}

static GBytes *
read_bytes (const char *path)
{
  g_autoptr(GError) error = NULL;
  char *content;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (content, length);
}

/* Refused, with not a byte changed and nothing put beside it. */
static void
assert_refused_unharmed (Place *place,
                         int    code)
{
  g_autoptr(GBytes) before = read_bytes (place->path);
  g_autoptr(GBytes) after = NULL;
  g_autoptr(GDir) folder = NULL;
  int n_files = 0;

  assert_refused (place->path, code);

  after = read_bytes (place->path);
  g_assert_true (g_bytes_equal (before, after));

  folder = g_dir_open (place->folder, 0, NULL);
  while (g_dir_read_name (folder) != NULL)
    n_files++;
  g_assert_cmpint (n_files, ==, 1);
}

static void
make_outside (const char *path,
              const char *sql)
{
  sqlite3 *database = NULL;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (database);
}

static void
make_register (Place *place)
{
  g_autoptr(LekStore) store = open_store (place->path);

  add_incident (store, "Telefoon weg", NOON);
}

static void
test_newer (void)
{
  g_autoptr(Place) place = place_new ();
  g_autofree char *lock = g_strconcat (place->path, ".lock", NULL);

  make_register (place);
  g_remove (lock);
  g_assert_cmpint (run_outside (place->path, "PRAGMA journal_mode = DELETE; PRAGMA user_version = 99"), ==, SQLITE_OK);

  assert_refused_unharmed (place, LEK_STORE_ERROR_NEWER);
}

/* The newer version is known only to the journal: the program that wrote it was cut off. */
static void
test_newer_in_journal (void)
{
  g_autoptr(Place) place = place_new ();
  g_autoptr(GBytes) before = NULL;
  g_autoptr(GBytes) after = NULL;
  sqlite3 *database = NULL;

  make_register (place);
  g_assert_cmpint (sqlite3_open (place->path, &database), ==, SQLITE_OK);
  sqlite3_db_config (database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  g_assert_cmpint (sqlite3_exec (database, "PRAGMA user_version = 99", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (database);

  before = read_bytes (place->path);
  assert_refused (place->path, LEK_STORE_ERROR_NEWER);
  after = read_bytes (place->path);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_not_a_register (void)
{
  static const struct { const char *content; gssize length; } cases[] = {
    { "Dear diary", -1 },
    { "x", 1 },
    { "SQLite format 3", 16 },
    { "%PDF-1.7 and so on, long enough to fill the hundred bytes in which SQLite tells who it is, and more", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(Place) place = place_new ();

      g_assert_true (g_file_set_contents (place->path, cases[i].content, cases[i].length, NULL));
      assert_refused_unharmed (place, LEK_STORE_ERROR_NOT_A_REGISTER);
    }
}

static void
test_other_database (void)
{
  g_autoptr(Place) place = place_new ();

  make_outside (place->path, "CREATE TABLE recipes (name TEXT)");
  assert_refused_unharmed (place, LEK_STORE_ERROR_NOT_A_REGISTER);
}

static void
test_folder (void)
{
  g_autoptr(Place) place = place_new ();

  assert_refused (place->folder, LEK_STORE_ERROR_NOT_A_REGISTER);
}

static void
test_empty_file (void)
{
  g_autoptr(Place) place = place_new ();
  g_autoptr(LekStore) store = NULL;

  g_assert_true (g_file_set_contents (place->path, "", 0, NULL));
  store = open_store (place->path);
  g_assert_cmpint (add_incident (store, "x", NOON), >, 0);
}

static void
test_new_register (void)
{
  g_autoptr(Place) place = place_new ();
  GStatBuf info;

  make_register (place);

  g_assert_cmpint (g_stat (place->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (count_outside (place->path, "PRAGMA user_version"), ==, LEK_SCHEMA_VERSION);
  g_assert_cmpint (count_outside (place->path, "PRAGMA application_id"), ==, 0x4c656b77);
  g_assert_cmpint (count_outside (place->path, "SELECT count (*) FROM pragma_table_list WHERE type = 'table'"
                                               " AND NOT strict AND name NOT LIKE 'sqlite%'"
                                               " AND name NOT LIKE 'incident_search%'"), ==, 0);
}

static void
test_new_folder (void)
{
  g_autoptr(Place) place = place_new ();
  g_autofree char *inner = g_build_filename (place->folder, "a", NULL);
  g_autofree char *outer = g_build_filename (inner, "r.lekwijzer", NULL);
  g_autoptr(LekStore) store = open_store (outer);
  Place *made = g_new0 (Place, 1);

  g_assert_cmpint (add_incident (store, "x", NOON), >, 0);
  lek_store_close (store);

  made->folder = g_strdup (inner);
  place_free (made);
}

static void
cut (const char *path,
     gsize       length)
{
  g_autoptr(GBytes) bytes = read_bytes (path);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), length, NULL));
}

static void
test_cut_short (void)
{
  g_autoptr(Place) place = place_new ();

  make_register (place);
  cut (place->path, 8192);
  assert_refused (place->path, LEK_STORE_ERROR_CORRUPT);
}

static void
test_overwritten (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(Place) place = place_new ();
  FILE *file;

  make_register (place);
  file = g_fopen (place->path, "r+");
  g_assert_nonnull (file);
  fseek (file, 100, SEEK_SET);
  for (int i = 0; i < 3000; i++)
    fputc (0xa5, file);
  fclose (file);

  assert_refused (place->path, LEK_STORE_ERROR_CORRUPT);
}

static void
test_missing_table (void)
{
  g_autoptr(Place) place = place_new ();

  make_register (place);
  g_assert_cmpint (run_outside (place->path, "DROP TABLE decision"), ==, SQLITE_OK);
  assert_refused (place->path, LEK_STORE_ERROR_CORRUPT);
}

#define OLD "PRAGMA application_id = 0x4c656b77; CREATE TABLE before (words TEXT);" \
            "INSERT INTO before VALUES ('of old');"

static void
test_migration (void)
{
  g_autoptr(Place) place = place_new ();
  g_autofree char *copy = g_strconcat (place->path, ".v0", NULL);

  make_outside (place->path, OLD);
  make_register (place);

  g_assert_cmpint (count_outside (place->path, "PRAGMA user_version"), ==, LEK_SCHEMA_VERSION);
  g_assert_cmpint (count_outside (place->path, "SELECT count (*) FROM before"), ==, 1);
  g_assert_cmpint (count_outside (place->path, "SELECT count (*) FROM incident"), ==, 1);
  g_assert_cmpint (count_outside (copy, "SELECT count (*) FROM before"), ==, 1);
  g_assert_cmpint (count_outside (copy, "PRAGMA user_version"), ==, 0);
  g_assert_cmpint (count_outside (copy, "SELECT count (*) FROM sqlite_schema"), ==, 1);
}

static void
test_migration_keeps_copies (void)
{
  g_autoptr(Place) place = place_new ();
  g_autofree char *taken = g_strconcat (place->path, ".v0", NULL);
  g_autofree char *copy = g_strconcat (place->path, ".v0-2", NULL);
  g_autoptr(GBytes) kept = NULL;

  g_assert_true (g_file_set_contents (taken, "mine", -1, NULL));
  make_outside (place->path, OLD);
  make_register (place);

  kept = read_bytes (taken);
  g_assert_cmpmem (g_bytes_get_data (kept, NULL), g_bytes_get_size (kept), "mine", 4);
  g_assert_cmpint (count_outside (copy, "SELECT count (*) FROM before"), ==, 1);
}

/* A table in the way stops it half-way: then nothing at all has changed. */
static void
test_migration_fails_whole (void)
{
  g_autoptr(Place) place = place_new ();

  make_outside (place->path, OLD "CREATE TABLE decision (words TEXT);");
  assert_refused (place->path, LEK_STORE_ERROR_FAILED);

  g_assert_cmpint (count_outside (place->path, "PRAGMA user_version"), ==, 0);
  g_assert_cmpint (count_outside (place->path, "SELECT count (*) FROM sqlite_schema"), ==, 2);
}

static void
test_migration_needs_writing (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(Place) place = place_new ();
  g_autoptr(LekStore) store = lek_store_new (place->path);

  make_outside (place->path, OLD);
  g_assert_false (lek_store_open (store, LEK_OPEN_READ_ONLY, NULL, &error));
  g_assert_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_READ_ONLY);
  g_assert_cmpint (count_outside (place->path, "PRAGMA user_version"), ==, 0);
}

/* What schema 2 brought: nothing in a register of schema 1, and what stands in the fixture of schema 2. */
static void
assert_records (const LekIncident *incident,
                int                version)
{
  g_autoptr(GPtrArray) tasks = lek_records_select (incident->records, "task");

  g_assert_cmpuint (tasks->len, ==, version < 2 ? 0 : 1);
  if (version >= 2)
    g_assert_true (lek_record_is (g_ptr_array_index (tasks, 0), "task.what", "Ouders bellen"));
}

/* What schema 4 brought: nothing in an older register, and what stands in the fixture of schema 4. */
static void
assert_preparation (LekStore *store,
                    int       version)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekPreparation) prepared = lek_store_load_prepared (store, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (prepared->records->len, ==, version < 4 ? 0 : 1);
  g_assert_cmpint (lek_answers_is (prepared->answers, "prepare.agency_name", "De Regenboog"), ==, version >= 4);
  if (version >= 4)
    g_assert_true (lek_preparation_get_latest (prepared) == 1793718000);
}

/* What schema 3 shows in the list: worked out from what an older register holds. */
static void
test_follow_ups_of_older (void)
{
  static const char more[] =
    "UPDATE record_field SET state = 'known', value = '2026-12-01' WHERE field = 'task.due';"
    "UPDATE incident SET reported_utc = 1795176000 WHERE id IN (1, 2);"
    "INSERT INTO answer VALUES (2, 'ap.number', 'known', '2026-0012345');";
  g_autoptr(GError) error = NULL;
  g_autoptr(Place) place = place_new ();
  g_autofree char *fixture = g_test_build_filename (G_TEST_DIST, "fixtures", "v2.sql", NULL);
  g_autofree char *sql = NULL;
  g_autoptr(LekStore) store = NULL;
  g_autoptr(GPtrArray) rows = NULL;
  gint64 ids[] = { 1, 2 };
  const LekSummary *missing, *followed;

  g_file_get_contents (fixture, &sql, NULL, &error);
  g_assert_no_error (error);
  make_outside (place->path, sql);
  g_assert_cmpint (run_outside (place->path, more), ==, SQLITE_OK);

  store = open_store (place->path);
  rows = lek_store_read (store, ids, 2, NULL, &error);
  g_assert_no_error (error);
  missing = g_ptr_array_index (rows, 0);
  followed = g_ptr_array_index (rows, 1);

  g_assert_null (missing->ap_number);
  g_assert_cmpint (missing->next, ==, LEK_FOLLOW_UP_NONE);
  g_assert_cmpstr (followed->ap_number, ==, "2026-0012345");
  g_assert_cmpint (followed->next, ==, LEK_FOLLOW_UP_TASK);
  g_assert_cmpstr (followed->next_what, ==, "Ouders bellen");
  /* 1 December 2026, 23:59 in Amsterdam. */
  g_assert_true (followed->next_utc == 1796165940);
  g_assert_cmpint (count_outside (place->path, "SELECT count (*) FROM incident WHERE running = 1"), ==, 2);
}

/* One register as each released schema wrote it. */
static void
test_released (void)
{
  for (int version = 1; version <= LEK_SCHEMA_VERSION; version++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(Place) place = place_new ();
      g_autofree char *name = g_strdup_printf ("v%d.sql", version);
      g_autofree char *fixture = g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);
      g_autofree char *sql = NULL;
      g_autoptr(LekStore) store = NULL;
      g_autoptr(LekIncident) incident = NULL;
      LekChainCheck check;

      g_file_get_contents (fixture, &sql, NULL, &error);
      g_assert_no_error (error);
      make_outside (place->path, sql);

      store = open_store (place->path);
      incident = lek_store_load (store, lek_store_find (store, "2026-002", NULL, &error), NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (incident->summary->title, ==, "Brief bij verkeerd gezin");
      g_assert_true (lek_answers_is (incident->answers, "recipient.kind", "known"));
      g_assert_cmpuint (incident->decisions->len, ==, 1);
      g_assert_cmpuint (incident->assessments->len, ==, 1);
      assert_records (incident, version);
      assert_preparation (store, version);

      check = lek_chain_check (incident->summary->uuid, incident->log);
      g_assert_true (check.ok);
      g_assert_cmpint (check.n_lines, ==, 3);
      lek_chain_check_clear (&check);
    }
}

#define NEEDED \
  "id, uuid, year, serial, profile, procedure_version, state, example, created_utc, changed_utc, assessed," \
  " risk, ap_need, people_need, ap_choice, people_choice, form_verdict, n_open, ap_todo, people_todo, running," \
  " due_key, title_key"

static void
test_triggers (void)
{
  static const char *const forbidden[] = {
    "UPDATE log SET text = 'other' WHERE seq = 1",
    "DELETE FROM log",
    "DELETE FROM log WHERE seq = 2",
    "REPLACE INTO log SELECT incident_id, seq, 0, happened_utc, 0, 0, kind, code, subject, value, text, author, 0, hash"
    " FROM log WHERE seq = 1",
    "INSERT OR REPLACE INTO log SELECT * FROM log WHERE seq = 2",
    "PRAGMA recursive_triggers = ON; REPLACE INTO log SELECT * FROM log WHERE seq = 2",
    "INSERT INTO log SELECT incident_id, 9, 0, 0, 0, 0, kind, code, NULL, NULL, NULL, NULL, 0, hash"
    " FROM log WHERE seq = 1",
    "INSERT INTO log SELECT 99, 1, 0, 0, 0, 0, kind, code, NULL, NULL, NULL, NULL, 0, hash"
    " FROM log WHERE seq = 1",
    "UPDATE decision SET motive = 'other'",
    "DELETE FROM decision",
    "REPLACE INTO decision SELECT * FROM decision",
    "UPDATE assessment SET risk = 'none'",
    "DELETE FROM assessment",
    "REPLACE INTO assessment SELECT * FROM assessment",
    "DELETE FROM incident",
    "PRAGMA foreign_keys = OFF; DELETE FROM incident",
    "REPLACE INTO incident (" NEEDED ") SELECT " NEEDED " FROM incident",
    "UPDATE incident SET uuid = 'other'",
    "UPDATE incident SET serial = 7",
    "UPDATE incident SET created_utc = 0",
    "UPDATE incident SET state = 'gone'",
    "UPDATE OR REPLACE incident SET id = 2",
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(Place) place = place_new ();
  g_autoptr(LekStore) store = open_store (place->path);
  gint64 id = add_incident (store, "x", NOON);
  g_autoptr(LekChange) change = make_answer (store, id, "data.records", "1");
  g_autoptr(GPtrArray) lines = NULL;
  g_autoptr(GBytes) before = NULL;
  g_autoptr(GBytes) after = NULL;

  g_ptr_array_add (change->decisions, lek_decision_new (LEK_ABOUT_AP, LEK_NEED_DUTY, LEK_CHOICE_YES));
  g_ptr_array_add (change->assessments, lek_assessment_new ());
  lines = lek_store_commit (store, change, NULL, &error);
  g_assert_no_error (error);
  lek_store_close (store);

  run_outside (place->path, "PRAGMA journal_mode = DELETE");
  before = read_bytes (place->path);
  for (guint i = 0; i < G_N_ELEMENTS (forbidden); i++)
    {
      g_test_message ("%s", forbidden[i]);
      g_assert_cmpint (run_outside (place->path, forbidden[i]), ==, SQLITE_CONSTRAINT);
    }
  after = read_bytes (place->path);
  g_assert_true (g_bytes_equal (before, after));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schema/newer-file-is-refused-unharmed", test_newer);
  g_test_add_func ("/schema/newer-file-in-journal-is-refused", test_newer_in_journal);
  g_test_add_func ("/schema/not-a-register-is-refused-unharmed", test_not_a_register);
  g_test_add_func ("/schema/other-database-is-refused-unharmed", test_other_database);
  g_test_add_func ("/schema/folder-is-refused", test_folder);
  g_test_add_func ("/schema/empty-file-becomes-a-register", test_empty_file);
  g_test_add_func ("/schema/new-register-is-private-and-strict", test_new_register);
  g_test_add_func ("/schema/folder-is-made", test_new_folder);
  g_test_add_func ("/schema/file-cut-short-is-found-damaged", test_cut_short);
  g_test_add_func ("/schema/overwritten-file-is-found-damaged", test_overwritten);
  g_test_add_func ("/schema/missing-table-is-found-damaged", test_missing_table);
  g_test_add_func ("/schema/older-file-is-migrated-after-a-copy", test_migration);
  g_test_add_func ("/schema/copy-never-overwrites", test_migration_keeps_copies);
  g_test_add_func ("/schema/failed-migration-changes-nothing", test_migration_fails_whole);
  g_test_add_func ("/schema/migration-needs-writing", test_migration_needs_writing);
  g_test_add_func ("/schema/released-schemas-open", test_released);
  g_test_add_func ("/schema/older-register-shows-its-follow-ups", test_follow_ups_of_older);
  g_test_add_func ("/schema/what-only-grows-cannot-be-changed", test_triggers);

  return g_test_run ();
}
