/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two buttons at the ends of a row. The one at the far end may hold an
 * AdwSqueezer with a long and a short label; it is as wide as the label that
 * fits, where a GtkBox would give it all the room that the long one wants.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LEK_TYPE_ENDS_BOX (lek_ends_box_get_type ())

/* In a template: two children, the one at the start first. */
G_DECLARE_FINAL_TYPE (LekEndsBox, lek_ends_box, LEK, ENDS_BOX, GtkWidget)

G_END_DECLS
