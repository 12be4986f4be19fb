/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every page and every dialog of both profiles.
 */

#include "config.h"

#include "tour.h"

#include <glib/gi18n-lib.h>

#include "app/lek-about.h"
#include "session/lek-case-closing.h"
#include "session/lek-handbook.h"
#include "ui/ap/lek-ap-page.h"
#include "ui/help/lek-help-window.h"
#include "ui/incident/lek-incident-page.h"
#include "ui/parts/lek-toast.h"
#include "ui/practice/lek-practice-chooser.h"
#include "ui/practice/lek-practice-result.h"
#include "ui/practice/lek-practice-window.h"
#include "ui/preparation/lek-preparation-page.h"
#include "ui/register/lek-cards-dialog.h"
#include "ui/stepper/lek-place.h"
#include "ui/stepper/lek-record-dialog.h"
#include "ui/stepper/lek-stepper.h"
#include "ui/window/lek-first-run.h"
#include "ui/window/lek-preferences-window.h"
#include "ui/window/lek-shortcuts-window.h"
#include "ui/window/lek-veil.h"

/* No story has more of it. */
#define MOST_NEWS 20

static LekProfile
get_profile (Tour *tour)
{
  return lek_preferences_get_profile (tour->fixture.preferences);
}

static LekIncidentPage *
find_page (Tour *tour)
{
  return LEK_INCIDENT_PAGE (tour_find (tour, LEK_TYPE_INCIDENT_PAGE));
}

/* Shows @dialog, looks at it and closes it. */
static void
look_at (Tour       *tour,
         const char *where,
         gpointer    dialog)
{
  gtk_window_present (GTK_WINDOW (dialog));
  tour_look (tour, where, GTK_WINDOW (dialog));
  tour_close (tour, GTK_WINDOW (dialog));
}

static void
press (Tour      *tour,
       GtkWidget *top,
       const char *label)
{
  GtkWidget *button = ui_find_button (top, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  tour_settle (tour);
}

static void
open_incident (Tour       *tour,
               const char *title)
{
  gint64 id = window_fixture_begin (&tour->fixture, "lost_or_stolen", title);

  tour_act (tour, "win.open-incident", g_variant_new_int64 (id));
  find_page (tour);
}

static void
open_example (Tour *tour)
{
  tour_act (tour, "win.look-at-example", NULL);
  find_page (tour);
}

static void
look_at_views (Tour *tour)
{
  static const char *const views[] = { "steps", "overview", "timeline", "documents" };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      lek_incident_page_show_view (find_page (tour), views[i]);
      tour_look_here (tour, views[i]);
    }
}

static void
visit_fresh_incident (Tour *tour)
{
  open_incident (tour, "Phone lost");
  look_at_views (tour);
  tour_act (tour, "incident.close", NULL);
  tour_look_dialog (tour, "to close what is not done");
}

/* What was filled in before, offered with the question. */
static void
visit_prepared (Tour *tour)
{
  g_autoptr(LekAnswer) name = lek_answer_new (LEK_ANSWER_KNOWN, "Marijke Post");
  g_autoptr(GError) error = NULL;

  lek_case_answer (lek_register_get_preparation (tour->fixture.reg), "prepare.contact_name", name, &error);
  g_assert_no_error (error);
  open_incident (tour, "Phone lost");
  lek_incident_page_show_place (find_page (tour), "contact.name");
  tour_look_here (tour, "prepared");
}

static void
visit_steps (Tour *tour)
{
  LekCase *case_;
  g_autoptr(GArray) places = NULL;

  open_example (tour);
  lek_incident_page_show_view (find_page (tour), "steps");
  case_ = lek_window_get_case (tour->window);
  places = lek_places_new (lek_case_get_procedure (case_), lek_case_get_progress (case_));

  for (guint i = 0; i < places->len; i++)
    {
      const char *page_id = g_array_index (places, LekPlace, i).page->id;

      g_assert_true (lek_stepper_go_to (LEK_STEPPER (tour_find (tour, LEK_TYPE_STEPPER)), page_id, NULL));
      tour_look_here (tour, page_id);
    }
}

static void
visit_views (Tour *tour)
{
  open_example (tour);
  look_at_views (tour);
}

/* The example has a name in it, which must not leave just so. */
static void
look_at_ap_sheet (Tour *tour)
{
  GtkWindow *sheet;
  GtkWidget *question;

  lek_incident_page_show_paper (find_page (tour), "ap-sheet");
  sheet = tour_get_dialog (tour);
  tour_look (tour, "ap-sheet", sheet);
  g_assert_true (gtk_widget_activate_action (ui_find (GTK_WIDGET (sheet), LEK_TYPE_AP_PAGE), "ap.save", NULL));
  question = ui_find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (question);
  tour_look (tour, "ap-sheet: without names", GTK_WINDOW (question));
  tour_close (tour, GTK_WINDOW (question));
  tour_close (tour, sheet);
}

