/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What runs: one row for every incident in which the AP or people still have
 * to be told, or that has a follow-up or a task with a moment of its own, the
 * most pressing on top. A row leads to the place where it is done.
 */

#pragma once

#include <adwaita.h>

#include "session/lek-register.h"

G_BEGIN_DECLS

#define LEK_TYPE_RUNNING_LIST (lek_running_list_get_type ())

/* Hides itself while there is nothing to do. */
G_DECLARE_FINAL_TYPE (LekRunningList, lek_running_list, LEK, RUNNING_LIST, AdwBin)

void lek_running_list_set_register (LekRunningList *self,
                                    LekRegister    *reg);
/* Where there is little room the arrow of a row says enough. */
void lek_running_list_set_narrow   (LekRunningList *self,
                                    gboolean        narrow);

G_END_DECLS
