/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The content is made once; every page can be drawn any number
 * of times, on a screen, a printer or a PDF.
 */

#include "config.h"

#include "report/lek-report.h"

#include "report/lek-pdf.h"
#include "report/lek-report-annex.h"
#include "report/lek-report-content.h"
#include "report/lek-report-page.h"

struct _LekReport
{
  GObject           parent_instance;

  LekReportContent *content;
  LekReportFit      fit;
  LekReportAnnex   *annex;       /* NULL where the page holds all */
};

G_DEFINE_FINAL_TYPE (LekReport, lek_report, G_TYPE_OBJECT)

static gboolean
write_pdf (LekReport   *self,
           guint        first,
           guint        n,
           const char  *title,
           const char  *path,
           GError     **error)
{
  const LekPdf pdf = { title, self, (LekPageDraw) lek_report_draw, first, n };

  return lek_pdf_write (&pdf, path, error);
}

static void
lek_report_finalize (GObject *object)
{
  LekReport *self = LEK_REPORT (object);

  g_clear_pointer (&self->annex, lek_report_annex_free);
  g_clear_pointer (&self->content, lek_report_content_free);

  G_OBJECT_CLASS (lek_report_parent_class)->finalize (object);
}

static void
lek_report_class_init (LekReportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lek_report_finalize;
}

static void
lek_report_init (LekReport *self)
{
}

LekReport *
lek_report_new (const LekReportInput *input)
{
  LekReport *self = g_object_new (LEK_TYPE_REPORT, NULL);

  self->content = lek_report_content_new (input);
  self->fit = lek_report_page_fit (self->content);
  if (self->fit.was_cut)
    self->annex = lek_report_annex_new (self->content);

  return self;
}

gboolean
lek_report_has_annex (LekReport *self)
{
  g_return_val_if_fail (LEK_IS_REPORT (self), FALSE);

  return self->annex != NULL;
}

guint
lek_report_get_n_annex_pages (LekReport *self)
{
  g_return_val_if_fail (LEK_IS_REPORT (self), 0);

  return self->annex != NULL ? lek_report_annex_get_n_pages (self->annex) : 0;
}

void
lek_report_draw (LekReport *self,
                 cairo_t   *cr,
                 guint      page)
{
  g_return_if_fail (LEK_IS_REPORT (self));
  g_return_if_fail (page == 0 || self->annex != NULL);

  if (page == 0)
    lek_report_page_draw (self->content, &self->fit, cr);
  else
    lek_report_annex_draw (self->annex, cr, page - 1);
}

gboolean
lek_report_write_pdf (LekReport   *self,
                      const char  *path,
                      GError     **error)
{
  g_return_val_if_fail (LEK_IS_REPORT (self), FALSE);

  return write_pdf (self, 0, 1, self->content->title, path, error);
}

gboolean
lek_report_write_annex_pdf (LekReport   *self,
                            const char  *path,
                            GError     **error)
{
  g_return_val_if_fail (LEK_IS_REPORT (self), FALSE);
  g_return_val_if_fail (self->annex != NULL, FALSE);

  return write_pdf (self, 1, lek_report_get_n_annex_pages (self), self->content->annex_title, path, error);
}
