/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Only stories of the person's own profile: the other one has
 * another procedure.
 */

#include "config.h"

#include "ui/practice/lek-practice-chooser.h"

#include <glib/gi18n-lib.h>

#include "core/time/lek-format.h"
#include "session/lek-drill.h"
#include "ui/parts/lek-scrolling-window.h"
#include "ui/parts/lek-words-label.h"

#define STORY "lek-story"

struct _LekPracticeChooser
{
  AdwWindow       parent_instance;

  LekLibrary     *library;
  LekPreferences *preferences;
};

G_DEFINE_FINAL_TYPE (LekPracticeChooser, lek_practice_chooser, ADW_TYPE_WINDOW)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
row_activated_cb (LekPracticeChooser *self,
                  GtkListBoxRow      *row)
{
  g_autofree char *story = g_strdup (g_object_get_data (G_OBJECT (row), STORY));

  g_signal_emit (self, signals[CHOSEN], 0, story);
  gtk_window_close (GTK_WINDOW (self));
}

static void
append_story (GtkListBox             *list,
              const LekPracticeStory *story,
              LekVoice                voice)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), lek_text_get (story->title, voice));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), lek_text_get (story->about, voice));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), STORY, g_strdup (story->id), g_free);
  gtk_list_box_append (list, row);
}

static GtkWidget *
make_list (LekPracticeChooser *self)
{
  GPtrArray *stories = lek_library_get_stories (self->library);
  LekVoice voice = lek_preferences_get_voice (self->preferences);
  GtkWidget *list = gtk_list_box_new ();

  for (guint i = 0; i < stories->len; i++)
    {
      const LekPracticeStory *story = g_ptr_array_index (stories, i);

      if (story->profile == lek_preferences_get_profile (self->preferences))
        append_story (GTK_LIST_BOX (list), story, voice);
    }

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Stories"), -1);
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (row_activated_cb), self);

  return list;
}

char *
lek_practice_describe_last (LekPreferences *preferences)
{
  gint64 last = lek_drill_get_last (preferences);
  g_autofree char *day = NULL;

  if (last == G_MININT64)
    return g_strdup (_("Not practised yet on this computer."));

  day = lek_format_day (last, lek_preferences_get_voice (preferences));

  /* Translators: %s is a day, such as "Sunday 22 November 2026" */
  return g_strdup_printf (_("Last practised: %s."), day);
}

static void
add_content (LekPracticeChooser *self,
             GtkBox             *box)
{
  g_autofree char *last = lek_practice_describe_last (self->preferences);

  gtk_box_append (box,
                  lek_words_label_new (_("Choose a story. It is invented, and the 72 hours pass in 20 minutes. At the "
                                         "end it says what went well and what was missed."), NULL));
  gtk_box_append (box, make_list (self));
  gtk_box_append (box,
                  lek_words_label_new (_("None of it goes into the register. Every page and every paper says that "
                                         "it is practice."), NULL));
  gtk_box_append (box, lek_words_label_new (last, "dim-label"));
}

static void
lek_practice_chooser_dispose (GObject *object)
{
  LekPracticeChooser *self = LEK_PRACTICE_CHOOSER (object);

  g_clear_object (&self->library);
  g_clear_object (&self->preferences);

  G_OBJECT_CLASS (lek_practice_chooser_parent_class)->dispose (object);
}

static void
lek_practice_chooser_class_init (LekPracticeChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lek_practice_chooser_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lek_practice_chooser_init (LekPracticeChooser *self)
{
}

GtkWidget *
lek_practice_chooser_new (GtkWindow      *parent,
                          LekLibrary     *library,
                          LekPreferences *preferences)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);
  LekPracticeChooser *self = g_object_new (LEK_TYPE_PRACTICE_CHOOSER,
                                           "title", _("Practise"),
                                           "transient-for", parent,
                                           "modal", TRUE,
                                           "default-width", 480,
                                           "default-height", 420,
                                           "width-request", 320,
                                           NULL);

  self->library = g_object_ref (library);
  self->preferences = g_object_ref (preferences);
  gtk_widget_add_css_class (box, "view-column");
  add_content (self, GTK_BOX (box));
  lek_scrolling_window_fill (ADW_WINDOW (self), box);

  return GTK_WIDGET (self);
}
