/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What went well in a practice, what came too late and what was missed: each
 * point looks at the answers, the decisions and the log, and asks when.
 */

#include "config.h"

#include "core/practice/lek-practice.h"

#include <stdlib.h>
#include <string.h>

#include "core/time/lek-format.h"

#define HOUR G_GINT64_CONSTANT (3600)
#define NEVER G_MAXINT64
/* A clock that starts this much later than the story says gives time that is not there. Less is the time it takes to
 * begin: an hour of the story is gone in 17 seconds. */
#define SLACK (4 * HOUR)

typedef struct
{
  const LekPracticeRun *run;
  GPtrArray            *findings;
} Judge;

static void
finding_free (gpointer data)
{
  LekPracticeFinding *self = data;

  g_free (self->title);
  g_free (self->text);
  g_free (self->place);
  g_free (self);
}

static const char *
get_place (LekPracticePoint point)
{
  static const char *const places[] = {
    [LEK_PRACTICE_BEGUN] = "steps",
    [LEK_PRACTICE_KNOWN] = "time.known",
    [LEK_PRACTICE_FIRST_HOUR] = "first-hour",
    [LEK_PRACTICE_ANSWER] = "",
    [LEK_PRACTICE_ADVICE] = "overview",
    [LEK_PRACTICE_DECIDED_AP] = "decide-ap",
    [LEK_PRACTICE_AP] = "ap.reported",
    [LEK_PRACTICE_DECIDED_PEOPLE] = "decide-people",
    [LEK_PRACTICE_PEOPLE] = "people.informed",
    [LEK_PRACTICE_NEWS] = "timeline",
    [LEK_PRACTICE_LOG] = "timeline",
    [LEK_PRACTICE_REPORT] = "documents",
  };

  return places[point];
}

/* "practice.ap.late", with {when}: since the beginning. */
static char *
say (const Judge      *judge,
     LekPracticePoint  point,
     const char       *what,
     gint64            when_utc)
{
  const LekPracticeRun *run = judge->run;
  g_autofree char *id = g_strdup_printf ("practice.%s.%s", lek_practice_point_to_nick (point), what);
  g_autofree char *when = when_utc != NEVER ? lek_format_span (MAX (when_utc - run->began_utc, 60), run->voice) : NULL;

  return lek_library_say (run->library, run->voice, id, "when", when, NULL);
}

static void
take (Judge              *judge,
      LekPracticePoint    point,
      LekPracticeOutcome  outcome,
      char               *title,
      char               *text,
      const char         *place)
{
  LekPracticeFinding *finding = g_new0 (LekPracticeFinding, 1);

  finding->point = point;
  finding->outcome = outcome;
  finding->title = title;
  finding->text = text;
  finding->place = g_strdup (judge->run->incident != NULL ? place : "");
  g_ptr_array_add (judge->findings, finding);
}

static void
add (Judge              *judge,
     LekPracticePoint    point,
     LekPracticeOutcome  outcome,
     gint64              when_utc)
{
  static const char *const words[] = { "well", "late", "missed" };

  take (judge, point, outcome, say (judge, point, "title", NEVER), say (judge, point, words[outcome], when_utc),
        get_place (point));
}

/* Done at @when_utc, or never: well, late or missed. */
static void
add_timed (Judge            *judge,
           LekPracticePoint  point,
           gint64            when_utc)
{
  int hours = judge->run->story->hours[point];

  if (when_utc == NEVER)
    add (judge, point, LEK_PRACTICE_MISSED, NEVER);
  else if (hours > 0 && when_utc > judge->run->began_utc + hours * HOUR)
    add (judge, point, LEK_PRACTICE_LATE, when_utc);
  else
    add (judge, point, LEK_PRACTICE_WELL, when_utc);
}

static const LekAnswer *
get_answer (const Judge *judge,
            const char  *question)
{
  const LekIncident *incident = judge->run->incident;

  return incident != NULL ? lek_answers_get (incident->answers, question) : NULL;
}

static const LekLogEntry *
get_line (const Judge *judge,
          guint        index)
{
  return g_ptr_array_index (judge->run->incident->log, index);
}

static guint
count_lines (const Judge *judge)
{
  return judge->run->incident != NULL ? judge->run->incident->log->len : 0;
}

static gint64
find_line (const Judge *judge,
           const char  *code)
{
  for (guint i = 0; i < count_lines (judge); i++)
    if (g_str_equal (get_line (judge, i)->code, code))
      return get_line (judge, i)->written_utc;

  return NEVER;
}

