/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line of the shortcuts window: what is done to the left, drawn keys to the
 * right of it, or below where there is no room.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LEK_TYPE_SHORTCUT_ROW (lek_shortcut_row_get_type ())

/* Property: "accelerator", construct-only: accelerators as GTK writes them, parted by a space: "Menu <Shift>F10".
 * Beside the "title" of the row. A screen reader hears both: "Menu of the incident, Menu, Shift+F10". */
G_DECLARE_FINAL_TYPE (LekShortcutRow, lek_shortcut_row, LEK, SHORTCUT_ROW, AdwPreferencesRow)

/* Whether its words, or its keys as they are said, have @part in them, in letters of any size. */
gboolean lek_shortcut_row_has (LekShortcutRow *self,
                               const char     *part);

G_END_DECLS
