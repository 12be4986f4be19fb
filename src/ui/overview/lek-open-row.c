/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/overview/lek-open-row.h"

#include "ui/parts/lek-words-label.h"

GtkWidget *
lek_open_row_new (const char *name,
                  const char *step,
                  const char *spoken)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), lek_words_label_new (name, NULL));
  gtk_box_append (GTK_BOX (box), lek_words_label_new (step, "dim-label caption"));
  gtk_widget_add_css_class (box, "open-item");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return row;
}
