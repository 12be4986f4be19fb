/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The AP sheet in its window: copied to the end by one key, ticks that stay,
 * names that are not copied unasked, and a clipboard that forgets.
 */

#include "config.h"

#include "ui-fixture.h"

#include "core/ap/lek-ap-sent.h"
#include "ui/ap/lek-ap-changes.h"
#include "ui/ap/lek-ap-page.h"
#include "ui/ap/lek-ap-row.h"
#include "ui/parts/lek-clipboard-keeper.h"
#include "ui/stepper/lek-question-row.h"

static LekApRow *
find_row (GtkWidget  *widget,
          const char *number)
{
  GtkWidget *child;

  if (LEK_IS_AP_ROW (widget) &&
      g_str_equal (lek_ap_row_get_item (LEK_AP_ROW (widget))->entry->number, number))
    return LEK_AP_ROW (widget);

  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      LekApRow *found = find_row (child, number);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static const char *
get_clipboard (GtkWidget *widget)
{
  static char *words;
  GdkContentProvider *content = gdk_clipboard_get_content (gtk_widget_get_clipboard (widget));
  g_auto(GValue) value = G_VALUE_INIT;

  if (content == NULL)
    return NULL;

  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  g_free (words);
  words = g_value_dup_string (&value);

  return words;
}

static guint
count_copied (LekCase *case_)
{
  const char *copied = lek_answers_get_value (lek_case_get_answers (case_), "ap.copied");
  g_auto(GStrv) stamps = g_strsplit (copied != NULL ? copied : "", " ", -1);

  return g_strv_length (stamps);
}

static void
test_key_copies_all (UiFixture     *self,
                     gconstpointer  user_data)
{
  GtkWidget *page;
  GtkWindow *window;
  LekApRow *row;
  guint n_lines = g_list_model_get_n_items (lek_case_get_log (self->case_)), n = 0;

  ui_give (self, "incident.nature", "device_stolen");
  ui_give (self, "data.categories", "images");
  n_lines = g_list_model_get_n_items (lek_case_get_log (self->case_));
  page = lek_ap_page_new (self->sitting);
  window = ui_present (page, 360, 700);

  gtk_widget_activate_action (page, "ap.copy-next", NULL);
  g_assert_nonnull (get_clipboard (page));
  g_assert_true (lek_ap_row_is_copied (find_row (page, "1.1")));
  g_assert_cmpuint (count_copied (self->case_), ==, 1);

  for (guint i = 0; i < 60; i++)
    gtk_widget_activate_action (page, "ap.copy-next", NULL);
  row = find_row (page, "6.1");
  g_assert_true (lek_ap_row_is_copied (row));
  n = count_copied (self->case_);
  g_assert_cmpuint (n, >, 5);
  /* Ticks are no news for the log. */
  g_assert_cmpuint (g_list_model_get_n_items (lek_case_get_log (self->case_)), ==, n_lines);
  gtk_window_destroy (window);

  /* As after a restart: a page made anew. */
  page = lek_ap_page_new (self->sitting);
  window = ui_present (page, 360, 700);
  g_assert_true (lek_ap_row_is_copied (find_row (page, "5.2")));
  ui_give (self, "incident.nature", "hacking");
  ui_settle ();
  g_assert_false (lek_ap_row_is_copied (find_row (page, "5.2")));
  g_assert_true (lek_ap_row_is_copied (find_row (page, "6.1")));
  gtk_window_destroy (window);
}

static void
test_names_are_asked (UiFixture     *self,
                      gconstpointer  user_data)
{
  GtkWidget *page;
  GtkWindow *window;
  LekApRow *row;

  ui_give (self, "incident.description", "De map van Emma is weg, bel 06-12345678.");
  ui_give (self, "reporter.name", "Anna de Boer");
  ui_give (self, "reporter.function", "Gastouder");
  page = lek_ap_page_new (self->sitting);
  window = ui_present (page, 360, 700);

  row = find_row (page, "5.3");
  g_signal_emit_by_name (row, "copy");
  g_assert_false (lek_ap_row_is_copied (row));
  g_assert_cmpstr (get_clipboard (page), ==, NULL);

  /* Who notifies has to be told. */
  g_signal_emit_by_name (find_row (page, "3.2.1"), "copy");
  g_assert_nonnull (strstr (get_clipboard (page), "Anna de Boer"));
  gtk_window_destroy (window);
}

static void
picked_cb (GtkWidget   *page,
           const char  *page_id,
           const char  *question_id,
           char       **out_question)
{
  g_assert_nonnull (page_id);
  g_free (*out_question);
  *out_question = g_strdup (question_id);
}

static void
test_missing_leads_to_question (UiFixture     *self,
                                gconstpointer  user_data)
{
  GtkWidget *page = lek_ap_page_new (self->sitting);
  GtkWindow *window = ui_present (page, 360, 700);
  g_autofree char *question = NULL;
  g_autofree char *nameless = NULL;

  g_signal_connect (page, "picked", G_CALLBACK (picked_cb), &question);
  g_signal_emit_by_name (find_row (page, "5.3"), "find");
  g_assert_cmpstr (question, ==, "incident.description");

  nameless = ui_list_nameless (page);
  g_assert_cmpstr (nameless, ==, "");
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (page)), <=, 360);
  gtk_window_destroy (window);
}

static void
test_unreachable_is_logged (UiFixture     *self,
                            gconstpointer  user_data)
{
  GtkWidget *page = lek_ap_page_new (self->sitting);
  GtkWindow *window = ui_present (page, 360, 700);
  guint before = g_list_model_get_n_items (lek_case_get_log (self->case_));

  gtk_widget_activate_action (page, "ap.unreachable", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (lek_case_get_log (self->case_)), ==, before + 1);
  gtk_window_destroy (window);
}

