/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads help pages: Mallard 1.0, of which the program draws the part that its
 * own pages use. Anything else in a page is a fault, so that nothing is lost
 * on the way from the page to the window.
 *
 * Understood: page, info (link of type guide or seealso, desc, title of type
 * sort), title, section, p (style "source"), list, steps, terms, item, note,
 * and in a line em, gui, key, keyseq, code and link.
 */

#pragma once

#include <gio/gio.h>

#include "core/help/lek-help-book.h"

G_BEGIN_DECLS

/* @xml: any number of pages within one element "help". */
LekHelpBook *lek_mallard_read (const char  *xml,
                               gssize       length,
                               GError     **error) G_GNUC_WARN_UNUSED_RESULT;
/* The book that is built into the program; @language: "nl" or "en". An error here is a broken build. */
LekHelpBook *lek_mallard_load (const char  *language,
                               GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
