/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A point in time as a person types it.
 */

#include "config.h"

#include "window-fixture.h"

#include "ui/editors/lek-moment-row.h"

typedef struct
{
  GtkWidget    *window;
  LekMomentRow *row;
  GtkEditable  *entry;
  LekClock     *clock;
  guint         n_changed;
} Fixture;

static void
count_cb (Fixture *self)
{
  self->n_changed++;
}

static void
set_up (Fixture *self)
{
  GtkWidget *list = gtk_list_box_new ();

  *self = (Fixture) { .clock = lek_clock_new_fixed (WINDOW_NOW) };
  self->row = LEK_MOMENT_ROW (lek_moment_row_new ("When", self->clock, LEK_VOICE_EN));
  self->window = gtk_window_new ();
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->row));
  gtk_window_set_child (GTK_WINDOW (self->window), list);
  g_signal_connect_swapped (self->row, "changed", G_CALLBACK (count_cb), self);
  gtk_window_present (GTK_WINDOW (self->window));
  ui_spin (200);
  self->entry = GTK_EDITABLE (ui_find (GTK_WIDGET (self->row), GTK_TYPE_ENTRY));
  g_assert_nonnull (self->entry);
}

static void
tear_down (Fixture *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  ui_spin (20);
  g_clear_object (&self->clock);
}

static gboolean
shows (Fixture    *self,
       const char *words)
{
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self->row));
  GQueue left = G_QUEUE_INIT;
  gboolean found = FALSE;
  GtkWidget *widget;

  g_queue_push_tail (&left, box);
  while ((widget = g_queue_pop_head (&left)) != NULL)
    {
      GtkWidget *child;

      if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
          strstr (gtk_label_get_label (GTK_LABEL (widget)), words) != NULL)
        found = TRUE;
      for (child = gtk_widget_get_first_child (widget); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        g_queue_push_tail (&left, child);
    }

  return found;
}

static void
type (Fixture    *self,
      const char *text)
{
  gtk_editable_set_text (self->entry, text);
  ui_spin (60);
}

static void
test_echo (void)
{
  Fixture fixture;
  g_autoptr(LekMoment) moment = NULL;

  set_up (&fixture);
  type (&fixture, "yesterday 15:00");
  g_assert_true (shows (&fixture, "20 November 2026"));
  g_assert_cmpuint (fixture.n_changed, ==, 0);

  g_assert_true (lek_moment_row_settle (fixture.row));
  g_assert_cmpuint (fixture.n_changed, ==, 1);
  moment = lek_moment_row_dup_moment (fixture.row);
  g_assert_cmpint (moment->utc, ==, WINDOW_NOW - 21 * 3600);
  g_assert_false (moment->date_only);
  tear_down (&fixture);
}

static void
test_nonsense_keeps_the_old (void)
{
  Fixture fixture;
  g_autoptr(LekMoment) moment = NULL;

  set_up (&fixture);
  type (&fixture, "20-11-2026 14:20");
  lek_moment_row_settle (fixture.row);
  type (&fixture, "when the moon was full");
  g_assert_false (lek_moment_row_settle (fixture.row));
  ui_spin (60);
  g_assert_true (shows (&fixture, "not a day or time"));
  g_assert_cmpuint (fixture.n_changed, ==, 1);
  moment = lek_moment_row_dup_moment (fixture.row);
  g_assert_nonnull (moment);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (fixture.entry), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  tear_down (&fixture);
}

static void
test_hour_that_does_not_exist (void)
{
  Fixture fixture;

  set_up (&fixture);
  type (&fixture, "29-03-2026 02:30");
  g_assert_false (lek_moment_row_settle (fixture.row));
  ui_spin (60);
  g_assert_true (shows (&fixture, "did not exist"));
  tear_down (&fixture);
}

