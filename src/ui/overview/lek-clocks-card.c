/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ui/overview/lek-clocks-card.h"

#include "core/time/lek-format.h"
#include "session/lek-outbox.h"
#include "ui/parts/lek-clock-label.h"
#include "ui/parts/lek-error-text.h"
#include "ui/parts/lek-file-chooser.h"
#include "ui/parts/lek-fold-box.h"
#include "ui/parts/lek-let-wrap.h"
#include "ui/parts/lek-question-dialog.h"
#include "ui/parts/lek-words-label.h"

struct _LekClocksCard
{
  AdwBin      parent_instance;

  LekSitting *sitting;
  GtkBox     *box;
  GtkWidget  *out_box;           /* not made anew with the words: it would drop the keyboard */
};

G_DEFINE_FINAL_TYPE (LekClocksCard, lek_clocks_card, ADW_TYPE_BIN)

/* Our own words where the library has none. */
static const struct
{
  LekTimeWarning  warning;
  const char     *id;
  const char     *words;
} warnings[] = {
  { LEK_TIME_WARNING_FUTURE, NULL,
    N_("The moment it became known lies in the future. Is the day right?") },
  { LEK_TIME_WARNING_BEFORE_DISCOVERY, NULL,
    N_("It became known before it was discovered. Is that right?") },
  { LEK_TIME_WARNING_SLOW, "clock.slow", NULL },
  { LEK_TIME_WARNING_END_BEFORE_START, NULL,
    N_("It ended before it began. Look at both times once more.") },
  { LEK_TIME_WARNING_DISCOVERED_BEFORE_START, NULL,
    N_("It was discovered before it began. Look at both times once more.") },
  { LEK_TIME_WARNING_CLOCK_BACK, NULL,
    N_("The clock of this computer is earlier than when this incident was last saved. "
       "Set the clock right; the deadline depends on it.") },
  { LEK_TIME_WARNING_WEEKEND | LEK_TIME_WARNING_HOLIDAY, "clock.weekend", NULL },
};

static void
append_ap (LekClocksCard *self)
{
  LekDeadline deadline = lek_case_get_deadline (lek_sitting_get_case (self->sitting));
  g_autofree char *line = lek_clock_describe (self->sitting);
  gboolean late = deadline.state == LEK_DEADLINE_PASSED;

  gtk_box_append (self->box,
                  lek_icon_label_new (late ? "dialog-warning-symbolic" : "lek-clock-symbolic",
                                      line, "heading"));
  if (deadline.state == LEK_DEADLINE_NO_START)
    gtk_box_append (self->box,
                    lek_words_label_new (lek_sitting_read_id (self->sitting,
                                                              "clock.known-missing"),
                                         NULL));
  else
    {
      g_autofree char *due = lek_format_due (deadline.due_utc,
                                             lek_sitting_get_voice (self->sitting));

      gtk_box_append (self->box, lek_words_label_new (due, NULL));
    }
  if (late)
    gtk_box_append (self->box,
                    lek_words_label_new (lek_sitting_read_id (self->sitting, "clock.late"), NULL));
}

static void
append_people (LekClocksCard *self)
{
  const LekSummary *summary = lek_case_get_summary (lek_sitting_get_case (self->sitting));
  LekDeadline deadline = lek_case_get_deadline (lek_sitting_get_case (self->sitting));
  LekVoice voice = lek_sitting_get_voice (self->sitting);
  g_autofree char *words = NULL;

  gtk_box_append (self->box,
                  lek_icon_label_new ("lek-people-symbolic", _("The people concerned"),
                                      "heading"));
  if (summary->informed_utc != G_MININT64)
    {
      LekMoment moment = { summary->informed_utc, FALSE };
      g_autofree char *when = lek_format_full (&moment, voice);

      /* Translators: %s is a moment in full */
      words = g_strdup_printf (_("Informed %s"), when);
    }
  else if (deadline.state != LEK_DEADLINE_NO_START)
    {
      g_autofree char *span = lek_format_span (deadline.elapsed_s, voice);

      /* Translators: %s is a span such as "3 days" */
      words = g_strdup_printf (_("It has been known for %s."), span);
      gtk_box_append (self->box,
                      lek_words_label_new (lek_sitting_read_id (self->sitting, "clock.people"),
                                           NULL));
    }

  if (words != NULL)
    gtk_box_append (self->box, lek_words_label_new (words, NULL));
}

