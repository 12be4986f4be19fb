/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/help/lek-help-book.h"
#include "ui/help/lek-help-topic.h"
#include "ui/lek-ui.h"
#include "ui/overview/lek-open-list.h"
#include "ui/parts/lek-adaptive-bin.h"
#include "ui/parts/lek-ends-box.h"
#include "ui/parts/lek-toast-place.h"
#include "ui/stepper/lek-help-view.h"
#include "ui/stepper/lek-place.h"
#include "ui/stepper/lek-step-list.h"
#include "ui/stepper/lek-step-page.h"
#include "ui/stepper/lek-stepper.h"

struct _LekStepper
{
  AdwBin             parent_instance;

  LekSitting        *sitting;
  char              *page_id;
  LekStepPage       *page;
  const LekQuestion *helped;                /* what the help is about; NULL: nothing */

  LekAdaptiveBin    *adaptive_bin;
  GtkWidget         *step_bar;
  GtkWidget         *buttons_bar;
  GtkMenuButton     *step_button;
  GtkLabel          *step_label;
  GtkLabel          *short_step_label;
  GtkPopover        *step_popover;
  LekStepList       *popover_list;
  GtkMenuButton     *narrow_open_button;
  GtkLabel          *narrow_open_label;
  GtkPopover        *narrow_open_popover;
  LekOpenList       *narrow_open_list;
  GtkWidget         *side_pane;
  LekStepList       *side_list;
  GtkMenuButton     *open_button;
  GtkPopover        *open_popover;
  LekOpenList       *open_list;
  GtkScrolledWindow *scroller;
  AdwBin            *page_bin;
  GtkWidget         *previous_button;
  GtkWidget         *next_button;
  GtkLabel          *next_label;
  GtkLabel          *next_short_label;      /* where the title of the next page does not fit */
  GtkWidget         *help_pane;
  GtkWidget         *help_title;
  GtkLabel          *help_subject;
  LekHelpView       *help_view;
};

G_DEFINE_FINAL_TYPE (LekStepper, lek_stepper, ADW_TYPE_BIN)

static LekCase *
get_case (LekStepper *self)
{
  return lek_sitting_get_case (self->sitting);
}

static void
show_help (LekStepper        *self,
           const LekQuestion *question)
{
  LekProfile profile = lek_case_get_procedure (get_case (self))->profile;
  g_autofree char *address = lek_help_address_of_page (profile, self->page_id, question != NULL ? question->id : NULL);

  self->helped = question;
  lek_help_topic_set (GTK_WIDGET (self), address);
  lek_help_view_show (self->help_view, self->sitting, question, address);
  gtk_label_set_label (self->help_subject,
                       question != NULL ? lek_sitting_read (self->sitting, question->short_name)
                                        : "");
  gtk_widget_set_visible (self->help_title, question != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->help_subject), question != NULL);
}

static void
page_attended_cb (LekStepPage *page,
                  gpointer     question,
                  LekStepper  *self)
{
  show_help (self, question);
}

static int
find_last_number (const LekProcedure *procedure)
{
  int last = 0;

  for (guint i = 0; i < procedure->steps->len; i++)
    last = MAX (last, ((LekStep *) g_ptr_array_index (procedure->steps, i))->number);

  return last;
}

static char *
describe_step (LekStepper    *self,
               const LekStep *step)
{
  if (step->number == 0)
    return g_strdup (lek_sitting_read (self->sitting, step->title));

  /* Translators: the step one is in and how many there are, then its name */
  return g_strdup_printf (_("Step %d of %d · %s"), step->number,
                          find_last_number (lek_case_get_procedure (get_case (self))),
                          lek_sitting_read (self->sitting, step->short_title));
}

/* Where there is no room for the name of the step beside what is open; it stands above the page, too. */
static char *
describe_step_shortly (LekStepper    *self,
                       const LekStep *step)
{
  /* Translators: before the first step; then the step one is in and how many there are. As short as can be. */
  return step->number == 0 ? g_strdup (C_("step", "Begin"))
                           : g_strdup_printf (C_("step", "%d of %d"), step->number,
                                              find_last_number (lek_case_get_procedure (get_case (self))));
}

