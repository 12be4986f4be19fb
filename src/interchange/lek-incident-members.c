/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. A name or a nick here is an interface: it never changes
 * without a new LEK_INCIDENT_FORMAT_VERSION.
 */

#include "config.h"

#include "interchange/lek-incident-members.h"

#define MEMBER(type, member, kind, required, limit) \
  { #member, LEK_MEMBER_##kind, G_STRUCT_OFFSET (type, member), required, limit, NULL }
#define NICK(type, member, nicks) \
  { #member, LEK_MEMBER_NICK, G_STRUCT_OFFSET (type, member), TRUE, 0, nicks }
#define END { NULL, LEK_MEMBER_TEXT, 0, FALSE, 0, NULL }

#define MAX_TEXT LEK_INCIDENT_MAX_TEXT
#define MAX_WORD LEK_INCIDENT_MAX_WORD

static const char *const profiles[] = { "gastouder", "organisatie", NULL };
static const char *const states[] = { "open", "closed", "archived", NULL };
static const char *const risks[] = { "none", "unlikely", "present", "high", NULL };
static const char *const needs[] = { "none", "recommended", "duty", NULL };
static const char *const choices[] = { "none", "yes", "no", NULL };
static const char *const verdicts[] = { "open", "incident", "serious", NULL };
static const char *const follow_ups[] = {
  "none", "supplement", "reply", "confirmation", "task", "preventive", "other", NULL
};
static const char *const kinds[] = { "automatic", "decision", "own", "correction", NULL };
static const char *const outcomes[] = { "notify-ap", "inform-people", NULL };

/* All but the id, which is only a place in one register file. */
const LekMember lek_summary_members[] = {
  MEMBER (LekSummary, uuid,              UUID,   TRUE,  0),
  MEMBER (LekSummary, number,            NUMBER, FALSE, 0),
  NICK   (LekSummary, profile,           profiles),
  MEMBER (LekSummary, procedure_version, INT,    TRUE,  1000000),
  MEMBER (LekSummary, rules_id,          RULES,  FALSE, 0),
  MEMBER (LekSummary, title,             TEXT,   FALSE, MAX_TEXT),
  NICK   (LekSummary, state,             states),
  MEMBER (LekSummary, example,           FLAG,   TRUE,  0),
  MEMBER (LekSummary, created_utc,       TIME,   TRUE,  0),
  MEMBER (LekSummary, changed_utc,       TIME,   TRUE,  0),
  MEMBER (LekSummary, known_utc,         TIME,   FALSE, 0),
  MEMBER (LekSummary, due_utc,           TIME,   FALSE, 0),
  MEMBER (LekSummary, reported_utc,      TIME,   FALSE, 0),
  MEMBER (LekSummary, informed_utc,      TIME,   FALSE, 0),
  MEMBER (LekSummary, closed_utc,        TIME,   FALSE, 0),
  MEMBER (LekSummary, assessed,          FLAG,   TRUE,  0),
  NICK   (LekSummary, risk,              risks),
  NICK   (LekSummary, ap_need,           needs),
  NICK   (LekSummary, people_need,       needs),
  NICK   (LekSummary, ap_choice,         choices),
  NICK   (LekSummary, people_choice,     choices),
  NICK   (LekSummary, form_verdict,      verdicts),
  MEMBER (LekSummary, n_open,            INT,    TRUE,  100000),
  MEMBER (LekSummary, next_page,         TEXT,   FALSE, MAX_WORD),
  MEMBER (LekSummary, search,            TEXT,   FALSE, 5 * MAX_TEXT),
  END
};

const LekMember lek_row_members[] = {
  MEMBER (LekSummary, ap_number, TEXT, FALSE, MAX_TEXT),
  NICK   (LekSummary, next,      follow_ups),
  MEMBER (LekSummary, next_utc,  TIME, FALSE, 0),
  MEMBER (LekSummary, next_what, TEXT, FALSE, MAX_TEXT),
  END
};

const LekMember lek_log_members[] = {
  MEMBER (LekLogEntry, seq,                LONG, TRUE,  LEK_INCIDENT_MAX_LOG),
  MEMBER (LekLogEntry, written_utc,        TIME, TRUE,  0),
  MEMBER (LekLogEntry, happened_utc,       TIME, TRUE,  0),
  MEMBER (LekLogEntry, happened_date_only, FLAG, TRUE,  0),
  MEMBER (LekLogEntry, happened_estimated, FLAG, TRUE,  0),
  NICK   (LekLogEntry, kind,               kinds),
  MEMBER (LekLogEntry, code,               CODE, TRUE,  0),
  MEMBER (LekLogEntry, subject,            TEXT, FALSE, MAX_TEXT),
  MEMBER (LekLogEntry, value,              TEXT, FALSE, MAX_TEXT),
  MEMBER (LekLogEntry, text,               TEXT, FALSE, MAX_TEXT),
  MEMBER (LekLogEntry, author,             TEXT, FALSE, MAX_WORD),
  MEMBER (LekLogEntry, corrects,           LONG, TRUE,  LEK_INCIDENT_MAX_LOG),
  MEMBER (LekLogEntry, hash,               HASH, TRUE,  0),
  END
};

const LekMember lek_decision_members[] = {
  NICK   (LekDecision, about,       outcomes),
  NICK   (LekDecision, advice,      needs),
  NICK   (LekDecision, choice,      choices),
  MEMBER (LekDecision, motive,      TEXT, FALSE, MAX_TEXT),
  MEMBER (LekDecision, author,      TEXT, FALSE, MAX_WORD),
  MEMBER (LekDecision, decided_utc, TIME, TRUE,  0),
  END
};

const LekMember lek_assessment_members[] = {
  MEMBER (LekAssessment, made_utc,    TIME,  TRUE,  0),
  MEMBER (LekAssessment, rules_id,    RULES, FALSE, 0),
  NICK   (LekAssessment, risk,        risks),
  MEMBER (LekAssessment, doubt,       FLAG,  TRUE,  0),
  NICK   (LekAssessment, ap_need,     needs),
  NICK   (LekAssessment, people_need, needs),
  NICK   (LekAssessment, form_verdict, verdicts),
  MEMBER (LekAssessment, facts,       TEXT,  FALSE, MAX_TEXT),
  MEMBER (LekAssessment, changed,     TEXT,  FALSE, MAX_TEXT),
  MEMBER (LekAssessment, reasons,     TEXT,  FALSE, MAX_TEXT),
  MEMBER (LekAssessment, unknown,     TEXT,  FALSE, MAX_TEXT),
  END
};

/* What was removed, or may not leave this computer, is not exported. */
const LekMember lek_record_members[] = {
  MEMBER (LekRecord, uuid,        UUID, TRUE, 0),
  MEMBER (LekRecord, kind,        TEXT, TRUE, MAX_WORD),
  MEMBER (LekRecord, created_utc, TIME, TRUE, 0),
  MEMBER (LekRecord, changed_utc, TIME, TRUE, 0),
  MEMBER (LekRecord, position,    INT,  TRUE, 1000000),
  END
};
