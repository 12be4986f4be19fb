/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Closing: what may stay open with a reason, what may not, that a closed
 * incident is kept as it is, and that reopening says why.
 */

#include "config.h"

#include "session-fixture.h"

#include <string.h>

#include "session/lek-case-closing.h"

#define KNOWN (FIXTURE_NOW - 3600)
#define MOTIVE "De ontvanger is onze eigen arts en heeft alles gewist."

static const LekLogEntry *
get_last_line (LekCase *incident)
{
  GPtrArray *log;

  spin_until_saved (incident);
  log = lek_case_get_incident (incident)->log;

  return g_ptr_array_index (log, log->len - 1);
}

static LekState
get_state (LekCase *incident)
{
  return lek_case_get_summary (incident)->state;
}

static const LekClosingItem *
find_item (GPtrArray      *items,
           LekClosingKind  kind,
           const char     *question)
{
  for (guint i = 0; i < items->len; i++)
    {
      const LekClosingItem *item = g_ptr_array_index (items, i);
      const char *id = item->question != NULL ? item->question->id : NULL;

      if (item->kind == kind && g_strcmp0 (id, question) == 0)
        return item;
    }

  return NULL;
}

/* One that may be closed with a reason. */
static LekCase *
begin_unassessed (Fixture *self)
{
  return begin (self, "other", KNOWN);
}

static void
test_open_ends_need_a_reason (Fixture       *self,
                              gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin_unassessed (self);
  g_autoptr(GError) error = NULL;
  guint n = 0;

  g_signal_connect (incident, "state-changed", G_CALLBACK (count_signal_cb), &n);
  g_assert_false (lek_case_close (incident, " ", &error));
  g_assert_error (error, LEK_CASE_ERROR, LEK_CASE_ERROR_OPEN_ENDS);
  g_assert_cmpint (get_state (incident), ==, LEK_STATE_OPEN);

  g_assert_true (lek_case_close (incident, " Dubbel aangemaakt ", NULL));
  g_assert_cmpstr (get_last_line (incident)->code, ==, "closed-with-open-ends");
  g_assert_cmpstr (get_last_line (incident)->text, ==, "Dubbel aangemaakt");
  g_assert_cmpint (get_state (incident), ==, LEK_STATE_CLOSED);
  g_assert_cmpint (lek_case_get_summary (incident)->closed_utc, ==, FIXTURE_NOW);
  g_assert_cmpuint (n, ==, 1);
}

/* The example has an answer to everything; without its decisions nothing but those is open. */
static void
test_only_decisions_are_open (Fixture       *self,
                              gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin_example (self);
  g_autoptr(GPtrArray) before = lek_case_check_closing (incident);
  g_autoptr(GPtrArray) after = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (before->len, ==, 0);
  g_ptr_array_set_size (lek_case_get_incident (incident)->decisions, 0);
  after = lek_case_check_closing (incident);
  g_assert_cmpuint (after->len, ==, 2);
  g_assert_nonnull (find_item (after, LEK_CLOSING_DECIDE_AP, NULL));
  g_assert_nonnull (find_item (after, LEK_CLOSING_DECIDE_PEOPLE, NULL));
  g_assert_false (lek_case_close (incident, NULL, &error));
  g_assert_error (error, LEK_CASE_ERROR, LEK_CASE_ERROR_OPEN_ENDS);
}

/* Each item says where: a page, and the most urgent first. */
static void
test_items_have_a_place (Fixture       *self,
                         gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin_serious (self, KNOWN);
  g_autoptr(GPtrArray) items = lek_case_check_closing (incident);
  gboolean may = FALSE;

  g_assert_cmpuint (items->len, >, 5);
  for (guint i = 0; i < items->len; i++)
    {
      const LekClosingItem *item = g_ptr_array_index (items, i);

      g_assert_nonnull (item->step);
      g_assert_nonnull (item->page);
      may = may || !item->must;
      g_assert_true (may || item->must);
    }
}

