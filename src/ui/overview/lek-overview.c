/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/overview/lek-overview.h"

#include "ui/overview/lek-assessment-list.h"
#include "ui/overview/lek-clocks-card.h"
#include "ui/overview/lek-decide-card.h"
#include "ui/overview/lek-open-list.h"
#include "ui/overview/lek-verdict-card.h"
#include "ui/parts/lek-words-label.h"
#include "ui/stepper/lek-record-list.h"

struct _LekOverview
{
  AdwBin         parent_instance;

  GtkBox        *box;
  LekRecordList *lists[2];     /* of the kinds below; NULL before there is a sitting */
};

static const char *const kinds[] = { "task", "followup" };

G_DEFINE_FINAL_TYPE (LekOverview, lek_overview, ADW_TYPE_BIN)

static void
open_picked_cb (LekOverview *self,
                const char  *page_id,
                const char  *question_id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "incident.go-to", "(ss)", page_id, question_id);
}

static void
add_open_list (LekOverview *self,
               LekSitting  *sitting)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *list = lek_open_list_new (sitting);

  g_signal_connect_swapped (list, "picked", G_CALLBACK (open_picked_cb), self);
  gtk_box_append (GTK_BOX (card), lek_words_label_new (_("Still open"), "dim-label caption-heading"));
  gtk_box_append (GTK_BOX (card), list);
  gtk_widget_add_css_class (card, "lek-card");
  gtk_box_append (self->box, card);
}

/* What has to be done besides answering questions. */
static void
add_work (LekOverview *self,
          LekSitting  *sitting)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      GtkWidget *list = lek_record_list_new (sitting, kinds[i]);

      self->lists[i] = LEK_RECORD_LIST (list);
      gtk_widget_add_css_class (list, "lek-card");
      gtk_box_append (self->box, list);
    }
}

static void
lek_overview_class_init (LekOverviewClass *klass)
{
}

static void
lek_overview_init (LekOverview *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "view-column");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 720);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->box));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller),
                                  GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

void
lek_overview_set_sitting (LekOverview *self,
                          LekSitting  *sitting)
{
  g_return_if_fail (LEK_IS_OVERVIEW (self));
  g_return_if_fail (LEK_IS_SITTING (sitting));

  gtk_box_append (self->box, lek_verdict_card_new (sitting, FALSE));
  gtk_box_append (self->box, lek_decide_card_new (sitting, LEK_ABOUT_AP));
  gtk_box_append (self->box, lek_decide_card_new (sitting, LEK_ABOUT_PEOPLE));
  gtk_box_append (self->box, lek_clocks_card_new (sitting));
  add_open_list (self, sitting);
  add_work (self, sitting);
  gtk_box_append (self->box, lek_assessment_list_new (sitting));
}

gboolean
lek_overview_show_list (LekOverview *self,
                        const char  *kind)
{
  g_return_val_if_fail (LEK_IS_OVERVIEW (self), FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (!g_str_equal (kinds[i], kind) || self->lists[i] == NULL)
        continue;

      lek_record_list_show_next (self->lists[i]);
      return TRUE;
    }

  return FALSE;
}
