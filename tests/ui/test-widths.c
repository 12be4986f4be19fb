/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every page of both procedures and every view, at the widths between a
 * telephone and a wide screen, with text of its usual size and twice that:
 * nothing needs more room than there is, sticks out, or is cut off.
 */

#include "config.h"

#include <locale.h>

#include <glib/gi18n-lib.h>

#include "ui-fixture.h"

#include "ui/incident/lek-incident-page.h"
#include "ui/stepper/lek-place.h"
#include "ui/stepper/lek-stepper.h"

#define LEAST 360
#define MOST 1400
#define FINE 20
#define COARSE 260

/* A title that a person gave may be of any length; it is whole in its tooltip, the overview and on paper. */
static const char *const may_be_cut[] = { "AdwWindowTitle", "AdwHeaderBar", "GtkHeaderBar", NULL };

typedef struct
{
  GtkWidget *page;
  const char *where;
  int         width;
  GString    *faults;
} Look;

static gboolean
stands_in (GtkWidget         *widget,
           const char *const *types)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (g_strv_contains (types, G_OBJECT_TYPE_NAME (widget)))
      return TRUE;

  return FALSE;
}

static char *
describe (GtkWidget *widget)
{
  GString *trail = g_string_new (NULL);

  if (GTK_IS_LABEL (widget))
    g_string_append_printf (trail, "'%s' ", gtk_label_get_text (GTK_LABEL (widget)));
  for (int i = 0; widget != NULL && i < 9; i++, widget = gtk_widget_get_parent (widget))
    g_string_append_printf (trail, "%s%s", i > 0 ? " < " : "", G_OBJECT_TYPE_NAME (widget));

  return g_string_free (trail, FALSE);
}

static void
report (Look       *look,
        GtkWidget  *widget,
        const char *what)
{
  g_autofree char *trail = describe (widget);

  g_string_append_printf (look->faults, "%s at %d: %s: %s\n", look->where, look->width, what, trail);
}

static void
check_label (Look     *look,
             GtkLabel *label)
{
  if (pango_layout_is_ellipsized (gtk_label_get_layout (label)) && !stands_in (GTK_WIDGET (label), may_be_cut))
    report (look, GTK_WIDGET (label), "is cut off");
}

static void
check (Look      *look,
       GtkWidget *widget)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_mapped (widget))
    return;

  if (gtk_widget_compute_bounds (widget, look->page, &bounds) && bounds.size.width > 0 &&
      (bounds.origin.x < -1 || bounds.origin.x + bounds.size.width > look->width + 1))
    {
      report (look, widget, "sticks out");
      return;
    }

  if (GTK_IS_LABEL (widget))
    check_label (look, GTK_LABEL (widget));
  /* What is written there moves along with the cursor. */
  if (GTK_IS_TEXT (widget) || GTK_IS_TEXT_VIEW (widget))
    return;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check (look, child);
}

/* The narrowest part that asks for all the room its parent asks for: the one to blame. */
static GtkWidget *
find_widest (GtkWidget *widget)
{
  GtkWidget *found = NULL;
  int most = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least;

      if (!gtk_widget_get_visible (child) || !gtk_widget_get_child_visible (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      if (least > most)
        {
          most = least;
          found = child;
        }
    }

  return found != NULL && most > 200 ? find_widest (found) : widget;
}

static void
look_at (GtkWidget  *page,
         const char *where,
         int         width,
         GString    *faults)
{
  Look look = { page, where, width, faults };
  int least;

  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (least > width)
    report (&look, find_widest (page), "needs more room");
  check (&look, page);
}

static gboolean
drawn_cb (GtkWidget     *widget,
          GdkFrameClock *frame_clock,
          gpointer       user_data)
{
  int *frames = user_data;

  return --*frames > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
wait_for_frames (GtkWindow *window)
{
  int frames = 3;

  gtk_widget_add_tick_callback (GTK_WIDGET (window), drawn_cb, &frames, NULL);
  while (frames > 0)
    g_main_context_iteration (NULL, TRUE);
  ui_settle ();
}

static void
set_text_size (int percent)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * PANGO_SCALE * percent / 100, NULL);
}

static void
give (UiFixture  *self,
      const char *question_id,
      const char *value)
{
  g_autoptr(LekAnswer) answer = lek_answer_new (LEK_ANSWER_KNOWN, value);
  g_autoptr(GError) error = NULL;

  lek_case_answer (self->case_, question_id, answer, &error);
  g_assert_no_error (error);
}

