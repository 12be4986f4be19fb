/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one A4: fits the content on the page by shrinking first the log, then
 * long texts, then the type; never by leaving a block out.
 */

#pragma once

#include "report/lek-report-content.h"

G_BEGIN_DECLS

/* How tight the page is set: 0 is the most generous. */
typedef struct
{
  guint    level;
  gboolean was_cut;
} LekReportFit;

/* Measures until it fits. The tightest level always does: every text is one line there. */
LekReportFit lek_report_page_fit    (const LekReportContent *content);
/* How much of the room on the page the text takes at the level that was chosen: at most 1. */
double       lek_report_page_height (const LekReportContent *content);
void         lek_report_page_draw   (const LekReportContent *content,
                                     const LekReportFit     *fit,
                                     cairo_t                *cr);

G_END_DECLS
