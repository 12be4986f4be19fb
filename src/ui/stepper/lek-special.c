/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/stepper/lek-special.h"

#include "ui/log/lek-log-entry-box.h"
#include "ui/overview/lek-decide-card.h"
#include "ui/overview/lek-first-hour-card.h"
#include "ui/overview/lek-form-verdict-card.h"
#include "ui/overview/lek-informing-card.h"
#include "ui/overview/lek-verdict-card.h"
#include "ui/parts/lek-let-wrap.h"
#include "ui/parts/lek-words-label.h"

static GtkWidget *
make_button (const char *label,
             const char *action,
             const char *target)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  lek_button_let_wrap (GTK_BUTTON (button));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);

  return button;
}

static GtkWidget *
make_timeline (LekSitting *sitting)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (box), lek_words_label_new (_("Add a line to the log"), "heading"));
  gtk_box_append (GTK_BOX (box), lek_log_entry_box_new (sitting));
  gtk_box_append (GTK_BOX (box), make_button (_("Open the _log"), "incident.show-view", "timeline"));

  return box;
}

static GtkWidget *
make_report (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (box),
                  lek_words_label_new (_("The report takes its words from the answers and the "
                                         "log, and fits on one page."),
                                       NULL));
  gtk_box_append (GTK_BOX (box), make_button (_("Look at the _report"), "incident.show-paper", "report"));

  return box;
}

static GtkWidget *
make_informing (LekSitting *sitting)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (box), lek_informing_card_new (sitting));
  gtk_box_append (GTK_BOX (box), make_button (_("Messages and _recipients"), "incident.show-paper", "messages"));

  return box;
}

GtkWidget *
lek_special_new (LekSitting *sitting,
                 const char *name)
{
  g_return_val_if_fail (LEK_IS_SITTING (sitting), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (g_str_equal (name, "first-hour"))
    return lek_first_hour_card_new (sitting);
  if (g_str_equal (name, "form-verdict"))
    return lek_form_verdict_card_new (sitting);
  if (g_str_equal (name, "verdict"))
    return lek_verdict_card_new (sitting, TRUE);
  if (g_str_equal (name, "decide-ap"))
    return lek_decide_card_new (sitting, LEK_ABOUT_AP);
  if (g_str_equal (name, "decide-people"))
    return lek_decide_card_new (sitting, LEK_ABOUT_PEOPLE);
  if (g_str_equal (name, "timeline"))
    return make_timeline (sitting);
  if (g_str_equal (name, "report"))
    return make_report ();
  if (g_str_equal (name, "informing"))
    return make_informing (sitting);

  return gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
}
