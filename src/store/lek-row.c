/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Enumerations are kept as words, so that a new value in the
 * program can never change the meaning of an old file.
 */

#include "config.h"

#include "store/lek-row.h"

#include "core/time/lek-follow-up.h"
#include "store/lek-store-error.h"

static const char *const risk_nicks[] = {
  [LEK_RISK_NONE] = "none",
  [LEK_RISK_UNLIKELY] = "unlikely",
  [LEK_RISK_PRESENT] = "present",
  [LEK_RISK_HIGH] = "high",
  NULL
};

static const char *const form_nicks[] = {
  [LEK_FORM_OPEN] = "open",
  [LEK_FORM_INCIDENT] = "incident",
  [LEK_FORM_SERIOUS] = "serious",
  NULL
};

static gboolean
find_nick (const char *const *nicks,
           const char        *nick,
           int               *out_value)
{
  for (int i = 0; nicks[i] != NULL; i++)
    {
      if (g_strcmp0 (nicks[i], nick) == 0)
        {
          *out_value = i;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
risk_from_nick (const char *nick,
                LekRisk    *out_risk)
{
  int value;

  if (!find_nick (risk_nicks, nick, &value))
    return FALSE;

  *out_risk = (LekRisk) value;

  return TRUE;
}

static gboolean
form_from_nick (const char     *nick,
                LekFormVerdict *out_verdict)
{
  int value;

  if (!find_nick (form_nicks, nick, &value))
    return FALSE;

  *out_verdict = (LekFormVerdict) value;

  return TRUE;
}

/* The nick functions of core take text that is there. */
static const char *
take_nick (LekStatement *statement)
{
  const char *nick = lek_statement_take_text (statement);

  return nick != NULL ? nick : "";
}

static void
set_unreadable (GError     **error,
                const char  *what)
{
  g_set_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_CORRUPT,
               "%s holds a value that cannot be read", what);
}

void
lek_row_put_summary (LekStatement     *statement,
                     const LekSummary *summary,
                     const char       *title_key)
{
  lek_statement_put_text (statement, lek_profile_to_nick (summary->profile));
  lek_statement_put_int (statement, summary->procedure_version);
  lek_statement_put_text (statement, summary->rules_id);
  lek_statement_put_text (statement, summary->title);
  lek_statement_put_text (statement, lek_state_to_nick (summary->state));
  lek_statement_put_int (statement, summary->example);
  lek_statement_put_int (statement, summary->changed_utc);
  lek_statement_put_time (statement, summary->known_utc);
  lek_statement_put_time (statement, summary->due_utc);
  lek_statement_put_time (statement, summary->reported_utc);
  lek_statement_put_time (statement, summary->informed_utc);
  lek_statement_put_time (statement, summary->closed_utc);
  lek_statement_put_int (statement, summary->assessed);
  lek_statement_put_text (statement, risk_nicks[summary->risk]);
  lek_statement_put_text (statement, lek_need_to_nick (summary->ap_need));
  lek_statement_put_text (statement, lek_need_to_nick (summary->people_need));
  lek_statement_put_text (statement, lek_choice_to_nick (summary->ap_choice));
  lek_statement_put_text (statement, lek_choice_to_nick (summary->people_choice));
  lek_statement_put_text (statement, form_nicks[summary->form_verdict]);
  lek_statement_put_int (statement, summary->n_open);
  lek_statement_put_text (statement, summary->next_page);
  lek_statement_put_text (statement, summary->search);
  lek_statement_put_text (statement, summary->ap_number);
  lek_statement_put_text (statement, lek_follow_up_to_nick (summary->next));
  lek_statement_put_time (statement, summary->next_utc);
  lek_statement_put_text (statement, summary->next_what);
  lek_statement_put_int (statement, lek_summary_is_ap_todo (summary));
  lek_statement_put_int (statement, lek_summary_is_people_todo (summary));
  lek_statement_put_int (statement, lek_summary_is_running (summary));
  lek_statement_put_int (statement, lek_summary_get_running_utc (summary));
  lek_statement_put_int (statement, summary->due_utc != G_MININT64 ? summary->due_utc : G_MAXINT64);
  lek_statement_put_text (statement, title_key);
}

static gboolean
take_outcome (LekStatement *statement,
              LekSummary   *summary)
{
  summary->assessed = lek_statement_take_int (statement) != 0;

  return risk_from_nick (take_nick (statement), &summary->risk) &&
         lek_need_from_nick (take_nick (statement), &summary->ap_need) &&
         lek_need_from_nick (take_nick (statement), &summary->people_need) &&
         lek_choice_from_nick (take_nick (statement), &summary->ap_choice) &&
         lek_choice_from_nick (take_nick (statement), &summary->people_choice) &&
         form_from_nick (take_nick (statement), &summary->form_verdict);
}

static gboolean
take_name (LekStatement *statement,
           LekSummary   *summary)
{
  summary->id = lek_statement_take_int (statement);
  summary->uuid = lek_statement_take_dup (statement);
  summary->number = lek_statement_take_dup (statement);
  if (!lek_profile_from_nick (take_nick (statement), &summary->profile))
    return FALSE;

  summary->procedure_version = lek_statement_take_int (statement);
  summary->rules_id = lek_statement_take_dup (statement);
  summary->title = lek_statement_take_dup (statement);

  return lek_state_from_nick (take_nick (statement), &summary->state);
}

static void
take_times (LekStatement *statement,
            LekSummary   *summary)
{
  summary->created_utc = lek_statement_take_int (statement);
  summary->changed_utc = lek_statement_take_int (statement);
  summary->known_utc = lek_statement_take_time (statement);
  summary->due_utc = lek_statement_take_time (statement);
  summary->reported_utc = lek_statement_take_time (statement);
  summary->informed_utc = lek_statement_take_time (statement);
  summary->closed_utc = lek_statement_take_time (statement);
}

LekSummary *
lek_row_take_summary (LekStatement  *statement,
                      GError       **error)
{
  g_autoptr(LekSummary) summary = lek_summary_new ();

  if (!take_name (statement, summary))
    {
      set_unreadable (error, "an incident");
      return NULL;
    }

  summary->example = lek_statement_take_int (statement) != 0;
  take_times (statement, summary);
  if (!take_outcome (statement, summary))
    {
      set_unreadable (error, "the outcome of an incident");
      return NULL;
    }

  summary->n_open = lek_statement_take_int (statement);
  summary->next_page = lek_statement_take_dup (statement);
  summary->search = lek_statement_take_dup (statement);
  summary->ap_number = lek_statement_take_dup (statement);
  if (!lek_follow_up_from_nick (take_nick (statement), &summary->next))
    {
      set_unreadable (error, "the next follow-up of an incident");
      return NULL;
    }

  summary->next_utc = lek_statement_take_time (statement);
  summary->next_what = lek_statement_take_dup (statement);

  return g_steal_pointer (&summary);
}

void
lek_row_put_answer (LekStatement    *statement,
                    const char      *question,
                    const LekAnswer *answer)
{
  lek_statement_put_text (statement, question);
  lek_statement_put_text (statement, lek_answer_state_to_nick (lek_answer_get_state (answer)));
  lek_statement_put_text (statement, lek_answer_get_value (answer));
}

gboolean
lek_row_take_answer (LekStatement  *statement,
                     LekAnswers    *answers,
                     GError       **error)
{
  const char *question = lek_statement_take_text (statement);
  const char *nick = lek_statement_take_text (statement);
  const char *value = lek_statement_take_text (statement);
  g_autoptr(LekAnswer) answer = NULL;
  LekAnswerState state;
  gboolean wants_value;

  if (!lek_answer_state_from_nick (nick != NULL ? nick : "", &state))
    state = LEK_ANSWER_NONE;

  wants_value = state == LEK_ANSWER_KNOWN || state == LEK_ANSWER_ESTIMATED;
  if (state == LEK_ANSWER_NONE || wants_value != (value != NULL))
    {
      g_set_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_CORRUPT,
                   "the answer to %s cannot be read", question);
      return FALSE;
    }

  answer = lek_answer_new (state, value);
  lek_answers_set (answers, question, answer);

  return TRUE;
}

void
lek_row_put_log (LekStatement      *statement,
                 const LekLogEntry *entry)
{
  lek_statement_put_int (statement, entry->seq);
  lek_statement_put_int (statement, entry->written_utc);
  lek_statement_put_int (statement, entry->happened_utc);
  lek_statement_put_int (statement, entry->happened_date_only);
  lek_statement_put_int (statement, entry->happened_estimated);
  lek_statement_put_text (statement, lek_log_kind_to_nick (entry->kind));
  lek_statement_put_text (statement, entry->code);
  lek_statement_put_text (statement, entry->subject);
  lek_statement_put_text (statement, entry->value);
  lek_statement_put_text (statement, entry->text);
  lek_statement_put_text (statement, entry->author);
  lek_statement_put_int (statement, entry->corrects);
  lek_statement_put_text (statement, entry->hash);
}

LekLogEntry *
lek_row_take_log (LekStatement  *statement,
                  GError       **error)
{
  gint64 seq = lek_statement_take_int (statement);
  gint64 written_utc = lek_statement_take_int (statement);
  gint64 happened_utc = lek_statement_take_int (statement);
  gboolean date_only = lek_statement_take_int (statement) != 0;
  gboolean estimated = lek_statement_take_int (statement) != 0;
  LekLogEntry *entry;
  LekLogKind kind;

  if (!lek_log_kind_from_nick (take_nick (statement), &kind))
    {
      set_unreadable (error, "a log line");
      return NULL;
    }

  entry = lek_log_entry_new (kind, take_nick (statement), written_utc);
  entry->seq = seq;
  entry->happened_utc = happened_utc;
  entry->happened_date_only = date_only;
  entry->happened_estimated = estimated;
  entry->subject = lek_statement_take_dup (statement);
  entry->value = lek_statement_take_dup (statement);
  entry->text = lek_statement_take_dup (statement);
  entry->author = lek_statement_take_dup (statement);
  entry->corrects = lek_statement_take_int (statement);
  entry->hash = lek_statement_take_dup (statement);

  return entry;
}

void
lek_row_put_decision (LekStatement      *statement,
                      const LekDecision *decision)
{
  lek_statement_put_text (statement, lek_about_to_nick (decision->about));
  lek_statement_put_text (statement, lek_need_to_nick (decision->advice));
  lek_statement_put_text (statement, lek_choice_to_nick (decision->choice));
  lek_statement_put_text (statement, decision->motive);
  lek_statement_put_text (statement, decision->author);
  lek_statement_put_int (statement, decision->decided_utc);
}

LekDecision *
lek_row_take_decision (LekStatement  *statement,
                       GError       **error)
{
  LekDecision *decision;
  LekAbout about;
  LekNeed advice;
  LekChoice choice;

  if (!lek_about_from_nick (take_nick (statement), &about) ||
      !lek_need_from_nick (take_nick (statement), &advice) ||
      !lek_choice_from_nick (take_nick (statement), &choice))
    {
      set_unreadable (error, "a decision");
      return NULL;
    }

  decision = lek_decision_new (about, advice, choice);
  decision->motive = lek_statement_take_dup (statement);
  decision->author = lek_statement_take_dup (statement);
  decision->decided_utc = lek_statement_take_int (statement);

  return decision;
}

void
lek_row_put_assessment (LekStatement        *statement,
                        const LekAssessment *assessment)
{
  lek_statement_put_int (statement, assessment->made_utc);
  lek_statement_put_text (statement, assessment->rules_id);
  lek_statement_put_text (statement, risk_nicks[assessment->risk]);
  lek_statement_put_int (statement, assessment->doubt);
  lek_statement_put_text (statement, lek_need_to_nick (assessment->ap_need));
  lek_statement_put_text (statement, lek_need_to_nick (assessment->people_need));
  lek_statement_put_text (statement, form_nicks[assessment->form_verdict]);
  lek_statement_put_text (statement, assessment->facts);
  lek_statement_put_text (statement, assessment->changed);
  lek_statement_put_text (statement, assessment->reasons);
  lek_statement_put_text (statement, assessment->unknown);
}

static gboolean
take_verdict (LekStatement  *statement,
              LekAssessment *assessment)
{
  if (!risk_from_nick (take_nick (statement), &assessment->risk))
    return FALSE;

  assessment->doubt = lek_statement_take_int (statement) != 0;

  return lek_need_from_nick (take_nick (statement), &assessment->ap_need) &&
         lek_need_from_nick (take_nick (statement), &assessment->people_need) &&
         form_from_nick (take_nick (statement), &assessment->form_verdict);
}

LekAssessment *
lek_row_take_assessment (LekStatement  *statement,
                         GError       **error)
{
  g_autoptr(LekAssessment) assessment = lek_assessment_new ();

  assessment->made_utc = lek_statement_take_int (statement);
  assessment->rules_id = lek_statement_take_dup (statement);
  if (!take_verdict (statement, assessment))
    {
      set_unreadable (error, "an assessment");
      return NULL;
    }

  assessment->facts = lek_statement_take_dup (statement);
  assessment->changed = lek_statement_take_dup (statement);
  assessment->reasons = lek_statement_take_dup (statement);
  assessment->unknown = lek_statement_take_dup (statement);

  return g_steal_pointer (&assessment);
}
