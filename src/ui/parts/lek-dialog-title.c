/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/parts/lek-dialog-title.h"

struct _LekDialogTitle
{
  GtkWidget  parent_instance;

  GtkWidget *label;
  GBinding  *binding;
};

G_DEFINE_FINAL_TYPE (LekDialogTitle, lek_dialog_title, GTK_TYPE_WIDGET)

static void
lek_dialog_title_root (GtkWidget *widget)
{
  LekDialogTitle *self = LEK_DIALOG_TITLE (widget);
  GtkRoot *root;

  GTK_WIDGET_CLASS (lek_dialog_title_parent_class)->root (widget);

  root = gtk_widget_get_root (widget);
  if (GTK_IS_WINDOW (root))
    self->binding = g_object_bind_property (root, "title", self->label, "label", G_BINDING_SYNC_CREATE);
}

static void
lek_dialog_title_unroot (GtkWidget *widget)
{
  LekDialogTitle *self = LEK_DIALOG_TITLE (widget);

  g_clear_pointer (&self->binding, g_binding_unbind);

  GTK_WIDGET_CLASS (lek_dialog_title_parent_class)->unroot (widget);
}

static void
lek_dialog_title_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  gtk_widget_measure (LEK_DIALOG_TITLE (widget)->label, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = 0;
}

static void
lek_dialog_title_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  LekDialogTitle *self = LEK_DIALOG_TITLE (widget);
  int needed;

  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, &needed, NULL, NULL, NULL);
  gtk_widget_set_child_visible (self->label, width >= needed);
  if (width >= needed)
    gtk_widget_size_allocate (self->label, &(GtkAllocation) { 0, 0, width, height }, -1);
}

static void
lek_dialog_title_dispose (GObject *object)
{
  LekDialogTitle *self = LEK_DIALOG_TITLE (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (lek_dialog_title_parent_class)->dispose (object);
}

static void
lek_dialog_title_class_init (LekDialogTitleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lek_dialog_title_dispose;
  widget_class->root = lek_dialog_title_root;
  widget_class->unroot = lek_dialog_title_unroot;
  widget_class->measure = lek_dialog_title_measure;
  widget_class->size_allocate = lek_dialog_title_size_allocate;
}

static void
lek_dialog_title_init (LekDialogTitle *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_single_line_mode (GTK_LABEL (self->label), TRUE);
  gtk_widget_add_css_class (self->label, "title");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}
