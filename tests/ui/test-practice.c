/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A practice in a real window: marked on every page and in every dialog, told
 * its news, and gone when it is over.
 */

#include "config.h"

#include "window-fixture.h"

#include <glib/gstdio.h>

#include "ui/incident/lek-incident-page.h"
#include "ui/practice/lek-practice-chooser.h"
#include "ui/practice/lek-practice-mark.h"
#include "ui/practice/lek-practice-result.h"
#include "ui/practice/lek-practice-strip.h"
#include "ui/practice/lek-practice-window.h"
#include "ui/register/lek-register-page.h"

typedef struct
{
  WindowFixture  fixture;
  LekDrill  *drill;
  LekWindow *window;
  gboolean   gone;
} Practice;

/* The window in front of @below. */
static GtkWindow *
get_dialog (GtkWindow *below)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == below && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }

  return NULL;
}

static GtkWindow *
wait_for_dialog (Practice *self)
{
  GtkWindow *dialog = NULL;

  for (guint i = 0; i < 300 && dialog == NULL; i++)
    {
      ui_spin (10);
      dialog = get_dialog (GTK_WINDOW (self->window));
    }
  g_assert_nonnull (dialog);

  return dialog;
}

static void
close_dialog (Practice *self)
{
  gtk_window_close (wait_for_dialog (self));
  for (guint i = 0; i < 300 && get_dialog (GTK_WINDOW (self->window)) != NULL; i++)
    ui_spin (10);
}

static void
destroyed_cb (gboolean *gone)
{
  *gone = TRUE;
}

static void
set_up (Practice   *self,
        const char *story)
{
  g_autoptr(GError) error = NULL;

  self->gone = FALSE;
  window_fixture_set_up (&self->fixture);
  self->drill = lek_drill_new (self->fixture.library, self->fixture.preferences,
                               lek_library_get_story (self->fixture.library, story), &error);
  g_assert_no_error (error);
  self->window = lek_practice_window_new (NULL, self->drill);
  g_signal_connect_swapped (self->window, "destroy", G_CALLBACK (destroyed_cb), &self->gone);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1000, 700);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
tear_down (Practice *self)
{
  g_autofree char *folder = lek_drill_dup_folder ();

  if (!self->gone)
    lek_practice_window_abandon (self->window);
  ui_spin (50);
  g_clear_object (&self->drill);
  window_fixture_tear_down (&self->fixture);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
begun_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  *(LekCase **) user_data = lek_register_begin_finish (LEK_REGISTER (source), result, NULL);
}

static void
begin (Practice *self)
{
  LekRegister *reg = lek_drill_get_register (self->drill);
  g_autoptr(LekMoment) known = lek_moment_new (lek_clock_now (lek_register_get_clock (reg)));
  const LekStart start = { .scenario = "lost_or_stolen", .known = known };
  g_autoptr(LekCase) incident = NULL;

  lek_register_begin_async (reg, &start, NULL, begun_cb, &incident);
  for (guint i = 0; i < 500 && incident == NULL; i++)
    ui_spin (10);
  g_assert_nonnull (incident);
  lek_window_open_case (self->window, incident);
  ui_spin (300);
}

/* A mark that can be read, in the tree as well as on the screen. */
static gboolean
is_marked (GtkWidget *top)
{
  GtkWidget *child;

  if (!gtk_widget_get_mapped (top))
    return FALSE;
  if (GTK_IS_LABEL (top) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (top)), "PRACTICE") &&
      gtk_widget_get_width (top) > 0)
    return TRUE;

  for (child = gtk_widget_get_first_child (top); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (is_marked (child))
      return TRUE;

  return FALSE;
}

