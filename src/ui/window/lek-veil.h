/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Takes what is on the screen out of sight at once, for when somebody comes
 * in: a plain cover over the window, its dialogs hidden with it. Everything
 * under it stays as it was, and comes back with any key or a click. It is no
 * lock, and says so.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LEK_TYPE_VEIL (lek_veil_get_type ())

/* Property: "work", the widget that is covered. */
G_DECLARE_FINAL_TYPE (LekVeil, lek_veil, LEK, VEIL, AdwBin)

void     lek_veil_draw     (LekVeil *self);
void     lek_veil_lift     (LekVeil *self);
gboolean lek_veil_is_drawn (LekVeil *self);

G_END_DECLS
