/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Like a message to people, a paper is filled with choices,
 * dates and whole sentences of the library. The few places that hold what a
 * person noted for the file are for the guard to ask about.
 */

#include "config.h"

#include "core/paper/lek-paper-places.h"

#include "core/message/lek-message-parts.h"
#include "core/paper/lek-paper-ready.h"
#include "core/time/lek-deadline.h"
#include "core/time/lek-format.h"

#define HOUR 3600

typedef char *(*PlaceFunc) (const LekPaperInput *input);

static const LekAnswers *
get_answers (const LekPaperInput *input)
{
  return input->incident != NULL ? input->incident->answers : NULL;
}

static const char *
get_value (const LekPaperInput *input,
           const char          *question)
{
  const LekAnswers *answers = get_answers (input);
  const char *value = answers != NULL ? lek_answers_get_value (answers, question) : NULL;

  return value != NULL && *value != '\0' ? value : NULL;
}

static const LekAnswer *
get_answer (const LekPaperInput *input,
            const char          *question)
{
  const LekAnswers *answers = get_answers (input);

  return answers != NULL ? lek_answers_get (answers, question) : NULL;
}

static const char *
say (const LekPaperInput *input,
     const char          *id)
{
  return lek_text_get (lek_library_get_text (input->library, id), input->voice);
}

/* (transfer full): NULL for "". */
static char *
or_null (char *words)
{
  if (words != NULL && *words != '\0')
    return words;

  g_free (words);

  return NULL;
}

const char *
lek_paper_place_get_scenario (const LekPaperInput *input)
{
  return input->scenario != NULL ? input->scenario : get_value (input, "incident.scenario");
}

/* The answer in words; only one that has a value. */
static char *
describe (const LekPaperInput *input,
          const char          *id)
{
  const LekQuestion *question = lek_library_get_question (input->library, id);
  const LekAnswer *answer = get_answer (input, id);

  if (question == NULL || !lek_answer_has_value (answer))
    return NULL;

  return lek_question_describe (question, answer, input->voice);
}

static char *
fill_number (const LekPaperInput *input)
{
  return input->incident != NULL ? g_strdup (input->incident->summary->number) : NULL;
}

static char *
fill_printed (const LekPaperInput *input)
{
  return lek_format_day (input->now_utc, input->voice);
}

static char *
fill_scenario (const LekPaperInput *input)
{
  const LekScenario *scenario = lek_library_get_scenario (input->library, lek_paper_place_get_scenario (input));

  return scenario != NULL ? g_strdup (lek_text_get (scenario->label, input->voice)) : NULL;
}

static char *
fill_hours (const LekPaperInput *input)
{
  return g_strdup_printf ("%d", input->rules->notify_hours);
}

static gboolean
find_due (const LekPaperInput *input,
          gint64              *out_due)
{
  gint64 known = input->incident != NULL ? input->incident->summary->known_utc : G_MININT64;

  if (known == G_MININT64)
    return FALSE;

  *out_due = lek_deadline_due (known, input->rules);

  return TRUE;
}

static char *
fill_due (const LekPaperInput *input)
{
  gint64 due;

  return find_due (input, &due) ? lek_format_due (due, input->voice) : NULL;
}

/* The moments on the way, one a line. */
static char *
fill_milestones (const LekPaperInput *input)
{
  g_autoptr(GString) text = g_string_new (NULL);
  gint64 due;

  if (!find_due (input, &due))
    return NULL;

  for (int i = 0; i < input->rules->n_milestones; i++)
    {
      gint64 at = due + (gint64) (input->rules->milestones[i] - input->rules->notify_hours) * HOUR;
      LekMoment moment = { at, FALSE };
      g_autofree char *when = lek_format_full (&moment, input->voice);

      if (input->rules->milestones[i] < input->rules->notify_hours)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", when);
    }

  return or_null (g_string_free (g_steal_pointer (&text), FALSE));
}

static char *
fill_runs_through (const LekPaperInput *input,
                   LekTimeWarning       warning,
                   const char          *id)
{
  LekTimes times = { G_MININT64, G_MININT64, G_MININT64, G_MININT64, G_MININT64, input->now_utc };
  gint64 due;

  if (!find_due (input, &due))
    return NULL;

  times.known_utc = input->incident->summary->known_utc;

  return (lek_times_check (&times, input->rules) & warning) != 0 ? g_strdup (say (input, id)) : NULL;
}

