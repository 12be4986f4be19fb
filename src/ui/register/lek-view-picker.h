/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which part of the register is shown, and in which order: buttons with their
 * counts where there is room, one menu where there is not.
 */

#pragma once

#include <adwaita.h>

#include "session/lek-register.h"

G_BEGIN_DECLS

#define LEK_TYPE_VIEW_PICKER (lek_view_picker_get_type ())

/* Actions: "picker.view" and "picker.sort", both with the nick as state. */
G_DECLARE_FINAL_TYPE (LekViewPicker, lek_view_picker, LEK, VIEW_PICKER, AdwBin)

void lek_view_picker_set_register (LekViewPicker   *self,
                                   LekRegister     *reg);
void lek_view_picker_show         (LekViewPicker   *self,
                                   LekRegisterView  view);

G_END_DECLS
