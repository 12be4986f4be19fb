/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The words are made anew whenever an answer changes; what a
 * person types in them is an answer too, so nothing is kept here.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/lek-message-page.h"

#include "core/lek-message.h"
#include "core/lek-readability.h"
#include "ui/lek-deletion-box.h"
#include "ui/lek-message-out.h"
#include "ui/lek-question-row.h"
#include "ui/lek-recipient-box.h"
#include "ui/lek-toggle-group.h"
#include "ui/lek-words-label.h"

struct _LekMessagePage
{
  AdwBin          parent_instance;

  LekSitting     *sitting;
  LekMessage     *message;
  guint           update_id;
  gboolean        showing;       /* the words are being put there by us */
  gboolean        another;       /* another form or language was chosen */

  GtkBox         *box;
  GtkDropDown    *form_list;
  LekToggleGroup *language_group;
  LekToggleGroup *address_group;
  AdwActionRow   *address_row;
  GtkListBox     *parts_list;
  GtkEntry       *subject_entry;
  GtkTextView    *body_view;
  GtkWidget      *reset_button;
  GtkWidget      *save_button;
  GtkBox         *hints_box;
  GtkWidget      *hints_expander;
  GtkLabel       *status_label;
  GtkWidget      *recipients;
};

G_DEFINE_FINAL_TYPE (LekMessagePage, lek_message_page, ADW_TYPE_BIN)

enum
{
  DUTCH,
  ENGLISH,
};

static LekCase *
get_case (LekMessagePage *self)
{
  return lek_sitting_get_case (self->sitting);
}

static LekLibrary *
get_library (LekMessagePage *self)
{
  return lek_case_get_library (get_case (self));
}

static LekVoice
get_voice (LekMessagePage *self)
{
  if (lek_toggle_group_get_active (self->language_group) == ENGLISH)
    return LEK_VOICE_EN;

  return lek_toggle_group_get_active (self->address_group) == 1 ? LEK_VOICE_U : LEK_VOICE_JE;
}

static void
say (const char *words,
     gpointer    user_data)
{
  LekMessagePage *self = LEK_MESSAGE_PAGE (user_data);

  gtk_label_set_label (self->status_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->status_label), *words != '\0');
}

/* Any page on which the question stands. */
static const char *
find_page (LekMessagePage *self,
           const char     *question_id)
{
  const LekProcedure *procedure = lek_case_get_procedure (get_case (self));

  for (guint i = 0; i < procedure->steps->len; i++)
    {
      const LekStep *step = g_ptr_array_index (procedure->steps, i);

      for (guint j = 0; j < step->pages->len; j++)
        {
          const LekPage *page = g_ptr_array_index (step->pages, j);

          for (guint k = 0; k < page->items->len; k++)
            {
              if (g_str_equal (((LekPageItem *) g_ptr_array_index (page->items, k))->question->id, question_id))
                return page->id;
            }
        }
    }

  return NULL;
}

static void
part_activated_cb (LekMessagePage *self,
                   GtkListBoxRow  *row)
{
  const LekMessagePart *part = &self->message->parts[gtk_list_box_row_get_index (row)];
  const char *page_id = find_page (self, part->question);

  if (page_id != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "incident.go-to", "(ss)", page_id, part->question);
}

static const char *
describe_state (LekPartState state)
{
  switch (state)
    {
    case LEK_PART_PRESENT:
      return _("Present");
    case LEK_PART_PROPOSED:
      return _("Made from the facts: check it");
    case LEK_PART_MISSING:
    default:
      return _("Missing");
    }
}

static void
show_parts (LekMessagePage *self)
{
  static const char *const icons[] = {
    [LEK_PART_MISSING] = "lek-mark-empty-symbolic",
    [LEK_PART_PROPOSED] = "lek-mark-begun-symbolic",
    [LEK_PART_PRESENT] = "lek-mark-complete-symbolic",
  };

  for (guint i = 0; i < LEK_N_PARTS; i++)
    {
      const LekMessagePart *part = &self->message->parts[i];
      GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->parts_list, (int) i));
      GtkWidget *icon = g_object_get_data (G_OBJECT (row), "icon");

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), part->heading);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), describe_state (part->state));
      gtk_image_set_from_icon_name (GTK_IMAGE (icon), icons[part->state]);
    }
}

