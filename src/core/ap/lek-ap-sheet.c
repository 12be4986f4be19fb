/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. What follows from the incident as a whole is laid beside the
 * answers as "case.…", so that all rules of the form stand in its data.
 */

#include "config.h"

#include "core/ap/lek-ap-sheet.h"

#include "core/time/lek-deadline.h"
#include "core/time/lek-format.h"

/**
 * Sheet: what is needed while one sheet is made.
 * @answers: those of the incident, with the "case.…" beside them
 */
typedef struct
{
  const LekApSheetInput *input;
  LekAnswers            *answers;
} Sheet;

/* The answer under construction. */
typedef struct
{
  GString *text;
  GString *source;
  gboolean lacks;
} Draft;

const char *
lek_ap_mark_to_nick (LekApMark mark)
{
  static const char *const nicks[] = { "filled", "derived", "missing", "not-applicable" };

  g_return_val_if_fail ((guint) mark < G_N_ELEMENTS (nicks), NULL);

  return nicks[mark];
}

static void
lay_beside (LekAnswers *answers,
            const char *id,
            const char *value)
{
  g_autoptr(LekAnswer) answer = value != NULL ? lek_answer_new (LEK_ANSWER_KNOWN, value) : NULL;

  lek_answers_set (answers, id, answer);
}

static gboolean
get_time (const LekAnswers *answers,
          const char       *question,
          gint64           *out_utc)
{
  g_autoptr(LekMoment) moment = NULL;

  if (lek_answers_get_value (answers, question) == NULL)
    return FALSE;

  moment = lek_answer_dup_moment (lek_answers_get (answers, question));
  if (moment == NULL)
    return FALSE;

  *out_utc = moment->utc;

  return TRUE;
}

/* AVG art. 33(1): later than 72 hours after kennisname, the reasons for the delay are given. */
static gboolean
is_late (const Sheet *sheet)
{
  LekLibrary *library = sheet->input->library;
  const LekRules *rules = lek_library_get_rules (library, sheet->input->incident->summary->rules_id);
  gint64 known, told = sheet->input->now_utc;

  if (rules == NULL)
    rules = lek_library_get_rules_at (library, sheet->input->now_utc);
  if (!get_time (sheet->answers, "time.known", &known))
    return FALSE;

  get_time (sheet->answers, "ap.reported_at", &told);

  return told > lek_deadline_due (known, rules);
}

static LekChoice
get_people_choice (const LekIncident *incident)
{
  LekChoice choice = LEK_CHOICE_NONE;

  for (guint i = 0; i < incident->decisions->len; i++)
    {
      const LekDecision *decision = g_ptr_array_index (incident->decisions, i);

      if (decision->about == LEK_ABOUT_PEOPLE)
        choice = decision->choice;
    }

  return choice;
}

static const char *
describe_people (const Sheet *sheet)
{
  const char *informed = lek_answers_get_value (sheet->answers, "people.informed");
  LekChoice choice = get_people_choice (sheet->input->incident);

  if (g_strcmp0 (informed, "all") == 0)
    return "yes";
  if (g_strcmp0 (informed, "some") == 0)
    return "partly";
  if (choice == LEK_CHOICE_YES)
    return "planned";
  if (choice == LEK_CHOICE_NO)
    return "no";

  return NULL;
}

static void
lay_case_beside (Sheet *sheet)
{
  static const char *const notifications[] = { "first", "later", "withdrawn" };

  lay_beside (sheet->answers, "case.profile",
              lek_profile_to_nick (sheet->input->incident->summary->profile));
  lay_beside (sheet->answers, "case.notification", notifications[sheet->input->notification]);
  lay_beside (sheet->answers, "case.late", is_late (sheet) ? "yes" : "no");
  lay_beside (sheet->answers, "case.people", describe_people (sheet));
}

static void
add_source (Draft      *draft,
            const char *id)
{
  g_auto(GStrv) known = g_strsplit (draft->source->str, " ", -1);

  if (g_strv_contains ((const char *const *) known, id))
    return;

  g_string_append_printf (draft->source, "%s%s", draft->source->len > 0 ? " " : "", id);
}

static void
add_sources (Draft     *draft,
             GPtrArray *when)
{
  for (guint i = 0; i < when->len; i++)
    add_source (draft, ((LekRequirement *) g_ptr_array_index (when, i))->question);
}

static void
add_line (Draft      *draft,
          const char *line)
{
  g_string_append_printf (draft->text, "%s%s", draft->text->len > 0 ? "\n" : "", line);
}

