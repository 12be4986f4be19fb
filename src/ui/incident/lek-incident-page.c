/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/incident/lek-incident-page.h"

#include "session/lek-case-closing.h"
#include "ui/incident/lek-close-dialog.h"
#include "ui/incident/lek-documents.h"
#include "ui/incident/lek-reopen-dialog.h"
#include "ui/lek-ui.h"
#include "ui/log/lek-log-view.h"
#include "ui/overview/lek-overview.h"
#include "ui/parts/lek-adaptive-bin.h"
#include "ui/parts/lek-banner.h"
#include "ui/parts/lek-clock-label.h"
#include "ui/parts/lek-menu.h"
#include "ui/parts/lek-save-status.h"
#include "ui/parts/lek-scroll.h"
#include "ui/parts/lek-title-room.h"
#include "ui/parts/lek-toast.h"
#include "ui/parts/lek-toast-place.h"
#include "ui/register/lek-rename-dialog.h"
#include "ui/stepper/lek-place.h"
#include "ui/stepper/lek-stepper.h"

struct _LekIncidentPage
{
  AdwBin              parent_instance;

  LekSitting         *sitting;

  LekAdaptiveBin     *adaptive_bin;
  GtkWidget          *header_bar;
  GtkWidget          *back_button;
  GtkWidget          *view_switcher;
  AdwWindowTitle     *window_title;
  GtkWidget          *title_box;
  GtkLabel           *title_label;
  GtkLabel           *number_label;
  GtkMenuButton      *menu_button;
  LekClockLabel      *clock_label;
  LekBanner          *read_only_banner;
  LekBanner          *closed_banner;
  LekBanner          *advice_banner;
  AdwViewStack       *view_stack;
  LekStepper         *stepper;
  LekOverview        *overview;
  LekLogView         *log_view;
  LekDocuments       *documents;
  LekSaveStatus      *save_status;
  AdwViewSwitcherBar *switcher_bar;
};

G_DEFINE_FINAL_TYPE (LekIncidentPage, lek_incident_page, ADW_TYPE_BIN)

enum
{
  BACK,
  VIEW_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static LekCase *
get_case (LekIncidentPage *self)
{
  return lek_sitting_get_case (self->sitting);
}

static GtkWindow *
get_window (LekIncidentPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
fit_title (LekIncidentPage *self)
{
  lek_title_take_room (self->title_label, &(LekHeader) {
    .page = GTK_WIDGET (self), .bar = self->header_bar,
    .before = self->back_button, .tabs = self->view_switcher, .behind = GTK_WIDGET (self->menu_button),
  });
}

static void
show_title (LekIncidentPage *self)
{
  const LekSummary *summary = lek_case_get_summary (get_case (self));
  const char *number = summary->number != NULL ? summary->number : "";
  const char *title = summary->title != NULL ? summary->title : "";
  /* Translators: number and name of an incident: "2026-003 · Telefoon kwijt" */
  g_autofree char *words = g_strdup_printf (C_("incident", "%s · %s"), number, title);

  gtk_label_set_label (self->title_label, title);
  fit_title (self);
  gtk_label_set_label (self->number_label, number);
  gtk_widget_set_tooltip_text (self->title_box, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->window_title), words);
  adw_window_title_set_title (self->window_title, title);
  adw_window_title_set_subtitle (self->window_title, number);
}

static void
show_room (LekIncidentPage *self)
{
  gboolean wide = lek_adaptive_bin_get_room (self->adaptive_bin) == LEK_ROOM_WIDE;

  fit_title (self);

  /* What is not shown is hidden, not only covered: a screen reader would find each view twice. */
  gtk_widget_set_visible (self->view_switcher, wide);
  gtk_widget_set_visible (GTK_WIDGET (self->window_title), !wide);
  gtk_widget_set_visible (self->title_box, wide);
  gtk_widget_set_visible (GTK_WIDGET (self->switcher_bar), !wide);
  adw_view_switcher_bar_set_reveal (self->switcher_bar, !wide);
  if (lek_adaptive_bin_is_cramped (self->adaptive_bin))
    gtk_widget_add_css_class (GTK_WIDGET (self->switcher_bar), "cramped");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->switcher_bar), "cramped");
}

static void
show_state (LekIncidentPage *self)
{
  gboolean read_only = lek_case_is_read_only (get_case (self));
  gboolean closed = lek_case_get_summary (get_case (self))->state == LEK_STATE_CLOSED;

  g_object_set (self->read_only_banner, "revealed", read_only, NULL);
  g_object_set (self->closed_banner, "revealed", closed && !read_only, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "incident.close", !closed && !read_only);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "incident.reopen", closed && !read_only);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "incident.rename", !closed && !read_only);
}

