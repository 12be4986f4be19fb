/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The incident page as a whole: going through the steps, deciding, the log,
 * and that all of it fits in 360 px and has names for a screen reader.
 */

#include "config.h"

#include "ui-fixture.h"

#include "core/help/lek-help-book.h"
#include "ui/help/lek-help-topic.h"
#include "ui/incident/lek-incident-page.h"
#include "ui/log/lek-log-entry-box.h"
#include "ui/overview/lek-decide-card.h"
#include "ui/parts/lek-clock-label.h"
#include "ui/parts/lek-single-stop.h"
#include "ui/stepper/lek-place.h"
#include "ui/stepper/lek-question-row.h"
#include "ui/stepper/lek-step-list.h"
#include "ui/stepper/lek-step-page.h"
#include "ui/stepper/lek-stepper.h"

static LekStepper *
find_stepper (GtkWidget *page)
{
  return LEK_STEPPER (ui_find_type (page, LEK_TYPE_STEPPER));
}

/* Enough for a duty to tell the AP. */
static void
give_facts (UiFixture *self)
{
  ui_give (self, "data.involved", "yes");
  ui_give (self, "incident.nature", "device_lost");
  ui_give (self, "breach.confidentiality", "yes");
  ui_give (self, "subjects.categories", "minors parents");
  ui_give (self, "protection.encrypted", "no");
  ui_give (self, "recipient.kind", "unknown");
  ui_give (self, "form.sensitive", "yes");
  ui_give (self, "form.serious", "yes");
}

static void
test_next (UiFixture     *self,
           gconstpointer  user_data)
{
  GtkWidget *page = lek_incident_page_new (self->reg, self->case_);
  GtkWindow *window = ui_present (page, 1100, 760);
  LekStepper *stepper = find_stepper (page);
  g_autoptr(GArray) places = lek_places_new (lek_case_get_procedure (self->case_),
                                             lek_case_get_progress (self->case_));

  for (guint i = 0; i < places->len; i++)
    {
      g_assert_cmpstr (lek_stepper_get_page (stepper), ==,
                       g_array_index (places, LekPlace, i).page->id);
      gtk_widget_activate_action (GTK_WIDGET (stepper), "stepper.next", NULL);
    }
  for (guint i = places->len - 1; i > 0; i--)
    gtk_widget_activate_action (GTK_WIDGET (stepper), "stepper.previous", NULL);
  g_assert_cmpstr (lek_stepper_get_page (stepper), ==,
                   g_array_index (places, LekPlace, 0).page->id);

  gtk_window_destroy (window);
}

static void
test_resume (UiFixture     *self,
             gconstpointer  user_data)
{
  GtkWidget *page = lek_incident_page_new (self->reg, self->case_);
  GtkWindow *window = ui_present (page, 1100, 760);
  g_autofree char *left = NULL;

  gtk_widget_activate_action (GTK_WIDGET (find_stepper (page)), "stepper.next", NULL);
  gtk_widget_activate_action (GTK_WIDGET (find_stepper (page)), "stepper.next", NULL);
  left = g_strdup (lek_stepper_get_page (find_stepper (page)));
  gtk_window_destroy (window);

  page = lek_incident_page_new (self->reg, self->case_);
  window = ui_present (page, 1100, 760);
  g_assert_cmpstr (lek_stepper_get_page (find_stepper (page)), ==, left);
  gtk_window_destroy (window);
}

static void
test_open_leads_to_question (UiFixture     *self,
                             gconstpointer  user_data)
{
  GtkWidget *page = lek_incident_page_new (self->reg, self->case_);
  GtkWindow *window = ui_present (page, 1100, 760);
  GPtrArray *open = lek_progress_get_open (lek_case_get_progress (self->case_));
  const LekOpenItem *item = g_ptr_array_index (open, open->len - 1);
  const char *page_id = item->page->id;
  const char *question_id = item->question->id;
  GtkWidget *row;

  lek_incident_page_show_view (LEK_INCIDENT_PAGE (page), "overview");
  gtk_widget_activate_action (page, "incident.go-to", "(ss)", page_id, question_id);
  ui_settle ();
  g_assert_cmpstr (lek_stepper_get_page (find_stepper (page)), ==, page_id);

  row = gtk_widget_get_ancestor (gtk_window_get_focus (window), LEK_TYPE_QUESTION_ROW);
  g_assert_nonnull (row);
  g_assert_cmpstr (lek_question_row_get_question (LEK_QUESTION_ROW (row))->id, ==, question_id);

  gtk_window_destroy (window);
}

