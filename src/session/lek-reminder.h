/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Says when an incident of the open register passes a milestone of its clock,
 * or when a follow-up is due, while the program runs. What is then shown
 * outside the window is for the program to choose, and tells nothing but the
 * number.
 */

#pragma once

#include "session/lek-register.h"

G_BEGIN_DECLS

#define LEK_TYPE_REMINDER (lek_reminder_get_type ())

/* Signal: "due" (const char *number): since the last look the incident, which waits for the AP, passed a milestone, or
 * its next follow-up came to a day from its moment or to the moment itself. */
G_DECLARE_FINAL_TYPE (LekReminder, lek_reminder, LEK, REMINDER, GObject)

/* Looks at every tick of the clock for what passed after @since_utc. Does not keep @reg alive. */
LekReminder *lek_reminder_new        (LekRegister *reg,
                                      gint64       since_utc) G_GNUC_WARN_UNUSED_RESULT;
/* Looks at once; for when the register has just been read. */
void         lek_reminder_look       (LekReminder *self);
/* Until when all was said. */
gint64       lek_reminder_get_looked (LekReminder *self);

G_END_DECLS
