/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The list shows the records of the case and keeps none of
 * them; a row is made anew when the record changes.
 */

#include "config.h"

#include <stdio.h>

#include <glib/gi18n-lib.h>

#include "ui/lek-recipient-box.h"

#include "core/lek-format.h"
#include "session/lek-outbox.h"
#include "session/lek-record-row.h"
#include "ui/lek-error-text.h"
#include "ui/lek-file-chooser.h"
#include "ui/lek-words-label.h"

#define KIND "recipient"

struct _LekRecipientBox
{
  AdwBin       parent_instance;

  LekSitting  *sitting;
  const char  *means;

  GtkListBox  *list;
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

static char *
describe (LekRecipientBox *self,
          const LekRecord *record)
{
  LekVoice voice = lek_sitting_get_voice (self->sitting);
  g_autoptr(LekMoment) told = lek_answer_dup_moment (lek_answers_get (record->fields, KIND ".told_at"));
  const char *email = lek_record_get_value (record, KIND ".email");
  const char *child = lek_record_get_value (record, KIND ".child");
  g_autofree char *when = told != NULL ? lek_format_full (told, voice) : NULL;
  /* Translators: %s is a moment in full */
  g_autofree char *state = when != NULL ? g_strdup_printf (_("Told %s"), when) : g_strdup (_("Not told yet"));

  return g_strjoin (" · ", state,
                    email != NULL ? email : child, email != NULL ? child : NULL, NULL);
}

static void
told_clicked_cb (GtkButton       *button,
                 LekRecipientBox *self)
{
  g_autoptr(LekRecord) record = lek_record_copy (g_object_get_data (G_OBJECT (button), "record"));
  LekPreferences *preferences = lek_register_get_preferences (lek_sitting_get_register (self->sitting));
  const LekMoment now = { lek_sitting_get_now (self->sitting), FALSE };
  g_autoptr(LekAnswer) told = lek_answer_new_moment (LEK_ANSWER_KNOWN, &now);
  const char *author = lek_preferences_get_author (preferences);
  g_autoptr(GError) error = NULL;

  lek_answers_set (record->fields, KIND ".told_at", told);
  lek_record_set_value (record, KIND ".means", self->means);
  if (author != NULL && *author != '\0')
    lek_record_set_value (record, KIND ".by", author);

  if (!lek_case_put_record (get_case (self), record, &error))
    show_status (self, _("This could not be kept."));
}

static void
remove_clicked_cb (GtkButton       *button,
                   LekRecipientBox *self)
{
  const LekRecord *record = g_object_get_data (G_OBJECT (button), "record");
  g_autofree char *uuid = g_strdup (record->uuid);
  g_autoptr(GError) error = NULL;

  if (!lek_case_remove_record (get_case (self), uuid, &error))
    show_status (self, _("This could not be kept."));
}

static GtkWidget *
make_button (LekRecipientBox *self,
             const LekRecord *record,
             const char      *name,
             const char      *icon,
             GCallback        clicked_cb)
{
  GtkWidget *button = icon != NULL ? gtk_button_new_from_icon_name (icon) : gtk_button_new_with_label (name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  if (icon != NULL)
    {
      gtk_widget_set_tooltip_text (button, name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
  g_object_set_data_full (G_OBJECT (button), "record", lek_record_copy (record), (GDestroyNotify) lek_record_free);
  g_signal_connect (button, "clicked", clicked_cb, self);

  return button;
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  LekRecipientBox *self = user_data;
  const LekRecord *record = lek_record_row_get_record (item);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *subtitle = describe (self, record);
  g_autofree char *title = g_markup_escape_text (lek_record_get_value (record, KIND ".name"), -1);
  g_autofree char *below = g_markup_escape_text (subtitle, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), below);
  if (lek_answers_get (record->fields, KIND ".told_at") == NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               make_button (self, record, _("Told now"), NULL, G_CALLBACK (told_clicked_cb)));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             make_button (self, record, _("Take this recipient out"), "edit-delete-symbolic",
                                          G_CALLBACK (remove_clicked_cb)));

  return row;
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
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *add = gtk_button_new_with_mnemonic (_("A_dd these"));
  GtkWidget *file = gtk_button_new_with_mnemonic (_("From a CSV _file…"));
  const char *hint = _("One recipient a line: name; address; e-mail; child; nl or en. Only the name is needed.");

  self->paste_view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_accepts_tab (self->paste_view, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->paste_view), "answer-text");
  gtk_widget_set_size_request (GTK_WIDGET (self->paste_view), -1, 60);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->paste_view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Recipients to add"), -1);

  g_signal_connect_swapped (add, "clicked", G_CALLBACK (paste_clicked_cb), self);
  g_signal_connect_swapped (file, "clicked", G_CALLBACK (file_clicked_cb), self);
  gtk_box_append (GTK_BOX (buttons), add);
  gtk_box_append (GTK_BOX (buttons), file);
  gtk_box_append (GTK_BOX (box), lek_words_label_new (hint, "dim-label"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->paste_view));
  gtk_box_append (GTK_BOX (box), buttons);

  return box;
}

static void
lek_recipient_box_dispose (GObject *object)
{
  LekRecipientBox *self = LEK_RECIPIENT_BOX (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  self->list = NULL;
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
}

GtkWidget *
lek_recipient_box_new (LekSitting *sitting)
{
  LekRecipientBox *self;
  GtkWidget *box;
  GListModel *rows;

  g_return_val_if_fail (LEK_IS_SITTING (sitting), NULL);

  self = g_object_new (LEK_TYPE_RECIPIENT_BOX, NULL);
  self->sitting = g_object_ref (sitting);
  rows = lek_case_get_records (get_case (self), KIND);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_placeholder (self->list, lek_words_label_new (_("No recipients yet."), "dim-label lek-card"));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Recipients"), -1);
  if (rows != NULL)
    gtk_list_box_bind_model (self->list, rows, create_row, self, NULL);

  self->status_label = GTK_LABEL (lek_words_label_new ("", NULL));
  gtk_widget_set_visible (GTK_WIDGET (self->status_label), FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), make_paste_box (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->status_label));
  adw_bin_set_child (ADW_BIN (self), box);

  return GTK_WIDGET (self);
}

void
lek_recipient_box_set_means (LekRecipientBox *self,
                             const char      *means)
{
  g_return_if_fail (LEK_IS_RECIPIENT_BOX (self));

  self->means = means;
}
