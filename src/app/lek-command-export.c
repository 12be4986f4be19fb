/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A whole incident for another register. The file holds all that was written
 * down, so nobody else on the computer may read it.
 */

#include "config.h"

#include "app/lek-command-export.h"

#include <string.h>

#include <glib/gi18n.h>

#include "app/lek-command.h"
#include "interchange/lek-edpb-json.h"
#include "interchange/lek-incident-json.h"

static const LekCommandHelp help = {
  .name = "export",
  .arguments = N_("NUMBER"),
  .summary = N_("one incident as JSON, with its answers and log"),
  .description = N_("The file holds everything, names too, and is not encrypted. Keep it as safe as the register. "
                    "--format edpb-draft gives the fields of the European template instead, without names of persons "
                    "unless --full is given. That is a draft: no authority takes it yet."),
  .least = 1,
  .most = 1,
};

static char *
write_json (LekCommand        *command,
            const LekIncident *incident,
            const char        *format,
            gboolean           full)
{
  if (g_str_equal (format, "edpb-draft"))
    return lek_edpb_to_json (command->library, incident, full, command->now_utc);

  return lek_incident_to_json (incident, command->now_utc);
}

int
lek_command_export (int    argc,
                    char **argv)
{
  g_auto(LekCommand) command = { 0 };
  g_autoptr(LekIncident) incident = NULL;
  g_autoptr(GError) error = NULL;
  static const char *const formats[] = { "lekwijzer", "edpb-draft", NULL };
  g_autofree char *output = NULL;
  g_autofree char *format = g_strdup ("lekwijzer");
  gboolean full = FALSE;
  g_autofree char *json = NULL;
  const GOptionEntry own[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("Write to this file"), N_("FILE") },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format, N_("lekwijzer or edpb-draft"), N_("FORMAT") },
    { "full", 0, 0, G_OPTION_ARG_NONE, &full, N_("With the names of persons"), NULL },
    { NULL },
  };
  int status;

  if (!lek_command_begin (&command, &help, own, argc, argv, &status))
    return status;
  if (!g_strv_contains (formats, format))
    return lek_command_misuse (&command, _("The format is lekwijzer or edpb-draft."));
  if (!lek_command_open (&command, LEK_OPEN_READ_ONLY, &error))
    return lek_command_fail (&command, error);
  incident = lek_command_load (&command, command.arguments[0], &error);
  if (incident == NULL)
    return lek_command_fail (&command, error);

  json = write_json (&command, incident, format, full);
  if (output == NULL || g_str_equal (output, "-"))
    return lek_command_print (&command, json);

  if (!g_file_set_contents_full (output, json, (gssize) strlen (json), G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error))
    return lek_command_fail (&command, error);

  return LEK_EXIT_OK;
}
