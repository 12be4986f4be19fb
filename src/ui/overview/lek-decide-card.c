/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/overview/lek-decide-card.h"

#include "core/time/lek-format.h"
#include "ui/incident/lek-incident-words.h"
#include "ui/lek-ui.h"
#include "ui/overview/lek-verdict-why.h"
#include "ui/parts/lek-error-text.h"
#include "ui/stepper/lek-place.h"

struct _LekDecideCard
{
  AdwBin       parent_instance;

  LekSitting  *sitting;
  LekAbout     about;
  LekChoice    asked;               /* the choice whose reason is being written */

  GtkLabel    *title_label;
  GtkImage    *choice_icon;
  GtkLabel    *choice_label;
  GtkLabel    *when_label;
  GtkLabel    *motive_label;
  GtkWidget   *stale_box;
  GtkLabel    *stale_label;
  GtkWidget   *waiting_box;
  GtkWidget   *buttons;
  GtkWidget   *follow_button;
  GtkLabel    *follow_label;
  GtkWidget   *otherwise_button;
  GtkWidget   *otherwise_box;
  GtkLabel    *otherwise_label;
  GtkTextView *motive_view;
  GtkLabel    *error_label;
  GtkWidget   *confirm_button;
  GtkLabel    *confirm_label;
};

G_DEFINE_FINAL_TYPE (LekDecideCard, lek_decide_card, ADW_TYPE_BIN)

static LekCase *
get_case (LekDecideCard *self)
{
  return lek_sitting_get_case (self->sitting);
}

static LekNeed
get_advice (LekDecideCard *self)
{
  const LekVerdict *verdict = lek_case_get_verdict (get_case (self));

  if (verdict == NULL)
    return LEK_NEED_NONE;

  return self->about == LEK_ABOUT_AP ? verdict->notify_ap : verdict->inform_people;
}

static LekChoice
get_advised_choice (LekDecideCard *self)
{
  return get_advice (self) == LEK_NEED_NONE ? LEK_CHOICE_NO : LEK_CHOICE_YES;
}

static LekChoice
get_other_choice (LekDecideCard *self)
{
  return get_advised_choice (self) == LEK_CHOICE_YES ? LEK_CHOICE_NO : LEK_CHOICE_YES;
}

static void
show_words (GtkLabel   *label,
            const char *words)
{
  gtk_label_set_label (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL && *words != '\0');
}

static char *
describe_when (LekDecideCard     *self,
               const LekDecision *decision)
{
  LekMoment moment = { decision->decided_utc, FALSE };
  g_autofree char *when = lek_format_near (&moment,
                                           lek_sitting_get_now (self->sitting),
                                           lek_sitting_get_voice (self->sitting));

  if (decision->author == NULL)
    /* Translators: %s is a moment such as "Tuesday 14:20" */
    return g_strdup_printf (_("Decided %s"), when);

  /* Translators: a moment such as "Tuesday 14:20", then the name of a person */
  return g_strdup_printf (_("Decided %s by %s"), when, decision->author);
}

static char *
describe_changes (LekDecideCard *self)
{
  GPtrArray *assessments = lek_case_get_incident (get_case (self))->assessments;
  const LekAssessment *last;
  g_auto(GStrv) names = NULL;
  g_autofree char *list = NULL;

  if (assessments->len == 0)
    return g_strdup (_("The facts changed since this decision, and so did the advice. "
                       "Decide once more."));

  last = g_ptr_array_index (assessments, assessments->len - 1);
  if (last->changed == NULL || *last->changed == '\0')
    return g_strdup (_("The advice changed since this decision. Decide once more."));

  names = g_strsplit (last->changed, " ", -1);
  for (guint i = 0; names[i] != NULL; i++)
    {
      char *words = g_strdup (lek_fact_get_words (self->sitting, names[i]));

      g_free (names[i]);
      names[i] = words;
    }
  list = g_strjoinv (", ", names);

  /* Translators: %s is a list of facts, such as "the number of people, encryption" */
  return g_strdup_printf (_("The advice changed since this decision, because these facts changed: "
                            "%s. Decide once more."),
                          list);
}

static void
show_decision (LekDecideCard *self)
{
  const LekDecision *decision = lek_case_get_decision (get_case (self), self->about);
  LekChoice choice = decision != NULL ? decision->choice : LEK_CHOICE_NONE;
  gboolean stale = decision != NULL && lek_case_is_decision_stale (get_case (self), self->about);
  g_autofree char *when = decision != NULL ? describe_when (self, decision) : NULL;
  g_autofree char *motive = NULL;

  if (decision != NULL && decision->motive != NULL)
    /* Translators: %s is the reason that the person gave */
    motive = g_strdup_printf (_("Reason: %s"), decision->motive);

  gtk_image_set_from_icon_name (self->choice_icon,
                                decision != NULL ? "lek-mark-complete-symbolic"
                                                 : "lek-mark-empty-symbolic");
  gtk_label_set_label (self->choice_label, lek_words_for_choice (self->about, choice));
  show_words (self->when_label, when);
  show_words (self->motive_label, motive);

  gtk_widget_set_visible (self->stale_box, stale);
  if (stale)
    {
      g_autofree char *changes = describe_changes (self);

      gtk_label_set_label (self->stale_label, changes);
    }
}

