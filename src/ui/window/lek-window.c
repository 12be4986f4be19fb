/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The register is opened here, because all that can go wrong
 * with it is shown here. What the actions do is in lek-window-actions.c.
 */

#include "config.h"

#include "ui/window/lek-window.h"

#include <glib/gi18n-lib.h>

#include "session/lek-problem.h"
#include "ui/help/lek-help-topic.h"
#include "ui/incident/lek-incident-page.h"
#include "ui/lek-ui.h"
#include "ui/parts/lek-error-text.h"
#include "ui/parts/lek-let-wrap.h"
#include "ui/parts/lek-name.h"
#include "ui/parts/lek-navigator.h"
#include "ui/parts/lek-question-dialog.h"
#include "ui/parts/lek-toast.h"
#include "ui/practice/lek-practice-mark.h"
#include "ui/preparation/lek-preparation-page.h"
#include "ui/register/lek-register-page.h"
#include "ui/window/lek-veil.h"
#include "ui/window/lek-window-private.h"
#include "ui/window/lek-window-state.h"

#define SPINNER_AFTER_MS 400

struct _LekWindow
{
  AdwApplicationWindow  parent_instance;

  LekRegister          *reg;
  LekDrill             *drill;
  GCancellable         *opening;
  guint                 spinner_id;
  LekWindowMemory       memory;
  gboolean              remembers;

  LekVeil              *veil;
  AdwToastOverlay      *toast_overlay;
  GtkStack             *stack;
  GtkRevealer          *opening_revealer;
  GtkSpinner           *opening_spinner;
  AdwStatusPage        *error_page;
  GtkLabel             *error_path_label;
  GtkWidget            *try_again_button;
  GtkWidget            *choose_button;
  LekNavigator         *navigator;
  LekRegisterPage      *register_page;
};

