/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. A view and an order are read from one index that holds all
 * the list asks for, and kept until something changes; what the search finds
 * is sifted out of that, which is quicker than sorting what was found.
 */

#include "config.h"

#include "store/lek-store-list.h"

#include <string.h>

#include "store/lek-statement.h"
#include "store/lek-store-error.h"
#include "store/lek-store-read.h"
#include "store/lek-words.h"

#define OPEN_LONG_SECONDS (30 * 24 * 60 * 60)
#define MAX_RUNNING       20
#define MAX_WORDS         16

/* Ids are given one after the other, so a higher one is damage. */
#define MAX_ID            (1 << 28)

/* The full text index knows pieces of three characters. */
#define MIN_INDEXED       3

/* A view in its order, of the register as @stamp says. */
typedef struct
{
  char   *sql;
  gint64  stamp;
  GArray *ids;
} Order;

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

/* Only the newest first have an index of their own within a state. For the other orders the whole index of that order
 * is read: the plus keeps SQLite from sorting what it finds by state. */
static const char *
get_condition (LekView view,
               LekSort sort)
{
  if (sort != LEK_SORT_NEWEST && view == LEK_VIEW_CLOSED)
    return "+state = 'closed'";

  if (sort != LEK_SORT_NEWEST && view == LEK_VIEW_ARCHIVED)
    return "+state = 'archived'";

  return view_conditions[view];
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

static gboolean
are_all_indexed (char **words)
{
  for (int i = 0; words[i] != NULL; i++)
    {
      if (!is_indexed (words[i]))
        return FALSE;
    }

  return TRUE;
}

/* SQL that gives the ids of what holds all @words. The texts are looked at only for words of one or two letters. */
static char *
build_search (char       **words,
              const char  *match)
{
  GString *sql;

  if (are_all_indexed (words))
    return g_strdup ("SELECT rowid FROM incident_search WHERE incident_search MATCH ?");

  sql = g_string_new ("SELECT id FROM incident_text WHERE ");
  g_string_append (sql,
                   match != NULL
                     ? "id IN (SELECT rowid FROM incident_search WHERE incident_search MATCH ?)"
                     : "1");

  for (int i = 0; words[i] != NULL; i++)
    {
      if (!is_indexed (words[i]))
        g_string_append (sql, " AND instr (words, ?) > 0");
    }

  return g_string_free (sql, FALSE);
}

static gboolean
has_id (GByteArray *set,
        gint64      id)
{
  return id >= 0 && id / 8 < set->len && (set->data[id / 8] & 1 << id % 8) != 0;
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

  return lek_statement_take_ints (statement, ids, error) ? g_steal_pointer (&ids) : NULL;
}

/* One bit for every id up to the highest. */
static GByteArray *
make_set (GArray  *ids,
          GError **error)
{
  g_autoptr(GByteArray) set = g_byte_array_new ();
  gint64 highest = 0;

  for (guint i = 0; i < ids->len; i++)
    highest = MAX (highest, g_array_index (ids, gint64, i));

  if (highest > MAX_ID)
    {
      g_set_error_literal (error, LEK_STORE_ERROR, LEK_STORE_ERROR_CORRUPT,
                           "an id that this program does not give");
      return NULL;
    }

  g_byte_array_set_size (set, highest / 8 + 1);
  memset (set->data, 0, set->len);
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = MAX (0, g_array_index (ids, gint64, i));

      set->data[id / 8] |= 1 << id % 8;
    }

  return g_steal_pointer (&set);
}

static void
order_free (Order *order)
{
  g_array_unref (order->ids);
  g_free (order->sql);
  g_free (order);
}

static GArray *
read_order (LekDatabase     *database,
            const LekQuery  *query,
            const char      *sql,
            GError         **error)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(LekStatement) statement = lek_statement_new (database, sql, error);

  if (statement == NULL)
    return NULL;

  put_view (statement, query->view, query->now_utc);

  return lek_statement_take_ints (statement, ids, error) ? g_steal_pointer (&ids) : NULL;
}

