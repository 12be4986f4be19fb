/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The recipients: pasted, told one by one or all at once with time, means and
 * by whom, searched when they are many; narrow, and named for a screen reader.
 */

#include "config.h"

#include "ui-fixture.h"

#include "session/lek-record-row.h"
#include "ui/message/lek-recipient-box.h"
#include "ui/stepper/lek-record-dialog.h"

static const LekRecord *
get_recipient (UiFixture *self,
               guint      position)
{
  g_autoptr(LekRecordRow) row = g_list_model_get_item (lek_case_get_records (self->case_, "recipient"), position);

  return lek_record_row_get_record (row);
}

static guint
count (UiFixture *self)
{
  return g_list_model_get_n_items (lek_case_get_records (self->case_, "recipient"));
}

static gboolean
says (GtkWidget  *top,
      const char *words)
{
  if (GTK_IS_LABEL (top) && g_str_equal (gtk_label_get_label (GTK_LABEL (top)), words))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (top); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (says (child, words))
        return TRUE;
    }

  return FALSE;
}

static void
paste (GtkWidget  *box,
       const char *lines)
{
  GtkWidget *view = ui_find_name (box, GTK_TYPE_TEXT_VIEW, "Recipients to add");

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), lines, -1);
  ui_click (box, "A_dd these");
}

static GtkWindow *
show_box (UiFixture  *self,
          GtkWidget **out_box)
{
  *out_box = lek_recipient_box_new (self->sitting);
  gtk_expander_set_expanded (GTK_EXPANDER (ui_find_type (*out_box, GTK_TYPE_EXPANDER)), TRUE);

  return ui_present (*out_box, 360, 700);
}

static void
test_one_is_told (UiFixture     *self,
                  gconstpointer  user_data)
{
  GtkWidget *box, *dialog;
  GtkWindow *window = show_box (self, &box);
  g_autofree char *nameless = NULL;

  g_object_set (self->preferences, "author", "Marijke Post", NULL);
  lek_recipient_box_set_means (LEK_RECIPIENT_BOX (box), "telephone");
  paste (box, "Sien de Vos; Dorpsstraat 1; sien@example.org; O.; nl\nJan Boer");
  g_assert_cmpuint (count (self), ==, 2);

  ui_click (box, "Told…: Jan Boer");
  dialog = ui_find_window (LEK_TYPE_RECORD_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (dialog)), ==, "Told: Jan Boer");
  nameless = ui_list_nameless (dialog);
  g_assert_cmpstr (nameless, ==, "");
  ui_click (dialog, "_Save");

  g_assert_null (lek_record_get_value (get_recipient (self, 0), "recipient.told_at"));
  g_assert_nonnull (lek_record_get_value (get_recipient (self, 1), "recipient.told_at"));
  g_assert_cmpstr (lek_record_get_value (get_recipient (self, 1), "recipient.means"), ==, "telephone");
  g_assert_cmpstr (lek_record_get_value (get_recipient (self, 1), "recipient.by"), ==, "Marijke Post");
  g_assert_null (ui_find_name (box, GTK_TYPE_BUTTON, "Told…: Jan Boer"));

  gtk_window_destroy (window);
}

/* Who was told before keeps the time and means of then. */
static void
test_all_are_told (UiFixture     *self,
                   gconstpointer  user_data)
{
  GtkWidget *box;
  GtkWindow *window = show_box (self, &box);

  paste (box, "Sien\nJan\nTruus");
  lek_recipient_box_set_means (LEK_RECIPIENT_BOX (box), "in_person");
  ui_click (box, "Told…: Sien");
  ui_click (ui_find_window (LEK_TYPE_RECORD_DIALOG), "_Save");
  lek_recipient_box_set_means (LEK_RECIPIENT_BOX (box), "email");
  ui_click (box, "All of them _told…");
  ui_click (ui_find_window (LEK_TYPE_RECORD_DIALOG), "_Save");

  g_assert_cmpstr (lek_record_get_value (get_recipient (self, 0), "recipient.means"), ==, "in_person");
  g_assert_cmpstr (lek_record_get_value (get_recipient (self, 1), "recipient.means"), ==, "email");
  g_assert_cmpstr (lek_record_get_value (get_recipient (self, 2), "recipient.means"), ==, "email");
  g_assert_null (ui_find_name (box, GTK_TYPE_BUTTON, "All of them _told…"));

  gtk_window_destroy (window);
}

static void
test_fault_names_the_line (UiFixture     *self,
                           gconstpointer  user_data)
{
  GtkWidget *box;
  GtkWindow *window = show_box (self, &box);

  paste (box, "Sien\n; Dorpsstraat 1");
  g_assert_cmpuint (count (self), ==, 0);
  g_assert_true (says (box, "Nothing was added. Line 2: there is no name."));

  gtk_window_destroy (window);
}

static void
test_fits_and_is_named (UiFixture     *self,
                        gconstpointer  user_data)
{
  GtkWidget *box;
  GtkWindow *window = show_box (self, &box);
  g_autoptr(GString) many = g_string_new (NULL);
  g_autofree char *nameless = NULL;
  int least;

  for (guint i = 1; i <= 12; i++)
    g_string_append_printf (many, "Familie met een lange naam %u; Straat %u; mail%u@example.org\n", i, i, i);
  paste (box, many->str);
  g_assert_nonnull (ui_find_type (box, GTK_TYPE_SEARCH_ENTRY));

  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  nameless = ui_list_nameless (box);
  g_assert_cmpint (least, <=, 360);
  g_assert_cmpstr (nameless, ==, "");

  gtk_window_destroy (window);
}

int
main (int    argc,
      char **argv)
{
  static const struct { const char *path; void (*test) (UiFixture *, gconstpointer); } tests[] = {
    { "/recipient-box/one-is-told", test_one_is_told },
    { "/recipient-box/all-are-told-at-once", test_all_are_told },
    { "/recipient-box/a-fault-names-its-line", test_fault_names_the_line },
    { "/recipient-box/many-fit-360-px-and-are-named", test_fits_and_is_named },
  };

  ui_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, UiFixture, GINT_TO_POINTER (LEK_PROFILE_GASTOUDER),
                ui_fixture_set_up, tests[i].test, ui_fixture_tear_down);

  return g_test_run ();
}
