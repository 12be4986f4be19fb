/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/overview/lek-form-verdict-card.h"

#include "ui/parts/lek-words-label.h"

struct _LekFormVerdictCard
{
  AdwBin      parent_instance;

  LekSitting *sitting;
  GtkBox     *box;
};

G_DEFINE_FINAL_TYPE (LekFormVerdictCard, lek_form_verdict_card, ADW_TYPE_BIN)

static const struct
{
  const char *icon;
  const char *words;       /* text ids of the library */
  const char *why;
} verdicts[] = {
  [LEK_FORM_OPEN] = { "lek-mark-empty-symbolic", "form.open", NULL },
  [LEK_FORM_INCIDENT] = { "lek-need-none-symbolic", "form.incident", "form.incident-why" },
  [LEK_FORM_SERIOUS] = { "lek-need-duty-symbolic", "form.serious", "form.serious-why" },
};

static void
append_answer (LekFormVerdictCard *self,
               const char         *question_id)
{
  LekCase *case_ = lek_sitting_get_case (self->sitting);
  const LekQuestion *question = lek_library_get_question (lek_case_get_library (case_),
                                                          question_id);
  g_autofree char *answer = NULL;
  g_autofree char *words = NULL;

  if (question == NULL || lek_case_get_answer (case_, question_id) == NULL)
    return;

  answer = lek_question_describe (question,
                                  lek_case_get_answer (case_, question_id),
                                  lek_sitting_get_voice (self->sitting));
  /* Translators: the short name of a question, then its answer in words */
  words = g_strdup_printf (C_("question and answer", "%s: %s"),
                           lek_sitting_read (self->sitting, question->short_name),
                           answer);
  gtk_box_append (self->box, lek_words_label_new (words, "dim-label"));
}

static void
append_parting (LekFormVerdictCard *self)
{
  const char *id = lek_case_get_parting (lek_sitting_get_case (self->sitting));
  const char *words = id != NULL ? lek_sitting_read_id (self->sitting, id) : NULL;
  GtkWidget *note;

  if (words == NULL)
    return;

  note = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (note, "law-note");
  gtk_box_append (GTK_BOX (note),
                  lek_icon_label_new ("lek-law-symbolic", _("The law says otherwise"), "heading"));
  gtk_box_append (GTK_BOX (note), lek_words_label_new (words, NULL));
  gtk_box_append (self->box, note);
}

static void
update (LekFormVerdictCard *self)
{
  LekFormVerdict verdict = lek_case_get_form_verdict (lek_sitting_get_case (self->sitting));

  lek_box_clear (self->box);
  gtk_box_append (self->box,
                  lek_icon_label_new (verdicts[verdict].icon,
                                      lek_sitting_read_id (self->sitting, verdicts[verdict].words),
                                      "title-4"));
  if (verdicts[verdict].why != NULL)
    gtk_box_append (self->box,
                    lek_words_label_new (lek_sitting_read_id (self->sitting,
                                                              verdicts[verdict].why),
                                         NULL));
  append_answer (self, "form.sensitive");
  append_answer (self, "form.serious");
  append_parting (self);
  if (verdict != LEK_FORM_OPEN)
    gtk_box_append (self->box,
                    lek_words_label_new (lek_sitting_read_id (self->sitting,
                                                              "form.not-the-verdict"),
                                         "dim-label"));
}

static void
answer_changed_cb (LekFormVerdictCard *self)
{
  update (self);
}

static void
lek_form_verdict_card_dispose (GObject *object)
{
  LekFormVerdictCard *self = LEK_FORM_VERDICT_CARD (object);

  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_form_verdict_card_parent_class)->dispose (object);
}

static void
lek_form_verdict_card_class_init (LekFormVerdictCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lek_form_verdict_card_dispose;
}

static void
lek_form_verdict_card_init (LekFormVerdictCard *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "lek-card");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

GtkWidget *
lek_form_verdict_card_new (LekSitting *sitting)
{
  LekFormVerdictCard *self;
  LekCase *case_;

  g_return_val_if_fail (LEK_IS_SITTING (sitting), NULL);

  self = g_object_new (LEK_TYPE_FORM_VERDICT_CARD, NULL);
  self->sitting = g_object_ref (sitting);
  case_ = lek_sitting_get_case (sitting);
  g_signal_connect_object (case_, "answer-changed::form.sensitive",
                           G_CALLBACK (answer_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (case_, "answer-changed::form.serious",
                           G_CALLBACK (answer_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (case_, "verdict-changed",
                           G_CALLBACK (answer_changed_cb), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
