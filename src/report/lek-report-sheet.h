/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A sheet that is written on from the top down: the same code measures and
 * draws, so that what was measured is what is drawn.
 */

#pragma once

#include <cairo.h>
#include <pango/pango.h>

G_BEGIN_DECLS

typedef struct _LekReportSheet LekReportSheet;

typedef enum
{
  LEK_INK_BLACK,
  LEK_INK_GREY,
  LEK_INK_TEAL,
  LEK_INK_WHITE,
  LEK_INK_RED,
} LekInk;

/**
 * LekWriting: how a text is set.
 * @size: points
 * @max_lines: cut with an ellipsis after so many lines; 0 = no limit
 * @quiet: a cut does not count: the words are no content of the incident
 */
typedef struct
{
  double   size;
  gboolean bold;
  LekInk   ink;
  int      max_lines;
  gboolean centred;
  gboolean quiet;
} LekWriting;

/* A NULL @cr only measures. */
LekReportSheet *lek_report_sheet_new        (cairo_t          *cr) G_GNUC_WARN_UNUSED_RESULT;
void            lek_report_sheet_free       (LekReportSheet   *self);

double          lek_report_sheet_get_y      (LekReportSheet   *self);
void            lek_report_sheet_set_y      (LekReportSheet   *self,
                                             double            y);
void            lek_report_sheet_skip       (LekReportSheet   *self,
                                             double            points);
/* Whether a text was cut since the sheet was made. */
gboolean        lek_report_sheet_was_cut    (LekReportSheet   *self);

/* Sets @text at @x, the height where the sheet stands now, in @width. Returns its height; the sheet does not move. */
double          lek_report_sheet_write      (LekReportSheet   *self,
                                             const char       *text,
                                             double            x,
                                             double            width,
                                             const LekWriting *writing);
double          lek_report_sheet_measure    (LekReportSheet   *self,
                                             const char       *text,
                                             double            width,
                                             const LekWriting *writing);
void            lek_report_sheet_rule       (LekReportSheet   *self,
                                             double            x,
                                             double            width);
/* A box with round corners from where the sheet stands; @fill or only its edge. */
void            lek_report_sheet_box        (LekReportSheet   *self,
                                             double            x,
                                             double            width,
                                             double            height,
                                             LekInk            ink,
                                             gboolean          fill);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekReportSheet, lek_report_sheet_free)

G_END_DECLS
