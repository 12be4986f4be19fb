/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The title of a window in a header bar that has buttons on both sides. Whole,
 * or not at all: three letters of it between two buttons say nothing.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LEK_TYPE_DIALOG_TITLE (lek_dialog_title_get_type ())

/* Says the title of the window that it stands in. */
G_DECLARE_FINAL_TYPE (LekDialogTitle, lek_dialog_title, LEK, DIALOG_TITLE, GtkWidget)

G_END_DECLS