static void
show_buttons (LekDecideCard *self)
{
  gboolean assessed = lek_case_get_summary (get_case (self))->assessed;
  const char *advised = lek_words_for_choice (self->about, get_advised_choice (self));
  const LekDecision *decision = lek_case_get_decision (get_case (self), self->about);
  gboolean followed = decision != NULL &&
                      decision->choice == get_advised_choice (self) &&
                      !lek_case_is_decision_stale (get_case (self), self->about);
  /* Translators: %s is the choice, such as "Notify the AP" */
  g_autofree char *follow = g_strdup_printf (_("Follow the advice: %s"), advised);

  gtk_widget_set_visible (self->waiting_box, !assessed);
  gtk_widget_set_visible (self->buttons, assessed && !gtk_widget_get_visible (self->otherwise_box));
  gtk_widget_set_sensitive (self->buttons, !lek_case_is_locked (get_case (self)));
  gtk_widget_set_visible (self->follow_button, !followed);
  gtk_label_set_label (self->follow_label, follow);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->follow_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, follow, -1);
}

static void
update (LekDecideCard *self)
{
  show_decision (self);
  show_buttons (self);
}

static void
case_changed_cb (LekDecideCard *self)
{
  update (self);
}

/* AVG art. 33(5): who does not notify must be able to show why, also when that is what the advice says. */
static gboolean
is_reason_needed (LekDecideCard *self,
                  LekChoice      choice)
{
  return self->about == LEK_ABOUT_AP && choice == LEK_CHOICE_NO;
}

static const char *
explain_reason (LekDecideCard *self)
{
  if (lek_decision_is_lighter (self->about, get_advice (self), self->asked))
    return _("This is less than the advice asks for. Write down why; it is kept "
             "in the log and stands on the report.");

  if (self->asked == get_advised_choice (self))
    return _("Whoever does not notify must be able to show why. This is the reason that the advice gives; "
             "change it where it does not fit. It stands on the sheet of reasons.");

  return _("This goes further than the advice asks for; that is always "
           "allowed. A reason may be added.");
}

static void
add_reasons (LekDecideCard *self,
             GString       *words,
             gboolean       conclusions)
{
  const LekVerdict *verdict = lek_case_get_verdict (get_case (self));

  for (guint i = 0; i < verdict->reasons->len; i++)
    {
      const LekReason *reason = g_ptr_array_index (verdict->reasons, i);

      if (reason->concerns == LEK_CONCERNS_AP && !reason->aggravates &&
          g_str_has_prefix (reason->code, "ap-") == conclusions)
        g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "",
                                lek_reason_get_words (self->sitting, reason->code));
    }
}

/* The facts that the advice not to notify rests on, or what it concludes when it names none; "" against the advice. */
static char *
propose_motive (LekDecideCard *self)
{
  g_autoptr(GString) words = g_string_new (NULL);

  if (self->asked == get_advised_choice (self))
    add_reasons (self, words, FALSE);
  if (words->len == 0 && self->asked == get_advised_choice (self))
    add_reasons (self, words, TRUE);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
show_reason (LekDecideCard *self,
             gboolean       shown)
{
  gtk_widget_set_visible (self->otherwise_box, shown);
  gtk_widget_set_visible (self->buttons, !shown);
  show_words (self->error_label, NULL);
  gtk_widget_grab_focus (shown ? GTK_WIDGET (self->motive_view) : self->otherwise_button);
}

static void
ask_reason (LekDecideCard *self,
            LekChoice      choice)
{
  const char *words = lek_words_for_choice (self->about, choice);
  g_autofree char *motive = NULL;

  self->asked = choice;
  motive = propose_motive (self);
  gtk_label_set_label (self->confirm_label, words);
  gtk_label_set_label (self->otherwise_label, explain_reason (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->confirm_button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->motive_view), motive, -1);
  show_reason (self, TRUE);
}

static char *
dup_motive (LekDecideCard *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->motive_view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

static void
decide (LekDecideCard *self,
        LekChoice      choice,
        const char    *motive)
{
  g_autoptr(GError) error = NULL;

  if (lek_case_decide (get_case (self), self->about, choice, motive, &error))
    {
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->motive_view), "", -1);
      show_reason (self, FALSE);
      return;
    }

  if (g_error_matches (error, LEK_CASE_ERROR, LEK_CASE_ERROR_MOTIVE))
    {
      int shortest = lek_case_get_rules (get_case (self))->motive_min_chars;
      g_autofree char *words =
        g_strdup_printf (ngettext ("Write the reason in at least %d letter: which fact makes the "
                                   "risk smaller than the advice says?",
                                   "Write the reason in at least %d letters: which fact makes the "
                                   "risk smaller than the advice says?",
                                   shortest),
                         shortest);

      show_words (self->error_label, words);
      gtk_widget_grab_focus (GTK_WIDGET (self->motive_view));
    }
  else
    {
      g_autofree char *words = lek_error_text_body (error);

      show_words (self->error_label, words);
    }
}

