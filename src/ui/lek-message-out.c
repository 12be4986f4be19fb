/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. What the guard found is named before anything leaves: cover
 * it, keep it, or go back and mend the words.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/lek-message-out.h"

#include "core/lek-message-guard.h"
#include "session/lek-outbox.h"
#include "ui/lek-error-text.h"
#include "ui/lek-file-chooser.h"
#include "ui/lek-question-dialog.h"

/* How many findings are named in the question. */
#define MAX_NAMED 6

/**
 * Out: one way out; lives until it is done or given up.
 * @text: what is to be copied, or NULL when files are to be written
 */
typedef struct
{
  GtkWidget         *from;
  GtkWidget         *held;      /* @from, while files are being written */
  LekSitting        *sitting;
  LekMessageForm     form;
  LekVoice           voice;
  char              *text;
  GPtrArray         *addressees;
  gboolean           mask;
  LekMessageOutFunc  said_cb;
} Out;

static void
out_free (Out *out)
{
  g_clear_object (&out->held);
  g_object_unref (out->sitting);
  g_free (out->text);
  g_ptr_array_unref (out->addressees);
  g_free (out);
}

/* While a dialog is open it belongs to the widget, so that it goes when the dialog is cancelled. */
static void
lay_aside (Out *out)
{
  g_object_set_data_full (G_OBJECT (out->from), "message-out", out, (GDestroyNotify) out_free);
}

static void
take_up (Out *out)
{
  g_object_steal_data (G_OBJECT (out->from), "message-out");
}

static GtkWindow *
get_window (const Out *out)
{
  return GTK_WINDOW (gtk_widget_get_root (out->from));
}

static char *
describe_written (guint written,
                  guint skipped)
{
  g_autofree char *done = g_strdup_printf (ngettext ("%u file was saved, for one recipient.",
                                                     "%u files were saved, one for each recipient.", written),
                                           written);
  g_autofree char *left = g_strdup_printf (ngettext ("%u recipient has no e-mail address.",
                                                     "%u recipients have no e-mail address.", skipped),
                                           skipped);

  return skipped > 0 ? g_strjoin (" ", done, left, NULL) : g_steal_pointer (&done);
}

static void
files_written_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  Out *out = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;
  guint written = 0;
  guint skipped = 0;

  if (lek_outbox_write_finish (result, &written, &skipped, &error))
    words = describe_written (written, skipped);
  else
    words = lek_error_text_body (error);

  out->said_cb (words, out->from);
  out_free (out);
}

static void
folder_chosen_cb (GFile    *folder,
                  gpointer  user_data)
{
  Out *out = user_data;
  LekCase *incident = lek_sitting_get_case (out->sitting);
  const LekSummary *summary = lek_case_get_summary (incident);
  g_autofree char *name = g_file_get_basename (folder);
  const LekOutbox outbox = {
    .library = lek_case_get_library (incident),
    .answers = lek_case_get_answers (incident),
    .number = summary->number,
    .addressees = out->addressees,
    .voice = out->voice,
    .dutch = out->voice != LEK_VOICE_EN ? out->voice : lek_profile_get_dutch (summary->profile),
    .now_utc = lek_sitting_get_now (out->sitting),
    .mask = out->mask,
  };

  take_up (out);
  out->held = g_object_ref (out->from);
  lek_case_log (incident, "report-made", name, NULL);
  lek_outbox_write_async (&outbox, out->form, folder, NULL, files_written_cb, out);
}

static void
copy_now (Out *out)
{
  g_autofree char *masked = out->mask ? lek_message_guard_mask (out->text, out->addressees) : g_strdup (out->text);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (out->from), masked);
  out->said_cb (_("Copied."), out->from);
  out_free (out);
}

static void
go_on (Out *out)
{
  const LekFileAsk ask = {
    .title = _("A folder for the messages"),
    .accept = _("_Save here"),
    .folder = TRUE,
  };

  if (out->text != NULL)
    {
      copy_now (out);
      return;
    }

  lay_aside (out);
  lek_file_chooser_ask (get_window (out), &ask, folder_chosen_cb, out);
}

static void
mask_chosen_cb (guint    choice,
                gpointer user_data)
{
  Out *out = user_data;

  take_up (out);
  out->mask = choice == 0;
  go_on (out);
}

static char *
name_findings (const char *text,
               GArray     *findings)
{
  g_autoptr(GString) named = g_string_new (NULL);

  for (guint i = 0; i < MIN (findings->len, MAX_NAMED); i++)
    {
      const LekFinding *finding = &g_array_index (findings, LekFinding, i);

      g_string_append_printf (named, "%s“%.*s”", i > 0 ? ", " : "", (int) finding->length, text + finding->start);
    }

  return g_string_free (g_steal_pointer (&named), FALSE);
}

static void
guard (Out              *out,
       const LekMessage *message)
{
  g_autofree char *all = g_strconcat (message->subject, "\n", message->body, NULL);
  g_autoptr(GArray) findings = lek_message_guard_find (all, out->addressees);
  g_autofree char *named = NULL;
  g_autofree char *body = NULL;

  if (findings->len == 0)
    {
      go_on (out);
      return;
    }

  lay_aside (out);
  named = name_findings (all, findings);
  /* Translators: %s is a list of words between quotes */
  body = g_strdup_printf (_("This stands in the text that everybody gets: %s. A message must not tell about another "
                            "recipient, nor hold a citizen service number or bank account."), named);
  lek_question_dialog_choose (get_window (out), _("A second leak?"), body, _("_Cover it"), _("_Keep it"),
                              mask_chosen_cb, out);
}

static Out *
make_out (GtkWidget         *from,
          LekSitting        *sitting,
          const LekMessage  *message,
          LekMessageOutFunc  said_cb)
{
  Out *out = g_new0 (Out, 1);

  out->from = from;
  out->sitting = g_object_ref (sitting);
  out->form = message->form;
  out->voice = message->voice;
  out->addressees = lek_outbox_collect (lek_sitting_get_case (sitting));
  out->said_cb = said_cb;

  return out;
}

void
lek_message_out_copy (GtkWidget         *from,
                      LekSitting        *sitting,
                      const LekMessage  *message,
                      LekMessageOutFunc  said_cb)
{
  Out *out = make_out (from, sitting, message, said_cb);

  out->text = g_strdup (message->body);
  guard (out, message);
}

void
lek_message_out_save (GtkWidget         *from,
                      LekSitting        *sitting,
                      const LekMessage  *message,
                      LekMessageOutFunc  said_cb)
{
  Out *out = make_out (from, sitting, message, said_cb);

  if (out->addressees->len > 0)
    {
      guard (out, message);
      return;
    }

  said_cb (_("There are no recipients yet. Add them below."), from);
  out_free (out);
}