static void
judge_begun (Judge *judge)
{
  const LekIncident *incident = judge->run->incident;

  add_timed (judge, LEK_PRACTICE_BEGUN, incident != NULL ? incident->summary->created_utc : NEVER);
}

static void
judge_known (Judge *judge)
{
  const LekAnswer *answer = get_answer (judge, "time.known");
  g_autoptr(LekMoment) known = answer != NULL ? lek_answer_dup_moment (answer) : NULL;

  if (known == NULL)
    add (judge, LEK_PRACTICE_KNOWN, LEK_PRACTICE_MISSED, NEVER);
  else if (!known->date_only && known->utc > judge->run->began_utc + SLACK)
    add (judge, LEK_PRACTICE_KNOWN, LEK_PRACTICE_LATE, known->utc);
  else
    add (judge, LEK_PRACTICE_KNOWN, LEK_PRACTICE_WELL, known->utc);
}

/* When action @action was ticked, or never when it is not ticked now. */
static gint64
find_action (const Judge *judge,
             guint        action)
{
  gint64 when = NEVER;

  for (guint i = 0; i < count_lines (judge); i++)
    {
      const LekLogEntry *line = get_line (judge, i);

      if (line->value == NULL || strtoul (line->value, NULL, 10) != action)
        continue;
      if (g_str_equal (line->code, "first-hour-done"))
        when = line->written_utc;
      else if (g_str_equal (line->code, "first-hour-undone"))
        when = NEVER;
    }

  return when;
}

static void
judge_first_hour (Judge *judge)
{
  const LekAnswer *chosen = get_answer (judge, "incident.scenario");
  const LekScenario *scenario = chosen != NULL ? lek_library_get_scenario (judge->run->library,
                                                                           lek_answer_get_value (chosen)) : NULL;
  gint64 last = scenario != NULL ? judge->run->began_utc : NEVER;

  for (guint i = 0; scenario != NULL && i < scenario->first_hour->len; i++)
    last = MAX (last, find_action (judge, i));

  add_timed (judge, LEK_PRACTICE_FIRST_HOUR, last);
}

static gboolean
is_as_told (const LekQuestion       *question,
            const LekAnswer         *answer,
            const LekPracticeAnswer *told)
{
  g_auto(GStrv) wanted = NULL;

  if (answer == NULL || !lek_answer_has_value (answer))
    return FALSE;
  if (question->kind != LEK_QUESTION_CHOICES)
    return g_strcmp0 (lek_answer_get_value (answer), told->value) == 0;

  wanted = g_strsplit (told->value, " ", -1);
  for (guint i = 0; wanted[i] != NULL; i++)
    if (!lek_answer_has_choice (answer, wanted[i]))
      return FALSE;

  return TRUE;
}

/* What was not asked, because of another answer, cannot be missed twice. */
static void
judge_answer (Judge                   *judge,
              const LekPracticeAnswer *told)
{
  const LekPracticeRun *run = judge->run;
  const LekQuestion *question = lek_library_get_question (run->library, told->question);
  gboolean right = is_as_told (question, get_answer (judge, told->question), told);
  g_autoptr(LekAnswer) value = lek_answer_new (LEK_ANSWER_KNOWN, told->value);
  g_autofree char *words = lek_question_describe (question, value, run->voice);
  const char *id = right ? "practice.answer.well" : "practice.answer.missed";

  take (judge, LEK_PRACTICE_ANSWER, right ? LEK_PRACTICE_WELL : LEK_PRACTICE_MISSED,
        g_strdup (lek_text_get (question->short_name, run->voice)),
        lek_library_say (run->library, run->voice, id, "answer", words,
                         "why", lek_text_get (told->why, run->voice), NULL),
        told->question);
}

static void
judge_answers (Judge *judge)
{
  GPtrArray *answers = judge->run->story->answers;

  for (guint i = 0; i < answers->len; i++)
    {
      const LekPracticeAnswer *told = g_ptr_array_index (answers, i);

      if (told->why != NULL)
        judge_answer (judge, told);
    }
}

static void
judge_advice (Judge *judge)
{
  const LekPracticeRun *run = judge->run;
  const LekSummary *summary = run->incident != NULL ? run->incident->summary : NULL;
  gboolean right = summary != NULL && summary->assessed &&
                   summary->ap_need == run->story->notify_ap && summary->people_need == run->story->inform_people;

  add (judge, LEK_PRACTICE_ADVICE, right ? LEK_PRACTICE_WELL : LEK_PRACTICE_MISSED, NEVER);
}

