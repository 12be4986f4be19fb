/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Kill -9 at any moment: what was acknowledged is in the register.
 *
 * A second process writes answers and says each number when it is stored; it
 * is killed; the register is opened and searched for every number that was
 * said. LEK_ROUNDS says how often (20).
 */

#include "config.h"

#include "store-fixture.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* Every so many rounds begin with no register at all, so that making one is killed too. */
#define ROUNDS_PER_REGISTER 5

static const char *program;

/* The process that is killed. */
static int
write_answers (const char *path,
               int         number)
{
  g_autoptr(LekStore) store = open_store (path);
  gint64 id = lek_store_find (store, "2026-001", NULL, NULL);

  if (id == 0)
    id = add_incident (store, "Telefoon weg", NOON);

  for (;; number++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *value = g_strdup_printf ("%d", number);
      g_autoptr(LekChange) change = make_answer (store, id, "data.records", value);
      g_autoptr(GPtrArray) lines = lek_store_commit (store, change, NULL, &error);
      g_autofree char *said = g_strconcat (value, "\n", NULL);

      g_assert_no_error (error);
      if (write (STDOUT_FILENO, said, strlen (said)) < 0)
        return 1;
    }
}

typedef struct
{
  GPid pid;
  int  out;
} Writer;

static Writer
start_writer (const char *path,
              int         number)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *first = g_strdup_printf ("%d", number);
  char *arguments[] = { (char *) program, (char *) "--write", (char *) path, first, NULL };
  Writer writer;

  g_spawn_async_with_pipes (NULL, arguments, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL,
                            &writer.pid, NULL, &writer.out, NULL, &error);
  g_assert_no_error (error);

  return writer;
}

/* Returns all that the writer said before it died: at any moment after it began, or after it said something. */
static char *
kill_writer (Writer   *writer,
             gboolean  hear_first)
{
  GString *said = g_string_new (NULL);
  char part[4096];
  gssize n;
  int status;

  if (hear_first && (n = read (writer->out, part, 1)) > 0)
    g_string_append_len (said, part, n);

  g_usleep (g_random_int_range (0, 60000));
  g_assert_cmpint (kill (writer->pid, SIGKILL), ==, 0);
  while ((n = read (writer->out, part, sizeof part)) > 0)
    g_string_append_len (said, part, n);

  g_assert_cmpint (waitpid (writer->pid, &status, 0), ==, writer->pid);
  g_assert_true (WIFSIGNALED (status));
  close (writer->out);

  return g_string_free (said, FALSE);
}

static void
verified_cb (const LekSummary    *summary,
             const LekChainCheck *check,
             gpointer             user_data)
{
  int *n_verified = user_data;

  g_assert_true (check->ok);
  (*n_verified)++;
}

static gboolean
has_line (GPtrArray  *log,
          const char *text)
{
  for (guint i = 0; i < log->len; i++)
    {
      if (g_strcmp0 (((LekLogEntry *) g_ptr_array_index (log, i))->text, text) == 0)
        return TRUE;
    }

  return FALSE;
}

/* @said: the numbers of all rounds on this register */
static void
check_register (const char *path,
                GPtrArray  *said)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekStore) store = open_store (path);
  g_autoptr(LekIncident) incident = NULL;
  int n_verified = 0;
  gint64 id;

  g_assert_false (lek_store_is_read_only (store));
  g_assert_true (lek_store_verify (store, 0, verified_cb, &n_verified, NULL, &error));
  g_assert_no_error (error);
  if (said->len == 0)
    return;

  g_assert_cmpint (n_verified, ==, 1);
  id = lek_store_find (store, "2026-001", NULL, &error);
  incident = lek_store_load (store, id, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < said->len; i++)
    g_assert_true (has_line (incident->log, g_ptr_array_index (said, i)));

  g_assert_cmpint (atoi (lek_answers_get_value (incident->answers, "data.records")), >=,
                   atoi (g_ptr_array_index (said, said->len - 1)));
}

static void
add_said (GPtrArray  *said,
          const char *text,
          int        *number)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  /* What follows the last line end was cut off and so not said. */
  for (int i = 0; lines[i] != NULL && lines[i + 1] != NULL; i++)
    {
      g_ptr_array_add (said, g_strdup (lines[i]));
      *number = atoi (lines[i]);
    }
}

static int
get_rounds (void)
{
  const char *rounds = g_getenv ("LEK_ROUNDS");

  return rounds != NULL ? atoi (rounds) : 20;
}

/* Returns how many numbers were said. */
static int
run_rounds (int n_rounds)
{
  g_autoptr(Place) place = place_new ();
  g_autoptr(GPtrArray) said = g_ptr_array_new_with_free_func (g_free);
  int number = 0;

  for (int round = 0; round < n_rounds; round++)
    {
      Writer writer = start_writer (place->path, number + 1);
      g_autofree char *text = kill_writer (&writer, round % 2 == 1);

      add_said (said, text, &number);
      check_register (place->path, said);

      /* What was stored and not said any more must not be said again under the same number. */
      number += 1000;
    }

  return said->len;
}

static void
test_kill (void)
{
  int n_rounds = get_rounds ();
  int n_said = 0;

  g_assert_cmpint (n_rounds, >, 0);
  for (int done = 0; done < n_rounds; done += ROUNDS_PER_REGISTER)
    n_said += run_rounds (MIN (ROUNDS_PER_REGISTER, n_rounds - done));

  g_test_message ("%d rounds, %d answers acknowledged, none lost", n_rounds, n_said);
  g_assert_cmpint (n_said, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 4 && g_str_equal (argv[1], "--write"))
    return write_answers (argv[2], atoi (argv[3]));

  g_test_init (&argc, &argv, NULL);
  program = argv[0];

  g_test_add_func ("/fault/killed-at-any-moment-loses-nothing", test_kill);

  return g_test_run ();
}
