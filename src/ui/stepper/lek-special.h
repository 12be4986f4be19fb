/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of the program that stand on a page of the procedure below its
 * questions, by the name that the procedure file uses.
 */

#pragma once

#include <gtk/gtk.h>

#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

/* @name: see LekPage; an unknown one gives an empty box, so that a newer procedure file still opens. */
GtkWidget *lek_special_new (LekSitting *sitting,
                            const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