static void
visit_papers (Tour *tour)
{
  static const char *const own[] = { "report", "reason", "messages" };
  GPtrArray *kinds = lek_library_get_paper_kinds (tour->fixture.library);

  open_example (tour);
  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    {
      lek_incident_page_show_paper (find_page (tour), own[i]);
      tour_look_here (tour, own[i]);
    }
  for (guint i = 0; i < kinds->len; i++)
    {
      const LekPaperKind *kind = g_ptr_array_index (kinds, i);

      if (!kind->for_profile[get_profile (tour)] || kind->needs == LEK_PAPER_NEEDS_NOTHING)
        continue;
      lek_incident_page_show_paper (find_page (tour), kind->id);
      tour_look_here (tour, kind->id);
    }
  look_at_ap_sheet (tour);
}

static void
visit_records (Tour *tour)
{
  GPtrArray *kinds = lek_library_get_record_kinds (tour->fixture.library);
  g_autoptr(LekSitting) sitting = NULL;

  open_example (tour);
  sitting = lek_sitting_new (tour->fixture.reg, lek_window_get_case (tour->window));
  for (guint i = 0; i < kinds->len; i++)
    {
      const LekRecordKind *kind = g_ptr_array_index (kinds, i);

      if (kind->shown[get_profile (tour)] != NULL)
        look_at (tour, kind->id, lek_record_dialog_new (GTK_WINDOW (tour->window), sitting, kind, NULL));
    }
}

static void
visit_incident_dialogs (Tour *tour)
{
  static const char *const actions[] = { "incident.rename", "incident.close", "incident.export" };
  g_autoptr(GError) error = NULL;

  open_example (tour);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      tour_act (tour, actions[i], NULL);
      tour_look_dialog (tour, actions[i]);
    }

  lek_case_close (lek_window_get_case (tour->window), "Made to look at.", &error);
  g_assert_no_error (error);
  look_at_views (tour);
  tour_act (tour, "incident.reopen", NULL);
  tour_look_dialog (tour, "incident.reopen");
}

static void
visit_start (Tour *tour)
{
  GtkWidget *dialog, *list;

  tour_act (tour, "win.new-incident", NULL);
  dialog = GTK_WIDGET (tour_get_dialog (tour));
  tour_look (tour, "start: what", GTK_WINDOW (dialog));
  g_signal_emit_by_name (ui_find (ui_find (dialog, GTK_TYPE_FLOW_BOX), GTK_TYPE_BUTTON), "clicked");
  tour_look (tour, "start: when", GTK_WINDOW (dialog));
  list = ui_find (dialog, GTK_TYPE_LIST_BOX);
  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 2)));
  tour_look (tour, "start: another day", GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
visit_first_run (Tour *tour)
{
  LekProfile profile = get_profile (tour);
  GtkWidget *dialog = lek_first_run_new (GTK_WINDOW (tour->window), tour->fixture.preferences);
  GtkWidget *list;

  gtk_window_present (GTK_WINDOW (dialog));
  tour_look (tour, "first run: who", GTK_WINDOW (dialog));
  list = ui_find (dialog, GTK_TYPE_LIST_BOX);
  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list),
                                                                   profile == LEK_PROFILE_GASTOUDER ? 0 : 1)));
  tour_look (tour, "first run: name", GTK_WINDOW (dialog));
  press (tour, dialog, _("Next"));
  tour_look (tour, "first run: ready", GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
visit_cards (Tour *tour)
{
  for (LekCardsPaper paper = LEK_CARDS_FIRST_HOUR; paper <= LEK_CARDS_BLANK_FORM; paper++)
    look_at (tour, "cards", lek_cards_dialog_new (GTK_WINDOW (tour->window), tour->fixture.reg, paper));
}

static void
look_at_shortcuts (Tour *tour)
{
  GtkWidget *window = lek_shortcuts_window_new (GTK_WINDOW (tour->window));

  gtk_window_present (GTK_WINDOW (window));
  tour_look (tour, "shortcuts", GTK_WINDOW (window));
  gtk_widget_activate_action (window, "search.begin", NULL);
  gtk_editable_set_text (GTK_EDITABLE (ui_find (window, GTK_TYPE_SEARCH_ENTRY)), "giraffe");
  ui_spin (300);
  g_assert_nonnull (ui_find_button (window, _("Clear the search")));
  tour_look (tour, "shortcuts: nothing found", GTK_WINDOW (window));
  tour_close (tour, GTK_WINDOW (window));
}

/* Its pages are named otherwise in newer libadwaita. */
static void
look_at_about (Tour *tour)
{
  static const char *const pages[] = { "details", "troubleshooting", "legal" };
  GtkWindow *window;

  lek_about_show (GTK_WINDOW (tour->window));
  window = tour_get_dialog (tour);
  tour_look (tour, "about", window);
  for (guint i = 0; i < G_N_ELEMENTS (pages) && adw_get_minor_version () < 4; i++)
    {
      g_autofree char *where = g_strconcat ("about: ", pages[i], NULL);

      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "about.subpage", "s", pages[i]));
      tour_look (tour, where, window);
    }
  if (adw_get_minor_version () < 4)
    {
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "about.debug", NULL));
      tour_look (tour, "about: versions", window);
    }
  tour_close (tour, window);
}

