/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The words go through the clipboard to wherever the other was
 * reached; they hold no name, because who got it by mistake is not kept.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/lek-deletion-box.h"

#include "core/lek-message.h"
#include "ui/lek-question-row.h"
#include "ui/lek-words-label.h"

static void
copy (GtkWidget       *button,
      LekSitting      *sitting,
      LekDeletionPart  part)
{
  LekCase *incident = lek_sitting_get_case (sitting);
  g_autofree char *words = lek_message_dup_deletion (lek_case_get_library (incident),
                                                     lek_case_get_answers (incident), part,
                                                     lek_sitting_get_voice (sitting), NULL);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (button), words);
  gtk_button_set_label (GTK_BUTTON (button), _("Copied"));
}

static void
ask_clicked_cb (GtkWidget  *button,
                LekSitting *sitting)
{
  copy (button, sitting, LEK_DELETION_BODY);
}

static void
thanks_clicked_cb (GtkWidget  *button,
                   LekSitting *sitting)
{
  copy (button, sitting, LEK_DELETION_THANKS);
}

static void
append_button (GtkWidget  *box,
               const char *label,
               LekSitting *sitting,
               GCallback   clicked_cb)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_object (button, "clicked", clicked_cb, sitting, 0);
  gtk_box_append (GTK_BOX (box), button);
}

GtkWidget *
lek_deletion_box_new (LekSitting *sitting)
{
  const LekProcedure *procedure = lek_case_get_procedure (lek_sitting_get_case (sitting));
  const LekQuestion *question = lek_procedure_get_question (procedure, "recipient.deleted");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  append_button (buttons, _("Copy the _request"), sitting, G_CALLBACK (ask_clicked_cb));
  append_button (buttons, _("Copy the _thanks"), sitting, G_CALLBACK (thanks_clicked_cb));
  gtk_box_append (GTK_BOX (box),
                  lek_words_label_new (_("Somebody got data that were meant for another? Ask for deletion in writing. "
                                         "The answer counts in the assessment."), NULL));
  gtk_box_append (GTK_BOX (box), buttons);
  if (question != NULL)
    gtk_box_append (GTK_BOX (box), lek_question_row_new (sitting, question));

  return lek_expander_new (_("Ask a wrong recipient to delete it"), box);
}
