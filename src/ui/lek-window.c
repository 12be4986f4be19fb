/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/lek-window.h"

struct _LekWindow
{
  AdwApplicationWindow  parent_instance;

  LekRegister          *reg;
};

G_DEFINE_FINAL_TYPE (LekWindow, lek_window, ADW_TYPE_APPLICATION_WINDOW)

static void
lek_window_dispose (GObject *object)
{
  LekWindow *self = LEK_WINDOW (object);

  g_clear_object (&self->reg);

  G_OBJECT_CLASS (lek_window_parent_class)->dispose (object);
}

static void
lek_window_class_init (LekWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lek_window_dispose;
}

static void
lek_window_init (LekWindow *self)
{
}

LekWindow *
lek_window_new (GtkApplication *application,
                LekRegister    *reg)
{
  LekWindow *self = g_object_new (LEK_TYPE_WINDOW, "application", application, NULL);

  g_set_object (&self->reg, reg);

  return self;
}
