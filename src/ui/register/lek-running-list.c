/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Twenty rows at most, so a plain list box; rows follow their
 * summary and the clock.
 */

#include "config.h"

#include "ui/register/lek-running-list.h"

#include <glib/gi18n-lib.h>

#include "ui/register/lek-register-line.h"

/* More cards than fit in that many pixels scroll. */
#define MOST_HEIGHT 190
/* No more fit in it however small the letters are. */
#define MOST_CARDS 8

/* For the edge of the list, which what scrolls would cut off; the style takes it back on both sides. */
#define EDGE 3

struct _LekRunningList
{
  AdwBin       parent_instance;

  LekRegister *reg;
  GtkListBox  *list_box;
  gboolean     narrow;
};

G_DEFINE_FINAL_TYPE (LekRunningList, lek_running_list, ADW_TYPE_BIN)

static void
fill_row (LekRunningList *self,
          AdwActionRow   *action_row)
{
  LekRegisterRow *row = g_object_get_data (G_OBJECT (action_row), "row");
  GtkWidget *icon = g_object_get_data (G_OBJECT (action_row), "icon");
  const LekSummary *summary = lek_register_row_get_summary (row);
  g_autofree char *title = NULL;
  g_autofree char *todo = NULL;
  LekScene scene;

  if (summary == NULL)
    return;

  scene = lek_register_scene (self->reg, summary);
  todo = lek_describe_todo (summary, &scene);
  title = g_strdup_printf ("%s · %s", summary->number, summary->title);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (action_row), title);
  adw_action_row_set_subtitle (action_row, todo);
  gtk_image_set_from_icon_name (GTK_IMAGE (icon),
                                lek_describe_is_pressing (summary, &scene)
                                ? "dialog-warning-symbolic" : "lek-clock-symbolic");
}

static void
summary_changed_cb (AdwActionRow *action_row)
{
  GtkWidget *list = gtk_widget_get_ancestor (GTK_WIDGET (action_row), LEK_TYPE_RUNNING_LIST);

  if (list != NULL)
    fill_row (LEK_RUNNING_LIST (list), action_row);
}

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  LekRunningList *self = user_data;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  NULL);
  GtkWidget *button = gtk_label_new (_("Continue"));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_widget_add_css_class (button, "lek-continue");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE,
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           "icon-name", "go-next-symbolic",
                                           NULL));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);

  gtk_widget_set_visible (button, !self->narrow);
  g_object_set_data (G_OBJECT (row), "icon", icon);
  g_object_set_data (G_OBJECT (row), "button", button);
  g_object_set_data_full (G_OBJECT (row), "row", g_object_ref (item), g_object_unref);
  g_signal_connect_object (item, "notify::summary", G_CALLBACK (summary_changed_cb), row,
                           G_CONNECT_SWAPPED);
  fill_row (self, ADW_ACTION_ROW (row));

  return row;
}

static void
row_activated_cb (LekRunningList *self,
                  GtkListBoxRow  *list_row)
{
  LekRegisterRow *row = g_object_get_data (G_OBJECT (list_row), "row");
  const LekSummary *summary = lek_register_row_get_summary (row);
  const char *place = summary != NULL ? lek_describe_place (summary) : NULL;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-incident-at", "(xs)",
                              lek_register_row_get_id (row), place != NULL ? place : "");
}

static void
tick_cb (LekRunningList *self)
{
  GtkWidget *row;

  for (row = gtk_widget_get_first_child (GTK_WIDGET (self->list_box));
       row != NULL;
       row = gtk_widget_get_next_sibling (row))
    fill_row (self, ADW_ACTION_ROW (row));
}

static void
show_room (LekRunningList *self)
{
  GtkWidget *row;

  for (row = gtk_widget_get_first_child (GTK_WIDGET (self->list_box));
       row != NULL;
       row = gtk_widget_get_next_sibling (row))
    gtk_widget_set_visible (g_object_get_data (G_OBJECT (row), "button"), !self->narrow);
}

static void
rows_changed_cb (LekRunningList *self)
{
  GListModel *running = lek_register_get_running (self->reg);

  gtk_widget_set_visible (GTK_WIDGET (self), g_list_model_get_n_items (running) > 0);
}

/* Of the cards, as far as that matters: there may be a thousand. The style gives them the width of their edge back, so
 * that this may be a line too much and never too little. */
static int
measure_cards (LekRunningList *self,
               int             width)
{
  int height;

  if (gtk_list_box_get_row_at_index (self->list_box, MOST_CARDS) != NULL)
    return MOST_HEIGHT;

  gtk_widget_measure (GTK_WIDGET (self->list_box), GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}

/* Rather as high as its cards are at that width. A scrolled window asks how high they would be with all the room they
 * like, and would cut a card whose words wrap. */
static void
lek_running_list_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  LekRunningList *self = LEK_RUNNING_LIST (widget);

  gtk_widget_measure (adw_bin_get_child (ADW_BIN (widget)), orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *natural = MAX (*minimum, MIN (measure_cards (self, for_size), MOST_HEIGHT));
}

static void
lek_running_list_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  gtk_widget_allocate (adw_bin_get_child (ADW_BIN (widget)), width, height, baseline, NULL);
}

static GtkSizeRequestMode
lek_running_list_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lek_running_list_dispose (GObject *object)
{
  LekRunningList *self = LEK_RUNNING_LIST (object);

  g_clear_object (&self->reg);

  G_OBJECT_CLASS (lek_running_list_parent_class)->dispose (object);
}

static void
lek_running_list_class_init (LekRunningListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lek_running_list_dispose;
  widget_class->measure = lek_running_list_measure;
  widget_class->size_allocate = lek_running_list_size_allocate;
  widget_class->get_request_mode = lek_running_list_get_request_mode;
}

static void
lek_running_list_init (LekRunningList *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->list_box = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list_box, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list_box), "boxed-list");
  gtk_widget_set_valign (GTK_WIDGET (self->list_box), GTK_ALIGN_START);
  gtk_widget_set_margin_top (GTK_WIDGET (self->list_box), EDGE);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->list_box), EDGE);
  gtk_widget_set_margin_start (GTK_WIDGET (self->list_box), EDGE);
  gtk_widget_set_margin_end (GTK_WIDGET (self->list_box), EDGE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_box),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("What runs"), -1);
  g_signal_connect_swapped (self->list_box, "row-activated", G_CALLBACK (row_activated_cb), self);

  gtk_widget_add_css_class (scrolled, "running-list");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list_box));
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  adw_bin_set_child (ADW_BIN (self), scrolled);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
lek_running_list_set_register (LekRunningList *self,
                               LekRegister    *reg)
{
  GListModel *running;

  g_return_if_fail (LEK_IS_RUNNING_LIST (self));
  g_return_if_fail (LEK_IS_REGISTER (reg));
  g_return_if_fail (self->reg == NULL);

  self->reg = g_object_ref (reg);
  running = lek_register_get_running (reg);

  gtk_list_box_bind_model (self->list_box, running, make_row, self, NULL);
  g_signal_connect_object (running, "items-changed", G_CALLBACK (rows_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (lek_register_get_clock (reg), "tick", G_CALLBACK (tick_cb), self,
                           G_CONNECT_SWAPPED);
  rows_changed_cb (self);
}

void
lek_running_list_set_narrow (LekRunningList *self,
                             gboolean        narrow)
{
  g_return_if_fail (LEK_IS_RUNNING_LIST (self));

  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  show_room (self);
}
