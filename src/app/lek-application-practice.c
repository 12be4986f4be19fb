/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Practising: the window of the register makes room for that of the practice,
 * with its register still open and its reminders still coming, and is back when
 * the practice is over.
 */

#include "config.h"

#include "app/lek-application-private.h"

#include "ui/practice/lek-practice-chooser.h"
#include "ui/practice/lek-practice-window.h"

/* What belongs to the real register. */
static void
allow_real (LekApplication *self,
            gboolean        allowed)
{
  static const char *const names[] = { "open-register", "practise", "preferences" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), names[i]);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), allowed);
    }
}

void
lek_application_end_practice (LekApplication *self)
{
  LekWindow *window;

  self->practice = NULL;
  allow_real (self, TRUE);
  window = lek_application_get_window (self);
  if (window != NULL && !self->ending)
    gtk_window_present (GTK_WINDOW (window));
}

static void
show_practice (LekApplication *self,
               LekWindow      *window,
               LekDrill       *drill)
{
  int width;
  int height;

  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  self->practice = lek_practice_window_new (GTK_APPLICATION (self), drill);
  gtk_window_set_default_size (GTK_WINDOW (self->practice), width, height);
  if (gtk_window_is_maximized (GTK_WINDOW (window)))
    gtk_window_maximize (GTK_WINDOW (self->practice));
  allow_real (self, FALSE);
  gtk_window_present (GTK_WINDOW (self->practice));
  gtk_widget_set_visible (GTK_WIDGET (window), FALSE);
}

static void
story_chosen_cb (LekApplication *self,
                 const char     *id)
{
  const LekPracticeStory *story = lek_library_get_story (self->library, id);
  LekWindow *window = lek_application_get_window (self);
  g_autoptr(GError) error = NULL;
  g_autoptr(LekDrill) drill = NULL;

  if (window == NULL || self->practice != NULL || story == NULL)
    return;

  drill = lek_drill_new (self->library, self->preferences, story, &error);
  if (drill != NULL)
    show_practice (self, window, drill);
  else
    lek_window_show_error (window, error);
}

static void
practise_activated (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  LekApplication *self = user_data;
  LekWindow *window = lek_application_get_window (self);
  GtkWidget *chooser;

  if (window == NULL || self->practice != NULL)
    return;

  chooser = lek_practice_chooser_new (GTK_WINDOW (window), self->library, self->preferences);
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (story_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (chooser));
}

static const GActionEntry entries[] = {
  { .name = "practise", .activate = practise_activated },
};

void
lek_application_add_practice (LekApplication *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  lek_drill_clean_up ();
}
