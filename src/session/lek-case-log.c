/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines in the log. A new line stands in the list at once and gets its number
 * and hash when it is stored.
 */

#include "config.h"

#include "session/lek-case-private.h"

#include "session/lek-log-line.h"

static gboolean
is_blank (const char *text)
{
  if (text == NULL)
    return TRUE;

  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return *text == '\0';
}

static gboolean
check_words (LekCase     *self,
             const char  *text,
             GError     **error)
{
  if (!lek_case_check_writable (self, error))
    return FALSE;

  if (is_blank (text))
    {
      g_set_error_literal (error, LEK_CASE_ERROR, LEK_CASE_ERROR_EMPTY, "nothing was written");
      return FALSE;
    }

  return TRUE;
}

void
lek_case_add_line (LekCase     *self,
                   LekLogEntry *entry)
{
  const char *author = lek_preferences_get_author (self->preferences);
  g_autoptr(LekLogLine) line = NULL;

  /* Nothing has happened yet: there is no log to write in. */
  if (self->prepared != NULL)
    {
      lek_log_entry_free (entry);
      return;
    }

  if (author != NULL && *author != '\0')
    entry->author = g_strdup (author);

  line = lek_log_line_new (entry);
  lek_log_entry_free (entry);
  g_list_store_append (self->log, line);
  self->incident->summary->changed_utc = lek_case_now (self);
  self->saving.row_dirty = TRUE;
}

char *
lek_case_write_answer (const LekAnswer *answer)
{
  const char *state;

  if (answer == NULL)
    return NULL;

  state = lek_answer_state_to_nick (lek_answer_get_state (answer));
  if (!lek_answer_has_value (answer))
    return g_strdup (state);

  return g_strconcat (state, " ", lek_answer_get_value (answer), NULL);
}

void
lek_case_log_answer (LekCase    *self,
                     const char *code,
                     const char *question_id)
{
  const LekAnswer *answer = lek_case_get_answer (self, question_id);
  LekLogEntry *entry = lek_log_entry_new (LEK_LOG_AUTOMATIC, code, lek_case_now (self));

  entry->subject = g_strdup (question_id);
  entry->value = lek_case_write_answer (answer);

  lek_case_add_line (self, entry);
}

void
lek_case_log_prepared (LekCase         *self,
                       const char      *code,
                       const char      *subject,
                       const LekAnswer *answer,
                       gint64           since_utc)
{
  LekMoment since = { since_utc, TRUE };
  LekLogEntry *entry = lek_log_entry_new (LEK_LOG_AUTOMATIC, code, lek_case_now (self));

  entry->subject = g_strdup (subject);
  entry->value = lek_case_write_answer (answer);
  entry->text = lek_moment_to_string (&since);
  lek_case_add_line (self, entry);
}

void
lek_case_log (LekCase    *self,
              const char *code,
              const char *subject,
              const char *value)
{
  LekLogEntry *entry;

  g_return_if_fail (LEK_IS_CASE (self));
  g_return_if_fail (code != NULL);

  if (lek_case_is_read_only (self))
    return;

  entry = lek_log_entry_new (LEK_LOG_AUTOMATIC, code, lek_case_now (self));
  entry->subject = g_strdup (subject);
  entry->value = g_strdup (value);
  lek_case_add_line (self, entry);
  lek_case_save_at_once (self);
}

gboolean
lek_case_add_note (LekCase          *self,
                   const char       *text,
                   const LekMoment  *happened,
                   gboolean          estimated,
                   GError          **error)
{
  LekLogEntry *entry;

  g_return_val_if_fail (LEK_IS_CASE (self), FALSE);

  if (!check_words (self, text, error))
    return FALSE;

  lek_case_settle (self);
  entry = lek_log_entry_new (LEK_LOG_OWN, "note", lek_case_now (self));
  entry->text = g_strstrip (g_strdup (text));
  entry->happened_estimated = estimated;
  if (happened != NULL)
    {
      entry->happened_utc = happened->utc;
      entry->happened_date_only = happened->date_only;
    }

  lek_case_add_line (self, entry);
  lek_case_save_at_once (self);

  return TRUE;
}