/* A date as it is typed into a form; the rest in words. */
static char *
describe (const Sheet       *sheet,
          const LekQuestion *question,
          const LekAnswer   *answer)
{
  g_autoptr(LekMoment) moment = NULL;
  g_autofree char *words = NULL;

  if (question->kind == LEK_QUESTION_MOMENT && lek_answer_has_value (answer))
    moment = lek_answer_dup_moment (answer);
  if (moment == NULL)
    return lek_question_describe (question, answer, sheet->input->voice);

  words = lek_format_numeric (moment);
  if (lek_answer_get_state (answer) != LEK_ANSWER_ESTIMATED)
    return g_steal_pointer (&words);

  return g_strdup_printf (sheet->input->voice == LEK_VOICE_EN ? "%s (estimated)" : "%s (geschat)", words);
}

/* Whether there is something to copy: what cannot be known counts, what is not known yet does not. */
static gboolean
is_there (const LekAnswer *answer)
{
  LekAnswerState state = lek_answer_get_state (answer);

  return lek_answer_has_value (answer) ||
         state == LEK_ANSWER_CANNOT ||
         state == LEK_ANSWER_NOT_APPLICABLE;
}

static void
add_question (const Sheet *sheet,
              Draft       *draft,
              const char  *id,
              gboolean     named)
{
  const LekQuestion *question = lek_library_get_question (sheet->input->library, id);
  const LekAnswer *answer = lek_answers_get (sheet->answers, id);
  g_autofree char *words = NULL;

  if (question == NULL || !is_there (answer))
    return;

  words = describe (sheet, question, answer);
  if (named)
    {
      g_autofree char *line = g_strdup_printf ("%s: %s",
                                               lek_text_get (question->short_name, sheet->input->voice),
                                               words);

      add_line (draft, line);
    }
  else
    add_line (draft, words);

  add_source (draft, id);
}

/* Which of our choices led to the box "other, namely". */
static void
add_namely (const Sheet       *sheet,
            Draft             *draft,
            const LekApOption *option)
{
  const LekRequirement *requirement = g_ptr_array_index (option->when, 0);
  const LekQuestion *question = lek_library_get_question (sheet->input->library, requirement->question);
  const LekAnswer *answer = lek_answers_get (sheet->answers, requirement->question);
  g_autoptr(GString) line = g_string_new (lek_text_get (option->label, sheet->input->voice));
  gboolean first = TRUE;

  for (guint i = 0; requirement->values[i] != NULL; i++)
    {
      const LekOption *ours = question != NULL
                                ? lek_question_get_option (question, requirement->values[i])
                                : NULL;

      if (ours == NULL || !lek_answer_has_choice (answer, ours->id))
        continue;

      g_string_append_printf (line, "%s%s", first ? ": " : ", ",
                              lek_text_get (ours->label, sheet->input->voice));
      first = FALSE;
    }

  add_line (draft, line->str);
}

/* Two rules may tick the same box. */
static gboolean
has_line (Draft      *draft,
          const char *line)
{
  g_auto(GStrv) lines = g_strsplit (draft->text->str, "\n", -1);

  return g_strv_contains ((const char *const *) lines, line);
}

static void
tick_options (const Sheet      *sheet,
              const LekApEntry *entry,
              Draft            *draft,
              LekApItem        *item)
{
  for (guint i = 0; i < entry->options->len; i++)
    {
      const LekApOption *option = g_ptr_array_index (entry->options, i);
      const char *label = lek_text_get (option->label, sheet->input->voice);

      if (!lek_requirements_hold (option->when, sheet->answers) || has_line (draft, label))
        continue;

      item->uncertain |= !option->sure;
      add_sources (draft, option->when);
      if (option->other)
        add_namely (sheet, draft, option);
      else
        add_line (draft, label);

      if (entry->single)
        return;
    }
}

/* The first question behind the options that has no answer yet. */
static const char *
find_unanswered (const Sheet      *sheet,
                 const LekApEntry *entry)
{
  for (guint i = 0; i < entry->options->len; i++)
    {
      const LekApOption *option = g_ptr_array_index (entry->options, i);
      const LekRequirement *requirement = g_ptr_array_index (option->when, 0);

      if (!is_there (lek_answers_get (sheet->answers, requirement->question)))
        return requirement->question;
    }

  return NULL;
}

static const char *
get_first_question (const LekApEntry *entry)
{
  const LekApOption *option;

  if (entry->questions[0] != NULL)
    return entry->questions[0];
  if (entry->options->len == 0)
    return NULL;

  option = g_ptr_array_index (entry->options, 0);

  return ((LekRequirement *) g_ptr_array_index (option->when, 0))->question;
}

static void
answer_by_options (const Sheet      *sheet,
                   const LekApEntry *entry,
                   Draft            *draft,
                   LekApItem        *item)
{
  const char *unanswered = find_unanswered (sheet, entry);

  item->mark = LEK_AP_DERIVED;
  tick_options (sheet, entry, draft, item);
  item->question = unanswered != NULL ? unanswered : get_first_question (entry);
  if (draft->text->len == 0 && unanswered == NULL && entry->none != NULL)
    add_line (draft, lek_text_get (entry->none, sheet->input->voice));

  draft->lacks = unanswered != NULL || draft->text->len == 0;
  add_source (draft, item->question);
}

