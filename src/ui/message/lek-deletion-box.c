/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The words go through the clipboard to wherever the other was
 * reached; they hold no name, because who got it by mistake is not kept.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/message/lek-deletion-box.h"

#include "core/message/lek-message.h"
#include "ui/message/lek-message-out.h"
#include "ui/parts/lek-expander.h"
#include "ui/parts/lek-let-wrap.h"
#include "ui/parts/lek-words-label.h"
#include "ui/stepper/lek-question-row.h"

struct _LekDeletionBox
{
  AdwBin      parent_instance;

  LekSitting *sitting;
  LekVoice    voice;

  GtkBox     *details_box;
  GtkLabel   *status_label;
};

G_DEFINE_FINAL_TYPE (LekDeletionBox, lek_deletion_box, ADW_TYPE_BIN)

static LekCase *
get_case (LekDeletionBox *self)
{
  return lek_sitting_get_case (self->sitting);
}

static void
say (const char *words,
     gpointer    user_data)
{
  LekDeletionBox *self = LEK_DELETION_BOX (user_data);

  gtk_label_set_label (self->status_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->status_label), *words != '\0');
}

static void
copy (LekDeletionBox  *self,
      LekDeletionPart  part)
{
  g_autofree char *words = lek_message_dup_deletion (lek_case_get_library (get_case (self)),
                                                     lek_case_get_answers (get_case (self)), part, self->voice, NULL);

  lek_message_out_copy (GTK_WIDGET (self), self->sitting, words, TRUE, say);
}

static void
ask_clicked_cb (LekDeletionBox *self)
{
  copy (self, LEK_DELETION_BODY);
}

static void
thanks_clicked_cb (LekDeletionBox *self)
{
  copy (self, LEK_DELETION_THANKS);
}

static void
append_button (LekDeletionBox *self,
               GtkWidget      *box,
               const char     *label,
               GCallback       clicked_cb)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_swapped (button, "clicked", clicked_cb, self);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  lek_button_let_wrap (GTK_BUTTON (button));
  gtk_box_append (GTK_BOX (box), button);
}

static void
append_question (LekDeletionBox *self,
                 GtkBox         *box,
                 const char     *id)
{
  const LekQuestion *question = lek_procedure_get_question (lek_case_get_procedure (get_case (self)), id);

  if (question != NULL)
    gtk_box_append (box, lek_question_row_new (self->sitting, question));
}

/* When and how belong to a confirmation that came. */
static void
show_details (LekDeletionBox *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->details_box),
                          lek_answers_is (lek_case_get_answers (get_case (self)), "recipient.deleted", "yes"));
}

static void
lek_deletion_box_dispose (GObject *object)
{
  LekDeletionBox *self = LEK_DELETION_BOX (object);

  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_deletion_box_parent_class)->dispose (object);
}

static void
lek_deletion_box_class_init (LekDeletionBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lek_deletion_box_dispose;
}

static void
lek_deletion_box_init (LekDeletionBox *self)
{
  self->details_box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  self->status_label = GTK_LABEL (lek_words_label_new ("", "dim-label"));
  gtk_widget_set_visible (GTK_WIDGET (self->status_label), FALSE);
}

static GtkWidget *
make_content (LekDeletionBox *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));

  gtk_box_append (box, lek_words_label_new (_("Somebody got data that were meant for another? Ask for deletion in "
                                              "writing. The answer counts in the assessment."), NULL));
  append_button (self, GTK_WIDGET (box), _("Copy the _request"), G_CALLBACK (ask_clicked_cb));
  append_question (self, box, "recipient.deleted");
  append_question (self, self->details_box, "recipient.deleted_at");
  append_question (self, self->details_box, "recipient.deleted_how");
  append_button (self, GTK_WIDGET (self->details_box), _("Copy the _thanks"), G_CALLBACK (thanks_clicked_cb));
  gtk_box_append (box, GTK_WIDGET (self->details_box));
  gtk_box_append (box, GTK_WIDGET (self->status_label));

  return GTK_WIDGET (box);
}

GtkWidget *
lek_deletion_box_new (LekSitting *sitting)
{
  LekDeletionBox *self;

  g_return_val_if_fail (LEK_IS_SITTING (sitting), NULL);

  self = g_object_new (LEK_TYPE_DELETION_BOX, NULL);
  self->sitting = g_object_ref (sitting);
  self->voice = lek_sitting_get_voice (sitting);
  adw_bin_set_child (ADW_BIN (self), lek_expander_new (_("Ask a wrong recipient to delete it"), make_content (self)));
  g_signal_connect_object (get_case (self), "answer-changed::recipient.deleted", G_CALLBACK (show_details), self,
                           G_CONNECT_SWAPPED);
  show_details (self);

  return GTK_WIDGET (self);
}

void
lek_deletion_box_set_voice (LekDeletionBox *self,
                            LekVoice        voice)
{
  g_return_if_fail (LEK_IS_DELETION_BOX (self));

  self->voice = voice;
}
