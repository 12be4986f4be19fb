/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The verdict of form 371.2, step 1, exactly as the form reaches it, so that
 * it can stand beside the law's; and the one sentence on why they part.
 *
 * The form's test is the AP's of 2015, before the AVG: it looks at the kind of
 * data and at serious consequences, not at protection, recipient or number.
 */

#include "config.h"

#include "core/assess/lek-assess.h"

/* "Not yet known" and "cannot be known" both mean that it cannot be excluded. */
static gboolean
is_not_excluded (const LekAnswers *answers,
                 const char       *question)
{
  LekAnswerState state = lek_answers_get_state (answers, question);

  return state == LEK_ANSWER_NOT_YET || state == LEK_ANSWER_CANNOT ||
         lek_answers_is (answers, question, "yes");
}

LekFormVerdict
lek_form_from_answers (const LekAnswers *answers)
{
  g_return_val_if_fail (answers != NULL, LEK_FORM_OPEN);

  if (is_not_excluded (answers, "form.sensitive") || is_not_excluded (answers, "form.serious"))
    return LEK_FORM_SERIOUS;
  if (lek_answers_is (answers, "form.sensitive", "no") &&
      lek_answers_is (answers, "form.serious", "no"))
    return LEK_FORM_INCIDENT;

  return LEK_FORM_OPEN;
}

LekFormVerdict
lek_form_from_facts (const LekFacts   *facts,
                     const LekVerdict *verdict)
{
  g_return_val_if_fail (facts != NULL && verdict != NULL, LEK_FORM_OPEN);

  if (verdict->risk == LEK_RISK_NONE)
    return LEK_FORM_INCIDENT;
  if (facts->special != LEK_TRI_NO || facts->sensitive != LEK_TRI_NO ||
      facts->categories_unknown || (facts->categories & LEK_DATA_IMAGES))
    return LEK_FORM_SERIOUS;

  return verdict->risk == LEK_RISK_HIGH ? LEK_FORM_SERIOUS : LEK_FORM_INCIDENT;
}

static const char *
part_from_serious (const LekFacts   *facts,
                   const LekVerdict *verdict)
{
  switch (verdict->risk)
    {
    case LEK_RISK_NONE:
      return "parting.serious-no-data";

    case LEK_RISK_UNLIKELY:
      if (facts->encrypted == LEK_TRI_YES)
        return "parting.serious-encrypted";
      if (facts->recipient == LEK_RECIPIENT_KNOWN && facts->confidentiality != LEK_TRI_NO &&
          facts->deleted_or_returned == LEK_TRI_YES)
        return "parting.serious-recipient";
      return "parting.serious-unlikely";

    case LEK_RISK_PRESENT:
      /* Both say the AP; the form also makes telling the people a duty. */
      return verdict->notify_ap == LEK_NEED_NONE ? "parting.serious-high-only"
                                                 : "parting.serious-people";

    case LEK_RISK_HIGH:
    default:
      return NULL;
    }
}

static const char *
part_from_incident (const LekFacts   *facts,
                    const LekVerdict *verdict)
{
  gboolean high = verdict->risk == LEK_RISK_HIGH;

  if (verdict->risk == LEK_RISK_NONE)
    return NULL;
  if (verdict->risk == LEK_RISK_UNLIKELY || verdict->notify_ap == LEK_NEED_NONE)
    return "parting.incident-datalek";
  if (facts->confidentiality == LEK_TRI_NO)
    return high ? "parting.incident-loss-high" : "parting.incident-loss";
  if (high)
    return "parting.incident-high";

  return facts->recipient == LEK_RECIPIENT_KNOWN ? "parting.incident-recipient"
                                                 : "parting.incident-party";
}

const char *
lek_form_parting (LekFormVerdict    form,
                  const LekFacts   *facts,
                  const LekVerdict *verdict)
{
  g_return_val_if_fail (facts != NULL && verdict != NULL, NULL);

  if (form == LEK_FORM_OPEN)
    return NULL;
  /* The form has no question about roles: AVG art. 33(2). */
  if (verdict->tell_controller)
    return "parting.processor";

  return form == LEK_FORM_SERIOUS ? part_from_serious (facts, verdict)
                                  : part_from_incident (facts, verdict);
}
