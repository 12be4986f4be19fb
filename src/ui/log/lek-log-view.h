/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The timeline of an incident: what happened when, who wrote it down when, and
 * whether the log is intact.
 */

#pragma once

#include <adwaita.h>

#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

#define LEK_TYPE_LOG_VIEW (lek_log_view_get_type ())

G_DECLARE_FINAL_TYPE (LekLogView, lek_log_view, LEK, LOG_VIEW, AdwBin)

void lek_log_view_set_sitting (LekLogView *self,
                               LekSitting *sitting);

G_END_DECLS
