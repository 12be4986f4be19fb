/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The report on one A4, and beside it an annex for what does not fit.
 */

#include "config.h"

#include "app/lek-command-report.h"

#include <string.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "app/lek-command.h"
#include "report/lek-ap-paper.h"
#include "report/lek-paper-setting.h"
#include "report/lek-report.h"

static const LekCommandHelp help = {
  .name = "report",
  .arguments = N_("NUMBER"),
  .summary = N_("the report of an incident as PDF"),
  .description = N_("What does not fit on the one page goes into a second file beside it, named -annex "
                    "or -bijlage. Names of persons are left out unless --full is given. --kind ap makes "
                    "the sheet to copy into the form of the AP, --kind reason the page that says why the "
                    "AP was not notified. Other kinds are first-hour, deadline, supplier-questions, "
                    "controller-letter, statement and answers."),
  .least = 1,
  .most = 1,
};

/* The language of the paper, not of the program: the file goes with it. */
static char *
name_annex (const char *path,
            LekVoice    voice)
{
  g_autofree char *base = g_strdup (path);

  if (g_str_has_suffix (base, ".pdf"))
    base[strlen (base) - strlen (".pdf")] = '\0';

  return g_strconcat (base, voice == LEK_VOICE_EN ? "-annex.pdf" : "-bijlage.pdf", NULL);
}

static gboolean
holds (const char *bytes,
       gsize       length,
       const char *words)
{
  gsize n = strlen (words);

  for (gsize i = 0; i + n <= length; i++)
    {
      if (memcmp (bytes + i, words, n) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Whether it is a paper of this program, and no file of somebody else that has the same name. */
static gboolean
is_own_paper (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length;

  /* What cannot be read is not removed; that is all there is to say of it. */
  if (!g_file_get_contents (path, &bytes, &length, NULL))
    return FALSE;

  return g_str_has_prefix (bytes, "%PDF-") && holds (bytes, length, "(Lekwijzer ");
}

/* An annex of an earlier report would be taken for one of this report: in either language, but for the one at @kept. */
static void
remove_old_annexes (const char *path,
                    const char *kept)
{
  static const LekVoice voices[] = { LEK_VOICE_JE, LEK_VOICE_EN };

  for (guint i = 0; i < G_N_ELEMENTS (voices); i++)
    {
      g_autofree char *annex = name_annex (path, voices[i]);

      if (g_strcmp0 (annex, kept) != 0 && is_own_paper (annex) && g_remove (annex) != 0)
        {
          /* Translators: %s is the path of a file */
          g_printerr (_("An annex of an earlier report is still there: %s"), annex);
          g_printerr ("\n");
        }
    }
}

static int
write_report (LekCommand *command,
              LekReport  *report,
              const char *path,
              LekVoice    voice)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *annex = name_annex (path, voice);
  guint n_pages = lek_report_get_n_annex_pages (report);

  if (!lek_report_write_pdf (report, path, &error))
    return lek_command_fail (command, error);

  /* Translators: %s is the path of a file */
  g_string_append_printf (text, _("The report: %s"), path);
  g_string_append_c (text, '\n');

  remove_old_annexes (path, lek_report_has_annex (report) ? annex : NULL);
  if (lek_report_has_annex (report))
    {
      if (!lek_report_write_annex_pdf (report, annex, &error))
        return lek_command_fail (command, error);

      /* Translators: %1$s is the path of a file, %2$u a number of pages */
      g_string_append_printf (text, ngettext ("The annex, because not all fits on one page: %1$s (%2$u page)",
                                              "The annex, because not all fits on one page: %1$s (%2$u pages)",
                                              n_pages), annex, n_pages);
      g_string_append_c (text, '\n');
    }

  return lek_command_say (command, text->str);
}

static int
write_ap_paper (LekCommand           *command,
                LekApPaperKind        kind,
                const LekReportInput *input,
                const char           *path)
{
  g_autoptr(LekApPaper) paper = lek_ap_paper_new (kind, input);
  g_autoptr(GError) error = NULL;

  if (!lek_ap_paper_write_pdf (paper, path, &error))
    return lek_command_fail (command, error);

  return lek_command_say_paper (command, path);
}

/* The one it is addressed to, where there is only one. */
static const LekRecord *
find_record (const LekPaperKind *kind,
             const LekIncident  *incident)
{
  g_autoptr(GPtrArray) records = NULL;

  if (kind->record == NULL)
    return NULL;

  records = lek_records_select (incident->records, kind->record);

  return records->len == 1 ? g_ptr_array_index (records, 0) : NULL;
}

static int
write_paper (LekCommand           *command,
             const LekPaperKind   *kind,
             const LekReportInput *of,
             const char           *path)
{
  const LekPaperInput input = {
    .library = of->library,
    .incident = of->incident,
    .profile = of->incident->summary->profile,
    .rules = lek_command_get_rules (command, of->incident->summary),
    .record = find_record (kind, of->incident),
    .voice = of->voice,
    .now_utc = of->printed_utc,
  };
  g_autoptr(GPtrArray) papers = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_paper_text_free);
  g_autoptr(LekPaperSetting) setting = NULL;
  g_autoptr(GError) error = NULL;

  if (!kind->for_profile[input.profile] || !lek_paper_can_be_made (kind, &input))
    {
      g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_FAILED,
                           _("This paper cannot be made of this incident: what it needs is not recorded."));
      return lek_command_fail (command, error);
    }

  g_ptr_array_add (papers, lek_paper_text_new (kind, &input));
  if (kind->leaves && !of->full)
    lek_paper_text_mask (g_ptr_array_index (papers, 0), &input);
  setting = lek_paper_setting_new (papers);
  if (!lek_paper_setting_write_pdf (setting, path, &error))
    return lek_command_fail (command, error);

  return lek_command_say_paper (command, path);
}

