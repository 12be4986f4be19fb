/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every page and every dialog, seen as a screen reader and the keyboard see
 * it. A new widget that no stop comes by makes the last test fail: add a stop.
 */

#include "config.h"

#include "tour.h"
#include "tree.h"

/* The names of the types of widgets that were looked at since the program began. */
static GHashTable *
get_types (void)
{
  static GHashTable *types;

  if (types == NULL)
    types = g_hash_table_new (g_str_hash, g_str_equal);

  return types;
}

static void
look (const char *where,
      GtkWindow  *window,
      GString    *faults)
{
  TreeLook look = { where, faults };

  tree_collect_types (GTK_WIDGET (window), get_types ());
  tree_check_names (&look, window);
  /* It walks the lists as GTK 4.8 does; newer GTK has another order in them, and groups of its own. */
  if (gtk_get_minor_version () < 10)
    tree_check_keys (&look, window);
}

/* Adds to @missing the widgets that @source defines and that no stop came by. Returns how many it defines. */
static guint
list_unseen (const char *source,
             GString    *missing)
{
  g_autoptr(GRegex) definition = g_regex_new ("G_DEFINE_\\w+ \\((Lek\\w+),\\s*\\w+,\\s*(\\w+)", 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  guint n_widgets = 0;

  for (g_regex_match (definition, source, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *name = g_match_info_fetch (match, 1);
      g_autofree char *parent = g_match_info_fetch (match, 2);

      if (g_str_equal (parent, "G_TYPE_OBJECT") || g_str_equal (parent, "GTK_TYPE_LAYOUT_MANAGER"))
        continue;
      n_widgets++;
      if (!g_hash_table_contains (get_types (), name))
        g_string_append_printf (missing, "%s ", name);
    }

  return n_widgets;
}

/* The same for all sources in @folder and below. */
static guint
list_unseen_below (const char *folder,
                   GString    *missing)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;
  guint n_widgets = 0;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *source = NULL;

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        n_widgets += list_unseen_below (path, missing);
      if (!g_str_has_suffix (name, ".c"))
        continue;
      g_file_get_contents (path, &source, NULL, &error);
      g_assert_no_error (error);
      n_widgets += list_unseen (source, missing);
    }

  return n_widgets;
}

static void
test_every_widget_was_seen (void)
{
  g_autoptr(GString) missing = g_string_new (NULL);

  /* None at all would mean that the folder is not that of the widgets. */
  g_assert_cmpuint (list_unseen_below (g_getenv ("LEK_UI_SOURCES"), missing), >, 0);
  if (missing->len > 0)
    g_test_fail_printf ("no stop comes by: %s", missing->str);
}

int
main (int   argc,
      char *argv[])
{
  static const TourGuide guide = { .name = "tree", .width = 1000, .language = "en", .look = look };

  ui_init (&argc, &argv);
  tour_add_tests (&guide);
  g_test_add_func ("/tree/in-all/every-widget-was-seen", test_every_widget_was_seen);

  return g_test_run ();
}
