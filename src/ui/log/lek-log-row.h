/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line of the timeline with the corrections under it. What was corrected
 * stays readable.
 */

#pragma once

#include <adwaita.h>

#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

#define LEK_TYPE_LOG_ROW (lek_log_row_get_type ())

G_DECLARE_FINAL_TYPE (LekLogRow, lek_log_row, LEK, LOG_ROW, GtkListBoxRow)

/* @corrections: (element-type LekLogEntry), oldest first. */
GtkWidget *lek_log_row_new (LekSitting        *sitting,
                            const LekLogEntry *entry,
                            GPtrArray         *corrections) G_GNUC_WARN_UNUSED_RESULT;
/* The day it happened on, for headings: seconds. */
gint64     lek_log_row_get_happened (LekLogRow *self);

G_END_DECLS
