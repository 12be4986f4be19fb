/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first line is for programs, the second for people; what deserves a word
 * follows. Needs no register.
 */

#include "config.h"

#include "app/lek-command-deadline.h"

#include <glib/gi18n.h>

#include "app/lek-command.h"
#include "core/time/lek-format.h"
#include "interchange/lek-ics.h"
#include "interchange/lek-json-writer.h"

static const LekCommandHelp help = {
  .name = "deadline",
  .arguments = N_("TIME"),
  .summary = N_("the deadline for telling the AP"),
  .description = N_("TIME is when the breach became known: 2026-10-23T15:20+02:00, 23-10-2026 15:20 or "
                    "“yesterday 15:00”. A time without an offset is the time in the Netherlands. With --ics the "
                    "deadline and the moments before it are written for a calendar, without a word of what it "
                    "is about."),
  .least = 1,
  .most = -1,
};

static const struct
{
  LekTimeWarning  flag;
  const char     *code;
  const char     *words;
} warnings[] = {
  { LEK_TIME_WARNING_FUTURE, "future", N_("This time still has to come.") },
  { LEK_TIME_WARNING_WEEKEND, "weekend",
    N_("The term runs on through the weekend. The form of the AP is open day and night.") },
  { LEK_TIME_WARNING_HOLIDAY, "holiday",
    N_("The term runs on through a public holiday. The form of the AP is open day and night.") },
};

/**
 * Answer: what there is to say.
 * @twofold: a time without an offset, in the hour that occurs twice
 */
typedef struct
{
  LekMoment       *known;
  gboolean         twofold;
  const LekRules  *rules;
  LekDeadline      deadline;
  LekTimeWarning   warnings;
} Answer;

/* RFC 3339 wants seconds, also when they are 0. */
static char *
write_moment (gint64 utc)
{
  const LekMoment moment = { utc, FALSE };
  g_autoptr(GDateTime) local = lek_moment_to_local (&moment);

  return g_date_time_format (local, "%Y-%m-%dT%H:%M:%S%:z");
}

static gboolean
read_known (const LekCommand  *command,
            Answer            *answer,
            GError           **error)
{
  g_autofree char *text = g_strjoinv (" ", command->arguments);
  g_autoptr(GError) local = NULL;
  g_autoptr(LekMoment) exact = NULL;

  /* With an offset it is exact; anything else is read as a person means it. */
  exact = lek_moment_parse (text, NULL);
  answer->known = lek_moment_parse_words (text, command->now_utc, LEK_FOLD_FIRST, &local);

  if (answer->known != NULL)
    {
      answer->twofold = exact == NULL && lek_moment_comes_twice (answer->known);
      return TRUE;
    }

  if (g_error_matches (local, LEK_MOMENT_ERROR, LEK_MOMENT_ERROR_GAP))
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 /* Translators: %s is a date and time as it was typed */
                 _("“%s” did not exist: the clock went forward in that hour. Give the time before or after it."),
                 text);
  else
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 /* Translators: %s is what was typed as a time */
                 _("“%s” is not a date and time that can be read."), text);

  return FALSE;
}

static void
work_out (const LekCommand *command,
          Answer           *answer)
{
  const LekDeadlineInput input = {
    .known_utc = answer->known->utc,
    .reported_utc = G_MININT64,
    .now_utc = command->now_utc,
  };
  const LekTimes times = {
    .from_utc = G_MININT64,
    .to_utc = G_MININT64,
    .discovered_utc = G_MININT64,
    .known_utc = answer->known->utc,
    .last_saved_utc = G_MININT64,
    .now_utc = command->now_utc,
  };

  answer->rules = lek_library_get_rules_at (command->library, answer->known->utc);
  answer->deadline = lek_deadline_compute (&input, answer->rules);
  answer->warnings = lek_times_check (&times, answer->rules);

  /* Planning around a weekend is of no use any more. */
  if (answer->deadline.state == LEK_DEADLINE_PASSED)
    answer->warnings &= ~(LEK_TIME_WARNING_WEEKEND | LEK_TIME_WARNING_HOLIDAY);
}

