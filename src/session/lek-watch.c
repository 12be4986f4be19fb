/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "session/lek-watch.h"

#include "session/lek-reminder.h"

struct _LekWatch
{
  GObject       parent_instance;

  LekRegister  *reg;
  LekReminder  *reminder;      /* NULL until the register was read */
  GCancellable *opening;
  gint64        since_utc;
};

G_DEFINE_FINAL_TYPE (LekWatch, lek_watch, G_TYPE_OBJECT)

enum
{
  DUE,
  OVER,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
due_cb (LekWatch   *self,
        const char *number)
{
  g_signal_emit (self, signals[DUE], 0, number);
}

static void
begin_reminding (LekWatch *self)
{
  self->reminder = lek_reminder_new (self->reg, self->since_utc);
  g_signal_connect_object (self->reminder, "due", G_CALLBACK (due_cb), self, G_CONNECT_SWAPPED);
  lek_reminder_look (self->reminder);
}

/* The register was read for the first time, or what runs in it changed. */
static void
changed_cb (LekWatch *self)
{
  gboolean busy;

  g_object_get (self->reg, "busy", &busy, NULL);
  if (busy && self->reminder == NULL)
    return;

  if (self->reminder == NULL)
    begin_reminding (self);
  if (g_list_model_get_n_items (lek_register_get_running (self->reg)) == 0)
    g_signal_emit (self, signals[OVER], 0);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(LekWatch) self = user_data;
  g_autoptr(GError) error = NULL;

  if (lek_register_open_finish (LEK_REGISTER (source), result, &error))
    {
      g_signal_connect_object (self->reg, "notify::busy", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (lek_register_get_running (self->reg), "items-changed", G_CALLBACK (changed_cb), self,
                               G_CONNECT_SWAPPED);
      changed_cb (self);
      return;
    }

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_message ("The register cannot be watched: %s", error->message);
  g_signal_emit (self, signals[OVER], 0);
}

static void
lek_watch_dispose (GObject *object)
{
  LekWatch *self = LEK_WATCH (object);

  g_cancellable_cancel (self->opening);
  g_clear_object (&self->reminder);
  if (self->reg != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->reg, self);
      lek_register_close (self->reg);
    }
  g_clear_object (&self->reg);
  g_clear_object (&self->opening);

  G_OBJECT_CLASS (lek_watch_parent_class)->dispose (object);
}

static void
lek_watch_class_init (LekWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lek_watch_dispose;

  signals[DUE] = g_signal_new ("due", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[OVER] = g_signal_new ("over", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
lek_watch_init (LekWatch *self)
{
  self->opening = g_cancellable_new ();
}

LekWatch *
lek_watch_new (LekRegister *reg,
               gint64       since_utc)
{
  LekWatch *self;

  g_return_val_if_fail (LEK_IS_REGISTER (reg), NULL);

  self = g_object_new (LEK_TYPE_WATCH, NULL);
  self->reg = g_object_ref (reg);
  self->since_utc = since_utc;
  /* Held until the answer comes, also when the watch ends before. */
  lek_register_read_async (reg, self->opening, opened_cb, g_object_ref (self));

  return self;
}

gint64
lek_watch_get_looked (LekWatch *self)
{
  g_return_val_if_fail (LEK_IS_WATCH (self), G_MININT64);

  return self->reminder != NULL ? lek_reminder_get_looked (self->reminder) : self->since_utc;
}
