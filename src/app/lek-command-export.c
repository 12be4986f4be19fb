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
#include "core/guard/lek-redact.h"
#include "interchange/lek-edpb-json.h"
#include "interchange/lek-ics.h"
#include "interchange/lek-incident-json.h"

static const LekCommandHelp help = {
  .name = "export",
  .arguments = N_("NUMBER"),
  .summary = N_("one incident as JSON, with its answers and log"),
  .description = N_("The file holds everything, names too, and is not encrypted. Keep it as safe as the register. "
                    "With --redacted it holds no recorded name, number or address. "
                    "--format edpb-draft gives the fields of the European template instead, without names of persons "
                    "unless --full is given. That is a draft: no authority takes it yet. "
                    "--format ics gives the deadline for a calendar, with nothing but the number."),
  .least = 1,
  .most = 1,
};

/* NULL when there is no deadline to write. */
static char *
write_calendar (const LekCommand  *command,
                const LekIncident *incident)
{
  const LekIcs ics = {
    .library = command->library,
    .rules = lek_command_get_rules (command, incident->summary),
    .voice = lek_command_get_voice (command, incident->summary->profile),
    .uuid = incident->summary->uuid,
    .number = incident->summary->number,
    .known_utc = incident->summary->known_utc,
    .now_utc = command->now_utc,
  };

  return incident->summary->known_utc != G_MININT64 ? lek_ics_write (&ics) : NULL;
}

static char *
write_redacted (const LekCommand  *command,
                const LekIncident *incident)
{
  g_autoptr(LekIncident) copy = lek_incident_redact (incident, command->library);

  return lek_incident_to_json (copy, command->now_utc);
}

int
lek_command_export (int    argc,
                    char **argv)
{
  g_auto(LekCommand) command = { 0 };
  g_autoptr(LekIncident) incident = NULL;
  g_autoptr(GError) error = NULL;
  static const char *const formats[] = { "lekwijzer", "edpb-draft", "ics", NULL };
  g_autofree char *output = NULL;
  g_autofree char *format = NULL;
  g_autofree char *text = NULL;
  gboolean full = FALSE;
  gboolean redacted = FALSE;
  const GOptionEntry own[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("Write to this file"), N_("FILE") },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format, N_("lekwijzer, edpb-draft or ics"), N_("FORMAT") },
    { "full", 0, 0, G_OPTION_ARG_NONE, &full, N_("With the names of persons"), NULL },
    { "redacted", 0, 0, G_OPTION_ARG_NONE, &redacted, N_("Without names, numbers and addresses: for others"), NULL },
    { NULL },
  };
  int status;

  if (!lek_command_begin (&command, &help, own, argc, argv, &status))
    return status;
  /* Only now: the parser forgets what an option held before. */
  if (format == NULL)
    format = g_strdup (formats[0]);
  if (!g_strv_contains (formats, format))
    return lek_command_misuse (&command, _("The format is lekwijzer, edpb-draft or ics."));
  if (!lek_command_open (&command, LEK_OPEN_READ_ONLY, &error))
    return lek_command_fail (&command, error);
  incident = lek_command_load (&command, command.arguments[0], &error);
  if (incident == NULL)
    return lek_command_fail (&command, error);

  if (g_str_equal (format, "ics"))
    text = write_calendar (&command, incident);
  else if (g_str_equal (format, "edpb-draft"))
    text = lek_edpb_to_json (command.library, incident, full && !redacted, command.now_utc);
  else
    text = redacted ? write_redacted (&command, incident) : lek_incident_to_json (incident, command.now_utc);

  if (text == NULL)
    return lek_command_misuse (&command, _("It is not known yet when the breach became known: there is no deadline."));
  if (output == NULL || g_str_equal (output, "-"))
    return lek_command_print (&command, text);

  if (!g_file_set_contents_full (output, text, (gssize) strlen (text), G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error))
    return lek_command_fail (&command, error);

  return LEK_EXIT_OK;
}
