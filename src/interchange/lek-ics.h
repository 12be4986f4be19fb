/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The deadline as an appointment with alarms, for a calendar that others may
 * see: it says no word of what happened, only the number. RFC 5545. The only
 * user of libical.
 */

#pragma once

#include "core/procedure/lek-library.h"

G_BEGIN_DECLS

/**
 * LekIcs: borrowed.
 * @uuid: of the incident; "" where it has none. Only a hash of it goes into the file
 * @number: of the incident, or NULL
 * @known_utc: kennisname, from which the rules count
 * @practice: the appointment says that it is only practice
 */
typedef struct
{
  LekLibrary     *library;
  const LekRules *rules;
  LekVoice        voice;
  const char     *uuid;
  const char     *number;
  gint64          known_utc;
  gint64          now_utc;
  gboolean        practice;
} LekIcs;

char *lek_ics_write (const LekIcs *ics) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
