/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/log/lek-log-row.h"

#include "core/time/lek-format.h"
#include "ui/parts/lek-error-text.h"
#include "ui/parts/lek-fold-box.h"
#include "ui/parts/lek-let-wrap.h"
#include "ui/parts/lek-words-label.h"

#define SPACING 10
/* From the times to the words: the rail, with room on both sides. */
#define BESIDE_RAIL (2 * SPACING + 14)

struct _LekLogRow
{
  GtkListBoxRow  parent_instance;

  LekSitting    *sitting;
  gint64         seq;
  gint64         happened_utc;

  GtkBox        *words;
  GtkWidget     *correct_button;
  GtkWidget     *correct_place;
  GtkEntry      *correct_entry;
  GtkLabel      *error_label;
};

G_DEFINE_FINAL_TYPE (LekLogRow, lek_log_row, GTK_TYPE_LIST_BOX_ROW)

static char *
describe_time (const LekLogEntry *entry)
{
  g_autofree char *time = NULL;

  if (entry->happened_date_only)
    return g_strdup ("–");

  time = lek_format_time (entry->happened_utc);
  if (!entry->happened_estimated)
    return g_steal_pointer (&time);

  /* Translators: a time that the person estimated, such as "≈ 14:20" */
  return g_strdup_printf (C_("estimated time", "≈ %s"), time);
}

/* Only where it differs: a line about something of earlier, or one by somebody. */
static char *
describe_origin (LekSitting        *sitting,
                 const LekLogEntry *entry)
{
  LekMoment written = { entry->written_utc, FALSE };
  g_autofree char *when = NULL;
  gboolean later = entry->written_utc - entry->happened_utc >= 60 ||
                   entry->kind == LEK_LOG_CORRECTION;

  if (!later)
    return g_strdup (entry->kind != LEK_LOG_AUTOMATIC ? entry->author : NULL);

  when = lek_format_near (&written, lek_sitting_get_now (sitting), lek_sitting_get_voice (sitting));
  if (entry->author == NULL || entry->kind == LEK_LOG_AUTOMATIC)
    /* Translators: %s is a moment such as "Tuesday 14:20" */
    return g_strdup_printf (_("written down %s"), when);

  /* Translators: a moment such as "Tuesday 14:20", then the name of a person */
  return g_strdup_printf (_("written down %s by %s"), when, entry->author);
}

static void
append_origin (GtkBox            *box,
               LekSitting        *sitting,
               const LekLogEntry *entry)
{
  g_autofree char *origin = describe_origin (sitting, entry);

  if (origin != NULL && *origin != '\0')
    gtk_box_append (box, lek_words_label_new (origin, "dim-label caption"));
}

static void
append_correction (LekLogRow         *self,
                   const LekLogEntry *correction)
{
  g_autofree char *words = NULL;

  /* Translators: %s is what the line should have said */
  words = g_strdup_printf (_("Correction: %s"), correction->text);
  gtk_box_append (self->words, lek_icon_label_new ("lek-correction-symbolic", words, NULL));
  append_origin (self->words, self->sitting, correction);
}

static GtkWidget *
make_rail (const LekLogEntry *entry)
{
  GtkWidget *rail = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *dot = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (rail, "log-rail");
  gtk_widget_add_css_class (dot, entry->kind == LEK_LOG_AUTOMATIC ? "log-dot-automatic"
                                                                  : "log-dot");
  gtk_widget_set_valign (dot, GTK_ALIGN_START);
  gtk_widget_set_halign (dot, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (rail), dot);

  return rail;
}

static void
show_correcting (LekLogRow *self,
                 gboolean   shown)
{
  gtk_widget_set_visible (self->correct_place, shown);
  gtk_widget_set_visible (self->correct_button, !shown);
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), FALSE);
  gtk_widget_grab_focus (shown ? GTK_WIDGET (self->correct_entry) : self->correct_button);
}

static void
correct_clicked_cb (LekLogRow *self)
{
  show_correcting (self, TRUE);
}

static void
cancel_clicked_cb (LekLogRow *self)
{
  show_correcting (self, FALSE);
}

static void
save_cb (LekLogRow *self)
{
  g_autoptr(LekLogRow) alive = g_object_ref (self);
  g_autoptr(GError) error = NULL;

  if (!lek_case_correct (lek_sitting_get_case (self->sitting),
                         self->seq,
                         gtk_editable_get_text (GTK_EDITABLE (self->correct_entry)),
                         &error))
    {
      g_autofree char *words = g_error_matches (error, LEK_CASE_ERROR, LEK_CASE_ERROR_EMPTY)
                                 ? g_strdup (_("Write what the line should have said."))
                                 : lek_error_text_body (error);

      gtk_label_set_label (self->error_label, words);
      gtk_widget_set_visible (GTK_WIDGET (self->error_label), TRUE);
      return;
    }

  show_correcting (self, FALSE);
}

