/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/lek-words-label.h"

static void
add_classes (GtkWidget  *widget,
             const char *css_classes)
{
  g_auto(GStrv) names = NULL;

  if (css_classes == NULL)
    return;

  names = g_strsplit (css_classes, " ", -1);
  for (guint i = 0; names[i] != NULL; i++)
    gtk_widget_add_css_class (widget, names[i]);
}

GtkWidget *
lek_words_label_new (const char *words,
                     const char *css_classes)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  add_classes (label, css_classes);

  return label;
}

GtkWidget *
lek_icon_label_new (const char *icon_name,
                    const char *words,
                    const char *css_classes)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "icon-name", icon_name,
                                  "valign", GTK_ALIGN_START,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  NULL);

  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), lek_words_label_new (words, NULL));
  add_classes (box, css_classes);

  return box;
}

GtkWidget *
lek_expander_new (const char *label,
                  GtkWidget  *child)
{
  GtkWidget *expander = gtk_expander_new (NULL);

  lek_expander_name (GTK_EXPANDER (expander), label);
  gtk_expander_set_child (GTK_EXPANDER (expander), child);

  return expander;
}

void
lek_expander_name (GtkExpander *expander,
                   const char  *label)
{
  g_return_if_fail (GTK_IS_EXPANDER (expander));
  g_return_if_fail (label != NULL);

  gtk_expander_set_label (expander, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

void
lek_box_clear (GtkBox *box)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_BOX (box));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}
