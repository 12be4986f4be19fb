/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Only brackets and strings matter to find where an object ends.
 */

#include "config.h"

#include "interchange/lek-json-split.h"

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static const char *
skip_space (const char *p,
            const char *end)
{
  while (p < end && is_space (*p))
    p++;

  return p;
}

/* Behind the string that begins at @p; @end when it does not end. */
static const char *
skip_string (const char *p,
             const char *end)
{
  for (p++; p < end && *p != '"'; p++)
    {
      if (*p == '\\')
        p++;
    }

  return p < end ? p + 1 : end;
}

/* Behind the object that begins at @p; NULL when it does not end. */
static const char *
skip_object (const char *p,
             const char *end)
{
  guint depth = 0;

  while (p < end)
    {
      char c = *p;

      p = c == '"' ? skip_string (p, end) : p + 1;
      if (c == '{' || c == '[')
        depth++;
      else if (c == '}' || c == ']')
        depth--;

      if (depth == 0)
        return p;
    }

  return NULL;
}

GArray *
lek_json_split (const char *json,
                gsize       length)
{
  g_autoptr(GArray) pieces = g_array_new (FALSE, FALSE, sizeof (LekJsonPiece));
  const char *end = json + length;
  const char *p = skip_space (json, end);

  if (p == end || *p != '[')
    return NULL;

  do
    {
      const char *start = skip_space (p + 1, end);
      const char *behind = start < end && *start == '{' ? skip_object (start, end) : NULL;
      LekJsonPiece piece = { start, behind != NULL ? (gsize) (behind - start) : 0 };

      if (behind == NULL)
        return NULL;

      g_array_append_val (pieces, piece);
      p = skip_space (behind, end);
    }
  while (p < end && *p == ',');

  if (p == end || *p != ']' || skip_space (p + 1, end) != end)
    return NULL;

  return g_steal_pointer (&pieces);
}
