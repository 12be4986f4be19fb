/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An incident without what names a person, for others to read.
 */

#pragma once

#include "core/incident/lek-incident.h"
#include "core/procedure/lek-library.h"

G_BEGIN_DECLS

/* A copy that holds no recorded name, citizen service number, bank account, telephone number or e-mail address. It is
 * an incident of its own: another uuid, and a log sealed anew, because the words in it are others. Who wrote what is
 * left out, and so are records that are kept out of exports and all own messages. */
LekIncident *lek_incident_redact (const LekIncident *incident,
                                  LekLibrary        *library) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
