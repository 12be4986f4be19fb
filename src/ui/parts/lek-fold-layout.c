/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Whether it folds follows from the width alone, so that the
 * height asked for and the place given always agree.
 */

#include "config.h"

#include "ui/parts/lek-fold-layout.h"

struct _LekFoldLayout
{
  GtkLayoutManager parent_instance;

  int              spacing;
  gboolean         whole_buttons;
  gboolean         folded;
  guint            idle_id;
};

G_DEFINE_FINAL_TYPE (LekFoldLayout, lek_fold_layout, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  PROP_0,
  PROP_SPACING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static GtkWidget *
first_shown (GtkWidget *widget)
{
  return next_shown (gtk_widget_get_first_child (widget));
}

#define FOR_EACH_SHOWN(child, widget)                                                              \
  for (GtkWidget *child = first_shown (widget); child != NULL;                                     \
       child = next_shown (gtk_widget_get_next_sibling (child)))

/* What @child needs beside others; a column may have less room for it. */
static void
measure_in_row (LekFoldLayout *self,
                GtkWidget     *child,
                int           *out_least,
                int           *out_natural)
{
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, out_least, out_natural, NULL, NULL);
  if (self->whole_buttons && GTK_IS_BUTTON (child))
    *out_least = *out_natural;
}

/* The widths of the row: at least, preferably; and of its widest child, at least. */
static void
measure_row (LekFoldLayout *self,
             GtkWidget     *widget,
             int           *out_least,
             int           *out_natural,
             int           *out_widest)
{
  int sum_least = 0, sum_natural = 0, widest = 0;
  guint n_children = 0;

  FOR_EACH_SHOWN (child, widget)
    {
      int least, natural, in_row;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      measure_in_row (self, child, &in_row, &natural);
      sum_least += in_row;
      sum_natural += natural;
      widest = MAX (widest, least);
      n_children++;
    }

  if (n_children > 1)
    {
      sum_least += self->spacing * (int) (n_children - 1);
      sum_natural += self->spacing * (int) (n_children - 1);
    }

  *out_least = sum_least;
  *out_natural = sum_natural;
  *out_widest = widest;
}

static gboolean
folds_at (LekFoldLayout *self,
          GtkWidget     *widget,
          int            width)
{
  int least, natural, widest;

  measure_row (self, widget, &least, &natural, &widest);

  return width < least;
}

/* One width for each child of the row, in their order. */
static GtkRequestedSize *
share_out (LekFoldLayout *self,
           GtkWidget     *widget,
           int            width,
           guint         *out_n)
{
  GArray *sizes = g_array_new (FALSE, TRUE, sizeof (GtkRequestedSize));
  int left = width;

  FOR_EACH_SHOWN (child, widget)
    {
      GtkRequestedSize size = { .data = child };

      measure_in_row (self, child, &size.minimum_size, &size.natural_size);
      left -= size.minimum_size + (sizes->len > 0 ? self->spacing : 0);
      g_array_append_val (sizes, size);
    }

  *out_n = sizes->len;
  left = gtk_distribute_natural_allocation (MAX (left, 0), sizes->len, (GtkRequestedSize *) (void *) sizes->data);
  for (guint i = 0; i < sizes->len; i++)
    {
      GtkRequestedSize *size = &g_array_index (sizes, GtkRequestedSize, i);

      /* Without a width there is nothing to take. */
      if (left > 0 && left < G_MAXINT16 && gtk_widget_compute_expand (size->data, GTK_ORIENTATION_HORIZONTAL))
        {
          size->minimum_size += left;
          left = 0;
        }
    }

  return (GtkRequestedSize *) (void *) g_array_free (sizes, FALSE);
}

static void
measure_height (LekFoldLayout *self,
                GtkWidget     *widget,
                int            width,
                int           *out_least,
                int           *out_natural)
{
  gboolean folded = width >= 0 && folds_at (self, widget, width);
  g_autofree GtkRequestedSize *sizes = NULL;
  guint n_children;

  *out_least = *out_natural = 0;
  sizes = share_out (self, widget, width >= 0 ? width : G_MAXINT / 2, &n_children);
  for (guint i = 0; i < n_children; i++)
    {
      int least, natural;

      gtk_widget_measure (sizes[i].data, GTK_ORIENTATION_VERTICAL,
                          folded ? width : sizes[i].minimum_size, &least, &natural, NULL, NULL);
      *out_least = folded ? *out_least + least + (i > 0 ? self->spacing : 0) : MAX (*out_least, least);
      *out_natural = folded ? *out_natural + natural + (i > 0 ? self->spacing : 0) : MAX (*out_natural, natural);
    }
}

