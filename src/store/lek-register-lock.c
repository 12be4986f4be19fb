/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. flock () holds between processes and also between two stores
 * in one process, because each opens the lock file for itself.
 */

#include "config.h"

#include "store/lek-register-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "store/lek-store-error.h"

struct _LekRegisterLock
{
  int fd;
};

LekRegisterLock *
lek_register_lock_take (const char  *path,
                        GError     **error)
{
  g_autofree char *lock_path = g_strconcat (path, ".lock", NULL);
  LekRegisterLock *self;
  int fd = g_open (lock_path, O_RDONLY | O_CREAT | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      lek_set_system_error (error, errno, lock_path, "making the lock file");
      return NULL;
    }

  if (flock (fd, LOCK_EX | LOCK_NB) != 0)
    {
      g_set_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_READ_ONLY,
                   "another process writes to %s", path);
      close (fd);
      return NULL;
    }

  self = g_new0 (LekRegisterLock, 1);
  self->fd = fd;

  return self;
}

void
lek_register_lock_free (LekRegisterLock *self)
{
  close (self->fd);
  g_free (self);
}
