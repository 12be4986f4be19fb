/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/ap/lek-ap-row.h"

#include <glib/gi18n-lib.h>

#include "ui/parts/lek-fold-box.h"
#include "ui/parts/lek-legible.h"
#include "ui/parts/lek-words-label.h"

struct _LekApRow
{
  AdwBin           parent_instance;

  const LekApItem *item;
  LekApRowSince    since;
  GtkWidget       *copy_button;
  GtkCheckButton  *copied_check;
};

G_DEFINE_FINAL_TYPE (LekApRow, lek_ap_row, ADW_TYPE_BIN)

enum
{
  COPY,
  TICKED,
  FIND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const struct { const char *icon, *words; } marks[] = {
  [LEK_AP_FILLED] = { "lek-mark-complete-symbolic", N_("Filled in") },
  [LEK_AP_DERIVED] = { "lek-mark-complete-symbolic", N_("Follows from other answers") },
  [LEK_AP_MISSING] = { "lek-mark-empty-symbolic", N_("Missing") },
  [LEK_AP_NOT_APPLICABLE] = { "lek-mark-not-needed-symbolic", N_("Does not apply") },
};

static const struct { const char *icon, *words; } since_marks[] = {
  [LEK_AP_ROW_NEW] = { NULL, NULL },
  [LEK_AP_ROW_CHANGED] = { "lek-mark-begun-symbolic", N_("Changed since the last notification") },
  [LEK_AP_ROW_SAME] = { "lek-mark-complete-symbolic", N_("Unchanged since the last notification") },
};

static void
copy_clicked_cb (LekApRow *self)
{
  g_signal_emit (self, signals[COPY], 0);
}

static void
find_clicked_cb (LekApRow *self)
{
  g_signal_emit (self, signals[FIND], 0);
}

static void
copied_toggled_cb (LekApRow *self)
{
  g_signal_emit (self, signals[TICKED], 0, gtk_check_button_get_active (self->copied_check));
}

static void
lek_ap_row_class_init (LekApRowClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  signals[COPY] = g_signal_new ("copy", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  signals[TICKED] = g_signal_new ("ticked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[FIND] = g_signal_new ("find", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
lek_ap_row_init (LekApRow *self)
{
}

static void
name_widget (GtkWidget  *widget,
             const char *words,
             const char *title)
{
  g_autofree char *name = g_strdup_printf ("%s, %s", words, title);

  /* In newer GTK the words on a button name it, before any other name. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GtkWidget *
make_button (LekApRow   *self,
             const char *words,
             const char *title,
             GCallback   callback)
{
  GtkWidget *button = gtk_button_new_with_label (words);

  name_widget (button, words, title);
  g_signal_connect_swapped (button, "clicked", callback, self);

  return button;
}

static GtkWidget *
make_check (LekApRow   *self,
            const char *title,
            gboolean    read_only)
{
  GtkWidget *check = gtk_check_button_new_with_label (_("Copied"));

  self->copied_check = GTK_CHECK_BUTTON (check);
  name_widget (check, _("Copied"), title);
  lek_legible_set_sensitive (check, !read_only);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (copied_toggled_cb), self);

  return check;
}

/* A picture where two others stand beside it: in a narrow window there is no room for a third one in words. */
static GtkWidget *
make_find_button (LekApRow   *self,
                  const char *title)
{
  const char *words = self->item->mark == LEK_AP_MISSING ? _("Answer…") : _("Change…");
  GtkWidget *button;

  if (self->copy_button == NULL)
    return make_button (self, words, title, G_CALLBACK (find_clicked_cb));

  button = gtk_button_new_from_icon_name ("document-edit-symbolic");
  gtk_widget_set_tooltip_text (button, words);
  gtk_widget_add_css_class (button, "flat");
  name_widget (button, words, title);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (find_clicked_cb), self);

  return button;
}

static GtkWidget *
make_tools (LekApRow   *self,
            const char *title,
            gboolean    read_only)
{
  GtkWidget *tools = lek_fold_box_new (8);

  if (*self->item->answer != '\0')
    {
      self->copy_button = make_button (self, _("Copy"), title, G_CALLBACK (copy_clicked_cb));
      lek_fold_box_append (LEK_FOLD_BOX (tools), self->copy_button);
    }
  if (lek_ap_row_is_needed (self))
    lek_fold_box_append (LEK_FOLD_BOX (tools), make_check (self, title, read_only));
  if (self->item->question != NULL && self->item->mark != LEK_AP_DERIVED)
    lek_fold_box_append (LEK_FOLD_BOX (tools), make_find_button (self, title));

  return tools;
}

static GtkWidget *
make_answer (const LekApItem *item)
{
  GtkWidget *label = lek_words_label_new (item->answer, "ap-answer");

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_can_focus (label, FALSE);

  return label;
}

static void
add_marks (LekApRow *self,
           GtkBox   *box)
{
  LekApMark mark = self->item->mark;

  if (since_marks[self->since].icon != NULL && mark != LEK_AP_NOT_APPLICABLE)
    gtk_box_append (box, lek_icon_label_new (since_marks[self->since].icon, _(since_marks[self->since].words),
                                             "caption"));
  if (self->since != LEK_AP_ROW_SAME || mark == LEK_AP_MISSING || mark == LEK_AP_NOT_APPLICABLE)
    gtk_box_append (box, lek_icon_label_new (marks[mark].icon, _(marks[mark].words), "caption"));
  if (self->item->uncertain && mark != LEK_AP_NOT_APPLICABLE)
    gtk_box_append (box, lek_icon_label_new ("lek-open-outside-symbolic",
                                             _("Check in the form: it may be worded differently there."),
                                             "caption"));
}

static void
fill (LekApRow *self,
      LekVoice  voice,
      gboolean  read_only)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *title = lek_ap_item_dup_title (self->item, voice);

  gtk_box_append (GTK_BOX (box), lek_words_label_new (title, "heading"));
  if (*self->item->answer != '\0')
    gtk_box_append (GTK_BOX (box), make_answer (self->item));
  add_marks (self, GTK_BOX (box));
  gtk_box_append (GTK_BOX (box), make_tools (self, title, read_only));
  gtk_widget_add_css_class (box, "ap-row");
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
lek_ap_row_new (const LekApItem *item,
                LekVoice         voice,
                gboolean         read_only,
                LekApRowSince    since)
{
  LekApRow *self = g_object_new (LEK_TYPE_AP_ROW, NULL);

  self->item = item;
  self->since = since;
  fill (self, voice, read_only);

  return GTK_WIDGET (self);
}

const LekApItem *
lek_ap_row_get_item (LekApRow *self)
{
  g_return_val_if_fail (LEK_IS_AP_ROW (self), NULL);

  return self->item;
}

gboolean
lek_ap_row_is_needed (LekApRow *self)
{
  g_return_val_if_fail (LEK_IS_AP_ROW (self), FALSE);

  return *self->item->answer != '\0' && self->since != LEK_AP_ROW_SAME;
}

gboolean
lek_ap_row_is_copied (LekApRow *self)
{
  g_return_val_if_fail (LEK_IS_AP_ROW (self), FALSE);

  return self->copied_check != NULL && gtk_check_button_get_active (self->copied_check);
}

void
lek_ap_row_set_copied (LekApRow *self,
                       gboolean  copied)
{
  g_return_if_fail (LEK_IS_AP_ROW (self));

  if (self->copied_check == NULL)
    return;

  g_signal_handlers_block_by_func (self->copied_check, copied_toggled_cb, self);
  gtk_check_button_set_active (self->copied_check, copied);
  g_signal_handlers_unblock_by_func (self->copied_check, copied_toggled_cb, self);
}

void
lek_ap_row_enter (LekApRow *self)
{
  g_return_if_fail (LEK_IS_AP_ROW (self));

  if (self->copy_button != NULL)
    gtk_widget_grab_focus (self->copy_button);
}
