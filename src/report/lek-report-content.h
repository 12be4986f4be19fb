/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the report says, without how it looks: blocks in the order of the
 * source document (form 371.2 step by step, or the eight steps), each with
 * short facts and long texts, the three outcomes, and the log.
 */

#pragma once

#include "report/lek-report.h"

G_BEGIN_DECLS

/**
 * LekReportItem:
 * @label: the short name of the question
 * @value: the answer in words, redacted where asked
 * @is_long: words of the person: may be cut on the page, then stand whole in the annex
 */
typedef struct
{
  char     *label;
  char     *value;
  gboolean  is_long;
} LekReportItem;

/* @outcomes: the three outcomes stand in this block. @log: the key lines of the log do. */
typedef struct
{
  char      *number;
  char      *title;
  GPtrArray *items;
  gboolean   outcomes;
  gboolean   log;
} LekReportBlock;

/* One of "register", "tell the AP", "inform the people": what was advised and what was decided. */
typedef struct
{
  char      *title;
  char      *advice;
  char      *decision;
  LekNeed    need;
} LekReportOutcome;

typedef struct
{
  char     *when;
  char     *text;
  int       rank;         /* 0: first on the page; 1: where there is room; 2: only in the annex */
} LekReportLine;

typedef struct
{
  char             *title;
  char             *subtitle;
  char             *annex_title;
  GPtrArray        *head;           /* (element-type LekReportItem) */
  GPtrArray        *blocks;         /* (element-type LekReportBlock) */
  LekReportOutcome  outcomes[3];
  GPtrArray        *log;            /* (element-type LekReportLine) */
  char             *log_label;
  char             *signature;
  char             *foot;           /* chain head, time of printing, the program; without the page */
  char             *page_words;     /* "bladzijde {page} van {pages}" */
  char             *cut_words;      /* said at the foot when the page was shortened */
  char             *log_cut_words;  /* said under a shortened log, with {left} */
  char             *mark_word;      /* these two or NULL; see lek_paper_mark () */
  char             *mark_line;
} LekReportContent;

LekReportContent *lek_report_content_new  (const LekReportInput *input) G_GNUC_WARN_UNUSED_RESULT;
void              lek_report_content_free (LekReportContent     *self);

/* @words with {page} and {pages} filled in. */
char             *lek_report_content_page (const LekReportContent *self,
                                           guint                   page,
                                           guint                   n_pages) G_GNUC_WARN_UNUSED_RESULT;

/* For other papers on the same sheet: an empty block at the end, and an item of long text in it. */
LekReportBlock   *lek_report_content_add_block (LekReportContent *self,
                                           const char             *number,
                                           const char             *title);
void              lek_report_block_add    (LekReportBlock         *self,
                                           const char             *label,
                                           const char             *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekReportContent, lek_report_content_free)

G_END_DECLS
