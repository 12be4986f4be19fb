/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A dialog of a header bar and one column that scrolls.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Puts @column in @window, which may be as low as its screen. */
void lek_scrolling_window_fill (AdwWindow *window,
                                GtkWidget *column);

G_END_DECLS
