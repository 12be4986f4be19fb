/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The five parts of a message, each from its own answer or, where there is
 * none, proposed from the facts. Only lek-message.c calls this.
 */

#pragma once

#include "core/message/lek-message.h"

G_BEGIN_DECLS

/* Fills in @part whole. */
void  lek_message_part_fill  (LekMessagePart   *part,
                              LekPartKind       kind,
                              LekLibrary       *library,
                              const LekAnswers *answers,
                              LekVoice          voice);
/* A text of the library as it is; (transfer none). */
const char *lek_message_say  (LekLibrary       *library,
                              const char       *id,
                              LekVoice          voice);
/* Who the message comes from: name of the sender and of the office, a line each; "" when neither is known. */
char *lek_message_dup_sender (const LekAnswers *answers) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
