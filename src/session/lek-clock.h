/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What time it is, for all that runs inside a session; tests put in their own.
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define LEK_TYPE_CLOCK (lek_clock_get_type ())

/* Signal: "tick", once a minute for the system clock, and whenever a test moves its clock. */
G_DECLARE_FINAL_TYPE (LekClock, lek_clock, LEK, CLOCK, GObject)

LekClock *lek_clock_new_system (void) G_GNUC_WARN_UNUSED_RESULT;
LekClock *lek_clock_new_fixed  (gint64    now_utc) G_GNUC_WARN_UNUSED_RESULT;
gint64    lek_clock_now        (LekClock *self);   /* seconds since 1970, UTC */
void      lek_clock_set        (LekClock *self,    /* fixed clocks only */
                                gint64    now_utc);

G_END_DECLS
