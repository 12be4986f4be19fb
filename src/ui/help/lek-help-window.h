/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The help beside the program: its pages, the way back, and a search. It stays
 * of use while a dialog of the program waits for an answer.
 */

#pragma once

#include <adwaita.h>

#include "core/help/lek-help-book.h"
#include "ui/parts/lek-search-window.h"

G_BEGIN_DECLS

#define LEK_TYPE_HELP_WINDOW (lek_help_window_get_type ())

G_DECLARE_FINAL_TYPE (LekHelpWindow, lek_help_window, LEK, HELP_WINDOW, LekSearchWindow)

/* @profile: whose procedure a search looks in. */
GtkWidget  *lek_help_window_new         (LekHelpBook   *book,
                                         LekProfile     profile) G_GNUC_WARN_UNUSED_RESULT;
/* Goes to a page, and to a section of it; what is not there is the first page. */
void        lek_help_window_go_to       (LekHelpWindow *self,
                                         const char    *address);
/* What is shown. */
const char *lek_help_window_get_address (LekHelpWindow *self);

G_END_DECLS
