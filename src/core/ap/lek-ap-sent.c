/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "core/ap/lek-ap-sent.h"

#include <string.h>

/* Stands for a line break within an answer: U+2028. */
#define LINE_SEPARATOR "\xe2\x80\xa8"
#define STAMP_LENGTH 8

static char *
replace (const char *text,
         const char *from,
         const char *to)
{
  g_auto(GStrv) parts = g_strsplit (text, from, -1);

  return g_strjoinv (to, parts);
}

static gint64
get_sent (const LekRecord *record)
{
  const LekAnswer *answer = lek_answers_get (record->fields, LEK_NOTIFICATION_SENT);
  g_autoptr(LekMoment) moment = NULL;

  if (lek_answer_has_value (answer))
    moment = lek_answer_dup_moment (answer);

  return moment != NULL ? moment->utc : G_MININT64;
}

LekRecord *
lek_ap_get_first_sent (const LekIncident *incident)
{
  g_autoptr(GPtrArray) sent = NULL;

  g_return_val_if_fail (incident != NULL, NULL);

  sent = lek_records_select (incident->records, LEK_NOTIFICATION);
  for (guint i = 0; i < sent->len; i++)
    {
      LekRecord *record = g_ptr_array_index (sent, i);

      if (lek_record_is (record, LEK_NOTIFICATION_KIND, "first"))
        return record;
    }

  return NULL;
}

LekRecord *
lek_ap_get_last_sent (const LekIncident *incident)
{
  g_autoptr(GPtrArray) sent = NULL;
  LekRecord *last = NULL;

  g_return_val_if_fail (incident != NULL, NULL);

  sent = lek_records_select (incident->records, LEK_NOTIFICATION);
  for (guint i = 0; i < sent->len; i++)
    {
      LekRecord *record = g_ptr_array_index (sent, i);

      if (last == NULL || get_sent (record) >= get_sent (last))
        last = record;
    }

  return last;
}

gboolean
lek_ap_is_withdrawn (const LekIncident *incident)
{
  const LekRecord *last = lek_ap_get_last_sent (incident);

  return last != NULL && lek_record_is (last, LEK_NOTIFICATION_KIND, "withdraw");
}

/* An incident of before the notifications were recorded has only the answers. */
static gboolean
was_told (const LekIncident *incident)
{
  return lek_answers_get_value (incident->answers, "ap.reported_at") != NULL &&
         !lek_answers_is (incident->answers, "ap.reported", "no");
}

LekApNotification
lek_ap_notification_of (const LekIncident *incident)
{
  if (lek_answers_is (incident->answers, "ap.stage", "withdrawn"))
    return LEK_AP_WITHDRAWN;
  if (lek_ap_get_last_sent (incident) != NULL || was_told (incident) ||
      lek_answers_is (incident->answers, "ap.stage", "supplemented"))
    return LEK_AP_LATER;

  return LEK_AP_FIRST;
}

/* (transfer full): @answer as it is kept. */
static char *
shorten (const char *answer)
{
  g_autofree char *sum = NULL;
  g_autofree char *start = NULL;

  if (g_utf8_strlen (answer, -1) <= LEK_NOTIFICATION_MAX_KEPT)
    return g_strdup (answer);

  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, answer, -1);
  sum[STAMP_LENGTH] = '\0';
  start = g_utf8_substring (answer, 0, LEK_NOTIFICATION_MAX_KEPT);

  return g_strdup_printf ("%s… [%s]", start, sum);
}

/* (transfer full): @kept without the stamp, which is not for people. */
static char *
read_kept (const char *kept)
{
  const gsize n_stamp = strlen (" []") + STAMP_LENGTH;
  gsize length = strlen (kept);

  if (g_utf8_strlen (kept, -1) <= LEK_NOTIFICATION_MAX_KEPT || kept[length - 1] != ']')
    return g_strdup (kept);

  return g_strndup (kept, length - n_stamp);
}

