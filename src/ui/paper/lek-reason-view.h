/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet of reasons for not notifying the AP: what it still lacks, the page
 * itself, and its ways out.
 */

#pragma once

#include <adwaita.h>

#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

#define LEK_TYPE_REASON_VIEW (lek_reason_view_get_type ())

G_DECLARE_FINAL_TYPE (LekReasonView, lek_reason_view, LEK, REASON_VIEW, AdwBin)

GtkWidget *lek_reason_view_new (LekSitting *sitting) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
