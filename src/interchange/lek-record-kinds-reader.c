/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads which lists an incident has, and what is kept of each thing in them.
 */

#include "config.h"

#include "interchange/lek-library-parts.h"

/* What a field is to its kind: the member that names it, and of which kind it may be. */
typedef struct
{
  const char      *name;
  gboolean         required;
  LekQuestionKind  wanted;
  LekQuestionKind  also;
  gsize            offset;
} Role;

#define ROLE(name, required, wanted, also) \
  { #name, required, LEK_QUESTION_##wanted, LEK_QUESTION_##also, G_STRUCT_OFFSET (LekRecordKind, name) }

static const Role roles[] = {
  ROLE (title_field, TRUE,  LINE,   CHOICE),
  ROLE (done_field,  FALSE, YES_NO, YES_NO),
  ROLE (due_field,   FALSE, MOMENT, MOMENT),
  ROLE (keeps_out,   FALSE, YES_NO, YES_NO),
};

static gboolean
read_field (LekReading         *reading,
            const LekJsonPath  *self,
            LekRecordKind      *kind,
            GError            **error)
{
  static const char *const members[] = {
    "id", "kind", "short", "hint", "options", "list", "ahead", "names_people", NULL
  };
  g_autoptr(LekQuestion) field = lek_question_new ();
  g_autofree char *prefix = g_strconcat (kind->id, ".", NULL);

  if (!lek_json_path_expect_object (self, members, error) ||
      !lek_read_question_kind (reading, self, field, error))
    return FALSE;

  if (!g_str_has_prefix (field->id, prefix))
    return lek_json_path_refuse (self, error, "\"%s\" does not begin with \"%s\"", field->id, prefix);

  if (lek_record_kind_get_field (kind, field->id) != NULL)
    return lek_json_path_refuse (self, error, "\"%s\" stands twice", field->id);

  field->ask = lek_text_copy (field->short_name);
  field->urgency = LEK_URGENCY_OPTIONAL;
  g_ptr_array_add (kind->fields, g_steal_pointer (&field));

  return TRUE;
}

static gboolean
read_fields (LekReading         *reading,
             const LekJsonPath  *self,
             LekRecordKind      *kind,
             GError            **error)
{
  LekJsonPath list;
  guint length;

  if (!lek_json_path_list (self, "fields", &list, &length, error))
    return FALSE;

  for (guint i = 0; i < length; i++)
    {
      LekJsonPath path = lek_json_path_element (&list, i);

      if (!read_field (reading, &path, kind, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_role (const LekJsonPath  *self,
           LekRecordKind      *kind,
           const Role         *role,
           GError            **error)
{
  char **out_id = (char **) ((char *) kind + role->offset);
  const LekQuestion *field;

  if (!lek_json_member_dup_string (self, role->name, role->required, out_id, error))
    return FALSE;

  if (*out_id == NULL)
    return TRUE;

  field = lek_record_kind_get_field (kind, *out_id);
  if (field == NULL)
    return lek_json_path_refuse (self, error, "there is no field \"%s\"", *out_id);

  return field->kind == role->wanted || field->kind == role->also ||
         lek_json_path_refuse (self, error, "\"%s\" cannot be the \"%s\"", *out_id, role->name);
}

static gboolean
read_roles (const LekJsonPath  *self,
            LekRecordKind      *kind,
            GError            **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      if (!read_role (self, kind, &roles[i], error))
        return FALSE;
    }

  return TRUE;
}

/* Member @name, a list of field ids in the order in which they are shown. */
static gboolean
read_shown (const LekJsonPath  *self,
            const char         *name,
            LekRecordKind      *kind,
            GPtrArray          *shown,
            GError            **error)
{
  g_auto(GStrv) ids = NULL;
  LekJsonPath list;

  if (!lek_json_path_list (self, name, &list, NULL, error))
    return FALSE;

  ids = lek_json_path_read_strings (&list, error);
  if (ids == NULL)
    return FALSE;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const LekQuestion *field = lek_record_kind_get_field (kind, ids[i]);

      if (field == NULL)
        return lek_json_path_refuse (&list, error, "there is no field \"%s\"", ids[i]);

      g_ptr_array_add (shown, (gpointer) field);
    }

  return g_strv_contains ((const char *const *) ids, kind->title_field) ||
         lek_json_path_refuse (&list, error, "\"%s\" is missing", kind->title_field);
}

/* "shown": for each profile that has the list, the fields it sees. */
static gboolean
read_profiles (const LekJsonPath  *self,
               LekRecordKind      *kind,
               GError            **error)
{
  static const char *const members[] = { "gastouder", "organisatie", NULL };
  LekJsonPath shown, list;

  if (!lek_json_path_member (self, "shown", &shown, error) ||
      !lek_json_path_expect_object (&shown, members, error))
    return FALSE;

  for (LekProfile profile = 0; profile <= LEK_PROFILE_ORGANISATIE; profile++)
    {
      if (!lek_json_path_find (&shown, members[profile], &list))
        continue;

      kind->shown[profile] = g_ptr_array_new ();
      if (!read_shown (&shown, members[profile], kind, kind->shown[profile], error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_kind (LekReading         *reading,
           const LekJsonPath  *self,
           GError            **error)
{
  static const char *const members[] = {
    "id", "title", "add", "empty", "hint", "title_field", "done_field", "due_field", "keeps_out",
    "shown", "fields", NULL
  };
  g_autoptr(LekRecordKind) kind = lek_record_kind_new ();

  if (!lek_json_path_expect_object (self, members, error) ||
      !lek_read_id (self, &kind->id, error) ||
      !lek_json_member_text (self, "title", TRUE, &kind->title, error) ||
      !lek_json_member_text (self, "add", TRUE, &kind->add, error) ||
      !lek_json_member_text (self, "empty", TRUE, &kind->empty, error) ||
      !lek_json_member_text (self, "hint", FALSE, &kind->hint, error) ||
      !read_fields (reading, self, kind, error) ||
      !read_roles (self, kind, error) ||
      !read_profiles (self, kind, error))
    return FALSE;

  if (lek_library_get_record_kind (reading->library, kind->id) != NULL)
    return lek_json_path_refuse (self, error, "\"%s\" stands twice", kind->id);

  lek_library_take_record_kind (reading->library, g_steal_pointer (&kind));

  return TRUE;
}

static gboolean
read_follow_up (LekReading         *reading,
                const LekJsonPath  *self,
                GError            **error)
{
  static const char *const members[] = { "kind", "what", "days", "when", "done", NULL };
  static const char *const done_members[] = { "when", NULL };
  g_autoptr(LekFollowProposal) proposal = lek_follow_proposal_new ();
  const LekRecordKind *kind = lek_library_get_record_kind (reading->library, "followup");
  const LekQuestion *field = kind != NULL ? lek_record_kind_get_field (kind, "followup.kind") : NULL;
  LekJsonPath done;

  if (!lek_json_path_expect_object (self, members, error) ||
      !lek_json_member_dup_string (self, "kind", TRUE, &proposal->kind, error) ||
      !lek_json_member_text (self, "what", TRUE, &proposal->what, error) ||
      !lek_json_member_int (self, "days", TRUE, 0, 365, &proposal->days, error) ||
      !lek_read_when (reading, self, proposal->when, error) ||
      !lek_json_path_member (self, "done", &done, error) ||
      !lek_json_path_expect_object (&done, done_members, error) ||
      !lek_read_when (reading, &done, proposal->done_when, error))
    return FALSE;

  if (field == NULL || lek_question_get_option (field, proposal->kind) == NULL)
    return lek_json_path_refuse (self, error, "there is no follow-up of kind \"%s\"", proposal->kind);

  if (proposal->when->len == 0 || proposal->done_when->len == 0)
    return lek_json_path_refuse (self, error, "it is not said when");

  lek_library_take_follow_proposal (reading->library, g_steal_pointer (&proposal));

  return TRUE;
}

static gboolean
read_follow_ups (LekReading         *reading,
                 const LekJsonPath  *root,
                 GError            **error)
{
  LekJsonPath list;
  guint length;

  if (!lek_json_path_find (root, "follow_ups", &list))
    return TRUE;

  if (!lek_json_path_list (root, "follow_ups", &list, &length, error))
    return FALSE;

  for (guint i = 0; i < length; i++)
    {
      LekJsonPath path = lek_json_path_element (&list, i);

      if (!read_follow_up (reading, &path, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
lek_read_record_kinds (LekReading         *reading,
                       const LekJsonPath  *root,
                       GError            **error)
{
  static const char *const members[] = { "records", "follow_ups", NULL };
  LekJsonPath list;
  guint length;

  if (!lek_json_path_expect_object (root, members, error) ||
      !lek_json_path_list (root, "records", &list, &length, error))
    return FALSE;

  for (guint i = 0; i < length; i++)
    {
      LekJsonPath path = lek_json_path_element (&list, i);

      if (!read_kind (reading, &path, error))
        return FALSE;
    }

  return read_follow_ups (reading, root, error);
}
