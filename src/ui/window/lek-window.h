/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The main window: the register, and the incident that was opened from it.
 */

#pragma once

#include <adwaita.h>

#include "session/lek-drill.h"
#include "session/lek-register.h"

G_BEGIN_DECLS

/**
 * LekWindowMemory:
 * @LEK_WINDOW_FORGETS: what is open is not remembered
 * @LEK_WINDOW_REMEMBERS: what is open is where the next start goes on
 * @LEK_WINDOW_GOES_ON: and now that is where the last one ended
 */
typedef enum
{
  LEK_WINDOW_FORGETS,
  LEK_WINDOW_REMEMBERS,
  LEK_WINDOW_GOES_ON,
} LekWindowMemory;

#define LEK_TYPE_WINDOW (lek_window_get_type ())

/* Actions: "win.new-incident", "win.open-incident" (x: row id), "win.report-incident" (x),
 * "win.archive-incident" (x), "win.restore-incident" (x), "win.export-incident" (x), "win.import",
 * "win.look-at-example", "win.preparation", "win.print-cards", "win.search", "win.undo", "win.redo", "win.try-again".
 * Signal: "register-shown", when the register was opened and is in view. */
G_DECLARE_FINAL_TYPE (LekWindow, lek_window, LEK, WINDOW, AdwApplicationWindow)

LekWindow   *lek_window_new          (GtkApplication *application,
                                      LekRegister    *reg) G_GNUC_WARN_UNUSED_RESULT;
LekRegister *lek_window_get_register (LekWindow      *self);
/* To practise: every page says so. Before the register is shown; NULL for a window that is real. */
void         lek_window_set_drill    (LekWindow      *self,
                                      LekDrill       *drill);
LekDrill    *lek_window_get_drill    (LekWindow      *self);
/* Leaves what is in view and opens @reg instead; also how an opening that failed is tried again. */
void         lek_window_set_register (LekWindow      *self,
                                      LekRegister    *reg);
/* Which incident is open; for the register that is in the window, and only when that can be written. At first it
 * forgets. An incident that is gone, closed or archived is not gone on with. */
void         lek_window_set_memory   (LekWindow      *self,
                                      LekWindowMemory memory);
void         lek_window_open_case    (LekWindow      *self,
                                      LekCase        *case_);
void         lek_window_open_preparation (LekWindow   *self);
/* The incident in view, or NULL. */
LekCase     *lek_window_get_case     (LekWindow      *self);
/* What the person looks at: a page, or in an incident the view that is chosen. */
GtkWidget   *lek_window_get_shown    (LekWindow      *self);
/* Covers what is on the screen until a key is pressed or the mouse; nothing of it is lost. It is no lock: there is no
 * password. */
void         lek_window_hide         (LekWindow      *self);
/* @action is the action of a button in the toast ("win.restore-incident"), or NULL; @target is floating or NULL. */
void         lek_window_toast        (LekWindow      *self,
                                      const char     *title,
                                      const char     *button_label,
                                      const char     *action,
                                      GVariant       *target);
/* A toast for a small error, a dialog for one that asks for something; silent for a cancelled call. */
void         lek_window_show_error   (LekWindow      *self,
                                      const GError   *error);

G_END_DECLS
