/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the window shows when a register cannot be opened as it should.
 */

#include "config.h"

#include "window-fixture.h"

#include "ui/lek-banner.h"
#include "ui/lek-veil.h"

static void
test_other_file_is_explained (void)
{
  UiFixture fixture;
  LekWindow *window;
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  const char *path;
  GtkWidget *page;

  ui_fixture_set_up (&fixture);
  path = lek_register_get_path (fixture.reg);
  g_file_set_contents (path, "Dear diary, this is no register at all.", -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &before, NULL, &error);
  g_assert_no_error (error);

  window = lek_window_new (NULL, fixture.reg);
  gtk_window_present (GTK_WINDOW (window));
  ui_spin (800);

  page = ui_find (GTK_WIDGET (window), ADW_TYPE_STATUS_PAGE);
  g_assert_nonnull (page);
  g_assert_cmpstr (adw_status_page_get_title (ADW_STATUS_PAGE (page)), ==,
                   "This file is not a register");
  g_assert_nonnull (ui_find_button (page, "Choose another file…"));
  g_assert_nonnull (ui_find_button (page, "Try again"));
  g_assert_nonnull (ui_find_button (page, "Quit"));

  g_file_get_contents (path, &after, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (before, ==, after);

  ui_fixture_leave (&fixture, window);
  ui_fixture_tear_down (&fixture);
}

static void
test_second_user_reads_only (void)
{
  UiFixture fixture;
  LekWindow *window;
  LekWindow *second;
  g_autoptr(LekRegister) other = NULL;
  GtkWidget *banner;
  gboolean revealed;

  ui_fixture_set_up (&fixture);
  window = ui_fixture_show (&fixture, 1000);
  ui_fixture_begin (&fixture, "lost_or_stolen", "Phone lost");

  other = lek_register_new (lek_register_get_path (fixture.reg), fixture.library,
                            fixture.preferences, fixture.clock);
  second = lek_window_new (NULL, other);
  gtk_window_present (GTK_WINDOW (second));
  ui_spin (1000);

  g_assert_true (lek_register_is_read_only (other));
  banner = ui_find (GTK_WIDGET (second), LEK_TYPE_BANNER);
  g_assert_nonnull (banner);
  g_object_get (banner, "revealed", &revealed, NULL);
  g_assert_true (revealed);

  ui_fixture_leave (&fixture, second);
  ui_fixture_leave (&fixture, window);
  ui_fixture_tear_down (&fixture);
}

/* All is out of sight at once, with the dialogs; the keyboard comes back to where it was. */
static void
test_veil_hides_and_gives_back (void)
{
  UiFixture fixture;
  LekWindow *window;
  GtkWidget *veil, *focus;
  GtkWindow *dialog;

  ui_fixture_set_up (&fixture);
  window = ui_fixture_show (&fixture, 1000);
  veil = ui_find (GTK_WIDGET (window), LEK_TYPE_VEIL);
  focus = ui_find_button (GTK_WIDGET (window), "Look at an example");
  gtk_widget_grab_focus (focus);
  dialog = GTK_WINDOW (adw_window_new ());
  gtk_window_set_transient_for (dialog, GTK_WINDOW (window));
  gtk_window_present (dialog);

  lek_window_hide (window);
  g_assert_true (lek_veil_is_drawn (LEK_VEIL (veil)));
  g_assert_false (gtk_widget_get_mapped (focus));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (dialog)));
  g_assert_nonnull (ui_find_button (GTK_WIDGET (window), "Go on"));

  lek_veil_lift (LEK_VEIL (veil));
  g_assert_true (gtk_widget_get_mapped (focus));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == focus);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (dialog)));

  gtk_window_destroy (dialog);
  ui_fixture_leave (&fixture, window);
  ui_fixture_tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/window/other-file-is-explained-and-left-alone", test_other_file_is_explained);
  g_test_add_func ("/window/second-user-reads-only", test_second_user_reads_only);
  g_test_add_func ("/window/veil-hides-all-and-gives-it-back", test_veil_hides_and_gives_back);

  return g_test_run ();
}
