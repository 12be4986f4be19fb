/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Notifications to the AP. When the AP was first told and under which number
 * is kept once: as answers, which the clock, the report and the form read. The
 * record of the first notification repeats them; whichever of the two a person
 * changes, the other follows in the same transaction.
 */

#include "config.h"

#include "session/lek-case-private.h"

#include "core/ap/lek-ap-sent.h"

#define REPORTED "ap.reported"
#define REPORTED_AT "ap.reported_at"
#define NUMBER "ap.number"
#define STAGE "ap.stage"

/* What the first notification and the answers have in common. */
static const struct { const char *question, *field; } shared[] = {
  { REPORTED_AT, LEK_NOTIFICATION_SENT },
  { NUMBER, LEK_NOTIFICATION_NUMBER },
};

static const LekAnswer *
get_answer (LekCase    *self,
            const char *question)
{
  return lek_answers_get (self->incident->answers, question);
}

static void
touch (LekCase   *self,
       LekRecord *record)
{
  record->changed_utc = lek_case_now (self);
  g_hash_table_add (self->saving.dirty_records, g_strdup (record->uuid));
}

static void
set_value (LekCase    *self,
           const char *question,
           const char *value)
{
  g_autoptr(LekAnswer) answer = value != NULL ? lek_answer_new (LEK_ANSWER_KNOWN, value) : NULL;

  lek_case_set_answer (self, question, answer);
}

/* From the record to the answers. */

static const char *
find_stage (LekCase *self)
{
  const LekRecord *last = lek_ap_get_last_sent (self->incident);

  if (last == NULL)
    return NULL;
  if (lek_record_is (last, LEK_NOTIFICATION_KIND, "withdraw"))
    return "withdrawn";

  return lek_record_is (last, LEK_NOTIFICATION_KIND, "first") ? "first" : "supplemented";
}

static void
follow_stage (LekCase *self)
{
  set_value (self, STAGE, find_stage (self));
  lek_case_derive (self);
}

static void
keep_sheet (LekCase   *self,
            LekRecord *record)
{
  g_autofree char *sheet = NULL;

  if (lek_record_get_value (record, LEK_NOTIFICATION_SHEET) != NULL)
    return;

  sheet = lek_ap_write_sent (self->library, self->incident, lek_case_now (self));
  lek_record_set_value (record, LEK_NOTIFICATION_SHEET, *sheet != '\0' ? sheet : NULL);
}

void
lek_case_notification_put (LekCase   *self,
                           LekRecord *record,
                           gboolean   added)
{
  if (record == lek_ap_get_first_sent (self->incident))
    {
      for (guint i = 0; i < G_N_ELEMENTS (shared); i++)
        lek_case_set_answer (self, shared[i].question, lek_answers_get (record->fields, shared[i].field));
      if (lek_record_get_value (record, LEK_NOTIFICATION_SENT) != NULL)
        set_value (self, REPORTED, "yes");
    }
  if (added)
    keep_sheet (self, record);

  /* "Complete" is said by the person alone, and holds until something is sent again. */
  if (added || !lek_answers_is (self->incident->answers, STAGE, "complete"))
    follow_stage (self);
}

void
lek_case_notification_removed (LekCase         *self,
                               const LekRecord *record)
{
  if (lek_record_is (record, LEK_NOTIFICATION_KIND, "first") && lek_ap_get_first_sent (self->incident) == NULL)
    {
      for (guint i = 0; i < G_N_ELEMENTS (shared); i++)
        lek_case_set_answer (self, shared[i].question, NULL);
      lek_case_set_answer (self, REPORTED, NULL);
    }
  follow_stage (self);
}

/* From the answers to the record. */

static LekRecord *
find_removed_first (LekCase *self)
{
  GPtrArray *records = self->incident->records;

  for (guint i = records->len; i > 0; i--)
    {
      LekRecord *record = g_ptr_array_index (records, i - 1);

      if (g_str_equal (record->kind, LEK_NOTIFICATION) && record->removed &&
          lek_record_is (record, LEK_NOTIFICATION_KIND, "first"))
        return record;
    }

  return NULL;
}

