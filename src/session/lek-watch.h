/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keeps an eye on a register while there is no window: reads it, never writes,
 * and says what a reminder says.
 */

#pragma once

#include "session/lek-register.h"

G_BEGIN_DECLS

#define LEK_TYPE_WATCH (lek_watch_get_type ())

/* Signals: "due" (const char *number) as of LekReminder; "over": nothing runs in the register, or it cannot be read. */
G_DECLARE_FINAL_TYPE (LekWatch, lek_watch, LEK, WATCH, GObject)

/* @reg: not opened yet; opened here and closed with the watch. @since_utc: what passed before was said. */
LekWatch *lek_watch_new        (LekRegister *reg,
                                gint64       since_utc) G_GNUC_WARN_UNUSED_RESULT;
/* Until when all was said. */
gint64    lek_watch_get_looked (LekWatch    *self);

G_END_DECLS
