/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Both clocks in full words: the AP with its hours, the people concerned
 * without, and what is worth a word about the times that were given.
 */

#pragma once

#include <adwaita.h>

#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

#define LEK_TYPE_CLOCKS_CARD (lek_clocks_card_get_type ())

G_DECLARE_FINAL_TYPE (LekClocksCard, lek_clocks_card, LEK, CLOCKS_CARD, AdwBin)

GtkWidget *lek_clocks_card_new (LekSitting *sitting) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
