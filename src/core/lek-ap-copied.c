/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is remembered of an AP sheet: which answers were copied ("5.2:91ab …",
 * the number and a stamp of the words), and what was sent.
 */

#include "config.h"

#include "core/lek-ap-sheet.h"

#include <string.h>

/* Stands for a line break within an answer: U+2028. */
#define LINE_SEPARATOR "\xe2\x80\xa8"

static char *
replace (const char *text,
         const char *from,
         const char *to)
{
  g_auto(GStrv) parts = g_strsplit (text, from, -1);

  return g_strjoinv (to, parts);
}

/* Sixteen bits are enough to notice that an answer was changed; this guards nothing. */
static char *
make_stamp (const LekApItem *item)
{
  guint hash = g_str_hash (item->answer);

  return g_strdup_printf ("%s:%04x", item->entry->number, (hash ^ (hash >> 16)) & 0xffff);
}

gboolean
lek_ap_copied_has (const char      *copied,
                   const LekApItem *item)
{
  g_auto(GStrv) stamps = g_strsplit (copied != NULL ? copied : "", " ", -1);
  g_autofree char *stamp = make_stamp (item);

  return g_strv_contains ((const char *const *) stamps, stamp);
}

static gboolean
is_of_item (const char      *stamp,
            const LekApItem *item)
{
  gsize length = strlen (item->entry->number);

  return strncmp (stamp, item->entry->number, length) == 0 && stamp[length] == ':';
}

char *
lek_ap_copied_set (const char      *copied,
                   const LekApItem *item,
                   gboolean         done)
{
  g_auto(GStrv) stamps = g_strsplit (copied != NULL ? copied : "", " ", -1);
  g_autoptr(GString) out = g_string_new (NULL);

  for (guint i = 0; stamps[i] != NULL; i++)
    {
      if (*stamps[i] != '\0' && !is_of_item (stamps[i], item))
        g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", stamps[i]);
    }

  if (done)
    {
      g_autofree char *stamp = make_stamp (item);

      g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", stamp);
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

char *
lek_ap_sheet_write (GPtrArray *items)
{
  g_autoptr(GString) out = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const LekApItem *item = g_ptr_array_index (items, i);
      g_autofree char *answer = replace (item->answer, "\n", LINE_SEPARATOR);

      if (*item->answer != '\0')
        g_string_append_printf (out, "%s\t%s\n", item->entry->number, answer);
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* number -> answer */
static GHashTable *
read_written (const char *written)
{
  GHashTable *answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto(GStrv) lines = g_strsplit (written != NULL ? written : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *tab = strchr (lines[i], '\t');

      if (tab == NULL)
        continue;

      *tab = '\0';
      g_hash_table_insert (answers, g_strdup (lines[i]), replace (tab + 1, LINE_SEPARATOR, "\n"));
    }

  return answers;
}

GPtrArray *
lek_ap_sheet_compare (GPtrArray  *items,
                      const char *written)
{
  g_autoptr(GHashTable) before = read_written (written);
  GPtrArray *changed = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    {
      LekApItem *item = g_ptr_array_index (items, i);
      const char *old = g_hash_table_lookup (before, item->entry->number);

      if (g_strcmp0 (old != NULL ? old : "", item->answer) != 0)
        g_ptr_array_add (changed, item);
    }

  return changed;
}
