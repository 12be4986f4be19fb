/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The system clock ticks once a minute; a fixed one when set.
 */

#include "config.h"

#include "session/lek-clock.h"

struct _LekClock
{
  GObject  parent_instance;

  gint64   fixed_utc;
  gboolean fixed;
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
minute_passed_cb (gpointer user_data)
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

  self->timeout_id = g_timeout_add_seconds (60, minute_passed_cb, self);

  return self;
}

LekClock *
lek_clock_new_fixed (gint64 now_utc)
{
  LekClock *self = g_object_new (LEK_TYPE_CLOCK, NULL);

  self->fixed = TRUE;
  self->fixed_utc = now_utc;

  return self;
}

gint64
lek_clock_now (LekClock *self)
{
  g_return_val_if_fail (LEK_IS_CLOCK (self), 0);

  return self->fixed ? self->fixed_utc : g_get_real_time () / G_USEC_PER_SEC;
}

void
lek_clock_set (LekClock *self,
               gint64    now_utc)
{
  g_return_if_fail (LEK_IS_CLOCK (self));
  g_return_if_fail (self->fixed);

  self->fixed_utc = now_utc;
  g_signal_emit (self, signals[TICK], 0);
}
