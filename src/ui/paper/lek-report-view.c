/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The report is made anew when it comes into view or when the
 * case changes under it: a page that lies is worse than none.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/paper/lek-report-view.h"

#include "report/lek-report.h"
#include "ui/paper/lek-paper-frame.h"
#include "ui/paper/lek-report-preview.h"
#include "ui/parts/lek-error-text.h"
#include "ui/parts/lek-file-chooser.h"
#include "ui/parts/lek-let-wrap.h"
#include "ui/parts/lek-words-label.h"

struct _LekReportView
{
  AdwBin         parent_instance;

  LekSitting    *sitting;
  LekReport     *report;
  guint          update_id;
  gboolean       saving_annex;

  LekPaperFrame *frame;
  GtkWidget     *annex_box;
  GtkBox        *annex_pages;
};

G_DEFINE_FINAL_TYPE (LekReportView, lek_report_view, ADW_TYPE_BIN)

static LekCase *
get_case (LekReportView *self)
{
  return lek_sitting_get_case (self->sitting);
}

static GtkWindow *
get_window (LekReportView *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static LekReport *
make_report (LekReportView *self)
{
  LekProfile profile = lek_case_get_summary (get_case (self))->profile;
  LekReportInput input = {
    .library = lek_case_get_library (get_case (self)),
    .incident = lek_case_get_incident (get_case (self)),
    .voice = lek_paper_frame_get_voice (self->frame, profile),
    .full = lek_paper_frame_get_names (self->frame),
    .printed_utc = lek_sitting_get_now (self->sitting),
  };

  return lek_report_new (&input);
}

static void
update (LekReportView *self)
{
  LekPageDraw draw = (LekPageDraw) lek_report_draw;

  g_clear_object (&self->report);
  self->report = make_report (self);

  lek_paper_frame_show (self->frame, self->report, draw, 1);
  gtk_widget_set_visible (self->annex_box, lek_report_has_annex (self->report));
  lek_report_previews_show (self->annex_pages, self->report, draw, 1, lek_report_get_n_annex_pages (self->report));
}

static gboolean
update_idle_cb (gpointer user_data)
{
  LekReportView *self = user_data;

  self->update_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

static void
update_later (LekReportView *self)
{
  if (self->sitting != NULL && self->update_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_id = g_idle_add (update_idle_cb, self);
}

static void
file_chosen_cb (GFile    *file,
                gpointer  user_data)
{
  LekReportView *self = user_data;
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *words = NULL;
  g_autoptr(GError) error = NULL;
  gboolean written;

  update (self);
  written = self->saving_annex ? lek_report_write_annex_pdf (self->report, path, &error)
                               : lek_report_write_pdf (self->report, path, &error);
  if (!written)
    {
      g_autofree char *fault = lek_error_text_body (error);

      lek_paper_frame_say (self->frame, fault, TRUE);
      return;
    }

  lek_case_log (get_case (self), "report-made", name, NULL);
  /* Translators: %s is the name of a file */
  words = g_strdup_printf (_("Saved as %s."), name);
  lek_paper_frame_say (self->frame, words, FALSE);
}

static void
ask_file (LekReportView *self,
          gboolean      annex)
{
  const char *number = lek_case_get_summary (get_case (self))->number;
  /* Translators: the name of a file; %s is a number such as 2026-001 */
  g_autofree char *name = g_strdup_printf (annex ? _("Data breach %s annex.pdf")
                                                 : _("Data breach %s.pdf"),
                                           number != NULL ? number : "");
  LekFileAsk ask = {
    .title = _("Save the report"),
    .accept = _("_Save"),
    .save = TRUE,
    .name = name,
    .kind = _("PDF documents"),
    .pattern = "*.pdf",
  };

  self->saving_annex = annex;
  /* The dialog is modal to the window that this view is in, so it cannot outlive it. */
  lek_file_chooser_ask (get_window (self), &ask, file_chosen_cb, self);
}

static void
save_cb (LekReportView *self)
{
  ask_file (self, FALSE);
}

static void
save_annex_cb (LekReportView *self)
{
  ask_file (self, TRUE);
}

static void
print_cb (LekReportView *self)
{
  g_autoptr(GError) error = NULL;
  gboolean printed;

  update (self);
  if (!lek_report_print (get_window (self), self->report,
                         lek_case_get_summary (get_case (self))->number, &printed, &error))
    lek_paper_frame_say (self->frame, _("It could not be printed. Save it as PDF and print that."), TRUE);
  else if (printed)
    {
      lek_case_log (get_case (self), "report-made", NULL, NULL);
      lek_paper_frame_say (self->frame, _("Sent to the printer."), FALSE);
    }
}

static void
lek_report_view_dispose (GObject *object)
{
  LekReportView *self = LEK_REPORT_VIEW (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->report);
  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_report_view_parent_class)->dispose (object);
}

static void
lek_report_view_class_init (LekReportViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lek_report_view_dispose;
}

static void
lek_report_view_init (LekReportView *self)
{
  g_signal_connect (self, "map", G_CALLBACK (update_later), NULL);
}

static void
add_annex (LekReportView *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("Save the _annex as PDF…"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  lek_button_let_wrap (GTK_BUTTON (button));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (save_annex_cb), self);

  self->annex_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);
  self->annex_pages = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 14));
  gtk_box_append (GTK_BOX (self->annex_box),
                  lek_words_label_new (_("What does not fit on the page stands in full in the annex."), NULL));
  gtk_box_append (GTK_BOX (self->annex_box), button);
  gtk_box_append (GTK_BOX (self->annex_box), GTK_WIDGET (self->annex_pages));
  lek_paper_frame_add (self->frame, LEK_PAPER_SLOT_END, self->annex_box);
}

static void
add_frame (LekReportView *self)
{
  self->frame = LEK_PAPER_FRAME (lek_paper_frame_new (_("The report on one page"), NULL,
                                                      lek_sitting_get_voice (self->sitting)));
  lek_paper_frame_offer_names (self->frame);
  g_signal_connect_swapped (self->frame, "choice-changed", G_CALLBACK (update_later), self);
  g_signal_connect_swapped (self->frame, "save", G_CALLBACK (save_cb), self);
  g_signal_connect_swapped (self->frame, "print", G_CALLBACK (print_cb), self);
  add_annex (self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->frame));
}

GtkWidget *
lek_report_view_new (LekSitting *sitting)
{
  static const char *const signals[] = { "answer-changed", "decided", "state-changed" };
  LekReportView *self;

  g_return_val_if_fail (LEK_IS_SITTING (sitting), NULL);

  self = g_object_new (LEK_TYPE_REPORT_VIEW, NULL);
  self->sitting = g_object_ref (sitting);
  add_frame (self);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (get_case (self), signals[i], G_CALLBACK (update_later), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