static void
test_story_comes_first_and_the_clock_waits (void)
{
  Practice self;
  GtkWindow *story;

  set_up (&self, "phone-playground");
  story = wait_for_dialog (&self);
  g_assert_cmpstr (gtk_window_get_title (story), ==, "PRACTICE – The story");
  g_assert_cmpint (lek_drill_get_state (self.drill), ==, LEK_DRILL_PAUSED);

  close_dialog (&self);
  g_assert_cmpint (lek_drill_get_state (self.drill), ==, LEK_DRILL_RUNS);
  tear_down (&self);
}

static void
test_every_page_is_marked (void)
{
  Practice self;
  GtkWidget *page;
  g_autofree char *nameless = NULL;

  set_up (&self, "phone-playground");
  close_dialog (&self);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self.window)), ==, "PRACTICE – Lekwijzer");
  page = ui_find (GTK_WIDGET (self.window), LEK_TYPE_REGISTER_PAGE);
  g_assert_nonnull (ui_find (page, LEK_TYPE_PRACTICE_STRIP));
  g_assert_true (is_marked (page));

  begin (&self);
  page = ui_find (GTK_WIDGET (self.window), LEK_TYPE_INCIDENT_PAGE);
  g_assert_nonnull (ui_find (page, LEK_TYPE_PRACTICE_STRIP));
  g_assert_true (is_marked (page));
  nameless = ui_list_nameless (ui_find (page, LEK_TYPE_PRACTICE_STRIP));
  g_assert_cmpstr (nameless, ==, "");
  tear_down (&self);
}

static void
test_every_dialog_is_marked (void)
{
  static const char *const actions[] = { "win.new-incident", "win.print-cards", "practice.story", "practice.end",
                                         "incident.rename", "incident.close" };
  Practice self;

  set_up (&self, "phone-playground");
  close_dialog (&self);
  begin (&self);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      GtkWidget *page = ui_find (GTK_WIDGET (self.window), LEK_TYPE_INCIDENT_PAGE);

      g_test_message ("%s", actions[i]);
      g_assert_true (gtk_widget_activate_action (page, actions[i], NULL));
      g_assert_true (is_marked (GTK_WIDGET (wait_for_dialog (&self))));
      close_dialog (&self);
    }
  tear_down (&self);
}

static void
test_nothing_real_comes_in (void)
{
  Practice self;

  set_up (&self, "ransomware");
  close_dialog (&self);
  gtk_widget_activate_action (GTK_WIDGET (self.window), "win.import", NULL);
  gtk_widget_activate_action (GTK_WIDGET (self.window), "win.look-at-example", NULL);
  ui_spin (100);
  g_assert_null (get_dialog (GTK_WINDOW (self.window)));
  g_assert_null (ui_find (GTK_WIDGET (self.window), LEK_TYPE_INCIDENT_PAGE));
  g_assert_null (ui_find_button (GTK_WIDGET (self.window), "Look at an example"));
  tear_down (&self);
}

static void
test_news_is_read (void)
{
  Practice self;
  GtkWidget *strip;

  set_up (&self, "phone-playground");
  close_dialog (&self);
  strip = ui_find (GTK_WIDGET (self.window), LEK_TYPE_PRACTICE_STRIP);
  g_assert_null (ui_find_button (strip, "_Read"));

  gtk_widget_activate_action (strip, "practice.skip", NULL);
  ui_spin (300);
  g_assert_nonnull (ui_find_button (strip, "_Read"));
  g_signal_emit_by_name (ui_find_button (strip, "_Read"), "clicked");
  g_assert_cmpstr (gtk_window_get_title (wait_for_dialog (&self)), ==, "PRACTICE – The story");
  close_dialog (&self);
  g_assert_null (ui_find_button (strip, "_Read"));
  tear_down (&self);
}