static void
test_hour_that_came_twice (void)
{
  Fixture fixture;
  g_autoptr(LekMoment) first = NULL;
  g_autoptr(LekMoment) second = NULL;
  g_autoptr(LekMoment) kept = NULL;

  set_up (&fixture);
  type (&fixture, "25-10-2026 02:30");
  lek_moment_row_settle (fixture.row);
  ui_spin (60);
  g_assert_true (shows (&fixture, "came twice"));
  first = lek_moment_row_dup_moment (fixture.row);

  second = lek_moment_new (first->utc + 3600);
  lek_moment_row_set_moment (fixture.row, second);
  g_assert_cmpuint (fixture.n_changed, ==, 1);
  lek_moment_row_settle (fixture.row);
  kept = lek_moment_row_dup_moment (fixture.row);
  g_assert_cmpint (kept->utc, ==, second->utc);
  tear_down (&fixture);
}

static void
test_day_without_a_time (void)
{
  Fixture fixture;
  gboolean date_only;

  set_up (&fixture);
  type (&fixture, "20-11-2026");
  lek_moment_row_settle (fixture.row);
  g_object_get (fixture.row, "date-only", &date_only, NULL);
  g_assert_true (date_only);
  tear_down (&fixture);
}

static void
test_future_is_remarked (void)
{
  Fixture fixture;

  set_up (&fixture);
  type (&fixture, "24-12-2026 10:00");
  g_assert_true (shows (&fixture, "lies in the future"));
  g_assert_true (lek_moment_row_settle (fixture.row));
  g_assert_cmpuint (fixture.n_changed, ==, 1);
  tear_down (&fixture);
}

/* As the last day for a task does. */
static void
test_what_lies_ahead_is_not_remarked (void)
{
  Fixture fixture;

  set_up (&fixture);
  g_object_set (fixture.row, "ahead", TRUE, NULL);
  type (&fixture, "24-12-2026 10:00");
  g_assert_false (shows (&fixture, "lies in the future"));
  g_assert_true (shows (&fixture, "24 December 2026"));
  g_assert_true (lek_moment_row_settle (fixture.row));
  g_assert_cmpuint (fixture.n_changed, ==, 1);
  tear_down (&fixture);
}

static void
test_future_is_refused (void)
{
  Fixture fixture;
  g_autoptr(LekMoment) kept = NULL;

  set_up (&fixture);
  g_object_set (fixture.row, "past-only", TRUE, NULL);
  type (&fixture, "20-11-2026 13:20");
  g_assert_true (lek_moment_row_settle (fixture.row));
  type (&fixture, "24-12-2026 10:00");
  g_assert_false (lek_moment_row_settle (fixture.row));
  g_assert_true (shows (&fixture, "still has to come"));
  g_assert_false (shows (&fixture, "lies in the future"));
  g_assert_cmpuint (fixture.n_changed, ==, 1);

  kept = lek_moment_row_dup_moment (fixture.row);
  g_assert_nonnull (kept);
  g_assert_false (kept->date_only);
  type (&fixture, "20-11-2026 12:00");
  g_assert_true (lek_moment_row_settle (fixture.row));
  g_assert_false (shows (&fixture, "still has to come"));
  tear_down (&fixture);
}

static void
test_emptying_clears (void)
{
  Fixture fixture;
  g_autoptr(LekMoment) moment = NULL;

  set_up (&fixture);
  type (&fixture, "20-11-2026 14:20");
  lek_moment_row_settle (fixture.row);
  type (&fixture, "");
  lek_moment_row_settle (fixture.row);
  moment = lek_moment_row_dup_moment (fixture.row);
  g_assert_null (moment);
  g_assert_cmpuint (fixture.n_changed, ==, 2);
  tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  ui_init (&argc, &argv);

  g_test_add_func ("/moment-row/says-back-what-it-understood", test_echo);
  g_test_add_func ("/moment-row/nonsense-keeps-the-old", test_nonsense_keeps_the_old);
  g_test_add_func ("/moment-row/hour-that-does-not-exist", test_hour_that_does_not_exist);
  g_test_add_func ("/moment-row/hour-that-came-twice", test_hour_that_came_twice);
  g_test_add_func ("/moment-row/day-without-a-time", test_day_without_a_time);
  g_test_add_func ("/moment-row/future-is-remarked", test_future_is_remarked);
  g_test_add_func ("/moment-row/what-lies-ahead-is-not-remarked", test_what_lies_ahead_is_not_remarked);
  g_test_add_func ("/moment-row/future-is-refused", test_future_is_refused);
  g_test_add_func ("/moment-row/emptying-clears", test_emptying_clears);

  return g_test_run ();
}
