/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row of buttons that becomes a column where the row does not fit: with
 * large text in a narrow window. The column never is wider than its widest
 * button, so nothing is cut off and the window may stay as narrow as it is. A
 * child that expands takes what is left of the row.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Property: "spacing": int, pixels between one child and the next. The widget laid out carries the style class
 * "vertical" while it is folded. */
#define LEK_TYPE_FOLD_LAYOUT (lek_fold_layout_get_type ())
G_DECLARE_FINAL_TYPE (LekFoldLayout, lek_fold_layout, LEK, FOLD_LAYOUT, GtkLayoutManager)

/* Property: "spacing": int, pixels. Children are added with gtk_widget_set_parent() or <child>. */
#define LEK_TYPE_FOLD_BOX (lek_fold_box_get_type ())
G_DECLARE_FINAL_TYPE (LekFoldBox, lek_fold_box, LEK, FOLD_BOX, GtkWidget)

GtkWidget *lek_fold_box_new    (int         spacing);
void       lek_fold_box_append (LekFoldBox *self,
                                GtkWidget  *child);

/* Lets the label of BUTTON, made with a label, take a second line where the window has no room for it. */
void       lek_button_let_wrap (GtkButton *button);
/* The same for every button beneath TOP that has a label by now. */
void       lek_buttons_let_wrap (GtkWidget *top);
/* The same for CHECK, made with a label. */
void       lek_check_let_wrap  (GtkCheckButton *check);

G_END_DECLS
