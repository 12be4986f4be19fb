/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program with a window: one process, one window, one register.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LEK_TYPE_APPLICATION (lek_application_get_type ())

/* Option: "--register FILE": such a process stands on its own; without it, a second start raises the first window.
 * Actions: "app.open-register", "app.preferences", "app.shortcuts", "app.help" (of what has
 * the keyboard), "app.manual" (of the program), "app.hide", "app.about", "app.quit". */
G_DECLARE_FINAL_TYPE (LekApplication, lek_application, LEK, APPLICATION, AdwApplication)

LekApplication *lek_application_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
