/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/overview/lek-verdict-card.h"

#include "core/time/lek-format.h"
#include "ui/incident/lek-incident-words.h"
#include "ui/overview/lek-verdict-why.h"
#include "ui/parts/lek-expander.h"
#include "ui/parts/lek-words-label.h"

struct _LekVerdictCard
{
  AdwBin      parent_instance;

  LekSitting *sitting;
  GtkBox     *lines;
  GtkWidget  *expander;
  AdwBin     *why_bin;
};

G_DEFINE_FINAL_TYPE (LekVerdictCard, lek_verdict_card, ADW_TYPE_BIN)

static LekCase *
get_case (LekVerdictCard *self)
{
  return lek_sitting_get_case (self->sitting);
}

static char *
describe_need (LekVerdictCard *self,
               LekConcerns     concerns,
               LekNeed         need)
{
  LekDeadline deadline = lek_case_get_deadline (get_case (self));
  g_autofree char *due = NULL;
  LekMoment moment = { deadline.due_utc, FALSE };

  if (concerns != LEK_CONCERNS_AP ||
      need == LEK_NEED_NONE ||
      (deadline.state != LEK_DEADLINE_RUNNING && deadline.state != LEK_DEADLINE_SOON))
    return g_strdup (lek_words_for_need (concerns, need));

  due = lek_format_near (&moment,
                         lek_sitting_get_now (self->sitting),
                         lek_sitting_get_voice (self->sitting));
  /* Translators: an outcome such as "Yes" or "Recommended", then a moment such as "Tuesday 14:20" */
  return g_strdup_printf (_("%s, before %s"), lek_words_for_need (concerns, need), due);
}

/* What was advised, decided and done asks for nothing more. */
static gboolean
is_done (LekVerdictCard *self,
         LekConcerns     concerns)
{
  const LekSummary *summary = lek_case_get_summary (get_case (self));
  LekDeadlineState deadline = lek_case_get_deadline (get_case (self)).state;

  switch (concerns)
    {
    case LEK_CONCERNS_AP:
      return (deadline == LEK_DEADLINE_MET || deadline == LEK_DEADLINE_LATE) && summary->ap_choice == LEK_CHOICE_YES;
    case LEK_CONCERNS_PEOPLE:
      return summary->informed_utc != G_MININT64 && summary->people_choice == LEK_CHOICE_YES;
    case LEK_CONCERNS_REGISTER:
    default:
      /* It stands here; what is known of it is complete once nothing is open. */
      return summary->n_open == 0;
    }
}

static guint
count_reasons (const LekVerdict *verdict,
               LekConcerns       concerns)
{
  guint n = 0;

  for (guint i = 0; i < verdict->reasons->len; i++)
    n += ((LekReason *) g_ptr_array_index (verdict->reasons, i))->concerns == concerns ? 1 : 0;

  return n;
}

static void
append_outcome (LekVerdictCard   *self,
                const LekVerdict *verdict,
                LekConcerns       concerns,
                LekNeed           need)
{
  gboolean done = need != LEK_NEED_NONE && is_done (self, concerns);
  g_autofree char *outcome = done ? g_strdup (C_("outcome", "Done")) : describe_need (self, concerns, need);
  guint n_reasons = count_reasons (verdict, concerns);
  g_autofree char *count = g_strdup_printf (ngettext ("%u reason", "%u reasons", n_reasons),
                                            n_reasons);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "icon-name", done ? "lek-mark-complete-symbolic" : lek_icon_for_need (need),
                                  "pixel-size", 24,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  NULL);

  gtk_widget_add_css_class (icon, done ? "need-done" : need == LEK_NEED_DUTY ? "need-duty" : "need-other");
  gtk_box_append (GTK_BOX (words),
                  lek_words_label_new (lek_words_for_concern (concerns), "dim-label caption"));
  gtk_box_append (GTK_BOX (words), lek_words_label_new (outcome, "heading"));
  gtk_box_append (GTK_BOX (line), icon);
  if (n_reasons > 0)
    gtk_box_append (GTK_BOX (words), lek_words_label_new (count, "dim-label caption"));
  gtk_box_append (GTK_BOX (line), words);
  gtk_widget_add_css_class (line, "outcome");
  gtk_box_append (self->lines, line);
}

