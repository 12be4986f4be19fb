/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Marks, what is open, and what is shown, on a small procedure:
 *
 *   step one    page a: a.now (now), a.file (file), a.more (optional)
 *               page b: b.assess (assess), a.now again; only when a.now is yes
 *   step two    page c: b.assess again, c.text (file); c.text only when b.assess is no
 *   step three  page d: only an optional question
 *               page e: only a note
 *   step four   page f: f.now (now); the step only when a.file is yes
 */

#include "config.h"

#include "core/procedure/lek-progress.h"

typedef struct
{
  LekProcedure *procedure;
  GPtrArray    *questions;
  LekAnswers   *answers;
} Fixture;

static const LekQuestion *
add_question (Fixture         *fixture,
              const char      *id,
              LekQuestionKind  kind,
              LekUrgency       urgency)
{
  LekQuestion *question = lek_question_new ();

  question->id = g_strdup (id);
  question->kind = kind;
  question->urgency = urgency;
  g_ptr_array_add (fixture->questions, question);

  return question;
}

static void
require (GPtrArray  *when,
         const char *question,
         const char *value)
{
  LekRequirement *requirement = lek_requirement_new ();

  requirement->question = g_strdup (question);
  requirement->values = g_strsplit (value, " ", -1);
  g_ptr_array_add (when, requirement);
}

static LekStep *
add_step (Fixture    *fixture,
          const char *id)
{
  LekStep *step = lek_step_new ();

  step->id = g_strdup (id);
  g_ptr_array_add (fixture->procedure->steps, step);

  return step;
}

static LekPage *
add_page (LekStep    *step,
          const char *id)
{
  LekPage *page = lek_page_new ();

  page->id = g_strdup (id);
  g_ptr_array_add (step->pages, page);

  return page;
}

static LekPageItem *
ask (LekPage           *page,
     const LekQuestion *question)
{
  LekPageItem *item = lek_page_item_new (question);

  g_ptr_array_add (page->items, item);

  return item;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const LekQuestion *a_now, *b_assess;
  LekStep *step;
  LekPage *page;

  fixture->procedure = lek_procedure_new (LEK_PROFILE_GASTOUDER);
  fixture->questions = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_question_free);
  fixture->answers = lek_answers_new ();

  a_now = add_question (fixture, "a.now", LEK_QUESTION_YES_NO, LEK_URGENCY_NOW);
  b_assess = add_question (fixture, "b.assess", LEK_QUESTION_YES_NO, LEK_URGENCY_ASSESS);

  step = add_step (fixture, "one");
  page = add_page (step, "a");
  ask (page, add_question (fixture, "a.file", LEK_QUESTION_YES_NO, LEK_URGENCY_FILE));
  ask (page, a_now);
  ask (page, add_question (fixture, "a.more", LEK_QUESTION_LINE, LEK_URGENCY_OPTIONAL));
  page = add_page (step, "b");
  require (page->when, "a.now", "yes");
  ask (page, b_assess);
  ask (page, a_now);

  step = add_step (fixture, "two");
  page = add_page (step, "c");
  ask (page, b_assess);
  require (ask (page, add_question (fixture, "c.text", LEK_QUESTION_TEXT, LEK_URGENCY_FILE))->when,
           "b.assess", "no");

  step = add_step (fixture, "three");
  page = add_page (step, "d");
  ask (page, add_question (fixture, "d.more", LEK_QUESTION_LINE, LEK_URGENCY_OPTIONAL));
  page = add_page (step, "e");
  g_ptr_array_add (page->notes, lek_note_new ());

  step = add_step (fixture, "four");
  require (step->when, "a.file", "yes");
  page = add_page (step, "f");
  ask (page, add_question (fixture, "f.now", LEK_QUESTION_LINE, LEK_URGENCY_NOW));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  lek_answers_free (fixture->answers);
  lek_procedure_unref (fixture->procedure);
  g_ptr_array_unref (fixture->questions);
}

static void
answer (Fixture        *fixture,
        const char     *id,
        LekAnswerState  state,
        const char     *value)
{
  g_autoptr(LekAnswer) given = lek_answer_new (state, value);

  lek_answers_set (fixture->answers, id, given);
}

static const LekStep *
get_step (Fixture *fixture,
          guint    index)
{
  return g_ptr_array_index (fixture->procedure->steps, index);
}

