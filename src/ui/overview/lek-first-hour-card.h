/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Five things to do in the first hour, to tick off: what helps most while the
 * rest is not known yet.
 */

#pragma once

#include <adwaita.h>

#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

#define LEK_TYPE_FIRST_HOUR_CARD (lek_first_hour_card_get_type ())

G_DECLARE_FINAL_TYPE (LekFirstHourCard, lek_first_hour_card, LEK, FIRST_HOUR_CARD, AdwBin)

GtkWidget *lek_first_hour_card_new (LekSitting *sitting) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
