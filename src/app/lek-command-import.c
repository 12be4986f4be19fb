/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Takes in one incident. Whatever is wrong with the file, the register stays
 * as it was.
 */

#include "config.h"

#include "app/lek-command-import.h"

#include <unistd.h>

#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>

#include "app/lek-command.h"
#include "interchange/lek-incident-json.h"

static const LekCommandHelp help = {
  .name = "import",
  .arguments = N_("FILE"),
  .summary = N_("take in an incident that was exported"),
  .description = N_("FILE is JSON as “lekwijzer export” writes it; - reads standard input. "
                    "Taking in the same incident twice changes nothing."),
  .least = 1,
  .most = 1,
};

/* A little more than is read, so that a file without end ends. */
#define MAX_BYTES ((gsize) 65 * 1024 * 1024)

static GInputStream *
open_input (const char  *name,
            GError     **error)
{
  g_autoptr(GFile) file = NULL;

  if (g_str_equal (name, "-"))
    return g_unix_input_stream_new (STDIN_FILENO, FALSE);

  file = g_file_new_for_commandline_arg (name);

  return G_INPUT_STREAM (g_file_read (file, NULL, error));
}

static GBytes *
read_input (const char  *name,
            GError     **error)
{
  g_autoptr(GInputStream) stream = open_input (name, error);
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  guint8 piece[65536];
  gssize n;

  if (stream == NULL)
    return NULL;

  while ((n = g_input_stream_read (stream, piece, sizeof piece, NULL, error)) > 0 && bytes->len < MAX_BYTES)
    g_byte_array_append (bytes, piece, (guint) n);

  return n < 0 ? NULL : g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static LekIncident *
read_incident (LekCommand  *command,
               GError     **error)
{
  g_autoptr(GBytes) bytes = read_input (command->arguments[0], error);
  const char *json;
  gsize length;

  if (bytes == NULL)
    return NULL;

  json = g_bytes_get_data (bytes, &length);

  return lek_incident_from_json (command->library, json != NULL ? json : "", (gssize) length, error);
}

/* A file that cannot be used is wrong input, whoever says so. */
static int
refuse (const LekCommand *command,
        const GError     *error)
{
  lek_command_fail (command, error);

  return LEK_EXIT_BAD_INPUT;
}

/* Taken in all the same: nothing is lost, and in the window it can be put right. */
static void
warn_of_future (const LekCommand  *command,
                const LekIncident *incident)
{
  if (incident->summary->known_utc > command->now_utc)
    g_printerr ("lekwijzer import: %s\n",
                _("Note: the moment it became known still has to come. The 72 hours are only right after that "
                  "moment, or the clock of this computer, is put right."));
}

static int
import (LekCommand        *command,
        const LekIncident *incident)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *number = NULL;
  g_autofree char *words = NULL;
  g_autofree char *line = NULL;
  LekImportResult result;

  if (!lek_store_import (command->store, incident, &result, &number, NULL, &error))
    {
      if (g_error_matches (error, LEK_STORE_ERROR, LEK_STORE_ERROR_CORRUPT))
        return lek_command_misuse (command, _("The log in this file does not fit its own seal: it was changed "
                                              "after it was written. The register was not changed."));
      return lek_command_fail (command, error);
    }

  /* Translators: %s is the number of an incident, such as 2026-001 */
  words = g_strdup_printf (result == LEK_IMPORT_ADDED ? _("Taken in as %s.")
                                                      : _("%s is in the register already. Nothing was changed."),
                           number);
  line = g_strconcat (words, "\n", NULL);
  warn_of_future (command, incident);

  return lek_command_say (command, line);
}

int
lek_command_import (int    argc,
                    char **argv)
{
  g_auto(LekCommand) command = { 0 };
  g_autoptr(LekIncident) incident = NULL;
  g_autoptr(GError) error = NULL;
  int status;

  if (!lek_command_begin (&command, &help, NULL, argc, argv, &status))
    return status;
  if (!lek_command_load_library (&command, &error))
    return lek_command_fail (&command, error);

  /* First the file: a bad one must not even make an empty register. */
  incident = read_incident (&command, &error);
  if (incident == NULL)
    return refuse (&command, error);
  if (!lek_command_open (&command, LEK_OPEN_DEFAULT, &error))
    return lek_command_fail (&command, error);

  return import (&command, incident);
}
