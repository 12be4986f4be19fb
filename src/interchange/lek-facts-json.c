/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `lekwijzer assess`: cases in, verdicts out, one JSON object for each.
 *
 * The output is written straight into a string: building a tree of nodes for
 * a hundred thousand verdicts would take more memory than the cases did.
 */

#include "config.h"

#include "interchange/lek-facts-json.h"

#include <string.h>

#include "core/assess/lek-nearest.h"
#include "interchange/lek-facts-reader.h"
#include "interchange/lek-json-path.h"
#include "interchange/lek-json-split.h"

#define MAX_CASES 100000
#define NEAREST 3

typedef struct
{
  LekLibrary     *library;
  const LekRules *rules;
  LekVoice        voice;
  GString        *out;
  GHashTable     *written;      /* reason -> its JSON: the same few reasons come back in every case */
} Writer;

static gboolean
needs_escape (char c)
{
  return c == '"' || c == '\\' || (unsigned char) c < 0x20;
}

static void
append_string (GString    *out,
               const char *string)
{
  const char *p = string;

  g_string_append_c (out, '"');
  while (*p != '\0')
    {
      const char *start = p;

      while (*p != '\0' && !needs_escape (*p))
        p++;
      g_string_append_len (out, start, p - start);
      if (*p == '\0')
        break;

      if (*p == '\n')
        g_string_append (out, "\\n");
      else if ((unsigned char) *p < 0x20)
        g_string_append_printf (out, "\\u%04x", (unsigned char) *p);
      else
        g_string_append_printf (out, "\\%c", *p);
      p++;
    }
  g_string_append_c (out, '"');
}

/* The next member of an object: ,"name": */
static void
append_name (GString    *out,
             const char *name)
{
  g_string_append (out, ", \"");
  g_string_append (out, name);
  g_string_append (out, "\": ");
}

static void
append_string_or_null (GString    *out,
                       const char *string)
{
  if (string != NULL)
    append_string (out, string);
  else
    g_string_append (out, "null");
}

static void
append_boolean (GString    *out,
                const char *name,
                gboolean    value)
{
  append_name (out, name);
  g_string_append (out, value ? "true" : "false");
}

static const char *
get_text (Writer     *writer,
          const char *prefix,
          const char *id)
{
  char name[128];

  g_snprintf (name, sizeof name, "%s%s", prefix, id);

  return lek_text_get (lek_library_get_text (writer->library, name), writer->voice);
}

static char *
write_reason (Writer          *writer,
              const LekReason *reason)
{
  static const char *const concerns[] = { "register", "ap", "people" };
  GString *out = g_string_new ("{\"code\": ");

  append_string (out, reason->code);
  append_name (out, "text");
  append_string (out, get_text (writer, "reason.", reason->code));
  append_name (out, "source");
  append_string (out, reason->source);
  append_name (out, "concerns");
  append_string (out, concerns[reason->concerns]);
  append_boolean (out, "aggravates", reason->aggravates);
  g_string_append_c (out, '}');

  return g_string_free (out, FALSE);
}

static void
append_reasons (Writer           *writer,
                const LekVerdict *verdict)
{
  append_name (writer->out, "reasons");
  g_string_append_c (writer->out, '[');
  for (guint i = 0; i < verdict->reasons->len; i++)
    {
      LekReason *reason = g_ptr_array_index (verdict->reasons, i);
      char *json = g_hash_table_lookup (writer->written, reason);

      if (json == NULL)
        {
          json = write_reason (writer, reason);
          g_hash_table_insert (writer->written, reason, json);
        }
      if (i > 0)
        g_string_append (writer->out, ", ");
      g_string_append (writer->out, json);
    }
  g_string_append_c (writer->out, ']');
}

static void
append_unknown (Writer           *writer,
                const LekVerdict *verdict)
{
  append_name (writer->out, "unknown");
  g_string_append_c (writer->out, '[');
  for (guint i = 0; i < verdict->unknown->len; i++)
    {
      if (i > 0)
        g_string_append (writer->out, ", ");
      append_string (writer->out, g_ptr_array_index (verdict->unknown, i));
    }
  g_string_append_c (writer->out, ']');
}