static void
show_step_bar (LekStepper *self)
{
  LekPlace place;
  g_autofree char *words = NULL;
  g_autofree char *short_words = NULL;

  if (!lek_place_find (lek_case_get_procedure (get_case (self)), self->page_id, &place))
    return;

  words = describe_step (self, place.step);
  short_words = describe_step_shortly (self, place.step);
  gtk_label_set_label (self->step_label, words);
  gtk_label_set_label (self->short_step_label, short_words);
}

static void
show_room (LekStepper *self)
{
  LekRoom room = lek_adaptive_bin_get_room (self->adaptive_bin);

  gtk_widget_set_visible (self->step_bar, room == LEK_ROOM_NARROW);
  gtk_widget_set_visible (self->side_pane, room != LEK_ROOM_NARROW);
  gtk_widget_set_visible (self->help_pane, room == LEK_ROOM_WIDE && self->helped != NULL);
  if (self->page != NULL)
    lek_step_page_set_show_help (self->page, room != LEK_ROOM_WIDE);
}

static void
show_open_count (LekStepper *self)
{
  guint n_open = lek_open_list_count (self->open_list);
  g_autofree char *words = NULL;
  /* Translators: %u is how many questions have no answer yet and how many decisions are to be taken */
  g_autofree char *name = g_strdup_printf (_("Still open: %u"), n_open);
  /* Translators: the same, where there is little room */
  g_autofree char *brief = g_strdup_printf (_("Open: %u"), n_open);

  if (n_open == 0)
    words = g_strdup (_("Nothing is open"));
  else
    /* Translators: %u is how many questions have no answer yet and how many decisions are to be taken */
    words = g_strdup_printf (_("Still open (%u)"), n_open);

  gtk_menu_button_set_label (self->open_button, words);
  gtk_label_set_label (self->narrow_open_label, brief);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->narrow_open_button), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->open_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->narrow_open_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_neighbours (LekStepper *self)
{
  const LekProcedure *procedure = lek_case_get_procedure (get_case (self));
  const LekProgress *progress = lek_case_get_progress (get_case (self));
  g_autofree char *words = NULL;
  gboolean has_next = FALSE;
  LekPlace place;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "stepper.previous",
                                 lek_place_before (procedure, progress, self->page_id, &place));

  has_next = lek_place_after (procedure, progress, self->page_id, &place);
  if (has_next)
    /* Translators: %s is the title of the next page */
    words = g_strdup_printf (_("Next: %s"), lek_sitting_read (self->sitting, place.page->title));
  else
    words = g_strdup (_("To the overview"));

  gtk_label_set_label (self->next_label, words);
  gtk_label_set_label (self->next_short_label, has_next ? C_("page", "Next") : _("Overview"));
  gtk_widget_set_tooltip_text (self->next_button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->next_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
progress_changed_cb (LekStepper *self)
{
  show_neighbours (self);
}

static void
open_counted_cb (LekStepper *self)
{
  show_open_count (self);
}

static void
show_place (LekStepper     *self,
            const LekPlace *place)
{
  /* Texts are worth a line in the log once the person goes on. */
  lek_case_settle (get_case (self));

  g_free (self->page_id);
  self->page_id = g_strdup (place->page->id);
  self->page = LEK_STEP_PAGE (lek_step_page_new (self->sitting, place));
  g_signal_connect_object (self->page, "attended", G_CALLBACK (page_attended_cb), self, 0);
  adw_bin_set_child (self->page_bin, GTK_WIDGET (self->page));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);

  lek_step_list_set_page (self->side_list, self->page_id);
  lek_step_list_set_page (self->popover_list, self->page_id);
  show_step_bar (self);
  show_neighbours (self);
  show_help (self, lek_step_page_get_first (self->page));
  show_room (self);

  lek_case_set_page (get_case (self), self->page_id);
}

static void
step_picked_cb (LekStepper *self,
                const char *page_id)
{
  gtk_popover_popdown (self->step_popover);
  lek_stepper_go_to (self, page_id, NULL);
}

static void
open_picked_cb (LekStepper *self,
                const char *page_id,
                const char *question_id)
{
  g_autofree char *page = g_strdup (page_id);
  g_autofree char *question = g_strdup (question_id);

  gtk_popover_popdown (self->open_popover);
  gtk_popover_popdown (self->narrow_open_popover);
  lek_stepper_go_to (self, page, question);
}

