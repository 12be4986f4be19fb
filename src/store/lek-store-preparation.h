/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tables of the preparation.
 */

#pragma once

#include "core/preparation/lek-preparation.h"
#include "store/lek-database.h"

G_BEGIN_DECLS

LekPreparation *lek_read_prepared     (LekDatabase      *database,
                                       GError          **error) G_GNUC_WARN_UNUSED_RESULT;
/* Answers, those taken away, and records of @change, in one transaction; the rest of it is not looked at but for the
 * time of the change. */
gboolean        lek_write_prepared    (LekDatabase      *database,
                                       const LekChange  *change,
                                       GError          **error);

G_END_DECLS
