/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row of the register in words, for the commands that print one.
 */

#pragma once

#include "app/lek-command.h"

G_BEGIN_DECLS

const char *lek_command_say_state   (LekState           state);
const char *lek_command_say_need    (LekNeed            need);
const char *lek_command_say_choice  (LekChoice          choice);
const char *lek_command_say_form    (LekFormVerdict     verdict);
/* The AP clock in one line. (transfer full) */
char       *lek_command_say_clock   (const LekCommand  *command,
                                     const LekSummary  *summary) G_GNUC_WARN_UNUSED_RESULT;
/* Never empty. */
const char *lek_command_say_title   (const LekSummary  *summary);

G_END_DECLS
