/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the form of the AP. Every question, option and chapter it names must
 * exist, so that no question of the form is left without a source.
 */

#include "config.h"

#include "interchange/lek-library-parts.h"

/* What the option stands for is the answer to a question, so that comes first. */
static gboolean
begins_with_question (const LekReading *reading,
                      GPtrArray        *when)
{
  const LekRequirement *first = when->len > 0 ? g_ptr_array_index (when, 0) : NULL;

  return first != NULL && lek_library_get_question (reading->library, first->question) != NULL;
}

static gboolean
read_option (LekReading         *reading,
             const LekJsonPath  *self,
             GPtrArray          *options,
             GError            **error)
{
  static const char *const members[] = { "label", "when", "other", "sure", NULL };
  g_autoptr(LekApOption) option = lek_ap_option_new ();

  if (!lek_json_path_expect_object (self, members, error) ||
      !lek_json_member_text (self, "label", TRUE, &option->label, error) ||
      !lek_json_member_boolean (self, "other", FALSE, &option->other, error) ||
      !lek_json_member_boolean (self, "sure", FALSE, &option->sure, error) ||
      !lek_read_when (reading, self, option->when, error))
    return FALSE;

  if (!begins_with_question (reading, option->when))
    return lek_json_path_refuse (self, error, "no question says when this option holds");

  g_ptr_array_add (options, g_steal_pointer (&option));

  return TRUE;
}

static gboolean
read_saying (LekReading         *reading,
             const LekJsonPath  *self,
             GPtrArray          *says,
             GError            **error)
{
  static const char *const members[] = { "text", "when", "sure", NULL };
  g_autoptr(LekApSaying) saying = lek_ap_saying_new ();

  if (!lek_json_path_expect_object (self, members, error) ||
      !lek_json_member_text (self, "text", TRUE, &saying->text, error) ||
      !lek_json_member_boolean (self, "sure", FALSE, &saying->sure, error) ||
      !lek_read_when (reading, self, saying->when, error))
    return FALSE;

  g_ptr_array_add (says, g_steal_pointer (&saying));

  return TRUE;
}

typedef gboolean (*ElementFunc) (LekReading         *reading,
                                 const LekJsonPath  *self,
                                 GPtrArray          *into,
                                 GError            **error);

