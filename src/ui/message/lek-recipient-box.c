/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The list itself is that of any kind of record; here are the
 * ways in, and the record of who was told.
 */

#include "config.h"

#include <stdio.h>

#include <glib/gi18n-lib.h>

#include "ui/message/lek-recipient-box.h"

#include "core/time/lek-format.h"
#include "session/lek-outbox.h"
#include "session/lek-record-row.h"
#include "session/lek-told.h"
#include "ui/parts/lek-error-text.h"
#include "ui/parts/lek-expander.h"
#include "ui/parts/lek-file-chooser.h"
#include "ui/parts/lek-fold-box.h"
#include "ui/parts/lek-words-label.h"
#include "ui/stepper/lek-record-dialog.h"
#include "ui/stepper/lek-record-list.h"

#define KIND "recipient"

struct _LekRecipientBox
{
  AdwBin       parent_instance;

  LekSitting  *sitting;
  const char  *means;

  GtkWidget   *told_button;
  GtkTextView *paste_view;
  GtkLabel    *status_label;
};

G_DEFINE_FINAL_TYPE (LekRecipientBox, lek_recipient_box, ADW_TYPE_BIN)

static LekCase *
get_case (LekRecipientBox *self)
{
  return lek_sitting_get_case (self->sitting);
}

static void
show_status (LekRecipientBox *self,
             const char      *words)
{
  gtk_label_set_label (self->status_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->status_label), *words != '\0');
}

static gboolean
is_waiting (const LekRecord *record)
{
  return !lek_answer_has_value (lek_answers_get (record->fields, KIND ".told_at"));
}

static char *
describe_field (LekSitting      *sitting,
                const LekRecord *record,
                const char      *field)
{
  LekLibrary *library = lek_case_get_library (lek_sitting_get_case (sitting));
  const LekRecordKind *kind = lek_library_get_record_kind (library, KIND);
  const LekAnswer *answer = lek_answers_get (record->fields, field);

  if (!lek_answer_has_value (answer))
    return NULL;

  return lek_question_describe (lek_record_kind_get_field (kind, field), answer, lek_sitting_get_voice (sitting));
}

static void
add_part (GString *line,
          char    *words)
{
  g_autofree char *part = words;

  if (part != NULL && *part != '\0')
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", part);
}

/* First what is still to be done, or when it was; how to reach somebody counts only before. */
static char *
describe_recipient (LekSitting      *sitting,
                    const LekRecord *record)
{
  g_autofree char *when = describe_field (sitting, record, KIND ".told_at");
  GString *line = g_string_new (NULL);

  /* Translators: %s is a moment in full */
  add_part (line, when != NULL ? g_strdup_printf (_("Told %s"), when) : g_strdup (_("Not told yet")));
  if (when != NULL)
    {
      add_part (line, describe_field (sitting, record, KIND ".means"));
      add_part (line, describe_field (sitting, record, KIND ".by"));
    }
  else
    {
      add_part (line, describe_field (sitting, record, KIND ".email"));
      add_part (line, describe_field (sitting, record, KIND ".child"));
    }

  return g_string_free (line, FALSE);
}

/* What is likely: now, in the way the message above is made, by who writes. */
static LekRecord *
propose (LekRecipientBox *self)
{
  LekPreferences *preferences = lek_register_get_preferences (lek_sitting_get_register (self->sitting));
  const LekMoment now = { lek_sitting_get_now (self->sitting), FALSE };
  g_autoptr(LekAnswer) told = lek_answer_new_moment (LEK_ANSWER_KNOWN, &now);
  const char *author = lek_preferences_get_author (preferences);
  LekRecord *record = lek_record_new (KIND);

  lek_answers_set (record->fields, KIND ".told_at", told);
  lek_record_set_value (record, KIND ".means", self->means);
  if (author != NULL && *author != '\0')
    lek_record_set_value (record, KIND ".by", author);

  return record;
}

