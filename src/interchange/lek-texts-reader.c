/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the words of the library and the scenarios.
 */

#include "config.h"

#include "interchange/lek-library-parts.h"

gboolean
lek_read_words (LekReading         *reading,
                const LekJsonPath  *texts,
                const char         *prefix,
                GError            **error)
{
  g_autoptr(GList) names = NULL;

  if (!lek_json_path_is_object (texts))
    return lek_json_path_refuse (texts, error, "expected an object");

  names = json_object_get_members (json_node_get_object (texts->node));
  for (GList *l = names; l != NULL; l = l->next)
    {
      g_autofree char *id = g_strconcat (prefix, l->data, NULL);
      LekText *text = NULL;

      if (lek_library_get_text (reading->library, id) != NULL)
        return lek_json_path_refuse (texts, error, "\"%s\" stands twice", id);

      if (!lek_json_member_text (texts, l->data, TRUE, &text, error))
        return FALSE;

      lek_library_take_text (reading->library, id, text);
    }

  return TRUE;
}

gboolean
lek_read_texts (LekReading         *reading,
                const LekJsonPath  *root,
                GError            **error)
{
  static const char *const members[] = { "words", "reasons", NULL };
  LekJsonPath texts;

  if (!lek_json_path_expect_object (root, members, error))
    return FALSE;

  if (lek_json_path_find (root, "words", &texts) &&
      !lek_read_words (reading, &texts, "", error))
    return FALSE;

  return !lek_json_path_find (root, "reasons", &texts) ||
         lek_read_words (reading, &texts, "reason.", error);
}

static gboolean
read_proposal (LekReading         *reading,
               const LekJsonPath  *proposals,
               const char         *id,
               LekScenario        *scenario,
               GError            **error)
{
  const LekQuestion *question = lek_library_get_question (reading->library, id);
  g_autoptr(LekAnswer) answer = NULL;
  g_autoptr(GError) local = NULL;
  const char *value = NULL;

  if (question == NULL)
    return lek_json_path_refuse (proposals, error, "there is no question \"%s\"", id);

  if (!lek_json_member_string (proposals, id, TRUE, &value, error))
    return FALSE;

  answer = lek_answer_new (LEK_ANSWER_KNOWN, value);
  if (!lek_question_check (question, answer, &local))
    return lek_json_path_refuse (proposals, error, "%s", local->message);

  g_hash_table_insert (scenario->proposals, g_strdup (id), g_strdup (value));

  return TRUE;
}

static gboolean
read_proposals (LekReading         *reading,
                const LekJsonPath  *self,
                LekScenario        *scenario,
                GError            **error)
{
  g_autoptr(GList) names = NULL;
  LekJsonPath proposals;

  if (!lek_json_path_member (self, "proposals", &proposals, error))
    return FALSE;

  if (!lek_json_path_is_object (&proposals))
    return lek_json_path_refuse (&proposals, error, "expected an object");

  names = json_object_get_members (json_node_get_object (proposals.node));
  for (GList *l = names; l != NULL; l = l->next)
    {
      if (!read_proposal (reading, &proposals, l->data, scenario, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_first_hour (const LekJsonPath  *self,
                 LekScenario        *scenario,
                 GError            **error)
{
  LekJsonPath list;
  guint length;

  if (!lek_json_path_list (self, "first_hour", &list, &length, error))
    return FALSE;

  if (length != 5)
    return lek_json_path_refuse (&list, error, "has %u actions instead of 5", length);

  for (guint i = 0; i < length; i++)
    {
      LekJsonPath path = lek_json_path_element (&list, i);
      LekText *text = lek_json_path_read_text (&path, error);

      if (text == NULL)
        return FALSE;

      g_ptr_array_add (scenario->first_hour, text);
    }

  return TRUE;
}

static gboolean
read_task (const LekJsonPath  *self,
           LekScenario        *scenario,
           GError            **error)
{
  static const char *const members[] = { "what", "preventive", NULL };
  g_autoptr(LekTaskProposal) task = lek_task_proposal_new ();

  if (!lek_json_path_expect_object (self, members, error) ||
      !lek_json_member_text (self, "what", TRUE, &task->what, error) ||
      !lek_json_member_boolean (self, "preventive", FALSE, &task->preventive, error))
    return FALSE;

  g_ptr_array_add (scenario->tasks, g_steal_pointer (&task));

  return TRUE;
}

static gboolean
read_tasks (const LekJsonPath  *self,
            LekScenario        *scenario,
            GError            **error)
{
  LekJsonPath list;
  guint length;

  if (!lek_json_path_find (self, "tasks", &list))
    return TRUE;

  if (!lek_json_path_list (self, "tasks", &list, &length, error))
    return FALSE;

  for (guint i = 0; i < length; i++)
    {
      LekJsonPath path = lek_json_path_element (&list, i);

      if (!read_task (&path, scenario, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_scenario (LekReading         *reading,
               const LekJsonPath  *self,
               GError            **error)
{
  static const char *const members[] = {
    "id", "from_form", "icon", "label", "hint", "title", "proposals", "first_hour", "tasks", NULL
  };
  const LekQuestion *question = lek_library_get_question (reading->library, "incident.scenario");
  g_autoptr(LekScenario) scenario = lek_scenario_new ();

  if (!lek_json_path_expect_object (self, members, error) ||
      !lek_read_id (self, &scenario->id, error) ||
      !lek_json_member_boolean (self, "from_form", TRUE, &scenario->from_form, error) ||
      !lek_json_member_dup_string (self, "icon", TRUE, &scenario->icon, error) ||
      !lek_json_member_text (self, "label", TRUE, &scenario->label, error) ||
      !lek_json_member_text (self, "hint", TRUE, &scenario->hint, error) ||
      !lek_json_member_text (self, "title", TRUE, &scenario->title_proposal, error) ||
      !read_proposals (reading, self, scenario, error) ||
      !read_first_hour (self, scenario, error) ||
      !read_tasks (self, scenario, error))
    return FALSE;

  if (question == NULL || lek_question_get_option (question, scenario->id) == NULL)
    return lek_json_path_refuse (self, error, "\"%s\" is no option of \"incident.scenario\"",
                                 scenario->id);

  if (lek_library_get_scenario (reading->library, scenario->id) != NULL)
    return lek_json_path_refuse (self, error, "\"%s\" stands twice", scenario->id);

  lek_library_take_scenario (reading->library, g_steal_pointer (&scenario));

  return TRUE;
}

gboolean
lek_read_scenarios (LekReading         *reading,
                    const LekJsonPath  *root,
                    GError            **error)
{
  static const char *const members[] = { "scenarios", NULL };
  LekJsonPath list;
  guint length;

  if (!lek_json_path_expect_object (root, members, error) ||
      !lek_json_path_list (root, "scenarios", &list, &length, error))
    return FALSE;

  for (guint i = 0; i < length; i++)
    {
      LekJsonPath path = lek_json_path_element (&list, i);

      if (!read_scenario (reading, &path, error))
        return FALSE;
    }

  return TRUE;
}
