/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. It owns what lasts as long as the process: the library, the
 * preferences and the clock. The register belongs to the window.
 */

#include "config.h"

#include "app/lek-application-private.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>

#include "app/lek-locale.h"
#include "core/time/lek-format.h"
#include "interchange/lek-library-reader.h"
#include "session/lek-handbook.h"
#include "ui/practice/lek-practice-window.h"
#include "ui/window/lek-first-run.h"
#include "ui/lek-ui.h"

/* How long a window may keep those waiting who start the program without one. */
#define WATCH_AFTER_S 2

G_DEFINE_FINAL_TYPE (LekApplication, lek_application, ADW_TYPE_APPLICATION)

LekWindow *
lek_application_get_window (LekApplication *self)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  if (self->practice != NULL)
    return self->practice;

  for (; windows != NULL; windows = windows->next)
    if (LEK_IS_WINDOW (windows->data))
      return windows->data;

  return NULL;
}

LekRegister *
lek_application_make_register (LekApplication *self,
                               const char     *path)
{
  g_autofree char *usual = lek_register_dup_default_path ();

  return lek_register_new (path != NULL ? path : usual,
                           self->library, self->preferences, self->clock);
}

/* Nobody can want it without settings to keep that in. */
static gboolean
is_wanted_in_background (LekApplication *self)
{
  gboolean wanted;

  g_object_get (self->preferences, "in-background", &wanted, NULL);

  return wanted && lek_preferences_get_settings (self->preferences) != NULL;
}

/* So that what passed while nothing ran is said at the next start without a window. */
static void
keep_looked (LekApplication *self,
             gint64          looked_utc)
{
  GSettings *settings = lek_preferences_get_settings (self->preferences);

  if (is_wanted_in_background (self))
    g_settings_set_int64 (settings, "reminded-utc", looked_utc);
}

static void
stop_watching (LekApplication *self)
{
  g_clear_handle_id (&self->watch_id, g_source_remove);
  if (self->watch_path != NULL)
    g_application_release (G_APPLICATION (self));
  g_clear_pointer (&self->watch_path, g_free);
  if (self->watch == NULL)
    return;

  keep_looked (self, lek_watch_get_looked (self->watch));
  g_signal_handlers_disconnect_by_data (self->watch, self);
  g_clear_object (&self->watch);
  g_application_release (G_APPLICATION (self));
}

/* Whoever comes by a reminder wants the register, not what was open last. */
static LekWindow *
make_window (LekApplication *self)
{
  g_autoptr(LekRegister) reg = lek_application_make_register (self, self->path);
  LekWindowMemory memory = self->watch != NULL ? LEK_WINDOW_REMEMBERS : LEK_WINDOW_GOES_ON;
  LekWindow *window;

  stop_watching (self);
  window = lek_window_new (GTK_APPLICATION (self), reg);
  if (self->path == NULL)
    lek_window_set_memory (window, memory);

  return window;
}

static void ask_who (LekApplication *self,
                     LekWindow      *window);

static void
make_window_again_cb (gpointer user_data)
{
  LekApplication *self = user_data;
  LekWindow *old = lek_application_get_window (self);
  LekWindow *window;

  if (old == NULL)
    return;

  lek_locale_apply (self->preferences);

  /* The register of the old window must be closed before the new one opens it. */
  g_application_hold (G_APPLICATION (self));
  self->ending = TRUE;
  gtk_window_destroy (GTK_WINDOW (old));
  self->ending = FALSE;
  window = make_window (self);
  gtk_window_present (GTK_WINDOW (window));
  ask_who (self, window);
  g_application_release (G_APPLICATION (self));
}

/* Not at once: the button that was pressed goes with the old window. */
static void
language_chosen_cb (LekApplication *self)
{
  g_idle_add_once (make_window_again_cb, self);
}

