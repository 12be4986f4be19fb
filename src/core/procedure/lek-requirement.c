/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Conditions: a list of "the answer to this question is one of these". There
 * is no expression language; all requirements of a list must hold.
 *
 * An answer "not applicable" meets no requirement: nothing follows from it.
 */

#include "config.h"

#include "core/procedure/lek-procedure.h"

/* The shortest one there is: 112. */
#define LEAST_DIGITS 3

static gboolean
is_without_number (const LekAnswer *answer)
{
  const char *words = lek_answer_get_value (answer);
  guint n_digits = 0;

  for (; words != NULL && *words != '\0'; words++)
    n_digits += g_ascii_isdigit (*words) ? 1 : 0;

  return n_digits < LEAST_DIGITS;
}

static gboolean
value_fits (const char      *value,
            const LekAnswer *answer)
{
  LekAnswerState state = lek_answer_get_state (answer);

  if (state == LEK_ANSWER_NONE)
    return g_str_equal (value, "unanswered");

  if (state == LEK_ANSWER_NOT_YET || state == LEK_ANSWER_CANNOT)
    return g_str_equal (value, "unknown");

  if (state == LEK_ANSWER_NOT_APPLICABLE)
    return FALSE;

  if (g_str_equal (value, "no-number"))
    return is_without_number (answer);

  /* One id is a list of one, so this serves choices as well as choice and yes-no. */
  return lek_answer_has_choice (answer, value);
}

gboolean
lek_requirement_holds (const LekRequirement *requirement,
                       const LekAnswers     *answers)
{
  const LekAnswer *answer = lek_answers_get (answers, requirement->question);

  for (guint i = 0; requirement->values[i] != NULL; i++)
    {
      if (value_fits (requirement->values[i], answer))
        return TRUE;
    }

  return FALSE;
}

gboolean
lek_requirements_hold (GPtrArray        *requirements,
                       const LekAnswers *answers)
{
  for (guint i = 0; requirements != NULL && i < requirements->len; i++)
    {
      if (!lek_requirement_holds (g_ptr_array_index (requirements, i), answers))
        return FALSE;
    }

  return TRUE;
}