static void
append_nearest (Writer         *writer,
                const LekFacts *facts)
{
  g_autoptr(GPtrArray) nearest = lek_nearest_cases (lek_library_get_cases (writer->library),
                                                    facts, NEAREST);

  append_name (writer->out, "nearest");
  g_string_append_c (writer->out, '[');
  for (guint i = 0; i < nearest->len; i++)
    {
      const LekExampleCase *example = g_ptr_array_index (nearest, i);

      if (i > 0)
        g_string_append (writer->out, ", ");
      append_string (writer->out, example->id);
    }
  g_string_append_c (writer->out, ']');
}

/* Quarters have two decimals at most, and never a comma, whatever the locale. */
static void
append_quarters (GString    *out,
                 const char *name,
                 int         quarters)
{
  append_name (out, name);
  g_string_append_printf (out, "%d.%02d", quarters / 4, quarters % 4 * 25);
}

static void
append_enisa (Writer         *writer,
              const LekEnisa *enisa)
{
  static const char *const levels[] = { "low", "medium", "high", "very_high" };
  GString *out = writer->out;

  append_name (out, "enisa");
  g_string_append_printf (out, "{\"dpc\": %d", enisa->dpc);
  append_quarters (out, "ei", enisa->ei_quarters);
  append_quarters (out, "cb", enisa->cb_quarters);
  append_quarters (out, "se", enisa->se_quarters);
  append_name (out, "level");
  append_string (out, levels[enisa->level]);
  append_boolean (out, "over_100", enisa->over_100);
  append_boolean (out, "unintelligible", enisa->unintelligible);
  append_name (out, "why");
  g_string_append_c (out, '[');
  append_string (out, get_text (writer, "", enisa->dpc_reason));
  for (guint i = 0; enisa->cb_reasons[i] != NULL; i++)
    {
      g_string_append (out, ", ");
      append_string (out, get_text (writer, "", enisa->cb_reasons[i]));
    }
  g_string_append (out, "]}");
}

/* The three needs in words, for who wants to tell a duty from an advice. */
static void
append_needs (GString          *out,
              const LekVerdict *verdict)
{
  static const char *const needs[] = { "none", "recommended", "duty" };
  static const char *const risks[] = { "none", "unlikely", "present", "high" };

  append_name (out, "risk");
  append_string (out, risks[verdict->risk]);
  append_boolean (out, "doubt", verdict->doubt);
  append_name (out, "needs");
  g_string_append_printf (out, "{\"document\": \"%s\", \"notify_ap\": \"%s\", "
                          "\"inform_subjects\": \"%s\"}", needs[verdict->document],
                          needs[verdict->notify_ap], needs[verdict->inform_people]);
  append_boolean (out, "tell_controller", verdict->tell_controller);
}

static void
append_form (Writer           *writer,
             const LekFacts   *facts,
             const LekVerdict *verdict)
{
  LekFormVerdict form = lek_form_from_facts (facts, verdict);
  const char *parting = lek_form_parting (form, facts, verdict);

  append_name (writer->out, "form_371_2");
  append_string (writer->out, form == LEK_FORM_SERIOUS ? "ernstig datalek" : "beveiligingsincident");
  append_name (writer->out, "form_371_2_parting");
  append_string_or_null (writer->out, parting != NULL ? get_text (writer, "", parting) : NULL);
}

static void
append_verdict (Writer         *writer,
                const char     *id,
                const LekFacts *facts)
{
  g_autoptr(LekVerdict) verdict = lek_assess (facts, writer->rules);
  GString *out = writer->out;

  g_string_append (out, "{\"id\": ");
  append_string_or_null (out, id);
  append_boolean (out, "document", TRUE);
  append_boolean (out, "notify_ap", verdict->notify_ap >= LEK_NEED_RECOMMENDED);
  append_boolean (out, "inform_subjects", verdict->inform_people == LEK_NEED_DUTY);
  append_needs (out, verdict);
  append_form (writer, facts, verdict);
  append_reasons (writer, verdict);
  append_name (out, "counter");
  append_string_or_null (out, verdict->counter != NULL
                              ? get_text (writer, "reason.", verdict->counter) : NULL);
  append_unknown (writer, verdict);
  append_nearest (writer, facts);
  append_enisa (writer, &verdict->enisa);
  g_string_append_c (out, '}');
}

