/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. A sentence ends at a full stop, question mark or colon that
 * a space or line end follows, and at every line end.
 */

#include "config.h"

#include "core/message/lek-readability.h"

#include <string.h>

static const char *const passive_words[] = { "wordt", "worden", "werd", "werden", NULL };

void
lek_readability_hint_free (LekReadabilityHint *self)
{
  if (self == NULL)
    return;

  g_free (self->word);
  g_free (self->simple);
  g_free (self);
}

static void
add_hint (GPtrArray          *hints,
          LekReadabilityKind  kind,
          guint               n_words,
          const char         *word,
          const char         *simple)
{
  LekReadabilityHint *hint = g_new0 (LekReadabilityHint, 1);

  hint->kind = kind;
  hint->n_words = n_words;
  hint->word = g_strdup (word);
  hint->simple = g_strdup (simple);
  g_ptr_array_add (hints, hint);
}

/* (transfer full): the words of @sentence in lower case, without signs. */
static GPtrArray *
take_words (const char *sentence)
{
  g_autofree char *lower = g_utf8_strdown (sentence, -1);
  g_auto(GStrv) parts = g_regex_split_simple ("[^\\p{L}\\p{N}’'-]+", lower, 0, 0);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*parts[i] != '\0')
        g_ptr_array_add (words, g_strdup (parts[i]));
    }

  return words;
}

/* The first words, to find the sentence back by. */
static char *
dup_start (const char *sentence)
{
  g_autofree char *copy = g_strdup (sentence);

  if (g_utf8_strlen (g_strstrip (copy), -1) > 40)
    {
      g_autofree char *start = g_utf8_substring (copy, 0, 40);

      return g_strconcat (start, "…", NULL);
    }

  return g_steal_pointer (&copy);
}

static void
check_words (LekLibrary *library,
             GPtrArray  *words,
             GHashTable *seen,
             GPtrArray  *hints)
{
  g_autoptr(GString) line = g_string_new (" ");
  GPtrArray *hard = lek_library_get_hard_words (library);

  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (line, "%s ", (char *) g_ptr_array_index (words, i));

  for (guint i = 0; i < hard->len; i++)
    {
      const LekHardWord *word = g_ptr_array_index (hard, i);
      g_autofree char *padded = g_strconcat (" ", word->word, " ", NULL);

      if (strstr (line->str, padded) != NULL && g_hash_table_add (seen, word->word))
        add_hint (hints, LEK_READABILITY_HARD_WORD, 0, word->word, word->simple);
    }
}

static void
check_sentence (LekLibrary *library,
                const char *sentence,
                GHashTable *seen,
                GPtrArray  *hints)
{
  g_autoptr(GPtrArray) words = take_words (sentence);
  g_autofree char *start = dup_start (sentence);

  if (words->len > LEK_READABILITY_LONG)
    add_hint (hints, LEK_READABILITY_LONG_SENTENCE, words->len, start, NULL);

  check_words (library, words, seen, hints);

  for (guint i = 0; i < words->len; i++)
    {
      if (g_strv_contains (passive_words, g_ptr_array_index (words, i)))
        {
          add_hint (hints, LEK_READABILITY_PASSIVE, 0, start, NULL);
          break;
        }
    }
}

GPtrArray *
lek_readability_check (LekLibrary *library,
                       const char *text)
{
  g_auto(GStrv) sentences = g_regex_split_simple ("(?<=[.?:])\\s+|\\n+", text, 0, 0);
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *hints = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_readability_hint_free);

  for (guint i = 0; sentences[i] != NULL; i++)
    check_sentence (library, sentences[i], seen, hints);

  return hints;
}

char *
lek_readability_describe (LekLibrary               *library,
                          const LekReadabilityHint *hint,
                          LekVoice                  voice)
{
  static const char *const ids[] = {
    [LEK_READABILITY_LONG_SENTENCE] = "message.hint.long",
    [LEK_READABILITY_HARD_WORD] = "message.hint.hard",
    [LEK_READABILITY_PASSIVE] = "message.hint.passive",
  };
  g_autofree char *n = g_strdup_printf ("%u", hint->n_words);
  g_autofree char *words = lek_text_format (lek_library_get_text (library, ids[hint->kind]), voice,
                                            "n", n, "word", hint->word, "simple", hint->simple, NULL);

  if (hint->kind == LEK_READABILITY_HARD_WORD)
    return g_steal_pointer (&words);

  return g_strdup_printf ("%s (%s)", words, hint->word);
}
