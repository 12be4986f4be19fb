/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "core/paper/lek-reason-sheet.h"

const char *const lek_reason_sheet_facts[] = {
  "incident.description", "incident.nature", "time.discovered", "time.known", "data.categories",
  "data.description", "subjects.categories", "subjects.count", "protection.encrypted", "protection.how",
  "recipient.kind", "recipient.opened", "recipient.deleted", "measures.taken", "measures.limit", NULL
};

/* Without these nobody can follow why no risk was expected. */
static const char *const needed_facts[] = {
  "incident.description", "time.known", "data.categories", "subjects.count", NULL
};

static gboolean
is_answered (const LekIncident *self,
             const char        *question)
{
  const LekAnswer *answer = lek_answers_get (self->answers, question);

  switch (lek_answer_get_state (answer))
    {
    case LEK_ANSWER_CANNOT:
    case LEK_ANSWER_NOT_APPLICABLE:
      return TRUE;

    case LEK_ANSWER_KNOWN:
    case LEK_ANSWER_ESTIMATED:
      return lek_answer_has_value (answer);

    case LEK_ANSWER_NONE:
    case LEK_ANSWER_NOT_YET:
    default:
      return FALSE;
    }
}

static const LekDecision *
get_latest (const LekIncident *self)
{
  for (guint i = self->decisions->len; i > 0; i--)
    {
      const LekDecision *decision = g_ptr_array_index (self->decisions, i - 1);

      if (decision->about == LEK_ABOUT_AP)
        return decision;
    }

  return NULL;
}

const LekDecision *
lek_reason_sheet_get_decision (const LekIncident *self)
{
  const LekDecision *latest;

  g_return_val_if_fail (self != NULL, NULL);

  latest = get_latest (self);

  return latest != NULL && latest->choice == LEK_CHOICE_NO ? latest : NULL;
}

/* A name is a name only when something was typed. */
static const char *
get_name (const LekIncident *self,
          const char        *question)
{
  const char *name = lek_answers_get_value (self->answers, question);

  return name != NULL && *name != '\0' ? name : NULL;
}

const char *
lek_reason_sheet_get_author (const LekIncident *self)
{
  const LekDecision *decision;
  const char *name;

  g_return_val_if_fail (self != NULL, NULL);

  decision = lek_reason_sheet_get_decision (self);
  if (decision != NULL && decision->author != NULL)
    return decision->author;

  name = get_name (self, "reporter.name");

  return name != NULL ? name : get_name (self, "controller.name");
}

static gboolean
is_reported (const LekIncident *self)
{
  return is_answered (self, "ap.reported_at") && !lek_answers_is (self->answers, "ap.reported", "no");
}

gboolean
lek_reason_sheet_is_needed (const LekIncident *self)
{
  const LekDecision *latest;

  g_return_val_if_fail (self != NULL, FALSE);

  latest = get_latest (self);
  if (is_reported (self) ||
      lek_answers_is (self->answers, "data.involved", "no") ||
      lek_answers_is (self->answers, "role.role", "processor"))
    return FALSE;

  return latest != NULL ? latest->choice == LEK_CHOICE_NO : self->assessments->len > 0;
}

static glong
get_shortest_motive (const LekIncident *self,
                     LekLibrary        *library,
                     const LekDecision *decision)
{
  const LekRules *rules = self->summary->rules_id != NULL
                            ? lek_library_get_rules (library, self->summary->rules_id)
                            : NULL;

  if (rules == NULL || !lek_decision_is_lighter (decision->about, decision->advice, decision->choice))
    return 1;

  return MAX (1, rules->motive_min_chars);
}

static gboolean
has_motive (const LekIncident *self,
            LekLibrary        *library,
            const LekDecision *decision)
{
  g_autofree char *motive = decision->motive != NULL ? g_strstrip (g_strdup (decision->motive)) : NULL;

  return motive != NULL && g_utf8_strlen (motive, -1) >= get_shortest_motive (self, library, decision);
}

static void
add (GPtrArray  *missing,
     const char *what)
{
  g_ptr_array_add (missing, (gpointer) what);
}

gboolean
lek_reason_sheet_is_complete (const LekIncident  *self,
                              LekLibrary         *library,
                              GPtrArray         **out_missing)
{
  g_autoptr(GPtrArray) missing = g_ptr_array_new ();
  const LekDecision *decision;
  gboolean complete;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (LEK_IS_LIBRARY (library), FALSE);

  for (guint i = 0; needed_facts[i] != NULL; i++)
    {
      if (!is_answered (self, needed_facts[i]))
        add (missing, needed_facts[i]);
    }

  decision = lek_reason_sheet_get_decision (self);
  if (decision == NULL)
    add (missing, LEK_REASON_SHEET_DECISION);
  else if (!has_motive (self, library, decision))
    add (missing, LEK_REASON_SHEET_MOTIVE);

  if (lek_reason_sheet_get_author (self) == NULL)
    add (missing, "controller.name");

  complete = missing->len == 0;
  if (out_missing != NULL)
    *out_missing = g_steal_pointer (&missing);

  return complete;
}
