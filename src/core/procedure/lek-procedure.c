/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The life of a procedure and of its parts. What a question accepts and how an
 * answer is put in words stands in lek-question.c, conditions in
 * lek-requirement.c.
 */

#include "config.h"

#include "core/procedure/lek-procedure.h"

static const char *const profile_nicks[] = { "gastouder", "organisatie" };

const char *
lek_profile_to_nick (LekProfile profile)
{
  g_return_val_if_fail ((guint) profile < G_N_ELEMENTS (profile_nicks), NULL);

  return profile_nicks[profile];
}

gboolean
lek_profile_from_nick (const char *nick,
                       LekProfile *out_profile)
{
  for (guint i = 0; i < G_N_ELEMENTS (profile_nicks); i++)
    {
      if (g_strcmp0 (nick, profile_nicks[i]) == 0)
        {
          *out_profile = i;
          return TRUE;
        }
    }

  return FALSE;
}

LekVoice
lek_profile_get_dutch (LekProfile profile)
{
  return profile == LEK_PROFILE_ORGANISATIE ? LEK_VOICE_U : LEK_VOICE_JE;
}

LekProcedure *
lek_procedure_new (LekProfile profile)
{
  LekProcedure *self = g_new0 (LekProcedure, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->profile = profile;
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_step_free);
  self->questions = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

LekProcedure *
lek_procedure_ref (LekProcedure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
lek_procedure_unref (LekProcedure *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->checked);
  lek_text_free (self->title);
  g_ptr_array_unref (self->steps);
  g_hash_table_unref (self->questions);
  g_free (self);
}

const LekQuestion *
lek_procedure_get_question (const LekProcedure *self,
                            const char         *id)
{
  return g_hash_table_lookup (self->questions, id);
}

const LekStep *
lek_procedure_get_step (const LekProcedure *self,
                        const char         *id)
{
  for (guint i = 0; i < self->steps->len; i++)
    {
      const LekStep *step = g_ptr_array_index (self->steps, i);

      if (g_str_equal (step->id, id))
        return step;
    }

  return NULL;
}

LekSource *
lek_source_new (void)
{
  return g_new0 (LekSource, 1);
}

void
lek_source_free (LekSource *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  lek_text_free (self->name);
  g_free (self->url);
  g_free (self->checked);
  g_free (self);
}

LekRequirement *
lek_requirement_new (void)
{
  return g_new0 (LekRequirement, 1);
}

void
lek_requirement_free (LekRequirement *self)
{
  if (self == NULL)
    return;

  g_free (self->question);
  g_strfreev (self->values);
  g_free (self);
}

LekOption *
lek_option_new (void)
{
  return g_new0 (LekOption, 1);
}

void
lek_option_free (LekOption *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  lek_text_free (self->label);
  lek_text_free (self->hint);
  lek_text_free (self->group);
  g_free (self);
}

LekQuestion *
lek_question_new (void)
{
  LekQuestion *self = g_new0 (LekQuestion, 1);

  self->options = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_option_free);
  self->sources = g_ptr_array_new ();

  return self;
}

void
lek_question_free (LekQuestion *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  lek_text_free (self->ask);
  lek_text_free (self->short_name);
  lek_text_free (self->hint);
  lek_text_free (self->why);
  g_ptr_array_unref (self->options);
  g_ptr_array_unref (self->sources);
  g_free (self->ap);
  g_free (self);
}

static GPtrArray *
new_requirements (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) lek_requirement_free);
}

LekNote *
lek_note_new (void)
{
  LekNote *self = g_new0 (LekNote, 1);

  self->sources = g_ptr_array_new ();
  self->when = new_requirements ();

  return self;
}

void
lek_note_free (LekNote *self)
{
  if (self == NULL)
    return;

  lek_text_free (self->title);
  lek_text_free (self->body);
  g_free (self->url);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->when);
  g_free (self);
}

LekPageItem *
lek_page_item_new (const LekQuestion *question)
{
  LekPageItem *self = g_new0 (LekPageItem, 1);

  self->question = question;
  self->when = new_requirements ();

  return self;
}

void
lek_page_item_free (LekPageItem *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->when);
  g_free (self);
}

LekPage *
lek_page_new (void)
{
  LekPage *self = g_new0 (LekPage, 1);

  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_note_free);
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_page_item_free);
  self->when = new_requirements ();
  self->records = g_new0 (char *, 1);
  self->papers = g_new0 (char *, 1);

  return self;
}

void
lek_page_free (LekPage *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  lek_text_free (self->title);
  lek_text_free (self->lead);
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->when);
  g_free (self->special);
  g_strfreev (self->records);
  g_strfreev (self->papers);
  g_free (self);
}

LekStep *
lek_step_new (void)
{
  LekStep *self = g_new0 (LekStep, 1);

  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_page_free);
  self->when = new_requirements ();

  return self;
}

void
lek_step_free (LekStep *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  lek_text_free (self->title);
  lek_text_free (self->short_title);
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->when);
  g_free (self);
}
