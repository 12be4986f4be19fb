/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One open incident: answers, settling, the log, undo, and that what comes
 * back from the file equals what went in.
 */

#include "config.h"

#include "session-fixture.h"

#include "session/lek-log-line.h"

#define BEGUN "incident-started incident.scenario known lost_or_stolen\n" \
              "answer-changed time.known known 2026-11-20T13:20+01:00\n"
#define KNOWN (FIXTURE_NOW - 3600)

static void
count_answer_cb (gpointer    instance,
                 const char *question_id,
                 guint      *n)
{
  (*n)++;
}

static void
assert_log (LekCase    *incident,
            const char *expected)
{
  g_autofree char *log = dup_log (incident);

  g_assert_cmpstr (log, ==, expected);
}

static void
test_begin (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "lost_or_stolen", KNOWN);
  const LekSummary *summary = lek_case_get_summary (incident);

  g_assert_cmpstr (summary->number, ==, "2026-001");
  g_assert_cmpstr (summary->rules_id, ==, "avg-2018");
  g_assert_cmpint (summary->known_utc, ==, KNOWN);
  g_assert_cmpint (summary->due_utc, ==, KNOWN + 72 * 3600);
  g_assert_cmpint (summary->n_open, >, 0);
  g_assert_false (summary->assessed);
  g_assert_cmpstr (summary->title, !=, "");
  g_assert_cmpint (lek_case_get_save_state (incident), ==, LEK_SAVE_SAVED);
  assert_log (incident, BEGUN);
}

static void
test_scenario_proposes (Fixture       *self,
                        gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "lost_or_stolen", KNOWN);

  g_assert_null (lek_case_get_answer (incident, "incident.nature"));
  g_assert_cmpstr (lek_case_get_proposal (incident, "incident.nature"), ==, "device_lost");
  answer (incident, "incident.nature", "device_stolen");
  g_assert_null (lek_case_get_proposal (incident, "incident.nature"));
  g_assert_null (lek_case_get_proposal (incident, "incident.description"));
}

static void
test_preferences_fill_in (Fixture       *self,
                          gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, NULL, G_MININT64);

  g_assert_cmpstr (lek_answers_get_value (lek_case_get_answers (incident), "reporter.name"),
                   ==, "Test Persoon");
  assert_log (incident, "incident-started - -\n");
}

static void
test_comes_back_equal (Fixture       *self,
                       gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "lost_or_stolen", KNOWN);
  g_autoptr(LekCase) back = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  LekChainCheck check;
  gint64 id = lek_case_get_id (incident);

  answer (incident, "incident.description", "Telefoon kwijt");
  answer (incident, "data.involved", "yes");
  answer (incident, "data.categories", "images contact");
  answer (incident, "subjects.count", "10..20");
  answer_state (incident, "protection.encrypted", LEK_ANSWER_NOT_YET);
  lek_case_set_page (incident, "assess.data");
  spin_until_saved (incident);
  before = dup_log (incident);
  g_clear_object (&incident);
  fixture_reopen (self);

  back = open_case (self->reg, id);
  after = dup_log (back);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (lek_answer_get_value (lek_case_get_answer (back, "incident.description")),
                   ==, "Telefoon kwijt");
  g_assert_cmpstr (lek_answer_get_value (lek_case_get_answer (back, "subjects.count")), ==, "10..20");
  g_assert_cmpint (lek_answers_get_state (lek_case_get_answers (back), "protection.encrypted"),
                   ==, LEK_ANSWER_NOT_YET);
  g_assert_cmpstr (lek_case_get_summary (back)->next_page, ==, "assess.data");
  g_assert_true (lek_case_get_summary (back)->assessed);

  check = lek_case_check_log (back);
  g_assert_true (check.ok);
  lek_chain_check_clear (&check);
}

