/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A whole incident as versioned JSON (data/schema/incident.schema.json), and
 * the register's rows as JSON for other programs.
 */

#pragma once

#include "core/incident/lek-incident.h"

G_BEGIN_DECLS

#define LEK_INCIDENT_FORMAT "lekwijzer-incident"
#define LEK_INCIDENT_FORMAT_VERSION 2   /* 1 had no records */

/* (transfer full): a JSON document that ends in a newline. @exported_utc is when. Records that were
 * removed, or that their person keeps out of exports, are left out. */
char        *lek_incident_to_json    (const LekIncident  *incident,
                                      gint64              exported_utc) G_GNUC_WARN_UNUSED_RESULT;
/* Strict: unknown members, wrong kinds, sizes beyond the limits and answers that do not fit the question are refused
 * with LEK_READ_ERROR and the path of the fault. */
LekIncident *lek_incident_from_json  (LekLibrary         *library,
                                      const char         *json,
                                      gssize              length,
                                      GError            **error) G_GNUC_WARN_UNUSED_RESULT;
char        *lek_summaries_to_json   (GPtrArray          *summaries) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
