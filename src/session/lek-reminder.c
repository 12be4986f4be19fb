/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Only what passes between two looks is said, so nothing is
 * said twice, and what an incident brought along when it was taken in is not
 * said at all.
 */

#include "config.h"

#include "session/lek-reminder.h"

#include "core/time/lek-follow-up.h"

#define HOUR_S 3600

struct _LekReminder
{
  GObject      parent_instance;

  LekRegister *reg;             /* weak */
  gint64       looked_utc;      /* what passed until then was said */
};

G_DEFINE_FINAL_TYPE (LekReminder, lek_reminder, G_TYPE_OBJECT)

enum
{
  DUE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Hours before a follow-up is due. */
static const int follow_up_hours[] = { 24, 0 };

static gboolean
waits_for_ap (const LekSummary *summary)
{
  return summary->state == LEK_STATE_OPEN &&
         summary->known_utc != G_MININT64 &&
         summary->reported_utc == G_MININT64 &&
         summary->ap_choice != LEK_CHOICE_NO;
}

static const LekRules *
find_rules (LekReminder      *self,
            const LekSummary *summary)
{
  LekLibrary *library = lek_register_get_library (self->reg);
  const LekRules *rules = lek_library_get_rules (library, summary->rules_id);

  return rules != NULL ? rules : lek_library_get_rules_at (library, summary->known_utc);
}

static gboolean
passes (LekReminder *self,
        gint64       utc,
        gint64       now_utc)
{
  return utc > self->looked_utc && utc <= now_utc;
}

static gboolean
passes_milestone (LekReminder      *self,
                  const LekSummary *summary,
                  gint64            now_utc)
{
  const LekRules *rules;

  if (!waits_for_ap (summary))
    return FALSE;

  rules = find_rules (self, summary);
  for (int i = 0; rules != NULL && i < rules->n_milestones; i++)
    {
      if (passes (self, summary->known_utc + (gint64) rules->milestones[i] * HOUR_S, now_utc))
        return TRUE;
    }

  return FALSE;
}

static gboolean
passes_follow_up (LekReminder      *self,
                  const LekSummary *summary,
                  gint64            now_utc)
{
  if (summary->next == LEK_FOLLOW_UP_NONE)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (follow_up_hours); i++)
    {
      if (passes (self, summary->next_utc - (gint64) follow_up_hours[i] * HOUR_S, now_utc))
        return TRUE;
    }

  return FALSE;
}

static void
look_at (LekReminder      *self,
         const LekSummary *summary,
         gint64            now_utc)
{
  if (summary == NULL || summary->number == NULL || summary->example)
    return;

  if (passes_milestone (self, summary, now_utc) || passes_follow_up (self, summary, now_utc))
    g_signal_emit (self, signals[DUE], 0, summary->number);
}

static void
look (LekReminder *self)
{
  GListModel *running;
  gint64 now_utc;

  if (self->reg == NULL)
    return;

  running = lek_register_get_running (self->reg);
  now_utc = lek_clock_now (lek_register_get_clock (self->reg));
  for (guint i = 0; i < g_list_model_get_n_items (running); i++)
    {
      g_autoptr(LekRegisterRow) row = g_list_model_get_item (running, i);

      look_at (self, lek_register_row_get_summary (row), now_utc);
    }

  /* A clock that goes back makes nothing pass again. */
  self->looked_utc = MAX (self->looked_utc, now_utc);
}

static void
lek_reminder_finalize (GObject *object)
{
  LekReminder *self = LEK_REMINDER (object);

  g_clear_weak_pointer (&self->reg);

  G_OBJECT_CLASS (lek_reminder_parent_class)->finalize (object);
}

static void
lek_reminder_class_init (LekReminderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lek_reminder_finalize;

  signals[DUE] = g_signal_new ("due", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lek_reminder_init (LekReminder *self)
{
}

LekReminder *
lek_reminder_new (LekRegister *reg,
                  gint64       since_utc)
{
  LekReminder *self;

  g_return_val_if_fail (LEK_IS_REGISTER (reg), NULL);

  self = g_object_new (LEK_TYPE_REMINDER, NULL);
  self->looked_utc = since_utc;
  g_set_weak_pointer (&self->reg, reg);
  g_signal_connect_object (lek_register_get_clock (reg), "tick", G_CALLBACK (look), self, G_CONNECT_SWAPPED);

  return self;
}

void
lek_reminder_look (LekReminder *self)
{
  g_return_if_fail (LEK_IS_REMINDER (self));

  look (self);
}

gint64
lek_reminder_get_looked (LekReminder *self)
{
  g_return_val_if_fail (LEK_IS_REMINDER (self), G_MININT64);

  return self->looked_utc;
}
