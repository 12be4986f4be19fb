/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words for days, months, numbers and spans that a person may type, in
 * Dutch and English. Only for lek-reading.c.
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LekWords: a list of words and what each stands for.
 * @LEK_WORDS_DAY: days from today
 * @LEK_WORDS_PART: a LekPartOfDay
 * @LEK_WORDS_WEEKDAY: 1 = Monday
 * @LEK_WORDS_MONTH: 1 = January
 * @LEK_WORDS_UNIT: seconds
 */
typedef enum
{
  LEK_WORDS_DAY,
  LEK_WORDS_PART,
  LEK_WORDS_WEEKDAY,
  LEK_WORDS_MONTH,
  LEK_WORDS_DUTCH_NUMBER,
  LEK_WORDS_ENGLISH_NUMBER,
  LEK_WORDS_UNIT,
} LekWords;

/* FALSE when @word is NULL or not in the list. */
gboolean lek_words_find (LekWords    list,
                         const char *word,
                         int        *out_value);

G_END_DECLS
