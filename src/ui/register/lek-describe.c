/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/register/lek-describe.h"

#include <glib/gi18n-lib.h>

#include "core/time/lek-follow-up.h"
#include "core/time/lek-format.h"

/* A follow-up that is due within a day. */
#define SOON_SECONDS (24 * 60 * 60)

/* By need of the AP, then by need of the people concerned: none, recommended, duty. */
static const char *const verdicts[3][3] = {
  { N_("Register only"),             N_("Inform people (advised)"),     N_("Inform people") },
  { N_("Notify the AP (advised)"),     N_("AP and people (both advised)"), N_("AP (advised) and people") },
  { N_("Notify the AP"),               N_("AP, and people (advised)"),    N_("AP and people") },
};

/* The same when nothing is left to do of it; only the needs that there are count. */
static const char *const verdicts_done[2][2] = {
  { N_("Register only"), N_("People informed") },
  { N_("AP notified"),   N_("AP and people: done") },
};

typedef enum
{
  OUTCOME_TODO,
  OUTCOME_DONE,
  OUTCOME_OTHERWISE,       /* decided not to, whatever the advice */
} Outcome;

static Outcome
find_outcome (LekNeed   need,
              LekChoice choice,
              gboolean  done)
{
  if (need == LEK_NEED_NONE || done)
    return OUTCOME_DONE;

  return choice == LEK_CHOICE_NO ? OUTCOME_OTHERWISE : OUTCOME_TODO;
}

/* Of what is advised: whether any of it is still to do, and if not, whether it was done or decided against. */
static Outcome
find_outcomes (const LekSummary *summary)
{
  gboolean reported = summary->reported_utc != G_MININT64 && !lek_summary_is_number_missing (summary);
  Outcome ap = find_outcome (summary->ap_need, summary->ap_choice, reported);
  Outcome people = find_outcome (summary->people_need, summary->people_choice,
                                 summary->informed_utc != G_MININT64);

  if (!summary->assessed || ap == OUTCOME_TODO || people == OUTCOME_TODO)
    return OUTCOME_TODO;

  return ap == OUTCOME_DONE && people == OUTCOME_DONE ? OUTCOME_DONE : OUTCOME_OTHERWISE;
}

static gboolean
is_anything_advised (const LekSummary *summary)
{
  return summary->ap_need != LEK_NEED_NONE || summary->people_need != LEK_NEED_NONE;
}

const char *
lek_describe_verdict (const LekSummary *summary)
{
  Outcome outcome = find_outcomes (summary);

  if (!summary->assessed)
    return _("Not assessed yet");

  if (summary->risk == LEK_RISK_NONE)
    return _("No data breach");

  if (outcome == OUTCOME_DONE)
    return _(verdicts_done[summary->ap_need != LEK_NEED_NONE][summary->people_need != LEK_NEED_NONE]);

  if (outcome == OUTCOME_OTHERWISE)
    return _("Decided otherwise");

  return _(verdicts[summary->ap_need][summary->people_need]);
}

const char *
lek_describe_verdict_icon (const LekSummary *summary)
{
  if (!summary->assessed)
    return "lek-mark-empty-symbolic";

  if (is_anything_advised (summary) && find_outcomes (summary) != OUTCOME_TODO)
    return "lek-mark-complete-symbolic";

  if (summary->ap_need == LEK_NEED_DUTY || summary->people_need == LEK_NEED_DUTY)
    return "lek-need-duty-symbolic";

  if (summary->ap_need == LEK_NEED_RECOMMENDED || summary->people_need == LEK_NEED_RECOMMENDED)
    return "lek-need-recommended-symbolic";

  return "lek-need-none-symbolic";
}

const char *
lek_describe_state (const LekSummary *summary)
{
  if (summary->state == LEK_STATE_ARCHIVED)
    return C_("state of an incident", "Archived");

  if (summary->example)
    return C_("state of an incident", "Example");

  return summary->state == LEK_STATE_CLOSED ? C_("state of an incident", "Closed")
                                            : C_("state of an incident", "Open");
}

char *
lek_describe_known (const LekSummary *summary,
                    const LekScene   *scene)
{
  LekMoment moment = { .utc = summary->known_utc };

  if (summary->known_utc == G_MININT64)
    return g_strdup (_("Not known yet"));

  return lek_format_near (&moment, scene->now_utc, scene->voice);
}

LekDeadline
lek_describe_get_deadline (const LekSummary *summary,
                           const LekScene   *scene)
{
  LekDeadline none = { LEK_DEADLINE_NO_START, 0, 0, 0 };
  LekDeadlineInput input = {
    .known_utc = summary->known_utc,
    .reported_utc = summary->reported_utc,
    .now_utc = scene->now_utc,
    .not_needed = summary->ap_choice == LEK_CHOICE_NO ||
                  (summary->ap_choice == LEK_CHOICE_NONE &&
                   summary->assessed && summary->ap_need == LEK_NEED_NONE),
    .number_missing = lek_summary_is_number_missing (summary),
  };

  return scene->rules != NULL ? lek_deadline_compute (&input, scene->rules) : none;
}

