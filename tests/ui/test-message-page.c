/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page with the message: what is typed is an answer, languages stay apart,
 * and it fits and has names.
 */

#include "config.h"

#include "ui-fixture.h"

#include "ui/message/lek-message-page.h"

static GtkTextView *
find_body (GtkWidget *page)
{
  return GTK_TEXT_VIEW (ui_find_name (page, GTK_TYPE_TEXT_VIEW, "Text of the message"));
}

static char *
dup_body (GtkWidget *page)
{
  return ui_dup_text (find_body (page));
}

static void
test_proposal_is_no_answer (UiFixture     *self,
                            gconstpointer  user_data)
{
  GtkWidget *page = lek_message_page_new (self->sitting);
  GtkWindow *window = ui_present (page, 760, 720);
  g_autofree char *body = dup_body (page);

  g_assert_nonnull (strstr (body, "{naam}"));
  g_assert_null (ui_get_value (self, "message.body"));
  g_assert_null (ui_get_value (self, "message.subject"));

  gtk_window_destroy (window);
}

static void
test_words_are_kept (UiFixture     *self,
                     gconstpointer  user_data)
{
  GtkWidget *page = lek_message_page_new (self->sitting);
  GtkWindow *window = ui_present (page, 760, 720);
  g_autofree char *english = NULL;
  g_autofree char *again = NULL;

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (find_body (page)), "Beste {naam}, de telefoon is kwijt.", -1);
  ui_settle ();
  g_assert_cmpstr (ui_get_value (self, "message.body"), ==, "Beste {naam}, de telefoon is kwijt.");

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (ui_find_name (page, GTK_TYPE_TOGGLE_BUTTON, "English")), TRUE);
  ui_settle ();
  english = dup_body (page);
  g_assert_true (g_str_has_prefix (english, "Dear {name},"));
  g_assert_null (ui_get_value (self, "message.body_en"));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (ui_find_name (page, GTK_TYPE_TOGGLE_BUTTON, "Dutch")), TRUE);
  ui_settle ();
  again = dup_body (page);
  g_assert_cmpstr (again, ==, "Beste {naam}, de telefoon is kwijt.");

  gtk_window_destroy (window);
}

static void
test_back_to_proposal (UiFixture     *self,
                       gconstpointer  user_data)
{
  GtkWidget *page = lek_message_page_new (self->sitting);
  GtkWindow *window = ui_present (page, 760, 720);
  g_autofree char *proposal = dup_body (page);
  g_autofree char *back = NULL;

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (find_body (page)), "Kort.", -1);
  ui_settle ();
  g_signal_emit_by_name (ui_find_name (page, GTK_TYPE_BUTTON, "Back to the proposal"), "clicked");
  ui_settle ();
  back = dup_body (page);
  g_assert_cmpstr (back, ==, proposal);
  g_assert_null (ui_get_value (self, "message.body"));

  gtk_window_destroy (window);
}

static void
test_fits_and_is_named (UiFixture     *self,
                        gconstpointer  user_data)
{
  GtkWidget *page = lek_message_page_new (self->sitting);
  GtkWindow *window = ui_present (page, 360, 720);
  g_autofree char *nameless = ui_list_nameless (page);
  int least;

  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 360);
  g_assert_cmpstr (nameless, ==, "");

  gtk_window_destroy (window);
}

int
main (int    argc,
      char **argv)
{
  static const struct { const char *path; void (*test) (UiFixture *, gconstpointer); } tests[] = {
    { "/message-page/a-proposal-is-no-answer", test_proposal_is_no_answer },
    { "/message-page/words-are-kept-by-language", test_words_are_kept },
    { "/message-page/back-to-the-proposal", test_back_to_proposal },
    { "/message-page/fits-360-px-and-is-named", test_fits_and_is_named },
  };

  ui_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, UiFixture, GINT_TO_POINTER (LEK_PROFILE_GASTOUDER),
                ui_fixture_set_up, tests[i].test, ui_fixture_tear_down);

  return g_test_run ();
}
