/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads a procedure: steps, pages, notes and the conditions on all of them.
 */

#include "config.h"

#include "interchange/lek-library-parts.h"

static const char *const profiles[] = { "gastouder", "organisatie", NULL };
static const char *const note_styles[] = { "text", "list", "law", "link", NULL };
static const char *const specials[] = {
  "verdict", "decide-ap", "decide-people", "form-verdict", "timeline", "report", "first-hour",
  "informing", NULL
};

static gboolean
question_can_be (const LekQuestion *question,
                 const char        *value)
{
  if (g_str_equal (value, "unknown") || g_str_equal (value, "unanswered"))
    return TRUE;

  if (g_str_equal (value, "no-number"))
    return question->kind == LEK_QUESTION_LINE;

  if (question->kind == LEK_QUESTION_YES_NO)
    return g_str_equal (value, "yes") || g_str_equal (value, "no");

  return lek_question_get_option (question, value) != NULL;
}

/* The values of @requirement; what an incident is asked beside its questions has words of its own. */
static gboolean
check_values (const LekReading     *reading,
              const LekRequirement *requirement,
              const LekJsonPath    *self,
              const LekJsonPath    *list,
              GError              **error)
{
  const LekQuestion *question = lek_library_get_question (reading->library, requirement->question);
  gboolean about_case = reading->case_ids != NULL && g_strv_contains (reading->case_ids, requirement->question);

  if (question == NULL && !about_case)
    return lek_json_path_refuse (self, error, "there is no question \"%s\"", requirement->question);

  if (requirement->values[0] == NULL)
    return lek_json_path_refuse (list, error, "names no value, so it never holds");

  for (guint i = 0; question != NULL && requirement->values[i] != NULL; i++)
    {
      if (!question_can_be (question, requirement->values[i]))
        return lek_json_path_refuse (list, error, "the answer to \"%s\" is never \"%s\"",
                                     question->id, requirement->values[i]);
    }

  return TRUE;
}

gboolean
lek_read_requirement (LekReading         *reading,
                      const LekJsonPath  *self,
                      GPtrArray          *when,
                      GError            **error)
{
  static const char *const members[] = { "question", "is", NULL };
  g_autoptr(LekRequirement) requirement = lek_requirement_new ();
  LekJsonPath list;

  if (!lek_json_path_expect_object (self, members, error) ||
      !lek_json_member_dup_string (self, "question", TRUE, &requirement->question, error) ||
      !lek_json_path_list (self, "is", &list, NULL, error))
    return FALSE;

  requirement->values = lek_json_path_read_strings (&list, error);
  if (requirement->values == NULL || !check_values (reading, requirement, self, &list, error))
    return FALSE;

  g_ptr_array_add (when, g_steal_pointer (&requirement));

  return TRUE;
}

