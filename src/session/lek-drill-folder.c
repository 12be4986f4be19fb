/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. What a practice leaves when it is cut off has no lock any
 * more, and that is how the next start knows.
 */

#include "config.h"

#include "session/lek-drill-folder.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "session/lek-drill.h"
#include "store/lek-register-lock.h"

#define LOCK "practice"

struct _LekDrillFolder
{
  char            *path;
  LekRegisterLock *lock;
};

char *
lek_drill_dup_folder (void)
{
  return g_build_filename (g_get_user_cache_dir (), "lekwijzer", "practice", NULL);
}

static LekRegisterLock *
take_lock (const char  *path,
           GError     **error)
{
  g_autofree char *lock = g_build_filename (path, LOCK, NULL);

  return lek_register_lock_take (lock, error);
}

/* The files of a register and its lock; there are no folders in it. */
static void
remove_folder (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_unlink (file);
    }

  g_rmdir (path);
}

static void
remove_unless_used (const char *path)
{
  g_autoptr(LekRegisterLock) lock = take_lock (path, NULL);

  if (lock != NULL)
    remove_folder (path);
}

void
lek_drill_clean_up (void)
{
  g_autofree char *parent = lek_drill_dup_folder ();
  g_autoptr(GDir) dir = g_dir_open (parent, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (parent, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_unless_used (path);
    }
}

static gboolean
make_folder (char    *template,
             GError **error)
{
  g_autofree char *parent = g_path_get_dirname (template);

  if (g_mkdir_with_parents (parent, 0700) != 0 || g_mkdtemp (template) == NULL)
    {
      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), "%s: %s", template, g_strerror (errno));
      return FALSE;
    }

  return TRUE;
}

LekDrillFolder *
lek_drill_folder_new (GError **error)
{
  g_autofree char *parent = lek_drill_dup_folder ();
  g_autofree char *path = g_build_filename (parent, "XXXXXX", NULL);
  LekRegisterLock *lock;
  LekDrillFolder *self;

  if (!make_folder (path, error))
    return NULL;

  lock = take_lock (path, error);
  if (lock == NULL)
    return NULL;

  self = g_new0 (LekDrillFolder, 1);
  self->path = g_steal_pointer (&path);
  self->lock = lock;

  return self;
}

const char *
lek_drill_folder_get_path (LekDrillFolder *self)
{
  return self->path;
}

void
lek_drill_folder_free (LekDrillFolder *self)
{
  if (self == NULL)
    return;

  remove_folder (self->path);
  lek_register_lock_free (self->lock);
  g_free (self->path);
  g_free (self);
}
