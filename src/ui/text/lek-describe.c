/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/text/lek-describe.h"

#include <glib/gi18n-lib.h>

#include "core/lek-format.h"

/* By need of the AP, then by need of the people concerned: none, recommended, duty. */
static const char *const verdicts[3][3] = {
  { N_("Register only"),             N_("Inform people (advised)"),     N_("Inform people") },
  { N_("Notify the AP (advised)"),     N_("AP and people (both advised)"), N_("AP (advised) and people") },
  { N_("Notify the AP"),               N_("AP, and people (advised)"),    N_("AP and people") },
};

const char *
lek_describe_verdict (const LekSummary *summary)
{
  if (!summary->assessed)
    return _("Not assessed yet");

  if (summary->risk == LEK_RISK_NONE)
    return _("No data breach");

  return _(verdicts[summary->ap_need][summary->people_need]);
}

const char *
lek_describe_verdict_icon (const LekSummary *summary)
{
  if (!summary->assessed)
    return "lek-mark-empty-symbolic";

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
      return g_strdup (_("AP notified, number missing"));
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

char *
lek_describe_todo (const LekSummary *summary,
                   const LekScene   *scene)
{
  LekDeadline deadline = lek_describe_get_deadline (summary, scene);

  if (is_ap_running (deadline.state))
    return lek_format_clock (&deadline, summary->reported_utc, scene->now_utc, scene->voice);

  if (summary->known_utc == G_MININT64)
    return g_strdup (_("The clock cannot run yet: it is not filled in since when this is known"));

  if (summary->informed_utc == G_MININT64 && summary->people_choice != LEK_CHOICE_NO &&
      (summary->people_need != LEK_NEED_NONE || summary->people_choice == LEK_CHOICE_YES))
    return g_strdup (_("The people concerned still have to be informed, as soon as possible"));

  return lek_format_clock (&deadline, summary->reported_utc, scene->now_utc, scene->voice);
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
