/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. A view and an order are read from one index that holds all
 * the list asks for; what the search finds is kept in memory and sifted out of
 * that, which is quicker than sorting what was found.
 */

#include "config.h"

#include "store/lek-store-list.h"

#include <string.h>

#include "store/lek-statement.h"
#include "store/lek-store-read.h"
#include "store/lek-words.h"

#define OPEN_LONG_SECONDS (30 * 24 * 60 * 60)
#define MAX_RUNNING       20
#define MAX_WORDS         16

/* The full text index knows pieces of three characters. */
#define MIN_INDEXED       3

static const char *const view_conditions[LEK_N_VIEWS] = {
  [LEK_VIEW_ALL] = "state <> 'archived'",
  [LEK_VIEW_AP_TODO] = "ap_todo = 1",
  [LEK_VIEW_PEOPLE_TODO] = "people_todo = 1",
  [LEK_VIEW_OPEN_LONG] = "state = 'open' AND created_utc < ?",
  [LEK_VIEW_CLOSED] = "state = 'closed'",
  [LEK_VIEW_ARCHIVED] = "state = 'archived'",
};

static const char *const sort_orders[] = {
  [LEK_SORT_NEWEST] = "created_utc DESC, id DESC",
  [LEK_SORT_DUE] = "due_key, id",
  [LEK_SORT_TITLE] = "title_key, id",
  [LEK_SORT_NUMBER] = "year, serial, id",
};

void
lek_overview_free (LekOverview *self)
{
  g_clear_pointer (&self->running, g_ptr_array_unref);
  g_free (self);
}

static void
put_view (LekStatement *statement,
          LekView       view,
          gint64        now_utc)
{
  if (view == LEK_VIEW_OPEN_LONG)
    lek_statement_put_int (statement, now_utc - OPEN_LONG_SECONDS);
}

static char **
split_words (const char *search)
{
  g_autofree char *folded = lek_words_fold (search);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) parts = g_strsplit_set (folded, " \t\n\r", -1);
  int n_words = 0;

  for (int i = 0; parts[i] != NULL && n_words < MAX_WORDS; i++)
    {
      if (*parts[i] == '\0')
        continue;

      g_strv_builder_add (builder, parts[i]);
      n_words++;
    }

  return g_strv_builder_end (builder);
}

static gboolean
is_indexed (const char *word)
{
  return g_utf8_strlen (word, -1) >= MIN_INDEXED;
}

/* Every word becomes a quoted string, so that nothing a person types is read as a query language. */
static char *
build_match (char **words)
{
  GString *match = g_string_new (NULL);

  for (int i = 0; words[i] != NULL; i++)
    {
      g_auto(GStrv) pieces = NULL;
      g_autofree char *escaped = NULL;

      if (!is_indexed (words[i]))
        continue;

      pieces = g_strsplit (words[i], "\"", -1);
      escaped = g_strjoinv ("\"\"", pieces);
      g_string_append_printf (match, "%s\"%s\"", match->len > 0 ? " AND " : "", escaped);
    }

  return g_string_free (match, match->len == 0);
}

/* SQL that gives the ids of what holds all @words. */
static char *
build_search (char       **words,
              const char  *match)
{
  GString *sql = g_string_new ("SELECT id FROM incident_text WHERE 1");

  if (match != NULL)
    g_string_assign (sql, "SELECT rowid FROM incident_search WHERE incident_search MATCH ?");

  for (int i = 0; words[i] != NULL; i++)
    {
      if (!is_indexed (words[i]))
        g_string_append (sql, " AND instr (words, ?) > 0");
    }

  return g_string_free (sql, FALSE);
}

static gboolean
read_ids (LekStatement  *statement,
          GHashTable    *wanted,
          GArray        *ids,
          GError       **error)
{
  gboolean row;

  if (!lek_statement_step (statement, &row, error))
    return FALSE;

  while (row)
    {
      gint64 id = lek_statement_take_int (statement);

      if (wanted == NULL || g_hash_table_contains (wanted, &id))
        g_array_append_val (ids, id);

      if (!lek_statement_step (statement, &row, error))
        return FALSE;
    }

  return TRUE;
}

