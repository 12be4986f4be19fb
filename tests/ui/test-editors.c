/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every kind of question shows the answer it is given, in every state, and
 * gives back what a person does to it.
 */

#include "config.h"

#include "ui-fixture.h"

#include "ui/editors/lek-moment-row.h"
#include "ui/stepper/lek-question-row.h"

static GtkWidget *
make_row (UiFixture  *self,
          const char *question_id)
{
  const LekQuestion *question = lek_library_get_question (self->library, question_id);

  g_assert_nonnull (question);

  return lek_question_row_new (self->sitting, question);
}

static void
give (UiFixture      *self,
      const char     *question_id,
      LekAnswerState  state,
      const char     *value)
{
  g_autoptr(LekAnswer) answer = lek_answer_new (state, value);
  g_autoptr(GError) error = NULL;

  lek_case_answer (self->case_, question_id, answer, &error);
  g_assert_no_error (error);
}

static void
assert_answer (UiFixture      *self,
               const char     *question_id,
               LekAnswerState  state,
               const char     *value)
{
  const LekAnswer *answer = lek_case_get_answer (self->case_, question_id);

  if (state == LEK_ANSWER_NONE)
    {
      g_assert_null (answer);
      return;
    }

  g_assert_nonnull (answer);
  g_assert_cmpint (lek_answer_get_state (answer), ==, state);
  g_assert_cmpstr (lek_answer_get_value (answer), ==, value);
}

static GtkToggleButton *
find_toggle (GtkWidget  *row,
             const char *label)
{
  GtkWidget *toggle = ui_find_name (row, GTK_TYPE_TOGGLE_BUTTON, label);

  g_assert_nonnull (toggle);

  return GTK_TOGGLE_BUTTON (toggle);
}

static void
test_yes_no (UiFixture     *self,
             gconstpointer  user_data)
{
  GtkWidget *row = make_row (self, "data.involved");
  GtkWindow *window = ui_present (row, 360, 200);

  g_assert_false (gtk_toggle_button_get_active (find_toggle (row, ": Yes")));
  gtk_toggle_button_set_active (find_toggle (row, ": Yes"), TRUE);
  assert_answer (self, "data.involved", LEK_ANSWER_KNOWN, "yes");

  gtk_toggle_button_set_active (find_toggle (row, ": Not known yet"), TRUE);
  assert_answer (self, "data.involved", LEK_ANSWER_NOT_YET, NULL);
  g_assert_false (gtk_toggle_button_get_active (find_toggle (row, ": Yes")));

  give (self, "data.involved", LEK_ANSWER_KNOWN, "no");
  g_assert_true (gtk_toggle_button_get_active (find_toggle (row, ": No")));

  give (self, "data.involved", LEK_ANSWER_CANNOT, NULL);
  g_assert_false (gtk_toggle_button_get_active (find_toggle (row, ": Not known yet")));

  gtk_window_destroy (window);
}

static void
test_states (UiFixture     *self,
             gconstpointer  user_data)
{
  static const struct { const char *nick; LekAnswerState state; const char *value; } steps[] = {
    { "estimated", LEK_ANSWER_ESTIMATED, "yes" },
    { "known", LEK_ANSWER_KNOWN, "yes" },
    { "cannot", LEK_ANSWER_CANNOT, NULL },
    { "not-applicable", LEK_ANSWER_NOT_APPLICABLE, NULL },
    { "not-yet", LEK_ANSWER_NOT_YET, NULL },
    { "", LEK_ANSWER_NONE, NULL },
  };
  GtkWidget *row = make_row (self, "data.involved");
  GtkWindow *window = ui_present (row, 360, 200);

  give (self, "data.involved", LEK_ANSWER_KNOWN, "yes");
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_assert_true (gtk_widget_activate_action (row, "answer.state", "s", steps[i].nick));
      assert_answer (self, "data.involved", steps[i].state, steps[i].value);
    }

  gtk_window_destroy (window);
}

static void
test_sure_needs_value (UiFixture     *self,
                       gconstpointer  user_data)
{
  GtkWidget *row = make_row (self, "data.involved");
  GtkWindow *window = ui_present (row, 360, 200);

  gtk_widget_activate_action (row, "answer.state", "s", "not-yet");
  gtk_widget_activate_action (row, "answer.state", "s", "known");
  assert_answer (self, "data.involved", LEK_ANSWER_NONE, NULL);

  gtk_window_destroy (window);
}

static void
test_estimate_stays (UiFixture     *self,
                     gconstpointer  user_data)
{
  GtkWidget *row = make_row (self, "data.involved");
  GtkWindow *window = ui_present (row, 360, 200);

  give (self, "data.involved", LEK_ANSWER_ESTIMATED, "yes");
  gtk_toggle_button_set_active (find_toggle (row, ": No"), TRUE);
  assert_answer (self, "data.involved", LEK_ANSWER_ESTIMATED, "no");

  gtk_window_destroy (window);
}

