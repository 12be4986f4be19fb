/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The choice stands below the title of the row; in the list that opens, each takes as many lines as it
 * needs.
 */

#include "config.h"

#include "ui/parts/lek-combo-row.h"

#define LIST_CHARS 32

static void
item_set_up_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LIST_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_list_item_set_child (item, box);
}

static void
show_mark (GtkListItem *item,
           GParamSpec  *pspec,
           AdwComboRow *self)
{
  gboolean is_chosen = adw_combo_row_get_selected_item (self) == gtk_list_item_get_item (item);

  gtk_widget_set_opacity (gtk_widget_get_last_child (gtk_list_item_get_child (item)), is_chosen ? 1 : 0);
}

static void
item_bound_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               AdwComboRow              *self)
{
  GtkStringObject *choice = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  gtk_label_set_label (GTK_LABEL (label), gtk_string_object_get_string (choice));
  g_signal_connect_object (self, "notify::selected-item", G_CALLBACK (show_mark), item, G_CONNECT_SWAPPED);
  show_mark (item, NULL, self);
}

static void
item_unbound_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item,
                 AdwComboRow              *self)
{
  g_signal_handlers_disconnect_by_func (self, show_mark, item);
}

/**
 * lek_combo_row_let_wrap:
 * @self: a row whose model is a #GtkStringList
 *
 * Shows each choice whole, at every width and with text of every size.
 */
void
lek_combo_row_let_wrap (AdwComboRow *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_return_if_fail (ADW_IS_COMBO_ROW (self));

  g_signal_connect (factory, "setup", G_CALLBACK (item_set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (item_bound_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (item_unbound_cb), self);
  adw_combo_row_set_list_factory (self, factory);
  adw_combo_row_set_use_subtitle (self, TRUE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 0);
}
