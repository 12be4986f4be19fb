/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What fills the rows of the register: one cell of a column, or a card of two
 * lines where there is no room for columns.
 */

#pragma once

#include <gtk/gtk.h>

#include "session/lek-register.h"
#include "ui/text/lek-describe.h"

G_BEGIN_DECLS

typedef enum
{
  LEK_CELL_NUMBER,
  LEK_CELL_TITLE,
  LEK_CELL_KNOWN,
  LEK_CELL_VERDICT,
  LEK_CELL_STATE,
  LEK_CELL_DEADLINE,
  LEK_CELL_CARD,
} LekCellKind;

#define LEK_N_COLUMNS LEK_CELL_CARD

#define LEK_TYPE_REGISTER_CELL (lek_register_cell_get_type ())

G_DECLARE_FINAL_TYPE (LekRegisterCell, lek_register_cell, LEK, REGISTER_CELL, GtkWidget)

GtkWidget      *lek_register_cell_new     (LekRegister     *reg,
                                           LekCellKind      kind) G_GNUC_WARN_UNUSED_RESULT;
/* @row may be NULL. */
void            lek_register_cell_set_row (LekRegisterCell *self,
                                           LekRegisterRow  *row);
LekRegisterRow *lek_register_cell_get_row (LekRegisterCell *self);
/* The time went on. */
void            lek_register_cell_refresh (LekRegisterCell *self);

/* The scene of a row of this register, now. */
LekScene        lek_register_scene        (LekRegister      *reg,
                                           const LekSummary *summary);

G_END_DECLS