static gboolean
has_line (LekCase *self,
          gint64   seq)
{
  GPtrArray *entries = self->incident->log;

  for (guint i = 0; i < entries->len; i++)
    {
      if (((const LekLogEntry *) g_ptr_array_index (entries, i))->seq == seq)
        return TRUE;
    }

  return FALSE;
}

gboolean
lek_case_correct (LekCase     *self,
                  gint64       seq,
                  const char  *text,
                  GError     **error)
{
  LekLogEntry *entry;

  g_return_val_if_fail (LEK_IS_CASE (self), FALSE);

  if (!check_words (self, text, error))
    return FALSE;

  if (!has_line (self, seq))
    {
      g_set_error (error, LEK_CASE_ERROR, LEK_CASE_ERROR_VALUE,
                   "no line %" G_GINT64_FORMAT " in the log", seq);
      return FALSE;
    }

  lek_case_settle (self);
  entry = lek_log_entry_new (LEK_LOG_CORRECTION, "correction", lek_case_now (self));
  entry->text = g_strstrip (g_strdup (text));
  entry->corrects = seq;
  lek_case_add_line (self, entry);
  lek_case_save_at_once (self);

  return TRUE;
}

static gboolean
is_answer_line (const LekLogEntry *entry)
{
  return g_str_has_prefix (entry->code, "answer-") || g_str_equal (entry->code, "undone") ||
         g_str_equal (entry->code, "message-checked");
}

GPtrArray *
lek_case_list_changed_since (LekCase           *self,
                             const char        *question_id,
                             const char *const *candidates)
{
  GListModel *lines;
  GPtrArray *changed;

  g_return_val_if_fail (LEK_IS_CASE (self), NULL);

  lines = G_LIST_MODEL (self->log);
  changed = g_ptr_array_new ();
  for (guint i = g_list_model_get_n_items (lines); i > 0; i--)
    {
      g_autoptr(LekLogLine) line = g_list_model_get_item (lines, i - 1);
      const LekLogEntry *entry = lek_log_line_get_entry (line);

      if (entry->subject == NULL || !is_answer_line (entry))
        continue;
      if (g_str_equal (entry->subject, question_id))
        return changed;
      for (guint j = 0; candidates[j] != NULL; j++)
        {
          if (g_str_equal (entry->subject, candidates[j]) && !g_ptr_array_find (changed, candidates[j], NULL))
            g_ptr_array_add (changed, (char *) candidates[j]);
        }
    }

  /* It was never written: nothing can have changed since. */
  g_ptr_array_set_size (changed, 0);

  return changed;
}

/* The latest line about an action says how it stands; an action belongs to its scenario. */
gboolean
lek_case_is_action_done (LekCase *self,
                         guint    action)
{
  GListModel *lines;
  const char *scenario;
  g_autofree char *number = NULL;

  g_return_val_if_fail (LEK_IS_CASE (self), FALSE);

  lines = G_LIST_MODEL (self->log);
  scenario = lek_answers_get_value (self->incident->answers, "incident.scenario");
  number = g_strdup_printf ("%u", action);

  for (guint i = g_list_model_get_n_items (lines); i > 0; i--)
    {
      g_autoptr(LekLogLine) line = g_list_model_get_item (lines, i - 1);
      const LekLogEntry *entry = lek_log_line_get_entry (line);

      if (g_str_has_prefix (entry->code, "first-hour-") &&
          g_strcmp0 (entry->subject, scenario) == 0 &&
          g_strcmp0 (entry->value, number) == 0)
        return g_str_equal (entry->code, "first-hour-done");
    }

  return FALSE;
}

void
lek_case_set_action_done (LekCase *self,
                          guint    action,
                          gboolean done)
{
  g_autofree char *number = NULL;

  g_return_if_fail (LEK_IS_CASE (self));

  done = done != FALSE;
  if (lek_case_is_locked (self) || lek_case_is_action_done (self, action) == done)
    return;

  number = g_strdup_printf ("%u", action);
  lek_case_settle (self);
  lek_case_log (self, done ? "first-hour-done" : "first-hour-undone",
                lek_answers_get_value (self->incident->answers, "incident.scenario"), number);
}

LekChainCheck
lek_case_check_log (LekCase *self)
{
  g_return_val_if_fail (LEK_IS_CASE (self), (LekChainCheck) { FALSE });

  return lek_chain_check (self->incident->summary->uuid, self->incident->log);
}
