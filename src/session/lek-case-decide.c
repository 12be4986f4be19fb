/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person decides: on the AP and the people concerned, and on closing
 * the incident. The program advises; a lighter choice needs a motive.
 */

#include "config.h"

#include "session/lek-case-private.h"

static LekNeed
get_advice (LekCase  *self,
            LekAbout  about)
{
  return about == LEK_ABOUT_AP ? self->verdict->notify_ap : self->verdict->inform_people;
}

static char *
dup_trimmed (const char *text)
{
  return text != NULL ? g_strstrip (g_strdup (text)) : g_strdup ("");
}

static gboolean
check_motive (LekCase     *self,
              const char  *motive,
              GError     **error)
{
  glong length = g_utf8_strlen (motive, -1);

  if (length >= MAX (1, self->rules->motive_min_chars))
    return TRUE;

  g_set_error (error, LEK_CASE_ERROR, LEK_CASE_ERROR_MOTIVE,
               "a choice lighter than the advice needs a motive of %d characters, not %ld",
               self->rules->motive_min_chars, length);

  return FALSE;
}

static void
log_decision (LekCase           *self,
              const LekDecision *decision)
{
  gboolean lighter = lek_decision_is_lighter (decision->about, decision->advice, decision->choice);
  const char *code = decision->choice == LEK_CHOICE_YES ? "decided-yes" : "decided-no";
  LekLogEntry *entry = lek_log_entry_new (LEK_LOG_DECISION,
                                          lighter ? "decided-against-advice" : code,
                                          decision->decided_utc);

  entry->subject = g_strdup (lek_about_to_nick (decision->about));
  entry->value = g_strdup (lek_choice_to_nick (decision->choice));
  entry->text = g_strdup (decision->motive);
  lek_case_add_line (self, entry);
}

static LekDecision *
make_decision (LekCase    *self,
               LekAbout    about,
               LekChoice   choice,
               const char *motive)
{
  LekDecision *decision = lek_decision_new (about, get_advice (self, about), choice);
  const char *author = lek_preferences_get_author (self->preferences);

  decision->decided_utc = lek_case_now (self);
  if (*motive != '\0')
    decision->motive = g_strdup (motive);
  if (author != NULL && *author != '\0')
    decision->author = g_strdup (author);

  return decision;
}

/* Deciding the same again on the same advice is no new decision. */
static gboolean
is_repeated (LekCase    *self,
             LekAbout    about,
             LekChoice   choice,
             const char *motive)
{
  const LekDecision *last = lek_case_get_decision (self, about);

  return last != NULL && last->choice == choice && last->advice == get_advice (self, about) &&
         g_strcmp0 (last->motive != NULL ? last->motive : "", motive) == 0;
}

const LekDecision *
lek_case_get_decision (LekCase  *self,
                       LekAbout  about)
{
  GPtrArray *decisions;

  g_return_val_if_fail (LEK_IS_CASE (self), NULL);

  decisions = self->incident->decisions;
  for (guint i = decisions->len; i > 0; i--)
    {
      const LekDecision *decision = g_ptr_array_index (decisions, i - 1);

      if (decision->about == about)
        return decision;
    }

  return NULL;
}

gboolean
lek_case_is_decision_stale (LekCase  *self,
                            LekAbout  about)
{
  const LekDecision *decision;

  g_return_val_if_fail (LEK_IS_CASE (self), FALSE);

  decision = lek_case_get_decision (self, about);

  return decision != NULL && decision->advice != get_advice (self, about);
}

/* Who decides not to tell has answered whether it was told: the pages on telling then fall away. Deciding to tell after
 * all takes that answer back. What the person answered otherwise stays. */
static void
answer_accordingly (LekCase   *self,
                    LekAbout   about,
                    LekChoice  choice)
{
  static const struct { const char *question, *not_told; } told[] = {
    [LEK_ABOUT_AP] = { "ap.reported", "no" },
    [LEK_ABOUT_PEOPLE] = { "people.informed", "none" },
  };
  const char *question = told[about].question;
  const LekAnswers *answers = self->incident->answers;
  g_autoptr(LekAnswer) answer = NULL;

  if (choice == LEK_CHOICE_NO && lek_answers_get_state (answers, question) == LEK_ANSWER_NONE)
    answer = lek_answer_new (LEK_ANSWER_KNOWN, told[about].not_told);
  else if (choice != LEK_CHOICE_YES || !lek_answers_is (answers, question, told[about].not_told))
    return;

  lek_case_answer (self, question, answer, NULL);
}

