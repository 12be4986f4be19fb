/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/incident/lek-closing-list.h"

#include "session/lek-case-closing.h"
#include "ui/overview/lek-open-row.h"
#include "ui/parts/lek-single-stop.h"
#include "ui/parts/lek-words-label.h"

struct _LekClosingList
{
  AdwBin      parent_instance;

  LekSitting *sitting;
  GtkListBox *list;
  GPtrArray  *items;       /* LekClosingItem copies, in the order of the rows */
};

G_DEFINE_FINAL_TYPE (LekClosingList, lek_closing_list, ADW_TYPE_BIN)

enum
{
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
describe_group (const LekClosingItem *item)
{
  if (item->must)
    return _("Needed first");

  if (item->kind != LEK_CLOSING_QUESTION)
    return _("To be decided or done");

  switch (item->question->urgency)
    {
    case LEK_URGENCY_NOW:
      return _("Needed now");
    case LEK_URGENCY_ASSESS:
      return _("Needed for the advice");
    case LEK_URGENCY_FILE:
    case LEK_URGENCY_OPTIONAL:
    default:
      return _("Needed before closing");
    }
}

static const char *
describe (LekClosingList       *self,
          const LekClosingItem *item)
{
  switch (item->kind)
    {
    case LEK_CLOSING_DECIDE_AP:
      return _("Decide on notifying the AP");
    case LEK_CLOSING_DECIDE_PEOPLE:
      return _("Decide on informing the people concerned");
    case LEK_CLOSING_NOTIFY:
      return _("Notify the AP, or decide otherwise");
    case LEK_CLOSING_INFORM:
      return _("Inform the people concerned, or decide otherwise");
    case LEK_CLOSING_REASON:
      if (item->question == NULL)
        return _("The reason for not notifying the AP");
      return lek_sitting_read (self->sitting, item->question->short_name);
    case LEK_CLOSING_NUMBER:
    case LEK_CLOSING_QUESTION:
    default:
      return lek_sitting_read (self->sitting, item->question->short_name);
    }
}

static void
update_header_cb (GtkListBoxRow *row,
                  GtkListBoxRow *before,
                  gpointer       user_data)
{
  LekClosingList *self = user_data;
  const LekClosingItem *item = g_ptr_array_index (self->items, gtk_list_box_row_get_index (row));
  const LekClosingItem *above = NULL;

  if (before != NULL)
    above = g_ptr_array_index (self->items, gtk_list_box_row_get_index (before));

  gtk_list_box_row_set_header (row, above == NULL || !g_str_equal (describe_group (above), describe_group (item))
                                    ? lek_words_label_new (describe_group (item), "option-heading") : NULL);
}

static void
add_row (LekClosingList       *self,
         const LekClosingItem *item)
{
  const char *name = describe (self, item);
  const char *step = lek_sitting_read (self->sitting, item->step->title);
  /* Translators: what is open in an incident, the group it belongs to, and the step where it is asked */
  g_autofree char *spoken = g_strdup_printf (C_("open item", "%s, %s, %s"), name, describe_group (item), step);

  gtk_list_box_append (self->list, lek_open_row_new (name, step, spoken));
}

static void
row_activated_cb (GtkListBox     *list,
                  GtkListBoxRow  *row,
                  LekClosingList *self)
{
  const LekClosingItem *item = g_ptr_array_index (self->items, gtk_list_box_row_get_index (row));

  g_signal_emit (self, signals[PICKED], 0, item->page->id, item->question != NULL ? item->question->id : NULL);
}

static void
lek_closing_list_dispose (GObject *object)
{
  LekClosingList *self = LEK_CLOSING_LIST (object);

  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_closing_list_parent_class)->dispose (object);
}

static void
lek_closing_list_finalize (GObject *object)
{
  LekClosingList *self = LEK_CLOSING_LIST (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (lek_closing_list_parent_class)->finalize (object);
}

static void
lek_closing_list_class_init (LekClosingListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lek_closing_list_dispose;
  object_class->finalize = lek_closing_list_finalize;

  signals[PICKED] =
    g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
lek_closing_list_init (LekClosingList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_free);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  lek_single_stop_make (self->list);
  gtk_list_box_set_header_func (self->list, update_header_cb, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "open-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Still open"), -1);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

GtkWidget *
lek_closing_list_new (LekSitting *sitting)
{
  LekClosingList *self = g_object_new (LEK_TYPE_CLOSING_LIST, NULL);

  self->sitting = g_object_ref (sitting);

  return GTK_WIDGET (self);
}

void
lek_closing_list_show (LekClosingList *self,
                       GPtrArray      *items)
{
  GtkListBoxRow *row;

  g_return_if_fail (LEK_IS_CLOSING_LIST (self));

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));

  g_ptr_array_set_size (self->items, 0);
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (self->items, g_memdup2 (g_ptr_array_index (items, i), sizeof (LekClosingItem)));
  for (guint i = 0; i < items->len; i++)
    add_row (self, g_ptr_array_index (self->items, i));
}
