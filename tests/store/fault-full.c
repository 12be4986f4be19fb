/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A full disk: the commit says so, nothing is half written, and when there is
 * room again the same commit goes in.
 *
 * The disk is full in two ways: a small tmpfs with a file that fills it, where
 * this process may mount, and a limit on the size of files, which works anywhere.
 */

#include "config.h"

#include "store-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

#define MANY 2000

typedef struct
{
  char *folder;
  char *path;
  char *filler;       /* NULL: a limit on the size of files */
} Disk;

static void
set_limit (rlim_t limit)
{
  struct rlimit limits;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limits), ==, 0);
  limits.rlim_cur = MIN (limit, limits.rlim_max);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limits), ==, 0);
}

static Disk
open_disk (gboolean mounted)
{
  g_autoptr(GError) error = NULL;
  Disk disk = { 0 };

  disk.folder = g_dir_make_tmp ("lek-full-XXXXXX", &error);
  g_assert_no_error (error);
  disk.path = g_build_filename (disk.folder, "register.lekwijzer", NULL);

  if (mounted && mount ("tmpfs", disk.folder, "tmpfs", 0, "size=2m") == 0)
    disk.filler = g_build_filename (disk.folder, "filler", NULL);

  return disk;
}

static void
close_disk (Disk *disk)
{
  if (disk->filler != NULL)
    g_assert_cmpint (umount2 (disk->folder, MNT_DETACH), ==, 0);
  else
    {
      static const char *const tails[] = { "", "-wal", "-shm", ".lock" };

      for (guint i = 0; i < G_N_ELEMENTS (tails); i++)
        {
          g_autofree char *path = g_strconcat (disk->path, tails[i], NULL);

          g_remove (path);
        }
    }

  g_rmdir (disk->folder);
  g_free (disk->folder);
  g_free (disk->path);
  g_free (disk->filler);
}

/* Leaves @left bytes, to the nearest page. */
static void
fill_disk (Disk *disk,
           gsize left)
{
  static const char page[4096] = { 1 };
  int fd;

  if (disk->filler == NULL)
    {
      set_limit (left);
      return;
    }

  fd = g_open (disk->filler, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
  g_assert_cmpint (fd, >=, 0);
  while (write (fd, page, sizeof page) == sizeof page)
    continue;
  g_assert_cmpint (ftruncate (fd, MAX (0, lseek (fd, 0, SEEK_END) - (goffset) left)), ==, 0);
  close (fd);
}

static void
make_room (Disk *disk)
{
  if (disk->filler != NULL)
    g_assert_cmpint (g_remove (disk->filler), ==, 0);
  else
    set_limit (RLIM_INFINITY);
}

static guint
count_lines (LekStore *store,
             gint64    id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekIncident) incident = lek_store_load (store, id, NULL, &error);

  g_assert_no_error (error);

  return incident->log->len;
}

/* Returns the change that no longer fitted. */
static LekChange *
commit_until_full (LekStore *store,
                   gint64    id,
                   guint    *out_n_lines)
{
  for (int i = 0; i < MANY; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *text = g_strnfill (3000, 'a' + i % 26);
      LekChange *change = make_answer (store, id, "incident.description", text);
      g_autoptr(GPtrArray) lines = lek_store_commit (store, change, NULL, &error);

      if (lines == NULL)
        {
          g_assert_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_FULL);
          return change;
        }

      *out_n_lines += lines->len;
      lek_change_free (change);
    }

  g_assert_not_reached ();
}

static void
verified_cb (const LekSummary    *summary,
             const LekChainCheck *check,
             gpointer             user_data)
{
  g_assert_true (check->ok);
}

static void
check_disk (Disk  *disk,
            gint64 id,
            guint  n_lines)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekStore) store = open_store (disk->path);

  g_assert_true (lek_store_verify (store, 0, verified_cb, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_lines (store, id), ==, n_lines);
}

static void
test_commit_on_full_disk (gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  Disk disk = open_disk (GPOINTER_TO_INT (data));
  g_autoptr(LekStore) store = open_store (disk.path);
  gint64 id = add_incident (store, "Telefoon weg", NOON);
  guint n_lines = count_lines (store, id);
  g_autoptr(LekChange) change = NULL;
  g_autoptr(GPtrArray) lines = NULL;

  fill_disk (&disk, 400 * 1024);
  change = commit_until_full (store, id, &n_lines);
  g_assert_cmpuint (count_lines (store, id), ==, n_lines);

  /* Still full: it fails again, and again does no harm. */
  g_assert_null (lek_store_commit (store, change, NULL, &error));
  g_assert_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_FULL);
  g_clear_error (&error);
  g_assert_cmpuint (count_lines (store, id), ==, n_lines);

  make_room (&disk);
  lines = lek_store_commit (store, change, NULL, &error);
  g_assert_no_error (error);
  n_lines += lines->len;
  g_assert_cmpuint (count_lines (store, id), ==, n_lines);

  lek_store_close (store);
  check_disk (&disk, id, n_lines);
  close_disk (&disk);
}

/* The program ends while the disk is full; the next one finds everything that was acknowledged. */
static void
test_close_on_full_disk (gconstpointer data)
{
  Disk disk = open_disk (GPOINTER_TO_INT (data));
  g_autoptr(LekStore) store = open_store (disk.path);
  gint64 id = add_incident (store, "Telefoon weg", NOON);
  guint n_lines = count_lines (store, id);
  g_autoptr(LekChange) change = NULL;

  fill_disk (&disk, 300 * 1024);
  change = commit_until_full (store, id, &n_lines);
  lek_store_close (store);
  make_room (&disk);

  check_disk (&disk, id, n_lines);
  close_disk (&disk);
}

static void
test_open_on_full_disk (gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  Disk disk = open_disk (GPOINTER_TO_INT (data));
  g_autoptr(LekStore) store = lek_store_new (disk.path);

  fill_disk (&disk, 16 * 1024);
  g_assert_false (lek_store_open (store, LEK_OPEN_DEFAULT, NULL, &error));
  g_assert_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_FULL);
  g_clear_error (&error);
  g_assert_false (g_file_test (disk.path, G_FILE_TEST_EXISTS));

  make_room (&disk);
  g_assert_true (lek_store_open (store, LEK_OPEN_DEFAULT, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (add_incident (store, "Telefoon weg", NOON), >, 0);

  lek_store_close (store);
  close_disk (&disk);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  /* Without this a file that may not grow ends the process instead of giving an error. */
  signal (SIGXFSZ, SIG_IGN);

  for (int mounted = 0; mounted < 2; mounted++)
    {
      const char *kind = mounted ? "disk" : "limit";
      g_autofree char *commit = g_strdup_printf ("/fault/%s/full-commit-is-tried-again", kind);
      g_autofree char *close_path = g_strdup_printf ("/fault/%s/closing-when-full-loses-nothing", kind);
      g_autofree char *open_path = g_strdup_printf ("/fault/%s/opening-when-full-makes-nothing", kind);

      g_test_add_data_func (commit, GINT_TO_POINTER (mounted), test_commit_on_full_disk);
      g_test_add_data_func (close_path, GINT_TO_POINTER (mounted), test_close_on_full_disk);
      g_test_add_data_func (open_path, GINT_TO_POINTER (mounted), test_open_on_full_disk);
    }

  return g_test_run ();
}
