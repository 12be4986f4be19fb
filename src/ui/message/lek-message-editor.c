/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Words that are our own proposal are no answer, so nothing is
 * kept until somebody types.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/message/lek-message-editor.h"

#include "core/message/lek-readability.h"
#include "ui/lek-ui.h"
#include "ui/parts/lek-expander.h"
#include "ui/parts/lek-legible.h"
#include "ui/parts/lek-let-wrap.h"
#include "ui/parts/lek-words-label.h"

struct _LekMessageEditor
{
  AdwBin            parent_instance;

  LekSitting       *sitting;
  const LekMessage *message;
  gboolean          showing;       /* the words are being put there by us */

  GtkEditable      *subject_entry;
  GtkTextView      *body_view;
  GtkWidget        *changed_box;
  GtkLabel         *changed_label;
  GtkWidget        *checked_button;
  GtkWidget        *reset_button;
  GtkExpander      *hints_expander;
  GtkBox           *hints_box;
  GtkLabel         *error_label;
};

G_DEFINE_FINAL_TYPE (LekMessageEditor, lek_message_editor, ADW_TYPE_BIN)

enum
{
  SETTLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static LekCase *
get_case (LekMessageEditor *self)
{
  return lek_sitting_get_case (self->sitting);
}

static LekLibrary *
get_library (LekMessageEditor *self)
{
  return lek_case_get_library (get_case (self));
}

static void
show_error (LekMessageEditor *self,
            const char       *words)
{
  gtk_label_set_label (self->error_label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), words != NULL);
}

static char *
dup_body (LekMessageEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->body_view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* Not under the hands of somebody who types, unless it has become another message. */
static void
show_words (LekMessageEditor *self,
            gboolean          another)
{
  g_autofree char *body = dup_body (self);
  const char *subject = gtk_editable_get_text (self->subject_entry);
  gboolean script = self->message->form == LEK_MESSAGE_TELEPHONE || self->message->form == LEK_MESSAGE_DOOR;
  gboolean read_only = lek_case_is_locked (get_case (self));
  GtkWidget *typing = gtk_widget_get_focus_child (GTK_WIDGET (self->subject_entry));

  self->showing = TRUE;
  if (!g_str_equal (body, self->message->body) && (another || !gtk_widget_has_focus (GTK_WIDGET (self->body_view))))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->body_view), self->message->body, -1);
  if (!g_str_equal (subject, self->message->subject) && (another || typing == NULL))
    gtk_editable_set_text (self->subject_entry, self->message->subject);
  self->showing = FALSE;

  gtk_text_view_set_editable (self->body_view, !script && !read_only);
  lek_legible_set_sensitive (GTK_WIDGET (self->subject_entry), !script && !read_only);
  gtk_widget_set_visible (self->reset_button, self->message->own && !read_only);
}

static void
show_hints (LekMessageEditor *self)
{
  LekVoice voice = lek_sitting_get_voice (self->sitting);
  g_autoptr(GPtrArray) hints = lek_readability_check (get_library (self), self->message->body);

  lek_box_clear (self->hints_box);
  gtk_widget_set_visible (GTK_WIDGET (self->hints_expander), self->message->voice != LEK_VOICE_EN);
  for (guint i = 0; i < hints->len; i++)
    {
      g_autofree char *words = lek_readability_describe (get_library (self), g_ptr_array_index (hints, i), voice);

      gtk_box_append (self->hints_box, lek_words_label_new (words, NULL));
    }
  if (hints->len == 0)
    gtk_box_append (self->hints_box,
                    lek_words_label_new (lek_sitting_read_id (self->sitting, "message.hint.none"), "dim-label"));
}

/* (transfer full): the short names of what changed since these words were written; NULL when nothing did. */
static char *
list_changed (LekMessageEditor *self)
{
  g_autoptr(GPtrArray) ids = lek_case_list_changed_since (get_case (self),
                                                          lek_message_get_body_question (self->message->voice),
                                                          lek_message_get_sources ());
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      const LekQuestion *question = lek_library_get_question (get_library (self), g_ptr_array_index (ids, i));

      if (question != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                                lek_sitting_read (self->sitting, question->short_name));
    }

  return names->len > 0 ? g_string_free (g_steal_pointer (&names), FALSE) : NULL;
}

