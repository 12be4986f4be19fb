/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every page and every dialog on the smallest screen that counts, with text of
 * the size that the first argument says in percent: all of a window fits on it
 * with its buttons, what is longer scrolls, and so do the menus.
 */

#include "config.h"

#include "screen.h"
#include "tour.h"
#include "ui-walk.h"

#define WIDTH 360
#define HEIGHT 640

/* For the names of pictures. */
static char *
make_name (const char *where)
{
  static guint count;
  g_autofree char *name = g_strcanon (g_strdup (where), G_CSET_a_2_z G_CSET_DIGITS, '-');

  return g_strdup_printf ("%03u-%s", ++count, name);
}

static void
check_menu (GtkPopover *popover,
            const char *where,
            GString    *faults)
{
  g_autofree char *place = g_strconcat (where, ": menu", NULL);
  g_autofree char *name = make_name (place);
  int width;
  int height;

  gtk_widget_measure (GTK_WIDGET (popover), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (popover), GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  if (width > WIDTH || height > HEIGHT)
    g_string_append_printf (faults, "%s: %d by %d\n", place, width, height);
  screen_keep_picture (GTK_NATIVE (popover), name);
}

/* One of a kind is enough: every question has the same menu. A menu without a tooltip is of no kind. */
static GHashTable *opened_kinds;

static gboolean
was_opened (GtkWidget *button)
{
  const char *kind = gtk_widget_get_tooltip_text (button);

  return kind != NULL && g_hash_table_contains (opened_kinds, kind);
}

static void
open_menu (GtkWidget  *button,
           const char *where,
           GtkWindow  *window,
           GString    *faults)
{
  const char *kind = gtk_widget_get_tooltip_text (button);

  if (kind != NULL)
    g_hash_table_add (opened_kinds, g_strdup (kind));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  screen_wait (window);
  check_menu (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)), where, faults);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  screen_wait (window);
}

/* A menu cannot open where nothing is seen. */
static gboolean
bring_into_view (GtkWidget *button,
                 GtkWindow *window)
{
  graphene_rect_t bounds;

  gtk_widget_child_focus (button, GTK_DIR_TAB_FORWARD);
  screen_wait (window);

  return gtk_widget_compute_bounds (button, GTK_WIDGET (window), &bounds) &&
         bounds.origin.y >= 0 && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (GTK_WIDGET (window));
}

static void
check_menus (GtkWidget  *widget,
             const char *where,
             GtkWindow  *window,
             GString    *faults)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget))
    return;

  if (GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_popover (GTK_MENU_BUTTON (widget)) != NULL &&
      !was_opened (widget) && bring_into_view (widget, window))
    open_menu (widget, where, window, faults);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_menus (child, where, window, faults);
}

static void
look (const char *where,
      GtkWindow  *window,
      GString    *faults)
{
  const gsize n_faults = faults->len;
  g_autofree char *name = make_name (where);

  screen_check_window (window, where, WIDTH, HEIGHT, faults);
  screen_keep_picture (GTK_NATIVE (window), name);
  if (faults->len == n_faults)
    check_menus (GTK_WIDGET (window), where, window, faults);
}

int
main (int   argc,
      char *argv[])
{
  static const TourGuide guide = { .name = "small-screen", .width = WIDTH, .language = "nl", .look = look };

  ui_init (&argc, &argv);
  opened_kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  screen_speak_dutch ();
  screen_load_style ();
  screen_set_text_size (argc > 1 ? atoi (argv[1]) : 100);
  tour_add_tests (&guide);

  return g_test_run ();
}
