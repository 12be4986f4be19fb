/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The help as a book: pages in one language, the sections that hold them, and
 * a search. Its addresses are those of Mallard: "log", "log#code".
 *
 * Built once by the reader in src/interchange and never changed after that, so
 * the structs are open for reading.
 */

#pragma once

#include "core/procedure/lek-procedure.h"

G_BEGIN_DECLS

#define LEK_HELP_FIRST_PAGE "index"

/**
 * LekHelpBlockKind:
 * @LEK_HELP_HEADING: begins a section; the only one with an id and a level
 * @LEK_HELP_ITEM: of a list without numbers
 * @LEK_HELP_STEP: of a list with numbers
 * @LEK_HELP_MEANING: of the term before it
 * @LEK_HELP_SOURCE: where the text above comes from
 */
typedef enum
{
  LEK_HELP_PARAGRAPH,
  LEK_HELP_HEADING,
  LEK_HELP_ITEM,
  LEK_HELP_STEP,
  LEK_HELP_TERM,
  LEK_HELP_MEANING,
  LEK_HELP_NOTE,
  LEK_HELP_SOURCE,
} LekHelpBlockKind;

/**
 * LekHelpBlock:
 * @id: of the section, or NULL
 * @level: 2 or 3 for a heading
 * @number: of a step, from 1
 * @markup: in Pango's markup; links to pages are "help:log#code"
 * @words: the same without markup
 */
typedef struct
{
  LekHelpBlockKind  kind;
  char             *id;
  int               level;
  int               number;
  char             *markup;
  char             *words;
} LekHelpBlock;

/**
 * LekHelpPage:
 * @about: one sentence that says what is on it; stands under its title in a list
 * @sort: pages of one section stand in this order
 * @place: the page or section that holds it ("index#now"); NULL for the first page
 * @see_also: (element-type utf8): addresses
 * @blocks: (element-type LekHelpBlock)
 */
typedef struct
{
  char      *id;
  char      *title;
  char      *about;
  char      *sort;
  char      *place;
  GPtrArray *see_also;
  GPtrArray *blocks;
} LekHelpPage;

typedef struct _LekHelpBook LekHelpBook;

LekHelpBook       *lek_help_book_new         (void) G_GNUC_WARN_UNUSED_RESULT;
LekHelpBook       *lek_help_book_ref         (LekHelpBook       *self);
void               lek_help_book_unref       (LekHelpBook       *self);

/* For the reader; takes @page. */
void               lek_help_book_take_page   (LekHelpBook       *self,
                                              LekHelpPage       *page);
GPtrArray         *lek_help_book_get_pages   (const LekHelpBook *self);   /* (element-type LekHelpPage) */
/* The page that @address is on, or NULL. */
const LekHelpPage *lek_help_book_find        (const LekHelpBook *self,
                                              const char        *address);
/* Whether the page is there, and the section too when @address names one. */
gboolean           lek_help_book_has         (const LekHelpBook *self,
                                              const char        *address);
/* The pages that stand at exactly @address, in order: (element-type LekHelpPage), (transfer container). */
GPtrArray         *lek_help_book_list_held   (const LekHelpBook *self,
                                              const char        *address) G_GNUC_WARN_UNUSED_RESULT;
/* The pages in which all @words begin a word, the best first; what is only about the other profile's procedure is left
 * out. (element-type LekHelpPage), (transfer container). */
GPtrArray         *lek_help_book_search      (const LekHelpBook *self,
                                              const char        *words,
                                              LekProfile         profile) G_GNUC_WARN_UNUSED_RESULT;

/* Whether it is only about that profile's procedure. */
gboolean           lek_help_page_is_of       (const LekHelpPage *page,
                                              LekProfile         profile);

/* Where a page of a procedure is explained, and a question on it; @question_id may be NULL. */
char              *lek_help_address_of_step  (LekProfile         profile,
                                              const char        *step_id) G_GNUC_WARN_UNUSED_RESULT;
char              *lek_help_address_of_page  (LekProfile         profile,
                                              const char        *page_id,
                                              const char        *question_id) G_GNUC_WARN_UNUSED_RESULT;
/* The section in @address, or NULL; borrowed from it. */
const char        *lek_help_address_section  (const char        *address);

LekHelpPage       *lek_help_page_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void               lek_help_page_free        (LekHelpPage       *self);
/* Adds a block and hands it over, to be filled in. */
LekHelpBlock      *lek_help_page_add_block   (LekHelpPage       *self,
                                              LekHelpBlockKind   kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekHelpBook, lek_help_book_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekHelpPage, lek_help_page_free)

G_END_DECLS
