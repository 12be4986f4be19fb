/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The incidents as a table where there is room, as cards where there is not,
 * with the same keys and the same menu on both.
 */

#pragma once

#include <gtk/gtk.h>

#include "session/lek-register.h"

G_BEGIN_DECLS

#define LEK_TYPE_REGISTER_LIST (lek_register_list_get_type ())

/* Property: "narrow": cards. Actions: those of LekWindow, with the row's id. */
G_DECLARE_FINAL_TYPE (LekRegisterList, lek_register_list, LEK, REGISTER_LIST, GtkWidget)

/* Shows nothing until lek_register_list_set_register (). */
void lek_register_list_set_register (LekRegisterList *self,
                                     LekRegister     *reg);
void lek_register_list_set_narrow   (LekRegisterList *self,
                                     gboolean         narrow);

G_END_DECLS
