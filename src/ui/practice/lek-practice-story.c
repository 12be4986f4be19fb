/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The clock stands still while it is read for the first time.
 */

#include "config.h"

#include "ui/practice/lek-practice-story.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "core/time/lek-format.h"
#include "ui/parts/lek-scrolling-window.h"
#include "ui/parts/lek-words-label.h"

#define HOUR 3600

/* The newest first: that is what one comes for. */
static void
add_news (GtkBox   *box,
          LekDrill *drill)
{
  const LekPracticeStory *story = lek_drill_get_story (drill);
  LekVoice voice = lek_drill_get_voice (drill);

  for (guint i = lek_drill_get_n_news (drill); i > 0; i--)
    {
      const LekPracticeNews *news = g_ptr_array_index (story->news, i - 1);
      g_autofree char *after = lek_format_span (news->hour * HOUR, voice);
      /* Translators: %1$s is how long after the beginning, such as "5 hours"; %2$s is a headline */
      g_autofree char *title = g_strdup_printf (_("News after %1$s: %2$s"), after, lek_text_get (news->title, voice));

      gtk_box_append (box, lek_words_label_new (title, "heading"));
      gtk_box_append (box, lek_words_label_new (lek_text_get (news->text, voice), NULL));
    }
}

static void
add_who (GtkBox   *box,
         LekDrill *drill)
{
  const LekPracticeStory *story = lek_drill_get_story (drill);
  /* Translators: %1$s is a name, %2$s an organisation; both invented */
  g_autofree char *who = g_strdup_printf (_("In this practice the person at work is %1$s of %2$s. Everything about "
                                            "them is invented."), story->author, story->organisation);

  gtk_box_append (box, lek_words_label_new (who, "dim-label"));
}

static GtkWidget *
make_button (GtkWindow *dialog,
             gboolean   first)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (first ? _("_Begin") : _("_Close"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "window.close");
  gtk_widget_add_css_class (button, "pill");
  if (first)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_window_set_default_widget (dialog, button);

  return button;
}

static GtkWidget *
make_content (GtkWindow *dialog,
              LekDrill  *drill,
              gboolean   first)
{
  const LekPracticeStory *story = lek_drill_get_story (drill);
  LekVoice voice = lek_drill_get_voice (drill);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (box, "view-column");
  add_news (GTK_BOX (box), drill);
  gtk_box_append (GTK_BOX (box), lek_words_label_new (lek_text_get (story->title, voice), "title-2"));
  gtk_box_append (GTK_BOX (box), lek_words_label_new (lek_text_get (story->opening, voice), NULL));
  if (first)
    gtk_box_append (GTK_BOX (box),
                    lek_words_label_new (_("Do what is to be done in a real incident: begin with ‘Something happened’. "
                                           "The 72 hours pass in 20 minutes. Now and then there is news."), NULL));
  add_who (GTK_BOX (box), drill);
  gtk_box_append (GTK_BOX (box), make_button (dialog, first));

  return box;
}

static gboolean
escape_pressed_cb (GtkWidget *widget,
                   GVariant  *args,
                   gpointer   user_data)
{
  gtk_window_close (GTK_WINDOW (widget));

  return TRUE;
}

GtkWidget *
lek_practice_story_dialog_new (GtkWindow *parent,
                               LekDrill  *drill,
                               gboolean   first)
{
  GtkWidget *dialog = g_object_new (ADW_TYPE_WINDOW,
                                    "title", _("The story"),
                                    "transient-for", parent,
                                    "modal", TRUE,
                                    "destroy-with-parent", TRUE,
                                    "default-width", 520,
                                    "default-height", 560,
                                    "width-request", 320,
                                    NULL);
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_callback_action_new (escape_pressed_cb, NULL, NULL)));
  gtk_widget_add_controller (dialog, keys);
  lek_scrolling_window_fill (ADW_WINDOW (dialog), make_content (GTK_WINDOW (dialog), drill, first));

  return dialog;
}
