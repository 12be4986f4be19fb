/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/parts/lek-expander.h"

GtkWidget *
lek_expander_new (const char *label,
                  GtkWidget  *child)
{
  GtkWidget *expander = gtk_expander_new (NULL);

  lek_expander_name (GTK_EXPANDER (expander), label);
  gtk_expander_set_child (GTK_EXPANDER (expander), child);
  lek_expander_let_go (GTK_EXPANDER (expander));

  return expander;
}

static void
show_child (GtkExpander *expander)
{
  GtkWidget *child = g_object_get_data (G_OBJECT (expander), "lek-child");

  gtk_expander_set_child (expander, gtk_expander_get_expanded (expander) ? child : NULL);
}

void
lek_expander_let_go (GtkExpander *expander)
{
  g_return_if_fail (GTK_IS_EXPANDER (expander));

  g_object_set_data_full (G_OBJECT (expander), "lek-child", g_object_ref (gtk_expander_get_child (expander)),
                          g_object_unref);
  g_signal_connect (expander, "notify::expanded", G_CALLBACK (show_child), NULL);
  show_child (expander);
}

void
lek_expander_let_wrap (GtkExpander *expander)
{
  GtkWidget *title;

  g_return_if_fail (GTK_IS_EXPANDER (expander));

  title = gtk_expander_get_label_widget (expander);
  g_return_if_fail (GTK_IS_LABEL (title));

  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
}

void
lek_expander_name (GtkExpander *expander,
                   const char  *label)
{
  g_return_if_fail (GTK_IS_EXPANDER (expander));
  g_return_if_fail (label != NULL);

  gtk_expander_set_label (expander, label);
  lek_expander_let_wrap (expander);
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}
