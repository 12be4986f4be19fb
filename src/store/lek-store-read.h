/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is read of single incidents. On the store's thread.
 */

#pragma once

#include "core/incident/lek-incident.h"
#include "store/lek-database.h"

G_BEGIN_DECLS

LekIncident *lek_read_incident  (LekDatabase   *database,
                                 gint64         id,
                                 GError       **error) G_GNUC_WARN_UNUSED_RESULT;
/* Inside the caller's transaction. */
LekIncident *lek_read_parts     (LekDatabase   *database,
                                 gint64         id,
                                 GError       **error) G_GNUC_WARN_UNUSED_RESULT;
/* NULL without an error when there is none. */
gboolean     lek_read_summary   (LekDatabase   *database,
                                 gint64         id,
                                 LekSummary   **out_summary,
                                 GError       **error);
GPtrArray   *lek_read_log       (LekDatabase   *database,
                                 gint64         id,
                                 GError       **error) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type LekSummary): in the order of @ids, without those that are gone. */
GPtrArray   *lek_read_summaries (LekDatabase   *database,
                                 const gint64  *ids,
                                 guint          n_ids,
                                 GError       **error) G_GNUC_WARN_UNUSED_RESULT;
/* By number or uuid; 0 when there is none. */
gboolean     lek_read_find      (LekDatabase   *database,
                                 const char    *name,
                                 gint64        *out_id,
                                 GError       **error);

G_END_DECLS
