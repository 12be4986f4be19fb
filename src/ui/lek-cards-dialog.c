/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. No incident is made and nothing is logged: this is done in
 * quiet times.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/lek-cards-dialog.h"

#include "report/lek-paper-setting.h"
#include "session/lek-case-prepared.h"
#include "ui/lek-error-text.h"
#include "ui/lek-file-chooser.h"
#include "ui/lek-fold-box.h"
#include "ui/lek-name.h"
#include "ui/lek-paper-out.h"
#include "ui/lek-report-preview.h"
#include "ui/lek-toggle-group.h"
#include "ui/lek-words-label.h"

#define KIND "first-hour"
#define N_WITHOUT_SCENARIO 3

struct _LekCardsDialog
{
  AdwWindow         parent_instance;

  LekRegister      *reg;
  LekPaperSetting  *setting;

  GtkBox           *box;
  AdwComboRow      *scenario_row;
  LekToggleGroup   *language_group;
  GtkWidget        *cards_label;
  GtkLabel         *status_label;
  LekReportPreview *preview;
};

G_DEFINE_FINAL_TYPE (LekCardsDialog, lek_cards_dialog, ADW_TYPE_WINDOW)

enum
{
  DUTCH,
  ENGLISH,
};

static LekLibrary *
get_library (LekCardsDialog *self)
{
  return lek_register_get_library (self->reg);
}

static LekPaperText *
make_paper (LekCardsDialog *self,
            const char     *kind,
            const char     *scenario)
{
  LekProfile profile = lek_preferences_get_profile (lek_register_get_preferences (self->reg));
  gint64 now = lek_clock_now (lek_register_get_clock (self->reg));
  const LekPaperInput input = {
    .library = get_library (self),
    .profile = profile,
    .scenario = scenario,
    .rules = lek_library_get_rules_at (get_library (self), now),
    .preparation = lek_case_get_prepared (lek_register_get_preparation (self->reg)),
    .voice = lek_toggle_group_get_active (self->language_group) == ENGLISH ? LEK_VOICE_EN
                                                                           : lek_profile_get_dutch (profile),
    .now_utc = now,
  };

  return lek_paper_text_new (lek_library_get_paper_kind (get_library (self), kind), &input);
}

static void
add_cards (LekCardsDialog *self,
           guint           chosen,
           GPtrArray      *papers)
{
  GPtrArray *scenarios = lek_library_get_scenarios (get_library (self));

  for (guint i = 0; i < scenarios->len; i++)
    {
      if (chosen == 0 || chosen == i + N_WITHOUT_SCENARIO)
        g_ptr_array_add (papers, make_paper (self, KIND, ((const LekScenario *) g_ptr_array_index (scenarios, i))->id));
    }
}

/* The first of the list is all cards; then the two papers that are about no scenario. */
static void
update (LekCardsDialog *self)
{
  g_autoptr(GPtrArray) papers = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_paper_text_free);
  guint chosen = adw_combo_row_get_selected (self->scenario_row);

  if (chosen == 1)
    g_ptr_array_add (papers, make_paper (self, "emergency", NULL));
  else if (chosen == 2)
    g_ptr_array_add (papers, make_paper (self, "blank-form", NULL));
  else
    add_cards (self, chosen, papers);

  gtk_widget_set_visible (self->cards_label, chosen == 0 || chosen >= N_WITHOUT_SCENARIO);
  g_clear_object (&self->setting);
  self->setting = lek_paper_setting_new (papers);
  lek_report_preview_show (self->preview, self->setting, lek_paper_draw_page, 0);
}

static void
say (LekCardsDialog *self,
     const char     *words)
{
  gtk_label_set_label (self->status_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->status_label), TRUE);
}

static void
file_chosen_cb (GFile    *file,
                gpointer  user_data)
{
  LekCardsDialog *self = user_data;
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *words = NULL;
  g_autoptr(GError) error = NULL;

  if (lek_paper_setting_write_pdf (self->setting, path, &error))
    /* Translators: %s is the name of a file */
    words = g_strdup_printf (_("Saved as %s."), name);
  else
    words = lek_error_text_body (error);
  say (self, words);
}

static void
save_clicked_cb (LekCardsDialog *self)
{
  const LekFileAsk ask = {
    .title = _("Save the cards"),
    .accept = _("_Save"),
    .save = TRUE,
    .name = _("First hour.pdf"),
    .kind = _("PDF documents"),
    .pattern = "*.pdf",
  };

  /* The chooser is modal to this dialog, so it cannot outlive it. */
  lek_file_chooser_ask (GTK_WINDOW (self), &ask, file_chosen_cb, self);
}

static void
print_clicked_cb (LekCardsDialog *self)
{
  g_autoptr(GError) error = NULL;
  gboolean printed;

  if (!lek_paper_print (GTK_WINDOW (self), self->setting, _("First hour"), &printed, &error))
    say (self, _("This could not be printed. Save it as PDF and print that."));
  else if (printed)
    say (self, _("Sent to the printer."));
}

