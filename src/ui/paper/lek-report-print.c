/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/paper/lek-report-print.h"

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              gpointer           user_data)
{
  const LekPrintJob *job = user_data;

  job->draw (job->paper, gtk_print_context_get_cairo_context (context), page);
}

static GtkPageSetup *
make_page_setup (void)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  g_autoptr(GtkPaperSize) a4 = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size_and_default_margins (setup, a4);

  return setup;
}

gboolean
lek_print (GtkWindow          *parent,
           const LekPrintJob  *job,
           gboolean           *out_printed,
           GError            **error)
{
  g_autoptr(GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr(GtkPageSetup) setup = make_page_setup ();
  GtkPrintOperationResult result;

  g_return_val_if_fail (job != NULL && job->draw != NULL, FALSE);
  g_return_val_if_fail (out_printed != NULL, FALSE);

  gtk_print_operation_set_job_name (operation, job->name);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_n_pages (operation, (int) job->n_pages);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), (gpointer) job);

  result = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, error);
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    return FALSE;

  *out_printed = result == GTK_PRINT_OPERATION_RESULT_APPLY;

  return TRUE;
}

static void
draw_report_cb (gpointer  paper,
                cairo_t  *cr,
                guint     page)
{
  lek_report_draw (paper, cr, page);
}

gboolean
lek_report_print (GtkWindow   *parent,
                  LekReport   *report,
                  const char  *name,
                  gboolean    *out_printed,
                  GError     **error)
{
  LekPrintJob job = { report, draw_report_cb, 0, name };

  g_return_val_if_fail (LEK_IS_REPORT (report), FALSE);

  job.n_pages = 1 + lek_report_get_n_annex_pages (report);

  return lek_print (parent, &job, out_printed, error);
}
