/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the dated rules. The ranges are sanity, not law: a typing error in a
 * number of the law must not pass for a change of it.
 */

#include "config.h"

#include "interchange/lek-library-parts.h"

static gboolean
read_hours (const LekJsonPath  *self,
            const char         *name,
            int                *out_hours,
            GError            **error)
{
  gint64 hours = 0;

  if (!lek_json_member_int (self, name, TRUE, 1, 24 * 31, &hours, error))
    return FALSE;

  *out_hours = hours;

  return TRUE;
}

static gboolean
read_milestones (const LekJsonPath  *self,
                 LekRules           *rules,
                 GError            **error)
{
  LekJsonPath list;
  guint length;

  if (!lek_json_path_list (self, "milestones", &list, &length, error))
    return FALSE;

  if (length > LEK_RULES_MAX_MILESTONES)
    return lek_json_path_refuse (&list, error, "more than %d milestones",
                                 LEK_RULES_MAX_MILESTONES);

  for (guint i = 0; i < length; i++)
    {
      LekJsonPath path = lek_json_path_element (&list, i);
      gint64 least = i > 0 ? rules->milestones[i - 1] + 1 : 1;
      gint64 hours = 0;

      if (!lek_json_path_read_int (&path, least, rules->notify_hours, &hours, error))
        return FALSE;

      rules->milestones[i] = hours;
    }

  rules->n_milestones = length;

  return TRUE;
}

static gboolean
read_thresholds (const LekJsonPath  *self,
                 LekRules           *rules,
                 GError            **error)
{
  gint64 chars = 0;

  if (!lek_json_member_int (self, "many_people", TRUE, 1, 1000000, &rules->many_people, error) ||
      !lek_json_member_int (self, "very_many_people", TRUE, rules->many_people, 100000000,
                            &rules->very_many_people, error) ||
      !lek_json_member_int (self, "few_trivial", TRUE, 0, 1000, &rules->few_trivial, error) ||
      !lek_json_member_int (self, "motive_min_chars", TRUE, 1, 500, &chars, error))
    return FALSE;

  rules->motive_min_chars = chars;

  return TRUE;
}

static gboolean
read_rules (LekReading         *reading,
            const LekJsonPath  *self,
            GError            **error)
{
  static const char *const members[] = {
    "id", "from", "until", "checked", "name", "notify_hours", "notify_at_high_risk_only",
    "soon_hours", "slow_hours", "many_people", "very_many_people", "few_trivial", "milestones",
    "motive_min_chars", NULL
  };
  g_autoptr(LekRules) rules = lek_rules_new ();

  if (!lek_json_path_expect_object (self, members, error) ||
      !lek_read_id (self, &rules->id, error) ||
      !lek_json_member_dup_day (self, "from", TRUE, &rules->from, error) ||
      !lek_json_member_dup_day (self, "until", FALSE, &rules->until, error) ||
      !lek_json_member_dup_day (self, "checked", TRUE, &rules->checked, error) ||
      !lek_json_member_text (self, "name", TRUE, &rules->name, error) ||
      !lek_json_member_boolean (self, "notify_at_high_risk_only", TRUE,
                                &rules->notify_at_high_risk_only, error) ||
      !read_hours (self, "notify_hours", &rules->notify_hours, error) ||
      !read_hours (self, "soon_hours", &rules->soon_hours, error) ||
      !read_hours (self, "slow_hours", &rules->slow_hours, error) ||
      !read_thresholds (self, rules, error) ||
      !read_milestones (self, rules, error))
    return FALSE;

  if (rules->soon_hours >= rules->notify_hours)
    return lek_json_path_refuse (self, error, "\"soon_hours\" must come before \"notify_hours\"");

  if (rules->until != NULL && g_strcmp0 (rules->until, rules->from) < 0)
    return lek_json_path_refuse (self, error, "ends before it begins");

  if (lek_library_get_rules (reading->library, rules->id) != NULL)
    return lek_json_path_refuse (self, error, "\"%s\" stands twice", rules->id);

  lek_library_take_rules (reading->library, g_steal_pointer (&rules));

  return TRUE;
}

gboolean
lek_read_rules (LekReading         *reading,
                const LekJsonPath  *root,
                GError            **error)
{
  static const char *const members[] = { "rules", NULL };
  LekJsonPath list;
  guint length;

  if (!lek_json_path_expect_object (root, members, error) ||
      !lek_json_path_list (root, "rules", &list, &length, error))
    return FALSE;

  if (length == 0)
    return lek_json_path_refuse (&list, error, "there are no rules");

  for (guint i = 0; i < length; i++)
    {
      LekJsonPath path = lek_json_path_element (&list, i);

      if (!read_rules (reading, &path, error))
        return FALSE;
    }

  return TRUE;
}