static void
first_run_finished_cb (LekApplication *self,
                       gboolean        example)
{
  LekWindow *window = lek_application_get_window (self);

  if (example && window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.look-at-example", NULL);
}

static void
ask_who (LekApplication *self,
         LekWindow      *window)
{
  GtkWidget *first_run = lek_first_run_new (GTK_WINDOW (window), self->preferences);

  g_signal_connect_object (first_run, "language-chosen", G_CALLBACK (language_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (first_run, "finished", G_CALLBACK (first_run_finished_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (first_run));
}

/* Others may see it: the number is all it tells. */
static void
reminder_due_cb (LekApplication *self,
                 const char     *number)
{
  g_autoptr(GNotification) notification = g_notification_new (_("Look in the register"));
  /* Translators: %s is the number of an incident, such as 2026-001 */
  g_autofree char *body = g_strdup_printf (_("Number %s"), number);

  g_notification_set_body (notification, body);
  g_application_send_notification (G_APPLICATION (self), number, notification);
  keep_looked (self, lek_clock_now (self->clock));
}

static void
watch (LekApplication *self,
       const char     *path,
       gint64          since_utc)
{
  g_autoptr(LekRegister) reg = lek_application_make_register (self, path);

  g_application_hold (G_APPLICATION (self));
  self->watch = lek_watch_new (reg, since_utc);
  g_signal_connect_object (self->watch, "due", G_CALLBACK (reminder_due_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->watch, "over", G_CALLBACK (stop_watching), self, G_CONNECT_SWAPPED);
}

/* Started by the desktop, without a window. */
static gboolean
watch_at_start_cb (gpointer user_data)
{
  LekApplication *self = user_data;
  GSettings *settings = lek_preferences_get_settings (self->preferences);
  gint64 looked_utc = g_settings_get_int64 (settings, "reminded-utc");

  self->watch_id = 0;
  if (lek_application_get_window (self) == NULL)
    watch (self, NULL, looked_utc > 0 ? looked_utc : lek_clock_now (self->clock));

  return G_SOURCE_REMOVE;
}

/* The window has closed the register by now: read while it was being closed, it might not open. */
static gboolean
watch_after_window_cb (gpointer user_data)
{
  LekApplication *self = user_data;
  g_autofree char *path = g_steal_pointer (&self->watch_path);

  self->watch_id = 0;
  watch (self, path, lek_clock_now (self->clock));
  g_application_release (G_APPLICATION (self));

  return G_SOURCE_REMOVE;
}

static void
watch_later (LekApplication *self,
             const char     *path)
{
  if (self->watch_path != NULL)
    return;

  g_application_hold (G_APPLICATION (self));
  self->watch_path = g_strdup (path);
  self->watch_id = g_idle_add (watch_after_window_cb, self);
}

static void
remind (LekApplication *self,
        LekRegister    *reg)
{
  g_clear_object (&self->reminder);
  self->reminder = lek_reminder_new (reg, lek_clock_now (self->clock));
  g_signal_connect_object (self->reminder, "due", G_CALLBACK (reminder_due_cb), self, G_CONNECT_SWAPPED);
}

/* Once, and only to somebody who has worked with other rules. */
static void
tell_news (LekApplication *self,
           LekWindow      *window)
{
  const LekRules *rules = lek_handbook_take_news (self->library, self->preferences);
  g_autoptr(LekMoment) moment = NULL;
  g_autofree char *day = NULL;
  g_autofree char *words = NULL;

  if (rules == NULL)
    return;

  /* NULL: the build refuses rules with a day that cannot be read. */
  moment = lek_moment_parse (rules->from, NULL);
  day = moment != NULL ? lek_format_day (moment->utc, lek_preferences_get_voice (self->preferences)) : NULL;
  /* Translators: %s is the day from which the new rules hold */
  words = g_strdup_printf (_("The rules have changed, from %s"), day != NULL ? day : rules->from);
  lek_window_toast (window, words, _("_What is new"), "app.help-page", g_variant_new_string ("news#rules"));
}

/* Somebody who has incidents needs no welcome, whatever the settings say. */
static void
register_shown_cb (LekApplication *self,
                   LekWindow      *window)
{
  LekRegister *reg = lek_window_get_register (window);
  gboolean done;
  guint n_total;

  remind (self, reg);
  tell_news (self, window);
  g_object_get (self->preferences, "first-run-done", &done, NULL);
  g_object_get (reg, "n-total", &n_total, NULL);

  if (!done && n_total == 0)
    ask_who (self, window);
}

/* From the last one, which stands before the others. One that is only hidden belongs to who asked for it. */
static void
close_dialogs (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = g_list_model_get_n_items (windows); i > 0; i--)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i - 1);

      if (window == NULL || LEK_IS_WINDOW (window))
        continue;

      gtk_window_close (window);
      if (!gtk_window_get_hide_on_close (window))
        gtk_window_destroy (window);
    }
}

static void
end_cb (gpointer user_data)
{
  LekApplication *self = user_data;
  LekWindow *window;
  gboolean practising = self->practice != NULL;

  self->ending = TRUE;
  close_dialogs ();
  if (practising)
    lek_practice_window_abandon (self->practice);

  window = lek_application_get_window (self);
  if (window != NULL && !practising)
    gtk_window_close (GTK_WINDOW (window));
  else if (window != NULL)
    gtk_window_destroy (GTK_WINDOW (window));
  stop_watching (self);
}

/* Not at once: a dialog in which the keys for it were pressed is still at work, and would outlive its window. */
static void
quit_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  g_idle_add_once (end_cb, user_data);
}

static const GActionEntry entries[] = {
  { .name = "quit", .activate = quit_activated },
};

static gboolean
stop_asked_cb (gpointer user_data)
{
  g_action_group_activate_action (G_ACTION_GROUP (user_data), "quit", NULL);

  return G_SOURCE_CONTINUE;
}

static void
scheme_changed_cb (LekApplication *self)
{
  g_autofree char *scheme = NULL;
  AdwColorScheme chosen = ADW_COLOR_SCHEME_DEFAULT;

  g_object_get (self->preferences, "color-scheme", &scheme, NULL);

  if (g_strcmp0 (scheme, "light") == 0)
    chosen = ADW_COLOR_SCHEME_FORCE_LIGHT;
  else if (g_strcmp0 (scheme, "dark") == 0)
    chosen = ADW_COLOR_SCHEME_FORCE_DARK;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), chosen);
}

