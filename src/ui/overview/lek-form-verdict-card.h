/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The verdict of form 371.2, step 1, as the form itself reaches it, and the one
 * sentence that says why the law says otherwise, where it does.
 */

#pragma once

#include <adwaita.h>

#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

#define LEK_TYPE_FORM_VERDICT_CARD (lek_form_verdict_card_get_type ())

G_DECLARE_FINAL_TYPE (LekFormVerdictCard, lek_form_verdict_card, LEK, FORM_VERDICT_CARD, AdwBin)

GtkWidget *lek_form_verdict_card_new (LekSitting *sitting) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
