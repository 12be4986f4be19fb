/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An answer counts while its question is asked, and only then: over random
 * answers to the program's own procedures.
 */

#include "config.h"

#include "core/assess/lek-facts.h"
#include "core/procedure/lek-progress.h"
#include "library-fixture.h"

#define ROUNDS 1500

static LekLibrary *library;

static LekAnswer *
choose_option (const LekQuestion *question,
               GRand             *rand)
{
  guint i = (guint) g_rand_int_range (rand, 0, (gint32) question->options->len);
  const LekOption *option = g_ptr_array_index (question->options, i);

  return lek_answer_new (LEK_ANSWER_KNOWN, option->id);
}

static LekAnswer *
invent_value (const LekQuestion *question,
              GRand             *rand)
{
  switch (question->kind)
    {
    case LEK_QUESTION_YES_NO:
      return lek_answer_new (LEK_ANSWER_KNOWN, g_rand_boolean (rand) ? "yes" : "no");
    case LEK_QUESTION_CHOICE:
    case LEK_QUESTION_CHOICES:
      return choose_option (question, rand);
    case LEK_QUESTION_MOMENT:
      return lek_answer_new (LEK_ANSWER_KNOWN, "2026-11-20T14:20+01:00");
    case LEK_QUESTION_COUNT:
      return lek_answer_new_count (LEK_ANSWER_KNOWN, 1, g_rand_int_range (rand, 1, 2000));
    case LEK_QUESTION_TEXT:
    case LEK_QUESTION_LINE:
    default:
      return lek_answer_new (LEK_ANSWER_KNOWN, "Woorden");
    }
}

/* NULL for no answer. */
static LekAnswer *
invent (const LekQuestion *question,
        GRand             *rand)
{
  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0:
      return NULL;
    case 1:
      return lek_answer_new (LEK_ANSWER_NOT_YET, NULL);
    case 2:
      return lek_answer_new (LEK_ANSWER_NOT_APPLICABLE, NULL);
    default:
      return invent_value (question, rand);
    }
}

static LekAnswers *
invent_answers (const LekProcedure *procedure,
                GRand              *rand)
{
  LekAnswers *answers = lek_answers_new ();
  GHashTableIter iter;
  gpointer question;

  g_hash_table_iter_init (&iter, procedure->questions);
  while (g_hash_table_iter_next (&iter, NULL, &question))
    {
      g_autoptr(LekAnswer) answer = invent (question, rand);

      lek_answers_set (answers, ((LekQuestion *) question)->id, answer);
    }

  return answers;
}

/* Exactly the answers to what is asked: so it also came to rest. */
static void
check_counted (const LekProcedure *procedure,
               const LekProgress  *progress,
               const LekAnswers   *answers)
{
  const LekAnswers *counted = lek_progress_get_answers (progress);
  g_autofree const char **ids = lek_answers_get_ids (answers);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const LekAnswer *answer = lek_answers_get (counted, ids[i]);

      if (!lek_progress_is_asked (progress, ids[i]))
        g_assert_null (answer);
      else
        g_assert_true (lek_answer_equal (answer, lek_answers_get (answers, ids[i])));
    }
}

/* Whatever is answered to hidden questions, the facts and the open questions stay the same. */
static void
check_hidden_does_not_matter (const LekProcedure *procedure,
                              const LekProgress  *progress,
                              const LekAnswers   *answers,
                              GRand              *rand)
{
  g_autoptr(LekAnswers) other = invent_answers (procedure, rand);
  g_autoptr(LekProgress) after = NULL;
  g_autoptr(LekFacts) facts = lek_facts_from_answers (lek_progress_get_answers (progress));
  g_autoptr(LekFacts) same = NULL;
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, procedure->questions);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      if (lek_progress_is_asked (progress, id))
        lek_answers_set (other, id, lek_answers_get (answers, id));
    }

  after = lek_progress_new (procedure, other);
  same = lek_facts_from_answers (lek_progress_get_answers (after));
  g_assert_true (lek_facts_equal (facts, same));
  g_assert_cmpuint (lek_progress_get_open (after)->len, ==, lek_progress_get_open (progress)->len);
}

static void
test_random (gconstpointer data)
{
  const LekProcedure *procedure = lek_library_get_procedure (library, GPOINTER_TO_INT (data));
  g_autoptr(GRand) rand = g_rand_new_with_seed (20261121);

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr(LekAnswers) answers = invent_answers (procedure, rand);
      g_autoptr(LekProgress) progress = lek_progress_new (procedure, answers);

      check_counted (procedure, progress, answers);
      check_hidden_does_not_matter (procedure, progress, answers, rand);
    }
}

static void
test_kept_by_the_program (void)
{
  const LekProcedure *procedure = lek_library_get_procedure (library, LEK_PROFILE_GASTOUDER);
  g_autoptr(LekAnswers) answers = lek_answers_new ();
  g_autoptr(LekAnswer) remembered = lek_answer_new (LEK_ANSWER_KNOWN, "1.1=1");
  g_autoptr(LekProgress) progress = NULL;

  lek_answers_set (answers, "ap.copied", remembered);
  progress = lek_progress_new (procedure, answers);
  g_assert_nonnull (lek_answers_get (lek_progress_get_answers (progress), "ap.copied"));
}

int
main (int   argc,
      char *argv[])
{
  library = library_fixture_begin (&argc, &argv);

  g_test_add_data_func ("/hidden-answers/gastouder", GINT_TO_POINTER (LEK_PROFILE_GASTOUDER), test_random);
  g_test_add_data_func ("/hidden-answers/organisatie", GINT_TO_POINTER (LEK_PROFILE_ORGANISATIE), test_random);
  g_test_add_func ("/hidden-answers/what-the-program-keeps-stays", test_kept_by_the_program);

  return library_fixture_run ();
}
