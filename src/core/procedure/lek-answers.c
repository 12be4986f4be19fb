/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All answers of one incident, by question id.
 */

#include "config.h"

#include "core/procedure/lek-answers.h"

#include <stdlib.h>

struct _LekAnswers
{
  GHashTable *by_id;
};

static int
compare_ids (const void *a,
             const void *b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

LekAnswers *
lek_answers_new (void)
{
  LekAnswers *self = g_new0 (LekAnswers, 1);

  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) lek_answer_free);

  return self;
}

LekAnswers *
lek_answers_copy (const LekAnswers *self)
{
  LekAnswers *copy = lek_answers_new ();
  GHashTableIter iter;
  gpointer id, answer;

  g_hash_table_iter_init (&iter, self->by_id);
  while (g_hash_table_iter_next (&iter, &id, &answer))
    lek_answers_set (copy, id, answer);

  return copy;
}

void
lek_answers_free (LekAnswers *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->by_id);
  g_free (self);
}

const LekAnswer *
lek_answers_get (const LekAnswers *self,
                 const char       *question_id)
{
  return g_hash_table_lookup (self->by_id, question_id);
}

void
lek_answers_set (LekAnswers      *self,
                 const char      *question_id,
                 const LekAnswer *answer)
{
  g_return_if_fail (question_id != NULL);

  if (lek_answer_get_state (answer) == LEK_ANSWER_NONE)
    g_hash_table_remove (self->by_id, question_id);
  else
    g_hash_table_replace (self->by_id, g_strdup (question_id), lek_answer_copy (answer));
}

const char **
lek_answers_get_ids (const LekAnswers *self)
{
  guint length;
  const char **ids = (const char **) g_hash_table_get_keys_as_array (self->by_id, &length);

  qsort (ids, length, sizeof *ids, compare_ids);

  return ids;
}

LekAnswerState
lek_answers_get_state (const LekAnswers *self,
                       const char       *question_id)
{
  return lek_answer_get_state (lek_answers_get (self, question_id));
}

const char *
lek_answers_get_value (const LekAnswers *self,
                       const char       *question_id)
{
  return lek_answer_get_value (lek_answers_get (self, question_id));
}

gboolean
lek_answers_is (const LekAnswers *self,
                const char       *question_id,
                const char       *value)
{
  return lek_answer_is (lek_answers_get (self, question_id), value);
}
