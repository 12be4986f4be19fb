/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/lek-name.h"

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
