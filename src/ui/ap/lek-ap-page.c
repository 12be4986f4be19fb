/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The sheet is worked out anew when an answer changes.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/ap/lek-ap-page.h"

#include "core/ap/lek-ap-sent.h"
#include "ui/ap/lek-ap-changes.h"
#include "ui/ap/lek-ap-list.h"
#include "ui/ap/lek-ap-out.h"
#include "ui/ap/lek-ap-sent.h"
#include "ui/lek-ui.h"
#include "ui/parts/lek-let-wrap.h"
#include "ui/parts/lek-question-dialog.h"
#include "ui/parts/lek-words-label.h"
#include "ui/stepper/lek-place.h"
#include "ui/stepper/lek-question-row.h"

struct _LekApPage
{
  AdwBin        parent_instance;

  LekSitting   *sitting;
  GPtrArray    *items;
  guint         update_id;
  gboolean      printing;      /* what is asked about goes to the printer, else into a file */

  LekApChanges *changes;
  LekApList    *list;
  GtkWidget    *missing_group;
  GtkBox       *missing_box;
  GtkWidget    *late_box;
  AdwBin       *late_bin;
  AdwBin       *changes_bin;
  AdwBin       *list_bin;
  AdwBin       *sent_bin;
  GtkLabel     *status_label;
};

G_DEFINE_FINAL_TYPE (LekApPage, lek_ap_page, ADW_TYPE_BIN)

enum
{
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static LekCase *
get_case (LekApPage *self)
{
  return lek_sitting_get_case (self->sitting);
}

static GtkWindow *
get_window (LekApPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static const LekApForm *
get_form (LekApPage *self)
{
  return lek_library_get_ap_form (lek_case_get_library (get_case (self)));
}

static void
pick (LekApPage  *self,
      const char *question)
{
  LekPlace place;

  if (lek_place_find_question (lek_case_get_procedure (get_case (self)), question, &place))
    g_signal_emit (self, signals[PICKED], 0, place.page->id, question);
}

static void
missing_clicked_cb (GtkButton *button,
                    LekApPage *self)
{
  const char *question = g_object_get_data (G_OBJECT (button), "question");

  pick (self, question);
}

static void
add_missing (LekApPage       *self,
             const LekApItem *item)
{
  g_autofree char *title = lek_ap_item_dup_title (item, lek_sitting_get_voice (self->sitting));
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), lek_words_label_new (title, NULL));
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data (G_OBJECT (button), "question", (gpointer) item->question);
  g_signal_connect (button, "clicked", G_CALLBACK (missing_clicked_cb), self);
  gtk_box_append (self->missing_box, button);
}

static void
show_missing (LekApPage *self)
{
  /* The buttons point into the items. */
  lek_box_clear (self->missing_box);
  for (guint i = 0; i < self->items->len; i++)
    {
      const LekApItem *item = g_ptr_array_index (self->items, i);

      if (item->mark == LEK_AP_MISSING)
        add_missing (self, item);
    }

  gtk_widget_set_visible (self->missing_group,
                          gtk_widget_get_first_child (GTK_WIDGET (self->missing_box)) != NULL);
}

static void
make_items (LekApPage *self)
{
  LekApSheetInput input = {
    .library = lek_case_get_library (get_case (self)),
    .incident = lek_case_get_incident (get_case (self)),
    .notification = lek_ap_notification_of (lek_case_get_incident (get_case (self))),
    .voice = lek_sitting_get_voice (self->sitting),
    .now_utc = lek_sitting_get_now (self->sitting),
  };

  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = lek_ap_sheet_new (&input);
}

static gboolean
is_late (LekApPage *self)
{
  LekDeadlineState state = lek_case_get_deadline (get_case (self)).state;

  return state == LEK_DEADLINE_PASSED || state == LEK_DEADLINE_LATE;
}

static void
show_late (LekApPage *self)
{
  gtk_widget_set_visible (self->late_box, is_late (self));
}

static void
update (LekApPage *self)
{
  LekCase *case_ = get_case (self);
  g_autoptr(GPtrArray) changes = NULL;

  make_items (self);
  changes = lek_ap_compare_sent (lek_case_get_library (case_), lek_case_get_incident (case_),
                                 lek_sitting_get_now (self->sitting));

  lek_ap_changes_show (self->changes, self->items, changes);
  gtk_widget_set_visible (GTK_WIDGET (self->changes_bin), gtk_widget_get_visible (GTK_WIDGET (self->changes)));
  lek_ap_list_show (self->list, self->items, changes);
  show_missing (self);
  show_late (self);
}

static gboolean
update_idle_cb (gpointer user_data)
{
  LekApPage *self = user_data;

  self->update_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

static void
update_later (LekApPage *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add (update_idle_cb, self);
}

static void
answer_changed_cb (LekApPage  *self,
                   const char *question)
{
  if (g_strcmp0 (question, LEK_AP_COPIED) != 0)
    update_later (self);
}

/* The clock moves every minute; the sheet only when it becomes late. */
static void
deadline_changed_cb (LekApPage *self)
{
  if (gtk_widget_get_visible (self->late_box) != is_late (self))
    update_later (self);
}

static void
list_said_cb (LekApPage  *self,
              const char *words)
{
  gtk_label_set_label (self->status_label, words);
}

static void
open_form_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  LekApPage *self = LEK_AP_PAGE (widget);

  gtk_show_uri (get_window (self), get_form (self)->url, GDK_CURRENT_TIME);
}

static void
unreachable_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  LekApPage *self = LEK_AP_PAGE (widget);

  lek_case_log (get_case (self), "ap-unreachable", NULL, NULL);
  gtk_label_set_label (self->status_label, _("The log says so now, with the time."));
}

