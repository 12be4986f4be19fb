/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Copying the file itself would leave out what still waits in
 * the journal beside it.
 */

#include "config.h"

#include "store/lek-store-copy.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "store/lek-register-file.h"
#include "store/lek-statement.h"
#include "store/lek-store-error.h"
#include "store/lek-store-jobs.h"

/* SQLite writes into an empty file, and leaves its permissions as they are. */
static gboolean
make_place (const char  *path,
            GError     **error)
{
  int fd = g_open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      lek_set_system_error (error, errno, path, "making the copy");
      return FALSE;
    }

  close (fd);

  return TRUE;
}

static gboolean
fill (LekDatabase  *database,
      const char   *path,
      GError      **error)
{
  g_autoptr(LekStatement) statement = lek_statement_new (database, "VACUUM INTO ?", error);

  if (statement == NULL)
    return FALSE;

  lek_statement_put_text (statement, path);

  return lek_statement_run (statement, error);
}

static gboolean
sync_file (const char  *path,
           GError     **error)
{
  int fd = g_open (path, O_RDWR | O_CLOEXEC, 0);
  gboolean synced = fd >= 0 && fsync (fd) == 0;

  if (!synced)
    lek_set_system_error (error, errno, path, "keeping the copy");
  if (fd >= 0)
    close (fd);

  return synced;
}

gboolean
lek_copy_database (LekDatabase  *database,
                   const char   *path,
                   GError      **error)
{
  if (!make_place (path, error))
    return FALSE;

  if (!fill (database, path, error) || !sync_file (path, error))
    {
      /* Half a copy would be taken for a whole one; when it cannot be removed the error still says so. */
      g_unlink (path);
      return FALSE;
    }

  lek_register_file_sync_folder (path);

  return TRUE;
}

gboolean
lek_store_copy (LekStore      *self,
                const char    *path,
                GCancellable  *cancellable,
                GError       **error)
{
  g_return_val_if_fail (LEK_IS_STORE (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  return lek_worker_call (lek_store_get_worker (self), &lek_copy_job, (gpointer) path, cancellable, error) != NULL;
}
