/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Answers: checked, kept, settled and undone.
 *
 * Each letter typed and each box ticked is kept and saved, but one line in the
 * log is enough for a whole sentence or list; so such an answer is "unsettled"
 * until the person leaves it. Whoever never comes back from it finds the line
 * written when the incident is opened again.
 */

#include "config.h"

#include "session/lek-case-private.h"

static gboolean
is_typed (const LekQuestion *question)
{
  return question->kind == LEK_QUESTION_TEXT || question->kind == LEK_QUESTION_LINE;
}

/* Given bit by bit, and settled when it is left. */
static gboolean
is_gathered (const LekQuestion *question)
{
  return is_typed (question) || question->kind == LEK_QUESTION_CHOICES;
}

static gboolean
is_none (const LekAnswer *answer)
{
  return answer == NULL || lek_answer_get_state (answer) == LEK_ANSWER_NONE;
}

static gboolean
is_same (const LekAnswer *a,
         const LekAnswer *b)
{
  if (is_none (a) || is_none (b))
    return is_none (a) && is_none (b);

  return lek_answer_equal (a, b);
}

/* Whether only the words differ: then nothing that is worked out can change. */
static gboolean
is_same_state (const LekAnswer *a,
               const LekAnswer *b)
{
  return !is_none (a) && !is_none (b) &&
         lek_answer_get_state (a) == lek_answer_get_state (b);
}

static LekAnswer *
dup_answer (const LekAnswer *answer)
{
  return answer != NULL ? lek_answer_copy (answer) : lek_answer_new (LEK_ANSWER_NONE, NULL);
}

void
lek_case_step_free (LekCaseStep *self)
{
  lek_answer_free (self->before);
  lek_answer_free (self->after);
  g_free (self->question);
  g_free (self);
}

static void
push_step (GPtrArray       *steps,
           const char      *question,
           const LekAnswer *before,
           const LekAnswer *after)
{
  LekCaseStep *step = g_new0 (LekCaseStep, 1);

  step->question = g_strdup (question);
  step->before = dup_answer (before);
  step->after = dup_answer (after);
  g_ptr_array_add (steps, step);
}

/* One sentence is one step back, however many letters it took; one box is one. */
static void
remember_step (LekCase           *self,
               const LekQuestion *asked,
               const LekAnswer   *before,
               const LekAnswer   *after)
{
  const char *question = asked->id;
  LekCaseStep *last = NULL;

  if (is_typed (asked) && self->undo->len > 0 && g_hash_table_contains (self->unsettled, question))
    last = g_ptr_array_index (self->undo, self->undo->len - 1);

  if (last != NULL && g_str_equal (last->question, question))
    {
      lek_answer_free (last->after);
      last->after = dup_answer (after);
    }
  else
    {
      push_step (self->undo, question, before, after);
    }

  g_ptr_array_set_size (self->redo, 0);
}

static void
keep_answer (LekCase         *self,
             const char      *question,
             const LekAnswer *answer)
{
  lek_answers_set (self->incident->answers, question, is_none (answer) ? NULL : answer);
  g_hash_table_add (self->saving.dirty, g_strdup (question));
  self->saving.row_dirty = TRUE;
  self->incident->summary->changed_utc = lek_case_now (self);
  if (self->prepared != NULL)
    lek_preparation_set_date (self->prepared, question, lek_case_now (self));
}

void
lek_case_fill_in (LekCase         *self,
                  const char      *question_id,
                  const LekAnswer *answer)
{
  keep_answer (self, question_id, answer);
  lek_case_derive (self);
}

void
lek_case_remember (LekCase    *self,
                   const char *question_id,
                   const char *value)
{
  g_autoptr(LekAnswer) answer = NULL;

  g_return_if_fail (LEK_IS_CASE (self));
  g_return_if_fail (lek_library_get_question (self->library, question_id) != NULL);

  if (lek_case_is_read_only (self))
    return;

  if (value != NULL && *value != '\0')
    answer = lek_answer_new (LEK_ANSWER_KNOWN, value);
  keep_answer (self, question_id, answer);
  lek_case_save_at_once (self);
  lek_case_emit_answer (self, question_id);
}

