/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A question before something that is hard to take back, or a message that
 * must be seen. The only user of AdwMessageDialog.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*LekAnsweredFunc) (gpointer user_data);

/* One button, "Close". */
void lek_question_dialog_tell (GtkWindow       *parent,
                               const char      *title,
                               const char      *body);
/* "Cancel" and @answer; @answered_cb comes only when @answer was chosen. @destructive colours the button. */
void lek_question_dialog_ask  (GtkWindow       *parent,
                               const char      *title,
                               const char      *body,
                               const char      *answer,
                               gboolean         destructive,
                               LekAnsweredFunc  answered_cb,
                               gpointer         user_data);

/* @choice: 0 or 1. */
typedef void (*LekChosenFunc)   (guint    choice,
                                 gpointer user_data);

/* "Cancel", @first (the one that is proposed) and @second; @chosen_cb comes only when one of these was chosen. It
 * is not called any more once @parent is gone. */
void lek_question_dialog_choose (GtkWindow     *parent,
                                 const char    *title,
                                 const char    *body,
                                 const char    *first,
                                 const char    *second,
                                 LekChosenFunc  chosen_cb,
                                 gpointer       user_data);

G_END_DECLS
