/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The real page of the report on the screen, on white paper, as wide as there
 * is room for.
 */

#pragma once

#include <gtk/gtk.h>

#include "report/lek-report.h"
#include "ui/lek-report-print.h"

G_BEGIN_DECLS

#define LEK_TYPE_REPORT_PREVIEW (lek_report_preview_get_type ())

G_DECLARE_FINAL_TYPE (LekReportPreview, lek_report_preview, LEK, REPORT_PREVIEW, GtkWidget)

void lek_report_preview_show (LekReportPreview *self,
                              LekReport        *report,
                              guint             page);
/* A page of another paper, which is taken and freed with @free_paper. */
void lek_report_preview_take (LekReportPreview *self,
                              gpointer          paper,
                              GDestroyNotify    free_paper,
                              LekPageDraw       draw,
                              guint             page);

G_END_DECLS
