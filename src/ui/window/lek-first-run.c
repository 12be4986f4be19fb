/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/window/lek-first-run.h"

#include "ui/lek-ui.h"
#include "ui/parts/lek-entry-row.h"
#include "ui/parts/lek-let-wrap.h"

struct _LekFirstRun
{
  AdwWindow        parent_instance;

  LekPreferences  *preferences;

  GtkWidget       *back_button;
  GtkStack        *stack;
  GtkToggleButton *nl_button;
  GtkToggleButton *en_button;
  GtkWidget       *author_row;
  GtkWidget       *organisation_row;
  GtkWidget       *start_button;
};

G_DEFINE_FINAL_TYPE (LekFirstRun, lek_first_run, ADW_TYPE_WINDOW)

enum
{
  LANGUAGE_CHOSEN,
  FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *const screens[] = { "who", "name", "begin" };

static guint
get_screen (LekFirstRun *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->stack);

  for (guint i = 0; i < G_N_ELEMENTS (screens); i++)
    if (g_strcmp0 (screens[i], name) == 0)
      return i;

  return 0;
}

static void
show_screen (LekFirstRun *self,
             guint        screen)
{
  gtk_stack_set_visible_child_name (self->stack, screens[screen]);
  gtk_widget_set_visible (self->back_button, screen > 0);
  if (screen == 2)
    gtk_widget_grab_focus (self->start_button);
  else if (screen == 1)
    gtk_widget_grab_focus (self->author_row);
  else
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
choose_profile (LekFirstRun *self,
                LekProfile   profile)
{
  g_object_set (self->preferences, "profile", profile, NULL);
  show_screen (self, 1);
}

static void
gastouder_activated_cb (LekFirstRun *self)
{
  choose_profile (self, LEK_PROFILE_GASTOUDER);
}

static void
office_activated_cb (LekFirstRun *self)
{
  choose_profile (self, LEK_PROFILE_ORGANISATIE);
}

static void
name_done_cb (LekFirstRun *self)
{
  show_screen (self, 2);
}

static void
back_clicked_cb (LekFirstRun *self)
{
  show_screen (self, get_screen (self) - 1);
}

static void
finish (LekFirstRun *self,
        gboolean     example)
{
  g_object_set (self->preferences, "first-run-done", TRUE, NULL);
  g_signal_emit (self, signals[FINISHED], 0, example);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
register_clicked_cb (LekFirstRun *self)
{
  finish (self, FALSE);
}

static void
example_clicked_cb (LekFirstRun *self)
{
  finish (self, TRUE);
}

static void
language_clicked_cb (LekFirstRun *self)
{
  const char *wanted = gtk_toggle_button_get_active (self->nl_button) ? "nl" : "en";
  const char *shown = lek_voice_get_language (lek_preferences_get_voice (self->preferences));

  if (g_strcmp0 (wanted, shown) == 0)
    return;

  g_object_set (self->preferences, "language", wanted, NULL);
  g_signal_emit (self, signals[LANGUAGE_CHOSEN], 0);
}

static gboolean
lek_first_run_close_request (GtkWindow *window)
{
  g_object_set (LEK_FIRST_RUN (window)->preferences, "first-run-done", TRUE, NULL);

  return GTK_WINDOW_CLASS (lek_first_run_parent_class)->close_request (window);
}

static void
lek_first_run_dispose (GObject *object)
{
  LekFirstRun *self = LEK_FIRST_RUN (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LEK_TYPE_FIRST_RUN);
  g_clear_object (&self->preferences);

  G_OBJECT_CLASS (lek_first_run_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (LEK_TYPE_ENTRY_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, LEK_UI_RESOURCE ("window/lek-first-run.ui"));
  gtk_widget_class_bind_template_child (widget_class, LekFirstRun, back_button);
  gtk_widget_class_bind_template_child (widget_class, LekFirstRun, stack);
  gtk_widget_class_bind_template_child (widget_class, LekFirstRun, nl_button);
  gtk_widget_class_bind_template_child (widget_class, LekFirstRun, en_button);
  gtk_widget_class_bind_template_child (widget_class, LekFirstRun, author_row);
  gtk_widget_class_bind_template_child (widget_class, LekFirstRun, organisation_row);
  gtk_widget_class_bind_template_child (widget_class, LekFirstRun, start_button);
  gtk_widget_class_bind_template_callback (widget_class, gastouder_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, office_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_done_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, register_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, example_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, language_clicked_cb);
}

static void
lek_first_run_class_init (LekFirstRunClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lek_first_run_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = lek_first_run_close_request;

  signals[LANGUAGE_CHOSEN] = g_signal_new ("language-chosen",
                                           G_TYPE_FROM_CLASS (klass),
                                           G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 0);
  signals[FINISHED] = g_signal_new ("finished",
                                    G_TYPE_FROM_CLASS (klass),
                                    G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  bind_template (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lek_first_run_init (LekFirstRun *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lek_buttons_let_wrap (GTK_WIDGET (self));
}

GtkWidget *
lek_first_run_new (GtkWindow      *parent,
                   LekPreferences *preferences)
{
  LekFirstRun *self = g_object_new (LEK_TYPE_FIRST_RUN, "transient-for", parent, NULL);
  const char *language = lek_voice_get_language (lek_preferences_get_voice (preferences));

  self->preferences = g_object_ref (preferences);
  gtk_toggle_button_set_active (g_str_equal (language, "nl") ? self->nl_button : self->en_button,
                                TRUE);
  g_object_bind_property (preferences, "author", self->author_row, "text",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_object_bind_property (preferences, "organisation", self->organisation_row, "text",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);

  return GTK_WIDGET (self);
}
