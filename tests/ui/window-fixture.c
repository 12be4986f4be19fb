/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "window-fixture.h"

#include <glib/gstdio.h>

#include "interchange/lek-library-reader.h"
#include "ui/lek-ui.h"

void
ui_spin (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (1000);
    }
}

void
ui_fixture_init (int    *argc,
                 char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  /* Newer GTK warns of how libadwaita measures the title of its own dialogs. What is critical still ends the test. */
  if (gtk_get_minor_version () >= 16)
    g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  adw_init ();
  lek_ui_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

void
ui_fixture_set_up (UiFixture *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  self->folder = g_dir_make_tmp ("lek-ui-XXXXXX", &error);
  g_assert_no_error (error);
  self->library = lek_library_load (&error);
  g_assert_no_error (error);

  self->preferences = lek_preferences_new ();
  g_object_set (self->preferences, "language", "en", NULL);
  self->clock = lek_clock_new_fixed (UI_NOW);

  path = g_build_filename (self->folder, "register.lekwijzer", NULL);
  self->reg = lek_register_new (path, self->library, self->preferences, self->clock);
}

static void
remove_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);   /* gone already is fine */
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

void
ui_fixture_tear_down (UiFixture *self)
{
  lek_register_close (self->reg);
  g_clear_object (&self->reg);
  ui_spin (20);
  g_clear_object (&self->clock);
  g_clear_object (&self->preferences);
  g_clear_object (&self->library);
  remove_folder (self->folder);
  g_clear_pointer (&self->folder, g_free);
}

LekWindow *
ui_fixture_show (UiFixture *self,
                 int        width)
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
ui_fixture_leave (UiFixture *self,
                  LekWindow *window)
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
ui_fixture_begin (UiFixture  *self,
                  const char *scenario,
                  const char *title)
{
  g_autoptr(LekMoment) known = lek_moment_new (UI_NOW - 3600);
  g_autoptr(LekCase) case_ = NULL;
  LekStart start = { .scenario = scenario, .known = known, .title = title };

  lek_register_begin_async (self->reg, &start, NULL, begun_cb, &case_);
  for (guint i = 0; i < 500 && case_ == NULL; i++)
    ui_spin (10);
  g_assert_nonnull (case_);

  return lek_case_get_id (case_);
}

GtkWidget *
ui_find (GtkWidget *top,
         GType      type)
{
  GtkWidget *child;

  if (!gtk_widget_get_mapped (top))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (top), type))
    return top;

  for (child = gtk_widget_get_first_child (top); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = ui_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

GtkWidget *
ui_find_button (GtkWidget  *top,
                const char *label)
{
  GtkWidget *child;

  if (!gtk_widget_get_mapped (top))
    return NULL;
  if (GTK_IS_BUTTON (top) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (top)), label) == 0)
    return top;

  for (child = gtk_widget_get_first_child (top); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = ui_find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* GTK 4.8 cannot be asked for a name; but it can be asked whether one was set at all. */
static gboolean
has_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  if (gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
      gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    return TRUE;

  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL)
    return TRUE;
  if (GTK_IS_CHECK_BUTTON (widget) && gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)) != NULL)
    return TRUE;
  if (ADW_IS_PREFERENCES_ROW (widget))
    return *adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)) != '\0';

  return GTK_IS_WINDOW (widget);
}

static void
list_nameless (GtkWidget *widget,
               GString   *list)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);
  GtkWidget *child;

  if (!gtk_widget_get_mapped (widget))
    return;

  /* The part within a control that takes the keys (the toggle of a menu button, the text of an entry) is
   * named by the control. */
  if (gtk_widget_get_focusable (widget) && gtk_widget_get_can_focus (widget) &&
      !has_name (widget) && !has_name (parent) && !GTK_IS_SCROLLED_WINDOW (widget))
    g_string_append_printf (list, "%s in %s\n",
                            G_OBJECT_TYPE_NAME (widget), G_OBJECT_TYPE_NAME (parent));

  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_nameless (child, list);
}

char *
ui_list_nameless (GtkWidget *top)
{
  GString *list = g_string_new (NULL);

  list_nameless (top, list);

  return g_string_free (list, FALSE);
}