static void
append_warnings (LekClocksCard *self)
{
  LekTimeWarning found = lek_case_get_time_warnings (lek_sitting_get_case (self->sitting));
  LekDeadlineState state = lek_case_get_deadline (lek_sitting_get_case (self->sitting)).state;

  /* That a weekend does not stop the clock says something only while it runs. */
  if (state != LEK_DEADLINE_RUNNING && state != LEK_DEADLINE_SOON)
    found &= ~(LEK_TIME_WARNING_WEEKEND | LEK_TIME_WARNING_HOLIDAY);

  for (guint i = 0; i < G_N_ELEMENTS (warnings); i++)
    {
      const char *words = warnings[i].id != NULL
                            ? lek_sitting_read_id (self->sitting, warnings[i].id)
                            : gettext (warnings[i].words);

      if ((found & warnings[i].warning) != 0 && words != NULL)
        gtk_box_append (self->box,
                        lek_icon_label_new ("dialog-information-symbolic", words, "dim-label"));
    }
}

static GtkWindow *
get_window (LekClocksCard *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
calendar_chosen_cb (GFile    *file,
                    gpointer  user_data)
{
  LekClocksCard *self = user_data;
  g_autofree char *text = lek_outbox_dup_calendar (lek_sitting_get_case (self->sitting),
                                                   lek_sitting_get_voice (self->sitting),
                                                   lek_sitting_get_now (self->sitting));
  g_autofree char *words = NULL;
  g_autoptr(GError) error = NULL;

  if (text == NULL ||
      g_file_replace_contents (file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, NULL, &error))
    return;

  words = lek_error_text_body (error);
  lek_question_dialog_tell (get_window (self), _("The appointment was not saved"), words);
}

static void
calendar_clicked_cb (LekClocksCard *self)
{
  const LekFileAsk ask = {
    .title = _("Save the appointment"),
    .accept = _("_Save"),
    .save = TRUE,
    /* The name of the file tells no more than the appointment does. */
    .name = "lekwijzer.ics",
    .kind = _("Calendar files"),
    .pattern = "*.ics",
  };

  lek_file_chooser_ask (get_window (self), &ask, calendar_chosen_cb, self);
}

static void
update (LekClocksCard *self)
{
  LekDeadline deadline = lek_case_get_deadline (lek_sitting_get_case (self->sitting));

  gtk_widget_set_visible (self->out_box, deadline.state == LEK_DEADLINE_RUNNING ||
                                         deadline.state == LEK_DEADLINE_SOON);
  lek_box_clear (self->box);
  append_ap (self);
  append_people (self);
  append_warnings (self);
}

static void
lek_clocks_card_dispose (GObject *object)
{
  LekClocksCard *self = LEK_CLOCKS_CARD (object);

  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_clocks_card_parent_class)->dispose (object);
}

static void
lek_clocks_card_class_init (LekClocksCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lek_clocks_card_dispose;
}

static void
lek_clocks_card_init (LekClocksCard *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *calendar_button = gtk_button_new_with_mnemonic (_("Save to _calendar…"));
  GtkWidget *paper_button = gtk_button_new_with_mnemonic (_("_On paper"));

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  g_signal_connect_swapped (calendar_button, "clicked", G_CALLBACK (calendar_clicked_cb), self);

  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->box));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (paper_button), "incident.show-paper");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (paper_button), "s", "deadline");
  self->out_box = lek_fold_box_new (6);
  lek_button_let_wrap (GTK_BUTTON (calendar_button));
  lek_fold_box_append (LEK_FOLD_BOX (self->out_box), calendar_button);
  lek_fold_box_append (LEK_FOLD_BOX (self->out_box), paper_button);
  gtk_box_append (GTK_BOX (card), self->out_box);
  gtk_widget_add_css_class (card, "lek-card");
  adw_bin_set_child (ADW_BIN (self), card);
}

GtkWidget *
lek_clocks_card_new (LekSitting *sitting)
{
  LekClocksCard *self;
  LekCase *case_;

  g_return_val_if_fail (LEK_IS_SITTING (sitting), NULL);

  self = g_object_new (LEK_TYPE_CLOCKS_CARD, NULL);
  self->sitting = g_object_ref (sitting);
  case_ = lek_sitting_get_case (sitting);
  g_signal_connect_object (case_, "deadline-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (case_, "answer-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (lek_register_get_clock (lek_sitting_get_register (sitting)), "tick",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
