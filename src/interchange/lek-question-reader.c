/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads sources, shared lists of options, and questions.
 */

#include "config.h"

#include "interchange/lek-library-parts.h"

#include <string.h>

static const char *const kinds[] = {
  "yes-no", "choice", "choices", "text", "line", "moment", "count", NULL
};
static const char *const urgencies[] = { "now", "assess", "file", "optional", NULL };

gboolean
lek_read_id (const LekJsonPath  *self,
             char              **out_id,
             GError            **error)
{
  static const char allowed[] = "abcdefghijklmnopqrstuvwxyz0123456789._-";
  const char *id = NULL;

  if (!lek_json_member_string (self, "id", TRUE, &id, error))
    return FALSE;

  if (*id == '\0' || strspn (id, allowed) != strlen (id))
    return lek_json_path_refuse (self, error, "\"%s\" cannot be an id", id);

  g_free (*out_id);
  *out_id = g_strdup (id);

  return TRUE;
}

static gboolean
read_source (LekReading         *reading,
             const LekJsonPath  *self,
             GError            **error)
{
  static const char *const members[] = { "id", "name", "url", "checked", "sure", NULL };
  g_autoptr(LekSource) source = lek_source_new ();

  source->sure = TRUE;
  if (!lek_json_path_expect_object (self, members, error) ||
      !lek_read_id (self, &source->id, error) ||
      !lek_json_member_text (self, "name", TRUE, &source->name, error) ||
      !lek_json_member_dup_string (self, "url", FALSE, &source->url, error) ||
      !lek_json_member_dup_day (self, "checked", TRUE, &source->checked, error) ||
      !lek_json_member_boolean (self, "sure", FALSE, &source->sure, error))
    return FALSE;

  if (lek_library_get_source (reading->library, source->id) != NULL)
    return lek_json_path_refuse (self, error, "\"%s\" stands twice", source->id);

  lek_library_take_source (reading->library, g_steal_pointer (&source));

  return TRUE;
}