/* Dialogs have the keys of the program too: help, hiding, closing. */
static void
windows_changed_cb (GListModel     *windows,
                    guint           position,
                    guint           removed,
                    guint           added,
                    LekApplication *self)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_application (window) == NULL)
        gtk_window_set_application (window, GTK_APPLICATION (self));
    }
}

/* On a thread of its own, while GTK begins: both take about as long, and neither needs the other. */
static gpointer
read_library (gpointer unused)
{
  g_autoptr(GError) error = NULL;
  LekLibrary *library = lek_library_load (&error);

  if (library == NULL)
    g_error ("The procedures in this program cannot be read: %s", error->message);

  return library;
}

static void
lek_application_startup (GApplication *application)
{
  LekApplication *self = LEK_APPLICATION (application);
  GThread *reader;

  self->preferences = lek_preferences_new ();
  lek_locale_apply (self->preferences);
  /* First, as it brings in all resources of the program: GLib cannot do that on two threads at once. */
  lek_ui_init ();
  reader = g_thread_new ("library", read_library, NULL);

  G_APPLICATION_CLASS (lek_application_parent_class)->startup (application);

  self->clock = lek_clock_new_system ();
  self->library = g_thread_join (reader);

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  lek_application_add_actions (self);
  lek_application_add_practice (self);
  g_signal_connect_object (gtk_window_get_toplevels (), "items-changed", G_CALLBACK (windows_changed_cb), self, 0);

  g_signal_connect_object (self->preferences, "notify::color-scheme",
                           G_CALLBACK (scheme_changed_cb), self, G_CONNECT_SWAPPED);
  scheme_changed_cb (self);

  /* A window that is asked for at the same time comes first. */
  if ((g_application_get_flags (application) & G_APPLICATION_IS_SERVICE) != 0 && is_wanted_in_background (self))
    self->watch_id = g_timeout_add_seconds (WATCH_AFTER_S, watch_at_start_cb, self);

  self->term_id = g_unix_signal_add (SIGTERM, stop_asked_cb, self);
  self->interrupt_id = g_unix_signal_add (SIGINT, stop_asked_cb, self);
}

