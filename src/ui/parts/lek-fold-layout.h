/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row that becomes a column where the row does not fit: with large text in a
 * narrow window. The column never is wider than its widest child, so nothing is
 * cut off and the window may stay as narrow as it is. A child that expands takes
 * what is left of the row.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Property: "spacing": int, pixels between one child and the next. The widget laid out carries the style class
 * "vertical" while it is folded. */
#define LEK_TYPE_FOLD_LAYOUT (lek_fold_layout_get_type ())
G_DECLARE_FINAL_TYPE (LekFoldLayout, lek_fold_layout, LEK, FOLD_LAYOUT, GtkLayoutManager)

/* It folds before a button beside others has to break its words. */
void lek_fold_layout_keep_buttons_whole (LekFoldLayout *self);

G_END_DECLS
