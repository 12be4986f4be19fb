/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A message on its way out: first the guard asks about what is another's, then
 * it is copied or written, one file for each recipient.
 */

#pragma once

#include <gtk/gtk.h>

#include "core/message/lek-message.h"
#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

/* In words how it went, for a line of status. */
typedef void (*LekMessageOutFunc) (const char *words,
                                   gpointer    user_data);

/* @from: a widget of the window; @said_cb comes while it lives, with @from as user_data. @outsider: the words go to
 * nobody in the list of recipients, so that nobody of it may be named. They go off the clipboard after a minute. */
void lek_message_out_copy (GtkWidget         *from,
                           LekSitting        *sitting,
                           const char        *text,
                           gboolean           outsider,
                           LekMessageOutFunc  said_cb);
/* @message says form and language; the words are made anew for each recipient. */
void lek_message_out_save (GtkWidget         *from,
                           LekSitting        *sitting,
                           const LekMessage  *message,
                           LekMessageOutFunc  said_cb);

G_END_DECLS
