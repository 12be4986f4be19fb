/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Not notifying the AP: the reason is asked, also when the advice is followed,
 * and the sheet says what it still lacks.
 */

#include "config.h"

#include "ui-fixture.h"

#include <string.h>

#include "core/paper/lek-reason-sheet.h"
#include "ui/overview/lek-decide-card.h"
#include "ui/paper/lek-reason-view.h"
#include "ui/paper/lek-report-preview.h"

/* A laptop that nobody can read: the advice is not to notify. */
static void
give_encrypted (UiFixture *self)
{
  static const char *const answers[][2] = {
    { "data.involved", "yes" }, { "breach.confidentiality", "yes" }, { "breach.integrity", "no" },
    { "breach.availability", "no" }, { "incident.nature", "device_lost" }, { "data.categories", "basic contact" },
    { "incident.description", "De laptop is kwijt." }, { "subjects.count", "4" }, { "protection.encrypted", "yes" },
    { "protection.key_safe", "yes" }, { "protection.state_checked", "yes" }, { "protection.backup", "yes" },
    { "controller.name", "De Zonnebloem" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    ui_give (self, answers[i][0], answers[i][1]);
  g_assert_cmpint (lek_case_get_verdict (self->case_)->notify_ap, ==, LEK_NEED_NONE);
}

static void
test_following_asks_why (UiFixture     *self,
                         gconstpointer  user_data)
{
  GtkWidget *card;
  GtkWindow *window;
  GtkTextView *view;
  g_autofree char *proposed = NULL;

  give_encrypted (self);
  card = lek_decide_card_new (self->sitting, LEK_ABOUT_AP);
  window = ui_present (card, 360, 500);
  view = GTK_TEXT_VIEW (ui_find_type (card, GTK_TYPE_TEXT_VIEW));

  ui_click (card, "Follow the advice: Do not notify the AP");
  g_assert_null (lek_case_get_decision (self->case_, LEK_ABOUT_AP));
  proposed = ui_dup_text (view);
  g_assert_nonnull (strstr (proposed, "cannot be read by whoever has them"));

  /* What was proposed can be changed, not left out. */
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "  ", -1);
  ui_click (gtk_widget_get_parent (GTK_WIDGET (view)), "Do not notify the AP");
  g_assert_null (lek_case_get_decision (self->case_, LEK_ABOUT_AP));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "Encrypted.", -1);
  ui_click (gtk_widget_get_parent (GTK_WIDGET (view)), "Do not notify the AP");
  g_assert_cmpstr (lek_case_get_decision (self->case_, LEK_ABOUT_AP)->motive, ==, "Encrypted.");
  g_assert_true (lek_reason_sheet_is_complete (lek_case_get_incident (self->case_), self->library, NULL));
  gtk_window_destroy (window);
}

/* To go further than the advice a reason may be left out. */
static void
test_stricter_needs_none (UiFixture     *self,
                          gconstpointer  user_data)
{
  GtkWidget *card;
  GtkWindow *window;
  GtkTextView *view;
  g_autofree char *proposed = NULL;

  give_encrypted (self);
  card = lek_decide_card_new (self->sitting, LEK_ABOUT_AP);
  window = ui_present (card, 360, 500);
  ui_click (card, "Decide otherwise");
  view = GTK_TEXT_VIEW (ui_find_type (card, GTK_TYPE_TEXT_VIEW));
  proposed = ui_dup_text (view);
  g_assert_cmpstr (proposed, ==, "");
  ui_click (gtk_widget_get_parent (GTK_WIDGET (view)), "Notify the AP");
  g_assert_cmpint (lek_case_get_decision (self->case_, LEK_ABOUT_AP)->choice, ==, LEK_CHOICE_YES);
  gtk_window_destroy (window);
}

static void
test_missing (UiFixture     *self,
              gconstpointer  user_data)
{
  GtkWidget *view = lek_reason_view_new (self->sitting);
  GtkWindow *window = ui_present (view, 360, 700);
  g_autofree char *nameless = ui_list_nameless (view);
  g_autoptr(GError) error = NULL;
  int least;

  ui_settle ();
  g_assert_nonnull (ui_find_name (view, GTK_TYPE_BUTTON, "Data"));
  g_assert_nonnull (ui_find_name (view, GTK_TYPE_BUTTON, "The decision not to notify the AP"));
  g_assert_cmpint (gtk_widget_get_height (ui_find_type (view, LEK_TYPE_REPORT_PREVIEW)), >, 300);
  g_assert_cmpstr (nameless, ==, "");
  g_assert_true (gtk_widget_is_sensitive (ui_find_name (view, GTK_TYPE_BUTTON, "PDF")));
  g_assert_true (gtk_widget_is_sensitive (ui_find_name (view, GTK_TYPE_BUTTON, "rint")));
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 360);

  give_encrypted (self);
  lek_case_decide (self->case_, LEK_ABOUT_AP, LEK_CHOICE_NO, "Encrypted.", &error);
  g_assert_no_error (error);
  ui_settle ();
  g_assert_null (ui_find_name (view, GTK_TYPE_BUTTON, "Data"));
  g_assert_null (ui_find_name (view, GTK_TYPE_BUTTON, "The decision not to notify the AP"));
  gtk_window_destroy (window);
}

#define ADD(path, func) \
  g_test_add ("/reason-view/" path, UiFixture, GINT_TO_POINTER (LEK_PROFILE_GASTOUDER), \
              ui_fixture_set_up, func, ui_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  ui_init (&argc, &argv);
  ADD ("following-the-advice-asks-why", test_following_asks_why);
  ADD ("stricter-needs-no-reason", test_stricter_needs_none);
  ADD ("says-what-is-missing", test_missing);

  return g_test_run ();
}