static void
append_remarks (LekVerdictCard   *self,
                const LekVerdict *verdict)
{
  if (verdict->doubt)
    gtk_box_append (self->lines,
                    lek_icon_label_new ("lek-need-recommended-symbolic",
                                        _("There is doubt. In doubt, notify the AP: what was told "
                                          "can be added to or withdrawn later."),
                                        NULL));
  if (verdict->tell_controller)
    gtk_box_append (self->lines,
                    lek_icon_label_new ("lek-need-duty-symbolic",
                                        _("Tell the controller now: as a processor that is the "
                                          "duty; the controller tells the AP."),
                                        NULL));
}

/* Form 371.2 is counted apart; where the law says otherwise, why stands with it. */
static void
append_form (LekVerdictCard *self)
{
  static const char *const verdicts[] = {
    [LEK_FORM_INCIDENT] = "form.incident",
    [LEK_FORM_SERIOUS] = "form.serious",
  };
  LekFormVerdict verdict = lek_case_get_form_verdict (get_case (self));
  const char *parting = lek_case_get_parting (get_case (self));

  if (verdict == LEK_FORM_OPEN)
    return;

  gtk_box_append (self->lines, lek_icon_label_new ("lek-law-symbolic",
                                                   lek_sitting_read_id (self->sitting, verdicts[verdict]),
                                                   "dim-label"));
  if (parting != NULL)
    gtk_box_append (self->lines, lek_words_label_new (lek_sitting_read_id (self->sitting, parting), "law-note"));
}

static void
show_why (LekVerdictCard *self)
{
  const LekVerdict *verdict = lek_case_get_verdict (get_case (self));

  /* Only while it is open: reasons, cases and sources are many labels. */
  if (verdict != NULL && gtk_expander_get_expanded (GTK_EXPANDER (self->expander)))
    adw_bin_set_child (self->why_bin, lek_verdict_why_new (self->sitting, verdict));
}

static void
update (LekVerdictCard *self)
{
  const LekVerdict *verdict = lek_case_get_verdict (get_case (self));
  gboolean assessed = verdict != NULL && lek_case_get_summary (get_case (self))->assessed;

  lek_box_clear (self->lines);
  gtk_widget_set_visible (self->expander, assessed);
  if (!assessed)
    {
      gtk_box_append (self->lines,
                      lek_icon_label_new ("lek-mark-empty-symbolic",
                                          _("There is no advice yet. It comes as soon as the "
                                            "first questions on the data have an answer."),
                                          NULL));
      return;
    }

  append_outcome (self, verdict, LEK_CONCERNS_REGISTER, verdict->document);
  append_outcome (self, verdict, LEK_CONCERNS_AP, verdict->notify_ap);
  append_outcome (self, verdict, LEK_CONCERNS_PEOPLE, verdict->inform_people);
  append_remarks (self, verdict);
  append_form (self);
  show_why (self);
}

static void
case_changed_cb (LekVerdictCard *self)
{
  update (self);
}

static void
expanded_cb (LekVerdictCard *self)
{
  show_why (self);
}

static void
lek_verdict_card_dispose (GObject *object)
{
  LekVerdictCard *self = LEK_VERDICT_CARD (object);

  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_verdict_card_parent_class)->dispose (object);
}

static void
lek_verdict_card_class_init (LekVerdictCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lek_verdict_card_dispose;
}

static void
lek_verdict_card_init (LekVerdictCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->lines = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  self->why_bin = ADW_BIN (adw_bin_new ());
  gtk_widget_set_margin_top (GTK_WIDGET (self->why_bin), 8);
  self->expander = lek_expander_new (_("Why?"), GTK_WIDGET (self->why_bin));
  g_signal_connect_swapped (self->expander, "notify::expanded", G_CALLBACK (expanded_cb), self);

  gtk_box_append (GTK_BOX (box), lek_words_label_new (_("The advice"), "dim-label caption-heading"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->lines));
  gtk_box_append (GTK_BOX (box), self->expander);
  gtk_widget_add_css_class (box, "lek-card");
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
lek_verdict_card_new (LekSitting *sitting,
                      gboolean    with_reasons)
{
  static const char *const changes[] = {
    "verdict-changed", "deadline-changed", "progress-changed", "decided", "state-changed",
  };
  LekVerdictCard *self;

  g_return_val_if_fail (LEK_IS_SITTING (sitting), NULL);

  self = g_object_new (LEK_TYPE_VERDICT_CARD, NULL);
  self->sitting = g_object_ref (sitting);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (get_case (self), changes[i],
                             G_CALLBACK (case_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_expander_set_expanded (GTK_EXPANDER (self->expander), with_reasons);
  update (self);

  return GTK_WIDGET (self);
}