static gboolean
assess_one (Writer             *writer,
            const LekJsonPath  *path,
            GError            **error)
{
  g_autoptr(LekFacts) facts = NULL;
  const char *id = NULL;
  LekJsonPath inner;
  LekJsonPath name;
  gboolean wrapped;

  if (!lek_json_path_is_object (path))
    return lek_json_path_fault (path, error, LEK_READ_FAULT_KIND, "expected an object of facts, or one with \"facts\"");

  wrapped = json_object_has_member (json_node_get_object (path->node), "facts");
  if (wrapped && !lek_json_path_member (path, "facts", &inner, error))
    return FALSE;
  if (lek_json_path_find (path, "id", &name) && !lek_json_path_read_string (&name, &id, error))
    return FALSE;

  facts = lek_facts_read (wrapped ? &inner : path, error);
  if (facts == NULL)
    return FALSE;

  append_verdict (writer, id, facts);

  return TRUE;
}

static gboolean
refuse_too_many (const LekJsonPath  *path,
                 GError            **error)
{
  return lek_json_path_fault (path, error, LEK_READ_FAULT_TOO_MANY, "more than %d cases", MAX_CASES);
}

static gboolean
assess_list (Writer             *writer,
             const LekJsonPath  *path,
             GError            **error)
{
  guint length = lek_json_path_get_length (path);

  if (length > MAX_CASES)
    return refuse_too_many (path, error);

  g_string_append (writer->out, "[");
  for (guint i = 0; i < length; i++)
    {
      LekJsonPath element = lek_json_path_element (path, i);

      g_string_append (writer->out, i > 0 ? ",\n " : "\n ");
      if (!assess_one (writer, &element, error))
        return FALSE;
    }
  g_string_append (writer->out, length > 0 ? "\n]" : "]");

  return TRUE;
}

/* One tree at a time. FALSE and no error: one of them cannot be parsed, and parsing the whole says what is wrong. */
static gboolean
assess_pieces (Writer  *writer,
               GArray  *pieces,
               GError **error)
{
  LekJsonPath root = lek_json_path_root (NULL, NULL);

  if (pieces->len > MAX_CASES)
    return refuse_too_many (&root, error);

  g_string_append (writer->out, "[");
  for (guint i = 0; i < pieces->len; i++)
    {
      const LekJsonPiece *piece = &g_array_index (pieces, LekJsonPiece, i);
      g_autoptr(JsonNode) node = lek_json_parse (piece->start, (gssize) piece->length, NULL);
      LekJsonPath element = { .parent = &root, .index = i, .node = node };

      g_string_append (writer->out, i > 0 ? ",\n " : "\n ");
      if (node == NULL || !assess_one (writer, &element, error))
        return FALSE;
    }
  g_string_append (writer->out, "\n]");

  return TRUE;
}

static gboolean
assess_whole (Writer      *writer,
              const char  *json,
              gsize        length,
              GError     **error)
{
  g_autoptr(JsonNode) node = lek_json_parse (json, (gssize) length, error);
  LekJsonPath root;

  if (node == NULL)
    return FALSE;

  root = lek_json_path_root (NULL, node);

  return lek_json_path_is_list (&root) ? assess_list (writer, &root, error)
                                       : assess_one (writer, &root, error);
}

static gboolean
assess_text (Writer      *writer,
             const char  *json,
             gsize        length,
             GError     **error)
{
  g_autoptr(GArray) pieces = lek_json_split (json, length);
  g_autoptr(GError) local = NULL;

  if (pieces != NULL && assess_pieces (writer, pieces, &local))
    return TRUE;

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  g_string_truncate (writer->out, 0);

  return assess_whole (writer, json, length, error);
}

char *
lek_assess_json (LekLibrary  *library,
                 const char  *json,
                 gssize       length,
                 gint64       now_utc,
                 LekVoice     voice,
                 GError     **error)
{
  g_autoptr(GString) out = g_string_new (NULL);
  g_autoptr(GHashTable) written = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  Writer writer;

  g_return_val_if_fail (LEK_IS_LIBRARY (library), NULL);

  writer = (Writer) {
    .library = library,
    .rules = lek_library_get_rules_at (library, now_utc),
    .voice = voice,
    .out = out,
    .written = written,
  };
  if (!assess_text (&writer, json, length < 0 ? strlen (json) : (gsize) length, error))
    return NULL;

  g_string_append_c (out, '\n');

  return g_string_free (g_steal_pointer (&out), FALSE);
}
