/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A window walked by the keyboard: Tab from one control to the next until it
 * comes round, and the arrows where things stand in a list.
 */

#include "config.h"

#include "tree.h"

typedef struct
{
  GtkWindow  *window;
  GPtrArray  *order;      /* where the keyboard was, each once */
  GHashTable *reached;    /* the same, to look up */
} Walk;

static gboolean
is_list (GtkWidget *widget)
{
  return GTK_IS_LIST_BOX (widget) || GTK_IS_LIST_VIEW (widget) || GTK_IS_GRID_VIEW (widget) ||
         GTK_IS_FLOW_BOX (widget);
}

static GtkWidget *
find_list (GtkWidget *widget)
{
  while (widget != NULL && !is_list (widget))
    widget = gtk_widget_get_parent (widget);

  return widget;
}

/* One of several of which one is chosen: the arrows go from one to the next, and choose. Newer libadwaita has the views
 * so too. */
static gboolean
is_radio (GtkWidget *widget)
{
  GtkWidget *mark = GTK_IS_CHECK_BUTTON (widget) ? gtk_widget_get_first_child (widget) : NULL;

  if (ADW_IS_VIEW_SWITCHER (gtk_widget_get_parent (widget)))
    return gtk_widget_get_focusable (widget);

  return mark != NULL && g_str_equal (gtk_widget_get_css_name (mark), "radio");
}

static void
add (Walk      *walk,
     GtkWidget *focus)
{
  if (g_hash_table_add (walk->reached, focus))
    g_ptr_array_add (walk->order, g_object_ref (focus));
}

static void
forget_focus (GtkWindow *window)
{
  for (GtkWidget *widget = gtk_window_get_focus (window); widget != NULL; widget = gtk_widget_get_parent (widget))
    gtk_widget_set_focus_child (widget, NULL);
  gtk_window_set_focus (window, NULL);
}

static GtkWidget *
move (Walk             *walk,
      GtkDirectionType  direction)
{
  if (!gtk_widget_child_focus (GTK_WIDGET (walk->window), direction))
    return NULL;

  return gtk_window_get_focus (walk->window);
}

/* Returns where it stays, or NULL when it comes round. */
static GtkWidget *
walk_round (Walk *walk)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  GtkWidget *first = NULL;

  forget_focus (walk->window);
  for (;;)
    {
      GtkWidget *focus = move (walk, GTK_DIR_TAB_FORWARD);

      if (focus == NULL || focus == first)
        return NULL;
      if (!g_hash_table_add (seen, focus))
        return focus;
      if (first == NULL)
        first = focus;
      add (walk, focus);
    }
}

/* What stands within what the arrows came to. */
static void
walk_within (Walk      *walk,
             GtkWidget *item)
{
  GtkWidget *focus = move (walk, GTK_DIR_TAB_FORWARD);

  while (focus != NULL && gtk_widget_is_ancestor (focus, item) && !g_hash_table_contains (walk->reached, focus))
    {
      add (walk, focus);
      focus = move (walk, GTK_DIR_TAB_FORWARD);
    }
}

