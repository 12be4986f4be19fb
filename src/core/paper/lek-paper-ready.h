/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The places of a paper that the preparation fills: "{ready_agency_phone}".
 * Between this and lek-paper-places.c only.
 */

#pragma once

#include "core/paper/lek-paper-text.h"

G_BEGIN_DECLS

gboolean lek_paper_ready_is_place (const char          *name);
/* (transfer full): NULL when it was not filled in, or there is no preparation. */
char    *lek_paper_ready_fill     (const char          *name,
                                   const LekPaperInput *input) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
