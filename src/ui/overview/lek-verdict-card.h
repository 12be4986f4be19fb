/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The advice in three lines: register, tell the AP, inform the people
 * concerned; each by icon and words, with the reasons one click away.
 */

#pragma once

#include <adwaita.h>

#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

#define LEK_TYPE_VERDICT_CARD (lek_verdict_card_get_type ())

G_DECLARE_FINAL_TYPE (LekVerdictCard, lek_verdict_card, LEK, VERDICT_CARD, AdwBin)

/* @with_reasons: whether they are open from the start. */
GtkWidget *lek_verdict_card_new (LekSitting *sitting,
                                 gboolean    with_reasons) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
