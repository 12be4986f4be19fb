/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/lek-name.h"

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