static char *
fill_weekend (const LekPaperInput *input)
{
  return fill_runs_through (input, LEK_TIME_WARNING_WEEKEND, "paper.weekend");
}

static char *
fill_holiday (const LekPaperInput *input)
{
  return fill_runs_through (input, LEK_TIME_WARNING_HOLIDAY, "paper.holiday");
}

static char *
fill_discovered (const LekPaperInput *input)
{
  return describe (input, "time.discovered");
}

static char *
fill_known (const LekPaperInput *input)
{
  return describe (input, "time.known");
}

static char *
fill_happened (const LekPaperInput *input)
{
  g_autofree char *from = describe (input, "time.from");
  g_autofree char *to = describe (input, "time.to");

  if (from == NULL)
    return NULL;
  if (g_strcmp0 (get_value (input, "time.ongoing"), "yes") == 0)
    return lek_library_say (input->library, input->voice, "paper.ongoing", "from", from, NULL);
  if (to == NULL)
    return g_steal_pointer (&from);

  return lek_library_say (input->library, input->voice, "paper.from-to", "from", from, "to", to, NULL);
}

/* Neutral, from the scenario: for people who are told no more than this. */
static char *
fill_what (const LekPaperInput *input)
{
  const char *scenario = lek_paper_place_get_scenario (input);
  g_autofree char *id = g_strconcat ("message.what.", scenario != NULL ? scenario : "", NULL);
  g_autoptr(LekMoment) discovered = lek_answer_dup_moment (get_answer (input, "time.discovered"));
  g_autofree char *day = NULL;
  g_autofree char *when = NULL;

  if (scenario == NULL || lek_library_get_text (input->library, id) == NULL)
    return NULL;
  if (discovered == NULL)
    return g_strdup (say (input, id));

  day = lek_format_day (discovered->utc, input->voice);
  when = lek_library_say (input->library, input->voice, "message.what.discovered", "day", day, NULL);

  return g_strjoin (" ", say (input, id), when, NULL);
}

/* In the words of the file, for who has to act on it. */
static char *
fill_story (const LekPaperInput *input)
{
  const char *story = get_value (input, "incident.description");

  return story != NULL ? g_strdup (story) : fill_what (input);
}

/* As it stands in the middle of a sentence: "BSN" stays what it is. */
static void
append_small (GString    *text,
              const char *label)
{
  const char *rest = g_utf8_next_char (label);
  gunichar first = g_utf8_get_char (label);

  g_string_append_unichar (text, g_unichar_isupper (g_utf8_get_char (rest)) ? first : g_unichar_tolower (first));
  g_string_append (text, rest);
}

/* The options chosen, for in a sentence; labels may have commas of their own. */
static char *
enumerate (const LekPaperInput *input,
           const char          *id)
{
  const LekQuestion *question = lek_library_get_question (input->library, id);
  g_auto(GStrv) ids = lek_answer_dup_choices (get_answer (input, id));
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; question != NULL && ids != NULL && ids[i] != NULL; i++)
    {
      const LekOption *option = lek_question_get_option (question, ids[i]);

      if (option == NULL)
        continue;
      if (text->len > 0)
        g_string_append (text, "; ");
      append_small (text, lek_text_get (option->label, input->voice));
    }

  return or_null (g_string_free (g_steal_pointer (&text), FALSE));
}

static char *
fill_kinds (const LekPaperInput *input)
{
  return enumerate (input, "data.categories");
}

static char *
fill_groups (const LekPaperInput *input)
{
  return enumerate (input, "subjects.categories");
}

static char *
fill_count (const LekPaperInput *input)
{
  return describe (input, "subjects.count");
}

static char *
fill_nature (const LekPaperInput *input)
{
  return describe (input, "incident.nature");
}

static char *
fill_protection (const LekPaperInput *input)
{
  return describe (input, "protection.encrypted");
}

static char *
fill_consequences (const LekPaperInput *input)
{
  g_auto(GStrv) ids = lek_answer_dup_choices (get_answer (input, "consequences.people"));
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      g_autofree char *id = g_strconcat ("message.consequence.", ids[i], NULL);

      if (lek_library_get_text (input->library, id) != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", say (input, id));
    }

  return or_null (g_string_free (g_steal_pointer (&text), FALSE));
}

