/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Advice, decision and motive; advice that is reopened.
 */

#include "config.h"

#include "session-fixture.h"

#include <string.h>

#define KNOWN (FIXTURE_NOW - 3600)
#define MOTIVE "De ontvanger is onze eigen arts en heeft alles gewist."

/* An answer that follows from a decision stands after it. */
static const LekLogEntry *
get_last_decision (LekCase *incident)
{
  GPtrArray *log;

  spin_until_saved (incident);
  log = lek_case_get_incident (incident)->log;
  for (guint i = log->len; i > 0; i--)
    {
      const LekLogEntry *line = g_ptr_array_index (log, i - 1);

      if (line->kind == LEK_LOG_DECISION)
        return line;
    }

  g_assert_not_reached ();
}

static void
test_advice_is_kept (Fixture       *self,
                     gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin_serious (self, KNOWN);
  GPtrArray *assessments = lek_case_get_incident (incident)->assessments;
  g_autofree char *log = dup_log (incident);
  const LekAssessment *first = g_ptr_array_index (assessments, 0);
  const LekAssessment *last = g_ptr_array_index (assessments, assessments->len - 1);

  g_assert_cmpint (lek_case_get_verdict (incident)->notify_ap, ==, LEK_NEED_DUTY);
  g_assert_null (first->changed);
  g_assert_cmpstr (last->changed, !=, "");
  g_assert_cmpint (last->ap_need, ==, LEK_NEED_DUTY);
  g_assert_nonnull (strstr (log, "advice-given notify-ap "));
  g_assert_nonnull (strstr (log, "advice-given inform-people "));
  g_assert_true (lek_case_get_summary (incident)->assessed);
}

static void
test_nothing_is_advised_on_nothing (Fixture       *self,
                                    gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "lost_or_stolen", KNOWN);

  answer (incident, "breach.confidentiality", "yes");
  g_assert_cmpuint (lek_case_get_incident (incident)->assessments->len, ==, 0);
  answer (incident, "data.involved", "no");
  g_assert_cmpuint (lek_case_get_incident (incident)->assessments->len, ==, 1);
}

static void
test_motive_is_required (Fixture       *self,
                         gconstpointer  data)
{
  static const char *const too_short[] = { NULL, "", "   ", "te kort",
                                           "     negentien tekens..      " };
  g_autoptr(LekCase) incident = begin_serious (self, KNOWN);
  const LekLogEntry *line;

  for (guint i = 0; i < G_N_ELEMENTS (too_short); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (lek_case_decide (incident, LEK_ABOUT_AP, LEK_CHOICE_NO, too_short[i], &error));
      g_assert_error (error, LEK_CASE_ERROR, LEK_CASE_ERROR_MOTIVE);
    }

  g_assert_null (lek_case_get_decision (incident, LEK_ABOUT_AP));
  g_assert_true (lek_case_decide (incident, LEK_ABOUT_AP, LEK_CHOICE_NO, MOTIVE, NULL));

  line = get_last_decision (incident);
  g_assert_cmpstr (line->code, ==, "decided-against-advice");
  g_assert_cmpstr (line->subject, ==, "notify-ap");
  g_assert_cmpstr (line->text, ==, MOTIVE);
  g_assert_cmpint (line->kind, ==, LEK_LOG_DECISION);
  g_assert_cmpint (lek_case_get_summary (incident)->ap_choice, ==, LEK_CHOICE_NO);
}

static void
test_following_needs_no_motive (Fixture       *self,
                                gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin_serious (self, KNOWN);
  guint n = 0;

  g_signal_connect (incident, "decided", G_CALLBACK (count_signal_cb), &n);
  g_assert_true (lek_case_decide (incident, LEK_ABOUT_AP, LEK_CHOICE_YES, NULL, NULL));
  g_assert_true (lek_case_decide (incident, LEK_ABOUT_AP, LEK_CHOICE_YES, NULL, NULL));
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (get_last_decision (incident)->code, ==, "decided-yes");
  g_assert_cmpuint (lek_case_get_incident (incident)->decisions->len, ==, 1);
}

