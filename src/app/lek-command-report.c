/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The report on one A4, and beside it an annex for what does not fit.
 */

#include "config.h"

#include "app/lek-command-report.h"

#include <string.h>

#include <glib/gi18n.h>

#include "app/lek-command.h"
#include "report/lek-ap-paper.h"
#include "report/lek-report.h"

static const LekCommandHelp help = {
  .name = "report",
  .arguments = N_("NUMBER"),
  .summary = N_("the report of an incident as PDF"),
  .description = N_("What does not fit on the one page goes into a second file beside it, named -annex "
                    "or -bijlage. Names of persons are left out unless --full is given. --kind ap makes "
                    "the sheet to copy into the form of the AP, --kind reason the page that says why the "
                    "AP was not notified."),
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
  g_autoptr(GString) text = g_string_new (NULL);

  if (!lek_ap_paper_write_pdf (paper, path, &error))
    return lek_command_fail (command, error);

  /* Translators: %s is the path of a file */
  g_string_append_printf (text, _("The paper: %s"), path);
  g_string_append_c (text, '\n');

  return lek_command_say (command, text->str);
}

/* @kind: "report", "ap" or "reason". */
static int
report (LekCommand *command,
        const char *kind,
        const char *path,
        gboolean    full)
{
  g_autoptr(LekIncident) incident = NULL;
  g_autoptr(LekReport) paper = NULL;
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
  if (g_str_equal (kind, "ap"))
    return write_ap_paper (command, LEK_AP_PAPER_SHEET, &input, path);
  if (g_str_equal (kind, "reason"))
    return write_ap_paper (command, LEK_AP_PAPER_REASON, &input, path);

  paper = lek_report_new (&input);

  return write_report (command, paper, path, input.voice);
}

int
lek_command_report (int    argc,
                    char **argv)
{
  g_auto(LekCommand) command = { 0 };
  g_autofree char *output = NULL;
  g_autofree char *kind = NULL;
  static const char *const kinds[] = { "report", "ap", "reason", NULL };
  gboolean full = FALSE;
  const GOptionEntry own[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("Write to this file"), N_("FILE.pdf") },
    { "kind", 'k', 0, G_OPTION_ARG_STRING, &kind, N_("Which paper: report, ap or reason"), N_("KIND") },
    { "full", 0, 0, G_OPTION_ARG_NONE, &full, N_("With the names of persons"), NULL },
    { NULL },
  };
  int status;

  if (!lek_command_begin (&command, &help, own, argc, argv, &status))
    return status;
  if (output == NULL)
    return lek_command_misuse (&command, _("Say with -o which file to write."));
  /* Only now: the parser forgets what an option held before. */
  if (kind == NULL)
    kind = g_strdup (kinds[0]);
  if (!g_strv_contains (kinds, kind))
    return lek_command_misuse (&command, _("The kind of paper is report, ap or reason."));

  return report (&command, kind, output, full);
}
