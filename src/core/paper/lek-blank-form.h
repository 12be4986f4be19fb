/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A procedure as a form to fill in by hand, for when the device is gone: every
 * question once, in the order of the program, with boxes to tick and lines to
 * write on. Between this and lek-paper-text.c only.
 */

#pragma once

#include "core/paper/lek-paper-text.h"

G_BEGIN_DECLS

/* Adds the procedure of the profile of @input to @pieces, (element-type LekPaperPiece). */
void     lek_blank_form_add         (GPtrArray           *pieces,
                                     const LekPaperInput *input);
/* Whether a question has a place on paper: not what only the program needs to know. */
gboolean lek_blank_form_has         (const LekQuestion   *question);
/* Whether it may stand with what is on @page. What is asked both after a certain answer and of everybody stands where
 * everybody finds it. */
gboolean lek_blank_form_has_on      (const LekProcedure  *procedure,
                                     const LekPage       *page,
                                     const LekQuestion   *question);

G_END_DECLS
