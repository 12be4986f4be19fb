/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Labels wrap, so that three Dutch answers fit in 360 px;
 * where that is not enough they stand below each other.
 */

#include "config.h"

#include "ui/parts/lek-fold-layout.h"
#include "ui/parts/lek-toggle-group.h"

struct _LekToggleGroup
{
  GtkWidget  parent_instance;

  GPtrArray *buttons;
  int        active;
  gboolean   setting;
};

G_DEFINE_FINAL_TYPE (LekToggleGroup, lek_toggle_group, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_active (LekToggleGroup *self)
{
  self->setting = TRUE;
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_toggle_button_set_active (g_ptr_array_index (self->buttons, i), (int) i == self->active);
  self->setting = FALSE;
}

static void
button_toggled_cb (GtkToggleButton *button,
                   LekToggleGroup  *self)
{
  guint index;

  if (self->setting || !g_ptr_array_find (self->buttons, button, &index))
    return;

  /* Pressing the one that is down leaves it down: clearing is said, not toggled. */
  if ((int) index == self->active)
    {
      show_active (self);
      return;
    }

  self->active = (int) index;
  show_active (self);
  g_signal_emit (self, signals[CHOSEN], 0, self->active);
}

static void
lek_toggle_group_dispose (GObject *object)
{
  LekToggleGroup *self = LEK_TOGGLE_GROUP (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->buttons, g_ptr_array_unref);

  G_OBJECT_CLASS (lek_toggle_group_parent_class)->dispose (object);
}

static void
lek_toggle_group_class_init (LekToggleGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lek_toggle_group_dispose;

  signals[CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_layout_manager_type (widget_class, LEK_TYPE_FOLD_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "box");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lek_toggle_group_init (LekToggleGroup *self)
{
  self->buttons = g_ptr_array_new ();
  self->active = -1;
  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
}

GtkWidget *
lek_toggle_group_new (void)
{
  return g_object_new (LEK_TYPE_TOGGLE_GROUP, NULL);
}

GtkWidget *
lek_toggle_group_append (LekToggleGroup *self,
                         const char     *label)
{
  GtkWidget *button, *words;

  g_return_val_if_fail (LEK_IS_TOGGLE_GROUP (self), NULL);

  words = gtk_label_new (label);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_justify (GTK_LABEL (words), GTK_JUSTIFY_CENTER);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (words), GTK_NATURAL_WRAP_NONE);

  button = gtk_toggle_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect (button, "toggled", G_CALLBACK (button_toggled_cb), self);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  g_ptr_array_add (self->buttons, button);

  return button;
}

int
lek_toggle_group_get_active (LekToggleGroup *self)
{
  g_return_val_if_fail (LEK_IS_TOGGLE_GROUP (self), -1);

  return self->active;
}

void
lek_toggle_group_set_active (LekToggleGroup *self,
                             int             active)
{
  g_return_if_fail (LEK_IS_TOGGLE_GROUP (self));
  g_return_if_fail (active < (int) self->buttons->len);

  self->active = active;
  show_active (self);
}