static void
test_lighter_needs_motive (UiFixture     *self,
                           gconstpointer  user_data)
{
  GtkWidget *card;
  GtkWindow *window;
  GtkWidget *view;

  give_facts (self);
  card = lek_decide_card_new (self->sitting, LEK_ABOUT_AP);
  window = ui_present (card, 360, 500);

  g_signal_emit_by_name (ui_find_name (card, GTK_TYPE_BUTTON, "Decide otherwise"), "clicked");
  g_signal_emit_by_name (ui_find_name (card, GTK_TYPE_BUTTON, "Do not notify the AP"), "clicked");
  g_assert_null (lek_case_get_decision (self->case_, LEK_ABOUT_AP));

  view = ui_find_type (card, GTK_TYPE_TEXT_VIEW);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)),
                            "The telephone was found in the car, locked and switched off.", -1);
  g_signal_emit_by_name (ui_find_name (card, GTK_TYPE_BUTTON, "Do not notify the AP"), "clicked");
  g_assert_cmpint (lek_case_get_decision (self->case_, LEK_ABOUT_AP)->choice, ==, LEK_CHOICE_NO);

  gtk_window_destroy (window);
}

static void
test_log_line (UiFixture     *self,
               gconstpointer  user_data)
{
  GtkWidget *box = lek_log_entry_box_new (self->sitting);
  GtkWindow *window = ui_present (box, 360, 300);
  GtkWidget *entry = ui_find_type (box, GTK_TYPE_ENTRY);
  guint before = g_list_model_get_n_items (lek_case_get_log (self->case_));

  gtk_editable_set_text (GTK_EDITABLE (entry), "   ");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (g_list_model_get_n_items (lek_case_get_log (self->case_)), ==, before);

  gtk_editable_set_text (GTK_EDITABLE (entry), "Called the station");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (g_list_model_get_n_items (lek_case_get_log (self->case_)), ==, before + 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");

  gtk_window_destroy (window);
}

static void
assert_view (GtkWindow  *window,
             const char *what,
             int         width)
{
  g_autofree char *nameless = NULL;
  int least;

  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1,
                      &least, NULL, NULL, NULL);
  if (least > width)
    g_error ("%s needs %d px", what, least);

  nameless = ui_list_nameless (GTK_WIDGET (window));
  if (*nameless != '\0')
    g_error ("%s has widgets without a name:\n%s", what, nameless);
}

static void
test_fits_and_is_named (UiFixture     *self,
                        gconstpointer  user_data)
{
  static const char *const views[] = { "overview", "timeline", "documents" };
  GtkWidget *page;
  GtkWindow *window;
  g_autoptr(GArray) places = NULL;

  give_facts (self);
  page = lek_incident_page_new (self->reg, self->case_);
  window = ui_present (page, 360, 720);
  places = lek_places_new (lek_case_get_procedure (self->case_),
                           lek_case_get_progress (self->case_));
  for (guint i = 0; i < places->len; i++)
    {
      const char *page_id = g_array_index (places, LekPlace, i).page->id;

      g_assert_true (lek_stepper_go_to (find_stepper (page), page_id, NULL));
      ui_settle ();
      assert_view (window, page_id, 360);
    }
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      lek_incident_page_show_view (LEK_INCIDENT_PAGE (page), views[i]);
      ui_settle ();
      assert_view (window, views[i], 360);
    }

  gtk_window_destroy (window);
}

static guint
count_switchers (GtkWidget *widget)
{
  guint n_shown = ADW_IS_VIEW_SWITCHER (widget) && gtk_widget_is_visible (widget) ? 1 : 0;
  GtkWidget *child = gtk_widget_get_first_child (widget);

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    n_shown += count_switchers (child);

  return n_shown;
}

/* A screen reader finds whatever is visible, also what is covered. */
static void
test_views_are_offered_once (UiFixture     *self,
                             gconstpointer  user_data)
{
  static const int widths[] = { 360, 1300 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget *page = lek_incident_page_new (self->reg, self->case_);
      GtkWindow *window = ui_present (page, widths[i], 720);

      g_assert_cmpuint (count_switchers (page), ==, 1);
      gtk_window_destroy (window);
    }
}

