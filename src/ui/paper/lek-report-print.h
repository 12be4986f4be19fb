/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Printing papers through the system's own dialog.
 */

#pragma once

#include <gtk/gtk.h>

#include "report/lek-pdf.h"
#include "report/lek-report.h"

G_BEGIN_DECLS

/**
 * LekPrintJob: pages to print; all borrowed.
 * @name: of the job, as the printer shows it
 */
typedef struct
{
  gpointer     paper;
  LekPageDraw  draw;
  guint        n_pages;
  const char  *name;
} LekPrintJob;

/* FALSE with an error when it could not be printed; TRUE also when the person cancelled, then @out_printed is FALSE. */
gboolean lek_print         (GtkWindow          *parent,
                            const LekPrintJob  *job,
                            gboolean           *out_printed,
                            GError            **error);
/* The A4 and, where there is one, its annex. */
gboolean lek_report_print  (GtkWindow          *parent,
                            LekReport          *report,
                            const char         *name,
                            gboolean           *out_printed,
                            GError            **error);

G_END_DECLS
