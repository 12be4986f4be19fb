/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The register in a real window.
 */

#include "config.h"

#include "window-fixture.h"

#include "ui/parts/lek-banner.h"
#include "ui/register/lek-register-line.h"
#include "ui/register/lek-running-list.h"

static void
test_empty_register_helps (void)
{
  WindowFixture fixture;
  LekWindow *window;

  window_fixture_set_up (&fixture);
  window = window_fixture_show (&fixture, 1000);

  g_assert_nonnull (ui_find_button (GTK_WIDGET (window), "Something happened"));
  g_assert_nonnull (ui_find_button (GTK_WIDGET (window), "Look at an example"));
  g_assert_null (ui_find (GTK_WIDGET (window), LEK_TYPE_REGISTER_LINE));

  window_fixture_leave (&fixture, window);
  window_fixture_tear_down (&fixture);
}

/* The first line in the window is that of the headings, where there are any. */
static gboolean
has_headings (LekWindow *window)
{
  GtkWidget *line = ui_find (GTK_WIDGET (window), LEK_TYPE_REGISTER_LINE);

  g_assert_nonnull (line);

  return lek_register_line_get_row (LEK_REGISTER_LINE (line)) == NULL;
}

static void
test_rows_are_shown (void)
{
  WindowFixture fixture;
  LekWindow *window;
  GtkWidget *view;
  GtkWidget *line;
  const LekSummary *summary;

  window_fixture_set_up (&fixture);
  window = window_fixture_show (&fixture, 1000);
  window_fixture_begin (&fixture, "lost_or_stolen", "Phone lost on the tram");
  ui_spin (300);

  view = ui_find (GTK_WIDGET (window), GTK_TYPE_LIST_VIEW);
  g_assert_nonnull (view);
  line = ui_find (view, LEK_TYPE_REGISTER_LINE);
  g_assert_nonnull (line);
  summary = lek_register_row_get_summary (lek_register_line_get_row (LEK_REGISTER_LINE (line)));
  g_assert_cmpstr (summary->title, ==, "Phone lost on the tram");
  g_assert_true (has_headings (window));
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (view),
                                                  GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (gtk_widget_get_parent (line)),
                                                  GTK_ACCESSIBLE_PROPERTY_LABEL));

  window_fixture_leave (&fixture, window);
  window_fixture_tear_down (&fixture);
}

static void
search_for (WindowFixture *fixture,
            LekWindow     *window,
            const char    *words)
{
  GtkWidget *entry;
  gboolean busy = TRUE;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL);
  ui_spin (100);
  entry = ui_find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY);
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  ui_spin (250);
  for (guint i = 0; i < 200 && busy; i++)
    {
      ui_spin (10);
      g_object_get (fixture->reg, "busy", &busy, NULL);
    }
}

static void
test_search_filters (void)
{
  WindowFixture fixture;
  LekWindow *window;
  GListModel *rows;

  window_fixture_set_up (&fixture);
  window = window_fixture_show (&fixture, 1000);
  window_fixture_begin (&fixture, "lost_or_stolen", "Phone lost on the tram");
  window_fixture_begin (&fixture, "hacked", "Mailbox hacked");
  ui_spin (200);
  rows = lek_register_get_rows (fixture.reg);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 2);

  search_for (&fixture, window, "mailbox");
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 1);

  search_for (&fixture, window, "giraffe");
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 0);
  g_assert_nonnull (ui_find_button (GTK_WIDGET (window), "Clear the search"));

  window_fixture_leave (&fixture, window);
  window_fixture_tear_down (&fixture);
}

static void
test_narrow_window_fits (void)
{
  WindowFixture fixture;
  LekWindow *window;
  int minimum;

  window_fixture_set_up (&fixture);
  window = window_fixture_show (&fixture, 360);
  window_fixture_begin (&fixture, "lost_or_stolen", "A phone with photographs was lost on the tram");
  ui_spin (300);

  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum,
                      NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  g_assert_false (has_headings (window));
  g_assert_nonnull (ui_find (GTK_WIDGET (window), GTK_TYPE_LIST_VIEW));

  window_fixture_leave (&fixture, window);
  window_fixture_tear_down (&fixture);
}

static void
test_hidden_banner_is_not_measured (void)
{
  GtkWidget *banner = g_object_ref_sink (g_object_new (LEK_TYPE_BANNER, "title", "Read only", NULL));
  GtkWidget *revealer = gtk_widget_get_first_child (banner);
  GtkWidget *box = gtk_widget_get_first_child (revealer);

  g_assert_false (gtk_widget_get_visible (box));
  g_object_set (banner, "revealed", TRUE, NULL);
  g_assert_true (gtk_widget_get_visible (box));
  g_object_set (banner, "revealed", FALSE, NULL);
  g_assert_false (gtk_widget_get_visible (box));

  g_object_unref (banner);
}

