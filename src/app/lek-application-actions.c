/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the program does on a key or from its menu, whatever it shows: the
 * windows that stand beside the register, help and hiding.
 */

#include "config.h"

#include "app/lek-application-private.h"

#include <glib/gi18n-lib.h>

#include "app/lek-about.h"
#include "session/lek-borrow.h"
#include "session/lek-handbook.h"
#include "ui/help/lek-help-topic.h"
#include "ui/help/lek-help-window.h"
#include "ui/parts/lek-file-chooser.h"
#include "ui/window/lek-preferences-window.h"
#include "ui/window/lek-shortcuts-window.h"

static void
borrowed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(LekApplication) self = user_data;
  LekWindow *window = lek_application_get_window (self);
  g_autoptr(GError) error = NULL;
  g_autofree char *path = lek_borrow_register_finish (result, &error);
  g_autoptr(LekRegister) reg = NULL;

  if (window == NULL)
    return;

  if (path == NULL)
    {
      if (error != NULL)
        lek_window_show_error (window, error);
      return;
    }

  reg = lek_application_make_register (self, path);
  lek_window_set_register (window, reg);
}

static void
register_chosen_cb (GFile    *file,
                    gpointer  user_data)
{
  lek_borrow_register_async (file, NULL, NULL, borrowed_cb, g_object_ref (user_data));
}

static void
open_register_activated (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       user_data)
{
  LekApplication *self = user_data;
  LekFileAsk ask = {
    .title = _("Open another register"),
    .accept = _("_Open"),
    .kind = _("Registers of Lekwijzer"),
    .pattern = "*.lekwijzer",
  };

  lek_file_chooser_ask (GTK_WINDOW (lek_application_get_window (self)), &ask, register_chosen_cb, self);
}

static void
preferences_activated (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  LekApplication *self = user_data;
  LekWindow *window = lek_application_get_window (self);

  gtk_window_present (GTK_WINDOW (lek_preferences_window_new (GTK_WINDOW (window),
                                                              lek_window_get_register (window))));
}

static void
shortcuts_activated (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  LekApplication *self = user_data;

  /* Asked for from within it. */
  if (LEK_IS_SHORTCUTS_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (self))))
    return;

  gtk_window_present (GTK_WINDOW (lek_shortcuts_window_new (GTK_WINDOW (lek_application_get_window (self)))));
}

/* The window that the person is at, and not a dialog before it: a practice has a window of its own. */
static GtkWindow *
find_asking (LekApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  while (window != NULL && !LEK_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);

  return window != NULL ? window : GTK_WINDOW (lek_application_get_window (self));
}

/* One window for all of it: whoever asks again is led to another page in it. */
static void
open_help (LekApplication *self,
           const char     *address)
{
  if (self->help == NULL)
    {
      g_autoptr(LekHelpBook) book = lek_handbook_load (lek_preferences_get_voice (self->preferences));

      g_set_weak_pointer (&self->help,
                          lek_help_window_new (book, lek_preferences_get_profile (self->preferences)));
    }

  gtk_window_set_transient_for (GTK_WINDOW (self->help), find_asking (self));
  /* First: a window that has the keyboard before it is shown is no window to a screen reader. */
  gtk_window_present (GTK_WINDOW (self->help));
  lek_help_window_go_to (LEK_HELP_WINDOW (self->help), address);
}

static void
help_page_activated (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  open_help (user_data, g_variant_get_string (parameter, NULL));
}

static void
manual_activated (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  open_help (user_data, LEK_HELP_FIRST_PAGE);
}

/* Beside the question that has the keyboard, if there is one; else the page on what has it. */
static void
help_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (user_data));
  GtkWidget *focus = window != NULL ? gtk_window_get_focus (window) : NULL;
  const char *address;

  if (window == NULL || (focus != NULL && gtk_widget_activate_action (focus, "stepper.help", NULL)))
    return;

  address = lek_help_topic_find_in (window);
  open_help (user_data, address != NULL ? address : LEK_HELP_FIRST_PAGE);
}

static void
hide_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  LekWindow *window = lek_application_get_window (user_data);

  if (window != NULL)
    lek_window_hide (window);
}

static void
about_activated (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  lek_about_show (GTK_WINDOW (lek_application_get_window (user_data)));
}

static const GActionEntry entries[] = {
  { .name = "about", .activate = about_activated },
  { .name = "help", .activate = help_activated },
  { .name = "help-page", .activate = help_page_activated, .parameter_type = "s" },
  { .name = "hide", .activate = hide_activated },
  { .name = "manual", .activate = manual_activated },
  { .name = "open-register", .activate = open_register_activated },
  { .name = "preferences", .activate = preferences_activated },
  { .name = "shortcuts", .activate = shortcuts_activated },
};

void
lek_application_add_actions (LekApplication *self)
{
  static const struct
  {
    const char *action;
    const char *accels[3];
  } accels[] = {
    { "app.help", { "F1" } },
    { "app.hide", { "<Control>l" } },
    { "app.preferences", { "<Control>comma" } },
    { "app.quit", { "<Control>q" } },
    { "app.shortcuts", { "<Control>question" } },
    { "win.new-incident", { "<Control>n" } },
    { "win.search", { "<Control>f" } },
    { "window.close", { "<Control>w" } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action, accels[i].accels);
}
