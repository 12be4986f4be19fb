/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The main window: the register, and the incident that was opened from it.
 */

#pragma once

#include <adwaita.h>

#include "session/lek-register.h"

G_BEGIN_DECLS

#define LEK_TYPE_WINDOW (lek_window_get_type ())

G_DECLARE_FINAL_TYPE (LekWindow, lek_window, LEK, WINDOW, AdwApplicationWindow)

LekWindow *lek_window_new (GtkApplication *application,
                           LekRegister    *reg) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
