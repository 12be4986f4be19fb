/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The names that a screen reader says. GTK 4.8 cannot be asked for them: they
 * are put together here as GTK does it.
 */

#include "config.h"

#include "tree.h"

/* GTK writes a text between quotation marks. */
static char *
dup_property (GtkWidget *widget)
{
  g_autofree char *value = NULL;
  gsize length;

  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return NULL;

  /* NULL: it is "" as asked. */
  value = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, "");
  if (value == NULL)
    return NULL;

  length = strlen (value);
  if (length < 2 || value[0] != '"')
    return g_steal_pointer (&value);

  return g_strndup (value + 1, length - 2);
}

/* What is drawn on it. */
static const char *
get_words (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  if (GTK_IS_BUTTON (widget))
    return gtk_button_get_label (GTK_BUTTON (widget));
  if (GTK_IS_CHECK_BUTTON (widget))
    return gtk_check_button_get_label (GTK_CHECK_BUTTON (widget));
  if (ADW_IS_PREFERENCES_ROW (widget))
    return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));
  if (GTK_IS_WINDOW (widget))
    return gtk_window_get_title (GTK_WINDOW (widget));

  return NULL;
}

/* The label beneath @top that names @widget: asked one by one, as the relation itself cannot be read. */
static GtkWidget *
find_label (GtkWidget *top,
            GtkWidget *widget)
{
  if (GTK_IS_LABEL (top))
    {
      g_autofree char *other = gtk_test_accessible_check_relation (GTK_ACCESSIBLE (widget),
                                                                   GTK_ACCESSIBLE_RELATION_LABELLED_BY, top, NULL);

      return other == NULL ? top : NULL;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (top); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, widget);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static char *
dup_labelled (GtkWidget *widget)
{
  if (!gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    return NULL;

  for (GtkWidget *top = widget; top != NULL; top = gtk_widget_get_parent (top))
    {
      GtkWidget *label = find_label (top, widget);

      if (label != NULL)
        return g_strdup (gtk_label_get_text (GTK_LABEL (label)));
    }

  return NULL;
}

/* The part of a control that takes the keys is named by the control: the text of an entry, the button of a menu. */
static gboolean
is_part (GtkWidget *widget,
         GtkWidget *parent)
{
  if (GTK_IS_EDITABLE (parent))
    return gtk_editable_get_delegate (GTK_EDITABLE (parent)) == GTK_EDITABLE (widget);

  return GTK_IS_MENU_BUTTON (parent) || GTK_IS_DROP_DOWN (parent) || ADW_IS_SPLIT_BUTTON (parent);
}

char *
tree_dup_name (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);
  char *name = dup_labelled (widget);

  if (name == NULL)
    name = dup_property (widget);
  if (name == NULL)
    name = g_strdup (get_words (widget));
  if (name == NULL && gtk_get_minor_version () >= 10)
    name = g_strdup (gtk_widget_get_tooltip_text (widget));
  if (name == NULL && parent != NULL && is_part (widget, parent))
    name = tree_dup_name (parent);

  return name;
}

gboolean
tree_is_control (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || GTK_IS_WINDOW (widget))
    return FALSE;
  /* Takes the keys only to be scrolled. */
  if (GTK_IS_SCROLLED_WINDOW (widget) || GTK_IS_VIEWPORT (widget))
    return FALSE;

  return (gtk_widget_get_focusable (widget) && gtk_widget_get_can_focus (widget)) ||
         GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_SWITCH (widget);
}

void
tree_report (TreeLook   *look,
             GtkWidget  *widget,
             const char *what)
{
  g_autofree char *name = tree_dup_name (widget);

  g_string_append_printf (look->faults, "%s: %s: '%s' ", look->where, what, name != NULL ? name : "");
  for (int i = 0; widget != NULL && i < 12; i++, widget = gtk_widget_get_parent (widget))
    g_string_append_printf (look->faults, "%s%s", i > 0 ? " < " : "", G_OBJECT_TYPE_NAME (widget));
  g_string_append_c (look->faults, '\n');
}

/* Letters or digits, and not what a class is called. */
static gboolean
is_words (const char *name)
{
  if (name == NULL || g_type_from_name (name) != 0)
    return FALSE;

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/* The list, or whatever has a name and is no control itself. */
static GtkWidget *
find_group (GtkWidget *widget)
{
  for (GtkWidget *group = gtk_widget_get_parent (widget); group != NULL; group = gtk_widget_get_parent (group))
    {
      g_autofree char *name = NULL;

      if (GTK_IS_LIST_BOX (group) || GTK_IS_LIST_VIEW (group) || GTK_IS_WINDOW (group))
        return group;
      name = tree_dup_name (group);
      if (name != NULL && *name != '\0')
        return group;
    }

  return NULL;
}

/* The part of a control is the control. */
static gboolean
is_another (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return parent == NULL || !is_part (widget, parent);
}

/* The lists of links in a window that is whole in the toolkit cannot be named from here. */
static gboolean
is_ours (GtkWidget *widget)
{
  return !GTK_IS_LIST_BOX (widget) || !ADW_IS_ABOUT_WINDOW (gtk_widget_get_root (widget));
}

static void
check_name (TreeLook   *look,
            GHashTable *seen,
            GtkWidget  *widget)
{
  g_autofree char *name = tree_dup_name (widget);
  g_autofree char *key = NULL;

  if (!is_words (name))
    {
      if (is_ours (widget))
        tree_report (look, widget, "has no name");
      return;
    }
  if (!is_another (widget))
    return;

  key = g_strdup_printf ("%p %d %s", (gpointer) find_group (widget),
                         gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)), name);
  if (!g_hash_table_add (seen, g_steal_pointer (&key)))
    tree_report (look, widget, "is called as another beside it");
}

static void
check_names (TreeLook   *look,
             GHashTable *seen,
             GtkWidget  *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;

  if (tree_is_control (widget))
    check_name (look, seen, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_names (look, seen, child);
}

void
tree_check_names (TreeLook  *look,
                  GtkWindow *window)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  check_names (look, seen, GTK_WIDGET (window));
}

void
tree_collect_types (GtkWidget  *top,
                    GHashTable *names)
{
  if (!gtk_widget_get_mapped (top))
    return;

  for (GType type = G_OBJECT_TYPE (top); type != GTK_TYPE_WIDGET; type = g_type_parent (type))
    g_hash_table_add (names, (gpointer) g_type_name (type));

  for (GtkWidget *child = gtk_widget_get_first_child (top); child != NULL; child = gtk_widget_get_next_sibling (child))
    tree_collect_types (child, names);
}
