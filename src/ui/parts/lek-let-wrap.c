/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/parts/lek-let-wrap.h"

#include <adwaita.h>

void
lek_button_let_wrap (GtkButton *button)
{
  GtkWidget *label;

  g_return_if_fail (GTK_IS_BUTTON (button));

  label = gtk_button_get_child (button);
  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
}

void
lek_buttons_let_wrap (GtkWidget *top)
{
  g_return_if_fail (GTK_IS_WIDGET (top));

  /* It asks how wide a button is at the height of the bar: one line more makes it narrower, and then it has two. */
  if (ADW_IS_HEADER_BAR (top))
    return;

  if (GTK_IS_BUTTON (top) && GTK_IS_LABEL (gtk_button_get_child (GTK_BUTTON (top))))
    lek_button_let_wrap (GTK_BUTTON (top));

  for (GtkWidget *child = gtk_widget_get_first_child (top);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    lek_buttons_let_wrap (child);
}

void
lek_check_let_wrap (GtkCheckButton *check)
{
  GtkWidget *label;

  g_return_if_fail (GTK_IS_CHECK_BUTTON (check));

  label = gtk_widget_get_last_child (GTK_WIDGET (check));
  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
}