static GtkWidget *
append_button (GtkWidget  *box,
               const char *label)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static void
test_list_is_one_stop (UiFixture     *self,
                       gconstpointer  user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *before = append_button (box, "before");
  GtkListBox *list = GTK_LIST_BOX (gtk_list_box_new ());
  GtkWidget *after, *middle;
  GtkWindow *window;

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (list));
  after = append_button (box, "after");
  for (int i = 0; i < 5; i++)
    gtk_list_box_append (list, gtk_label_new ("row"));
  lek_single_stop_make (list);
  window = ui_present (box, 360, 500);
  middle = GTK_WIDGET (gtk_list_box_get_row_at_index (list, 2));

  gtk_widget_grab_focus (before);
  g_assert_false (lek_single_stop_leave (list, GTK_DIR_TAB_FORWARD));
  gtk_widget_grab_focus (middle);
  g_assert_true (lek_single_stop_leave (list, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_window_get_focus (window) == after);
  gtk_widget_grab_focus (middle);
  g_assert_true (lek_single_stop_leave (list, GTK_DIR_TAB_BACKWARD));
  g_assert_true (gtk_window_get_focus (window) == before);

  /* The arrows still go from row to row. */
  gtk_widget_grab_focus (middle);
  g_signal_emit_by_name (list, "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, 1, FALSE, FALSE);
  g_assert_true (gtk_window_get_focus (window) == GTK_WIDGET (gtk_list_box_get_row_at_index (list, 3)));

  gtk_window_destroy (window);
}

/* The level of what is a heading for a screen reader; 0 when @words are not one. */
static int
find_heading (GtkWidget  *root,
              const char *words)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root) &&
      g_strcmp0 (gtk_label_get_label (GTK_LABEL (root)), words) == 0 &&
      gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (root)) == GTK_ACCESSIBLE_ROLE_HEADING)
    for (int level = 1; level < 5; level++)
      if (gtk_test_accessible_check_property (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_PROPERTY_LEVEL, level) == NULL)
        return level;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int level = find_heading (child, words);

      if (level > 0)
        return level;
    }

  return 0;
}

static void
test_headings (UiFixture     *self,
               gconstpointer  user_data)
{
  GtkWidget *page = lek_incident_page_new (self->reg, self->case_);
  GtkWindow *window = ui_present (page, 1100, 760);
  LekPlace place;
  GtkWidget *row;

  g_assert_true (lek_place_find (lek_case_get_procedure (self->case_), lek_stepper_get_page (find_stepper (page)),
                                 &place));
  row = ui_find_type (page, LEK_TYPE_QUESTION_ROW);

  g_assert_cmpint (find_heading (page, lek_case_get_summary (self->case_)->title), ==, 1);
  g_assert_cmpint (find_heading (page, lek_sitting_read (self->sitting, place.page->title)), ==, 2);
  g_assert_cmpint (find_heading (row, lek_sitting_read (self->sitting,
                                                        lek_question_row_get_question (LEK_QUESTION_ROW (row))->ask)),
                   ==, 3);

  gtk_window_destroy (window);
}

/* A key says the time left: the keyboard goes to the line, whose name a screen reader reads, and comes back. */
static void
test_tells_time (UiFixture     *self,
                 gconstpointer  user_data)
{
  GtkWidget *page = lek_incident_page_new (self->reg, self->case_);
  GtkWindow *window = ui_present (page, 1100, 760);
  GtkWidget *clock = ui_find_type (page, LEK_TYPE_CLOCK_LABEL);
  GtkWidget *before = gtk_window_get_focus (window);
  g_autofree char *left = lek_clock_describe_left (self->sitting);

  g_assert_nonnull (strstr (left, "hours left"));
  g_assert_null (gtk_test_accessible_check_property (GTK_ACCESSIBLE (clock), GTK_ACCESSIBLE_PROPERTY_LABEL, left));

  gtk_widget_activate_action (page, "incident.tell-time", NULL);
  g_assert_true (gtk_window_get_focus (window) == clock);
  gtk_widget_activate_action (page, "incident.tell-time", NULL);
  g_assert_true (gtk_window_get_focus (window) == before);

  gtk_window_destroy (window);
}

