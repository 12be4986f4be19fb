/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which page of the help is about a part of the window. The part that has the
 * keyboard says it, or else what it stands in: F1 opens that page.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @address: a page of the help, "log" or "gastouder.what.known#time.known"; NULL: none of its own. */
void        lek_help_topic_set  (GtkWidget  *widget,
                                 const char *address);
/* Of @widget or the nearest around it; NULL when none has one. */
const char *lek_help_topic_find (GtkWidget  *widget);
/* Of what has the keyboard in @window, or of what is shown there; a dialog without a page of its own is about what it
 * stands before. NULL when there is none. */
const char *lek_help_topic_find_in (GtkWindow *window);
/* Opens the page, in the program that @widget is part of. */
void        lek_help_topic_open (GtkWidget  *widget,
                                 const char *address);

G_END_DECLS