char *
lek_describe_deadline (const LekSummary *summary,
                       const LekScene   *scene)
{
  LekDeadline deadline = lek_describe_get_deadline (summary, scene);

  switch (deadline.state)
    {
    case LEK_DEADLINE_RUNNING:
    case LEK_DEADLINE_SOON:
    case LEK_DEADLINE_PASSED:
      if (summary->state != LEK_STATE_OPEN)
        return g_strdup ("");
      return lek_format_left (deadline.left_s, scene->voice);
    case LEK_DEADLINE_MET:
      return g_strdup (_("AP notified in time"));
    case LEK_DEADLINE_NUMBER_MISSING:
      return g_strdup (_("Number missing"));
    case LEK_DEADLINE_LATE:
      return g_strdup (_("AP notified late"));
    case LEK_DEADLINE_NOT_NEEDED:
      return g_strdup (C_("deadline", "None"));
    case LEK_DEADLINE_WITHDRAWN:
      return g_strdup (_("Withdrawn"));
    case LEK_DEADLINE_NO_START:
    default:
      return g_strdup ("");
    }
}

char *
lek_describe_deadline_short (const LekSummary *summary,
                             const LekScene   *scene)
{
  LekDeadlineState state = lek_describe_get_deadline (summary, scene).state;

  if (state == LEK_DEADLINE_MET)
    return g_strdup (_("AP: in time"));
  if (state == LEK_DEADLINE_LATE)
    return g_strdup (_("AP: late"));

  return lek_describe_deadline (summary, scene);
}

static gboolean
is_ap_running (LekDeadlineState state)
{
  return state == LEK_DEADLINE_RUNNING ||
         state == LEK_DEADLINE_SOON ||
         state == LEK_DEADLINE_PASSED;
}

static gboolean
waits_for_people (const LekSummary *summary)
{
  return summary->informed_utc == G_MININT64 && summary->people_choice != LEK_CHOICE_NO &&
         (summary->people_need != LEK_NEED_NONE || summary->people_choice == LEK_CHOICE_YES);
}

char *
lek_describe_follow_up (const LekSummary *summary,
                        const LekScene   *scene)
{
  g_autofree char *until = lek_format_until (summary->next_utc, scene->now_utc, scene->voice);
  const char *what = summary->next_what != NULL ? summary->next_what : "";

  if (summary->next == LEK_FOLLOW_UP_PREVENTIVE)
    /* Translators: a task so that it does not happen again, and by when: "Prevent a repeat: lock on the cupboard · by
     * Tuesday 14:20 · 31 hours left". */
    return g_strdup_printf (_("Prevent a repeat: %s · %s"), what, until);

  /* Translators: what has to be done, and by when: "Ring the parents · by Tuesday 14:20 · 31 hours left". */
  return g_strdup_printf (_("%s · %s"), what, until);
}

char *
lek_describe_todo (const LekSummary *summary,
                   const LekScene   *scene)
{
  LekDeadline deadline = lek_describe_get_deadline (summary, scene);

  if (lek_summary_is_follow_up_first (summary))
    return lek_describe_follow_up (summary, scene);

  if (is_ap_running (deadline.state))
    return lek_format_clock (&deadline, summary->reported_utc, scene->now_utc, scene->voice);

  if (summary->known_utc == G_MININT64)
    return g_strdup (_("The clock cannot run yet: when this became known is not filled in"));

  if (waits_for_people (summary))
    return g_strdup (_("The people concerned still have to be informed, as soon as possible"));

  if (lek_summary_is_number_missing (summary))
    return g_strdup (_("The AP was notified, but its notification number is not filled in"));

  return lek_format_clock (&deadline, summary->reported_utc, scene->now_utc, scene->voice);
}

const char *
lek_describe_place (const LekSummary *summary)
{
  if (lek_summary_is_follow_up_first (summary))
    return summary->next == LEK_FOLLOW_UP_TASK || summary->next == LEK_FOLLOW_UP_PREVENTIVE ? "task" : "followup";

  if (lek_summary_is_number_missing (summary) && !waits_for_people (summary))
    return "ap.number";

  return NULL;
}

gboolean
lek_describe_is_pressing (const LekSummary *summary,
                          const LekScene   *scene)
{
  LekDeadlineState state = lek_describe_get_deadline (summary, scene).state;

  if (lek_summary_is_follow_up_first (summary))
    return summary->next_utc - scene->now_utc < SOON_SECONDS;

  return state == LEK_DEADLINE_PASSED || state == LEK_DEADLINE_SOON;
}

char *
lek_describe_row (const LekSummary *summary,
                  const LekScene   *scene)
{
  g_autofree char *known = lek_describe_known (summary, scene);
  g_autofree char *deadline = lek_describe_deadline (summary, scene);

  if (*deadline == '\0')
    {
      /* Translators: a row of the register for a screen reader: number, title, since when it is
       * known, advice, state. */
      return g_strdup_printf (_("%s, %s, known since: %s, %s, %s"),
                              summary->number, summary->title, known,
                              lek_describe_verdict (summary), lek_describe_state (summary));
    }

  /* Translators: a row of the register for a screen reader: number, title, since when it is known,
   * advice, state, deadline. */
  return g_strdup_printf (_("%s, %s, known since: %s, %s, %s, deadline: %s"),
                          summary->number, summary->title, known,
                          lek_describe_verdict (summary), lek_describe_state (summary), deadline);
}
