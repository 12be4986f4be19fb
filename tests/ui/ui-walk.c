/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui-walk.h"

#include <glib/gstdio.h>

#include "ui/lek-ui.h"

void
ui_init (int    *argc,
         char ***argv)
{
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  g_setenv ("GTK_A11Y", "test", FALSE);
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  gtk_test_init (argc, argv);
  /* Newer GTK warns of how libadwaita measures the title of its own dialogs. What is critical still ends the test. */
  if (gtk_get_minor_version () >= 16)
    g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  adw_init ();
  lek_ui_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

void
ui_remove_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);   /* gone already is fine */
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

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
ui_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static gboolean
drawn_cb (GtkWidget     *widget,
          GdkFrameClock *frame_clock,
          gpointer       user_data)
{
  int *frames = user_data;

  return --*frames > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

GtkWindow *
ui_present (GtkWidget *child,
            int        width,
            int        height)
{
  GtkWidget *window = adw_window_new ();
  /* One to lay out, one to lay out again for the width that came out of it. */
  int frames = 3;

  adw_window_set_content (ADW_WINDOW (window), child);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_add_tick_callback (window, drawn_cb, &frames, NULL);
  while (frames > 0)
    g_main_context_iteration (NULL, TRUE);
  ui_settle ();

  return GTK_WINDOW (window);
}

/* Newer GTK has no name for a button of its own: it is found in what is on it. */
static char *
dup_label (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget))
    return g_strdup (gtk_button_get_label (GTK_BUTTON (widget)));

  return GTK_IS_CHECK_BUTTON (widget) ? g_strdup (gtk_check_button_get_label (GTK_CHECK_BUTTON (widget))) : NULL;
}

static char *
dup_name (GtkWidget *widget)
{
  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return dup_label (widget);

  /* NULL: it is "" as asked. */
  return gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, "");
}

GtkWidget *
ui_find_name (GtkWidget  *root,
              GType       type,
              const char *name)
{
  if (gtk_widget_get_visible (root) && G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    {
      g_autofree char *found = name != NULL ? dup_name (root) : NULL;

      if (name == NULL || (found != NULL && strstr (found, name) != NULL))
        return root;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = ui_find_name (child, type, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

GtkWidget *
ui_find_type (GtkWidget *root,
              GType      type)
{
  return ui_find_name (root, type, NULL);
}

/* What a screen reader can say of it: a name, a text of its own, or a tooltip that GTK uses as one. */
static gboolean
is_named (GtkWidget *widget)
{
  g_autofree char *name = dup_name (widget);

  if (name != NULL && *name != '\0' && !g_str_equal (name, "\"\""))
    return TRUE;
  if (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                        GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    return TRUE;
  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL)
    return TRUE;
  /* Older GTK makes it the name itself. */
  if (gtk_get_minor_version () >= 10 && gtk_widget_get_tooltip_text (widget) != NULL)
    return TRUE;

  return FALSE;
}

static void
collect_nameless (GtkWidget *widget,
                  GString   *list)
{
  if (!gtk_widget_get_mapped (widget))
    return;

  if (gtk_widget_get_focusable (widget) &&
      !GTK_IS_TEXT (widget) &&
      !GTK_IS_SCROLLED_WINDOW (widget) &&
      !GTK_IS_VIEWPORT (widget) &&
      !is_named (widget) &&
      !(gtk_widget_get_parent (widget) != NULL && is_named (gtk_widget_get_parent (widget))))
    g_string_append_printf (list, "%s in %s\n",
                            G_OBJECT_TYPE_NAME (widget),
                            G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_nameless (child, list);
}

char *
ui_list_nameless (GtkWidget *root)
{
  GString *list = g_string_new (NULL);

  collect_nameless (root, list);

  return g_string_free (list, FALSE);
}

GtkWidget *
ui_find_window (GType type)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type))
        return l->data;
    }

  return NULL;
}

void
ui_click (GtkWidget  *root,
          const char *name)
{
  GtkWidget *button = ui_find_name (root, GTK_TYPE_BUTTON, name);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  ui_settle ();
}

char *
ui_dup_text (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
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
