/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The preferences: person, organisation, language, look, and where the data
 * are. Every change counts at once.
 */

#pragma once

#include <adwaita.h>

#include "session/lek-register.h"

G_BEGIN_DECLS

#define LEK_TYPE_PREFERENCES_WINDOW (lek_preferences_window_get_type ())

G_DECLARE_FINAL_TYPE (LekPreferencesWindow, lek_preferences_window, LEK, PREFERENCES_WINDOW,
                      AdwPreferencesWindow)

/* @reg: the register that is in view; its preferences are shown, and where its file is */
GtkWidget *lek_preferences_window_new (GtkWindow   *parent,
                                       LekRegister *reg) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
