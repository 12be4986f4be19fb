/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All there is to read of one incident: how it stands, the answers in the
 * order of the procedure, and the log.
 */

#include "config.h"

#include "app/lek-command-show.h"

#include <glib/gi18n.h>

#include "app/lek-command-words.h"
#include "core/time/lek-format.h"
#include "interchange/lek-incident-json.h"

static const LekCommandHelp help = {
  .name = "show",
  .arguments = N_("NUMBER"),
  .summary = N_("one incident in words"),
  .least = 1,
  .most = 1,
};

/* What is being written: the text so far, and which questions stand in it already. */
typedef struct
{
  const LekCommand  *command;
  const LekIncident *incident;
  LekVoice           voice;
  GString           *text;
  GHashTable        *shown;
} Page;

static void
add_fact (Page       *page,
          const char *name,
          const char *value)
{
  g_string_append_printf (page->text, "%s: %s\n", name, value);
}

static void
add_head (Page *page)
{
  const LekSummary *summary = page->incident->summary;
  g_autofree char *clock = lek_command_say_clock (page->command, summary);

  g_string_append_printf (page->text, "%s · %s\n", summary->number, lek_command_say_title (summary));
  add_fact (page, _("State"), lek_command_say_state (summary->state));
  g_string_append_printf (page->text, "%s\n", clock);

  if (summary->assessed)
    {
      add_fact (page, _("Advice on telling the AP"), lek_command_say_need (summary->ap_need));
      add_fact (page, _("Advice on informing the people concerned"), lek_command_say_need (summary->people_need));
      add_fact (page, _("Verdict of form 371.2"), lek_command_say_form (summary->form_verdict));
    }

  add_fact (page, _("Decision on telling the AP"), lek_command_say_choice (summary->ap_choice));
  add_fact (page, _("Decision on informing the people concerned"), lek_command_say_choice (summary->people_choice));
  g_string_append_printf (page->text, ngettext ("%d question is open", "%d questions are open", summary->n_open),
                          summary->n_open);
  g_string_append (page->text, "\n");
}

/* Texts of several lines are set in under their name. */
static void
add_answer (Page              *page,
            const LekQuestion *question)
{
  const LekAnswer *answer = lek_answers_get (page->incident->answers, question->id);
  g_autofree char *words = NULL;
  g_auto(GStrv) lines = NULL;
  g_autofree char *set_in = NULL;

  if (answer == NULL || !g_hash_table_add (page->shown, question->id))
    return;

  words = lek_question_describe (question, answer, page->voice);
  lines = g_strsplit (words, "\n", -1);
  set_in = g_strjoinv ("\n    ", lines);
  g_string_append_printf (page->text, "  %s: %s\n", lek_text_get (question->short_name, page->voice), set_in);
}

/* The title of a step stands there only when something in it was answered. */
static void
add_step (Page          *page,
          const LekStep *step)
{
  g_autofree char *title = NULL;
  gsize before = page->text->len;

  for (guint i = 0; i < step->pages->len; i++)
    {
      const LekPage *step_page = g_ptr_array_index (step->pages, i);

      for (guint j = 0; j < step_page->items->len; j++)
        add_answer (page, ((const LekPageItem *) g_ptr_array_index (step_page->items, j))->question);
    }

  if (page->text->len == before)
    return;

  title = g_strdup_printf ("\n%s\n", lek_text_get (step->title, page->voice));
  g_string_insert (page->text, before, title);
}

/* Answers to questions that no page of this procedure asks, as an import may bring. */
static void
add_other_answers (Page *page)
{
  g_autofree const char **ids = lek_answers_get_ids (page->incident->answers);
  gsize before = page->text->len;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const LekQuestion *question = lek_library_get_question (page->command->library, ids[i]);

      if (question != NULL)
        add_answer (page, question);
    }

  if (page->text->len > before)
    {
      g_autofree char *title = g_strdup_printf ("\n%s\n", _("Other answers"));

      g_string_insert (page->text, before, title);
    }
}

static void
add_line (Page              *page,
          const LekLogEntry *entry)
{
  const LekMoment happened = { entry->happened_utc, entry->happened_date_only };
  g_autofree char *when = lek_format_numeric (&happened);
  g_autofree char *words = lek_log_entry_describe (entry, page->command->library, page->voice);
  g_auto(GStrv) lines = g_strsplit (words, "\n", -1);
  g_autofree char *set_in = g_strjoinv ("\n    ", lines);

  g_string_append_printf (page->text, "  %" G_GINT64_FORMAT ". %s%s  %s",
                          entry->seq, entry->happened_estimated ? "≈ " : "", when, set_in);
  if (entry->corrects > 0)
    {
      g_string_append (page->text, " ");
      /* Translators: after a line of the log; %d is the number of the line that it corrects */
      g_string_append_printf (page->text, _("(corrects line %d)"), (int) entry->corrects);
    }
  if (entry->author != NULL && *entry->author != '\0')
    g_string_append_printf (page->text, " — %s", entry->author);
  g_string_append (page->text, "\n");
}

static void
add_log (Page *page)
{
  GPtrArray *log = page->incident->log;

  g_string_append_printf (page->text, "\n%s\n", _("Log"));
  for (guint i = 0; i < log->len; i++)
    add_line (page, g_ptr_array_index (log, i));

  if (log->len > 0)
    {
      const LekLogEntry *last = g_ptr_array_index (log, log->len - 1);
      g_autofree char *code = lek_chain_short_code (last->hash);

      /* Translators: the short code of the log, such as 7F3A-91C2 */
      add_fact (page, _("Code of the log"), code);
    }
}

static char *
say_words (const LekCommand  *command,
           const LekIncident *incident)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GHashTable) shown = g_hash_table_new (g_str_hash, g_str_equal);
  LekProcedure *procedure = lek_library_get_procedure (command->library, incident->summary->profile);
  Page page = { command, incident, lek_command_get_voice (command, incident->summary->profile), text, shown };

  add_head (&page);
  for (guint i = 0; i < procedure->steps->len; i++)
    add_step (&page, g_ptr_array_index (procedure->steps, i));
  add_other_answers (&page);
  add_log (&page);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

int
lek_command_show (int    argc,
                  char **argv)
{
  g_auto(LekCommand) command = { 0 };
  g_autoptr(LekIncident) incident = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  int status;

  if (!lek_command_begin (&command, &help, NULL, argc, argv, &status))
    return status;
  if (!lek_command_open (&command, LEK_OPEN_READ_ONLY, &error))
    return lek_command_fail (&command, error);
  incident = lek_command_load (&command, command.arguments[0], &error);
  if (incident == NULL)
    return lek_command_fail (&command, error);

  text = command.json ? lek_incident_to_json (incident, command.now_utc) : say_words (&command, incident);

  return command.json ? lek_command_print (&command, text) : lek_command_say (&command, text);
}
