/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A window that can be searched: Ctrl+F begins; Escape leaves the search and,
 * when there is none, the window.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LEK_TYPE_SEARCH_WINDOW (lek_search_window_get_type ())

/* Actions: "search.begin", "search.leave". */
G_DECLARE_DERIVABLE_TYPE (LekSearchWindow, lek_search_window, LEK, SEARCH_WINDOW, AdwWindow)

struct _LekSearchWindowClass
{
  AdwWindowClass parent_class;
};

/* Both belong to @self; once, when its template is there. */
void lek_search_window_set_search (LekSearchWindow *self,
                                   GtkSearchBar    *bar,
                                   GtkSearchEntry  *entry);

G_END_DECLS