static void
lek_fold_layout_measure (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         GtkOrientation    orientation,
                         int               for_size,
                         int              *minimum,
                         int              *natural,
                         int              *minimum_baseline,
                         int              *natural_baseline)
{
  LekFoldLayout *self = LEK_FOLD_LAYOUT (manager);
  int least;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_row (self, widget, &least, natural, minimum);
  else
    measure_height (self, widget, for_size, minimum, natural);
}

static gboolean
folded_cb (gpointer user_data)
{
  LekFoldLayout *self = user_data;
  GtkWidget *widget = gtk_layout_manager_get_widget (GTK_LAYOUT_MANAGER (self));

  self->idle_id = 0;
  if (widget == NULL)
    return G_SOURCE_REMOVE;

  if (self->folded)
    gtk_widget_add_css_class (widget, "vertical");
  else
    gtk_widget_remove_css_class (widget, "vertical");

  return G_SOURCE_REMOVE;
}

static void
allocate_column (LekFoldLayout *self,
                 GtkWidget     *widget,
                 int            width)
{
  int y = 0;

  FOR_EACH_SHOWN (child, widget)
    {
      int least;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
      gtk_widget_size_allocate (child, &(GtkAllocation) { 0, y, width, least }, -1);
      y += least + self->spacing;
    }
}

static void
allocate_row (LekFoldLayout *self,
              GtkWidget     *widget,
              int            width,
              int            height)
{
  g_autofree GtkRequestedSize *sizes = NULL;
  gboolean reversed = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  guint n_children;
  int x = 0;

  sizes = share_out (self, widget, width, &n_children);
  for (guint i = 0; i < n_children; i++)
    {
      int size = sizes[i].minimum_size;

      gtk_widget_size_allocate (sizes[i].data,
                                &(GtkAllocation) { reversed ? width - x - size : x, 0, size, height }, -1);
      x += size + self->spacing;
    }
}

static void
lek_fold_layout_allocate (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          int               width,
                          int               height,
                          int               baseline)
{
  LekFoldLayout *self = LEK_FOLD_LAYOUT (manager);
  gboolean folded = folds_at (self, widget, width);

  /* A style class may not change within an allocation. */
  if (folded != self->folded && self->idle_id == 0)
    self->idle_id = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, folded_cb, self, NULL);
  self->folded = folded;

  if (folded)
    allocate_column (self, widget, width);
  else
    allocate_row (self, widget, width, height);
}

static GtkSizeRequestMode
lek_fold_layout_get_request_mode (GtkLayoutManager *manager,
                                  GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lek_fold_layout_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (prop_id == PROP_SPACING)
    g_value_set_int (value, LEK_FOLD_LAYOUT (object)->spacing);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lek_fold_layout_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LekFoldLayout *self = LEK_FOLD_LAYOUT (object);

  if (prop_id != PROP_SPACING)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  self->spacing = g_value_get_int (value);
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}

static void
lek_fold_layout_dispose (GObject *object)
{
  g_clear_handle_id (&LEK_FOLD_LAYOUT (object)->idle_id, g_source_remove);

  G_OBJECT_CLASS (lek_fold_layout_parent_class)->dispose (object);
}

static void
lek_fold_layout_class_init (LekFoldLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->dispose = lek_fold_layout_dispose;
  object_class->get_property = lek_fold_layout_get_property;
  object_class->set_property = lek_fold_layout_set_property;

  layout_class->measure = lek_fold_layout_measure;
  layout_class->allocate = lek_fold_layout_allocate;
  layout_class->get_request_mode = lek_fold_layout_get_request_mode;

  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT16, 0,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lek_fold_layout_init (LekFoldLayout *self)
{
}

void
lek_fold_layout_keep_buttons_whole (LekFoldLayout *self)
{
  g_return_if_fail (LEK_IS_FOLD_LAYOUT (self));

  self->whole_buttons = TRUE;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}
