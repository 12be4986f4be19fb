/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. What a command prints is UTF-8, whatever the locale says:
 * it is read by other programs too.
 */

#include "config.h"

#include "app/lek-command.h"

#include <stdio.h>

#include <glib/gi18n.h>

#include "app/lek-locale.h"
#include "interchange/lek-library-reader.h"
#include "session/lek-problem.h"
#include "session/lek-register.h"
#include "ui/parts/lek-error-text.h"

static GOptionContext *
make_context (LekCommand           *self,
              const LekCommandHelp *help,
              const GOptionEntry   *own)
{
  const GOptionEntry shared[] = {
    { "register", 0, 0, G_OPTION_ARG_FILENAME, &self->register_path,
      N_("Use this register instead of the usual one"), N_("FILE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &self->json, N_("Print JSON for other programs"), NULL },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &self->language, N_("Language: nl or en"), N_("LANGUAGE") },
    { "now", 0, 0, G_OPTION_ARG_STRING, &self->now, N_("Count as if it were this time"), N_("TIME") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->arguments, NULL, NULL },
    { NULL },
  };
  g_autofree char *summary = NULL;
  GOptionContext *context;

  summary = help->arguments != NULL ? g_strdup_printf ("%s — %s", _(help->arguments), _(help->summary))
                                    : g_strdup_printf ("— %s", _(help->summary));
  context = g_option_context_new (summary);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  if (own != NULL)
    g_option_context_add_main_entries (context, own, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, shared, GETTEXT_PACKAGE);
  if (help->description != NULL)
    g_option_context_set_description (context, _(help->description));

  return context;
}

/* The name stands before the usage that the option parser prints. */
static gboolean
parse (LekCommand          *self,
       const GOptionEntry  *own,
       int                  argc,
       char               **argv,
       GError             **error)
{
  g_autoptr(GOptionContext) context = make_context (self, self->help, own);
  g_autofree char *program = g_strdup_printf ("lekwijzer %s", self->help->name);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) arguments = NULL;

  g_set_prgname (program);
  g_strv_builder_add (builder, program);
  for (int i = 1; i < argc; i++)
    g_strv_builder_add (builder, argv[i]);
  arguments = g_strv_builder_end (builder);

  return g_option_context_parse_strv (context, &arguments, error);
}

static gboolean
check_arguments (LekCommand  *self,
                 GError     **error)
{
  int n;

  if (self->arguments == NULL)
    self->arguments = g_new0 (char *, 1);
  n = (int) g_strv_length (self->arguments);

  if (n >= self->help->least && (self->help->most < 0 || n <= self->help->most))
    return TRUE;

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED,
                       n < self->help->least ? _("Something is missing in this command.")
                                             : _("There is too much in this command."));

  return FALSE;
}

static gboolean
check_language (LekCommand  *self,
                GError     **error)
{
  if (self->language == NULL || g_str_equal (self->language, "nl") || g_str_equal (self->language, "en"))
    return TRUE;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               /* Translators: %s is what was typed after --lang */
               _("“%s” is not a language of this program; choose nl or en"), self->language);

  return FALSE;
}

static gboolean
find_now (LekCommand  *self,
          GError     **error)
{
  g_autoptr(LekMoment) moment = NULL;

  self->now_utc = g_get_real_time () / G_USEC_PER_SEC;
  if (self->now == NULL)
    return TRUE;

  moment = lek_moment_parse_words (self->now, self->now_utc, LEK_FOLD_FIRST, NULL);
  if (moment != NULL)
    {
      self->now_utc = moment->utc;
      return TRUE;
    }

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               /* Translators: %s is what was typed as a time */
               _("“%s” is not a date and time that can be read."), self->now);

  return FALSE;
}

gboolean
lek_command_begin (LekCommand            *self,
                   const LekCommandHelp  *help,
                   const GOptionEntry    *own,
                   int                    argc,
                   char                 **argv,
                   int                   *out_status)
{
  g_autoptr(GError) error = NULL;

  self->help = help;
  if (parse (self, own, argc, argv, &error) &&
      check_arguments (self, &error) &&
      check_language (self, &error) &&
      find_now (self, &error))
    return TRUE;

  *out_status = lek_command_misuse (self, error->message);

  return FALSE;
}

void
lek_command_clear (LekCommand *self)
{
  if (self->store != NULL)
    lek_store_close (self->store);

  g_clear_object (&self->store);
  g_clear_object (&self->library);
  g_clear_pointer (&self->register_path, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->now, g_free);
  g_clear_pointer (&self->arguments, g_strfreev);
}

gboolean
lek_command_load_library (LekCommand  *self,
                          GError     **error)
{
  if (self->library == NULL)
    self->library = lek_library_load (error);

  return self->library != NULL;
}

/* A register of an older version is first brought up to date, also for a command that only reads. */
static gboolean
open_store (LekCommand    *self,
            LekOpenFlags   flags,
            GError       **error)
{
  g_autoptr(GError) local = NULL;

  self->store = lek_store_new (self->register_path);
  if (lek_store_open (self->store, flags, NULL, &local))
    return TRUE;

  if (flags != LEK_OPEN_READ_ONLY || !g_error_matches (local, LEK_STORE_ERROR, LEK_STORE_ERROR_READ_ONLY))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  g_object_unref (self->store);
  self->store = lek_store_new (self->register_path);

  return lek_store_open (self->store, LEK_OPEN_DEFAULT, NULL, error);
}

