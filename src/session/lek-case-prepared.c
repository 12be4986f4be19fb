/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "session/lek-case-private.h"

gboolean
lek_case_is_preparation (LekCase *self)
{
  g_return_val_if_fail (LEK_IS_CASE (self), FALSE);

  return self->prepared != NULL;
}

const LekPreparation *
lek_case_get_prepared (LekCase *self)
{
  g_return_val_if_fail (LEK_IS_CASE (self), NULL);

  return self->prepared;
}

/* Answers and records belong to the incident, which lets go of them itself. */
void
lek_case_prepared_clear (LekCase *self)
{
  if (self->prepared != NULL)
    {
      self->prepared->answers = NULL;
      self->prepared->records = NULL;
    }

  g_clear_pointer (&self->prepared, lek_preparation_free);
  g_clear_object (&self->preparation);
}

void
lek_case_set_profile (LekCase    *self,
                      LekProfile  profile)
{
  LekProcedure *pages = lek_library_get_readiness (self->library)->pages[profile];

  if (self->procedure == pages)
    return;

  self->incident->summary->profile = profile;
  lek_procedure_unref (self->procedure);
  self->procedure = lek_procedure_ref (pages);
  lek_case_derive_first (self);
}

void
lek_case_set_preparation (LekCase *self,
                          LekCase *preparation)
{
  g_set_object (&self->preparation, preparation);
}

void
lek_case_set_checked (LekCase *self)
{
  LekMoment now = { lek_case_now (self), TRUE };
  g_autofree char *day = NULL;

  g_return_if_fail (LEK_IS_CASE (self));
  g_return_if_fail (self->prepared != NULL);

  day = lek_moment_to_string (&now);
  lek_case_remember (self, LEK_PREPARATION_CHECKED, day);
}

static gboolean
can_take (LekCase *self)
{
  return self->preparation != NULL && !lek_case_is_locked (self) && !self->incident->summary->example;
}

GPtrArray *
lek_case_list_prepared (LekCase    *self,
                        const char *question_id)
{
  g_return_val_if_fail (LEK_IS_CASE (self), NULL);

  if (!can_take (self))
    return g_ptr_array_new ();

  return lek_preparation_propose (self->preparation->prepared, self->library, self->incident->answers, question_id);
}

GPtrArray *
lek_case_list_prepared_records (LekCase    *self,
                                const char *kind)
{
  g_return_val_if_fail (LEK_IS_CASE (self), NULL);

  if (!can_take (self))
    return g_ptr_array_new ();

  return lek_preparation_propose_records (self->preparation->prepared, self->library, self->incident->records, kind);
}

gboolean
lek_case_take_prepared_record (LekCase          *self,
                               const LekRecord  *record,
                               GError          **error)
{
  return lek_case_put_prepared_record (self, record, record->changed_utc, error);
}
