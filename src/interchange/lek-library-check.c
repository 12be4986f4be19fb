/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules a library must keep that the reader of one file cannot see. The
 * build runs them over data/procedure and refuses what does not pass; the
 * program does not run them again.
 */

#include "config.h"

#include "interchange/lek-library-reader.h"

#include "interchange/lek-library-lint.h"
#include "interchange/lek-library-parts.h"

/* Every line that the program writes into a log. */
static const char *const log_codes[] = {
  "incident-started", "example-started", "answer-changed", "answer-cleared", "answer-unknown",
  "answer-prepared", "record-prepared",
  "title-changed", "ap-unreachable", "advice-given", "advice-changed", "decided-yes", "decided-no",
  "decided-against-advice", "first-hour-done", "first-hour-undone", "report-made", "ap-sheet-made", "reasons-made",
  "paper-made", "messages-made", "message-checked", "exported", "exported-for-others", "imported",
  "closed", "closed-with-open-ends", "closing-undone", "reopened", "archived", "restored", "clock-back",
  "milestone", "undone", "note", "correction",
  "record-added", "record-changed", "record-done", "record-removed", "record-restored",
  "subject.notify-ap", "subject.inform-people",
  "value.duty", "value.recommended", "value.none", "value.yes", "value.no",
};

/* Kept as answers, but never asked: what the program itself remembers of an incident. */
static const char *const hidden[] = {
  "ap.copied", "prepare.checked", "paper.statement", "paper.statement_en", "paper.answers", "paper.answers_en", NULL
};

/**
 * Walk: one procedure under examination.
 * @library: where it stands
 * @asked: questions that can come to be asked
 * @faults: (element-type utf8)
 */
typedef struct
{
  const LekProcedure *procedure;
  LekLibrary         *library;
  GHashTable         *asked;
  GPtrArray          *faults;
} Walk;

/* What every message is made of. */
static const char *const message_ids[] = {
  "message.subject.child", "message.subject.self", "message.greeting", "message.nobody", "message.opening",
  "message.about-child", "message.apology", "message.closing", "message.heading.what",
  "message.heading.consequences", "message.heading.todo", "message.heading.measures",
  "message.heading.contact", "message.contact", "message.what.discovered", "message.what.kinds",
  "message.telephone.before", "message.telephone.opening", "message.door.before", "message.door.opening",
  "message.script.name", "message.script.after", "message.deletion.subject", "message.deletion.body",
  "message.deletion.confirmation", "message.deletion.thanks", "message.hint.long", "message.hint.hard",
  "message.hint.passive", "message.hint.none", "calendar.summary", "calendar.description",
};

typedef void (*PageFunc) (Walk          *walk,
                          const LekStep *step,
                          const LekPage *page);

static void
for_each_page (Walk     *walk,
               PageFunc  func)
{
  for (guint i = 0; i < walk->procedure->steps->len; i++)
    {
      const LekStep *step = g_ptr_array_index (walk->procedure->steps, i);

      for (guint j = 0; j < step->pages->len; j++)
        func (walk, step, g_ptr_array_index (step->pages, j));
    }
}

static const char *
get_name (Walk *walk)
{
  return lek_profile_to_nick (walk->procedure->profile);
}

/* Whether answers are possible under which all of them hold. */
static gboolean
can_hold (Walk      *walk,
          GPtrArray *when)
{
  for (guint i = 0; i < when->len; i++)
    {
      const LekRequirement *requirement = g_ptr_array_index (when, i);

      if (!g_hash_table_contains (walk->asked, requirement->question) &&
          !g_strv_contains ((const char *const *) requirement->values, "unanswered"))
        return FALSE;
    }

  return TRUE;
}

static void
spread_to_page (Walk          *walk,
                const LekStep *step,
                const LekPage *page)
{
  if (!can_hold (walk, step->when) || !can_hold (walk, page->when))
    return;

  for (guint i = 0; i < page->items->len; i++)
    {
      const LekPageItem *item = g_ptr_array_index (page->items, i);

      if (can_hold (walk, item->when))
        g_hash_table_add (walk->asked, item->question->id);
    }
}

/* What can be asked grows until it grows no more; so conditions that wait for each other are found. */
static void
spread (Walk *walk)
{
  guint before;

  do
    {
      before = g_hash_table_size (walk->asked);
      for_each_page (walk, spread_to_page);
    }
  while (g_hash_table_size (walk->asked) > before);
}

