/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/parts/lek-search-window.h"

typedef struct
{
  GtkSearchBar   *bar;
  GtkSearchEntry *entry;
} LekSearchWindowPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (LekSearchWindow, lek_search_window, ADW_TYPE_WINDOW)

static LekSearchWindowPrivate *
get_private (GtkWidget *widget)
{
  return lek_search_window_get_instance_private (LEK_SEARCH_WINDOW (widget));
}

static void
begin_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  LekSearchWindowPrivate *priv = get_private (widget);

  gtk_search_bar_set_search_mode (priv->bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (priv->entry));
}

/* First out of the search, then out of the window. */
static void
leave_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  LekSearchWindowPrivate *priv = get_private (widget);

  if (gtk_search_bar_get_search_mode (priv->bar))
    gtk_search_bar_set_search_mode (priv->bar, FALSE);
  else
    gtk_window_close (GTK_WINDOW (widget));
}

static void
lek_search_window_class_init (LekSearchWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "search.begin", NULL, begin_action);
  gtk_widget_class_install_action (widget_class, "search.leave", NULL, leave_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "search.begin", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "search.leave", NULL);
}

static void
lek_search_window_init (LekSearchWindow *self)
{
}

void
lek_search_window_set_search (LekSearchWindow *self,
                              GtkSearchBar    *bar,
                              GtkSearchEntry  *entry)
{
  LekSearchWindowPrivate *priv;

  g_return_if_fail (LEK_IS_SEARCH_WINDOW (self));
  g_return_if_fail (GTK_IS_SEARCH_BAR (bar));
  g_return_if_fail (GTK_IS_SEARCH_ENTRY (entry));

  priv = lek_search_window_get_instance_private (self);
  priv->bar = bar;
  priv->entry = entry;
  gtk_search_bar_connect_entry (bar, GTK_EDITABLE (entry));
}
