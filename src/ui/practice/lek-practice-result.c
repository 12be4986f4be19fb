/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. What was missed stands first: that is what there is to learn.
 */

#include "config.h"

#include "ui/practice/lek-practice-result.h"

#include <glib/gi18n-lib.h>

#include "report/lek-paper-setting.h"
#include "ui/paper/lek-paper-ways.h"
#include "ui/parts/lek-fold-box.h"
#include "ui/parts/lek-letters.h"
#include "ui/parts/lek-scrolling-window.h"
#include "ui/parts/lek-words-label.h"

#define PLACE "lek-place"
#define LEAST_LETTERS 14

struct _LekPracticeResult
{
  AdwWindow  parent_instance;

  LekDrill  *drill;
  GPtrArray *findings;

  GtkBox    *box;
};

G_DEFINE_FINAL_TYPE (LekPracticeResult, lek_practice_result, ADW_TYPE_WINDOW)

enum
{
  SHOW,
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static LekPaperSetting *
make_setting (LekPracticeResult *self)
{
  g_autoptr(GPtrArray) papers = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_paper_text_free);

  g_ptr_array_add (papers, lek_drill_make_paper (self->drill, self->findings));

  return lek_paper_setting_new (papers);
}

static void
done_clicked_cb (LekPracticeResult *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

static void
show_clicked_cb (LekPracticeResult *self,
                 GtkWidget         *button)
{
  g_autofree char *place = g_strdup (g_object_get_data (G_OBJECT (button), PLACE));

  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, signals[SHOW], 0, place);
}

static GtkWidget *
make_show_button (LekPracticeResult        *self,
                  const LekPracticeFinding *finding)
{
  GtkWidget *button = gtk_button_new_with_label (_("Show"));
  /* Translators: %s is what was looked at, such as "The first hour" */
  g_autofree char *name = g_strdup_printf (_("Show: %s"), finding->title);

  g_object_set_data_full (G_OBJECT (button), PLACE, g_strdup (finding->place), g_free);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (show_clicked_cb), self, G_CONNECT_SWAPPED);

  return button;
}

/* The least width is of the box: a label with one of its own and few words has a natural width below it. */
static GtkWidget *
make_words (const LekPracticeFinding *finding)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (words), lek_words_label_new (finding->title, NULL));
  gtk_box_append (GTK_BOX (words), lek_words_label_new (finding->text, "caption dim-label"));
  gtk_widget_set_size_request (words, LEAST_LETTERS * lek_letters_get_width (words), -1);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);

  return words;
}

/* With large text in a narrow window the button goes below the words. */
static void
append_finding (LekPracticeResult        *self,
                GtkListBox               *list,
                const LekPracticeFinding *finding)
{
  static const char *const icons[] = {
    "lek-mark-complete-symbolic", "lek-clock-symbolic", "lek-mark-empty-symbolic"
  };
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *beside = lek_fold_box_new (6);

  gtk_widget_set_hexpand (beside, TRUE);
  lek_fold_box_append (LEK_FOLD_BOX (beside), make_words (finding));
  if (*finding->place != '\0' && finding->outcome != LEK_PRACTICE_WELL)
    lek_fold_box_append (LEK_FOLD_BOX (beside), make_show_button (self, finding));
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name (icons[finding->outcome]));
  gtk_box_append (GTK_BOX (line), beside);
  gtk_widget_add_css_class (line, "lek-finding");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, finding->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, finding->text, -1);
  gtk_list_box_append (list, row);
}

static void
add_outcome (LekPracticeResult  *self,
             LekPracticeOutcome  outcome)
{
  static const char *const headings[] = { N_("This went well"), N_("This came too late"), N_("This was missed") };
  GtkWidget *list;

  if (lek_practice_count (self->findings, outcome) == 0)
    return;

  list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _(headings[outcome]), -1);
  for (guint i = 0; i < self->findings->len; i++)
    {
      const LekPracticeFinding *finding = g_ptr_array_index (self->findings, i);

      if (finding->outcome == outcome)
        append_finding (self, GTK_LIST_BOX (list), finding);
    }

  gtk_box_append (self->box, lek_words_label_new (_(headings[outcome]), "heading"));
  gtk_box_append (self->box, list);
}

static char *
describe (LekPracticeResult *self)
{
  guint well = lek_practice_count (self->findings, LEK_PRACTICE_WELL);

  if (well == self->findings->len)
    return g_strdup (_("Nothing was missed and everything was in time."));

  /* Translators: %1$u is how many went well, %2$u is how many were looked at; there are always several */
  return g_strdup_printf (_("%1$u of %2$u points went well. Below is what can be done better next time."),
                          well, self->findings->len);
}

static GtkWidget *
make_ways (LekPracticeResult *self)
{
  GtkWidget *done_button = gtk_button_new_with_mnemonic (_("_Close the practice"));
  GtkWidget *ways = lek_paper_ways_new (done_button);
  g_autoptr(LekPaperSetting) setting = make_setting (self);

  gtk_widget_add_css_class (done_button, "suggested-action");
  g_signal_connect_swapped (done_button, "clicked", G_CALLBACK (done_clicked_cb), self);
  lek_paper_ways_show (LEK_PAPER_WAYS (ways), setting, _("Result of the practice"));

  return ways;
}

static void
add_content (LekPracticeResult *self)
{
  g_autofree char *words = describe (self);

  gtk_box_append (self->box, lek_words_label_new (words, NULL));
  for (guint i = LEK_N_PRACTICE_OUTCOMES; i > 0; i--)
    add_outcome (self, i - 1);

  gtk_box_append (self->box,
                  lek_words_label_new (_("When the practice is closed, everything that was written in it is thrown "
                                         "away. Save or print the result to keep it."), "dim-label"));
  gtk_box_append (self->box, make_ways (self));
}

static void
lek_practice_result_dispose (GObject *object)
{
  LekPracticeResult *self = LEK_PRACTICE_RESULT (object);

  g_clear_object (&self->drill);
  g_clear_pointer (&self->findings, g_ptr_array_unref);

  G_OBJECT_CLASS (lek_practice_result_parent_class)->dispose (object);
}

static void
lek_practice_result_class_init (LekPracticeResultClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lek_practice_result_dispose;

  signals[SHOW] = g_signal_new ("show-place", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);

  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lek_practice_result_init (LekPracticeResult *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 14));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "view-column");
  lek_scrolling_window_fill (ADW_WINDOW (self), GTK_WIDGET (self->box));
}

GtkWidget *
lek_practice_result_new (GtkWindow *parent,
                         LekDrill  *drill,
                         GPtrArray *findings)
{
  LekPracticeResult *self;

  g_return_val_if_fail (LEK_IS_DRILL (drill), NULL);
  g_return_val_if_fail (findings != NULL, NULL);

  self = g_object_new (LEK_TYPE_PRACTICE_RESULT,
                       "title", _("Result of the practice"),
                       "transient-for", parent,
                       "modal", TRUE,
                       "destroy-with-parent", TRUE,
                       "default-width", 620,
                       "default-height", 700,
                       "width-request", 320,
                       NULL);
  self->drill = g_object_ref (drill);
  self->findings = g_ptr_array_ref (findings);
  add_content (self);

  return GTK_WIDGET (self);
}
