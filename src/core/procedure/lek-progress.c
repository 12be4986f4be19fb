/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. A pass over the procedure in its own order; a question is
 * counted on the first page that asks it, and only looked at on later ones.
 */

#include "config.h"

#include "core/procedure/lek-progress.h"

#include "core/message/lek-informing.h"

/**
 * Tally:
 * @asked: questions that are asked here
 * @answered: of those, the ones with an answer of any kind but "not known yet"
 * @not_applicable: of those, the ones that do not fit the incident
 * @required: counted here and not optional
 * @open: counted here and open
 */
typedef struct
{
  guint asked;
  guint answered;
  guint not_applicable;
  guint required;
  guint open;
} Tally;

typedef struct
{
  gboolean    shown;
  guint       open;
  LekStepMark mark;
} Standing;

struct _LekProgress
{
  GHashTable         *standings;   /* LekStep or LekPage -> Standing */
  GHashTable         *asked;       /* question ids */
  GPtrArray          *open;        /* (element-type LekOpenItem) */
  LekAnswers         *answers;     /* those that count */
  const LekInforming *informing;   /* only while it is made */
};

/* Far more than conditions hang one behind another. */
#define MAX_ROUNDS 32

static gboolean
is_blank (const LekQuestion *question,
          const LekAnswer   *answer)
{
  const char *value = lek_answer_get_value (answer);

  if (value == NULL ||
      (question->kind != LEK_QUESTION_TEXT && question->kind != LEK_QUESTION_LINE))
    return FALSE;

  while (g_ascii_isspace (*value))
    value++;

  return *value == '\0';
}

static gboolean
is_unanswered (const LekQuestion *question,
               const LekAnswer   *answer)
{
  LekAnswerState state = lek_answer_get_state (answer);

  return state == LEK_ANSWER_NONE || state == LEK_ANSWER_NOT_YET || is_blank (question, answer);
}

static void
add_open (LekProgress       *self,
          const LekStep     *step,
          const LekPage     *page,
          const LekQuestion *question)
{
  LekOpenItem *item = g_new0 (LekOpenItem, 1);

  item->step = step;
  item->page = page;
  item->question = question;
  g_ptr_array_add (self->open, item);
}

/* TRUE when the question is open and counts here. */
static gboolean
tally_question (LekProgress       *self,
                const LekQuestion *question,
                const LekAnswer   *answer,
                Tally             *tally)
{
  gboolean unanswered = is_unanswered (question, answer);
  gboolean open = unanswered || lek_informing_keeps_open (self->informing, question->id);
  gboolean first = g_hash_table_add (self->asked, question->id);

  tally->asked++;
  if (!unanswered)
    tally->answered++;
  if (lek_answer_get_state (answer) == LEK_ANSWER_NOT_APPLICABLE)
    tally->not_applicable++;

  if (!first || question->urgency == LEK_URGENCY_OPTIONAL)
    return FALSE;

  tally->required++;
  if (open)
    tally->open++;

  return open;
}

static LekStepMark
mark_tally (const Tally *tally)
{
  if (tally->asked > 0 && tally->asked == tally->not_applicable)
    return LEK_STEP_NOT_NEEDED;

  if (tally->open > 0)
    return tally->answered > 0 ? LEK_STEP_BEGUN : LEK_STEP_EMPTY;

  /* Only optional questions, or ones that count elsewhere: nothing is open, nothing was done either. */
  if (tally->required == 0 && tally->asked > 0 && tally->answered == 0)
    return LEK_STEP_EMPTY;

  return LEK_STEP_COMPLETE;
}

/* A page of which no question is asked and that has nothing else on it would be an empty screen. */
static gboolean
page_is_bare (const LekPage *page,
              const Tally   *tally)
{
  return page->items->len > 0 && tally->asked == 0 &&
         page->special == NULL && page->notes->len == 0;
}

static void
add_tally (Tally       *sum,
           const Tally *tally)
{
  sum->asked += tally->asked;
  sum->answered += tally->answered;
  sum->not_applicable += tally->not_applicable;
  sum->required += tally->required;
  sum->open += tally->open;
}

static void
take_standing (LekProgress  *self,
               gconstpointer place,
               gboolean      shown,
               const Tally  *tally)
{
  Standing *standing = g_new0 (Standing, 1);

  standing->shown = shown;
  standing->open = tally->open;
  standing->mark = shown ? mark_tally (tally) : LEK_STEP_NOT_NEEDED;
  g_hash_table_insert (self->standings, (gpointer) place, standing);
}

static gboolean
survey_page (LekProgress      *self,
             const LekStep    *step,
             const LekPage    *page,
             const LekAnswers *answers,
             Tally            *out_tally)
{
  Tally tally = { 0 };
  gboolean shown = lek_requirements_hold (step->when, answers) &&
                   lek_requirements_hold (page->when, answers);

  for (guint i = 0; shown && i < page->items->len; i++)
    {
      const LekPageItem *item = g_ptr_array_index (page->items, i);

      if (lek_requirements_hold (item->when, answers) &&
          tally_question (self, item->question,
                          lek_answers_get (answers, item->question->id), &tally))
        add_open (self, step, page, item->question);
    }

  shown = shown && !page_is_bare (page, &tally);
  take_standing (self, page, shown, &tally);
  *out_tally = tally;

  return shown;
}