char *
lek_ap_sheet_write (GPtrArray *items)
{
  g_autoptr(GString) out = g_string_new (NULL);

  g_return_val_if_fail (items != NULL, NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const LekApItem *item = g_ptr_array_index (items, i);
      g_autofree char *kept = shorten (item->answer);
      g_autofree char *line = replace (kept, "\n", LINE_SEPARATOR);

      if (*item->answer != '\0')
        g_string_append_printf (out, "%s%s\t%s", out->len > 0 ? "\n" : "", item->entry->number, line);
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

static gboolean
says_which_kind (const LekApItem *item)
{
  g_auto(GStrv) sources = g_strsplit (item->source, " ", -1);

  return g_strv_contains ((const char *const *) sources, "case.notification");
}

void
lek_ap_change_free (LekApChange *self)
{
  if (self == NULL)
    return;

  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

GPtrArray *
lek_ap_sheet_compare (GPtrArray  *items,
                      const char *written)
{
  g_autoptr(GHashTable) sent = read_written (written);
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_ap_change_free);

  for (guint i = 0; i < items->len; i++)
    {
      const LekApItem *item = g_ptr_array_index (items, i);
      const char *before = g_hash_table_lookup (sent, item->entry->number);
      g_autofree char *after = shorten (item->answer);
      LekApChange *change;

      if (says_which_kind (item) || g_strcmp0 (before != NULL ? before : "", after) == 0)
        continue;

      change = g_new0 (LekApChange, 1);
      change->item = i;
      change->number = item->entry->number;
      change->before = read_kept (before != NULL ? before : "");
      change->after = g_strdup (item->answer);
      g_ptr_array_add (changes, change);
    }

  return changes;
}

glong
lek_ap_find_difference (const char *before,
                        const char *after)
{
  glong at = 0;

  g_return_val_if_fail (before != NULL && after != NULL, 0);

  while (*before != '\0' && g_utf8_get_char (before) == g_utf8_get_char (after))
    {
      before = g_utf8_next_char (before);
      after = g_utf8_next_char (after);
      at++;
    }

  return at;
}

glong
lek_ap_find_place (const char *after,
                   glong       at,
                   const char *shown)
{
  g_auto(GStrv) lines = NULL;
  g_auto(GStrv) shown_lines = NULL;
  glong place = 0;
  guint i;

  g_return_val_if_fail (after != NULL && shown != NULL, 0);

  lines = g_strsplit (after, "\n", -1);
  shown_lines = g_strsplit (shown, "\n", -1);
  for (i = 0; lines[i] != NULL && shown_lines[i] != NULL && at > g_utf8_strlen (lines[i], -1); i++)
    {
      at -= g_utf8_strlen (lines[i], -1) + 1;
      place += g_utf8_strlen (shown_lines[i], -1) + 1;
    }
  if (lines[i] == NULL || shown_lines[i] == NULL)
    return 0;

  return place + MAX (0, g_utf8_strlen (shown_lines[i], -1) - (g_utf8_strlen (lines[i], -1) - at));
}

static GPtrArray *
make_items (LekLibrary        *library,
            const LekIncident *incident,
            gint64             now_utc)
{
  LekApSheetInput input = {
    .library = library,
    .incident = incident,
    .notification = lek_ap_notification_of (incident),
    .voice = lek_profile_get_dutch (incident->summary->profile),
    .now_utc = now_utc,
  };

  return lek_ap_sheet_new (&input);
}

char *
lek_ap_write_sent (LekLibrary        *library,
                   const LekIncident *incident,
                   gint64             now_utc)
{
  g_autoptr(GPtrArray) items = make_items (library, incident, now_utc);

  return lek_ap_sheet_write (items);
}

GPtrArray *
lek_ap_compare_sent (LekLibrary        *library,
                     const LekIncident *incident,
                     gint64             now_utc)
{
  const LekRecord *last = lek_ap_get_last_sent (incident);
  const char *written = last != NULL ? lek_record_get_value (last, LEK_NOTIFICATION_SHEET) : NULL;
  g_autoptr(GPtrArray) items = NULL;

  if (written == NULL)
    return NULL;

  items = make_items (library, incident, now_utc);

  return lek_ap_sheet_compare (items, written);
}
