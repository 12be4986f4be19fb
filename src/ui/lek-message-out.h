/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A message on its way out: first the guard asks about what is another's, then
 * it is copied or written, one file for each recipient.
 */

#pragma once

#include <gtk/gtk.h>

#include "core/lek-message.h"
#include "ui/lek-sitting.h"

G_BEGIN_DECLS

/* In words how it went, for a line of status. */
typedef void (*LekMessageOutFunc) (const char *words,
                                   gpointer    user_data);

/* @from: a widget of the window; @said_cb comes while it lives. @voice says the language. */
void lek_message_out_copy (GtkWidget         *from,
                           LekSitting        *sitting,
                           const LekMessage  *message,
                           LekMessageOutFunc  said_cb);
void lek_message_out_save (GtkWidget         *from,
                           LekSitting        *sitting,
                           const LekMessage  *message,
                           LekMessageOutFunc  said_cb);

G_END_DECLS
