/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All keys that the program listens to, in one column that is as narrow as its
 * screen: that of GTK is cut off where text is large. The list itself stands
 * in the template.
 */

#pragma once

#include "ui/parts/lek-search-window.h"

G_BEGIN_DECLS

#define LEK_TYPE_SHORTCUTS_WINDOW (lek_shortcuts_window_get_type ())

G_DECLARE_FINAL_TYPE (LekShortcutsWindow, lek_shortcuts_window, LEK, SHORTCUTS_WINDOW, LekSearchWindow)

GtkWidget *lek_shortcuts_window_new (GtkWindow *parent) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
