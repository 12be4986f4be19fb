/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. What had passed before an incident was first seen is not
 * said again: the window shows it.
 */

#include "config.h"

#include "session/lek-reminder.h"

struct _LekReminder
{
  GObject      parent_instance;

  LekRegister *reg;             /* weak */
  GHashTable  *milestones;      /* number -> last milestone seen, plus two */
};

G_DEFINE_FINAL_TYPE (LekReminder, lek_reminder, G_TYPE_OBJECT)

enum
{
  DUE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
waits_for_ap (const LekSummary *summary)
{
  return summary != NULL &&
         summary->number != NULL &&
         !summary->example &&
         summary->state == LEK_STATE_OPEN &&
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

static void
look_at (LekReminder      *self,
         const LekSummary *summary,
         gint64            now_utc)
{
  const LekRules *rules = find_rules (self, summary);
  int milestone = rules != NULL ? lek_deadline_milestone (summary->known_utc, now_utc, rules) : -1;
  int before = GPOINTER_TO_INT (g_hash_table_lookup (self->milestones, summary->number)) - 2;

  /* Nought is "never seen", so -1 is kept as 1. */
  g_hash_table_replace (self->milestones, g_strdup (summary->number), GINT_TO_POINTER (milestone + 2));
  if (before >= -1 && milestone > before)
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
      const LekSummary *summary = lek_register_row_get_summary (row);

      if (waits_for_ap (summary))
        look_at (self, summary, now_utc);
    }
}

static void
lek_reminder_finalize (GObject *object)
{
  LekReminder *self = LEK_REMINDER (object);

  g_clear_weak_pointer (&self->reg);
  g_hash_table_unref (self->milestones);

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
  self->milestones = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

LekReminder *
lek_reminder_new (LekRegister *reg)
{
  LekReminder *self;

  g_return_val_if_fail (LEK_IS_REGISTER (reg), NULL);

  self = g_object_new (LEK_TYPE_REMINDER, NULL);
  g_set_weak_pointer (&self->reg, reg);
  g_signal_connect_object (lek_register_get_clock (reg), "tick", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lek_register_get_running (reg), "items-changed", G_CALLBACK (look), self,
                           G_CONNECT_SWAPPED);
  look (self);

  return self;
}
