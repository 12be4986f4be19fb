/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The choices of a combo row, in full: by itself libadwaita cuts them off after
 * twenty characters, in the row and in the list.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* For a row whose model is a GtkStringList. */
void lek_choice_words_show (AdwComboRow *row);

G_END_DECLS
