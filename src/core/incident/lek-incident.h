/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is kept of an incident besides its answers and its log: the row of the
 * register, the assessments and the decisions, and a change to all of these
 * that is stored as one transaction.
 */

#pragma once

#include "core/assess/lek-assess.h"
#include "core/incident/lek-log.h"
#include "core/procedure/lek-record.h"

G_BEGIN_DECLS

typedef enum
{
  LEK_STATE_OPEN,
  LEK_STATE_CLOSED,
  LEK_STATE_ARCHIVED,      /* out of sight, never gone */
} LekState;

/* What a person decided on the AP or on the people concerned. */
typedef enum
{
  LEK_CHOICE_NONE,         /* not decided yet */
  LEK_CHOICE_YES,
  LEK_CHOICE_NO,
} LekChoice;

const char *lek_state_to_nick    (LekState  state);     /* "open", "closed", "archived" */
gboolean    lek_state_from_nick  (const char *nick, LekState *out_state);
const char *lek_choice_to_nick   (LekChoice choice);    /* "none", "yes", "no" */
gboolean    lek_choice_from_nick (const char *nick, LekChoice *out_choice);
const char *lek_need_to_nick     (LekNeed   need);      /* "none", "recommended", "duty" */
gboolean    lek_need_from_nick   (const char *nick, LekNeed *out_need);

/* What the next follow-up of an incident is. */
typedef enum
{
  LEK_FOLLOW_UP_NONE,
  LEK_FOLLOW_UP_SUPPLEMENT,    /* a first notification was made by phases: more has to follow */
  LEK_FOLLOW_UP_REPLY,         /* of the AP, or of somebody else */
  LEK_FOLLOW_UP_CONFIRMATION,  /* by a wrong recipient, that everything was deleted */
  LEK_FOLLOW_UP_TASK,
  LEK_FOLLOW_UP_PREVENTIVE,    /* a task so that it does not happen again */
  LEK_FOLLOW_UP_OTHER,
} LekFollowUp;

/* "none", "supplement", "reply", "confirmation", "task", "preventive", "other" */
const char *lek_follow_up_to_nick   (LekFollowUp  follow_up);
gboolean    lek_follow_up_from_nick (const char  *nick,
                                     LekFollowUp *out_follow_up);

/**
 * LekSummary: one row of the register; boxed.
 * @id: row id in the register file; 0 before it is stored
 * @uuid: the same in every copy of the incident
 * @number: "2026-001", given by the store; NULL before
 * @known_utc, @due_utc, @reported_utc, @informed_utc, @closed_utc: seconds, G_MININT64 = none
 * @practice: of a register to practise in: every paper says so; the register sets it, no file keeps it
 * @assessed: an assessment has been made; the needs below are meaningless before
 * @next_page: id of the page to go on with, or NULL
 * @search: words by which the incident is found besides number and title
 * @ap_number: the notification number that the AP gave, or NULL
 * @next, @next_utc, @next_what: the undone follow-up that is due first, its moment (seconds, G_MININT64 = none) and the
 *   person's words for it; these and @ap_number are filled in by lek_summary_follow ()
 */
typedef struct
{
  gint64          id;
  char           *uuid;
  char           *number;
  LekProfile      profile;
  int             procedure_version;
  char           *rules_id;
  char           *title;
  LekState        state;
  gboolean        example;          /* the example to look at */
  gboolean        practice;
  gint64          created_utc;
  gint64          changed_utc;
  gint64          known_utc;
  gint64          due_utc;
  gint64          reported_utc;
  gint64          informed_utc;
  gint64          closed_utc;
  gboolean        assessed;
  LekRisk         risk;
  LekNeed         ap_need;
  LekNeed         people_need;
  LekChoice       ap_choice;
  LekChoice       people_choice;
  LekFormVerdict  form_verdict;
  int             n_open;
  char           *next_page;
  char           *search;
  char           *ap_number;
  LekFollowUp     next;
  gint64          next_utc;
  char           *next_what;
} LekSummary;

#define LEK_TYPE_SUMMARY (lek_summary_get_type ())

GType       lek_summary_get_type (void) G_GNUC_CONST;
LekSummary *lek_summary_new      (void) G_GNUC_WARN_UNUSED_RESULT;
LekSummary *lek_summary_copy     (const LekSummary *self) G_GNUC_WARN_UNUSED_RESULT;
void        lek_summary_free     (LekSummary       *self);

