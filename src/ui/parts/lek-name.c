/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/parts/lek-name.h"

#include "ui/parts/lek-choice-words.h"

#include <glib/gi18n-lib.h>

void
lek_name_menu_button (GtkWidget  *menu_button,
                      const char *name)
{
  GtkWidget *toggle = gtk_widget_get_first_child (menu_button);

  g_return_if_fail (GTK_IS_TOGGLE_BUTTON (toggle));

  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
name_closing_button (GtkWidget *toast)
{
  GtkWidget *last = gtk_widget_get_last_child (toast);

  if (GTK_IS_BUTTON (last))
    gtk_accessible_update_property (GTK_ACCESSIBLE (last),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, _("Close this message"),
                                    -1);
}

static void
children_changed_cb (GListModel *children,
                     guint       position,
                     guint       removed,
                     guint       added)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr(GtkWidget) child = g_list_model_get_item (children, i);

      if (g_str_equal (G_OBJECT_TYPE_NAME (child), "AdwToastWidget"))
        name_closing_button (child);
    }
}

void
lek_name_toasts (AdwToastOverlay *overlay)
{
  GListModel *children = gtk_widget_observe_children (GTK_WIDGET (overlay));

  g_signal_connect (children, "items-changed", G_CALLBACK (children_changed_cb), NULL);
  g_object_set_data_full (G_OBJECT (overlay), "lek-children", children, g_object_unref);
}

/* A combo row shows its choice in a list of one row that could be focused, but is no control: the combo row is.
 * Without this a screen reader meets a nameless list. */
static void
calm_choice (GtkWidget *widget,
             gboolean   in_list)
{
  GtkWidget *child;

  if (GTK_IS_POPOVER (widget))
    return;

  in_list = in_list || GTK_IS_LIST_VIEW (widget);
  if (in_list)
    gtk_widget_set_focusable (widget, FALSE);

  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    calm_choice (child, in_list);
}

static void
choice_changed_cb (GtkWidget *combo_row)
{
  calm_choice (combo_row, FALSE);
}

void
lek_name_combo_row (AdwComboRow *combo_row)
{
  g_return_if_fail (ADW_IS_COMBO_ROW (combo_row));

  lek_choice_words_show (combo_row);
  g_signal_connect (combo_row, "notify::selected", G_CALLBACK (choice_changed_cb), NULL);
  g_signal_connect (combo_row, "map", G_CALLBACK (choice_changed_cb), NULL);
}

static char *
drop_mnemonic (const char *label)
{
  g_auto(GStrv) parts = g_strsplit (label, "_", -1);

  return g_strjoinv ("", parts);
}

static void
label_changed_cb (GtkWidget *button)
{
  gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

/* GTK 4.8 names a button by its label as it was given, and by the words on it: "_Next Next". The second is enough; of a
 * check button there is only the first. */
static gboolean
realized_hook (GSignalInvocationHint *hint,
               guint                  n_values,
               const GValue          *values,
               gpointer               user_data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  if (GTK_IS_BUTTON (widget) && gtk_button_get_use_underline (GTK_BUTTON (widget)))
    {
      label_changed_cb (widget);
      g_signal_handlers_disconnect_by_func (widget, label_changed_cb, NULL);
      g_signal_connect (widget, "notify::label", G_CALLBACK (label_changed_cb), NULL);
    }

  if (GTK_IS_CHECK_BUTTON (widget) && gtk_check_button_get_use_underline (GTK_CHECK_BUTTON (widget)))
    {
      const char *label = gtk_check_button_get_label (GTK_CHECK_BUTTON (widget));
      g_autofree char *name = label != NULL ? drop_mnemonic (label) : NULL;

      if (name != NULL)
        gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }

  return G_SOURCE_CONTINUE;
}

void
lek_name_mnemonics (void)
{
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  g_signal_add_emission_hook (g_signal_lookup ("realize", GTK_TYPE_WIDGET), 0, realized_hook, NULL, NULL);
}