static LekRecord *
add_first (LekCase *self)
{
  LekRecord *record = find_removed_first (self);

  if (record != NULL)
    {
      record->removed = FALSE;
      return record;
    }

  record = lek_record_new (LEK_NOTIFICATION);
  record->created_utc = lek_case_now (self);
  lek_record_set_value (record, LEK_NOTIFICATION_KIND, "first");
  keep_sheet (self, record);
  g_ptr_array_add (self->incident->records, record);

  return record;
}

static gboolean
is_known (LekCase    *self,
          const char *question)
{
  return lek_answer_has_value (get_answer (self, question));
}

/* A notification without a time and a number is none, unless it has its receipt. */
static gboolean
is_empty (LekCase         *self,
          const LekRecord *record)
{
  return !is_known (self, REPORTED_AT) && !is_known (self, NUMBER) &&
         lek_record_get_value (record, "notification.receipt") == NULL;
}

void
lek_case_notification_answered (LekCase    *self,
                                const char *question)
{
  LekRecord *first;

  if (!g_str_equal (question, REPORTED_AT) && !g_str_equal (question, NUMBER))
    return;

  first = lek_ap_get_first_sent (self->incident);
  if (first == NULL && !is_known (self, REPORTED_AT))
    return;

  if (first == NULL)
    first = add_first (self);
  for (guint i = 0; i < G_N_ELEMENTS (shared); i++)
    lek_answers_set (first->fields, shared[i].field, get_answer (self, shared[i].question));

  first->removed = is_empty (self, first);
  touch (self, first);
  lek_case_refresh_records (self, LEK_NOTIFICATION);
}

/* What is to be recorded next. */

static void
append_change (GString           *words,
               const LekApChange *change)
{
  glong at = lek_ap_find_difference (change->before, change->after);
  g_autofree char *before = lek_text_shorten_around (change->before, LEK_NOTIFICATION_MAX_KEPT, at);
  g_autofree char *after = lek_text_shorten_around (change->after, LEK_NOTIFICATION_MAX_KEPT, at);

  g_string_append_printf (words, "%s%s: %s → %s", words->len > 0 ? "\n" : "", change->number,
                          *before != '\0' ? before : "–",
                          *after != '\0' ? after : "–");
}

static char *
describe_changes (LekCase *self)
{
  g_autoptr(GPtrArray) changes = lek_ap_compare_sent (self->library, self->incident, lek_case_now (self));
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    append_change (words, g_ptr_array_index (changes, i));

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
fill_first (LekCase   *self,
            LekRecord *record)
{
  lek_record_set_value (record, LEK_NOTIFICATION_KIND, "first");
  for (guint i = 0; i < G_N_ELEMENTS (shared); i++)
    lek_answers_set (record->fields, shared[i].field, get_answer (self, shared[i].question));
}

static void
fill_later (LekCase   *self,
            LekRecord *record)
{
  gboolean withdrawn = lek_ap_notification_of (self->incident) == LEK_AP_WITHDRAWN;
  g_autofree char *changes = describe_changes (self);

  lek_record_set_value (record, LEK_NOTIFICATION_KIND, withdrawn ? "withdraw" : "supplement");
  lek_record_set_value (record, LEK_NOTIFICATION_NUMBER,
                        lek_answers_get_value (self->incident->answers, NUMBER));
  lek_record_set_value (record, LEK_NOTIFICATION_CHANGE, *changes != '\0' ? changes : NULL);
}

LekRecord *
lek_case_make_notification (LekCase *self)
{
  LekRecord *record;

  g_return_val_if_fail (LEK_IS_CASE (self), NULL);

  record = lek_record_new (LEK_NOTIFICATION);
  if (lek_ap_get_first_sent (self->incident) == NULL)
    fill_first (self, record);
  else
    fill_later (self, record);

  return record;
}
