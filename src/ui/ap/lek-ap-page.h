/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The AP sheet beside the browser: what is still to collect, then every
 * question of the form with its answer to copy, and what comes after sending.
 */

#pragma once

#include <adwaita.h>

#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

#define LEK_TYPE_AP_PAGE (lek_ap_page_get_type ())

/* Signal: "picked" (const char *page_id, const char *question_id): go to that question. */
G_DECLARE_FINAL_TYPE (LekApPage, lek_ap_page, LEK, AP_PAGE, AdwBin)

GtkWidget *lek_ap_page_new     (LekSitting *sitting) G_GNUC_WARN_UNUSED_RESULT;
/* A small window of its own around it, 360 pixels wide, that goes when @parent goes. */
GtkWindow *lek_ap_page_present (LekApPage  *self,
                                GtkWindow  *parent);

G_END_DECLS
