/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/parts/lek-single-stop.h"

static void
set_can_focus_others (GtkListBox    *list,
                      GtkListBoxRow *row,
                      gboolean       can_focus)
{
  GtkListBoxRow *other;

  for (int i = 0; (other = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (other != row)
      gtk_widget_set_can_focus (GTK_WIDGET (other), can_focus);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                GtkListBox            *list)
{
  if ((key != GDK_KEY_Tab && key != GDK_KEY_KP_Tab && key != GDK_KEY_ISO_Left_Tab) ||
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  return lek_single_stop_leave (list, (state & GDK_SHIFT_MASK) != 0 ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
}

void
lek_single_stop_make (GtkListBox *list)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  g_return_if_fail (GTK_IS_LIST_BOX (list));

  g_signal_connect (controller, "key-pressed", G_CALLBACK (key_pressed_cb), list);
  gtk_widget_add_controller (GTK_WIDGET (list), controller);
}

gboolean
lek_single_stop_leave (GtkListBox       *list,
                       GtkDirectionType  direction)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (list));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;
  gboolean moved;

  if (row == NULL || gtk_widget_get_parent (row) != GTK_WIDGET (list))
    return FALSE;

  /* A row that may not take the keyboard is passed by; the one that has it keeps it until there is another place. */
  set_can_focus_others (list, GTK_LIST_BOX_ROW (row), FALSE);
  moved = gtk_widget_child_focus (GTK_WIDGET (root), direction);
  if (!moved)
    {
      gtk_root_set_focus (root, NULL);
      moved = gtk_widget_child_focus (GTK_WIDGET (root), direction);
    }
  set_can_focus_others (list, GTK_LIST_BOX_ROW (row), TRUE);

  return moved;
}