static void
test_typing_is_one_line (Fixture       *self,
                         gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "lost_or_stolen", KNOWN);
  guint n = 0;

  g_signal_connect (incident, "answer-changed::incident.description",
                    G_CALLBACK (count_answer_cb), &n);
  answer (incident, "incident.description", "T");
  answer (incident, "incident.description", "Te");
  answer (incident, "incident.description", "Tel");
  answer (incident, "incident.description", "Tel");
  g_assert_cmpuint (n, ==, 3);
  assert_log (incident, BEGUN);

  lek_case_settle (incident);
  lek_case_settle (incident);
  assert_log (incident, BEGUN "answer-changed incident.description known Tel\n");
}

static void
test_ticking_is_one_line (Fixture       *self,
                          gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "lost_or_stolen", KNOWN);

  answer (incident, "consequences.people", "loss_of_control");
  answer (incident, "consequences.people", "loss_of_control spam_phishing");
  answer (incident, "consequences.people", "loss_of_control spam_phishing other");
  answer (incident, "consequences.people", "loss_of_control spam_phishing");
  assert_log (incident, BEGUN);

  lek_case_settle (incident);
  answer (incident, "consequences.people", "spam_phishing");
  answer (incident, "consequences.people", "loss_of_control spam_phishing");
  lek_case_settle (incident);
  assert_log (incident, BEGUN "answer-changed consequences.people known loss_of_control spam_phishing\n");

  /* Each tick is a step back all the same. */
  g_assert_true (lek_case_undo (incident));
  g_assert_cmpstr (lek_answers_get_value (lek_case_get_answers (incident), "consequences.people"),
                   ==, "spam_phishing");
}

/* What changes the advice stands above it. */
static void
test_ticking_that_changes_the_advice (Fixture       *self,
                                      gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "lost_or_stolen", KNOWN);
  g_autofree char *log = NULL;

  answer (incident, "data.categories", "health");
  log = dup_log (incident);
  g_assert_true (g_str_has_prefix (log, BEGUN "answer-changed data.categories known health\nadvice-given notify-ap "));
}

static void
test_hidden_answer_is_no_fact (Fixture       *self,
                               gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "lost_or_stolen", KNOWN);
  g_autoptr(LekFacts) never = NULL;

  answer (incident, "data.involved", "yes");
  answer (incident, "breach.confidentiality", "no");
  never = lek_facts_copy (lek_case_get_facts (incident));
  answer (incident, "breach.confidentiality", "yes");
  answer (incident, "recipient.kind", "known");
  answer (incident, "recipient.deleted", "yes");
  g_assert_cmpint (lek_case_get_facts (incident)->deleted_or_returned, ==, LEK_TRI_YES);

  /* Hides the recipient, and what hangs on the recipient. */
  answer (incident, "breach.confidentiality", "no");
  g_assert_true (lek_facts_equal (lek_case_get_facts (incident), never));
  g_assert_false (lek_progress_is_asked (lek_case_get_progress (incident), "recipient.deleted"));

  /* Kept all the same, and back with its question. */
  g_assert_cmpstr (lek_answers_get_value (lek_case_get_answers (incident), "recipient.deleted"), ==, "yes");
  answer (incident, "breach.confidentiality", "yes");
  g_assert_cmpint (lek_case_get_facts (incident)->deleted_or_returned, ==, LEK_TRI_YES);
}

static void
test_typing_elsewhere_settles (Fixture       *self,
                               gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "lost_or_stolen", KNOWN);
  g_autofree char *log = NULL;

  answer (incident, "measures.taken", "Gewist");
  answer (incident, "incident.description", "Tel");
  answer (incident, "data.involved", "yes");
  log = dup_log (incident);
  g_assert_true (g_str_has_prefix (log, BEGUN
                                   "answer-changed measures.taken known Gewist\n"
                                   "answer-changed incident.description known Tel\n"
                                   "answer-changed data.involved known yes\n"));
}

static void
test_typed_and_taken_back (Fixture       *self,
                           gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "lost_or_stolen", KNOWN);

  answer (incident, "incident.description", "T");
  answer_state (incident, "incident.description", LEK_ANSWER_NONE);
  lek_case_settle (incident);
  assert_log (incident, BEGUN);
}