static const LekDecision *
find_decision (const Judge *judge,
               LekAbout     about)
{
  GPtrArray *decisions = judge->run->incident != NULL ? judge->run->incident->decisions : NULL;

  for (guint i = decisions != NULL ? decisions->len : 0; i > 0; i--)
    {
      const LekDecision *decision = g_ptr_array_index (decisions, i - 1);

      if (decision->about == about)
        return decision;
    }

  return NULL;
}

/* Lighter than the story asks for is as good as not decided; more than it asks for is nobody's harm. */
static void
judge_decision (Judge            *judge,
                LekPracticePoint  point,
                LekAbout          about,
                LekNeed           need)
{
  const LekDecision *decision = find_decision (judge, about);
  gboolean right = decision != NULL && !lek_decision_is_lighter (about, need, decision->choice);

  add_timed (judge, point, right ? decision->decided_utc : NEVER);
}

/* Who rightly decided not to do it has not missed it. */
static void
judge_done (Judge            *judge,
            LekPracticePoint  point,
            LekAbout          about,
            LekNeed           need,
            const char       *question)
{
  const LekDecision *decision = find_decision (judge, about);
  const LekAnswer *answer = get_answer (judge, question);
  g_autoptr(LekMoment) done = answer != NULL ? lek_answer_dup_moment (answer) : NULL;

  if (done == NULL && (need == LEK_NEED_NONE ||
                       (decision != NULL && decision->choice == LEK_CHOICE_NO &&
                        !lek_decision_is_lighter (about, need, decision->choice))))
    return;

  add_timed (judge, point, done != NULL ? done->utc : NEVER);
}

static gboolean
is_about (const LekLogEntry     *line,
          const LekPracticeNews *news)
{
  if (line->kind == LEK_LOG_OWN)
    return TRUE;
  if (!g_str_has_prefix (line->code, "answer-") || line->subject == NULL)
    return FALSE;

  return g_strv_contains ((const char *const *) news->questions, line->subject);
}

static void
judge_news (Judge                 *judge,
            const LekPracticeNews *news)
{
  const LekPracticeRun *run = judge->run;
  gint64 came = run->began_utc + news->hour * HOUR;
  gboolean used = FALSE;

  /* Nobody misses what never came. */
  if (came > run->ended_utc)
    return;

  for (guint i = 0; i < count_lines (judge) && !used; i++)
    used = get_line (judge, i)->written_utc >= came && is_about (get_line (judge, i), news);

  take (judge, LEK_PRACTICE_NEWS, used ? LEK_PRACTICE_WELL : LEK_PRACTICE_MISSED,
        g_strdup (lek_text_get (news->title, run->voice)),
        say (judge, LEK_PRACTICE_NEWS, used ? "well" : "missed", came),
        get_place (LEK_PRACTICE_NEWS));
}

static void
judge_log (Judge *judge)
{
  gint64 first = NEVER;

  for (guint i = 0; i < count_lines (judge) && first == NEVER; i++)
    if (get_line (judge, i)->kind == LEK_LOG_OWN)
      first = get_line (judge, i)->written_utc;

  add_timed (judge, LEK_PRACTICE_LOG, first);
}

GPtrArray *
lek_practice_judge (const LekPracticeRun *run)
{
  Judge judge = { run, g_ptr_array_new_with_free_func (finding_free) };

  g_return_val_if_fail (run != NULL && run->story != NULL, judge.findings);

  judge_begun (&judge);
  judge_known (&judge);
  judge_first_hour (&judge);
  judge_answers (&judge);
  judge_advice (&judge);
  judge_decision (&judge, LEK_PRACTICE_DECIDED_AP, LEK_ABOUT_AP, run->story->notify_ap);
  judge_done (&judge, LEK_PRACTICE_AP, LEK_ABOUT_AP, run->story->notify_ap, "ap.reported_at");
  judge_decision (&judge, LEK_PRACTICE_DECIDED_PEOPLE, LEK_ABOUT_PEOPLE, run->story->inform_people);
  judge_done (&judge, LEK_PRACTICE_PEOPLE, LEK_ABOUT_PEOPLE, run->story->inform_people, "people.informed_at");
  for (guint i = 0; i < run->story->news->len; i++)
    judge_news (&judge, g_ptr_array_index (run->story->news, i));
  judge_log (&judge);
  add_timed (&judge, LEK_PRACTICE_REPORT, find_line (&judge, "report-made"));

  return judge.findings;
}

guint
lek_practice_count (GPtrArray          *findings,
                    LekPracticeOutcome  outcome)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const LekPracticeFinding *finding = g_ptr_array_index (findings, i);

      n += finding->outcome == outcome;
    }

  return n;
}