static void
check_page_reach (Walk          *walk,
                  const LekStep *step,
                  const LekPage *page)
{
  if (!can_hold (walk, step->when) || !can_hold (walk, page->when))
    lek_add_fault (walk->faults, "%s: the page \"%s\" can never be reached",
                   get_name (walk), page->id);

  for (guint i = 0; i < page->items->len; i++)
    {
      const LekPageItem *item = g_ptr_array_index (page->items, i);

      if (!can_hold (walk, item->when))
        lek_add_fault (walk->faults, "%s: on the page \"%s\" the question \"%s\" is never asked",
                       get_name (walk), page->id, item->question->id);
    }

  for (guint i = 0; i < page->notes->len; i++)
    {
      const LekNote *note = g_ptr_array_index (page->notes, i);

      if (!can_hold (walk, note->when))
        lek_add_fault (walk->faults, "%s: on the page \"%s\" note %u is never shown",
                       get_name (walk), page->id, i + 1);
    }
}

static gboolean
names_question (GPtrArray  *when,
                const char *id)
{
  for (guint i = 0; i < when->len; i++)
    {
      if (g_str_equal (((LekRequirement *) g_ptr_array_index (when, i))->question, id))
        return TRUE;
    }

  return FALSE;
}

/* A question that hangs on its own answer would vanish under the hand that answers it. */
static void
check_page_selves (Walk          *walk,
                   const LekStep *step,
                   const LekPage *page)
{
  g_autoptr(GHashTable) here = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < page->items->len; i++)
    {
      const LekPageItem *item = g_ptr_array_index (page->items, i);
      const char *id = item->question->id;

      if (names_question (item->when, id) ||
          names_question (page->when, id) ||
          names_question (step->when, id))
        lek_add_fault (walk->faults, "%s: on the page \"%s\" the question \"%s\" hangs on itself",
                       get_name (walk), page->id, id);

      if (!g_hash_table_add (here, item->question->id))
        lek_add_fault (walk->faults, "%s: on the page \"%s\" the question \"%s\" stands twice",
                       get_name (walk), page->id, id);
    }
}

static void
check_ids (Walk *walk)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < walk->procedure->steps->len; i++)
    {
      const LekStep *step = g_ptr_array_index (walk->procedure->steps, i);

      if (lek_procedure_get_step (walk->procedure, step->id) != step)
        lek_add_fault (walk->faults, "%s: two steps are called \"%s\"", get_name (walk), step->id);

      for (guint j = 0; j < step->pages->len; j++)
        {
          const LekPage *page = g_ptr_array_index (step->pages, j);

          if (!g_hash_table_add (seen, page->id))
            lek_add_fault (walk->faults, "%s: two pages are called \"%s\"",
                           get_name (walk), page->id);
        }
    }
}

/* A fact that no question gives would always be absent, and its rules dead. Form 371.2 is the gastouder's alone. */
static void
check_facts (Walk *walk)
{
  const char *const *ids = lek_facts_get_question_ids ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (walk->procedure->profile != LEK_PROFILE_GASTOUDER && g_str_has_prefix (ids[i], "form."))
        continue;

      if (!g_hash_table_contains (walk->asked, ids[i]))
        lek_add_fault (walk->faults, "%s: the assessment needs \"%s\", which is not asked",
                       get_name (walk), ids[i]);
    }
}

/* A page lists only what its profile has. */
static void
check_page_records (Walk          *walk,
                    const LekStep *step,
                    const LekPage *page)
{
  for (guint i = 0; page->records[i] != NULL; i++)
    {
      const LekRecordKind *kind = lek_library_get_record_kind (walk->library, page->records[i]);

      if (kind->shown[walk->procedure->profile] == NULL)
        lek_add_fault (walk->faults, "%s: the page \"%s\" lists \"%s\", which is not for this profile",
                       get_name (walk), page->id, kind->id);
    }
}

static void
check_procedure (LekLibrary *library,
                 LekProfile  profile,
                 GPtrArray  *faults)
{
  g_autoptr(GHashTable) asked = g_hash_table_new (g_str_hash, g_str_equal);
  Walk walk = {
    .procedure = lek_library_get_procedure (library, profile),
    .library = library,
    .asked = asked,
    .faults = faults,
  };

  if (walk.procedure == NULL)
    {
      lek_add_fault (faults, "%s: the procedure is missing", lek_profile_to_nick (profile));
      return;
    }

  spread (&walk);
  check_ids (&walk);
  for_each_page (&walk, check_page_reach);
  for_each_page (&walk, check_page_selves);
  for_each_page (&walk, check_page_records);
  check_facts (&walk);
  lek_lint_procedure (walk.procedure, faults);
}

