/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. A letter may serve a family, so the list of recipients is not
 * held against the number of people concerned; the answer that counts people is.
 */

#include "config.h"

#include "core/message/lek-informing.h"

#define INFORMED "people.informed"
#define COUNT "people.count"
#define WHO_ELSE "people.who_else"

static void
read_recipients (LekInforming *self,
                 GPtrArray    *records)
{
  g_autoptr(GPtrArray) recipients = records != NULL ? lek_records_select (records, "recipient") : g_ptr_array_new ();

  self->n_recipients = recipients->len;
  for (guint i = 0; i < recipients->len; i++)
    {
      LekRecord *recipient = g_ptr_array_index (recipients, i);

      if (!lek_answer_has_value (lek_answers_get (recipient->fields, "recipient.told_at")))
        g_ptr_array_add (self->waiting, recipient);
    }
}

/* Both numbers may be ranges: only what is certainly missing counts. */
static gint64
count_untold (const LekAnswers *answers)
{
  gint64 concerned, told, unused;

  if (!lek_answers_is (answers, INFORMED, "all") ||
      !lek_answer_get_count (lek_answers_get (answers, "subjects.count"), &concerned, &unused) ||
      !lek_answer_get_count (lek_answers_get (answers, COUNT), &unused, &told))
    return 0;

  return MAX (concerned - told, 0);
}

LekInforming *
lek_informing_new (const LekAnswers *answers,
                   GPtrArray        *records)
{
  LekInforming *self = g_new0 (LekInforming, 1);
  gboolean some = lek_answers_is (answers, INFORMED, "some");
  gboolean none = lek_answers_is (answers, INFORMED, "none");

  self->waiting = g_ptr_array_new ();
  read_recipients (self, records);
  self->excused = (some || none) && lek_answers_get_value (answers, "people.exception") != NULL;
  self->untold = count_untold (answers);
  self->answer_partial = some && !self->excused;
  self->answer_denies = none && lek_informing_count_told (self) > 0;
  self->somebody_else = !none && lek_answers_is (answers, WHO_ELSE, "yes");

  return self;
}

void
lek_informing_free (LekInforming *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->waiting);
  g_free (self);
}

guint
lek_informing_count_told (const LekInforming *self)
{
  return self->n_recipients - self->waiting->len;
}

static gboolean
has_waiting (const LekInforming *self)
{
  return self->waiting->len > 0 && !self->excused;
}

gboolean
lek_informing_is_partial (const LekInforming *self)
{
  return (has_waiting (self) && lek_informing_count_told (self) > 0) || self->untold > 0 ||
         self->answer_partial || self->answer_denies || self->somebody_else;
}

gboolean
lek_informing_keeps_open (const LekInforming *self,
                          const char         *question_id)
{
  if (g_strcmp0 (question_id, INFORMED) == 0)
    return has_waiting (self) || self->answer_partial || self->answer_denies;
  if (g_strcmp0 (question_id, COUNT) == 0)
    return self->untold > 0;
  if (g_strcmp0 (question_id, WHO_ELSE) == 0)
    return self->somebody_else;

  return FALSE;
}
