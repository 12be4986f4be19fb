/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. What was missed stands first: that is what there is to learn.
 */

#include "config.h"

#include "ui/lek-practice-result.h"

#include <glib/gi18n-lib.h>

#include "report/lek-paper-setting.h"
#include "ui/lek-error-text.h"
#include "ui/lek-file-chooser.h"
#include "ui/lek-fold-box.h"
#include "ui/lek-paper-out.h"
#include "ui/lek-words-label.h"

#define PLACE "lek-place"

struct _LekPracticeResult
{
  AdwWindow  parent_instance;

  LekDrill  *drill;
  GPtrArray *findings;

  GtkBox    *box;
  GtkLabel  *status_label;
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
say (LekPracticeResult *self,
     const char        *words)
{
  gtk_label_set_label (self->status_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->status_label), TRUE);
}

static void
file_chosen_cb (GFile    *file,
                gpointer  user_data)
{
  LekPracticeResult *self = user_data;
  g_autoptr(LekPaperSetting) setting = make_setting (self);
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *words = NULL;
  g_autoptr(GError) error = NULL;

  if (lek_paper_setting_write_pdf (setting, path, &error))
    /* Translators: %s is the name of a file */
    words = g_strdup_printf (_("Saved as %s."), name);
  else
    words = lek_error_text_body (error);
  say (self, words);
}

static void
save_clicked_cb (LekPracticeResult *self)
{
  const LekFileAsk ask = {
    .title = _("Save the result"),
    .accept = _("_Save"),
    .save = TRUE,
    .name = _("Result of the practice.pdf"),
    .kind = _("PDF documents"),
    .pattern = "*.pdf",
  };

  /* The chooser is modal to this dialog, so it cannot outlive it. */
  lek_file_chooser_ask (GTK_WINDOW (self), &ask, file_chosen_cb, self);
}

static void
print_clicked_cb (LekPracticeResult *self)
{
  g_autoptr(LekPaperSetting) setting = make_setting (self);
  g_autoptr(GError) error = NULL;
  gboolean printed;

  if (!lek_paper_print (GTK_WINDOW (self), setting, _("Result of the practice"), &printed, &error))
    say (self, _("This could not be printed. Save it as PDF and print that."));
  else if (printed)
    say (self, _("Sent to the printer."));
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

static void
append_finding (LekPracticeResult        *self,
                GtkListBox               *list,
                const LekPracticeFinding *finding)
{
  static const char *const icons[] = {
    "lek-mark-complete-symbolic", "lek-clock-symbolic", "lek-mark-empty-symbolic"
  };
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), finding->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), finding->text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (icons[finding->outcome]));
  if (*finding->place != '\0' && finding->outcome != LEK_PRACTICE_WELL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_show_button (self, finding));
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
  return g_strdup_printf (_("%1$u of %2$u points went well. Below it says what can be done better next time."),
                          well, self->findings->len);
}

static void
append_button (LekPracticeResult *self,
               GtkWidget         *buttons,
               const char        *label,
               GCallback          clicked_cb,
               const char        *css_class)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  if (css_class != NULL)
    gtk_widget_add_css_class (button, css_class);
  g_signal_connect_swapped (button, "clicked", clicked_cb, self);
  lek_fold_box_append (LEK_FOLD_BOX (buttons), button);
}

static void
add_content (LekPracticeResult *self)
{
  GtkWidget *buttons = lek_fold_box_new (6);
  g_autofree char *words = describe (self);

  gtk_box_append (self->box, lek_words_label_new (words, NULL));
  for (guint i = LEK_N_PRACTICE_OUTCOMES; i > 0; i--)
    add_outcome (self, i - 1);

  gtk_box_append (self->box,
                  lek_words_label_new (_("When the practice is closed, everything that was written in it is thrown "
                                         "away. Save or print the result to keep it."), "dim-label"));
  append_button (self, buttons, _("_Close the practice"), G_CALLBACK (done_clicked_cb), "suggested-action");
  append_button (self, buttons, _("_Save as PDF…"), G_CALLBACK (save_clicked_cb), NULL);
  append_button (self, buttons, _("P_rint…"), G_CALLBACK (print_clicked_cb), NULL);
  gtk_box_append (self->box, buttons);
  self->status_label = GTK_LABEL (lek_words_label_new ("", NULL));
  gtk_widget_set_visible (GTK_WIDGET (self->status_label), FALSE);
  gtk_box_append (self->box, GTK_WIDGET (self->status_label));
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
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 14));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "view-column");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->box));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (column), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (column), scroller);
  adw_window_set_content (ADW_WINDOW (self), column);
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
