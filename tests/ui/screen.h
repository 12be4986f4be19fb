/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether what is shown fits on a screen of some size: nothing needs more room
 * than there is, sticks out, or is cut off.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Dutch is longer than English. Once, after ui_init (). */
void screen_speak_dutch   (void);
/* The style of the program, which the application takes by itself. Once. */
void screen_load_style    (void);
/* @percent of the usual size, for all text. */
void screen_set_text_size (int         percent);
/* Until @window has been drawn for the size that it has now. */
void screen_wait          (GtkWindow  *window);

/* Adds to @faults, one a line that begins with @where, what of @page does not fit in @width pixels. */
void screen_check         (GtkWidget  *page,
                           const char *where,
                           int         width,
                           GString    *faults);
/* The same for all of @window, which may be @height pixels high too. */
void screen_check_window  (GtkWindow  *window,
                           const char *where,
                           int         width,
                           int         height,
                           GString    *faults);
/* Leaves a picture of it in the folder $LEK_PICTURES, if there is that, to be looked at. */
void screen_keep_picture  (GtkNative  *native,
                           const char *name);

G_END_DECLS
