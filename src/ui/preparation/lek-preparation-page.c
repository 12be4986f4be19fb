/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The questions are the rows of the stepper, under the same
 * rules; what is not in order is worked out anew after every answer.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/preparation/lek-preparation-page.h"

#include "core/time/lek-format.h"
#include "session/lek-case-prepared.h"
#include "ui/incident/lek-sitting.h"
#include "ui/lek-ui.h"
#include "ui/parts/lek-banner.h"
#include "ui/parts/lek-fold-box.h"
#include "ui/parts/lek-menu.h"
#include "ui/parts/lek-name.h"
#include "ui/parts/lek-save-status.h"
#include "ui/parts/lek-words-label.h"
#include "ui/practice/lek-practice-chooser.h"
#include "ui/register/lek-cards-dialog.h"
#include "ui/stepper/lek-question-row.h"
#include "ui/stepper/lek-record-list.h"

/* In fewer the line about the state gets a row of its own, above its button. */
#define STATE_CHARS 18

/* A question that is asked under conditions. */
typedef struct
{
  GtkWidget *row;
  GPtrArray *when;         /* borrowed */
} Part;

struct _LekPreparationPage
{
  AdwBin         parent_instance;

  LekSitting    *sitting;
  GArray        *parts;
  GtkLabel      *state_label;
  GtkWidget     *checked_button;

  GtkWidget     *menu_button;
  LekBanner     *read_only_banner;
  GtkBox        *content;
  GtkBox        *head_box;
  GtkBox        *gaps_box;
  LekSaveStatus *save_status;
};

G_DEFINE_FINAL_TYPE (LekPreparationPage, lek_preparation_page, ADW_TYPE_BIN)

enum
{
  BACK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static LekCase *
get_case (LekPreparationPage *self)
{
  return lek_sitting_get_case (self->sitting);
}

static const char *
read_id (LekPreparationPage *self,
         const char         *id)
{
  return lek_sitting_read_id (self->sitting, id);
}

static char *
describe_state (LekPreparationPage *self)
{
  const LekPreparation *prepared = lek_case_get_prepared (get_case (self));
  guint n_open = lek_preparation_count_open (prepared, lek_case_get_procedure (get_case (self)));
  gint64 latest = lek_preparation_get_latest (prepared);
  g_autofree char *date = NULL;
  g_autofree char *open_words = NULL;
  g_autofree char *words = NULL;

  if (latest == G_MININT64)
    return g_strdup (_("Nothing has been filled in yet."));

  date = lek_format_date (latest, lek_sitting_get_voice (self->sitting));
  /* Translators: %s is a date: "3 November 2026" */
  words = g_strdup_printf (_("Last changed or checked on %s."), date);
  if (lek_preparation_is_old (prepared, lek_sitting_get_now (self->sitting)))
    return g_strjoin (" ", words, read_id (self, "prepare.check-again"), NULL);
  if (n_open == 0)
    return g_steal_pointer (&words);

  open_words = g_strdup_printf (ngettext ("%u question has no answer yet.", "%u questions have no answer yet.", n_open),
                                n_open);

  return g_strjoin (" ", words, open_words, NULL);
}

static char *
name_sources (LekPreparationPage *self,
              GPtrArray          *sources)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  for (guint i = 0; i < sources->len; i++)
    {
      const LekSource *source = g_ptr_array_index (sources, i);

      g_ptr_array_add (names, (gpointer) lek_sitting_read (self->sitting, source->name));
    }
  g_ptr_array_add (names, NULL);
  joined = g_strjoinv (" · ", (char **) names->pdata);

  /* Translators: %s are the names of one or more sources: laws, forms */
  return g_strdup_printf (_("Source: %s"), joined);
}

static GtkWidget *
make_gap (LekPreparationPage *self,
          const LekFoundGap  *found)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *what = lek_found_gap_describe (found, lek_sitting_get_voice (self->sitting));
  g_autofree char *sources = name_sources (self, found->gap->sources);

  gtk_widget_add_css_class (box, "gap");
  gtk_box_append (GTK_BOX (box), lek_words_label_new (what, "heading"));
  gtk_box_append (GTK_BOX (box), lek_words_label_new (lek_sitting_read (self->sitting, found->gap->todo), NULL));
  gtk_box_append (GTK_BOX (box), lek_words_label_new (sources, "dim-label caption"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, what, -1);

  return row;
}

