/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is remembered of an AP sheet while it is copied: which answers were
 * ("5.2:91ab …", the number and a stamp of the words).
 */

#include "config.h"

#include "core/ap/lek-ap-sheet.h"

#include <string.h>

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
