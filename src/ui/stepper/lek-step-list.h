/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The steps of the procedure with their marks, and the pages of the step one
 * is in. Any of them can be visited at any time.
 */

#pragma once

#include <adwaita.h>

#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

#define LEK_TYPE_STEP_LIST (lek_step_list_get_type ())

/* Signal: "picked" (string page_id). */
G_DECLARE_FINAL_TYPE (LekStepList, lek_step_list, LEK, STEP_LIST, AdwBin)

void lek_step_list_set_sitting (LekStepList *self,
                                LekSitting  *sitting);
/* Shows where one is. */
void lek_step_list_set_page    (LekStepList *self,
                                const char  *page_id);

G_END_DECLS
