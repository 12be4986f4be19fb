/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A kind of paper as data (data/procedure/papers.json): whom it is for, when
 * it is offered, and its blocks of text with places to fill in. What they are
 * filled with is in lek-paper-text.h.
 */

#pragma once

#include "core/procedure/lek-procedure.h"

G_BEGIN_DECLS

/**
 * LekPaperLook: how it is set.
 * @LEK_PAPER_CARD: large, to hang on a wall; always one page
 * @LEK_PAPER_NOTICE: one thing, very large; always one page
 * @LEK_PAPER_SHEET: to read, or to fill in by hand
 * @LEK_PAPER_MAIL: a letter with sender, addressee and date
 * @LEK_PAPER_FORM: to fill in by hand, in two columns
 */
typedef enum
{
  LEK_PAPER_CARD,
  LEK_PAPER_NOTICE,
  LEK_PAPER_SHEET,
  LEK_PAPER_MAIL,
  LEK_PAPER_FORM,
} LekPaperLook;

/* Whom it is for: how papers are grouped. */
typedef enum
{
  LEK_PAPER_FOR_HAND,      /* to keep at hand */
  LEK_PAPER_FOR_FILE,
  LEK_PAPER_FOR_PEOPLE,
  LEK_PAPER_FOR_OTHERS,
  LEK_N_PAPER_FOR
} LekPaperFor;

/**
 * LekPaperNeeds: what must be known before it can be made.
 * @LEK_PAPER_NEEDS_SCENARIO: only what happened: can be made without an incident
 * @LEK_PAPER_NEEDS_DEADLINE: since when the breach is known
 * @LEK_PAPER_NEEDS_NOTHING: made beforehand, so not among the papers of an incident
 */
typedef enum
{
  LEK_PAPER_NEEDS_INCIDENT,
  LEK_PAPER_NEEDS_SCENARIO,
  LEK_PAPER_NEEDS_DEADLINE,
  LEK_PAPER_NEEDS_NOTHING,
} LekPaperNeeds;

typedef enum
{
  LEK_BLOCK_LEAD,          /* a larger first paragraph */
  LEK_BLOCK_HEADING,
  LEK_BLOCK_TEXT,
  LEK_BLOCK_LIST,          /* one point a line */
  LEK_BLOCK_BIG,           /* very large, in a box */
  LEK_BLOCK_ACTIONS,       /* the actions of the first hour, numbered */
  LEK_BLOCK_FACT,          /* a label, and beside it the text */
  LEK_BLOCK_QUESTION,      /* numbered, with room for the answer */
  LEK_BLOCK_ANSWER,        /* a question as label, and below it the answer */
  LEK_BLOCK_PROCEDURE,     /* the procedure as a form: the pieces below */
  LEK_BLOCK_SUBHEADING,    /* of a form; the note says when to leave out what follows */
  LEK_BLOCK_ASK,           /* a numbered question with boxes to tick, one a line of the text, and room */
  LEK_BLOCK_LINES,         /* a list as label, what to write of each thing as note, and room */
} LekBlockStyle;

/**
 * LekBlockMissing: what is done about a line that cannot be filled in.
 * @LEK_MISSING_LEAVE_OUT: the line falls out
 * @LEK_MISSING_ROOM: dots to write on
 * @LEK_MISSING_LATER: said that it is not known yet
 */
typedef enum
{
  LEK_MISSING_LEAVE_OUT,
  LEK_MISSING_ROOM,
  LEK_MISSING_LATER,
} LekBlockMissing;

/**
 * LekPaperBlock:
 * @label, @text: with {places}; either may be NULL where the style has none
 * @when: (element-type LekRequirement): all must hold
 * @for_profile: by LekProfile
 * @room: lines to write on
 * @fixed: not part of the text that a person may rewrite, and not copied
 */
typedef struct
{
  LekBlockStyle    style;
  LekBlockMissing  missing;
  LekText         *label;
  LekText         *text;
  GPtrArray       *when;
  gboolean         for_profile[LEK_PROFILE_ORGANISATIE + 1];
  guint            room;
  gboolean         fixed;
} LekPaperBlock;

/**
 * LekPaperKind:
 * @any: (element-type LekRequirement): offered when one of them holds; empty = always
 * @name: as the list of papers calls it
 * @about: what it is for, in one or two sentences
 * @foot: in small type at the foot, or NULL
 * @own: question that keeps the person's own text in Dutch; @own_en in English; NULL when it cannot be rewritten
 * @record: kind of record it is addressed to, or NULL
 * @leaves: goes to others: what may name a person is asked about first
 * @blocks: (element-type LekPaperBlock)
 */
typedef struct
{
  char          *id;
  LekPaperLook   look;
  LekPaperFor    group;
  LekPaperNeeds  needs;
  gboolean       for_profile[LEK_PROFILE_ORGANISATIE + 1];
  GPtrArray     *any;
  LekText       *name;
  LekText       *about;
  LekText       *title;
  LekText       *foot;
  char          *own;
  char          *own_en;
  char          *record;
  gboolean       leaves;
  GPtrArray     *blocks;
} LekPaperKind;

LekPaperKind  *lek_paper_kind_new    (void) G_GNUC_WARN_UNUSED_RESULT;
void           lek_paper_kind_free   (LekPaperKind       *self);
LekPaperBlock *lek_paper_block_new   (void) G_GNUC_WARN_UNUSED_RESULT;
void           lek_paper_block_free  (LekPaperBlock      *self);

/* Whether the paper is offered to @profile with these answers. */
gboolean       lek_paper_kind_serves (const LekPaperKind *self,
                                      LekProfile          profile,
                                      const LekAnswers   *answers);
/* The question that keeps the own text in the language of @voice, or NULL. */
const char    *lek_paper_kind_get_own (const LekPaperKind *self,
                                      LekVoice            voice);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekPaperKind, lek_paper_kind_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekPaperBlock, lek_paper_block_free)

G_END_DECLS
