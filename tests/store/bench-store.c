/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-store FILE: how quick the register in FILE is. Prints figures, fails
 * on nothing but an error. Adds an incident and its answers to the register.
 */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "store/lek-store.h"

#define NOW      G_GINT64_CONSTANT (1795172400)
#define PAGE     64
#define MANY     100

static void
fail_on (GError *error)
{
  if (error == NULL)
    return;

  fprintf (stderr, "%s\n", error->message);
  exit (1);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

static void
print_times (const char *what,
             GArray     *times,
             const char *wanted)
{
  g_autofree char *figure = NULL;

  g_array_sort (times, compare_times);
  figure = g_strdup_printf ("%.2f ms", g_array_index (times, double, times->len / 2));
  printf ("%-58s %14s   wanted: %s (worst of %u: %.2f ms)\n",
          what, figure, wanted, times->len, g_array_index (times, double, times->len - 1));
}

static GArray *
times_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (double));
}

static void
add_time (GArray *times,
          gint64  start)
{
  double time = (g_get_monotonic_time () - start) / 1000.0;

  g_array_append_val (times, time);
}

static GArray *
list (LekStore   *store,
      LekView     view,
      LekSort     sort,
      const char *search)
{
  g_autoptr(GError) error = NULL;
  LekQuery query = { view, sort, search, NOW };
  GArray *ids = lek_store_list (store, &query, NULL, &error);

  fail_on (error);

  return ids;
}

static void
read_page (LekStore *store,
           GArray   *ids,
           guint     from)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = NULL;

  if (from >= ids->len)
    return;

  rows = lek_store_read (store, &g_array_index (ids, gint64, from), MIN (PAGE, ids->len - from), NULL, &error);
  fail_on (error);
}

static void
bench_open (const char *path)
{
  g_autoptr(GArray) times = times_new ();

  for (int i = 0; i < 20; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(LekStore) store = lek_store_new (path);
      gint64 start = g_get_monotonic_time ();

      lek_store_open (store, LEK_OPEN_DEFAULT, NULL, &error);
      fail_on (error);
      add_time (times, start);
    }

  print_times ("register: open", times, "–");
}

static void
bench_lists (LekStore *store)
{
  static const struct { const char *what; LekView view; LekSort sort; } lists[] = {
    { "register: all ids, newest first", LEK_VIEW_ALL, LEK_SORT_NEWEST },
    { "register: all ids, by deadline", LEK_VIEW_ALL, LEK_SORT_DUE },
    { "register: all ids, by title", LEK_VIEW_ALL, LEK_SORT_TITLE },
    { "register: ids of the closed ones, by title", LEK_VIEW_CLOSED, LEK_SORT_TITLE },
    { "register: ids to tell the AP of", LEK_VIEW_AP_TODO, LEK_SORT_DUE },
  };

  GArray *times[G_N_ELEMENTS (lists)];

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    times[i] = times_new ();

  /* By turns, because the list asked for last is kept. */
  for (int round = 0; round < 15; round++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
        {
          gint64 start = g_get_monotonic_time ();
          g_autoptr(GArray) ids = list (store, lists[i].view, lists[i].sort, NULL);

          add_time (times[i], start);
        }
    }

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      print_times (lists[i].what, times[i], "–");
      g_array_unref (times[i]);
    }
}

static void
bench_pages (LekStore *store)
{
  g_autoptr(GArray) times = times_new ();
  g_autoptr(GArray) ids = list (store, LEK_VIEW_ALL, LEK_SORT_TITLE, NULL);
  g_autoptr(GRand) random = g_rand_new_with_seed (1);

  for (int i = 0; i < MANY; i++)
    {
      guint from = g_rand_int_range (random, 0, MAX (1, ids->len));
      gint64 start = g_get_monotonic_time ();

      read_page (store, ids, from);
      add_time (times, start);
    }

  print_times ("register: read 64 rows by id", times, "–");
}

static void
bench_survey (LekStore *store)
{
  g_autoptr(GArray) times = times_new ();

  for (int i = 0; i < 15; i++)
    {
      g_autoptr(GError) error = NULL;
      gint64 start = g_get_monotonic_time ();
      g_autoptr(LekOverview) overview = lek_store_survey (store, NOW, NULL, &error);

      fail_on (error);
      add_time (times, start);
    }

  print_times ("register: figures above the list", times, "< 20 ms");
}

/* Each prefix of what is typed, to the first rows on the screen. */
static void
type_words (LekStore   *store,
            const char *words,
            GArray     *short_times,
            GArray     *long_times)
{
  for (int n = 1; words[n - 1] != '\0'; n++)
    {
      g_autofree char *typed = g_strndup (words, n);
      gint64 start = g_get_monotonic_time ();
      g_autoptr(GArray) ids = list (store, LEK_VIEW_ALL, LEK_SORT_NEWEST, typed);

      read_page (store, ids, 0);
      add_time (n < 3 ? short_times : long_times, start);
    }
}

static void
bench_search (LekStore *store)
{
  static const char *const typed[] = {
    "telefoon", "utrecht", "2026-01", "gestolen uit auto", "groep 12", "zwolle map", "crèche", "xq",
  };
  g_autoptr(GArray) short_times = times_new ();
  g_autoptr(GArray) long_times = times_new ();

  for (int round = 0; round < 3; round++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
        type_words (store, typed[i], short_times, long_times);
    }

  print_times ("register: search while typing, 1 or 2 letters", short_times, "< 50 ms");
  print_times ("register: search while typing, 3 letters and more", long_times, "< 50 ms");
}

static LekSummary *
begin_one (LekStore *store)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekSummary) summary = lek_summary_new ();
  g_autoptr(LekChange) change = NULL;
  LekSummary *begun;

  summary->uuid = g_uuid_string_random ();
  summary->title = g_strdup ("Telefoon kwijt, Utrecht");
  summary->created_utc = NOW;
  summary->changed_utc = NOW;
  change = lek_change_new (summary);
  begun = lek_store_begin (store, change, NULL, &error);
  fail_on (error);

  return begun;
}

static void
bench_commit (LekStore *store)
{
  g_autoptr(GArray) times = times_new ();
  g_autoptr(LekSummary) summary = begin_one (store);

  for (int i = 0; i < 2 * MANY; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *text = g_strdup_printf ("Wat er gebeurde, keer %d", i);
      g_autoptr(LekAnswer) answer = lek_answer_new (LEK_ANSWER_KNOWN, text);
      g_autoptr(LekChange) change = lek_change_new (summary);
      g_autoptr(GPtrArray) lines = NULL;
      gint64 start;

      lek_answers_set (change->answers, "incident.description", answer);
      g_ptr_array_add (change->log, lek_log_entry_new (LEK_LOG_AUTOMATIC, "answer-changed", NOW + i));
      start = g_get_monotonic_time ();
      lines = lek_store_commit (store, change, NULL, &error);
      fail_on (error);
      add_time (times, start);
    }

  print_times ("register: one answer saved, on disk", times, "< 10 ms");
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekStore) store = NULL;

  if (argc != 2)
    {
      fprintf (stderr, "usage: %s FILE\n", argv[0]);
      return 2;
    }

  bench_open (argv[1]);
  store = lek_store_new (argv[1]);
  lek_store_open (store, LEK_OPEN_DEFAULT, NULL, &error);
  fail_on (error);

  bench_lists (store);
  bench_pages (store);
  bench_survey (store);
  bench_search (store);
  bench_commit (store);

  return 0;
}
