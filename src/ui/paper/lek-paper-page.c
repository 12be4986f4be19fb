/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The paper is made anew whenever something changes under it;
 * what a person types is an answer too, so nothing is kept here.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/paper/lek-paper-page.h"

#include "report/lek-paper-setting.h"
#include "session/lek-paper-mail.h"
#include "session/lek-record-row.h"
#include "ui/paper/lek-paper-frame.h"
#include "ui/paper/lek-paper-out.h"
#include "ui/parts/lek-fold-box.h"
#include "ui/parts/lek-name.h"
#include "ui/parts/lek-words-label.h"
#include "ui/stepper/lek-place.h"

struct _LekPaperPage
{
  AdwBin              parent_instance;

  LekSitting         *sitting;
  const LekPaperKind *kind;
  LekPaperSetting    *setting;
  char               *body;          /* as it was last shown; NULL while it cannot be made */
  guint               update_id;
  gboolean            showing;       /* the words are being put there by us */
  gboolean            another;       /* another language was chosen */

  LekPaperFrame      *frame;
  AdwComboRow        *record_row;    /* or NULL */
  GtkWidget          *missing_box;
  GtkTextView        *body_view;     /* or NULL */
  GtkWidget          *reset_button;  /* or NULL */
  GtkWidget          *mail_button;   /* or NULL */
  GtkWidget          *mail_label;    /* or NULL */
  GtkWidget          *language_label;   /* or NULL */
};

G_DEFINE_FINAL_TYPE (LekPaperPage, lek_paper_page, ADW_TYPE_BIN)

static LekCase *
get_case (LekPaperPage *self)
{
  return lek_sitting_get_case (self->sitting);
}

static LekVoice
get_voice (LekPaperPage *self)
{
  return lek_paper_frame_get_voice (self->frame, lek_case_get_summary (get_case (self))->profile);
}

static GListModel *
get_records (LekPaperPage *self)
{
  return self->record_row != NULL ? lek_case_get_records (get_case (self), self->kind->record) : NULL;
}

/* Borrowed from the row, which the case keeps; or NULL. */
static const LekRecord *
get_record (LekPaperPage *self)
{
  GListModel *records = get_records (self);
  guint place = records != NULL ? adw_combo_row_get_selected (self->record_row) : 0;
  g_autoptr(LekRecordRow) row = NULL;

  if (place == 0 || place == GTK_INVALID_LIST_POSITION)
    return NULL;

  row = g_list_model_get_item (records, place - 1);

  return row != NULL ? lek_record_row_get_record (row) : NULL;
}

static void
say (const char *words,
     gpointer    user_data)
{
  lek_paper_frame_say (LEK_PAPER_PAGE (user_data)->frame, words, FALSE);
}

static char *
dup_words (LekPaperPage *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->body_view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* Not under the hands of somebody who types, unless it has become another text. */
static void
show_words (LekPaperPage *self,
            gboolean      own)
{
  g_autofree char *words = NULL;
  gboolean read_only = lek_case_is_locked (get_case (self));

  if (self->body_view == NULL)
    return;

  words = dup_words (self);
  self->showing = TRUE;
  if (!g_str_equal (words, self->body) && (self->another || !gtk_widget_has_focus (GTK_WIDGET (self->body_view))))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->body_view), self->body, -1);
  self->showing = FALSE;
  self->another = FALSE;
  gtk_text_view_set_editable (self->body_view, !read_only);
  gtk_widget_set_visible (self->reset_button, own && !read_only);
}

static void
show_mail (LekPaperPage        *self,
           const LekPaperInput *input)
{
  gboolean possible = lek_paper_mail_get_address (input) != NULL;

  if (self->mail_button == NULL)
    return;

  gtk_widget_set_sensitive (self->mail_button, possible);
  gtk_widget_set_visible (self->mail_label, !possible);
}

static void
update (LekPaperPage *self)
{
  const LekPaperInput input = lek_paper_input_of (self->sitting, get_record (self), get_voice (self));
  g_autoptr(GPtrArray) papers = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_paper_text_free);
  LekPaperText *text = lek_paper_text_new (self->kind, &input);

  g_clear_object (&self->setting);
  g_clear_pointer (&self->body, g_free);
  gtk_widget_set_visible (self->missing_box, text == NULL);
  lek_paper_frame_set_made (self->frame, text != NULL);
  if (self->language_label != NULL)
    gtk_widget_set_visible (self->language_label, input.voice == LEK_VOICE_EN);

  if (text != NULL)
    {
      g_ptr_array_add (papers, text);
      self->setting = lek_paper_setting_new (papers);
      self->body = lek_paper_text_dup_body (text);
      show_words (self, text->own);
      show_mail (self, &input);
    }
  lek_paper_frame_show (self->frame, self->setting, lek_paper_draw_page,
                        self->setting != NULL ? lek_paper_setting_get_n_pages (self->setting) : 0);
}

