/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/ap/lek-ap-out.h"

#include "ui/paper/lek-report-print.h"
#include "ui/parts/lek-error-text.h"
#include "ui/parts/lek-file-chooser.h"

static LekCase *
get_case (const LekApOut *out)
{
  return lek_sitting_get_case (out->sitting);
}

static GtkWindow *
get_window (const LekApOut *out)
{
  return GTK_WINDOW (gtk_widget_get_root (out->from));
}

static const char *
get_number (const LekApOut *out)
{
  const char *number = lek_case_get_summary (get_case (out))->number;

  return number != NULL ? number : "";
}

static void
log_made (const LekApOut *out,
          const char     *file)
{
  lek_case_log (get_case (out), out->kind == LEK_AP_PAPER_SHEET ? "ap-sheet-made" : "reasons-made", file, NULL);
}

LekApPaper *
lek_ap_out_make_paper (const LekApOut *out)
{
  LekReportInput input = {
    .library = lek_case_get_library (get_case (out)),
    .incident = lek_case_get_incident (get_case (out)),
    .voice = out->voice,
    .full = out->full,
    .printed_utc = lek_sitting_get_now (out->sitting),
  };

  return lek_ap_paper_new (out->kind, &input);
}

static void
file_chosen_cb (GFile    *file,
                gpointer  user_data)
{
  const LekApOut *out = user_data;
  g_autoptr(LekApPaper) paper = lek_ap_out_make_paper (out);
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *words = NULL;
  g_autoptr(GError) error = NULL;

  if (lek_ap_paper_write_pdf (paper, path, &error))
    {
      log_made (out, name);
      /* Translators: %s is the name of a file */
      words = g_strdup_printf (_("Saved as %s."), name);
    }
  else
    words = lek_error_text_body (error);

  out->said (out->from, words);
}

void
lek_ap_out_save (const LekApOut *out)
{
  gboolean sheet = out->kind == LEK_AP_PAPER_SHEET;
  /* Translators: names of files; %s is a number such as 2026-001 */
  g_autofree char *name = g_strdup_printf (sheet ? _("AP sheet %s.pdf") : _("Not notified %s.pdf"),
                                           get_number (out));
  LekFileAsk ask = {
    .title = sheet ? _("Save the AP sheet") : _("Save the reasons"),
    .accept = _("_Save"),
    .save = TRUE,
    .name = name,
    .kind = _("PDF documents"),
    .pattern = "*.pdf",
  };
  LekApOut *kept = g_memdup2 (out, sizeof *out);

  /* The dialog is modal to the window that the widget is in, so it cannot outlive it. */
  g_object_set_data_full (G_OBJECT (out->from), "ap-out", kept, g_free);
  lek_file_chooser_ask (get_window (out), &ask, file_chosen_cb, kept);
}

static void
draw_cb (gpointer  paper,
         cairo_t  *cr,
         guint     page)
{
  lek_ap_paper_draw (paper, cr, page);
}

void
lek_ap_out_print (const LekApOut *out)
{
  g_autoptr(LekApPaper) paper = lek_ap_out_make_paper (out);
  LekPrintJob job = { paper, draw_cb, lek_ap_paper_get_n_pages (paper), get_number (out) };
  g_autoptr(GError) error = NULL;
  gboolean printed;

  if (!lek_print (get_window (out), &job, &printed, &error))
    out->said (out->from, _("It could not be printed. Save it as PDF and print that."));
  else if (printed)
    {
      log_made (out, NULL);
      out->said (out->from, _("Sent to the printer."));
    }
}
