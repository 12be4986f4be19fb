/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The text is cut into lower-case words, and each word, or a
 * few together, says something about the day or about the hour. What is said
 * twice, or is not understood, is refused: a wrong guess about the start of
 * the clock is worse than asking again.
 */

#include "config.h"

#include "core/time/lek-reading.h"

#include "core/time/lek-reading-words.h"

#include <string.h>

#define MINUTE_S 60
#define HOUR_S   3600

/* Past this many words it is a story, not a time. */
#define MAX_WORDS 12

/* A day and month without a year may lie this far ahead; else it is the last one gone by. */
#define DAYS_AHEAD 31

static const struct { const char *word; int days; LekPartOfDay part; } day_parts[] = {
  { "vanmorgen", 0, LEK_PART_MORNING }, { "vanochtend", 0, LEK_PART_MORNING },
  { "vanmiddag", 0, LEK_PART_AFTERNOON }, { "vanavond", 0, LEK_PART_EVENING },
  { "vannacht", 0, LEK_PART_NIGHT }, { "gistermorgen", -1, LEK_PART_MORNING },
  { "gisterochtend", -1, LEK_PART_MORNING }, { "gistermiddag", -1, LEK_PART_AFTERNOON },
  { "gisteravond", -1, LEK_PART_EVENING }, { "tonight", 0, LEK_PART_EVENING },
};

static const char *const fillers[] = {
  "om", "op", "at", "on", "the", "de", "in", "'s", "’s", "this", "afgelopen", "last", NULL
};

static const char *const now_words[] = { "nu", "now", "zojuist", "zonet", NULL };

/* The word @ahead places on, or NULL. */
static const char *
peek (const LekReading *self,
      int            ahead)
{
  return self->at + ahead < self->n ? self->words[self->at + ahead] : NULL;
}

static gboolean
is_word (const char *word,
         const char *first,
         const char *second)
{
  return word != NULL && (strcmp (word, first) == 0 || strcmp (word, second) == 0);
}

/* Digits only, at most four. */
static gboolean
read_number (const char *word,
             int        *out_number)
{
  gsize length = word != NULL ? strspn (word, "0123456789") : 0;

  if (length == 0 || length > 4 || word[length] != '\0')
    return FALSE;

  *out_number = (int) g_ascii_strtoll (word, NULL, 10);

  return TRUE;
}

static gboolean
read_small_number (const char *word,
                   int        *out_number)
{
  return read_number (word, out_number) ||
         lek_words_find (LEK_WORDS_DUTCH_NUMBER, word, out_number) ||
         lek_words_find (LEK_WORDS_ENGLISH_NUMBER, word, out_number);
}

/* Numbers parted by one sort of mark: "20-11-2026" gives 3. Returns 0 when it is anything else. */
static int
read_parts (const char *word,
            char        mark,
            int         parts[3])
{
  const char separator[] = { mark, '\0' };
  g_auto(GStrv) pieces = g_strsplit (word, separator, 4);
  guint n = g_strv_length (pieces);

  if (n < 2 || n > 3)
    return 0;

  for (guint i = 0; i < n; i++)
    {
      if (!read_number (pieces[i], &parts[i]))
        return 0;
    }

  return n;
}

static gboolean
set_day (LekReading     *self,
         const GDate *day)
{
  if (self->has_day || self->needs_year)
    return FALSE;

  self->has_day = TRUE;
  self->day = *day;

  return TRUE;
}

static gboolean
set_days_away (LekReading *self,
               int      days)
{
  GDate day = self->today;

  if (days < 0)
    g_date_subtract_days (&day, -days);
  else
    g_date_add_days (&day, days);

  return set_day (self, &day);
}

static gboolean
set_date (LekReading *self,
          int      year,
          int      month,
          int      day)
{
  GDate date;

  if (year < 100)
    year += 2000;
  if (year < 1970 || year > 2999 || day < 1 || !g_date_valid_dmy (day, month, year))
    return FALSE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);

  return set_day (self, &date);
}

