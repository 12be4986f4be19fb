/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The offsets are those of "Database File Format" (sqlite.org).
 */

#include "config.h"

#include "store/lek-register-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "store/lek-store-error.h"

#define HEADER_SIZE            100
#define OFFSET_PAGE_SIZE        16
#define OFFSET_CHANGE_COUNTER   24
#define OFFSET_N_PAGES          28
#define OFFSET_USER_VERSION     60
#define OFFSET_APPLICATION_ID   68
#define OFFSET_VALID_FOR        92

static guint32
read_big_endian (const guint8 *header,
                 int           offset)
{
  guint32 value;

  memcpy (&value, header + offset, sizeof value);

  return GUINT32_FROM_BE (value);
}

/* 1 stands for 65536, which does not fit in two bytes. */
static gint64
read_page_size (const guint8 *header)
{
  gint64 size = header[OFFSET_PAGE_SIZE] << 8 | header[OFFSET_PAGE_SIZE + 1];

  return size == 1 ? 65536 : size;
}

static gboolean
is_cut_short (const guint8 *header,
              gint64        size)
{
  gint64 n_pages = read_big_endian (header, OFFSET_N_PAGES);

  /* The number of pages holds only when the two counters agree. */
  if (read_big_endian (header, OFFSET_CHANGE_COUNTER) != read_big_endian (header, OFFSET_VALID_FOR))
    return FALSE;

  return n_pages * read_page_size (header) > size;
}

static gboolean
check_header (const char     *path,
              const guint8   *header,
              gint64          newest,
              gint64         *out_version,
              GError        **error)
{
  gint64 version = (gint32) read_big_endian (header, OFFSET_USER_VERSION);

  if (memcmp (header, "SQLite format 3", 16) != 0 ||
      read_big_endian (header, OFFSET_APPLICATION_ID) != LEK_REGISTER_APPLICATION_ID)
    {
      g_set_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_NOT_A_REGISTER,
                   "%s is not a register of this program", path);
      return FALSE;
    }

  if (version > newest)
    {
      g_set_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_NEWER,
                   "%s has schema %" G_GINT64_FORMAT ", newest known is %" G_GINT64_FORMAT,
                   path, version, newest);
      return FALSE;
    }

  *out_version = version;

  return TRUE;
}

static gboolean
read_header (const char  *path,
             guint8      *header,
             gsize       *out_n_read,
             GError     **error)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gssize n_read;

  if (fd < 0)
    {
      lek_set_system_error (error, errno, path, "opening the register");
      return FALSE;
    }

  n_read = pread (fd, header, HEADER_SIZE, 0);
  if (n_read < 0)
    lek_set_system_error (error, errno, path, "reading the register");
  close (fd);

  if (n_read < 0)
    return FALSE;

  *out_n_read = n_read;

  return TRUE;
}

static gboolean
inspect_content (const char       *path,
                 gint64            size,
                 gint64            newest,
                 LekRegisterFile  *out_file,
                 GError          **error)
{
  guint8 header[HEADER_SIZE] = { 0 };
  gsize n_read;

  if (!read_header (path, header, &n_read, error) ||
      !check_header (path, header, newest, &out_file->version, error))
    return FALSE;

  if (is_cut_short (header, size) && !lek_register_file_has_journal (path))
    {
      g_set_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_CORRUPT,
                   "%s is shorter than it says it is", path);
      return FALSE;
    }

  return TRUE;
}

gboolean
lek_register_file_inspect (const char       *path,
                           gint64            newest,
                           LekRegisterFile  *out_file,
                           GError          **error)
{
  LekRegisterFile file = { 0 };
  GStatBuf info;

  if (g_stat (path, &info) != 0)
    {
      if (errno != ENOENT)
        {
          lek_set_system_error (error, errno, path, "looking for the register");
          return FALSE;
        }

      *out_file = file;
      return TRUE;
    }

  if (!S_ISREG (info.st_mode))
    {
      g_set_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_NOT_A_REGISTER,
                   "%s is not a file", path);
      return FALSE;
    }

  file.filled = info.st_size > 0;
  file.writable = g_access (path, W_OK) == 0;

  if (file.filled && !inspect_content (path, info.st_size, newest, &file, error))
    return FALSE;

  *out_file = file;

  return TRUE;
}

gboolean
lek_register_file_has_journal (const char *path)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  GStatBuf info;

  return (g_stat (wal, &info) == 0 && info.st_size > 0) ||
         (g_stat (journal, &info) == 0 && info.st_size > 0);
}

gboolean
lek_register_file_has_company (const char *path)
{
  static const char *const suffixes[] = { "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat (path, suffixes[i], NULL);

      if (g_file_test (name, G_FILE_TEST_EXISTS))
        return TRUE;
    }

  return FALSE;
}

void
lek_register_file_sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;

  /* Some file systems cannot sync a folder; then there is nothing more to be done. */
  fsync (fd);
  close (fd);
}