static gboolean
is_used (LekLibrary *library,
         const char *id)
{
  for (LekProfile profile = 0; profile <= LEK_PROFILE_ORGANISATIE; profile++)
    {
      LekProcedure *procedure = lek_library_get_procedure (library, profile);

      LekProcedure *pages = lek_library_get_readiness (library)->pages[profile];

      if ((procedure != NULL && lek_procedure_get_question (procedure, id) != NULL) ||
          (pages != NULL && lek_procedure_get_question (pages, id) != NULL))
        return TRUE;
    }

  return FALSE;
}

static void
check_questions (LekLibrary *library,
                 GPtrArray  *faults)
{
  g_autofree const char **ids = lek_library_get_question_ids (library);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (!g_strv_contains (hidden, ids[i]) && !is_used (library, ids[i]))
        lek_add_fault (faults, "questions: \"%s\" stands on no page", ids[i]);
    }
}

static void
check_tasks (LekLibrary        *library,
             const LekScenario *scenario,
             GPtrArray         *faults)
{
  const LekRecordKind *kind = lek_library_get_record_kind (library, "task");

  if (scenario->tasks->len == 0)
    return;

  if (kind == NULL || lek_record_kind_get_field (kind, "task.what") == NULL ||
      lek_record_kind_get_field (kind, "task.preventive") == NULL)
    lek_add_fault (faults, "scenarios: \"%s\" proposes tasks, but there is no list of tasks", scenario->id);

  if (scenario->tasks->len < 4 || scenario->tasks->len > 8)
    lek_add_fault (faults, "scenarios: \"%s\" proposes %u tasks; 4 to 8 can be overseen",
                   scenario->id, scenario->tasks->len);
}

static void
check_scenarios (LekLibrary *library,
                 GPtrArray  *faults)
{
  const LekQuestion *question = lek_library_get_question (library, "incident.scenario");

  if (question == NULL)
    {
      lek_add_fault (faults, "questions: \"incident.scenario\" is missing");
      return;
    }

  for (guint i = 0; i < question->options->len; i++)
    {
      const LekOption *option = g_ptr_array_index (question->options, i);
      const LekScenario *scenario = lek_library_get_scenario (library, option->id);

      if (scenario == NULL)
        lek_add_fault (faults, "scenarios: there is none for \"%s\"", option->id);
      else
        check_tasks (library, scenario, faults);
    }
}

static void
check_cases (LekLibrary *library,
             GPtrArray  *faults)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *cases = lek_library_get_cases (library);

  if (cases->len == 0)
    lek_add_fault (faults, "cases: there are none");

  for (guint i = 0; i < cases->len; i++)
    {
      const LekExampleCase *example = g_ptr_array_index (cases, i);

      if (!g_hash_table_add (seen, example->id))
        lek_add_fault (faults, "cases: \"%s\" stands twice", example->id);
      if (lek_library_get_source (library, example->source) == NULL)
        lek_add_fault (faults, "cases: \"%s\" comes from \"%s\", which is no source", example->id, example->source);
    }
}

static void
check_log_codes (LekLibrary *library,
                 GPtrArray  *faults)
{
  for (guint i = 0; i < G_N_ELEMENTS (log_codes); i++)
    {
      g_autofree char *id = g_strconcat ("log.", log_codes[i], NULL);

      if (lek_library_get_text (library, id) == NULL)
        lek_add_fault (faults, "words: \"%s\" is missing", id);
    }
}

static void
check_ap_form (LekLibrary *library,
               GPtrArray  *faults)
{
  const LekApForm *form = lek_library_get_ap_form (library);
  guint chapter = 0;

  if (form == NULL)
    {
      lek_add_fault (faults, "ap-form: there is none");
      return;
    }

  for (guint i = 0; i < form->entries->len; i++)
    {
      const LekApEntry *entry = g_ptr_array_index (form->entries, i);

      if (entry->chapter < chapter)
        lek_add_fault (faults, "ap-form: %s stands after a later chapter", entry->number);

      chapter = entry->chapter;
    }
}

/* A scenario or consequence without its sentence would leave a part of the message empty. */
static void
check_sentences (LekLibrary *library,
                 const char *question_id,
                 const char *prefix,
                 GPtrArray  *faults)
{
  const LekQuestion *question = lek_library_get_question (library, question_id);

  for (guint i = 0; question != NULL && i < question->options->len; i++)
    {
      const LekOption *option = g_ptr_array_index (question->options, i);
      g_autofree char *id = g_strconcat (prefix, option->id, NULL);

      if (lek_library_get_text (library, id) == NULL && !g_str_equal (option->id, "other"))
        lek_add_fault (faults, "letters: \"%s\" is missing", id);
    }
}

