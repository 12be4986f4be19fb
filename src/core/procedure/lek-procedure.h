/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The procedure as data: steps, the pages of a step (one screen asks one
 * coherent thing), questions, options, conditions and sources.
 *
 * Built once by the reader in src/interchange and never changed after that, so
 * the structs are open for reading. Nothing here may be written to or freed by
 * anyone but the reader and lek_procedure_unref (). A question is defined once
 * and may stand on several pages, of both procedures: it has one answer.
 */

#pragma once

#include "core/procedure/lek-answers.h"
#include "core/procedure/lek-text.h"

G_BEGIN_DECLS

/**
 * LekProfile:
 * @LEK_PROFILE_GASTOUDER: home child-minder, form 371.2, je
 * @LEK_PROFILE_ORGANISATIE: office, the eight steps, u
 */
typedef enum
{
  LEK_PROFILE_GASTOUDER,
  LEK_PROFILE_ORGANISATIE,
} LekProfile;

const char *lek_profile_to_nick   (LekProfile   profile);   /* "gastouder", "organisatie" */
gboolean    lek_profile_from_nick (const char  *nick,
                                   LekProfile  *out_profile);
LekVoice    lek_profile_get_dutch (LekProfile   profile);   /* je or u */

typedef enum
{
  LEK_QUESTION_YES_NO,
  LEK_QUESTION_CHOICE,
  LEK_QUESTION_CHOICES,
  LEK_QUESTION_TEXT,         /* several lines */
  LEK_QUESTION_LINE,         /* one line */
  LEK_QUESTION_MOMENT,
  LEK_QUESTION_COUNT,
} LekQuestionKind;

/**
 * LekUrgency: how soon an open question hurts.
 * @LEK_URGENCY_NOW: needed for the clock, containment or the first notification
 * @LEK_URGENCY_ASSESS: needed for the assessment
 * @LEK_URGENCY_FILE: needed before closing
 * @LEK_URGENCY_OPTIONAL: never listed as open
 */
typedef enum
{
  LEK_URGENCY_NOW,
  LEK_URGENCY_ASSESS,
  LEK_URGENCY_FILE,
  LEK_URGENCY_OPTIONAL,
} LekUrgency;

/**
 * LekSource: where a question or text comes from.
 * @id: e.g. "avg-33-1", "form-371-2-step-1", "plan-step-4"
 * @name: as shown
 * @url: or NULL
 * @checked: the day it was compared with its source, "2026-11-21"
 * @sure: FALSE for facts marked uncertain: shown as "check this", never asserted
 */
typedef struct
{
  char     *id;
  LekText  *name;
  char     *url;
  char     *checked;
  gboolean  sure;
} LekSource;

/* One requirement: the answer to @question is one of @values. Besides option ids, "yes" and "no", a value may be
 * "unknown" (not yet or cannot be known) or "unanswered". On a choices question: any of the ids was chosen. On a line,
 * "no-number": what was answered has too few digits to be called. */
typedef struct
{
  char  *question;
  char **values;
} LekRequirement;

/**
 * LekOption:
 * @id: dotted-word-safe, stable for ever
 * @label: what the person picks
 * @hint: one line below it, or NULL
 * @group: heading to stand under, or NULL
 */
typedef struct
{
  char    *id;
  LekText *label;
  LekText *hint;
  LekText *group;
} LekOption;

/**
 * LekQuestion:
 * @id: stable for ever, e.g. "protection.encrypted"
 * @ask: the question, in full
 * @short_name: its name in lists, the log and on paper, e.g. "Versleuteld"
 * @hint: one line under the question that says how to answer, or NULL
 * @why: the help beside it: why we ask, terms explained; paragraphs parted by a blank line
 * @options: (element-type LekOption): for choice and choices
 * @sources: (element-type LekSource): at least one
 * @ap: number in the AP form ("5.2"), or NULL
 * @past: a moment that cannot lie in the future
 * @ahead: a moment that mostly still has to come, such as the last day for a task
 * @names_people: the answer may hold names of persons: left out of the redacted A4
 */
typedef struct
{
  char            *id;
  LekQuestionKind  kind;
  LekText         *ask;
  LekText         *short_name;
  LekText         *hint;
  LekText         *why;
  GPtrArray       *options;
  GPtrArray       *sources;
  LekUrgency       urgency;
  char            *ap;
  gboolean         past;
  gboolean         ahead;
  gboolean         names_people;
} LekQuestion;

/**
 * LekNoteStyle: a text on a page that asks nothing.
 * @LEK_NOTE_TEXT: an explanation
 * @LEK_NOTE_LIST: a list, one item a line
 * @LEK_NOTE_LAW: where the source document and the law part; shown as such
 * @LEK_NOTE_LINK: a web address to open on a click only
 */
typedef enum
{
  LEK_NOTE_TEXT,
  LEK_NOTE_LIST,
  LEK_NOTE_LAW,
  LEK_NOTE_LINK,
} LekNoteStyle;

