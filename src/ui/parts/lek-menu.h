/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Menus with large text in a small window: GTK gives each item one line, so
 * that the menu gets wider than the screen and its ends are lost. Here the
 * words take a second line then.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For a button with a menu of its own; looked at again each time it opens. */
void lek_menu_button_keep_narrow (GtkMenuButton *button);
/* For a menu that is about to open: no wider than @width pixels. */
void lek_menu_keep_narrow        (GtkPopover    *menu,
                                  int            width);

G_END_DECLS
