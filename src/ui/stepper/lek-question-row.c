/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The answer goes down through lek_case_answer () and comes
 * back by "answer-changed"; the editor shows what came back.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/help/lek-help-book.h"
#include "session/lek-case-prepared.h"
#include "ui/editors/lek-editor.h"
#include "ui/help/lek-help-topic.h"
#include "ui/incident/lek-incident-words.h"
#include "ui/lek-ui.h"
#include "ui/parts/lek-error-text.h"
#include "ui/parts/lek-expander.h"
#include "ui/parts/lek-legible.h"
#include "ui/parts/lek-menu.h"
#include "ui/parts/lek-scroll.h"
#include "ui/parts/lek-word-breaks.h"
#include "ui/stepper/lek-help-view.h"
#include "ui/stepper/lek-place.h"
#include "ui/stepper/lek-prepared-list.h"
#include "ui/stepper/lek-question-row.h"

struct _LekQuestionRow
{
  AdwBin             parent_instance;

  LekSitting        *sitting;
  const LekQuestion *question;
  LekEditor         *editor;
  GSimpleAction     *state_action;

  GtkLabel          *ask_label;
  GtkMenuButton     *state_button;
  GtkLabel          *hint_label;
  AdwBin            *editor_bin;
  GtkLabel          *error_label;
  GtkLabel          *state_label;
  GtkWidget         *proposal_box;
  GtkLabel          *proposal_label;
  GtkWidget         *proposal_button;
  AdwBin            *prepared_bin;
  GtkWidget         *help_expander;
  LekHelpView       *help_view;
};

G_DEFINE_FINAL_TYPE (LekQuestionRow, lek_question_row, ADW_TYPE_BIN)

enum
{
  ATTENDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static LekCase *
get_case (LekQuestionRow *self)
{
  return lek_sitting_get_case (self->sitting);
}

static void
show_error (LekQuestionRow *self,
            const char     *words)
{
  gtk_label_set_label (self->error_label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), words != NULL);
  lek_editor_show_fault (self->editor, words != NULL ? GTK_WIDGET (self->error_label) : NULL);
}

static void
show_state (LekQuestionRow  *self,
            const LekAnswer *answer)
{
  LekAnswerState state = answer != NULL ? lek_answer_get_state (answer) : LEK_ANSWER_NONE;
  const char *words = lek_words_for_state (state);
  g_autofree char *name = NULL;

  gtk_label_set_label (self->state_label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->state_label), words != NULL);

  g_simple_action_set_state (self->state_action,
                             g_variant_new_string (state == LEK_ANSWER_NONE
                                                     ? ""
                                                     : lek_answer_state_to_nick (state)));

  /* Translators: the name of a menu button: the question, then how sure the answer is */
  name = g_strdup_printf (C_("state of answer", "%s: how sure is this answer"),
                          lek_sitting_read (self->sitting, self->question->ask));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->state_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
show_proposal (LekQuestionRow  *self,
               const LekAnswer *answer)
{
  const char *value = answer == NULL ? lek_case_get_proposal (get_case (self), self->question->id)
                                     : NULL;
  g_autoptr(LekAnswer) proposed = NULL;
  g_autofree char *described = NULL;
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;

  gtk_widget_set_visible (self->proposal_box, value != NULL);
  if (value == NULL)
    return;

  proposed = lek_answer_new (LEK_ANSWER_KNOWN, value);
  described = lek_question_describe (self->question,
                                     proposed,
                                     lek_sitting_get_voice (self->sitting));
  /* Translators: %s is an answer that often fits this kind of incident; the person may take it over */
  words = g_strdup_printf (_("Proposal: %s"), described);
  gtk_label_set_label (self->proposal_label, words);
  /* Translators: the name of a button for a screen reader: it takes over the proposal that follows */
  name = g_strdup_printf (_("Take over: %s, %s"), lek_sitting_read (self->sitting, self->question->ask), described);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->proposal_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

/* What is closed is kept as it is: a reopening comes first, and stands in the log. */
static void
show_closed (LekQuestionRow *self)
{
  gboolean closed = lek_case_get_summary (get_case (self))->state == LEK_STATE_CLOSED;
  gboolean sensitive = !lek_case_is_locked (get_case (self));

  lek_legible_set_sensitive (GTK_WIDGET (self->editor), sensitive);
  gtk_widget_set_sensitive (GTK_WIDGET (self->state_button), sensitive);
  gtk_widget_set_sensitive (self->proposal_button, sensitive);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self),
                               closed ? _("This incident is closed. Reopen it to change an answer.") : NULL);
}

