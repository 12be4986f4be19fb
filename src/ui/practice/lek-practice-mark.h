/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * That all of this is only practice, in words, under the header of every page
 * and dialog: nobody should have to ask whether what they see is real.
 */

#pragma once

#include <adwaita.h>

#include "session/lek-drill.h"

G_BEGIN_DECLS

/* Under the header of @page: the strip with the clock and the news. */
void lek_practice_mark_page    (GtkWidget *page,
                                LekDrill  *drill);
/* Marks @window, and every dialog that is opened over it from now on. */
void lek_practice_mark_window  (GtkWindow *window);
/* (transfer full): the name of a file that is saved from @window. */
char    *lek_practice_mark_file (GtkWindow  *window,
                                 const char *name) G_GNUC_WARN_UNUSED_RESULT;
/* Whether @window is marked, or stands over one that is. */
gboolean lek_practice_is_marked (GtkWindow *window);

G_END_DECLS
