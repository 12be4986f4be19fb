/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Rows are made once and then only updated, so that the
 * keyboard stays where it is when an answer changes a mark.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/incident/lek-incident-words.h"
#include "ui/parts/lek-single-stop.h"
#include "ui/parts/lek-words-label.h"
#include "ui/stepper/lek-place.h"
#include "ui/stepper/lek-step-list.h"

typedef struct
{
  const LekStep *step;
  const LekPage *page;      /* NULL: the row of the step itself */
  GtkListBoxRow *row;
  GtkImage      *mark;
  GtkLabel      *open;      /* rows of steps only */
} Entry;

struct _LekStepList
{
  AdwBin         parent_instance;

  LekSitting    *sitting;
  GtkListBox    *list;
  GArray        *entries;
  char          *page_id;
  GtkListBoxRow *marked;    /* the row of the page that is shown, or of its step; NULL: none */
};

G_DEFINE_FINAL_TYPE (LekStepList, lek_step_list, ADW_TYPE_BIN)

enum
{
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const LekProgress *
get_progress (LekStepList *self)
{
  return lek_case_get_progress (lek_sitting_get_case (self->sitting));
}

static const char *
find_first_page (LekStepList   *self,
                 const LekStep *step)
{
  for (guint i = 0; i < step->pages->len; i++)
    {
      const LekPage *page = g_ptr_array_index (step->pages, i);

      if (lek_progress_is_page_shown (get_progress (self), page))
        return page->id;
    }

  return step->pages->len > 0 ? ((LekPage *) g_ptr_array_index (step->pages, 0))->id : NULL;
}

static guint
count_shown_pages (LekStepList   *self,
                   const LekStep *step)
{
  guint n = 0;

  for (guint i = 0; i < step->pages->len; i++)
    if (lek_progress_is_page_shown (get_progress (self), g_ptr_array_index (step->pages, i)))
      n++;

  return n;
}

/* A page that asks for a decision is complete once that was taken, and while it still stands. */
static gboolean
is_undecided (LekStepList   *self,
              const LekPage *page)
{
  LekCase *case_ = lek_sitting_get_case (self->sitting);
  LekAbout about;

  if (g_strcmp0 (page->special, "decide-ap") == 0)
    about = LEK_ABOUT_AP;
  else if (g_strcmp0 (page->special, "decide-people") == 0)
    about = LEK_ABOUT_PEOPLE;
  else
    return FALSE;

  return lek_case_get_decision (case_, about) == NULL ||
         lek_case_is_decision_stale (case_, about);
}

static LekStepMark
find_page_mark (LekStepList   *self,
                const LekPage *page)
{
  LekStepMark mark = lek_progress_get_page_mark (get_progress (self), page);

  if (mark != LEK_STEP_COMPLETE || !is_undecided (self, page))
    return mark;

  return page->items->len > 0 ? LEK_STEP_BEGUN : LEK_STEP_EMPTY;
}

static LekStepMark
find_step_mark (LekStepList   *self,
                const LekStep *step)
{
  LekStepMark mark = lek_progress_get_step_mark (get_progress (self), step);

  for (guint i = 0; mark == LEK_STEP_COMPLETE && i < step->pages->len; i++)
    {
      const LekPage *page = g_ptr_array_index (step->pages, i);

      if (lek_progress_is_page_shown (get_progress (self), page) && is_undecided (self, page))
        mark = LEK_STEP_BEGUN;
    }

  return mark;
}

static char *
describe_open (guint n_open)
{
  /* Translators: how many questions of this step have no answer yet */
  return g_strdup_printf (ngettext ("%u open", "%u open", n_open), n_open);
}

static void
name_row (Entry      *entry,
          const char *title,
          const char *mark,
          const char *open,
          gboolean    here)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *name = NULL;

  g_ptr_array_add (parts, (char *) title);
  g_ptr_array_add (parts, (char *) mark);
  if (open != NULL)
    g_ptr_array_add (parts, (char *) open);
  if (here)
    g_ptr_array_add (parts, (char *) C_("where one is", "here now"));
  g_ptr_array_add (parts, NULL);

  name = g_strjoinv (", ", (char **) parts->pdata);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry->row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
show_mark (Entry       *entry,
           LekStepMark  mark,
           gboolean     here)
{
  gtk_image_set_from_icon_name (entry->mark,
                                here ? "lek-mark-here-symbolic" : lek_icon_for_mark (mark));
  /* With every tooltip that is set, GTK asks the display where the pointer is, and waits for the answer. */
  if (g_strcmp0 (gtk_widget_get_tooltip_text (GTK_WIDGET (entry->mark)), lek_words_for_mark (mark)) != 0)
    gtk_widget_set_tooltip_text (GTK_WIDGET (entry->mark), lek_words_for_mark (mark));

  if (mark == LEK_STEP_NOT_NEEDED)
    gtk_widget_add_css_class (GTK_WIDGET (entry->row), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (entry->row), "dim-label");
}

static void
update_step (LekStepList *self,
             Entry       *entry,
             gboolean     here)
{
  LekStepMark mark = find_step_mark (self, entry->step);
  guint n_open = lek_progress_get_step_open (get_progress (self), entry->step);
  g_autofree char *open = n_open > 0 ? describe_open (n_open) : NULL;

  show_mark (entry, mark, here);
  gtk_label_set_label (entry->open, open != NULL ? open : "");
  name_row (entry, lek_sitting_read (self->sitting, entry->step->title),
            lek_words_for_mark (mark), open, here);
}

static void
update_page (LekStepList *self,
             Entry       *entry,
             gboolean     step_here)
{
  LekStepMark mark = find_page_mark (self, entry->page);
  gboolean here = g_strcmp0 (entry->page->id, self->page_id) == 0;
  gboolean shown = here || lek_progress_is_page_shown (get_progress (self), entry->page);

  gtk_widget_set_visible (GTK_WIDGET (entry->row),
                          step_here && shown && count_shown_pages (self, entry->step) > 1);
  show_mark (entry, mark, here);
  name_row (entry, lek_sitting_read (self->sitting, entry->page->title),
            lek_words_for_mark (mark), NULL, here);
}

static void
update (LekStepList *self)
{
  const LekProcedure *procedure = lek_case_get_procedure (lek_sitting_get_case (self->sitting));
  LekPlace place = { NULL, NULL };

  if (self->page_id != NULL)
    lek_place_find (procedure, self->page_id, &place);

  self->marked = NULL;
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = &g_array_index (self->entries, Entry, i);
      gboolean step_here = entry->step == place.step;

      if (entry->page == NULL)
        update_step (self, entry, step_here);
      else
        update_page (self, entry, step_here);

      if (step_here && (entry->page == place.page || entry->page == NULL) &&
          gtk_widget_get_visible (GTK_WIDGET (entry->row)))
        self->marked = entry->row;
    }
  gtk_list_box_select_row (self->list, self->marked);
}

