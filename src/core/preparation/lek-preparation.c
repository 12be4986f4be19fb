/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "core/preparation/lek-preparation.h"

#define YEAR_S (G_GINT64_CONSTANT (365) * 24 * 60 * 60)

LekPreparation *
lek_preparation_new (void)
{
  LekPreparation *self = g_new0 (LekPreparation, 1);

  self->answers = lek_answers_new ();
  self->dates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_record_free);

  return self;
}

void
lek_preparation_free (LekPreparation *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->answers, lek_answers_free);
  g_clear_pointer (&self->dates, g_hash_table_unref);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_free (self);
}

gint64
lek_preparation_get_date (const LekPreparation *self,
                          const char           *question_id)
{
  const gint64 *date = g_hash_table_lookup (self->dates, question_id);

  return date != NULL ? *date : G_MININT64;
}

void
lek_preparation_set_date (LekPreparation *self,
                          const char     *question_id,
                          gint64          utc)
{
  g_hash_table_replace (self->dates, g_strdup (question_id), g_memdup2 (&utc, sizeof utc));
}

/* What was taken away has a date too, but is nothing to look at again. */
gint64
lek_preparation_get_latest (const LekPreparation *self)
{
  g_autofree const char **ids = lek_answers_get_ids (self->answers);
  gint64 latest = G_MININT64;

  for (guint i = 0; ids[i] != NULL; i++)
    latest = MAX (latest, lek_preparation_get_date (self, ids[i]));

  for (guint i = 0; i < self->records->len; i++)
    {
      const LekRecord *record = g_ptr_array_index (self->records, i);

      if (!record->removed)
        latest = MAX (latest, record->changed_utc);
    }

  return latest;
}

gboolean
lek_preparation_is_old (const LekPreparation *self,
                        gint64                now_utc)
{
  gint64 latest = lek_preparation_get_latest (self);

  return latest != G_MININT64 && now_utc - latest > YEAR_S;
}

guint
lek_preparation_count_open (const LekPreparation *self,
                            const LekProcedure   *pages)
{
  guint n_open = 0;

  for (guint i = 0; i < pages->steps->len; i++)
    {
      const LekStep *step = g_ptr_array_index (pages->steps, i);

      for (guint j = 0; j < step->pages->len; j++)
        {
          const LekPage *page = g_ptr_array_index (step->pages, j);

          for (guint k = 0; k < page->items->len; k++)
            {
              const LekPageItem *item = g_ptr_array_index (page->items, k);

              if (lek_requirements_hold (item->when, self->answers) &&
                  lek_answers_get_state (self->answers, item->question->id) == LEK_ANSWER_NONE)
                n_open++;
            }
        }
    }

  return n_open;
}

void
lek_ready_proposal_free (LekReadyProposal *self)
{
  if (self == NULL)
    return;

  lek_answer_free (self->answer);
  g_free (self->about);
  g_free (self);
}

static void
add_proposal (GPtrArray       *proposals,
              const LekAnswer *answer,
              const char      *about,
              gint64           since_utc)
{
  LekReadyProposal *proposal;

  for (guint i = 0; i < proposals->len; i++)
    {
      const LekReadyProposal *other = g_ptr_array_index (proposals, i);

      if (*about == '\0' && lek_answer_equal (other->answer, answer))
        return;
    }

  proposal = g_new0 (LekReadyProposal, 1);
  proposal->answer = lek_answer_copy (answer);
  proposal->about = g_strdup (about);
  proposal->since_utc = since_utc;
  g_ptr_array_add (proposals, proposal);
}

static void
propose_answer (const LekPreparation *self,
                const LekReadyLink   *link,
                const LekAnswer      *given,
                GPtrArray            *proposals)
{
  const LekAnswer *answer = lek_answers_get (self->answers, link->from->id);

  if (answer == NULL || !lek_answer_has_value (answer))
    return;

  if (given != NULL && g_strcmp0 (lek_answer_get_value (given), lek_answer_get_value (answer)) == 0)
    return;

  add_proposal (proposals, answer, "", lek_preparation_get_date (self, link->from->id));
}

static void
propose_fields (const LekPreparation *self,
                const LekReadyLink   *link,
                const LekAnswer      *given,
                GPtrArray            *proposals)
{
  g_autoptr(GPtrArray) records = lek_records_select (self->records, link->kind->id);

  if (given != NULL && lek_answer_has_value (given))
    return;

  for (guint i = 0; i < records->len; i++)
    {
      const LekRecord *record = g_ptr_array_index (records, i);
      const LekAnswer *answer = lek_answers_get (record->fields, link->from->id);
      const char *about = lek_record_get_value (record, link->kind->title_field);

      if (answer != NULL && lek_answer_has_value (answer) && about != NULL)
        add_proposal (proposals, answer, about, record->changed_utc);
    }
}

