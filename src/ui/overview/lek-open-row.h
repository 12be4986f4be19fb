/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line of a list of what is still open: what it is, and the step where it
 * is asked.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @spoken: what a screen reader says of it. Returns a GtkListBoxRow. */
GtkWidget *lek_open_row_new (const char *name,
                             const char *step,
                             const char *spoken);

G_END_DECLS
