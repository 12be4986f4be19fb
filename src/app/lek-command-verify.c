/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Checks the seals of the logs, and says what that proves and what not.
 */

#include "config.h"

#include "app/lek-command-verify.h"

#include <glib/gi18n.h>

#include "app/lek-command.h"
#include "interchange/lek-json-writer.h"

static const LekCommandHelp help = {
  .name = "verify",
  .arguments = N_("[NUMBER]"),
  .summary = N_("check that the logs are as they were written"),
  .description = N_("With a NUMBER and --code, also whether the log is the one that a report was printed from: "
                    "CODE stands at the foot of the report. The exit code is 1 when something does not fit."),
  .least = 0,
  .most = 1,
};

/**
 * Outcome:
 * @text: in words, or
 * @writer: as JSON; the other is NULL
 * @n_checked, @n_bad: incidents
 */
typedef struct
{
  GString       *text;
  LekJsonWriter *writer;
  guint          n_checked;
  guint          n_bad;
} Outcome;

static void
add_json (LekJsonWriter       *writer,
          const LekSummary    *summary,
          const LekChainCheck *check,
          const char          *code)
{
  lek_json_writer_begin_object (writer, NULL);
  lek_json_writer_add_text (writer, "number", summary->number);
  lek_json_writer_add_flag (writer, "ok", check->ok);
  lek_json_writer_add_number (writer, "lines", check->n_lines);
  if (!check->ok)
    lek_json_writer_add_number (writer, "first_bad", check->first_bad);
  lek_json_writer_add_text (writer, "code", code);
  lek_json_writer_add_text (writer, "head", check->head);
  lek_json_writer_end_object (writer);
}

static void
add_words (GString             *text,
           const LekSummary    *summary,
           const LekChainCheck *check,
           const char          *code)
{
  g_string_append_printf (text, "%s: ", summary->number);
  if (!check->ok)
    /* Translators: %d is the number of a line in the log */
    g_string_append_printf (text, _("line %d does not fit. It, or what came before it, was changed."),
                            (int) check->first_bad);
  else if (check->n_lines == 0)
    g_string_append (text, _("the log is empty."));
  else
    /* Translators: %1$d is a number of lines, %2$s a code such as 7F3A-91C2 */
    g_string_append_printf (text, ngettext ("the log fits: %1$d line, code %2$s",
                                            "the log fits: %1$d lines, code %2$s", check->n_lines),
                            (int) check->n_lines, code);
  g_string_append_c (text, '\n');
}

static void
checked_cb (const LekSummary    *summary,
            const LekChainCheck *check,
            gpointer             user_data)
{
  Outcome *outcome = user_data;
  g_autofree char *code = check->head != NULL ? lek_chain_short_code (check->head) : NULL;

  outcome->n_checked++;
  outcome->n_bad += check->ok ? 0 : 1;

  if (outcome->writer != NULL)
    add_json (outcome->writer, summary, check, code);
  else
    add_words (outcome->text, summary, check, code);
}

/* As on paper, but however it was typed. */
static char *
dup_bare_code (const char *code)
{
  g_autofree char *bare = g_ascii_strdown (code, -1);
  char *to = bare;

  for (const char *from = bare; *from != '\0'; from++)
    {
      if (g_ascii_isxdigit (*from))
        *to++ = *from;
      else if (*from != '-' && *from != ' ')
        return NULL;
    }
  *to = '\0';

  return to - bare == 8 ? g_steal_pointer (&bare) : NULL;
}

/* The seq of the line whose hash begins so, or 0. */
static gint64
find_code (GPtrArray  *log,
           const char *bare_code)
{
  for (guint i = log->len; i > 0; i--)
    {
      const LekLogEntry *entry = g_ptr_array_index (log, i - 1);

      if (entry->hash != NULL && g_str_has_prefix (entry->hash, bare_code))
        return entry->seq;
    }

  return 0;
}

