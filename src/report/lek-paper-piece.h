/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One piece of a paper on the sheet. The same code measures and draws. Between
 * this and lek-paper-setting.c only.
 */

#pragma once

#include "core/paper/lek-paper-text.h"
#include "report/lek-report-sheet.h"

G_BEGIN_DECLS

/**
 * LekPieceSetting:
 * @look: of the paper
 * @scale: 1 is the size of the look
 * @x, @width: of the column, in points
 */
typedef struct
{
  LekPaperLook look;
  double       scale;
  double       x;
  double       width;
} LekPieceSetting;

/* Sets @piece where the sheet stands and returns its height, with the space below it; the sheet does not move.
 * @number: of a question, counted from 1. */
double lek_paper_piece_set      (LekReportSheet        *sheet,
                                 const LekPieceSetting *setting,
                                 const LekPaperPiece   *piece,
                                 guint                  number);
/* The size of running text. */
double lek_paper_piece_get_size (const LekPieceSetting *setting);

G_END_DECLS
