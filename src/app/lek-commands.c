/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Nothing here, or in a command, touches GTK.
 */

#include "config.h"

#include "app/lek-commands.h"

#include <stdio.h>
#include <string.h>

#include <glib/gi18n.h>

#include "app/lek-command-assess.h"
#include "app/lek-command-card.h"
#include "app/lek-command-deadline.h"
#include "app/lek-command-export.h"
#include "app/lek-command-forms.h"
#include "app/lek-command-import.h"
#include "app/lek-command-list.h"
#include "app/lek-command-report.h"
#include "app/lek-command-show.h"
#include "app/lek-command-verify.h"
#include "app/lek-command.h"

static const struct
{
  const char *name;
  int       (*run) (int argc, char **argv);
  const char *summary;
} commands[] = {
  { "assess",   lek_command_assess,   N_("what the facts of an incident ask for, as JSON") },
  { "deadline", lek_command_deadline, N_("the deadline for telling the AP") },
  { "card",     lek_command_card,     N_("the card for the first hour as PDF, before it is needed") },
  { "forms",    lek_command_forms,    N_("the whole procedure as PDF, to fill in by hand") },
  { "list",     lek_command_list,     N_("the incidents in the register") },
  { "show",     lek_command_show,     N_("one incident in words") },
  { "report",   lek_command_report,   N_("the report of an incident as PDF") },
  { "export",   lek_command_export,   N_("one incident as JSON, with its answers and log") },
  { "import",   lek_command_import,   N_("take in an incident that was exported") },
  { "verify",   lek_command_verify,   N_("check that the logs are as they were written") },
};

static int
print_overview (void)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n\n  lekwijzer [--register %s]\n      %s\n\n  lekwijzer %s\n\n%s\n",
                          _("Lekwijzer helps with a data breach: what to do, by when, and what to write down."),
                          _("FILE"),
                          _("Open the window."),
                          _("COMMAND …"),
                          _("Commands, which need no display:"));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "  %-10s %s\n", commands[i].name, _(commands[i].summary));

  g_string_append_printf (text, "\n%s\n",
                          _("“lekwijzer help COMMAND” says more about one of them."));

  return fputs (text->str, stdout) >= 0 && fflush (stdout) == 0 ? LEK_EXIT_OK : LEK_EXIT_FAILED;
}

static int
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (strcmp (commands[i].name, name) == 0)
        return (int) i;
    }

  return -1;
}

static int
refuse (const char *name)
{
  /* Translators: %s is what was typed where the name of a command should stand */
  g_printerr (_("lekwijzer: there is no command “%s”."), name);
  g_printerr ("\n%s\n", _("“lekwijzer --help” names the commands."));

  return LEK_EXIT_BAD_INPUT;
}

static int
help (const char *name)
{
  char *argv[] = { (char *) name, (char *) "--help", NULL };
  int command;

  if (name == NULL)
    return print_overview ();

  command = find_command (name);

  return command >= 0 ? commands[command].run (2, argv) : refuse (name);
}

const char *
lek_commands_find_language (int    argc,
                            char **argv)
{
  for (int i = 1; i < argc; i++)
    {
      if (g_str_has_prefix (argv[i], "--lang="))
        return argv[i] + strlen ("--lang=");
      if (strcmp (argv[i], "--lang") == 0 && i + 1 < argc)
        return argv[i + 1];
    }

  return NULL;
}

gboolean
lek_commands_run (int     argc,
                  char  **argv,
                  int    *out_status)
{
  const char *name = argc > 1 ? argv[1] : "";
  int command = find_command (name);

  if (command >= 0)
    {
      *out_status = commands[command].run (argc - 1, argv + 1);
      return TRUE;
    }

  if (strcmp (name, "help") == 0)
    *out_status = help (argc > 2 && argv[2][0] != '-' ? argv[2] : NULL);
  else if (strcmp (name, "--help") == 0 || strcmp (name, "-h") == 0)
    *out_status = print_overview ();
  else if (strcmp (name, "--version") == 0)
    *out_status = printf ("Lekwijzer %s\n", LEK_VERSION) > 0 ? LEK_EXIT_OK : LEK_EXIT_FAILED;
  else if (*name != '\0' && *name != '-')
    *out_status = refuse (name);
  else
    return FALSE;

  return TRUE;
}
