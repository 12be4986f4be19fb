/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * After the form of the AP was sent: how the clock stands, and the
 * notifications with their time, number and receipt.
 */

#pragma once

#include <adwaita.h>

#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

#define LEK_TYPE_AP_SENT (lek_ap_sent_get_type ())

G_DECLARE_FINAL_TYPE (LekApSent, lek_ap_sent, LEK, AP_SENT, AdwBin)

GtkWidget *lek_ap_sent_new (LekSitting *sitting) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
