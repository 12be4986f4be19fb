/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words an incident is found by, and the index over them.
 */

#pragma once

#include "core/incident/lek-incident.h"
#include "store/lek-database.h"

G_BEGIN_DECLS

/* Lower case and without accents, as the search and the order by title compare. NULL gives "". */
char     *lek_words_fold  (const char        *text) G_GNUC_WARN_UNUSED_RESULT;
/* Keeps the words and the index of the incident in step, inside the caller's transaction. */
gboolean  lek_words_write (LekDatabase       *database,
                           gint64             id,
                           const LekSummary  *summary,
                           const char        *number,
                           GError           **error);

G_END_DECLS
