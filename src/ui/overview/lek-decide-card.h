/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The person's own decision beside the advice: follow it, or decide otherwise
 * and say why. Never decides by itself.
 */

#pragma once

#include <adwaita.h>

#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

#define LEK_TYPE_DECIDE_CARD (lek_decide_card_get_type ())

G_DECLARE_FINAL_TYPE (LekDecideCard, lek_decide_card, LEK, DECIDE_CARD, AdwBin)

GtkWidget *lek_decide_card_new (LekSitting *sitting,
                                LekAbout    about) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
