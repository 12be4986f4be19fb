/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * practice.json: the stories to practise with and the words in which a run is
 * judged. Every answer of a story is looked up, so that none can go stale.
 */

#include "config.h"

#include <string.h>

#include "core/practice/lek-practice.h"
#include "interchange/lek-library-parts.h"

static const char *const profiles[] = { "gastouder", "organisatie", NULL };
static const char *const needs[] = { "none", "recommended", "duty", NULL };

static gboolean
is_clock (const char *text)
{
  return strlen (text) == 5 && g_ascii_isdigit (text[0]) && g_ascii_isdigit (text[1]) && text[2] == ':' &&
         g_ascii_isdigit (text[3]) && g_ascii_isdigit (text[4]);
}

static gboolean
read_start (const LekJsonPath  *self,
            LekPracticeStory   *story,
            GError            **error)
{
  const char *start = NULL;

  if (!lek_json_member_string (self, "start", TRUE, &start, error))
    return FALSE;

  if (is_clock (start))
    {
      story->hour = (start[0] - '0') * 10 + start[1] - '0';
      story->minute = (start[3] - '0') * 10 + start[4] - '0';
    }

  /* An hour of the night does not exist on every day. */
  if (!is_clock (start) || story->hour < 6 || story->hour > 23 || story->minute > 59)
    return lek_json_path_refuse (self, error, "\"%s\" is no time between 06:00 and 23:59", start);

  return TRUE;
}

static gboolean
read_who (const LekJsonPath  *self,
          LekPracticeStory   *story,
          GError            **error)
{
  static const char *const members[] = {
    "author", "function", "email", "phone", "organisation", "address", "number", NULL
  };
  LekJsonPath who;

  return lek_json_path_member (self, "who", &who, error) &&
         lek_json_path_expect_object (&who, members, error) &&
         lek_json_member_dup_string (&who, "author", TRUE, &story->author, error) &&
         lek_json_member_text (&who, "function", TRUE, &story->function, error) &&
         lek_json_member_dup_string (&who, "email", TRUE, &story->email, error) &&
         lek_json_member_dup_string (&who, "phone", TRUE, &story->phone, error) &&
         lek_json_member_dup_string (&who, "organisation", TRUE, &story->organisation, error) &&
         lek_json_member_dup_string (&who, "address", TRUE, &story->address, error) &&
         lek_json_member_dup_string (&who, "number", TRUE, &story->number, error);
}

static gboolean
check_questions (LekReading         *reading,
                 const LekJsonPath  *self,
                 char              **ids,
                 GError            **error)
{
  for (guint i = 0; ids[i] != NULL; i++)
    if (lek_library_get_question (reading->library, ids[i]) == NULL)
      return lek_json_path_refuse (self, error, "\"%s\" is no question", ids[i]);

  return TRUE;
}

static gboolean
read_one_news (LekReading         *reading,
               const LekJsonPath  *self,
               LekPracticeNews    *news,
               GError            **error)
{
  static const char *const members[] = { "hour", "title", "text", "questions", NULL };
  LekJsonPath questions;
  gint64 hour = 0;

  if (!lek_json_path_expect_object (self, members, error) ||
      !lek_json_member_int (self, "hour", TRUE, 1, LEK_PRACTICE_HOURS - 1, &hour, error) ||
      !lek_json_member_text (self, "title", TRUE, &news->title, error) ||
      !lek_json_member_text (self, "text", TRUE, &news->text, error) ||
      !lek_json_path_member (self, "questions", &questions, error))
    return FALSE;

  news->hour = (int) hour;
  news->questions = lek_json_path_read_strings (&questions, error);

  return news->questions != NULL && check_questions (reading, &questions, news->questions, error);
}

static gboolean
read_news (LekReading         *reading,
           const LekJsonPath  *self,
           LekPracticeStory   *story,
           GError            **error)
{
  LekJsonPath list;
  guint length;
  int before = 0;

  if (!lek_json_path_list (self, "news", &list, &length, error))
    return FALSE;

  for (guint i = 0; i < length; i++)
    {
      LekJsonPath path = lek_json_path_element (&list, i);
      g_autoptr(LekPracticeNews) news = lek_practice_news_new ();

      if (!read_one_news (reading, &path, news, error))
        return FALSE;
      if (news->hour <= before)
        return lek_json_path_refuse (&path, error, "the news before it comes later");

      before = news->hour;
      g_ptr_array_add (story->news, g_steal_pointer (&news));
    }

  return length > 0 || lek_json_path_refuse (&list, error, "a story without news");
}