static void
show_changed (LekMessageEditor *self)
{
  g_autofree char *changed = self->message->own ? list_changed (self) : NULL;
  g_autofree char *words = NULL;

  gtk_widget_set_visible (self->changed_box, changed != NULL);
  if (changed == NULL)
    return;

  /* Translators: %s is a list of what was changed: "Kinds of data, Measures" */
  words = g_strdup_printf (_("This text was written by hand and stays as it is. Changed since then: %s. "
                             "Does the text still fit?"), changed);
  gtk_label_set_label (self->changed_label, words);
  gtk_widget_set_visible (self->checked_button, !lek_case_is_locked (get_case (self)));
}

/* Words that are our own proposal, or nothing, are no answer. */
static void
keep (LekMessageEditor *self,
      const char       *question_id,
      const char       *words,
      const char       *shown)
{
  g_autoptr(LekAnswer) answer = *words != '\0' ? lek_answer_new (LEK_ANSWER_KNOWN, words) : NULL;
  g_autoptr(GError) error = NULL;

  if (self->showing || self->message == NULL || g_strcmp0 (words, shown) == 0)
    return;

  if (lek_case_answer (get_case (self), question_id, answer, &error))
    show_error (self, NULL);
  else
    show_error (self, _("This text is too long to be kept."));
}

static void
subject_changed_cb (LekMessageEditor *self)
{
  if (self->message != NULL)
    keep (self, lek_message_get_subject_question (self->message->voice), gtk_editable_get_text (self->subject_entry),
          self->message->subject);
}

static void
body_changed_cb (LekMessageEditor *self)
{
  g_autofree char *body = dup_body (self);

  if (self->message != NULL)
    keep (self, lek_message_get_body_question (self->message->voice), body, self->message->body);
}

static void
left_cb (LekMessageEditor *self)
{
  lek_case_settle (get_case (self));
  g_signal_emit (self, signals[SETTLED], 0);
}

static void
reset_clicked_cb (LekMessageEditor *self)
{
  g_autoptr(GError) error = NULL;

  if (!lek_case_answer (get_case (self), lek_message_get_body_question (self->message->voice), NULL, &error))
    show_error (self, error->message);
  g_signal_emit (self, signals[SETTLED], 0);
}

static void
checked_clicked_cb (LekMessageEditor *self)
{
  lek_case_log (get_case (self), "message-checked", lek_message_get_body_question (self->message->voice), NULL);
  show_changed (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->body_view));
}

static void
lek_message_editor_dispose (GObject *object)
{
  LekMessageEditor *self = LEK_MESSAGE_EDITOR (object);

  self->message = NULL;
  /* First: AdwBin would look for a child that the template has let go of. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LEK_TYPE_MESSAGE_EDITOR);
  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_message_editor_parent_class)->dispose (object);
}

static void
lek_message_editor_class_init (LekMessageEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lek_message_editor_dispose;

  signals[SETTLED] =
    g_signal_new ("settled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, LEK_UI_RESOURCE ("message/lek-message-editor.ui"));
  gtk_widget_class_bind_template_child (widget_class, LekMessageEditor, subject_entry);
  gtk_widget_class_bind_template_child (widget_class, LekMessageEditor, body_view);
  gtk_widget_class_bind_template_child (widget_class, LekMessageEditor, changed_box);
  gtk_widget_class_bind_template_child (widget_class, LekMessageEditor, changed_label);
  gtk_widget_class_bind_template_child (widget_class, LekMessageEditor, checked_button);
  gtk_widget_class_bind_template_child (widget_class, LekMessageEditor, reset_button);
  gtk_widget_class_bind_template_child (widget_class, LekMessageEditor, hints_expander);
  gtk_widget_class_bind_template_child (widget_class, LekMessageEditor, hints_box);
  gtk_widget_class_bind_template_child (widget_class, LekMessageEditor, error_label);
  gtk_widget_class_bind_template_callback (widget_class, subject_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, body_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, checked_clicked_cb);
}

static void
lek_message_editor_init (LekMessageEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lek_buttons_let_wrap (GTK_WIDGET (self));
  lek_expander_let_wrap (self->hints_expander);
}

void
lek_message_editor_set_sitting (LekMessageEditor *self,
                                LekSitting       *sitting)
{
  g_return_if_fail (LEK_IS_MESSAGE_EDITOR (self));
  g_return_if_fail (LEK_IS_SITTING (sitting));
  g_return_if_fail (self->sitting == NULL);

  self->sitting = g_object_ref (sitting);
}

void
lek_message_editor_show (LekMessageEditor *self,
                         const LekMessage *message,
                         gboolean          another)
{
  g_return_if_fail (LEK_IS_MESSAGE_EDITOR (self));
  g_return_if_fail (message != NULL);

  self->message = message;
  show_words (self, another);
  show_changed (self);
  show_hints (self);
}