static void
show_advice (LekIncidentPage *self)
{
  gboolean stale = lek_case_is_decision_stale (get_case (self), LEK_ABOUT_AP) ||
                   lek_case_is_decision_stale (get_case (self), LEK_ABOUT_PEOPLE);
  const char *view = adw_view_stack_get_visible_child_name (self->view_stack);

  /* In the overview the decision itself says so. */
  g_object_set (self->advice_banner,
                "revealed", stale && g_strcmp0 (view, "overview") != 0,
                NULL);
}

static void
view_changed_cb (LekIncidentPage *self)
{
  if (self->sitting == NULL)
    return;

  lek_case_settle (get_case (self));
  show_advice (self);
  g_signal_emit (self, signals[VIEW_CHANGED], 0);
}

/* The keyboard belongs in the work, not on the way out. */
static void
mapped_cb (LekIncidentPage *self)
{
  const char *page_id = lek_stepper_get_page (self->stepper);

  g_signal_handlers_disconnect_by_func (self, mapped_cb, NULL);
  if (page_id != NULL)
    lek_stepper_go_to (self->stepper, page_id, NULL);
}

static void
back_clicked_cb (LekIncidentPage *self)
{
  g_signal_emit (self, signals[BACK], 0);
}

static void
show_view_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  lek_incident_page_show_view (LEK_INCIDENT_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
show_paper_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  lek_incident_page_show_paper (LEK_INCIDENT_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
show_decisions_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  lek_incident_page_show_view (LEK_INCIDENT_PAGE (widget), "overview");
}

static void
go_to (LekIncidentPage *self,
       const char      *page_id,
       const char      *question_id)
{
  lek_incident_page_show_view (self, "steps");
  lek_stepper_go_to (self->stepper, page_id, question_id);
}

static void
go_to_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  const char *page_id, *question_id;

  g_variant_get (parameter, "(&s&s)", &page_id, &question_id);
  go_to (LEK_INCIDENT_PAGE (widget), page_id, *question_id != '\0' ? question_id : NULL);
}

static void
rename_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  LekIncidentPage *self = LEK_INCIDENT_PAGE (widget);

  gtk_window_present (GTK_WINDOW (lek_rename_dialog_new (get_window (self), get_case (self))));
}

static void
closed_cb (LekIncidentPage *self)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);
  AdwToast *toast;

  if (overlay == NULL)
    return;

  toast = lek_toast_new (_("Incident closed"), _("_Undo"));
  adw_toast_set_timeout (toast, 15);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (lek_case_undo_close), get_case (self),
                           G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

static void
close_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  LekIncidentPage *self = LEK_INCIDENT_PAGE (widget);
  LekCloseDialog *dialog = lek_close_dialog_new (get_window (self), self->sitting);

  g_signal_connect_object (dialog, "picked", G_CALLBACK (go_to), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
reopen_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  LekIncidentPage *self = LEK_INCIDENT_PAGE (widget);

  gtk_window_present (GTK_WINDOW (lek_reopen_dialog_new (get_window (self), get_case (self))));
}

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  gint64 id = lek_case_get_id (get_case (LEK_INCIDENT_PAGE (widget)));

  gtk_widget_activate_action (widget, "win.export-incident", "x", id);
}

/* From anywhere in the incident; the report comes into view with it. */
static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  LekIncidentPage *self = LEK_INCIDENT_PAGE (widget);
  GtkWidget *focus;

  lek_incident_page_show_view (self, "documents");
  lek_documents_show (self->documents, "report");
  focus = gtk_window_get_focus (get_window (self));
  if (focus != NULL)
    gtk_widget_activate_action (focus, "paper.print", NULL);
}

static void
tell_time_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  lek_clock_label_tell (LEK_INCIDENT_PAGE (widget)->clock_label);
}

