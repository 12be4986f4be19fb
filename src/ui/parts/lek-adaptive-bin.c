/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The room is told in an idle that runs before the next frame
 * is laid out: what follows from it may not happen within an allocation.
 */

#include "config.h"

#include "ui/parts/lek-adaptive-bin.h"

/* As narrow as a window of ours may be. */
#define LEAST_WIDTH 340
#define CRAMPED_WIDTH 300

struct _LekAdaptiveBin
{
  GtkWidget  parent_instance;

  GtkWidget *child;
  int        medium_width;
  int        wide_width;
  int        width;
  int        told_width;
  LekRoom    room;
  gboolean   cramped;
  guint      idle_id;
};

static void lek_adaptive_bin_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LekAdaptiveBin, lek_adaptive_bin, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      lek_adaptive_bin_buildable_init))

enum
{
  PROP_0,
  PROP_CHILD,
  PROP_MEDIUM_WIDTH,
  PROP_WIDE_WIDTH,
  PROP_ROOM,
  PROP_NARROW,
  PROP_WIDE,
  PROP_CRAMPED,
  PROP_WIDTH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static GtkBuildableIface *parent_buildable;

/* The widths are meant for text at its usual size: text of twice that size has half the room. */
static int
weigh_width (LekAdaptiveBin *self,
             int             width)
{
  const int usual = 96 * 1024;
  int dpi = 0;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);

  return dpi > usual ? (int) ((gint64) width * usual / dpi) : width;
}

static LekRoom
find_room (LekAdaptiveBin *self,
           int             width)
{
  width = weigh_width (self, width);
  if (width < self->medium_width)
    return LEK_ROOM_NARROW;

  return width < self->wide_width ? LEK_ROOM_MEDIUM : LEK_ROOM_WIDE;
}

static void
set_room (LekAdaptiveBin *self,
          LekRoom         room)
{
  LekRoom old = self->room;

  if (old == room)
    return;

  self->room = room;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROOM]);

  if ((old == LEK_ROOM_NARROW) != (room == LEK_ROOM_NARROW))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);

  if ((old == LEK_ROOM_WIDE) != (room == LEK_ROOM_WIDE))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDE]);
}

static gboolean
is_cramped_at (LekAdaptiveBin *self,
               int             width)
{
  return weigh_width (self, width) < CRAMPED_WIDTH;
}

static void
set_cramped (LekAdaptiveBin *self,
             gboolean        cramped)
{
  if (self->cramped == cramped)
    return;

  self->cramped = cramped;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CRAMPED]);
}

static gboolean
allocated_cb (gpointer user_data)
{
  LekAdaptiveBin *self = user_data;

  self->idle_id = 0;
  set_room (self, find_room (self, self->width));
  set_cramped (self, is_cramped_at (self, self->width));
  self->told_width = self->width;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDTH]);

  return G_SOURCE_REMOVE;
}

static void
set_child (LekAdaptiveBin *self,
           GtkWidget      *child)
{
  if (self->child == child)
    return;

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}

static void
lek_adaptive_bin_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  LekAdaptiveBin *self = LEK_ADAPTIVE_BIN (widget);

  if (self->child == NULL)
    return;

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    {
      int least;

      gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      for_size = MAX (for_size, least);
    }
  gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);

  /* What needs more room in its wide form folds as soon as it gets less: it must not hold a window open. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL &&
      (self->room != LEK_ROOM_NARROW || (!self->cramped && is_cramped_at (self, LEAST_WIDTH))))
    *minimum = MIN (*minimum, LEAST_WIDTH);
}

static void
lek_adaptive_bin_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  LekAdaptiveBin *self = LEK_ADAPTIVE_BIN (widget);

  self->width = width;
  if (self->idle_id == 0 &&
      (width != self->told_width ||
       find_room (self, width) != self->room || is_cramped_at (self, width) != self->cramped))
    self->idle_id = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, allocated_cb, self, NULL);

  if (self->child != NULL)
    {
      int least;

      /* Too wide for one frame, and clipped, until the child has folded. */
      gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      gtk_widget_allocate (self->child, MAX (width, least), height, baseline, NULL);
    }
}