static void
add_code (Outcome *outcome,
          gint64   seq,
          guint    n_lines)
{
  outcome->n_bad += seq > 0 ? 0 : 1;

  if (outcome->writer != NULL)
    {
      lek_json_writer_add_flag (outcome->writer, "code_found", seq > 0);
      lek_json_writer_add_number (outcome->writer, "code_line", seq);
      return;
    }

  if (seq > 0)
    /* Translators: %1$d is the number of a line, %2$d how many lines there are */
    g_string_append_printf (outcome->text, _("The code is that of line %1$d of %2$d: up to there the log is the one "
                                             "that was printed."), (int) seq, (int) n_lines);
  else
    g_string_append (outcome->text, _("No line has this code: this is not the log that was printed."));
  g_string_append_c (outcome->text, '\n');
}

static void
add_meaning (GString *text)
{
  g_string_append_printf (text, "\n%s\n%s\n",
                          _("What this proves: no line of a log that fits was changed, moved or taken out since it "
                            "was written, unless the whole log was written again."),
                          _("What it does not prove: whoever has the file can write a whole new log, or leave off its "
                            "last lines. Compare the code with that on a printed report (--code) to find that out. "
                            "The times are those of the computer's clock."));
}

static int
conclude (const LekCommand *command,
          Outcome          *outcome)
{
  g_autofree char *json = NULL;
  int status;

  if (outcome->writer != NULL)
    {
      lek_json_writer_add_flag (outcome->writer, "ok", outcome->n_bad == 0);
      json = lek_json_writer_finish (outcome->writer);
    }
  else
    {
      if (outcome->n_checked == 0)
        g_string_append_printf (outcome->text, "%s\n", _("There are no incidents here."));
      add_meaning (outcome->text);
    }

  status = json != NULL ? lek_command_print (command, json) : lek_command_say (command, outcome->text->str);

  return status == LEK_EXIT_OK && outcome->n_bad > 0 ? LEK_EXIT_FAILED : status;
}

static int
verify (LekCommand *command,
        const char *bare_code)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(LekJsonWriter) writer = command->json ? lek_json_writer_new () : NULL;
  g_autoptr(LekIncident) incident = NULL;
  g_autoptr(GError) error = NULL;
  Outcome outcome = { text, writer, 0, 0 };
  const char *number = command->arguments[0];

  if (!lek_command_open (command, LEK_OPEN_READ_ONLY, &error))
    return lek_command_fail (command, error);

  if (number != NULL)
    {
      incident = lek_command_load (command, number, &error);
      if (incident == NULL)
        return lek_command_fail (command, error);
    }

  if (writer != NULL)
    lek_json_writer_begin_list (writer, "incidents");
  if (!lek_store_verify (command->store, incident != NULL ? incident->summary->id : 0, checked_cb, &outcome,
                         NULL, &error))
    return lek_command_fail (command, error);
  if (writer != NULL)
    lek_json_writer_end_list (writer);

  if (bare_code != NULL)
    add_code (&outcome, find_code (incident->log, bare_code), incident->log->len);

  return conclude (command, &outcome);
}

int
lek_command_verify (int    argc,
                    char **argv)
{
  g_auto(LekCommand) command = { 0 };
  g_autofree char *code = NULL;
  g_autofree char *bare_code = NULL;
  const GOptionEntry own[] = {
    { "code", 0, 0, G_OPTION_ARG_STRING, &code, N_("The code at the foot of a printed report"), N_("CODE") },
    { NULL },
  };
  int status;

  if (!lek_command_begin (&command, &help, own, argc, argv, &status))
    return status;
  if (code != NULL && command.arguments[0] == NULL)
    return lek_command_misuse (&command, _("A code belongs to one incident: give its number too."));

  if (code != NULL)
    {
      bare_code = dup_bare_code (code);
      if (bare_code == NULL)
        return lek_command_misuse (&command, _("A code has eight digits or letters from A to F, such as 7F3A-91C2."));
    }

  return verify (&command, bare_code);
}