static gboolean
set_day_and_month (LekReading *self,
                   int      month,
                   int      day)
{
  if (self->has_day || self->needs_year || month < 1 || month > 12 || day < 1 || day > 31)
    return FALSE;

  self->needs_year = TRUE;
  self->month = month;
  self->day_of_month = day;

  return TRUE;
}

static gboolean
set_time (LekReading *self,
          int      hour,
          int      minute,
          int      second)
{
  if (self->has_time || hour > 23 || minute > 59 || second > 59)
    return FALSE;

  self->has_time = TRUE;
  self->hour = hour;
  self->minute = minute;
  self->second = second;

  return TRUE;
}

/* Takes "am" or "pm" at the end of @word or as the word after it, and "uur", "u" or "o'clock". */
static int
take_half_of_day (LekReading *self,
                  char    *word)
{
  gsize length = strlen (word);
  const char *next = peek (self, 1);

  if (length > 2 && (g_str_has_suffix (word, "am") || g_str_has_suffix (word, "pm")))
    {
      char half = word[length - 2];

      word[length - 2] = '\0';
      return half;
    }

  if (is_word (next, "am", "a.m") || is_word (next, "pm", "p.m"))
    {
      self->at++;
      return next[0];
    }

  return 0;
}

static gboolean
set_twelve_hour_time (LekReading *self,
                      int      hour,
                      int      minute,
                      int      second,
                      int      half)
{
  if (hour < 1 || hour > 12)
    return FALSE;

  return set_time (self, hour % 12 + (half == 'p' ? 12 : 0), minute, second);
}

/* "14:20", "14.20", "14u20", "14h20", "14:20:30", "3:15 pm", "3pm", "14 uur". */
static gboolean
read_clock (LekReading *self)
{
  g_autofree char *word = g_strdup (peek (self, 0));
  int half = take_half_of_day (self, word);
  const char *mark = strpbrk (word, ":.uh");
  int parts[3] = { 0, 0, 0 };
  gboolean with_hours = is_word (peek (self, 1), "uur", "u") || is_word (peek (self, 1), "o'clock", "h");
  int n = read_parts (word, ':', parts);

  if (n == 0 && read_parts (word, '.', parts) == 2)
    n = 2;
  if (n == 0 && (read_parts (word, 'u', parts) == 2 || read_parts (word, 'h', parts) == 2))
    n = 2;
  if (n == 0 && (half != 0 || with_hours) && read_small_number (word, &parts[0]))
    n = 1;
  if (n == 0 || (n > 1 && strspn (mark + 1, "0123456789") != 2))
    return FALSE;
  if (with_hours)
    self->at++;

  if (half != 0)
    return set_twelve_hour_time (self, parts[0], parts[1], parts[2], half);

  return set_time (self, parts[0], parts[1], parts[2]);
}

/* "half drie" is half past two in Dutch, but "half three" is half past three in English and so not read;
 * "kwart over 3", "kwart voor 3", "half past 2", "quarter to 3". */
static gboolean
read_spoken_clock (LekReading *self)
{
  const char *first = peek (self, 0);
  const char *second = peek (self, 1);
  int hour, words, minutes;

  if (is_word (first, "half", "half") &&
      (read_number (second, &hour) || lek_words_find (LEK_WORDS_DUTCH_NUMBER, second, &hour)))
    {
      words = 2;
      minutes = -30;
    }
  else if (is_word (first, "kwart", "quarter") || is_word (first, "half", "half"))
    {
      if (!read_small_number (peek (self, 2), &hour))
        return FALSE;
      words = 3;
      minutes = is_word (first, "half", "half") ? 30 : 15;
      if (is_word (second, "voor", "to"))
        minutes = -minutes;
      else if (!is_word (second, "over", "past"))
        return FALSE;
    }
  else
    {
      return FALSE;
    }

  if (hour < 1 || hour > 12)
    return FALSE;

  self->at += words - 1;
  hour = hour % 12 * 60 + minutes;
  if (hour < 0)
    hour += 12 * 60;

  return set_time (self, hour / 60, hour % 60, 0);
}

