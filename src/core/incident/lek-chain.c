/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The seal of the log. What exactly is hashed is written down for others in
 * data/schema/chain.md: change neither without the other, and never for lines
 * that exist.
 */

#include "config.h"

#include "core/incident/lek-log.h"

#include <string.h>

#define CHAIN_VERSION "lekwijzer-log-1"

/* "length:bytes", so that no two lists of members give the same text; "-:" for a member that is not there. */
static void
seal_text (GChecksum  *checksum,
           const char *text)
{
  g_autofree char *length = NULL;

  if (text == NULL)
    {
      g_checksum_update (checksum, (const guchar *) "-:", 2);
      return;
    }

  length = g_strdup_printf ("%" G_GSIZE_FORMAT ":", strlen (text));
  g_checksum_update (checksum, (const guchar *) length, strlen (length));
  g_checksum_update (checksum, (const guchar *) text, strlen (text));
}

static void
seal_number (GChecksum *checksum,
             gint64     number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  seal_text (checksum, text);
}

char *
lek_chain_hash (const char        *before,
                const LekLogEntry *entry)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  seal_text (checksum, CHAIN_VERSION);
  seal_text (checksum, before);
  seal_number (checksum, entry->seq);
  seal_number (checksum, entry->written_utc);
  seal_number (checksum, entry->happened_utc);
  seal_number (checksum, entry->happened_date_only ? 1 : 0);
  seal_number (checksum, entry->happened_estimated ? 1 : 0);
  seal_text (checksum, lek_log_kind_to_nick (entry->kind));
  seal_text (checksum, entry->code);
  seal_text (checksum, entry->subject);
  seal_text (checksum, entry->value);
  seal_text (checksum, entry->text);
  seal_text (checksum, entry->author);
  seal_number (checksum, entry->corrects);

  return g_strdup (g_checksum_get_string (checksum));
}

LekChainCheck
lek_chain_check (const char *uuid,
                 GPtrArray  *entries)
{
  LekChainCheck check = { .ok = TRUE, .n_lines = entries->len };
  const char *before = uuid;

  for (guint i = 0; i < entries->len && check.ok; i++)
    {
      const LekLogEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *hash = lek_chain_hash (before, entry);

      if (entry->seq != (gint64) i + 1 || g_strcmp0 (hash, entry->hash) != 0)
        {
          check.ok = FALSE;
          check.first_bad = entry->seq > 0 ? entry->seq : (gint64) i + 1;
        }

      before = entry->hash;
    }

  if (entries->len > 0)
    check.head = g_strdup (((LekLogEntry *) g_ptr_array_index (entries, entries->len - 1))->hash);

  return check;
}

void
lek_chain_check_clear (LekChainCheck *self)
{
  g_clear_pointer (&self->head, g_free);
}

char *
lek_chain_short_code (const char *hash)
{
  g_autofree char *upper = g_ascii_strup (hash, 8);

  if (strlen (upper) < 8)
    return g_steal_pointer (&upper);

  return g_strdup_printf ("%.4s-%.4s", upper, upper + 4);
}