static const char *
choose_code (const LekAnswer *answer)
{
  if (is_none (answer))
    return "answer-cleared";

  return lek_answer_has_value (answer) ? "answer-changed" : "answer-unknown";
}

static void
log_answer (LekCase    *self,
            const char *question)
{
  lek_case_log_answer (self, choose_code (lek_case_get_answer (self, question)), question);
}

void
lek_case_set_answer (LekCase         *self,
                     const char      *question_id,
                     const LekAnswer *answer)
{
  if (is_same (lek_case_get_answer (self, question_id), answer))
    return;

  lek_case_settle (self);
  keep_answer (self, question_id, answer);
  log_answer (self, question_id);
  lek_case_derive (self);
  lek_case_save_at_once (self);
  lek_case_emit_answer (self, question_id);
}

static void
take_gathered (LekCase           *self,
               const LekQuestion *question,
               const LekAnswer   *answer)
{
  g_autoptr(LekAnswer) before = dup_answer (lek_case_get_answer (self, question->id));

  /* Who is here has left the field before, also when nobody said so. */
  if (!g_hash_table_contains (self->unsettled, question->id))
    lek_case_settle (self);

  remember_step (self, question, before, answer);
  if (!g_hash_table_contains (self->unsettled, question->id))
    g_hash_table_insert (self->unsettled, g_strdup (question->id), lek_answer_copy (before));

  keep_answer (self, question->id, answer);
  lek_case_notification_answered (self, question->id);
  if (!is_typed (question) || !is_same_state (before, answer))
    lek_case_derive (self);

  if (is_typed (question))
    lek_case_save_soon (self);
  else
    lek_case_save_at_once (self);
  lek_case_emit_answer (self, question->id);
}

/* @since_utc: what is taken over was filled in beforehand, at that time; G_MININT64 for an answer given now. */
static void
take_chosen (LekCase           *self,
             const LekQuestion *question,
             const LekAnswer   *answer,
             gint64             since_utc)
{
  g_autoptr(LekAnswer) before = dup_answer (lek_case_get_answer (self, question->id));

  lek_case_settle (self);
  remember_step (self, question, before, answer);
  keep_answer (self, question->id, answer);
  lek_case_notification_answered (self, question->id);
  if (since_utc != G_MININT64)
    lek_case_log_prepared (self, "answer-prepared", question->id, answer, since_utc);
  else
    log_answer (self, question->id);
  lek_case_derive (self);
  lek_case_save_at_once (self);
  lek_case_emit_answer (self, question->id);
}

gboolean
lek_case_check_past (LekClock         *clock,
                     const LekMoment  *moment,
                     GError          **error)
{
  if (moment == NULL || moment->utc <= lek_clock_now (clock))
    return TRUE;

  g_set_error_literal (error, LEK_CASE_ERROR, LEK_CASE_ERROR_FUTURE, "this moment still has to come");

  return FALSE;
}

static gboolean
check_answer (LekCase            *self,
              const LekQuestion  *question,
              const LekAnswer    *answer,
              GError            **error)
{
  g_autoptr(LekMoment) moment = NULL;
  g_autoptr(GError) local_error = NULL;

  if (is_none (answer))
    return TRUE;

  if (!lek_question_check (question, answer, &local_error))
    {
      g_set_error_literal (error, LEK_CASE_ERROR, LEK_CASE_ERROR_VALUE, local_error->message);
      return FALSE;
    }

  if (question->past && lek_answer_has_value (answer))
    moment = lek_answer_dup_moment (answer);

  return lek_case_check_past (self->clock, moment, error);
}

