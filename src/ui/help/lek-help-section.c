/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/help/lek-help-section.h"

struct _LekHelpSection
{
  GtkWidget  parent_instance;
};

G_DEFINE_FINAL_TYPE (LekHelpSection, lek_help_section, GTK_TYPE_WIDGET)

static gboolean
is_back (GtkDirectionType direction)
{
  return direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP || direction == GTK_DIR_LEFT;
}

/* Into the children from @child on, in the direction of the key. */
static gboolean
focus_from (GtkWidget        *child,
            GtkDirectionType  direction)
{
  while (child != NULL)
    {
      if (gtk_widget_child_focus (child, direction))
        return TRUE;

      child = is_back (direction) ? gtk_widget_get_prev_sibling (child) : gtk_widget_get_next_sibling (child);
    }

  return FALSE;
}

/* Forward: itself, then what is in it. Back: the other way round. */
static gboolean
lek_help_section_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  GtkWidget *inner = gtk_widget_get_focus_child (widget);

  if (gtk_widget_is_focus (widget))
    return !is_back (direction) && focus_from (gtk_widget_get_first_child (widget), direction);

  if (inner == NULL && !is_back (direction))
    return gtk_widget_grab_focus (widget);

  if (focus_from (inner != NULL ? inner : gtk_widget_get_last_child (widget), direction))
    return TRUE;

  return is_back (direction) && gtk_widget_grab_focus (widget);
}

static void
lek_help_section_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (lek_help_section_parent_class)->dispose (object);
}

static void
lek_help_section_class_init (LekHelpSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lek_help_section_dispose;
  widget_class->focus = lek_help_section_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "helpsection");
}

static void
lek_help_section_init (LekHelpSection *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 8);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

GtkWidget *
lek_help_section_new (const char *title)
{
  GtkWidget *self = g_object_new (LEK_TYPE_HELP_SECTION, NULL);

  g_return_val_if_fail (title != NULL, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return self;
}

void
lek_help_section_append (LekHelpSection *self,
                         GtkWidget      *child)
{
  g_return_if_fail (LEK_IS_HELP_SECTION (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

void
lek_help_section_say (LekHelpSection *self,
                      const char     *words)
{
  g_return_if_fail (LEK_IS_HELP_SECTION (self));
  g_return_if_fail (words != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}
