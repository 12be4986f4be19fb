/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Words are found between characters that are no letters, so
 * that "jeuk" and "nu" pass.
 */

#include "config.h"

#include "interchange/lek-library-lint.h"

#include <string.h>

#include "core/practice/lek-practice.h"

static const char *const informal[] = { "je", "jij", "jou", "jouw", "jullie", NULL };
static const char *const formal[] = { "u", "uw", "uzelf", NULL };

void
lek_add_fault (GPtrArray  *faults,
               const char *format,
               ...)
{
  va_list args;

  va_start (args, format);
  g_ptr_array_add (faults, g_strdup_vprintf (format, args));
  va_end (args);
}

/* The first of @words that stands in @text as a whole word, in either case; or NULL. */
static const char *
find_word (const char        *text,
           const char *const *words)
{
  g_auto(GStrv) found = g_regex_split_simple ("[^\\p{L}]+", text, 0, 0);

  for (guint i = 0; found[i] != NULL; i++)
    {
      g_autofree char *word = g_utf8_strdown (found[i], -1);

      for (guint j = 0; words[j] != NULL; j++)
        {
          if (g_str_equal (word, words[j]))
            return words[j];
        }
    }

  return NULL;
}

static void
lint_voice (const char    *where,
            const LekText *text,
            LekVoice       voice,
            GPtrArray     *faults)
{
  const char *words = lek_text_get (text, voice);
  const char *wrong = NULL;

  if (voice == LEK_VOICE_JE)
    wrong = find_word (words, formal);
  else if (voice == LEK_VOICE_U)
    wrong = find_word (words, informal);

  if (wrong != NULL)
    lek_add_fault (faults, "%s: \"%s\" is the wrong form of address here: %s", where, wrong, words);

  if (strchr (words, '!') != NULL)
    lek_add_fault (faults, "%s: has an exclamation mark: %s", where, words);

  /* A longer run is a gap on a form, and meant. */
  if (g_regex_match_simple ("[^ ]  [^ ]", words, 0, 0))
    lek_add_fault (faults, "%s: has two spaces together: %s", where, words);
}

/* What is read by the people of one profile. */
static void
lint_text (const LekProcedure *procedure,
           const char         *where,
           const LekText      *text,
           GPtrArray          *faults)
{
  lint_voice (where, text, lek_profile_get_dutch (procedure->profile), faults);
  lint_voice (where, text, LEK_VOICE_EN, faults);
}

static void
lint_question (const LekProcedure *procedure,
               const LekQuestion  *question,
               GPtrArray          *faults)
{
  g_autofree char *where = g_strdup_printf ("%s: %s",
                                            lek_profile_to_nick (procedure->profile),
                                            question->id);

  lint_text (procedure, where, question->ask, faults);
  lint_text (procedure, where, question->short_name, faults);
  lint_text (procedure, where, question->hint, faults);
  lint_text (procedure, where, question->why, faults);

  for (guint i = 0; i < question->options->len; i++)
    {
      const LekOption *option = g_ptr_array_index (question->options, i);

      lint_text (procedure, where, option->label, faults);
      lint_text (procedure, where, option->hint, faults);
      lint_text (procedure, where, option->group, faults);
    }
}

static void
lint_page (const LekProcedure *procedure,
           const LekPage      *page,
           GPtrArray          *faults)
{
  g_autofree char *where = g_strdup_printf ("%s: the page \"%s\"",
                                            lek_profile_to_nick (procedure->profile),
                                            page->id);

  lint_text (procedure, where, page->title, faults);
  lint_text (procedure, where, page->lead, faults);

  for (guint i = 0; i < page->notes->len; i++)
    {
      const LekNote *note = g_ptr_array_index (page->notes, i);

      lint_text (procedure, where, note->title, faults);
      lint_text (procedure, where, note->body, faults);
    }
}

void
lek_lint_procedure (const LekProcedure *procedure,
                    GPtrArray          *faults)
{
  GHashTableIter iter;
  gpointer question;

  for (guint i = 0; i < procedure->steps->len; i++)
    {
      const LekStep *step = g_ptr_array_index (procedure->steps, i);

      lint_text (procedure, step->id, step->title, faults);
      lint_text (procedure, step->id, step->short_title, faults);

      for (guint j = 0; j < step->pages->len; j++)
        lint_page (procedure, g_ptr_array_index (step->pages, j), faults);
    }

  g_hash_table_iter_init (&iter, procedure->questions);
  while (g_hash_table_iter_next (&iter, NULL, &question))
    lint_question (procedure, question, faults);
}

static void
lint_both (const char    *where,
           const LekText *text,
           GPtrArray     *faults)
{
  lint_voice (where, text, LEK_VOICE_JE, faults);
  lint_voice (where, text, LEK_VOICE_U, faults);
  lint_voice (where, text, LEK_VOICE_EN, faults);
}