static GtkCheckButton *
find_option (UiFixture  *self,
             GtkWidget  *row,
             const char *question_id,
             const char *option_id)
{
  const LekQuestion *question = lek_library_get_question (self->library, question_id);
  const LekOption *option = lek_question_get_option (question, option_id);
  GtkWidget *check = ui_find_name (row, GTK_TYPE_CHECK_BUTTON,
                                   lek_sitting_read (self->sitting, option->label));

  g_assert_nonnull (check);

  return GTK_CHECK_BUTTON (check);
}

static void
test_choice (UiFixture     *self,
             gconstpointer  user_data)
{
  GtkWidget *row = make_row (self, "role.role");
  GtkWindow *window = ui_present (row, 360, 400);

  gtk_check_button_set_active (find_option (self, row, "role.role", "controller"), TRUE);
  assert_answer (self, "role.role", LEK_ANSWER_KNOWN, "controller");

  give (self, "role.role", LEK_ANSWER_KNOWN, "joint");
  g_assert_true (gtk_check_button_get_active (find_option (self, row, "role.role", "joint")));
  g_assert_false (gtk_check_button_get_active (find_option (self, row, "role.role",
                                                            "controller")));

  give (self, "role.role", LEK_ANSWER_NOT_YET, NULL);
  g_assert_false (gtk_check_button_get_active (find_option (self, row, "role.role", "joint")));

  gtk_window_destroy (window);
}

static void
test_choices (UiFixture     *self,
              gconstpointer  user_data)
{
  const char *id = "form.sensitive_kinds";
  GtkWidget *row = make_row (self, id);
  GtkWindow *window = ui_present (row, 360, 400);
  GtkWidget *none = ui_find_name (row, GTK_TYPE_CHECK_BUTTON, "None of these");

  gtk_check_button_set_active (find_option (self, row, id, "images"), TRUE);
  assert_answer (self, id, LEK_ANSWER_KNOWN, "images");
  gtk_check_button_set_active (find_option (self, row, id, "health"), TRUE);
  /* In the order of the list, not of the clicks. */
  assert_answer (self, id, LEK_ANSWER_KNOWN, "health images");

  gtk_check_button_set_active (GTK_CHECK_BUTTON (none), TRUE);
  assert_answer (self, id, LEK_ANSWER_KNOWN, "");
  g_assert_false (gtk_check_button_get_active (find_option (self, row, id, "images")));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (none), FALSE);
  assert_answer (self, id, LEK_ANSWER_NONE, NULL);

  gtk_window_destroy (window);
}

static void
test_filter (UiFixture     *self,
             gconstpointer  user_data)
{
  GtkWidget *row = make_row (self, "incident.nature");
  GtkWindow *window = ui_present (row, 360, 400);
  GtkWidget *entry = ui_find_type (row, GTK_TYPE_SEARCH_ENTRY);
  GtkWidget *kept = GTK_WIDGET (find_option (self, row, "incident.nature", "ransomware"));
  GtkWidget *gone = GTK_WIDGET (find_option (self, row, "incident.nature", "device_lost"));

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "ransom");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_true (gtk_widget_get_visible (kept));
  g_assert_false (gtk_widget_get_visible (gone));

  gtk_window_destroy (window);
}

static void
test_text (UiFixture     *self,
           gconstpointer  user_data)
{
  const char *id = "incident.description";
  GtkWidget *row = make_row (self, id);
  GtkWindow *window = ui_present (row, 360, 300);
  GtkWidget *view = ui_find_type (row, GTK_TYPE_TEXT_VIEW);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter iter;

  gtk_text_buffer_set_text (buffer, "Eén", -1);
  assert_answer (self, id, LEK_ANSWER_KNOWN, "Eén");

  /* What comes back must not throw the cursor to the start. */
  gtk_text_buffer_get_end_iter (buffer, &iter);
  gtk_text_buffer_insert (buffer, &iter, " twee", -1);
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  g_assert_true (gtk_text_iter_is_end (&iter));
  assert_answer (self, id, LEK_ANSWER_KNOWN, "Eén twee");

  gtk_text_buffer_set_text (buffer, "", -1);
  assert_answer (self, id, LEK_ANSWER_NONE, NULL);

  gtk_window_destroy (window);
}

static void
test_line (UiFixture     *self,
           gconstpointer  user_data)
{
  GtkWidget *row = make_row (self, "reporter.name");
  GtkWindow *window = ui_present (row, 360, 200);
  GtkWidget *entry = ui_find_type (row, GTK_TYPE_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), "A. de Vries");
  assert_answer (self, "reporter.name", LEK_ANSWER_KNOWN, "A. de Vries");
  give (self, "reporter.name", LEK_ANSWER_KNOWN, "B. Jansen");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "B. Jansen");
  give (self, "reporter.name", LEK_ANSWER_NOT_APPLICABLE, NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");

  gtk_window_destroy (window);
}

