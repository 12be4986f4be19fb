/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. All questions are made at once and hidden while they are not
 * asked, so that one that comes back finds its place.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/paper/lek-paper-row.h"
#include "ui/parts/lek-words-label.h"
#include "ui/stepper/lek-note-view.h"
#include "ui/stepper/lek-question-row.h"
#include "ui/stepper/lek-record-list.h"
#include "ui/stepper/lek-special.h"
#include "ui/stepper/lek-step-page.h"

/* A part of the page that is there under conditions. */
typedef struct
{
  GtkWidget *widget;
  GPtrArray *when;         /* borrowed */
} Part;

struct _LekStepPage
{
  AdwBin      parent_instance;

  LekSitting *sitting;
  LekPlace    place;
  GtkBox     *box;
  GArray     *parts;
};

G_DEFINE_FINAL_TYPE (LekStepPage, lek_step_page, ADW_TYPE_BIN)

enum
{
  ATTENDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
update_parts (LekStepPage *self)
{
  const LekAnswers *answers = lek_case_get_answers (lek_sitting_get_case (self->sitting));

  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = &g_array_index (self->parts, Part, i);

      gtk_widget_set_visible (part->widget, lek_requirements_hold (part->when, answers));
    }
}

static void
answer_changed_cb (LekStepPage *self)
{
  update_parts (self);
}

static void
question_attended_cb (LekQuestionRow *row,
                      LekStepPage    *self)
{
  g_signal_emit (self, signals[ATTENDED], 0, lek_question_row_get_question (row));
}

static void
add_part (LekStepPage *self,
          GtkWidget   *widget,
          GPtrArray   *when)
{
  Part part = { widget, when };

  gtk_box_append (self->box, widget);
  g_array_append_val (self->parts, part);
}

static char *
describe_step (LekStepPage *self)
{
  const char *title = lek_sitting_read (self->sitting, self->place.step->title);

  if (self->place.step->number == 0)
    return g_strdup (title);

  /* Translators: number and name of a step of the procedure */
  return g_strdup_printf (_("Step %d · %s"), self->place.step->number, title);
}

static void
add_head (LekStepPage *self)
{
  const LekPage *page = self->place.page;
  g_autofree char *step = describe_step (self);
  const char *title = lek_sitting_read (self->sitting, page->title);
  const char *lead = lek_sitting_read (self->sitting, page->lead);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_box_append (GTK_BOX (head), lek_words_label_new (step, "dim-label caption-heading"));
  gtk_box_append (GTK_BOX (head), lek_words_label_new (title, "title-2"));
  if (*lead != '\0')
    gtk_box_append (GTK_BOX (head), lek_words_label_new (lead, NULL));
  gtk_box_append (self->box, head);
}

static void
add_parts (LekStepPage *self)
{
  const LekPage *page = self->place.page;

  /* What the page is for comes before what explains it. */
  if (page->special != NULL)
    gtk_box_append (self->box, lek_special_new (self->sitting, page->special));

  for (guint i = 0; i < page->notes->len; i++)
    {
      const LekNote *note = g_ptr_array_index (page->notes, i);

      add_part (self, lek_note_view_new (self->sitting, note), note->when);
    }

  for (guint i = 0; i < page->items->len; i++)
    {
      const LekPageItem *item = g_ptr_array_index (page->items, i);
      GtkWidget *row = lek_question_row_new (self->sitting, item->question);

      lek_question_row_set_page (LEK_QUESTION_ROW (row), page->id);
      g_signal_connect (row, "attended", G_CALLBACK (question_attended_cb), self);
      add_part (self, row, item->when);
    }

  for (guint i = 0; page->records[i] != NULL; i++)
    gtk_box_append (self->box, lek_record_list_new (self->sitting, page->records[i]));

  if (page->papers[0] != NULL)
    gtk_box_append (self->box, lek_paper_list_new (self->sitting, page->papers));
}

static void
lek_step_page_dispose (GObject *object)
{
  LekStepPage *self = LEK_STEP_PAGE (object);

  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_step_page_parent_class)->dispose (object);
}

static void
lek_step_page_finalize (GObject *object)
{
  LekStepPage *self = LEK_STEP_PAGE (object);

  g_clear_pointer (&self->parts, g_array_unref);

  G_OBJECT_CLASS (lek_step_page_parent_class)->finalize (object);
}

static void
lek_step_page_class_init (LekStepPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lek_step_page_dispose;
  object_class->finalize = lek_step_page_finalize;

  signals[ATTENDED] =
    g_signal_new ("attended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
lek_step_page_init (LekStepPage *self)
{
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

GtkWidget *
lek_step_page_new (LekSitting     *sitting,
                   const LekPlace *place)
{
  LekStepPage *self;

  g_return_val_if_fail (LEK_IS_SITTING (sitting), NULL);
  g_return_val_if_fail (place != NULL, NULL);

  self = g_object_new (LEK_TYPE_STEP_PAGE, NULL);
  self->sitting = g_object_ref (sitting);
  self->place = *place;

  add_head (self);
  add_parts (self);
  update_parts (self);
  g_signal_connect_object (lek_sitting_get_case (sitting), "answer-changed",
                           G_CALLBACK (answer_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
lek_step_page_set_show_help (LekStepPage *self,
                             gboolean     show_help)
{
  g_return_if_fail (LEK_IS_STEP_PAGE (self));

  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = &g_array_index (self->parts, Part, i);

      if (LEK_IS_QUESTION_ROW (part->widget))
        lek_question_row_set_show_help (LEK_QUESTION_ROW (part->widget), show_help);
    }
}

static LekQuestionRow *
find_row (LekStepPage *self,
          const char  *question_id)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = &g_array_index (self->parts, Part, i);

      if (LEK_IS_QUESTION_ROW (part->widget) &&
          gtk_widget_get_visible (part->widget) &&
          (question_id == NULL ||
           g_str_equal (lek_question_row_get_question (LEK_QUESTION_ROW (part->widget))->id,
                        question_id)))
        return LEK_QUESTION_ROW (part->widget);
    }

  return NULL;
}

void
lek_step_page_open_help (LekStepPage *self,
                         const char  *question_id)
{
  LekQuestionRow *row;

  g_return_if_fail (LEK_IS_STEP_PAGE (self));

  row = find_row (self, question_id);
  if (row != NULL)
    lek_question_row_open_help (row);
}

const LekQuestion *
lek_step_page_get_first (LekStepPage *self)
{
  LekQuestionRow *row;

  g_return_val_if_fail (LEK_IS_STEP_PAGE (self), NULL);

  row = find_row (self, NULL);

  return row != NULL ? lek_question_row_get_question (row) : NULL;
}

gboolean
lek_step_page_enter (LekStepPage *self,
                     const char  *question_id)
{
  LekQuestionRow *row;

  g_return_val_if_fail (LEK_IS_STEP_PAGE (self), FALSE);

  /* Who is at work here already is left there. */
  if (question_id == NULL &&
      (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    return TRUE;

  row = find_row (self, question_id);
  if (question_id == NULL && (row == NULL || self->place.page->special != NULL))
    return gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);

  if (row != NULL)
    lek_question_row_enter (row);

  return row != NULL;
}
