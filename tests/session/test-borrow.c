/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the portal lends is copied and protected; what lies elsewhere is opened where it is.
 */

#include "config.h"

#include "session/lek-borrow.h"

#include <glib/gstdio.h>

typedef struct
{
  char *documents;
  char *path;
} Place;

static void
set_up (Place         *self,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  self->documents = g_dir_make_tmp ("lekwijzer-doc-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->documents, "copy.lekwijzer", NULL);
  g_file_set_contents (self->path, "a register", -1, &error);
  g_assert_no_error (error);
}

static void
tear_down (Place         *self,
           gconstpointer  data)
{
  g_unlink (self->path);
  g_rmdir (self->documents);
  g_free (self->documents);
  g_free (self->path);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

static char *
borrow (const char  *path,
        const char  *documents,
        GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GAsyncResult) result = NULL;

  lek_borrow_register_async (file, documents, NULL, answered_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return lek_borrow_register_finish (result, error);
}

static void
test_elsewhere (Place         *self,
                gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = borrow (self->path, "/nowhere/doc", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (path, ==, self->path);
}

static void
test_lent (Place         *self,
           gconstpointer  data)
{
  g_autofree char *other = g_build_filename (self->documents, "other.lekwijzer", NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *path = borrow (self->path, self->documents, &error);
  g_autofree char *contents = NULL;
  g_autofree char *next = NULL;
  GStatBuf stat_buf;

  g_assert_no_error (error);
  g_assert_cmpstr (path, !=, self->path);
  g_assert_true (g_str_has_suffix (path, "/copy.lekwijzer"));
  g_assert_true (g_file_get_contents (path, &contents, NULL, &error));
  g_assert_cmpstr (contents, ==, "a register");
  g_assert_cmpint (g_stat (path, &stat_buf), ==, 0);
  g_assert_cmpint (stat_buf.st_mode & 0777, ==, 0400);

  /* The copy of another time does not stay. */
  g_assert_cmpint (g_rename (self->path, other), ==, 0);
  next = borrow (other, self->documents, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (next, "/other.lekwijzer"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_rename (other, self->path), ==, 0);
}

static void
test_gone (Place         *self,
           gconstpointer  data)
{
  g_autofree char *missing = g_build_filename (self->documents, "missing", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_null (borrow (missing, self->documents, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* With the last copy in it. */
static void
remove_cache (const char *cache)
{
  g_autofree char *copy = g_build_filename (cache, "lekwijzer", "opened", "other.lekwijzer", NULL);
  g_autofree char *opened = g_path_get_dirname (copy);
  g_autofree char *own = g_path_get_dirname (opened);

  g_unlink (copy);
  g_rmdir (opened);
  g_rmdir (own);
  g_rmdir (cache);
}

#define ADD(path, test) g_test_add ("/borrow/" path, Place, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GError) error = NULL;
  g_autofree char *cache = g_dir_make_tmp ("lekwijzer-cache-XXXXXX", &error);
  int status;

  g_assert_no_error (error);
  g_setenv ("XDG_CACHE_HOME", cache, TRUE);
  g_test_init (&argc, &argv, NULL);
  ADD ("what-lies-elsewhere-stays-there", test_elsewhere);
  ADD ("what-is-lent-is-copied-and-protected", test_lent);
  ADD ("what-is-gone-is-said", test_gone);

  status = g_test_run ();
  remove_cache (cache);

  return status;
}
