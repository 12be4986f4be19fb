/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Lines stand by when they happened, not by when they were
 * written; a correction stands under what it corrects.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/log/lek-log-view.h"

#include "core/time/lek-format.h"
#include "session/lek-log-line.h"
#include "ui/lek-ui.h"
#include "ui/log/lek-log-entry-box.h"
#include "ui/log/lek-log-row.h"
#include "ui/parts/lek-toast-place.h"
#include "ui/parts/lek-toggle-group.h"
#include "ui/parts/lek-words-label.h"

typedef enum
{
  FILTER_ALL,
  FILTER_OWN,
  FILTER_AUTOMATIC,
} Filter;

struct _LekLogView
{
  AdwBin           parent_instance;

  LekSitting      *sitting;
  LekToggleGroup  *filter;
  guint            update_id;

  AdwBin          *filter_bin;
  GtkToggleButton *order_button;
  GtkListBox      *list;
  GtkLabel        *seal_label;
  GtkWidget       *entry_bar;
  AdwBin          *entry_bin;
};

G_DEFINE_FINAL_TYPE (LekLogView, lek_log_view, ADW_TYPE_BIN)

static LekCase *
get_case (LekLogView *self)
{
  return lek_sitting_get_case (self->sitting);
}

static gboolean
is_wanted (LekLogView        *self,
           const LekLogEntry *entry)
{
  int filter = lek_toggle_group_get_active (self->filter);

  if (entry->kind == LEK_LOG_CORRECTION)
    return FALSE;
  if (filter == FILTER_OWN)
    return entry->kind != LEK_LOG_AUTOMATIC;
  if (filter == FILTER_AUTOMATIC)
    return entry->kind == LEK_LOG_AUTOMATIC;

  return TRUE;
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const LekLogEntry *one = *(const LekLogEntry *const *) a;
  const LekLogEntry *other = *(const LekLogEntry *const *) b;

  if (one->happened_utc != other->happened_utc)
    return one->happened_utc < other->happened_utc ? -1 : 1;

  return one->seq < other->seq ? -1 : one->seq > other->seq;
}

/* seq of a line -> its corrections, oldest first; one of a correction counts for the line itself. */
static GHashTable *
collect_corrections (GListModel *log)
{
  GHashTable *corrections = g_hash_table_new_full (g_int64_hash, g_int64_equal,
                                                   NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < g_list_model_get_n_items (log); i++)
    {
      g_autoptr(LekLogLine) line = g_list_model_get_item (log, i);
      const LekLogEntry *entry = lek_log_line_get_entry (line);
      GPtrArray *known;

      if (entry->kind != LEK_LOG_CORRECTION)
        continue;

      known = g_hash_table_lookup (corrections, &entry->corrects);
      if (known == NULL)
        {
          known = g_ptr_array_new ();
          g_hash_table_insert (corrections, (gpointer) &entry->corrects, known);
        }
      g_ptr_array_add (known, (gpointer) entry);
    }

  return corrections;
}

static GPtrArray *
collect_entries (LekLogView *self,
                 GListModel *log)
{
  GPtrArray *entries = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (log); i++)
    {
      g_autoptr(LekLogLine) line = g_list_model_get_item (log, i);
      const LekLogEntry *entry = lek_log_line_get_entry (line);

      if (is_wanted (self, entry))
        g_ptr_array_add (entries, (gpointer) entry);
    }
  g_ptr_array_sort (entries, compare_entries);

  return entries;
}

static void
show_seal (LekLogView *self)
{
  LekChainCheck check = lek_case_check_log (get_case (self));
  g_autofree char *code = check.head != NULL ? lek_chain_short_code (check.head) : NULL;
  g_autofree char *words = NULL;

  if (!check.ok)
    /* Translators: %u is the number of the first line that does not fit */
    words = g_strdup_printf (_("The log is not intact: line %u was changed "
                               "outside this program. Keep the file as it is and compare it with "
                               "a report that was printed earlier."),
                             (guint) check.first_bad);
  else if (code == NULL)
    words = g_strdup (_("The log is still empty."));
  else
    /* Translators: %u is how many lines the log has, %s a code such as 7F3A-91C2 */
    words = g_strdup_printf (ngettext ("Log is intact · %u line · code %s",
                                       "Log is intact · %u lines · code %s",
                                       (gulong) check.n_lines),
                             (guint) check.n_lines, code);

  gtk_label_set_label (self->seal_label, words);
  lek_chain_check_clear (&check);
}

