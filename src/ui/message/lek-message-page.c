/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The message is made anew whenever an answer changes; what a
 * person types in it is an answer too, so nothing is kept here.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/message/lek-message-page.h"

#include "core/message/lek-message.h"
#include "core/time/lek-format.h"
#include "session/lek-outbox.h"
#include "ui/lek-ui.h"
#include "ui/message/lek-deletion-box.h"
#include "ui/message/lek-message-editor.h"
#include "ui/message/lek-message-out.h"
#include "ui/message/lek-recipient-box.h"
#include "ui/overview/lek-informing-card.h"
#include "ui/parts/lek-let-wrap.h"
#include "ui/parts/lek-name.h"
#include "ui/parts/lek-toggle-group.h"
#include "ui/stepper/lek-question-row.h"

struct _LekMessagePage
{
  AdwBin            parent_instance;

  LekSitting       *sitting;
  LekMessage       *message;
  guint             update_id;
  gboolean          another;       /* another form or language was chosen */

  GtkLabel         *clock_label;
  AdwComboRow      *form_row;
  AdwActionRow     *language_row;
  LekToggleGroup   *language_group;
  AdwActionRow     *address_row;
  LekToggleGroup   *address_group;
  GtkListBox       *parts_list;
  LekMessageEditor *editor;
  AdwBin           *recipients_bin;
  GtkLabel         *languages_label;
  GtkButton        *save_button;
  GtkLabel         *status_label;
  GtkBox           *informed_box;
  AdwBin           *deletion_bin;
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

static gboolean
page_asks (const LekPage *page,
           const char    *question_id)
{
  for (guint i = 0; i < page->items->len; i++)
    {
      if (g_str_equal (((const LekPageItem *) g_ptr_array_index (page->items, i))->question->id, question_id))
        return TRUE;
    }

  return FALSE;
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

          if (page_asks (page, question_id))
            return page->id;
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

static void
show_form (LekMessagePage *self)
{
  static const char *const means[] = { "letter", "email", "telephone", "in_person" };
  const char *const labels[] = {
    _("_Save letters as PDF…"), _("_Save e-mail drafts…"), _("_Save the scripts…"), _("_Save the scripts…")
  };
  GtkWidget *recipients = adw_bin_get_child (self->recipients_bin);

  gtk_button_set_label (self->save_button, labels[self->message->form]);
  lek_button_let_wrap (self->save_button);
  lek_recipient_box_set_means (LEK_RECIPIENT_BOX (recipients), means[self->message->form]);
  gtk_widget_set_visible (GTK_WIDGET (self->address_row), self->message->voice != LEK_VOICE_EN);
}

/* Who wants another language than the one on the screen gets it, so that must be known before anything is saved. */
static void
show_languages (LekMessagePage *self)
{
  g_autoptr(GPtrArray) addressees = lek_outbox_collect (get_case (self));
  gboolean english = self->message->voice == LEK_VOICE_EN;
  g_autofree char *words = NULL;
  guint n = 0;

  for (guint i = 0; i < addressees->len; i++)
    {
      const char *language = ((const LekAddressee *) g_ptr_array_index (addressees, i))->language;

      n += language != NULL && g_str_equal (language, "en") != english;
    }

  if (english)
    words = g_strdup_printf (ngettext ("%u recipient gets it in Dutch.", "%u recipients get it in Dutch.", n), n);
  else
    words = g_strdup_printf (ngettext ("%u recipient gets it in English.", "%u recipients get it in English.", n), n);
  gtk_label_set_label (self->languages_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->languages_label), n > 0);
}

/* A counter of its own: the law says "without undue delay", never a number of hours. */
static void
show_clock (LekMessagePage *self)
{
  const LekSummary *summary = lek_case_get_summary (get_case (self));
  const char *law = lek_sitting_read_id (self->sitting, "clock.people");
  LekDeadline deadline = lek_case_get_deadline (get_case (self));
  g_autofree char *span = lek_format_span (deadline.elapsed_s, lek_sitting_get_voice (self->sitting));
  /* Translators: %s is a span such as "3 days" */
  g_autofree char *known = g_strdup_printf (_("It has been known for %s."), span);
  g_autofree char *words = g_strjoin (" ", known, law, NULL);

  gtk_label_set_label (self->clock_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->clock_label),
                          deadline.state != LEK_DEADLINE_NO_START && summary->informed_utc == G_MININT64 &&
                            summary->people_need != LEK_NEED_NONE);
}

static void
update (LekMessagePage *self)
{
  LekMessage *before = self->message;

  self->message = lek_message_new (lek_case_get_library (get_case (self)), lek_case_get_answers (get_case (self)),
                                   (LekMessageForm) adw_combo_row_get_selected (self->form_row), get_voice (self));
  lek_message_editor_show (self->editor, self->message, self->another);
  lek_message_free (before);
  self->another = FALSE;
  lek_deletion_box_set_voice (LEK_DELETION_BOX (adw_bin_get_child (self->deletion_bin)), self->message->voice);
  show_parts (self);
  show_form (self);
  show_languages (self);
  show_clock (self);
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
  if (self->sitting == NULL)
    return;

  self->another = TRUE;
  update (self);
}

