/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The story of a practice so far: what was known at the beginning, and the news
 * that has come, to read again at any time.
 */

#pragma once

#include <gtk/gtk.h>

#include "session/lek-drill.h"

G_BEGIN_DECLS

/* @first: it is told for the first time; then its button begins the practice. (transfer none), modal to @parent. */
GtkWidget *lek_practice_story_dialog_new (GtkWindow *parent,
                                          LekDrill  *drill,
                                          gboolean   first);

G_END_DECLS
