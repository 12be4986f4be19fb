/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a word may go on on the next line. A label that wraps parts a word that is
 * wider than it is anywhere, and any word behind a hyphen: "persoonsgegeve-ns",
 * "e-" above "mail". Long Dutch words are parted between the words they consist of.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Attributes for a layout of @words, which themselves stay as they are. */
PangoAttrList *lek_word_breaks_find       (const char *words) G_GNUC_WARN_UNUSED_RESULT;
/* Keeps the words of @label together, also when it gets others. It must have no attributes of its own. */
void           lek_word_breaks_follow     (GtkLabel   *label);
/* Does so for every label that is beneath @top by now. */
void           lek_word_breaks_follow_all (GtkWidget  *top);

G_END_DECLS
