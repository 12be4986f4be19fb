/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The lines are made anew whenever the answers or the list
 * change: there are few of them.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/stepper/lek-prepared-list.h"

#include "core/time/lek-format.h"
#include "session/lek-case-prepared.h"
#include "ui/parts/lek-fold-box.h"
#include "ui/parts/lek-words-label.h"

/* With less room than this the button goes below the words. */
#define LEAST_CHARS 14

struct _LekPreparedList
{
  AdwBin               parent_instance;

  LekSitting          *sitting;
  const LekQuestion   *question;      /* or NULL: a list */
  const LekRecordKind *kind;
  GPtrArray           *found;         /* (element-type LekReadyProposal), or of LekRecord */
  GtkBox              *box;
};

G_DEFINE_FINAL_TYPE (LekPreparedList, lek_prepared_list, ADW_TYPE_BIN)

enum
{
  TAKEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static LekCase *
get_case (LekPreparedList *self)
{
  return lek_sitting_get_case (self->sitting);
}

static gboolean
take (LekPreparedList  *self,
      guint             which,
      GError          **error)
{
  gpointer item = g_ptr_array_index (self->found, which);

  if (self->question != NULL)
    return lek_case_take_prepared (get_case (self), self->question->id, item, error);

  return lek_case_take_prepared_record (get_case (self), item, error);
}

/* Taking one over makes the lines anew; the list itself must live until that is done. */
static void
take_clicked_cb (GtkWidget       *button,
                 LekPreparedList *self)
{
  guint which = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "which"));
  g_autoptr(LekPreparedList) keep = g_object_ref (self);
  g_autoptr(GPtrArray) found = g_ptr_array_ref (self->found);
  g_autoptr(GError) error = NULL;

  if (take (self, which, &error))
    g_signal_emit (self, signals[TAKEN], 0);
  else
    g_warning ("What was prepared cannot be taken over: %s", error->message);
}

static char *
say (LekPreparedList *self,
     gint64           since_utc,
     const char      *about,
     const char      *value)
{
  LekVoice voice = lek_sitting_get_voice (self->sitting);
  g_autofree char *date = lek_format_date (since_utc, voice);

  return lek_library_say (lek_case_get_library (get_case (self)), voice,
                          *about != '\0' ? "prepare.proposal-about" : "prepare.proposal",
                          "date", date,
                          "about", about,
                          "value", value,
                          NULL);
}

static char *
describe (LekPreparedList *self,
          guint            which)
{
  LekVoice voice = lek_sitting_get_voice (self->sitting);
  g_autofree char *value = NULL;

  if (self->question != NULL)
    {
      const LekReadyProposal *proposal = g_ptr_array_index (self->found, which);

      value = lek_question_describe (self->question, proposal->answer, voice);

      return say (self, proposal->since_utc, proposal->about, value);
    }

  value = lek_record_kind_describe (self->kind, g_ptr_array_index (self->found, which), voice);

  return say (self, ((const LekRecord *) g_ptr_array_index (self->found, which))->changed_utc, "", value);
}

static GtkWidget *
make_line (LekPreparedList *self,
           guint            which)
{
  GtkWidget *line = lek_fold_box_new (6);
  GtkWidget *button = gtk_button_new_with_label (_("Take over"));
  g_autofree char *words = describe (self, which);
  /* Translators: the name of a button for a screen reader: it takes over the answer that follows */
  g_autofree char *name = g_strdup_printf (C_("prepared", "Take over: %s"), words);
  GtkWidget *label = lek_words_label_new (words, NULL);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_label_set_width_chars (GTK_LABEL (label), LEAST_CHARS);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "which", GUINT_TO_POINTER (which));
  g_signal_connect (button, "clicked", G_CALLBACK (take_clicked_cb), self);
  lek_fold_box_append (LEK_FOLD_BOX (line), label);
  lek_fold_box_append (LEK_FOLD_BOX (line), button);
  gtk_widget_add_css_class (line, "proposal");

  return line;
}

static void
update (LekPreparedList *self)
{
  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->found = self->question != NULL ? lek_case_list_prepared (get_case (self), self->question->id)
                                       : lek_case_list_prepared_records (get_case (self), self->kind->id);

  lek_box_clear (self->box);
  for (guint i = 0; i < self->found->len; i++)
    gtk_box_append (self->box, make_line (self, i));
  gtk_widget_set_visible (GTK_WIDGET (self), self->found->len > 0);
}

static void
changed_cb (LekPreparedList *self)
{
  update (self);
}

static void
lek_prepared_list_dispose (GObject *object)
{
  LekPreparedList *self = LEK_PREPARED_LIST (object);

  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_prepared_list_parent_class)->dispose (object);
}

static void
lek_prepared_list_class_init (LekPreparedListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lek_prepared_list_dispose;

  signals[TAKEN] = g_signal_new ("taken", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
lek_prepared_list_init (LekPreparedList *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

static GtkWidget *
make (LekSitting          *sitting,
      const LekQuestion   *question,
      const LekRecordKind *kind)
{
  LekPreparedList *self = g_object_new (LEK_TYPE_PREPARED_LIST, NULL);
  LekCase *case_ = lek_sitting_get_case (sitting);

  self->sitting = g_object_ref (sitting);
  self->question = question;
  self->kind = kind;
  g_signal_connect_object (case_, "answer-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (case_, "state-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  if (kind != NULL)
    g_signal_connect_object (case_, "records-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

GtkWidget *
lek_prepared_list_new (LekSitting        *sitting,
                       const LekQuestion *question)
{
  g_return_val_if_fail (LEK_IS_SITTING (sitting), NULL);
  g_return_val_if_fail (question != NULL, NULL);

  return make (sitting, question, NULL);
}

GtkWidget *
lek_prepared_list_new_records (LekSitting          *sitting,
                               const LekRecordKind *kind)
{
  g_return_val_if_fail (LEK_IS_SITTING (sitting), NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  return make (sitting, NULL, kind);
}
