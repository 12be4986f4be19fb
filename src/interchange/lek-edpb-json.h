/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An incident by the field numbers of the common template of the EDPB, version
 * 1.0 as put to consultation in June 2026. A draft: no authority takes it yet.
 */

#pragma once

#include "core/incident/lek-incident.h"
#include "core/procedure/lek-library.h"

G_BEGIN_DECLS

/* @full: with words that may name persons; else these are covered. Returns (transfer full). */
char *lek_edpb_to_json (LekLibrary        *library,
                        const LekIncident *incident,
                        gboolean           full,
                        gint64             now_utc) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
