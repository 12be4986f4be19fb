/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads what a message to the people concerned is made of: the words, the
 * advice by kind of data, and the list of hard words.
 */

#include "config.h"

#include "interchange/lek-library-parts.h"

static gboolean
read_advice (LekReading         *reading,
             const LekJsonPath  *self,
             GError            **error)
{
  static const char *const members[] = { "id", "when", "text", NULL };
  g_autoptr(LekAdvice) advice = lek_advice_new ();

  if (!lek_json_path_expect_object (self, members, error) ||
      !lek_read_id (self, &advice->id, error) ||
      !lek_read_when (reading, self, advice->when, error) ||
      !lek_json_member_text (self, "text", TRUE, &advice->text, error))
    return FALSE;

  if (advice->when->len == 0)
    return lek_json_path_refuse (self, error, "advice for everything is advice for nobody");

  lek_library_take_advice (reading->library, g_steal_pointer (&advice));

  return TRUE;
}

gboolean
lek_read_letters (LekReading         *reading,
                  const LekJsonPath  *root,
                  GError            **error)
{
  static const char *const members[] = { "words", "advice", NULL };
  LekJsonPath path;
  guint length;

  if (!lek_json_path_expect_object (root, members, error) ||
      !lek_json_path_member (root, "words", &path, error) ||
      !lek_read_words (reading, &path, "", error) ||
      !lek_json_path_list (root, "advice", &path, &length, error))
    return FALSE;

  for (guint i = 0; i < length; i++)
    {
      LekJsonPath element = lek_json_path_element (&path, i);

      if (!read_advice (reading, &element, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_hard_word (LekReading         *reading,
                const LekJsonPath  *self,
                GError            **error)
{
  static const char *const members[] = { "word", "simple", NULL };
  const char *word = NULL;
  const char *simple = NULL;
  g_autofree char *lower = NULL;

  if (!lek_json_path_expect_object (self, members, error) ||
      !lek_json_member_string (self, "word", TRUE, &word, error) ||
      !lek_json_member_string (self, "simple", TRUE, &simple, error))
    return FALSE;

  lower = g_utf8_strdown (word, -1);
  if (!g_str_equal (lower, word))
    return lek_json_path_refuse (self, error, "\"%s\" is not in lower case", word);

  lek_library_take_hard_word (reading->library, lek_hard_word_new (word, simple));

  return TRUE;
}

gboolean
lek_read_hard_words (LekReading         *reading,
                     const LekJsonPath  *root,
                     GError            **error)
{
  static const char *const members[] = { "hard_words", NULL };
  LekJsonPath list;
  guint length;

  if (!lek_json_path_expect_object (root, members, error) ||
      !lek_json_path_list (root, "hard_words", &list, &length, error))
    return FALSE;

  for (guint i = 0; i < length; i++)
    {
      LekJsonPath path = lek_json_path_element (&list, i);

      if (!read_hard_word (reading, &path, error))
        return FALSE;
    }

  return TRUE;
}