G_DEFINE_FINAL_TYPE (LekWindow, lek_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  REGISTER_SHOWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static LekPreferences *
get_preferences (LekWindow *self)
{
  return lek_register_get_preferences (self->reg);
}

/* The incident in view, so that the next start goes on there; none in the register. */
static void
remember (LekWindow *self)
{
  GtkWidget *page = lek_navigator_get_page (self->navigator);
  LekCase *case_ = lek_window_get_case (self);

  if (!self->remembers || page == NULL)
    return;

  if (case_ != NULL)
    {
      LekLastIncident last = {
        lek_case_get_id (case_),
        lek_case_get_summary (case_)->uuid,
        lek_incident_page_get_view (LEK_INCIDENT_PAGE (page)),
      };

      lek_window_state_keep_incident (get_preferences (self), &last);
    }
  else
    {
      lek_window_state_keep_incident (get_preferences (self), NULL);
    }
}

/* Who may only read is the second at it: what is open there is not what the first goes on with. */
static void
start_remembering (LekWindow *self)
{
  g_autoptr(GVariant) last = NULL;
  const char *uuid, *view;
  gint64 id;

  if (self->memory == LEK_WINDOW_FORGETS || self->remembers || lek_register_is_read_only (self->reg))
    return;

  self->remembers = TRUE;
  last = self->memory == LEK_WINDOW_GOES_ON ? lek_window_state_dup_incident (get_preferences (self)) : NULL;
  if (last == NULL)
    {
      remember (self);
      return;
    }

  g_variant_get (last, "(x&s&s)", &id, &uuid, &view);
  lek_window_go_on_with (self, id, uuid, view);
}

static void
stop_spinner (LekWindow *self)
{
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  gtk_spinner_stop (self->opening_spinner);
  gtk_revealer_set_reveal_child (self->opening_revealer, FALSE);
}

static void
push_page (LekWindow *self,
           GtkWidget *page)
{
  if (self->drill != NULL)
    lek_practice_mark_page (page, self->drill);

  lek_navigator_push (self->navigator, page);
}

static void
show_register (LekWindow *self)
{
  int width;
  int height;

  if (self->register_page == NULL)
    {
      gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
      self->register_page = LEK_REGISTER_PAGE (lek_register_page_new (self->reg, width));
      lek_register_page_set_key_capture (self->register_page, GTK_WIDGET (self));
      push_page (self, GTK_WIDGET (self->register_page));
    }

  gtk_stack_set_visible_child_name (self->stack, "main");
  start_remembering (self);
  g_signal_emit (self, signals[REGISTER_SHOWN], 0);
}

/* Shown once its rows and counts are there, so that a full register never looks empty for a moment. */
static void
show_register_when_read (LekWindow *self)
{
  gboolean busy;

  g_object_get (self->reg, "busy", &busy, NULL);
  if (busy || self->register_page != NULL)
    return;

  stop_spinner (self);
  show_register (self);
}

/* Trying again helps when something outside can be mended; a file that is what it is needs another file. */
static void
suggest_way_out (LekWindow  *self,
                 LekProblem  problem)
{
  gboolean other = problem == LEK_PROBLEM_NEWER ||
                   problem == LEK_PROBLEM_NOT_A_REGISTER ||
                   problem == LEK_PROBLEM_CORRUPT;
  GtkWidget *best = other ? self->choose_button : self->try_again_button;

  gtk_widget_remove_css_class (self->choose_button, "suggested-action");
  gtk_widget_remove_css_class (self->try_again_button, "suggested-action");
  gtk_widget_add_css_class (best, "suggested-action");
  gtk_widget_grab_focus (best);
}

static void
show_opening_error (LekWindow    *self,
                    const GError *error)
{
  g_autofree char *title = lek_error_text_title (error);
  g_autofree char *body = lek_error_text_body (error);
  g_autofree char *escaped = g_markup_escape_text (body, -1);
  g_autofree char *path = g_filename_display_name (lek_register_get_path (self->reg));

  g_message ("Opening the register: %s", error->message);

  /* Only now: to draw it this large librsvg is loaded, which takes 7 MB and a tenth of the way to the first frame. */
  adw_status_page_set_icon_name (self->error_page, "dialog-warning-symbolic");
  adw_status_page_set_title (self->error_page, title);
  adw_status_page_set_description (self->error_page, escaped);
  gtk_label_set_label (self->error_path_label, path);
  gtk_stack_set_visible_child_name (self->stack, "error");
  suggest_way_out (self, lek_problem_from_error (error));
}

static gboolean
opening_lasted_cb (gpointer user_data)
{
  LekWindow *self = user_data;

  self->spinner_id = 0;
  gtk_spinner_start (self->opening_spinner);
  gtk_revealer_set_reveal_child (self->opening_revealer, TRUE);

  return G_SOURCE_REMOVE;
}

static void
register_opened_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(LekWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  gboolean opened = lek_register_open_finish (LEK_REGISTER (source), result, &error);

  if (LEK_REGISTER (source) != self->reg ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (opened)
    {
      g_signal_connect_object (self->reg, "notify::busy", G_CALLBACK (show_register_when_read),
                               self, G_CONNECT_SWAPPED);
      show_register_when_read (self);
      return;
    }

  stop_spinner (self);
  show_opening_error (self, error);
}

static void
close_register (LekWindow *self)
{
  if (self->reg != NULL)
    lek_register_close (self->reg);

  g_clear_object (&self->reg);
}

static void
add_navigator (LekWindow *self)
{
  GtkWidget *navigator = g_object_new (LEK_TYPE_NAVIGATOR, NULL);

  g_signal_connect_object (navigator, "moved", G_CALLBACK (remember), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->stack, navigator, "main");
  self->navigator = LEK_NAVIGATOR (navigator);
}

static void
leave_pages (LekWindow *self)
{
  gtk_stack_set_visible_child_name (self->stack, "opening");
  gtk_stack_remove (self->stack, GTK_WIDGET (self->navigator));
  add_navigator (self);
  self->register_page = NULL;
}

/* Another register was asked for: what is open in it is not what the usual start goes on with. */
static void
stop_remembering (LekWindow *self)
{
  if (self->remembers)
    lek_window_state_keep_incident (get_preferences (self), NULL);

  self->remembers = FALSE;
  self->memory = LEK_WINDOW_FORGETS;
}

static gboolean
lek_window_close_request (GtkWindow *window)
{
  LekWindow *self = LEK_WINDOW (window);
  LekCase *case_ = lek_window_get_case (self);

  if (case_ != NULL)
    lek_case_settle (case_);

  remember (self);
  if (self->reg != NULL)
    lek_window_state_keep_size (window, get_preferences (self));

  return GTK_WINDOW_CLASS (lek_window_parent_class)->close_request (window);
}

static void
lek_window_dispose (GObject *object)
{
  LekWindow *self = LEK_WINDOW (object);

  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  /* Pages that go with their window are not left by the person. */
  self->remembers = FALSE;

  gtk_widget_dispose_template (GTK_WIDGET (self), LEK_TYPE_WINDOW);
  close_register (self);
  g_clear_object (&self->drill);

  G_OBJECT_CLASS (lek_window_parent_class)->dispose (object);
}

static void
lek_window_class_init (LekWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);

  object_class->dispose = lek_window_dispose;
  window_class->close_request = lek_window_close_request;

  signals[REGISTER_SHOWN] = g_signal_new ("register-shown",
                                          G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);

  g_type_ensure (LEK_TYPE_VEIL);
  gtk_widget_class_set_template_from_resource (widget_class, LEK_UI_RESOURCE ("window/lek-window.ui"));
  gtk_widget_class_bind_template_child (widget_class, LekWindow, veil);
  gtk_widget_class_bind_template_child (widget_class, LekWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, LekWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, LekWindow, opening_revealer);
  gtk_widget_class_bind_template_child (widget_class, LekWindow, opening_spinner);
  gtk_widget_class_bind_template_child (widget_class, LekWindow, error_page);
  gtk_widget_class_bind_template_child (widget_class, LekWindow, error_path_label);
  gtk_widget_class_bind_template_child (widget_class, LekWindow, try_again_button);
  gtk_widget_class_bind_template_child (widget_class, LekWindow, choose_button);

  lek_window_install_actions (widget_class);
}

static void
lek_window_init (LekWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lek_buttons_let_wrap (GTK_WIDGET (self));

  lek_name_toasts (self->toast_overlay);
  lek_help_topic_set (GTK_WIDGET (self->error_page), "trouble");
  add_navigator (self);
}

LekWindow *
lek_window_new (GtkApplication *application,
                LekRegister    *reg)
{
  LekWindow *self = g_object_new (LEK_TYPE_WINDOW, "application", application, NULL);

  lek_window_set_register (self, reg);
  lek_window_state_restore_size (GTK_WINDOW (self), get_preferences (self));

  return self;
}

LekRegister *
lek_window_get_register (LekWindow *self)
{
  g_return_val_if_fail (LEK_IS_WINDOW (self), NULL);

  return self->reg;
}

void
lek_window_set_drill (LekWindow *self,
                      LekDrill  *drill)
{
  g_return_if_fail (LEK_IS_WINDOW (self));
  g_return_if_fail (self->register_page == NULL);

  g_set_object (&self->drill, drill);
}

LekDrill *
lek_window_get_drill (LekWindow *self)
{
  g_return_val_if_fail (LEK_IS_WINDOW (self), NULL);

  return self->drill;
}

void
lek_window_set_register (LekWindow   *self,
                         LekRegister *reg)
{
  g_return_if_fail (LEK_IS_WINDOW (self));
  g_return_if_fail (LEK_IS_REGISTER (reg));

  if (self->reg != NULL && g_strcmp0 (lek_register_get_path (self->reg), lek_register_get_path (reg)) != 0)
    stop_remembering (self);
  if (self->register_page != NULL)
    leave_pages (self);

  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  self->opening = g_cancellable_new ();

  close_register (self);
  self->reg = g_object_ref (reg);
  gtk_stack_set_visible_child_name (self->stack, "opening");
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  self->spinner_id = g_timeout_add (SPINNER_AFTER_MS, opening_lasted_cb, self);

  lek_register_open_async (reg, self->opening, register_opened_cb, g_object_ref (self));
}

void
lek_window_set_memory (LekWindow       *self,
                       LekWindowMemory  memory)
{
  g_return_if_fail (LEK_IS_WINDOW (self));

  self->memory = memory;
  if (self->register_page != NULL)
    start_remembering (self);
}

void
lek_window_open_case (LekWindow *self,
                      LekCase   *case_)
{
  GtkWidget *page;

  g_return_if_fail (LEK_IS_WINDOW (self));
  g_return_if_fail (LEK_IS_CASE (case_));

  if (lek_window_get_case (self) == case_)
    return;

  page = lek_incident_page_new (self->reg, case_);
  g_signal_connect_object (page, "back", G_CALLBACK (lek_navigator_pop), self->navigator,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "view-changed", G_CALLBACK (remember), self, G_CONNECT_SWAPPED);
  push_page (self, page);
}

void
lek_window_open_preparation (LekWindow *self)
{
  GtkWidget *page;

  g_return_if_fail (LEK_IS_WINDOW (self));

  if (LEK_IS_PREPARATION_PAGE (lek_navigator_get_page (self->navigator)))
    return;

  page = lek_preparation_page_new (self->reg);
  g_signal_connect_object (page, "back", G_CALLBACK (lek_navigator_pop), self->navigator, G_CONNECT_SWAPPED);
  push_page (self, page);
}

LekCase *
lek_window_get_case (LekWindow *self)
{
  GtkWidget *page;

  g_return_val_if_fail (LEK_IS_WINDOW (self), NULL);

  page = lek_navigator_get_page (self->navigator);

  return LEK_IS_INCIDENT_PAGE (page) ? lek_incident_page_get_case (LEK_INCIDENT_PAGE (page))
                                     : NULL;
}

GtkWidget *
lek_window_get_page (LekWindow *self)
{
  return lek_navigator_get_page (self->navigator);
}

GtkWidget *
lek_window_get_shown (LekWindow *self)
{
  GtkWidget *page;

  g_return_val_if_fail (LEK_IS_WINDOW (self), NULL);

  page = lek_navigator_get_page (self->navigator);
  if (page == NULL)
    return gtk_stack_get_visible_child (self->stack);

  return LEK_IS_INCIDENT_PAGE (page) ? lek_incident_page_get_shown (LEK_INCIDENT_PAGE (page)) : page;
}

gboolean
lek_window_is_ready (LekWindow *self)
{
  return self->register_page != NULL;
}

void
lek_window_start_search (LekWindow *self)
{
  GtkWidget *page = lek_navigator_get_page (self->navigator);

  if (self->register_page == NULL)
    return;

  if (page != GTK_WIDGET (self->register_page))
    lek_navigator_pop (self->navigator);

  lek_register_page_start_search (self->register_page);
}

void
lek_window_hide (LekWindow *self)
{
  LekCase *case_;

  g_return_if_fail (LEK_IS_WINDOW (self));

  case_ = lek_window_get_case (self);
  if (case_ != NULL)
    lek_case_settle (case_);

  lek_veil_draw (self->veil);
}

void
lek_window_toast (LekWindow  *self,
                  const char *title,
                  const char *button_label,
                  const char *action,
                  GVariant   *target)
{
  AdwToast *toast = lek_toast_new (title, button_label);

  if (action != NULL)
    {
      adw_toast_set_action_name (toast, action);
      adw_toast_set_action_target_value (toast, target);
      adw_toast_set_timeout (toast, 10);
    }

  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

void
lek_window_show_error (LekWindow    *self,
                       const GError *error)
{
  g_autofree char *title = NULL;
  g_autofree char *body = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  title = lek_error_text_title (error);
  body = lek_error_text_body (error);
  g_message ("%s", error->message);
  lek_question_dialog_tell (GTK_WINDOW (self), title, body);
}