gboolean
lek_read_when (LekReading         *reading,
               const LekJsonPath  *self,
               GPtrArray          *when,
               GError            **error)
{
  LekJsonPath list;
  guint length;

  if (!lek_json_path_find (self, "when", &list))
    return TRUE;

  if (!lek_json_path_list (self, "when", &list, &length, error))
    return FALSE;

  for (guint i = 0; i < length; i++)
    {
      LekJsonPath path = lek_json_path_element (&list, i);

      if (!lek_read_requirement (reading, &path, when, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_note (LekReading         *reading,
           const LekJsonPath  *self,
           GPtrArray          *notes,
           GError            **error)
{
  static const char *const members[] = {
    "style", "title", "body", "url", "sources", "when", NULL
  };
  g_autoptr(LekNote) note = lek_note_new ();
  int style = LEK_NOTE_TEXT;

  if (!lek_json_path_expect_object (self, members, error) ||
      !lek_json_member_nick (self, "style", TRUE, note_styles, &style, error) ||
      !lek_json_member_text (self, "title", FALSE, &note->title, error) ||
      !lek_json_member_text (self, "body", TRUE, &note->body, error) ||
      !lek_json_member_dup_string (self, "url", FALSE, &note->url, error) ||
      !lek_read_source_refs (reading, self, note->sources, error) ||
      !lek_read_when (reading, self, note->when, error))
    return FALSE;

  note->style = style;
  if ((note->style == LEK_NOTE_LINK) != (note->url != NULL))
    return lek_json_path_refuse (self, error, "a link has a \"url\", and nothing else has");

  if (note->url != NULL && !g_str_has_prefix (note->url, "https://"))
    return lek_json_path_refuse (self, error, "\"%s\" does not begin with https://", note->url);

  g_ptr_array_add (notes, g_steal_pointer (&note));

  return TRUE;
}

static gboolean
read_notes (LekReading         *reading,
            const LekJsonPath  *self,
            GPtrArray          *notes,
            GError            **error)
{
  LekJsonPath list;
  guint length;

  if (!lek_json_path_find (self, "notes", &list))
    return TRUE;

  if (!lek_json_path_list (self, "notes", &list, &length, error))
    return FALSE;

  for (guint i = 0; i < length; i++)
    {
      LekJsonPath path = lek_json_path_element (&list, i);

      if (!read_note (reading, &path, notes, error))
        return FALSE;
    }

  return TRUE;
}

/* "question.id", or {"id", "when"}. */
static gboolean
read_item (LekReading         *reading,
           const LekJsonPath  *self,
           GPtrArray          *items,
           GError            **error)
{
  static const char *const members[] = { "id", "when", NULL };
  g_autoptr(LekPageItem) item = NULL;
  const LekQuestion *question;
  const char *id = NULL;

  if (lek_json_path_is_string (self))
    id = json_node_get_string (self->node);
  else if (!lek_json_path_expect_object (self, members, error) ||
           !lek_json_member_string (self, "id", TRUE, &id, error))
    return FALSE;

  question = lek_library_get_question (reading->library, id);
  if (question == NULL)
    return lek_json_path_refuse (self, error, "there is no question \"%s\"", id);

  item = lek_page_item_new (question);
  if (!lek_read_when (reading, self, item->when, error))
    return FALSE;

  g_ptr_array_add (items, g_steal_pointer (&item));

  return TRUE;
}

static gboolean
read_items (LekReading         *reading,
            const LekJsonPath  *self,
            LekPage            *page,
            GError            **error)
{
  LekJsonPath list;
  guint length;

  if (!lek_json_path_list (self, "questions", &list, &length, error))
    return FALSE;

  for (guint i = 0; i < length; i++)
    {
      LekJsonPath path = lek_json_path_element (&list, i);

      if (!read_item (reading, &path, page->items, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_record_refs (LekReading         *reading,
                  const LekJsonPath  *self,
                  LekPage            *page,
                  GError            **error)
{
  LekJsonPath list;

  if (!lek_json_path_find (self, "records", &list))
    return TRUE;

  g_strfreev (page->records);
  page->records = lek_json_path_read_strings (&list, error);
  for (guint i = 0; page->records != NULL && page->records[i] != NULL; i++)
    {
      if (lek_library_get_record_kind (reading->library, page->records[i]) == NULL)
        return lek_json_path_refuse (&list, error, "there is no kind of record \"%s\"", page->records[i]);
    }

  return page->records != NULL;
}

static gboolean
read_paper_refs (LekReading         *reading,
                 const LekJsonPath  *self,
                 LekPage            *page,
                 GError            **error)
{
  LekJsonPath list;

  if (!lek_json_path_find (self, "papers", &list))
    return TRUE;

  g_strfreev (page->papers);
  page->papers = lek_json_path_read_strings (&list, error);
  for (guint i = 0; page->papers != NULL && page->papers[i] != NULL; i++)
    {
      if (lek_library_get_paper_kind (reading->library, page->papers[i]) == NULL)
        return lek_json_path_refuse (&list, error, "there is no kind of paper \"%s\"", page->papers[i]);
    }

  return page->papers != NULL;
}

static gboolean
read_page (LekReading         *reading,
           const LekJsonPath  *self,
           LekStep            *step,
           GError            **error)
{
  static const char *const members[] = {
    "id", "title", "lead", "when", "special", "records", "papers", "notes", "questions", NULL
  };
  g_autoptr(LekPage) page = lek_page_new ();
  int special = -1;

  if (!lek_json_path_expect_object (self, members, error) ||
      !lek_read_id (self, &page->id, error) ||
      !lek_json_member_text (self, "title", TRUE, &page->title, error) ||
      !lek_json_member_text (self, "lead", FALSE, &page->lead, error) ||
      !lek_json_member_nick (self, "special", FALSE, specials, &special, error) ||
      !read_record_refs (reading, self, page, error) ||
      !read_paper_refs (reading, self, page, error) ||
      !lek_read_when (reading, self, page->when, error) ||
      !read_notes (reading, self, page->notes, error) ||
      !read_items (reading, self, page, error))
    return FALSE;

  if (special >= 0)
    page->special = g_strdup (specials[special]);

  if (page->items->len == 0 && page->notes->len == 0 && page->special == NULL &&
      page->records[0] == NULL)
    return lek_json_path_refuse (self, error, "there is nothing on this page");

  g_ptr_array_add (step->pages, g_steal_pointer (&page));

  return TRUE;
}

static gboolean
read_step (LekReading         *reading,
           const LekJsonPath  *self,
           LekProcedure       *procedure,
           GError            **error)
{
  static const char *const members[] = {
    "id", "number", "title", "short", "when", "pages", NULL
  };
  g_autoptr(LekStep) step = lek_step_new ();
  LekJsonPath list;
  gint64 number = 0;
  guint length;

  if (!lek_json_path_expect_object (self, members, error) ||
      !lek_read_id (self, &step->id, error) ||
      !lek_json_member_int (self, "number", TRUE, 0, 99, &number, error) ||
      !lek_json_member_text (self, "title", TRUE, &step->title, error) ||
      !lek_json_member_text (self, "short", TRUE, &step->short_title, error) ||
      !lek_read_when (reading, self, step->when, error) ||
      !lek_json_path_list (self, "pages", &list, &length, error))
    return FALSE;

  step->number = number;
  for (guint i = 0; i < length; i++)
    {
      LekJsonPath path = lek_json_path_element (&list, i);

      if (!read_page (reading, &path, step, error))
        return FALSE;
    }

  if (step->pages->len == 0)
    return lek_json_path_refuse (&list, error, "a step has at least one page");

  g_ptr_array_add (procedure->steps, g_steal_pointer (&step));

  return TRUE;
}

static void
collect_questions (LekProcedure *procedure)
{
  for (guint i = 0; i < procedure->steps->len; i++)
    {
      const LekStep *step = g_ptr_array_index (procedure->steps, i);

      for (guint j = 0; j < step->pages->len; j++)
        {
          const LekPage *page = g_ptr_array_index (step->pages, j);

          for (guint k = 0; k < page->items->len; k++)
            {
              const LekPageItem *item = g_ptr_array_index (page->items, k);

              g_hash_table_insert (procedure->questions, item->question->id,
                                   (gpointer) item->question);
            }
        }
    }
}

static gboolean
read_steps (LekReading         *reading,
            const LekJsonPath  *root,
            LekProcedure       *procedure,
            GError            **error)
{
  LekJsonPath list;
  guint length;

  if (!lek_json_path_list (root, "steps", &list, &length, error))
    return FALSE;

  for (guint i = 0; i < length; i++)
    {
      LekJsonPath path = lek_json_path_element (&list, i);

      if (!read_step (reading, &path, procedure, error))
        return FALSE;
    }

  return TRUE;
}

/* (transfer full) */
static LekProcedure *
read_procedure (LekReading         *reading,
                const LekJsonPath  *root,
                GError            **error)
{
  static const char *const members[] = {
    "profile", "version", "checked", "title", "steps", NULL
  };
  g_autoptr(LekProcedure) procedure = NULL;
  gint64 version = 0;
  int profile = 0;

  if (!lek_json_path_expect_object (root, members, error) ||
      !lek_json_member_nick (root, "profile", TRUE, profiles, &profile, error) ||
      !lek_json_member_int (root, "version", TRUE, 1, 9999, &version, error))
    return NULL;

  procedure = lek_procedure_new (profile);
  procedure->version = version;
  if (!lek_json_member_dup_day (root, "checked", TRUE, &procedure->checked, error) ||
      !lek_json_member_text (root, "title", TRUE, &procedure->title, error) ||
      !read_steps (reading, root, procedure, error))
    return NULL;

  collect_questions (procedure);

  return g_steal_pointer (&procedure);
}

gboolean
lek_read_procedure (LekReading         *reading,
                    const LekJsonPath  *root,
                    GError            **error)
{
  g_autoptr(LekProcedure) procedure = read_procedure (reading, root, error);

  if (procedure == NULL)
    return FALSE;

  if (lek_library_get_procedure (reading->library, procedure->profile) != NULL)
    return lek_json_path_refuse (root, error, "\"%s\" stands twice", profiles[procedure->profile]);

  lek_library_take_procedure (reading->library, g_steal_pointer (&procedure));

  return TRUE;
}

gboolean
lek_read_preparation (LekReading         *reading,
                      const LekJsonPath  *root,
                      GError            **error)
{
  LekReadiness *readiness = lek_library_get_readiness (reading->library);
  g_autoptr(LekProcedure) procedure = read_procedure (reading, root, error);

  if (procedure == NULL)
    return FALSE;

  if (readiness->pages[procedure->profile] != NULL)
    return lek_json_path_refuse (root, error, "\"%s\" stands twice", profiles[procedure->profile]);

  readiness->pages[procedure->profile] = g_steal_pointer (&procedure);

  return TRUE;
}
