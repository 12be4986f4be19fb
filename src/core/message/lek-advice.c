/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Filled by the reader and never changed after that.
 */

#include "config.h"

#include "core/message/lek-advice.h"

LekAdvice *
lek_advice_new (void)
{
  LekAdvice *self = g_new0 (LekAdvice, 1);

  self->when = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_requirement_free);

  return self;
}

void
lek_advice_free (LekAdvice *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_ptr_array_unref (self->when);
  lek_text_free (self->text);
  g_free (self);
}

LekHardWord *
lek_hard_word_new (const char *word,
                   const char *simple)
{
  LekHardWord *self = g_new0 (LekHardWord, 1);

  self->word = g_strdup (word);
  self->simple = g_strdup (simple);

  return self;
}

void
lek_hard_word_free (LekHardWord *self)
{
  if (self == NULL)
    return;

  g_free (self->word);
  g_free (self->simple);
  g_free (self);
}
