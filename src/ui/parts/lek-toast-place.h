/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where toasts stand: at the bottom of the window, above the bars that are
 * there. What one wants to press next stays free.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Toasts stand above @bar as long as that is shown. It may be put anywhere below an AdwToastOverlay, now or later. */
void lek_toasts_stay_above (GtkWidget *bar);

/* Puts @toast, a child of an AdwToastOverlay, above the bars that are shown in that. */
void lek_toast_place       (GtkWidget *toast);

G_END_DECLS
