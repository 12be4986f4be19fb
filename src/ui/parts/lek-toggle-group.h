/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A few linked buttons of which one, or none, is down: for answers that
 * deserve to be seen side by side. (AdwToggleGroup came with libadwaita 1.7.)
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LEK_TYPE_TOGGLE_GROUP (lek_toggle_group_get_type ())

/* Signal: "chosen" (int index): a person pressed another button. */
G_DECLARE_FINAL_TYPE (LekToggleGroup, lek_toggle_group, LEK, TOGGLE_GROUP, GtkWidget)

GtkWidget *lek_toggle_group_new        (void) G_GNUC_WARN_UNUSED_RESULT;
/* Returns the button, borrowed, so that it can be named. */
GtkWidget *lek_toggle_group_append     (LekToggleGroup *self,
                                        const char     *label);
int        lek_toggle_group_get_active (LekToggleGroup *self);   /* -1: none */
/* Does not emit "chosen". */
void       lek_toggle_group_set_active (LekToggleGroup *self,
                                        int             active);

G_END_DECLS
