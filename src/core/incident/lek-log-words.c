/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line of the log as a sentence. Lines keep ids; the words come from the
 * library, so that a log can be read in both languages.
 */

#include "config.h"

#include "core/incident/lek-log.h"

#include <string.h>

#include "core/time/lek-format.h"

/* Characters of a long text that a sentence shows. */
#define MAX_SHOWN 200

typedef struct
{
  const LekLogEntry   *entry;
  const LekRecordKind *kind;        /* or NULL: the line is about a record of this kind */
  const LekQuestion   *question;    /* or NULL: for a record the field that names it */
  const LekPaperKind  *paper;       /* or NULL: what was made */
  LekLibrary          *library;
  LekVoice             voice;
} Line;

/* What has no words in the library is a name of the person's own, such as that of a file. */
static char *
say_word (const Line *line,
          const char *prefix,
          const char *word)
{
  g_autofree char *id = g_strconcat (prefix, word, NULL);
  const LekText *text = lek_library_get_text (line->library, id);

  return g_strdup (text != NULL ? lek_text_get (text, line->voice) : word);
}

static const LekScenario *
get_scenario (const Line *line)
{
  if (!g_str_has_prefix (line->entry->code, "first-hour-"))
    return NULL;

  return lek_library_get_scenario (line->library, line->entry->subject);
}

static char *
describe_action (const Line        *line,
                 const LekScenario *scenario)
{
  guint64 place;

  if (!g_ascii_string_to_unsigned (line->entry->value, 10, 0, G_MAXUINT, &place, NULL) ||
      place >= scenario->first_hour->len)
    return g_strdup (line->entry->value);

  return g_strdup (lek_text_get (g_ptr_array_index (scenario->first_hour, place), line->voice));
}

static char *
describe_subject (const Line *line)
{
  const LekScenario *scenario = get_scenario (line);

  if (line->kind != NULL)
    return g_strdup (lek_text_get (line->kind->title, line->voice));

  if (line->paper != NULL)
    return g_strdup (lek_text_get (line->paper->name, line->voice));

  if (line->question != NULL)
    return g_strdup (lek_text_get (line->question->short_name, line->voice));

  if (scenario != NULL)
    return g_strdup (lek_text_get (scenario->label, line->voice));

  if (line->entry->subject == NULL)
    return g_strdup ("");

  return say_word (line, "log.subject.", line->entry->subject);
}

/* "known 24", "not-yet". A value that does not begin with a state is taken to be known: "known" alone is an option of
 * that name, since a state with a value never stands alone. */
static LekAnswer *
parse_answer (const char *value)
{
  const char *space = strchr (value, ' ');
  g_autofree char *word = space != NULL ? g_strndup (value, space - value) : g_strdup (value);
  LekAnswerState state;
  gboolean wants_value;

  if (!lek_answer_state_from_nick (word, &state))
    return lek_answer_new (LEK_ANSWER_KNOWN, value);

  wants_value = state == LEK_ANSWER_KNOWN || state == LEK_ANSWER_ESTIMATED;
  if (wants_value != (space != NULL))
    return lek_answer_new (LEK_ANSWER_KNOWN, value);

  return lek_answer_new (state, wants_value ? space + 1 : NULL);
}

static char *
describe_value (const Line *line)
{
  const LekScenario *scenario = get_scenario (line);
  g_autoptr(LekAnswer) answer = NULL;
  g_autofree char *words = NULL;

  if (line->entry->value == NULL)
    return g_strdup ("");

  if (scenario != NULL)
    return describe_action (line, scenario);

  if (line->question == NULL)
    return say_word (line, "log.value.", line->entry->value);

  answer = parse_answer (line->entry->value);
  words = lek_question_describe (line->question, answer, line->voice);

  return lek_text_shorten (words, MAX_SHOWN);
}

/* What was taken over from the preparation keeps the day on which it was filled in there. */
static char *
describe_text (const Line *line)
{
  g_autoptr(LekMoment) moment = NULL;

  if (line->entry->text != NULL && g_str_has_suffix (line->entry->code, "-prepared"))
    moment = lek_moment_parse (line->entry->text, NULL)   /* what is no date is shown as it is */;

  return moment != NULL ? lek_format_date (moment->utc, line->voice) : g_strdup (line->entry->text);
}

/* A sentence that ends in a part that was not given must not end in the sign that announces it. */
static char *
drop_loose_end (char *sentence)
{
  gsize length = strlen (sentence);

  while (length > 0 && (g_ascii_isspace (sentence[length - 1]) || sentence[length - 1] == ':'))
    sentence[--length] = '\0';

  if (g_str_has_suffix (sentence, " →"))
    sentence[length - strlen (" →")] = '\0';

  return sentence;
}

static void
find_subject (Line *line)
{
  const char *subject = line->entry->subject;

  if (g_str_has_prefix (line->entry->code, "record-"))
    line->kind = lek_library_get_record_kind (line->library, subject);

  if (g_str_equal (line->entry->code, "paper-made"))
    line->paper = lek_library_get_paper_kind (line->library, subject);
  else if (line->kind != NULL)
    line->question = lek_record_kind_get_field (line->kind, line->kind->title_field);
  else
    line->question = lek_library_get_question (line->library, subject);
}

static char *
join_unknown_line (const LekLogEntry *entry)
{
  GString *words = g_string_new (entry->code);
  const char *const parts[] = { entry->subject, entry->value, entry->text };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (parts[i] != NULL)
        g_string_append_printf (words, " · %s", parts[i]);
    }

  return g_string_free (words, FALSE);
}

char *
lek_log_entry_describe (const LekLogEntry *self,
                        LekLibrary        *library,
                        LekVoice           voice)
{
  Line line = {
    .entry = self,
    .library = library,
    .voice = voice,
  };
  g_autofree char *id = g_strconcat ("log.", self->code, NULL);
  const LekText *text = lek_library_get_text (library, id);
  g_autofree char *subject = NULL;
  g_autofree char *value = NULL;
  g_autofree char *words = NULL;
  char *sentence;

  /* A line made by a newer version: what is there is shown, rather than nothing. */
  if (text == NULL)
    return join_unknown_line (self);

  find_subject (&line);
  subject = describe_subject (&line);
  value = describe_value (&line);
  words = describe_text (&line);
  sentence = lek_text_format (text, voice,
                              "question", subject,
                              "value", value,
                              "text", words,
                              NULL);

  return self->text == NULL ? drop_loose_end (sentence) : sentence;
}
