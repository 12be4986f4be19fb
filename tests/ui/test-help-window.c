/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The help beside the program: going to a page, back and forward, the search,
 * and what a screen reader hears of it.
 */

#include "config.h"

#include "window-fixture.h"

#include "session/lek-handbook.h"
#include "ui/help/lek-help-leaf.h"
#include "ui/help/lek-help-window.h"

static LekHelpWindow *
show (const char *address,
      int         width)
{
  g_autoptr(LekHelpBook) book = lek_handbook_load (LEK_VOICE_EN);
  GtkWidget *window = lek_help_window_new (book, LEK_PROFILE_GASTOUDER);

  gtk_window_set_default_size (GTK_WINDOW (window), width, 700);
  lek_help_window_go_to (LEK_HELP_WINDOW (window), address);
  gtk_window_present (GTK_WINDOW (window));
  ui_spin (200);

  return LEK_HELP_WINDOW (window);
}

static void
leave (LekHelpWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  ui_spin (20);
}

static void
act (LekHelpWindow *window,
     const char    *action)
{
  gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
  ui_spin (50);
}

/* The link to @address that is drawn. */
static GtkWidget *
find_link (GtkWidget  *top,
           const char *address)
{
  g_autofree char *uri = g_strconcat ("help:", address, NULL);

  if (GTK_IS_LINK_BUTTON (top) && g_str_equal (gtk_link_button_get_uri (GTK_LINK_BUTTON (top)), uri))
    return top;

  for (GtkWidget *child = gtk_widget_get_first_child (top); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_link (child, address);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
follow (LekHelpWindow *window,
        const char    *address)
{
  GtkWidget *link = find_link (GTK_WIDGET (window), address);
  gboolean handled;

  g_assert_nonnull (link);
  g_signal_emit_by_name (link, "activate-link", &handled);
  g_assert_true (handled);
  ui_spin (50);
}

static const char *
get_focus_name (LekHelpWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  return focus != NULL ? G_OBJECT_TYPE_NAME (focus) : "nothing";
}

static void
test_links_and_the_way_back (void)
{
  LekHelpWindow *window = show ("index", 640);

  g_assert_cmpstr (lek_help_window_get_address (window), ==, "index");
  follow (window, "clock");
  g_assert_cmpstr (lek_help_window_get_address (window), ==, "clock");
  follow (window, "ap-form");
  g_assert_cmpstr (lek_help_window_get_address (window), ==, "ap-form");

  act (window, "help.back");
  g_assert_cmpstr (lek_help_window_get_address (window), ==, "clock");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == find_link (GTK_WIDGET (window), "ap-form"));
  act (window, "help.forward");
  g_assert_cmpstr (lek_help_window_get_address (window), ==, "ap-form");
  act (window, "help.forward");
  g_assert_cmpstr (lek_help_window_get_address (window), ==, "ap-form");
  act (window, "help.contents");
  g_assert_cmpstr (lek_help_window_get_address (window), ==, "index");

  leave (window);
}

static void
test_a_question_is_gone_to (void)
{
  LekHelpWindow *window = show ("gastouder.what.known#time.known", 640);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  g_assert_nonnull (focus);
  g_assert_cmpstr (get_focus_name (window), ==, "LekHelpSection");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "When were you reasonably certain that something had gone wrong with "
                                       "personal data?");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_ROLE_GROUP);

  leave (window);
}

static void
test_what_is_not_there_is_the_first_page (void)
{
  LekHelpWindow *window = show ("no-such-page#nothing", 640);

  g_assert_cmpstr (lek_help_window_get_address (window), ==, "index");

  leave (window);
}

static void
search (LekHelpWindow *window,
        const char    *words)
{
  GtkWidget *entry;

  act (window, "search.begin");
  entry = ui_find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY);
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  ui_spin (400);
}

static void
test_search_leads_to_a_page (void)
{
  LekHelpWindow *window = show ("log", 640);

  search (window, "ransomware");
  g_assert_nonnull (find_link (GTK_WIDGET (window), "breach"));
  g_assert_null (find_link (GTK_WIDGET (window), "clock"));

  g_signal_emit_by_name (ui_find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY), "activate");
  ui_spin (200);
  g_assert_cmpstr (lek_help_window_get_address (window), !=, "log");

  act (window, "help.back");
  g_assert_cmpstr (lek_help_window_get_address (window), ==, "log");

  leave (window);
}

static void
test_leaving_the_search_shows_the_page_again (void)
{
  LekHelpWindow *window = show ("log", 640);

  search (window, "zzzz");
  g_assert_null (find_link (GTK_WIDGET (window), "register"));
  act (window, "search.leave");
  ui_spin (300);
  g_assert_nonnull (find_link (GTK_WIDGET (window), "register"));
  g_assert_cmpstr (get_focus_name (window), ==, "LekHelpSection");

  leave (window);
}

static void
test_all_is_named_and_fits (void)
{
  static const char *const addresses[] = { "index", "clock", "ap-form", "sources", "organisatie.notify.more" };

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      LekHelpWindow *window = show (addresses[i], 360);
      g_autofree char *nameless = ui_list_nameless (GTK_WIDGET (window));

      g_assert_cmpstr (nameless, ==, "");
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 360);

      leave (window);
    }
}

static void
test_new_rules_are_said_once (void)
{
  static const char *const older[] = { "wbp-2016", NULL };
  WindowFixture fixture;
  GSettings *settings;
  const LekRules *news;

  window_fixture_set_up (&fixture);
  settings = lek_preferences_get_settings (fixture.preferences);
  g_assert_nonnull (settings);

  g_settings_reset (settings, "rules-met");
  g_assert_null (lek_handbook_take_news (fixture.library, fixture.preferences));

  g_settings_set_strv (settings, "rules-met", older);
  news = lek_handbook_take_news (fixture.library, fixture.preferences);
  g_assert_nonnull (news);
  g_assert_cmpstr (news->id, ==, "avg-2018");
  g_assert_null (lek_handbook_take_news (fixture.library, fixture.preferences));

  window_fixture_tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  ui_init (&argc, &argv);

  g_test_add_func ("/help-window/links-and-the-way-back", test_links_and_the_way_back);
  g_test_add_func ("/help-window/a-question-is-gone-to", test_a_question_is_gone_to);
  g_test_add_func ("/help-window/what-is-not-there-is-the-first-page", test_what_is_not_there_is_the_first_page);
  g_test_add_func ("/help-window/search-leads-to-a-page", test_search_leads_to_a_page);
  g_test_add_func ("/help-window/leaving-the-search-shows-the-page-again",
                   test_leaving_the_search_shows_the_page_again);
  g_test_add_func ("/help-window/all-is-named-and-fits", test_all_is_named_and_fits);
  g_test_add_func ("/help-window/new-rules-are-said-once", test_new_rules_are_said_once);

  return g_test_run ();
}