static void
lint_scenario (const LekScenario *scenario,
               GPtrArray         *faults)
{
  g_autofree char *where = g_strdup_printf ("scenarios: %s", scenario->id);

  lint_both (where, scenario->label, faults);
  lint_both (where, scenario->hint, faults);
  lint_both (where, scenario->title_proposal, faults);

  for (guint i = 0; i < scenario->first_hour->len; i++)
    lint_both (where, g_ptr_array_index (scenario->first_hour, i), faults);

  for (guint i = 0; i < scenario->tasks->len; i++)
    lint_both (where, ((const LekTaskProposal *) g_ptr_array_index (scenario->tasks, i))->what, faults);
}

static void
lint_record_kind (const LekRecordKind *kind,
                  GPtrArray           *faults)
{
  g_autofree char *where = g_strdup_printf ("records: %s", kind->id);

  lint_both (where, kind->title, faults);
  lint_both (where, kind->add, faults);
  lint_both (where, kind->empty, faults);
  if (kind->hint != NULL)
    lint_both (where, kind->hint, faults);

  for (guint i = 0; i < kind->fields->len; i++)
    {
      const LekQuestion *field = g_ptr_array_index (kind->fields, i);

      lint_both (where, field->short_name, faults);
      if (field->hint != NULL)
        lint_both (where, field->hint, faults);
    }
}

static void
lint_paper_kind (const LekPaperKind *kind,
                 GPtrArray          *faults)
{
  g_autofree char *where = g_strdup_printf ("papers: %s", kind->id);

  lint_both (where, kind->name, faults);
  lint_both (where, kind->about, faults);
  lint_both (where, kind->title, faults);
  lint_both (where, kind->foot, faults);

  for (guint i = 0; i < kind->blocks->len; i++)
    {
      const LekPaperBlock *block = g_ptr_array_index (kind->blocks, i);

      lint_both (where, block->label, faults);
      lint_both (where, block->text, faults);
    }
}

/* A story addresses the people of its own profile. */
static void
lint_story (const LekPracticeStory *story,
            GPtrArray              *faults)
{
  const LekVoice voices[] = { lek_profile_get_dutch (story->profile), LEK_VOICE_EN };
  g_autofree char *where = g_strdup_printf ("practice: %s", story->id);

  for (guint v = 0; v < G_N_ELEMENTS (voices); v++)
    {
      lint_voice (where, story->title, voices[v], faults);
      lint_voice (where, story->about, voices[v], faults);
      lint_voice (where, story->opening, voices[v], faults);
      for (guint i = 0; i < story->news->len; i++)
        lint_voice (where, ((const LekPracticeNews *) g_ptr_array_index (story->news, i))->text, voices[v], faults);
      for (guint i = 0; i < story->answers->len; i++)
        lint_voice (where, ((const LekPracticeAnswer *) g_ptr_array_index (story->answers, i))->why, voices[v], faults);
    }
}

static void
lint_gap (const LekGap *gap,
          GPtrArray    *faults)
{
  for (LekProfile profile = 0; profile <= LEK_PROFILE_ORGANISATIE; profile++)
    {
      LekVoice dutch = lek_profile_get_dutch (profile);

      if (!gap->for_profile[profile] || (gap->kind != NULL && gap->kind->shown[profile] == NULL))
        continue;

      lint_voice (gap->id, gap->what, dutch, faults);
      lint_voice (gap->id, gap->todo, dutch, faults);
    }

  lint_voice (gap->id, gap->what, LEK_VOICE_EN, faults);
  lint_voice (gap->id, gap->todo, LEK_VOICE_EN, faults);
}

void
lek_lint_texts (LekLibrary *library,
                GPtrArray  *faults)
{
  g_autofree const char **ids = lek_library_get_text_ids (library);
  GPtrArray *scenarios = lek_library_get_scenarios (library);
  GPtrArray *advices = lek_library_get_advices (library);
  GPtrArray *kinds = lek_library_get_record_kinds (library);
  GPtrArray *papers = lek_library_get_paper_kinds (library);
  GPtrArray *stories = lek_library_get_stories (library);
  GPtrArray *gaps = lek_library_get_readiness (library)->gaps;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *where = g_strdup_printf ("words: %s", ids[i]);

      if (!g_str_has_prefix (ids[i], "letter."))
        lint_both (where, lek_library_get_text (library, ids[i]), faults);
    }

  for (guint i = 0; i < advices->len; i++)
    {
      const LekAdvice *advice = g_ptr_array_index (advices, i);

      lint_both (advice->id, advice->text, faults);
    }

  for (guint i = 0; i < scenarios->len; i++)
    lint_scenario (g_ptr_array_index (scenarios, i), faults);

  for (guint i = 0; i < kinds->len; i++)
    lint_record_kind (g_ptr_array_index (kinds, i), faults);

  for (guint i = 0; i < papers->len; i++)
    lint_paper_kind (g_ptr_array_index (papers, i), faults);

  for (guint i = 0; i < stories->len; i++)
    lint_story (g_ptr_array_index (stories, i), faults);

  for (guint i = 0; i < gaps->len; i++)
    lint_gap (g_ptr_array_index (gaps, i), faults);
}