static void
state_changed_cb (LekQuestionRow *self)
{
  show_closed (self);
}

static void
show_answer (LekQuestionRow *self)
{
  const LekAnswer *answer = lek_case_get_answer (get_case (self), self->question->id);

  lek_editor_show (self->editor, answer);
  show_state (self, answer);
  show_proposal (self, answer);
}

static void
give_answer (LekQuestionRow  *self,
             const LekAnswer *answer)
{
  g_autoptr(GError) error = NULL;

  if (lek_case_answer (get_case (self), self->question->id, answer, &error))
    {
      show_error (self, NULL);
      return;
    }

  if (g_error_matches (error, LEK_CASE_ERROR, LEK_CASE_ERROR_VALUE))
    show_error (self, _("This does not fit the question. Look at it once more."));
  else
    {
      g_autofree char *words = lek_error_text_body (error);

      show_error (self, words);
    }
  show_answer (self);
}

/* An estimate stays an estimate until the person says that it is sure. Counts say it themselves. */
static gboolean
keeps_estimated (LekQuestionRow  *self,
                 const LekAnswer *given)
{
  const LekAnswer *before = lek_case_get_answer (get_case (self), self->question->id);

  return self->question->kind != LEK_QUESTION_COUNT &&
         before != NULL &&
         lek_answer_get_state (before) == LEK_ANSWER_ESTIMATED &&
         lek_answer_get_state (given) == LEK_ANSWER_KNOWN;
}

static void
editor_answered_cb (LekEditor       *editor,
                    const LekAnswer *answer,
                    LekQuestionRow  *self)
{
  if (answer != NULL && keeps_estimated (self, answer))
    {
      g_autoptr(LekAnswer) estimated = lek_answer_new (LEK_ANSWER_ESTIMATED,
                                                       lek_answer_get_value (answer));

      give_answer (self, estimated);
    }
  else
    give_answer (self, answer);
}

static void
editor_faulty_cb (LekEditor      *editor,
                  const char     *words,
                  LekQuestionRow *self)
{
  show_error (self, words);
}

static void
editor_left_cb (LekEditor      *editor,
                LekQuestionRow *self)
{
  lek_case_settle (get_case (self));
}

static void
focus_entered_cb (LekQuestionRow *self)
{
  g_signal_emit (self, signals[ATTENDED], 0);
}

static void
answer_changed_cb (LekCase        *case_,
                   const char     *question_id,
                   LekQuestionRow *self)
{
  if (g_strcmp0 (question_id, self->question->id) == 0)
    show_answer (self);
  else if (g_strcmp0 (question_id, "incident.scenario") == 0)
    show_proposal (self, lek_case_get_answer (case_, self->question->id));
}

static void
proposal_clicked_cb (LekQuestionRow *self)
{
  const char *value = lek_case_get_proposal (get_case (self), self->question->id);
  g_autoptr(LekAnswer) answer = NULL;

  if (value == NULL)
    return;

  answer = lek_answer_new (LEK_ANSWER_KNOWN, value);
  give_answer (self, answer);
  lek_question_row_enter (self);
}

static void
set_state (LekQuestionRow *self,
           LekAnswerState  state)
{
  const LekAnswer *before = lek_case_get_answer (get_case (self), self->question->id);
  g_autoptr(LekAnswer) after = NULL;

  if (state == LEK_ANSWER_KNOWN || state == LEK_ANSWER_ESTIMATED)
    {
      if (before == NULL || !lek_answer_has_value (before))
        {
          if (before != NULL)
            give_answer (self, NULL);
          show_error (self, _("Give an answer first, then say how sure it is."));
          lek_question_row_enter (self);
          return;
        }
      after = lek_answer_new (state, lek_answer_get_value (before));
    }
  else
    after = lek_answer_new (state, NULL);

  give_answer (self, after);
}

static void
state_activated_cb (GSimpleAction  *action,
                    GVariant       *parameter,
                    LekQuestionRow *self)
{
  const char *nick = g_variant_get_string (parameter, NULL);
  LekAnswerState state;

  if (*nick == '\0')
    give_answer (self, NULL);
  else if (lek_answer_state_from_nick (nick, &state))
    set_state (self, state);
}

