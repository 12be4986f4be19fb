/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Choices that can be read whole: libadwaita 1.2 shows twenty letters of one, however much room there is.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void lek_combo_row_let_wrap (AdwComboRow *self);

G_END_DECLS
