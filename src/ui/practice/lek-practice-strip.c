/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/practice/lek-practice-strip.h"

#include <glib/gi18n-lib.h>

#include "core/time/lek-format.h"
#include "ui/parts/lek-fold-box.h"
#include "ui/parts/lek-words-label.h"

#define HOUR 3600
/* The hour on one line. Where that leaves the buttons no room, they stand below it. */
#define CLOCK_CHARS 18

/* With less room than this the button goes below the news. */
#define NEWS_CHARS 14

struct _LekPracticeStrip
{
  AdwBin       parent_instance;

  LekDrill    *drill;

  GtkLabel    *clock_label;
  GtkWidget   *pause_button;
  GtkWidget   *skip_button;
  GtkWidget   *end_button;
  GtkWidget   *news_box;
  GtkLabel    *news_title;
};

G_DEFINE_FINAL_TYPE (LekPracticeStrip, lek_practice_strip, ADW_TYPE_BIN)

/* The hour counts from 1: what one would call it. */
static void
show_clock (LekPracticeStrip *self)
{
  LekRegister *reg = lek_drill_get_register (self->drill);
  g_autofree char *time = lek_format_time (lek_clock_now (lek_register_get_clock (reg)));
  int hour = (int) MIN (lek_drill_get_elapsed (self->drill) / HOUR + 1, LEK_PRACTICE_HOURS);
  g_autofree char *words = NULL;

  if (lek_drill_get_state (self->drill) == LEK_DRILL_OVER)
    words = g_strdup (_("The practice is over"));
  else if (lek_drill_get_state (self->drill) == LEK_DRILL_PAUSED)
    /* Translators: %s is the time of the day in the story, such as 16:40 */
    words = g_strdup_printf (_("%s · paused"), time);
  else
    /* Translators: %1$s is the time of the day in the story, such as 16:40; %2$d the hour of the 72 */
    words = g_strdup_printf (_("%1$s · hour %2$d of %3$d"), time, hour, LEK_PRACTICE_HOURS);

  gtk_label_set_label (self->clock_label, words);
}

