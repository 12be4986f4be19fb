/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/help/lek-help-leaf.h"
#include "ui/lek-ui.h"
#include "ui/help/lek-help-window.h"

/* One page on the way here. */
typedef struct
{
  char     *address;
  gboolean  by_link;         /* which one followed from the page before */
} Stop;

struct _LekHelpWindow
{
  LekSearchWindow    parent_instance;

  LekHelpBook       *book;
  LekProfile         profile;
  GPtrArray         *trail;        /* (element-type Stop), in the order they were seen */
  guint              here;         /* which of them is shown */
  LekHelpLeaf       *leaf;         /* of the page, or what was found */
  gboolean           has_found;    /* … and it is what was found */
  gboolean           follows;      /* a link, right now */

  GtkSearchBar      *search_bar;
  GtkSearchEntry    *search_entry;
  GtkScrolledWindow *scroller;
  AdwBin            *leaf_bin;
};

G_DEFINE_FINAL_TYPE (LekHelpWindow, lek_help_window, LEK_TYPE_SEARCH_WINDOW)

static void
stop_free (Stop *stop)
{
  g_free (stop->address);
  g_free (stop);
}

static void
leaf_asked_cb (LekHelpLeaf   *leaf,
               const char    *address,
               LekHelpWindow *self)
{
  self->follows = TRUE;
  lek_help_window_go_to (self, address);
  self->follows = FALSE;
}

static void
show_leaf (LekHelpWindow *self,
           GtkWidget     *leaf)
{
  g_signal_connect_object (leaf, "asked", G_CALLBACK (leaf_asked_cb), self, 0);
  self->leaf = LEK_HELP_LEAF (leaf);
  adw_bin_set_child (self->leaf_bin, leaf);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
show_page (LekHelpWindow *self)
{
  const char *address = lek_help_window_get_address (self);

  self->has_found = FALSE;
  show_leaf (self, lek_help_leaf_new (self->book, lek_help_book_find (self->book, address), self->profile));
  if (!gtk_search_bar_get_search_mode (self->search_bar))
    lek_help_leaf_enter (self->leaf, lek_help_address_section (address));
}

static void
show_here (LekHelpWindow *self)
{
  self->has_found = FALSE;
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  show_page (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "help.back", self->here > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "help.forward", self->here + 1 < self->trail->len);
}

/* Whoever comes back stands on the link that was followed. */
static void
back_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  LekHelpWindow *self = LEK_HELP_WINDOW (widget);
  const Stop *left;

  if (self->here == 0)
    return;

  left = g_ptr_array_index (self->trail, self->here--);
  show_here (self);
  if (left->by_link)
    lek_help_leaf_enter_link (self->leaf, left->address);
}

static void
forward_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  LekHelpWindow *self = LEK_HELP_WINDOW (widget);

  if (self->here + 1 >= self->trail->len)
    return;

  self->here++;
  show_here (self);
}

static void
contents_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  lek_help_window_go_to (LEK_HELP_WINDOW (widget), LEK_HELP_FIRST_PAGE);
}

static void
search_changed_cb (LekHelpWindow *self)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search_entry))));
  g_autoptr(GPtrArray) found = NULL;
  g_autofree char *title = NULL;

  if (*words == '\0')
    {
      if (self->has_found)
        show_page (self);
      return;
    }

  self->has_found = TRUE;
  found = lek_help_book_search (self->book, words, self->profile);
  if (found->len == 0)
    title = g_strdup (_("Nothing found. Try another word."));
  else
    /* Translators: %u is how many pages of the help have the words that are searched for */
    title = g_strdup_printf (ngettext ("Found on %u page", "Found on %u pages", found->len), found->len);
  show_leaf (self, lek_help_leaf_new_found (title, found));
}

static void
search_activated_cb (LekHelpWindow *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0')
    lek_help_leaf_follow (self->leaf);
}

/* What came after the page in view is forgotten. */
static void
add_stop (LekHelpWindow *self,
          const char    *address)
{
  Stop *stop = g_new0 (Stop, 1);

  stop->address = g_strdup (address);
  stop->by_link = self->follows;
  if (self->trail->len > 0)
    g_ptr_array_set_size (self->trail, (int) self->here + 1);
  g_ptr_array_add (self->trail, stop);
  self->here = self->trail->len - 1;
}

static void
lek_help_window_dispose (GObject *object)
{
  LekHelpWindow *self = LEK_HELP_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LEK_TYPE_HELP_WINDOW);

  G_OBJECT_CLASS (lek_help_window_parent_class)->dispose (object);
}

static void
lek_help_window_finalize (GObject *object)
{
  LekHelpWindow *self = LEK_HELP_WINDOW (object);

  g_clear_pointer (&self->book, lek_help_book_unref);
  g_clear_pointer (&self->trail, g_ptr_array_unref);

  G_OBJECT_CLASS (lek_help_window_parent_class)->finalize (object);
}

static void
lek_help_window_class_init (LekHelpWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lek_help_window_dispose;
  object_class->finalize = lek_help_window_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, LEK_UI_RESOURCE ("help/lek-help-window.ui"));
  gtk_widget_class_bind_template_child (widget_class, LekHelpWindow, search_bar);
  gtk_widget_class_bind_template_child (widget_class, LekHelpWindow, search_entry);
  gtk_widget_class_bind_template_child (widget_class, LekHelpWindow, scroller);
  gtk_widget_class_bind_template_child (widget_class, LekHelpWindow, leaf_bin);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);

  gtk_widget_class_install_action (widget_class, "help.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "help.contents", NULL, contents_action);
  gtk_widget_class_install_action (widget_class, "help.forward", NULL, forward_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "help.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "help.forward", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Home, GDK_ALT_MASK, "help.contents", NULL);
}

/* In a group of its own: a dialog that waits for an answer takes the keyboard of its own group only. */
static void
lek_help_window_init (LekHelpWindow *self)
{
  g_autoptr(GtkWindowGroup) group = gtk_window_group_new ();

  self->trail = g_ptr_array_new_with_free_func ((GDestroyNotify) stop_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  lek_search_window_set_search (LEK_SEARCH_WINDOW (self), self->search_bar, self->search_entry);
  gtk_window_group_add_window (group, GTK_WINDOW (self));
}

GtkWidget *
lek_help_window_new (LekHelpBook *book,
                     LekProfile   profile)
{
  LekHelpWindow *self;

  g_return_val_if_fail (book != NULL, NULL);

  self = g_object_new (LEK_TYPE_HELP_WINDOW, NULL);
  self->book = lek_help_book_ref (book);
  self->profile = profile;

  return GTK_WIDGET (self);
}

void
lek_help_window_go_to (LekHelpWindow *self,
                       const char    *address)
{
  g_return_if_fail (LEK_IS_HELP_WINDOW (self));
  g_return_if_fail (address != NULL);

  if (lek_help_book_find (self->book, address) == NULL)
    address = LEK_HELP_FIRST_PAGE;
  if (self->trail->len == 0 || g_strcmp0 (address, lek_help_window_get_address (self)) != 0)
    add_stop (self, address);
  show_here (self);
}

const char *
lek_help_window_get_address (LekHelpWindow *self)
{
  g_return_val_if_fail (LEK_IS_HELP_WINDOW (self), NULL);

  return self->trail->len > 0 ? ((Stop *) g_ptr_array_index (self->trail, self->here))->address : LEK_HELP_FIRST_PAGE;
}
