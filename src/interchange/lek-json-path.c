/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The depth is counted before the parser sees the text,
 * because the parser calls itself for every level and a hostile file could
 * exhaust the stack.
 */

#include "config.h"

#include "interchange/lek-json-path.h"

#include <stdlib.h>
#include <string.h>

#include "interchange/lek-library-reader.h"

static gboolean
check_depth (const char  *json,
             gsize        length,
             GError     **error)
{
  gboolean in_string = FALSE;
  guint depth = 0;

  for (gsize i = 0; i < length; i++)
    {
      char c = json[i];

      if (in_string && c == '\\')
        i++;
      else if (c == '"')
        in_string = !in_string;
      else if (!in_string && (c == '{' || c == '['))
        depth++;
      else if (!in_string && (c == '}' || c == ']') && depth > 0)
        depth--;

      if (depth > LEK_JSON_MAX_DEPTH)
        {
          g_set_error (error, LEK_READ_ERROR, LEK_READ_ERROR_SYNTAX,
                       "$: nested deeper than %d levels", LEK_JSON_MAX_DEPTH);
          return FALSE;
        }
    }

  return TRUE;
}

JsonNode *
lek_json_parse (const char  *json,
                gssize       length,
                GError     **error)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) local = NULL;
  gsize size = length < 0 ? strlen (json) : (gsize) length;

  if (!g_utf8_validate_len (json, size, NULL))
    {
      g_set_error (error, LEK_READ_ERROR, LEK_READ_ERROR_SYNTAX, "$: not UTF-8 text");
      return NULL;
    }

  if (!check_depth (json, size, error))
    return NULL;

  if (!json_parser_load_from_data (parser, json, size, &local))
    {
      g_set_error (error, LEK_READ_ERROR, LEK_READ_ERROR_SYNTAX, "$: %s", local->message);
      return NULL;
    }

  if (json_parser_get_root (parser) == NULL)
    {
      g_set_error (error, LEK_READ_ERROR, LEK_READ_ERROR_SYNTAX, "$: there is nothing in it");
      return NULL;
    }

  return json_node_ref (json_parser_get_root (parser));
}

LekJsonPath
lek_json_path_root (const char *file,
                    JsonNode   *node)
{
  return (LekJsonPath) { .name = file, .node = node };
}

static void
append_path (const LekJsonPath *path,
             GString           *text)
{
  if (path->parent == NULL)
    {
      if (path->name != NULL)
        g_string_append_printf (text, "%s: ", path->name);
      g_string_append_c (text, '$');
      return;
    }

  append_path (path->parent, text);

  if (path->name != NULL)
    g_string_append_printf (text, ".%s", path->name);
  else
    g_string_append_printf (text, "[%u]", path->index);
}

char *
lek_json_path_to_string (const LekJsonPath *self)
{
  GString *text = g_string_new (NULL);

  append_path (self, text);

  return g_string_free (text, FALSE);
}

gboolean
lek_json_path_refuse (const LekJsonPath  *self,
                      GError            **error,
                      const char         *format,
                      ...)
{
  g_autofree char *path = lek_json_path_to_string (self);
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  g_set_error (error, LEK_READ_ERROR, LEK_READ_ERROR_VALUE, "%s: %s", path, message);

  return FALSE;
}

gboolean
lek_json_path_is_object (const LekJsonPath *self)
{
  return JSON_NODE_HOLDS_OBJECT (self->node);
}

gboolean
lek_json_path_is_list (const LekJsonPath *self)
{
  return JSON_NODE_HOLDS_ARRAY (self->node);
}

gboolean
lek_json_path_is_string (const LekJsonPath *self)
{
  return JSON_NODE_HOLDS_VALUE (self->node) &&
         json_node_get_value_type (self->node) == G_TYPE_STRING;
}

gboolean
lek_json_path_expect_object (const LekJsonPath  *self,
                             const char *const  *members,
                             GError            **error)
{
  JsonObjectIter iter;
  const char *name;

  if (!lek_json_path_is_object (self))
    return lek_json_path_refuse (self, error, "expected an object");

  json_object_iter_init (&iter, json_node_get_object (self->node));
  while (json_object_iter_next (&iter, &name, NULL))
    {
      if (!g_strv_contains (members, name))
        return lek_json_path_refuse (self, error, "unknown member \"%s\"", name);
    }

  return TRUE;
}

gboolean
lek_json_path_read_string (const LekJsonPath  *self,
                           const char        **out_string,
                           GError            **error)
{
  if (!lek_json_path_is_string (self))
    return lek_json_path_refuse (self, error, "expected a string");

  /* The parser lets half a surrogate pair ("\\ud800") through. */
  if (!g_utf8_validate (json_node_get_string (self->node), -1, NULL))
    return lek_json_path_refuse (self, error, "not UTF-8 text");

  *out_string = json_node_get_string (self->node);

  return TRUE;
}

