/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the stories to practise with must keep: a person who answers as the
 * story tells gets the advice that it promises, like the published cases.
 */

#include "config.h"

#include "core/practice/lek-practice.h"
#include "core/procedure/lek-progress.h"
#include "interchange/lek-library-lint.h"
#include "interchange/lek-library-parts.h"

static void
check_practice_words (LekLibrary *library,
                      GPtrArray  *faults)
{
  static const char *const others[] = {
    "mark", "mark-line", "result.title", "result.lead", "result.well", "result.late", "result.missed",
    "result.nothing-missed"
  };
  static const char *const kinds[] = { "well", "missed" };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *id = g_strconcat ("practice.", others[i], NULL);

      if (lek_library_get_text (library, id) == NULL)
        lek_add_fault (faults, "practice: \"%s\" is missing", id);
    }

  for (guint i = 0; i < LEK_N_PRACTICE * G_N_ELEMENTS (kinds); i++)
    {
      const char *point = lek_practice_point_to_nick (i / G_N_ELEMENTS (kinds));
      g_autofree char *id = g_strdup_printf ("practice.%s.%s", point, kinds[i % G_N_ELEMENTS (kinds)]);

      if (lek_library_get_text (library, id) == NULL)
        lek_add_fault (faults, "practice: \"%s\" is missing", id);
    }
}

/* A story must end as it says it does: whoever answers as it tells gets the advice it promises. */
static void
check_story (LekLibrary             *library,
             const LekPracticeStory *story,
             GPtrArray              *faults)
{
  g_autoptr(LekAnswers) told = lek_practice_story_dup_answers (story);
  g_autoptr(LekProgress) progress = lek_progress_new (lek_library_get_procedure (library, story->profile), told);
  g_autoptr(LekFacts) facts = lek_facts_from_answers (lek_progress_get_answers (progress));
  GPtrArray *rules = lek_library_get_all_rules (library);
  g_autoptr(LekVerdict) verdict = lek_assess (facts, g_ptr_array_index (rules, rules->len - 1));

  if (verdict->notify_ap != story->notify_ap)
    lek_add_fault (faults, "practice: %s: on the AP the advice is \"%s\"", story->id,
                   lek_need_to_nick (verdict->notify_ap));
  if (verdict->inform_people != story->inform_people)
    lek_add_fault (faults, "practice: %s: on the people concerned the advice is \"%s\"", story->id,
                   lek_need_to_nick (verdict->inform_people));

  for (guint i = 0; i < story->answers->len; i++)
    {
      const LekPracticeAnswer *answer = g_ptr_array_index (story->answers, i);

      if (answer->why != NULL && !lek_progress_is_asked (progress, answer->question))
        lek_add_fault (faults, "practice: %s: \"%s\" is never asked", story->id, answer->question);
    }
}

void
lek_check_practice (LekLibrary *library,
                    GPtrArray  *faults)
{
  guint n[LEK_PROFILE_ORGANISATIE + 1] = { 0 };
  GPtrArray *stories = lek_library_get_stories (library);

  check_practice_words (library, faults);
  for (guint i = 0; i < stories->len; i++)
    {
      const LekPracticeStory *story = g_ptr_array_index (stories, i);

      n[story->profile]++;
      if (lek_library_get_story (library, story->id) != story)
        lek_add_fault (faults, "practice: \"%s\" stands twice", story->id);
      if (lek_library_get_all_rules (library)->len > 0)
        check_story (library, story, faults);
    }

  for (guint i = 0; i < G_N_ELEMENTS (n); i++)
    if (n[i] == 0)
      lek_add_fault (faults, "practice: there is no story for \"%s\"", lek_profile_to_nick (i));
}