static void
show_gaps (LekPreparationPage *self)
{
  const LekPreparation *prepared = lek_case_get_prepared (get_case (self));
  LekProfile profile = lek_case_get_procedure (get_case (self))->profile;
  g_autoptr(GArray) found = lek_preparation_find_gaps (prepared, lek_case_get_library (get_case (self)), profile);
  GtkWidget *list;

  lek_box_clear (self->gaps_box);
  gtk_widget_set_visible (GTK_WIDGET (self->gaps_box), lek_preparation_get_latest (prepared) != G_MININT64);
  if (found->len == 0)
    {
      gtk_box_append (self->gaps_box, lek_icon_label_new ("emblem-ok-symbolic", read_id (self, "prepare.nothing-open"),
                                                          NULL));
      return;
    }

  list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("To put in order"), -1);
  for (guint i = 0; i < found->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_gap (self, &g_array_index (found, LekFoundGap, i)));

  gtk_box_append (self->gaps_box, lek_words_label_new (_("To put in order"), "title-4"));
  gtk_box_append (self->gaps_box, list);
}

static void
show_parts (LekPreparationPage *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = &g_array_index (self->parts, Part, i);

      gtk_widget_set_visible (part->row, lek_requirements_hold (part->when, lek_case_get_answers (get_case (self))));
    }
}

static void
update (LekPreparationPage *self)
{
  const LekPreparation *prepared = lek_case_get_prepared (get_case (self));
  g_autofree char *state = describe_state (self);

  gtk_label_set_label (self->state_label, state);
  gtk_widget_set_visible (self->checked_button,
                          lek_preparation_get_latest (prepared) != G_MININT64 && !lek_case_is_locked (get_case (self)));
  show_parts (self);
  show_gaps (self);
}

static void
changed_cb (LekPreparationPage *self)
{
  update (self);
}

static void
checked_clicked_cb (LekPreparationPage *self)
{
  lek_case_set_checked (get_case (self));
}

static void
back_clicked_cb (LekPreparationPage *self)
{
  g_signal_emit (self, signals[BACK], 0);
}

static void
add_head (LekPreparationPage *self)
{
  GtkWidget *line = lek_fold_box_new (12);
  GtkWidget *button = gtk_button_new_with_label (_("Checked today"));

  self->state_label = GTK_LABEL (lek_words_label_new ("", "dim-label"));
  gtk_label_set_width_chars (self->state_label, STATE_CHARS);
  self->checked_button = button;
  gtk_widget_set_hexpand (GTK_WIDGET (self->state_label), TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _("Everything on this page was gone through and is still right"));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (checked_clicked_cb), self);
  lek_fold_box_append (LEK_FOLD_BOX (line), GTK_WIDGET (self->state_label));
  lek_fold_box_append (LEK_FOLD_BOX (line), button);

  gtk_box_append (self->head_box, lek_words_label_new (read_id (self, "prepare.lead"), NULL));
  gtk_box_append (self->head_box, line);
}

static void
add_question (LekPreparationPage *self,
              GtkBox             *box,
              const LekPageItem  *item)
{
  Part part = { lek_question_row_new (self->sitting, item->question), item->when };

  lek_question_row_set_show_help (LEK_QUESTION_ROW (part.row), TRUE);
  gtk_box_append (box, part.row);
  g_array_append_val (self->parts, part);
}

static void
add_group (LekPreparationPage *self,
           const LekPage      *page)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  GtkBox *head = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  const char *lead = lek_sitting_read (self->sitting, page->lead);

  gtk_box_append (head, lek_words_label_new (lek_sitting_read (self->sitting, page->title), "title-2"));
  if (*lead != '\0')
    gtk_box_append (head, lek_words_label_new (lead, NULL));
  gtk_box_append (box, GTK_WIDGET (head));

  for (guint i = 0; page->records[i] != NULL; i++)
    gtk_box_append (box, lek_record_list_new (self->sitting, page->records[i]));
  for (guint i = 0; i < page->items->len; i++)
    add_question (self, box, g_ptr_array_index (page->items, i));

  gtk_box_append (self->content, GTK_WIDGET (box));
}

static void
add_groups (LekPreparationPage *self)
{
  const LekProcedure *pages = lek_case_get_procedure (get_case (self));

  for (guint i = 0; i < pages->steps->len; i++)
    {
      const LekStep *step = g_ptr_array_index (pages->steps, i);

      for (guint j = 0; j < step->pages->len; j++)
        add_group (self, g_ptr_array_index (step->pages, j));
    }
}

static void
paper_activated_cb (AdwActionRow       *row,
                    LekPreparationPage *self)
{
  LekCardsPaper paper = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "paper"));
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  lek_case_settle (get_case (self));
  gtk_window_present (GTK_WINDOW (lek_cards_dialog_new (window, lek_sitting_get_register (self->sitting), paper)));
}

