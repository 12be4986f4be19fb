/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "tour.h"

#include "screen.h"

#define PATIENCE 500
#define STEP_MS 10

void
tour_begin (Tour            *self,
            const TourGuide *guide,
            LekProfile       profile)
{
  self->guide = guide;
  window_fixture_set_up (&self->fixture);
  g_object_set (self->fixture.preferences, "profile", profile, "language", guide->language, NULL);
  self->faults = g_string_new (NULL);
  self->window = window_fixture_show (&self->fixture, guide->width);
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

void
tour_settle (Tour *self)
{
  screen_wait (GTK_WINDOW (self->window));
}

void
tour_look (Tour       *self,
           const char *where,
           GtkWindow  *window)
{
  screen_wait (window);
  self->guide->look (where, window, self->faults);
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
