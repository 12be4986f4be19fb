/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "tree-tour.h"

#define PATIENCE 500
#define STEP_MS 10

GHashTable *
tour_get_types (void)
{
  static GHashTable *types;

  if (types == NULL)
    types = g_hash_table_new (g_str_hash, g_str_equal);

  return types;
}

void
tour_begin (Tour       *self,
            LekProfile  profile)
{
  window_fixture_set_up (&self->fixture);
  g_object_set (self->fixture.preferences, "profile", profile, NULL);
  self->faults = g_string_new (NULL);
  self->window = window_fixture_show (&self->fixture, 1000);
}

void
tour_end (Tour *self)
{
  g_autofree char *faults = g_string_free (self->faults, FALSE);

  window_fixture_leave (&self->fixture, self->window);
  window_fixture_tear_down (&self->fixture);
  /* The stops after this one are worth a look too. */
  if (*faults != '\0')
    g_test_fail_printf ("%s", faults);
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
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

void
tour_settle (Tour *self)
{
  wait_for_frames (GTK_WINDOW (self->window));
}

void
tour_look (Tour       *self,
           const char *where,
           GtkWindow  *window)
{
  TreeLook look = { where, self->faults };

  wait_for_frames (window);
  tree_collect_types (GTK_WIDGET (window), tour_get_types ());
  tree_check_names (&look, window);
  /* It walks the lists as GTK 4.8 does; newer GTK has another order in them, and groups of its own. */
  if (gtk_get_minor_version () < 10)
    tree_check_keys (&look, window);
}

void
tour_look_here (Tour       *self,
                const char *where)
{
  tour_look (self, where, GTK_WINDOW (self->window));
}

static GtkWindow *
find_dialog (Tour *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == GTK_WINDOW (self->window) &&
          gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }

  return NULL;
}

GtkWindow *
tour_get_dialog (Tour *self)
{
  GtkWindow *dialog = NULL;

  for (guint i = 0; i < PATIENCE && (dialog = find_dialog (self)) == NULL; i++)
    ui_spin (STEP_MS);
  g_assert_nonnull (dialog);

  return dialog;
}

void
tour_close (Tour      *self,
            GtkWindow *dialog)
{
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_window_close (dialog);
  for (guint i = 0; i < PATIENCE && dialog != NULL && gtk_widget_get_mapped (GTK_WIDGET (dialog)); i++)
    ui_spin (STEP_MS);
  g_assert_true (dialog == NULL || !gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  g_clear_weak_pointer (&dialog);
}

void
tour_look_dialog (Tour       *self,
                  const char *where)
{
  GtkWindow *dialog = tour_get_dialog (self);

  tour_look (self, where, dialog);
  tour_close (self, dialog);
}

void
tour_act (Tour       *self,
          const char *action,
          GVariant   *target)
{
  g_assert_true (gtk_widget_activate_action_variant (lek_window_get_shown (self->window), action, target));
}

GtkWidget *
tour_find (Tour  *self,
           GType  type)
{
  GtkWidget *found = NULL;

  for (guint i = 0; i < PATIENCE && (found = ui_find (GTK_WIDGET (self->window), type)) == NULL; i++)
    ui_spin (STEP_MS);
  g_assert_nonnull (found);

  return found;
}