static char *
dup_body (LekMessagePage *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->body_view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* Not under the hands of somebody who types, unless it has become another message. */
static void
show_words (LekMessagePage *self)
{
  g_autofree char *body = dup_body (self);
  const char *subject = gtk_editable_get_text (GTK_EDITABLE (self->subject_entry));
  gboolean script = self->message->form == LEK_MESSAGE_TELEPHONE || self->message->form == LEK_MESSAGE_DOOR;
  gboolean read_only = lek_case_is_read_only (get_case (self));
  GtkWidget *typing = gtk_widget_get_focus_child (GTK_WIDGET (self->subject_entry));

  self->showing = TRUE;
  if (!g_str_equal (body, self->message->body) &&
      (self->another || !gtk_widget_has_focus (GTK_WIDGET (self->body_view))))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->body_view), self->message->body, -1);
  if (!g_str_equal (subject, self->message->subject) && (self->another || typing == NULL))
    gtk_editable_set_text (GTK_EDITABLE (self->subject_entry), self->message->subject);
  self->showing = FALSE;
  self->another = FALSE;

  gtk_text_view_set_editable (self->body_view, !script && !read_only);
  gtk_widget_set_sensitive (GTK_WIDGET (self->subject_entry), !script && !read_only);
  gtk_widget_set_visible (self->reset_button, self->message->own && !read_only);
}

static void
show_hints (LekMessagePage *self)
{
  LekVoice voice = lek_sitting_get_voice (self->sitting);
  g_autoptr(GPtrArray) hints = lek_readability_check (get_library (self), self->message->body);

  lek_box_clear (self->hints_box);
  gtk_widget_set_visible (self->hints_expander, self->message->voice != LEK_VOICE_EN);
  for (guint i = 0; i < hints->len; i++)
    {
      g_autofree char *words = lek_readability_describe (get_library (self), g_ptr_array_index (hints, i), voice);

      gtk_box_append (self->hints_box, lek_words_label_new (words, NULL));
    }
  if (hints->len == 0)
    gtk_box_append (self->hints_box,
                    lek_words_label_new (lek_sitting_read_id (self->sitting, "message.hint.none"), "dim-label"));
}

static void
show_form (LekMessagePage *self)
{
  static const char *const means[] = { "letter", "email", "telephone", "in_person" };
  const char *const labels[] = {
    _("_Save letters as PDF…"), _("_Save e-mail drafts…"), _("_Save the scripts…"), _("_Save the scripts…")
  };

  gtk_button_set_label (GTK_BUTTON (self->save_button), labels[self->message->form]);
  lek_recipient_box_set_means (LEK_RECIPIENT_BOX (self->recipients), means[self->message->form]);
  gtk_widget_set_visible (GTK_WIDGET (self->address_row), self->message->voice != LEK_VOICE_EN);
}

static void
update (LekMessagePage *self)
{
  g_clear_pointer (&self->message, lek_message_free);
  self->message = lek_message_new (get_library (self), lek_case_get_answers (get_case (self)),
                                   (LekMessageForm) gtk_drop_down_get_selected (self->form_list), get_voice (self));
  show_parts (self);
  show_words (self);
  show_hints (self);
  show_form (self);
}

static gboolean
update_idle_cb (gpointer user_data)
{
  LekMessagePage *self = user_data;

  self->update_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

static void
update_later (LekMessagePage *self)
{
  if (self->sitting != NULL && self->update_id == 0)
    self->update_id = g_idle_add (update_idle_cb, self);
}

static void
choice_changed_cb (LekMessagePage *self)
{
  self->another = TRUE;
  update (self);
}

/* @words that are our own proposal, or nothing, are no answer. */
static void
keep (LekMessagePage *self,
      const char     *question_id,
      const char     *words,
      const char     *shown)
{
  g_autoptr(LekAnswer) answer = *words != '\0' ? lek_answer_new (LEK_ANSWER_KNOWN, words) : NULL;
  g_autoptr(GError) error = NULL;

  if (self->showing || g_strcmp0 (words, shown) == 0)
    return;

  if (!lek_case_answer (get_case (self), question_id, answer, &error))
    say (_("This text is too long to be kept."), self);
}

static void
subject_changed_cb (LekMessagePage *self)
{
  keep (self, lek_message_get_subject_question (self->message->voice),
        gtk_editable_get_text (GTK_EDITABLE (self->subject_entry)), self->message->subject);
}

static void
body_changed_cb (LekMessagePage *self)
{
  g_autofree char *body = dup_body (self);

  keep (self, lek_message_get_body_question (self->message->voice), body, self->message->body);
}

static void
left_cb (LekMessagePage *self)
{
  lek_case_settle (get_case (self));
  update_later (self);
}

static void
reset_clicked_cb (LekMessagePage *self)
{
  g_autoptr(GError) error = NULL;

  if (!lek_case_answer (get_case (self), lek_message_get_body_question (self->message->voice), NULL, &error))
    say (error->message, self);
  choice_changed_cb (self);
}

static void
copy_clicked_cb (LekMessagePage *self)
{
  lek_message_out_copy (GTK_WIDGET (self), self->sitting, self->message, say);
}

static void
save_clicked_cb (LekMessagePage *self)
{
  lek_message_out_save (GTK_WIDGET (self), self->sitting, self->message, say);
}

static void
add_heading (LekMessagePage *self,
             const char     *words,
             const char     *css_class)
{
  gtk_box_append (self->box, lek_words_label_new (words, css_class));
}

static GtkWidget *
append_button (GtkBox         *box,
               const char     *label,
               LekMessagePage *self,
               GCallback       clicked_cb)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_swapped (button, "clicked", clicked_cb, self);
  gtk_box_append (box, button);

  return button;
}

