/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Walks through the members of the object once and looks each one up in the
 * table of facts; what a value may be follows from its kind.
 */

#include "config.h"

#include "interchange/lek-facts-reader.h"

#include <string.h>

#include "core/assess/lek-facts-names.h"

/* More people than live. */
#define MAX_COUNT G_GINT64_CONSTANT (10000000000)
#define MAX_LIST 200

static gboolean
is_null (const LekJsonPath *path)
{
  return JSON_NODE_HOLDS_NULL (path->node);
}

static gboolean
read_tri (const LekJsonPath  *path,
          LekTri             *out_tri,
          GError            **error)
{
  gboolean value;

  if (is_null (path))
    {
      *out_tri = LEK_TRI_UNKNOWN;
      return TRUE;
    }

  if (!JSON_NODE_HOLDS_VALUE (path->node) ||
      json_node_get_value_type (path->node) != G_TYPE_BOOLEAN)
    return lek_json_path_fault (path, error, LEK_READ_FAULT_KIND, "expected true, false or null");

  value = json_node_get_boolean (path->node);
  *out_tri = value ? LEK_TRI_YES : LEK_TRI_NO;

  return TRUE;
}

static gboolean
read_choice (const LekJsonPath  *path,
             LekFact             fact,
             LekFacts           *facts,
             GError            **error)
{
  const LekFactField *field = lek_fact_get_field (fact);
  g_autoptr(GString) allowed = NULL;
  const char *nick = NULL;

  if (is_null (path))
    {
      lek_facts_set_unknown (facts, fact);
      return TRUE;
    }

  if (!lek_json_path_read_string (path, &nick, error))
    return FALSE;
  if (lek_facts_set_nick (facts, fact, nick))
    return TRUE;

  allowed = g_string_new (NULL);
  for (guint i = 0; i < field->n_nicks; i++)
    {
      if (field->nicks[i] != NULL)
        g_string_append_printf (allowed, "%s%s", allowed->len > 0 ? ", " : "", field->nicks[i]);
    }

  return lek_json_path_fault (path, error, LEK_READ_FAULT_UNKNOWN, "\"%s\" is none of: %s", nick, allowed->str);
}

static gboolean
check_list (const LekJsonPath  *path,
            GError            **error)
{
  if (!lek_json_path_is_list (path))
    return lek_json_path_fault (path, error, LEK_READ_FAULT_KIND, "expected a list");
  if (lek_json_path_get_length (path) > MAX_LIST)
    return lek_json_path_fault (path, error, LEK_READ_FAULT_TOO_MANY, "more than %d items", MAX_LIST);

  return TRUE;
}

static gboolean
read_categories (const LekJsonPath  *path,
                 LekFacts           *facts,
                 GError            **error)
{
  if (is_null (path))
    {
      lek_facts_set_unknown (facts, LEK_FACT_CATEGORIES);
      return TRUE;
    }

  if (!check_list (path, error))
    return FALSE;

  facts->categories = 0;
  for (guint i = 0; i < lek_json_path_get_length (path); i++)
    {
      LekJsonPath element = lek_json_path_element (path, i);
      const char *nick = NULL;
      guint64 bit;

      if (!lek_json_path_read_string (&element, &nick, error))
        return FALSE;
      bit = lek_data_category_from_nick (nick);
      if (bit == 0)
        return lek_json_path_fault (&element, error, LEK_READ_FAULT_UNKNOWN, "\"%s\" is no category of data", nick);
      facts->categories |= bit;
    }

  return TRUE;
}

static gboolean
read_cia (const LekJsonPath  *path,
          LekFacts           *facts,
          GError            **error)
{
  LekTri *const aspects[] = { &facts->confidentiality, &facts->integrity, &facts->availability };

  if (is_null (path))
    return TRUE;
  if (!lek_json_path_is_list (path) || lek_json_path_get_length (path) != G_N_ELEMENTS (aspects))
    return lek_json_path_fault (path, error, LEK_READ_FAULT_KIND, "expected a list of three: confidentiality, "
                                 "integrity, availability");

  for (guint i = 0; i < G_N_ELEMENTS (aspects); i++)
    {
      LekJsonPath element = lek_json_path_element (path, i);

      if (!read_tri (&element, aspects[i], error))
        return FALSE;
    }

  return TRUE;
}

