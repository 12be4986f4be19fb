/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/incident/lek-incident-words.h"

const char *
lek_words_for_mark (LekStepMark mark)
{
  switch (mark)
    {
    case LEK_STEP_BEGUN:
      return _("Begun");
    case LEK_STEP_COMPLETE:
      return _("Complete");
    case LEK_STEP_NOT_NEEDED:
      return _("Not needed");
    case LEK_STEP_EMPTY:
    default:
      return _("Nothing filled in yet");
    }
}

const char *
lek_icon_for_mark (LekStepMark mark)
{
  switch (mark)
    {
    case LEK_STEP_BEGUN:
      return "lek-mark-begun-symbolic";
    case LEK_STEP_COMPLETE:
      return "lek-mark-complete-symbolic";
    case LEK_STEP_NOT_NEEDED:
      return "lek-mark-not-needed-symbolic";
    case LEK_STEP_EMPTY:
    default:
      return "lek-mark-empty-symbolic";
    }
}

const char *
lek_words_for_state (LekAnswerState state)
{
  switch (state)
    {
    case LEK_ANSWER_ESTIMATED:
      return _("Estimated: can be made exact later");
    case LEK_ANSWER_NOT_YET:
      return _("Not known yet: stays on the list of what is open");
    case LEK_ANSWER_CANNOT:
      return _("Cannot be known: counted as the worse answer");
    case LEK_ANSWER_NOT_APPLICABLE:
      return _("Does not apply to this incident");
    case LEK_ANSWER_NONE:
    case LEK_ANSWER_KNOWN:
    default:
      return NULL;
    }
}

const char *
lek_words_for_state_item (LekAnswerState state)
{
  switch (state)
    {
    case LEK_ANSWER_KNOWN:
      return _("Known");
    case LEK_ANSWER_ESTIMATED:
      return _("Estimated");
    case LEK_ANSWER_NOT_YET:
      return _("Not known yet");
    case LEK_ANSWER_CANNOT:
      return _("Cannot be known");
    case LEK_ANSWER_NOT_APPLICABLE:
      return _("Not applicable");
    case LEK_ANSWER_NONE:
    default:
      return _("Clear the answer");
    }
}

const char *
lek_words_for_concern (LekConcerns concerns)
{
  switch (concerns)
    {
    case LEK_CONCERNS_REGISTER:
      return C_("outcome", "Register");
    case LEK_CONCERNS_AP:
      return _("Notify the AP");
    case LEK_CONCERNS_PEOPLE:
    default:
      return _("Inform the people concerned");
    }
}

static const char *
describe_register_need (LekNeed need)
{
  switch (need)
    {
    case LEK_NEED_DUTY:
      return _("Yes, always for a data breach");
    case LEK_NEED_RECOMMENDED:
      return _("Recommended");
    case LEK_NEED_NONE:
    default:
      return _("Not required");
    }
}

static const char *
describe_people_need (LekNeed need)
{
  switch (need)
    {
    case LEK_NEED_DUTY:
      return _("Yes, as soon as possible");
    case LEK_NEED_RECOMMENDED:
      return _("Recommended, not required by law");
    case LEK_NEED_NONE:
    default:
      return _("Not needed");
    }
}

static const char *
describe_ap_need (LekNeed need)
{
  switch (need)
    {
    case LEK_NEED_DUTY:
      return _("Yes");
    case LEK_NEED_RECOMMENDED:
      return _("Recommended");
    case LEK_NEED_NONE:
    default:
      return _("Not needed");
    }
}

const char *
lek_words_for_need (LekConcerns concerns,
                    LekNeed     need)
{
  switch (concerns)
    {
    case LEK_CONCERNS_REGISTER:
      return describe_register_need (need);
    case LEK_CONCERNS_AP:
      return describe_ap_need (need);
    case LEK_CONCERNS_PEOPLE:
    default:
      return describe_people_need (need);
    }
}

const char *
lek_icon_for_need (LekNeed need)
{
  switch (need)
    {
    case LEK_NEED_DUTY:
      return "lek-need-duty-symbolic";
    case LEK_NEED_RECOMMENDED:
      return "lek-need-recommended-symbolic";
    case LEK_NEED_NONE:
    default:
      return "lek-need-none-symbolic";
    }
}

const char *
lek_words_for_choice (LekAbout  about,
                      LekChoice choice)
{
  if (choice == LEK_CHOICE_NONE)
    return _("Not decided yet");

  if (about == LEK_ABOUT_AP)
    return choice == LEK_CHOICE_YES ? _("Notify the AP") : _("Do not notify the AP");

  return choice == LEK_CHOICE_YES ? _("Inform the people concerned")
                                  : _("Do not inform the people concerned");
}
