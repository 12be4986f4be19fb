/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the program advised and what the person decided, as they stood. Both
 * are only ever added.
 */

#include "config.h"

#include "core/incident/lek-incident.h"

G_DEFINE_BOXED_TYPE (LekDecision, lek_decision, lek_decision_copy, lek_decision_free)
G_DEFINE_BOXED_TYPE (LekAssessment, lek_assessment, lek_assessment_copy, lek_assessment_free)

LekDecision *
lek_decision_new (LekAbout  about,
                  LekNeed   advice,
                  LekChoice choice)
{
  LekDecision *self = g_new0 (LekDecision, 1);

  self->about = about;
  self->advice = advice;
  self->choice = choice;

  return self;
}

LekDecision *
lek_decision_copy (const LekDecision *self)
{
  LekDecision *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (LekDecision, 1);
  *copy = *self;
  copy->motive = g_strdup (self->motive);
  copy->author = g_strdup (self->author);

  return copy;
}

void
lek_decision_free (LekDecision *self)
{
  if (self == NULL)
    return;

  g_free (self->motive);
  g_free (self->author);
  g_free (self);
}

gboolean
lek_decision_is_lighter (LekAbout  about,
                         LekNeed   advice,
                         LekChoice choice)
{
  if (choice != LEK_CHOICE_NO)
    return FALSE;

  return advice == LEK_NEED_DUTY || (advice == LEK_NEED_RECOMMENDED && about == LEK_ABOUT_AP);
}

LekAssessment *
lek_assessment_new (void)
{
  return g_new0 (LekAssessment, 1);
}

LekAssessment *
lek_assessment_copy (const LekAssessment *self)
{
  LekAssessment *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (LekAssessment, 1);
  *copy = *self;
  copy->rules_id = g_strdup (self->rules_id);
  copy->facts = g_strdup (self->facts);
  copy->changed = g_strdup (self->changed);
  copy->reasons = g_strdup (self->reasons);
  copy->unknown = g_strdup (self->unknown);

  return copy;
}

void
lek_assessment_free (LekAssessment *self)
{
  if (self == NULL)
    return;

  g_free (self->rules_id);
  g_free (self->facts);
  g_free (self->changed);
  g_free (self->reasons);
  g_free (self->unknown);
  g_free (self);
}