static char *
say_words (const Answer *answer,
           LekVoice      voice)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *deadline = write_moment (answer->deadline.due_utc);
  g_autofree char *due = lek_format_due (answer->deadline.due_utc, voice);
  g_autofree char *left = lek_format_left (answer->deadline.left_s, voice);

  g_string_append_printf (text, "%s\n%s\n%s\n", deadline, due, left);

  if (answer->deadline.state == LEK_DEADLINE_PASSED)
    g_string_append_printf (text, "%s\n", _("Too late: tell the AP now, and give the reason for the delay."));
  if (answer->known->date_only)
    g_string_append_printf (text, "%s\n", _("Counted from 00:00 on that day, because there is no time of day."));
  if (answer->twofold)
    g_string_append_printf (text, "%s\n", _("This hour occurred twice. The first time is counted; for the second, "
                                            "write +01:00 behind the time."));

  for (guint i = 0; i < G_N_ELEMENTS (warnings); i++)
    {
      if ((answer->warnings & warnings[i].flag) != 0)
        g_string_append_printf (text, "%s\n", _(warnings[i].words));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
say_json (const LekCommand *command,
          const Answer     *answer,
          LekVoice          voice)
{
  g_autoptr(LekJsonWriter) writer = lek_json_writer_new ();
  g_autofree char *known = write_moment (answer->known->utc);
  g_autofree char *deadline = write_moment (answer->deadline.due_utc);
  g_autofree char *words = lek_format_due (answer->deadline.due_utc, voice);

  lek_json_writer_add_text (writer, "known", known);
  lek_json_writer_add_number (writer, "known_utc", answer->known->utc);
  lek_json_writer_add_text (writer, "deadline", deadline);
  lek_json_writer_add_number (writer, "deadline_utc", answer->deadline.due_utc);
  lek_json_writer_add_text (writer, "words", words);
  lek_json_writer_add_number (writer, "left_seconds", answer->deadline.left_s);
  lek_json_writer_add_flag (writer, "passed", answer->deadline.state == LEK_DEADLINE_PASSED);
  lek_json_writer_add_text (writer, "rules", answer->rules->id);

  lek_json_writer_begin_list (writer, "warnings");
  for (guint i = 0; i < G_N_ELEMENTS (warnings); i++)
    {
      if ((answer->warnings & warnings[i].flag) != 0)
        lek_json_writer_add_text (writer, NULL, warnings[i].code);
    }
  if (answer->known->date_only)
    lek_json_writer_add_text (writer, NULL, "date-only");
  if (answer->twofold)
    lek_json_writer_add_text (writer, NULL, "twofold");
  lek_json_writer_end_list (writer);

  return lek_json_writer_finish (writer);
}

/* The same moment gives the same appointment. */
static gboolean
write_ics (const LekCommand  *command,
           const Answer      *answer,
           LekVoice           voice,
           const char        *path,
           GError           **error)
{
  g_autofree char *known = write_moment (answer->known->utc);
  const LekIcs ics = {
    .library = command->library,
    .rules = answer->rules,
    .voice = voice,
    .uuid = known,
    .known_utc = answer->known->utc,
    .now_utc = command->now_utc,
  };
  g_autofree char *text = lek_ics_write (&ics);

  return g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

int
lek_command_deadline (int    argc,
                      char **argv)
{
  g_auto(LekCommand) command = { 0 };
  g_autoptr(LekMoment) known = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *ics = NULL;
  Answer answer = { 0 };
  LekVoice voice;
  const GOptionEntry own[] = {
    { "ics", 0, 0, G_OPTION_ARG_FILENAME, &ics, N_("Also write an appointment with alarms to this file"),
      N_("FILE.ics") },
    { NULL },
  };
  int status;

  if (!lek_command_begin (&command, &help, own, argc, argv, &status))
    return status;
  if (!lek_command_load_library (&command, &error))
    return lek_command_fail (&command, error);
  if (!read_known (&command, &answer, &error))
    return lek_command_misuse (&command, error->message);

  known = answer.known;
  work_out (&command, &answer);
  voice = lek_command_get_voice (&command, LEK_PROFILE_ORGANISATIE);
  if (ics != NULL && !write_ics (&command, &answer, voice, ics, &error))
    return lek_command_fail (&command, error);

  text = command.json ? say_json (&command, &answer, voice) : say_words (&answer, voice);

  return lek_command_print (&command, text);
}