/* NULL when @answer cannot be given to it now. */
static const LekQuestion *
find_question (LekCase          *self,
               const char       *question_id,
               const LekAnswer  *answer,
               GError          **error)
{
  const LekQuestion *question;

  if (!lek_case_check_unlocked (self, error))
    return NULL;

  question = lek_library_get_question (self->library, question_id);
  if (question == NULL)
    {
      g_set_error (error, LEK_CASE_ERROR, LEK_CASE_ERROR_VALUE,
                   "no such question: %s", question_id);
      return NULL;
    }

  return check_answer (self, question, answer, error) ? question : NULL;
}

gboolean
lek_case_answer (LekCase          *self,
                 const char       *question_id,
                 const LekAnswer  *answer,
                 GError          **error)
{
  const LekQuestion *question;

  g_return_val_if_fail (LEK_IS_CASE (self), FALSE);
  g_return_val_if_fail (question_id != NULL, FALSE);

  question = find_question (self, question_id, answer, error);
  if (question == NULL)
    return FALSE;

  if (is_same (lek_case_get_answer (self, question_id), answer))
    return TRUE;

  if (is_gathered (question))
    take_gathered (self, question, answer);
  else
    take_chosen (self, question, answer, G_MININT64);

  return TRUE;
}

gboolean
lek_case_take_prepared (LekCase                 *self,
                        const char              *question_id,
                        const LekReadyProposal  *proposal,
                        GError                 **error)
{
  const LekQuestion *question;

  g_return_val_if_fail (LEK_IS_CASE (self), FALSE);
  g_return_val_if_fail (question_id != NULL && proposal != NULL, FALSE);

  question = find_question (self, question_id, proposal->answer, error);
  if (question == NULL)
    return FALSE;

  take_chosen (self, question, proposal->answer, proposal->since_utc);

  return TRUE;
}

/* The title is no question, but is typed like one. */
static gboolean
settle_title (LekCase *self)
{
  g_autofree char *old_title = g_steal_pointer (&self->old_title);

  if (old_title == NULL || g_strcmp0 (old_title, self->incident->summary->title) == 0)
    return FALSE;

  lek_case_log (self, "title-changed", NULL, self->incident->summary->title);

  return TRUE;
}

void
lek_case_settle (LekCase *self)
{
  g_autofree const char **ids = NULL;
  g_autoptr(GHashTable) unsettled = NULL;

  g_return_if_fail (LEK_IS_CASE (self));

  settle_title (self);
  if (g_hash_table_size (self->unsettled) == 0)
    return;

  unsettled = g_steal_pointer (&self->unsettled);
  self->unsettled = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                           (GDestroyNotify) lek_answer_free);
  ids = (const char **) g_hash_table_get_keys_as_array (unsettled, NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (!is_same (g_hash_table_lookup (unsettled, ids[i]), lek_case_get_answer (self, ids[i])))
        log_answer (self, ids[i]);
    }

  lek_case_save_at_once (self);
}

void
lek_case_set_title (LekCase    *self,
                    const char *title)
{
  LekSummary *summary;

  g_return_if_fail (LEK_IS_CASE (self));

  summary = self->incident->summary;
  if (title == NULL)
    title = "";

  if (lek_case_is_locked (self) || g_strcmp0 (summary->title, title) == 0)
    return;

  if (self->old_title == NULL)
    self->old_title = g_strdup (summary->title != NULL ? summary->title : "");

  g_free (summary->title);
  summary->title = g_strdup (title);
  summary->changed_utc = lek_case_now (self);
  self->saving.row_dirty = TRUE;
  lek_case_save_soon (self);
  lek_case_notify (self, LEK_CASE_PROP_TITLE);
}

/* (transfer container): question id -> the latest line about it. */
static GHashTable *
find_last_lines (LekCase *self)
{
  GHashTable *lines = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *entries = self->incident->log;

  for (guint i = 0; i < entries->len; i++)
    {
      const LekLogEntry *entry = g_ptr_array_index (entries, i);

      if (entry->subject != NULL && lek_library_get_question (self->library, entry->subject) != NULL)
        g_hash_table_replace (lines, entry->subject, (gpointer) entry);
    }

  return lines;
}

