/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row of buttons that becomes a column, each button under the other, before
 * the words on one of them would have to break: a box with a LekFoldLayout.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Property: "spacing": int, pixels. Children are added with gtk_widget_set_parent() or <child>. */
#define LEK_TYPE_FOLD_BOX (lek_fold_box_get_type ())
G_DECLARE_FINAL_TYPE (LekFoldBox, lek_fold_box, LEK, FOLD_BOX, GtkWidget)

GtkWidget *lek_fold_box_new    (int         spacing);
void       lek_fold_box_append (LekFoldBox *self,
                                GtkWidget  *child);

G_END_DECLS