/* As the file names them: for who is not concerned in person. */
static char *
fill_harms (const LekPaperInput *input)
{
  return enumerate (input, "consequences.people");
}

static char *
fill_todo (const LekPaperInput *input)
{
  const LekAnswers *answers = get_answers (input);

  return answers != NULL ? or_null (lek_message_propose_todo (input->library, answers, input->voice)) : NULL;
}

static char *
fill_measures (const LekPaperInput *input)
{
  const char *taken = get_value (input, "measures.taken");

  return g_strdup (taken != NULL ? taken : get_value (input, "measures.limit"));
}

static char *
fill_prevention (const LekPaperInput *input)
{
  return g_strdup (get_value (input, "measures.prevent"));
}

static char *
fill_organisation (const LekPaperInput *input)
{
  return g_strdup (get_value (input, "controller.name"));
}

static char *
join (const LekPaperInput *input,
      const char *const   *questions)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; questions[i] != NULL; i++)
    {
      const char *value = get_value (input, questions[i]);

      if (value != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", value);
    }

  return or_null (g_string_free (g_steal_pointer (&text), FALSE));
}

/* A name without a way to reach it is no contact. */
static char *
fill_contact (const LekPaperInput *input)
{
  static const char *const contact[] = { "contact.name", "contact.details", NULL };
  static const char *const reporter[] = { "reporter.name", "reporter.phone", "reporter.email", NULL };

  if (get_value (input, "contact.details") != NULL)
    return join (input, contact);
  if (get_value (input, "reporter.phone") == NULL && get_value (input, "reporter.email") == NULL)
    return NULL;

  return join (input, reporter);
}

static char *
fill_spokesperson (const LekPaperInput *input)
{
  return g_strdup (get_value (input, "comm.owner"));
}

static const char *
get_record_value (const LekPaperInput *input,
                  const char          *field)
{
  return input->record != NULL ? lek_record_get_value (input->record, field) : NULL;
}

static char *
fill_whom (const LekPaperInput *input)
{
  const char *contact = get_record_value (input, "supplier.contact");

  return g_strdup (contact != NULL ? contact : say (input, "message.nobody"));
}

static char *
fill_supplier (const LekPaperInput *input)
{
  const char *supplier = get_record_value (input, "supplier.name");

  return g_strdup (supplier);
}

static char *
fill_principal (const LekPaperInput *input)
{
  const char *named = get_value (input, "role.controller_name");

  return g_strdup (named != NULL ? named : get_value (input, "role.agency_name"));
}

static char *
fill_sender (const LekPaperInput *input)
{
  const LekAnswers *answers = get_answers (input);

  return answers != NULL ? or_null (lek_message_dup_sender (answers)) : NULL;
}

static const struct
{
  const char *name;
  PlaceFunc   fill;
} places[] = {
  { "consequences", fill_consequences },
  { "contact", fill_contact },
  { "count", fill_count },
  { "discovered", fill_discovered },
  { "due", fill_due },
  { "groups", fill_groups },
  { "happened", fill_happened },
  { "harms", fill_harms },
  { "holiday", fill_holiday },
  { "hours", fill_hours },
  { "kinds", fill_kinds },
  { "known", fill_known },
  { "measures", fill_measures },
  { "milestones", fill_milestones },
  { "nature", fill_nature },
  { "number", fill_number },
  { "organisation", fill_organisation },
  { "prevention", fill_prevention },
  { "principal", fill_principal },
  { "printed", fill_printed },
  { "protection", fill_protection },
  { "scenario", fill_scenario },
  { "sender", fill_sender },
  { "spokesperson", fill_spokesperson },
  { "story", fill_story },
  { "supplier", fill_supplier },
  { "todo", fill_todo },
  { "weekend", fill_weekend },
  { "what", fill_what },
  { "whom", fill_whom },
};

static PlaceFunc
find_place (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      if (g_str_equal (places[i].name, name))
        return places[i].fill;
    }

  return NULL;
}

gboolean
lek_paper_is_place (const char *name)
{
  return find_place (name) != NULL || lek_paper_ready_is_place (name);
}

char *
lek_paper_place_fill (const char          *name,
                      const LekPaperInput *input)
{
  PlaceFunc fill = find_place (name);

  if (fill != NULL)
    return fill (input);

  g_return_val_if_fail (lek_paper_ready_is_place (name), NULL);

  return lek_paper_ready_fill (name, input);
}