/* The groups are not a closed list: only whether they need special protection counts. */
static gboolean
read_subjects (const LekJsonPath  *path,
               LekFacts           *facts,
               GError            **error)
{
  if (is_null (path))
    {
      facts->minors = LEK_TRI_UNKNOWN;
      return TRUE;
    }

  if (!check_list (path, error))
    return FALSE;

  for (guint i = 0; i < lek_json_path_get_length (path); i++)
    {
      LekJsonPath element = lek_json_path_element (path, i);
      const char *nick = NULL;

      if (!lek_json_path_read_string (&element, &nick, error))
        return FALSE;
      if (lek_subjects_are_minors (nick))
        facts->minors = LEK_TRI_YES;
      if (lek_subjects_are_vulnerable (nick))
        facts->vulnerable = LEK_TRI_YES;
    }

  return TRUE;
}

static gboolean
read_fact (const LekJsonPath  *path,
           LekFact             fact,
           LekFacts           *facts,
           GError            **error)
{
  const LekFactField *field = lek_fact_get_field (fact);
  LekTri tri;

  switch (field->kind)
    {
    case LEK_FACT_KIND_TRI:
      if (!read_tri (path, &tri, error))
        return FALSE;
      lek_facts_set_value (facts, fact, (int) tri);
      return TRUE;

    case LEK_FACT_KIND_CHOICE:
      return read_choice (path, fact, facts, error);

    case LEK_FACT_KIND_COUNT:
      return is_null (path) || lek_json_path_read_int (path, 0, MAX_COUNT, &facts->count, error);

    case LEK_FACT_KIND_CATEGORIES:
    default:
      return read_categories (path, facts, error);
    }
}

/* Members that name or explain a case; they are no facts. */
static gboolean
is_remark (const char *name)
{
  static const char *const remarks[] = { "id", "count_note", "recovery_note", "dpc_est", NULL };

  return g_strv_contains (remarks, name);
}

static gboolean
read_member (const LekJsonPath  *path,
             LekFacts           *facts,
             guint64            *given,
             GError            **error)
{
  int fact = lek_fact_from_name (path->name);

  if (fact >= 0)
    {
      *given |= LEK_FACT_BIT (fact);
      return read_fact (path, (LekFact) fact, facts, error);
    }

  if (strcmp (path->name, "cia") == 0)
    return read_cia (path, facts, error);
  if (strcmp (path->name, "subjects_categories") == 0 || is_remark (path->name))
    return TRUE;

  return lek_json_path_fault (path, error, LEK_READ_FAULT_UNKNOWN, "there is no such fact");
}

LekFacts *
lek_facts_read (const LekJsonPath  *path,
                GError            **error)
{
  g_autoptr(LekFacts) facts = NULL;
  JsonObject *object;
  JsonObjectIter iter;
  LekJsonPath member = { .parent = path };
  guint64 given = 0;

  if (!lek_json_path_is_object (path))
    {
      lek_json_path_fault (path, error, LEK_READ_FAULT_KIND, "expected an object of facts");
      return NULL;
    }

  facts = lek_facts_new ();
  object = json_node_get_object (path->node);
  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &member.name, &member.node))
    {
      if (!read_member (&member, facts, &given, error))
        return NULL;
    }

  /* After the others: the people add to what "vulnerable_subjects" says. */
  member.name = "subjects_categories";
  member.node = json_object_get_member (object, member.name);
  if (member.node != NULL && !read_subjects (&member, facts, error))
    return NULL;

  lek_facts_complete (facts, given);

  return g_steal_pointer (&facts);
}
