/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What cannot be changed now, but is there to be read: answers in a register
 * that is open for reading only, and in an incident that is closed. The theme
 * makes whatever is insensitive so faint that it is no longer legible.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Like gtk_widget_set_sensitive (), but the words in @widget keep their full strength. Its buttons turn faint. */
void lek_legible_set_sensitive (GtkWidget *widget,
                                gboolean   sensitive);

G_END_DECLS
