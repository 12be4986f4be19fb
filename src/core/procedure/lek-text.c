/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Placeholders are filled in one pass, so that a value that
 * itself holds braces is never scanned.
 */

#include "config.h"

#include "core/procedure/lek-text.h"

#include <stdarg.h>
#include <string.h>

struct _LekText
{
  char *nl;
  char *nl_u;
  char *en;
};

G_DEFINE_BOXED_TYPE (LekText, lek_text, lek_text_copy, lek_text_free)

static const char *
find_value (const char *const *pairs,
            const char        *name,
            gsize              length)
{
  for (guint i = 0; pairs[i] != NULL; i += 2)
    {
      if (strlen (pairs[i]) == length && strncmp (pairs[i], name, length) == 0)
        return pairs[i + 1];
    }

  return NULL;
}

static char *
fill_in (const char        *text,
         const char *const *pairs)
{
  GString *filled = g_string_new (NULL);

  while (*text != '\0')
    {
      const char *end = *text == '{' ? strchr (text, '}') : NULL;
      const char *value = end != NULL ? find_value (pairs, text + 1, end - text - 1) : NULL;

      if (value != NULL)
        {
          g_string_append (filled, value);
          text = end + 1;
        }
      else
        {
          g_string_append_c (filled, *text);
          text++;
        }
    }

  return g_string_free (filled, FALSE);
}

LekText *
lek_text_new (const char *nl,
              const char *nl_u,
              const char *en)
{
  LekText *self = g_new0 (LekText, 1);

  self->nl = g_strdup (nl);
  self->nl_u = g_strdup (nl_u);
  self->en = g_strdup (en);

  return self;
}

LekText *
lek_text_copy (const LekText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return lek_text_new (self->nl, self->nl_u, self->en);
}

void
lek_text_free (LekText *self)
{
  if (self == NULL)
    return;

  g_free (self->nl);
  g_free (self->nl_u);
  g_free (self->en);
  g_free (self);
}

const char *
lek_text_get (const LekText *self,
              LekVoice       voice)
{
  const char *words;

  if (self == NULL)
    return "";

  if (voice == LEK_VOICE_EN)
    words = self->en;
  else if (voice == LEK_VOICE_U && self->nl_u != NULL)
    words = self->nl_u;
  else
    words = self->nl;

  return words != NULL ? words : "";
}

char *
lek_text_format_valist (const LekText *self,
                        LekVoice       voice,
                        const char    *first_name,
                        va_list        args)
{
  g_autoptr(GPtrArray) pairs = g_ptr_array_new ();

  for (const char *name = first_name; name != NULL; name = va_arg (args, const char *))
    {
      const char *value = va_arg (args, const char *);

      g_ptr_array_add (pairs, (gpointer) name);
      g_ptr_array_add (pairs, (gpointer) (value != NULL ? value : ""));
    }

  g_ptr_array_add (pairs, NULL);

  return fill_in (lek_text_get (self, voice), (const char *const *) pairs->pdata);
}

char *
lek_text_format (const LekText *self,
                 LekVoice       voice,
                 const char    *first_name,
                 ...)
{
  va_list args;
  char *filled;

  va_start (args, first_name);
  filled = lek_text_format_valist (self, voice, first_name, args);
  va_end (args);

  return filled;
}

char *
lek_text_shorten (const char *words,
                  guint       max_chars)
{
  g_autofree char *flat = NULL;
  g_autofree char *start = NULL;
  char *end;

  g_return_val_if_fail (words != NULL, NULL);

  flat = g_strdelimit (g_strdup (words), "\n\t", ' ');
  if (g_utf8_strlen (flat, -1) <= max_chars)
    return g_steal_pointer (&flat);

  /* With the character that follows: a word that ends just there is whole. */
  start = g_utf8_substring (flat, 0, max_chars + 1);
  end = strrchr (start, ' ');
  if (end == NULL || g_utf8_strlen (start, end - start) < max_chars / 2)
    end = g_utf8_prev_char (start + strlen (start));
  *end = '\0';

  return g_strconcat (g_strchomp (start), "…", NULL);
}

static gboolean
begins_word (const char *words,
             const char *place)
{
  return place == words || (strchr (" \n\t", place[-1]) != NULL && strchr (" \n\t", *place) == NULL);
}

/* Where a word begins, rather before @from than behind it, between @least and @most; @from when none does. */
static const char *
find_word (const char *words,
           const char *least,
           const char *from,
           const char *most)
{
  const char *place;

  for (place = from; place >= least; place = g_utf8_prev_char (place))
    if (begins_word (words, place))
      return place;
  for (place = from; place <= most; place = g_utf8_next_char (place))
    if (begins_word (words, place))
      return place;

  return from;
}

char *
lek_text_shorten_around (const char *words,
                         guint       max_chars,
                         glong       at)
{
  const char *place;
  g_autofree char *rest = NULL;

  g_return_val_if_fail (words != NULL, NULL);
  g_return_val_if_fail (max_chars >= 4, NULL);
  g_return_val_if_fail (at >= 0 && at <= g_utf8_strlen (words, -1), NULL);

  /* Half of it is in sight however long its last word is. */
  if (g_utf8_strlen (words, -1) <= max_chars || at < max_chars / 2)
    return lek_text_shorten (words, max_chars);

  place = g_utf8_offset_to_pointer (words, at);
  rest = lek_text_shorten (find_word (words,
                                      g_utf8_offset_to_pointer (place, 1 - (glong) max_chars / 2),
                                      g_utf8_offset_to_pointer (place, -(glong) max_chars / 4),
                                      place),
                           max_chars);

  return g_strconcat ("…", rest, NULL);
}

const char *
lek_voice_get_language (LekVoice voice)
{
  return voice == LEK_VOICE_EN ? "en" : "nl";
}
