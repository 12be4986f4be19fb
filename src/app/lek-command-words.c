/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "app/lek-command-words.h"

#include <glib/gi18n.h>

#include "core/time/lek-follow-up.h"
#include "core/time/lek-format.h"

const char *
lek_command_say_state (LekState state)
{
  switch (state)
    {
    case LEK_STATE_CLOSED:
      return C_("incident", "closed");
    case LEK_STATE_ARCHIVED:
      return C_("incident", "archived");
    case LEK_STATE_OPEN:
    default:
      return C_("incident", "open");
    }
}

const char *
lek_command_say_need (LekNeed need)
{
  switch (need)
    {
    case LEK_NEED_DUTY:
      return C_("advice", "duty");
    case LEK_NEED_RECOMMENDED:
      return C_("advice", "recommended");
    case LEK_NEED_NONE:
    default:
      return C_("advice", "not needed");
    }
}

const char *
lek_command_say_choice (LekChoice choice)
{
  switch (choice)
    {
    case LEK_CHOICE_YES:
      return C_("decision", "yes");
    case LEK_CHOICE_NO:
      return C_("decision", "no");
    case LEK_CHOICE_NONE:
    default:
      return C_("decision", "not decided yet");
    }
}

const char *
lek_command_say_form (LekFormVerdict verdict)
{
  switch (verdict)
    {
    case LEK_FORM_SERIOUS:
      return C_("form 371.2", "serious data breach");
    case LEK_FORM_INCIDENT:
      return C_("form 371.2", "security incident");
    case LEK_FORM_OPEN:
    default:
      return C_("form 371.2", "not filled in yet");
    }
}

char *
lek_command_say_clock (const LekCommand *command,
                       const LekSummary *summary)
{
  const LekDeadlineInput input = {
    .known_utc = summary->known_utc,
    .reported_utc = summary->reported_utc,
    .now_utc = command->now_utc,
    .not_needed = summary->ap_choice == LEK_CHOICE_NO,
    .number_missing = lek_summary_is_number_missing (summary),
  };
  const LekDeadline deadline = lek_deadline_compute (&input, lek_command_get_rules (command, summary));

  return lek_format_clock (&deadline, summary->reported_utc, command->now_utc,
                           lek_command_get_voice (command, summary->profile));
}

const char *
lek_command_say_title (const LekSummary *summary)
{
  if (summary->title == NULL || *summary->title == '\0')
    return _("(no title yet)");

  return summary->title;
}
