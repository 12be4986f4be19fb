/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The paper is made at the last moment, from what the case
 * says then.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/paper/lek-paper-out.h"

#include "session/lek-case-prepared.h"

#include "core/guard/lek-guard.h"
#include "core/practice/lek-practice.h"
#include "session/lek-paper-mail.h"
#include "ui/paper/lek-report-print.h"
#include "ui/parts/lek-error-text.h"
#include "ui/parts/lek-file-chooser.h"
#include "ui/parts/lek-question-dialog.h"

/* How many findings are named in the question. */
#define MAX_NAMED 6

/**
 * Out: one way out; lives until it is done or given up.
 * @record: a copy, or NULL
 */
typedef struct
{
  GtkWidget          *from;
  LekSitting         *sitting;
  const LekPaperKind *kind;
  LekRecord          *record;
  LekVoice            voice;
  LekPaperWay         way;
  gboolean            mask;
  LekPaperOutFunc     said_cb;
} Out;

static void
out_free (Out *out)
{
  g_object_unref (out->sitting);
  lek_record_free (out->record);
  g_free (out);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Out, out_free)

/* While a dialog is open it belongs to the widget, so that it goes when the dialog is cancelled. */
static void
lay_aside (Out *out)
{
  g_object_set_data_full (G_OBJECT (out->from), "paper-out", out, (GDestroyNotify) out_free);
}

static Out *
take_up (Out *out)
{
  g_object_steal_data (G_OBJECT (out->from), "paper-out");

  return out;
}

static GtkWindow *
get_window (const Out *out)
{
  return GTK_WINDOW (gtk_widget_get_root (out->from));
}

void
lek_paper_draw_page (gpointer  setting,
                     cairo_t  *cr,
                     guint     page)
{
  lek_paper_setting_draw (setting, cr, page);
}

gboolean
lek_paper_print (GtkWindow        *parent,
                 LekPaperSetting  *setting,
                 const char       *name,
                 gboolean         *out_printed,
                 GError          **error)
{
  const LekPrintJob job = {
    .paper = setting,
    .draw = lek_paper_draw_page,
    .n_pages = lek_paper_setting_get_n_pages (setting),
    .name = name,
  };

  return lek_print (parent, &job, out_printed, error);
}

LekPaperInput
lek_paper_input_of (LekSitting      *sitting,
                    const LekRecord *record,
                    LekVoice         voice)
{
  LekCase *incident = lek_sitting_get_case (sitting);
  const LekPaperInput input = {
    .library = lek_case_get_library (incident),
    .incident = lek_case_get_incident (incident),
    .profile = lek_case_get_summary (incident)->profile,
    .rules = lek_case_get_rules (incident),
    .record = record,
    .preparation = lek_case_get_prepared (lek_register_get_preparation (lek_sitting_get_register (sitting))),
    .voice = voice,
    .now_utc = lek_sitting_get_now (sitting),
  };

  return input;
}

static LekPaperText *
make_text (const Out           *out,
           const LekPaperInput *input)
{
  LekPaperText *text = lek_paper_text_new (out->kind, input);

  if (text != NULL && out->mask)
    lek_paper_text_mask (text, input);

  return text;
}

static void
log_made (const Out  *out,
          const char *file)
{
  lek_case_log (lek_sitting_get_case (out->sitting), "paper-made", out->kind->id, file);
}

static void
say_error (const Out    *out,
           const GError *error)
{
  g_autofree char *words = lek_error_text_body (error);

  out->said_cb (words, out->from);
}

static LekPaperSetting *
make_setting (LekPaperText *text)
{
  g_autoptr(GPtrArray) papers = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_paper_text_free);

  g_ptr_array_add (papers, text);

  return lek_paper_setting_new (papers);
}

static gboolean
write_file (const Out           *out,
            const LekPaperInput *input,
            const char          *path,
            GError             **error)
{
  g_autoptr(LekPaperText) text = make_text (out, input);
  g_autoptr(LekPaperSetting) setting = NULL;

  if (out->way == LEK_PAPER_BY_MAIL)
    return lek_paper_mail_write (text, input, path, error);

  setting = make_setting (g_steal_pointer (&text));

  return lek_paper_setting_write_pdf (setting, path, error);
}