gboolean
lek_command_open (LekCommand    *self,
                  LekOpenFlags   flags,
                  GError       **error)
{
  if (!lek_command_load_library (self, error))
    return FALSE;

  if (self->register_path == NULL)
    self->register_path = lek_register_dup_default_path ();

  if ((flags & LEK_OPEN_READ_ONLY) != 0 && !g_file_test (self->register_path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                   /* Translators: %s is the path of a file */
                   _("There is no register at %s."), self->register_path);
      return FALSE;
    }

  return open_store (self, flags, error);
}

gboolean
lek_command_load_prepared (LekCommand      *self,
                           LekPreparation **out_prepared,
                           GError         **error)
{
  if (self->register_path == NULL)
    return lek_command_load_library (self, error);

  if (!lek_command_open (self, LEK_OPEN_READ_ONLY, error))
    return FALSE;

  *out_prepared = lek_store_load_prepared (self->store, NULL, error);

  return *out_prepared != NULL;
}

LekIncident *
lek_command_load (LekCommand  *self,
                  const char  *number,
                  GError     **error)
{
  g_autoptr(GError) local = NULL;
  gint64 id = lek_store_find (self->store, number, NULL, &local);

  if (id != 0)
    return lek_store_load (self->store, id, NULL, error);

  if (!g_error_matches (local, LEK_STORE_ERROR, LEK_STORE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
               /* Translators: %s is the number of an incident, such as 2026-001 */
               _("There is no incident %s in this register."), number);

  return NULL;
}

LekVoice
lek_command_get_voice (const LekCommand *self,
                       LekProfile        profile)
{
  gboolean english = self->language != NULL ? g_str_equal (self->language, "en")
                                            : lek_locale_get_voice () == LEK_VOICE_EN;

  return english ? LEK_VOICE_EN : lek_profile_get_dutch (profile);
}

const LekRules *
lek_command_get_rules (const LekCommand *self,
                       const LekSummary *summary)
{
  const LekRules *rules = NULL;

  if (summary->rules_id != NULL)
    rules = lek_library_get_rules (self->library, summary->rules_id);

  return rules != NULL ? rules : lek_library_get_rules_at (self->library, self->now_utc);
}

/* A text from a hostile file could steer a terminal with control characters. */
static char *
make_safe (const char *words)
{
  GString *safe = g_string_new (NULL);

  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      g_string_append_unichar (safe, g_unichar_iscntrl (c) && c != '\n' && c != '\t' ? 0xfffd : c);
    }

  return g_string_free (safe, FALSE);
}

static void
complain (const LekCommand *self,
          const char       *words)
{
  g_autofree char *valid = g_utf8_make_valid (words, -1);
  g_autofree char *safe = make_safe (valid);

  g_printerr ("lekwijzer %s: %s\n", self->help->name, safe);
}

int
lek_command_print (const LekCommand *self,
                   const char       *text)
{
  if (fputs (text, stdout) >= 0 && fflush (stdout) == 0)
    return LEK_EXIT_OK;

  complain (self, _("The output could not be written."));

  return LEK_EXIT_FAILED;
}

int
lek_command_say (const LekCommand *self,
                 const char       *words)
{
  g_autofree char *safe = make_safe (words);

  return lek_command_print (self, safe);
}

int
lek_command_say_paper (const LekCommand *self,
                       const char       *path)
{
  g_autoptr(GString) text = g_string_new (NULL);

  /* Translators: %s is the path of a file */
  g_string_append_printf (text, _("The paper: %s"), path);
  g_string_append_c (text, '\n');

  return lek_command_say (self, text->str);
}

int
lek_command_misuse (const LekCommand *self,
                    const char       *message)
{
  complain (self, message);
  /* Translators: %s is the name of a command */
  g_printerr (_("“lekwijzer help %s” says how it is used."), self->help->name);
  g_printerr ("\n");

  return LEK_EXIT_BAD_INPUT;
}

static int
find_exit_code (LekProblem problem)
{
  switch ((int) problem)
    {
    case LEK_PROBLEM_NOT_FOUND:
    case LEK_PROBLEM_MISSING:
      return LEK_EXIT_NOT_FOUND;

    case LEK_PROBLEM_NOT_JSON:
    case LEK_PROBLEM_BAD_VALUE:
      return LEK_EXIT_BAD_INPUT;

    default:
      return LEK_EXIT_FAILED;
    }
}

int
lek_command_fail (const LekCommand *self,
                  const GError     *error)
{
  LekProblem problem = lek_problem_from_error (error);

  /* What the system or this program said in the language of the person; the layers below speak to programmers. */
  if (problem == LEK_PROBLEM_OTHER || error->domain == G_IO_ERROR)
    {
      complain (self, error->message);
    }
  else
    {
      g_autofree char *title = lek_error_text_title (error);
      g_autofree char *body = lek_error_text_body (error);
      g_autofree char *fault = problem == LEK_PROBLEM_NOT_JSON ? lek_error_text_fault (error) : NULL;
      g_autofree char *words = g_strjoin ("\n", title, body, fault, NULL);

      complain (self, words);
    }

  return find_exit_code (problem);
}
