/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads a file or standard input, prints one JSON object for each case. Needs
 * no display and touches no register.
 */

#include "config.h"

#include "app/lek-command-assess.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <gio/gio.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>

#include "interchange/lek-facts-json.h"
#include "interchange/lek-library-reader.h"
#include "ui/parts/lek-error-text.h"

#define BAD_INPUT 2

/* More than a hundred thousand cases take. */
#define MAX_BYTES (512 * 1024 * 1024)

typedef struct
{
  char  *facts;
  char  *language;
  char **files;
} Options;

static void
clear_options (Options *options)
{
  g_free (options->facts);
  g_free (options->language);
  g_strfreev (options->files);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static gboolean
parse_options (Options  *options,
               int       argc,
               char    **argv,
               GError  **error)
{
  const GOptionEntry entries[] = {
    { "facts", 0, 0, G_OPTION_ARG_FILENAME, &options->facts,
      N_("Read the facts from this file, or from standard input with -"), N_("FILE") },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &options->language,
      N_("Language of the texts: nl or en"), N_("LANGUAGE") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->files, NULL, NULL },
    { NULL },
  };
  g_autoptr(GOptionContext) context = NULL;

  context = g_option_context_new (_("FILE — assess facts, one case or a list of cases"));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_description (context,
                                    _("FILE is JSON; - reads standard input. "
                                      "One JSON object is printed for each case."));

  return g_option_context_parse (context, &argc, &argv, error);
}

/* The one file that was named, in whichever way; NULL when there is none or more than one. */
static const char *
get_file (const Options *options)
{
  guint n = options->files != NULL ? g_strv_length (options->files) : 0;

  if (options->facts != NULL)
    return n == 0 ? options->facts : NULL;

  return n == 1 ? options->files[0] : NULL;
}

static gboolean
find_voice (const Options  *options,
            LekVoice       *out_voice,
            GError        **error)
{
  const char *language = options->language;

  /* Translators: the language of the texts that the program prints: "nl" in the Dutch translation, else "en". */
  if (language == NULL)
    language = C_("language of the data", "en");

  if (g_str_equal (language, "nl"))
    *out_voice = LEK_VOICE_JE;
  else if (g_str_equal (language, "en"))
    *out_voice = LEK_VOICE_EN;
  else
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   /* Translators: %s is what was typed after --lang */
                   _("“%s” is not a language of this program; choose nl or en"), language);
      return FALSE;
    }

  return TRUE;
}

static GBytes *
read_stream (GInputStream  *stream,
             GError       **error)
{
  g_autoptr(GOutputStream) memory = g_memory_output_stream_new_resizable ();

  if (g_output_stream_splice (memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, error) < 0)
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static GBytes *
read_input (const char  *name,
            GError     **error)
{
  g_autoptr(GInputStream) stream = NULL;
  g_autoptr(GFile) file = NULL;

  if (g_str_equal (name, "-"))
    stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  else
    {
      file = g_file_new_for_commandline_arg (name);
      stream = G_INPUT_STREAM (g_file_read (file, NULL, error));
    }

  return stream != NULL ? read_stream (stream, error) : NULL;
}

/* What the system and the option parser say is in the language of the person already; what a reader says is not. */
static int
complain (const char   *name,
          const GError *error,
          int           code)
{
  g_autofree char *fault = lek_error_text_fault (error);
  const char *words = fault != NULL ? fault : error->message;

  if (name != NULL)
    g_printerr ("lekwijzer assess: %s: %s\n", name, words);
  else
    g_printerr ("lekwijzer assess: %s\n", words);

  return code;
}

static int
assess_file (const char *name,
             LekVoice    voice)
{
  g_autoptr(LekLibrary) library = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *out = NULL;
  const char *json;
  gsize length;

  library = lek_library_load (&error);
  if (library == NULL)
    return complain (NULL, error, EXIT_FAILURE);
  bytes = read_input (name, &error);
  if (bytes == NULL)
    return complain (name, error, BAD_INPUT);

  json = g_bytes_get_data (bytes, &length);
  if (length > MAX_BYTES)
    {
      g_printerr ("lekwijzer assess: %s: %s\n", name, _("This is too large to read."));
      return BAD_INPUT;
    }
  out = lek_assess_json (library, json != NULL ? json : "", length,
                         g_get_real_time () / G_USEC_PER_SEC, voice, &error);
  if (out == NULL)
    return complain (name, error, BAD_INPUT);

  if (fputs (out, stdout) < 0 || fflush (stdout) != 0)
    return EXIT_FAILURE;

  return EXIT_SUCCESS;
}

int
lek_command_assess (int    argc,
                    char **argv)
{
  g_auto(Options) options = { NULL };
  g_autoptr(GError) error = NULL;
  LekVoice voice;

  if (!parse_options (&options, argc, argv, &error) || !find_voice (&options, &voice, &error))
    return complain (NULL, error, BAD_INPUT);

  if (get_file (&options) == NULL)
    {
      g_printerr ("lekwijzer assess: %s\n",
                  _("Name one file with facts, or - for standard input."));
      return BAD_INPUT;
    }

  return assess_file (get_file (&options), voice);
}
