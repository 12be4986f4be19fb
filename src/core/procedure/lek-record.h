/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lists of things inside an incident: tasks, people of the team, suppliers,
 * recipients, notifications … Which lists there are, and what is kept of each
 * thing, is data (data/procedure/records*.json): a kind has fields, and a field
 * is a question like any other, so answers, editors and words serve both.
 */

#pragma once

#include "core/procedure/lek-procedure.h"

G_BEGIN_DECLS

/**
 * LekRecord: one thing in a list; boxed.
 * @uuid: the same in every copy of the incident
 * @kind: id of its LekRecordKind
 * @fields: answers by field id ("task.what")
 * @removed: taken out of the list; kept in the register only, so that it can be put back
 * @kept_out: not for exports that leave this computer (see LekRecordKind)
 * @position: place in the list; the older one first where they are equal
 */
typedef struct
{
  char       *uuid;
  char       *kind;
  LekAnswers *fields;
  gint64      created_utc;
  gint64      changed_utc;
  gboolean    removed;
  gboolean    kept_out;
  int         position;
} LekRecord;

#define LEK_TYPE_RECORD (lek_record_get_type ())

GType            lek_record_get_type  (void) G_GNUC_CONST;
/* A new uuid, no fields, no times. */
LekRecord       *lek_record_new       (const char      *kind) G_GNUC_WARN_UNUSED_RESULT;
/* For readers: no uuid and no kind either. */
LekRecord       *lek_record_new_empty (void) G_GNUC_WARN_UNUSED_RESULT;
LekRecord       *lek_record_copy      (const LekRecord *self) G_GNUC_WARN_UNUSED_RESULT;
void             lek_record_free      (LekRecord       *self);
gboolean         lek_record_equal     (const LekRecord *a,
                                       const LekRecord *b);
/* By position, then age, then uuid: the order of a list. */
int              lek_record_compare   (const LekRecord *a,
                                       const LekRecord *b);

/* Shorthands: NULL or FALSE when the field is empty. */
const char      *lek_record_get_value (const LekRecord *self,
                                       const char      *field);
gboolean         lek_record_is        (const LekRecord *self,
                                       const char      *field,
                                       const char      *value);
/* A NULL @value empties the field. */
void             lek_record_set_value (LekRecord       *self,
                                       const char      *field,
                                       const char      *value);

/* The records of @kind that were not removed, in order of the list. (transfer container) (element-type LekRecord);
 * @records: (element-type LekRecord), those of an incident. */
GPtrArray       *lek_records_select   (GPtrArray       *records,
                                       const char      *kind) G_GNUC_WARN_UNUSED_RESULT;
/* Or NULL. */
LekRecord       *lek_records_find     (GPtrArray       *records,
                                       const char      *uuid);

/**
 * LekRecordKind: what a list holds.
 * @id: one word ("task"), which field ids begin with ("task.what")
 * @title: heading of the list
 * @add: label of the button that adds one
 * @empty: what the list says when there is none
 * @hint: one or two sentences under the heading, or NULL
 * @fields: (element-type LekQuestion): not in the library's questions; "why" and sources may be empty
 * @title_field: the field that names a record; must be filled in
 * @done_field: a yes-no field that ticks it off, or NULL
 * @due_field: a moment field that says when it has to be done, or NULL
 * @keeps_out: a yes-no field that keeps a record out of exports, or NULL
 * @shown: (element-type LekQuestion) by LekProfile: the fields as they are shown; NULL where the kind does not serve
 */
typedef struct
{
  char      *id;
  LekText   *title;
  LekText   *add;
  LekText   *empty;
  LekText   *hint;
  GPtrArray *fields;
  char      *title_field;
  char      *done_field;
  char      *due_field;
  char      *keeps_out;
  GPtrArray *shown[LEK_PROFILE_ORGANISATIE + 1];
} LekRecordKind;

LekRecordKind     *lek_record_kind_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void               lek_record_kind_free       (LekRecordKind       *self);
const LekQuestion *lek_record_kind_get_field  (const LekRecordKind *self,
                                               const char          *id);      /* or NULL */
/* Every field is one of the kind and its answer fits, and the title is filled in. */
gboolean           lek_record_kind_check      (const LekRecordKind *self,
                                               const LekRecord     *record,
                                               GError             **error);
/* What names the record, in words; "" when it has no title. */
char              *lek_record_kind_describe   (const LekRecordKind *self,
                                               const LekRecord     *record,
                                               LekVoice             voice) G_GNUC_WARN_UNUSED_RESULT;
/* The other fields that @profile sees and that are filled in, on one line; "" when there are none. */
char              *lek_record_kind_summarize  (const LekRecordKind *self,
                                               const LekRecord     *record,
                                               LekProfile           profile,
                                               LekVoice             voice) G_GNUC_WARN_UNUSED_RESULT;

/* Adds to @names what the fields of @record that name people hold, short lines only; (element-type utf8), owned. */
void               lek_record_kind_add_names  (const LekRecordKind *self,
                                               const LekRecord     *record,
                                               GPtrArray           *names);

/**
 * LekFollowProposal: what the program proposes to come back to by itself.
 * @kind: value of the field "followup.kind"; each is proposed once
 * @days: until it is due, from the moment it is proposed
 * @when: (element-type LekRequirement): what the answers must be
 * @done_when: (element-type LekRequirement): the answers that tick it off
 */
typedef struct
{
  char      *kind;
  LekText   *what;
  gint64     days;
  GPtrArray *when;
  GPtrArray *done_when;
} LekFollowProposal;

LekFollowProposal *lek_follow_proposal_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void               lek_follow_proposal_free (LekFollowProposal *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekFollowProposal, lek_follow_proposal_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekRecord, lek_record_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekRecordKind, lek_record_kind_free)

G_END_DECLS