static gboolean
read_each (LekReading         *reading,
           const LekJsonPath  *self,
           const char         *name,
           ElementFunc         func,
           GPtrArray          *into,
           GError            **error)
{
  LekJsonPath list;
  guint length;

  if (!lek_json_path_find (self, name, &list))
    return TRUE;

  if (!lek_json_path_list (self, name, &list, &length, error))
    return FALSE;

  for (guint i = 0; i < length; i++)
    {
      LekJsonPath path = lek_json_path_element (&list, i);

      if (!func (reading, &path, into, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_question_ids (LekReading         *reading,
                   const LekJsonPath  *self,
                   const char         *name,
                   char             ***out_ids,
                   GError            **error)
{
  LekJsonPath list;
  g_auto(GStrv) ids = NULL;

  if (!lek_json_path_find (self, name, &list))
    return TRUE;

  ids = lek_json_path_read_strings (&list, error);
  if (ids == NULL)
    return FALSE;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (lek_library_get_question (reading->library, ids[i]) == NULL)
        return lek_json_path_refuse (&list, error, "there is no question \"%s\"", ids[i]);
    }

  g_strfreev (*out_ids);
  *out_ids = g_steal_pointer (&ids);

  return TRUE;
}

/* "10.1.x" stands in chapter "10". */
static gboolean
find_chapter (const LekApForm    *form,
              const LekJsonPath  *self,
              LekApEntry         *entry,
              GError            **error)
{
  g_auto(GStrv) parts = g_strsplit (entry->number, ".", 2);

  for (guint i = 0; i < form->chapters->len; i++)
    {
      const LekApChapter *chapter = g_ptr_array_index (form->chapters, i);

      if (g_strcmp0 (chapter->number, parts[0]) == 0)
        {
          entry->chapter = i;
          return TRUE;
        }
    }

  return lek_json_path_refuse (self, error, "there is no chapter \"%s\"", parts[0]);
}

static gboolean
read_entry (LekReading         *reading,
            const LekJsonPath  *self,
            LekApForm          *form,
            GError            **error)
{
  static const char *const members[] = {
    "number", "label", "when", "says", "options", "single", "none", "questions", "extra", "sure", NULL
  };
  g_autoptr(LekApEntry) entry = lek_ap_entry_new ();

  if (!lek_json_path_expect_object (self, members, error) ||
      !lek_json_member_dup_string (self, "number", TRUE, &entry->number, error) ||
      !find_chapter (form, self, entry, error) ||
      !lek_json_member_text (self, "label", TRUE, &entry->label, error) ||
      !lek_read_when (reading, self, entry->when, error) ||
      !read_each (reading, self, "says", read_saying, entry->says, error) ||
      !read_each (reading, self, "options", read_option, entry->options, error) ||
      !lek_json_member_boolean (self, "single", FALSE, &entry->single, error) ||
      !lek_json_member_text (self, "none", FALSE, &entry->none, error) ||
      !read_question_ids (reading, self, "questions", &entry->questions, error) ||
      !read_question_ids (reading, self, "extra", &entry->extra, error) ||
      !lek_json_member_boolean (self, "sure", FALSE, &entry->sure, error))
    return FALSE;

  if (entry->questions[0] == NULL && entry->options->len == 0 && entry->says->len == 0)
    return lek_json_path_refuse (self, error, "nothing gives the answer to this question");

  g_ptr_array_add (form->entries, g_steal_pointer (&entry));

  return TRUE;
}

static gboolean
read_entries (LekReading         *reading,
              const LekJsonPath  *self,
              LekApForm          *form,
              GError            **error)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  LekJsonPath list;
  guint length;

  if (!lek_json_path_list (self, "items", &list, &length, error))
    return FALSE;

  for (guint i = 0; i < length; i++)
    {
      LekJsonPath path = lek_json_path_element (&list, i);
      LekApEntry *entry;

      if (!read_entry (reading, &path, form, error))
        return FALSE;

      entry = g_ptr_array_index (form->entries, i);
      if (!g_hash_table_add (seen, entry->number))
        return lek_json_path_refuse (&path, error, "\"%s\" stands twice", entry->number);
    }

  return TRUE;
}

static gboolean
read_chapter (LekReading         *reading,
              const LekJsonPath  *self,
              GPtrArray          *chapters,
              GError            **error)
{
  static const char *const members[] = { "number", "title", NULL };
  g_autoptr(LekApChapter) chapter = lek_ap_chapter_new ();

  if (!lek_json_path_expect_object (self, members, error) ||
      !lek_json_member_dup_string (self, "number", TRUE, &chapter->number, error) ||
      !lek_json_member_text (self, "title", TRUE, &chapter->title, error))
    return FALSE;

  g_ptr_array_add (chapters, g_steal_pointer (&chapter));

  return TRUE;
}

gboolean
lek_read_ap_form (LekReading         *reading,
                  const LekJsonPath  *root,
                  GError            **error)
{
  static const char *const top[] = { "form", NULL };
  static const char *const members[] = {
    "version", "checked", "url", "sources", "chapters", "items", NULL
  };
  g_autoptr(LekApForm) form = lek_ap_form_new ();
  LekJsonPath self;

  if (!lek_json_path_expect_object (root, top, error) ||
      !lek_json_path_member (root, "form", &self, error) ||
      !lek_json_path_expect_object (&self, members, error) ||
      !lek_json_member_dup_string (&self, "version", TRUE, &form->version, error) ||
      !lek_json_member_dup_day (&self, "checked", TRUE, &form->checked, error) ||
      !lek_json_member_dup_string (&self, "url", TRUE, &form->url, error) ||
      !lek_read_source_refs (reading, &self, form->sources, error) ||
      !read_each (reading, &self, "chapters", read_chapter, form->chapters, error) ||
      !read_entries (reading, &self, form, error))
    return FALSE;

  if (!g_str_has_prefix (form->url, "https://"))
    return lek_json_path_refuse (&self, error, "\"%s\" does not begin with https://", form->url);

  lek_library_take_ap_form (reading->library, g_steal_pointer (&form));

  return TRUE;
}