static void
lek_incident_page_dispose (GObject *object)
{
  LekIncidentPage *self = LEK_INCIDENT_PAGE (object);

  if (self->sitting != NULL)
    lek_case_settle (get_case (self));
  /* First: AdwBin would look for a child that the template has let go of. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LEK_TYPE_INCIDENT_PAGE);
  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_incident_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, LEK_UI_RESOURCE ("incident/lek-incident-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, LekIncidentPage, adaptive_bin);
  gtk_widget_class_bind_template_child (widget_class, LekIncidentPage, header_bar);
  gtk_widget_class_bind_template_child (widget_class, LekIncidentPage, back_button);
  gtk_widget_class_bind_template_child (widget_class, LekIncidentPage, view_switcher);
  gtk_widget_class_bind_template_child (widget_class, LekIncidentPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, LekIncidentPage, title_box);
  gtk_widget_class_bind_template_child (widget_class, LekIncidentPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, LekIncidentPage, number_label);
  gtk_widget_class_bind_template_child (widget_class, LekIncidentPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LekIncidentPage, clock_label);
  gtk_widget_class_bind_template_child (widget_class, LekIncidentPage, read_only_banner);
  gtk_widget_class_bind_template_child (widget_class, LekIncidentPage, closed_banner);
  gtk_widget_class_bind_template_child (widget_class, LekIncidentPage, advice_banner);
  gtk_widget_class_bind_template_child (widget_class, LekIncidentPage, view_stack);
  gtk_widget_class_bind_template_child (widget_class, LekIncidentPage, stepper);
  gtk_widget_class_bind_template_child (widget_class, LekIncidentPage, overview);
  gtk_widget_class_bind_template_child (widget_class, LekIncidentPage, log_view);
  gtk_widget_class_bind_template_child (widget_class, LekIncidentPage, documents);
  gtk_widget_class_bind_template_child (widget_class, LekIncidentPage, save_status);
  gtk_widget_class_bind_template_child (widget_class, LekIncidentPage, switcher_bar);
  gtk_widget_class_bind_template_callback (widget_class, show_room);
  gtk_widget_class_bind_template_callback (widget_class, fit_title);
  gtk_widget_class_bind_template_callback (widget_class, view_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const char *const views[] = { "steps", "overview", "timeline", "documents" };

  gtk_widget_class_install_action (widget_class, "incident.show-view", "s", show_view_action);
  gtk_widget_class_install_action (widget_class, "incident.show-paper", "s", show_paper_action);
  gtk_widget_class_install_action (widget_class, "incident.show-decisions", NULL,
                                   show_decisions_action);
  gtk_widget_class_install_action (widget_class, "incident.go-to", "(ss)", go_to_action);
  gtk_widget_class_install_action (widget_class, "incident.rename", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "incident.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "incident.reopen", NULL, reopen_action);
  gtk_widget_class_install_action (widget_class, "incident.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "incident.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "incident.tell-time", NULL, tell_time_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, GDK_CONTROL_MASK,
                                       "incident.tell-time", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK,
                                       "incident.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "incident.rename", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_ALT_MASK,
                                         "incident.show-view", "s", views[i]);
}

static void
lek_incident_page_class_init (LekIncidentPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lek_incident_page_dispose;

  signals[BACK] = g_signal_new ("back",
                                G_TYPE_FROM_CLASS (klass),
                                G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);

  signals[VIEW_CHANGED] = g_signal_new ("view-changed",
                                        G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 0);

  g_type_ensure (LEK_TYPE_ADAPTIVE_BIN);
  g_type_ensure (LEK_TYPE_BANNER);
  g_type_ensure (LEK_TYPE_CLOCK_LABEL);
  g_type_ensure (LEK_TYPE_DOCUMENTS);
  g_type_ensure (LEK_TYPE_LOG_VIEW);
  g_type_ensure (LEK_TYPE_OVERVIEW);
  g_type_ensure (LEK_TYPE_SAVE_STATUS);
  g_type_ensure (LEK_TYPE_STEPPER);
  bind_template (widget_class);
  install_actions (widget_class);
}

static void
lek_incident_page_init (LekIncidentPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lek_menu_button_keep_narrow (self->menu_button);
}

static void
take_back_clicked_cb (AdwToast *toast)
{
  LekCase *incident = g_object_get_data (G_OBJECT (toast), "case");

  /* Gone already is fine. */
  lek_case_remove_record (incident, g_object_get_data (G_OBJECT (toast), "uuid"), NULL);
}

/* What the program does by itself it says, and it can be undone. */
static void
proposed_cb (LekIncidentPage *self,
             const char      *uuid)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);
  const LekRecord *record = lek_case_get_record (get_case (self), uuid);
  g_autofree char *words = NULL;
  AdwToast *toast;

  if (overlay == NULL || record == NULL)
    return;

  /* Translators: %s is what there is to come back to later, such as "Supplement the notification to the AP" */
  words = g_strdup_printf (_("Noted to come back to: %s"), lek_record_get_value (record, "followup.what"));
  toast = lek_toast_new (words, _("_Undo"));
  adw_toast_set_timeout (toast, 10);
  g_object_set_data_full (G_OBJECT (toast), "case", g_object_ref (get_case (self)), g_object_unref);
  g_object_set_data_full (G_OBJECT (toast), "uuid", g_strdup (uuid), g_free);
  g_signal_connect (toast, "button-clicked", G_CALLBACK (take_back_clicked_cb), NULL);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

