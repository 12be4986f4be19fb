/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Everything is found by id in one look-up; nothing changes
 * after the reader is done.
 */

#include "config.h"

#include "core/procedure/lek-library.h"

#include <stdlib.h>
#include <string.h>

#include "core/practice/lek-practice.h"
#include "core/time/lek-moment.h"

struct _LekLibrary
{
  GObject       parent_instance;

  LekProcedure *procedures[LEK_PROFILE_ORGANISATIE + 1];
  GHashTable   *questions;
  GHashTable   *sources;
  GHashTable   *texts;
  GPtrArray    *rules;        /* oldest first */
  GPtrArray    *scenarios;
  GPtrArray    *cases;
  GPtrArray    *record_kinds;
  GPtrArray    *follow_proposals;
  GPtrArray    *paper_kinds;
  GPtrArray    *stories;
  LekApForm    *ap_form;
  GPtrArray    *advices;
  GPtrArray    *hard_words;
  LekReadiness *readiness;
};

G_DEFINE_FINAL_TYPE (LekLibrary, lek_library, G_TYPE_OBJECT)

static void
lek_library_finalize (GObject *object)
{
  LekLibrary *self = LEK_LIBRARY (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->procedures); i++)
    lek_procedure_unref (self->procedures[i]);

  g_hash_table_unref (self->questions);
  g_hash_table_unref (self->sources);
  g_hash_table_unref (self->texts);
  g_ptr_array_unref (self->rules);
  g_ptr_array_unref (self->scenarios);
  g_ptr_array_unref (self->cases);
  g_ptr_array_unref (self->record_kinds);
  g_ptr_array_unref (self->follow_proposals);
  g_ptr_array_unref (self->paper_kinds);
  g_ptr_array_unref (self->stories);
  lek_ap_form_free (self->ap_form);
  g_ptr_array_unref (self->advices);
  g_ptr_array_unref (self->hard_words);
  lek_readiness_free (self->readiness);

  G_OBJECT_CLASS (lek_library_parent_class)->finalize (object);
}

static void
lek_library_class_init (LekLibraryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lek_library_finalize;
}

/* The keys of questions and sources are the ids within the values. */
static void
lek_library_init (LekLibrary *self)
{
  self->questions = g_hash_table_new_full (g_str_hash, g_str_equal,
                                           NULL, (GDestroyNotify) lek_question_free);
  self->sources = g_hash_table_new_full (g_str_hash, g_str_equal,
                                         NULL, (GDestroyNotify) lek_source_free);
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal,
                                       g_free, (GDestroyNotify) lek_text_free);
  self->rules = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_rules_free);
  self->scenarios = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_scenario_free);
  self->cases = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_example_case_free);
  self->follow_proposals = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_follow_proposal_free);
  self->record_kinds = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_record_kind_free);
  self->paper_kinds = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_paper_kind_free);
  self->stories = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_practice_story_free);
  self->advices = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_advice_free);
  self->hard_words = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_hard_word_free);
  self->readiness = lek_readiness_new ();
}

LekLibrary *
lek_library_new (void)
{
  return g_object_new (LEK_TYPE_LIBRARY, NULL);
}

LekProcedure *
lek_library_get_procedure (LekLibrary *self,
                           LekProfile  profile)
{
  g_return_val_if_fail (LEK_IS_LIBRARY (self), NULL);
  g_return_val_if_fail ((guint) profile < G_N_ELEMENTS (self->procedures), NULL);

  return self->procedures[profile];
}

const LekQuestion *
lek_library_get_question (LekLibrary *self,
                          const char *id)
{
  g_return_val_if_fail (LEK_IS_LIBRARY (self), NULL);

  return id != NULL ? g_hash_table_lookup (self->questions, id) : NULL;
}

const LekSource *
lek_library_get_source (LekLibrary *self,
                        const char *id)
{
  g_return_val_if_fail (LEK_IS_LIBRARY (self), NULL);

  return id != NULL ? g_hash_table_lookup (self->sources, id) : NULL;
}

GPtrArray *
lek_library_get_scenarios (LekLibrary *self)
{
  g_return_val_if_fail (LEK_IS_LIBRARY (self), NULL);

  return self->scenarios;
}

const LekScenario *
lek_library_get_scenario (LekLibrary *self,
                          const char *id)
{
  g_return_val_if_fail (LEK_IS_LIBRARY (self), NULL);

  for (guint i = 0; i < self->scenarios->len; i++)
    {
      const LekScenario *scenario = g_ptr_array_index (self->scenarios, i);

      if (g_strcmp0 (scenario->id, id) == 0)
        return scenario;
    }

  return NULL;
}

GPtrArray *
lek_library_get_cases (LekLibrary *self)
{
  g_return_val_if_fail (LEK_IS_LIBRARY (self), NULL);

  return self->cases;
}