gboolean
lek_json_path_read_boolean (const LekJsonPath  *self,
                            gboolean           *out_boolean,
                            GError            **error)
{
  if (!JSON_NODE_HOLDS_VALUE (self->node) ||
      json_node_get_value_type (self->node) != G_TYPE_BOOLEAN)
    return lek_json_path_refuse (self, error, "expected true or false");

  *out_boolean = json_node_get_boolean (self->node);

  return TRUE;
}

gboolean
lek_json_path_read_int (const LekJsonPath  *self,
                        gint64              minimum,
                        gint64              maximum,
                        gint64             *out_int,
                        GError            **error)
{
  gint64 number;

  if (!JSON_NODE_HOLDS_VALUE (self->node) ||
      json_node_get_value_type (self->node) != G_TYPE_INT64)
    return lek_json_path_refuse (self, error, "expected a whole number");

  number = json_node_get_int (self->node);
  if (number < minimum || number > maximum)
    return lek_json_path_refuse (self, error,
                                 "%" G_GINT64_FORMAT " does not lie between %" G_GINT64_FORMAT
                                 " and %" G_GINT64_FORMAT, number, minimum, maximum);

  *out_int = number;

  return TRUE;
}

/* Words for people: not empty, no space at either end that nobody sees. */
static gboolean
read_words (const LekJsonPath  *self,
            const char         *name,
            gboolean            required,
            const char        **out_words,
            GError            **error)
{
  LekJsonPath path;

  if (!lek_json_member_string (self, name, required, out_words, error))
    return FALSE;

  if (!lek_json_path_find (self, name, &path))
    return TRUE;

  if (**out_words == '\0')
    return lek_json_path_refuse (&path, error, "is empty");

  if (g_ascii_isspace (**out_words) || g_ascii_isspace ((*out_words)[strlen (*out_words) - 1]))
    return lek_json_path_refuse (&path, error, "begins or ends with a space");

  return TRUE;
}

LekText *
lek_json_path_read_text (const LekJsonPath  *self,
                         GError            **error)
{
  static const char *const members[] = { "nl", "u", "en", NULL };
  const char *nl = NULL;
  const char *nl_u = NULL;
  const char *en = NULL;

  if (!lek_json_path_expect_object (self, members, error) ||
      !read_words (self, "nl", TRUE, &nl, error) ||
      !read_words (self, "u", FALSE, &nl_u, error) ||
      !read_words (self, "en", TRUE, &en, error))
    return NULL;

  return lek_text_new (nl, nl_u, en);
}

char **
lek_json_path_read_strings (const LekJsonPath  *self,
                            GError            **error)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  if (!lek_json_path_is_list (self))
    {
      lek_json_path_refuse (self, error, "expected a list");
      return NULL;
    }

  for (guint i = 0; i < lek_json_path_get_length (self); i++)
    {
      LekJsonPath element = lek_json_path_element (self, i);
      const char *string = NULL;

      if (!lek_json_path_read_string (&element, &string, error))
        return NULL;

      if (*string == '\0' || !g_hash_table_add (seen, (gpointer) string))
        {
          lek_json_path_refuse (&element, error, "\"%s\" is empty or stands twice", string);
          return NULL;
        }

      g_strv_builder_add (builder, string);
    }

  return g_strv_builder_end (builder);
}

gboolean
lek_json_path_find (const LekJsonPath *self,
                    const char        *name,
                    LekJsonPath       *out_path)
{
  JsonNode *node;

  if (!lek_json_path_is_object (self))
    return FALSE;

  node = json_object_get_member (json_node_get_object (self->node), name);
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return FALSE;

  *out_path = (LekJsonPath) { .parent = self, .name = name, .node = node };

  return TRUE;
}

gboolean
lek_json_path_member (const LekJsonPath  *self,
                      const char         *name,
                      LekJsonPath        *out_path,
                      GError            **error)
{
  if (!lek_json_path_is_object (self))
    return lek_json_path_refuse (self, error, "expected an object");

  if (!lek_json_path_find (self, name, out_path))
    return lek_json_path_refuse (self, error, "\"%s\" is missing", name);

  return TRUE;
}

gboolean
lek_json_path_list (const LekJsonPath  *self,
                    const char         *name,
                    LekJsonPath        *out_path,
                    guint              *out_length,
                    GError            **error)
{
  if (!lek_json_path_member (self, name, out_path, error))
    return FALSE;

  if (!lek_json_path_is_list (out_path))
    return lek_json_path_refuse (out_path, error, "expected a list");

  if (out_length != NULL)
    *out_length = lek_json_path_get_length (out_path);

  return TRUE;
}

LekJsonPath
lek_json_path_element (const LekJsonPath *self,
                       guint              index)
{
  return (LekJsonPath) {
    .parent = self,
    .index = index,
    .node = json_array_get_element (json_node_get_array (self->node), index),
  };
}

