/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Filled by the reader and never changed after that.
 */

#include "config.h"

#include "core/paper/lek-paper-kind.h"

LekPaperBlock *
lek_paper_block_new (void)
{
  LekPaperBlock *self = g_new0 (LekPaperBlock, 1);

  self->when = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_requirement_free);
  for (guint i = 0; i < G_N_ELEMENTS (self->for_profile); i++)
    self->for_profile[i] = TRUE;

  return self;
}

void
lek_paper_block_free (LekPaperBlock *self)
{
  if (self == NULL)
    return;

  lek_text_free (self->label);
  lek_text_free (self->text);
  g_ptr_array_unref (self->when);
  g_free (self);
}

LekPaperKind *
lek_paper_kind_new (void)
{
  LekPaperKind *self = g_new0 (LekPaperKind, 1);

  self->any = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_requirement_free);
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_paper_block_free);
  for (guint i = 0; i < G_N_ELEMENTS (self->for_profile); i++)
    self->for_profile[i] = TRUE;

  return self;
}

void
lek_paper_kind_free (LekPaperKind *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_ptr_array_unref (self->any);
  lek_text_free (self->name);
  lek_text_free (self->about);
  lek_text_free (self->title);
  lek_text_free (self->foot);
  g_free (self->own);
  g_free (self->own_en);
  g_free (self->record);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

gboolean
lek_paper_kind_serves (const LekPaperKind *self,
                       LekProfile          profile,
                       const LekAnswers   *answers)
{
  if (!self->for_profile[profile])
    return FALSE;

  for (guint i = 0; i < self->any->len; i++)
    {
      if (lek_requirement_holds (g_ptr_array_index (self->any, i), answers))
        return TRUE;
    }

  return self->any->len == 0;
}

const char *
lek_paper_kind_get_own (const LekPaperKind *self,
                        LekVoice            voice)
{
  return voice == LEK_VOICE_EN ? self->own_en : self->own;
}
