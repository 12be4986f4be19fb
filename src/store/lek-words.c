/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The index keeps no text of its own: to take words out of it,
 * it must be told which they were.
 */

#include "config.h"

#include "store/lek-words.h"

#include <string.h>

#include "store/lek-statement.h"

char *
lek_words_fold (const char *text)
{
  g_autofree char *parted = NULL;
  g_autofree char *folded = NULL;
  GString *bare;

  if (text == NULL)
    return g_strdup ("");

  folded = g_utf8_casefold (text, -1);
  parted = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  if (parted == NULL)
    return g_steal_pointer (&folded);

  bare = g_string_sized_new (strlen (parted));
  for (const char *at = parted; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (g_unichar_type (character) != G_UNICODE_NON_SPACING_MARK)
        g_string_append_unichar (bare, character);
    }

  return g_string_free (bare, FALSE);
}

static char *
dup_words (const LekSummary *summary,
           const char       *number)
{
  g_autofree char *words = g_strconcat (number,
                                        "\n",
                                        summary->title != NULL ? summary->title : "",
                                        "\n",
                                        summary->search != NULL ? summary->search : "",
                                        NULL);

  return lek_words_fold (words);
}

static gboolean
run_with_words (LekDatabase  *database,
                const char   *sql,
                gint64        id,
                const char   *words,
                GError      **error)
{
  g_autoptr(LekStatement) statement = lek_statement_new (database, sql, error);

  if (statement == NULL)
    return FALSE;

  lek_statement_put_int (statement, id);
  lek_statement_put_text (statement, words);

  return lek_statement_run (statement, error);
}

/* NULL when the incident is new. */
static gboolean
read_words (LekDatabase  *database,
            gint64        id,
            char        **out_words,
            GError      **error)
{
  g_autoptr(LekStatement) statement = NULL;
  gboolean row;

  statement = lek_statement_new (database, "SELECT words FROM incident_text WHERE id = ?", error);
  if (statement == NULL)
    return FALSE;

  lek_statement_put_int (statement, id);
  if (!lek_statement_step (statement, &row, error))
    return FALSE;

  *out_words = row ? lek_statement_take_dup (statement) : NULL;

  return TRUE;
}

static gboolean
take_out (LekDatabase  *database,
          gint64        id,
          const char   *words,
          GError      **error)
{
  return run_with_words (database,
                         "INSERT INTO incident_search (incident_search, rowid, words)"
                         " VALUES ('delete', ?, ?)",
                         id, words, error);
}

static gboolean
put_in (LekDatabase  *database,
        gint64        id,
        const char   *words,
        GError      **error)
{
  return run_with_words (database,
                         "INSERT INTO incident_text (id, words) VALUES (?1, ?2)"
                         " ON CONFLICT DO UPDATE SET words = ?2",
                         id, words, error) &&
         run_with_words (database,
                         "INSERT INTO incident_search (rowid, words) VALUES (?, ?)",
                         id, words, error);
}

gboolean
lek_words_write (LekDatabase       *database,
                 gint64             id,
                 const LekSummary  *summary,
                 const char        *number,
                 GError           **error)
{
  g_autofree char *words = dup_words (summary, number);
  g_autofree char *before = NULL;

  if (!read_words (database, id, &before, error))
    return FALSE;

  if (g_strcmp0 (before, words) == 0)
    return TRUE;

  return (before == NULL || take_out (database, id, before, error)) &&
         put_in (database, id, words, error);
}