typedef struct
{
  LekNoteStyle  style;
  LekText      *title;       /* or NULL */
  LekText      *body;
  char         *url;         /* LEK_NOTE_LINK only */
  GPtrArray    *sources;     /* (element-type LekSource) */
  GPtrArray    *when;        /* (element-type LekRequirement): all must hold; may be empty */
} LekNote;

/* A question on a page, with the conditions under which it is asked there. */
typedef struct
{
  const LekQuestion *question;
  GPtrArray         *when;   /* (element-type LekRequirement) */
} LekPageItem;

/**
 * LekPage:
 * @special: NULL, or a part of the program that stands on this page below the questions:
 *   "verdict" (advice with reasons), "decide-ap", "decide-people", "form-verdict", "timeline", "report", "first-hour"
 * @records: (array zero-terminated): ids of the kinds of records whose lists stand on this page
 * @papers: (array zero-terminated): ids of the kinds of papers that are made here
 */
typedef struct
{
  char      *id;
  LekText   *title;
  LekText   *lead;           /* one or two sentences above the questions, or NULL */
  GPtrArray *notes;          /* (element-type LekNote) */
  GPtrArray *items;          /* (element-type LekPageItem) */
  GPtrArray *when;           /* (element-type LekRequirement) */
  char      *special;
  char     **records;
  char     **papers;
} LekPage;

typedef struct
{
  char      *id;
  int        number;         /* as in the source document; 0 for what the sources lack */
  LekText   *title;
  LekText   *short_title;    /* for the step list */
  GPtrArray *pages;          /* (element-type LekPage) */
  GPtrArray *when;           /* (element-type LekRequirement) */
} LekStep;

typedef struct _LekProcedure LekProcedure;

struct _LekProcedure
{
  gatomicrefcount  ref_count;
  LekProfile       profile;
  int              version;
  char            *checked;
  LekText         *title;
  GPtrArray       *steps;      /* (element-type LekStep) */
  GHashTable      *questions;  /* id -> LekQuestion, only those on its pages; borrowed from the library */
};

LekProcedure      *lek_procedure_new          (LekProfile          profile) G_GNUC_WARN_UNUSED_RESULT;
LekProcedure      *lek_procedure_ref          (LekProcedure       *self);
void               lek_procedure_unref        (LekProcedure       *self);
const LekQuestion *lek_procedure_get_question (const LekProcedure *self,
                                               const char         *id);
const LekStep     *lek_procedure_get_step     (const LekProcedure *self,
                                               const char         *id);

const LekOption   *lek_question_get_option    (const LekQuestion  *self,
                                               const char         *id);
#define LEK_QUESTION_MAX_TEXT 20000   /* characters */
#define LEK_QUESTION_MAX_LINE 500

typedef enum
{
  LEK_QUESTION_ERROR_VALUE,
} LekQuestionError;

#define LEK_QUESTION_ERROR (lek_question_error_quark ())

GQuark             lek_question_error_quark   (void);
/* Whether @answer fits the question; a message for programmers and importers, never for the window.
 * No answer (NULL, or state NONE) fits; an empty text does not: take the answer away instead. */
gboolean           lek_question_check         (const LekQuestion  *self,
                                               const LekAnswer    *answer,
                                               GError            **error);
/* The answer in words: labels, dates, counts, "nog niet bekend". */
char              *lek_question_describe      (const LekQuestion  *self,
                                               const LekAnswer    *answer,
                                               LekVoice            voice) G_GNUC_WARN_UNUSED_RESULT;

gboolean           lek_requirement_holds      (const LekRequirement *requirement,
                                               const LekAnswers   *answers);
/* An empty or NULL list holds. */
gboolean           lek_requirements_hold      (GPtrArray          *requirements,
                                               const LekAnswers   *answers);

/* Constructors and destructors for the reader; each list starts out empty, each text NULL. */
LekSource      *lek_source_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void            lek_source_free      (LekSource      *self);
LekRequirement *lek_requirement_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void            lek_requirement_free (LekRequirement *self);
LekOption      *lek_option_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void            lek_option_free      (LekOption      *self);
LekQuestion    *lek_question_new     (void) G_GNUC_WARN_UNUSED_RESULT;
void            lek_question_free    (LekQuestion    *self);
LekNote        *lek_note_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void            lek_note_free        (LekNote        *self);
LekPageItem    *lek_page_item_new    (const LekQuestion *question) G_GNUC_WARN_UNUSED_RESULT;
void            lek_page_item_free   (LekPageItem    *self);
LekPage        *lek_page_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void            lek_page_free        (LekPage        *self);
LekStep        *lek_step_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void            lek_step_free        (LekStep        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekProcedure, lek_procedure_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekSource, lek_source_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekRequirement, lek_requirement_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekOption, lek_option_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekQuestion, lek_question_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekNote, lek_note_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekPageItem, lek_page_item_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekPage, lek_page_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekStep, lek_step_free)

G_END_DECLS