static GtkWidget *
make_correct_button (LekLogRow  *self,
                     const char *line)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("lek-correction-symbolic");
  /* Translators: %s is a line of the log */
  g_autofree char *name = g_strdup_printf (_("Correct: %s"), line);

  gtk_widget_set_tooltip_text (button, _("Correct this line; it stays readable"));
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (correct_clicked_cb), self);

  return button;
}

static GtkWidget *
make_correct_box (LekLogRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = lek_fold_box_new (6);
  GtkWidget *cancel = gtk_button_new_with_label (_("Cancel"));
  GtkWidget *save = gtk_button_new_with_label (_("Save the correction"));

  self->correct_entry = GTK_ENTRY (gtk_entry_new ());
  self->error_label = GTK_LABEL (lek_words_label_new (NULL, "error"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->correct_entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What the line should have said"),
                                  -1);
  gtk_entry_set_placeholder_text (self->correct_entry, _("What the line should have said"));
  g_signal_connect_swapped (self->correct_entry, "activate", G_CALLBACK (save_cb), self);
  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (cancel_clicked_cb), self);
  g_signal_connect_swapped (save, "clicked", G_CALLBACK (save_cb), self);
  lek_fold_box_append (LEK_FOLD_BOX (buttons), cancel);
  lek_fold_box_append (LEK_FOLD_BOX (buttons), save);

  lek_button_let_wrap (GTK_BUTTON (save));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->correct_entry));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->error_label));
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_widget_set_hexpand (box, TRUE);

  return box;
}

/* Below the words, but on the whole line where large text leaves it no room beside the time. */
static GtkWidget *
make_correct_place (LekLogRow *self,
                    GtkWidget *time_label)
{
  GtkWidget *beside = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autoptr(GtkSizeGroup) times = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  gtk_size_group_add_widget (times, time_label);
  gtk_size_group_add_widget (times, beside);
  self->correct_place = lek_fold_box_new (BESIDE_RAIL);
  lek_fold_box_append (LEK_FOLD_BOX (self->correct_place), beside);
  lek_fold_box_append (LEK_FOLD_BOX (self->correct_place), make_correct_box (self));
  gtk_widget_set_visible (self->correct_place, FALSE);

  return self->correct_place;
}

static void
lek_log_row_dispose (GObject *object)
{
  LekLogRow *self = LEK_LOG_ROW (object);

  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_log_row_parent_class)->dispose (object);
}

static void
lek_log_row_class_init (LekLogRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lek_log_row_dispose;
}

static void
lek_log_row_init (LekLogRow *self)
{
  self->words = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  gtk_widget_set_hexpand (GTK_WIDGET (self->words), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->words), "log-words");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
}

static void
add_words (LekLogRow         *self,
           const LekLogEntry *entry,
           const char        *line,
           GPtrArray         *corrections)
{
  const char *css_class = entry->kind == LEK_LOG_AUTOMATIC ? "log-automatic" : NULL;

  gtk_box_append (self->words, lek_words_label_new (line, css_class));
  append_origin (self->words, self->sitting, entry);
  for (guint i = 0; corrections != NULL && i < corrections->len; i++)
    append_correction (self, g_ptr_array_index (corrections, i));
}

GtkWidget *
lek_log_row_new (LekSitting        *sitting,
                 const LekLogEntry *entry,
                 GPtrArray         *corrections)
{
  LekLogRow *self = g_object_new (LEK_TYPE_LOG_ROW, NULL);
  LekCase *case_ = lek_sitting_get_case (sitting);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  g_autofree char *time = describe_time (entry);
  g_autofree char *line = lek_log_entry_describe (entry,
                                                  lek_case_get_library (case_),
                                                  lek_sitting_get_voice (sitting));
  g_autofree char *name = g_strdup_printf ("%s, %s", time, line);
  GtkWidget *time_label = gtk_label_new (time);

  self->sitting = g_object_ref (sitting);
  self->seq = entry->seq;
  self->happened_utc = entry->happened_utc;

  gtk_widget_set_valign (time_label, GTK_ALIGN_START);
  gtk_label_set_xalign (GTK_LABEL (time_label), 1);
  gtk_label_set_width_chars (GTK_LABEL (time_label), 6);
  gtk_widget_add_css_class (time_label, "numeric");
  gtk_widget_add_css_class (time_label, "log-time");

  gtk_box_append (GTK_BOX (box), time_label);
  gtk_box_append (GTK_BOX (box), make_rail (entry));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->words));
  gtk_box_append (GTK_BOX (column), box);
  add_words (self, entry, line, corrections);
  if (entry->kind == LEK_LOG_OWN && !lek_case_is_read_only (case_))
    {
      self->correct_button = make_correct_button (self, line);
      gtk_box_append (GTK_BOX (box), self->correct_button);
      gtk_box_append (GTK_BOX (column), make_correct_place (self, time_label));
    }

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), column);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);

  return GTK_WIDGET (self);
}

gint64
lek_log_row_get_happened (LekLogRow *self)
{
  g_return_val_if_fail (LEK_IS_LOG_ROW (self), 0);

  return self->happened_utc;
}