static void
append_row (GtkListBox *list,
            const char *title,
            GtkWidget  *suffix)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_valign (suffix, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (suffix), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), suffix);
  gtk_list_box_append (list, row);
}

static const char *
read_name (LekCardsDialog *self,
           const char     *kind)
{
  return lek_text_get (lek_library_get_paper_kind (get_library (self), kind)->name,
                       lek_preferences_get_voice (lek_register_get_preferences (self->reg)));
}

static GListModel *
list_scenarios (LekCardsDialog *self)
{
  LekVoice voice = lek_preferences_get_voice (lek_register_get_preferences (self->reg));
  GPtrArray *scenarios = lek_library_get_scenarios (get_library (self));
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("All cards for the first hour"));
  gtk_string_list_append (names, read_name (self, "emergency"));
  gtk_string_list_append (names, read_name (self, "blank-form"));
  for (guint i = 0; i < scenarios->len; i++)
    {
      const LekScenario *scenario = g_ptr_array_index (scenarios, i);

      gtk_string_list_append (names, lek_text_get (scenario->label, voice));
    }

  return G_LIST_MODEL (names);
}

static void
add_choices (LekCardsDialog *self)
{
  LekVoice voice = lek_preferences_get_voice (lek_register_get_preferences (self->reg));
  g_autoptr(GListModel) scenarios = list_scenarios (self);
  GtkListBox *list = GTK_LIST_BOX (gtk_list_box_new ());

  gtk_list_box_set_selection_mode (list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Which cards"), -1);

  self->scenario_row = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->scenario_row), _("Card"));
  adw_combo_row_set_model (self->scenario_row, scenarios);
  self->language_group = LEK_TOGGLE_GROUP (lek_toggle_group_new ());
  lek_toggle_group_append (self->language_group, _("Dutch"));
  lek_toggle_group_append (self->language_group, _("English"));
  lek_toggle_group_set_active (self->language_group, voice == LEK_VOICE_EN ? ENGLISH : DUTCH);
  g_signal_connect_swapped (self->scenario_row, "notify::selected", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->language_group, "chosen", G_CALLBACK (update), self);

  lek_name_combo_row (self->scenario_row);
  gtk_list_box_append (list, GTK_WIDGET (self->scenario_row));
  append_row (list, _("Language of the paper"), GTK_WIDGET (self->language_group));
  gtk_box_append (self->box, GTK_WIDGET (list));
}

static GtkWidget *
append_button (GtkWidget      *buttons,
               const char     *label,
               LekCardsDialog *self,
               GCallback       clicked_cb)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_swapped (button, "clicked", clicked_cb, self);
  lek_fold_box_append (LEK_FOLD_BOX (buttons), button);

  return button;
}

static void
add_content (LekCardsDialog *self)
{
  GtkWidget *buttons = lek_fold_box_new (6);

  self->cards_label = lek_words_label_new (_("Five things to do at once, for each kind of incident. Print them now and "
                                             "keep them where they can be found without a telephone or computer."),
                                           NULL);
  gtk_box_append (self->box, self->cards_label);
  add_choices (self);
  gtk_widget_add_css_class (append_button (buttons, _("P_rint…"), self, G_CALLBACK (print_clicked_cb)),
                            "suggested-action");
  append_button (buttons, _("_Save as PDF…"), self, G_CALLBACK (save_clicked_cb));
  gtk_box_append (self->box, buttons);

  self->status_label = GTK_LABEL (lek_words_label_new ("", NULL));
  gtk_widget_set_visible (GTK_WIDGET (self->status_label), FALSE);
  gtk_box_append (self->box, GTK_WIDGET (self->status_label));
  self->preview = g_object_new (LEK_TYPE_REPORT_PREVIEW, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->preview), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Preview of the card"), -1);
  gtk_box_append (self->box, GTK_WIDGET (self->preview));
}

static void
lek_cards_dialog_dispose (GObject *object)
{
  LekCardsDialog *self = LEK_CARDS_DIALOG (object);

  g_clear_object (&self->setting);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (lek_cards_dialog_parent_class)->dispose (object);
}

static void
lek_cards_dialog_class_init (LekCardsDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lek_cards_dialog_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lek_cards_dialog_init (LekCardsDialog *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 14));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "view-column");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->box));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (content), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (content), scroller);
  adw_window_set_content (ADW_WINDOW (self), content);
}

GtkWidget *
lek_cards_dialog_new (GtkWindow      *parent,
                      LekRegister    *reg,
                      LekCardsPaper   paper)
{
  LekCardsDialog *self;

  g_return_val_if_fail (LEK_IS_REGISTER (reg), NULL);

  self = g_object_new (LEK_TYPE_CARDS_DIALOG,
                       "title", _("Cards for the first hour"),
                       "transient-for", parent,
                       "modal", TRUE,
                       "default-width", 520,
                       "default-height", 700,
                       "width-request", 320,
                       NULL);
  self->reg = g_object_ref (reg);
  add_content (self);
  adw_combo_row_set_selected (self->scenario_row, paper);
  update (self);

  return GTK_WIDGET (self);
}
