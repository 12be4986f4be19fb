/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two papers about the AP: the sheet of answers to copy into its form, on as
 * many pages as it takes, and the page that says why it was not notified.
 */

#pragma once

#include "report/lek-report.h"

G_BEGIN_DECLS

/**
 * LekApPaperKind:
 * @LEK_AP_PAPER_SHEET: every question of the form with its answer
 * @LEK_AP_PAPER_REASON: facts, exception, why, who and when; always one A4
 */
typedef enum
{
  LEK_AP_PAPER_SHEET,
  LEK_AP_PAPER_REASON,
} LekApPaperKind;

typedef struct _LekApPaper LekApPaper;

LekApPaper *lek_ap_paper_new         (LekApPaperKind        kind,
                                      const LekReportInput *input) G_GNUC_WARN_UNUSED_RESULT;
void        lek_ap_paper_free        (LekApPaper           *self);
guint       lek_ap_paper_get_n_pages (LekApPaper           *self);
/* @page counts from 0. */
void        lek_ap_paper_draw        (LekApPaper           *self,
                                      cairo_t              *cr,
                                      guint                 page);
/* The file is written beside its place and moved there. */
gboolean    lek_ap_paper_write_pdf   (LekApPaper           *self,
                                      const char           *path,
                                      GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekApPaper, lek_ap_paper_free)

G_END_DECLS
