/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A milestone is said once, when it passes, and only while the AP waits.
 */

#include "config.h"

#include "session-fixture.h"

#include "session/lek-reminder.h"

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
  reminder = lek_reminder_new (self->reg);
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
  reminder = lek_reminder_new (self->reg);
  g_signal_connect (reminder, "due", G_CALLBACK (due_cb), &n_due);
  lek_clock_set (self->clock, FIXTURE_NOW + HOUR);

  g_assert_cmpuint (n_due, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/reminder/a-milestone-is-said-once", Fixture, NULL, fixture_set_up, test_milestones, fixture_tear_down);
  g_test_add ("/reminder/what-had-passed-is-silent", Fixture, NULL, fixture_set_up, test_old_ones_are_silent,
              fixture_tear_down);

  return g_test_run ();
}
