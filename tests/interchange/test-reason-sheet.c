/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When a reason for not notifying is needed, and what a sheet of reasons lacks.
 */

#include "config.h"

#include "core/paper/lek-reason-sheet.h"
#include "interchange/lek-library-reader.h"

/* 21 November 2026, 12:00 UTC. */
#define NOW 1795262400

typedef struct
{
  LekLibrary  *library;
  LekIncident *incident;
} Fixture;

static void
give (Fixture    *self,
      const char *question,
      const char *value)
{
  g_autoptr(LekAnswer) answer = lek_answer_new (LEK_ANSWER_KNOWN, value);

  g_assert_nonnull (lek_library_get_question (self->library, question));
  lek_answers_set (self->incident->answers, question, answer);
}

static void
give_state (Fixture        *self,
            const char     *question,
            LekAnswerState  state)
{
  g_autoptr(LekAnswer) answer = lek_answer_new (state, NULL);

  lek_answers_set (self->incident->answers, question, answer);
}

static void
decide (Fixture    *self,
        LekNeed     advice,
        LekChoice   choice,
        const char *motive)
{
  LekDecision *decision = lek_decision_new (LEK_ABOUT_AP, advice, choice);

  decision->decided_utc = NOW;
  decision->motive = g_strdup (motive);
  g_ptr_array_add (self->incident->decisions, decision);
}

/* Complete: a letter that came back unopened, and a decision that follows the advice. */
static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (g_getenv ("LEK_SOURCE_ROOT"), "data", "procedure", NULL);
  g_autoptr(GError) error = NULL;

  self->library = lek_library_load_folder (folder, &error);
  g_assert_no_error (error);
  self->incident = lek_incident_new ();
  self->incident->summary->rules_id = g_strdup (lek_library_get_rules_at (self->library, NOW)->id);
  g_ptr_array_add (self->incident->assessments, lek_assessment_new ());
  give (self, "incident.description", "Een brief kwam ongeopend terug.");
  give (self, "time.known", "2026-11-20T09:00+01:00");
  give (self, "data.categories", "basic contact");
  give (self, "subjects.count", "2");
  give (self, "controller.name", "Gastouderopvang Zonnetje");
  decide (self, LEK_NEED_NONE, LEK_CHOICE_NO, "Niemand heeft de brief gelezen.");
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_pointer (&self->incident, lek_incident_free);
  g_clear_object (&self->library);
}

/* @expected: what is missing, joined by a space. */
static void
assert_missing (Fixture    *self,
                const char *expected)
{
  g_autoptr(GPtrArray) missing = NULL;
  g_autoptr(GString) joined = g_string_new (NULL);
  gboolean complete = lek_reason_sheet_is_complete (self->incident, self->library, &missing);

  for (guint i = 0; i < missing->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? " " : "", (const char *) g_ptr_array_index (missing, i));

  g_assert_cmpstr (joined->str, ==, expected);
  g_assert_cmpint (complete, ==, *expected == '\0');
  g_assert_cmpint (lek_reason_sheet_is_complete (self->incident, self->library, NULL), ==, complete);
}

static void
test_complete (Fixture       *self,
               gconstpointer  data)
{
  assert_missing (self, "");
  g_assert_cmpstr (lek_reason_sheet_get_author (self->incident), ==, "Gastouderopvang Zonnetje");
}

static void
test_facts (Fixture       *self,
            gconstpointer  data)
{
  static const char *const needed[] = { "incident.description", "time.known", "data.categories", "subjects.count" };

  for (guint i = 0; lek_reason_sheet_facts[i] != NULL; i++)
    g_assert_nonnull (lek_library_get_question (self->library, lek_reason_sheet_facts[i]));

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    {
      g_autoptr(LekAnswer) before = lek_answer_copy (lek_answers_get (self->incident->answers, needed[i]));

      g_assert_true (g_strv_contains (lek_reason_sheet_facts, needed[i]));
      give_state (self, needed[i], LEK_ANSWER_NOT_YET);
      assert_missing (self, needed[i]);
      give_state (self, needed[i], LEK_ANSWER_CANNOT);
      assert_missing (self, "");
      lek_answers_set (self->incident->answers, needed[i], NULL);
      assert_missing (self, needed[i]);
      lek_answers_set (self->incident->answers, needed[i], before);
    }
}

