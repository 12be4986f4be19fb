/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person decides on the AP and the people concerned. The program
 * advises; a lighter choice needs a motive.
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

  if (!lek_case_check_unlocked (self, error))
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
