/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every page of both procedures and every view, at the widths between a
 * telephone and a wide screen, with text of its usual size and twice that:
 * nothing needs more room than there is, sticks out, or is cut off.
 */

#include "config.h"

#include "screen.h"
#include "ui-fixture.h"

#include "ui/incident/lek-incident-page.h"
#include "ui/stepper/lek-place.h"
#include "ui/stepper/lek-stepper.h"

#define LEAST 360
#define MOST 1400
#define FINE 20
#define COARSE 260

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
  screen_wait (window);
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
      screen_wait (window);
      screen_check (page, page_id, width, faults);
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

  screen_set_text_size (percent);
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
          screen_check (page, views[i], width, faults);
        }
    }
  gtk_window_destroy (window);
  screen_set_text_size (100);

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
  screen_speak_dutch ();
  screen_load_style ();

  for (guint i = 0; i < G_N_ELEMENTS (profiles); i++)
    for (guint j = 0; j < G_N_ELEMENTS (tests); j++)
      {
        g_autofree char *path = g_strdup_printf ("/widths/%s/%s", profiles[i].name, tests[j].name);

        g_test_add (path, UiFixture, GINT_TO_POINTER (profiles[i].profile),
                    ui_fixture_set_up, tests[j].test, ui_fixture_tear_down);
      }

  return g_test_run ();
}
