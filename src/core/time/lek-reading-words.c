/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. All in lower case, as the text is when it is compared.
 */

#include "config.h"

#include "core/time/lek-reading-words.h"

#include "core/time/lek-reading.h"

#include <string.h>

#define MINUTE_S 60
#define HOUR_S   3600

typedef struct
{
  const char *word;
  int         value;
} Word;

static const Word day_words[] = {
  { "vandaag", 0 }, { "today", 0 }, { "gisteren", -1 }, { "yesterday", -1 },
  { "eergisteren", -2 }, { "morgen", 1 }, { "tomorrow", 1 }, { "overmorgen", 2 },
  { NULL, 0 }
};

static const Word part_words[] = {
  { "ochtend", LEK_PART_MORNING }, { "ochtends", LEK_PART_MORNING }, { "morgens", LEK_PART_MORNING },
  { "middag", LEK_PART_AFTERNOON }, { "middags", LEK_PART_AFTERNOON }, { "avond", LEK_PART_EVENING },
  { "avonds", LEK_PART_EVENING }, { "nachts", LEK_PART_NIGHT }, { "morning", LEK_PART_MORNING },
  { "afternoon", LEK_PART_AFTERNOON }, { "evening", LEK_PART_EVENING },
  { NULL, 0 }
};

static const Word weekday_words[] = {
  { "maandag", 1 }, { "dinsdag", 2 }, { "woensdag", 3 }, { "donderdag", 4 },
  { "vrijdag", 5 }, { "zaterdag", 6 }, { "zondag", 7 },
  { "ma", 1 }, { "di", 2 }, { "wo", 3 }, { "do", 4 }, { "vr", 5 }, { "za", 6 }, { "zo", 7 },
  { "monday", 1 }, { "tuesday", 2 }, { "wednesday", 3 }, { "thursday", 4 },
  { "friday", 5 }, { "saturday", 6 }, { "sunday", 7 },
  { "mon", 1 }, { "tue", 2 }, { "wed", 3 }, { "thu", 4 }, { "fri", 5 }, { "sat", 6 }, { "sun", 7 },
  { NULL, 0 }
};

static const Word month_words[] = {
  { "januari", 1 }, { "februari", 2 }, { "maart", 3 }, { "april", 4 }, { "mei", 5 },
  { "juni", 6 }, { "juli", 7 }, { "augustus", 8 }, { "september", 9 }, { "oktober", 10 },
  { "november", 11 }, { "december", 12 },
  { "january", 1 }, { "february", 2 }, { "march", 3 }, { "may", 5 }, { "june", 6 },
  { "july", 7 }, { "august", 8 }, { "october", 10 },
  { "jan", 1 }, { "feb", 2 }, { "mrt", 3 }, { "mar", 3 }, { "apr", 4 }, { "jun", 6 },
  { "jul", 7 }, { "aug", 8 }, { "sep", 9 }, { "sept", 9 }, { "okt", 10 }, { "oct", 10 },
  { "nov", 11 }, { "dec", 12 },
  { NULL, 0 }
};

static const Word dutch_numbers[] = {
  { "een", 1 }, { "één", 1 }, { "twee", 2 }, { "drie", 3 }, { "vier", 4 }, { "vijf", 5 },
  { "zes", 6 }, { "zeven", 7 }, { "acht", 8 }, { "negen", 9 }, { "tien", 10 }, { "elf", 11 },
  { "twaalf", 12 }, { NULL, 0 }
};

static const Word english_numbers[] = {
  { "a", 1 }, { "an", 1 }, { "one", 1 }, { "two", 2 }, { "three", 3 }, { "four", 4 },
  { "five", 5 }, { "six", 6 }, { "seven", 7 }, { "eight", 8 }, { "nine", 9 }, { "ten", 10 },
  { "eleven", 11 }, { "twelve", 12 }, { NULL, 0 }
};

static const Word unit_words[] = {
  { "minuut", MINUTE_S }, { "minuten", MINUTE_S }, { "min", MINUTE_S },
  { "minute", MINUTE_S }, { "minutes", MINUTE_S },
  { "uur", HOUR_S }, { "uren", HOUR_S }, { "hour", HOUR_S }, { "hours", HOUR_S },
  { "dag", 24 * HOUR_S }, { "dagen", 24 * HOUR_S }, { "day", 24 * HOUR_S }, { "days", 24 * HOUR_S },
  { "week", 7 * 24 * HOUR_S }, { "weken", 7 * 24 * HOUR_S }, { "weeks", 7 * 24 * HOUR_S },
  { NULL, 0 }
};

static const Word *const lists[] = {
  [LEK_WORDS_DAY] = day_words,
  [LEK_WORDS_PART] = part_words,
  [LEK_WORDS_WEEKDAY] = weekday_words,
  [LEK_WORDS_MONTH] = month_words,
  [LEK_WORDS_DUTCH_NUMBER] = dutch_numbers,
  [LEK_WORDS_ENGLISH_NUMBER] = english_numbers,
  [LEK_WORDS_UNIT] = unit_words,
};

gboolean
lek_words_find (LekWords    list,
                const char *word,
                int        *out_value)
{
  const Word *words;

  g_return_val_if_fail (list < G_N_ELEMENTS (lists), FALSE);

  words = lists[list];
  for (guint i = 0; word != NULL && words[i].word != NULL; i++)
    {
      if (strcmp (words[i].word, word) == 0)
        {
          *out_value = words[i].value;
          return TRUE;
        }
    }

  return FALSE;
}