/* A list box selects whichever row the keyboard comes to; what is shown does not change by that. */
static void
selection_changed_cb (LekStepList *self)
{
  if (gtk_list_box_get_selected_row (self->list) != self->marked)
    gtk_list_box_select_row (self->list, self->marked);
}

static GtkListBoxRow *
make_row (Entry      *entry,
          const char *title,
          const char *css_class)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *label = lek_words_label_new (title, NULL);

  entry->mark = GTK_IMAGE (gtk_image_new ());
  entry->open = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (entry->open), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (entry->open), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (entry->open), "numeric");

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (entry->mark));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (entry->open));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, css_class);

  return GTK_LIST_BOX_ROW (row);
}

static char *
describe_step (LekStepList   *self,
               const LekStep *step)
{
  const char *title = lek_sitting_read (self->sitting, step->short_title);

  if (*title == '\0')
    title = lek_sitting_read (self->sitting, step->title);

  if (step->number == 0)
    return g_strdup (title);

  /* Translators: number and name of a step, in the list of steps */
  return g_strdup_printf (C_("step in list", "%d. %s"), step->number, title);
}

static void
add_step (LekStepList   *self,
          const LekStep *step)
{
  g_autofree char *title = describe_step (self, step);
  Entry entry = { .step = step };

  entry.row = make_row (&entry, title, "step-row");
  gtk_list_box_append (self->list, GTK_WIDGET (entry.row));
  g_array_append_val (self->entries, entry);

  for (guint i = 0; i < step->pages->len; i++)
    {
      const LekPage *page = g_ptr_array_index (step->pages, i);
      Entry below = { .step = step, .page = page };

      below.row = make_row (&below, lek_sitting_read (self->sitting, page->title), "page-row");
      gtk_list_box_append (self->list, GTK_WIDGET (below.row));
      g_array_append_val (self->entries, below);
    }
}

static void
row_activated_cb (GtkListBox    *list,
                  GtkListBoxRow *row,
                  LekStepList   *self)
{
  Entry *entry = &g_array_index (self->entries, Entry, gtk_list_box_row_get_index (row));
  const char *page_id = entry->page != NULL ? entry->page->id
                                            : find_first_page (self, entry->step);

  if (page_id != NULL)
    g_signal_emit (self, signals[PICKED], 0, page_id);
}

static void
lek_step_list_dispose (GObject *object)
{
  LekStepList *self = LEK_STEP_LIST (object);

  self->marked = NULL;
  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_step_list_parent_class)->dispose (object);
}

static void
lek_step_list_finalize (GObject *object)
{
  LekStepList *self = LEK_STEP_LIST (object);

  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_pointer (&self->page_id, g_free);

  G_OBJECT_CLASS (lek_step_list_parent_class)->finalize (object);
}

static void
lek_step_list_class_init (LekStepListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lek_step_list_dispose;
  object_class->finalize = lek_step_list_finalize;

  signals[PICKED] =
    g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lek_step_list_init (LekStepList *self)
{
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  lek_single_stop_make (self->list);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Steps"),
                                  -1);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  g_signal_connect_object (self->list, "selected-rows-changed", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

void
lek_step_list_set_sitting (LekStepList *self,
                           LekSitting  *sitting)
{
  const LekProcedure *procedure;

  g_return_if_fail (LEK_IS_STEP_LIST (self));
  g_return_if_fail (self->sitting == NULL);

  self->sitting = g_object_ref (sitting);
  procedure = lek_case_get_procedure (lek_sitting_get_case (sitting));
  for (guint i = 0; i < procedure->steps->len; i++)
    add_step (self, g_ptr_array_index (procedure->steps, i));

  g_signal_connect_object (lek_sitting_get_case (sitting), "progress-changed",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lek_sitting_get_case (sitting), "decided",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lek_sitting_get_case (sitting), "advice-reopened",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

void
lek_step_list_set_page (LekStepList *self,
                        const char  *page_id)
{
  g_return_if_fail (LEK_IS_STEP_LIST (self));

  if (g_strcmp0 (self->page_id, page_id) == 0)
    return;

  g_free (self->page_id);
  self->page_id = g_strdup (page_id);
  update (self);
}