static void
said (GtkWidget  *widget,
      const char *words)
{
  gtk_label_set_label (LEK_AP_PAGE (widget)->status_label, words);
}

static LekApOut
make_out (LekApPage *self,
          gboolean   full)
{
  LekApOut out = {
    .from = GTK_WIDGET (self),
    .sitting = self->sitting,
    .kind = LEK_AP_PAPER_SHEET,
    .voice = lek_sitting_get_voice (self->sitting),
    .full = full,
    .said = said,
  };

  return out;
}

static void
let_out (LekApPage *self,
         gboolean   full)
{
  LekApOut out = make_out (self, full);

  if (self->printing)
    lek_ap_out_print (&out);
  else
    lek_ap_out_save (&out);
}

static void
out_answered_cb (guint    choice,
                 gpointer user_data)
{
  let_out (user_data, choice != 0);
}

/* The whole sheet is looked through once before it leaves. */
static void
ask_out (LekApPage *self,
         gboolean   printing)
{
  self->printing = printing;
  if (lek_ap_list_may_name_people (self->list))
    lek_question_dialog_choose (get_window (self), _("Without names?"),
                                _("This may name people. The AP asks not to send data of the people concerned."),
                                _("_Mask names"), _("As it _is"), out_answered_cb, self);
  else
    let_out (self, FALSE);
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  ask_out (LEK_AP_PAGE (widget), FALSE);
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  ask_out (LEK_AP_PAGE (widget), TRUE);
}

static void
copy_next_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  lek_ap_list_copy_next (LEK_AP_PAGE (widget)->list);
}

static void
lek_ap_page_dispose (GObject *object)
{
  LekApPage *self = LEK_AP_PAGE (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  /* First: AdwBin would look for a child that the template has let go of. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LEK_TYPE_AP_PAGE);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_ap_page_parent_class)->dispose (object);
}

static void
lek_ap_page_class_init (LekApPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lek_ap_page_dispose;

  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, LEK_UI_RESOURCE ("ap/lek-ap-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, LekApPage, missing_group);
  gtk_widget_class_bind_template_child (widget_class, LekApPage, missing_box);
  gtk_widget_class_bind_template_child (widget_class, LekApPage, list_bin);
  gtk_widget_class_bind_template_child (widget_class, LekApPage, changes_bin);
  gtk_widget_class_bind_template_child (widget_class, LekApPage, late_box);
  gtk_widget_class_bind_template_child (widget_class, LekApPage, late_bin);
  gtk_widget_class_bind_template_child (widget_class, LekApPage, sent_bin);
  gtk_widget_class_bind_template_child (widget_class, LekApPage, status_label);
  gtk_widget_class_install_action (widget_class, "ap.open-form", NULL, open_form_action);
  gtk_widget_class_install_action (widget_class, "ap.unreachable", NULL, unreachable_action);
  gtk_widget_class_install_action (widget_class, "ap.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "ap.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "ap.copy-next", NULL, copy_next_action);
}

static void
lek_ap_page_init (LekApPage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  lek_buttons_let_wrap (GTK_WIDGET (self));

  /* Before the button that has the keyboard takes Enter for a click. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>Return|<Control>KP_Enter"),
                      gtk_named_action_new ("ap.copy-next")));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
add_parts (LekApPage *self)
{
  LekLibrary *library = lek_case_get_library (get_case (self));

  self->changes = LEK_AP_CHANGES (lek_ap_changes_new (self->sitting));
  adw_bin_set_child (self->changes_bin, GTK_WIDGET (self->changes));
  adw_bin_set_child (self->late_bin,
                     lek_question_row_new (self->sitting, lek_library_get_question (library, "ap.late_reason")));
  self->list = LEK_AP_LIST (lek_ap_list_new (self->sitting));
  adw_bin_set_child (self->list_bin, GTK_WIDGET (self->list));
  g_signal_connect_swapped (self->list, "said", G_CALLBACK (list_said_cb), self);
  g_signal_connect_swapped (self->list, "find", G_CALLBACK (pick), self);
  adw_bin_set_child (self->sent_bin, lek_ap_sent_new (self->sitting));
}

GtkWidget *
lek_ap_page_new (LekSitting *sitting)
{
  static const char *const changes[] = { "decided", "state-changed", "records-changed" };
  LekApPage *self;

  g_return_val_if_fail (LEK_IS_SITTING (sitting), NULL);

  self = g_object_new (LEK_TYPE_AP_PAGE, NULL);
  self->sitting = g_object_ref (sitting);
  add_parts (self);
  g_signal_connect_object (get_case (self), "answer-changed", G_CALLBACK (answer_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_case (self), "deadline-changed", G_CALLBACK (deadline_changed_cb), self,
                           G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (get_case (self), changes[i], G_CALLBACK (update_later), self,
                             G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

GtkWindow *
lek_ap_page_present (LekApPage *self,
                     GtkWindow *parent)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *overlay = adw_toast_overlay_new ();
  const char *number = lek_case_get_summary (get_case (self))->number;
  /* Translators: %s is the number of an incident */
  g_autofree char *title = g_strdup_printf (_("AP sheet %s"), number != NULL ? number : "");

  gtk_window_set_title (GTK_WINDOW (window), title);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 720);
  if (parent != NULL)
    {
      gtk_window_set_transient_for (GTK_WINDOW (window), parent);
      gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
    }
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (box), overlay);
  gtk_widget_set_vexpand (overlay, TRUE);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));

  return GTK_WINDOW (window);
}
