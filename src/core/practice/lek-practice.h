/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Practice: an invented story, told as it would become known, and what somebody
 * who knows the procedure would have done about it and before when.
 *
 * Pure: a story and an incident go in, what was done well, too late or not at
 * all comes out.
 */

#pragma once

#include "core/incident/lek-incident.h"
#include "core/paper/lek-paper-text.h"
#include "core/procedure/lek-library.h"

G_BEGIN_DECLS

/* How long the practice lasts in the time of the story, and how much faster that goes: 72 hours in 20 minutes. */
#define LEK_PRACTICE_HOURS 72
#define LEK_PRACTICE_SPEED 216

/* What is looked at afterwards, in this order. */
typedef enum
{
  LEK_PRACTICE_BEGUN,            /* an incident was begun */
  LEK_PRACTICE_KNOWN,            /* the clock starts when the story says so */
  LEK_PRACTICE_FIRST_HOUR,       /* all actions of the first hour */
  LEK_PRACTICE_ANSWER,           /* an answer that the story gives; one for each */
  LEK_PRACTICE_ADVICE,           /* the advice is that of the story */
  LEK_PRACTICE_DECIDED_AP,
  LEK_PRACTICE_AP,               /* notified in time */
  LEK_PRACTICE_DECIDED_PEOPLE,
  LEK_PRACTICE_PEOPLE,           /* told */
  LEK_PRACTICE_NEWS,             /* something was done with the news; one for each */
  LEK_PRACTICE_LOG,              /* an own line in the log */
  LEK_PRACTICE_REPORT,           /* the A4 was made */
  LEK_N_PRACTICE
} LekPracticePoint;

/* Its nick: "begun", "first-hour" … */
const char *lek_practice_point_to_nick (LekPracticePoint point);

/**
 * LekPracticeNews: what becomes known while the clock runs.
 * @hour: of the story
 * @questions: ids of which at least one answer changes by it; or a line in the log says it
 */
typedef struct
{
  int        hour;
  LekText   *title;
  LekText   *text;
  char     **questions;
} LekPracticeNews;

/**
 * LekPracticeAnswer: what the story tells of a question.
 * @value: canonical; of a list of boxes those that must be among the chosen ones
 * @why: where the story says so; NULL: not looked at afterwards
 */
typedef struct
{
  char    *question;
  char    *value;
  LekText *why;
} LekPracticeAnswer;

/**
 * LekPracticeStory:
 * @hour, @minute: on the clock when it begins (Europe/Amsterdam)
 * @opening: what is known then
 * @author … @number: who it is about, all invented
 * @news: (element-type LekPracticeNews): by hour
 * @answers: (element-type LekPracticeAnswer): as they are at the end
 * @hours: by LekPracticePoint: before when it is done; 0: not looked at, or without a time
 */
struct _LekPracticeStory
{
  char       *id;
  LekProfile  profile;
  int         hour;
  int         minute;
  LekText    *title;
  LekText    *about;
  LekText    *opening;
  char       *author;
  LekText    *function;
  char       *email;
  char       *phone;
  char       *organisation;
  char       *address;
  char       *number;
  GPtrArray  *news;
  GPtrArray  *answers;
  LekNeed     notify_ap;
  LekNeed     inform_people;
  int         hours[LEK_N_PRACTICE];
};

/**
 * LekPracticeRun: all borrowed.
 * @incident: or NULL when none was begun
 * @began_utc, @ended_utc: by the clock of the story
 */
typedef struct
{
  LekLibrary             *library;
  const LekPracticeStory *story;
  const LekIncident      *incident;
  gint64                  began_utc;
  gint64                  ended_utc;
  LekVoice                voice;
} LekPracticeRun;

typedef enum
{
  LEK_PRACTICE_WELL,
  LEK_PRACTICE_LATE,
  LEK_PRACTICE_MISSED,
  LEK_N_PRACTICE_OUTCOMES
} LekPracticeOutcome;

/**
 * LekPracticeFinding:
 * @title: what it is about
 * @text: what was right, or what could be done better
 * @place: where in the program: a question, a list, a view or the part of a page; "" where there is no incident
 */
typedef struct
{
  LekPracticePoint    point;
  LekPracticeOutcome  outcome;
  char               *title;
  char               *text;
  char               *place;
} LekPracticeFinding;

LekPracticeStory   *lek_practice_story_new    (void) G_GNUC_WARN_UNUSED_RESULT;
void                lek_practice_story_free   (LekPracticeStory       *self);
LekPracticeNews    *lek_practice_news_new     (void) G_GNUC_WARN_UNUSED_RESULT;
void                lek_practice_news_free    (LekPracticeNews        *self);
LekPracticeAnswer  *lek_practice_answer_new   (void) G_GNUC_WARN_UNUSED_RESULT;
void                lek_practice_answer_free  (LekPracticeAnswer      *self);

/* The answers of the story, as they are at the end. */
LekAnswers         *lek_practice_story_dup_answers (const LekPracticeStory *self) G_GNUC_WARN_UNUSED_RESULT;

/* (transfer full) (element-type LekPracticeFinding): in the order of the points. */
GPtrArray          *lek_practice_judge        (const LekPracticeRun   *run) G_GNUC_WARN_UNUSED_RESULT;
/* The same on paper, marked as practice; @day_utc: when it was done, by the real clock. */
LekPaperText       *lek_practice_paper_new    (const LekPracticeRun   *run,
                                               GPtrArray              *findings,
                                               gint64                  day_utc) G_GNUC_WARN_UNUSED_RESULT;
guint               lek_practice_count        (GPtrArray              *findings,
                                               LekPracticeOutcome      outcome);

/* Says in the words of @library that what it stands in is only practice: before a title, and above a text. */
void                lek_practice_mark_title   (LekLibrary             *library,
                                               LekVoice                voice,
                                               char                  **title);
void                lek_practice_mark_body    (LekLibrary             *library,
                                               LekVoice                voice,
                                               char                  **body);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekPracticeStory, lek_practice_story_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekPracticeNews, lek_practice_news_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekPracticeAnswer, lek_practice_answer_free)

G_END_DECLS
