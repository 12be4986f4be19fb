/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lists of things inside an incident, from and to the tables record and
 * record_field. Both run inside the caller's transaction.
 */

#pragma once

#include "core/incident/lek-incident.h"
#include "store/lek-database.h"

G_BEGIN_DECLS

/* @records: (element-type LekRecord), which owns what is added: those removed among them, in order of the lists. */
gboolean lek_read_records  (LekDatabase  *database,
                            gint64        id,
                            GPtrArray    *records,
                            GError      **error);
/* Inserts, or puts in the place of the one with the same uuid. */
gboolean lek_write_records (LekDatabase  *database,
                            gint64        id,
                            GPtrArray    *records,
                            GError      **error);

G_END_DECLS
