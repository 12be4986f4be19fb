/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The system clock ticks once a minute, a fast one every second,
 * and any but the system's when it is set.
 */

#include "config.h"

#include "session/lek-clock.h"

struct _LekClock
{
  GObject  parent_instance;

  gint64   fixed_utc;    /* the time when it was set or began to stand still */
  gint64   since_us;     /* of a fast clock: when that was, by the monotonic time */
  int      speed;        /* 0 of a clock that stands still, for now or always */
  int      usual_speed;
  gboolean real;
  guint    timeout_id;
};

G_DEFINE_FINAL_TYPE (LekClock, lek_clock, G_TYPE_OBJECT)

enum
{
  TICK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
time_passed_cb (gpointer user_data)
{
  g_signal_emit (user_data, signals[TICK], 0);

  return G_SOURCE_CONTINUE;
}

static void
lek_clock_dispose (GObject *object)
{
  LekClock *self = LEK_CLOCK (object);

  g_clear_handle_id (&self->timeout_id, g_source_remove);

  G_OBJECT_CLASS (lek_clock_parent_class)->dispose (object);
}

static void
lek_clock_class_init (LekClockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lek_clock_dispose;

  signals[TICK] = g_signal_new ("tick",
                                G_TYPE_FROM_CLASS (klass),
                                G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
lek_clock_init (LekClock *self)
{
}

LekClock *
lek_clock_new_system (void)
{
  LekClock *self = g_object_new (LEK_TYPE_CLOCK, NULL);

  self->real = TRUE;
  self->timeout_id = g_timeout_add_seconds (60, time_passed_cb, self);

  return self;
}

LekClock *
lek_clock_new_fixed (gint64 now_utc)
{
  LekClock *self = g_object_new (LEK_TYPE_CLOCK, NULL);

  self->fixed_utc = now_utc;

  return self;
}

LekClock *
lek_clock_new_fast (gint64 start_utc,
                    int    speed)
{
  LekClock *self = lek_clock_new_fixed (start_utc);

  g_return_val_if_fail (speed > 0, self);

  self->speed = self->usual_speed = speed;
  self->since_us = g_get_monotonic_time ();
  self->timeout_id = g_timeout_add_seconds (1, time_passed_cb, self);

  return self;
}

gint64
lek_clock_now (LekClock *self)
{
  g_return_val_if_fail (LEK_IS_CLOCK (self), 0);

  if (self->real)
    return g_get_real_time () / G_USEC_PER_SEC;
  if (self->speed == 0)
    return self->fixed_utc;

  return self->fixed_utc + (g_get_monotonic_time () - self->since_us) * self->speed / G_USEC_PER_SEC;
}

void
lek_clock_set (LekClock *self,
               gint64    now_utc)
{
  g_return_if_fail (LEK_IS_CLOCK (self));
  g_return_if_fail (!self->real);

  self->fixed_utc = now_utc;
  self->since_us = g_get_monotonic_time ();
  g_signal_emit (self, signals[TICK], 0);
}

void
lek_clock_set_paused (LekClock *self,
                      gboolean  paused)
{
  g_return_if_fail (LEK_IS_CLOCK (self));
  g_return_if_fail (self->usual_speed > 0);

  if (paused == lek_clock_is_paused (self))
    return;

  self->fixed_utc = lek_clock_now (self);
  self->since_us = g_get_monotonic_time ();
  self->speed = paused ? 0 : self->usual_speed;
  g_signal_emit (self, signals[TICK], 0);
}

gboolean
lek_clock_is_paused (LekClock *self)
{
  g_return_val_if_fail (LEK_IS_CLOCK (self), FALSE);

  return self->usual_speed > 0 && self->speed == 0;
}
