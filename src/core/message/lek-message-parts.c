/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. A proposal is made of choices, dates and whole sentences of
 * the library, and never of what a person noted for the file: that may name
 * others. The measures are the one exception, and are shown to be looked at.
 */

#include "config.h"

#include "core/message/lek-message-parts.h"

#include <string.h>

#include "core/time/lek-format.h"

static const struct
{
  const char *question;
  const char *heading;
} part_infos[LEK_N_PARTS] = {
  [LEK_PART_WHAT] = { "people.what", "message.heading.what" },
  [LEK_PART_CONSEQUENCES] = { "people.consequences", "message.heading.consequences" },
  [LEK_PART_TODO] = { "people.todo", "message.heading.todo" },
  [LEK_PART_MEASURES] = { "people.measures", "message.heading.measures" },
  [LEK_PART_CONTACT] = { "people.contact", "message.heading.contact" },
};

const char *
lek_message_say (LekLibrary *library,
                 const char *id,
                 LekVoice    voice)
{
  return lek_text_get (lek_library_get_text (library, id), voice);
}

static void
add_sentence (GString    *text,
              const char *sentence)
{
  if (*sentence == '\0')
    return;

  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
}

static void
add_discovered (GString          *text,
                LekLibrary       *library,
                const LekAnswers *answers,
                LekVoice          voice)
{
  g_autoptr(LekMoment) moment = lek_answer_dup_moment (lek_answers_get (answers, "time.discovered"));
  g_autofree char *day = NULL;
  g_autofree char *sentence = NULL;

  if (moment == NULL)
    return;

  day = lek_format_day (moment->utc, voice);
  sentence = lek_text_format (lek_library_get_text (library, "message.what.discovered"), voice,
                              "day", day, NULL);
  add_sentence (text, sentence);
}

static void
add_kinds (GString          *text,
           LekLibrary       *library,
           const LekAnswers *answers,
           LekVoice          voice)
{
  const LekQuestion *question = lek_library_get_question (library, "data.categories");
  g_auto(GStrv) ids = lek_answer_dup_choices (lek_answers_get (answers, "data.categories"));
  g_autoptr(GString) kinds = g_string_new (NULL);
  g_autofree char *sentence = NULL;

  for (guint i = 0; question != NULL && ids != NULL && ids[i] != NULL; i++)
    {
      const LekOption *option = lek_question_get_option (question, ids[i]);

      if (option != NULL)
        g_string_append_printf (kinds, "%s%s", kinds->len > 0 ? "; " : "", lek_text_get (option->label, voice));
    }

  if (kinds->len == 0)
    return;

  sentence = lek_text_format (lek_library_get_text (library, "message.what.kinds"), voice,
                              "kinds", kinds->str, NULL);
  add_sentence (text, sentence);
}

static char *
propose_what (LekLibrary       *library,
              const LekAnswers *answers,
              LekVoice          voice)
{
  const char *scenario = lek_answers_get_value (answers, "incident.scenario");
  g_autofree char *id = g_strconcat ("message.what.", scenario != NULL ? scenario : "", NULL);
  g_autoptr(GString) text = g_string_new (lek_message_say (library, id, voice));

  /* A date or a list alone does not say what happened. */
  if (text->len > 0)
    {
      add_discovered (text, library, answers, voice);
      add_kinds (text, library, answers, voice);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
propose_consequences (LekLibrary       *library,
                      const LekAnswers *answers,
                      LekVoice          voice)
{
  g_auto(GStrv) ids = lek_answer_dup_choices (lek_answers_get (answers, "consequences.people"));
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      g_autofree char *id = g_strconcat ("message.consequence.", ids[i], NULL);

      add_sentence (text, lek_message_say (library, id, voice));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
lek_message_propose_todo (LekLibrary       *library,
                          const LekAnswers *answers,
                          LekVoice          voice)
{
  GPtrArray *advices = lek_library_get_advices (library);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < advices->len; i++)
    {
      const LekAdvice *advice = g_ptr_array_index (advices, i);

      if (lek_requirements_hold (advice->when, answers))
        g_string_append_printf (text, "%s- %s", text->len > 0 ? "\n" : "", lek_text_get (advice->text, voice));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
propose_measures (LekLibrary       *library,
                  const LekAnswers *answers,
                  LekVoice          voice)
{
  const char *limit = lek_answers_get_value (answers, "measures.limit");
  const char *taken = lek_answers_get_value (answers, "measures.taken");

  return g_strdup (limit != NULL ? limit : taken != NULL ? taken : "");
}

static char *
join_values (const LekAnswers *answers,
             const char       *const *questions,
             const char       *separator)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; questions[i] != NULL; i++)
    {
      const char *value = lek_answers_get_value (answers, questions[i]);

      if (value != NULL && *value != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? separator : "", value);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A name without a way to reach it is no contact point. */
static char *
propose_contact (LekLibrary       *library,
                 const LekAnswers *answers,
                 LekVoice          voice)
{
  static const char *const contact[] = { "contact.name", "contact.details", NULL };
  static const char *const reporter[] = { "reporter.name", "reporter.phone", "reporter.email", NULL };
  gboolean has_contact = lek_answers_get_value (answers, "contact.details") != NULL;
  gboolean has_reporter = lek_answers_get_value (answers, "reporter.phone") != NULL ||
                          lek_answers_get_value (answers, "reporter.email") != NULL;
  g_autofree char *who = NULL;

  if (!has_contact && !has_reporter)
    return g_strdup ("");

  who = join_values (answers, has_contact ? contact : reporter, ", ");

  return lek_text_format (lek_library_get_text (library, "message.contact"), voice, "who", who, NULL);
}

char *
lek_message_dup_sender (const LekAnswers *answers)
{
  static const char *const senders[] = { "reporter.name", "controller.name", NULL };

  return join_values (answers, senders, "\n");
}

static char *
propose (LekPartKind       kind,
         LekLibrary       *library,
         const LekAnswers *answers,
         LekVoice          voice)
{
  switch (kind)
    {
    case LEK_PART_WHAT:
      return propose_what (library, answers, voice);
    case LEK_PART_CONSEQUENCES:
      return propose_consequences (library, answers, voice);
    case LEK_PART_TODO:
      return lek_message_propose_todo (library, answers, voice);
    case LEK_PART_MEASURES:
      return propose_measures (library, answers, voice);
    case LEK_PART_CONTACT:
      return propose_contact (library, answers, voice);
    case LEK_N_PARTS:
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

void
lek_message_part_fill (LekMessagePart   *part,
                       LekPartKind       kind,
                       LekLibrary       *library,
                       const LekAnswers *answers,
                       LekVoice          voice)
{
  const char *own;

  part->question = part_infos[kind].question;
  part->heading = g_strdup (lek_message_say (library, part_infos[kind].heading, voice));

  own = lek_answers_get_value (answers, part->question);
  if (own != NULL)
    {
      part->text = g_strdup (own);
      part->state = LEK_PART_PRESENT;
      return;
    }

  part->text = propose (kind, library, answers, voice);
  part->state = *part->text != '\0' ? LEK_PART_PROPOSED : LEK_PART_MISSING;
}