/* What was filled in from the preferences, or is only remembered, has no line and needs none. */
static gboolean
needs_no_line (LekCase    *self,
               const char *question)
{
  return g_str_has_prefix (question, "reporter.") || g_str_has_prefix (question, "controller.") ||
         !g_hash_table_contains (self->procedure->questions, question);
}

static gboolean
is_logged (LekCase    *self,
           GHashTable *lines,
           const char *question)
{
  const LekLogEntry *line = g_hash_table_lookup (lines, question);
  g_autofree char *written = NULL;

  if (line == NULL)
    return needs_no_line (self, question);

  written = lek_case_write_answer (lek_case_get_answer (self, question));

  return g_strcmp0 (line->value, written) == 0;
}

static void
recover_answers (LekCase    *self,
                 GHashTable *lines,
                 GHashTable *questions)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, questions);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      const LekQuestion *question = lek_library_get_question (self->library, id);

      if (question != NULL && is_gathered (question) && !is_logged (self, lines, id))
        {
          log_answer (self, id);
          lek_case_save_at_once (self);
        }
    }
}

/* An answer is stored when it is given, its line when it is left: so after a crash an answer, or its taking away, may
 * have no line yet. */
void
lek_case_recover (LekCase *self)
{
  GPtrArray *entries = self->incident->log;
  const LekLogEntry *last = entries->len > 0 ? g_ptr_array_index (entries, entries->len - 1) : NULL;
  g_autofree const char **ids = lek_answers_get_ids (self->incident->answers);
  g_autoptr(GHashTable) lines = NULL;
  g_autoptr(GHashTable) questions = NULL;
  GHashTableIter iter;
  gpointer id;

  if (last != NULL && last->written_utc > self->incident->summary->changed_utc)
    return;

  lines = find_last_lines (self);
  questions = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; ids[i] != NULL; i++)
    g_hash_table_add (questions, (gpointer) ids[i]);
  g_hash_table_iter_init (&iter, lines);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_add (questions, id);

  recover_answers (self, lines, questions);
}

/* Moves the latest step from @from to @to and puts its other side in place. */
static gboolean
step_over (LekCase    *self,
           GPtrArray  *from,
           GPtrArray  *to,
           gboolean    back)
{
  LekCaseStep *step;

  if (from->len == 0 || lek_case_is_locked (self))
    return FALSE;

  step = g_ptr_array_steal_index (from, from->len - 1);
  g_ptr_array_add (to, step);

  keep_answer (self, step->question, back ? step->before : step->after);
  lek_case_notification_answered (self, step->question);
  if (back)
    lek_case_log_answer (self, "undone", step->question);
  else
    log_answer (self, step->question);

  lek_case_derive (self);
  lek_case_save_at_once (self);
  lek_case_emit_answer (self, step->question);

  return TRUE;
}

gboolean
lek_case_can_undo (LekCase *self)
{
  g_return_val_if_fail (LEK_IS_CASE (self), FALSE);

  return self->undo->len > 0 && !lek_case_is_locked (self);
}

gboolean
lek_case_undo (LekCase *self)
{
  g_return_val_if_fail (LEK_IS_CASE (self), FALSE);

  lek_case_settle (self);

  return step_over (self, self->undo, self->redo, TRUE);
}

gboolean
lek_case_can_redo (LekCase *self)
{
  g_return_val_if_fail (LEK_IS_CASE (self), FALSE);

  return self->redo->len > 0 && !lek_case_is_locked (self);
}

gboolean
lek_case_redo (LekCase *self)
{
  g_return_val_if_fail (LEK_IS_CASE (self), FALSE);

  lek_case_settle (self);

  return step_over (self, self->redo, self->undo, FALSE);
}
