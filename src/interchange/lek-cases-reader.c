/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * cases.json: the published cases and our own, in our words, with the facts
 * in the format of `lekwijzer assess` and the verdict of their source.
 */

#include "config.h"

#include "interchange/lek-facts-reader.h"
#include "interchange/lek-library-parts.h"

static gboolean
read_case_members (const LekJsonPath  *self,
                   LekExampleCase     *example,
                   GError            **error)
{
  LekJsonPath facts;

  if (!lek_json_member_dup_string (self, "id", TRUE, &example->id, error) ||
      !lek_json_member_boolean (self, "published", TRUE, &example->published, error) ||
      !lek_json_member_dup_string (self, "source", TRUE, &example->source, error) ||
      !lek_json_member_text (self, "title", TRUE, &example->title, error) ||
      !lek_json_member_text (self, "summary", TRUE, &example->summary, error) ||
      !lek_json_member_boolean (self, "notify_ap", TRUE, &example->notify_ap, error) ||
      !lek_json_member_boolean (self, "inform_people", TRUE, &example->inform_people, error) ||
      !lek_json_path_member (self, "facts", &facts, error))
    return FALSE;

  example->facts = lek_facts_read (&facts, error);

  return example->facts != NULL;
}

gboolean
lek_read_cases (LekReading         *reading,
                const LekJsonPath  *root,
                GError            **error)
{
  static const char *const file_members[] = { "cases", NULL };
  static const char *const members[] = {
    "id", "published", "source", "title", "summary", "facts", "notify_ap", "inform_people", NULL,
  };
  LekJsonPath list;
  guint length;

  if (!lek_json_path_expect_object (root, file_members, error) ||
      !lek_json_path_list (root, "cases", &list, &length, error))
    return FALSE;

  for (guint i = 0; i < length; i++)
    {
      LekJsonPath path = lek_json_path_element (&list, i);
      LekExampleCase *example;

      if (!lek_json_path_expect_object (&path, members, error))
        return FALSE;

      example = lek_example_case_new ();
      if (!read_case_members (&path, example, error))
        {
          lek_example_case_free (example);
          return FALSE;
        }
      lek_library_take_case (reading->library, example);
    }

  return TRUE;
}