static GMenuModel *
make_state_menu (void)
{
  static const LekAnswerState states[] = {
    LEK_ANSWER_KNOWN,
    LEK_ANSWER_ESTIMATED,
    LEK_ANSWER_NOT_YET,
    LEK_ANSWER_CANNOT,
    LEK_ANSWER_NOT_APPLICABLE,
  };
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) answers = g_menu_new ();
  g_autoptr(GMenu) clear = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autofree char *action = g_strdup_printf ("answer.state::%s",
                                                 lek_answer_state_to_nick (states[i]));

      g_menu_append (answers, lek_words_for_state_item (states[i]), action);
    }
  g_menu_append (clear, lek_words_for_state_item (LEK_ANSWER_NONE), "answer.state::");

  g_menu_append_section (menu, NULL, G_MENU_MODEL (answers));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (clear));

  return G_MENU_MODEL (menu);
}

static void
add_state_action (LekQuestionRow *self)
{
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr(GMenuModel) menu = make_state_menu ();

  self->state_action = g_simple_action_new_stateful ("state",
                                                     G_VARIANT_TYPE_STRING,
                                                     g_variant_new_string (""));
  g_signal_connect (self->state_action, "activate", G_CALLBACK (state_activated_cb), self);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->state_action));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "answer", G_ACTION_GROUP (group));
  gtk_menu_button_set_menu_model (self->state_button, menu);
}

