/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can go wrong with the register file.
 */

#include "config.h"

#include "store/lek-store-error.h"

#include <errno.h>

G_DEFINE_QUARK (lek-store-error-quark, lek_store_error)

static int
error_from_errno (int saved_errno)
{
  switch (saved_errno)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return LEK_STORE_ERROR_FULL;

    case EACCES:
    case EPERM:
    case EROFS:
      return LEK_STORE_ERROR_READ_ONLY;

    default:
      return LEK_STORE_ERROR_IO;
    }
}

/* Why a file could not be used. SQLite forgets it for a COMMIT that fails in the journal, the files do not. */
static int
find_errno (sqlite3 *handle)
{
  sqlite3_file *journal = NULL;
  int found = sqlite3_system_errno (handle);

  if (found == 0 &&
      sqlite3_file_control (handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, &journal) == SQLITE_OK &&
      journal != NULL && journal->pMethods != NULL)
    journal->pMethods->xFileControl (journal, SQLITE_FCNTL_LAST_ERRNO, &found);

  if (found == 0)
    sqlite3_file_control (handle, "main", SQLITE_FCNTL_LAST_ERRNO, &found);

  return found;
}

static int
error_from_sqlite (int      code,
                   sqlite3 *handle)
{
  switch (code & 0xff)
    {
    case SQLITE_FULL:
      return LEK_STORE_ERROR_FULL;

    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      return error_from_errno (find_errno (handle));

    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return LEK_STORE_ERROR_READ_ONLY;

    case SQLITE_CORRUPT:
      return LEK_STORE_ERROR_CORRUPT;

    case SQLITE_NOTADB:
      return LEK_STORE_ERROR_NOT_A_REGISTER;

    default:
      return LEK_STORE_ERROR_FAILED;
    }
}

void
lek_set_sqlite_error (GError     **error,
                      sqlite3     *handle,
                      const char  *doing)
{
  int code = sqlite3_extended_errcode (handle);

  if ((code & 0xff) == SQLITE_INTERRUPT)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s: cancelled", doing);
      return;
    }

  g_set_error (error,
               LEK_STORE_ERROR,
               error_from_sqlite (code, handle),
               "%s: %s (%d)",
               doing,
               sqlite3_errmsg (handle),
               code);
}

void
lek_set_system_error (GError     **error,
                      int          saved_errno,
                      const char  *path,
                      const char  *doing)
{
  g_set_error (error,
               LEK_STORE_ERROR,
               error_from_errno (saved_errno),
               "%s: %s: %s",
               doing,
               path,
               g_strerror (saved_errno));
}
