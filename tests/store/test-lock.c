/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One writes, others read.
 */

#include "config.h"

#include "store-fixture.h"

static void
test_second_reads (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(Place) place = place_new ();
  g_autoptr(LekStore) first = open_store (place->path);
  g_autoptr(LekStore) second = open_store (place->path);
  g_autoptr(LekChange) change = make_change ("x", NOON);
  g_autoptr(LekIncident) seen = NULL;
  gboolean read_only;
  gint64 id;

  g_assert_false (lek_store_is_read_only (first));
  g_object_get (second, "read-only", &read_only, NULL);
  g_assert_true (read_only);

  id = add_incident (first, "Gezien", NOON);
  seen = lek_store_load (second, id, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (seen->summary->title, ==, "Gezien");

  g_assert_null (lek_store_begin (second, change, NULL, &error));
  g_assert_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_READ_ONLY);
}

static guint
count_listed (LekStore *store)
{
  g_autoptr(GError) error = NULL;
  LekQuery query = { LEK_VIEW_ALL, LEK_SORT_NEWEST, NULL, NOON };
  g_autoptr(GArray) ids = lek_store_list (store, &query, NULL, &error);

  g_assert_no_error (error);

  return ids->len;
}

/* The list is kept until something changes: also what another process changes. */
static void
test_second_lists_what_first_adds (void)
{
  g_autoptr(Place) place = place_new ();
  g_autoptr(LekStore) first = open_store (place->path);
  g_autoptr(LekStore) second = open_store (place->path);

  for (guint n = 0; n < 3; n++)
    {
      g_assert_cmpuint (count_listed (first), ==, n);
      g_assert_cmpuint (count_listed (second), ==, n);
      add_incident (first, "x", NOON);
    }
}

static void
test_lock_ends_with_closing (void)
{
  g_autoptr(Place) place = place_new ();
  g_autoptr(LekStore) first = open_store (place->path);
  g_autoptr(LekStore) second = NULL;

  lek_store_close (first);
  second = open_store (place->path);
  g_assert_false (lek_store_is_read_only (second));
}

static void
test_asked_to_read (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(Place) place = place_new ();
  g_autoptr(LekStore) reader = lek_store_new (place->path);
  g_autoptr(LekStore) writer = NULL;

  g_assert_false (lek_store_open (reader, LEK_OPEN_READ_ONLY, NULL, &error));
  g_assert_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_IO);
  g_clear_error (&error);
  g_assert_false (g_file_test (place->path, G_FILE_TEST_EXISTS));

  writer = open_store (place->path);
  add_incident (writer, "x", NOON);
  lek_store_close (writer);

  g_assert_true (lek_store_open (reader, LEK_OPEN_READ_ONLY, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (lek_store_is_read_only (reader));

  /* A reader is in nobody's way. */
  g_assert_true (lek_store_open (writer, LEK_OPEN_DEFAULT, NULL, &error));
  g_assert_false (lek_store_is_read_only (writer));
  add_incident (writer, "y", NOON);
}

/* Who only reads leaves nothing beside the register that was not there before, and takes nothing of others away. */
static void
test_reader_is_tidy (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(Place) place = place_new ();
  g_autoptr(LekStore) writer = open_store (place->path);
  g_autofree char *wal = g_strconcat (place->path, "-wal", NULL);
  g_autofree char *shm = g_strconcat (place->path, "-shm", NULL);

  add_incident (writer, "x", NOON);
  for (int i = 0; i < 2; i++)
    {
      g_autoptr(LekStore) reader = lek_store_new (place->path);

      g_assert_true (lek_store_open (reader, LEK_OPEN_READ_ONLY, NULL, &error));
      g_assert_no_error (error);
      lek_store_close (reader);

      /* The first time somebody writes, the second time nobody. */
      g_assert_cmpint (g_file_test (wal, G_FILE_TEST_EXISTS), ==, i == 0);
      g_assert_cmpint (g_file_test (shm, G_FILE_TEST_EXISTS), ==, i == 0);
      if (i == 0)
        add_incident (writer, "y", NOON);
      lek_store_close (writer);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lock/second-opener-reads", test_second_reads);
  g_test_add_func ("/lock/second-opener-lists-what-the-first-adds", test_second_lists_what_first_adds);
  g_test_add_func ("/lock/ends-with-closing", test_lock_ends_with_closing);
  g_test_add_func ("/lock/asked-to-read-only", test_asked_to_read);
  g_test_add_func ("/lock/reader-leaves-no-files", test_reader_is_tidy);

  return g_test_run ();
}
