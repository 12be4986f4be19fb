/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What follows from the answers: progress, facts, verdict, clock and the row
 * of the register. All worked out by pure functions of core, from nothing, each
 * time; told to others only when it differs from before.
 */

#include "config.h"

#include "session/lek-case-private.h"

#include "core/ap/lek-ap-sent.h"
#include "core/message/lek-informing.h"

/* A clock that is put right by a minute is no clock that went back. */
#define CLOCK_SLACK_S 120

typedef struct
{
  LekProgress    *progress;
  LekFacts       *facts;
  LekVerdict     *verdict;
  LekFormVerdict  form_verdict;
} Derived;

static gboolean
is_list_same (GPtrArray *a,
              GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      if (g_strcmp0 (g_ptr_array_index (a, i), g_ptr_array_index (b, i)) != 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
are_reasons_same (GPtrArray *a,
                  GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const LekReason *one = g_ptr_array_index (a, i);
      const LekReason *other = g_ptr_array_index (b, i);

      if (one->concerns != other->concerns || g_strcmp0 (one->code, other->code) != 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_enisa_same (const LekEnisa *a,
               const LekEnisa *b)
{
  return a->dpc == b->dpc && a->ei_quarters == b->ei_quarters &&
         a->cb_quarters == b->cb_quarters && a->over_100 == b->over_100 &&
         a->unintelligible == b->unintelligible;
}

static gboolean
is_outcome_same (const LekVerdict *a,
                 const LekVerdict *b)
{
  return a->risk == b->risk && a->doubt == b->doubt &&
         a->document == b->document && a->notify_ap == b->notify_ap &&
         a->inform_people == b->inform_people && a->tell_controller == b->tell_controller;
}

static gboolean
is_verdict_same (const LekVerdict *a,
                 const LekVerdict *b)
{
  return is_outcome_same (a, b) && is_enisa_same (&a->enisa, &b->enisa) &&
         are_reasons_same (a->reasons, b->reasons) && is_list_same (a->unknown, b->unknown);
}

static gboolean
are_pages_same (const LekStep     *step,
                const LekProgress *a,
                const LekProgress *b)
{
  for (guint i = 0; i < step->pages->len; i++)
    {
      const LekPage *page = g_ptr_array_index (step->pages, i);

      if (lek_progress_get_page_mark (a, page) != lek_progress_get_page_mark (b, page) ||
          lek_progress_is_page_shown (a, page) != lek_progress_is_page_shown (b, page))
        return FALSE;
    }

  return TRUE;
}

static gboolean
are_questions_same (LekProcedure      *procedure,
                    const LekProgress *a,
                    const LekProgress *b)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, procedure->questions);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      if (lek_progress_is_asked (a, id) != lek_progress_is_asked (b, id))
        return FALSE;
    }

  return TRUE;
}

static gboolean
are_open_items_same (GPtrArray *a,
                     GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const LekOpenItem *one = g_ptr_array_index (a, i);
      const LekOpenItem *other = g_ptr_array_index (b, i);

      if (one->question != other->question || one->page != other->page)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_progress_same (LekProcedure      *procedure,
                  const LekProgress *a,
                  const LekProgress *b)
{
  for (guint i = 0; i < procedure->steps->len; i++)
    {
      const LekStep *step = g_ptr_array_index (procedure->steps, i);

      if (lek_progress_get_step_mark (a, step) != lek_progress_get_step_mark (b, step) ||
          !are_pages_same (step, a, b))
        return FALSE;
    }

  return are_open_items_same (lek_progress_get_open (a), lek_progress_get_open (b)) &&
         are_questions_same (procedure, a, b);
}

static Derived
work_out (LekCase *self)
{
  const LekAnswers *answers;
  Derived derived;

  derived.progress = lek_progress_new_with_records (self->procedure, self->incident->answers, self->incident->records);
  answers = lek_progress_get_answers (derived.progress);
  derived.facts = lek_facts_from_answers (answers);
  derived.verdict = lek_assess (derived.facts, self->rules);
  derived.form_verdict = lek_form_from_answers (answers);

  return derived;
}

static void
derived_clear (Derived *derived)
{
  g_clear_pointer (&derived->progress, lek_progress_free);
  g_clear_pointer (&derived->facts, lek_facts_free);
  g_clear_pointer (&derived->verdict, lek_verdict_free);
}

static Derived
put_in_place (LekCase *self,
              Derived  derived)
{
  Derived before = { self->progress, self->facts, self->verdict, self->form_verdict };

  self->progress = derived.progress;
  self->facts = derived.facts;
  self->verdict = derived.verdict;
  self->form_verdict = derived.form_verdict;

  return before;
}

/* Before anything is said of the data there is nothing to assess: an empty form is not "no datalek". */
static gboolean
is_assessable (LekCase *self)
{
  const LekAnswers *answers = lek_progress_get_answers (self->progress);

  return lek_answers_get_state (answers, "data.involved") != LEK_ANSWER_NONE ||
         lek_answers_get_state (answers, "data.categories") != LEK_ANSWER_NONE;
}

gint64
lek_case_get_time (LekCase    *self,
                   const char *question_id)
{
  const LekAnswer *answer = lek_answers_get (self->incident->answers, question_id);
  g_autoptr(LekMoment) moment = NULL;

  if (answer != NULL && lek_answer_has_value (answer))
    moment = lek_answer_dup_moment (answer);

  return moment != NULL ? moment->utc : G_MININT64;
}

static LekChoice
get_choice (LekCase  *self,
            LekAbout  about)
{
  const LekDecision *decision = lek_case_get_decision (self, about);

  return decision != NULL ? decision->choice : LEK_CHOICE_NONE;
}

/* A time left behind under "no, not told" is no telling. */
static gint64
get_time_unless (LekCase    *self,
                 const char *question_id,
                 const char *unless_question,
                 const char *unless_value)
{
  if (lek_answers_is (self->incident->answers, unless_question, unless_value))
    return G_MININT64;

  return lek_case_get_time (self, question_id);
}

static gint64
get_reported (LekCase *self)
{
  return get_time_unless (self, "ap.reported_at", "ap.reported", "no");
}

/* As long as somebody who should know does not, the people concerned are not informed. */
static gint64
get_informed (LekCase *self)
{
  g_autoptr(LekInforming) informing = lek_informing_new (lek_progress_get_answers (self->progress),
                                                         self->incident->records);

  if (lek_informing_is_partial (informing))
    return G_MININT64;

  return get_time_unless (self, "people.informed_at", "people.informed", "none");
}

static void
fill_row (LekCase *self)
{
  LekSummary *summary = self->incident->summary;

  summary->known_utc = lek_case_get_time (self, "time.known");
  summary->due_utc = summary->known_utc == G_MININT64
                     ? G_MININT64 : lek_deadline_due (summary->known_utc, self->rules);
  summary->reported_utc = get_reported (self);
  summary->informed_utc = get_informed (self);
  summary->assessed = is_assessable (self);
  summary->risk = self->verdict->risk;
  summary->ap_need = self->verdict->notify_ap;
  summary->people_need = self->verdict->inform_people;
  summary->ap_choice = get_choice (self, LEK_ABOUT_AP);
  summary->people_choice = get_choice (self, LEK_ABOUT_PEOPLE);
  summary->form_verdict = self->form_verdict;
  summary->n_open = lek_progress_get_open (self->progress)->len;
}

static char *
join_reasons (GPtrArray *reasons)
{
  g_autoptr(GString) codes = g_string_new (NULL);

  for (guint i = 0; i < reasons->len; i++)
    {
      const LekReason *reason = g_ptr_array_index (reasons, i);

      g_string_append_printf (codes, "%s%s", i > 0 ? " " : "", reason->code);
    }

  return g_strdup (codes->str);
}

static char *
join_words (GPtrArray *words)
{
  g_autoptr(GString) joined = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? " " : "",
                            (const char *) g_ptr_array_index (words, i));

  return g_strdup (joined->str);
}

static char *
join_changes (const LekFacts *before,
              const LekFacts *after)
{
  g_auto(GStrv) names = lek_facts_diff (before, after);

  return g_strjoinv (" ", names);
}

static LekAssessment *
make_assessment (LekCase        *self,
                 const LekFacts *before)
{
  LekAssessment *assessment = lek_assessment_new ();

  assessment->made_utc = lek_case_now (self);
  assessment->rules_id = g_strdup (self->rules->id);
  assessment->risk = self->verdict->risk;
  assessment->doubt = self->verdict->doubt;
  assessment->ap_need = self->verdict->notify_ap;
  assessment->people_need = self->verdict->inform_people;
  assessment->form_verdict = self->form_verdict;
  assessment->facts = lek_facts_to_string (self->facts);
  assessment->changed = before != NULL ? join_changes (before, self->facts) : NULL;
  assessment->reasons = join_reasons (self->verdict->reasons);
  assessment->unknown = join_words (self->verdict->unknown);

  return assessment;
}

static void
log_advice (LekCase  *self,
            LekAbout  about,
            LekNeed   need,
            gboolean  first)
{
  LekLogEntry *entry = lek_log_entry_new (LEK_LOG_AUTOMATIC,
                                          first ? "advice-given" : "advice-changed",
                                          lek_case_now (self));

  entry->subject = g_strdup (lek_about_to_nick (about));
  entry->value = g_strdup (lek_need_to_nick (need));
  lek_case_add_line (self, entry);
}

/* Keeps the assessment as it now stands, so that the old one stays readable, and says in the log what it advises. */
static void
record_assessment (LekCase       *self,
                   const Derived *before)
{
  GPtrArray *assessments = self->incident->assessments;
  const LekAssessment *last = NULL;

  if (assessments->len > 0)
    last = g_ptr_array_index (assessments, assessments->len - 1);

  if (!is_assessable (self))
    return;

  if (last != NULL && lek_facts_equal (before->facts, self->facts) &&
      before->form_verdict == self->form_verdict &&
      is_outcome_same (before->verdict, self->verdict))
    return;

  /* What changed the advice stands above it in the log. */
  if (last == NULL || last->ap_need != self->verdict->notify_ap || last->people_need != self->verdict->inform_people)
    lek_case_settle (self);
  if (last == NULL || last->ap_need != self->verdict->notify_ap)
    log_advice (self, LEK_ABOUT_AP, self->verdict->notify_ap, last == NULL);
  if (last == NULL || last->people_need != self->verdict->inform_people)
    log_advice (self, LEK_ABOUT_PEOPLE, self->verdict->inform_people, last == NULL);

  g_ptr_array_add (assessments, make_assessment (self, last != NULL ? before->facts : NULL));
  self->saving.row_dirty = TRUE;
}

static void
log_clock_back (LekCase *self)
{
  LekMoment moment = { self->latest_utc, FALSE };
  g_autofree char *text = NULL;

  if (self->clock_back_logged || !(self->warnings & LEK_TIME_WARNING_CLOCK_BACK))
    return;

  self->clock_back_logged = TRUE;
  text = lek_moment_to_string (&moment);
  lek_case_log (self, "clock-back", NULL, text);
}

/* Only what passes while the program is open is logged; what passed before was seen by nobody. */
static void
log_milestone (LekCase *self,
               int      milestone)
{
  gboolean waiting = self->incident->summary->state == LEK_STATE_OPEN &&
                     (self->deadline.state == LEK_DEADLINE_RUNNING ||
                      self->deadline.state == LEK_DEADLINE_SOON);

  if (milestone > self->milestone && milestone >= 0 && waiting)
    {
      g_autofree char *hours = g_strdup_printf ("%d", self->rules->milestones[milestone]);

      lek_case_log (self, "milestone", NULL, hours);
    }

  self->milestone = milestone;
}

static void
work_out_times (LekCase *self)
{
  LekDeadlineInput input = { 0, };
  LekTimes times = { 0, };

  input.known_utc = lek_case_get_time (self, "time.known");
  input.reported_utc = get_reported (self);
  input.now_utc = lek_case_now (self);
  input.not_needed = get_choice (self, LEK_ABOUT_AP) == LEK_CHOICE_NO;
  input.withdrawn = lek_ap_is_withdrawn (self->incident);
  input.number_missing = lek_answers_get_value (self->incident->answers, "ap.number") == NULL;
  self->deadline = lek_deadline_compute (&input, self->rules);

  times.from_utc = lek_case_get_time (self, "time.from");
  times.to_utc = lek_case_get_time (self, "time.to");
  times.discovered_utc = lek_case_get_time (self, "time.discovered");
  times.known_utc = input.known_utc;
  /* The preparation has no log. */
  times.last_saved_utc = self->latest_utc == G_MININT64 ? G_MININT64 : self->latest_utc - CLOCK_SLACK_S;
  times.now_utc = input.now_utc;
  self->warnings = lek_times_check (&times, self->rules);
}

static int
get_milestone (LekCase *self)
{
  gint64 known_utc = lek_case_get_time (self, "time.known");

  if (known_utc == G_MININT64)
    return -1;

  return lek_deadline_milestone (known_utc, lek_case_now (self), self->rules);
}

static gboolean
is_deadline_same (const LekDeadline *a,
                  const LekDeadline *b)
{
  return a->state == b->state && a->due_utc == b->due_utc &&
         a->left_s / 60 == b->left_s / 60 && a->elapsed_s / 60 == b->elapsed_s / 60;
}

/* Returns whether what is shown of the clock changed. */
static gboolean
renew_times (LekCase *self)
{
  LekDeadline deadline = self->deadline;
  LekTimeWarning warnings = self->warnings;

  work_out_times (self);
  log_clock_back (self);

  return !is_deadline_same (&deadline, &self->deadline) || warnings != self->warnings;
}

void
lek_case_derive_times (LekCase *self)
{
  gboolean changed = renew_times (self);

  log_milestone (self, get_milestone (self));
  if (changed)
    lek_case_emit (self, LEK_CASE_DEADLINE_CHANGED);
}

void
lek_case_derive_first (LekCase *self)
{
  /* A preparation comes here again when it is for another profile. */
  Derived before = put_in_place (self, work_out (self));

  derived_clear (&before);
  work_out_times (self);
  self->milestone = get_milestone (self);
  if (!lek_case_is_read_only (self))
    log_clock_back (self);
}

void
lek_case_derive (LekCase *self)
{
  gboolean ap_was_stale = lek_case_is_decision_stale (self, LEK_ABOUT_AP);
  gboolean people_was_stale = lek_case_is_decision_stale (self, LEK_ABOUT_PEOPLE);
  Derived before = put_in_place (self, work_out (self));
  gboolean deadline_changed = renew_times (self);

  self->milestone = get_milestone (self);
  fill_row (self);
  record_assessment (self, &before);

  if (!is_progress_same (self->procedure, before.progress, self->progress))
    lek_case_emit (self, LEK_CASE_PROGRESS_CHANGED);
  if (!is_verdict_same (before.verdict, self->verdict) ||
      !lek_facts_equal (before.facts, self->facts) ||
      before.form_verdict != self->form_verdict)
    lek_case_emit (self, LEK_CASE_VERDICT_CHANGED);
  if (deadline_changed)
    lek_case_emit (self, LEK_CASE_DEADLINE_CHANGED);
  if ((!ap_was_stale && lek_case_is_decision_stale (self, LEK_ABOUT_AP)) ||
      (!people_was_stale && lek_case_is_decision_stale (self, LEK_ABOUT_PEOPLE)))
    lek_case_emit (self, LEK_CASE_ADVICE_REOPENED);

  derived_clear (&before);
  lek_case_follow (self);
}

static void
append_text (GString       *search,
             const LekText *text)
{
  g_string_append_printf (search, " %s %s",
                          lek_text_get (text, LEK_VOICE_JE),
                          lek_text_get (text, LEK_VOICE_EN));
}

static void
append_label (LekCase    *self,
              GString    *search,
              const char *question_id)
{
  const LekQuestion *question = lek_library_get_question (self->library, question_id);
  const char *value = lek_answers_get_value (self->incident->answers, question_id);
  const LekOption *option = NULL;

  if (question != NULL && value != NULL)
    option = lek_question_get_option (question, value);

  if (option != NULL)
    append_text (search, option->label);
}

/* The words by which the incident is found besides number and title, in both languages. */
void
lek_case_derive_search (LekCase *self)
{
  const char *description = lek_answers_get_value (self->incident->answers,
                                                   "incident.description");
  g_autoptr(GString) search = g_string_new (description);

  append_label (self, search, "incident.scenario");
  append_label (self, search, "incident.nature");

  g_free (self->incident->summary->search);
  self->incident->summary->search = g_strstrip (g_strdup (search->str));
}
