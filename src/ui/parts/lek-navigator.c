/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The leaflet never unfolds, so it shows one child; what lies
 * beyond the visible one was left, and goes when the sliding has ended. Where
 * animations are off nothing slides, so an idle looks after it.
 */

#include "config.h"

#include "ui/parts/lek-navigator.h"

struct _LekNavigator
{
  AdwBin      parent_instance;

  AdwLeaflet *leaflet;
  GQueue      pages;          /* the leaflet has children of its own besides these */
  guint       idle_id;
  GQueue      focus;          /* weak references: where the focus was on each page left behind */
};

G_DEFINE_FINAL_TYPE (LekNavigator, lek_navigator, ADW_TYPE_BIN)

enum
{
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
remove_pages_left (LekNavigator *self)
{
  GtkWidget *visible = adw_leaflet_get_visible_child (self->leaflet);

  while (!g_queue_is_empty (&self->pages) && g_queue_peek_tail (&self->pages) != visible)
    adw_leaflet_remove (self->leaflet, g_queue_pop_tail (&self->pages));
}

static void
free_focus (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static void
keep_focus (LekNavigator *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GWeakRef *reference = g_new0 (GWeakRef, 1);

  g_weak_ref_init (reference, root != NULL ? gtk_root_get_focus (root) : NULL);
  g_queue_push_tail (&self->focus, reference);
}

static void
restore_focus (LekNavigator *self)
{
  GWeakRef *reference = g_queue_pop_tail (&self->focus);
  g_autoptr(GtkWidget) widget = NULL;
  GtkWidget *page = lek_navigator_get_page (self);

  if (reference == NULL)
    return;

  widget = g_weak_ref_get (reference);
  free_focus (reference);

  if (widget != NULL && gtk_widget_is_ancestor (widget, GTK_WIDGET (self)))
    gtk_widget_grab_focus (widget);
  else if (page != NULL)
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static gboolean
looked_after_cb (gpointer user_data)
{
  LekNavigator *self = user_data;

  self->idle_id = 0;
  if (!adw_leaflet_get_child_transition_running (self->leaflet))
    remove_pages_left (self);

  return G_SOURCE_REMOVE;
}

static void
visible_child_changed_cb (LekNavigator *self)
{
  GtkWidget *visible = adw_leaflet_get_visible_child (self->leaflet);

  if (visible == NULL)
    return;

  if (g_queue_peek_tail (&self->pages) != visible)
    {
      restore_focus (self);
      if (self->idle_id == 0)
        self->idle_id = g_idle_add (looked_after_cb, self);
    }

  g_signal_emit (self, signals[MOVED], 0);
}

static void
transition_changed_cb (LekNavigator *self)
{
  if (!adw_leaflet_get_child_transition_running (self->leaflet))
    remove_pages_left (self);
}

static void
back_activated (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  lek_navigator_pop (LEK_NAVIGATOR (widget));
}

static gboolean
back_pressed (GtkWidget *widget,
              GVariant  *args,
              gpointer   user_data)
{
  return lek_navigator_pop (LEK_NAVIGATOR (widget));
}

static void
lek_navigator_dispose (GObject *object)
{
  LekNavigator *self = LEK_NAVIGATOR (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_queue_clear (&self->pages);
  g_queue_clear_full (&self->focus, free_focus);

  G_OBJECT_CLASS (lek_navigator_parent_class)->dispose (object);
}

static void
lek_navigator_class_init (LekNavigatorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lek_navigator_dispose;

  signals[MOVED] = g_signal_new ("moved",
                                 G_TYPE_FROM_CLASS (klass),
                                 G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "navigator.back", NULL, back_activated);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, back_pressed, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_ALT_MASK, back_pressed, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Left, GDK_ALT_MASK, back_pressed, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Back, 0, back_pressed, NULL);
}

static void
lek_navigator_init (LekNavigator *self)
{
  g_queue_init (&self->pages);
  g_queue_init (&self->focus);

  self->leaflet = ADW_LEAFLET (adw_leaflet_new ());
  adw_leaflet_set_can_unfold (self->leaflet, FALSE);
  adw_leaflet_set_can_navigate_back (self->leaflet, TRUE);
  adw_leaflet_set_homogeneous (self->leaflet, TRUE);

  g_signal_connect_swapped (self->leaflet, "notify::visible-child",
                            G_CALLBACK (visible_child_changed_cb), self);
  g_signal_connect_swapped (self->leaflet, "notify::child-transition-running",
                            G_CALLBACK (transition_changed_cb), self);

  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->leaflet));
}

void
lek_navigator_push (LekNavigator *self,
                    GtkWidget    *page)
{
  g_return_if_fail (LEK_IS_NAVIGATOR (self));
  g_return_if_fail (GTK_IS_WIDGET (page));

  remove_pages_left (self);

  if (!g_queue_is_empty (&self->pages))
    keep_focus (self);

  g_queue_push_tail (&self->pages, page);
  adw_leaflet_append (self->leaflet, page);
  adw_leaflet_set_visible_child (self->leaflet, page);
  gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

gboolean
lek_navigator_pop (LekNavigator *self)
{
  g_return_val_if_fail (LEK_IS_NAVIGATOR (self), FALSE);

  return adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

GtkWidget *
lek_navigator_get_page (LekNavigator *self)
{
  g_return_val_if_fail (LEK_IS_NAVIGATOR (self), NULL);

  return adw_leaflet_get_visible_child (self->leaflet);
}