static void
test_motive (Fixture       *self,
             gconstpointer  data)
{
  decide (self, LEK_NEED_NONE, LEK_CHOICE_NO, NULL);
  assert_missing (self, "motive");
  decide (self, LEK_NEED_NONE, LEK_CHOICE_NO, "  ");
  assert_missing (self, "motive");
  decide (self, LEK_NEED_NONE, LEK_CHOICE_NO, "Kort.");
  assert_missing (self, "");

  /* Lighter than the advice: as long as the rules ask. */
  decide (self, LEK_NEED_DUTY, LEK_CHOICE_NO, "Kort.");
  assert_missing (self, "motive");
  decide (self, LEK_NEED_DUTY, LEK_CHOICE_NO, "De ontvanger is de huisarts van het kind en heeft zwijgplicht.");
  assert_missing (self, "");
}

static void
test_decision (Fixture       *self,
               gconstpointer  data)
{
  decide (self, LEK_NEED_NONE, LEK_CHOICE_YES, NULL);
  assert_missing (self, "decision");
  g_ptr_array_set_size (self->incident->decisions, 0);
  assert_missing (self, "decision");
}

static void
test_author (Fixture       *self,
             gconstpointer  data)
{
  LekDecision *decision = g_ptr_array_index (self->incident->decisions, 0);

  lek_answers_set (self->incident->answers, "controller.name", NULL);
  assert_missing (self, "controller.name");
  give (self, "reporter.name", "Els de Wit");
  assert_missing (self, "");
  decision->author = g_strdup ("E. de Wit");
  g_assert_cmpstr (lek_reason_sheet_get_author (self->incident), ==, "E. de Wit");
}

static void
test_needed (Fixture       *self,
             gconstpointer  data)
{
  g_assert_true (lek_reason_sheet_is_needed (self->incident));

  give (self, "role.role", "processor");
  g_assert_false (lek_reason_sheet_is_needed (self->incident));
  give (self, "role.role", "controller");
  give (self, "data.involved", "no");
  g_assert_false (lek_reason_sheet_is_needed (self->incident));
  give (self, "data.involved", "yes");
  g_assert_true (lek_reason_sheet_is_needed (self->incident));

  give (self, "ap.reported_at", "2026-11-20T12:00+01:00");
  g_assert_false (lek_reason_sheet_is_needed (self->incident));
  give (self, "ap.reported", "no");
  g_assert_true (lek_reason_sheet_is_needed (self->incident));
}

static void
test_not_decided (Fixture       *self,
                  gconstpointer  data)
{
  g_ptr_array_set_size (self->incident->decisions, 0);
  g_assert_true (lek_reason_sheet_is_needed (self->incident));
  g_ptr_array_set_size (self->incident->assessments, 0);
  g_assert_false (lek_reason_sheet_is_needed (self->incident));
  decide (self, LEK_NEED_DUTY, LEK_CHOICE_YES, NULL);
  g_ptr_array_add (self->incident->assessments, lek_assessment_new ());
  g_assert_false (lek_reason_sheet_is_needed (self->incident));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/reason-sheet/complete", test_complete);
  ADD ("/reason-sheet/facts-are-needed", test_facts);
  ADD ("/reason-sheet/motive", test_motive);
  ADD ("/reason-sheet/decision-not-to-notify", test_decision);
  ADD ("/reason-sheet/somebody-decided", test_author);
  ADD ("/reason-sheet/needed", test_needed);
  ADD ("/reason-sheet/needed-without-decision", test_not_decided);

  return g_test_run ();
}