static int
write_kind (LekCommand           *command,
            const char           *kind,
            const LekReportInput *input,
            const char           *path)
{
  g_autoptr(LekReport) paper = NULL;

  if (g_str_equal (kind, "ap"))
    return write_ap_paper (command, LEK_AP_PAPER_SHEET, input, path);
  if (g_str_equal (kind, "reason"))
    return write_ap_paper (command, LEK_AP_PAPER_REASON, input, path);
  if (!g_str_equal (kind, "report"))
    return write_paper (command, lek_library_get_paper_kind (command->library, kind), input, path);

  paper = lek_report_new (input);

  return write_report (command, paper, path, input->voice);
}

static int
report (LekCommand *command,
        const char *kind,
        const char *path,
        gboolean    full)
{
  g_autoptr(LekIncident) incident = NULL;
  g_autoptr(GError) error = NULL;
  LekReportInput input = { .full = full };

  if (!lek_command_open (command, LEK_OPEN_READ_ONLY, &error))
    return lek_command_fail (command, error);
  incident = lek_command_load (command, command->arguments[0], &error);
  if (incident == NULL)
    return lek_command_fail (command, error);

  input.library = command->library;
  input.incident = incident;
  input.voice = lek_command_get_voice (command, incident->summary->profile);
  input.printed_utc = command->now_utc;

  return write_kind (command, kind, &input, path);
}

static gboolean
is_kind (LekCommand *command,
         const char *kind)
{
  static const char *const own[] = { "report", "ap", "reason", NULL };

  return g_strv_contains (own, kind) || lek_library_get_paper_kind (command->library, kind) != NULL;
}

int
lek_command_report (int    argc,
                    char **argv)
{
  g_auto(LekCommand) command = { 0 };
  g_autofree char *output = NULL;
  g_autofree char *kind = NULL;
  g_autoptr(GError) error = NULL;
  gboolean full = FALSE;
  const GOptionEntry own[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("Write to this file"), N_("FILE.pdf") },
    { "kind", 'k', 0, G_OPTION_ARG_STRING, &kind, N_("Which paper; “report” when it is not given"), N_("KIND") },
    { "full", 0, 0, G_OPTION_ARG_NONE, &full, N_("With the names of persons"), NULL },
    { NULL },
  };
  int status;

  if (!lek_command_begin (&command, &help, own, argc, argv, &status))
    return status;
  if (output == NULL)
    return lek_command_misuse (&command, _("Say with -o which file to write."));
  if (!lek_command_load_library (&command, &error))
    return lek_command_fail (&command, error);
  /* Only now: the parser forgets what an option held before. */
  if (kind == NULL)
    kind = g_strdup ("report");
  if (!is_kind (&command, kind))
    return lek_command_misuse (&command, _("There is no such kind of paper."));

  return report (&command, kind, output, full);
}
