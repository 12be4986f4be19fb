/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of records: filled in the dialog, ticked off, removed and put back,
 * narrow, and named for a screen reader.
 */

#include "config.h"

#include "ui-fixture.h"

#include "session/lek-record-row.h"
#include "ui/stepper/lek-record-dialog.h"
#include "ui/stepper/lek-record-list.h"

static guint
count (UiFixture  *self,
       const char *kind)
{
  return g_list_model_get_n_items (lek_case_get_records (self->case_, kind));
}

static gboolean
is_done (UiFixture *self,
         guint      position)
{
  g_autoptr(LekRecordRow) row = g_list_model_get_item (lek_case_get_records (self->case_, "task"), position);

  return lek_record_is (lek_record_row_get_record (row), "task.done", "yes");
}

static GtkWindow *
show_list (UiFixture   *self,
           const char  *kind,
           GtkWidget  **out_list)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  *out_list = lek_record_list_new (self->sitting, kind);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), *out_list);

  return ui_present (overlay, 360, 700);
}

static void
assert_fits (GtkWidget *window)
{
  g_autofree char *nameless = ui_list_nameless (window);
  int least;

  gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 360);
  g_assert_cmpstr (nameless, ==, "");
}

static gboolean
is_shown (GtkWidget  *widget,
          const char *words)
{
  gboolean shown = GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
                   g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), words);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !shown;
       child = gtk_widget_get_next_sibling (child))
    shown = is_shown (child, words);

  return shown;
}

/* An address that is parted at the end of a line has no hyphen that would be read as part of it. */
static gboolean
keeps_addresses (GtkWidget  *widget,
                 const char *words)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return gtk_label_get_attributes (GTK_LABEL (widget)) != NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (keeps_addresses (child, words))
      return TRUE;

  return FALSE;
}

static void
test_add (UiFixture     *self,
          gconstpointer  user_data)
{
  GtkWidget *list, *dialog, *entry;
  GtkWindow *window = show_list (self, "task", &list);

  ui_click (list, "Add a task");
  dialog = ui_find_window (LEK_TYPE_RECORD_DIALOG);
  g_assert_nonnull (dialog);
  assert_fits (dialog);
  g_assert_false (is_shown (dialog, "Fill this in first."));
  ui_click (dialog, "_Save");
  g_assert_true (is_shown (dialog, "Fill this in first."));

  entry = ui_find_type (dialog, GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Call the agency: help@agency.example");
  g_assert_false (is_shown (dialog, "Fill this in first."));
  g_assert_cmpuint (count (self, "task"), ==, 0);
  ui_click (dialog, "_Save");
  g_assert_null (ui_find_window (LEK_TYPE_RECORD_DIALOG));
  g_assert_cmpuint (count (self, "task"), ==, 1);
  assert_fits (GTK_WIDGET (window));
  g_assert_true (keeps_addresses (list, "help@agency.example"));

  gtk_window_destroy (window);
}

static void
test_cancel (UiFixture     *self,
             gconstpointer  user_data)
{
  GtkWidget *list, *dialog;
  GtkWindow *window = show_list (self, "followup", &list);

  ui_click (list, "Add a point");
  dialog = ui_find_window (LEK_TYPE_RECORD_DIALOG);
  gtk_editable_set_text (GTK_EDITABLE (ui_find_type (dialog, GTK_TYPE_ENTRY)), "Supplement");
  gtk_widget_activate_action (dialog, "window.close", NULL);
  ui_settle ();
  g_assert_cmpuint (count (self, "followup"), ==, 0);

  gtk_window_destroy (window);
}

static void
test_tasks (UiFixture     *self,
            gconstpointer  user_data)
{
  GtkWidget *list, *check;
  GtkWindow *window = show_list (self, "task", &list);
  GtkWidget *overlay = gtk_widget_get_ancestor (list, ADW_TYPE_TOAST_OVERLAY);
  guint n;

  ui_click (list, "Propose tasks");
  n = count (self, "task");
  g_assert_cmpuint (n, >=, 4);
  g_assert_null (ui_find_name (list, GTK_TYPE_BUTTON, "Propose tasks"));
  assert_fits (GTK_WIDGET (window));

  check = ui_find_name (list, GTK_TYPE_CHECK_BUTTON, "Done: Lock or wipe the device remotely");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  ui_settle ();
  g_assert_true (is_done (self, 0));
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_window_get_focus (window), LEK_TYPE_RECORD_LIST));

  ui_click (list, "Remove: Lock or wipe the device remotely");
  g_assert_cmpuint (count (self, "task"), ==, n - 1);
  ui_click (overlay, "_Undo");
  g_assert_cmpuint (count (self, "task"), ==, n);
  g_assert_true (is_done (self, 0));

  gtk_window_destroy (window);
}

int
main (int    argc,
      char **argv)
{
  static const struct { const char *path; void (*test) (UiFixture *, gconstpointer); } tests[] = {
    { "filled-in-the-dialog", test_add },
    { "cancelled-keeps-nothing", test_cancel },
    { "proposed-ticked-removed-and-put-back", test_tasks },
  };
  static const LekProfile profiles[] = { LEK_PROFILE_GASTOUDER, LEK_PROFILE_ORGANISATIE };

  ui_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (profiles); i++)
    for (guint j = 0; j < G_N_ELEMENTS (tests); j++)
      {
        g_autofree char *path = g_strdup_printf ("/record-list/%s/%s",
                                                 lek_profile_to_nick (profiles[i]),
                                                 tests[j].path);

        g_test_add (path, UiFixture, GINT_TO_POINTER (profiles[i]),
                    ui_fixture_set_up, tests[j].test, ui_fixture_tear_down);
      }

  return g_test_run ();
}
