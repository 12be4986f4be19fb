/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. While it is drawn it sees every key of the window first, so
 * that no shortcut opens anything over it.
 */

#include "config.h"

#include "ui/window/lek-veil.h"

#include <glib/gi18n-lib.h>

struct _LekVeil
{
  AdwBin              parent_instance;

  GtkStack           *stack;
  GtkWidget          *button;
  GtkEventController *keys;       /* on the window, while drawn */
  GWeakRef            focus;      /* what had the keyboard */
  GPtrArray          *windows;    /* that were hidden with it, the front one last */
};

G_DEFINE_FINAL_TYPE (LekVeil, lek_veil, ADW_TYPE_BIN)

enum
{
  PROP_WORK = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                LekVeil               *self)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));

  /* Holding Ctrl is not yet a key; and the shortcut that drew it may still be down. */
  if (!gdk_key_event_is_modifier (event) && !(key == GDK_KEY_l && (state & GDK_CONTROL_MASK) != 0))
    lek_veil_lift (self);

  return GDK_EVENT_STOP;
}

static void
clicked_cb (LekVeil *self)
{
  lek_veil_lift (self);
}

static GtkWidget *
make_cover (LekVeil *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *page = adw_status_page_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_add_css_class (header, "flat");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("Out of sight"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page),
                                   _("Press a key or click to go on. This only hides what is on the screen: "
                                     "there is no password on it."));
  self->button = gtk_button_new_with_label (_("Go on"));
  gtk_widget_set_halign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->button, "pill");
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (clicked_cb), self);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), self->button);
  gtk_widget_set_vexpand (page, TRUE);

  g_signal_connect_swapped (click, "released", G_CALLBACK (clicked_cb), self);
  gtk_widget_add_controller (page, GTK_EVENT_CONTROLLER (click));
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), page);

  return box;
}

static gboolean
belongs_to (GtkWindow *window,
            GtkWindow *top)
{
  for (window = gtk_window_get_transient_for (window); window != NULL;
       window = gtk_window_get_transient_for (window))
    if (window == top)
      return TRUE;

  return FALSE;
}

static void
hide_windows (LekVeil *self)
{
  GtkWindow *top = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *item = windows; item != NULL; item = item->next)
    if (gtk_widget_get_visible (item->data) && belongs_to (item->data, top))
      g_ptr_array_add (self->windows, g_object_ref (item->data));

  for (guint i = 0; i < self->windows->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->windows, i), FALSE);
}

static void
show_windows (LekVeil *self)
{
  for (guint i = 0; i < self->windows->len; i++)
    gtk_window_present (g_ptr_array_index (self->windows, i));

  g_ptr_array_set_size (self->windows, 0);
}

static void
lek_veil_set_property (GObject      *object,
                       guint         prop_id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  LekVeil *self = LEK_VEIL (object);

  switch (prop_id)
    {
    case PROP_WORK:
      gtk_stack_add_named (self->stack, g_value_get_object (value), "work");
      gtk_stack_set_visible_child_name (self->stack, "work");
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lek_veil_dispose (GObject *object)
{
  LekVeil *self = LEK_VEIL (object);

  g_clear_pointer (&self->windows, g_ptr_array_unref);

  G_OBJECT_CLASS (lek_veil_parent_class)->dispose (object);
}

static void
lek_veil_finalize (GObject *object)
{
  LekVeil *self = LEK_VEIL (object);

  g_weak_ref_clear (&self->focus);

  G_OBJECT_CLASS (lek_veil_parent_class)->finalize (object);
}

static void
lek_veil_class_init (LekVeilClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = lek_veil_set_property;
  object_class->dispose = lek_veil_dispose;
  object_class->finalize = lek_veil_finalize;

  properties[PROP_WORK] =
    g_param_spec_object ("work", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lek_veil_init (LekVeil *self)
{
  g_weak_ref_init (&self->focus, NULL);
  self->windows = g_ptr_array_new_with_free_func (g_object_unref);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

void
lek_veil_draw (LekVeil *self)
{
  GtkRoot *root;

  g_return_if_fail (LEK_IS_VEIL (self));

  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (root == NULL || lek_veil_is_drawn (self))
    return;

  if (gtk_stack_get_child_by_name (self->stack, "cover") == NULL)
    gtk_stack_add_named (self->stack, make_cover (self), "cover");

  g_weak_ref_set (&self->focus, gtk_root_get_focus (root));
  hide_windows (self);
  gtk_stack_set_visible_child_name (self->stack, "cover");
  gtk_widget_grab_focus (self->button);

  self->keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (self->keys, GTK_PHASE_CAPTURE);
  g_signal_connect (self->keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (root), self->keys);
}

void
lek_veil_lift (LekVeil *self)
{
  g_autoptr(GtkWidget) focus = NULL;

  g_return_if_fail (LEK_IS_VEIL (self));

  if (!lek_veil_is_drawn (self))
    return;

  gtk_widget_remove_controller (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), self->keys);
  self->keys = NULL;
  gtk_stack_set_visible_child_name (self->stack, "work");

  focus = g_weak_ref_get (&self->focus);
  if (focus != NULL && gtk_widget_get_mapped (focus))
    gtk_widget_grab_focus (focus);
  show_windows (self);
}

gboolean
lek_veil_is_drawn (LekVeil *self)
{
  g_return_val_if_fail (LEK_IS_VEIL (self), FALSE);

  return self->keys != NULL;
}
