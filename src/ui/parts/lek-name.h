/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names for screen readers where GTK 4.8 does not pass them on.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The toggle within a menu button takes the focus, and knows nothing of the menu button's own name or tooltip. */
void lek_name_menu_button (GtkWidget  *menu_button,
                           const char *name);
/* The list in which a combo row shows its choice takes the focus in the place of the row. For a row whose model is a
 * GtkStringList; shows its words whole too. */
void lek_name_combo_row   (AdwComboRow *combo_row);
/* Names the button that takes a toast away, of every toast that is shown here. */
void lek_name_toasts      (AdwToastOverlay *overlay);

/* From here on no button is named by its label with the sign of the key in it: "_Next". Once. */
void lek_name_mnemonics   (void);

G_END_DECLS