/* To the question without which there is no advice. */
static void
waiting_clicked_cb (LekDecideCard *self)
{
  static const char *const question_id = "data.involved";
  LekPlace place;

  if (lek_place_find_question (lek_case_get_procedure (get_case (self)), question_id, &place))
    gtk_widget_activate_action (GTK_WIDGET (self), "incident.go-to", "(ss)", place.page->id, question_id);
}

static void
follow_clicked_cb (LekDecideCard *self)
{
  LekChoice advised = get_advised_choice (self);

  if (is_reason_needed (self, advised))
    ask_reason (self, advised);
  else
    decide (self, advised, NULL);
}

static void
otherwise_clicked_cb (LekDecideCard *self)
{
  ask_reason (self, get_other_choice (self));
}

static void
cancel_clicked_cb (LekDecideCard *self)
{
  show_reason (self, FALSE);
}

static void
confirm_clicked_cb (LekDecideCard *self)
{
  g_autofree char *motive = dup_motive (self);

  if (*motive != '\0' ||
      !is_reason_needed (self, self->asked) ||
      lek_decision_is_lighter (self->about, get_advice (self), self->asked))
    {
      decide (self, self->asked, motive);
      return;
    }

  show_words (self->error_label, _("Write down why the AP is not notified."));
  gtk_widget_grab_focus (GTK_WIDGET (self->motive_view));
}

static void
lek_decide_card_dispose (GObject *object)
{
  LekDecideCard *self = LEK_DECIDE_CARD (object);

  /* First: AdwBin would look for a child that the template has let go of. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LEK_TYPE_DECIDE_CARD);
  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_decide_card_parent_class)->dispose (object);
}

static void
lek_decide_card_class_init (LekDecideCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lek_decide_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LEK_UI_RESOURCE ("overview/lek-decide-card.ui"));
  gtk_widget_class_bind_template_child (widget_class, LekDecideCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, LekDecideCard, choice_icon);
  gtk_widget_class_bind_template_child (widget_class, LekDecideCard, choice_label);
  gtk_widget_class_bind_template_child (widget_class, LekDecideCard, when_label);
  gtk_widget_class_bind_template_child (widget_class, LekDecideCard, motive_label);
  gtk_widget_class_bind_template_child (widget_class, LekDecideCard, stale_box);
  gtk_widget_class_bind_template_child (widget_class, LekDecideCard, stale_label);
  gtk_widget_class_bind_template_child (widget_class, LekDecideCard, waiting_box);
  gtk_widget_class_bind_template_child (widget_class, LekDecideCard, buttons);
  gtk_widget_class_bind_template_child (widget_class, LekDecideCard, follow_button);
  gtk_widget_class_bind_template_child (widget_class, LekDecideCard, follow_label);
  gtk_widget_class_bind_template_child (widget_class, LekDecideCard, otherwise_button);
  gtk_widget_class_bind_template_child (widget_class, LekDecideCard, otherwise_box);
  gtk_widget_class_bind_template_child (widget_class, LekDecideCard, otherwise_label);
  gtk_widget_class_bind_template_child (widget_class, LekDecideCard, motive_view);
  gtk_widget_class_bind_template_child (widget_class, LekDecideCard, error_label);
  gtk_widget_class_bind_template_child (widget_class, LekDecideCard, confirm_button);
  gtk_widget_class_bind_template_child (widget_class, LekDecideCard, confirm_label);
  gtk_widget_class_bind_template_callback (widget_class, waiting_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, follow_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, otherwise_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, confirm_clicked_cb);
}

static void
lek_decide_card_init (LekDecideCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Two of these cards stand in the overview. */
static void
name_otherwise (LekDecideCard *self)
{
  g_autofree char *name = g_strdup_printf (C_("question and part", "%s: %s"), _("Decide otherwise…"),
                                           gtk_label_get_label (self->title_label));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->otherwise_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

GtkWidget *
lek_decide_card_new (LekSitting *sitting,
                     LekAbout    about)
{
  static const char *const signals[] = {
    "decided", "verdict-changed", "advice-reopened", "state-changed",
  };
  LekDecideCard *self;

  g_return_val_if_fail (LEK_IS_SITTING (sitting), NULL);

  self = g_object_new (LEK_TYPE_DECIDE_CARD, NULL);
  self->sitting = g_object_ref (sitting);
  self->about = about;
  gtk_label_set_label (self->title_label,
                       about == LEK_ABOUT_AP ? _("The decision on notifying the AP")
                                             : _("The decision on informing the people concerned"));
  name_otherwise (self);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (get_case (self), signals[i],
                             G_CALLBACK (case_changed_cb), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