static LekToggleGroup *
make_group (LekMessagePage *self,
            const char     *name,
            const char     *first,
            const char     *second)
{
  LekToggleGroup *group = LEK_TOGGLE_GROUP (lek_toggle_group_new ());

  lek_toggle_group_append (group, first);
  lek_toggle_group_append (group, second);
  gtk_widget_set_valign (GTK_WIDGET (group), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (group), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (group, "chosen", G_CALLBACK (choice_changed_cb), self);

  return group;
}

static AdwActionRow *
append_row (GtkListBox *list,
            const char *title,
            GtkWidget  *suffix)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), suffix);
  gtk_list_box_append (list, row);

  return ADW_ACTION_ROW (row);
}

static GtkListBox *
append_list (LekMessagePage *self,
             const char     *name)
{
  GtkListBox *list = GTK_LIST_BOX (gtk_list_box_new ());

  gtk_list_box_set_selection_mode (list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (self->box, GTK_WIDGET (list));

  return list;
}

static void
add_choices (LekMessagePage *self)
{
  const char *const forms[] = { _("Letter"), _("E-mail"), _("On the telephone"), _("At the door"), NULL };
  GtkListBox *list = append_list (self, _("How the message is made"));
  gboolean formal = lek_profile_get_dutch (lek_case_get_summary (get_case (self))->profile) == LEK_VOICE_U;

  self->form_list = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (forms));
  gtk_widget_set_valign (GTK_WIDGET (self->form_list), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->form_list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Form"), -1);
  self->language_group = make_group (self, _("Language of the message"), _("Dutch"), _("English"));
  lek_toggle_group_set_active (self->language_group, DUTCH);
  /* Not translated: they are the Dutch words themselves. */
  self->address_group = make_group (self, _("Form of address"), "je", "u");
  lek_toggle_group_set_active (self->address_group, formal);

  append_row (list, _("Form"), GTK_WIDGET (self->form_list));
  append_row (list, _("Language of the message"), GTK_WIDGET (self->language_group));
  self->address_row = append_row (list, _("Form of address"), GTK_WIDGET (self->address_group));
  g_signal_connect_swapped (self->form_list, "notify::selected", G_CALLBACK (choice_changed_cb), self);
}

static void
add_parts (LekMessagePage *self)
{
  add_heading (self, _("What must stand in it"), "heading");
  self->parts_list = append_list (self, _("What must stand in it"));

  for (guint i = 0; i < LEK_N_PARTS; i++)
    {
      GtkWidget *icon = gtk_image_new ();
      AdwActionRow *row = append_row (self->parts_list, "", gtk_image_new_from_icon_name ("go-next-symbolic"));

      adw_action_row_add_prefix (row, icon);
      g_object_set_data (G_OBJECT (row), "icon", icon);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
    }

  g_signal_connect_swapped (self->parts_list, "row-activated", G_CALLBACK (part_activated_cb), self);
}

static void
watch_leaving (LekMessagePage *self,
               GtkWidget      *widget)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (widget, focus);
}

