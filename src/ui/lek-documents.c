/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The report is made anew when it comes into view or when the
 * case changes under it: a page that lies is worse than none.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/lek-documents.h"

#include "report/lek-report.h"
#include "ui/lek-ap-page.h"
#include "ui/lek-error-text.h"
#include "ui/lek-file-chooser.h"
#include "ui/lek-message-page.h"
#include "ui/lek-report-preview.h"
#include "ui/lek-report-print.h"
#include "ui/lek-toggle-group.h"

struct _LekDocuments
{
  AdwBin            parent_instance;

  LekSitting       *sitting;
  LekReport        *report;
  GtkWindow        *ap_window;
  guint             update_id;
  gboolean          saving_annex;

  GtkStack         *stack;
  LekToggleGroup   *language_group;
  AdwActionRow     *language_row;
  GtkSwitch        *full_switch;
  GtkLabel         *status_label;
  LekReportPreview *preview;
  GtkWidget        *annex_box;
  LekReportPreview *annex_preview;
};

G_DEFINE_FINAL_TYPE (LekDocuments, lek_documents, ADW_TYPE_BIN)

enum
{
  DUTCH,
  ENGLISH,
};

static LekCase *
get_case (LekDocuments *self)
{
  return lek_sitting_get_case (self->sitting);
}

static GtkWindow *
get_window (LekDocuments *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
show_status (LekDocuments *self,
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
show_error (LekDocuments *self,
            const GError *error)
{
  g_autofree char *words = lek_error_text_body (error);

  show_status (self, words, TRUE);
}

static LekReport *
make_report (LekDocuments *self)
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
update (LekDocuments *self)
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
  LekDocuments *self = user_data;

  self->update_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

static void
update_later (LekDocuments *self)
{
  if (self->sitting != NULL && self->update_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_id = g_idle_add (update_idle_cb, self);
}

static void
mapped_cb (LekDocuments *self)
{
  update_later (self);
}

static void
choice_changed_cb (LekDocuments *self)
{
  update_later (self);
}

static void
file_chosen_cb (GFile    *file,
                gpointer  user_data)
{
  LekDocuments *self = user_data;
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
ask_file (LekDocuments *self,
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
  ask_file (LEK_DOCUMENTS (widget), FALSE);
}

static void
save_annex_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  ask_file (LEK_DOCUMENTS (widget), TRUE);
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  LekDocuments *self = LEK_DOCUMENTS (widget);
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
picked_cb (LekDocuments *self,
           const char   *page_id,
           const char   *question_id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "incident.go-to", "(ss)", page_id, question_id);
  gtk_window_present (get_window (self));
}

static void
ap_sheet_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  LekDocuments *self = LEK_DOCUMENTS (widget);
  GtkWidget *page;

  if (self->ap_window != NULL)
    {
      gtk_window_present (self->ap_window);
      return;
    }

  page = lek_ap_page_new (self->sitting);
  g_signal_connect_object (page, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->ap_window, lek_ap_page_present (LEK_AP_PAGE (page), get_window (self)));
}

static void
messages_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  LekDocuments *self = LEK_DOCUMENTS (widget);

  if (gtk_stack_get_child_by_name (self->stack, "messages") == NULL)
    gtk_stack_add_named (self->stack, lek_message_page_new (self->sitting), "messages");
  gtk_stack_set_visible_child_name (self->stack, "messages");
}

static void
back_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  gtk_stack_set_visible_child_name (LEK_DOCUMENTS (widget)->stack, "report");
}

/* The report is one page of the documents; others are made when they are asked for. */
static void
add_stack (LekDocuments *self)
{
  g_autoptr(GtkWidget) report = g_object_ref (adw_bin_get_child (ADW_BIN (self)));

  adw_bin_set_child (ADW_BIN (self), NULL);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack, report, "report");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

static void
add_languages (LekDocuments *self)
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
lek_documents_dispose (GObject *object)
{
  LekDocuments *self = LEK_DOCUMENTS (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->ap_window != NULL)
    gtk_window_destroy (self->ap_window);
  g_clear_weak_pointer (&self->ap_window);
  /* First: AdwBin would look for a child that the template has let go of. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LEK_TYPE_DOCUMENTS);
  g_clear_object (&self->report);
  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_documents_parent_class)->dispose (object);
}

static void
lek_documents_class_init (LekDocumentsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lek_documents_dispose;

  g_type_ensure (LEK_TYPE_REPORT_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/lekwijzer/Lekwijzer/ui/"
                                               "lek-documents.ui");
  gtk_widget_class_bind_template_child (widget_class, LekDocuments, language_row);
  gtk_widget_class_bind_template_child (widget_class, LekDocuments, full_switch);
  gtk_widget_class_bind_template_child (widget_class, LekDocuments, status_label);
  gtk_widget_class_bind_template_child (widget_class, LekDocuments, preview);
  gtk_widget_class_bind_template_child (widget_class, LekDocuments, annex_box);
  gtk_widget_class_bind_template_child (widget_class, LekDocuments, annex_preview);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_install_action (widget_class, "documents.ap-sheet", NULL, ap_sheet_action);
  gtk_widget_class_install_action (widget_class, "documents.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "documents.save-annex", NULL, save_annex_action);
  gtk_widget_class_install_action (widget_class, "documents.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "documents.messages", NULL, messages_action);
  gtk_widget_class_install_action (widget_class, "documents.back", NULL, back_action);
}

static void
lek_documents_init (LekDocuments *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_stack (self);
  add_languages (self);
  g_signal_connect (self, "map", G_CALLBACK (mapped_cb), NULL);
}

void
lek_documents_set_sitting (LekDocuments *self,
                           LekSitting   *sitting)
{
  static const char *const signals[] = { "answer-changed", "decided", "state-changed" };

  g_return_if_fail (LEK_IS_DOCUMENTS (self));
  g_return_if_fail (LEK_IS_SITTING (sitting));
  g_return_if_fail (self->sitting == NULL);

  self->sitting = g_object_ref (sitting);
  lek_toggle_group_set_active (self->language_group,
                               lek_sitting_get_voice (sitting) == LEK_VOICE_EN ? ENGLISH : DUTCH);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (get_case (self), signals[i], G_CALLBACK (update_later), self,
                             G_CONNECT_SWAPPED);
}
