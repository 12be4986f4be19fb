/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An incident in which every member that can be stored is filled, and a
 * library that is just large enough for it. For the tests of its JSON.
 */

#pragma once

#include "core/incident/lek-incident.h"

#define SAMPLE_EXPORTED G_GINT64_CONSTANT (1795289940)

LekLibrary  *sample_library  (void) G_GNUC_WARN_UNUSED_RESULT;
LekIncident *sample_incident (void) G_GNUC_WARN_UNUSED_RESULT;
