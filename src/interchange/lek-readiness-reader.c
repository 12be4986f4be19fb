/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads what the preparation is good for: which answer may be proposed where,
 * which list may fill which, and which answers say that something is not in
 * order.
 */

#include "config.h"

#include "interchange/lek-library-parts.h"

static const LekRecordKind *
find_kind_of_field (LekLibrary *library,
                    const char *field)
{
  GPtrArray *kinds = lek_library_get_record_kinds (library);

  for (guint i = 0; i < kinds->len; i++)
    {
      const LekRecordKind *kind = g_ptr_array_index (kinds, i);

      if (lek_record_kind_get_field (kind, field) != NULL)
        return kind;
    }

  return NULL;
}

/* An answer that could not be given to the other question would be proposed in vain. */
static gboolean
do_options_fit (const LekQuestion *from,
                const LekQuestion *to)
{
  for (guint i = 0; i < from->options->len; i++)
    {
      if (lek_question_get_option (to, ((const LekOption *) g_ptr_array_index (from->options, i))->id) == NULL)
        return FALSE;
    }

  return from->kind == to->kind;
}

static gboolean
read_link (LekReading         *reading,
           const LekJsonPath  *self,
           GError            **error)
{
  static const char *const members[] = { "question", "from", "when", NULL };
  g_autoptr(LekReadyLink) link = lek_ready_link_new ();
  const char *question = NULL;
  const char *from = NULL;

  if (!lek_json_path_expect_object (self, members, error) ||
      !lek_json_member_string (self, "question", TRUE, &question, error) ||
      !lek_json_member_string (self, "from", TRUE, &from, error) ||
      !lek_read_when (reading, self, link->when, error))
    return FALSE;

  link->question = lek_library_get_question (reading->library, question);
  link->kind = find_kind_of_field (reading->library, from);
  link->from = link->kind != NULL ? lek_record_kind_get_field (link->kind, from)
                                  : lek_library_get_question (reading->library, from);
  if (link->question == NULL || link->from == NULL)
    return lek_json_path_refuse (self, error, "there is no question \"%s\"", link->from == NULL ? from : question);

  if (!do_options_fit (link->from, link->question))
    return lek_json_path_refuse (self, error, "\"%s\" cannot answer \"%s\"", from, question);

  g_ptr_array_add (lek_library_get_readiness (reading->library)->links, g_steal_pointer (&link));

  return TRUE;
}

static gboolean
read_field_pair (const LekJsonPath  *fields,
                 const char         *to,
                 LekReadyList       *list,
                 GError            **error)
{
  const char *from = NULL;
  const LekQuestion *to_field = lek_record_kind_get_field (list->to, to);
  const LekQuestion *from_field;

  if (!lek_json_member_string (fields, to, TRUE, &from, error))
    return FALSE;

  from_field = lek_record_kind_get_field (list->from, from);
  if (to_field == NULL || from_field == NULL)
    return lek_json_path_refuse (fields, error, "there is no field \"%s\"", to_field == NULL ? to : from);

  if (!do_options_fit (from_field, to_field))
    return lek_json_path_refuse (fields, error, "\"%s\" cannot fill \"%s\"", from, to);

  g_hash_table_insert (list->fields, g_strdup (to), g_strdup (from));

  return TRUE;
}

static gboolean
read_field_pairs (const LekJsonPath  *self,
                  LekReadyList       *list,
                  GError            **error)
{
  g_autoptr(GList) names = NULL;
  LekJsonPath fields;

  if (!lek_json_path_member (self, "fields", &fields, error))
    return FALSE;

  if (!lek_json_path_is_object (&fields))
    return lek_json_path_refuse (&fields, error, "expected an object");

  names = json_object_get_members (json_node_get_object (fields.node));
  for (GList *l = names; l != NULL; l = l->next)
    {
      if (!read_field_pair (&fields, l->data, list, error))
        return FALSE;
    }

  return g_hash_table_contains (list->fields, list->to->title_field) ||
         lek_json_path_refuse (&fields, error, "\"%s\" is missing", list->to->title_field);
}

static gboolean
read_list (LekReading         *reading,
           const LekJsonPath  *self,
           GError            **error)
{
  static const char *const members[] = { "to", "from", "fields", NULL };
  g_autoptr(LekReadyList) list = lek_ready_list_new ();
  const char *to = NULL;
  const char *from = NULL;

  if (!lek_json_path_expect_object (self, members, error) ||
      !lek_json_member_string (self, "to", TRUE, &to, error) ||
      !lek_json_member_string (self, "from", TRUE, &from, error))
    return FALSE;

  list->to = lek_library_get_record_kind (reading->library, to);
  list->from = lek_library_get_record_kind (reading->library, from);
  if (list->to == NULL || list->from == NULL)
    return lek_json_path_refuse (self, error, "there is no kind of record \"%s\"", list->to == NULL ? to : from);

  if (!read_field_pairs (self, list, error))
    return FALSE;

  g_ptr_array_add (lek_library_get_readiness (reading->library)->lists, g_steal_pointer (&list));

  return TRUE;
}