const LekRecordKind *
lek_library_get_record_kind (LekLibrary *self,
                             const char *id)
{
  g_return_val_if_fail (LEK_IS_LIBRARY (self), NULL);

  for (guint i = 0; i < self->record_kinds->len; i++)
    {
      const LekRecordKind *kind = g_ptr_array_index (self->record_kinds, i);

      if (g_strcmp0 (kind->id, id) == 0)
        return kind;
    }

  return NULL;
}

GPtrArray *
lek_library_get_record_kinds (LekLibrary *self)
{
  g_return_val_if_fail (LEK_IS_LIBRARY (self), NULL);

  return self->record_kinds;
}

const LekPaperKind *
lek_library_get_paper_kind (LekLibrary *self,
                            const char *id)
{
  g_return_val_if_fail (LEK_IS_LIBRARY (self), NULL);

  for (guint i = 0; i < self->paper_kinds->len; i++)
    {
      const LekPaperKind *kind = g_ptr_array_index (self->paper_kinds, i);

      if (g_strcmp0 (kind->id, id) == 0)
        return kind;
    }

  return NULL;
}

GPtrArray *
lek_library_get_paper_kinds (LekLibrary *self)
{
  g_return_val_if_fail (LEK_IS_LIBRARY (self), NULL);

  return self->paper_kinds;
}

GPtrArray *
lek_library_get_stories (LekLibrary *self)
{
  g_return_val_if_fail (LEK_IS_LIBRARY (self), NULL);

  return self->stories;
}

const LekPracticeStory *
lek_library_get_story (LekLibrary *self,
                       const char *id)
{
  g_return_val_if_fail (LEK_IS_LIBRARY (self), NULL);

  for (guint i = 0; i < self->stories->len; i++)
    {
      const LekPracticeStory *story = g_ptr_array_index (self->stories, i);

      if (g_strcmp0 (story->id, id) == 0)
        return story;
    }

  return NULL;
}

const LekApForm *
lek_library_get_ap_form (LekLibrary *self)
{
  g_return_val_if_fail (LEK_IS_LIBRARY (self), NULL);

  return self->ap_form;
}

GPtrArray *
lek_library_get_follow_proposals (LekLibrary *self)
{
  g_return_val_if_fail (LEK_IS_LIBRARY (self), NULL);

  return self->follow_proposals;
}

LekReadiness *
lek_library_get_readiness (LekLibrary *self)
{
  g_return_val_if_fail (LEK_IS_LIBRARY (self), NULL);

  return self->readiness;
}

GPtrArray *
lek_library_get_advices (LekLibrary *self)
{
  g_return_val_if_fail (LEK_IS_LIBRARY (self), NULL);

  return self->advices;
}

GPtrArray *
lek_library_get_hard_words (LekLibrary *self)
{
  g_return_val_if_fail (LEK_IS_LIBRARY (self), NULL);

  return self->hard_words;
}

const LekRules *
lek_library_get_rules (LekLibrary *self,
                       const char *id)
{
  g_return_val_if_fail (LEK_IS_LIBRARY (self), NULL);

  for (guint i = 0; i < self->rules->len; i++)
    {
      const LekRules *rules = g_ptr_array_index (self->rules, i);

      if (g_strcmp0 (rules->id, id) == 0)
        return rules;
    }

  return NULL;
}

const LekRules *
lek_library_get_rules_at (LekLibrary *self,
                          gint64      utc)
{
  LekMoment moment = { .utc = utc };
  g_autoptr(GDateTime) local = lek_moment_to_local (&moment);
  g_autofree char *day = local != NULL ? g_date_time_format (local, "%Y-%m-%d") : NULL;
  const LekRules *found = NULL;

  g_return_val_if_fail (LEK_IS_LIBRARY (self), NULL);

  /* Days written as year-month-day sort as text. A day before the first rules gets the first rules. */
  for (guint i = 0; i < self->rules->len; i++)
    {
      const LekRules *rules = g_ptr_array_index (self->rules, i);

      if (found == NULL || g_strcmp0 (rules->from, day) <= 0)
        found = rules;
    }

  return found;
}

GPtrArray *
lek_library_get_all_rules (LekLibrary *self)
{
  g_return_val_if_fail (LEK_IS_LIBRARY (self), NULL);

  return self->rules;
}

const LekText *
lek_library_get_text (LekLibrary *self,
                      const char *id)
{
  g_return_val_if_fail (LEK_IS_LIBRARY (self), NULL);

  return id != NULL ? g_hash_table_lookup (self->texts, id) : NULL;
}

char *
lek_library_say (LekLibrary *self,
                 LekVoice    voice,
                 const char *id,
                 const char *first_name,
                 ...)
{
  const LekText *text = lek_library_get_text (self, id);
  va_list args;
  char *words;

  if (text == NULL)
    {
      g_critical ("There is no text \"%s\" in the library", id);
      return g_strdup (id);
    }

  va_start (args, first_name);
  words = lek_text_format_valist (text, voice, first_name, args);
  va_end (args);

  return words;
}

