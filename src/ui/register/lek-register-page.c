/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The page decides which of four things is shown: the welcome
 * of an empty register, the list, "nothing found" or "nothing in this view".
 */

#include "config.h"

#include "ui/register/lek-register-page.h"

#include <glib/gi18n-lib.h>

#include "ui/lek-ui.h"
#include "ui/parts/lek-adaptive-bin.h"
#include "ui/parts/lek-banner.h"
#include "ui/parts/lek-let-wrap.h"
#include "ui/parts/lek-menu.h"
#include "ui/parts/lek-name.h"
#include "ui/register/lek-register-list.h"
#include "ui/register/lek-running-list.h"
#include "ui/register/lek-view-picker.h"

struct _LekRegisterPage
{
  AdwBin           parent_instance;

  LekRegister     *reg;
  GtkWidget       *key_source;       /* not owned: the window around */

  LekAdaptiveBin  *room;
  AdwWindowTitle  *window_title;
  GtkSpinner      *spinner;
  LekBanner       *read_only_banner;
  GtkWidget       *empty_start_button;
  GtkWidget       *start_button;
  GtkWidget       *search_button;
  GtkWidget       *menu_button;
  GtkButton       *example_button;
  GtkButton       *practise_button;
  GtkWidget       *preparation_button;
  GtkSearchBar    *search_bar;
  GtkSearchEntry  *search_entry;
  GtkStack        *whole_stack;
  AdwStatusPage   *empty_page;
  LekRunningList  *running_list;
  LekViewPicker   *view_picker;
  GtkStack        *list_stack;
  LekRegisterList *list;
};

G_DEFINE_FINAL_TYPE (LekRegisterPage, lek_register_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_REGISTER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
draw_welcome (LekRegisterPage *self)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  g_autoptr(GdkTexture) drawing = NULL;

  drawing = gdk_texture_new_from_resource (dark ? LEK_UI_RESOURCE ("register/illustration-empty-dark.svg")
                                                : LEK_UI_RESOURCE ("register/illustration-empty.svg"));
  adw_status_page_set_paintable (self->empty_page, GDK_PAINTABLE (drawing));
}

static void
choose_what_to_show (LekRegisterPage *self)
{
  GListModel *rows = lek_register_get_rows (self->reg);
  gboolean found = g_list_model_get_n_items (rows) > 0;
  gboolean searching = *lek_register_get_search (self->reg) != '\0';
  guint n_total;

  g_object_get (self->reg, "n-total", &n_total, NULL);
  n_total = MAX (n_total, g_list_model_get_n_items (rows));

  /* Drawn only when it is seen: reading it takes time. */
  if (n_total == 0 && adw_status_page_get_paintable (self->empty_page) == NULL)
    draw_welcome (self);

  gtk_widget_set_visible (self->search_button, n_total > 0);
  gtk_search_bar_set_key_capture_widget (self->search_bar, n_total > 0 ? self->key_source : NULL);

  gtk_stack_set_visible_child_name (self->whole_stack, n_total == 0 ? "empty" : "register");
  gtk_stack_set_visible_child_name (self->list_stack,
                                    found ? "list" : searching ? "nothing-found" : "nothing-here");
}

static void
busy_changed_cb (LekRegisterPage *self)
{
  gboolean busy;

  g_object_get (self->reg, "busy", &busy, NULL);
  gtk_spinner_set_spinning (self->spinner, busy);
  if (!busy)
    choose_what_to_show (self);
}

