/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The whole file is made in memory first, so that a full disk
 * is told as such and not as a fault of the drawing.
 */

#include "config.h"

#include "report/lek-pdf.h"

#include <cairo-pdf.h>

#include "report/lek-paper.h"

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static GByteArray *
make_pdf (const LekPdf *pdf)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, lek_paper_get_width (),
                                                                  lek_paper_get_height ());
  cairo_t *cr = cairo_create (surface);

  if (pdf->title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, pdf->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Lekwijzer " LEK_VERSION);

  for (guint i = 0; i < pdf->n_pages; i++)
    {
      pdf->draw (pdf->paper, cr, pdf->first + i);
      cairo_show_page (cr);
    }

  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return bytes;
}

gboolean
lek_pdf_write (const LekPdf  *pdf,
               const char    *path,
               GError       **error)
{
  g_autoptr(GByteArray) bytes = NULL;

  g_return_val_if_fail (pdf != NULL && pdf->draw != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  bytes = make_pdf (pdf);

  return g_file_set_contents_full (path, (const char *) bytes->data, bytes->len,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, error);
}