static void
test_each_state_has_its_line (Fixture       *self,
                              gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "lost_or_stolen", KNOWN);
  g_autoptr(LekAnswer) about = lek_answer_new (LEK_ANSWER_ESTIMATED, "24");
  g_autoptr(GError) error = NULL;

  answer (incident, "time.ongoing", "yes");
  answer_state (incident, "time.ongoing", LEK_ANSWER_CANNOT);
  lek_case_answer (incident, "data.records", about, &error);
  g_assert_no_error (error);
  lek_case_answer (incident, "data.records", NULL, &error);
  g_assert_no_error (error);
  lek_case_set_title (incident, "N");
  lek_case_set_title (incident, "Naam");
  lek_case_settle (incident);

  assert_log (incident,
              BEGUN
              "answer-changed time.ongoing known yes\n"
              "answer-unknown time.ongoing cannot\n"
              "answer-changed data.records estimated 24\n"
              "answer-cleared data.records -\n"
              "title-changed - Naam\n");
}

static void
test_wrong_value (Fixture       *self,
                  gconstpointer  data)
{
  static const struct { const char *question, *value; } rows[] = {
    { "no.such-question", "yes" },
    { "data.involved", "maybe" },
    { "incident.nature", "earthquake" },
    { "time.known", "yesterday" },
    { "subjects.count", "many" },
  };
  g_autoptr(LekCase) incident = begin (self, "lost_or_stolen", KNOWN);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(LekAnswer) given = lek_answer_new (LEK_ANSWER_KNOWN, rows[i].value);
      g_autoptr(GError) error = NULL;

      g_assert_false (lek_case_answer (incident, rows[i].question, given, &error));
      g_assert_error (error, LEK_CASE_ERROR, LEK_CASE_ERROR_VALUE);
    }

  assert_log (incident, BEGUN);
}

static void
test_undo (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "lost_or_stolen", KNOWN);

  g_assert_false (lek_case_can_undo (incident));
  answer (incident, "time.ongoing", "yes");
  answer (incident, "incident.description", "A");
  answer (incident, "incident.description", "AB");

  g_assert_true (lek_case_undo (incident));
  g_assert_null (lek_case_get_answer (incident, "incident.description"));
  g_assert_true (lek_case_undo (incident));
  g_assert_null (lek_case_get_answer (incident, "time.ongoing"));
  g_assert_false (lek_case_undo (incident));

  g_assert_true (lek_case_redo (incident));
  g_assert_true (lek_answer_is (lek_case_get_answer (incident, "time.ongoing"), "yes"));
  answer (incident, "time.ongoing", "no");
  g_assert_false (lek_case_can_redo (incident));

  assert_log (incident,
              BEGUN
              "answer-changed time.ongoing known yes\n"
              "answer-changed incident.description known AB\n"
              "undone incident.description -\n"
              "undone time.ongoing -\n"
              "answer-changed time.ongoing known yes\n"
              "answer-changed time.ongoing known no\n");
}

static void
test_only_real_changes_are_told (Fixture       *self,
                                 gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "lost_or_stolen", KNOWN);
  guint n_progress = 0, n_verdict = 0, n_deadline = 0;

  g_signal_connect (incident, "progress-changed", G_CALLBACK (count_signal_cb), &n_progress);
  g_signal_connect (incident, "verdict-changed", G_CALLBACK (count_signal_cb), &n_verdict);
  g_signal_connect (incident, "deadline-changed", G_CALLBACK (count_signal_cb), &n_deadline);

  answer (incident, "incident.description", "A");
  g_assert_cmpuint (n_progress, ==, 1);
  answer (incident, "incident.description", "AB");
  g_assert_cmpuint (n_progress, ==, 1);
  g_assert_cmpuint (n_verdict, ==, 0);
  answer (incident, "data.categories", "images health");
  g_assert_cmpuint (n_verdict, ==, 1);
  g_assert_cmpuint (n_deadline, ==, 0);
  answer_time (incident, "time.known", KNOWN - 7200);
  g_assert_cmpuint (n_deadline, ==, 1);
}

