/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a list of records holds: which fields fit, and a record in words.
 */

#include "config.h"

#include "core/procedure/lek-record.h"

/* Characters of a field that a line shows. */
#define MAX_SHOWN 80

LekRecordKind *
lek_record_kind_new (void)
{
  LekRecordKind *self = g_new0 (LekRecordKind, 1);

  self->fields = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_question_free);

  return self;
}

void
lek_record_kind_free (LekRecordKind *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  lek_text_free (self->title);
  lek_text_free (self->add);
  lek_text_free (self->empty);
  lek_text_free (self->hint);
  g_free (self->title_field);
  g_free (self->done_field);
  g_free (self->due_field);
  g_free (self->keeps_out);
  for (guint i = 0; i < G_N_ELEMENTS (self->shown); i++)
    g_clear_pointer (&self->shown[i], g_ptr_array_unref);
  g_ptr_array_unref (self->fields);
  g_free (self);
}

const LekQuestion *
lek_record_kind_get_field (const LekRecordKind *self,
                           const char          *id)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      const LekQuestion *field = g_ptr_array_index (self->fields, i);

      if (g_strcmp0 (field->id, id) == 0)
        return field;
    }

  return NULL;
}

static gboolean
check_field (const LekRecordKind  *self,
             const LekRecord      *record,
             const char           *id,
             GError              **error)
{
  const LekQuestion *field = lek_record_kind_get_field (self, id);

  if (field == NULL)
    {
      g_set_error (error, LEK_QUESTION_ERROR, LEK_QUESTION_ERROR_VALUE,
                   "%s: there is no field \"%s\"", self->id, id);
      return FALSE;
    }

  return lek_question_check (field, lek_answers_get (record->fields, id), error);
}

gboolean
lek_record_kind_check (const LekRecordKind  *self,
                       const LekRecord      *record,
                       GError              **error)
{
  g_autofree const char **ids = lek_answers_get_ids (record->fields);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (!check_field (self, record, ids[i], error))
        return FALSE;
    }

  if (lek_record_get_value (record, self->title_field) != NULL)
    return TRUE;

  g_set_error (error, LEK_QUESTION_ERROR, LEK_QUESTION_ERROR_VALUE,
               "%s: \"%s\" is not filled in", self->id, self->title_field);

  return FALSE;
}

char *
lek_record_kind_describe (const LekRecordKind *self,
                          const LekRecord     *record,
                          LekVoice             voice)
{
  const LekQuestion *field = lek_record_kind_get_field (self, self->title_field);
  const LekAnswer *answer = lek_answers_get (record->fields, self->title_field);
  g_autofree char *words = NULL;

  if (field == NULL || !lek_answer_has_value (answer))
    return g_strdup ("");

  words = lek_question_describe (field, answer, voice);

  return lek_text_shorten (words, MAX_SHOWN);
}

/* A yes is said by the name of the field alone; a no, like an empty field, is not worth a word. */
static char *
describe_field (const LekQuestion *field,
                const LekAnswer   *answer,
                LekVoice           voice)
{
  const char *name = lek_text_get (field->short_name, voice);
  g_autofree char *words = NULL;
  g_autofree char *short_words = NULL;

  if (answer == NULL || lek_answer_get_state (answer) == LEK_ANSWER_NONE)
    return NULL;

  if (field->kind == LEK_QUESTION_YES_NO && lek_answer_has_value (answer))
    return lek_answer_is (answer, "yes") ? g_strdup (name) : NULL;

  words = lek_question_describe (field, answer, voice);
  short_words = lek_text_shorten (words, MAX_SHOWN);

  return g_strdup_printf ("%s: %s", name, short_words);
}

char *
lek_record_kind_summarize (const LekRecordKind *self,
                           const LekRecord     *record,
                           LekProfile           profile,
                           LekVoice             voice)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *fields = self->shown[profile] != NULL ? self->shown[profile] : self->fields;

  for (guint i = 0; i < fields->len; i++)
    {
      const LekQuestion *field = g_ptr_array_index (fields, i);
      const LekAnswer *answer = lek_answers_get (record->fields, field->id);
      char *part = NULL;

      if (g_strcmp0 (field->id, self->title_field) != 0)
        part = describe_field (field, answer, voice);
      if (part != NULL)
        g_ptr_array_add (parts, part);
    }

  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

void
lek_record_kind_add_names (const LekRecordKind *self,
                           const LekRecord     *record,
                           GPtrArray           *names)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      const LekQuestion *field = g_ptr_array_index (self->fields, i);
      const char *value = lek_record_get_value (record, field->id);

      if (field->names_people && field->kind == LEK_QUESTION_LINE && value != NULL)
        g_ptr_array_add (names, g_strdup (value));
    }
}
