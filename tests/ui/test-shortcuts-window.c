/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The shortcuts window as the keyboard and a screen reader meet it, and its
 * search.
 */

#include "config.h"

#include "ui-walk.h"

#include "ui/lek-ui.h"
#include "ui/window/lek-shortcut-row.h"
#include "ui/window/lek-shortcuts-window.h"

static GtkWidget *
show (void)
{
  GtkWidget *window = lek_shortcuts_window_new (NULL);

  gtk_window_present (GTK_WINDOW (window));
  ui_spin (200);

  return window;
}

static void
leave (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  ui_spin (20);
}

static const char *
get_title (gpointer row)
{
  g_assert_true (LEK_IS_SHORTCUT_ROW (row));

  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
}

static const char *
get_focus_title (GtkWidget *window)
{
  return get_title (gtk_window_get_focus (GTK_WINDOW (window)));
}

static GtkWidget *
find_row (GtkWidget  *top,
          const char *title)
{
  if (LEK_IS_SHORTCUT_ROW (top))
    return g_str_equal (get_title (top), title) ? top : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (top); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
search (GtkWidget  *window,
        const char *words)
{
  gtk_widget_activate_action (window, "search.begin", NULL);
  gtk_editable_set_text (GTK_EDITABLE (ui_find (window, GTK_TYPE_SEARCH_ENTRY)), words);
  ui_spin (400);
}

/* As the keyboard does it: the controller that has the key. */
static void
press (GtkWidget *window,
       guint      key)
{
  GtkWidget *scroller = ui_find (window, GTK_TYPE_SCROLLED_WINDOW);
  GListModel *controllers = gtk_widget_observe_controllers (scroller);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }
  g_object_unref (controllers);
  g_assert_true (handled);
  ui_spin (50);
}

static void
test_words_and_keys_are_said (void)
{
  static const struct { const char *title, *spoken; } rows[] = {
    { "How much time is left", "How much time is left, Ctrl+T" },
    { "Redo an answer", "Redo an answer, Shift+Ctrl+Z" },
    { "Preferences", "Preferences, Ctrl+comma" },
    { "Keyboard shortcuts", "Keyboard shortcuts, Ctrl+question mark" },
    { "Menu of the incident", "Menu of the incident, Menu, Shift+F10" },
  };
  GtkWidget *window = show ();
  g_autofree char *nameless = ui_list_nameless (window);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_row (window, rows[i].title)),
                                         GTK_ACCESSIBLE_PROPERTY_LABEL, rows[i].spoken);
  g_assert_cmpstr (nameless, ==, "");

  leave (window);
}

static void
test_keys_turn_pages (void)
{
  GtkWidget *window = show ();
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (ui_find (window, GTK_TYPE_SCROLLED_WINDOW));
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (scroller);
  const char *after_one;

  g_assert_cmpstr (get_focus_title (window), ==, "New incident");
  g_assert_cmpfloat (gtk_adjustment_get_value (place), ==, 0);
  press (window, GDK_KEY_Page_Down);
  after_one = get_focus_title (window);
  g_assert_cmpstr (after_one, !=, "New incident");
  g_assert_cmpfloat (gtk_adjustment_get_value (place), >, 0);
  press (window, GDK_KEY_End);
  g_assert_cmpstr (get_focus_title (window), ==, "Quit");
  g_assert_cmpstr (after_one, !=, "Quit");
  press (window, GDK_KEY_Page_Up);
  g_assert_cmpstr (get_focus_title (window), !=, "Quit");
  press (window, GDK_KEY_Home);
  g_assert_cmpstr (get_focus_title (window), ==, "New incident");
  g_assert_cmpfloat (gtk_adjustment_get_value (place), ==, 0);

  leave (window);
}

static void
test_search_finds_words_and_keys (void)
{
  GtkWidget *window = show ();

  search (window, "TIME");
  g_assert_true (gtk_widget_get_mapped (find_row (window, "How much time is left")));
  g_assert_false (gtk_widget_get_mapped (find_row (window, "New incident")));
  search (window, "ctrl+n");
  g_assert_true (gtk_widget_get_mapped (find_row (window, "New incident")));
  g_assert_false (gtk_widget_get_mapped (find_row (window, "How much time is left")));

  leave (window);
}

static void
test_nothing_found_is_said (void)
{
  GtkWidget *window = show ();

  search (window, "giraffe");
  g_assert_null (ui_find (window, LEK_TYPE_SHORTCUT_ROW));
  ui_click (window, "Clear the search");
  ui_spin (200);
  g_assert_true (gtk_widget_get_mapped (find_row (window, "Quit")));
  g_assert_cmpstr (get_focus_title (window), ==, "New incident");

  leave (window);
}

static void
test_what_was_found_keeps_the_keyboard (void)
{
  GtkWidget *window = show ();
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (ui_find (window, GTK_TYPE_SCROLLED_WINDOW));

  search (window, "hide");
  g_assert_true (gtk_widget_grab_focus (find_row (window, "Hide the screen")));
  gtk_widget_activate_action (window, "search.leave", NULL);
  /* Longer than the search waits for more letters. */
  ui_spin (600);
  g_assert_cmpstr (get_focus_title (window), ==, "Hide the screen");
  g_assert_true (gtk_widget_get_mapped (find_row (window, "New incident")));
  g_assert_cmpfloat (gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (scroller)), >, 0);

  leave (window);
}

static void
test_leaving_goes_out_of_the_search_first (void)
{
  GtkWidget *window = show ();

  search (window, "time");
  gtk_widget_activate_action (window, "search.leave", NULL);
  ui_spin (600);
  g_assert_cmpstr (get_focus_title (window), ==, "New incident");

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_widget_activate_action (window, "search.leave", NULL);
  ui_spin (200);
  g_assert_null (window);
}

int
main (int   argc,
      char *argv[])
{
  ui_init (&argc, &argv);

  g_test_add_func ("/shortcuts-window/words-and-keys-are-said", test_words_and_keys_are_said);
  g_test_add_func ("/shortcuts-window/keys-turn-pages", test_keys_turn_pages);
  g_test_add_func ("/shortcuts-window/search-finds-words-and-keys", test_search_finds_words_and_keys);
  g_test_add_func ("/shortcuts-window/nothing-found-is-said", test_nothing_found_is_said);
  g_test_add_func ("/shortcuts-window/what-was-found-keeps-the-keyboard", test_what_was_found_keeps_the_keyboard);
  g_test_add_func ("/shortcuts-window/leaving-goes-out-of-the-search-first", test_leaving_goes_out_of_the_search_first);

  return g_test_run ();
}
