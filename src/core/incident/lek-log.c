/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line of the log as a value. How it reads as a sentence stands in
 * lek-log-words.c, how lines are sealed in lek-chain.c.
 */

#include "config.h"

#include "core/incident/lek-log.h"

G_DEFINE_BOXED_TYPE (LekLogEntry, lek_log_entry, lek_log_entry_copy, lek_log_entry_free)

static const char *const kind_nicks[] = { "automatic", "decision", "own", "correction" };

LekLogEntry *
lek_log_entry_new (LekLogKind  kind,
                   const char *code,
                   gint64      written_utc)
{
  LekLogEntry *self = g_new0 (LekLogEntry, 1);

  self->kind = kind;
  self->code = g_strdup (code);
  self->written_utc = written_utc;
  self->happened_utc = written_utc;

  return self;
}

LekLogEntry *
lek_log_entry_copy (const LekLogEntry *self)
{
  LekLogEntry *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (LekLogEntry, 1);
  *copy = *self;
  copy->code = g_strdup (self->code);
  copy->subject = g_strdup (self->subject);
  copy->value = g_strdup (self->value);
  copy->text = g_strdup (self->text);
  copy->author = g_strdup (self->author);
  copy->hash = g_strdup (self->hash);

  return copy;
}

void
lek_log_entry_free (LekLogEntry *self)
{
  if (self == NULL)
    return;

  g_free (self->code);
  g_free (self->subject);
  g_free (self->value);
  g_free (self->text);
  g_free (self->author);
  g_free (self->hash);
  g_free (self);
}

const char *
lek_log_kind_to_nick (LekLogKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kind_nicks), NULL);

  return kind_nicks[kind];
}

gboolean
lek_log_kind_from_nick (const char *nick,
                        LekLogKind *out_kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_nicks); i++)
    {
      if (g_strcmp0 (nick, kind_nicks[i]) == 0)
        {
          *out_kind = i;
          return TRUE;
        }
    }

  return FALSE;
}

LekLogEntry *
lek_log_entry_new_answer (const char      *question_id,
                          const LekAnswer *answer,
                          gint64           written_utc)
{
  LekAnswerState state = lek_answer_get_state (answer);
  gboolean has_value = lek_answer_has_value (answer);
  LekLogEntry *self;

  if (state == LEK_ANSWER_NONE)
    self = lek_log_entry_new (LEK_LOG_AUTOMATIC, "answer-cleared", written_utc);
  else
    self = lek_log_entry_new (LEK_LOG_AUTOMATIC, has_value ? "answer-changed" : "answer-unknown",
                              written_utc);

  self->subject = g_strdup (question_id);
  if (has_value)
    self->value = g_strconcat (lek_answer_state_to_nick (state), " ",
                               lek_answer_get_value (answer), NULL);
  else
    self->value = g_strdup (lek_answer_state_to_nick (state));

  return self;
}