static void
file_chosen_cb (GFile    *file,
                gpointer  user_data)
{
  g_autoptr(Out) out = take_up (user_data);
  const LekPaperInput input = lek_paper_input_of (out->sitting, out->record, out->voice);
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *words = NULL;
  g_autoptr(GError) error = NULL;

  if (!write_file (out, &input, path, &error))
    {
      say_error (out, error);
      return;
    }

  log_made (out, name);
  /* Translators: %s is the name of a file */
  words = g_strdup_printf (_("Saved as %s."), name);
  out->said_cb (words, out->from);
}

static void
ask_file (Out *out)
{
  const char *number = lek_case_get_summary (lek_sitting_get_case (out->sitting))->number;
  gboolean mail = out->way == LEK_PAPER_BY_MAIL;
  g_autofree char *name = g_strdup_printf ("%s %s%s", lek_text_get (out->kind->name, out->voice),
                                           number != NULL ? number : "", mail ? ".eml" : ".pdf");
  const LekFileAsk ask = {
    .title = lek_sitting_read (out->sitting, out->kind->name),
    .accept = _("_Save"),
    .save = TRUE,
    .name = name,
    .kind = mail ? _("Drafts of e-mails") : _("PDF documents"),
    .pattern = mail ? "*.eml" : "*.pdf",
  };

  lay_aside (out);
  lek_file_chooser_ask (get_window (out), &ask, file_chosen_cb, out);
}

static void
print_now (Out *out)
{
  const LekPaperInput input = lek_paper_input_of (out->sitting, out->record, out->voice);
  g_autoptr(LekPaperSetting) setting = make_setting (make_text (out, &input));
  g_autoptr(GError) error = NULL;
  gboolean printed;

  if (!lek_paper_print (get_window (out), setting, lek_sitting_read (out->sitting, out->kind->name), &printed, &error))
    out->said_cb (_("It could not be printed. Save it as PDF and print that."), out->from);
  else if (printed)
    {
      log_made (out, NULL);
      out->said_cb (_("Sent to the printer."), out->from);
    }
}

static void
copy_now (Out *out)
{
  const LekPaperInput input = lek_paper_input_of (out->sitting, out->record, out->voice);
  g_autoptr(LekPaperText) text = make_text (out, &input);
  g_autofree char *body = lek_paper_text_dup_body (text);

  if (text->practice)
    lek_practice_mark_body (text->library, text->voice, &body);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (out->from), body);
  out->said_cb (_("Copied."), out->from);
}

static void
go_on (Out *out)
{
  if (out->way == LEK_PAPER_BY_FILE || out->way == LEK_PAPER_BY_MAIL)
    {
      ask_file (out);
      return;
    }

  if (out->way == LEK_PAPER_BY_PRINTER)
    print_now (out);
  else
    copy_now (out);
  out_free (out);
}

static void
mask_chosen_cb (guint    choice,
                gpointer user_data)
{
  Out *out = take_up (user_data);

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
guard (Out                *out,
       const LekPaperText *text)
{
  const LekPaperInput input = lek_paper_input_of (out->sitting, out->record, out->voice);
  g_autofree char *all = lek_paper_text_dup_all (text);
  g_autoptr(GArray) findings = lek_paper_guard_find (&input, all);
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
  body = g_strdup_printf (_("This paper goes to others, and this may be the name or a number of a person: %s."), named);
  lek_question_dialog_choose (get_window (out), _("A second leak?"), body, _("_Cover it"), _("_Keep it"),
                              mask_chosen_cb, out);
}

void
lek_paper_out (GtkWidget          *from,
               LekSitting         *sitting,
               const LekPaperKind *kind,
               const LekRecord    *record,
               LekVoice            voice,
               LekPaperWay         way,
               LekPaperOutFunc     said_cb)
{
  const LekPaperInput input = lek_paper_input_of (sitting, record, voice);
  g_autoptr(LekPaperText) text = lek_paper_text_new (kind, &input);
  Out *out;

  g_return_if_fail (text != NULL);

  out = g_new0 (Out, 1);
  out->from = from;
  out->sitting = g_object_ref (sitting);
  out->kind = kind;
  out->record = record != NULL ? lek_record_copy (record) : NULL;
  out->voice = voice;
  out->way = way;
  out->said_cb = said_cb;

  if (kind->leaves)
    guard (out, text);
  else
    go_on (out);
}
