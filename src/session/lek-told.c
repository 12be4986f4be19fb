/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "session/lek-told.h"

#define MEANS "people.means"

static const char *const questions[3] = { "people.informed", "people.informed_at", MEANS };

LekInforming *
lek_told_survey (LekCase *incident)
{
  return lek_informing_new (lek_progress_get_answers (lek_case_get_progress (incident)),
                            lek_case_get_incident (incident)->records);
}

/* The latest time in the list: only then did everybody know. */
static LekAnswer *
find_latest (GPtrArray *recipients)
{
  const LekAnswer *latest = NULL;
  gint64 latest_utc = G_MININT64;

  for (guint i = 0; i < recipients->len; i++)
    {
      const LekRecord *recipient = g_ptr_array_index (recipients, i);
      const LekAnswer *told = lek_answers_get (recipient->fields, "recipient.told_at");
      g_autoptr(LekMoment) moment = told != NULL ? lek_answer_dup_moment (told) : NULL;

      if (moment != NULL && moment->utc > latest_utc)
        {
          latest = told;
          latest_utc = moment->utc;
        }
    }

  return latest != NULL ? lek_answer_copy (latest) : NULL;
}

/* Every means in the list, in the order of the question; NULL when none is filled in. */
static LekAnswer *
join_means (LekCase   *incident,
            GPtrArray *recipients)
{
  const LekQuestion *question = lek_library_get_question (lek_case_get_library (incident), MEANS);
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; question != NULL && i < question->options->len; i++)
    {
      const LekOption *option = g_ptr_array_index (question->options, i);
      gboolean used = FALSE;

      for (guint j = 0; j < recipients->len; j++)
        used = used || lek_record_is (g_ptr_array_index (recipients, j), "recipient.means", option->id);
      if (used)
        g_ptr_array_add (ids, option->id);
    }
  g_ptr_array_add (ids, NULL);

  return ids->len > 1 ? lek_answer_new_choices (LEK_ANSWER_KNOWN, (const char *const *) ids->pdata) : NULL;
}

/* The answers to the questions above; NULL where the list does not say. */
static void
work_out (LekCase   *incident,
          LekAnswer *answers[3])
{
  g_autoptr(GPtrArray) recipients = lek_records_select (lek_case_get_incident (incident)->records, "recipient");

  answers[0] = lek_answer_new (LEK_ANSWER_KNOWN, "all");
  answers[1] = find_latest (recipients);
  answers[2] = join_means (incident, recipients);
}

static gboolean
is_everybody_told (LekCase *incident)
{
  g_autoptr(LekInforming) informing = lek_told_survey (incident);

  return informing->n_recipients > 0 && informing->waiting->len == 0;
}

static gboolean
is_answered (LekCase         *incident,
             const char      *question_id,
             const LekAnswer *answer)
{
  const LekAnswer *given = lek_case_get_answer (incident, question_id);

  return answer == NULL || (given != NULL && lek_answer_equal (given, answer));
}

gboolean
lek_told_can_take_over (LekCase *incident)
{
  LekAnswer *answers[3];
  gboolean can = FALSE;

  g_return_val_if_fail (LEK_IS_CASE (incident), FALSE);

  if (lek_case_is_read_only (incident) || !is_everybody_told (incident))
    return FALSE;

  work_out (incident, answers);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      can = can || !is_answered (incident, questions[i], answers[i]);
      lek_answer_free (answers[i]);
    }

  return can;
}

gboolean
lek_told_take_over (LekCase  *incident,
                    GError  **error)
{
  LekAnswer *answers[3];
  gboolean done = TRUE;

  g_return_val_if_fail (LEK_IS_CASE (incident), FALSE);

  work_out (incident, answers);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      if (done && !is_answered (incident, questions[i], answers[i]))
        done = lek_case_answer (incident, questions[i], answers[i], error);
      lek_answer_free (answers[i]);
    }
  lek_case_settle (incident);

  return done;
}
