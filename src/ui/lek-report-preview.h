/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The real page of the report on the screen, on white paper, as wide as there
 * is room for.
 */

#pragma once

#include <gtk/gtk.h>

#include "report/lek-report.h"

G_BEGIN_DECLS

#define LEK_TYPE_REPORT_PREVIEW (lek_report_preview_get_type ())

G_DECLARE_FINAL_TYPE (LekReportPreview, lek_report_preview, LEK, REPORT_PREVIEW, GtkWidget)

void lek_report_preview_show (LekReportPreview *self,
                              LekReport        *report,
                              guint             page);

G_END_DECLS
