/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A paper on its way out: where it goes to others, the guard first asks about
 * what may name a person; then it is copied, saved, printed, or written as the
 * draft of an e-mail, and the log says so.
 */

#pragma once

#include <gtk/gtk.h>

#include "report/lek-paper-setting.h"
#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

typedef enum
{
  LEK_PAPER_BY_COPY,
  LEK_PAPER_BY_FILE,
  LEK_PAPER_BY_PRINTER,
  LEK_PAPER_BY_MAIL,
} LekPaperWay;

/* In words how it went, for a line of status. */
typedef void (*LekPaperOutFunc) (const char *words,
                                 gpointer    user_data);

/* What a paper of the sitting is filled with; @record may be NULL and must outlive the result. */
LekPaperInput lek_paper_input_of (LekSitting         *sitting,
                                  const LekRecord    *record,
                                  LekVoice            voice);
/* @from: a widget of the window, given to @said_cb, which comes while it lives. */
void          lek_paper_out      (GtkWidget          *from,
                                  LekSitting         *sitting,
                                  const LekPaperKind *kind,
                                  const LekRecord    *record,
                                  LekVoice            voice,
                                  LekPaperWay         way,
                                  LekPaperOutFunc     said_cb);
/* A LekPageDraw (lek-report-print.h) for a LekPaperSetting. */
void          lek_paper_draw_page (gpointer           setting,
                                  cairo_t            *cr,
                                  guint               page);
/* FALSE with an error when it could not be printed. @name: of the job. */
gboolean      lek_paper_print    (GtkWindow          *parent,
                                  LekPaperSetting    *setting,
                                  const char         *name,
                                  gboolean           *out_printed,
                                  GError            **error);

G_END_DECLS
