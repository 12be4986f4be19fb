/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/parts/lek-scrolling-window.h"

void
lek_scrolling_window_fill (AdwWindow *window,
                           GtkWidget *column)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_return_if_fail (ADW_IS_WINDOW (window));
  g_return_if_fail (GTK_IS_WIDGET (column));

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), column);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (content), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (content), scroller);
  adw_window_set_content (window, content);
}
