/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The report is made anew when it comes into view or when the
 * case changes under it: a page that lies is worse than none.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/lek-report-view.h"

#include "report/lek-report.h"
#include "ui/lek-error-text.h"
#include "ui/lek-file-chooser.h"
#include "ui/lek-report-preview.h"
#include "ui/lek-report-print.h"
#include "ui/lek-toggle-group.h"

struct _LekReportView
{
  AdwBin            parent_instance;

  LekSitting       *sitting;
  LekReport        *report;
  guint             update_id;
  gboolean          saving_annex;

  LekToggleGroup   *language_group;
  AdwActionRow     *language_row;
  GtkSwitch        *full_switch;
  GtkLabel         *status_label;
  LekReportPreview *preview;
  GtkWidget        *annex_box;
  LekReportPreview *annex_preview;
};

G_DEFINE_FINAL_TYPE (LekReportView, lek_report_view, ADW_TYPE_BIN)

enum
{
  DUTCH,
  ENGLISH,
};

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

static void
show_status (LekReportView *self,
             const char   *words,
             gboolean      is_error)
{
  gtk_label_set_label (self->status_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->status_label), *words != '\0');
  if (is_error)
    gtk_widget_add_css_class (GTK_WIDGET (self->status_label), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->status_label), "error");
}

static void
show_error (LekReportView *self,
            const GError *error)
{
  g_autofree char *words = lek_error_text_body (error);

  show_status (self, words, TRUE);
}

static LekReport *
make_report (LekReportView *self)
{
  LekProfile profile = lek_case_get_summary (get_case (self))->profile;
  LekReportInput input = {
    .library = lek_case_get_library (get_case (self)),
    .incident = lek_case_get_incident (get_case (self)),
    .voice = lek_toggle_group_get_active (self->language_group) == ENGLISH
               ? LEK_VOICE_EN
               : lek_profile_get_dutch (profile),
    .full = gtk_switch_get_active (self->full_switch),
    .printed_utc = lek_sitting_get_now (self->sitting),
  };

  return lek_report_new (&input);
}

static void
update (LekReportView *self)
{
  gboolean has_annex;

  g_clear_object (&self->report);
  self->report = make_report (self);
  has_annex = lek_report_has_annex (self->report);

  lek_report_preview_show (self->preview, self->report, 0);
  gtk_widget_set_visible (self->annex_box, has_annex);
  lek_report_preview_show (self->annex_preview, has_annex ? self->report : NULL, 1);
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
mapped_cb (LekReportView *self)
{
  update_later (self);
}

static void
choice_changed_cb (LekReportView *self)
{
  update_later (self);
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
      show_error (self, error);
      return;
    }

  lek_case_log (get_case (self), "report-made", name, NULL);
  /* Translators: %s is the name of a file */
  words = g_strdup_printf (_("Saved as %s."), name);
  show_status (self, words, FALSE);
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
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  ask_file (LEK_REPORT_VIEW (widget), FALSE);
}

static void
save_annex_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  ask_file (LEK_REPORT_VIEW (widget), TRUE);
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  LekReportView *self = LEK_REPORT_VIEW (widget);
  g_autoptr(GError) error = NULL;
  gboolean printed;

  update (self);
  if (!lek_report_print (get_window (self), self->report,
                         lek_case_get_summary (get_case (self))->number, &printed, &error))
    show_status (self, _("The report could not be printed. Save it as PDF and print that."), TRUE);
  else if (printed)
    {
      lek_case_log (get_case (self), "report-made", NULL, NULL);
      show_status (self, _("Sent to the printer."), FALSE);
    }
}

static void
add_languages (LekReportView *self)
{
  self->language_group = LEK_TOGGLE_GROUP (lek_toggle_group_new ());
  lek_toggle_group_append (self->language_group, _("Dutch"));
  lek_toggle_group_append (self->language_group, _("English"));
  gtk_widget_set_valign (GTK_WIDGET (self->language_group), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->language_group),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Language of the paper"),
                                  -1);
  g_signal_connect_swapped (self->language_group, "chosen", G_CALLBACK (update_later), self);
  adw_action_row_add_suffix (self->language_row, GTK_WIDGET (self->language_group));
}

static void
lek_report_view_dispose (GObject *object)
{
  LekReportView *self = LEK_REPORT_VIEW (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  /* First: AdwBin would look for a child that the template has let go of. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LEK_TYPE_REPORT_VIEW);
  g_clear_object (&self->report);
  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_report_view_parent_class)->dispose (object);
}

static void
lek_report_view_class_init (LekReportViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lek_report_view_dispose;

  g_type_ensure (LEK_TYPE_REPORT_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/lekwijzer/Lekwijzer/ui/"
                                               "lek-report-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LekReportView, language_row);
  gtk_widget_class_bind_template_child (widget_class, LekReportView, full_switch);
  gtk_widget_class_bind_template_child (widget_class, LekReportView, status_label);
  gtk_widget_class_bind_template_child (widget_class, LekReportView, preview);
  gtk_widget_class_bind_template_child (widget_class, LekReportView, annex_box);
  gtk_widget_class_bind_template_child (widget_class, LekReportView, annex_preview);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_install_action (widget_class, "report.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "report.save-annex", NULL, save_annex_action);
  gtk_widget_class_install_action (widget_class, "report.print", NULL, print_action);
}

static void
lek_report_view_init (LekReportView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_languages (self);
  g_signal_connect (self, "map", G_CALLBACK (mapped_cb), NULL);
}

GtkWidget *
lek_report_view_new (LekSitting *sitting)
{
  static const char *const signals[] = { "answer-changed", "decided", "state-changed" };
  LekReportView *self;

  g_return_val_if_fail (LEK_IS_SITTING (sitting), NULL);

  self = g_object_new (LEK_TYPE_REPORT_VIEW, NULL);
  self->sitting = g_object_ref (sitting);
  lek_toggle_group_set_active (self->language_group,
                               lek_sitting_get_voice (sitting) == LEK_VOICE_EN ? ENGLISH : DUTCH);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (get_case (self), signals[i], G_CALLBACK (update_later), self,
                             G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
