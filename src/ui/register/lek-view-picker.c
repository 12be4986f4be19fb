/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Buttons and menus show the state of the same two actions. How
 * wide the buttons are depends on the language and the counts in them, so the
 * menu takes over exactly when they do not fit.
 */

#include "config.h"

#include "ui/register/lek-view-picker.h"

#include <glib/gi18n-lib.h>

#include "ui/parts/lek-menu.h"
#include "ui/parts/lek-name.h"

struct _LekViewPicker
{
  AdwBin               parent_instance;

  LekRegister         *reg;
  GSimpleActionGroup  *actions;

  GtkWidget           *buttons;
  GtkWidget           *menu_button;
  GtkWidget           *sort_button;
};

G_DEFINE_FINAL_TYPE (LekViewPicker, lek_view_picker, ADW_TYPE_BIN)

static const struct
{
  const char *nick;
  const char *label;
} views[] = {
  [LEK_REGISTER_VIEW_ALL] = { "all", NC_("view", "All") },
  [LEK_REGISTER_VIEW_AP_TODO] = { "ap-todo", NC_("view", "AP to do") },
  [LEK_REGISTER_VIEW_PEOPLE_TODO] = { "people-todo", NC_("view", "People to inform") },
  [LEK_REGISTER_VIEW_OPEN_LONG] = { "open-long", NC_("view", "Open for over 30 days") },
  [LEK_REGISTER_VIEW_CLOSED] = { "closed", NC_("view", "Closed") },
  [LEK_REGISTER_VIEW_ARCHIVED] = { "archived", NC_("view", "Archived") },
};

static const struct
{
  const char *nick;
  const char *label;
} sorts[] = {
  [LEK_REGISTER_SORT_NEWEST] = { "newest", N_("_Newest first") },
  [LEK_REGISTER_SORT_DUE] = { "due", N_("Nearest _deadline first") },
  [LEK_REGISTER_SORT_TITLE] = { "title", N_("By _title") },
  [LEK_REGISTER_SORT_NUMBER] = { "number", N_("By n_umber") },
};

static char *
label_view (LekViewPicker   *self,
            LekRegisterView  view)
{
  const char *label = g_dpgettext2 (NULL, "view", views[view].label);
  g_autofree char *count = NULL;

  count = g_strdup_printf ("%" G_GINT64_FORMAT, lek_register_get_count (self->reg, view));

  /* Translators: a saved view of the register and how many incidents are in it: "Closed (12)". */
  return g_strdup_printf (_("%s (%s)"), label, count);
}

static GMenuModel *
make_menu (LekViewPicker *self)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *label = label_view (self, i);
      g_autofree char *action = g_strdup_printf ("picker.view::%s", views[i].nick);

      g_menu_append (menu, label, action);
    }

  return G_MENU_MODEL (menu);
}

static void
write_labels (LekViewPicker *self)
{
  g_autofree char *current = label_view (self, lek_register_get_view (self->reg));
  g_autoptr(GMenuModel) menu = make_menu (self);
  GtkWidget *button = gtk_widget_get_first_child (self->buttons);

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *label = label_view (self, i);

      gtk_button_set_label (GTK_BUTTON (button), label);
      button = gtk_widget_get_next_sibling (button);
    }

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->menu_button), current);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu_button), menu);
}

static void
view_changed_cb (LekViewPicker *self,
                 GVariant      *state,
                 GSimpleAction *action)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (g_strcmp0 (views[i].nick, g_variant_get_string (state, NULL)) == 0)
      {
        g_simple_action_set_state (action, state);
        lek_register_set_view (self->reg, i);
        write_labels (self);
      }
}

static void
sort_changed_cb (LekViewPicker *self,
                 GVariant      *state,
                 GSimpleAction *action)
{
  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    if (g_strcmp0 (sorts[i].nick, g_variant_get_string (state, NULL)) == 0)
      {
        g_simple_action_set_state (action, state);
        lek_register_set_sort (self->reg, i);
      }
}

static void
add_action (LekViewPicker *self,
            const char    *name,
            const char    *state,
            GCallback      changed_cb)
{
  g_autoptr(GSimpleAction) action = NULL;

  action = g_simple_action_new_stateful (name, G_VARIANT_TYPE_STRING,
                                         g_variant_new_string (state));
  g_signal_connect_object (action, "change-state", changed_cb, self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
}

static void
lek_view_picker_dispose (GObject *object)
{
  LekViewPicker *self = LEK_VIEW_PICKER (object);

  g_clear_object (&self->actions);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (lek_view_picker_parent_class)->dispose (object);
}

static void
lek_view_picker_class_init (LekViewPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lek_view_picker_dispose;
}

static GtkWidget *
make_buttons (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  gtk_widget_add_css_class (box, "lek-views");
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      GtkWidget *button = gtk_toggle_button_new ();

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "picker.view");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", views[i].nick);
      gtk_box_append (GTK_BOX (box), button);
    }

  return box;
}

static GtkWidget *
make_sort_button (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr(GMenu) menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    {
      g_autofree char *action = g_strdup_printf ("picker.sort::%s", sorts[i].nick);

      g_menu_append (menu, _(sorts[i].label), action);
    }

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-sort-descending-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, _("Order of the list"));
  lek_name_menu_button (button, _("Order of the list"));
  lek_menu_button_keep_narrow (GTK_MENU_BUTTON (button));
  gtk_widget_set_halign (button, GTK_ALIGN_END);

  return button;
}

static void
lek_view_picker_init (LekViewPicker *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *squeezer = adw_squeezer_new ();

  self->actions = g_simple_action_group_new ();
  add_action (self, "view", "all", G_CALLBACK (view_changed_cb));
  add_action (self, "sort", "newest", G_CALLBACK (sort_changed_cb));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "picker", G_ACTION_GROUP (self->actions));

  self->buttons = make_buttons ();
  self->menu_button = gtk_menu_button_new ();
  lek_menu_button_keep_narrow (GTK_MENU_BUTTON (self->menu_button));
  self->sort_button = make_sort_button ();
  adw_squeezer_set_homogeneous (ADW_SQUEEZER (squeezer), FALSE);
  adw_squeezer_set_xalign (ADW_SQUEEZER (squeezer), 0);
  adw_squeezer_add (ADW_SQUEEZER (squeezer), self->buttons);
  adw_squeezer_add (ADW_SQUEEZER (squeezer), self->menu_button);
  gtk_widget_set_halign (self->menu_button, GTK_ALIGN_START);
  gtk_widget_set_hexpand (squeezer, TRUE);
  gtk_box_append (GTK_BOX (box), squeezer);
  gtk_box_append (GTK_BOX (box), self->sort_button);
  adw_bin_set_child (ADW_BIN (self), box);
}

void
lek_view_picker_set_register (LekViewPicker *self,
                              LekRegister   *reg)
{
  g_return_if_fail (LEK_IS_VIEW_PICKER (self));
  g_return_if_fail (LEK_IS_REGISTER (reg));
  g_return_if_fail (self->reg == NULL);

  self->reg = g_object_ref (reg);
  g_signal_connect_object (reg, "counts-changed", G_CALLBACK (write_labels), self,
                           G_CONNECT_SWAPPED);
  write_labels (self);
}

void
lek_view_picker_show (LekViewPicker   *self,
                      LekRegisterView  view)
{
  g_return_if_fail (LEK_IS_VIEW_PICKER (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "picker.view", "s", views[view].nick);
}
