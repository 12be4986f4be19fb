/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What fills the places of a paper. Between this and lek-paper-text.c only.
 */

#pragma once

#include "core/paper/lek-paper-text.h"

G_BEGIN_DECLS

/* (transfer full): NULL when it is not known. A programmer's error if there is no such place. */
char *lek_paper_place_fill (const char          *name,
                            const LekPaperInput *input) G_GNUC_WARN_UNUSED_RESULT;
/* The id of the scenario, or NULL. */
const char *lek_paper_place_get_scenario (const LekPaperInput *input);

G_END_DECLS
