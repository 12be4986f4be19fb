/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line that tells the truth about saving: "Saved" only after the commit.
 */

#pragma once

#include <adwaita.h>

#include "session/lek-case.h"

G_BEGIN_DECLS

#define LEK_TYPE_SAVE_STATUS (lek_save_status_get_type ())

G_DECLARE_FINAL_TYPE (LekSaveStatus, lek_save_status, LEK, SAVE_STATUS, AdwBin)

void lek_save_status_set_case (LekSaveStatus *self,
                               LekCase       *case_);

G_END_DECLS