static void
lek_application_activate (GApplication *application)
{
  LekApplication *self = LEK_APPLICATION (application);
  LekWindow *window = lek_application_get_window (self);

  if (window == NULL)
    {
      window = make_window (self);
      g_signal_connect_object (window, "register-shown", G_CALLBACK (register_shown_cb), self,
                               G_CONNECT_SWAPPED);
    }

  gtk_window_present (GTK_WINDOW (window));
}

/* Without its window the program goes on only when that was asked for, and something runs. */
static void
lek_application_window_removed (GtkApplication *application,
                                GtkWindow      *window)
{
  LekApplication *self = LEK_APPLICATION (application);
  gboolean practised = self->practice != NULL && window == GTK_WINDOW (self->practice);

  if (LEK_IS_WINDOW (window) && lek_window_get_drill (LEK_WINDOW (window)) == NULL)
    {
      LekRegister *reg = lek_window_get_register (LEK_WINDOW (window));

      if (self->reminder != NULL)
        keep_looked (self, lek_reminder_get_looked (self->reminder));
      if (reg != NULL && !self->ending && is_wanted_in_background (self) &&
          g_list_model_get_n_items (lek_register_get_running (reg)) > 0)
        watch_later (self, lek_register_get_path (reg));
    }

  GTK_APPLICATION_CLASS (lek_application_parent_class)->window_removed (application, window);

  /* Not when it is freed: whoever asked it to go, as the keys for quitting do, holds it until later. */
  if (practised)
    lek_application_end_practice (self);
}

static int
lek_application_handle_local_options (GApplication *application,
                                      GVariantDict *options)
{
  LekApplication *self = LEK_APPLICATION (application);
  g_autofree char *path = NULL;

  if (g_variant_dict_lookup (options, "register", "^ay", &path))
    {
      self->path = g_canonicalize_filename (path, NULL);
      g_application_set_flags (application, G_APPLICATION_NON_UNIQUE);
    }

  return -1;
}

static void
lek_application_finalize (GObject *object)
{
  LekApplication *self = LEK_APPLICATION (object);

  g_clear_handle_id (&self->watch_id, g_source_remove);
  g_clear_handle_id (&self->term_id, g_source_remove);
  g_clear_handle_id (&self->interrupt_id, g_source_remove);
  g_clear_weak_pointer (&self->help);
  g_clear_object (&self->watch);
  g_clear_object (&self->reminder);
  g_clear_object (&self->library);
  g_clear_object (&self->preferences);
  g_clear_object (&self->clock);
  g_free (self->watch_path);
  g_free (self->path);

  G_OBJECT_CLASS (lek_application_parent_class)->finalize (object);
}

static void
lek_application_class_init (LekApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lek_application_finalize;
  application_class->startup = lek_application_startup;
  application_class->activate = lek_application_activate;
  application_class->handle_local_options = lek_application_handle_local_options;
  GTK_APPLICATION_CLASS (klass)->window_removed = lek_application_window_removed;
}

static void
lek_application_init (LekApplication *self)
{
  static const GOptionEntry options[] = {
    { "register", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, NULL,
      N_("Open this register instead of the usual one"), N_("FILE") },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

LekApplication *
lek_application_new (void)
{
  return g_object_new (LEK_TYPE_APPLICATION,
                       "application-id", LEK_APP_ID,
                       "resource-base-path", "/io/github/lekwijzer/Lekwijzer",
                       NULL);
}
