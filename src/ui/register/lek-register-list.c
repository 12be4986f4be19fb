/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Columns or cards are one list whose rows are drawn in one of
 * two ways. A GtkColumnView would have a widget in every cell, twelve hundred
 * of them before anything is seen; see lek-register-line.c.
 */

#include "config.h"

#include "ui/register/lek-register-list.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "ui/parts/lek-menu.h"
#include "ui/register/lek-register-line.h"

/* Wider than this the eye loses the row on its way from the number to the state. As wide as what stands above it. */
#define MOST_WIDTH 1500

struct _LekRegisterList
{
  GtkWidget           parent_instance;

  LekRegister        *reg;
  GtkSingleSelection *selection;
  GHashTable         *lines;        /* those with a row */
  gboolean            narrow;

  GtkWidget          *headings;     /* above the columns; NULL above cards */
  GtkWidget          *scrolled;
  GtkWidget          *view;
  GtkWidget          *menu;
};

G_DEFINE_FINAL_TYPE (LekRegisterList, lek_register_list, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
setup_cb (LekRegisterList *self,
          GtkListItem     *item)
{
  LekLineKind kind = self->narrow ? LEK_LINE_CARD : LEK_LINE_COLUMNS;

  gtk_list_item_set_child (item, lek_register_line_new (self->reg, kind, GTK_WIDGET (self)));
}

static void
bind_cb (LekRegisterList *self,
         GtkListItem     *item)
{
  GtkWidget *line = gtk_list_item_get_child (item);

  g_hash_table_add (self->lines, line);
  lek_register_line_set_row (LEK_REGISTER_LINE (line), gtk_list_item_get_item (item));
}

static void
unbind_cb (LekRegisterList *self,
           GtkListItem     *item)
{
  GtkWidget *line = gtk_list_item_get_child (item);

  g_hash_table_remove (self->lines, line);
  lek_register_line_set_row (LEK_REGISTER_LINE (line), NULL);
}

static GtkListItemFactory *
make_factory (LekRegisterList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);

  return factory;
}

static void
row_activated_cb (LekRegisterList *self,
                  guint            position)
{
  g_autoptr(LekRegisterRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (row != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-incident", "x",
                                lek_register_row_get_id (row));
}

static void
add_headings (LekRegisterList *self)
{
  self->headings = lek_register_line_new (self->reg, LEK_LINE_HEADINGS, GTK_WIDGET (self));
  gtk_widget_add_css_class (self->headings, "lek-register-headings");
  gtk_widget_insert_before (self->headings, GTK_WIDGET (self), self->scrolled);
}

static GtkWidget *
make_clamp (GtkWidget *child)
{
  return g_object_new (ADW_TYPE_CLAMP_SCROLLABLE,
                       "maximum-size", MOST_WIDTH, "tightening-threshold", MOST_WIDTH, "child", child, NULL);
}

static void
build_view (LekRegisterList *self)
{
  g_clear_pointer (&self->headings, gtk_widget_unparent);
  if (!self->narrow)
    add_headings (self);

  self->view = gtk_list_view_new (g_object_ref (GTK_SELECTION_MODEL (self->selection)), make_factory (self));
  gtk_widget_add_css_class (self->view, self->narrow ? "lek-register-cards" : "lek-register-columns");
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (self->view), self->narrow);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->view), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Register of incidents"), -1);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), make_clamp (self->view));
}

static void
tick_cb (LekRegisterList *self)
{
  GHashTableIter iter;
  gpointer line;

  g_hash_table_iter_init (&iter, self->lines);
  while (g_hash_table_iter_next (&iter, &line, NULL))
    lek_register_line_refresh (line);
}

