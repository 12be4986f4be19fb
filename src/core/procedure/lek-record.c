/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One thing in a list of an incident, and the lists of them.
 */

#include "config.h"

#include "core/procedure/lek-record.h"

G_DEFINE_BOXED_TYPE (LekRecord, lek_record, lek_record_copy, lek_record_free)

LekRecord *
lek_record_new (const char *kind)
{
  LekRecord *self;

  g_return_val_if_fail (kind != NULL, NULL);

  self = lek_record_new_empty ();
  self->uuid = g_uuid_string_random ();
  self->kind = g_strdup (kind);

  return self;
}

LekRecord *
lek_record_new_empty (void)
{
  LekRecord *self = g_new0 (LekRecord, 1);

  self->fields = lek_answers_new ();

  return self;
}

LekRecord *
lek_record_copy (const LekRecord *self)
{
  LekRecord *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (LekRecord, 1);
  *copy = *self;
  copy->uuid = g_strdup (self->uuid);
  copy->kind = g_strdup (self->kind);
  copy->fields = lek_answers_copy (self->fields);

  return copy;
}

void
lek_record_free (LekRecord *self)
{
  if (self == NULL)
    return;

  g_free (self->uuid);
  g_free (self->kind);
  lek_answers_free (self->fields);
  g_free (self);
}

static gboolean
fields_equal (const LekAnswers *a,
              const LekAnswers *b)
{
  g_autofree const char **a_ids = lek_answers_get_ids (a);
  g_autofree const char **b_ids = lek_answers_get_ids (b);

  if (!g_strv_equal ((const char *const *) a_ids, (const char *const *) b_ids))
    return FALSE;

  for (guint i = 0; a_ids[i] != NULL; i++)
    {
      if (!lek_answer_equal (lek_answers_get (a, a_ids[i]), lek_answers_get (b, a_ids[i])))
        return FALSE;
    }

  return TRUE;
}

gboolean
lek_record_equal (const LekRecord *a,
                  const LekRecord *b)
{
  return g_strcmp0 (a->uuid, b->uuid) == 0 &&
         g_strcmp0 (a->kind, b->kind) == 0 &&
         a->created_utc == b->created_utc &&
         a->changed_utc == b->changed_utc &&
         a->removed == b->removed &&
         a->kept_out == b->kept_out &&
         a->position == b->position &&
         fields_equal (a->fields, b->fields);
}

int
lek_record_compare (const LekRecord *a,
                    const LekRecord *b)
{
  if (a->position != b->position)
    return a->position < b->position ? -1 : 1;

  if (a->created_utc != b->created_utc)
    return a->created_utc < b->created_utc ? -1 : 1;

  return g_strcmp0 (a->uuid, b->uuid);
}

const char *
lek_record_get_value (const LekRecord *self,
                      const char      *field)
{
  return lek_answers_get_value (self->fields, field);
}

gboolean
lek_record_is (const LekRecord *self,
               const char      *field,
               const char      *value)
{
  return lek_answers_is (self->fields, field, value);
}

void
lek_record_set_value (LekRecord  *self,
                      const char *field,
                      const char *value)
{
  g_autoptr(LekAnswer) answer = NULL;

  if (value != NULL)
    answer = lek_answer_new (LEK_ANSWER_KNOWN, value);

  lek_answers_set (self->fields, field, answer);
}

static int
compare_places (const void *a,
                const void *b)
{
  return lek_record_compare (*(LekRecord *const *) a, *(LekRecord *const *) b);
}

GPtrArray *
lek_records_select (GPtrArray  *records,
                    const char *kind)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    {
      LekRecord *record = g_ptr_array_index (records, i);

      if (!record->removed && g_strcmp0 (record->kind, kind) == 0)
        g_ptr_array_add (found, record);
    }

  g_ptr_array_sort (found, compare_places);

  return found;
}

LekRecord *
lek_records_find (GPtrArray  *records,
                  const char *uuid)
{
  for (guint i = 0; i < records->len; i++)
    {
      LekRecord *record = g_ptr_array_index (records, i);

      if (g_strcmp0 (record->uuid, uuid) == 0)
        return record;
    }

  return NULL;
}
