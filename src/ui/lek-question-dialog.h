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

G_END_DECLS