static void
name_button (GtkWidget  *button,
             const char *icon,
             const char *name)
{
  gtk_button_set_icon_name (GTK_BUTTON (button), icon);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_buttons (LekPracticeStrip *self)
{
  LekDrillState state = lek_drill_get_state (self->drill);

  if (state == LEK_DRILL_PAUSED)
    name_button (self->pause_button, "media-playback-start-symbolic", _("Let the clock go on"));
  else
    name_button (self->pause_button, "media-playback-pause-symbolic", _("Pause the clock"));

  name_button (self->skip_button, "media-skip-forward-symbolic",
               lek_drill_has_more_news (self->drill) ? _("To the next news") : _("To the end of the 72 hours"));
  gtk_widget_set_visible (self->pause_button, state != LEK_DRILL_OVER);
  gtk_widget_set_visible (self->skip_button, state != LEK_DRILL_OVER);
  gtk_button_set_label (GTK_BUTTON (self->end_button), state == LEK_DRILL_OVER ? _("Result") : _("End…"));
}

static void
show_state (LekPracticeStrip *self)
{
  show_clock (self);
  show_buttons (self);
}

static void
show_news (LekPracticeStrip *self)
{
  const LekPracticeNews *news = lek_drill_get_unread (self->drill);
  LekVoice voice = lek_drill_get_voice (self->drill);

  gtk_widget_set_visible (self->news_box, news != NULL);
  if (news != NULL)
    {
      g_autofree char *after = lek_format_span (news->hour * HOUR, voice);
      /* Translators: %1$s is how long after the beginning, such as "5 hours"; %2$s is a headline */
      g_autofree char *title = g_strdup_printf (_("News after %1$s: %2$s"), after, lek_text_get (news->title, voice));

      gtk_label_set_label (self->news_title, title);
    }

  show_buttons (self);
}

static void
lek_practice_strip_dispose (GObject *object)
{
  g_clear_object (&LEK_PRACTICE_STRIP (object)->drill);

  G_OBJECT_CLASS (lek_practice_strip_parent_class)->dispose (object);
}

static void
lek_practice_strip_class_init (LekPracticeStripClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lek_practice_strip_dispose;
}

static GtkWidget *
make_button (GtkWidget  *box,
             const char *label,
             const char *action)
{
  GtkWidget *button = gtk_button_new ();

  if (label != NULL)
    gtk_button_set_label (GTK_BUTTON (button), label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

/* What moves the clock stands between its name and its time, where it also finds room with large text. */
static GtkWidget *
make_mark (LekPracticeStrip *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *mark = gtk_label_new (_("PRACTICE"));

  gtk_widget_add_css_class (mark, "heading");
  gtk_widget_set_margin_end (mark, 4);
  gtk_box_append (GTK_BOX (box), mark);
  self->pause_button = make_button (box, NULL, "practice.pause");
  self->skip_button = make_button (box, NULL, "practice.skip");

  return box;
}

static GtkWidget *
make_words (LekPracticeStrip *self)
{
  GtkWidget *words = lek_fold_box_new (6);

  self->clock_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->clock_label, TRUE);
  gtk_label_set_width_chars (self->clock_label, CLOCK_CHARS);
  gtk_label_set_xalign (self->clock_label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->clock_label), "numeric");
  gtk_widget_set_hexpand (GTK_WIDGET (self->clock_label), TRUE);
  lek_fold_box_append (LEK_FOLD_BOX (words), make_mark (self));
  lek_fold_box_append (LEK_FOLD_BOX (words), GTK_WIDGET (self->clock_label));
  gtk_widget_set_hexpand (words, TRUE);

  return words;
}

static GtkWidget *
make_buttons (LekPracticeStrip *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  make_button (buttons, _("Story"), "practice.story");
  self->end_button = make_button (buttons, NULL, "practice.end");

  return buttons;
}

/* The headline; the rest is in the story, which has room for it however large the text is. */
static GtkWidget *
make_news (LekPracticeStrip *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Read"));

  self->news_box = lek_fold_box_new (4);
  self->news_title = GTK_LABEL (lek_words_label_new ("", "heading"));
  gtk_widget_set_hexpand (GTK_WIDGET (self->news_title), TRUE);
  gtk_label_set_width_chars (self->news_title, NEWS_CHARS);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "practice.story");
  lek_fold_box_append (LEK_FOLD_BOX (self->news_box), GTK_WIDGET (self->news_title));
  lek_fold_box_append (LEK_FOLD_BOX (self->news_box), button);
  gtk_widget_add_css_class (self->news_box, "lek-practice-news");

  return self->news_box;
}

static void
lek_practice_strip_init (LekPracticeStrip *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *row = lek_fold_box_new (6);

  lek_fold_box_append (LEK_FOLD_BOX (row), make_words (self));
  lek_fold_box_append (LEK_FOLD_BOX (row), make_buttons (self));
  gtk_widget_add_css_class (row, "lek-practice");
  gtk_box_append (GTK_BOX (column), row);
  gtk_box_append (GTK_BOX (column), make_news (self));
  adw_bin_set_child (ADW_BIN (self), column);
}

GtkWidget *
lek_practice_strip_new (LekDrill *drill)
{
  LekPracticeStrip *self;

  g_return_val_if_fail (LEK_IS_DRILL (drill), NULL);

  self = g_object_new (LEK_TYPE_PRACTICE_STRIP, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  self->drill = g_object_ref (drill);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Practice"), -1);
  g_signal_connect_object (drill, "tick", G_CALLBACK (show_clock), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drill, "notify::state", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drill, "notify::n-news", G_CALLBACK (show_news), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drill, "notify::n-read", G_CALLBACK (show_news), self, G_CONNECT_SWAPPED);
  show_state (self);
  show_news (self);

  return GTK_WIDGET (self);
}