static void
next_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  LekStepper *self = LEK_STEPPER (widget);
  LekPlace place;

  if (lek_place_after (lek_case_get_procedure (get_case (self)),
                       lek_case_get_progress (get_case (self)),
                       self->page_id,
                       &place))
    lek_stepper_go_to (self, place.page->id, NULL);
  else
    gtk_widget_activate_action (widget, "incident.show-view", "s", "overview");
}

static void
previous_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  LekStepper *self = LEK_STEPPER (widget);
  LekPlace place;

  if (lek_place_before (lek_case_get_procedure (get_case (self)),
                        lek_case_get_progress (get_case (self)),
                        self->page_id,
                        &place))
    lek_stepper_go_to (self, place.page->id, NULL);
}

static gboolean
has_focus (GtkWidget *widget)
{
  return (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

/* Beside the question or under it, wherever it stands; from there once more, its page of the help. */
static void
help_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  LekStepper *self = LEK_STEPPER (widget);

  if (self->helped == NULL || has_focus (self->help_pane))
    lek_help_topic_open (widget, lek_help_topic_find (widget));
  else if (gtk_widget_get_visible (self->help_pane))
    gtk_widget_grab_focus (self->help_pane);
  else
    lek_step_page_open_help (self->page, self->helped->id);
}

static void
steps_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  LekStepper *self = LEK_STEPPER (widget);

  if (gtk_widget_get_visible (self->step_bar))
    gtk_menu_button_popup (self->step_button);
  else if (has_focus (self->side_pane))
    lek_step_page_enter (self->page, NULL);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->side_list), GTK_DIR_TAB_FORWARD);
}

