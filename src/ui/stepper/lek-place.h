/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where one is in the procedure: a page of a step, and the pages before and
 * after it that are shown with the answers given so far.
 */

#pragma once

#include "core/procedure/lek-progress.h"

G_BEGIN_DECLS

/* Both borrowed from the procedure. */
typedef struct
{
  const LekStep *step;
  const LekPage *page;
} LekPlace;

/* All pages that are shown, in order: (element-type LekPlace). */
GArray         *lek_places_new        (const LekProcedure *procedure,
                                       const LekProgress  *progress) G_GNUC_WARN_UNUSED_RESULT;
/* Any page by its id, shown or not; NULL: the first of all. */
gboolean        lek_place_find        (const LekProcedure *procedure,
                                       const char         *page_id,
                                       LekPlace           *out_place);
/* The page with what @special names ("decide-ap"), and the first page that asks @question_id. */
gboolean        lek_place_find_special  (const LekProcedure *procedure,
                                         const char         *special,
                                         LekPlace           *out_place);
gboolean        lek_place_find_question (const LekProcedure *procedure,
                                         const char         *question_id,
                                         LekPlace           *out_place);
/* The shown page before or after @page_id, also when that one itself is hidden now; FALSE at the ends. */
gboolean        lek_place_before      (const LekProcedure *procedure,
                                       const LekProgress  *progress,
                                       const char         *page_id,
                                       LekPlace           *out_place);
gboolean        lek_place_after       (const LekProcedure *procedure,
                                       const LekProgress  *progress,
                                       const char         *page_id,
                                       LekPlace           *out_place);

G_END_DECLS