static void
search_changed_cb (LekRegisterPage *self)
{
  lek_register_set_search (self->reg, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
clear_clicked_cb (LekRegisterPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

static void
show_all_clicked_cb (LekRegisterPage *self)
{
  lek_view_picker_show (self->view_picker, LEK_REGISTER_VIEW_ALL);
}

static void
room_changed_cb (LekRegisterPage *self)
{
  gboolean narrow = lek_adaptive_bin_get_room (self->room) == LEK_ROOM_NARROW;

  lek_register_list_set_narrow (self->list, narrow);
  lek_running_list_set_narrow (self->running_list, narrow);
}

static void
show_file_name (LekRegisterPage *self)
{
  const char *path = lek_register_get_path (self->reg);
  g_autofree char *usual = lek_register_dup_default_path ();
  g_autofree char *name = g_filename_display_basename (path);

  if (!lek_register_is_practice (self->reg) && g_strcmp0 (path, usual) != 0)
    adw_window_title_set_subtitle (self->window_title, name);
}

static void
lek_register_page_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_REGISTER:
      g_value_set_object (value, LEK_REGISTER_PAGE (object)->reg);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lek_register_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_REGISTER:
      LEK_REGISTER_PAGE (object)->reg = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lek_register_page_dispose (GObject *object)
{
  LekRegisterPage *self = LEK_REGISTER_PAGE (object);

  if (self->search_bar != NULL)
    gtk_search_bar_set_key_capture_widget (self->search_bar, NULL);

  /* First: AdwBin would look for a child that the template has let go of. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LEK_TYPE_REGISTER_PAGE);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (lek_register_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, LEK_UI_RESOURCE ("register/lek-register-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, LekRegisterPage, room);
  gtk_widget_class_bind_template_child (widget_class, LekRegisterPage, example_button);
  gtk_widget_class_bind_template_child (widget_class, LekRegisterPage, practise_button);
  gtk_widget_class_bind_template_child (widget_class, LekRegisterPage, preparation_button);
  gtk_widget_class_bind_template_child (widget_class, LekRegisterPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, LekRegisterPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, LekRegisterPage, read_only_banner);
  gtk_widget_class_bind_template_child (widget_class, LekRegisterPage, empty_start_button);
  gtk_widget_class_bind_template_child (widget_class, LekRegisterPage, start_button);
  gtk_widget_class_bind_template_child (widget_class, LekRegisterPage, search_button);
  gtk_widget_class_bind_template_child (widget_class, LekRegisterPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LekRegisterPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, LekRegisterPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, LekRegisterPage, whole_stack);
  gtk_widget_class_bind_template_child (widget_class, LekRegisterPage, empty_page);
  gtk_widget_class_bind_template_child (widget_class, LekRegisterPage, running_list);
  gtk_widget_class_bind_template_child (widget_class, LekRegisterPage, view_picker);
  gtk_widget_class_bind_template_child (widget_class, LekRegisterPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, LekRegisterPage, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_clicked_cb);
}

static void
lek_register_page_class_init (LekRegisterPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lek_register_page_dispose;
  object_class->get_property = lek_register_page_get_property;
  object_class->set_property = lek_register_page_set_property;

  properties[PROP_REGISTER] =
    g_param_spec_object ("register", NULL, NULL, LEK_TYPE_REGISTER,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
lek_register_page_init (LekRegisterPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lek_buttons_let_wrap (GTK_WIDGET (self));

  lek_name_menu_button (self->menu_button, _("Main menu"));
  lek_menu_button_keep_narrow (GTK_MENU_BUTTON (self->menu_button));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (draw_welcome), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->room, "notify::narrow", G_CALLBACK (room_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* The action stays: its key says why nothing can be begun. */
static void
let_start (GtkWidget *button,
           gboolean   read_only)
{
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), read_only ? NULL : "win.new-incident");
  gtk_widget_set_sensitive (button, !read_only);
  gtk_widget_set_tooltip_text (button, read_only ? _("This register is open for reading only") : NULL);
}

static void
read_only_changed_cb (LekRegisterPage *self)
{
  gboolean read_only = lek_register_is_read_only (self->reg);

  g_object_set (self->read_only_banner, "revealed", read_only, NULL);
  let_start (self->empty_start_button, read_only);
  let_start (self->start_button, read_only);
}

static void
follow_register (LekRegisterPage *self)
{
  lek_running_list_set_register (self->running_list, self->reg);
  lek_view_picker_set_register (self->view_picker, self->reg);
  lek_register_list_set_register (self->list, self->reg);

  g_signal_connect_object (self->reg, "notify::read-only", G_CALLBACK (read_only_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reg, "notify::busy", G_CALLBACK (busy_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reg, "notify::n-total", G_CALLBACK (choose_what_to_show), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (lek_register_get_rows (self->reg), "items-changed",
                           G_CALLBACK (choose_what_to_show), self, G_CONNECT_SWAPPED);
  read_only_changed_cb (self);
  busy_changed_cb (self);
  choose_what_to_show (self);
}

GtkWidget *
lek_register_page_new (LekRegister *reg,
                       int          width)
{
  LekRegisterPage *self = g_object_new (LEK_TYPE_REGISTER_PAGE, "register", reg, NULL);

  lek_adaptive_bin_expect (self->room, width);
  room_changed_cb (self);
  show_file_name (self);
  follow_register (self);
  gtk_widget_set_visible (GTK_WIDGET (self->example_button), !lek_register_is_practice (reg));
  gtk_widget_set_visible (GTK_WIDGET (self->practise_button), !lek_register_is_practice (reg));
  gtk_widget_set_visible (self->preparation_button, !lek_register_is_practice (reg));

  return GTK_WIDGET (self);
}

void
lek_register_page_set_key_capture (LekRegisterPage *self,
                                   GtkWidget       *widget)
{
  g_return_if_fail (LEK_IS_REGISTER_PAGE (self));

  self->key_source = widget;
  choose_what_to_show (self);
}

void
lek_register_page_start_search (LekRegisterPage *self)
{
  g_return_if_fail (LEK_IS_REGISTER_PAGE (self));

  if (!gtk_widget_get_visible (self->search_button))
    return;

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}
