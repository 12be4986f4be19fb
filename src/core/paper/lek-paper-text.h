/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A paper filled in with the facts of an incident, in either language whatever
 * the window speaks: pieces of text in their order, without how they look.
 *
 * Pure text: nothing here knows a file or a clock.
 */

#pragma once

#include "core/incident/lek-incident.h"
#include "core/preparation/lek-preparation.h"
#include "core/procedure/lek-library.h"

G_BEGIN_DECLS

/**
 * LekPaperInput: all borrowed.
 * @incident: or NULL where the kind needs only a scenario
 * @scenario: id; NULL takes that of the incident
 * @rules: by which the deadline is counted
 * @record: whom it is addressed to, or NULL
 * @preparation: what was filled in beforehand, or NULL
 * @voice: the language of the paper
 * @now_utc: the time at the foot
 * @practice: it is only practice; so is that of an incident that says so itself
 */
typedef struct
{
  LekLibrary         *library;
  const LekIncident  *incident;
  LekProfile          profile;
  const char         *scenario;
  const LekRules     *rules;
  const LekRecord    *record;
  const LekPreparation *preparation;
  LekVoice            voice;
  gint64              now_utc;
  gboolean            practice;
} LekPaperInput;

/**
 * LekPaperPiece:
 * @label, @text: "" when there is none
 * @note: in small type below the label, or NULL
 * @room: lines to write on
 * @fixed: not part of what a person may rewrite, and not copied
 */
typedef struct
{
  LekBlockStyle  style;
  char          *label;
  char          *text;
  char          *note;
  guint          room;
  gboolean       fixed;
} LekPaperPiece;

/**
 * LekPaperText:
 * @sender, @recipient, @date: for a letter; "" when not known
 * @foot: "" when there is none
 * @example: said when the incident is the example, or NULL
 * @own: the text is the person's own
 * @practice: every page is marked so
 * @pieces: (element-type LekPaperPiece)
 */
typedef struct
{
  const LekPaperKind *kind;
  LekLibrary         *library;
  LekVoice            voice;
  char               *title;
  char               *sender;
  char               *recipient;
  char               *date;
  char               *foot;
  char               *example;
  gboolean            own;
  gboolean            practice;
  GPtrArray          *pieces;
} LekPaperText;

LekPaperPiece *lek_paper_piece_new   (LekBlockStyle        style,
                                       const char          *label,
                                       const char          *text,
                                       guint                room) G_GNUC_WARN_UNUSED_RESULT;

/* Whether what the kind needs is known: see LekPaperNeeds. */
gboolean      lek_paper_can_be_made   (const LekPaperKind  *kind,
                                       const LekPaperInput *input);
/* NULL when it cannot be made. */
LekPaperText *lek_paper_text_new      (const LekPaperKind  *kind,
                                       const LekPaperInput *input) G_GNUC_WARN_UNUSED_RESULT;
/* A paper that no incident fills in: its pieces are added one by one. @kind must outlive it. */
LekPaperText *lek_paper_text_new_bare (const LekPaperKind  *kind,
                                       LekLibrary          *library,
                                       LekVoice             voice,
                                       const char          *title) G_GNUC_WARN_UNUSED_RESULT;
void          lek_paper_text_add      (LekPaperText        *self,
                                       LekBlockStyle        style,
                                       const char          *label,
                                       const char          *text);
void          lek_paper_text_free     (LekPaperText        *self);
/* What is copied, sent or rewritten: without what is fixed. */
char         *lek_paper_text_dup_body (const LekPaperText  *self) G_GNUC_WARN_UNUSED_RESULT;

/* Whether "{name}" can stand in a text of a paper. */
gboolean      lek_paper_is_place      (const char          *name);

/* (element-type LekFinding): what in @text may name a person, besides those who send it and whom it is addressed to.
 * @text: a part of a paper. */
GArray       *lek_paper_guard_find    (const LekPaperInput *input,
                                       const char          *text) G_GNUC_WARN_UNUSED_RESULT;
/* Everything found is covered, in all pieces. */
void          lek_paper_text_mask     (LekPaperText        *self,
                                       const LekPaperInput *input);
/* All words of the paper, for the guard. */
char         *lek_paper_text_dup_all  (const LekPaperText  *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekPaperText, lek_paper_text_free)

G_END_DECLS
