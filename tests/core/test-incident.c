/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nicks go there and back; copies share nothing; which choices are lighter
 * than the advice.
 */

#include "config.h"

#include "core/incident/lek-incident.h"

static void
test_nicks_come_back (void)
{
  LekState state;
  LekChoice choice;
  LekNeed need;
  LekAbout about;

  for (LekState i = LEK_STATE_OPEN; i <= LEK_STATE_ARCHIVED; i++)
    g_assert_true (lek_state_from_nick (lek_state_to_nick (i), &state) && state == i);

  for (LekChoice i = LEK_CHOICE_NONE; i <= LEK_CHOICE_NO; i++)
    g_assert_true (lek_choice_from_nick (lek_choice_to_nick (i), &choice) && choice == i);

  for (LekNeed i = LEK_NEED_NONE; i <= LEK_NEED_DUTY; i++)
    g_assert_true (lek_need_from_nick (lek_need_to_nick (i), &need) && need == i);

  for (LekAbout i = LEK_ABOUT_AP; i <= LEK_ABOUT_PEOPLE; i++)
    g_assert_true (lek_about_from_nick (lek_about_to_nick (i), &about) && about == i);

  g_assert_false (lek_state_from_nick ("Open", &state));
  g_assert_false (lek_choice_from_nick (NULL, &choice));
  g_assert_false (lek_need_from_nick ("", &need));
  g_assert_false (lek_about_from_nick ("ap", &about));
}

static void
test_lighter_choices (void)
{
  static const struct { LekAbout about; LekNeed advice; LekChoice choice; gboolean lighter; } cases[] = {
    { LEK_ABOUT_AP,     LEK_NEED_DUTY,        LEK_CHOICE_NO,   TRUE },
    { LEK_ABOUT_AP,     LEK_NEED_RECOMMENDED, LEK_CHOICE_NO,   TRUE },
    { LEK_ABOUT_AP,     LEK_NEED_NONE,        LEK_CHOICE_NO,   FALSE },
    { LEK_ABOUT_AP,     LEK_NEED_DUTY,        LEK_CHOICE_YES,  FALSE },
    { LEK_ABOUT_AP,     LEK_NEED_NONE,        LEK_CHOICE_YES,  FALSE },
    { LEK_ABOUT_AP,     LEK_NEED_DUTY,        LEK_CHOICE_NONE, FALSE },
    { LEK_ABOUT_PEOPLE, LEK_NEED_DUTY,        LEK_CHOICE_NO,   TRUE },
    { LEK_ABOUT_PEOPLE, LEK_NEED_RECOMMENDED, LEK_CHOICE_NO,   FALSE },
    { LEK_ABOUT_PEOPLE, LEK_NEED_NONE,        LEK_CHOICE_NO,   FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (lek_decision_is_lighter (cases[i].about, cases[i].advice, cases[i].choice), ==,
                     cases[i].lighter);
}

static void
test_new_summary_has_no_times (void)
{
  g_autoptr(LekSummary) summary = lek_summary_new ();

  g_assert_cmpint (summary->known_utc, ==, G_MININT64);
  g_assert_cmpint (summary->due_utc, ==, G_MININT64);
  g_assert_cmpint (summary->reported_utc, ==, G_MININT64);
  g_assert_cmpint (summary->informed_utc, ==, G_MININT64);
  g_assert_cmpint (summary->closed_utc, ==, G_MININT64);
}

static void
test_copies_share_nothing (void)
{
  LekSummary *summary = lek_summary_new ();
  LekDecision *decision = lek_decision_new (LEK_ABOUT_AP, LEK_NEED_DUTY, LEK_CHOICE_NO);
  LekAssessment *assessment = lek_assessment_new ();
  g_autoptr(LekSummary) summary_copy = NULL;
  g_autoptr(LekDecision) decision_copy = NULL;
  g_autoptr(LekAssessment) assessment_copy = NULL;
  g_autoptr(LekChange) change = NULL;

  summary->title = g_strdup ("Tas weg");
  summary->n_open = 3;
  decision->motive = g_strdup ("Omdat");
  assessment->facts = g_strdup ("cause=unknown");
  assessment->risk = LEK_RISK_HIGH;

  summary_copy = lek_summary_copy (summary);
  decision_copy = lek_decision_copy (decision);
  assessment_copy = lek_assessment_copy (assessment);
  change = lek_change_new (summary);
  lek_summary_free (summary);
  lek_decision_free (decision);
  lek_assessment_free (assessment);

  g_assert_cmpstr (summary_copy->title, ==, "Tas weg");
  g_assert_cmpint (summary_copy->n_open, ==, 3);
  g_assert_cmpstr (change->summary->title, ==, "Tas weg");
  g_assert_cmpuint (change->log->len, ==, 0);
  g_assert_cmpstr (decision_copy->motive, ==, "Omdat");
  g_assert_cmpstr (assessment_copy->facts, ==, "cause=unknown");
  g_assert_cmpint (assessment_copy->risk, ==, LEK_RISK_HIGH);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/incident/nicks-come-back", test_nicks_come_back);
  g_test_add_func ("/incident/lighter-choices", test_lighter_choices);
  g_test_add_func ("/incident/new-summary-has-no-times", test_new_summary_has_no_times);
  g_test_add_func ("/incident/copies-share-nothing", test_copies_share_nothing);

  return g_test_run ();
}