/* What a row shows, so that the same is not built again; a line that is not stored yet has no hash. */
static char *
make_key (const LekLogEntry *entry,
          GPtrArray         *corrections)
{
  GString *key = g_string_new (entry->hash);

  if (entry->hash == NULL)
    g_string_append_printf (key, "%p", entry);

  for (guint i = 0; corrections != NULL && i < corrections->len; i++)
    {
      const LekLogEntry *correction = g_ptr_array_index (corrections, i);

      g_string_append_printf (key, " %s %p", correction->hash != NULL ? correction->hash : "",
                              correction->hash != NULL ? NULL : correction);
    }

  return g_string_free (key, FALSE);
}

static const char *
get_key (LekLogView *self,
         int         position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, position);

  return row != NULL ? g_object_get_data (G_OBJECT (row), "key") : NULL;
}

static int
count_rows (LekLogView *self)
{
  GtkWidget *child;
  int n = 0;

  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->list)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += GTK_IS_LIST_BOX_ROW (child);

  return n;
}

static void
insert_row (LekLogView        *self,
            const LekLogEntry *entry,
            GPtrArray         *corrections,
            const char        *key,
            int                position)
{
  GtkWidget *row = lek_log_row_new (self->sitting, entry, corrections);

  g_object_set_data_full (G_OBJECT (row), "key", g_strdup (key), g_free);
  gtk_list_box_insert (self->list, row, position);
}

/* Rows at the start and at the end that are the same stay: a long log mostly grows by a line. */
static void
sync_rows (LekLogView *self,
           GPtrArray  *entries,
           GPtrArray  *keys,
           GHashTable *corrections)
{
  int n_rows = count_rows (self);
  int n_wanted = (int) entries->len;
  int start = 0;
  int end = 0;

  while (start < MIN (n_rows, n_wanted) &&
         g_strcmp0 (get_key (self, start), g_ptr_array_index (keys, start)) == 0)
    start++;

  while (end < MIN (n_rows, n_wanted) - start &&
         g_strcmp0 (get_key (self, n_rows - end - 1), g_ptr_array_index (keys, n_wanted - end - 1)) == 0)
    end++;

  for (int i = start; i < n_rows - end; i++)
    gtk_list_box_remove (self->list, GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, start)));

  for (int i = start; i < n_wanted - end; i++)
    {
      const LekLogEntry *entry = g_ptr_array_index (entries, i);

      insert_row (self, entry, g_hash_table_lookup (corrections, &entry->seq), g_ptr_array_index (keys, i), i);
    }
}

static void
reverse (GPtrArray *entries)
{
  for (guint i = 0; i < entries->len / 2; i++)
    {
      gpointer entry = entries->pdata[i];

      entries->pdata[i] = entries->pdata[entries->len - 1 - i];
      entries->pdata[entries->len - 1 - i] = entry;
    }
}

static void
update (LekLogView *self)
{
  GListModel *log = lek_case_get_log (get_case (self));
  g_autoptr(GHashTable) corrections = collect_corrections (log);
  g_autoptr(GPtrArray) entries = collect_entries (self, log);
  g_autoptr(GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);

  if (gtk_toggle_button_get_active (self->order_button))
    reverse (entries);

  for (guint i = 0; i < entries->len; i++)
    {
      const LekLogEntry *entry = g_ptr_array_index (entries, i);

      g_ptr_array_add (keys, make_key (entry, g_hash_table_lookup (corrections, &entry->seq)));
    }

  sync_rows (self, entries, keys, corrections);
  show_seal (self);
}

