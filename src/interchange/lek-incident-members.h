/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an incident looks like as JSON: each part has its members named once
 * here, so that writing and reading cannot part. The same is written down for
 * others in data/schema/incident.schema.json; a test compares the two.
 */

#pragma once

#include "core/incident/lek-incident.h"

G_BEGIN_DECLS

#define LEK_INCIDENT_MAX_BYTES       (64 * 1024 * 1024)
#define LEK_INCIDENT_MAX_ANSWERS     1000
#define LEK_INCIDENT_MAX_LOG         10000
#define LEK_INCIDENT_MAX_DECISIONS   200
#define LEK_INCIDENT_MAX_ASSESSMENTS 10000
#define LEK_INCIDENT_MAX_RECORDS     10000
#define LEK_INCIDENT_MAX_TEXT        20000    /* characters */
#define LEK_INCIDENT_MAX_WORD        500
/* A day before 1970, because a date alone is midnight in Amsterdam; the year 3000. */
#define LEK_INCIDENT_MIN_TIME        G_GINT64_CONSTANT (-86400)
#define LEK_INCIDENT_MAX_TIME        G_GINT64_CONSTANT (32503680000)

/**
 * LekMemberKind: what a member is in the struct and in JSON.
 * @LEK_MEMBER_TEXT: char *; a string of at most @limit characters
 * @LEK_MEMBER_UUID, @LEK_MEMBER_NUMBER, @LEK_MEMBER_CODE, @LEK_MEMBER_HASH: char *; a string of that form
 * @LEK_MEMBER_RULES: char *; the id of rules that this program knows
 * @LEK_MEMBER_INT: int, from 0 up to @limit
 * @LEK_MEMBER_LONG: gint64, from 0 up to @limit
 * @LEK_MEMBER_TIME: gint64; seconds since 1970, G_MININT64 = absent
 * @LEK_MEMBER_FLAG: gboolean
 * @LEK_MEMBER_NICK: an enum; one of @nicks
 */
typedef enum
{
  LEK_MEMBER_TEXT,
  LEK_MEMBER_UUID,
  LEK_MEMBER_NUMBER,
  LEK_MEMBER_CODE,
  LEK_MEMBER_HASH,
  LEK_MEMBER_RULES,
  LEK_MEMBER_INT,
  LEK_MEMBER_LONG,
  LEK_MEMBER_TIME,
  LEK_MEMBER_FLAG,
  LEK_MEMBER_NICK,
} LekMemberKind;

/* @name is NULL at the end of a list of members. */
typedef struct
{
  const char         *name;
  LekMemberKind       kind;
  gsize               offset;
  gboolean            required;
  gint64              limit;
  const char *const  *nicks;
} LekMember;

/* In the order in which they are written; for LekSummary, LekLogEntry, LekDecision, LekAssessment and
 * LekRecord. */
extern const LekMember lek_summary_members[];
/* Of LekSummary, for the list of the register only: what an incident itself says elsewhere. */
extern const LekMember lek_row_members[];
extern const LekMember lek_log_members[];
extern const LekMember lek_decision_members[];
extern const LekMember lek_assessment_members[];
/* Besides its list of fields. */
extern const LekMember lek_record_members[];

G_END_DECLS
