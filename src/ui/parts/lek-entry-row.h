/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line of text in a list of settings, its name above it. AdwEntryRow of
 * libadwaita 1.2 does not tell a screen reader that the keyboard is in it.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LEK_TYPE_ENTRY_ROW (lek_entry_row_get_type ())

/* Properties: "text" and "input-purpose" (GtkInputPurpose), beside the "title" of the row.
 * Signal: "entry-activated", when Enter is pressed in it. */
G_DECLARE_FINAL_TYPE (LekEntryRow, lek_entry_row, LEK, ENTRY_ROW, AdwPreferencesRow)

G_END_DECLS