static void
copy_clicked_cb (LekMessagePage *self)
{
  lek_message_out_copy (GTK_WIDGET (self), self->sitting, self->message->body, FALSE, say);
}

static void
save_clicked_cb (LekMessagePage *self)
{
  lek_message_out_save (GTK_WIDGET (self), self->sitting, self->message, say);
}

static LekToggleGroup *
add_group (LekMessagePage *self,
           AdwActionRow   *row,
           const char     *first,
           const char     *second)
{
  LekToggleGroup *group = LEK_TOGGLE_GROUP (lek_toggle_group_new ());

  lek_toggle_group_append (group, first);
  lek_toggle_group_append (group, second);
  gtk_widget_set_valign (GTK_WIDGET (group), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (group), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), -1);
  g_signal_connect_swapped (group, "chosen", G_CALLBACK (choice_changed_cb), self);
  adw_action_row_add_suffix (row, GTK_WIDGET (group));

  return group;
}

static void
add_parts (LekMessagePage *self)
{
  for (guint i = 0; i < LEK_N_PARTS; i++)
    {
      GtkWidget *icon = gtk_image_new ();
      GtkWidget *row = adw_action_row_new ();

      adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
      g_object_set_data (G_OBJECT (row), "icon", icon);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_list_box_append (self->parts_list, row);
    }
}

static void
add_question (LekMessagePage *self,
              const char     *id)
{
  const LekQuestion *question = lek_procedure_get_question (lek_case_get_procedure (get_case (self)), id);

  if (question != NULL)
    gtk_box_append (self->informed_box, lek_question_row_new (self->sitting, question));
}

static void
lek_message_page_dispose (GObject *object)
{
  LekMessagePage *self = LEK_MESSAGE_PAGE (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  /* First: AdwBin would look for a child that the template has let go of. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LEK_TYPE_MESSAGE_PAGE);
  g_clear_pointer (&self->message, lek_message_free);
  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_message_page_parent_class)->dispose (object);
}

static void
lek_message_page_class_init (LekMessagePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lek_message_page_dispose;

  g_type_ensure (LEK_TYPE_MESSAGE_EDITOR);
  gtk_widget_class_set_template_from_resource (widget_class, LEK_UI_RESOURCE ("message/lek-message-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, LekMessagePage, clock_label);
  gtk_widget_class_bind_template_child (widget_class, LekMessagePage, form_row);
  gtk_widget_class_bind_template_child (widget_class, LekMessagePage, language_row);
  gtk_widget_class_bind_template_child (widget_class, LekMessagePage, address_row);
  gtk_widget_class_bind_template_child (widget_class, LekMessagePage, parts_list);
  gtk_widget_class_bind_template_child (widget_class, LekMessagePage, editor);
  gtk_widget_class_bind_template_child (widget_class, LekMessagePage, recipients_bin);
  gtk_widget_class_bind_template_child (widget_class, LekMessagePage, languages_label);
  gtk_widget_class_bind_template_child (widget_class, LekMessagePage, save_button);
  gtk_widget_class_bind_template_child (widget_class, LekMessagePage, status_label);
  gtk_widget_class_bind_template_child (widget_class, LekMessagePage, informed_box);
  gtk_widget_class_bind_template_child (widget_class, LekMessagePage, deletion_bin);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, part_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_later);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked_cb);
}

static void
lek_message_page_init (LekMessagePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lek_buttons_let_wrap (GTK_WIDGET (self));
  lek_name_combo_row (self->form_row);
  self->language_group = add_group (self, self->language_row, _("Dutch"), _("English"));
  /* Not translated: they are the Dutch words themselves. */
  self->address_group = add_group (self, self->address_row, "je", "u");
  add_parts (self);
}

GtkWidget *
lek_message_page_new (LekSitting *sitting)
{
  LekMessagePage *self;
  gboolean formal;

  g_return_val_if_fail (LEK_IS_SITTING (sitting), NULL);

  self = g_object_new (LEK_TYPE_MESSAGE_PAGE, NULL);
  formal = lek_profile_get_dutch (lek_case_get_summary (lek_sitting_get_case (sitting))->profile) == LEK_VOICE_U;
  lek_toggle_group_set_active (self->language_group, DUTCH);
  lek_toggle_group_set_active (self->address_group, formal);

  self->sitting = g_object_ref (sitting);
  lek_message_editor_set_sitting (self->editor, sitting);
  adw_bin_set_child (self->recipients_bin, lek_recipient_box_new (sitting));
  adw_bin_set_child (self->deletion_bin, lek_deletion_box_new (sitting));
  gtk_box_append (self->informed_box, lek_informing_card_new (sitting));
  add_question (self, "people.informed");
  add_question (self, "people.who_else");

  g_signal_connect_object (get_case (self), "answer-changed", G_CALLBACK (update_later), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_case (self), "records-changed::recipient", G_CALLBACK (update_later), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_case (self), "state-changed", G_CALLBACK (update_later), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