static void
add_words (LekMessagePage *self)
{
  self->subject_entry = GTK_ENTRY (gtk_entry_new ());
  self->body_view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->body_view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->body_view, FALSE);
  gtk_text_view_set_left_margin (self->body_view, 10);
  gtk_text_view_set_right_margin (self->body_view, 10);
  gtk_text_view_set_top_margin (self->body_view, 8);
  gtk_text_view_set_bottom_margin (self->body_view, 8);
  gtk_widget_add_css_class (GTK_WIDGET (self->body_view), "answer-text");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->subject_entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Subject"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->body_view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Text of the message"), -1);

  add_heading (self, _("Subject"), "heading");
  gtk_box_append (self->box, GTK_WIDGET (self->subject_entry));
  add_heading (self, _("Text of the message"), "heading");
  add_heading (self, _("The words between braces become the name of the recipient and of the child."), "dim-label");
  gtk_box_append (self->box, GTK_WIDGET (self->body_view));

  g_signal_connect_swapped (self->subject_entry, "changed", G_CALLBACK (subject_changed_cb), self);
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->body_view), "changed", G_CALLBACK (body_changed_cb), self);
  watch_leaving (self, GTK_WIDGET (self->subject_entry));
  watch_leaving (self, GTK_WIDGET (self->body_view));
}

static void
add_buttons (LekMessagePage *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->save_button = append_button (GTK_BOX (buttons), _("_Save letters as PDF…"), self, G_CALLBACK (save_clicked_cb));
  gtk_widget_add_css_class (self->save_button, "suggested-action");
  append_button (GTK_BOX (buttons), _("_Copy the text"), self, G_CALLBACK (copy_clicked_cb));
  self->reset_button = append_button (GTK_BOX (buttons), _("_Back to the proposal"), self,
                                      G_CALLBACK (reset_clicked_cb));
  self->hints_box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  self->hints_expander = lek_expander_new (_("Is it easy to read? A hint"), GTK_WIDGET (self->hints_box));
  self->status_label = GTK_LABEL (lek_words_label_new ("", NULL));
  gtk_widget_set_visible (GTK_WIDGET (self->status_label), FALSE);

  gtk_box_append (self->box, self->hints_expander);
  gtk_box_append (self->box, buttons);
  gtk_box_append (self->box, GTK_WIDGET (self->status_label));
}

static void
add_question (LekMessagePage *self,
              GtkBox         *box,
              const char     *id)
{
  const LekQuestion *question = lek_procedure_get_question (lek_case_get_procedure (get_case (self)), id);

  if (question != NULL)
    gtk_box_append (box, lek_question_row_new (self->sitting, question));
}

static void
lek_message_page_dispose (GObject *object)
{
  LekMessagePage *self = LEK_MESSAGE_PAGE (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_pointer (&self->message, lek_message_free);
  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_message_page_parent_class)->dispose (object);
}

static void
lek_message_page_class_init (LekMessagePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lek_message_page_dispose;
}

static void
lek_message_page_init (LekMessagePage *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 14));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "view-column");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 720);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->box));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

static void
add_back (LekMessagePage *self)
{
  GtkWidget *back = gtk_button_new_with_mnemonic (_("_Back to the documents"));

  gtk_widget_set_halign (back, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (back), "documents.back");
  gtk_box_append (self->box, back);
}

GtkWidget *
lek_message_page_new (LekSitting *sitting)
{
  LekMessagePage *self;

  g_return_val_if_fail (LEK_IS_SITTING (sitting), NULL);

  self = g_object_new (LEK_TYPE_MESSAGE_PAGE, NULL);
  self->sitting = g_object_ref (sitting);
  self->recipients = lek_recipient_box_new (sitting);
  self->message = lek_message_new (get_library (self), lek_case_get_answers (get_case (self)), LEK_MESSAGE_LETTER,
                                   LEK_VOICE_U);

  add_back (self);
  add_heading (self, _("Messages to the people concerned"), "title-2");
  add_choices (self);
  add_parts (self);
  add_words (self);
  add_buttons (self);
  add_heading (self, _("Recipients"), "heading");
  add_heading (self, _("One message, one recipient: nobody sees another’s name or address."), "dim-label");
  gtk_box_append (self->box, self->recipients);
  add_question (self, self->box, "people.informed");
  add_question (self, self->box, "people.who_else");
  gtk_box_append (self->box, lek_deletion_box_new (sitting));

  g_signal_connect_object (get_case (self), "answer-changed", G_CALLBACK (update_later), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
