/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/parts/lek-fold-box.h"

#include "ui/parts/lek-fold-layout.h"

struct _LekFoldBox
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (LekFoldBox, lek_fold_box, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SPACING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GObject *
get_layout (GObject *box)
{
  return G_OBJECT (gtk_widget_get_layout_manager (GTK_WIDGET (box)));
}

static void
lek_fold_box_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  if (prop_id == PROP_SPACING)
    g_object_get_property (get_layout (object), "spacing", value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lek_fold_box_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  if (prop_id == PROP_SPACING)
    g_object_set_property (get_layout (object), "spacing", value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lek_fold_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (lek_fold_box_parent_class)->dispose (object);
}

static void
lek_fold_box_class_init (LekFoldBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lek_fold_box_dispose;
  object_class->get_property = lek_fold_box_get_property;
  object_class->set_property = lek_fold_box_set_property;

  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT16, 0,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, LEK_TYPE_FOLD_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "box");
}

static void
lek_fold_box_init (LekFoldBox *self)
{
  lek_fold_layout_keep_buttons_whole (LEK_FOLD_LAYOUT (get_layout (G_OBJECT (self))));
}

GtkWidget *
lek_fold_box_new (int spacing)
{
  return g_object_new (LEK_TYPE_FOLD_BOX, "spacing", spacing, NULL);
}

void
lek_fold_box_append (LekFoldBox *self,
                     GtkWidget  *child)
{
  g_return_if_fail (LEK_IS_FOLD_BOX (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_set_parent (child, GTK_WIDGET (self));
}