static void
lek_stepper_dispose (GObject *object)
{
  LekStepper *self = LEK_STEPPER (object);

  /* First: AdwBin would look for a child that the template has let go of. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LEK_TYPE_STEPPER);
  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_stepper_parent_class)->dispose (object);
}

static void
lek_stepper_finalize (GObject *object)
{
  LekStepper *self = LEK_STEPPER (object);

  g_clear_pointer (&self->page_id, g_free);

  G_OBJECT_CLASS (lek_stepper_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, LEK_UI_RESOURCE ("stepper/lek-stepper.ui"));
  gtk_widget_class_bind_template_child (widget_class, LekStepper, adaptive_bin);
  gtk_widget_class_bind_template_child (widget_class, LekStepper, step_bar);
  gtk_widget_class_bind_template_child (widget_class, LekStepper, buttons_bar);
  gtk_widget_class_bind_template_child (widget_class, LekStepper, step_button);
  gtk_widget_class_bind_template_child (widget_class, LekStepper, step_label);
  gtk_widget_class_bind_template_child (widget_class, LekStepper, short_step_label);
  gtk_widget_class_bind_template_child (widget_class, LekStepper, step_popover);
  gtk_widget_class_bind_template_child (widget_class, LekStepper, popover_list);
  gtk_widget_class_bind_template_child (widget_class, LekStepper, narrow_open_button);
  gtk_widget_class_bind_template_child (widget_class, LekStepper, narrow_open_label);
  gtk_widget_class_bind_template_child (widget_class, LekStepper, narrow_open_popover);
  gtk_widget_class_bind_template_child (widget_class, LekStepper, narrow_open_list);
  gtk_widget_class_bind_template_child (widget_class, LekStepper, side_pane);
  gtk_widget_class_bind_template_child (widget_class, LekStepper, side_list);
  gtk_widget_class_bind_template_child (widget_class, LekStepper, open_button);
  gtk_widget_class_bind_template_child (widget_class, LekStepper, open_popover);
  gtk_widget_class_bind_template_child (widget_class, LekStepper, open_list);
  gtk_widget_class_bind_template_child (widget_class, LekStepper, scroller);
  gtk_widget_class_bind_template_child (widget_class, LekStepper, page_bin);
  gtk_widget_class_bind_template_child (widget_class, LekStepper, previous_button);
  gtk_widget_class_bind_template_child (widget_class, LekStepper, next_button);
  gtk_widget_class_bind_template_child (widget_class, LekStepper, next_label);
  gtk_widget_class_bind_template_child (widget_class, LekStepper, next_short_label);
  gtk_widget_class_bind_template_child (widget_class, LekStepper, help_pane);
  gtk_widget_class_bind_template_child (widget_class, LekStepper, help_title);
  gtk_widget_class_bind_template_child (widget_class, LekStepper, help_subject);
  gtk_widget_class_bind_template_child (widget_class, LekStepper, help_view);
  gtk_widget_class_bind_template_callback (widget_class, show_room);
  gtk_widget_class_bind_template_callback (widget_class, step_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_picked_cb);
}

static void
lek_stepper_class_init (LekStepperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lek_stepper_dispose;
  object_class->finalize = lek_stepper_finalize;

  g_type_ensure (LEK_TYPE_ADAPTIVE_BIN);
  g_type_ensure (LEK_TYPE_ENDS_BOX);
  g_type_ensure (LEK_TYPE_HELP_VIEW);
  g_type_ensure (LEK_TYPE_OPEN_LIST);
  g_type_ensure (LEK_TYPE_STEP_LIST);
  bind_template (widget_class);

  gtk_widget_class_install_action (widget_class, "stepper.help", NULL, help_action);
  gtk_widget_class_install_action (widget_class, "stepper.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "stepper.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "stepper.steps", NULL, steps_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, 0, "stepper.steps", NULL);
}

/* Before a text sees the keys: in a text they would move by pages to the side, and nobody could go on from it. */
static void
add_keys (LekStepper *self)
{
  static const struct
  {
    const char *keys;
    const char *action;
  } bindings[] = {
    { "<Control>Page_Down|<Control>KP_Page_Down", "action(stepper.next)" },
    { "<Control>Page_Up|<Control>KP_Page_Up", "action(stepper.previous)" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string (bindings[i].keys),
                        gtk_shortcut_action_parse_string (bindings[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
lek_stepper_init (LekStepper *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->help_pane),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->help_title, self->help_subject, NULL,
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->help_view, NULL,
                                  -1);
  lek_toasts_stay_above (self->buttons_bar);
  add_keys (self);
}

void
lek_stepper_set_sitting (LekStepper *self,
                         LekSitting *sitting)
{
  const LekProcedure *procedure;
  const char *next_page;
  LekPlace place;

  g_return_if_fail (LEK_IS_STEPPER (self));
  g_return_if_fail (LEK_IS_SITTING (sitting));
  g_return_if_fail (self->sitting == NULL);

  self->sitting = g_object_ref (sitting);
  lek_step_list_set_sitting (self->side_list, sitting);
  lek_step_list_set_sitting (self->popover_list, sitting);
  lek_open_list_set_sitting (self->open_list, sitting);
  lek_open_list_set_sitting (self->narrow_open_list, sitting);
  g_signal_connect_object (get_case (self), "progress-changed",
                           G_CALLBACK (progress_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->open_list, "counted",
                           G_CALLBACK (open_counted_cb), self, G_CONNECT_SWAPPED);

  procedure = lek_case_get_procedure (get_case (self));
  next_page = lek_case_get_summary (get_case (self))->next_page;
  if ((next_page != NULL && lek_place_find (procedure, next_page, &place)) ||
      lek_place_find (procedure, NULL, &place))
    show_place (self, &place);
  show_open_count (self);
}

const char *
lek_stepper_get_page (LekStepper *self)
{
  g_return_val_if_fail (LEK_IS_STEPPER (self), NULL);

  return self->page_id;
}

gboolean
lek_stepper_go_to (LekStepper *self,
                   const char *page_id,
                   const char *question_id)
{
  LekPlace place;

  g_return_val_if_fail (LEK_IS_STEPPER (self), FALSE);
  g_return_val_if_fail (page_id != NULL, FALSE);

  if (!lek_place_find (lek_case_get_procedure (get_case (self)), page_id, &place))
    return FALSE;

  if (g_strcmp0 (page_id, self->page_id) != 0)
    show_place (self, &place);
  lek_step_page_enter (self->page, question_id);

  return TRUE;
}
