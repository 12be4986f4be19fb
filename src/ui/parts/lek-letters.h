/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How wide letters are in the window, with the text size that the person chose.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Pixels, at least 1: the width that GTK reckons with for "width-chars" and the like of a label in @widget. */
int lek_letters_get_width (GtkWidget *widget);

G_END_DECLS