/* F1 leads to the help of the question, beside it or under it; F9 to the steps and back. */
static void
test_keys_lead_there (UiFixture     *self,
                      gconstpointer  user_data)
{
  GtkWidget *page = lek_incident_page_new (self->reg, self->case_);
  GtkWindow *window = ui_present (page, 1300, 760);
  GtkWidget *stepper = GTK_WIDGET (find_stepper (page));
  GtkWidget *before = gtk_window_get_focus (window);

  gtk_widget_activate_action (stepper, "stepper.help", NULL);
  g_assert_true (GTK_IS_SCROLLED_WINDOW (gtk_window_get_focus (window)));
  gtk_widget_activate_action (stepper, "stepper.steps", NULL);
  g_assert_true (GTK_IS_LIST_BOX_ROW (gtk_window_get_focus (window)));
  gtk_widget_activate_action (stepper, "stepper.steps", NULL);
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_window_get_focus (window), LEK_TYPE_STEP_PAGE));
  g_assert_nonnull (before);

  gtk_window_destroy (window);
}

static void
help_asked_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  char **asked = user_data;

  g_free (*asked);
  *asked = g_variant_dup_string (parameter, NULL);
}

/* Stands in for the program: what it is asked to open comes in @asked. */
static void
listen_for_help (GtkWidget  *page,
                 char      **asked)
{
  static const GActionEntry entries[] = { { .name = "help-page", .activate = help_asked_cb, .parameter_type = "s" } };
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), asked);
  gtk_widget_insert_action_group (page, "app", G_ACTION_GROUP (group));
}

static char *
address_of_first (UiFixture *self)
{
  LekProcedure *procedure = lek_case_get_procedure (self->case_);
  LekPlace place;

  g_assert_true (lek_place_find_question (procedure, "incident.scenario", &place));

  return lek_help_address_of_page (procedure->profile, place.page->id, "incident.scenario");
}

/* F1 twice, in a wide window and in one where the help stands under the question; and the button below the help. */
static void
test_question_leads_to_its_page (UiFixture     *self,
                                 gconstpointer  user_data)
{
  static const int widths[] = { 1300, 800 };
  g_autofree char *expected = address_of_first (self);

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget *page = lek_incident_page_new (self->reg, self->case_);
      GtkWindow *window = ui_present (page, widths[i], 760);
      LekStepper *stepper = find_stepper (page);
      g_autofree char *asked = NULL;
      GtkWidget *more;

      listen_for_help (page, &asked);
      lek_incident_page_show_place (LEK_INCIDENT_PAGE (page), "incident.scenario");
      ui_settle ();
      gtk_widget_activate_action (GTK_WIDGET (stepper), "stepper.help", NULL);
      g_assert_null (asked);
      gtk_widget_activate_action (GTK_WIDGET (stepper), "stepper.help", NULL);
      g_assert_cmpstr (asked, ==, expected);

      g_clear_pointer (&asked, g_free);
      more = ui_find_name (page, GTK_TYPE_BUTTON, "Read more: Situation");
      g_assert_nonnull (more);
      g_signal_emit_by_name (more, "clicked");
      g_assert_cmpstr (asked, ==, expected);

      gtk_window_destroy (window);
    }
}

/* Also where nothing in it has the keyboard. */
static void
test_every_view_has_a_page (UiFixture     *self,
                            gconstpointer  user_data)
{
  static const struct { const char *view, *address; } views[] = {
    { "overview", "advice" },
    { "timeline", "log" },
    { "documents", "papers" },
  };
  GtkWidget *page = lek_incident_page_new (self->reg, self->case_);
  GtkWindow *window = ui_present (page, 1300, 760);
  const char *nick = lek_profile_to_nick (GPOINTER_TO_INT (user_data));

  g_assert_true (g_str_has_prefix (lek_help_topic_find (lek_incident_page_get_shown (LEK_INCIDENT_PAGE (page))), nick));
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      lek_incident_page_show_view (LEK_INCIDENT_PAGE (page), views[i].view);
      ui_settle ();
      g_assert_cmpstr (lek_help_topic_find (lek_incident_page_get_shown (LEK_INCIDENT_PAGE (page))), ==,
                       views[i].address);
    }

  gtk_window_destroy (window);
}

