/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "window-fixture.h"

#include "interchange/lek-library-reader.h"

void
window_fixture_set_up (WindowFixture *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  self->folder = g_dir_make_tmp ("lek-ui-XXXXXX", &error);
  g_assert_no_error (error);
  self->library = lek_library_load (&error);
  g_assert_no_error (error);

  self->preferences = lek_preferences_new ();
  g_object_set (self->preferences, "language", "en", NULL);
  self->clock = lek_clock_new_fixed (WINDOW_NOW);

  path = g_build_filename (self->folder, "register.lekwijzer", NULL);
  self->reg = lek_register_new (path, self->library, self->preferences, self->clock);
}

void
window_fixture_tear_down (WindowFixture *self)
{
  lek_register_close (self->reg);
  g_clear_object (&self->reg);
  ui_spin (20);
  g_clear_object (&self->clock);
  g_clear_object (&self->preferences);
  g_clear_object (&self->library);
  ui_remove_folder (self->folder);
  g_clear_pointer (&self->folder, g_free);
}

LekWindow *
window_fixture_show (WindowFixture *self,
                     int            width)
{
  LekWindow *window = lek_window_new (NULL, self->reg);
  gboolean opened = FALSE;

  gtk_window_set_default_size (GTK_WINDOW (window), width, 700);
  gtk_window_present (GTK_WINDOW (window));

  for (guint i = 0; i < 500 && !opened; i++)
    {
      ui_spin (10);
      g_object_get (self->reg, "opened", &opened, NULL);
    }
  g_assert_true (opened);
  ui_spin (300);

  return window;
}

void
window_fixture_leave (WindowFixture *self,
                      LekWindow     *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  ui_spin (50);
}

static void
begun_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  LekCase **out = user_data;

  *out = lek_register_begin_finish (LEK_REGISTER (source), result, &error);
  g_assert_no_error (error);
}

gint64
window_fixture_begin (WindowFixture *self,
                      const char    *scenario,
                      const char    *title)
{
  g_autoptr(LekMoment) known = lek_moment_new (WINDOW_NOW - 3600);
  g_autoptr(LekCase) case_ = NULL;
  LekStart start = { .scenario = scenario, .known = known, .title = title };

  lek_register_begin_async (self->reg, &start, NULL, begun_cb, &case_);
  for (guint i = 0; i < 500 && case_ == NULL; i++)
    ui_spin (10);
  g_assert_nonnull (case_);

  return lek_case_get_id (case_);
}
