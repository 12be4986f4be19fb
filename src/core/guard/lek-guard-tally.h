/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How much in an incident names a person, to say before a copy of it leaves.
 */

#pragma once

#include "core/guard/lek-guard-recorded.h"

G_BEGIN_DECLS

/**
 * LekGuardTally: how many different ones there are, by LekFindingKind.
 *
 * Names are those that are recorded as names; a word that only looks like one is not counted.
 */
typedef struct
{
  guint n[LEK_FINDING_NAME + 1];
} LekGuardTally;

LekGuardTally lek_guard_tally     (const LekIncident   *incident,
                                   LekLibrary          *library);
gboolean      lek_guard_tally_any (const LekGuardTally *self);

G_END_DECLS
