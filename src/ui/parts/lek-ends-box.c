/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include <adwaita.h>

#include "ui/parts/lek-ends-box.h"

#define SPACING 6

struct _LekEndsBox
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (LekEndsBox, lek_ends_box, GTK_TYPE_WIDGET)

static void
measure_width (GtkWidget *widget,
               int       *out_least,
               int       *out_natural)
{
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, out_least, out_natural, NULL, NULL);
}

/* How wide @button is within @room: as wide as its label, of several the first that fits. */
static int
find_width (GtkWidget *button,
            int        room)
{
  GtkWidget *squeezer = gtk_button_get_child (GTK_BUTTON (button));
  int least, natural, most;

  measure_width (button, &least, &natural);
  if (natural <= room || !ADW_IS_SQUEEZER (squeezer))
    return MAX (least, MIN (natural, room));

  measure_width (squeezer, NULL, &most);
  for (GtkWidget *label = gtk_widget_get_first_child (squeezer); label != NULL;
       label = gtk_widget_get_next_sibling (label))
    {
      int own;

      measure_width (label, NULL, &own);
      if (natural - most + own <= room)
        return natural - most + own;
    }

  return MAX (least, room);
}

static void
lek_ends_box_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = *natural = across ? SPACING : 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least, wanted;

      gtk_widget_measure (child, orientation, -1, &least, &wanted, NULL, NULL);
      *minimum = across ? *minimum + least : MAX (*minimum, least);
      *natural = across ? *natural + wanted : MAX (*natural, wanted);
    }
}

static void
lek_ends_box_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *last = gtk_widget_get_last_child (widget);
  int least, natural, n_first, n_last;

  measure_width (last, &least, &natural);
  n_first = find_width (first, width - SPACING - least);
  n_last = find_width (last, width - SPACING - n_first);

  gtk_widget_size_allocate (first, &(GtkAllocation) { mirrored ? width - n_first : 0, 0, n_first, height }, -1);
  gtk_widget_size_allocate (last, &(GtkAllocation) { mirrored ? 0 : width - n_last, 0, n_last, height }, -1);
}

static void
lek_ends_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (lek_ends_box_parent_class)->dispose (object);
}

static void
lek_ends_box_class_init (LekEndsBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lek_ends_box_dispose;
  widget_class->measure = lek_ends_box_measure;
  widget_class->size_allocate = lek_ends_box_size_allocate;
}

static void
lek_ends_box_init (LekEndsBox *self)
{
}