gboolean
lek_case_decide (LekCase     *self,
                 LekAbout     about,
                 LekChoice    choice,
                 const char  *motive,
                 GError     **error)
{
  g_autofree char *words = dup_trimmed (motive);

  g_return_val_if_fail (LEK_IS_CASE (self), FALSE);
  g_return_val_if_fail (choice != LEK_CHOICE_NONE, FALSE);

  if (!lek_case_check_writable (self, error))
    return FALSE;

  if (lek_decision_is_lighter (about, get_advice (self, about), choice) &&
      !check_motive (self, words, error))
    return FALSE;

  if (is_repeated (self, about, choice, words))
    return TRUE;

  lek_case_settle (self);
  g_ptr_array_add (self->incident->decisions, make_decision (self, about, choice, words));
  log_decision (self, lek_case_get_decision (self, about));
  answer_accordingly (self, about, choice);
  lek_case_derive (self);
  lek_case_save_at_once (self);
  lek_case_emit (self, LEK_CASE_DECIDED);

  return TRUE;
}

/* An outcome is open when it was advised and nobody decided, or decided upon and not done. */
static gboolean
is_outcome_open (LekCase  *self,
                 LekAbout  about,
                 gint64    done_utc)
{
  const LekDecision *decision = lek_case_get_decision (self, about);

  if (done_utc != G_MININT64)
    return FALSE;

  if (decision == NULL)
    return get_advice (self, about) == LEK_NEED_DUTY ||
           (about == LEK_ABOUT_AP && get_advice (self, about) != LEK_NEED_NONE);

  return decision->choice == LEK_CHOICE_YES;
}

/* AVG art. 33(5), 5(2): who does not notify can say why. Where the advice is not to notify, its reasons say it; also
 * when the facts changed after the decision. */
static gboolean
lacks_reason (LekCase *self)
{
  const LekDecision *decision = lek_case_get_decision (self, LEK_ABOUT_AP);

  return decision != NULL &&
         decision->motive == NULL &&
         self->incident->summary->reported_utc == G_MININT64 &&
         lek_decision_is_lighter (LEK_ABOUT_AP, get_advice (self, LEK_ABOUT_AP), decision->choice);
}

static guint
count_open_ends (LekCase *self)
{
  const LekSummary *summary = self->incident->summary;
  guint n = lek_progress_get_open (self->progress)->len;

  n += is_outcome_open (self, LEK_ABOUT_AP, summary->reported_utc) ? 1 : 0;
  n += self->deadline.state == LEK_DEADLINE_NUMBER_MISSING ? 1 : 0;
  n += is_outcome_open (self, LEK_ABOUT_PEOPLE, summary->informed_utc) ? 1 : 0;

  return n;
}

static void
set_state (LekCase    *self,
           LekState    state,
           const char *code,
           const char *value,
           const char *text)
{
  LekLogEntry *entry = lek_log_entry_new (LEK_LOG_DECISION, code, lek_case_now (self));

  entry->value = g_strdup (value);
  entry->text = g_strdup (text);
  self->incident->summary->state = state;
  lek_case_add_line (self, entry);
  lek_case_save_at_once (self);
  lek_case_emit (self, LEK_CASE_STATE_CHANGED);
}

gboolean
lek_case_close (LekCase     *self,
                const char  *reason,
                GError     **error)
{
  g_autofree char *words = dup_trimmed (reason);
  g_autofree char *number = NULL;
  guint n_open;

  g_return_val_if_fail (LEK_IS_CASE (self), FALSE);

  if (!lek_case_check_writable (self, error))
    return FALSE;

  if (self->incident->summary->state != LEK_STATE_OPEN)
    return TRUE;

  if (lacks_reason (self))
    {
      g_set_error_literal (error, LEK_CASE_ERROR, LEK_CASE_ERROR_MOTIVE,
                           "Not notified against the advice, and no reason says why");
      return FALSE;
    }

  n_open = count_open_ends (self);
  if (n_open > 0 && *words == '\0')
    {
      g_set_error (error, LEK_CASE_ERROR, LEK_CASE_ERROR_OPEN_ENDS,
                   "%u open ends and no reason to close", n_open);
      return FALSE;
    }

  lek_case_settle (self);
  number = n_open > 0 ? g_strdup_printf ("%u", n_open) : NULL;
  self->incident->summary->closed_utc = lek_case_now (self);
  set_state (self, LEK_STATE_CLOSED, n_open > 0 ? "closed-with-open-ends" : "closed",
             number, *words != '\0' ? words : NULL);

  return TRUE;
}

void
lek_case_reopen (LekCase *self)
{
  g_return_if_fail (LEK_IS_CASE (self));

  if (lek_case_is_read_only (self) || self->incident->summary->state != LEK_STATE_CLOSED)
    return;

  self->incident->summary->closed_utc = G_MININT64;
  set_state (self, LEK_STATE_OPEN, "reopened", NULL, NULL);
}

/* What was closed comes back as closed. */
void
lek_case_set_archived (LekCase  *self,
                       gboolean  archived)
{
  const LekSummary *summary = self->incident->summary;
  LekState before = summary->closed_utc == G_MININT64 ? LEK_STATE_OPEN : LEK_STATE_CLOSED;

  if (archived == (summary->state == LEK_STATE_ARCHIVED))
    return;

  lek_case_settle (self);
  set_state (self, archived ? LEK_STATE_ARCHIVED : before,
             archived ? "archived" : "restored", NULL, NULL);
}
