/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The schema on a computer may be older than the program, so
 * every key is looked for first.
 */

#include "config.h"

#include "ui/window/lek-window-state.h"

#include "session/lek-settings.h"

#define LAST "last-incident"

void
lek_window_state_restore_size (GtkWindow      *window,
                               LekPreferences *preferences)
{
  GSettings *settings = lek_preferences_get_settings (preferences);

  if (!lek_settings_has_key (settings, "window-width"))
    {
      gtk_window_set_default_size (window, 1000, 700);
      return;
    }

  gtk_window_set_default_size (window,
                               g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (window);
}

void
lek_window_state_keep_size (GtkWindow      *window,
                            LekPreferences *preferences)
{
  GSettings *settings = lek_preferences_get_settings (preferences);
  int width;
  int height;

  if (!lek_settings_has_key (settings, "window-width"))
    return;

  gtk_window_get_default_size (window, &width, &height);
  if (width > 0 && height > 0)
    {
      g_settings_set_int (settings, "window-width", width);
      g_settings_set_int (settings, "window-height", height);
    }
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
}

void
lek_window_state_keep_incident (LekPreferences        *preferences,
                                const LekLastIncident *last)
{
  GSettings *settings = lek_preferences_get_settings (preferences);

  if (!lek_settings_has_key (settings, LAST))
    return;

  if (last != NULL)
    g_settings_set (settings, LAST, "(xss)", last->id, last->uuid, last->view);
  else
    g_settings_reset (settings, LAST);
}

GVariant *
lek_window_state_dup_incident (LekPreferences *preferences)
{
  GSettings *settings = lek_preferences_get_settings (preferences);
  g_autoptr(GVariant) last = NULL;
  gint64 id;

  if (!lek_settings_has_key (settings, LAST))
    return NULL;

  last = g_settings_get_value (settings, LAST);
  g_variant_get (last, "(xss)", &id, NULL, NULL);

  return id > 0 ? g_steal_pointer (&last) : NULL;
}
