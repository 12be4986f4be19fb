/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What GTK 4.8's expander lacks: a title that wraps, a name for a screen reader,
 * and Tab that passes by what is folded away.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* An expander with a title that wraps and a name that a screen reader knows: GTK 4.8 gives it none. */
GtkWidget *lek_expander_new      (const char *label,
                                  GtkWidget  *child) G_GNUC_WARN_UNUSED_RESULT;
/* Keeps what is in it out of it while it is folded: with Tab GTK 4.8 looks for a place there all the same and fails. */
void       lek_expander_let_go   (GtkExpander *expander);
/* A title that is longer than there is room for goes on on the next line. */
void       lek_expander_let_wrap (GtkExpander *expander);
void       lek_expander_name     (GtkExpander *expander,
                                  const char  *label);

G_END_DECLS