static void
follow_case (LekIncidentPage *self)
{
  g_signal_connect_object (get_case (self), "proposed", G_CALLBACK (proposed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_case (self), "notify::title", G_CALLBACK (show_title), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_case (self), "notify::number", G_CALLBACK (show_title), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_case (self), "state-changed", G_CALLBACK (show_state), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_case (self), "advice-reopened", G_CALLBACK (show_advice), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_case (self), "verdict-changed", G_CALLBACK (show_advice), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_case (self), "decided", G_CALLBACK (show_advice), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
lek_incident_page_new (LekRegister *reg,
                       LekCase     *case_)
{
  LekIncidentPage *self;

  g_return_val_if_fail (LEK_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (LEK_IS_CASE (case_), NULL);

  self = g_object_new (LEK_TYPE_INCIDENT_PAGE, NULL);
  self->sitting = lek_sitting_new (reg, case_);
  lek_clock_label_set_sitting (self->clock_label, self->sitting);
  lek_stepper_set_sitting (self->stepper, self->sitting);
  lek_overview_set_sitting (self->overview, self->sitting);
  lek_log_view_set_sitting (self->log_view, self->sitting);
  lek_documents_set_sitting (self->documents, self->sitting);
  lek_save_status_set_case (self->save_status, case_);
  lek_toasts_stay_above (GTK_WIDGET (self->save_status));

  follow_case (self);
  show_title (self);
  show_room (self);
  show_state (self);
  show_advice (self);
  g_signal_connect (self, "map", G_CALLBACK (mapped_cb), NULL);

  return GTK_WIDGET (self);
}

LekCase *
lek_incident_page_get_case (LekIncidentPage *self)
{
  g_return_val_if_fail (LEK_IS_INCIDENT_PAGE (self), NULL);

  return get_case (self);
}

void
lek_incident_page_show_view (LekIncidentPage *self,
                             const char      *view)
{
  g_return_if_fail (LEK_IS_INCIDENT_PAGE (self));

  if (adw_view_stack_get_child_by_name (self->view_stack, view) != NULL)
    adw_view_stack_set_visible_child_name (self->view_stack, view);
}

const char *
lek_incident_page_get_view (LekIncidentPage *self)
{
  g_return_val_if_fail (LEK_IS_INCIDENT_PAGE (self), NULL);

  return adw_view_stack_get_visible_child_name (self->view_stack);
}

GtkWidget *
lek_incident_page_get_shown (LekIncidentPage *self)
{
  g_return_val_if_fail (LEK_IS_INCIDENT_PAGE (self), NULL);

  return adw_view_stack_get_visible_child (self->view_stack);
}

void
lek_incident_page_show_paper (LekIncidentPage *self,
                              const char      *paper)
{
  g_return_if_fail (LEK_IS_INCIDENT_PAGE (self));

  lek_incident_page_show_view (self, "documents");
  lek_documents_show (self->documents, paper);
}

/* A page that was not shown before cannot scroll by itself yet. */
static void
go_to_and_scroll (LekIncidentPage *self,
                  const char      *page_id,
                  const char      *question_id)
{
  GtkWidget *focus;

  go_to (self, page_id, question_id);

  focus = gtk_window_get_focus (get_window (self));
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->stepper)))
    lek_scroll_to (focus);
}

void
lek_incident_page_show_place (LekIncidentPage *self,
                              const char      *place)
{
  LekProcedure *procedure;
  LekPlace found;

  g_return_if_fail (LEK_IS_INCIDENT_PAGE (self));
  g_return_if_fail (place != NULL);

  procedure = lek_case_get_procedure (get_case (self));
  if (lek_overview_show_list (self->overview, place))
    lek_incident_page_show_view (self, "overview");
  else if (lek_place_find_question (procedure, place, &found))
    go_to_and_scroll (self, found.page->id, place);
  /* The timeline is a view, and a part of a page too. */
  else if (adw_view_stack_get_child_by_name (self->view_stack, place) == NULL &&
           lek_place_find_special (procedure, place, &found))
    go_to_and_scroll (self, found.page->id, NULL);
  else
    lek_incident_page_show_view (self, place);
}
