/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. No incident is made and nothing is logged: this is done in
 * quiet times.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/register/lek-cards-dialog.h"

#include "report/lek-paper-setting.h"
#include "session/lek-case-prepared.h"
#include "ui/paper/lek-paper-out.h"
#include "ui/paper/lek-paper-ways.h"
#include "ui/paper/lek-report-preview.h"
#include "ui/parts/lek-name.h"
#include "ui/parts/lek-scrolling-window.h"
#include "ui/parts/lek-toggle-group.h"
#include "ui/parts/lek-words-label.h"

#define CARDS "first-hour"
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
  LekPaperWays     *ways;
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
        {
          const LekScenario *scenario = g_ptr_array_index (scenarios, i);

          g_ptr_array_add (papers, make_paper (self, CARDS, scenario->id));
        }
    }
}

static const char *
read_name (LekCardsDialog *self,
           const char     *kind)
{
  return lek_text_get (lek_library_get_paper_kind (get_library (self), kind)->name,
                       lek_preferences_get_voice (lek_register_get_preferences (self->reg)));
}

/* The first of the list is all cards; then the two papers that are about no scenario. */
static void
update (LekCardsDialog *self)
{
  g_autoptr(GPtrArray) papers = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_paper_text_free);
  guint chosen = adw_combo_row_get_selected (self->scenario_row);
  const char *kind = chosen == 1 ? "emergency" : chosen == 2 ? "blank-form" : CARDS;
  gboolean is_card = g_str_equal (kind, CARDS);

  if (is_card)
    add_cards (self, chosen, papers);
  else
    g_ptr_array_add (papers, make_paper (self, kind, NULL));

  gtk_widget_set_visible (self->cards_label, is_card);
  g_clear_object (&self->setting);
  self->setting = lek_paper_setting_new (papers);
  lek_paper_ways_show (self->ways, self->setting,
                       chosen == 0 ? _("All cards for the first hour") : read_name (self, kind));
  lek_report_preview_show (self->preview, self->setting, lek_paper_draw_page, 0);
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
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Which paper"), -1);

  self->scenario_row = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->scenario_row), _("Paper"));
  adw_combo_row_set_model (self->scenario_row, scenarios);
  adw_combo_row_set_use_subtitle (self->scenario_row, TRUE);
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

static void
add_content (LekCardsDialog *self)
{
  self->cards_label = lek_words_label_new (_("Five things to do at once, for each kind of incident. Print them now and "
                                             "keep them where they can be found without a telephone or computer."),
                                           NULL);
  gtk_box_append (self->box, self->cards_label);
  add_choices (self);
  self->ways = LEK_PAPER_WAYS (lek_paper_ways_new (NULL));
  gtk_box_append (self->box, GTK_WIDGET (self->ways));

  self->preview = g_object_new (LEK_TYPE_REPORT_PREVIEW, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->preview), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Preview of the paper"), -1);
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
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 14));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "view-column");
  lek_scrolling_window_fill (ADW_WINDOW (self), GTK_WIDGET (self->box));
}

GtkWidget *
lek_cards_dialog_new (GtkWindow      *parent,
                      LekRegister    *reg,
                      LekCardsPaper   paper)
{
  LekCardsDialog *self;

  g_return_val_if_fail (LEK_IS_REGISTER (reg), NULL);

  self = g_object_new (LEK_TYPE_CARDS_DIALOG,
                       "title", _("Papers to have ready"),
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
