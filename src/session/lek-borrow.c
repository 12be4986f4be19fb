/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. There is one copy at a time: it holds as much as the register
 * itself, so it should not stay for long.
 */

#include "config.h"

#include "session/lek-borrow.h"

#include <errno.h>
#include <glib/gstdio.h>

static gboolean
is_lent (GFile      *file,
         const char *documents)
{
  g_autofree char *usual = g_build_filename (g_get_user_runtime_dir (), "doc", NULL);
  g_autoptr(GFile) folder = g_file_new_for_path (documents != NULL ? documents : usual);

  return g_file_has_prefix (file, folder);
}

static void
empty_folder (const char *path)
{
  GDir *folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *left = g_build_filename (path, name, NULL);

      /* What stays behind goes the next time. */
      g_unlink (left);
    }
  g_clear_pointer (&folder, g_dir_close);
}

/* Returns the place of the copy. */
static GFile *
make_place (GFile   *file,
            GError **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "lekwijzer", "opened", NULL);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "no folder for the copy: %s", g_strerror (errno));
      return NULL;
    }

  empty_folder (folder);

  return g_file_new_for_path (path);
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autofree char *path = g_file_get_path (g_task_get_task_data (task));
  GError *error = NULL;

  if (!g_file_copy_finish (G_FILE (source), result, &error))
    g_task_return_error (task, error);
  else if (g_chmod (path, 0400) != 0)
    g_task_return_new_error (task, G_IO_ERROR, g_io_error_from_errno (errno), "protecting the copy: %s",
                             g_strerror (errno));
  else
    g_task_return_pointer (task, g_steal_pointer (&path), g_free);
}

void
lek_borrow_register_async (GFile               *file,
                           const char          *documents,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  GFile *place;
  GError *error = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, lek_borrow_register_async);

  if (!is_lent (file, documents))
    {
      g_task_return_pointer (task, g_file_get_path (file), g_free);
      return;
    }

  place = make_place (file, &error);
  if (place == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_task_set_task_data (task, place, g_object_unref);
  g_file_copy_async (file, place, G_FILE_COPY_TARGET_DEFAULT_PERMS, G_PRIORITY_DEFAULT, cancellable, NULL, NULL,
                     copied_cb, g_steal_pointer (&task));
}

char *
lek_borrow_register_finish (GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, lek_borrow_register_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