static int
compare_ids (const void *a,
             const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static const char **
sort_ids (GHashTable *table)
{
  guint length;
  const char **ids = (const char **) g_hash_table_get_keys_as_array (table, &length);

  qsort (ids, length, sizeof *ids, compare_ids);

  return ids;
}

const char **
lek_library_get_question_ids (LekLibrary *self)
{
  g_return_val_if_fail (LEK_IS_LIBRARY (self), NULL);

  return sort_ids (self->questions);
}

const char **
lek_library_get_source_ids (LekLibrary *self)
{
  g_return_val_if_fail (LEK_IS_LIBRARY (self), NULL);

  return sort_ids (self->sources);
}

const char **
lek_library_get_text_ids (LekLibrary *self)
{
  g_return_val_if_fail (LEK_IS_LIBRARY (self), NULL);

  return sort_ids (self->texts);
}

void
lek_library_take_procedure (LekLibrary   *self,
                            LekProcedure *procedure)
{
  g_return_if_fail (LEK_IS_LIBRARY (self));
  g_return_if_fail (procedure != NULL);

  lek_procedure_unref (self->procedures[procedure->profile]);
  self->procedures[procedure->profile] = procedure;
}

void
lek_library_take_question (LekLibrary  *self,
                           LekQuestion *question)
{
  g_return_if_fail (LEK_IS_LIBRARY (self));
  g_return_if_fail (question != NULL && question->id != NULL);

  g_hash_table_replace (self->questions, question->id, question);
}

void
lek_library_take_source (LekLibrary *self,
                         LekSource  *source)
{
  g_return_if_fail (LEK_IS_LIBRARY (self));
  g_return_if_fail (source != NULL && source->id != NULL);

  g_hash_table_replace (self->sources, source->id, source);
}

static int
compare_rules (const void *a,
               const void *b)
{
  return g_strcmp0 ((*(LekRules *const *) a)->from, (*(LekRules *const *) b)->from);
}

void
lek_library_take_rules (LekLibrary *self,
                        LekRules   *rules)
{
  g_return_if_fail (LEK_IS_LIBRARY (self));
  g_return_if_fail (rules != NULL);

  g_ptr_array_add (self->rules, rules);
  g_ptr_array_sort (self->rules, compare_rules);
}

void
lek_library_take_scenario (LekLibrary  *self,
                           LekScenario *scenario)
{
  g_return_if_fail (LEK_IS_LIBRARY (self));
  g_return_if_fail (scenario != NULL);

  g_ptr_array_add (self->scenarios, scenario);
}

void
lek_library_take_story (LekLibrary       *self,
                        LekPracticeStory *story)
{
  g_return_if_fail (LEK_IS_LIBRARY (self));
  g_return_if_fail (story != NULL);

  g_ptr_array_add (self->stories, story);
}

void
lek_library_take_case (LekLibrary     *self,
                       LekExampleCase *example)
{
  g_return_if_fail (LEK_IS_LIBRARY (self));
  g_return_if_fail (example != NULL);

  g_ptr_array_add (self->cases, example);
}

void
lek_library_take_record_kind (LekLibrary    *self,
                              LekRecordKind *kind)
{
  g_return_if_fail (LEK_IS_LIBRARY (self));
  g_return_if_fail (kind != NULL);

  g_ptr_array_add (self->record_kinds, kind);
}

void
lek_library_take_follow_proposal (LekLibrary        *self,
                                  LekFollowProposal *proposal)
{
  g_return_if_fail (LEK_IS_LIBRARY (self));
  g_return_if_fail (proposal != NULL);

  g_ptr_array_add (self->follow_proposals, proposal);
}

void
lek_library_take_paper_kind (LekLibrary   *self,
                             LekPaperKind *kind)
{
  g_return_if_fail (LEK_IS_LIBRARY (self));
  g_return_if_fail (kind != NULL);

  g_ptr_array_add (self->paper_kinds, kind);
}

void
lek_library_take_ap_form (LekLibrary *self,
                          LekApForm  *form)
{
  g_return_if_fail (LEK_IS_LIBRARY (self));
  g_return_if_fail (form != NULL);

  lek_ap_form_free (self->ap_form);
  self->ap_form = form;
}

void
lek_library_take_advice (LekLibrary *self,
                         LekAdvice  *advice)
{
  g_return_if_fail (LEK_IS_LIBRARY (self));
  g_return_if_fail (advice != NULL);

  g_ptr_array_add (self->advices, advice);
}

void
lek_library_take_hard_word (LekLibrary  *self,
                            LekHardWord *word)
{
  g_return_if_fail (LEK_IS_LIBRARY (self));
  g_return_if_fail (word != NULL);

  g_ptr_array_add (self->hard_words, word);
}

void
lek_library_take_text (LekLibrary *self,
                       const char *id,
                       LekText    *text)
{
  g_return_if_fail (LEK_IS_LIBRARY (self));
  g_return_if_fail (id != NULL && text != NULL);

  g_hash_table_replace (self->texts, g_strdup (id), text);
}
