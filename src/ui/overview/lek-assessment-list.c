/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/overview/lek-assessment-list.h"

#include "core/time/lek-format.h"
#include "ui/incident/lek-incident-words.h"
#include "ui/overview/lek-verdict-why.h"
#include "ui/parts/lek-expander.h"
#include "ui/parts/lek-words-label.h"

struct _LekAssessmentList
{
  AdwBin      parent_instance;

  LekSitting *sitting;
  GtkWidget  *expander;
  GtkBox     *box;
};

G_DEFINE_FINAL_TYPE (LekAssessmentList, lek_assessment_list, ADW_TYPE_BIN)

static char *
describe_facts (LekAssessmentList *self,
                const char        *facts)
{
  g_auto(GStrv) names = g_strsplit (facts, " ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      char *words = g_strdup (lek_fact_get_words (self->sitting, names[i]));

      g_free (names[i]);
      names[i] = words;
    }

  return g_strjoinv (", ", names);
}

static void
append_outcome (GtkBox      *box,
                LekConcerns  concerns,
                LekNeed      need)
{
  /* Translators: what it is about, such as "Notify the AP", then the outcome, such as "Yes" */
  g_autofree char *words = g_strdup_printf (C_("outcome", "%s: %s"),
                                            lek_words_for_concern (concerns),
                                            lek_words_for_need (concerns, need));

  gtk_box_append (box, lek_words_label_new (words, NULL));
}

static void
append_assessment (LekAssessmentList   *self,
                   const LekAssessment *assessment)
{
  GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  LekMoment moment = { assessment->made_utc, FALSE };
  g_autofree char *when = lek_format_full (&moment, lek_sitting_get_voice (self->sitting));

  gtk_box_append (GTK_BOX (entry), lek_words_label_new (when, "heading"));
  append_outcome (GTK_BOX (entry), LEK_CONCERNS_AP, assessment->ap_need);
  append_outcome (GTK_BOX (entry), LEK_CONCERNS_PEOPLE, assessment->people_need);
  if (assessment->changed != NULL && *assessment->changed != '\0')
    {
      g_autofree char *facts = describe_facts (self, assessment->changed);
      /* Translators: %s is a list of facts */
      g_autofree char *words = g_strdup_printf (_("Changed since the one before: %s"), facts);

      gtk_box_append (GTK_BOX (entry), lek_words_label_new (words, "dim-label"));
    }
  gtk_box_append (self->box, entry);
}

static void
update (LekAssessmentList *self)
{
  GPtrArray *all = lek_case_get_incident (lek_sitting_get_case (self->sitting))->assessments;
  g_autofree char *title = NULL;

  lek_box_clear (self->box);
  gtk_widget_set_visible (GTK_WIDGET (self), all->len > 1);
  if (all->len < 2)
    return;

  title = g_strdup_printf (ngettext ("%u earlier advice", "%u earlier pieces of advice",
                                     all->len - 1),
                           all->len - 1);
  lek_expander_name (GTK_EXPANDER (self->expander), title);
  for (guint i = all->len; i > 0; i--)
    append_assessment (self, g_ptr_array_index (all, i - 1));
}

static void
lek_assessment_list_dispose (GObject *object)
{
  LekAssessmentList *self = LEK_ASSESSMENT_LIST (object);

  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_assessment_list_parent_class)->dispose (object);
}

static void
lek_assessment_list_class_init (LekAssessmentListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lek_assessment_list_dispose;
}

static void
lek_assessment_list_init (LekAssessmentList *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_widget_set_margin_top (GTK_WIDGET (self->box), 8);
  self->expander = lek_expander_new ("", GTK_WIDGET (self->box));
  adw_bin_set_child (ADW_BIN (self), self->expander);
}

GtkWidget *
lek_assessment_list_new (LekSitting *sitting)
{
  LekAssessmentList *self;

  g_return_val_if_fail (LEK_IS_SITTING (sitting), NULL);

  self = g_object_new (LEK_TYPE_ASSESSMENT_LIST, NULL);
  self->sitting = g_object_ref (sitting);
  g_signal_connect_object (lek_sitting_get_case (sitting), "verdict-changed",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lek_sitting_get_case (sitting), "advice-reopened",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
