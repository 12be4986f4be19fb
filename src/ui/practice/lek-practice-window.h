/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window of a practice: the same window as that of the register, with a
 * register of its own in it, marked everywhere. Closing it asks first, and then
 * throws everything away.
 */

#pragma once

#include "session/lek-drill.h"
#include "ui/window/lek-window.h"

G_BEGIN_DECLS

/* Actions: "practice.story", "practice.pause", "practice.skip", "practice.end". Holds @drill. */
LekWindow *lek_practice_window_new     (GtkApplication *application,
                                        LekDrill       *drill) G_GNUC_WARN_UNUSED_RESULT;
/* Without a question: the program ends. */
void       lek_practice_window_abandon (LekWindow      *window);

G_END_DECLS
