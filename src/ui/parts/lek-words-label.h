/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Running text as this window sets it: to the left, wrapping, never wider than
 * there is room.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @css_classes: names parted by a space, or NULL. With "title-1" to "title-4" or "heading" among them it is a heading
 * for a screen reader too, of that level ("heading": 3). */
GtkWidget *lek_words_label_new   (const char *words,
                                  const char *css_classes) G_GNUC_WARN_UNUSED_RESULT;
/* An icon with text beside it; the icon says nothing by itself. */
GtkWidget *lek_icon_label_new    (const char *icon_name,
                                  const char *words,
                                  const char *css_classes) G_GNUC_WARN_UNUSED_RESULT;
/* An expander with a title that wraps and a name that a screen reader knows: GTK 4.8 gives it none. */
GtkWidget *lek_expander_new      (const char *label,
                                  GtkWidget  *child) G_GNUC_WARN_UNUSED_RESULT;
/* Keeps what is in it out of it while it is folded: with Tab GTK 4.8 looks for a place there all the same and fails. */
void       lek_expander_let_go   (GtkExpander *expander);
/* A title that is longer than there is room for goes on on the next line. */
void       lek_expander_let_wrap (GtkExpander *expander);
void       lek_expander_name     (GtkExpander *expander,
                                  const char  *label);
/* Empties a box. */
void       lek_box_clear         (GtkBox      *box);

G_END_DECLS