/* The whole view in its order; not to be changed. */
static GArray *
get_order (LekDatabase     *database,
           const LekQuery  *query,
           GError         **error)
{
  g_autofree char *sql = g_strconcat ("SELECT id FROM incident WHERE ",
                                      get_condition (query->view, query->sort),
                                      " ORDER BY ",
                                      sort_orders[query->sort],
                                      NULL);
  Order *kept = lek_database_get_kept (database);
  GArray *ids;
  gint64 stamp;

  /* This one depends on the time too. */
  if (query->view == LEK_VIEW_OPEN_LONG)
    return read_order (database, query, sql, error);

  if (!lek_database_read_stamp (database, &stamp, error))
    return NULL;

  if (kept != NULL && kept->stamp == stamp && g_str_equal (kept->sql, sql))
    return g_array_ref (kept->ids);

  ids = read_order (database, query, sql, error);
  if (ids == NULL)
    return NULL;

  kept = g_new0 (Order, 1);
  kept->stamp = stamp;
  kept->sql = g_steal_pointer (&sql);
  kept->ids = g_array_ref (ids);
  lek_database_keep (database, kept, (GDestroyNotify) order_free);

  return ids;
}

static GArray *
sift (GArray     *order,
      GByteArray *wanted)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < order->len; i++)
    {
      gint64 id = g_array_index (order, gint64, i);

      if (has_id (wanted, id))
        g_array_append_val (ids, id);
    }

  return ids;
}

GArray *
lek_list_ids (LekDatabase     *database,
              const LekQuery  *query,
              GError         **error)
{
  g_auto(GStrv) words = split_words (query->search);
  g_autoptr(GArray) order = get_order (database, query, error);
  g_autoptr(GArray) matches = NULL;
  g_autoptr(GByteArray) wanted = NULL;

  if (order == NULL)
    return NULL;

  if (words[0] == NULL)
    return g_array_copy (order);

  matches = find_matches (database, words, error);
  if (matches == NULL)
    return NULL;

  wanted = make_set (matches, error);

  return wanted != NULL ? sift (order, wanted) : NULL;
}

static gboolean
count (LekDatabase  *database,
       const char   *condition,
       gint64        value,
       gint64       *out_count,
       GError      **error)
{
  g_autofree char *sql = g_strconcat ("SELECT count (*) FROM incident", condition, NULL);
  g_autoptr(LekStatement) statement = lek_statement_new (database, sql, error);

  if (statement == NULL)
    return FALSE;

  if (strchr (condition, '?') != NULL)
    lek_statement_put_int (statement, value);

  return lek_statement_run_number (statement, 0, out_count, error);
}

/* Most are closed, and SQLite counts all rows far quicker than some: so those are what is left. */
static gboolean
count_views (LekDatabase  *database,
             gint64        now_utc,
             gint64       *counts,
             GError      **error)
{
  gint64 n_all, n_open, n_archived;

  if (!count (database, "", 0, &n_all, error) ||
      !count (database, " WHERE state = 'open'", 0, &n_open, error) ||
      !count (database, " WHERE state = 'archived'", 0, &n_archived, error) ||
      !count (database, " WHERE ap_todo = 1", 0, &counts[LEK_VIEW_AP_TODO], error) ||
      !count (database, " WHERE people_todo = 1", 0, &counts[LEK_VIEW_PEOPLE_TODO], error) ||
      !count (database, " WHERE state = 'open' AND created_utc < ?", now_utc - OPEN_LONG_SECONDS,
              &counts[LEK_VIEW_OPEN_LONG], error))
    return FALSE;

  counts[LEK_VIEW_ALL] = n_all - n_archived;
  counts[LEK_VIEW_CLOSED] = n_all - n_open - n_archived;
  counts[LEK_VIEW_ARCHIVED] = n_archived;

  return TRUE;
}

static GPtrArray *
read_running (LekDatabase  *database,
              GError      **error)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(LekStatement) statement = NULL;

  statement = lek_statement_new (database,
                                 "SELECT id FROM incident WHERE running = 1"
                                 " ORDER BY running_key, id LIMIT ?",
                                 error);
  if (statement == NULL)
    return NULL;

  lek_statement_put_int (statement, MAX_RUNNING);
  if (!lek_statement_take_ints (statement, ids, error))
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

  if (transaction == NULL || !count_views (database, now_utc, overview->n_in_view, error))
    return NULL;

  overview->running = read_running (database, error);

  return overview->running != NULL ? g_steal_pointer (&overview) : NULL;
}
