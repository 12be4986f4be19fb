/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The procedure step by step: the list of steps, one page at a time, and the
 * help beside it. Folds to one column where there is little room.
 */

#pragma once

#include <adwaita.h>

#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

#define LEK_TYPE_STEPPER (lek_stepper_get_type ())

/* Actions: "stepper.next", "stepper.previous". */
G_DECLARE_FINAL_TYPE (LekStepper, lek_stepper, LEK, STEPPER, AdwBin)

void        lek_stepper_set_sitting (LekStepper *self,
                                     LekSitting *sitting);
const char *lek_stepper_get_page    (LekStepper *self);   /* id of the page in view, or NULL */
/* @question_id may be NULL. FALSE when there is no such page. */
gboolean    lek_stepper_go_to       (LekStepper *self,
                                     const char *page_id,
                                     const char *question_id);

G_END_DECLS