static gboolean
update_idle_cb (gpointer user_data)
{
  LekPaperPage *self = user_data;

  self->update_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

static void
update_later (LekPaperPage *self)
{
  if (self->sitting != NULL && self->update_id == 0)
    self->update_id = g_idle_add (update_idle_cb, self);
}

static void
choice_changed_cb (LekPaperPage *self)
{
  self->another = TRUE;
  update (self);
}

/* The first of the list is nobody in particular. */
static void
show_records (LekPaperPage *self)
{
  const LekRecordKind *kind = lek_library_get_record_kind (lek_case_get_library (get_case (self)), self->kind->record);
  GListModel *records = get_records (self);
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("Fill in by hand"));
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr(LekRecordRow) row = g_list_model_get_item (records, i);
      g_autofree char *name = lek_record_kind_describe (kind, lek_record_row_get_record (row),
                                                        lek_sitting_get_voice (self->sitting));

      gtk_string_list_append (names, name);
    }

  adw_combo_row_set_model (self->record_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->record_row, g_list_model_get_n_items (records) > 0 ? 1 : 0);
  g_object_unref (names);
  update_later (self);
}

static void
body_changed_cb (LekPaperPage *self)
{
  const char *question = lek_paper_kind_get_own (self->kind, get_voice (self));
  g_autofree char *words = dup_words (self);
  g_autoptr(LekAnswer) answer = *words != '\0' ? lek_answer_new (LEK_ANSWER_KNOWN, words) : NULL;
  g_autoptr(GError) error = NULL;

  /* Words that are our own proposal are no answer. */
  if (self->showing || g_strcmp0 (words, self->body) == 0)
    return;

  if (!lek_case_answer (get_case (self), question, answer, &error))
    say (_("This text is too long to be kept."), self);
}

static void
left_cb (LekPaperPage *self)
{
  lek_case_settle (get_case (self));
  update_later (self);
}

static void
reset_clicked_cb (LekPaperPage *self)
{
  g_autoptr(GError) error = NULL;

  if (!lek_case_answer (get_case (self), lek_paper_kind_get_own (self->kind, get_voice (self)), NULL, &error))
    say (error->message, self);
  choice_changed_cb (self);
}

static void
go_out (LekPaperPage *self,
        LekPaperWay   way)
{
  lek_paper_out (GTK_WIDGET (self), self->sitting, self->kind, get_record (self), get_voice (self), way, say);
}

static void
copy_clicked_cb (LekPaperPage *self)
{
  go_out (self, LEK_PAPER_BY_COPY);
}

static void
save_clicked_cb (LekPaperPage *self)
{
  go_out (self, LEK_PAPER_BY_FILE);
}

static void
print_clicked_cb (LekPaperPage *self)
{
  go_out (self, LEK_PAPER_BY_PRINTER);
}

static void
mail_clicked_cb (LekPaperPage *self)
{
  go_out (self, LEK_PAPER_BY_MAIL);
}

static void
fill_in_clicked_cb (LekPaperPage *self)
{
  const char *question = self->kind->needs == LEK_PAPER_NEEDS_SCENARIO ? "incident.scenario" : "time.known";
  LekPlace place;

  if (lek_place_find_question (lek_case_get_procedure (get_case (self)), question, &place))
    gtk_widget_activate_action (GTK_WIDGET (self), "incident.go-to", "(ss)", place.page->id, question);
}

static GtkWidget *
add_way (LekPaperPage *self,
         const char   *label,
         GCallback     clicked_cb)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_swapped (button, "clicked", clicked_cb, self);
  lek_paper_frame_add (self->frame, LEK_PAPER_SLOT_WAYS, button);

  return button;
}

/* A list of records that the profile does not have cannot be chosen from. */
static gboolean
has_records (LekPaperPage *self)
{
  LekProfile profile = lek_case_get_summary (get_case (self))->profile;
  const LekRecordKind *kind = lek_library_get_record_kind (lek_case_get_library (get_case (self)), self->kind->record);

  return kind != NULL && kind->shown[profile] != NULL;
}

static void
add_records (LekPaperPage *self)
{
  self->record_row = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_combo_row_set_use_subtitle (self->record_row, TRUE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->record_row), _("To whom"));
  lek_name_combo_row (self->record_row);
  lek_paper_frame_add (self->frame, LEK_PAPER_SLOT_CHOICES, GTK_WIDGET (self->record_row));
  show_records (self);
  g_signal_connect_swapped (self->record_row, "notify::selected", G_CALLBACK (choice_changed_cb), self);
}

static void
add_missing (LekPaperPage *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Fill it in"));
  const char *words = self->kind->needs == LEK_PAPER_NEEDS_SCENARIO
                        ? _("This paper can be made once it is known what happened.")
                        : _("This paper can be made once the moment the breach became known is filled in.");

  self->missing_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (fill_in_clicked_cb), self);
  gtk_box_append (GTK_BOX (self->missing_box), lek_words_label_new (words, NULL));
  gtk_box_append (GTK_BOX (self->missing_box), button);
  lek_paper_frame_add (self->frame, LEK_PAPER_SLOT_HEAD, self->missing_box);
}

