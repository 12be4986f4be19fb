/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "Something happened": from the button to an incident on disk.
 */

#include "config.h"

#include "window-fixture.h"

#include "ui/editors/lek-moment-row.h"
#include "ui/register/lek-start-dialog.h"

static void
begun_cb (GtkWidget *dialog,
          LekCase   *case_,
          gpointer   user_data)
{
  g_set_object ((LekCase **) user_data, case_);
}

static GtkWidget *
open_dialog (WindowFixture  *fixture,
             LekWindow      *window,
             LekCase       **begun)
{
  GtkWidget *dialog = lek_start_dialog_new (GTK_WINDOW (window), fixture->reg);
  GtkWidget *tile;

  g_signal_connect (dialog, "begun", G_CALLBACK (begun_cb), begun);
  gtk_window_present (GTK_WINDOW (dialog));
  ui_spin (300);

  tile = ui_find (ui_find (dialog, GTK_TYPE_FLOW_BOX), GTK_TYPE_BUTTON);
  g_assert_nonnull (tile);
  gtk_widget_activate (tile);
  ui_spin (300);

  return dialog;
}

static void
press (GtkWidget  *dialog,
       const char *label)
{
  GtkWidget *button = ui_find_button (dialog, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  gtk_widget_activate (button);
}

static void
wait_for (LekCase **begun)
{
  for (guint i = 0; i < 300 && *begun == NULL; i++)
    ui_spin (10);
  g_assert_nonnull (*begun);
}

static void
test_three_clicks (void)
{
  WindowFixture fixture;
  LekWindow *window;
  GtkWidget *dialog;
  g_autoptr(LekCase) begun = NULL;

  window_fixture_set_up (&fixture);
  window = window_fixture_show (&fixture, 1000);
  dialog = open_dialog (&fixture, window, &begun);
  press (dialog, "Start");
  wait_for (&begun);

  g_assert_cmpint (lek_case_get_summary (begun)->known_utc, ==, WINDOW_NOW);
  g_assert_cmpstr (lek_case_get_summary (begun)->number, ==, "2026-001");

  window_fixture_leave (&fixture, window);
  g_clear_object (&begun);
  window_fixture_tear_down (&fixture);
}

static GtkWidget *
ask_other_day (GtkWidget *dialog)
{
  GtkWidget *list = ui_find (dialog, GTK_TYPE_LIST_BOX);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 2);
  GtkWidget *moment_row;

  /* By Enter, which chooses the row that has the keyboard and does not press the default, Start. */
  gtk_widget_grab_focus (GTK_WIDGET (row));
  g_signal_emit_by_name (dialog, "activate-default");
  ui_spin (300);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (ui_find (GTK_WIDGET (row), GTK_TYPE_CHECK_BUTTON))));
  moment_row = ui_find (dialog, LEK_TYPE_MOMENT_ROW);
  g_assert_nonnull (moment_row);

  return moment_row;
}

static void
test_yesterday (void)
{
  WindowFixture fixture;
  LekWindow *window;
  GtkWidget *dialog;
  GtkWidget *moment_row;
  g_autoptr(LekCase) begun = NULL;

  window_fixture_set_up (&fixture);
  window = window_fixture_show (&fixture, 1000);
  dialog = open_dialog (&fixture, window, &begun);
  moment_row = ask_other_day (dialog);

  /* Nothing filled in yet: there is nothing to start with. */
  press (dialog, "Start");
  ui_spin (500);
  g_assert_null (begun);

  gtk_editable_set_text (GTK_EDITABLE (ui_find (moment_row, GTK_TYPE_ENTRY)), "yesterday 15:00");
  press (dialog, "Start");
  wait_for (&begun);
  g_assert_cmpint (lek_case_get_summary (begun)->known_utc, ==, WINDOW_NOW - 21 * 3600);

  window_fixture_leave (&fixture, window);
  g_clear_object (&begun);
  window_fixture_tear_down (&fixture);
}

static void
test_names_and_width (void)
{
  WindowFixture fixture;
  LekWindow *window;
  GtkWidget *dialog;
  g_autoptr(LekCase) begun = NULL;
  g_autofree char *nameless = NULL;
  int minimum;

  window_fixture_set_up (&fixture);
  window = window_fixture_show (&fixture, 1000);
  dialog = open_dialog (&fixture, window, &begun);
  ask_other_day (dialog);

  nameless = ui_list_nameless (dialog);
  g_assert_cmpstr (nameless, ==, "");
  gtk_widget_measure (dialog, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);

  gtk_window_destroy (GTK_WINDOW (dialog));
  window_fixture_leave (&fixture, window);
  window_fixture_tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  ui_init (&argc, &argv);

  g_test_add_func ("/start-dialog/three-clicks", test_three_clicks);
  g_test_add_func ("/start-dialog/yesterday", test_yesterday);
  g_test_add_func ("/start-dialog/names-and-width", test_names_and_width);

  return g_test_run ();
}
