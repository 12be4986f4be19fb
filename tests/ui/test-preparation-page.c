/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of the preparation in both profiles, narrow, and what it becomes in
 * an incident: a line to take over.
 */

#include "config.h"

#include "ui-fixture.h"

#include "session/lek-case-prepared.h"
#include "ui/preparation/lek-preparation-page.h"
#include "ui/stepper/lek-prepared-list.h"
#include "ui/stepper/lek-question-row.h"
#include "ui/stepper/lek-record-list.h"

static void
answer (LekCase    *case_,
        const char *question,
        const char *value)
{
  g_autoptr(LekAnswer) known = lek_answer_new (LEK_ANSWER_KNOWN, value);
  g_autoptr(GError) error = NULL;

  g_assert_true (lek_case_answer (case_, question, known, &error));
  g_assert_no_error (error);
}

static guint
count_rows (GtkWidget *root)
{
  guint n_rows = LEK_IS_QUESTION_ROW (root) && gtk_widget_get_visible (root) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n_rows += count_rows (child);

  return n_rows;
}

static gboolean
has_words (GtkWidget  *root,
           const char *words)
{
  if (GTK_IS_LABEL (root) && g_strcmp0 (gtk_label_get_label (GTK_LABEL (root)), words) == 0)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (has_words (child, words))
        return TRUE;
    }

  return FALSE;
}

/* Every question that is asked has a row, every list is there, and all of it has a name and fits. */
static void
test_page (UiFixture     *self,
           gconstpointer  data)
{
  GtkWidget *page = lek_preparation_page_new (self->reg);
  LekCase *preparation = lek_register_get_preparation (self->reg);
  GtkWindow *window = ui_present (page, 360, 700);
  g_autofree char *nameless = ui_list_nameless (page);
  guint n_open = lek_preparation_count_open (lek_case_get_prepared (preparation), lek_case_get_procedure (preparation));

  g_assert_cmpuint (count_rows (page), ==, n_open);
  g_assert_nonnull (ui_find_type (page, LEK_TYPE_RECORD_LIST));
  g_assert_cmpstr (nameless, ==, "");
  g_assert_cmpint (gtk_widget_get_width (page), <=, 360);

  gtk_window_destroy (window);
}

static void
test_conditions (UiFixture     *self,
                 gconstpointer  data)
{
  GtkWidget *page = lek_preparation_page_new (self->reg);
  GtkWindow *window = ui_present (page, 800, 700);
  guint n_before = count_rows (page);

  answer (lek_register_get_preparation (self->reg), "prepare.dpo", "own");
  g_assert_cmpuint (count_rows (page), ==, n_before + 2);

  gtk_window_destroy (window);
}

static void
test_gap (UiFixture     *self,
          gconstpointer  data)
{
  GtkWidget *page = lek_preparation_page_new (self->reg);
  GtkWindow *window = ui_present (page, 800, 700);
  LekCase *preparation = lek_register_get_preparation (self->reg);

  g_assert_false (has_words (page, "To put in order"));
  answer (preparation, "prepare.backup_tried", "no");
  g_assert_true (has_words (page, "Restoring the copy never tried"));
  answer (preparation, "prepare.backup_tried", "yes");
  g_assert_false (has_words (page, "Restoring the copy never tried"));
  g_assert_true (has_words (page, "What was filled in is in order."));

  gtk_window_destroy (window);
}

static void
test_checked (UiFixture     *self,
              gconstpointer  data)
{
  GtkWidget *page = lek_preparation_page_new (self->reg);
  GtkWindow *window = ui_present (page, 800, 700);
  LekCase *preparation = lek_register_get_preparation (self->reg);
  GtkWidget *button;

  g_assert_null (ui_find_name (page, GTK_TYPE_BUTTON, "Checked today"));
  answer (preparation, "prepare.people_list", "yes");
  ui_settle ();
  button = ui_find_name (page, GTK_TYPE_BUTTON, "Checked today");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_nonnull (lek_case_get_answer (preparation, LEK_PREPARATION_CHECKED));

  gtk_window_destroy (window);
}

static void
test_taken_over (UiFixture     *self,
                 gconstpointer  data)
{
  const LekQuestion *question = lek_library_get_question (self->library, "contact.name");
  GtkWidget *row, *list, *button;
  GtkWindow *window;

  answer (lek_register_get_preparation (self->reg), "prepare.contact_name", "Marijke Post");
  row = lek_question_row_new (self->sitting, question);
  window = ui_present (row, 360, 500);
  list = ui_find_type (row, LEK_TYPE_PREPARED_LIST);
  g_assert_nonnull (list);
  g_assert_true (gtk_widget_get_visible (list));

  button = ui_find_type (list, GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  ui_settle ();
  g_assert_true (lek_answers_is (lek_case_get_answers (self->case_), "contact.name", "Marijke Post"));
  g_assert_false (gtk_widget_get_visible (list));

  lek_case_undo (self->case_);
  g_assert_true (gtk_widget_get_visible (list));

  gtk_window_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  gconstpointer office = GINT_TO_POINTER (LEK_PROFILE_ORGANISATIE);

  ui_init (&argc, &argv);

#define ADD(path, profile, func) \
  g_test_add (path, UiFixture, profile, ui_fixture_set_up, func, ui_fixture_tear_down)
  ADD ("/preparation-page/gastouder", NULL, test_page);
  ADD ("/preparation-page/office", office, test_page);
  ADD ("/preparation-page/asks-more-when-needed", office, test_conditions);
  ADD ("/preparation-page/says-what-to-put-in-order", NULL, test_gap);
  ADD ("/preparation-page/remembers-that-it-was-checked", NULL, test_checked);
  ADD ("/preparation-page/is-taken-over-in-an-incident", NULL, test_taken_over);
#undef ADD

  return g_test_run ();
}