/* Enough for a duty to tell the AP and the people, and the decisions that go with it. */
static void
give_facts (UiFixture *self)
{
  give (self, "data.involved", "yes");
  give (self, "incident.nature", "device_lost");
  give (self, "breach.confidentiality", "yes");
  give (self, "subjects.categories", "minors parents");
  give (self, "protection.encrypted", "no");
  give (self, "recipient.kind", "unknown");
  give (self, "form.sensitive", "yes");
  give (self, "form.serious", "yes");
}

static void
resize (GtkWindow *window,
        int        width)
{
  gtk_window_set_default_size (window, width, 800);
  wait_for_frames (window);
}

static void
look_at_pages (UiFixture *self,
               GtkWindow *window,
               GtkWidget *page,
               int        width,
               GString   *faults)
{
  LekStepper *stepper = LEK_STEPPER (ui_find_type (page, LEK_TYPE_STEPPER));
  g_autoptr(GArray) places = lek_places_new (lek_case_get_procedure (self->case_), lek_case_get_progress (self->case_));

  for (guint i = 0; i < places->len; i++)
    {
      const char *page_id = g_array_index (places, LekPlace, i).page->id;

      g_assert_true (lek_stepper_go_to (stepper, page_id, NULL));
      wait_for_frames (window);
      look_at (page, page_id, width, faults);
    }
}

/* @facts: whether there is anything to advise on. @step: pixels between one width and the next. */
static char *
look_at_all (UiFixture *self,
             int        percent,
             gboolean   facts,
             int        step)
{
  static const char *const views[] = { "steps", "overview", "timeline", "documents" };
  GString *faults = g_string_new (NULL);
  GtkWidget *page;
  GtkWindow *window;

  set_text_size (percent);
  if (facts)
    give_facts (self);
  page = lek_incident_page_new (self->reg, self->case_);
  window = ui_present (page, LEAST, 800);
  if (facts)
    look_at_pages (self, window, page, LEAST, faults);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      lek_incident_page_show_view (LEK_INCIDENT_PAGE (page), views[i]);
      for (int width = MOST; width >= LEAST; width -= step)
        {
          resize (window, width);
          look_at (page, views[i], width, faults);
        }
    }
  gtk_window_destroy (window);
  set_text_size (100);

  return g_string_free (faults, FALSE);
}

static void
test_usual_text (UiFixture     *self,
                 gconstpointer  user_data)
{
  g_autofree char *faults = look_at_all (self, 100, TRUE, FINE);

  g_assert_cmpstr (faults, ==, "");
}

static void
test_large_text (UiFixture     *self,
                 gconstpointer  user_data)
{
  g_autofree char *faults = look_at_all (self, 200, TRUE, FINE);

  g_assert_cmpstr (faults, ==, "");
}

static void
test_large_text_at_the_start (UiFixture     *self,
                              gconstpointer  user_data)
{
  g_autofree char *faults = look_at_all (self, 200, FALSE, COARSE);

  g_assert_cmpstr (faults, ==, "");
}

/* In Dutch, which is longer than English. */
static void
speak_dutch (void)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_setenv ("LANGUAGE", "nl", TRUE);
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("LEK_LOCALE_DIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
}

/* As the application does by itself. */
static void
load_style (void)
{
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/lekwijzer/Lekwijzer/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void      (*test) (UiFixture *self, gconstpointer user_data);
  } tests[] = {
    { "usual-text", test_usual_text },
    { "large-text", test_large_text },
    { "large-text-at-the-start", test_large_text_at_the_start },
  };
  static const struct
  {
    const char *name;
    LekProfile  profile;
  } profiles[] = { { "gastouder", LEK_PROFILE_GASTOUDER }, { "organisatie", LEK_PROFILE_ORGANISATIE } };

  ui_init (&argc, &argv);
  speak_dutch ();
  load_style ();

  for (guint i = 0; i < G_N_ELEMENTS (profiles); i++)
    for (guint j = 0; j < G_N_ELEMENTS (tests); j++)
      {
        g_autofree char *path = g_strdup_printf ("/widths/%s/%s", profiles[i].name, tests[j].name);

        g_test_add (path, UiFixture, GINT_TO_POINTER (profiles[i].profile),
                    ui_fixture_set_up, tests[j].test, ui_fixture_tear_down);
      }

  return g_test_run ();
}
