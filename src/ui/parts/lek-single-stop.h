/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list as one stop on the way of the Tab key. GTK stops at each row, so that
 * a list of fifty rows stands between the keyboard and the button below it;
 * within the list there are the arrows.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For lists of which the rows hold nothing that takes the keyboard itself. */
void     lek_single_stop_make  (GtkListBox       *list);
/* Brings the keyboard from the list to what comes after or before it (GTK_DIR_TAB_FORWARD, GTK_DIR_TAB_BACKWARD), from
 * the end of the window to its beginning and back. FALSE when the keyboard is not in the list. */
gboolean lek_single_stop_leave (GtkListBox       *list,
                                GtkDirectionType  direction);

G_END_DECLS
