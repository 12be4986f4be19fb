/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/overview/lek-open-list.h"

#include "ui/overview/lek-open-row.h"
#include "ui/parts/lek-single-stop.h"
#include "ui/parts/lek-words-label.h"
#include "ui/stepper/lek-place.h"

struct _LekOpenList
{
  AdwBin      parent_instance;

  LekSitting *sitting;
  GtkListBox *list;
  GPtrArray  *items;       /* LekOpenItem copies, in the order of the rows; no question: a decision */
};

G_DEFINE_FINAL_TYPE (LekOpenList, lek_open_list, ADW_TYPE_BIN)

enum
{
  PICKED,
  COUNTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
describe_urgency (LekUrgency urgency)
{
  switch (urgency)
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
describe_group (const LekOpenItem *item)
{
  return item->question != NULL ? describe_urgency (item->question->urgency) : _("To be decided");
}

static void
update_header_cb (GtkListBoxRow *row,
                  GtkListBoxRow *before,
                  gpointer       user_data)
{
  LekOpenList *self = user_data;
  LekOpenItem *item, *above;

  gtk_list_box_row_set_header (row, NULL);
  if (self->items->len == 0)
    return;

  item = g_ptr_array_index (self->items, gtk_list_box_row_get_index (row));
  above = before != NULL
            ? g_ptr_array_index (self->items, gtk_list_box_row_get_index (before))
            : NULL;

  if (above == NULL || describe_group (above) != describe_group (item))
    gtk_list_box_row_set_header (row,
                                 lek_words_label_new (describe_group (item), "option-heading"));
}

static void
add_row (LekOpenList       *self,
         const LekOpenItem *item,
         const char        *name)
{
  const char *step = lek_sitting_read (self->sitting, item->step->title);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", name, step);

  g_ptr_array_add (self->items, g_memdup2 (item, sizeof *item));
  gtk_list_box_append (self->list, lek_open_row_new (name, step, spoken));
}

/* A decision that waits for a person is open like a question without an answer. */
static void
add_decision (LekOpenList *self,
              LekAbout     about,
              const char  *special,
              const char  *name)
{
  LekCase *case_ = lek_sitting_get_case (self->sitting);
  LekPlace place;
  LekOpenItem item = { NULL, NULL, NULL };

  if (!lek_case_get_summary (case_)->assessed ||
      (lek_case_get_decision (case_, about) != NULL && !lek_case_is_decision_stale (case_, about)) ||
      !lek_place_find_special (lek_case_get_procedure (case_), special, &place) ||
      !lek_progress_is_page_shown (lek_case_get_progress (case_), place.page))
    return;

  item.step = place.step;
  item.page = place.page;
  add_row (self, &item, name);
}

static void
update (LekOpenList *self)
{
  const LekProgress *progress = lek_case_get_progress (lek_sitting_get_case (self->sitting));
  GPtrArray *open = lek_progress_get_open (progress);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_ptr_array_set_size (self->items, 0);

  add_decision (self, LEK_ABOUT_AP, "decide-ap", _("Decide on notifying the AP"));
  add_decision (self, LEK_ABOUT_PEOPLE, "decide-people", _("Decide on informing the people concerned"));
  for (guint i = 0; i < open->len; i++)
    {
      const LekOpenItem *item = g_ptr_array_index (open, i);

      add_row (self, item, lek_sitting_read (self->sitting, item->question->short_name));
    }
  gtk_list_box_invalidate_headers (self->list);
  g_signal_emit (self, signals[COUNTED], 0);
}

static void
row_activated_cb (GtkListBox    *list,
                  GtkListBoxRow *row,
                  LekOpenList   *self)
{
  LekOpenItem *item = g_ptr_array_index (self->items, gtk_list_box_row_get_index (row));

  g_signal_emit (self, signals[PICKED], 0, item->page->id, item->question != NULL ? item->question->id : NULL);
}

static void
lek_open_list_dispose (GObject *object)
{
  LekOpenList *self = LEK_OPEN_LIST (object);

  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_open_list_parent_class)->dispose (object);
}

static void
lek_open_list_finalize (GObject *object)
{
  LekOpenList *self = LEK_OPEN_LIST (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (lek_open_list_parent_class)->finalize (object);
}

static void
lek_open_list_class_init (LekOpenListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lek_open_list_dispose;
  object_class->finalize = lek_open_list_finalize;

  signals[PICKED] =
    g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  signals[COUNTED] =
    g_signal_new ("counted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
lek_open_list_init (LekOpenList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_free);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  lek_single_stop_make (self->list);
  gtk_list_box_set_header_func (self->list, update_header_cb, self, NULL);
  gtk_list_box_set_placeholder (self->list,
                                lek_words_label_new (_("Nothing is open."), "dim-label"));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "open-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Still open"),
                                  -1);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

GtkWidget *
lek_open_list_new (LekSitting *sitting)
{
  LekOpenList *self = g_object_new (LEK_TYPE_OPEN_LIST, NULL);

  lek_open_list_set_sitting (self, sitting);

  return GTK_WIDGET (self);
}

void
lek_open_list_set_sitting (LekOpenList *self,
                           LekSitting  *sitting)
{
  static const char *const changes[] = { "progress-changed", "decided", "advice-reopened" };

  g_return_if_fail (LEK_IS_OPEN_LIST (self));
  g_return_if_fail (LEK_IS_SITTING (sitting));
  g_return_if_fail (self->sitting == NULL);

  self->sitting = g_object_ref (sitting);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (lek_sitting_get_case (sitting), changes[i],
                             G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

guint
lek_open_list_count (LekOpenList *self)
{
  g_return_val_if_fail (LEK_IS_OPEN_LIST (self), 0);

  return self->items->len;
}