static GMenuModel *
make_menu (const LekSummary *summary)
{
  GMenu *menu = g_menu_new ();
  struct
  {
    const char *label;
    const char *action;
  } items[] = {
    { _("_Open"), "win.open-incident" },
    { _("_Report and letters"), "win.report-incident" },
    { _("_Save as a file…"), "win.export-incident" },
    { summary->state == LEK_STATE_ARCHIVED ? _("_Put back in the register") : _("_Archive"),
      summary->state == LEK_STATE_ARCHIVED ? "win.restore-incident" : "win.archive-incident" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr(GMenuItem) item = g_menu_item_new (items[i].label, NULL);

      g_menu_item_set_action_and_target (item, items[i].action, "x", summary->id);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

static void
pop_up (LekRegisterList    *self,
        const LekSummary   *summary,
        const GdkRectangle *place)
{
  g_autoptr(GMenuModel) model = make_menu (summary);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = gtk_popover_menu_new_from_model (model);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), place);
  lek_menu_keep_narrow (GTK_POPOVER (self->menu), gtk_widget_get_width (GTK_WIDGET (self)));
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static const LekSummary *
get_selected (LekRegisterList *self)
{
  LekRegisterRow *row = gtk_single_selection_get_selected_item (self->selection);

  return row != NULL ? lek_register_row_get_summary (row) : NULL;
}

static LekRegisterLine *
find_line (GtkWidget *widget,
           GtkWidget *top)
{
  for (; widget != NULL && widget != top; widget = gtk_widget_get_parent (widget))
    {
      GtkWidget *child = gtk_widget_get_first_child (widget);

      if (LEK_IS_REGISTER_LINE (widget))
        return LEK_REGISTER_LINE (widget);
      if (child != NULL && LEK_IS_REGISTER_LINE (child))
        return LEK_REGISTER_LINE (child);
    }

  return NULL;
}

static void
pop_up_at (LekRegisterList *self,
           double           x,
           double           y,
           GtkGesture      *gesture)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  LekRegisterLine *line = find_line (picked, self->view);
  LekRegisterRow *row = line != NULL ? lek_register_line_get_row (line) : NULL;
  const LekSummary *summary = row != NULL ? lek_register_row_get_summary (row) : NULL;
  GdkRectangle place = { x, y, 1, 1 };

  if (summary == NULL)
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  pop_up (self, summary, &place);
}

static void
pressed_cb (LekRegisterList *self,
            int              n_press,
            double           x,
            double           y,
            GtkGesture      *gesture)
{
  pop_up_at (self, x, y, gesture);
}

static gboolean
menu_pressed (GtkWidget *widget,
              GVariant  *args,
              gpointer   user_data)
{
  LekRegisterList *self = LEK_REGISTER_LIST (widget);
  const LekSummary *summary = get_selected (self);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  graphene_rect_t bounds;
  GdkRectangle place = { 0, 0, 1, 1 };

  if (summary == NULL)
    return FALSE;

  if (focus != NULL && gtk_widget_compute_bounds (focus, widget, &bounds))
    {
      place.x = bounds.origin.x + 24;
      place.y = bounds.origin.y + bounds.size.height / 2;
    }
  pop_up (self, summary, &place);

  return TRUE;
}

static gboolean
delete_pressed (GtkWidget *widget,
                GVariant  *args,
                gpointer   user_data)
{
  const LekSummary *summary = get_selected (LEK_REGISTER_LIST (widget));

  if (summary == NULL || summary->state == LEK_STATE_ARCHIVED)
    return FALSE;

  return gtk_widget_activate_action (widget, "win.archive-incident", "x", summary->id);
}

static int
get_headings_height (LekRegisterList *self)
{
  int height = 0;

  if (self->headings != NULL)
    gtk_widget_measure (self->headings, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);

  return height;
}

static void
lek_register_list_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  LekRegisterList *self = LEK_REGISTER_LIST (widget);
  int top = get_headings_height (self);
  GtkAllocation below = { 0, top, width, height - top };
  GtkAllocation above = { 0, 0, width, top };
  graphene_rect_t rows;

  gtk_widget_size_allocate (self->scrolled, &below, -1);

  /* Above the columns: a wide window has room beside them, and so may a scroll bar. */
  if (self->headings != NULL && gtk_widget_compute_bounds (self->view, widget, &rows))
    {
      above.x = rows.origin.x;
      above.width = rows.size.width;
      gtk_widget_size_allocate (self->headings, &above, -1);
    }
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
lek_register_list_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  LekRegisterList *self = LEK_REGISTER_LIST (widget);

  gtk_widget_measure (self->scrolled, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum += get_headings_height (self);
      *natural += get_headings_height (self);
    }
}

static void
lek_register_list_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, LEK_REGISTER_LIST (object)->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lek_register_list_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_NARROW:
      lek_register_list_set_narrow (LEK_REGISTER_LIST (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lek_register_list_dispose (GObject *object)
{
  LekRegisterList *self = LEK_REGISTER_LIST (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->headings, gtk_widget_unparent);
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->lines, g_hash_table_unref);

  G_OBJECT_CLASS (lek_register_list_parent_class)->dispose (object);
}

static void
lek_register_list_class_init (LekRegisterListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lek_register_list_dispose;
  object_class->get_property = lek_register_list_get_property;
  object_class->set_property = lek_register_list_set_property;
  widget_class->measure = lek_register_list_measure;
  widget_class->size_allocate = lek_register_list_size_allocate;

  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, delete_pressed, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Delete, 0, delete_pressed, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_pressed, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_pressed, NULL);
}

static void
lek_register_list_init (LekRegisterList *self)
{
  GtkGesture *gesture = gtk_gesture_click_new ();
  GtkGesture *touch = gtk_gesture_long_press_new ();

  self->lines = g_hash_table_new (NULL, NULL);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (gesture, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (touch), TRUE);
  g_signal_connect_swapped (touch, "pressed", G_CALLBACK (pop_up_at), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (touch));
}

void
lek_register_list_set_register (LekRegisterList *self,
                                LekRegister     *reg)
{
  g_return_if_fail (LEK_IS_REGISTER_LIST (self));
  g_return_if_fail (LEK_IS_REGISTER (reg));
  g_return_if_fail (self->reg == NULL);

  self->reg = g_object_ref (reg);
  self->selection = gtk_single_selection_new (g_object_ref (lek_register_get_rows (reg)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);

  g_signal_connect_object (lek_register_get_clock (reg), "tick", G_CALLBACK (tick_cb), self,
                           G_CONNECT_SWAPPED);
  build_view (self);
}

void
lek_register_list_set_narrow (LekRegisterList *self,
                              gboolean         narrow)
{
  g_return_if_fail (LEK_IS_REGISTER_LIST (self));

  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  if (self->reg != NULL)
    build_view (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}
