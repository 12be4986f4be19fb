/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be settled before anything has happened: whom to call, which
 * devices there are and how they are protected, who decides. Answered like an
 * incident, and proposed in one.
 */

#pragma once

#include <adwaita.h>

#include "session/lek-register.h"

G_BEGIN_DECLS

#define LEK_TYPE_PREPARATION_PAGE (lek_preparation_page_get_type ())

/* Signal: "back": the person wants to leave. */
G_DECLARE_FINAL_TYPE (LekPreparationPage, lek_preparation_page, LEK, PREPARATION_PAGE, AdwBin)

GtkWidget *lek_preparation_page_new      (LekRegister        *reg) G_GNUC_WARN_UNUSED_RESULT;
LekCase   *lek_preparation_page_get_case (LekPreparationPage *self);

G_END_DECLS
