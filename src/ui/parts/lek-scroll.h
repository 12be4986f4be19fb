/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Brings a part of a page that scrolls to the top of what is seen.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* As soon as it has a place on the screen. */
void lek_scroll_to (GtkWidget *widget);

G_END_DECLS