static void
test_moment (UiFixture     *self,
             gconstpointer  user_data)
{
  GtkWidget *row = make_row (self, "time.from");
  GtkWindow *window = ui_present (row, 360, 300);
  LekMomentRow *moment_row = LEK_MOMENT_ROW (ui_find_type (row, LEK_TYPE_MOMENT_ROW));
  GtkWidget *entry = ui_find_type (row, GTK_TYPE_ENTRY);
  g_autoptr(LekMoment) shown = NULL;

  gtk_editable_set_text (GTK_EDITABLE (entry), "gisteren 15:00");
  g_assert_true (lek_moment_row_settle (moment_row));
  assert_answer (self, "time.from", LEK_ANSWER_KNOWN, "2026-11-20T15:00+01:00");

  give (self, "time.from", LEK_ANSWER_ESTIMATED, "2026-11-19");
  shown = lek_moment_row_dup_moment (moment_row);
  g_assert_true (shown->date_only);

  gtk_window_destroy (window);
}

static void
test_count (UiFixture     *self,
            gconstpointer  user_data)
{
  const char *id = "subjects.count";
  GtkWidget *row = make_row (self, id);
  GtkWindow *window = ui_present (row, 360, 300);
  GtkEditable *first = GTK_EDITABLE (ui_find_name (row, GTK_TYPE_ENTRY, ": Number"));
  GtkEditable *second;

  gtk_editable_set_text (first, "1.200");
  assert_answer (self, id, LEK_ANSWER_KNOWN, "1200");
  gtk_toggle_button_set_active (find_toggle (row, ": About"), TRUE);
  assert_answer (self, id, LEK_ANSWER_ESTIMATED, "1200");

  gtk_toggle_button_set_active (find_toggle (row, ": Between"), TRUE);
  second = GTK_EDITABLE (ui_find_name (row, GTK_TYPE_ENTRY, ": At most"));
  gtk_editable_set_text (second, "1500");
  assert_answer (self, id, LEK_ANSWER_KNOWN, "1200..1500");

  gtk_toggle_button_set_active (find_toggle (row, ": Not known yet"), TRUE);
  assert_answer (self, id, LEK_ANSWER_NOT_YET, NULL);

  give (self, id, LEK_ANSWER_KNOWN, "10..20");
  g_assert_cmpstr (gtk_editable_get_text (first), ==, "10");
  g_assert_cmpstr (gtk_editable_get_text (second), ==, "20");

  gtk_window_destroy (window);
}

static void
test_fault (UiFixture     *self,
            gconstpointer  user_data)
{
  const char *id = "subjects.count";
  GtkWidget *row = make_row (self, id);
  GtkWindow *window = ui_present (row, 360, 300);
  GtkEditable *first = GTK_EDITABLE (ui_find_name (row, GTK_TYPE_ENTRY, ": Number"));
  int end = 2;

  gtk_editable_set_text (first, "24");
  gtk_editable_insert_text (first, " kinderen", -1, &end);
  /* What was good is kept, what is wrong is said and left to mend. */
  assert_answer (self, id, LEK_ANSWER_KNOWN, "24");
  g_assert_cmpstr (gtk_editable_get_text (first), ==, "24 kinderen");
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (first), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY));
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (first), GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (first), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);

  gtk_editable_set_text (first, "25");
  g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (first), GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE));
  g_assert_false (gtk_test_accessible_has_state (GTK_ACCESSIBLE (first), GTK_ACCESSIBLE_STATE_INVALID));

  gtk_window_destroy (window);
}

int
main (int    argc,
      char **argv)
{
  static const struct { const char *path; void (*test) (UiFixture *, gconstpointer); } tests[] = {
    { "/editors/yes-no-round-trips", test_yes_no },
    { "/editors/every-state-can-be-chosen", test_states },
    { "/editors/sure-needs-a-value", test_sure_needs_value },
    { "/editors/estimate-stays-estimate", test_estimate_stays },
    { "/editors/choice-round-trips", test_choice },
    { "/editors/choices-round-trip", test_choices },
    { "/editors/long-list-can-be-filtered", test_filter },
    { "/editors/text-round-trips", test_text },
    { "/editors/line-round-trips", test_line },
    { "/editors/moment-round-trips", test_moment },
    { "/editors/count-round-trips", test_count },
    { "/editors/fault-keeps-what-was-good", test_fault },
  };

  ui_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, UiFixture, NULL,
                ui_fixture_set_up, tests[i].test, ui_fixture_tear_down);

  return g_test_run ();
}