static gboolean
read_numeric_date (LekReading *self)
{
  const char *word = peek (self, 0);
  int parts[3];
  int n;

  n = read_parts (word, '-', parts);
  if (n == 0)
    n = read_parts (word, '/', parts);
  if (n == 2)
    return set_day_and_month (self, parts[1], parts[0]);
  if (n == 0 && read_parts (word, '.', parts) == 3)
    n = 3;
  if (n != 3)
    return FALSE;

  if (parts[0] > 31)
    return set_date (self, parts[0], parts[1], parts[2]);

  return set_date (self, parts[2], parts[1], parts[0]);
}

/* The day of the month, with or without an ending: "20", "20e", "20th". */
static gboolean
read_day_number (const char *word,
                 int        *out_day)
{
  static const char *const endings[] = { "ste", "de", "e", "st", "nd", "rd", "th" };
  g_autofree char *bare = g_strdup (word);

  for (guint i = 0; bare != NULL && i < G_N_ELEMENTS (endings); i++)
    {
      if (g_str_has_suffix (bare, endings[i]))
        {
          bare[strlen (bare) - strlen (endings[i])] = '\0';
          break;
        }
    }

  return read_number (bare, out_day) && *out_day >= 1 && *out_day <= 31;
}

/* "20 november 2026", "20 nov", "november 20 2026". */
static gboolean
read_named_date (LekReading *self)
{
  int day, month, year;
  gboolean fits = (read_day_number (peek (self, 0), &day) &&
                   lek_words_find (LEK_WORDS_MONTH, peek (self, 1), &month)) ||
                  (lek_words_find (LEK_WORDS_MONTH, peek (self, 0), &month) &&
                   read_day_number (peek (self, 1), &day));

  if (!fits)
    return FALSE;

  self->at++;
  if (!read_number (peek (self, 1), &year) || year < 1970)
    return set_day_and_month (self, month, day);

  self->at++;

  return set_date (self, year, month, day);
}

/* "3 uur geleden", "an hour ago", "anderhalf uur geleden", "half an hour ago", "2 dagen geleden". */
static gboolean
read_ago (LekReading *self)
{
  int words = 0;
  int number = 1, halves, unit;

  if (is_word (peek (self, 0), "anderhalf", "anderhalve"))
    {
      halves = 3;
      words = 1;
    }
  else
    {
      if (read_small_number (peek (self, 0), &number))
        words = 1;
      halves = is_word (peek (self, words), "half", "halve") ? 1 : 2 * number;
      if (halves == 1)
        words += is_word (peek (self, words + 1), "an", "a") ? 2 : 1;
    }

  if (words == 0 || !lek_words_find (LEK_WORDS_UNIT, peek (self, words), &unit) ||
      !is_word (peek (self, words + 1), "geleden", "ago"))
    return FALSE;

  self->at += words + 1;
  if (unit < 24 * HOUR_S)
    {
      if (self->back_s >= 0)
        return FALSE;
      self->back_s = (gint64) halves * unit / 2;
      return TRUE;
    }

  return halves % 2 == 0 && set_days_away (self, -(halves / 2) * (unit / (24 * HOUR_S)));
}

static gboolean
read_day_word (LekReading *self)
{
  const char *word = peek (self, 0);
  int value;

  if (lek_words_find (LEK_WORDS_DAY, word, &value))
    return set_days_away (self, value);

  for (guint i = 0; i < G_N_ELEMENTS (day_parts); i++)
    {
      if (self->part == LEK_PART_NONE && strcmp (day_parts[i].word, word) == 0)
        {
          self->part = day_parts[i].part;
          self->this_night = self->part == LEK_PART_NIGHT;
          return set_days_away (self, day_parts[i].days);
        }
    }

  if (is_word (word, "day", "day") && is_word (peek (self, 1), "before", "before") &&
      is_word (peek (self, 2), "yesterday", "yesterday"))
    {
      self->at += 2;
      return set_days_away (self, -2);
    }

  return FALSE;
}