static void
visit_application_windows (Tour *tour)
{
  look_at (tour, "preferences", lek_preferences_window_new (GTK_WINDOW (tour->window), tour->fixture.reg));
  look_at_shortcuts (tour);
  look_at_about (tour);
}

static void
visit_help (Tour *tour)
{
  static const char *const addresses[] = { "index", "log", "trouble", "keyboard" };
  g_autoptr(LekHelpBook) book = lek_handbook_load (lek_preferences_get_voice (tour->fixture.preferences));
  GtkWidget *window = lek_help_window_new (book, get_profile (tour));

  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autofree char *where = g_strconcat ("help: ", addresses[i], NULL);

      lek_help_window_go_to (LEK_HELP_WINDOW (window), addresses[i]);
      tour_look (tour, where, GTK_WINDOW (window));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* As it stands there after an incident was closed. */
static void
look_at_toast (Tour *tour)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (lek_window_get_shown (tour->window), ADW_TYPE_TOAST_OVERLAY);
  AdwToast *toast = lek_toast_new (_("Incident closed"), _("_Undo"));

  adw_toast_set_timeout (toast, 0);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
  tour_look_here (tour, "toast");
  adw_toast_dismiss (toast);
}

static void
visit_register (Tour *tour)
{
  GtkWidget *entry;

  tour_look_here (tour, "empty register");
  window_fixture_begin (&tour->fixture, "lost_or_stolen", "Phone lost");
  window_fixture_begin (&tour->fixture, "hacked", "Mailbox hacked");
  ui_spin (300);
  tour_look_here (tour, "register");
  look_at_toast (tour);

  tour_act (tour, "win.search", NULL);
  entry = tour_find (tour, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "giraffe");
  ui_spin (500);
  g_assert_nonnull (ui_find_button (GTK_WIDGET (tour->window), _("Clear the search")));
  tour_look_here (tour, "nothing found");

  lek_window_hide (tour->window);
  tour_look_here (tour, "hidden");
  lek_veil_lift (LEK_VEIL (tour_find (tour, LEK_TYPE_VEIL)));
}

static void
look_at_other (Tour        *tour,
               const char  *where,
               LekRegister *reg)
{
  LekWindow *other = lek_window_new (NULL, reg);

  gtk_window_present (GTK_WINDOW (other));
  ui_spin (800);
  tour_look (tour, where, GTK_WINDOW (other));
  window_fixture_leave (&tour->fixture, other);
}

static void
visit_other_registers (Tour *tour)
{
  WindowFixture *fixture = &tour->fixture;
  g_autofree char *path = g_build_filename (fixture->folder, "damaged.lekwijzer", NULL);
  g_autoptr(LekRegister) second = lek_register_new (lek_register_get_path (fixture->reg), fixture->library,
                                                    fixture->preferences, fixture->clock);
  g_autoptr(LekRegister) damaged = lek_register_new (path, fixture->library, fixture->preferences, fixture->clock);
  g_autoptr(GError) error = NULL;

  window_fixture_begin (fixture, "lost_or_stolen", "Phone lost");
  look_at_other (tour, "read only", second);
  g_file_set_contents (path, "Dear diary, this is no register at all.", -1, &error);
  g_assert_no_error (error);
  look_at_other (tour, "damaged", damaged);
}

