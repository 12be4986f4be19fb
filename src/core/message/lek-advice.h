/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the library proposes for a message to the people concerned: what they
 * can do themselves, and simpler words for hard ones.
 */

#pragma once

#include "core/procedure/lek-procedure.h"

G_BEGIN_DECLS

/**
 * LekAdvice: one thing that people can do themselves.
 * @when: (element-type LekRequirement): what must be so for it to be proposed
 */
typedef struct
{
  char      *id;
  GPtrArray *when;
  LekText   *text;
} LekAdvice;

/* Dutch, lower-case; @word may be several words. */
typedef struct
{
  char *word;
  char *simple;
} LekHardWord;

LekAdvice   *lek_advice_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void         lek_advice_free     (LekAdvice   *self);
LekHardWord *lek_hard_word_new   (const char  *word,
                                  const char  *simple) G_GNUC_WARN_UNUSED_RESULT;
void         lek_hard_word_free  (LekHardWord *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekAdvice, lek_advice_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekHardWord, lek_hard_word_free)

G_END_DECLS
