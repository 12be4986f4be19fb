/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Each row takes the keyboard, so that a screen reader says
 * them one by one and the arrows scroll.
 */

#include "config.h"

#include "ui/window/lek-shortcuts-window.h"

#include "ui/lek-ui.h"
#include "ui/parts/lek-let-wrap.h"
#include "ui/parts/lek-scroll.h"
#include "ui/window/lek-shortcut-row.h"

/* Of what is in view; the rest is seen before and after. */
#define PAGE 0.9

/* What the column has above its first heading. */
#define SPACE_ABOVE 18

struct _LekShortcutsWindow
{
  LekSearchWindow    parent_instance;

  GPtrArray         *rows;          /* (element-type LekShortcutRow), of the template */

  GtkSearchBar      *search_bar;
  GtkSearchEntry    *search_entry;
  GtkStack          *stack;
  GtkScrolledWindow *scroller;
  GtkWidget         *column;
};

G_DEFINE_FINAL_TYPE (LekShortcutsWindow, lek_shortcuts_window, LEK_TYPE_SEARCH_WINDOW)

static void
collect_rows (GtkWidget *top,
              GPtrArray *rows)
{
  if (LEK_IS_SHORTCUT_ROW (top))
    {
      g_ptr_array_add (rows, top);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (top); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_rows (child, rows);
}

static GtkWidget *
get_group (GtkWidget *row)
{
  return gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);
}

/* How far below the top of the column. */
static double
get_top (LekShortcutsWindow *self,
         GtkWidget          *widget)
{
  double top = 0;

  gtk_widget_translate_coordinates (widget, self->column, 0, 0, NULL, &top);

  return top;
}

static GtkWidget *
find_first (LekShortcutsWindow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (gtk_widget_get_visible (g_ptr_array_index (self->rows, i)))
      return g_ptr_array_index (self->rows, i);

  return NULL;
}

static GtkWidget *
find_nearest (LekShortcutsWindow *self,
              double              top)
{
  GtkWidget *nearest = find_first (self);

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (gtk_widget_get_visible (row) && ABS (get_top (self, row) - top) < ABS (get_top (self, nearest) - top))
        nearest = row;
    }

  return nearest;
}

static void
go_to (LekShortcutsWindow *self,
       double              top)
{
  GtkWidget *row = find_nearest (self, top);

  if (row != NULL)
    gtk_widget_grab_focus (row);
}

/* The lists know of their own rows only. */
static gboolean
key_pressed_cb (LekShortcutsWindow    *self,
                guint                  key,
                guint                  code,
                GdkModifierType        modifiers,
                GtkEventControllerKey *controller)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  const double page = PAGE * gtk_widget_get_height (GTK_WIDGET (self->scroller));
  double top;

  if (!LEK_IS_SHORTCUT_ROW (focus) || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;

  top = get_top (self, focus);
  switch (key)
    {
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      go_to (self, top - page);
      return TRUE;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      go_to (self, top + page);
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      go_to (self, 0);
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      go_to (self, G_MAXINT);
      return TRUE;
    default:
      return FALSE;
    }
}

/* Above the first row of a group its heading is seen, too. */
static void
focus_moved_cb (LekShortcutsWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *viewport = gtk_scrolled_window_get_child (self->scroller);
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (self->scroller);
  double top;

  if (!LEK_IS_SHORTCUT_ROW (focus) ||
      !gtk_widget_translate_coordinates (get_group (focus), viewport, 0, 0, NULL, &top) ||
      top >= SPACE_ABOVE || gtk_widget_get_prev_sibling (focus) != NULL)
    return;

  gtk_adjustment_set_value (place, gtk_adjustment_get_value (place) + top - SPACE_ABOVE);
}

static gboolean
shows_any (LekShortcutsWindow *self,
           GtkWidget          *group)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (gtk_widget_get_visible (row) && get_group (row) == group)
        return TRUE;
    }

  return FALSE;
}

static void
search_changed_cb (LekShortcutsWindow *self)
{
  g_autofree char *part = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search_entry))));

  for (guint i = 0; i < self->rows->len; i++)
    {
      LekShortcutRow *row = g_ptr_array_index (self->rows, i);

      gtk_widget_set_visible (GTK_WIDGET (row), lek_shortcut_row_has (row, part));
    }
  for (GtkWidget *group = gtk_widget_get_first_child (self->column);
       group != NULL;
       group = gtk_widget_get_next_sibling (group))
    gtk_widget_set_visible (group, shows_any (self, group));
  gtk_stack_set_visible_child_name (self->stack, find_first (self) != NULL ? "shortcuts" : "nothing-found");
}

static void
enter_rows (LekShortcutsWindow *self)
{
  GtkWidget *first = find_first (self);

  if (first != NULL)
    gtk_widget_grab_focus (first);
}

/* Left with Escape, the toggle or the button where nothing is found. What was found keeps the keyboard. */
static void
search_mode_changed_cb (LekShortcutsWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (gtk_search_bar_get_search_mode (self->search_bar))
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  search_changed_cb (self);
  if (LEK_IS_SHORTCUT_ROW (focus))
    lek_scroll_to (focus);
  else if (!GTK_IS_TOGGLE_BUTTON (focus))
    enter_rows (self);
}

static void
clear_clicked_cb (LekShortcutsWindow *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

static void
lek_shortcuts_window_dispose (GObject *object)
{
  g_clear_pointer (&LEK_SHORTCUTS_WINDOW (object)->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), LEK_TYPE_SHORTCUTS_WINDOW);

  G_OBJECT_CLASS (lek_shortcuts_window_parent_class)->dispose (object);
}

static void
lek_shortcuts_window_class_init (LekShortcutsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lek_shortcuts_window_dispose;

  g_type_ensure (LEK_TYPE_SHORTCUT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, LEK_UI_RESOURCE ("window/lek-shortcuts-window.ui"));
  gtk_widget_class_bind_template_child (widget_class, LekShortcutsWindow, search_bar);
  gtk_widget_class_bind_template_child (widget_class, LekShortcutsWindow, search_entry);
  gtk_widget_class_bind_template_child (widget_class, LekShortcutsWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, LekShortcutsWindow, scroller);
  gtk_widget_class_bind_template_child (widget_class, LekShortcutsWindow, column);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, enter_rows);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_changed_cb);

}

static void
lek_shortcuts_window_init (LekShortcutsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lek_buttons_let_wrap (GTK_WIDGET (self));

  self->rows = g_ptr_array_new ();
  collect_rows (self->column, self->rows);
  lek_search_window_set_search (LEK_SEARCH_WINDOW (self), self->search_bar, self->search_entry);
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (focus_moved_cb), NULL);
}

GtkWidget *
lek_shortcuts_window_new (GtkWindow *parent)
{
  return g_object_new (LEK_TYPE_SHORTCUTS_WINDOW, "transient-for", parent, NULL);
}