static void
test_notes (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "lost_or_stolen", KNOWN);
  LekMoment happened = { KNOWN - 600, FALSE };
  g_autoptr(LekLogLine) note = NULL;
  g_autoptr(LekLogLine) correction = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (lek_case_add_note (incident, "  Gebeld. ", &happened, TRUE, NULL));
  g_assert_false (lek_case_add_note (incident, " \n", NULL, FALSE, &error));
  g_assert_error (error, LEK_CASE_ERROR, LEK_CASE_ERROR_EMPTY);
  g_clear_error (&error);
  spin_until_saved (incident);

  note = g_list_model_get_item (lek_case_get_log (incident), 2);
  g_assert_cmpstr (lek_log_line_get_entry (note)->text, ==, "Gebeld.");
  g_assert_cmpint (lek_log_line_get_entry (note)->seq, ==, 3);
  g_assert_cmpint (lek_log_line_get_entry (note)->happened_utc, ==, KNOWN - 600);
  g_assert_cmpint (lek_log_line_get_entry (note)->written_utc, ==, FIXTURE_NOW);
  g_assert_true (lek_log_line_get_entry (note)->happened_estimated);
  g_assert_cmpstr (lek_log_line_get_entry (note)->author, ==, "Test Persoon");

  g_assert_false (lek_case_correct (incident, 99, "Anders", &error));
  g_assert_error (error, LEK_CASE_ERROR, LEK_CASE_ERROR_VALUE);
  g_assert_true (lek_case_correct (incident, 3, "Gemaild.", NULL));
  spin_until_saved (incident);
  correction = g_list_model_get_item (lek_case_get_log (incident), 3);
  g_assert_cmpint (lek_log_line_get_entry (correction)->corrects, ==, 3);
  g_assert_nonnull (lek_log_line_get_entry (correction)->hash);
}

static void
test_first_hour (Fixture       *self,
                 gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "lost_or_stolen", KNOWN);
  g_autoptr(LekCase) back = NULL;
  gint64 id = lek_case_get_id (incident);

  lek_case_set_action_done (incident, 1, TRUE);
  lek_case_set_action_done (incident, 1, TRUE);
  lek_case_set_action_done (incident, 3, TRUE);
  lek_case_set_action_done (incident, 3, FALSE);
  assert_log (incident,
              BEGUN
              "first-hour-done lost_or_stolen 1\n"
              "first-hour-done lost_or_stolen 3\n"
              "first-hour-undone lost_or_stolen 3\n");
  spin_until_saved (incident);
  g_clear_object (&incident);
  fixture_reopen (self);

  back = open_case (self->reg, id);
  g_assert_true (lek_case_is_action_done (back, 1));
  g_assert_false (lek_case_is_action_done (back, 3));
  g_assert_false (lek_case_is_action_done (back, 0));
}

#define ADD(path, test) \
  g_test_add ("/case/" path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("begins-numbered-and-logged", test_begin);
  ADD ("scenario-proposes-and-never-decides", test_scenario_proposes);
  ADD ("preferences-are-filled-in", test_preferences_fill_in);
  ADD ("comes-back-equal", test_comes_back_equal);
  ADD ("typing-is-one-line", test_typing_is_one_line);
  ADD ("ticking-is-one-line", test_ticking_is_one_line);
  ADD ("ticking-that-changes-the-advice", test_ticking_that_changes_the_advice);
  ADD ("hidden-answer-is-no-fact", test_hidden_answer_is_no_fact);
  ADD ("typing-elsewhere-settles", test_typing_elsewhere_settles);
  ADD ("typed-and-taken-back-is-no-line", test_typed_and_taken_back);
  ADD ("each-state-has-its-line", test_each_state_has_its_line);
  ADD ("wrong-value-is-refused", test_wrong_value);
  ADD ("undo-and-redo-are-logged", test_undo);
  ADD ("only-real-changes-are-told", test_only_real_changes_are_told);
  ADD ("notes-and-corrections", test_notes);
  ADD ("first-hour-is-read-from-the-log", test_first_hour);

  return g_test_run ();
}
