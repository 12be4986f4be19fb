/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is asked before anything has happened, as data: the pages of the
 * preparation, what its answers are good for in an incident, and which answers
 * say that something is not in order (data/procedure/preparation-*.json and
 * readiness.json). What a person answered is in lek-preparation.h.
 */

#pragma once

#include "core/procedure/lek-record.h"

G_BEGIN_DECLS

/**
 * LekReadyLink: an answer of the preparation that may answer a question of an incident.
 * @question: of the incident
 * @from: id of a question of the preparation, or of a field of @kind
 * @kind: or NULL for a question
 * @when: (element-type LekRequirement): what the answers of the incident must be
 */
typedef struct
{
  const LekQuestion   *question;
  const LekQuestion   *from;
  const LekRecordKind *kind;
  GPtrArray           *when;
} LekReadyLink;

/**
 * LekReadyList: a list of the preparation that may fill one of an incident.
 * @fields: field of @to -> field of @from
 */
typedef struct
{
  const LekRecordKind *to;
  const LekRecordKind *from;
  GHashTable          *fields;
} LekReadyList;

/**
 * LekGap: answers that say that something is not in order.
 * @kind: or NULL; then @when is about the fields of one record of it
 * @when: (element-type LekRequirement): all must hold
 * @what: what is not in order, with "{name}" for that of a record
 * @todo: what to do about it
 * @sources: (element-type LekSource)
 */
typedef struct
{
  char                *id;
  gboolean             for_profile[LEK_PROFILE_ORGANISATIE + 1];
  const LekRecordKind *kind;
  GPtrArray           *when;
  LekText             *what;
  LekText             *todo;
  GPtrArray           *sources;
} LekGap;

/**
 * LekReadiness: all of it.
 * @pages: by LekProfile: the preparation as a procedure of one step; NULL in a library without one
 * @links: (element-type LekReadyLink); @lists: (element-type LekReadyList); @gaps: (element-type LekGap)
 */
typedef struct
{
  LekProcedure *pages[LEK_PROFILE_ORGANISATIE + 1];
  GPtrArray    *links;
  GPtrArray    *lists;
  GPtrArray    *gaps;
} LekReadiness;

LekReadiness *lek_readiness_new   (void) G_GNUC_WARN_UNUSED_RESULT;
void          lek_readiness_free  (LekReadiness *self);
LekReadyLink *lek_ready_link_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void          lek_ready_link_free (LekReadyLink *self);
LekReadyList *lek_ready_list_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void          lek_ready_list_free (LekReadyList *self);
LekGap       *lek_gap_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void          lek_gap_free        (LekGap       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekReadyLink, lek_ready_link_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekReadyList, lek_ready_list_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekGap, lek_gap_free)

G_END_DECLS