/* As the arrow keys do it: these lists have a signal for them. */
static GtkWidget *
move_in_list (Walk      *walk,
              GtkWidget *list,
              int        by)
{
  gboolean handled;

  if (GTK_IS_LIST_BOX (list))
    g_signal_emit_by_name (list, "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, by, FALSE, FALSE);
  else if (GTK_IS_FLOW_BOX (list))
    g_signal_emit_by_name (list, "move-cursor", GTK_MOVEMENT_VISUAL_POSITIONS, by, FALSE, FALSE, &handled);
  else
    return move (walk, by < 0 ? GTK_DIR_UP : GTK_DIR_DOWN);

  return gtk_window_get_focus (walk->window);
}

static gboolean
walk_list (Walk      *walk,
           GtkWidget *list,
           GtkWidget *from,
           int        by)
{
  GtkWidget *focus = from;
  gboolean moved = FALSE;

  while (gtk_widget_grab_focus (from) && (focus = move_in_list (walk, list, by)) != NULL && focus != from &&
         find_list (focus) == list)
    {
      if (!g_hash_table_contains (walk->reached, focus))
        {
          add (walk, focus);
          walk_within (walk, focus);
        }
      from = focus;
      moved = TRUE;
    }

  return moved;
}

/* The item of a list that @widget is or stands in. */
static GtkWidget *
find_item (GtkWidget *widget,
           GtkWidget *list)
{
  while (gtk_widget_get_parent (widget) != list)
    widget = gtk_widget_get_parent (widget);

  return widget;
}

/* Most lists can be gone through with Tab, so that the arrows bring nothing new. */
static gboolean
has_unreached (Walk      *walk,
               GtkWidget *list)
{
  for (GtkWidget *item = gtk_widget_get_first_child (list); item != NULL; item = gtk_widget_get_next_sibling (item))
    if (gtk_widget_get_mapped (item) && gtk_widget_get_focusable (item) && gtk_widget_is_sensitive (item) &&
        !g_hash_table_contains (walk->reached, item))
      return TRUE;

  return FALSE;
}

static gboolean
walk_lists (Walk *walk)
{
  g_autoptr(GHashTable) lists = g_hash_table_new (NULL, NULL);
  gboolean moved = FALSE;

  /* Grows while it is walked. */
  for (guint i = 0; i < walk->order->len; i++)
    {
      GtkWidget *widget = g_ptr_array_index (walk->order, i);
      GtkWidget *list = find_list (widget);

      if (list == NULL || !gtk_widget_get_mapped (list) || !g_hash_table_add (lists, list) ||
          !has_unreached (walk, list))
        continue;
      widget = find_item (widget, list);
      moved = walk_list (walk, list, widget, -1) || moved;
      moved = walk_list (walk, list, widget, 1) || moved;
    }

  return moved;
}

/* Whoever comes to one of them comes to all, but choosing each in turn would change the answers. */
static void
add_radios (Walk      *walk,
            GtkWidget *radio)
{
  for (GtkWidget *other = gtk_widget_get_first_child (gtk_widget_get_parent (radio));
       other != NULL;
       other = gtk_widget_get_next_sibling (other))
    if (is_radio (other) && gtk_widget_is_sensitive (other))
      add (walk, other);
}

/* A switch in a row is the row's own; a row is pressed wherever the keyboard stands in its list. */
static gboolean
is_pressed_by_row (Walk      *walk,
                   GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, ADW_TYPE_ACTION_ROW);

  return row != NULL && adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)) == widget &&
         g_hash_table_contains (walk->reached, row);
}

/* It hands the keyboard on to a part of its own. */
static gboolean
is_reached_by_part (Walk      *walk,
                    GtkWidget *widget)
{
  if (!GTK_IS_EDITABLE (widget) && !GTK_IS_MENU_BUTTON (widget) && !GTK_IS_DROP_DOWN (widget))
    return FALSE;

  for (guint i = 0; i < walk->order->len; i++)
    if (gtk_widget_is_ancestor (g_ptr_array_index (walk->order, i), widget))
      return TRUE;

  return FALSE;
}

static void
check_reached (TreeLook  *look,
               Walk      *walk,
               GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_can_focus (widget) || !gtk_widget_is_sensitive (widget))
    return;

  if (tree_is_control (widget) && gtk_widget_get_focusable (widget) && !is_list (widget) &&
      !g_hash_table_contains (walk->reached, widget) && !is_pressed_by_row (walk, widget) &&
      !is_reached_by_part (walk, widget))
    tree_report (look, widget, "is not reached by the keyboard");
  /* There Tab would be written instead. */
  if (GTK_IS_TEXT_VIEW (widget) && gtk_text_view_get_editable (GTK_TEXT_VIEW (widget)) &&
      gtk_text_view_get_accepts_tab (GTK_TEXT_VIEW (widget)))
    tree_report (look, widget, "keeps Tab for itself");

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_reached (look, walk, child);
}

void
tree_check_keys (TreeLook  *look,
                 GtkWindow *window)
{
  g_autoptr(GPtrArray) order = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GHashTable) reached = g_hash_table_new (NULL, NULL);
  Walk walk = { window, order, reached };
  GtkWidget *stays = walk_round (&walk);

  if (stays != NULL)
    tree_report (look, stays, "is where Tab comes again and again");

  for (guint i = 0; i < order->len; i++)
    if (is_radio (g_ptr_array_index (order, i)))
      add_radios (&walk, g_ptr_array_index (order, i));
  /* What stands beside a question changes with the question that has the keyboard: as it was at the end of a round. */
  if (walk_lists (&walk))
    walk_round (&walk);
  check_reached (look, &walk, GTK_WIDGET (window));
}
