/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui-fixture.h"

#include "interchange/lek-library-reader.h"

/* Saturday 21 November 2026 14:00 in Amsterdam. */
#define NOW G_GINT64_CONSTANT (1795266000)

typedef struct
{
  GAsyncResult *result;
} Wait;

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  ((Wait *) user_data)->result = g_object_ref (result);
}

static void
wait_for (Wait *wait)
{
  while (wait->result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
open_register (UiFixture *self)
{
  g_autofree char *path = g_build_filename (self->folder, "test.lekwijzer", NULL);
  g_autoptr(GError) error = NULL;
  Wait wait = { NULL };

  self->reg = lek_register_new (path, self->library, self->preferences, self->clock);
  lek_register_open_async (self->reg, NULL, done_cb, &wait);
  wait_for (&wait);
  g_assert_true (lek_register_open_finish (self->reg, wait.result, &error));
  g_assert_no_error (error);
  g_object_unref (wait.result);
}

static void
begin_case (UiFixture *self)
{
  LekMoment known = { NOW - 24 * 60 * 60, FALSE };
  LekStart start = { .scenario = "lost_or_stolen", .known = &known, .title = "Telefoon kwijt" };
  g_autoptr(GError) error = NULL;
  Wait wait = { NULL };

  lek_register_begin_async (self->reg, &start, NULL, done_cb, &wait);
  wait_for (&wait);
  self->case_ = lek_register_begin_finish (self->reg, wait.result, &error);
  g_assert_no_error (error);
  g_object_unref (wait.result);
}

void
ui_fixture_set_up (UiFixture     *self,
                   gconstpointer  user_data)
{
  g_autoptr(GError) error = NULL;

  self->folder = g_dir_make_tmp ("lek-ui-XXXXXX", &error);
  g_assert_no_error (error);
  self->library = lek_library_load (&error);
  g_assert_no_error (error);
  self->preferences = lek_preferences_new ();
  g_object_set (self->preferences, "profile", GPOINTER_TO_INT (user_data), NULL);
  self->clock = lek_clock_new_fixed (NOW);

  open_register (self);
  begin_case (self);
  self->sitting = lek_sitting_new (self->reg, self->case_);
}

void
ui_fixture_tear_down (UiFixture     *self,
                      gconstpointer  user_data)
{
  ui_settle ();
  g_clear_object (&self->sitting);
  g_clear_object (&self->case_);
  lek_register_close (self->reg);
  g_clear_object (&self->reg);
  g_clear_object (&self->clock);
  g_clear_object (&self->preferences);
  g_clear_object (&self->library);
  ui_remove_folder (self->folder);
  g_clear_pointer (&self->folder, g_free);
}

void
ui_give (UiFixture  *self,
         const char *question_id,
         const char *value)
{
  g_autoptr(LekAnswer) answer = value != NULL ? lek_answer_new (LEK_ANSWER_KNOWN, value) : NULL;
  g_autoptr(GError) error = NULL;

  lek_case_answer (self->case_, question_id, answer, &error);
  g_assert_no_error (error);
}

const char *
ui_get_value (UiFixture  *self,
              const char *question_id)
{
  return lek_answers_get_value (lek_case_get_answers (self->case_), question_id);
}
