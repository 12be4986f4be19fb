/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words on buttons that take a second line where the window has no room for
 * them. GTK would rather make the window wider.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @button was made with a label. */
void lek_button_let_wrap  (GtkButton      *button);
/* Every button beneath @top that has a label by now, but for those in a header bar. */
void lek_buttons_let_wrap (GtkWidget      *top);
/* @check was made with a label. */
void lek_check_let_wrap   (GtkCheckButton *check);

G_END_DECLS