/* Wherever the keyboard goes. */
static void
test_list_marks_what_is_shown (UiFixture     *self,
                               gconstpointer  user_data)
{
  GtkWidget *page = lek_incident_page_new (self->reg, self->case_);
  GtkWindow *window = ui_present (page, 1300, 760);
  GtkWidget *list = ui_find (ui_find (page, LEK_TYPE_STEP_LIST), GTK_TYPE_LIST_BOX);
  GtkListBoxRow *marked = gtk_list_box_get_selected_row (GTK_LIST_BOX (list));

  g_assert_nonnull (marked);
  for (guint i = 0; i < 4; i++)
    {
      gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD);
      g_assert_true (gtk_list_box_get_selected_row (GTK_LIST_BOX (list)) == marked);
    }
  g_assert_true (gtk_window_get_focus (window) != GTK_WIDGET (marked));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), list));

  gtk_widget_activate_action (GTK_WIDGET (find_stepper (page)), "stepper.next", NULL);
  ui_settle ();
  g_assert_nonnull (gtk_list_box_get_selected_row (GTK_LIST_BOX (list)));
  g_assert_true (gtk_list_box_get_selected_row (GTK_LIST_BOX (list)) != marked);
  gtk_window_destroy (window);
}

static gboolean
is_whole (GtkWidget *label)
{
  return !pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label)));
}

static GtkWidget *
find_title (GtkWidget  *widget,
            const char *words)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), words))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_title (child, words);

  return found;
}

/* It stands beside the tabs as far as there is room, and never pushes anything out. */
static void
test_title_takes_the_room (UiFixture     *self,
                           gconstpointer  user_data)
{
  static const char *const title = "A telephone with photographs of children of the group was lost";
  static const int widths[] = { 1240, 1020, 500, 1020 };
  gboolean whole[G_N_ELEMENTS (widths)];
  GtkWidget *page, *bar;
  GtkWindow *window;
  int margins;

  lek_case_set_title (self->case_, title);
  page = lek_incident_page_new (self->reg, self->case_);
  window = ui_present (page, widths[0], 760);
  bar = ui_find (page, ADW_TYPE_HEADER_BAR);
  margins = gtk_widget_get_width (bar) - gtk_widget_get_width (page);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      gtk_window_set_default_size (window, widths[i], 760);
      ui_spin (120);
      g_assert_cmpint (gtk_widget_get_width (page), <=, widths[i]);
      g_assert_cmpint (gtk_widget_get_width (bar) - gtk_widget_get_width (page), ==, margins);
      whole[i] = is_whole (find_title (page, title));
    }
  g_assert_true (whole[0]);
  g_assert_false (whole[2]);
  /* Whether it fits between these depends on how wide the tabs are, and not on what was before. */
  g_assert_true (whole[1] == whole[3]);

  gtk_window_destroy (window);
}

int
main (int    argc,
      char **argv)
{
  static const struct { const char *path; void (*test) (UiFixture *, gconstpointer); } tests[] = {
    { "next-visits-every-page-and-back", test_next },
    { "goes-on-where-one-left", test_resume },
    { "open-item-leads-to-its-question", test_open_leads_to_question },
    { "lighter-choice-needs-a-motive", test_lighter_needs_motive },
    { "log-line-is-added-by-enter", test_log_line },
    { "all-fits-360-px-and-is-named", test_fits_and_is_named },
    { "views-are-offered-once", test_views_are_offered_once },
    { "list-is-one-stop", test_list_is_one_stop },
    { "list-marks-what-is-shown", test_list_marks_what_is_shown },
    { "titles-are-headings", test_headings },
    { "key-tells-the-time-left", test_tells_time },
    { "keys-lead-to-help-and-steps", test_keys_lead_there },
    { "question-leads-to-its-page", test_question_leads_to_its_page },
    { "title-takes-the-room", test_title_takes_the_room },
    { "every-view-has-a-page", test_every_view_has_a_page },
  };
  static const LekProfile profiles[] = { LEK_PROFILE_GASTOUDER, LEK_PROFILE_ORGANISATIE };

  ui_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (profiles); i++)
    for (guint j = 0; j < G_N_ELEMENTS (tests); j++)
      {
        g_autofree char *path = g_strdup_printf ("/incident-page/%s/%s",
                                                 lek_profile_to_nick (profiles[i]),
                                                 tests[j].path);

        g_test_add (path, UiFixture, GINT_TO_POINTER (profiles[i]),
                    ui_fixture_set_up, tests[j].test, ui_fixture_tear_down);
      }

  return g_test_run ();
}
