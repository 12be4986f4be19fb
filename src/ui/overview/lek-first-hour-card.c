/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/overview/lek-first-hour-card.h"

#include "ui/parts/lek-legible.h"
#include "ui/parts/lek-words-label.h"

#define QUESTION_SCENARIO "incident.scenario"

struct _LekFirstHourCard
{
  AdwBin      parent_instance;

  LekSitting *sitting;
  GtkBox     *box;
  GtkLabel   *count_label;
  GtkBox     *actions;
  char       *scenario;     /* whose actions stand there */
};

G_DEFINE_FINAL_TYPE (LekFirstHourCard, lek_first_hour_card, ADW_TYPE_BIN)

static LekCase *
get_case (LekFirstHourCard *self)
{
  return lek_sitting_get_case (self->sitting);
}

static const LekScenario *
find_scenario (LekFirstHourCard *self)
{
  LekLibrary *library = lek_case_get_library (get_case (self));
  const char *id = lek_answers_get_value (lek_case_get_answers (get_case (self)),
                                          QUESTION_SCENARIO);

  return id != NULL ? lek_library_get_scenario (library, id) : NULL;
}

static void
show_count (LekFirstHourCard *self)
{
  const LekScenario *scenario = find_scenario (self);
  g_autofree char *words = NULL;
  guint n_done = 0;

  for (guint i = 0; i < scenario->first_hour->len; i++)
    n_done += lek_case_is_action_done (get_case (self), i) ? 1 : 0;

  /* Translators: how many actions were done, of how many */
  words = g_strdup_printf (_("%u of %u done"), n_done, scenario->first_hour->len);
  gtk_label_set_label (self->count_label, words);
}

static void
check_toggled_cb (GtkCheckButton   *check,
                  LekFirstHourCard *self)
{
  guint action = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "action"));

  lek_case_set_action_done (get_case (self), action, gtk_check_button_get_active (check));
  show_count (self);
}

static void
add_action (LekFirstHourCard *self,
            const LekText    *text,
            guint             action)
{
  const char *words = lek_sitting_read (self->sitting, text);
  GtkWidget *check = gtk_check_button_new ();

  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), lek_words_label_new (words, NULL));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               lek_case_is_action_done (get_case (self), action));
  gtk_widget_add_css_class (check, "option");
  gtk_accessible_update_property (GTK_ACCESSIBLE (check),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  g_object_set_data (G_OBJECT (check), "action", GUINT_TO_POINTER (action));
  g_signal_connect (check, "toggled", G_CALLBACK (check_toggled_cb), self);
  gtk_box_append (self->actions, check);
}

static void
show_actions (LekFirstHourCard *self)
{
  const LekScenario *scenario = find_scenario (self);

  gtk_widget_set_visible (GTK_WIDGET (self), scenario != NULL && scenario->first_hour->len > 0);
  if (scenario == NULL || g_strcmp0 (scenario->id, self->scenario) == 0)
    return;

  g_free (self->scenario);
  self->scenario = g_strdup (scenario->id);
  lek_box_clear (self->actions);
  for (guint i = 0; i < scenario->first_hour->len; i++)
    add_action (self, g_ptr_array_index (scenario->first_hour, i), i);
  show_count (self);
}

static void
show_lock (LekFirstHourCard *self)
{
  lek_legible_set_sensitive (GTK_WIDGET (self->actions), !lek_case_is_locked (get_case (self)));
}

static void
answer_changed_cb (LekFirstHourCard *self)
{
  show_actions (self);
}

static void
lek_first_hour_card_dispose (GObject *object)
{
  LekFirstHourCard *self = LEK_FIRST_HOUR_CARD (object);

  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_first_hour_card_parent_class)->dispose (object);
}

static void
lek_first_hour_card_finalize (GObject *object)
{
  LekFirstHourCard *self = LEK_FIRST_HOUR_CARD (object);

  g_clear_pointer (&self->scenario, g_free);

  G_OBJECT_CLASS (lek_first_hour_card_parent_class)->finalize (object);
}

static void
lek_first_hour_card_class_init (LekFirstHourCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lek_first_hour_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = lek_first_hour_card_finalize;
}

static void
lek_first_hour_card_init (LekFirstHourCard *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  self->count_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->count_label), "dim-label");
  self->actions = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_add_css_class (GTK_WIDGET (self->actions), "options");

  gtk_box_append (GTK_BOX (head), lek_words_label_new (_("Do this first"), "heading"));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->count_label));
  gtk_box_append (self->box, head);
  gtk_box_append (self->box, GTK_WIDGET (self->actions));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

GtkWidget *
lek_first_hour_card_new (LekSitting *sitting)
{
  LekFirstHourCard *self;

  g_return_val_if_fail (LEK_IS_SITTING (sitting), NULL);

  self = g_object_new (LEK_TYPE_FIRST_HOUR_CARD, NULL);
  self->sitting = g_object_ref (sitting);
  g_signal_connect_object (get_case (self), "answer-changed::" QUESTION_SCENARIO,
                           G_CALLBACK (answer_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_case (self), "state-changed", G_CALLBACK (show_lock), self, G_CONNECT_SWAPPED);
  show_actions (self);
  show_lock (self);

  return GTK_WIDGET (self);
}
