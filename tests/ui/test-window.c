/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the window shows when a register cannot be opened as it should, and
 * where it goes on after the last time.
 */

#include "config.h"

#include "window-fixture.h"

#include "session/lek-case-closing.h"
#include "ui/incident/lek-incident-page.h"
#include "ui/parts/lek-banner.h"
#include "ui/parts/lek-ends-box.h"
#include "ui/parts/lek-toast.h"
#include "ui/parts/lek-toast-place.h"
#include "ui/window/lek-veil.h"

static void
test_other_file_is_explained (void)
{
  WindowFixture fixture;
  LekWindow *window;
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  const char *path;
  GtkWidget *page;

  window_fixture_set_up (&fixture);
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

  window_fixture_leave (&fixture, window);
  window_fixture_tear_down (&fixture);
}

static gboolean
can_begin (LekWindow *window)
{
  GtkWidget *button = ui_find_button (GTK_WIDGET (window), "Something happened");

  g_assert_nonnull (button);

  return gtk_widget_is_sensitive (button);
}

static void
test_second_user_reads_only (void)
{
  WindowFixture fixture;
  LekWindow *window;
  LekWindow *second;
  g_autoptr(LekRegister) other = NULL;
  GtkWidget *banner;
  gboolean revealed;

  window_fixture_set_up (&fixture);
  window = window_fixture_show (&fixture, 1000);
  window_fixture_begin (&fixture, "lost_or_stolen", "Phone lost");

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
  g_assert_false (can_begin (second));
  g_assert_true (can_begin (window));

  window_fixture_leave (&fixture, second);
  window_fixture_leave (&fixture, window);
  window_fixture_tear_down (&fixture);
}

/* All is out of sight at once, with the dialogs; the keyboard comes back to where it was. */
static void
test_veil_hides_and_gives_back (void)
{
  WindowFixture fixture;
  LekWindow *window;
  GtkWidget *veil, *focus;
  GtkWindow *dialog;

  window_fixture_set_up (&fixture);
  window = window_fixture_show (&fixture, 1000);
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
  window_fixture_leave (&fixture, window);
  window_fixture_tear_down (&fixture);
}

/* Where a start of the program ends up: the register is opened anew, as it is then. */
static LekWindow *
start_again (WindowFixture   *self,
             LekWindow       *before,
             LekWindowMemory  memory)
{
  g_autofree char *path = g_strdup (lek_register_get_path (self->reg));
  LekWindow *window;

  if (before != NULL)
    {
      gtk_window_close (GTK_WINDOW (before));
      ui_spin (50);
    }

  g_object_unref (self->reg);
  self->reg = lek_register_new (path, self->library, self->preferences, self->clock);
  window = window_fixture_show (self, 1000);
  lek_window_set_memory (window, memory);
  ui_spin (300);

  return window;
}

static LekIncidentPage *
get_incident_page (LekWindow *window)
{
  return LEK_INCIDENT_PAGE (ui_find (GTK_WIDGET (window), LEK_TYPE_INCIDENT_PAGE));
}

static void
open_and_look (LekWindow  *window,
               gint64      id,
               const char *view)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-incident", "x", id);
  ui_spin (300);
  lek_incident_page_show_view (get_incident_page (window), view);
}

static void
test_goes_on_where_it_ended (void)
{
  WindowFixture fixture;
  LekWindow *window;
  gint64 id;

  window_fixture_set_up (&fixture);
  window = start_again (&fixture, NULL, LEK_WINDOW_GOES_ON);
  g_assert_null (lek_window_get_case (window));
  id = window_fixture_begin (&fixture, "lost_or_stolen", "Phone lost");
  open_and_look (window, id, "timeline");

  window = start_again (&fixture, window, LEK_WINDOW_GOES_ON);
  g_assert_nonnull (lek_window_get_case (window));
  g_assert_cmpint (lek_case_get_id (lek_window_get_case (window)), ==, id);
  g_assert_cmpstr (lek_incident_page_get_view (get_incident_page (window)), ==, "timeline");

  /* Only remembered: the register comes first. */
  window = start_again (&fixture, window, LEK_WINDOW_REMEMBERS);
  g_assert_null (lek_window_get_case (window));

  open_and_look (window, id, "steps");
  gtk_widget_activate_action (GTK_WIDGET (get_incident_page (window)), "navigator.back", NULL);
  ui_spin (100);
  window = start_again (&fixture, window, LEK_WINDOW_GOES_ON);
  g_assert_null (lek_window_get_case (window));

  window_fixture_leave (&fixture, window);
  window_fixture_tear_down (&fixture);
}