static GArray *
find_matches (LekDatabase  *database,
              char        **words,
              GError      **error)
{
  g_autofree char *match = build_match (words);
  g_autofree char *sql = build_search (words, match);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(LekStatement) statement = lek_statement_new (database, sql, error);

  if (statement == NULL)
    return NULL;

  if (match != NULL)
    lek_statement_put_text (statement, match);

  for (int i = 0; words[i] != NULL; i++)
    {
      if (!is_indexed (words[i]))
        lek_statement_put_text (statement, words[i]);
    }

  return read_ids (statement, NULL, ids, error) ? g_steal_pointer (&ids) : NULL;
}

static GHashTable *
make_set (GArray *ids)
{
  GHashTable *set = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (set, &g_array_index (ids, gint64, i));

  return set;
}

static GArray *
read_view (LekDatabase     *database,
           const LekQuery  *query,
           GHashTable      *wanted,
           GError         **error)
{
  g_autofree char *sql = g_strconcat ("SELECT id FROM incident WHERE ",
                                      view_conditions[query->view],
                                      " ORDER BY ",
                                      sort_orders[query->sort],
                                      NULL);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(LekStatement) statement = lek_statement_new (database, sql, error);

  if (statement == NULL)
    return NULL;

  put_view (statement, query->view, query->now_utc);

  return read_ids (statement, wanted, ids, error) ? g_steal_pointer (&ids) : NULL;
}

GArray *
lek_list_ids (LekDatabase     *database,
              const LekQuery  *query,
              GError         **error)
{
  g_auto(GStrv) words = split_words (query->search);
  g_autoptr(GArray) matches = NULL;
  g_autoptr(GHashTable) wanted = NULL;

  if (words[0] == NULL)
    return read_view (database, query, NULL, error);

  matches = find_matches (database, words, error);
  if (matches == NULL || matches->len == 0)
    return g_steal_pointer (&matches);

  wanted = make_set (matches);

  return read_view (database, query, wanted, error);
}

static gboolean
count_view (LekDatabase  *database,
            LekView       view,
            gint64        now_utc,
            gint64       *out_count,
            GError      **error)
{
  g_autofree char *sql = g_strconcat ("SELECT count (*) FROM incident WHERE ",
                                      view_conditions[view],
                                      NULL);
  g_autoptr(LekStatement) statement = lek_statement_new (database, sql, error);

  if (statement == NULL)
    return FALSE;

  put_view (statement, view, now_utc);

  return lek_statement_run_number (statement, 0, out_count, error);
}

static GPtrArray *
read_running (LekDatabase  *database,
              GError      **error)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(LekStatement) statement = NULL;

  statement = lek_statement_new (database,
                                 "SELECT id FROM incident WHERE running = 1"
                                 " ORDER BY due_key, id LIMIT ?",
                                 error);
  if (statement == NULL)
    return NULL;

  lek_statement_put_int (statement, MAX_RUNNING);
  if (!read_ids (statement, NULL, ids, error))
    return NULL;

  return lek_read_summaries (database, (const gint64 *) (gpointer) ids->data, ids->len, error);
}

LekOverview *
lek_list_survey (LekDatabase  *database,
                 gint64        now_utc,
                 GError      **error)
{
  g_autoptr(LekTransaction) transaction = lek_transaction_begin_read (database, error);
  g_autoptr(LekOverview) overview = g_new0 (LekOverview, 1);

  if (transaction == NULL)
    return NULL;

  for (int view = 0; view < LEK_N_VIEWS; view++)
    {
      if (!count_view (database, view, now_utc, &overview->n_in_view[view], error))
        return NULL;
    }

  overview->running = read_running (database, error);

  return overview->running != NULL ? g_steal_pointer (&overview) : NULL;
}