GPtrArray *
lek_preparation_propose (const LekPreparation *self,
                         LekLibrary           *library,
                         const LekAnswers     *answers,
                         const char           *question_id)
{
  GPtrArray *proposals = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_ready_proposal_free);
  const LekReadiness *readiness = lek_library_get_readiness (library);
  const LekAnswer *given = lek_answers_get (answers, question_id);

  for (guint i = 0; i < readiness->links->len; i++)
    {
      const LekReadyLink *link = g_ptr_array_index (readiness->links, i);

      if (!g_str_equal (link->question->id, question_id) || !lek_requirements_hold (link->when, answers))
        continue;

      if (link->kind != NULL)
        propose_fields (self, link, given, proposals);
      else
        propose_answer (self, link, given, proposals);
    }

  return proposals;
}

static gboolean
has_name (GPtrArray           *records,
          const LekRecordKind *kind,
          const char          *name)
{
  g_autoptr(GPtrArray) there = lek_records_select (records, kind->id);

  for (guint i = 0; i < there->len; i++)
    {
      if (g_strcmp0 (lek_record_get_value (g_ptr_array_index (there, i), kind->title_field), name) == 0)
        return TRUE;
    }

  return FALSE;
}

static LekRecord *
make_record (const LekReadyList *list,
             const LekRecord    *from)
{
  LekRecord *record = lek_record_new (list->to->id);
  GHashTableIter iter;
  gpointer to_field, from_field;

  g_hash_table_iter_init (&iter, list->fields);
  while (g_hash_table_iter_next (&iter, &to_field, &from_field))
    lek_answers_set (record->fields, to_field, lek_answers_get (from->fields, from_field));

  record->changed_utc = from->changed_utc;

  return record;
}

static void
propose_list (const LekPreparation *self,
              const LekReadyList   *list,
              GPtrArray            *records,
              GPtrArray            *proposed)
{
  g_autoptr(GPtrArray) prepared = lek_records_select (self->records, list->from->id);

  for (guint i = 0; i < prepared->len; i++)
    {
      g_autoptr(LekRecord) record = make_record (list, g_ptr_array_index (prepared, i));
      const char *name = lek_record_get_value (record, list->to->title_field);

      if (name != NULL && !has_name (records, list->to, name) && !has_name (proposed, list->to, name))
        g_ptr_array_add (proposed, g_steal_pointer (&record));
    }
}

GPtrArray *
lek_preparation_propose_records (const LekPreparation *self,
                                 LekLibrary           *library,
                                 GPtrArray            *records,
                                 const char           *kind)
{
  GPtrArray *proposed = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_record_free);
  const LekReadiness *readiness = lek_library_get_readiness (library);

  for (guint i = 0; i < readiness->lists->len; i++)
    {
      const LekReadyList *list = g_ptr_array_index (readiness->lists, i);

      if (g_str_equal (list->to->id, kind))
        propose_list (self, list, records, proposed);
    }

  return proposed;
}

static void
find_in_records (const LekPreparation *self,
                 const LekGap         *gap,
                 GArray               *found)
{
  g_autoptr(GPtrArray) records = lek_records_select (self->records, gap->kind->id);

  for (guint i = 0; i < records->len; i++)
    {
      const LekRecord *record = g_ptr_array_index (records, i);
      LekFoundGap one = { gap, record };

      if (lek_requirements_hold (gap->when, record->fields))
        g_array_append_val (found, one);
    }
}

GArray *
lek_preparation_find_gaps (const LekPreparation *self,
                           LekLibrary           *library,
                           LekProfile            profile)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (LekFoundGap));
  const LekReadiness *readiness = lek_library_get_readiness (library);

  for (guint i = 0; i < readiness->gaps->len; i++)
    {
      const LekGap *gap = g_ptr_array_index (readiness->gaps, i);
      LekFoundGap one = { gap, NULL };

      if (!gap->for_profile[profile] || (gap->kind != NULL && gap->kind->shown[profile] == NULL))
        continue;

      if (gap->kind != NULL)
        find_in_records (self, gap, found);
      else if (lek_requirements_hold (gap->when, self->answers))
        g_array_append_val (found, one);
    }

  return found;
}

char *
lek_found_gap_describe (const LekFoundGap *self,
                        LekVoice           voice)
{
  const char *name = NULL;

  if (self->record != NULL)
    name = lek_record_get_value (self->record, self->gap->kind->title_field);

  return lek_text_format (self->gap->what, voice, "name", name, NULL);
}
