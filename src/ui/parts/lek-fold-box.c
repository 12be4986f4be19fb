/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Whether it folds follows from the width alone, so that the
 * height asked for and the place given always agree.
 */

#include "config.h"

#include "ui/parts/lek-fold-box.h"

struct _LekFoldLayout
{
  GtkLayoutManager parent_instance;

  int              spacing;
  gboolean         folded;
  guint            idle_id;
};

struct _LekFoldBox
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (LekFoldLayout, lek_fold_layout, GTK_TYPE_LAYOUT_MANAGER)
G_DEFINE_FINAL_TYPE (LekFoldBox, lek_fold_box, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SPACING,
  N_PROPS
};

static GParamSpec *layout_properties[N_PROPS];
static GParamSpec *box_properties[N_PROPS];

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

/* Beside others a button keeps its words on one line; a column has more room for them. */
static void
measure_in_row (GtkWidget *widget,
                GtkWidget *child,
                int       *out_least,
                int       *out_natural)
{
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, out_least, out_natural, NULL, NULL);
  if (LEK_IS_FOLD_BOX (widget) && GTK_IS_BUTTON (child))
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
      measure_in_row (widget, child, &in_row, &natural);
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

      measure_in_row (widget, child, &size.minimum_size, &size.natural_size);
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

static GParamSpec *
make_spacing (void)
{
  return g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT16, 0,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
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

  layout_properties[PROP_SPACING] = make_spacing ();
  g_object_class_install_properties (object_class, N_PROPS, layout_properties);
}

static void
lek_fold_layout_init (LekFoldLayout *self)
{
}

static void
lek_fold_box_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  if (prop_id == PROP_SPACING)
    g_object_get_property (G_OBJECT (gtk_widget_get_layout_manager (GTK_WIDGET (object))), "spacing", value);
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
    g_object_set_property (G_OBJECT (gtk_widget_get_layout_manager (GTK_WIDGET (object))), "spacing", value);
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

  box_properties[PROP_SPACING] = make_spacing ();
  g_object_class_install_properties (object_class, N_PROPS, box_properties);

  gtk_widget_class_set_layout_manager_type (widget_class, LEK_TYPE_FOLD_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "box");
}

static void
lek_fold_box_init (LekFoldBox *self)
{
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

void
lek_button_let_wrap (GtkButton *button)
{
  GtkWidget *label;

  g_return_if_fail (GTK_IS_BUTTON (button));

  label = gtk_button_get_child (button);
  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
}

void
lek_buttons_let_wrap (GtkWidget *top)
{
  g_return_if_fail (GTK_IS_WIDGET (top));

  if (GTK_IS_BUTTON (top) && GTK_IS_LABEL (gtk_button_get_child (GTK_BUTTON (top))))
    lek_button_let_wrap (GTK_BUTTON (top));

  for (GtkWidget *child = gtk_widget_get_first_child (top);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    lek_buttons_let_wrap (child);
}

void
lek_check_let_wrap (GtkCheckButton *check)
{
  GtkWidget *label;

  g_return_if_fail (GTK_IS_CHECK_BUTTON (check));

  label = gtk_widget_get_last_child (GTK_WIDGET (check));
  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
}