static void
record_next (UiFixture  *self,
             const char *sent,
             const char *number)
{
  g_autoptr(LekRecord) record = lek_case_make_notification (self->case_);
  g_autoptr(GError) error = NULL;

  lek_record_set_value (record, LEK_NOTIFICATION_SENT, sent);
  if (number != NULL)
    lek_record_set_value (record, LEK_NOTIFICATION_NUMBER, number);
  lek_case_put_record (self->case_, record, &error);
  g_assert_no_error (error);
}

/* Once it was sent only what changed is copied. */
static void
test_later_copies_changes (UiFixture     *self,
                           gconstpointer  user_data)
{
  GtkWidget *page, *changes;
  GtkWindow *window;

  ui_give (self, "incident.nature", "device_stolen");
  ui_give (self, "subjects.count", "3");
  page = lek_ap_page_new (self->sitting);
  window = ui_present (page, 360, 700);
  g_assert_null (ui_find_type (page, LEK_TYPE_AP_CHANGES));
  g_assert_true (lek_ap_row_is_needed (find_row (page, "5.2")));

  record_next (self, "2026-11-20T14:00+01:00", "Z-1");
  ui_give (self, "subjects.count", "4");
  ui_settle ();
  changes = ui_find_type (page, LEK_TYPE_AP_CHANGES);
  g_assert_nonnull (changes);
  g_assert_false (lek_ap_row_is_needed (find_row (page, "5.2")));
  g_assert_true (lek_ap_row_is_needed (find_row (page, "7.3")));
  g_assert_true (lek_ap_row_is_needed (find_row (page, "1.1")));

  g_signal_emit_by_name (ui_find_name (changes, GTK_TYPE_TOGGLE_BUTTON, "Withdraw"), "clicked");
  ui_settle ();
  g_assert_cmpint (lek_ap_notification_of (lek_case_get_incident (self->case_)), ==, LEK_AP_WITHDRAWN);
  gtk_window_destroy (window);
}

/* Each on a line of its own in the answer, and parted by a dot where what it was and what it is stand together. */
static void
test_choices_share_a_line (UiFixture     *self,
                           gconstpointer  user_data)
{
  GtkWidget *page, *changes;
  GtkWindow *window;

  ui_give (self, "data.categories", "national_id");
  page = lek_ap_page_new (self->sitting);
  window = ui_present (page, 360, 700);
  record_next (self, "2026-11-20T14:00+01:00", "Z-1");
  ui_give (self, "data.categories", "contact national_id");
  ui_settle ();

  changes = ui_find_type (page, LEK_TYPE_AP_CHANGES);
  g_assert_nonnull (changes);
  g_assert_nonnull (ui_find_name (changes, GTK_TYPE_LABEL,
                                  "Now: Citizen service number (BSN) · Contact details"));
  gtk_window_destroy (window);
}

/* Too late: the reason is asked in the sheet itself and stands in it. */
static void
test_late_asks_why (UiFixture     *self,
                    gconstpointer  user_data)
{
  GtkWidget *page = lek_ap_page_new (self->sitting);
  GtkWindow *window = ui_present (page, 360, 700);
  g_autofree char *nameless = NULL;
  int least;

  g_assert_cmpint (lek_ap_row_get_item (find_row (page, "4.5"))->mark, ==, LEK_AP_NOT_APPLICABLE);
  ui_give (self, "time.known", "2026-11-10T09:00+01:00");
  ui_settle ();
  g_assert_cmpint (lek_ap_row_get_item (find_row (page, "4.5"))->mark, ==, LEK_AP_MISSING);
  g_assert_true (gtk_widget_get_mapped (ui_find_type (page, LEK_TYPE_QUESTION_ROW)));
  ui_give (self, "ap.late_reason", "Nobody looked.");
  ui_settle ();
  g_assert_cmpstr (lek_ap_row_get_item (find_row (page, "4.5"))->answer, ==, "Nobody looked.");

  nameless = ui_list_nameless (page);
  g_assert_cmpstr (nameless, ==, "");
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 360);
  gtk_window_destroy (window);
}

static gboolean
over_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
wait_for (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, over_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_clipboard_forgets (UiFixture     *self,
                        gconstpointer  user_data)
{
  GdkClipboard *clipboard = gdk_display_get_clipboard (gdk_display_get_default ());
  LekClipboardKeeper *keeper = lek_clipboard_keeper_new (clipboard, 20);

  lek_clipboard_keeper_put (keeper, "first");
  lek_clipboard_keeper_put (keeper, "second");
  g_assert_nonnull (gdk_clipboard_get_content (clipboard));
  wait_for (60);
  g_assert_null (gdk_clipboard_get_content (clipboard));

  /* Something else by then. */
  lek_clipboard_keeper_put (keeper, "third");
  gdk_clipboard_set_text (clipboard, "theirs");
  g_object_unref (keeper);
  wait_for (60);
  g_assert_nonnull (gdk_clipboard_get_content (clipboard));
}

#define ADD(path, func) \
  g_test_add ("/ap-page/" path, UiFixture, GINT_TO_POINTER (LEK_PROFILE_GASTOUDER), \
              ui_fixture_set_up, func, ui_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  ui_init (&argc, &argv);
  ADD ("names-are-asked", test_names_are_asked);
  ADD ("key-copies-all", test_key_copies_all);
  ADD ("missing-leads-to-question", test_missing_leads_to_question);
  ADD ("later-copies-what-changed", test_later_copies_changes);
  ADD ("choices-share-a-line", test_choices_share_a_line);
  ADD ("late-asks-why", test_late_asks_why);
  ADD ("unreachable-is-logged", test_unreachable_is_logged);
  ADD ("clipboard-forgets", test_clipboard_forgets);

  return g_test_run ();
}