static const LekPage *
get_page (Fixture *fixture,
          guint    step,
          guint    page)
{
  return g_ptr_array_index (get_step (fixture, step)->pages, page);
}

/* "id id …" in the order of the list. */
static char *
list_open (Fixture *fixture)
{
  g_autoptr(LekProgress) progress = lek_progress_new (fixture->procedure, fixture->answers);
  GPtrArray *open = lek_progress_get_open (progress);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < open->len; i++)
    {
      const LekOpenItem *item = g_ptr_array_index (open, i);

      g_string_append_printf (ids, "%s%s/%s", i > 0 ? " " : "", item->page->id, item->question->id);
    }

  return g_string_free (ids, FALSE);
}

static void
assert_open (Fixture    *fixture,
             const char *expected)
{
  g_autofree char *open = list_open (fixture);

  g_assert_cmpstr (open, ==, expected);
}

static void
assert_marks (Fixture     *fixture,
              LekStepMark  one,
              LekStepMark  two,
              LekStepMark  three,
              LekStepMark  four)
{
  g_autoptr(LekProgress) progress = lek_progress_new (fixture->procedure, fixture->answers);

  g_assert_cmpint (lek_progress_get_step_mark (progress, get_step (fixture, 0)), ==, one);
  g_assert_cmpint (lek_progress_get_step_mark (progress, get_step (fixture, 1)), ==, two);
  g_assert_cmpint (lek_progress_get_step_mark (progress, get_step (fixture, 2)), ==, three);
  g_assert_cmpint (lek_progress_get_step_mark (progress, get_step (fixture, 3)), ==, four);
}

static void
test_nothing_answered (Fixture       *fixture,
                       gconstpointer  data)
{
  assert_open (fixture, "a/a.now c/b.assess a/a.file");
  assert_marks (fixture, LEK_STEP_EMPTY, LEK_STEP_EMPTY, LEK_STEP_EMPTY, LEK_STEP_NOT_NEEDED);
}

static void
test_question_on_two_pages_counts_once (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autoptr(LekProgress) progress = NULL;

  answer (fixture, "a.now", LEK_ANSWER_KNOWN, "yes");
  assert_open (fixture, "b/b.assess a/a.file");

  progress = lek_progress_new (fixture->procedure, fixture->answers);
  g_assert_cmpuint (lek_progress_get_step_open (progress, get_step (fixture, 0)), ==, 2);
  g_assert_cmpuint (lek_progress_get_step_open (progress, get_step (fixture, 1)), ==, 0);
  /* Its only question counts on page b; still nothing was done here. */
  g_assert_cmpint (lek_progress_get_page_mark (progress, get_page (fixture, 1, 0)), ==,
                   LEK_STEP_EMPTY);
}

static void
test_states_of_an_answer (Fixture       *fixture,
                          gconstpointer  data)
{
  answer (fixture, "a.now", LEK_ANSWER_NOT_YET, NULL);
  answer (fixture, "a.file", LEK_ANSWER_CANNOT, NULL);
  answer (fixture, "b.assess", LEK_ANSWER_NOT_APPLICABLE, NULL);
  assert_open (fixture, "a/a.now");
  assert_marks (fixture, LEK_STEP_BEGUN, LEK_STEP_NOT_NEEDED, LEK_STEP_EMPTY, LEK_STEP_NOT_NEEDED);

  answer (fixture, "a.now", LEK_ANSWER_ESTIMATED, "no");
  assert_open (fixture, "");
  assert_marks (fixture, LEK_STEP_COMPLETE, LEK_STEP_NOT_NEEDED, LEK_STEP_EMPTY,
                LEK_STEP_NOT_NEEDED);
}

static void
test_conditions_open_and_close (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autoptr(LekProgress) progress = NULL;

  answer (fixture, "a.now", LEK_ANSWER_KNOWN, "no");
  answer (fixture, "a.file", LEK_ANSWER_KNOWN, "yes");
  answer (fixture, "b.assess", LEK_ANSWER_KNOWN, "no");
  assert_open (fixture, "f/f.now c/c.text");
  assert_marks (fixture, LEK_STEP_COMPLETE, LEK_STEP_BEGUN, LEK_STEP_EMPTY, LEK_STEP_EMPTY);

  progress = lek_progress_new (fixture->procedure, fixture->answers);
  g_assert_false (lek_progress_is_page_shown (progress, get_page (fixture, 0, 1)));
  g_assert_cmpint (lek_progress_get_page_mark (progress, get_page (fixture, 0, 1)), ==,
                   LEK_STEP_NOT_NEEDED);
  g_assert_true (lek_progress_is_page_shown (progress, get_page (fixture, 3, 0)));
  g_assert_true (lek_progress_is_asked (progress, "c.text"));

  answer (fixture, "b.assess", LEK_ANSWER_KNOWN, "yes");
  assert_open (fixture, "f/f.now");
}

