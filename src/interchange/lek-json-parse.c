/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From text to nodes. The depth is counted before the parser sees the text,
 * because the parser calls itself for every level and a hostile file could
 * exhaust the stack.
 */

#include "config.h"

#include "interchange/lek-json-path.h"

#include <string.h>

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
          lek_read_error_set (error, LEK_READ_ERROR_SYNTAX, LEK_READ_FAULT_TOO_DEEP, "$",
                              "$: nested deeper than " G_STRINGIFY (LEK_JSON_MAX_DEPTH) " levels");
          return FALSE;
        }
    }

  return TRUE;
}

/* Only now: the parser forgets where it was. */
static void
parser_failed_cb (JsonParser  *parser,
                  gpointer     error,
                  char       **out_place)
{
  *out_place = g_strdup_printf ("%u:%u", json_parser_get_current_line (parser),
                                json_parser_get_current_pos (parser));
}

JsonNode *
lek_json_parse (const char  *json,
                gssize       length,
                GError     **error)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) local = NULL;
  g_autofree char *place = NULL;
  g_autofree char *message = NULL;
  gsize size = length < 0 ? strlen (json) : (gsize) length;

  if (!g_utf8_validate_len (json, size, NULL))
    {
      lek_read_error_set (error, LEK_READ_ERROR_SYNTAX, LEK_READ_FAULT_NOT_TEXT, "$", "$: not UTF-8 text");
      return NULL;
    }

  if (!check_depth (json, size, error))
    return NULL;

  g_signal_connect (parser, "error", G_CALLBACK (parser_failed_cb), &place);
  if (!json_parser_load_from_data (parser, json, size, &local))
    {
      message = g_strconcat ("$: ", local->message, NULL);
      lek_read_error_set (error, LEK_READ_ERROR_SYNTAX, LEK_READ_FAULT_SYNTAX, place != NULL ? place : "1:0", message);
      return NULL;
    }

  if (json_parser_get_root (parser) == NULL)
    {
      lek_read_error_set (error, LEK_READ_ERROR_SYNTAX, LEK_READ_FAULT_NOTHING, "$", "$: there is nothing in it");
      return NULL;
    }

  return json_node_ref (json_parser_get_root (parser));
}
