/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/ap/lek-ap-sent.h"

#include "core/time/lek-format.h"
#include "ui/parts/lek-words-label.h"
#include "ui/stepper/lek-record-list.h"

struct _LekApSent
{
  AdwBin      parent_instance;

  LekSitting *sitting;
  GtkBox     *box;
  AdwBin     *state_bin;
};

G_DEFINE_FINAL_TYPE (LekApSent, lek_ap_sent, ADW_TYPE_BIN)

/**
 * State: how a state of the clock is shown here.
 * @words: what is to be done, or NULL when the clock itself says it all
 */
typedef struct
{
  const char *icon;
  const char *css_class;
  const char *words;
} State;

static LekCase *
get_case (LekApSent *self)
{
  return lek_sitting_get_case (self->sitting);
}

static State
get_state (LekDeadlineState state)
{
  static const State waiting = {
    "lek-mark-empty-symbolic", NULL,
    N_("Once the form has been sent, record it here: when, under which number, and where the receipt is kept."),
  };
  static const State no_number = {
    "dialog-warning-symbolic", "need-duty",
    N_("The number is missing. Without it the clock does not count as met: open the notification and fill it in."),
  };
  static const State late = {
    "dialog-warning-symbolic", "need-duty",
    N_("The reason for the delay belongs in the notification."),
  };
  static const State done = { "lek-mark-complete-symbolic", "need-done", NULL };
  static const State withdrawn = { "lek-mark-not-needed-symbolic", NULL, NULL };

  switch (state)
    {
    case LEK_DEADLINE_MET:
      return done;
    case LEK_DEADLINE_NUMBER_MISSING:
      return no_number;
    case LEK_DEADLINE_LATE:
      return late;
    case LEK_DEADLINE_WITHDRAWN:
      return withdrawn;
    case LEK_DEADLINE_NO_START:
    case LEK_DEADLINE_RUNNING:
    case LEK_DEADLINE_SOON:
    case LEK_DEADLINE_PASSED:
    case LEK_DEADLINE_NOT_NEEDED:
    default:
      return waiting;
    }
}

static void
update (LekApSent *self)
{
  LekDeadline deadline = lek_case_get_deadline (get_case (self));
  State state = get_state (deadline.state);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *clock = lek_format_clock (&deadline, lek_case_get_summary (get_case (self))->reported_utc,
                                             lek_sitting_get_now (self->sitting),
                                             lek_sitting_get_voice (self->sitting));

  gtk_box_append (GTK_BOX (box), lek_icon_label_new (state.icon, clock, state.css_class));
  if (state.words != NULL)
    gtk_box_append (GTK_BOX (box), lek_words_label_new (_(state.words), NULL));
  adw_bin_set_child (self->state_bin, box);
}

static void
lek_ap_sent_dispose (GObject *object)
{
  LekApSent *self = LEK_AP_SENT (object);

  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_ap_sent_parent_class)->dispose (object);
}

static void
lek_ap_sent_class_init (LekApSentClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lek_ap_sent_dispose;
}

static void
lek_ap_sent_init (LekApSent *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  self->state_bin = ADW_BIN (adw_bin_new ());
  gtk_box_append (self->box, lek_words_label_new (_("After sending"), "title-4"));
  gtk_box_append (self->box, GTK_WIDGET (self->state_bin));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

GtkWidget *
lek_ap_sent_new (LekSitting *sitting)
{
  static const char *const signals[] = { "deadline-changed", "records-changed", "decided" };
  LekApSent *self;

  g_return_val_if_fail (LEK_IS_SITTING (sitting), NULL);

  self = g_object_new (LEK_TYPE_AP_SENT, NULL);
  self->sitting = g_object_ref (sitting);
  gtk_box_append (self->box, lek_record_list_new (sitting, "notification"));
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (get_case (self), signals[i], G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
