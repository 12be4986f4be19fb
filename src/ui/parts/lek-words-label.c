/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/parts/lek-words-label.h"

#include "ui/parts/lek-word-breaks.h"

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

/* How deep a heading of this look stands; 0 is no heading. */
static int
find_level (const char *css_classes)
{
  static const struct
  {
    const char *name;
    int         level;
  } looks[] = {
    { "title-1", 1 },
    { "title-2", 2 },
    { "title-3", 3 },
    { "heading", 3 },
    { "title-4", 4 },
  };
  g_auto(GStrv) names = g_strsplit (css_classes != NULL ? css_classes : "", " ", -1);

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (g_strv_contains ((const char *const *) names, looks[i].name))
      return looks[i].level;

  return 0;
}

/* What looks like a heading is one, also for who hears the page. */
static GtkWidget *
make_label (const char *words,
            const char *css_classes)
{
  int level = find_level (css_classes);
  GtkWidget *label;

  if (level == 0)
    return gtk_label_new (words);

  label = g_object_new (GTK_TYPE_LABEL,
                        "label", words,
                        "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                        NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label),
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL, level,
                                  -1);

  return label;
}

GtkWidget *
lek_words_label_new (const char *words,
                     const char *css_classes)
{
  GtkWidget *label = make_label (words, css_classes);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  add_classes (label, css_classes);
  lek_word_breaks_follow (GTK_LABEL (label));

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

  gtk_widget_add_css_class (icon, "beside-words");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), lek_words_label_new (words, find_level (css_classes) > 0 ? css_classes : NULL));
  add_classes (box, css_classes);

  return box;
}

void
lek_box_clear (GtkBox *box)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_BOX (box));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}
