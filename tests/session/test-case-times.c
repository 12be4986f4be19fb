/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The clock of an incident: running, soon, passed; milestones; a computer's
 * clock that went back.
 */

#include "config.h"

#include "session-fixture.h"

#include <string.h>

#define HOUR 3600
#define KNOWN (FIXTURE_NOW - HOUR)

static void
test_running_soon_passed (Fixture       *self,
                          gconstpointer  data)
{
  static const struct { int hours; LekDeadlineState state; } rows[] = {
    { 59, LEK_DEADLINE_RUNNING },
    { 61, LEK_DEADLINE_SOON },
    { 72, LEK_DEADLINE_SOON },
    { 73, LEK_DEADLINE_PASSED },
  };
  g_autoptr(LekCase) incident = begin (self, "other", KNOWN);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      lek_clock_set (self->clock, KNOWN + rows[i].hours * HOUR);
      g_assert_cmpint (lek_case_get_deadline (incident).state, ==, rows[i].state);
      g_assert_cmpint (lek_case_get_deadline (incident).left_s, ==, (72 - rows[i].hours) * HOUR);
    }

  answer_time (incident, "ap.reported_at", KNOWN + 70 * HOUR);
  g_assert_cmpint (lek_case_get_deadline (incident).state, ==, LEK_DEADLINE_NUMBER_MISSING);
  answer (incident, "ap.number", "Z-2026-0001");
  g_assert_cmpint (lek_case_get_deadline (incident).state, ==, LEK_DEADLINE_MET);
  g_assert_cmpint (lek_case_get_summary (incident)->reported_utc, ==, KNOWN + 70 * HOUR);
}

static void
test_no_start (Fixture       *self,
               gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "other", G_MININT64);

  g_assert_cmpint (lek_case_get_deadline (incident).state, ==, LEK_DEADLINE_NO_START);
  g_assert_cmpint (lek_case_get_summary (incident)->due_utc, ==, G_MININT64);
  answer_state (incident, "time.known", LEK_ANSWER_NOT_YET);
  g_assert_cmpint (lek_case_get_deadline (incident).state, ==, LEK_DEADLINE_NO_START);
}

static guint
count_in_log (LekCase    *incident,
              const char *line)
{
  g_autofree char *log = dup_log (incident);
  guint n = 0;

  for (const char *at = log; (at = strstr (at, line)) != NULL; at++)
    n++;

  return n;
}

static void
test_milestone_once (Fixture       *self,
                     gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "other", KNOWN);

  lek_clock_set (self->clock, KNOWN + 23 * HOUR);
  g_assert_cmpuint (count_in_log (incident, "milestone"), ==, 0);
  lek_clock_set (self->clock, KNOWN + 24 * HOUR);
  lek_clock_set (self->clock, KNOWN + 25 * HOUR);
  g_assert_cmpuint (count_in_log (incident, "milestone - 24"), ==, 1);
  g_assert_cmpuint (count_in_log (incident, "milestone"), ==, 1);

  answer_time (incident, "ap.reported_at", KNOWN + 25 * HOUR);
  lek_clock_set (self->clock, KNOWN + 49 * HOUR);
  g_assert_cmpuint (count_in_log (incident, "milestone"), ==, 1);
}

static void
test_clock_back (Fixture       *self,
                 gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "other", KNOWN);
  g_autoptr(LekCase) back = NULL;
  gint64 id = lek_case_get_id (incident);

  spin_until_saved (incident);
  g_clear_object (&incident);
  lek_clock_set (self->clock, FIXTURE_NOW - 5 * HOUR);
  fixture_reopen (self);

  back = open_case (self->reg, id);
  g_assert_true (lek_case_get_time_warnings (back) & LEK_TIME_WARNING_CLOCK_BACK);
  lek_clock_set (self->clock, FIXTURE_NOW - 4 * HOUR);
  answer (back, "time.ongoing", "no");
  g_assert_cmpuint (count_in_log (back, "clock-back"), ==, 1);
}

static void
test_warnings (Fixture       *self,
               gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "other", KNOWN);

  g_assert_false (lek_case_get_time_warnings (incident) & LEK_TIME_WARNING_SLOW);
  answer_time (incident, "time.discovered", KNOWN - 30 * HOUR);
  g_assert_true (lek_case_get_time_warnings (incident) & LEK_TIME_WARNING_SLOW);
  lek_clock_set (self->clock, KNOWN - HOUR);
  g_assert_true (lek_case_get_time_warnings (incident) & LEK_TIME_WARNING_FUTURE);
}

/* A clock that starts tomorrow would have more than its 72 hours. */
static void
test_future_is_refused (Fixture       *self,
                        gconstpointer  data)
{
  static const char *const questions[] = { "time.known", "time.discovered", "ap.reported_at" };
  g_autoptr(LekCase) incident = begin (self, "other", KNOWN);
  LekMoment tomorrow = { FIXTURE_NOW + 24 * HOUR, FALSE };
  g_autoptr(LekAnswer) given = lek_answer_new_moment (LEK_ANSWER_KNOWN, &tomorrow);
  g_autofree char *before = dup_log (incident);
  g_autofree char *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (lek_case_answer (incident, questions[i], given, &error));
      g_assert_error (error, LEK_CASE_ERROR, LEK_CASE_ERROR_FUTURE);
    }

  after = dup_log (incident);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (lek_case_get_summary (incident)->known_utc, ==, KNOWN);
  answer_time (incident, "time.to", FIXTURE_NOW + 24 * HOUR);
  answer_time (incident, "time.known", FIXTURE_NOW);
}

static void
refused_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  GError **error = user_data;

  g_assert_null (lek_register_begin_finish (LEK_REGISTER (source), result, error));
}

static gboolean
has_error (gpointer user_data)
{
  return *(GError **) user_data != NULL;
}

static void
test_future_does_not_begin (Fixture       *self,
                            gconstpointer  data)
{
  LekMoment tomorrow = { FIXTURE_NOW + 24 * HOUR, FALSE };
  LekStart start = { "other", &tomorrow, FALSE, NULL };
  g_autoptr(GError) error = NULL;

  lek_register_begin_async (self->reg, &start, NULL, refused_cb, &error);
  spin_until (has_error, &error);
  g_assert_error (error, LEK_CASE_ERROR, LEK_CASE_ERROR_FUTURE);
  spin_until_rows (self, 0);
}

#define ADD(path, test) \
  g_test_add ("/case/times/" path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("running-soon-passed", test_running_soon_passed);
  ADD ("no-kennisname-no-clock", test_no_start);
  ADD ("a-milestone-is-logged-once", test_milestone_once);
  ADD ("a-clock-that-went-back-is-logged-once", test_clock_back);
  ADD ("warnings-follow-the-answers", test_warnings);
  ADD ("future-is-refused", test_future_is_refused);
  ADD ("future-does-not-begin", test_future_does_not_begin);

  return g_test_run ();
}
