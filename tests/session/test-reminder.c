/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A milestone is said once, when it passes, and only while the AP waits.
 */

#include "config.h"

#include "session-fixture.h"

#include "session/lek-reminder.h"
#include "session/lek-watch.h"

#define HOUR 3600

static void
due_cb (LekReminder *reminder,
        const char  *number,
        guint       *n_due)
{
  g_assert_cmpstr (number, ==, "2026-001");
  (*n_due)++;
}

static gboolean
is_running (gpointer user_data)
{
  return g_list_model_get_n_items (lek_register_get_running (user_data)) > 0;
}

static gboolean
is_followed (gpointer user_data)
{
  g_autoptr(LekRegisterRow) row = g_list_model_get_item (lek_register_get_running (user_data), 0);
  const LekSummary *summary = row != NULL ? lek_register_row_get_summary (row) : NULL;

  return summary != NULL && summary->next != LEK_FOLLOW_UP_NONE;
}

typedef struct
{
  guint    n_due;
  gboolean over;
} Seen;

static void
watch_due_cb (LekWatch   *watch,
              const char *number,
              Seen       *seen)
{
  seen->n_due++;
}

static void
watch_over_cb (LekWatch *watch,
               Seen     *seen)
{
  seen->over = TRUE;
}

static gboolean
has_seen_due (gpointer user_data)
{
  return ((Seen *) user_data)->n_due > 0;
}

static gboolean
is_over (gpointer user_data)
{
  return ((Seen *) user_data)->over;
}

static void
test_milestones (Fixture       *self,
                 gconstpointer  user_data)
{
  static const struct { int hours; guint expected; } steps[] = {
    { 23, 0 }, { 24, 1 }, { 25, 1 }, { 49, 2 }, { 61, 3 }, { 67, 3 }, { 68, 4 }, { 80, 4 },
  };
  g_autoptr(LekCase) incident = begin (self, "lost_or_stolen", FIXTURE_NOW);
  g_autoptr(LekReminder) reminder = NULL;
  guint n_due = 0;

  spin_until_saved (incident);
  spin_until (is_running, self->reg);
  reminder = lek_reminder_new (self->reg, lek_clock_now (self->clock));
  g_signal_connect (reminder, "due", G_CALLBACK (due_cb), &n_due);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      lek_clock_set (self->clock, FIXTURE_NOW + steps[i].hours * HOUR);
      g_assert_cmpuint (n_due, ==, steps[i].expected);
    }
}

static void
test_old_ones_are_silent (Fixture       *self,
                          gconstpointer  user_data)
{
  g_autoptr(LekCase) incident = begin (self, "lost_or_stolen", FIXTURE_NOW - 50 * HOUR);
  g_autoptr(LekReminder) reminder = NULL;
  guint n_due = 0;

  spin_until_saved (incident);
  spin_until (is_running, self->reg);
  reminder = lek_reminder_new (self->reg, lek_clock_now (self->clock));
  g_signal_connect (reminder, "due", G_CALLBACK (due_cb), &n_due);
  lek_clock_set (self->clock, FIXTURE_NOW + HOUR);

  g_assert_cmpuint (n_due, ==, 0);
}

/* A task a day ahead and at its moment; nothing once it is done. */
static void
test_follow_ups (Fixture       *self,
                 gconstpointer  user_data)
{
  static const struct { int hours; guint expected; } steps[] = {
    { 5, 0 }, { 6, 1 }, { 20, 1 }, { 29, 2 }, { 30, 3 }, { 31, 3 },
  };
  g_autoptr(LekCase) incident = begin (self, "lost_or_stolen", FIXTURE_NOW);
  g_autoptr(LekRecord) task = lek_record_new ("task");
  g_autoptr(LekReminder) reminder = NULL;
  g_autoptr(GError) error = NULL;
  guint n_due = 0;

  /* In 30 hours; the milestone of 24 hours comes between. */
  lek_record_set_value (task, "task.what", "Ouders bellen");
  lek_record_set_value (task, "task.due", "2026-11-21T20:20+01:00");
  g_assert_true (lek_case_put_record (incident, task, &error));
  spin_until_saved (incident);
  spin_until (is_followed, self->reg);
  reminder = lek_reminder_new (self->reg, lek_clock_now (self->clock));
  g_signal_connect (reminder, "due", G_CALLBACK (due_cb), &n_due);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      lek_clock_set (self->clock, FIXTURE_NOW + steps[i].hours * HOUR);
      g_assert_cmpuint (n_due, ==, steps[i].expected);
    }
}

/* Without a window it says what passed since it last looked, and ends when nothing runs. */
static void
test_watch (Fixture       *self,
            gconstpointer  user_data)
{
  g_autoptr(LekCase) incident = begin (self, "lost_or_stolen", FIXTURE_NOW);
  g_autoptr(LekRegister) other = NULL;
  g_autoptr(LekWatch) watch = NULL;
  Seen seen = { 0, FALSE };

  spin_until_saved (incident);
  lek_clock_set (self->clock, FIXTURE_NOW + 25 * HOUR);
  other = lek_register_new (self->path, self->library, self->preferences, self->clock);
  watch = lek_watch_new (other, FIXTURE_NOW + 23 * HOUR);
  g_signal_connect (watch, "due", G_CALLBACK (watch_due_cb), &seen);
  g_signal_connect (watch, "over", G_CALLBACK (watch_over_cb), &seen);
  spin_until (has_seen_due, &seen);
  g_assert_cmpuint (seen.n_due, ==, 1);
  g_assert_false (seen.over);
  g_assert_true (lek_watch_get_looked (watch) == FIXTURE_NOW + 25 * HOUR);

  archive (self, lek_case_get_id (incident), TRUE);
  lek_clock_set (self->clock, FIXTURE_NOW + 26 * HOUR);
  spin_until (is_over, &seen);
  g_assert_cmpuint (seen.n_due, ==, 1);
}

static void
test_watch_nothing (Fixture       *self,
                    gconstpointer  user_data)
{
  g_autofree char *path = fixture_dup_path (self, "none.lekwijzer");
  g_autoptr(LekRegister) other = lek_register_new (path, self->library, self->preferences, self->clock);
  g_autoptr(LekWatch) watch = lek_watch_new (other, FIXTURE_NOW);
  Seen seen = { 0, FALSE };

  g_signal_connect (watch, "over", G_CALLBACK (watch_over_cb), &seen);
  spin_until (is_over, &seen);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/reminder/a-milestone-is-said-once", Fixture, NULL, fixture_set_up, test_milestones, fixture_tear_down);
  g_test_add ("/reminder/what-had-passed-is-silent", Fixture, NULL, fixture_set_up, test_old_ones_are_silent,
              fixture_tear_down);
  g_test_add ("/reminder/a-task-is-said-a-day-ahead-and-at-its-moment", Fixture, NULL, fixture_set_up, test_follow_ups,
              fixture_tear_down);
  g_test_add ("/watch/says-what-passed-and-ends", Fixture, NULL, fixture_set_up, test_watch, fixture_tear_down);
  g_test_add ("/watch/makes-no-register", Fixture, NULL, fixture_set_up, test_watch_nothing, fixture_tear_down);

  return g_test_run ();
}
