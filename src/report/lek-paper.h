/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet of paper: A4 at 72 dpi.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Width and height of an A4 in points (ISO 216). */
double lek_paper_get_width  (void);
double lek_paper_get_height (void);

G_END_DECLS