gboolean
lek_read_sources (LekReading         *reading,
                  const LekJsonPath  *root,
                  GError            **error)
{
  static const char *const members[] = { "sources", NULL };
  LekJsonPath list;
  guint length;

  if (!lek_json_path_expect_object (root, members, error) ||
      !lek_json_path_list (root, "sources", &list, &length, error))
    return FALSE;

  for (guint i = 0; i < length; i++)
    {
      LekJsonPath path = lek_json_path_element (&list, i);

      if (!read_source (reading, &path, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
lek_read_source_refs (LekReading         *reading,
                      const LekJsonPath  *self,
                      GPtrArray          *sources,
                      GError            **error)
{
  g_auto(GStrv) ids = NULL;
  LekJsonPath list;

  if (!lek_json_path_find (self, "sources", &list))
    return TRUE;

  ids = lek_json_path_read_strings (&list, error);
  if (ids == NULL)
    return FALSE;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const LekSource *source = lek_library_get_source (reading->library, ids[i]);

      if (source == NULL)
        return lek_json_path_refuse (&list, error, "there is no source \"%s\"", ids[i]);

      g_ptr_array_add (sources, (gpointer) source);
    }

  return TRUE;
}

static LekOption *
copy_option (const LekOption *option)
{
  LekOption *copy = lek_option_new ();

  copy->id = g_strdup (option->id);
  copy->label = lek_text_copy (option->label);
  copy->hint = option->hint != NULL ? lek_text_copy (option->hint) : NULL;
  copy->group = option->group != NULL ? lek_text_copy (option->group) : NULL;

  return copy;
}

static gboolean
has_option (GPtrArray  *options,
            const char *id)
{
  for (guint i = 0; i < options->len; i++)
    {
      if (g_str_equal (((LekOption *) g_ptr_array_index (options, i))->id, id))
        return TRUE;
    }

  return FALSE;
}

static gboolean
read_option (const LekJsonPath  *self,
             GPtrArray          *options,
             GError            **error)
{
  static const char *const members[] = { "id", "label", "hint", "group", NULL };
  g_autoptr(LekOption) option = lek_option_new ();

  if (!lek_json_path_expect_object (self, members, error) ||
      !lek_read_id (self, &option->id, error) ||
      !lek_json_member_text (self, "label", TRUE, &option->label, error) ||
      !lek_json_member_text (self, "hint", FALSE, &option->hint, error) ||
      !lek_json_member_text (self, "group", FALSE, &option->group, error))
    return FALSE;

  if (g_str_equal (option->id, "unanswered"))
    return lek_json_path_refuse (self, error, "\"unanswered\" means something else in conditions");

  if (has_option (options, option->id))
    return lek_json_path_refuse (self, error, "\"%s\" stands twice", option->id);

  g_ptr_array_add (options, g_steal_pointer (&option));

  return TRUE;
}

gboolean
lek_read_options (const LekJsonPath  *list,
                  GPtrArray          *options,
                  GError            **error)
{
  guint length = lek_json_path_get_length (list);

  if (length < 2)
    return lek_json_path_refuse (list, error, "expected a list of two options or more");

  for (guint i = 0; i < length; i++)
    {
      LekJsonPath path = lek_json_path_element (list, i);

      if (!read_option (&path, options, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
lek_read_lists (LekReading         *reading,
                const LekJsonPath  *root,
                GError            **error)
{
  static const char *const members[] = { "lists", NULL };
  g_autoptr(GList) names = NULL;
  LekJsonPath lists;

  if (!lek_json_path_expect_object (root, members, error) ||
      !lek_json_path_member (root, "lists", &lists, error))
    return FALSE;

  if (!lek_json_path_is_object (&lists))
    return lek_json_path_refuse (&lists, error, "expected an object");

  names = json_object_get_members (json_node_get_object (lists.node));
  for (GList *l = names; l != NULL; l = l->next)
    {
      g_autoptr(GPtrArray) options =
        g_ptr_array_new_with_free_func ((GDestroyNotify) lek_option_free);
      LekJsonPath list;

      if (!lek_json_path_list (&lists, l->data, &list, NULL, error) ||
          !lek_read_options (&list, options, error))
        return FALSE;

      if (g_hash_table_contains (reading->lists, l->data))
        return lek_json_path_refuse (&list, error, "stands twice");

      g_hash_table_insert (reading->lists, g_strdup (l->data), g_steal_pointer (&options));
    }

  return TRUE;
}

static gboolean
copy_list (LekReading         *reading,
           const LekJsonPath  *self,
           GPtrArray          *options,
           GError            **error)
{
  const char *name = NULL;
  GPtrArray *list;

  if (!lek_json_path_read_string (self, &name, error))
    return FALSE;

  list = g_hash_table_lookup (reading->lists, name);
  if (list == NULL)
    return lek_json_path_refuse (self, error, "there is no list \"%s\"", name);

  for (guint i = 0; i < list->len; i++)
    g_ptr_array_add (options, copy_option (g_ptr_array_index (list, i)));

  return TRUE;
}

static gboolean
read_question_options (LekReading         *reading,
                       const LekJsonPath  *self,
                       LekQuestion        *question,
                       GError            **error)
{
  gboolean wanted = question->kind == LEK_QUESTION_CHOICE ||
                    question->kind == LEK_QUESTION_CHOICES;
  LekJsonPath list, options;
  gboolean has_list = lek_json_path_find (self, "list", &list);
  gboolean has_options = lek_json_path_find (self, "options", &options);

  if (has_list && has_options)
    return lek_json_path_refuse (self, error, "has both \"list\" and \"options\"");

  if (wanted != (has_list || has_options))
    return lek_json_path_refuse (self, error, wanted ? "a choice needs \"list\" or \"options\""
                                                     : "only a choice can have options");

  if (has_list)
    return copy_list (reading, &list, question->options, error);

  return !has_options || lek_read_options (&options, question->options, error);
}

static gboolean
read_question_words (const LekJsonPath  *self,
                     LekQuestion        *question,
                     GError            **error)
{
  return lek_json_member_text (self, "ask", TRUE, &question->ask, error) &&
         lek_json_member_text (self, "why", TRUE, &question->why, error) &&
         lek_json_member_dup_string (self, "ap", FALSE, &question->ap, error);
}

gboolean
lek_read_question_kind (LekReading         *reading,
                        const LekJsonPath  *self,
                        LekQuestion        *question,
                        GError            **error)
{
  int kind = 0;

  if (!lek_read_id (self, &question->id, error) ||
      !lek_json_member_nick (self, "kind", TRUE, kinds, &kind, error) ||
      !lek_json_member_text (self, "short", TRUE, &question->short_name, error) ||
      !lek_json_member_text (self, "hint", FALSE, &question->hint, error) ||
      !lek_json_member_boolean (self, "ahead", FALSE, &question->ahead, error) ||
      !lek_json_member_boolean (self, "names_people", FALSE, &question->names_people, error))
    return FALSE;

  if (question->ahead && kind != LEK_QUESTION_MOMENT)
    return lek_json_path_refuse (self, error, "only a moment can lie ahead");

  question->kind = kind;

  return read_question_options (reading, self, question, error);
}

static gboolean
read_past (const LekJsonPath  *self,
           LekQuestion        *question,
           GError            **error)
{
  if (!lek_json_member_boolean (self, "past", FALSE, &question->past, error))
    return FALSE;

  if (question->past && question->kind != LEK_QUESTION_MOMENT)
    return lek_json_path_refuse (self, error, "only a moment can be one of the past");

  if (question->past && question->ahead)
    return lek_json_path_refuse (self, error, "a moment of the past cannot lie ahead");

  return TRUE;
}

static gboolean
read_question (LekReading         *reading,
               const LekJsonPath  *self,
               GError            **error)
{
  static const char *const members[] = {
    "id", "kind", "ask", "short", "hint", "why", "options", "list", "sources", "urgency", "ap",
    "past", "ahead", "names_people", NULL
  };
  g_autoptr(LekQuestion) question = lek_question_new ();
  int urgency = 0;

  if (!lek_json_path_expect_object (self, members, error) ||
      !lek_read_question_kind (reading, self, question, error) ||
      !lek_json_member_nick (self, "urgency", TRUE, urgencies, &urgency, error) ||
      !read_past (self, question, error) ||
      !read_question_words (self, question, error) ||
      !lek_read_source_refs (reading, self, question->sources, error))
    return FALSE;

  question->urgency = urgency;
  if (strchr (question->id, '.') == NULL)
    return lek_json_path_refuse (self, error, "the id \"%s\" has no dot", question->id);

  if (question->sources->len == 0)
    return lek_json_path_refuse (self, error, "\"%s\" has no source", question->id);

  if (lek_library_get_question (reading->library, question->id) != NULL)
    return lek_json_path_refuse (self, error, "\"%s\" stands twice", question->id);

  lek_library_take_question (reading->library, g_steal_pointer (&question));

  return TRUE;
}

gboolean
lek_read_questions (LekReading         *reading,
                    const LekJsonPath  *root,
                    GError            **error)
{
  static const char *const members[] = { "questions", NULL };
  LekJsonPath list;
  guint length;

  if (!lek_json_path_expect_object (root, members, error) ||
      !lek_json_path_list (root, "questions", &list, &length, error))
    return FALSE;

  for (guint i = 0; i < length; i++)
    {
      LekJsonPath path = lek_json_path_element (&list, i);

      if (!read_question (reading, &path, error))
        return FALSE;
    }

  return TRUE;
}
