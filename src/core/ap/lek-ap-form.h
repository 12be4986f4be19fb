/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The web form of the AP as data: its questions in their order and with their
 * numbers, and from which of our answers each one is filled.
 *
 * Read once by src/interchange and never changed after that. What the form
 * says is known from the AP's own list of questions; what we are not sure of is
 * marked, and shown as "check in the form".
 */

#pragma once

#include "core/procedure/lek-procedure.h"

G_BEGIN_DECLS

/* What follows from the incident as a whole and can stand in a requirement of the form like a question:
 *   "case.profile"       gastouder, organisatie
 *   "case.notification"  first, later, withdrawn
 *   "case.late"          yes, no: more than the hours of the law between kennisname and the report, or now
 *   "case.people"        yes, partly, planned, no; unanswered: whether the people concerned are told */
extern const char *const lek_ap_case_ids[];

/**
 * LekApOption: one box to tick in a list of the form.
 * @label: as the form words it
 * @when: (element-type LekRequirement): ticked when all hold
 * @other: "namely": our own words for what was chosen are added
 * @sure: FALSE when the form may word it otherwise
 */
typedef struct
{
  LekText   *label;
  GPtrArray *when;
  gboolean   other;
  gboolean   sure;
} LekApOption;

/* A fixed answer when all of @when hold. */
typedef struct
{
  LekText   *text;
  GPtrArray *when;
  gboolean   sure;
} LekApSaying;

/**
 * LekApEntry: one question of the form.
 * @chapter: index in the chapters of the form
 * @when: (element-type LekRequirement): else the question does not apply
 * @says: (element-type LekApSaying): the first that holds is the answer
 * @options: (element-type LekApOption): may be empty
 * @single: at most one of the options
 * @none: the answer when none of the options holds although all was answered, or NULL
 * @questions: ids of ours that make up the answer; all are needed
 * @extra: ids that are added when they are answered
 */
typedef struct
{
  char       *number;
  guint       chapter;
  LekText    *label;
  GPtrArray  *when;
  GPtrArray  *says;
  GPtrArray  *options;
  gboolean    single;
  LekText    *none;
  char      **questions;
  char      **extra;
  gboolean    sure;
} LekApEntry;

typedef struct
{
  char    *number;
  LekText *title;
} LekApChapter;

/**
 * LekApForm:
 * @version: of the AP's list of questions, "2022-08"
 * @url: where the form is filled in
 * @chapters: (element-type LekApChapter)
 * @entries: (element-type LekApEntry), in the order of the form
 */
typedef struct
{
  char      *version;
  char      *checked;
  char      *url;
  GPtrArray *sources;
  GPtrArray *chapters;
  GPtrArray *entries;
} LekApForm;

LekApForm    *lek_ap_form_new     (void) G_GNUC_WARN_UNUSED_RESULT;
void          lek_ap_form_free    (LekApForm    *self);
LekApChapter *lek_ap_chapter_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void          lek_ap_chapter_free (LekApChapter *self);
LekApEntry   *lek_ap_entry_new    (void) G_GNUC_WARN_UNUSED_RESULT;
void          lek_ap_entry_free   (LekApEntry   *self);
LekApOption  *lek_ap_option_new   (void) G_GNUC_WARN_UNUSED_RESULT;
void          lek_ap_option_free  (LekApOption  *self);
LekApSaying  *lek_ap_saying_new   (void) G_GNUC_WARN_UNUSED_RESULT;
void          lek_ap_saying_free  (LekApSaying  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekApForm, lek_ap_form_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekApChapter, lek_ap_chapter_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekApEntry, lek_ap_entry_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekApOption, lek_ap_option_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekApSaying, lek_ap_saying_free)

G_END_DECLS
