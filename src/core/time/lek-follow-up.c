/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The kinds named here are ids of data/procedure/records.json,
 * which never change.
 */

#include "config.h"

#include "core/time/lek-follow-up.h"

static const struct
{
  const char *kind;
  const char *what;
  const char *due;
  const char *done;
} followed[] = {
  { "followup", "followup.what", "followup.due", "followup.done" },
  { "task",     "task.what",     "task.due",     "task.done" },
};

LekFollowProposal *
lek_follow_proposal_new (void)
{
  LekFollowProposal *self = g_new0 (LekFollowProposal, 1);

  self->when = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_requirement_free);
  self->done_when = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_requirement_free);

  return self;
}

void
lek_follow_proposal_free (LekFollowProposal *self)
{
  if (self == NULL)
    return;

  g_free (self->kind);
  lek_text_free (self->what);
  g_ptr_array_unref (self->when);
  g_ptr_array_unref (self->done_when);
  g_free (self);
}

static int
find_followed (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (followed); i++)
    {
      if (g_strcmp0 (followed[i].kind, kind) == 0)
        return (int) i;
    }

  return -1;
}

const char *
lek_follow_up_get_due_field (const char *kind)
{
  int i = find_followed (kind);

  return i >= 0 ? followed[i].due : NULL;
}

const char *
lek_follow_up_get_done_field (const char *kind)
{
  int i = find_followed (kind);

  return i >= 0 ? followed[i].done : NULL;
}

/* The last minute of that day: what is due on Tuesday is not late on Tuesday. */
static gint64
get_end_of_day (const LekMoment *moment)
{
  g_autoptr(GDateTime) start = lek_moment_to_local (moment);
  g_autoptr(GDateTime) next = g_date_time_add_days (start, 1);

  return g_date_time_to_unix (next) - 60;
}

gint64
lek_follow_up_get_due (const LekRecord *record)
{
  int i = find_followed (record->kind);
  const LekAnswer *due = i >= 0 ? lek_answers_get (record->fields, followed[i].due) : NULL;
  g_autoptr(LekMoment) moment = due != NULL ? lek_answer_dup_moment (due) : NULL;

  if (moment == NULL || record->removed || lek_record_is (record, followed[i].done, "yes"))
    return G_MININT64;

  return moment->date_only ? get_end_of_day (moment) : moment->utc;
}

LekFollowUp
lek_follow_up_of (const LekRecord *record)
{
  const char *nick = lek_record_get_value (record, "followup.kind");
  LekFollowUp follow_up = LEK_FOLLOW_UP_OTHER;

  if (g_strcmp0 (record->kind, "task") == 0)
    return lek_record_is (record, "task.preventive", "yes") ? LEK_FOLLOW_UP_PREVENTIVE : LEK_FOLLOW_UP_TASK;

  if (nick != NULL && lek_follow_up_from_nick (nick, &follow_up))
    return follow_up;

  return LEK_FOLLOW_UP_OTHER;
}

static const LekRecord *
find_next (GPtrArray *records)
{
  const LekRecord *next = NULL;
  gint64 next_due = G_MAXINT64;

  for (guint i = 0; i < records->len; i++)
    {
      const LekRecord *record = g_ptr_array_index (records, i);
      gint64 due = lek_follow_up_get_due (record);

      if (due == G_MININT64 || due > next_due ||
          (due == next_due && next != NULL && lek_record_compare (next, record) < 0))
        continue;

      next = record;
      next_due = due;
    }

  return next;
}

void
lek_summary_follow (LekSummary       *summary,
                    const LekAnswers *answers,
                    GPtrArray        *records)
{
  const LekRecord *next = find_next (records);

  g_free (summary->ap_number);
  summary->ap_number = g_strdup (lek_answers_get_value (answers, "ap.number"));

  g_clear_pointer (&summary->next_what, g_free);
  summary->next = LEK_FOLLOW_UP_NONE;
  summary->next_utc = G_MININT64;
  if (next == NULL)
    return;

  summary->next = lek_follow_up_of (next);
  summary->next_utc = lek_follow_up_get_due (next);
  summary->next_what = g_strdup (lek_record_get_value (next, followed[find_followed (next->kind)].what));
}

static gboolean
is_todo (const LekSummary *summary,
         LekChoice         choice,
         LekNeed           need,
         gint64            done_utc)
{
  if (summary->state == LEK_STATE_ARCHIVED || done_utc != G_MININT64)
    return FALSE;

  /* Closing the file does not end a decision to tell. */
  if (choice == LEK_CHOICE_YES)
    return TRUE;

  return summary->state == LEK_STATE_OPEN &&
         choice == LEK_CHOICE_NONE &&
         (!summary->assessed || need != LEK_NEED_NONE);
}

gboolean
lek_summary_is_ap_todo (const LekSummary *summary)
{
  return is_todo (summary, summary->ap_choice, summary->ap_need, summary->reported_utc);
}

gboolean
lek_summary_is_people_todo (const LekSummary *summary)
{
  return is_todo (summary, summary->people_choice, summary->people_need, summary->informed_utc);
}

gboolean
lek_summary_is_number_missing (const LekSummary *summary)
{
  return summary->reported_utc != G_MININT64 && summary->ap_number == NULL;
}

/* What the clock of the incident itself still asks. */
static gboolean
has_clock (const LekSummary *summary)
{
  return summary->state == LEK_STATE_OPEN &&
         (lek_summary_is_ap_todo (summary) ||
          lek_summary_is_people_todo (summary) ||
          lek_summary_is_number_missing (summary));
}

static gboolean
has_follow_up (const LekSummary *summary)
{
  return summary->state != LEK_STATE_ARCHIVED && summary->next != LEK_FOLLOW_UP_NONE;
}

static gint64
get_clock_utc (const LekSummary *summary)
{
  return has_clock (summary) && summary->due_utc != G_MININT64 ? summary->due_utc : G_MAXINT64;
}

gboolean
lek_summary_is_running (const LekSummary *summary)
{
  return !summary->example && (has_clock (summary) || has_follow_up (summary));
}

gint64
lek_summary_get_running_utc (const LekSummary *summary)
{
  gint64 clock_utc = get_clock_utc (summary);

  return has_follow_up (summary) ? MIN (clock_utc, summary->next_utc) : clock_utc;
}

gboolean
lek_summary_is_follow_up_first (const LekSummary *summary)
{
  return has_follow_up (summary) &&
         (!has_clock (summary) || summary->next_utc < get_clock_utc (summary));
}