static void
test_result_ends_it (void)
{
  Practice self;
  GtkWidget *result;

  set_up (&self, "phone-playground");
  close_dialog (&self);
  for (guint i = 0; i < 3; i++)
    gtk_widget_activate_action (GTK_WIDGET (self.window), "practice.skip", NULL);
  ui_spin (50);
  g_assert_cmpint (lek_drill_get_state (self.drill), ==, LEK_DRILL_OVER);

  gtk_widget_activate_action (GTK_WIDGET (self.window), "practice.end", NULL);
  result = GTK_WIDGET (wait_for_dialog (&self));
  g_assert_true (LEK_IS_PRACTICE_RESULT (result));
  g_assert_true (is_marked (result));

  g_signal_emit_by_name (ui_find_button (result, "_Close the practice"), "clicked");
  for (guint i = 0; i < 300 && !self.gone; i++)
    ui_spin (10);
  g_assert_true (self.gone);
  tear_down (&self);
}

static void
test_closing_asks (void)
{
  Practice self;

  set_up (&self, "phone-playground");
  close_dialog (&self);
  gtk_window_close (GTK_WINDOW (self.window));
  g_assert_true (is_marked (GTK_WIDGET (wait_for_dialog (&self))));
  close_dialog (&self);
  g_assert_false (self.gone);
  g_assert_cmpint (lek_drill_get_state (self.drill), ==, LEK_DRILL_RUNS);
  tear_down (&self);
}

static void
test_real_window_has_no_mark (void)
{
  WindowFixture fixture;
  LekWindow *window;

  window_fixture_set_up (&fixture);
  window = window_fixture_show (&fixture, 1000);
  g_assert_false (is_marked (GTK_WIDGET (window)));
  g_assert_false (lek_practice_is_marked (GTK_WINDOW (window)));
  g_assert_null (ui_find (GTK_WIDGET (window), LEK_TYPE_PRACTICE_STRIP));
  window_fixture_leave (&fixture, window);
  window_fixture_tear_down (&fixture);
}

static void
chosen_cb (char       **out,
           const char  *story)
{
  *out = g_strdup (story);
}

static void
test_stories_of_the_profile_are_offered (void)
{
  WindowFixture fixture;
  GtkWidget *chooser;
  GtkWidget *list;
  g_autofree char *chosen = NULL;

  window_fixture_set_up (&fixture);
  g_object_set (fixture.preferences, "profile", LEK_PROFILE_ORGANISATIE, NULL);
  chooser = lek_practice_chooser_new (NULL, fixture.library, fixture.preferences);
  g_signal_connect_swapped (chooser, "chosen", G_CALLBACK (chosen_cb), &chosen);
  gtk_window_present (GTK_WINDOW (chooser));
  ui_spin (200);
  list = ui_find (chooser, GTK_TYPE_LIST_BOX);
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  ui_spin (50);
  g_assert_cmpstr (chosen, ==, "ransomware");
  window_fixture_tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *cache = g_dir_make_tmp ("lek-practice-XXXXXX", NULL);
  g_autofree char *own = g_build_filename (cache, "lekwijzer", NULL);
  int status;

  g_setenv ("XDG_CACHE_HOME", cache, TRUE);
  ui_init (&argc, &argv);

  g_test_add_func ("/practice/story-comes-first-and-the-clock-waits", test_story_comes_first_and_the_clock_waits);
  g_test_add_func ("/practice/every-page-is-marked", test_every_page_is_marked);
  g_test_add_func ("/practice/every-dialog-is-marked", test_every_dialog_is_marked);
  g_test_add_func ("/practice/nothing-real-comes-in", test_nothing_real_comes_in);
  g_test_add_func ("/practice/news-is-read", test_news_is_read);
  g_test_add_func ("/practice/result-ends-it", test_result_ends_it);
  g_test_add_func ("/practice/closing-asks", test_closing_asks);
  g_test_add_func ("/practice/real-window-has-no-mark", test_real_window_has_no_mark);
  g_test_add_func ("/practice/stories-of-the-profile-are-offered", test_stories_of_the_profile_are_offered);
  status = g_test_run ();
  g_rmdir (own);
  g_rmdir (cache);

  return status;
}
