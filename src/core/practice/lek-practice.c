/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A story to practise with, as a value, and the words that mark what comes of
 * it. How a run is judged is in lek-practice-judge.c.
 */

#include "config.h"

#include "core/practice/lek-practice.h"

static const char *const nicks[] = {
  "begun", "known", "first-hour", "answer", "advice", "decided-ap", "ap", "decided-people", "people", "news", "log",
  "report",
};

G_STATIC_ASSERT (G_N_ELEMENTS (nicks) == LEK_N_PRACTICE);

const char *
lek_practice_point_to_nick (LekPracticePoint point)
{
  g_return_val_if_fail ((guint) point < LEK_N_PRACTICE, NULL);

  return nicks[point];
}

LekPracticeNews *
lek_practice_news_new (void)
{
  return g_new0 (LekPracticeNews, 1);
}

void
lek_practice_news_free (LekPracticeNews *self)
{
  if (self == NULL)
    return;

  lek_text_free (self->title);
  lek_text_free (self->text);
  g_strfreev (self->questions);
  g_free (self);
}

LekPracticeAnswer *
lek_practice_answer_new (void)
{
  return g_new0 (LekPracticeAnswer, 1);
}

void
lek_practice_answer_free (LekPracticeAnswer *self)
{
  if (self == NULL)
    return;

  lek_text_free (self->why);
  g_free (self->question);
  g_free (self->value);
  g_free (self);
}

LekPracticeStory *
lek_practice_story_new (void)
{
  LekPracticeStory *self = g_new0 (LekPracticeStory, 1);

  self->news = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_practice_news_free);
  self->answers = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_practice_answer_free);

  return self;
}

void
lek_practice_story_free (LekPracticeStory *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->news);
  g_ptr_array_unref (self->answers);
  lek_text_free (self->title);
  lek_text_free (self->about);
  lek_text_free (self->opening);
  lek_text_free (self->function);
  g_free (self->id);
  g_free (self->author);
  g_free (self->email);
  g_free (self->phone);
  g_free (self->organisation);
  g_free (self->address);
  g_free (self->number);
  g_free (self);
}

LekAnswers *
lek_practice_story_dup_answers (const LekPracticeStory *self)
{
  LekAnswers *answers = lek_answers_new ();

  g_return_val_if_fail (self != NULL, answers);

  for (guint i = 0; i < self->answers->len; i++)
    {
      const LekPracticeAnswer *told = g_ptr_array_index (self->answers, i);
      g_autoptr(LekAnswer) answer = lek_answer_new (LEK_ANSWER_KNOWN, told->value);

      lek_answers_set (answers, told->question, answer);
    }

  return answers;
}

void
lek_practice_mark_title (LekLibrary  *library,
                         LekVoice     voice,
                         char       **title)
{
  g_autofree char *plain = *title;
  g_autofree char *mark = lek_library_say (library, voice, "practice.mark", NULL, NULL);

  *title = g_strdup_printf ("%s: %s", mark, plain != NULL ? plain : "");
}

void
lek_practice_mark_body (LekLibrary  *library,
                        LekVoice     voice,
                        char       **body)
{
  g_autofree char *plain = *body;
  g_autofree char *line = lek_library_say (library, voice, "practice.mark-line", NULL, NULL);

  *body = g_strdup_printf ("%s\n\n%s", line, plain != NULL ? plain : "");
}
