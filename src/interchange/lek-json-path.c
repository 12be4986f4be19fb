/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "interchange/lek-json-path.h"

#include <stdlib.h>
#include <string.h>

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

static gboolean
refuse (const LekJsonPath  *self,
        GError            **error,
        LekReadFault        fault,
        const char         *format,
        va_list             args)
{
  g_autofree char *path = lek_json_path_to_string (self);
  g_autofree char *words = g_strdup_vprintf (format, args);
  g_autofree char *message = g_strconcat (path, ": ", words, NULL);

  lek_read_error_set (error, LEK_READ_ERROR_VALUE, fault, path, message);

  return FALSE;
}

gboolean
lek_json_path_refuse (const LekJsonPath  *self,
                      GError            **error,
                      const char         *format,
                      ...)
{
  va_list args;

  va_start (args, format);
  refuse (self, error, LEK_READ_FAULT_OTHER, format, args);
  va_end (args);

  return FALSE;
}

gboolean
lek_json_path_fault (const LekJsonPath  *self,
                     GError            **error,
                     LekReadFault        fault,
                     const char         *format,
                     ...)
{
  va_list args;

  va_start (args, format);
  refuse (self, error, fault, format, args);
  va_end (args);

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

/* The place of a fault is shown to people, so a name that a hostile file made up is no part of it. */
static gboolean
refuse_member (const LekJsonPath  *self,
               const char         *name,
               GError            **error)
{
  const LekJsonPath member = { .parent = self, .name = name };
  static const char plain[] = "abcdefghijklmnopqrstuvwxyz0123456789_.-";

  if (strlen (name) <= 40 && name[strspn (name, plain)] == '\0')
    return lek_json_path_fault (&member, error, LEK_READ_FAULT_UNKNOWN, "unknown member");

  return lek_json_path_fault (self, error, LEK_READ_FAULT_UNKNOWN, "unknown member \"%s\"", name);
}

gboolean
lek_json_path_expect_object (const LekJsonPath  *self,
                             const char *const  *members,
                             GError            **error)
{
  JsonObjectIter iter;
  const char *name;

  if (!lek_json_path_is_object (self))
    return lek_json_path_fault (self, error, LEK_READ_FAULT_KIND, "expected an object");

  json_object_iter_init (&iter, json_node_get_object (self->node));
  while (json_object_iter_next (&iter, &name, NULL))
    {
      if (!g_strv_contains (members, name))
        return refuse_member (self, name, error);
    }

  return TRUE;
}

gboolean
lek_json_path_read_string (const LekJsonPath  *self,
                           const char        **out_string,
                           GError            **error)
{
  if (!lek_json_path_is_string (self))
    return lek_json_path_fault (self, error, LEK_READ_FAULT_KIND, "expected a string");

  /* The parser lets half a surrogate pair ("\\ud800") through. */
  if (!g_utf8_validate (json_node_get_string (self->node), -1, NULL))
    return lek_json_path_fault (self, error, LEK_READ_FAULT_NOT_TEXT, "not UTF-8 text");

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
    return lek_json_path_fault (self, error, LEK_READ_FAULT_KIND, "expected true or false");

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
    return lek_json_path_fault (self, error, LEK_READ_FAULT_KIND, "expected a whole number");

  number = json_node_get_int (self->node);
  if (number < minimum || number > maximum)
    return lek_json_path_fault (self, error, LEK_READ_FAULT_RANGE,
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
    return lek_json_path_fault (&path, error, LEK_READ_FAULT_MISSING, "is empty");

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
      lek_json_path_fault (self, error, LEK_READ_FAULT_KIND, "expected a list");
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
          lek_json_path_fault (&element, error, LEK_READ_FAULT_TWICE, "\"%s\" is empty or stands twice", string);
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
    return lek_json_path_fault (self, error, LEK_READ_FAULT_KIND, "expected an object");

  if (!lek_json_path_find (self, name, out_path))
    {
      const LekJsonPath missing = { .parent = self, .name = name };

      return lek_json_path_fault (&missing, error, LEK_READ_FAULT_MISSING, "is missing");
    }

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
    return lek_json_path_fault (out_path, error, LEK_READ_FAULT_KIND, "expected a list");

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

  return lek_json_path_fault (&path, error, LEK_READ_FAULT_UNKNOWN, "\"%s\" is not a word that is known here", nick);
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
      return lek_json_path_fault (&path, error, LEK_READ_FAULT_FORM, "\"%s\" is not a day such as 2026-11-21", day);
    }

  return lek_json_member_dup_string (self, name, required, out_day, error);
}
