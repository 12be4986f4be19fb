/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How far telling the people concerned is: how many were told, whom that leaves
 * out, and what the answers say against it. Follows the case by itself.
 */

#pragma once

#include <adwaita.h>

#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

#define LEK_TYPE_INFORMING_CARD (lek_informing_card_get_type ())

G_DECLARE_FINAL_TYPE (LekInformingCard, lek_informing_card, LEK, INFORMING_CARD, AdwBin)

GtkWidget *lek_informing_card_new (LekSitting *sitting) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
