/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The names that an incident records, for the guard to look for: in the
 * answers, in its lists, and in lines of the log that tell what stood there
 * before.
 */

#pragma once

#include "core/guard/lek-guard.h"
#include "core/incident/lek-incident.h"
#include "core/procedure/lek-library.h"

G_BEGIN_DECLS

/* (transfer full): everybody, NULL-ended, never NULL; a name may come twice. */
char **lek_guard_names_of        (const LekIncident *incident,
                                  LekLibrary        *library) G_GNUC_WARN_UNUSED_RESULT;
/* (transfer full): the people concerned alone. Who works on the incident, or is told whom to ask, may be named to them
 * and to the AP. */
char **lek_guard_names_of_others (const LekIncident *incident,
                                  LekLibrary        *library) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
