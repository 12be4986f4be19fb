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
#include "interchange/lek-incident-json.h"

static const LekCommandHelp help = {
  .name = "export",
  .arguments = N_("NUMBER"),
  .summary = N_("one incident as JSON, with its answers and log"),
  .description = N_("The file holds everything, names too, and is not encrypted. Keep it as safe as the register."),
  .least = 1,
  .most = 1,
};

int
lek_command_export (int    argc,
                    char **argv)
{
  g_auto(LekCommand) command = { 0 };
  g_autoptr(LekIncident) incident = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *output = NULL;
  g_autofree char *json = NULL;
  const GOptionEntry own[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("Write to this file"), N_("FILE") },
    { NULL },
  };
  int status;

  if (!lek_command_begin (&command, &help, own, argc, argv, &status))
    return status;
  if (!lek_command_open (&command, LEK_OPEN_READ_ONLY, &error))
    return lek_command_fail (&command, error);
  incident = lek_command_load (&command, command.arguments[0], &error);
  if (incident == NULL)
    return lek_command_fail (&command, error);

  json = lek_incident_to_json (incident, command.now_utc);
  if (output == NULL || g_str_equal (output, "-"))
    return lek_command_print (&command, json);

  if (!g_file_set_contents_full (output, json, (gssize) strlen (json), G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error))
    return lek_command_fail (&command, error);

  return LEK_EXIT_OK;
}
