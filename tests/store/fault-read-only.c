/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A folder or a file that cannot be written to. Root may write everywhere, so
 * under root the opening is done by a child process that is nobody.
 */

#include "config.h"

#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOBODY 65534

typedef void (*PlaceFunc) (Place *place);

static void
run_without_rights (PlaceFunc  func,
                    Place     *place)
{
  pid_t pid = fork ();
  int status;

  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    {
      if (geteuid () == 0 && (setgid (NOBODY) != 0 || setuid (NOBODY) != 0))
        _exit (3);

      func (place);
      _exit (0);
    }

  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static void
set_modes (Place *place,
           int    folder_mode,
           int    file_mode)
{
  static const char *const tails[] = { "", "-wal", "-shm", ".lock" };

  for (guint i = 0; i < G_N_ELEMENTS (tails); i++)
    {
      g_autofree char *path = g_strconcat (place->path, tails[i], NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        g_assert_cmpint (g_chmod (path, file_mode), ==, 0);
    }

  g_assert_cmpint (g_chmod (place->folder, folder_mode), ==, 0);
}

static void
make_register (Place *place)
{
  g_autoptr(LekStore) store = open_store (place->path);

  add_incident (store, "Te lezen", NOON);
}

static void
open_to_read (Place *place)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekStore) store = open_store (place->path);
  g_autoptr(LekIncident) incident = NULL;
  g_autoptr(LekChange) change = make_change ("x", NOON);

  g_assert_true (lek_store_is_read_only (store));
  incident = lek_store_load (store, 1, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (incident->summary->title, ==, "Te lezen");

  g_assert_null (lek_store_begin (store, change, NULL, &error));
  g_assert_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_READ_ONLY);
}

static void
test_folder (void)
{
  g_autoptr(Place) place = place_new ();

  make_register (place);
  set_modes (place, 0555, 0444);
  run_without_rights (open_to_read, place);
  set_modes (place, 0755, 0644);
}

static void
test_file (void)
{
  g_autoptr(Place) place = place_new ();

  make_register (place);
  set_modes (place, 0777, 0444);
  run_without_rights (open_to_read, place);
  set_modes (place, 0755, 0644);
}

static void
open_nothing (Place *place)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekStore) store = lek_store_new (place->path);

  g_assert_false (lek_store_open (store, LEK_OPEN_DEFAULT, NULL, &error));
  g_assert_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_READ_ONLY);
  g_assert_false (g_file_test (place->path, G_FILE_TEST_EXISTS));
}

static void
test_no_register (void)
{
  g_autoptr(Place) place = place_new ();

  set_modes (place, 0555, 0444);
  run_without_rights (open_nothing, place);
  set_modes (place, 0755, 0644);
}

/* Changes wait in the journal, and reading the file alone would not show them. */
static void
leave_journal (const char *path)
{
  sqlite3 *database = NULL;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  sqlite3_db_config (database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  g_assert_cmpint (sqlite3_exec (database, "UPDATE incident SET title = 'Newer'", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (database);
}

static void
open_refused (Place *place)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekStore) store = lek_store_new (place->path);

  g_assert_false (lek_store_open (store, LEK_OPEN_DEFAULT, NULL, &error));
  g_assert_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, "interrupted session"));
}

static void
test_journal (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(Place) place = place_new ();
  g_autoptr(LekStore) store = NULL;
  g_autoptr(LekIncident) incident = NULL;

  make_register (place);
  leave_journal (place->path);
  set_modes (place, 0555, 0444);
  run_without_rights (open_refused, place);
  set_modes (place, 0755, 0644);

  store = open_store (place->path);
  incident = lek_store_load (store, 1, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (incident->summary->title, ==, "Newer");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fault/read-only-folder-opens-for-reading", test_folder);
  g_test_add_func ("/fault/read-only-file-opens-for-reading", test_file);
  g_test_add_func ("/fault/read-only-folder-without-register-is-told", test_no_register);
  g_test_add_func ("/fault/read-only-folder-hides-no-change", test_journal);

  return g_test_run ();
}
