/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A hint for a Dutch text that everybody must understand: long sentences, hard
 * words that have a simpler one, and sentences that hide who does something.
 * A hint and no measure: a text without findings may still be unclear.
 */

#pragma once

#include "core/procedure/lek-library.h"

G_BEGIN_DECLS

#define LEK_READABILITY_LONG 20   /* words; the usual advice for B1 is 15 to 20 */

typedef enum
{
  LEK_READABILITY_LONG_SENTENCE,
  LEK_READABILITY_HARD_WORD,
  LEK_READABILITY_PASSIVE,
} LekReadabilityKind;

/**
 * LekReadabilityHint:
 * @n_words: of a long sentence
 * @word: the hard word as it stands in the text, or the start of the sentence
 * @simple: a simpler word, or NULL
 */
typedef struct
{
  LekReadabilityKind  kind;
  guint               n_words;
  char               *word;
  char               *simple;
} LekReadabilityHint;

void       lek_readability_hint_free (LekReadabilityHint *self);

/* (transfer full) (element-type LekReadabilityHint): in the order of the text; each hard word once. */
GPtrArray *lek_readability_check     (LekLibrary         *library,
                                      const char         *text) G_GNUC_WARN_UNUSED_RESULT;
/* The hint in words. */
char      *lek_readability_describe  (LekLibrary         *library,
                                      const LekReadabilityHint *hint,
                                      LekVoice            voice) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