static void
test_archiving_can_be_undone (void)
{
  WindowFixture fixture;
  LekWindow *window;
  GtkWidget *undo;
  gint64 id;

  window_fixture_set_up (&fixture);
  window = window_fixture_show (&fixture, 1000);
  id = window_fixture_begin (&fixture, "lost_or_stolen", "Phone lost");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.archive-incident", "x", id);
  ui_spin (500);
  g_assert_cmpint (lek_register_get_count (fixture.reg, LEK_REGISTER_VIEW_ARCHIVED), ==, 1);

  undo = ui_find_button (GTK_WIDGET (window), "_Undo");
  g_assert_nonnull (undo);
  gtk_widget_activate (undo);
  ui_spin (700);
  g_assert_cmpint (lek_register_get_count (fixture.reg, LEK_REGISTER_VIEW_ARCHIVED), ==, 0);

  window_fixture_leave (&fixture, window);
  window_fixture_tear_down (&fixture);
}

static void
test_incident_opens_and_closes (void)
{
  WindowFixture fixture;
  LekWindow *window;
  gint64 id;

  window_fixture_set_up (&fixture);
  window = window_fixture_show (&fixture, 1000);
  id = window_fixture_begin (&fixture, "lost_or_stolen", "Phone lost");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-incident", "x", id);
  ui_spin (500);
  g_assert_nonnull (lek_window_get_case (window));
  g_assert_cmpint (lek_case_get_id (lek_window_get_case (window)), ==, id);

  gtk_widget_activate_action (gtk_window_get_focus (GTK_WINDOW (window)), "navigator.back", NULL);
  ui_spin (500);
  g_assert_null (lek_window_get_case (window));

  window_fixture_leave (&fixture, window);
  window_fixture_tear_down (&fixture);
}

static void
test_everything_has_a_name (void)
{
  WindowFixture fixture;
  LekWindow *window;
  g_autofree char *empty = NULL;
  g_autofree char *filled = NULL;

  window_fixture_set_up (&fixture);
  window = window_fixture_show (&fixture, 1000);
  empty = ui_list_nameless (GTK_WIDGET (window));
  g_assert_cmpstr (empty, ==, "");

  window_fixture_begin (&fixture, "lost_or_stolen", "Phone lost");
  ui_spin (300);
  filled = ui_list_nameless (GTK_WIDGET (window));
  g_assert_cmpstr (filled, ==, "");

  window_fixture_leave (&fixture, window);
  window_fixture_tear_down (&fixture);
}

static int
measure_first_line (LekWindow *window)
{
  GtkWidget *line = ui_find (GTK_WIDGET (window), LEK_TYPE_REGISTER_LINE);
  int height;

  g_assert_nonnull (line);
  gtk_widget_measure (line, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (line), &height, NULL, NULL, NULL);

  return height;
}

static gboolean
shows_all (GtkWidget *list)
{
  GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (ui_find (list, GTK_TYPE_SCROLLED_WINDOW));
  GtkAdjustment *rows = gtk_scrolled_window_get_vadjustment (scrolled);

  return gtk_adjustment_get_upper (rows) <= gtk_adjustment_get_page_size (rows);
}

/* A title that is longer than the card is wide goes on below, and the card grows with it. */
static void
test_long_title_wraps (void)
{
  WindowFixture fixture;
  LekWindow *window;
  int low;

  window_fixture_set_up (&fixture);
  window = window_fixture_show (&fixture, 360);
  window_fixture_begin (&fixture, "lost_or_stolen", "Phone");
  ui_spin (300);
  low = measure_first_line (window);
  window_fixture_leave (&fixture, window);
  window_fixture_tear_down (&fixture);

  window_fixture_set_up (&fixture);
  window = window_fixture_show (&fixture, 360);
  window_fixture_begin (&fixture, "lost_or_stolen", "A phone with photographs of all the children was lost");
  ui_spin (300);
  g_assert_cmpint (measure_first_line (window), >, low);
  g_assert_true (shows_all (ui_find (GTK_WIDGET (window), LEK_TYPE_RUNNING_LIST)));
  window_fixture_leave (&fixture, window);
  window_fixture_tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  ui_init (&argc, &argv);

  g_test_add_func ("/register-page/empty-register-helps", test_empty_register_helps);
  g_test_add_func ("/register-page/rows-are-shown", test_rows_are_shown);
  g_test_add_func ("/register-page/search-filters", test_search_filters);
  g_test_add_func ("/register-page/narrow-window-fits", test_narrow_window_fits);
  g_test_add_func ("/register-page/long-title-wraps", test_long_title_wraps);
  g_test_add_func ("/register-page/hidden-banner-is-not-measured", test_hidden_banner_is_not_measured);
  g_test_add_func ("/register-page/archiving-can-be-undone", test_archiving_can_be_undone);
  g_test_add_func ("/register-page/incident-opens-and-closes", test_incident_opens_and_closes);
  g_test_add_func ("/register-page/everything-has-a-name", test_everything_has_a_name);

  return g_test_run ();
}
