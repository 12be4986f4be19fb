/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The page is made anew when it comes into view or when the
 * case changes under it.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/lek-reason-view.h"

#include "core/lek-reason-sheet.h"
#include "ui/lek-ap-out.h"
#include "ui/lek-place.h"
#include "ui/lek-report-preview.h"
#include "ui/lek-toggle-group.h"
#include "ui/lek-words-label.h"

struct _LekReasonView
{
  AdwBin            parent_instance;

  LekSitting       *sitting;
  guint             update_id;

  LekToggleGroup   *language_group;
  AdwActionRow     *language_row;
  GtkSwitch        *full_switch;
  GtkWidget        *reported_box;
  GtkWidget        *missing_group;
  GtkBox           *missing_box;
  GtkLabel         *status_label;
  LekReportPreview *preview;
};

G_DEFINE_FINAL_TYPE (LekReasonView, lek_reason_view, ADW_TYPE_BIN)

enum
{
  DUTCH,
  ENGLISH,
};

static LekCase *
get_case (LekReasonView *self)
{
  return lek_sitting_get_case (self->sitting);
}

static void
show_status (GtkWidget  *widget,
             const char *words)
{
  LekReasonView *self = LEK_REASON_VIEW (widget);

  gtk_label_set_label (self->status_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->status_label), TRUE);
}

static LekApOut
make_out (LekReasonView *self)
{
  LekProfile profile = lek_case_get_summary (get_case (self))->profile;
  LekApOut out = {
    .from = GTK_WIDGET (self),
    .sitting = self->sitting,
    .kind = LEK_AP_PAPER_REASON,
    .voice = lek_toggle_group_get_active (self->language_group) == ENGLISH ? LEK_VOICE_EN
                                                                           : lek_profile_get_dutch (profile),
    .full = gtk_switch_get_active (self->full_switch),
    .said = show_status,
  };

  return out;
}

/* What is missing, as a person would call it. */
static const char *
name_missing (LekReasonView *self,
              const char    *id)
{
  const LekQuestion *question = lek_library_get_question (lek_case_get_library (get_case (self)), id);

  if (g_str_equal (id, LEK_REASON_SHEET_DECISION))
    return _("The decision not to notify the AP");
  if (g_str_equal (id, LEK_REASON_SHEET_MOTIVE))
    return _("Why the AP is not notified");

  return question != NULL ? lek_sitting_read (self->sitting, question->short_name) : id;
}

/* Where a decision is taken, or a question is asked. */
static void
missing_clicked_cb (GtkWidget     *button,
                    LekReasonView *self)
{
  const char *id = g_object_get_data (G_OBJECT (button), "missing");
  LekProcedure *procedure = lek_case_get_procedure (get_case (self));
  LekPlace place;

  if ((g_str_equal (id, LEK_REASON_SHEET_DECISION) || g_str_equal (id, LEK_REASON_SHEET_MOTIVE)) &&
      lek_place_find_special (procedure, "decide-ap", &place))
    gtk_widget_activate_action (GTK_WIDGET (self), "incident.go-to", "(ss)", place.page->id, "");
  else if (lek_place_find_question (procedure, id, &place))
    gtk_widget_activate_action (GTK_WIDGET (self), "incident.go-to", "(ss)", place.page->id, id);
}

static void
add_missing (LekReasonView *self,
             const char    *id)
{
  GtkWidget *button = gtk_button_new ();
  const char *name = name_missing (self, id);

  gtk_button_set_child (GTK_BUTTON (button), lek_words_label_new (name, NULL));
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "missing", g_strdup (id), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (missing_clicked_cb), self);
  gtk_box_append (self->missing_box, button);
}

static void
show_missing (LekReasonView *self)
{
  const LekIncident *incident = lek_case_get_incident (get_case (self));
  g_autoptr(GPtrArray) missing = NULL;
  gboolean reported = incident->summary->reported_utc != G_MININT64;
  gboolean complete = lek_reason_sheet_is_complete (incident, lek_case_get_library (get_case (self)), &missing);

  lek_box_clear (self->missing_box);
  for (guint i = 0; i < missing->len; i++)
    add_missing (self, g_ptr_array_index (missing, i));

  gtk_widget_set_visible (self->reported_box, reported);
  gtk_widget_set_visible (self->missing_group, !complete && !reported);
}

static void
update (LekReasonView *self)
{
  LekApOut out = make_out (self);

  show_missing (self);
  lek_report_preview_take (self->preview, lek_ap_out_make_paper (&out), (GDestroyNotify) lek_ap_paper_free,
                           (LekPageDraw) lek_ap_paper_draw, 0);
}

static gboolean
update_idle_cb (gpointer user_data)
{
  LekReasonView *self = user_data;

  self->update_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

static void
update_later (LekReasonView *self)
{
  if (self->sitting != NULL && self->update_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_id = g_idle_add (update_idle_cb, self);
}

static void
choice_changed_cb (LekReasonView *self)
{
  update_later (self);
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  LekApOut out = make_out (LEK_REASON_VIEW (widget));

  lek_ap_out_save (&out);
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  LekApOut out = make_out (LEK_REASON_VIEW (widget));

  lek_ap_out_print (&out);
}

static void
add_languages (LekReasonView *self)
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
lek_reason_view_dispose (GObject *object)
{
  LekReasonView *self = LEK_REASON_VIEW (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  /* First: AdwBin would look for a child that the template has let go of. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LEK_TYPE_REASON_VIEW);
  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_reason_view_parent_class)->dispose (object);
}

static void
lek_reason_view_class_init (LekReasonViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lek_reason_view_dispose;

  g_type_ensure (LEK_TYPE_REPORT_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/lekwijzer/Lekwijzer/ui/lek-reason-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LekReasonView, language_row);
  gtk_widget_class_bind_template_child (widget_class, LekReasonView, full_switch);
  gtk_widget_class_bind_template_child (widget_class, LekReasonView, reported_box);
  gtk_widget_class_bind_template_child (widget_class, LekReasonView, missing_group);
  gtk_widget_class_bind_template_child (widget_class, LekReasonView, missing_box);
  gtk_widget_class_bind_template_child (widget_class, LekReasonView, status_label);
  gtk_widget_class_bind_template_child (widget_class, LekReasonView, preview);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_install_action (widget_class, "reason.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "reason.print", NULL, print_action);
}

static void
lek_reason_view_init (LekReasonView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_languages (self);
  g_signal_connect (self, "map", G_CALLBACK (update_later), NULL);
}

GtkWidget *
lek_reason_view_new (LekSitting *sitting)
{
  static const char *const signals[] = { "answer-changed", "decided", "state-changed" };
  LekReasonView *self;

  g_return_val_if_fail (LEK_IS_SITTING (sitting), NULL);

  self = g_object_new (LEK_TYPE_REASON_VIEW, NULL);
  self->sitting = g_object_ref (sitting);
  lek_toggle_group_set_active (self->language_group,
                               lek_sitting_get_voice (sitting) == LEK_VOICE_EN ? ENGLISH : DUTCH);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (get_case (self), signals[i], G_CALLBACK (update_later), self,
                             G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
