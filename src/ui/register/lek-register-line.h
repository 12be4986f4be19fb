/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row of the register: a line of six columns, or a card of two lines where
 * there is no room for columns. The headings above the columns are a line too.
 */

#pragma once

#include <gtk/gtk.h>

#include "session/lek-register.h"
#include "ui/register/lek-describe.h"

G_BEGIN_DECLS

typedef enum
{
  LEK_LINE_HEADINGS,
  LEK_LINE_COLUMNS,
  LEK_LINE_CARD,
} LekLineKind;

#define LEK_TYPE_REGISTER_LINE (lek_register_line_get_type ())

G_DECLARE_FINAL_TYPE (LekRegisterLine, lek_register_line, LEK, REGISTER_LINE, GtkWidget)

/* @list, not owned, is what the line is in; all its lines are written with the letters of @list. */
GtkWidget      *lek_register_line_new     (LekRegister     *reg,
                                           LekLineKind      kind,
                                           GtkWidget       *list) G_GNUC_WARN_UNUSED_RESULT;
/* @row may be NULL. */
void            lek_register_line_set_row (LekRegisterLine *self,
                                           LekRegisterRow  *row);
LekRegisterRow *lek_register_line_get_row (LekRegisterLine *self);
/* The time went on. */
void            lek_register_line_refresh (LekRegisterLine *self);

/* The scene of a row of this register, now. */
LekScene        lek_register_scene        (LekRegister      *reg,
                                           const LekSummary *summary);

G_END_DECLS