static void
test_changed_facts_reopen (Fixture       *self,
                           gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin_serious (self, KNOWN);
  guint n = 0;

  lek_case_decide (incident, LEK_ABOUT_AP, LEK_CHOICE_YES, NULL, NULL);
  g_signal_connect (incident, "advice-reopened", G_CALLBACK (count_signal_cb), &n);
  answer (incident, "incident.description", "Een ander woord");
  g_assert_cmpuint (n, ==, 0);

  answer (incident, "data.involved", "no");
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (lek_case_is_decision_stale (incident, LEK_ABOUT_AP));

  lek_case_decide (incident, LEK_ABOUT_AP, LEK_CHOICE_NO, NULL, NULL);
  g_assert_false (lek_case_is_decision_stale (incident, LEK_ABOUT_AP));
  g_assert_cmpuint (lek_case_get_incident (incident)->decisions->len, ==, 2);
}

static void
test_form_and_law (Fixture       *self,
                   gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin_serious (self, KNOWN);
  g_autoptr(GPtrArray) nearest = NULL;

  g_assert_cmpint (lek_case_get_form_verdict (incident), ==, LEK_FORM_OPEN);
  answer (incident, "form.sensitive", "no");
  answer (incident, "form.serious", "no");
  g_assert_cmpint (lek_case_get_form_verdict (incident), ==, LEK_FORM_INCIDENT);
  g_assert_nonnull (lek_case_get_parting (incident));
  answer_state (incident, "form.serious", LEK_ANSWER_CANNOT);
  g_assert_cmpint (lek_case_get_form_verdict (incident), ==, LEK_FORM_SERIOUS);

  nearest = lek_case_get_nearest (incident, 3);
  g_assert_cmpuint (nearest->len, <=, 3);
}

#define ADD(path, test) \
  g_test_add ("/case/decide/" path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

/* The pages on telling fall away with the decision, and come back with it; an own answer stands above both. */
static void
test_not_telling_is_an_answer (Fixture       *self,
                               gconstpointer  data)
{
  static const struct { LekAbout about; const char *question, *not_told, *hidden; } told[] = {
    { LEK_ABOUT_AP, "ap.reported", "no", "ap.number" },
    { LEK_ABOUT_PEOPLE, "people.informed", "none", "people.means" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      g_autoptr(LekCase) incident = begin_serious (self, KNOWN);

      g_assert_true (lek_case_decide (incident, told[i].about, LEK_CHOICE_NO, MOTIVE, NULL));
      g_assert_true (lek_answers_is (lek_case_get_answers (incident), told[i].question, told[i].not_told));
      g_assert_false (lek_progress_is_asked (lek_case_get_progress (incident), told[i].hidden));

      g_assert_true (lek_case_decide (incident, told[i].about, LEK_CHOICE_YES, NULL, NULL));
      g_assert_null (lek_case_get_answer (incident, told[i].question));

      answer (incident, told[i].question, i == 0 ? "yes" : "some");
      g_assert_true (lek_case_decide (incident, told[i].about, LEK_CHOICE_NO, MOTIVE, NULL));
      g_assert_true (lek_answers_is (lek_case_get_answers (incident), told[i].question, i == 0 ? "yes" : "some"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("advice-is-kept-and-logged", test_advice_is_kept);
  ADD ("nothing-is-advised-on-nothing", test_nothing_is_advised_on_nothing);
  ADD ("a-lighter-choice-needs-a-motive", test_motive_is_required);
  ADD ("following-the-advice-needs-none", test_following_needs_no_motive);
  ADD ("not-telling-is-an-answer", test_not_telling_is_an_answer);
  ADD ("changed-facts-reopen-the-advice", test_changed_facts_reopen);
  ADD ("form-and-law-side-by-side", test_form_and_law);

  return g_test_run ();
}
