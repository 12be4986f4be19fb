/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet of paper: A4 at 72 dpi.
 */

#pragma once

#include <cairo.h>

#include "core/procedure/lek-library.h"

G_BEGIN_DECLS

/* Width and height of an A4 in points (ISO 216). */
double lek_paper_get_width     (void);
double lek_paper_get_height    (void);

/* That the page in @cr is of an invented incident: @word large across it, as light as water, and @line at the top. Both
 * may be NULL. Called before anything else is drawn on the page, so that the text lies over it. */
void   lek_paper_mark          (cairo_t    *cr,
                                const char *word,
                                const char *line);
/* That it is only practice, in the words of @library. */
void   lek_paper_mark_practice (cairo_t    *cr,
                                LekLibrary *library,
                                LekVoice    voice);

G_END_DECLS