static gboolean
update_idle_cb (gpointer user_data)
{
  LekLogView *self = user_data;

  self->update_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

/* One answer can give several lines, and nobody looks while the view is away. */
static void
update_later (LekLogView *self)
{
  if (self->update_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_id = g_idle_add (update_idle_cb, self);
}

static void
mapped_cb (LekLogView *self)
{
  if (self->sitting != NULL)
    update_later (self);
}

static void
order_toggled_cb (LekLogView *self)
{
  if (self->sitting != NULL)
    update_later (self);
}

static void
update_header_cb (GtkListBoxRow *row,
                  GtkListBoxRow *before,
                  gpointer       user_data)
{
  LekLogView *self = user_data;
  LekVoice voice = lek_sitting_get_voice (self->sitting);
  g_autofree char *day = lek_format_day (lek_log_row_get_happened (LEK_LOG_ROW (row)), voice);
  g_autofree char *above = NULL;

  if (before != NULL)
    above = lek_format_day (lek_log_row_get_happened (LEK_LOG_ROW (before)), voice);

  gtk_list_box_row_set_header (row,
                               g_strcmp0 (day, above) == 0
                                 ? NULL
                                 : lek_words_label_new (day, "heading log-day"));
}

static void
add_filter (LekLogView *self)
{
  self->filter = LEK_TOGGLE_GROUP (lek_toggle_group_new ());
  lek_toggle_group_append (self->filter, C_("log lines", "All"));
  lek_toggle_group_append (self->filter, C_("log lines", "Own"));
  lek_toggle_group_append (self->filter, C_("log lines", "Automatic"));
  lek_toggle_group_set_active (self->filter, FILTER_ALL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->filter),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Which lines are shown"),
                                  -1);
  g_signal_connect_swapped (self->filter, "chosen", G_CALLBACK (update_later), self);
  adw_bin_set_child (self->filter_bin, GTK_WIDGET (self->filter));
}

static void
lek_log_view_dispose (GObject *object)
{
  LekLogView *self = LEK_LOG_VIEW (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->list != NULL)
    gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);
  /* First: AdwBin would look for a child that the template has let go of. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LEK_TYPE_LOG_VIEW);
  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_log_view_parent_class)->dispose (object);
}

static void
lek_log_view_class_init (LekLogViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lek_log_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LEK_UI_RESOURCE ("log/lek-log-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, LekLogView, filter_bin);
  gtk_widget_class_bind_template_child (widget_class, LekLogView, order_button);
  gtk_widget_class_bind_template_child (widget_class, LekLogView, list);
  gtk_widget_class_bind_template_child (widget_class, LekLogView, seal_label);
  gtk_widget_class_bind_template_child (widget_class, LekLogView, entry_bar);
  gtk_widget_class_bind_template_child (widget_class, LekLogView, entry_bin);
  gtk_widget_class_bind_template_callback (widget_class, order_toggled_cb);
}

static void
lek_log_view_init (LekLogView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_filter (self);
  lek_toasts_stay_above (self->entry_bar);
  g_signal_connect (self, "map", G_CALLBACK (mapped_cb), NULL);
}

void
lek_log_view_set_sitting (LekLogView *self,
                          LekSitting *sitting)
{
  LekPreferences *preferences;

  g_return_if_fail (LEK_IS_LOG_VIEW (self));
  g_return_if_fail (LEK_IS_SITTING (sitting));
  g_return_if_fail (self->sitting == NULL);

  preferences = lek_register_get_preferences (lek_sitting_get_register (sitting));
  self->sitting = g_object_ref (sitting);
  gtk_list_box_set_header_func (self->list, update_header_cb, self, NULL);
  adw_bin_set_child (self->entry_bin, lek_log_entry_box_new (sitting));
  g_object_bind_property (preferences, "newest-first", self->order_button, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (lek_case_get_log (get_case (self)), "items-changed",
                           G_CALLBACK (update_later), self, G_CONNECT_SWAPPED);
}