static gboolean
read_part (LekReading *self)
{
  int part;

  if (self->part != LEK_PART_NONE || !lek_words_find (LEK_WORDS_PART, peek (self, 0), &part))
    return FALSE;

  self->part = part;
  /* "this morning" names a day too. */
  if (self->at > 0 && is_word (self->words[self->at - 1], "this", "this"))
    return set_days_away (self, 0);

  return TRUE;
}

static gboolean
read_weekday (LekReading *self)
{
  return self->weekday == 0 && lek_words_find (LEK_WORDS_WEEKDAY, peek (self, 0), &self->weekday);
}

static gboolean
read_noon (LekReading *self)
{
  return is_word (peek (self, 0), "noon", "noon") && set_time (self, 12, 0, 0);
}

/* A word that says nothing, but not as the last one. */
static gboolean
read_filler (LekReading *self)
{
  return g_strv_contains (fillers, peek (self, 0)) && peek (self, 1) != NULL;
}

static gboolean
read_next (LekReading *self)
{
  static gboolean (*const readers[]) (LekReading *self) = {
    read_filler, read_weekday, read_noon, read_ago, read_day_word, read_part,
    read_spoken_clock, read_named_date, read_numeric_date, read_clock,
  };
  int at = self->at;

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      if (readers[i] (self))
        {
          self->at++;
          return TRUE;
        }
      self->at = at;
    }

  return FALSE;
}

/* Lower case, without commas and without full stops after a word; "2026-10-23T15:20" becomes two words. */
static char **
cut_into_words (const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_auto(GStrv) pieces = NULL;

  for (char *c = lower; *c != '\0'; c++)
    {
      if (*c == ',' || *c == ';' || g_ascii_isspace (*c) ||
          (*c == 't' && c - lower >= 10 && g_ascii_isdigit (c[-1]) && g_ascii_isdigit (c[1])))
        *c = ' ';
    }

  pieces = g_strsplit (lower, " ", -1);
  for (guint i = 0; pieces[i] != NULL; i++)
    {
      gsize length = strlen (pieces[i]);

      if (length > 1 && pieces[i][length - 1] == '.')
        pieces[i][length - 1] = '\0';
      if (length > 0)
        g_ptr_array_add (words, g_strdup (pieces[i]));
    }

  g_ptr_array_add (words, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&words), FALSE);
}

LekReading *
lek_reading_new (const char  *text,
                 const GDate *today)
{
  LekReading *self = g_new0 (LekReading, 1);

  self->words = cut_into_words (text);
  self->n = g_strv_length (self->words);
  self->today = *today;
  self->back_s = -1;

  return self;
}

void
lek_reading_free (LekReading *self)
{
  if (self == NULL)
    return;

  g_strfreev (self->words);
  g_free (self);
}

gboolean
lek_reading_read (LekReading *self)
{
  if (self->n == 0 || self->n > MAX_WORDS)
    return FALSE;

  while (self->at < self->n)
    {
      if (!read_next (self))
        return FALSE;
    }

  return TRUE;
}

gboolean
lek_reading_says_now (LekReading *self)
{
  return (self->n == 1 && g_strv_contains (now_words, self->words[0])) ||
         (self->n == 2 && is_word (self->words[0], "just", "right") && is_word (self->words[1], "now", "now"));
}

/* The latest year in which the day is gone by, or lies less than a month ahead. */
gboolean
lek_reading_find_year (LekReading *self)
{
  int year = g_date_get_year (&self->today) + 1;

  self->needs_year = FALSE;

  /* Eight years reach the 29th of February before last, also around 2100. */
  for (int i = 0; i <= 9; i++, year--)
    {
      GDate day;

      if (!g_date_valid_dmy (self->day_of_month, self->month, year))
        continue;

      g_date_clear (&day, 1);
      g_date_set_dmy (&day, self->day_of_month, self->month, year);
      if (g_date_days_between (&self->today, &day) <= DAYS_AHEAD)
        return set_day (self, &day);
    }

  return FALSE;
}