static void
add_paper (LekPreparationPage *self,
           GtkListBox         *list,
           const char         *id,
           LekCardsPaper       paper)
{
  const LekPaperKind *kind = lek_library_get_paper_kind (lek_case_get_library (get_case (self)), id);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), lek_sitting_read (self->sitting, kind->name));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), lek_sitting_read (self->sitting, kind->about));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_object_set_data (G_OBJECT (row), "paper", GINT_TO_POINTER (paper));
  g_signal_connect (row, "activated", G_CALLBACK (paper_activated_cb), self);
  gtk_list_box_append (list, row);
}

static void
add_papers (LekPreparationPage *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("To print now"), -1);
  add_paper (self, GTK_LIST_BOX (list), "emergency", LEK_CARDS_EMERGENCY);
  add_paper (self, GTK_LIST_BOX (list), "first-hour", LEK_CARDS_FIRST_HOUR);
  add_paper (self, GTK_LIST_BOX (list), "blank-form", LEK_CARDS_BLANK_FORM);
  gtk_box_append (box, lek_words_label_new (_("To print now"), "title-2"));
  gtk_box_append (box, list);
  gtk_box_append (self->content, GTK_WIDGET (box));
}

static void
add_practice (LekPreparationPage *self)
{
  LekPreferences *preferences = lek_register_get_preferences (lek_sitting_get_register (self->sitting));
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Practise…"));
  g_autofree char *last = lek_practice_describe_last (preferences);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.practise");
  gtk_box_append (box, lek_words_label_new (_("Practise"), "title-2"));
  gtk_box_append (box,
                  lek_words_label_new (_("Having done it once makes it quicker when it is real. A practice takes "
                                         "twenty minutes at most and leaves nothing in the register."), NULL));
  gtk_box_append (box, lek_words_label_new (last, "dim-label"));
  gtk_box_append (box, button);
  gtk_box_append (self->content, GTK_WIDGET (box));
}

static void
lek_preparation_page_dispose (GObject *object)
{
  LekPreparationPage *self = LEK_PREPARATION_PAGE (object);

  if (self->sitting != NULL)
    lek_case_settle (get_case (self));
  /* First: AdwBin would look for a child that the template has let go of. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LEK_TYPE_PREPARATION_PAGE);
  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_preparation_page_parent_class)->dispose (object);
}

static void
lek_preparation_page_finalize (GObject *object)
{
  g_array_unref (LEK_PREPARATION_PAGE (object)->parts);

  G_OBJECT_CLASS (lek_preparation_page_parent_class)->finalize (object);
}

static void
lek_preparation_page_class_init (LekPreparationPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lek_preparation_page_dispose;
  object_class->finalize = lek_preparation_page_finalize;

  signals[BACK] = g_signal_new ("back", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);

  g_type_ensure (LEK_TYPE_BANNER);
  g_type_ensure (LEK_TYPE_SAVE_STATUS);
  gtk_widget_class_set_template_from_resource (widget_class, LEK_UI_RESOURCE ("preparation/lek-preparation-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, LekPreparationPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LekPreparationPage, read_only_banner);
  gtk_widget_class_bind_template_child (widget_class, LekPreparationPage, content);
  gtk_widget_class_bind_template_child (widget_class, LekPreparationPage, head_box);
  gtk_widget_class_bind_template_child (widget_class, LekPreparationPage, gaps_box);
  gtk_widget_class_bind_template_child (widget_class, LekPreparationPage, save_status);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
}

static void
lek_preparation_page_init (LekPreparationPage *self)
{
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  gtk_widget_init_template (GTK_WIDGET (self));
  lek_name_menu_button (self->menu_button, _("Main menu"));
  lek_menu_button_keep_narrow (GTK_MENU_BUTTON (self->menu_button));
}

GtkWidget *
lek_preparation_page_new (LekRegister *reg)
{
  LekPreparationPage *self;
  LekCase *preparation;

  g_return_val_if_fail (LEK_IS_REGISTER (reg), NULL);

  preparation = lek_register_get_preparation (reg);
  g_return_val_if_fail (preparation != NULL, NULL);

  self = g_object_new (LEK_TYPE_PREPARATION_PAGE, NULL);
  self->sitting = lek_sitting_new (reg, preparation);
  add_head (self);
  add_groups (self);
  add_papers (self);
  add_practice (self);
  lek_save_status_set_case (self->save_status, preparation);
  g_object_set (self->read_only_banner, "revealed", lek_case_is_read_only (preparation), NULL);
  g_signal_connect_object (preparation, "answer-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (preparation, "records-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

LekCase *
lek_preparation_page_get_case (LekPreparationPage *self)
{
  g_return_val_if_fail (LEK_IS_PREPARATION_PAGE (self), NULL);

  return get_case (self);
}