static void
answer_by_questions (const Sheet      *sheet,
                     const LekApEntry *entry,
                     Draft            *draft,
                     LekApItem        *item)
{
  gboolean named = entry->questions[0] != NULL && entry->questions[1] != NULL;

  item->mark = LEK_AP_FILLED;
  for (guint i = 0; entry->questions[i] != NULL; i++)
    {
      const char *id = entry->questions[i];

      if (!is_there (lek_answers_get (sheet->answers, id)) && !draft->lacks)
        {
          item->question = id;
          draft->lacks = TRUE;
        }
      add_question (sheet, draft, id, named);
    }

  if (item->question == NULL)
    item->question = get_first_question (entry);
  if (draft->source->len == 0 && item->question != NULL)
    add_source (draft, item->question);
}

static gboolean
answer_by_saying (const Sheet      *sheet,
                  const LekApEntry *entry,
                  Draft            *draft,
                  LekApItem        *item)
{
  for (guint i = 0; i < entry->says->len; i++)
    {
      const LekApSaying *saying = g_ptr_array_index (entry->says, i);
      g_autofree char *words = NULL;

      if (!lek_requirements_hold (saying->when, sheet->answers))
        continue;

      words = lek_text_format (saying->text, sheet->input->voice,
                               "number", lek_answers_get_value (sheet->answers, "ap.number"), NULL);
      add_line (draft, words);
      add_sources (draft, saying->when);
      if (draft->source->len == 0)
        add_source (draft, "form");

      item->mark = LEK_AP_DERIVED;
      item->uncertain |= !saying->sure;
      item->question = get_first_question (entry);

      return TRUE;
    }

  return FALSE;
}

static void
answer (const Sheet      *sheet,
        const LekApEntry *entry,
        Draft            *draft,
        LekApItem        *item)
{
  if (!lek_requirements_hold (entry->when, sheet->answers))
    {
      item->mark = LEK_AP_NOT_APPLICABLE;
      add_sources (draft, entry->when);
      return;
    }

  item->uncertain = !entry->sure;
  if (answer_by_saying (sheet, entry, draft, item))
    return;

  if (entry->options->len > 0)
    answer_by_options (sheet, entry, draft, item);
  else
    answer_by_questions (sheet, entry, draft, item);

  for (guint i = 0; entry->extra[i] != NULL; i++)
    add_question (sheet, draft, entry->extra[i], TRUE);

  if (draft->lacks)
    item->mark = LEK_AP_MISSING;
}

static LekApItem *
make_item (const Sheet      *sheet,
           const LekApEntry *entry)
{
  LekApItem *item = g_new0 (LekApItem, 1);
  Draft draft = { .text = g_string_new (NULL), .source = g_string_new (NULL) };

  item->entry = entry;
  answer (sheet, entry, &draft, item);
  item->answer = g_string_free (draft.text, FALSE);
  item->source = g_string_free (draft.source, FALSE);

  return item;
}

GPtrArray *
lek_ap_sheet_new (const LekApSheetInput *input)
{
  const LekApForm *form = lek_library_get_ap_form (input->library);
  g_autoptr(LekAnswers) answers = lek_answers_copy (input->incident->answers);
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_ap_item_free);
  Sheet sheet = { .input = input, .answers = answers };

  g_return_val_if_fail (form != NULL, items);

  lay_case_beside (&sheet);
  for (guint i = 0; i < form->entries->len; i++)
    g_ptr_array_add (items, make_item (&sheet, g_ptr_array_index (form->entries, i)));

  return items;
}

char *
lek_ap_item_dup_title (const LekApItem *self,
                       LekVoice         voice)
{
  return g_strdup_printf ("%s %s", self->entry->number, lek_text_get (self->entry->label, voice));
}

gboolean
lek_ap_item_may_name_people (const LekApItem *self,
                             LekLibrary      *library)
{
  g_auto(GStrv) sources = g_strsplit (self->source, " ", -1);

  for (guint i = 0; sources[i] != NULL; i++)
    {
      const LekQuestion *question = lek_library_get_question (library, sources[i]);

      if (question != NULL &&
          (question->kind == LEK_QUESTION_TEXT || question->kind == LEK_QUESTION_LINE) &&
          !g_str_has_prefix (question->id, "reporter.") &&
          !g_str_has_prefix (question->id, "controller.") &&
          !g_str_has_prefix (question->id, "contact."))
        return TRUE;
    }

  return FALSE;
}

void
lek_ap_item_free (LekApItem *self)
{
  if (self == NULL)
    return;

  g_free (self->answer);
  g_free (self->source);
  g_free (self);
}