/* What is closed is over, and what is in another register is another incident. */
static void
test_does_not_go_on_with_another (void)
{
  WindowFixture fixture, other;
  LekWindow *window;
  gint64 id;

  window_fixture_set_up (&fixture);
  window = start_again (&fixture, NULL, LEK_WINDOW_REMEMBERS);
  id = window_fixture_begin (&fixture, "lost_or_stolen", "Phone lost");
  open_and_look (window, id, "steps");
  g_assert_true (lek_case_close (lek_window_get_case (window), "Made twice by mistake.", NULL));
  window = start_again (&fixture, window, LEK_WINDOW_GOES_ON);
  g_assert_null (lek_window_get_case (window));

  id = window_fixture_begin (&fixture, "lost_or_stolen", "Laptop lost");
  open_and_look (window, id, "steps");
  gtk_window_close (GTK_WINDOW (window));
  ui_spin (50);

  window_fixture_set_up (&other);
  window = start_again (&other, NULL, LEK_WINDOW_FORGETS);
  while (window_fixture_begin (&other, "lost_or_stolen", "Bag lost") < id)
    ;
  window = start_again (&other, window, LEK_WINDOW_GOES_ON);
  g_assert_null (lek_window_get_case (window));

  window_fixture_leave (&other, window);
  window_fixture_tear_down (&other);
  window_fixture_tear_down (&fixture);
}

/* The second at a register sees the register, and leaves alone what the first goes on with. */
static void
test_reader_does_not_go_on (void)
{
  WindowFixture fixture;
  LekWindow *window, *second;
  g_autoptr(LekRegister) other = NULL;
  gint64 id;

  window_fixture_set_up (&fixture);
  window = start_again (&fixture, NULL, LEK_WINDOW_REMEMBERS);
  id = window_fixture_begin (&fixture, "lost_or_stolen", "Phone lost");
  open_and_look (window, id, "steps");

  other = lek_register_new (lek_register_get_path (fixture.reg), fixture.library,
                            fixture.preferences, fixture.clock);
  second = lek_window_new (NULL, other);
  lek_window_set_memory (second, LEK_WINDOW_GOES_ON);
  gtk_window_present (GTK_WINDOW (second));
  ui_spin (1000);
  g_assert_true (lek_register_is_read_only (other));
  g_assert_null (lek_window_get_case (second));
  window_fixture_leave (&fixture, second);

  window = start_again (&fixture, window, LEK_WINDOW_GOES_ON);
  g_assert_nonnull (lek_window_get_case (window));
  window_fixture_leave (&fixture, window);
  window_fixture_tear_down (&fixture);
}

static gboolean
is_within (GtkWidget *widget,
           GtkWidget *top)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, top, &bounds));

  return bounds.origin.x >= 0 && bounds.origin.x + bounds.size.width <= gtk_widget_get_width (top);
}

static void
test_toast_follows_the_width (void)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWindow *window;
  GtkWidget *button;

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), gtk_label_new ("Page"));
  window = ui_present (overlay, 900, 500);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay),
                               lek_toast_new ("Noted to come back to: supplement the notification to the AP "
                                              "with what is known by then", "_Undo"));
  ui_spin (100);
  button = ui_find_button (overlay, "_Undo");
  g_assert_true (is_within (button, overlay));

  gtk_window_set_default_size (window, 360, 500);
  ui_spin (300);
  g_assert_cmpint (gtk_widget_get_width (overlay), <=, 360);
  g_assert_true (is_within (button, overlay));
  gtk_window_destroy (window);
}

static float
get_bottom (GtkWidget *widget,
            GtkWidget *top)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, top, &bounds));

  return bounds.origin.y + bounds.size.height;
}

static GtkWidget *
add_bar (GtkWidget *box)
{
  GtkWidget *bar = gtk_button_new_with_label ("Next");

  lek_toasts_stay_above (bar);
  gtk_box_append (GTK_BOX (box), bar);

  return bar;
}