static GtkSizeRequestMode
lek_adaptive_bin_get_request_mode (GtkWidget *widget)
{
  LekAdaptiveBin *self = LEK_ADAPTIVE_BIN (widget);

  return self->child != NULL ? gtk_widget_get_request_mode (self->child)
                             : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
lek_adaptive_bin_add_child (GtkBuildable *buildable,
                            GtkBuilder   *builder,
                            GObject      *child,
                            const char   *type)
{
  if (GTK_IS_WIDGET (child))
    set_child (LEK_ADAPTIVE_BIN (buildable), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
lek_adaptive_bin_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = lek_adaptive_bin_add_child;
}

static void
lek_adaptive_bin_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LekAdaptiveBin *self = LEK_ADAPTIVE_BIN (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_MEDIUM_WIDTH:
      g_value_set_int (value, self->medium_width);
      break;
    case PROP_WIDE_WIDTH:
      g_value_set_int (value, self->wide_width);
      break;
    case PROP_ROOM:
      g_value_set_int (value, self->room);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->room == LEK_ROOM_NARROW);
      break;
    case PROP_WIDE:
      g_value_set_boolean (value, self->room == LEK_ROOM_WIDE);
      break;
    case PROP_CRAMPED:
      g_value_set_boolean (value, self->cramped);
      break;
    case PROP_WIDTH:
      g_value_set_int (value, self->width);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lek_adaptive_bin_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LekAdaptiveBin *self = LEK_ADAPTIVE_BIN (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      set_child (self, g_value_get_object (value));
      break;
    case PROP_MEDIUM_WIDTH:
      self->medium_width = g_value_get_int (value);
      break;
    case PROP_WIDE_WIDTH:
      self->wide_width = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lek_adaptive_bin_dispose (GObject *object)
{
  LekAdaptiveBin *self = LEK_ADAPTIVE_BIN (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (lek_adaptive_bin_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  properties[PROP_CHILD] =
    g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_MEDIUM_WIDTH] =
    g_param_spec_int ("medium-width", NULL, NULL, 0, G_MAXINT, 600,
                      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_WIDE_WIDTH] =
    g_param_spec_int ("wide-width", NULL, NULL, 0, G_MAXINT, 900,
                      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ROOM] =
    g_param_spec_int ("room", NULL, NULL, LEK_ROOM_NARROW, LEK_ROOM_WIDE, LEK_ROOM_WIDE,
                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_WIDE] =
    g_param_spec_boolean ("wide", NULL, NULL, TRUE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CRAMPED] =
    g_param_spec_boolean ("cramped", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_WIDTH] =
    g_param_spec_int ("width", NULL, NULL, 0, G_MAXINT, 0,
                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lek_adaptive_bin_class_init (LekAdaptiveBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lek_adaptive_bin_dispose;
  object_class->get_property = lek_adaptive_bin_get_property;
  object_class->set_property = lek_adaptive_bin_set_property;

  widget_class->measure = lek_adaptive_bin_measure;
  widget_class->size_allocate = lek_adaptive_bin_size_allocate;
  widget_class->get_request_mode = lek_adaptive_bin_get_request_mode;

  install_properties (object_class);
}

static void
lek_adaptive_bin_init (LekAdaptiveBin *self)
{
  self->room = LEK_ROOM_WIDE;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

LekRoom
lek_adaptive_bin_get_room (LekAdaptiveBin *self)
{
  g_return_val_if_fail (LEK_IS_ADAPTIVE_BIN (self), LEK_ROOM_WIDE);

  return self->room;
}

gboolean
lek_adaptive_bin_is_cramped (LekAdaptiveBin *self)
{
  g_return_val_if_fail (LEK_IS_ADAPTIVE_BIN (self), FALSE);

  return self->cramped;
}

void
lek_adaptive_bin_expect (LekAdaptiveBin *self,
                         int             width)
{
  g_return_if_fail (LEK_IS_ADAPTIVE_BIN (self));

  if (self->width == 0)
    set_room (self, find_room (self, width));
}