static void
ask_told (LekRecipientBox *self,
          GPtrArray       *records,
          const char      *title)
{
  static const char *const fields[] = { KIND ".told_at", KIND ".means", KIND ".by", NULL };
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr(LekRecord) proposal = propose (self);

  gtk_window_present (GTK_WINDOW (lek_record_dialog_new_for_fields (window, self->sitting, records, fields, proposal,
                                                                    title)));
}

static void
one_told_cb (const LekRecord *record,
             gpointer         data)
{
  LekRecipientBox *self = data;
  g_autoptr(GPtrArray) one = g_ptr_array_new ();
  /* Translators: the title of a dialog; %s is the name of who was told */
  g_autofree char *title = g_strdup_printf (_("Told: %s"), lek_record_get_value (record, KIND ".name"));

  g_ptr_array_add (one, (gpointer) record);
  ask_told (self, one, title);
}

static void
all_told_cb (LekRecipientBox *self)
{
  g_autoptr(LekInforming) informing = lek_told_survey (get_case (self));
  g_autofree char *title = g_strdup_printf (ngettext ("Told: %u recipient", "Told: %u recipients",
                                                      informing->waiting->len),
                                            informing->waiting->len);

  ask_told (self, informing->waiting, title);
}

static const char *
get_told_label (void)
{
  return _("Told…");
}

static const LekRecordExtra extra = {
  .describe = describe_recipient,
  .label = get_told_label,
  .applies = is_waiting,
  .clicked = one_told_cb,
};

static void
show_told_button (LekRecipientBox *self)
{
  g_autoptr(LekInforming) informing = lek_told_survey (get_case (self));

  gtk_widget_set_visible (self->told_button,
                          informing->waiting->len > 1 && !lek_case_is_locked (get_case (self)));
}

/* The reader's message in words; without the line it happened in, it is of little use. */
static char *
describe_fault (const GError *fault)
{
  static const char *const messages[] = {
    N_("there is no name"), N_("a name is more than one line"), N_("this is not one e-mail address"),
    N_("the language is neither nl nor en"), N_("there are more than five fields"),
    N_("there is a control character in a field"), N_("a field is too long"), N_("there are too many lines"),
    N_("a quote is not closed"), N_("there is something after a closing quote"), N_("there are too many fields"),
    N_("the file is too large"), N_("the file is not UTF-8 text"), N_("the text is not UTF-8"),
  };
  guint line = 0;

  if (fault->domain != LEK_ADDRESSEE_ERROR || sscanf (fault->message, "line %u:", &line) != 1)
    return lek_error_text_body (fault);

  for (guint i = 0; i < G_N_ELEMENTS (messages); i++)
    {
      if (g_str_has_suffix (fault->message, messages[i]))
        /* Translators: %1$u is the number of a line, %2$s what is wrong there */
        return g_strdup_printf (_("Nothing was added. Line %1$u: %2$s."), line, _(messages[i]));
    }

  return g_strdup (fault->message);
}

static void
add_all (LekRecipientBox *self,
         GPtrArray       *addressees,
         const GError    *read_error)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;

  if (addressees == NULL)
    words = describe_fault (read_error);
  else if (!lek_outbox_add (get_case (self), addressees, &error))
    words = g_strdup (_("This could not be kept."));
  else
    words = g_strdup_printf (ngettext ("%u recipient was added.", "%u recipients were added.", addressees->len),
                             addressees->len);

  show_status (self, words);
}

static void
paste_clicked_cb (LekRecipientBox *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->paste_view);
  GtkTextIter start, end;
  g_autofree char *text = NULL;
  g_autoptr(GPtrArray) addressees = NULL;
  g_autoptr(GError) error = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  addressees = lek_addressees_parse (text, &error);
  add_all (self, addressees, error);
  if (addressees != NULL)
    gtk_text_buffer_set_text (buffer, "", -1);
}

static void
file_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(LekRecipientBox) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) addressees = lek_outbox_read_finish (result, &error);

  add_all (self, addressees, error);
}