static gboolean
read_profiles (const LekJsonPath  *self,
               LekGap             *gap,
               GError            **error)
{
  g_auto(GStrv) names = NULL;
  LekJsonPath list;

  for (guint i = 0; i < G_N_ELEMENTS (gap->for_profile); i++)
    gap->for_profile[i] = !lek_json_path_find (self, "profiles", &list);

  if (!lek_json_path_find (self, "profiles", &list))
    return TRUE;

  names = lek_json_path_read_strings (&list, error);
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      LekProfile profile;

      if (!lek_profile_from_nick (names[i], &profile))
        return lek_json_path_refuse (&list, error, "there is no profile \"%s\"", names[i]);

      gap->for_profile[profile] = TRUE;
    }

  return names != NULL;
}

/* Of a record the fields are asked, not the questions of the library. */
static gboolean
read_field_when (const LekJsonPath  *self,
                 LekGap             *gap,
                 GError            **error)
{
  static const char *const members[] = { "question", "is", NULL };
  LekJsonPath list;
  guint length;

  if (!lek_json_path_list (self, "when", &list, &length, error))
    return FALSE;

  for (guint i = 0; i < length; i++)
    {
      g_autoptr(LekRequirement) requirement = lek_requirement_new ();
      LekJsonPath path = lek_json_path_element (&list, i);
      LekJsonPath values;

      if (!lek_json_path_expect_object (&path, members, error) ||
          !lek_json_member_dup_string (&path, "question", TRUE, &requirement->question, error) ||
          !lek_json_path_list (&path, "is", &values, NULL, error))
        return FALSE;

      requirement->values = lek_json_path_read_strings (&values, error);
      if (requirement->values == NULL)
        return FALSE;

      if (lek_record_kind_get_field (gap->kind, requirement->question) == NULL)
        return lek_json_path_refuse (&path, error, "there is no field \"%s\"", requirement->question);

      g_ptr_array_add (gap->when, g_steal_pointer (&requirement));
    }

  return TRUE;
}

static gboolean
read_gap_kind (LekReading         *reading,
               const LekJsonPath  *self,
               LekGap             *gap,
               GError            **error)
{
  const char *record = NULL;

  if (!lek_json_member_string (self, "record", FALSE, &record, error))
    return FALSE;

  if (record == NULL)
    return lek_read_when (reading, self, gap->when, error);

  gap->kind = lek_library_get_record_kind (reading->library, record);
  if (gap->kind == NULL)
    return lek_json_path_refuse (self, error, "there is no kind of record \"%s\"", record);

  return read_field_when (self, gap, error);
}

static gboolean
read_gap (LekReading         *reading,
          const LekJsonPath  *self,
          GError            **error)
{
  static const char *const members[] = { "id", "profiles", "record", "when", "what", "do", "sources", NULL };
  g_autoptr(LekGap) gap = lek_gap_new ();

  if (!lek_json_path_expect_object (self, members, error) ||
      !lek_read_id (self, &gap->id, error) ||
      !read_profiles (self, gap, error) ||
      !read_gap_kind (reading, self, gap, error) ||
      !lek_json_member_text (self, "what", TRUE, &gap->what, error) ||
      !lek_json_member_text (self, "do", TRUE, &gap->todo, error) ||
      !lek_read_source_refs (reading, self, gap->sources, error))
    return FALSE;

  if (gap->when->len == 0 || gap->sources->len == 0)
    return lek_json_path_refuse (self, error, "it is not said when, or where that comes from");

  g_ptr_array_add (lek_library_get_readiness (reading->library)->gaps, g_steal_pointer (&gap));

  return TRUE;
}

typedef gboolean (*ReadFunc) (LekReading         *reading,
                              const LekJsonPath  *self,
                              GError            **error);

static gboolean
read_all (LekReading         *reading,
          const LekJsonPath  *root,
          const char         *name,
          ReadFunc            read_one,
          GError            **error)
{
  LekJsonPath list;
  guint length;

  if (!lek_json_path_list (root, name, &list, &length, error))
    return FALSE;

  for (guint i = 0; i < length; i++)
    {
      LekJsonPath path = lek_json_path_element (&list, i);

      if (!read_one (reading, &path, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
lek_read_readiness (LekReading         *reading,
                    const LekJsonPath  *root,
                    GError            **error)
{
  static const char *const members[] = { "links", "lists", "gaps", NULL };

  return lek_json_path_expect_object (root, members, error) &&
         read_all (reading, root, "links", read_link, error) &&
         read_all (reading, root, "lists", read_list, error) &&
         read_all (reading, root, "gaps", read_gap, error);
}
