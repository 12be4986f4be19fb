/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Says when an incident of the open register passes a milestone of its clock
 * while the program runs. What is then shown outside the window is for the
 * program to choose, and tells nothing but the number.
 */

#pragma once

#include "session/lek-register.h"

G_BEGIN_DECLS

#define LEK_TYPE_REMINDER (lek_reminder_get_type ())

/* Signal: "due" (const char *number): the incident waits for the AP and has passed a milestone since the last tick. */
G_DECLARE_FINAL_TYPE (LekReminder, lek_reminder, LEK, REMINDER, GObject)

/* Does not keep @reg alive. */
LekReminder *lek_reminder_new (LekRegister *reg) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