static void
file_chosen_cb (GFile    *file,
                gpointer  user_data)
{
  lek_outbox_read_async (file, NULL, file_read_cb, g_object_ref (user_data));
}

static void
file_clicked_cb (LekRecipientBox *self)
{
  const LekFileAsk ask = {
    .title = _("Recipients from a file"),
    .accept = _("_Open"),
    .kind = _("CSV files"),
    .pattern = "*.csv",
  };

  lek_file_chooser_ask (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), &ask, file_chosen_cb, self);
}

static GtkWidget *
make_paste_box (LekRecipientBox *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *buttons = lek_fold_box_new (6);
  GtkWidget *add = gtk_button_new_with_mnemonic (_("A_dd these"));
  GtkWidget *file = gtk_button_new_with_mnemonic (_("From a CSV _file…"));
  const char *hint = _("One recipient a line: name; address; e-mail; child; nl or en. Only the name is needed.");

  self->paste_view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_accepts_tab (self->paste_view, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->paste_view), "answer-text");
  gtk_widget_set_size_request (GTK_WIDGET (self->paste_view), -1, 60);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->paste_view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Recipients to add"), -1);

  gtk_widget_set_sensitive (add, !lek_case_is_locked (get_case (self)));
  gtk_widget_set_sensitive (file, !lek_case_is_locked (get_case (self)));
  g_signal_connect_swapped (add, "clicked", G_CALLBACK (paste_clicked_cb), self);
  g_signal_connect_swapped (file, "clicked", G_CALLBACK (file_clicked_cb), self);
  lek_fold_box_append (LEK_FOLD_BOX (buttons), add);
  lek_fold_box_append (LEK_FOLD_BOX (buttons), file);
  gtk_widget_set_margin_top (box, 6);
  gtk_box_append (GTK_BOX (box), lek_words_label_new (hint, "dim-label"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->paste_view));
  gtk_box_append (GTK_BOX (box), buttons);

  return box;
}

static void
lek_recipient_box_dispose (GObject *object)
{
  LekRecipientBox *self = LEK_RECIPIENT_BOX (object);

  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_recipient_box_parent_class)->dispose (object);
}

static void
lek_recipient_box_class_init (LekRecipientBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lek_recipient_box_dispose;
}

static void
lek_recipient_box_init (LekRecipientBox *self)
{
  self->means = "letter";
  self->told_button = gtk_button_new_with_mnemonic (_("All of them _told…"));
  gtk_widget_set_halign (self->told_button, GTK_ALIGN_START);
  g_signal_connect_swapped (self->told_button, "clicked", G_CALLBACK (all_told_cb), self);
  self->status_label = GTK_LABEL (lek_words_label_new ("", NULL));
  gtk_widget_set_visible (GTK_WIDGET (self->status_label), FALSE);
}

GtkWidget *
lek_recipient_box_new (LekSitting *sitting)
{
  LekRecipientBox *self;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *list;

  g_return_val_if_fail (LEK_IS_SITTING (sitting), NULL);

  self = g_object_new (LEK_TYPE_RECIPIENT_BOX, NULL);
  self->sitting = g_object_ref (sitting);
  list = lek_record_list_new (sitting, KIND);
  lek_record_list_set_extra (LEK_RECORD_LIST (list), &extra, self);

  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), self->told_button);
  gtk_box_append (GTK_BOX (box), lek_expander_new (_("Paste several, or read a file"), make_paste_box (self)));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->status_label));
  adw_bin_set_child (ADW_BIN (self), box);

  g_signal_connect_object (get_case (self), "records-changed::" KIND, G_CALLBACK (show_told_button), self,
                           G_CONNECT_SWAPPED);
  show_told_button (self);

  return GTK_WIDGET (self);
}

void
lek_recipient_box_set_means (LekRecipientBox *self,
                             const char      *means)
{
  g_return_if_fail (LEK_IS_RECIPIENT_BOX (self));

  self->means = means;
}