static void
lek_question_row_dispose (GObject *object)
{
  LekQuestionRow *self = LEK_QUESTION_ROW (object);

  /* First: AdwBin would look for a child that the template has let go of. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LEK_TYPE_QUESTION_ROW);
  if (self->state_action != NULL)
    g_signal_handlers_disconnect_by_data (self->state_action, self);
  g_clear_object (&self->state_action);
  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_question_row_parent_class)->dispose (object);
}

static void
lek_question_row_class_init (LekQuestionRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lek_question_row_dispose;

  signals[ATTENDED] =
    g_signal_new ("attended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  g_type_ensure (LEK_TYPE_HELP_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, LEK_UI_RESOURCE ("stepper/lek-question-row.ui"));
  gtk_widget_class_bind_template_child (widget_class, LekQuestionRow, ask_label);
  gtk_widget_class_bind_template_child (widget_class, LekQuestionRow, state_button);
  gtk_widget_class_bind_template_child (widget_class, LekQuestionRow, hint_label);
  gtk_widget_class_bind_template_child (widget_class, LekQuestionRow, editor_bin);
  gtk_widget_class_bind_template_child (widget_class, LekQuestionRow, error_label);
  gtk_widget_class_bind_template_child (widget_class, LekQuestionRow, state_label);
  gtk_widget_class_bind_template_child (widget_class, LekQuestionRow, proposal_box);
  gtk_widget_class_bind_template_child (widget_class, LekQuestionRow, proposal_label);
  gtk_widget_class_bind_template_child (widget_class, LekQuestionRow, proposal_button);
  gtk_widget_class_bind_template_child (widget_class, LekQuestionRow, prepared_bin);
  gtk_widget_class_bind_template_child (widget_class, LekQuestionRow, help_expander);
  gtk_widget_class_bind_template_child (widget_class, LekQuestionRow, help_view);
  gtk_widget_class_bind_template_callback (widget_class, proposal_clicked_cb);
  gtk_widget_class_set_css_name (widget_class, "question");
}

static void
lek_question_row_init (LekQuestionRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  lek_word_breaks_follow (self->ask_label);
  lek_word_breaks_follow (self->hint_label);
  lek_expander_let_go (GTK_EXPANDER (self->help_expander));
  lek_expander_let_wrap (GTK_EXPANDER (self->help_expander));
  lek_menu_button_keep_narrow (self->state_button);
  add_state_action (self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_entered_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/* Where the question is asked first; a page of the procedure that asks it again says so itself. */
static void
set_topic (LekQuestionRow *self)
{
  LekPlace place;

  if (lek_place_find_question (lek_case_get_procedure (get_case (self)), self->question->id, &place))
    lek_question_row_set_page (self, place.page->id);
}

/* Most questions have nothing to do with it and need no list. */
static void
add_prepared (LekQuestionRow *self)
{
  const LekReadiness *readiness = lek_library_get_readiness (lek_case_get_library (get_case (self)));

  for (guint i = 0; i < readiness->links->len; i++)
    {
      const LekReadyLink *link = g_ptr_array_index (readiness->links, i);

      if (link->question == self->question)
        {
          GtkWidget *list = lek_prepared_list_new (self->sitting, self->question);

          g_signal_connect_swapped (list, "taken", G_CALLBACK (lek_question_row_enter), self);
          adw_bin_set_child (self->prepared_bin, list);
          return;
        }
    }
}

/* Every question on the page has one. */
static void
name_help (LekQuestionRow *self)
{
  /* Translators: the name of what unfolds the help below a question; %s is that question */
  g_autofree char *name = g_strdup_printf (_("Why is this asked? %s"),
                                           lek_sitting_read (self->sitting, self->question->ask));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->help_expander),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

GtkWidget *
lek_question_row_new (LekSitting        *sitting,
                      const LekQuestion *question)
{
  LekQuestionRow *self;
  const char *hint;

  g_return_val_if_fail (LEK_IS_SITTING (sitting), NULL);
  g_return_val_if_fail (question != NULL, NULL);

  self = g_object_new (LEK_TYPE_QUESTION_ROW, NULL);
  self->sitting = g_object_ref (sitting);
  self->question = question;

  hint = lek_sitting_read (sitting, question->hint);
  gtk_label_set_label (self->ask_label, lek_sitting_read (sitting, question->ask));
  gtk_label_set_label (self->hint_label, hint);
  gtk_widget_set_visible (GTK_WIDGET (self->hint_label), *hint != '\0');

  self->editor = lek_editor_new (sitting, question);
  adw_bin_set_child (self->editor_bin, GTK_WIDGET (self->editor));
  lek_editor_explain (self->editor, GTK_WIDGET (self->hint_label), GTK_WIDGET (self->state_label));
  g_signal_connect (self->editor, "answered", G_CALLBACK (editor_answered_cb), self);
  g_signal_connect (self->editor, "faulty", G_CALLBACK (editor_faulty_cb), self);
  g_signal_connect (self->editor, "left", G_CALLBACK (editor_left_cb), self);
  g_signal_connect_object (get_case (self), "answer-changed",
                           G_CALLBACK (answer_changed_cb), self, 0);
  g_signal_connect_object (get_case (self), "state-changed",
                           G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  name_help (self);
  add_prepared (self);
  show_answer (self);
  show_closed (self);
  set_topic (self);

  return GTK_WIDGET (self);
}

const LekQuestion *
lek_question_row_get_question (LekQuestionRow *self)
{
  g_return_val_if_fail (LEK_IS_QUESTION_ROW (self), NULL);

  return self->question;
}

void
lek_question_row_set_page (LekQuestionRow *self,
                           const char     *page_id)
{
  LekProfile profile;
  g_autofree char *address = NULL;

  g_return_if_fail (LEK_IS_QUESTION_ROW (self));
  g_return_if_fail (page_id != NULL);

  profile = lek_case_get_procedure (get_case (self))->profile;
  address = lek_help_address_of_page (profile, page_id, self->question->id);
  lek_help_topic_set (GTK_WIDGET (self), address);
}

void
lek_question_row_set_show_help (LekQuestionRow *self,
                                gboolean        show_help)
{
  g_return_if_fail (LEK_IS_QUESTION_ROW (self));

  if (show_help)
    lek_help_view_show (self->help_view, self->sitting, self->question, lek_help_topic_find (GTK_WIDGET (self)));
  gtk_widget_set_visible (self->help_expander, show_help);
}

void
lek_question_row_open_help (LekQuestionRow *self)
{
  g_return_if_fail (LEK_IS_QUESTION_ROW (self));

  if ((gtk_widget_get_state_flags (self->help_expander) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0 &&
      gtk_expander_get_expanded (GTK_EXPANDER (self->help_expander)))
    {
      lek_help_topic_open (GTK_WIDGET (self), lek_help_topic_find (GTK_WIDGET (self)));
      return;
    }

  gtk_expander_set_expanded (GTK_EXPANDER (self->help_expander), TRUE);
  gtk_widget_grab_focus (self->help_expander);
  lek_scroll_to (self->help_expander);
}

void
lek_question_row_enter (LekQuestionRow *self)
{
  g_return_if_fail (LEK_IS_QUESTION_ROW (self));

  gtk_widget_child_focus (GTK_WIDGET (self->editor), GTK_DIR_TAB_FORWARD);
}
