/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The annex: every long text whole and the whole log, on as many pages as it
 * takes.
 */

#pragma once

#include "report/lek-report-content.h"

G_BEGIN_DECLS

typedef struct _LekReportAnnex LekReportAnnex;

LekReportAnnex *lek_report_annex_new         (const LekReportContent *content) G_GNUC_WARN_UNUSED_RESULT;
void            lek_report_annex_free        (LekReportAnnex         *self);
guint           lek_report_annex_get_n_pages (LekReportAnnex         *self);
/* @page counts from 0. */
void            lek_report_annex_draw        (LekReportAnnex         *self,
                                              cairo_t                *cr,
                                              guint                   page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekReportAnnex, lek_report_annex_free)

G_END_DECLS