/* AVG art. 5(2), 33(5): who does not notify must be able to show why; no reason of closing takes its place. */
static void
test_not_notified_needs_its_reasons (Fixture       *self,
                                     gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin_serious (self, KNOWN);
  g_autoptr(GPtrArray) items = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (lek_case_decide (incident, LEK_ABOUT_AP, LEK_CHOICE_NO, MOTIVE, NULL));
  items = lek_case_check_closing (incident);
  g_assert_true (find_item (items, LEK_CLOSING_REASON, "incident.description")->must);
  g_assert_true (find_item (items, LEK_CLOSING_REASON, "subjects.count")->must);
  g_assert_null (find_item (items, LEK_CLOSING_QUESTION, "subjects.count"));
  g_assert_false (lek_case_close (incident, "Klaar", &error));
  g_assert_error (error, LEK_CASE_ERROR, LEK_CASE_ERROR_NOT_READY);

  answer (incident, "incident.description", "Telefoon kwijt");
  answer (incident, "subjects.count", "4");
  g_assert_true (lek_case_close (incident, "Klaar", NULL));
}

/* Decided when nothing had to be told; then the facts changed, and nobody said why it stays so. */
static void
test_a_missing_motive_stands_in_the_way (Fixture       *self,
                                         gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin_serious (self, KNOWN);
  g_autoptr(GPtrArray) items = NULL;

  answer (incident, "data.involved", "no");
  lek_case_decide (incident, LEK_ABOUT_AP, LEK_CHOICE_NO, NULL, NULL);
  answer (incident, "data.involved", "yes");
  items = lek_case_check_closing (incident);
  g_assert_true (find_item (items, LEK_CLOSING_REASON, NULL)->must);
  g_assert_nonnull (strstr (find_item (items, LEK_CLOSING_REASON, NULL)->page->id, "decide-ap"));
}

/* What the law asks and was decided is done, or decided otherwise. */
static void
test_a_duty_decided_is_done (Fixture       *self,
                             gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin_serious (self, KNOWN);
  g_autoptr(GPtrArray) items = NULL;
  g_autoptr(GPtrArray) later = NULL;

  lek_case_decide (incident, LEK_ABOUT_AP, LEK_CHOICE_YES, NULL, NULL);
  lek_case_decide (incident, LEK_ABOUT_PEOPLE, LEK_CHOICE_YES, NULL, NULL);
  items = lek_case_check_closing (incident);
  g_assert_true (find_item (items, LEK_CLOSING_NOTIFY, "ap.reported")->must);
  g_assert_true (find_item (items, LEK_CLOSING_INFORM, "people.informed")->must);

  answer (incident, "ap.reported", "yes");
  answer_time (incident, "ap.reported_at", FIXTURE_NOW);
  later = lek_case_check_closing (incident);
  g_assert_null (find_item (later, LEK_CLOSING_NOTIFY, "ap.reported"));
  g_assert_false (find_item (later, LEK_CLOSING_NUMBER, "ap.number")->must);
}

static void
test_closed_is_kept_as_it_is (Fixture       *self,
                              gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin_unassessed (self);
  g_autoptr(LekAnswer) given = lek_answer_new (LEK_ANSWER_KNOWN, "no");
  g_autoptr(LekRecord) told = lek_record_new ("told");
  g_autoptr(LekRecord) task = lek_record_new ("task");
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) undecided = NULL;
  g_autoptr(GError) unrecorded = NULL;

  answer (incident, "time.ongoing", "yes");
  lek_case_close (incident, "Dubbel", NULL);
  g_assert_true (lek_case_is_locked (incident));
  g_assert_false (lek_case_can_undo (incident));
  g_assert_false (lek_case_answer (incident, "time.ongoing", given, &error));
  g_assert_error (error, LEK_CASE_ERROR, LEK_CASE_ERROR_CLOSED);
  g_assert_false (lek_case_decide (incident, LEK_ABOUT_AP, LEK_CHOICE_YES, NULL, &undecided));
  g_assert_error (undecided, LEK_CASE_ERROR, LEK_CASE_ERROR_CLOSED);
  g_assert_false (lek_case_put_record (incident, told, &unrecorded));
  g_assert_error (unrecorded, LEK_CASE_ERROR, LEK_CASE_ERROR_CLOSED);

  /* What is followed afterwards, and words in the log, go on. */
  lek_record_set_value (task, "task.what", "Slot op de kast");
  g_assert_true (lek_case_put_record (incident, task, NULL));
  g_assert_true (lek_case_add_note (incident, "De AP belde", NULL, FALSE, NULL));
}

