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
GtkWidget *lek_words_label_new (const char *words,
                                const char *css_classes) G_GNUC_WARN_UNUSED_RESULT;
/* An icon with text beside it; the icon says nothing by itself. */
GtkWidget *lek_icon_label_new  (const char *icon_name,
                                const char *words,
                                const char *css_classes) G_GNUC_WARN_UNUSED_RESULT;
/* Empties a box. */
void       lek_box_clear       (GtkBox     *box);

G_END_DECLS
