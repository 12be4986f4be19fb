/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A paper among the documents: what is typed is an answer in one language, it
 * is offered when the answers ask for it, and it fits and has names.
 */

#include "config.h"

#include <string.h>

#include "ui-fixture.h"

#include "ui/incident/lek-documents.h"
#include "ui/paper/lek-paper-page.h"
#include "ui/paper/lek-paper-row.h"
#include "ui/paper/lek-report-preview.h"
#include "ui/register/lek-cards-dialog.h"

static GtkWidget *
open_paper (UiFixture  *self,
            const char *id)
{
  return lek_paper_page_new (self->sitting, lek_library_get_paper_kind (self->library, id));
}

static void
answer (UiFixture  *self,
        const char *question,
        const char *value)
{
  ui_give (self, question, value);
  ui_settle ();
}

static GtkTextView *
find_body (GtkWidget *page)
{
  return GTK_TEXT_VIEW (ui_find_name (page, GTK_TYPE_TEXT_VIEW, "Text of the paper"));
}

static char *
dup_body (GtkWidget *page)
{
  return ui_dup_text (find_body (page));
}

static void
choose (GtkWidget  *page,
        const char *language)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (ui_find_name (page, GTK_TYPE_TOGGLE_BUTTON, language)), TRUE);
  ui_settle ();
}

static void
test_words_are_kept (UiFixture     *self,
                     gconstpointer  user_data)
{
  GtkWidget *page = open_paper (self, "statement");
  GtkWindow *window = ui_present (page, 760, 720);
  g_autofree char *proposal = dup_body (page);
  g_autofree char *english = NULL;
  g_autofree char *again = NULL;
  g_autofree char *back = NULL;

  g_assert_null (ui_get_value (self, "paper.statement"));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (find_body (page)), "Er is een telefoon kwijt.", -1);
  ui_settle ();
  g_assert_cmpstr (ui_get_value (self, "paper.statement"), ==, "Er is een telefoon kwijt.");

  choose (page, "English");
  english = dup_body (page);
  g_assert_null (strstr (english, "telefoon"));
  g_assert_null (ui_get_value (self, "paper.statement_en"));

  choose (page, "Dutch");
  again = dup_body (page);
  g_assert_cmpstr (again, ==, "Er is een telefoon kwijt.");

  g_signal_emit_by_name (ui_find_name (page, GTK_TYPE_BUTTON, "Back to the proposal"), "clicked");
  ui_settle ();
  back = dup_body (page);
  g_assert_cmpstr (back, ==, proposal);
  g_assert_null (ui_get_value (self, "paper.statement"));

  gtk_window_destroy (window);
}

static void
test_waits_for_what_it_needs (UiFixture     *self,
                              gconstpointer  user_data)
{
  GtkWidget *page = open_paper (self, "deadline");
  GtkWindow *window = ui_present (page, 760, 720);
  GtkWidget *fill_in = ui_find_name (page, GTK_TYPE_BUTTON, "Fill it in");

  g_assert_false (gtk_widget_get_mapped (fill_in));
  g_assert_nonnull (ui_find_type (page, LEK_TYPE_REPORT_PREVIEW));

  answer (self, "time.known", NULL);
  g_assert_true (gtk_widget_get_mapped (fill_in));
  g_assert_null (ui_find_type (page, LEK_TYPE_REPORT_PREVIEW));

  gtk_window_destroy (window);
}

static void
test_mail_needs_an_address (UiFixture     *self,
                            gconstpointer  user_data)
{
  GtkWidget *page = open_paper (self, "supplier-questions");
  GtkWindow *window = ui_present (page, 760, 720);
  GtkWidget *mail = ui_find_name (page, GTK_TYPE_BUTTON, "e-mail");
  g_autoptr(LekRecord) supplier = lek_record_new ("supplier");

  g_assert_false (gtk_widget_get_sensitive (mail));
  lek_record_set_value (supplier, "supplier.name", "Netwerk BV");
  lek_record_set_value (supplier, "supplier.email", "hulp@voorbeeld.nl");
  g_assert_true (lek_case_put_record (self->case_, supplier, NULL));
  ui_settle ();
  g_assert_true (gtk_widget_get_sensitive (mail));

  gtk_window_destroy (window);
}

static void
test_offered_when_asked_for (UiFixture     *self,
                             gconstpointer  user_data)
{
  GtkWidget *row = lek_paper_row_new_for_kind (self->sitting, lek_library_get_paper_kind (self->library,
                                                                                          "controller-letter"));

  g_object_ref_sink (row);
  g_assert_false (gtk_widget_get_visible (row));
  answer (self, "role.role", "processor");
  g_assert_true (gtk_widget_get_visible (row));
  g_object_unref (row);
}

static void
test_fits_and_is_named (UiFixture     *self,
                        gconstpointer  user_data)
{
  GPtrArray *kinds = lek_library_get_paper_kinds (self->library);

  for (guint i = 0; i < kinds->len; i++)
    {
      GtkWidget *page = open_paper (self, ((LekPaperKind *) g_ptr_array_index (kinds, i))->id);
      GtkWindow *window = ui_present (page, 360, 720);
      g_autofree char *nameless = ui_list_nameless (page);
      int least;

      gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_assert_cmpint (least, <=, 360);
      g_assert_cmpstr (nameless, ==, "");
      gtk_window_destroy (window);
    }
}

static void
test_cards_dialog (UiFixture     *self,
                   gconstpointer  user_data)
{
  GtkWidget *dialog = lek_cards_dialog_new (NULL, self->reg, LEK_CARDS_BLANK_FORM);
  g_autofree char *nameless = NULL;
  int least;

  gtk_window_present (GTK_WINDOW (dialog));
  ui_settle ();
  nameless = ui_list_nameless (dialog);
  gtk_widget_measure (dialog, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 360);
  g_assert_cmpstr (nameless, ==, "");
  g_assert_nonnull (ui_find_type (dialog, LEK_TYPE_REPORT_PREVIEW));

  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int    argc,
      char **argv)
{
  static const struct { const char *path; void (*test) (UiFixture *, gconstpointer); } tests[] = {
    { "/paper-page/words-are-kept", test_words_are_kept },
    { "/paper-page/waits-for-what-it-needs", test_waits_for_what_it_needs },
    { "/paper-page/mail-needs-an-address", test_mail_needs_an_address },
    { "/paper-page/offered-when-asked-for", test_offered_when_asked_for },
    { "/paper-page/fits-and-is-named", test_fits_and_is_named },
    { "/paper-page/cards-dialog", test_cards_dialog },
  };

  ui_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, UiFixture, GINT_TO_POINTER (LEK_PROFILE_ORGANISATIE), ui_fixture_set_up, tests[i].test,
                ui_fixture_tear_down);

  return g_test_run ();
}