typedef enum
{
  LEK_ABOUT_AP,
  LEK_ABOUT_PEOPLE,
} LekAbout;

const char *lek_about_to_nick    (LekAbout about);      /* "notify-ap", "inform-people" */
gboolean    lek_about_from_nick  (const char *nick, LekAbout *out_about);

/**
 * LekDecision: boxed; only ever added.
 * @advice: what the program advised at that moment
 * @motive: the person's words; required when @choice is lighter than @advice
 */
typedef struct
{
  LekAbout   about;
  LekNeed    advice;
  LekChoice  choice;
  char      *motive;
  char      *author;
  gint64     decided_utc;
} LekDecision;

#define LEK_TYPE_DECISION (lek_decision_get_type ())

GType        lek_decision_get_type   (void) G_GNUC_CONST;
LekDecision *lek_decision_new        (LekAbout           about,
                                      LekNeed            advice,
                                      LekChoice          choice) G_GNUC_WARN_UNUSED_RESULT;
LekDecision *lek_decision_copy       (const LekDecision *self) G_GNUC_WARN_UNUSED_RESULT;
void         lek_decision_free       (LekDecision       *self);
/* A "no" where the advice is a duty or a recommendation to tell the AP, or a duty to inform people. */
gboolean     lek_decision_is_lighter (LekAbout           about,
                                      LekNeed            advice,
                                      LekChoice          choice);

/**
 * LekAssessment: a verdict as it stood; boxed; only ever added, so that an old one stays readable.
 * @facts: lek_facts_to_string ()
 * @changed: names of the facts that changed since the one before, joined by a space, or NULL
 * @reasons: reason codes in order, joined by a space
 * @unknown: fact names, joined by a space
 */
typedef struct
{
  gint64          made_utc;
  char           *rules_id;
  LekRisk         risk;
  gboolean        doubt;
  LekNeed         ap_need;
  LekNeed         people_need;
  LekFormVerdict  form_verdict;
  char           *facts;
  char           *changed;
  char           *reasons;
  char           *unknown;
} LekAssessment;

#define LEK_TYPE_ASSESSMENT (lek_assessment_get_type ())

GType          lek_assessment_get_type (void) G_GNUC_CONST;
LekAssessment *lek_assessment_new      (void) G_GNUC_WARN_UNUSED_RESULT;
LekAssessment *lek_assessment_copy     (const LekAssessment *self) G_GNUC_WARN_UNUSED_RESULT;
void           lek_assessment_free     (LekAssessment       *self);

/**
 * LekIncident: everything kept of one incident.
 * @log: (element-type LekLogEntry), by seq
 * @decisions: (element-type LekDecision), oldest first
 * @assessments: (element-type LekAssessment), oldest first
 * @records: (element-type LekRecord), those removed among them; see lek_records_select ()
 */
typedef struct
{
  LekSummary *summary;
  LekAnswers *answers;
  GPtrArray  *log;
  GPtrArray  *decisions;
  GPtrArray  *assessments;
  GPtrArray  *records;
} LekIncident;

LekIncident *lek_incident_new  (void) G_GNUC_WARN_UNUSED_RESULT;   /* all members there, lists empty */
void         lek_incident_free (LekIncident *self);

/**
 * LekChange: what one transaction stores.
 * @summary: the whole row as it is to be; its id and uuid say which incident
 * @answers: answers that changed (those in state NONE are taken away)
 * @log, @decisions, @assessments: lines to add; seq and hash are filled in by the store
 * @records: (element-type LekRecord): to insert, or to put in the place of the one with the same uuid
 */
typedef struct
{
  LekSummary *summary;
  LekAnswers *answers;
  GPtrArray  *removed;       /* (element-type utf8): question ids taken away */
  GPtrArray  *log;
  GPtrArray  *decisions;
  GPtrArray  *assessments;
  GPtrArray  *records;
} LekChange;

LekChange *lek_change_new  (const LekSummary *summary) G_GNUC_WARN_UNUSED_RESULT;
void       lek_change_free (LekChange        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekSummary, lek_summary_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekDecision, lek_decision_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekAssessment, lek_assessment_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekIncident, lek_incident_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekChange, lek_change_free)

G_END_DECLS
