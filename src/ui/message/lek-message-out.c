/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. What the guard found is named before anything leaves: cover
 * it, keep it, or go back and mend the words.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/message/lek-message-out.h"

#include "core/guard/lek-guard-recorded.h"
#include "core/guard/lek-message-guard.h"
#include "core/practice/lek-practice.h"
#include "session/lek-outbox.h"
#include "ui/parts/lek-clipboard-keeper.h"
#include "ui/parts/lek-error-text.h"
#include "ui/parts/lek-file-chooser.h"
#include "ui/parts/lek-question-dialog.h"

/* How many findings are named in the question. */
#define MAX_NAMED 6
/* As long as the answers for the AP stay on the clipboard. */
#define CLIPBOARD_MS (60 * 1000)

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
  char             **names;
  gboolean           outsider;  /* the text goes to nobody in the list */
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
  g_strfreev (out->names);
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

static LekMessageGuard
get_guard (const Out *out)
{
  return (LekMessageGuard) { out->addressees, (const char *const *) out->names, out->outsider };
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
  g_autofree char *n_recipients = g_strdup_printf ("%u", out->addressees->len);
  const LekOutbox outbox = {
    .library = lek_case_get_library (incident),
    .answers = lek_case_get_answers (incident),
    .number = summary->number,
    .addressees = out->addressees,
    .names = (const char *const *) out->names,
    .voice = out->voice,
    .dutch = out->voice != LEK_VOICE_EN ? out->voice : lek_profile_get_dutch (summary->profile),
    .now_utc = lek_sitting_get_now (out->sitting),
    .mask = out->mask,
    .practice = summary->practice,
    .example = summary->example,
  };

  take_up (out);
  out->held = g_object_ref (out->from);
  lek_case_log (incident, "messages-made", NULL, n_recipients);
  lek_outbox_write_async (&outbox, out->form, folder, NULL, files_written_cb, out);
}

static void
copy_now (Out *out)
{
  const LekMessageGuard guard = get_guard (out);
  g_autofree char *masked = out->mask ? lek_message_guard_mask (&guard, out->text) : g_strdup (out->text);
  LekCase *incident = lek_sitting_get_case (out->sitting);
  g_autoptr(LekClipboardKeeper) keeper =
    lek_clipboard_keeper_new (gtk_widget_get_clipboard (out->from), CLIPBOARD_MS);

  if (lek_case_get_summary (incident)->practice)
    lek_practice_mark_body (lek_case_get_library (incident), out->voice, &masked);
  lek_clipboard_keeper_put (keeper, masked);
  out->said_cb (_("Copied. After a minute it is taken off the clipboard again."), out->from);
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
  g_autoptr(GPtrArray) named = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < findings->len && named->len < MAX_NAMED; i++)
    {
      const LekFinding *finding = &g_array_index (findings, LekFinding, i);
      g_autofree char *quoted = g_strdup_printf ("“%.*s”", (int) finding->length, text + finding->start);

      if (!g_ptr_array_find_with_equal_func (named, quoted, g_str_equal, NULL))
        g_ptr_array_add (named, g_steal_pointer (&quoted));
    }
  g_ptr_array_add (named, NULL);

  return g_strjoinv (", ", (char **) named->pdata);
}

/* @all: every word that may leave. */
static void
guard (Out        *out,
       const char *all)
{
  const LekMessageGuard self = get_guard (out);
  g_autoptr(GArray) findings = lek_message_guard_find (&self, all);
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
  if (out->outsider)
    {
      g_free (body);
      /* Translators: %s is a list of words between quotes */
      body = g_strdup_printf (_("This stands in the text: %s. Whoever got something by mistake need not "
                                "learn more about the person it was about."), named);
    }
  lek_question_dialog_choose (get_window (out), _("A second leak?"), body, _("_Cover it"), _("_Keep it"),
                              mask_chosen_cb, out);
}

static Out *
make_out (GtkWidget         *from,
          LekSitting        *sitting,
          LekMessageOutFunc  said_cb)
{
  LekCase *incident = lek_sitting_get_case (sitting);
  Out *out = g_new0 (Out, 1);

  out->from = from;
  out->sitting = g_object_ref (sitting);
  out->addressees = lek_outbox_collect (incident);
  out->names = lek_guard_names_of_others (lek_case_get_incident (incident), lek_case_get_library (incident));
  out->said_cb = said_cb;

  return out;
}

static gboolean
wants_other_language (const Out *out)
{
  const char *own = out->voice == LEK_VOICE_EN ? "en" : "nl";

  for (guint i = 0; i < out->addressees->len; i++)
    {
      const LekAddressee *addressee = g_ptr_array_index (out->addressees, i);

      if (addressee->language != NULL && !g_str_equal (addressee->language, own))
        return TRUE;
    }

  return FALSE;
}

/* What is not on the screen leaves too: the message in the other language, for who wants that. */
static char *
join_words (const Out        *out,
            const LekMessage *message)
{
  LekCase *incident = lek_sitting_get_case (out->sitting);
  LekVoice dutch = lek_profile_get_dutch (lek_case_get_summary (incident)->profile);
  g_autoptr(LekMessage) other = NULL;

  if (!wants_other_language (out))
    return g_strjoin ("\n", message->subject, message->body, NULL);

  other = lek_message_new (lek_case_get_library (incident), lek_case_get_answers (incident), message->form,
                           message->voice == LEK_VOICE_EN ? dutch : LEK_VOICE_EN);

  return g_strjoin ("\n", message->subject, message->body, other->subject, other->body, NULL);
}

void
lek_message_out_copy (GtkWidget         *from,
                      LekSitting        *sitting,
                      const char        *text,
                      gboolean           outsider,
                      LekMessageOutFunc  said_cb)
{
  Out *out = make_out (from, sitting, said_cb);

  out->text = g_strdup (text);
  out->outsider = outsider;
  guard (out, text);
}

void
lek_message_out_save (GtkWidget         *from,
                      LekSitting        *sitting,
                      const LekMessage  *message,
                      LekMessageOutFunc  said_cb)
{
  Out *out = make_out (from, sitting, said_cb);
  g_autofree char *all = NULL;

  if (out->addressees->len == 0)
    {
      said_cb (_("There are no recipients yet. Add them above."), from);
      out_free (out);
      return;
    }

  out->form = message->form;
  out->voice = message->voice;
  all = join_words (out, message);
  guard (out, all);
}
