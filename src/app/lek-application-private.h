/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of the application among themselves.
 */

#pragma once

#include "app/lek-application.h"

#include "session/lek-reminder.h"
#include "session/lek-watch.h"
#include "ui/window/lek-window.h"

G_BEGIN_DECLS

struct _LekApplication
{
  AdwApplication  parent_instance;

  LekLibrary     *library;
  LekPreferences *preferences;
  LekClock       *clock;
  LekReminder    *reminder;      /* of the register in the window */
  LekWatch       *watch;         /* while there is no window; the application is held then */
  char           *watch_path;    /* what the window that goes had open, until the watch begins */
  guint           watch_id;
  LekWindow      *practice;      /* the window of a practice; the other one is hidden meanwhile */
  gboolean        ending;        /* the window goes, and not to leave the program without one */
  char           *path;          /* of the register; NULL: the usual one */
  GtkWidget      *help;          /* the window with the help, while there is one */
  guint           term_id;
  guint           interrupt_id;
};

/* That of the practice while there is one; NULL while the program goes on without any. */
LekWindow   *lek_application_get_window    (LekApplication *self);
/* @path: NULL is the usual register. */
LekRegister *lek_application_make_register (LekApplication *self,
                                            const char     *path) G_GNUC_WARN_UNUSED_RESULT;
void         lek_application_add_actions   (LekApplication *self);
void         lek_application_add_practice  (LekApplication *self);
/* Its window is gone: the one of the register is back. */
void         lek_application_end_practice  (LekApplication *self);

G_END_DECLS