static void
add_body (LekPaperPage *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->body_view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->body_view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->body_view, FALSE);
  gtk_text_view_set_left_margin (self->body_view, 10);
  gtk_text_view_set_right_margin (self->body_view, 10);
  gtk_text_view_set_top_margin (self->body_view, 8);
  gtk_text_view_set_bottom_margin (self->body_view, 8);
  gtk_widget_add_css_class (GTK_WIDGET (self->body_view), "answer-text");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->body_view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Text of the paper"), -1);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->body_view), focus);
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->body_view), "changed", G_CALLBACK (body_changed_cb), self);
}

static void
add_words (LekPaperPage *self)
{
  const LekPaperSlot slot = LEK_PAPER_SLOT_WORDS;

  add_body (self);
  self->reset_button = gtk_button_new_with_mnemonic (_("_Back to the proposal"));
  gtk_widget_set_halign (self->reset_button, GTK_ALIGN_START);
  g_signal_connect_swapped (self->reset_button, "clicked", G_CALLBACK (reset_clicked_cb), self);

  lek_paper_frame_add (self->frame, slot, lek_words_label_new (_("Text of the paper"), "heading"));
  lek_paper_frame_add (self->frame, slot,
                       lek_words_label_new (_("This proposal comes from the facts. What is changed here is kept."),
                                            "dim-label"));
  lek_paper_frame_add (self->frame, slot, GTK_WIDGET (self->body_view));
  lek_paper_frame_add (self->frame, slot, self->reset_button);
}

/* To others it goes as text too, and to somebody in the list as an e-mail. */
static void
add_ways (LekPaperPage *self)
{
  add_way (self, _("_Copy the text"), G_CALLBACK (copy_clicked_cb));
  if (self->record_row == NULL)
    return;

  self->mail_button = add_way (self, _("Save as _e-mail…"), G_CALLBACK (mail_clicked_cb));
  self->mail_label = lek_words_label_new (_("For an e-mail, an address has to be recorded in the list of those it "
                                            "can be addressed to."), "dim-label");
  lek_paper_frame_add (self->frame, LEK_PAPER_SLOT_BELOW_WAYS, self->mail_label);
}

static void
add_language_label (LekPaperPage *self)
{
  self->language_label = lek_words_label_new (_("What was noted in another language is taken over as it stands."),
                                              "dim-label");
  lek_paper_frame_add (self->frame, LEK_PAPER_SLOT_WORDS, self->language_label);
}

static void
add_frame (LekPaperPage *self)
{
  const LekPaperKind *kind = self->kind;
  LekVoice voice = lek_sitting_get_voice (self->sitting);

  /* What leaves is for others, most of whom read Dutch. */
  if (kind->leaves)
    voice = lek_profile_get_dutch (lek_case_get_summary (get_case (self))->profile);

  self->frame = LEK_PAPER_FRAME (lek_paper_frame_new (lek_sitting_read (self->sitting, kind->name),
                                                      lek_sitting_read (self->sitting, kind->about), voice));
  g_signal_connect_swapped (self->frame, "choice-changed", G_CALLBACK (choice_changed_cb), self);
  g_signal_connect_swapped (self->frame, "save", G_CALLBACK (save_clicked_cb), self);
  g_signal_connect_swapped (self->frame, "print", G_CALLBACK (print_clicked_cb), self);
  add_missing (self);

  if (has_records (self))
    add_records (self);
  if (kind->leaves)
    add_language_label (self);
  if (kind->own != NULL)
    add_words (self);
  if (kind->leaves)
    add_ways (self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->frame));
}

static void
lek_paper_page_dispose (GObject *object)
{
  LekPaperPage *self = LEK_PAPER_PAGE (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->setting);
  g_clear_pointer (&self->body, g_free);
  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_paper_page_parent_class)->dispose (object);
}

static void
lek_paper_page_class_init (LekPaperPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lek_paper_page_dispose;
}

static void
lek_paper_page_init (LekPaperPage *self)
{
}

static void
follow_case (LekPaperPage *self)
{
  static const char *const signals[] = { "answer-changed", "decided", "state-changed" };

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (get_case (self), signals[i], G_CALLBACK (update_later), self, G_CONNECT_SWAPPED);

  if (self->record_row != NULL)
    {
      g_autofree char *detailed = g_strconcat ("records-changed::", self->kind->record, NULL);

      g_signal_connect_object (get_case (self), detailed, G_CALLBACK (show_records), self, G_CONNECT_SWAPPED);
    }
}

GtkWidget *
lek_paper_page_new (LekSitting         *sitting,
                    const LekPaperKind *kind)
{
  LekPaperPage *self;

  g_return_val_if_fail (LEK_IS_SITTING (sitting), NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  self = g_object_new (LEK_TYPE_PAPER_PAGE, NULL);
  self->sitting = g_object_ref (sitting);
  self->kind = kind;
  add_frame (self);
  follow_case (self);
  update (self);

  return GTK_WIDGET (self);
}