static void
survey_step (LekProgress      *self,
             const LekStep    *step,
             const LekAnswers *answers)
{
  Tally sum = { 0 };
  gboolean shown = FALSE;

  for (guint i = 0; i < step->pages->len; i++)
    {
      Tally tally;

      if (survey_page (self, step, g_ptr_array_index (step->pages, i), answers, &tally))
        shown = TRUE;
      add_tally (&sum, &tally);
    }

  take_standing (self, step, shown, &sum);
}

static int
compare_open (const void *a,
              const void *b)
{
  const LekOpenItem *first = *(LekOpenItem *const *) a;
  const LekOpenItem *second = *(LekOpenItem *const *) b;

  return (int) first->question->urgency - (int) second->question->urgency;
}

/* @answers: (transfer full): taken for the ones that count. */
static LekProgress *
survey (const LekProcedure *procedure,
        LekAnswers         *answers,
        GPtrArray          *records)
{
  g_autoptr(LekInforming) informing = lek_informing_new (answers, records);
  LekProgress *self = g_new0 (LekProgress, 1);

  self->standings = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->asked = g_hash_table_new (g_str_hash, g_str_equal);
  self->open = g_ptr_array_new_with_free_func (g_free);
  self->answers = answers;
  self->informing = informing;

  for (guint i = 0; i < procedure->steps->len; i++)
    survey_step (self, g_ptr_array_index (procedure->steps, i), answers);

  self->informing = NULL;

  /* Stable: within one urgency the order of the procedure remains. */
  g_ptr_array_sort (self->open, compare_open);

  return self;
}

/* What stands on no page of the procedure is not hidden: the program keeps it, or another procedure asked it. */
static LekAnswers *
keep_asked (const LekProcedure *procedure,
            const LekProgress  *progress,
            const LekAnswers   *answers)
{
  g_autofree const char **ids = lek_answers_get_ids (answers);
  LekAnswers *kept = lek_answers_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (lek_progress_is_asked (progress, ids[i]) || !g_hash_table_contains (procedure->questions, ids[i]))
        lek_answers_set (kept, ids[i], lek_answers_get (answers, ids[i]));
    }

  return kept;
}

/* Both are parts of the same answers, so the ids say all. */
static gboolean
has_same_ids (const LekAnswers *a,
              const LekAnswers *b)
{
  g_autofree const char **first = lek_answers_get_ids (a);
  g_autofree const char **second = lek_answers_get_ids (b);

  return g_strv_equal ((const char *const *) first, (const char *const *) second);
}

/* A hidden question hides what depends on its answer, so this goes round until nothing changes any more. Conditions
 * that depend on each other might never come to rest: then it ends where it stands, and what is asked there counts. */
LekProgress *
lek_progress_new_with_records (const LekProcedure *procedure,
                               const LekAnswers   *answers,
                               GPtrArray          *records)
{
  LekProgress *self = survey (procedure, lek_answers_copy (answers), records);

  for (guint i = 0; i < MAX_ROUNDS; i++)
    {
      g_autoptr(LekAnswers) kept = keep_asked (procedure, self, answers);

      if (has_same_ids (kept, self->answers))
        break;

      lek_progress_free (self);
      self = survey (procedure, g_steal_pointer (&kept), records);
    }

  return self;
}

LekProgress *
lek_progress_new (const LekProcedure *procedure,
                  const LekAnswers   *answers)
{
  return lek_progress_new_with_records (procedure, answers, NULL);
}

void
lek_progress_free (LekProgress *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->standings);
  g_hash_table_unref (self->asked);
  g_ptr_array_unref (self->open);
  lek_answers_free (self->answers);
  g_free (self);
}

static const Standing *
get_standing (const LekProgress *self,
              gconstpointer      place)
{
  static const Standing nowhere = { .mark = LEK_STEP_NOT_NEEDED };
  const Standing *standing = g_hash_table_lookup (self->standings, place);

  return standing != NULL ? standing : &nowhere;
}

LekStepMark
lek_progress_get_step_mark (const LekProgress *self,
                            const LekStep     *step)
{
  return get_standing (self, step)->mark;
}

LekStepMark
lek_progress_get_page_mark (const LekProgress *self,
                            const LekPage     *page)
{
  return get_standing (self, page)->mark;
}

guint
lek_progress_get_step_open (const LekProgress *self,
                            const LekStep     *step)
{
  return get_standing (self, step)->open;
}

gboolean
lek_progress_is_page_shown (const LekProgress *self,
                            const LekPage     *page)
{
  return get_standing (self, page)->shown;
}

gboolean
lek_progress_is_asked (const LekProgress *self,
                       const char        *question_id)
{
  return g_hash_table_contains (self->asked, question_id);
}

GPtrArray *
lek_progress_get_open (const LekProgress *self)
{
  return self->open;
}

const LekAnswers *
lek_progress_get_answers (const LekProgress *self)
{
  return self->answers;
}
