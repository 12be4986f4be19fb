/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The report of an incident on one A4: content first, then pages.
 *
 * The page is always one page. What does not fit is shortened (the log first,
 * then long texts) and goes whole into an annex, which the page names.
 */

#pragma once

#include <cairo.h>

#include "core/assess/lek-assess.h"
#include "core/incident/lek-incident.h"

G_BEGIN_DECLS

/**
 * LekReportInput: all borrowed.
 * @voice: the language of the paper, whatever the window speaks
 * @full: with names of persons; FALSE leaves out what may name a person
 * @printed_utc: the time at the foot
 */
typedef struct
{
  LekLibrary        *library;
  const LekIncident *incident;
  LekVoice           voice;
  gboolean           full;
  gint64             printed_utc;
} LekReportInput;

#define LEK_TYPE_REPORT (lek_report_get_type ())

G_DECLARE_FINAL_TYPE (LekReport, lek_report, LEK, REPORT, GObject)

LekReport *lek_report_new            (const LekReportInput *input) G_GNUC_WARN_UNUSED_RESULT;
gboolean   lek_report_has_annex      (LekReport            *self);
guint      lek_report_get_n_annex_pages (LekReport         *self);
/* Draws the A4 (page 0) or a page of the annex (1 …) at 72 dpi points, 595.28 x 841.89. */
void       lek_report_draw           (LekReport            *self,
                                      cairo_t              *cr,
                                      guint                 page);
/* The file is written beside its place and moved there, so that an old one is never half overwritten. */
gboolean   lek_report_write_pdf      (LekReport            *self,
                                      const char           *path,
                                      GError              **error);
gboolean   lek_report_write_annex_pdf (LekReport           *self,
                                      const char           *path,
                                      GError              **error);

G_END_DECLS