static void
visit_preparation (Tour *tour)
{
  GPtrArray *kinds = lek_library_get_record_kinds (tour->fixture.library);
  g_autoptr(LekSitting) sitting = NULL;
  LekCase *preparation;

  tour_act (tour, "win.preparation", NULL);
  preparation = lek_preparation_page_get_case (LEK_PREPARATION_PAGE (tour_find (tour, LEK_TYPE_PREPARATION_PAGE)));
  tour_look_here (tour, "preparation");
  sitting = lek_sitting_new (tour->fixture.reg, preparation);
  for (guint i = 0; i < kinds->len; i++)
    {
      const LekRecordKind *kind = g_ptr_array_index (kinds, i);

      if (kind->shown[get_profile (tour)] != NULL)
        look_at (tour, kind->id, lek_record_dialog_new (GTK_WINDOW (tour->window), sitting, kind, NULL));
    }
}

static const LekPracticeStory *
find_story (Tour *tour)
{
  GPtrArray *stories = lek_library_get_stories (tour->fixture.library);

  for (guint i = 0; i < stories->len; i++)
    {
      const LekPracticeStory *story = g_ptr_array_index (stories, i);

      if (story->profile == get_profile (tour))
        return story;
    }
  g_assert_not_reached ();
}

/* From the story to the result, in the window of the practice. */
static void
look_at_practice (Tour *tour)
{
  GtkWindow *dialog;

  tour_look_dialog (tour, "practice: story");
  tour_look_here (tour, "practice: register");
  tour_act (tour, "practice.skip", NULL);
  tour_look_here (tour, "practice: news");
  tour_act (tour, "practice.end", NULL);
  tour_look_dialog (tour, "practice: to end it");
  gtk_window_close (GTK_WINDOW (tour->window));
  tour_look_dialog (tour, "practice: to stop");
  for (guint i = 0; i < MOST_NEWS; i++)
    tour_act (tour, "practice.skip", NULL);
  tour_act (tour, "practice.end", NULL);
  dialog = tour_get_dialog (tour);
  g_assert_true (LEK_IS_PRACTICE_RESULT (dialog));
  tour_look (tour, "practice: result", dialog);
}

static void
visit_practice (Tour *tour)
{
  const LekPracticeStory *story = find_story (tour);
  LekWindow *window = tour->window;
  g_autoptr(GError) error = NULL;
  g_autoptr(LekDrill) drill = lek_drill_new (tour->fixture.library, tour->fixture.preferences, story, &error);

  g_assert_no_error (error);
  look_at (tour, "practice: stories",
           lek_practice_chooser_new (GTK_WINDOW (window), tour->fixture.library, tour->fixture.preferences));

  tour->window = lek_practice_window_new (NULL, drill);
  gtk_window_set_default_size (GTK_WINDOW (tour->window), tour->guide->width, 700);
  gtk_window_present (GTK_WINDOW (tour->window));
  look_at_practice (tour);
  lek_practice_window_abandon (tour->window);
  tour->window = window;
}

static const struct
{
  const char *name;
  void      (*visit) (Tour *tour);
} stops[] = {
  { "register", visit_register },
  { "other-registers", visit_other_registers },
  { "fresh-incident", visit_fresh_incident },
  { "prepared", visit_prepared },
  { "steps", visit_steps },
  { "views", visit_views },
  { "papers", visit_papers },
  { "records", visit_records },
  { "incident-dialogs", visit_incident_dialogs },
  { "start", visit_start },
  { "first-run", visit_first_run },
  { "cards", visit_cards },
  { "application-windows", visit_application_windows },
  { "help", visit_help },
  { "preparation", visit_preparation },
  { "practice", visit_practice },
};

static const struct
{
  const char *name;
  LekProfile  profile;
} profiles[] = { { "gastouder", LEK_PROFILE_GASTOUDER }, { "organisatie", LEK_PROFILE_ORGANISATIE } };

typedef struct
{
  const TourGuide *guide;
  LekProfile       profile;
  void           (*visit) (Tour *tour);
} Trip;

static void
test_stop (gconstpointer data)
{
  const Trip *trip = data;
  Tour tour;

  tour_begin (&tour, trip->guide, trip->profile);
  trip->visit (&tour);
  tour_end (&tour);
}

void
tour_add_tests (const TourGuide *guide)
{
  for (guint i = 0; i < G_N_ELEMENTS (profiles); i++)
    for (guint j = 0; j < G_N_ELEMENTS (stops); j++)
      {
        g_autofree char *path = g_strdup_printf ("/%s/%s/%s", guide->name, profiles[i].name, stops[j].name);
        Trip *trip = g_new (Trip, 1);

        *trip = (Trip) { guide, profiles[i].profile, stops[j].visit };
        g_test_add_data_func_full (path, trip, test_stop, g_free);
      }
}
