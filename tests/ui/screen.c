/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "screen.h"

#include <locale.h>

#include <glib/gi18n-lib.h>

#include "ui-walk.h"

#include "app/lek-locale.h"

/* A title that a person gave may be of any length; it is whole in its tooltip, the overview and on paper. */
static const char *const may_be_cut[] = { "AdwWindowTitle", "AdwHeaderBar", "GtkHeaderBar", NULL };

typedef struct
{
  GtkWidget *page;
  const char *where;
  int         width;
  GString    *faults;
} Look;

static gboolean
stands_in (GtkWidget         *widget,
           const char *const *types)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (g_strv_contains (types, G_OBJECT_TYPE_NAME (widget)))
      return TRUE;

  return FALSE;
}

static char *
describe (GtkWidget *widget)
{
  GString *trail = g_string_new (NULL);

  if (GTK_IS_LABEL (widget))
    g_string_append_printf (trail, "'%s' ", gtk_label_get_text (GTK_LABEL (widget)));
  for (int i = 0; widget != NULL && i < 9; i++, widget = gtk_widget_get_parent (widget))
    g_string_append_printf (trail, "%s%s", i > 0 ? " < " : "", G_OBJECT_TYPE_NAME (widget));

  return g_string_free (trail, FALSE);
}

static void
report (Look       *look,
        GtkWidget  *widget,
        const char *what)
{
  g_autofree char *trail = describe (widget);

  g_string_append_printf (look->faults, "%s at %d: %s: %s\n", look->where, look->width, what, trail);
}

static void
check_label (Look     *look,
             GtkLabel *label)
{
  if (pango_layout_is_ellipsized (gtk_label_get_layout (label)) && !stands_in (GTK_WIDGET (label), may_be_cut))
    report (look, GTK_WIDGET (label), "is cut off");
}

static void
check (Look      *look,
       GtkWidget *widget)
{
  graphene_rect_t bounds;

  /* A scrollbar that is not needed just now lies outside. */
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_mapped (widget) || GTK_IS_SCROLLBAR (widget))
    return;

  if (gtk_widget_compute_bounds (widget, look->page, &bounds) && bounds.size.width > 0 &&
      (bounds.origin.x < -1 || bounds.origin.x + bounds.size.width > look->width + 1))
    {
      report (look, widget, "sticks out");
      return;
    }

  if (GTK_IS_LABEL (widget))
    check_label (look, GTK_LABEL (widget));
  /* What is written there moves along with the cursor. */
  if (GTK_IS_TEXT (widget) || GTK_IS_TEXT_VIEW (widget))
    return;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check (look, child);
}

/* The narrowest part that asks for all the room its parent asks for: the one to blame. */
static GtkWidget *
find_widest (GtkWidget *widget)
{
  GtkWidget *found = NULL;
  int most = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least;

      if (!gtk_widget_get_visible (child) || !gtk_widget_get_child_visible (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      if (least > most)
        {
          most = least;
          found = child;
        }
    }

  return found != NULL && most > 200 ? find_widest (found) : widget;
}

void
screen_check (GtkWidget  *page,
              const char *where,
              int         width,
              GString    *faults)
{
  Look look = { page, where, width, faults };
  int least;

  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (least > width)
    report (&look, find_widest (page), "needs more room");
  check (&look, page);
}

/* What @window holds, beside the popovers that hang on it. */
static gboolean
is_content (GtkWidget *child)
{
  return gtk_widget_get_visible (child) && !GTK_IS_NATIVE (child);
}

static void
check_height (GtkWindow  *window,
              const char *where,
              int         width,
              int         height,
              GString    *faults)
{
  int needed = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (window));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least;

      if (!is_content (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
      needed += least;
    }

  if (needed > height)
    g_string_append_printf (faults, "%s: %s is %d high where there are %d\n",
                            where, G_OBJECT_TYPE_NAME (window), needed, height);
}

void
screen_check_window (GtkWindow  *window,
                     const char *where,
                     int         width,
                     int         height,
                     GString    *faults)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (window));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (is_content (child))
        screen_check (child, where, width, faults);
    }
  check_height (window, where, width, height, faults);
}

void
screen_speak_dutch (void)
{
  g_autoptr(LekPreferences) preferences = lek_preferences_new ();

  g_object_set (preferences, "language", "nl", NULL);
  setlocale (LC_ALL, "C.UTF-8");
  lek_locale_apply (preferences);
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("LEK_LOCALE_DIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static void
add_style (const char *resource)
{
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, resource);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

void
screen_load_style (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  add_style ("/io/github/lekwijzer/Lekwijzer/style.css");
  if (adw_style_manager_get_dark (manager))
    add_style ("/io/github/lekwijzer/Lekwijzer/style-dark.css");
  if (adw_style_manager_get_high_contrast (manager))
    add_style ("/io/github/lekwijzer/Lekwijzer/style-hc.css");
}

void
screen_set_text_size (int percent)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * PANGO_SCALE * percent / 100, NULL);
}

static gboolean
drawn_cb (GtkWidget     *widget,
          GdkFrameClock *frame_clock,
          gpointer       user_data)
{
  int *frames = user_data;

  return --*frames > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

void
screen_wait (GtkWindow *window)
{
  /* One to lay out, one to lay out again for the width that came out of it. */
  int frames = 3;

  gtk_widget_add_tick_callback (GTK_WIDGET (window), drawn_cb, &frames, NULL);
  while (frames > 0)
    g_main_context_iteration (NULL, TRUE);
  ui_settle ();
}

void
screen_keep_picture (GtkNative  *native,
                     const char *name)
{
  const char *folder = g_getenv ("LEK_PICTURES");
  g_autoptr(GdkPaintable) paintable = NULL;
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GdkTexture) texture = NULL;
  g_autofree char *path = NULL;

  if (folder == NULL)
    return;

  paintable = gtk_widget_paintable_new (GTK_WIDGET (native));
  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot),
                          gdk_paintable_get_intrinsic_width (paintable),
                          gdk_paintable_get_intrinsic_height (paintable));
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  if (node == NULL)
    return;

  texture = gsk_renderer_render_texture (gtk_native_get_renderer (native), node, NULL);
  path = g_strdup_printf ("%s/%s.png", folder, name);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}
