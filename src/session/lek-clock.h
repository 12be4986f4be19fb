/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What time it is, for all that runs inside a session; tests put in their own.
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define LEK_TYPE_CLOCK (lek_clock_get_type ())

/* Signal: "tick", once a minute for the system clock, every second for a fast one, and whenever one is set. */
G_DECLARE_FINAL_TYPE (LekClock, lek_clock, LEK, CLOCK, GObject)

LekClock *lek_clock_new_system (void) G_GNUC_WARN_UNUSED_RESULT;
LekClock *lek_clock_new_fixed  (gint64    now_utc) G_GNUC_WARN_UNUSED_RESULT;
/* To practise with: @speed seconds pass in every second. */
LekClock *lek_clock_new_fast   (gint64    start_utc,
                                int       speed) G_GNUC_WARN_UNUSED_RESULT;
gint64    lek_clock_now        (LekClock *self);   /* seconds since 1970, UTC */
void      lek_clock_set        (LekClock *self,    /* all but the system's */
                                gint64    now_utc);
/* Fast clocks only. */
void      lek_clock_set_paused (LekClock *self,
                                gboolean  paused);
gboolean  lek_clock_is_paused  (LekClock *self);

G_END_DECLS