static void
test_blank_text_is_open (Fixture       *fixture,
                         gconstpointer  data)
{
  answer (fixture, "b.assess", LEK_ANSWER_KNOWN, "no");
  answer (fixture, "c.text", LEK_ANSWER_KNOWN, " \n ");
  assert_open (fixture, "a/a.now a/a.file c/c.text");
  answer (fixture, "c.text", LEK_ANSWER_KNOWN, "x");
  assert_open (fixture, "a/a.now a/a.file");
}

static void
test_optional_is_never_open (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autoptr(LekProgress) progress = NULL;

  answer (fixture, "d.more", LEK_ANSWER_KNOWN, "x");
  progress = lek_progress_new (fixture->procedure, fixture->answers);
  g_assert_cmpint (lek_progress_get_step_mark (progress, get_step (fixture, 2)), ==,
                   LEK_STEP_COMPLETE);
  g_assert_cmpint (lek_progress_get_page_mark (progress, get_page (fixture, 2, 1)), ==,
                   LEK_STEP_COMPLETE);
  g_assert_true (lek_progress_is_page_shown (progress, get_page (fixture, 2, 1)));
  assert_open (fixture, "a/a.now c/b.assess a/a.file");
}

/* A page of which no question is asked would be an empty screen. */
static void
test_bare_page_is_not_shown (Fixture       *fixture,
                             gconstpointer  data)
{
  LekStep *step = add_step (fixture, "five");
  LekPage *page = add_page (step, "g");
  g_autoptr(LekProgress) progress = NULL;

  require (ask (page, g_ptr_array_index (fixture->questions, 0))->when, "a.file", "yes");
  progress = lek_progress_new (fixture->procedure, fixture->answers);
  g_assert_false (lek_progress_is_page_shown (progress, page));
  g_assert_cmpint (lek_progress_get_step_mark (progress, step), ==, LEK_STEP_NOT_NEEDED);
}

/* An answer is there, but it says itself that it is not the end. */
static void
test_partly_informed_is_not_complete (Fixture       *fixture,
                                      gconstpointer  data)
{
  LekStep *step = add_step (fixture, "five");
  LekPage *page = add_page (step, "g");
  g_autoptr(LekProgress) partly = NULL;
  g_autoptr(LekProgress) whole = NULL;

  ask (page, add_question (fixture, "people.who_else", LEK_QUESTION_YES_NO, LEK_URGENCY_FILE));
  answer (fixture, "people.who_else", LEK_ANSWER_KNOWN, "yes");
  partly = lek_progress_new (fixture->procedure, fixture->answers);
  answer (fixture, "people.who_else", LEK_ANSWER_KNOWN, "no");
  whole = lek_progress_new (fixture->procedure, fixture->answers);

  g_assert_cmpint (lek_progress_get_step_mark (partly, step), ==, LEK_STEP_BEGUN);
  g_assert_cmpuint (lek_progress_get_step_open (partly, step), ==, 1);
  g_assert_cmpint (lek_progress_get_step_mark (whole, step), ==, LEK_STEP_COMPLETE);
}

static void
add (const char *path,
     void      (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/progress/nothing-answered", test_nothing_answered);
  add ("/progress/question-on-two-pages-counts-once", test_question_on_two_pages_counts_once);
  add ("/progress/states-of-an-answer", test_states_of_an_answer);
  add ("/progress/conditions-open-and-close", test_conditions_open_and_close);
  add ("/progress/partly-informed-is-not-complete", test_partly_informed_is_not_complete);
  add ("/progress/blank-text-is-open", test_blank_text_is_open);
  add ("/progress/optional-is-never-open", test_optional_is_never_open);
  add ("/progress/bare-page-is-not-shown", test_bare_page_is_not_shown);

  return g_test_run ();
}
