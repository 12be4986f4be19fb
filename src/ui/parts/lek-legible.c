/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. How it looks stands in style.css.
 */

#include "config.h"

#include "ui/parts/lek-legible.h"

void
lek_legible_set_sensitive (GtkWidget *widget,
                           gboolean   sensitive)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_widget_add_css_class (widget, "legible");
  gtk_widget_set_sensitive (widget, sensitive);
}