static gboolean
read_answer (LekReading         *reading,
             const LekJsonPath  *self,
             LekPracticeAnswer  *told,
             GError            **error)
{
  static const char *const members[] = { "question", "value", "why", NULL };
  const LekQuestion *question;
  g_autoptr(LekAnswer) answer = NULL;
  g_autoptr(GError) fault = NULL;

  if (!lek_json_path_expect_object (self, members, error) ||
      !lek_json_member_dup_string (self, "question", TRUE, &told->question, error) ||
      !lek_json_member_dup_string (self, "value", TRUE, &told->value, error) ||
      !lek_json_member_text (self, "why", FALSE, &told->why, error))
    return FALSE;

  question = lek_library_get_question (reading->library, told->question);
  if (question == NULL)
    return lek_json_path_refuse (self, error, "\"%s\" is no question", told->question);

  answer = lek_answer_new (LEK_ANSWER_KNOWN, told->value);
  if (!lek_question_check (question, answer, &fault))
    return lek_json_path_refuse (self, error, "%s", fault->message);

  return TRUE;
}

static gboolean
read_answers (LekReading         *reading,
              const LekJsonPath  *self,
              LekPracticeStory   *story,
              GError            **error)
{
  LekJsonPath list;
  guint length;

  if (!lek_json_path_list (self, "answers", &list, &length, error))
    return FALSE;

  for (guint i = 0; i < length; i++)
    {
      LekJsonPath path = lek_json_path_element (&list, i);
      g_autoptr(LekPracticeAnswer) told = lek_practice_answer_new ();

      if (!read_answer (reading, &path, told, error))
        return FALSE;
      g_ptr_array_add (story->answers, g_steal_pointer (&told));
    }

  return TRUE;
}

static gboolean
read_advice (const LekJsonPath  *self,
             LekPracticeStory   *story,
             GError            **error)
{
  static const char *const members[] = { "ap", "people", NULL };
  LekJsonPath advice;
  int ap = 0;
  int people = 0;

  if (!lek_json_path_member (self, "advice", &advice, error) ||
      !lek_json_path_expect_object (&advice, members, error) ||
      !lek_json_member_nick (&advice, "ap", TRUE, needs, &ap, error) ||
      !lek_json_member_nick (&advice, "people", TRUE, needs, &people, error))
    return FALSE;

  story->notify_ap = (LekNeed) ap;
  story->inform_people = (LekNeed) people;

  return TRUE;
}

static gboolean
read_hours (const LekJsonPath  *self,
            LekPracticeStory   *story,
            GError            **error)
{
  const char *members[LEK_N_PRACTICE + 1] = { NULL };
  LekJsonPath hours;

  for (guint i = 0; i < LEK_N_PRACTICE; i++)
    members[i] = lek_practice_point_to_nick (i);

  if (!lek_json_path_member (self, "hours", &hours, error) ||
      !lek_json_path_expect_object (&hours, members, error))
    return FALSE;

  for (guint i = 0; i < LEK_N_PRACTICE; i++)
    {
      gint64 number = 0;

      if (!lek_json_member_int (&hours, members[i], FALSE, 1, LEK_PRACTICE_HOURS, &number, error))
        return FALSE;
      story->hours[i] = (int) number;
    }

  return TRUE;
}

static gboolean
read_story (LekReading         *reading,
            const LekJsonPath  *self,
            LekPracticeStory   *story,
            GError            **error)
{
  static const char *const members[] = {
    "id", "profile", "start", "title", "about", "opening", "who", "news", "answers", "advice", "hours", NULL
  };
  int profile = 0;

  if (!lek_json_path_expect_object (self, members, error) ||
      !lek_read_id (self, &story->id, error) ||
      !lek_json_member_nick (self, "profile", TRUE, profiles, &profile, error))
    return FALSE;

  story->profile = (LekProfile) profile;

  return read_start (self, story, error) &&
         lek_json_member_text (self, "title", TRUE, &story->title, error) &&
         lek_json_member_text (self, "about", TRUE, &story->about, error) &&
         lek_json_member_text (self, "opening", TRUE, &story->opening, error) &&
         read_who (self, story, error) &&
         read_news (reading, self, story, error) &&
         read_answers (reading, self, story, error) &&
         read_advice (self, story, error) &&
         read_hours (self, story, error);
}

gboolean
lek_read_practice (LekReading         *reading,
                   const LekJsonPath  *root,
                   GError            **error)
{
  static const char *const members[] = { "words", "stories", NULL };
  LekJsonPath path;
  guint length;

  if (!lek_json_path_expect_object (root, members, error) ||
      !lek_json_path_member (root, "words", &path, error) ||
      !lek_read_words (reading, &path, "", error) ||
      !lek_json_path_list (root, "stories", &path, &length, error))
    return FALSE;

  for (guint i = 0; i < length; i++)
    {
      LekJsonPath element = lek_json_path_element (&path, i);
      g_autoptr(LekPracticeStory) story = lek_practice_story_new ();

      if (!read_story (reading, &element, story, error))
        return FALSE;
      lek_library_take_story (reading->library, g_steal_pointer (&story));
    }

  return TRUE;
}
