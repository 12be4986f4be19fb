/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One page at a time with a way back: a stack of pages that slides. The only
 * user of AdwLeaflet, which later versions of libadwaita replace.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LEK_TYPE_NAVIGATOR (lek_navigator_get_type ())

/* Signal: "moved", when another page came into view.
 * Action: "navigator.back"; Escape and Alt+Left do the same. */
G_DECLARE_FINAL_TYPE (LekNavigator, lek_navigator, LEK, NAVIGATOR, AdwBin)

void       lek_navigator_push     (LekNavigator *self,
                                   GtkWidget    *page);
/* FALSE when the first page is in view already. The page left is let go of once it slid away. */
gboolean   lek_navigator_pop      (LekNavigator *self);
GtkWidget *lek_navigator_get_page (LekNavigator *self);   /* the one in view, or NULL */

G_END_DECLS