/* Also when a bar comes or goes while it is there. */
static void
test_toast_stays_above_the_bars (void)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = gtk_label_new ("Page");
  GtkWidget *upper, *lower, *button;
  GtkWindow *window;
  float high;

  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (box), page);
  upper = add_bar (box);
  lower = add_bar (box);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), box);
  window = ui_present (overlay, 600, 400);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), lek_toast_new ("Incident closed", "_Undo"));
  ui_spin (200);
  button = ui_find_button (overlay, "_Undo");
  high = get_bottom (button, overlay);
  g_assert_cmpfloat (high, <=, get_bottom (page, overlay));

  gtk_widget_set_visible (upper, FALSE);
  ui_spin (200);
  g_assert_cmpfloat (get_bottom (button, overlay), >, high);
  g_assert_cmpfloat (get_bottom (button, overlay), <=, get_bottom (page, overlay));

  gtk_widget_set_visible (upper, TRUE);
  ui_spin (200);
  g_assert_cmpfloat (get_bottom (button, overlay), ==, high);
  gtk_box_remove (GTK_BOX (box), lower);
  ui_spin (200);
  g_assert_cmpfloat (get_bottom (button, overlay), >, high);
  gtk_window_destroy (window);
}

/* Of its label a screen reader is not told which key it has: that it finds elsewhere. */
static void
test_names_have_no_sign_of_a_key (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *check = gtk_check_button_new_with_mnemonic ("_Follow");
  GtkWidget *button = gtk_button_new_with_mnemonic ("_Next");
  GtkWindow *window;

  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), button);
  window = ui_present (box, 300, 200);
  g_assert_null (gtk_test_accessible_check_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, "Follow"));
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  gtk_button_set_label (GTK_BUTTON (button), "_Back");
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL));
  gtk_window_destroy (window);
}

static GtkWidget *
present_next (int         width,
              const char *next)
{
  GtkWidget *box = g_object_new (LEK_TYPE_ENDS_BOX, NULL);
  GtkWidget *squeezer = adw_squeezer_new ();

  adw_squeezer_set_homogeneous (ADW_SQUEEZER (squeezer), FALSE);
  adw_squeezer_add (ADW_SQUEEZER (squeezer), gtk_label_new (next));
  adw_squeezer_add (ADW_SQUEEZER (squeezer), gtk_label_new ("Next"));
  gtk_widget_set_parent (gtk_button_new_with_label ("Previous"), box);
  gtk_widget_set_parent (gtk_button_new (), box);
  gtk_button_set_child (GTK_BUTTON (gtk_widget_get_last_child (box)), squeezer);
  ui_present (box, width, 100);

  return gtk_widget_get_last_child (box);
}

/* Where the title of the next page does not fit, the button is no wider than the word that stands for it. */
static void
test_next_is_as_wide_as_its_words (void)
{
  GtkWidget *brief = present_next (360, "Next");
  GtkWidget *squeezed = present_next (360, "Next: how it was discovered, by whom, and when it was known");
  GtkWidget *whole = present_next (900, "Next: how it was discovered, by whom, and when it was known");

  g_assert_cmpint (gtk_widget_get_width (squeezed), ==, gtk_widget_get_width (brief));
  g_assert_cmpint (gtk_widget_get_width (whole), >, gtk_widget_get_width (brief));

  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (brief)));
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (squeezed)));
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (whole)));
}

int
main (int   argc,
      char *argv[])
{
  ui_init (&argc, &argv);

  g_test_add_func ("/window/other-file-is-explained-and-left-alone", test_other_file_is_explained);
  g_test_add_func ("/window/second-user-reads-only", test_second_user_reads_only);
  g_test_add_func ("/window/goes-on-where-it-ended", test_goes_on_where_it_ended);
  g_test_add_func ("/window/does-not-go-on-with-another", test_does_not_go_on_with_another);
  g_test_add_func ("/window/reader-does-not-go-on", test_reader_does_not_go_on);
  g_test_add_func ("/window/veil-hides-all-and-gives-it-back", test_veil_hides_and_gives_back);
  g_test_add_func ("/window/toast-follows-the-width", test_toast_follows_the_width);
  g_test_add_func ("/window/toast-stays-above-the-bars", test_toast_stays_above_the_bars);
  g_test_add_func ("/window/next-is-as-wide-as-its-words", test_next_is_as_wide_as_its_words);
  g_test_add_func ("/window/names-have-no-sign-of-a-key", test_names_have_no_sign_of_a_key);

  return g_test_run ();
}