static void
check_letters (LekLibrary *library,
               GPtrArray  *faults)
{
  for (guint i = 0; i < G_N_ELEMENTS (message_ids); i++)
    {
      if (lek_library_get_text (library, message_ids[i]) == NULL)
        lek_add_fault (faults, "letters: \"%s\" is missing", message_ids[i]);
    }

  check_sentences (library, "incident.scenario", "message.what.", faults);
  check_sentences (library, "consequences.people", "message.consequence.", faults);
  if (lek_library_get_advices (library)->len == 0)
    lek_add_fault (faults, "letters: there is no advice");
}

static void
check_papers (LekLibrary *library,
              GPtrArray  *faults)
{
  static const char *const words[] = {
    "paper.later", "paper.ongoing", "paper.from-to", "paper.weekend", "paper.holiday",
    "form.yes", "form.no", "form.unknown", "form.or", "form.only-with", "form.not-with",
    "form.clock.known", "form.clock.half", "form.clock.due", "form.clock.note"
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (lek_library_get_text (library, words[i]) == NULL)
        lek_add_fault (faults, "papers: \"%s\" is missing", words[i]);
    }
  if (lek_library_get_paper_kinds (library)->len == 0)
    lek_add_fault (faults, "papers: there are none");
}

/* What is asked beforehand has an order and conditions like a procedure, but no facts follow from it. */
static void
check_pages (LekLibrary *library,
             LekProfile  profile,
             GPtrArray  *faults)
{
  g_autoptr(GHashTable) asked = g_hash_table_new (g_str_hash, g_str_equal);
  Walk walk = {
    .procedure = lek_library_get_readiness (library)->pages[profile],
    .library = library,
    .asked = asked,
    .faults = faults,
  };

  if (walk.procedure == NULL)
    {
      lek_add_fault (faults, "%s: the preparation is missing", lek_profile_to_nick (profile));
      return;
    }

  spread (&walk);
  check_ids (&walk);
  for_each_page (&walk, check_page_reach);
  for_each_page (&walk, check_page_selves);
  for_each_page (&walk, check_page_records);
  lek_lint_procedure (walk.procedure, faults);
}

static void
check_readiness (LekLibrary *library,
                 GPtrArray  *faults)
{
  static const char *const words[] = {
    "prepare.lead", "prepare.proposal", "prepare.proposal-about", "prepare.nothing-open", "prepare.check-again"
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (lek_library_get_text (library, words[i]) == NULL)
        lek_add_fault (faults, "words: \"%s\" is missing", words[i]);
    }

  for (LekProfile profile = 0; profile <= LEK_PROFILE_ORGANISATIE; profile++)
    check_pages (library, profile, faults);
}

/* Oldest first; the last one holds until further notice. */
static void
check_rules (LekLibrary *library,
             GPtrArray  *faults)
{
  GPtrArray *all = lek_library_get_all_rules (library);

  if (all->len == 0)
    lek_add_fault (faults, "rules: there are none");

  for (guint i = 0; i < all->len; i++)
    {
      const LekRules *rules = g_ptr_array_index (all, i);
      const LekRules *next = i + 1 < all->len ? g_ptr_array_index (all, i + 1) : NULL;

      if (next == NULL && rules->until != NULL)
        lek_add_fault (faults, "rules: \"%s\" ends and nothing comes after it", rules->id);
      else if (next != NULL && rules->until == NULL)
        lek_add_fault (faults, "rules: \"%s\" has no end though \"%s\" follows", rules->id, next->id);
      else if (next != NULL && g_strcmp0 (rules->until, next->from) >= 0)
        lek_add_fault (faults, "rules: \"%s\" and \"%s\" overlap", rules->id, next->id);
    }
}

GPtrArray *
lek_library_check (LekLibrary *library)
{
  GPtrArray *faults = g_ptr_array_new_with_free_func (g_free);

  check_rules (library, faults);
  check_procedure (library, LEK_PROFILE_GASTOUDER, faults);
  check_procedure (library, LEK_PROFILE_ORGANISATIE, faults);
  check_questions (library, faults);
  check_scenarios (library, faults);
  check_cases (library, faults);
  check_log_codes (library, faults);
  check_ap_form (library, faults);
  check_letters (library, faults);
  check_papers (library, faults);
  lek_check_practice (library, faults);
  check_readiness (library, faults);
  lek_lint_texts (library, faults);

  return faults;
}
