/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. One factory serves the row and its list; only in the list
 * the choice that holds has a mark.
 */

#include "config.h"

#include "ui/parts/lek-choice-words.h"

#include "ui/parts/lek-words-label.h"

static GtkWidget *
get_mark (GtkListItem *item)
{
  return gtk_widget_get_last_child (gtk_list_item_get_child (item));
}

static void
show_mark (GtkListItem *item,
           AdwComboRow *row)
{
  gboolean chosen = adw_combo_row_get_selected_item (row) == gtk_list_item_get_item (item);

  gtk_widget_set_opacity (get_mark (item), chosen ? 1 : 0);
}

static void
chosen_cb (AdwComboRow *row,
           GParamSpec  *pspec,
           GtkListItem *item)
{
  show_mark (item, row);
}

static void
set_up_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = lek_words_label_new ("", NULL);
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_accessible_update_state (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         AdwComboRow              *row)
{
  GtkWidget *words = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  gboolean in_list = gtk_widget_get_ancestor (words, GTK_TYPE_POPOVER) != NULL;

  gtk_label_set_label (GTK_LABEL (words), gtk_string_object_get_string (gtk_list_item_get_item (item)));
  gtk_widget_set_visible (get_mark (item), in_list);
  if (!in_list)
    return;

  show_mark (item, row);
  g_signal_connect_object (row, "notify::selected-item", G_CALLBACK (chosen_cb), item, 0);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           AdwComboRow              *row)
{
  g_signal_handlers_disconnect_by_func (row, chosen_cb, item);
}

void
lek_choice_words_show (AdwComboRow *row)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), row);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), row);
  adw_combo_row_set_factory (row, factory);
  /* Where the choice stands below the title of the row. */
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
}
