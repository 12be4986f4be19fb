/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Small faults in wording that a machine can see: je where the reader is
 * addressed as u, or the other way round; exclamation marks; double spaces.
 */

#pragma once

#include "core/procedure/lek-library.h"

G_BEGIN_DECLS

void lek_add_fault      (GPtrArray          *faults,
                         const char         *format,
                         ...) G_GNUC_PRINTF (2, 3);

/* What a reader of the procedure sees, in the form of address of its profile. */
void lek_lint_procedure (const LekProcedure *procedure,
                         GPtrArray          *faults);
/* Words and scenarios: those speak to both kinds of reader. Letters (ids that begin with "letter.") are left out of
 * the rule on je and u: they speak to someone else. */
void lek_lint_texts     (LekLibrary         *library,
                         GPtrArray          *faults);

G_END_DECLS