static void
test_reopening_says_why (Fixture       *self,
                         gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin_unassessed (self);
  g_autoptr(GError) error = NULL;

  lek_case_close (incident, "Dubbel", NULL);
  g_assert_false (lek_case_reopen (incident, "  ", &error));
  g_assert_error (error, LEK_CASE_ERROR, LEK_CASE_ERROR_EMPTY);
  g_assert_cmpint (get_state (incident), ==, LEK_STATE_CLOSED);

  lek_clock_set (self->clock, KNOWN + 80 * 3600);
  g_assert_true (lek_case_reopen (incident, "De AP heeft een vraag", NULL));
  g_assert_cmpstr (get_last_line (incident)->code, ==, "reopened");
  g_assert_cmpstr (get_last_line (incident)->text, ==, "De AP heeft een vraag");
  g_assert_cmpint (get_state (incident), ==, LEK_STATE_OPEN);
  g_assert_cmpint (lek_case_get_summary (incident)->closed_utc, ==, G_MININT64);
  g_assert_cmpint (lek_case_get_deadline (incident).state, ==, LEK_DEADLINE_PASSED);
  answer (incident, "time.ongoing", "no");
}

static void
test_closing_is_undone (Fixture       *self,
                        gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin_unassessed (self);

  lek_case_close (incident, "Dubbel", NULL);
  lek_case_undo_close (incident);
  g_assert_cmpstr (get_last_line (incident)->code, ==, "closing-undone");
  g_assert_cmpint (get_state (incident), ==, LEK_STATE_OPEN);
}

static void
test_measures_are_followed (Fixture       *self,
                            gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin_unassessed (self);
  g_auto(GStrv) measures = NULL;
  g_auto(GStrv) none = NULL;
  LekMoment due = { FIXTURE_NOW + 28 * 24 * 3600, TRUE };
  GListModel *tasks = lek_case_get_records (incident, "task");

  answer (incident, "measures.prevent", "Slot op de kast\n\n Code op de telefoon ");
  measures = lek_case_dup_unfollowed_measures (incident);
  g_assert_cmpuint (g_strv_length (measures), ==, 2);
  g_assert_cmpstr (measures[1], ==, "Code op de telefoon");

  lek_case_close (incident, "Dubbel", NULL);
  g_assert_cmpuint (lek_case_follow_measures (incident, &due), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (tasks), ==, 2);
  none = lek_case_dup_unfollowed_measures (incident);
  g_assert_cmpuint (g_strv_length (none), ==, 0);
  g_assert_cmpuint (lek_case_follow_measures (incident, NULL), ==, 0);
}

static void
test_closed_stays_closed_in_the_archive (Fixture       *self,
                                         gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin_unassessed (self);
  gint64 id = lek_case_get_id (incident);

  lek_case_close (incident, "Dubbel aangemaakt", NULL);
  archive (self, id, TRUE);
  g_assert_cmpint (get_state (incident), ==, LEK_STATE_ARCHIVED);
  archive (self, id, FALSE);
  g_assert_cmpint (get_state (incident), ==, LEK_STATE_CLOSED);
}

#define ADD(path, test) \
  g_test_add ("/case/closing/" path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("open-ends-need-a-reason", test_open_ends_need_a_reason);
  ADD ("only-decisions-are-open", test_only_decisions_are_open);
  ADD ("items-have-a-place", test_items_have_a_place);
  ADD ("not-notified-needs-its-reasons", test_not_notified_needs_its_reasons);
  ADD ("a-missing-motive-stands-in-the-way", test_a_missing_motive_stands_in_the_way);
  ADD ("a-duty-decided-is-done", test_a_duty_decided_is_done);
  ADD ("closed-is-kept-as-it-is", test_closed_is_kept_as_it_is);
  ADD ("reopening-says-why", test_reopening_says_why);
  ADD ("closing-is-undone", test_closing_is_undone);
  ADD ("measures-are-followed", test_measures_are_followed);
  ADD ("closed-stays-closed-in-the-archive", test_closed_stays_closed_in_the_archive);

  return g_test_run ();
}
