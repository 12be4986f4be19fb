/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One page of the help as it is drawn: its text, what it holds, and what to
 * read as well. Every section takes the keyboard, so that whoever hears the
 * page goes through it with Tab.
 */

#pragma once

#include <adwaita.h>

#include "core/help/lek-help-book.h"

G_BEGIN_DECLS

#define LEK_TYPE_HELP_LEAF (lek_help_leaf_get_type ())

/* Signal "asked" (address): the person follows a link to another page. */
G_DECLARE_FINAL_TYPE (LekHelpLeaf, lek_help_leaf, LEK, HELP_LEAF, AdwBin)

/* @profile: what is only about the other one is not among what to read as well. */
GtkWidget *lek_help_leaf_new         (LekHelpBook       *book,
                                      const LekHelpPage *page,
                                      LekProfile         profile) G_GNUC_WARN_UNUSED_RESULT;
/* What was found; @pages: (element-type LekHelpPage). */
GtkWidget *lek_help_leaf_new_found   (const char        *title,
                                      GPtrArray         *pages) G_GNUC_WARN_UNUSED_RESULT;
/* Goes to a section; NULL: to the top. */
void       lek_help_leaf_enter       (LekHelpLeaf       *self,
                                      const char        *section);
/* Goes to the link that leads to @address; FALSE when there is none. */
gboolean   lek_help_leaf_enter_link  (LekHelpLeaf       *self,
                                      const char        *address);
/* Follows the first link, if there is one. */
void       lek_help_leaf_follow      (LekHelpLeaf       *self);

G_END_DECLS
