/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is written to the register: new incidents and changes, each with its
 * log lines sealed in the same transaction. On the store's thread.
 */

#pragma once

#include "core/incident/lek-incident.h"
#include "store/lek-database.h"

G_BEGIN_DECLS

/* Each is one transaction. */
LekSummary *lek_write_begin  (LekDatabase        *database,
                              const LekChange    *change,
                              GError            **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *lek_write_commit (LekDatabase        *database,
                              const LekChange    *change,
                              GError            **error) G_GNUC_WARN_UNUSED_RESULT;

/* The parts below run inside the caller's transaction. */

/* As lek_write_begin (); for filling a register with many incidents at once. */
LekSummary *lek_write_add    (LekDatabase        *database,
                              const LekChange    *change,
                              GError            **error) G_GNUC_WARN_UNUSED_RESULT;
/* @keep_number: take the number of @summary when it is free and well-formed. Sets id and number of @summary. */
gboolean    lek_write_row    (LekDatabase        *database,
                              LekSummary         *summary,
                              gboolean            keep_number,
                              GError            **error);
/* The row of an incident that is there, but not the words it is found by. */
gboolean    lek_write_update (LekDatabase        *database,
                              const LekSummary   *summary,
                              GError            **error);
gboolean    lek_write_answers     (LekDatabase       *database,
                                   gint64             id,
                                   const LekAnswers  *answers,
                                   GError           **error);
/* Lines that have seq and hash already. */
gboolean    lek_write_sealed_log  (LekDatabase       *database,
                                   gint64             id,
                                   GPtrArray         *entries,
                                   GError           **error);
gboolean    lek_write_decisions   (LekDatabase       *database,
                                   gint64             id,
                                   GPtrArray         *decisions,
                                   GError           **error);
gboolean    lek_write_assessments (LekDatabase       *database,
                                   gint64             id,
                                   GPtrArray         *assessments,
                                   GError           **error);

G_END_DECLS
