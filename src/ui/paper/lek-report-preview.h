/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The real page of a paper on the screen, on white paper, as wide as there
 * is room for.
 */

#pragma once

#include <gtk/gtk.h>

#include "ui/paper/lek-report-print.h"

G_BEGIN_DECLS

#define LEK_TYPE_REPORT_PREVIEW (lek_report_preview_get_type ())

G_DECLARE_FINAL_TYPE (LekReportPreview, lek_report_preview, LEK, REPORT_PREVIEW, GtkWidget)

/* @paper is borrowed until the next call; NULL shows an empty page. */
void lek_report_preview_show  (LekReportPreview *self,
                               gpointer          paper,
                               LekPageDraw       draw,
                               guint             page);
/* Fills @box with @n_pages pages of @paper from page @first on; what else was in it goes. */
void lek_report_previews_show (GtkBox           *box,
                               gpointer          paper,
                               LekPageDraw       draw,
                               guint             first,
                               guint             n_pages);

G_END_DECLS
