/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the answers give occasion to come back to: a supplement after a first
 * notification, a confirmation after deletion was asked.
 *
 * Each is proposed once. What the person changed or removed is left as it is;
 * what nobody touched goes again when its occasion does, so that undoing an
 * answer undoes this too. A record that was never touched was changed when it
 * was made, and not since.
 */

#include "config.h"

#include "session/lek-case-private.h"

#include "core/time/lek-follow-up.h"

static LekRecord *
find_proposed (LekCase    *self,
               const char *kind)
{
  GPtrArray *records = self->incident->records;

  for (guint i = 0; i < records->len; i++)
    {
      LekRecord *record = g_ptr_array_index (records, i);

      if (g_str_equal (record->kind, "followup") && lek_record_is (record, "followup.kind", kind))
        return record;
    }

  return NULL;
}

static gboolean
is_untouched (const LekRecord *record)
{
  return record->changed_utc == record->created_utc;
}

static void
set_due (LekCase                 *self,
         LekRecord               *record,
         const LekFollowProposal *proposal)
{
  LekMoment moment = { lek_case_now (self) + proposal->days * 24 * 60 * 60, TRUE };
  g_autoptr(LekAnswer) answer = lek_answer_new_moment (LEK_ANSWER_KNOWN, &moment);

  lek_answers_set (record->fields, "followup.due", answer);
}

static void
propose (LekCase                 *self,
         const LekFollowProposal *proposal)
{
  LekVoice voice = lek_preferences_get_voice (self->preferences);
  g_autoptr(LekRecord) record = lek_record_new ("followup");
  g_autoptr(GError) error = NULL;

  lek_record_set_value (record, "followup.what", lek_text_get (proposal->what, voice));
  lek_record_set_value (record, "followup.kind", proposal->kind);
  set_due (self, record, proposal);
  if (lek_case_put_record (self, record, &error))
    lek_case_emit_proposed (self, record->uuid);
  else
    g_warning ("A proposed follow-up does not fit: %s", error->message);
}

static void
tick_off (LekCase         *self,
          const LekRecord *record)
{
  g_autoptr(LekRecord) done = lek_record_copy (record);
  g_autoptr(GError) error = NULL;

  lek_record_set_value (done, "followup.done", "yes");
  if (!lek_case_put_record (self, done, &error))
    g_warning ("A follow-up cannot be ticked off: %s", error->message);
}

static void
follow (LekCase                 *self,
        const LekFollowProposal *proposal)
{
  LekAnswers *answers = self->incident->answers;
  gboolean wanted = lek_requirements_hold (proposal->when, answers);
  LekRecord *record = find_proposed (self, proposal->kind);

  if (record == NULL)
    {
      if (wanted)
        propose (self, proposal);
      return;
    }

  if (!is_untouched (record))
    return;

  if (!record->removed && lek_requirements_hold (proposal->done_when, answers))
    tick_off (self, record);
  else if (record->removed == wanted)
    lek_case_set_record_removed (self, record, !wanted);
}

void
lek_case_follow (LekCase *self)
{
  GPtrArray *proposals = lek_library_get_follow_proposals (self->library);

  if (self->draft || self->prepared != NULL || lek_case_is_read_only (self))
    return;

  for (guint i = 0; i < proposals->len; i++)
    follow (self, g_ptr_array_index (proposals, i));
}
