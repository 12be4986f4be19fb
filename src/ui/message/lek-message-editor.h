/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of a message, to read and to change. What is typed is an answer;
 * when other answers change afterwards it says which, and leaves the words.
 */

#pragma once

#include <adwaita.h>

#include "core/message/lek-message.h"
#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

#define LEK_TYPE_MESSAGE_EDITOR (lek_message_editor_get_type ())

/* Signal: "settled": the person left the words, or went back to the proposal. */
G_DECLARE_FINAL_TYPE (LekMessageEditor, lek_message_editor, LEK, MESSAGE_EDITOR, AdwBin)

/* Once, before anything is shown. */
void lek_message_editor_set_sitting (LekMessageEditor *self,
                                     LekSitting       *sitting);
/* @message lives until the next one is shown. @another: it is in another form or language than the last, so that even
 * words under somebody's hands give way. */
void lek_message_editor_show        (LekMessageEditor *self,
                                     const LekMessage *message,
                                     gboolean          another);

G_END_DECLS