guint
lek_json_path_get_length (const LekJsonPath *self)
{
  return lek_json_path_is_list (self) ? json_array_get_length (json_node_get_array (self->node)) : 0;
}

/* TRUE when there is something to read at @out_path; *@out_ok says what to return otherwise. */
static gboolean
find_member (const LekJsonPath  *self,
             const char         *name,
             gboolean            required,
             LekJsonPath        *out_path,
             gboolean           *out_ok,
             GError            **error)
{
  *out_ok = TRUE;

  if (lek_json_path_is_object (self) &&
      !json_object_has_member (json_node_get_object (self->node), name) &&
      !required)
    return FALSE;

  *out_ok = lek_json_path_member (self, name, out_path, error);

  return *out_ok;
}

gboolean
lek_json_member_string (const LekJsonPath  *self,
                        const char         *name,
                        gboolean            required,
                        const char        **out_string,
                        GError            **error)
{
  LekJsonPath path;
  gboolean ok;

  if (!find_member (self, name, required, &path, &ok, error))
    return ok;

  return lek_json_path_read_string (&path, out_string, error);
}

gboolean
lek_json_member_boolean (const LekJsonPath  *self,
                         const char         *name,
                         gboolean            required,
                         gboolean           *out_boolean,
                         GError            **error)
{
  LekJsonPath path;
  gboolean ok;

  if (!find_member (self, name, required, &path, &ok, error))
    return ok;

  return lek_json_path_read_boolean (&path, out_boolean, error);
}

gboolean
lek_json_member_int (const LekJsonPath  *self,
                     const char         *name,
                     gboolean            required,
                     gint64              minimum,
                     gint64              maximum,
                     gint64             *out_int,
                     GError            **error)
{
  LekJsonPath path;
  gboolean ok;

  if (!find_member (self, name, required, &path, &ok, error))
    return ok;

  return lek_json_path_read_int (&path, minimum, maximum, out_int, error);
}

gboolean
lek_json_member_text (const LekJsonPath  *self,
                      const char         *name,
                      gboolean            required,
                      LekText           **out_text,
                      GError            **error)
{
  g_autoptr(LekText) text = NULL;
  LekJsonPath path;
  gboolean ok;

  if (!find_member (self, name, required, &path, &ok, error))
    return ok;

  text = lek_json_path_read_text (&path, error);
  if (text == NULL)
    return FALSE;

  lek_text_free (*out_text);
  *out_text = g_steal_pointer (&text);

  return TRUE;
}

gboolean
lek_json_member_dup_string (const LekJsonPath  *self,
                            const char         *name,
                            gboolean            required,
                            char              **out_string,
                            GError            **error)
{
  const char *string = NULL;

  if (!lek_json_member_string (self, name, required, &string, error))
    return FALSE;

  if (string != NULL)
    {
      g_free (*out_string);
      *out_string = g_strdup (string);
    }

  return TRUE;
}

gboolean
lek_json_member_nick (const LekJsonPath  *self,
                      const char         *name,
                      gboolean            required,
                      const char *const  *nicks,
                      int                *out_index,
                      GError            **error)
{
  const char *nick = NULL;
  LekJsonPath path;

  if (!lek_json_member_string (self, name, required, &nick, error))
    return FALSE;

  for (int i = 0; nick != NULL && nicks[i] != NULL; i++)
    {
      if (g_str_equal (nicks[i], nick))
        {
          *out_index = i;
          return TRUE;
        }
    }

  if (!lek_json_path_find (self, name, &path))
    return TRUE;

  return lek_json_path_refuse (&path, error, "\"%s\" is not a word that is known here", nick);
}

static gboolean
is_day (const char *text)
{
  static const char pattern[] = "dddd-dd-dd";

  if (strlen (text) != strlen (pattern))
    return FALSE;

  for (gsize i = 0; pattern[i] != '\0'; i++)
    {
      if (pattern[i] == 'd' ? !g_ascii_isdigit (text[i]) : text[i] != pattern[i])
        return FALSE;
    }

  return g_date_valid_dmy (atoi (text + 8), atoi (text + 5), atoi (text));
}

gboolean
lek_json_member_dup_day (const LekJsonPath  *self,
                         const char         *name,
                         gboolean            required,
                         char              **out_day,
                         GError            **error)
{
  const char *day = NULL;
  LekJsonPath path;

  if (!lek_json_member_string (self, name, required, &day, error))
    return FALSE;

  if (day != NULL && !is_day (day))
    {
      lek_json_path_find (self, name, &path);
      return lek_json_path_refuse (&path, error, "\"%s\" is not a day such as 2026-11-21", day);
    }

  return lek_json_member_dup_string (self, name, required, out_day, error);
}
