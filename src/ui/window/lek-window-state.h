/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the window keeps from one start to the next: its size, and the incident
 * that was open. Without settings nothing is kept, and that is no error.
 */

#pragma once

#include <adwaita.h>

#include "session/lek-preferences.h"

G_BEGIN_DECLS

/**
 * LekLastIncident:
 * @id: its row in the register; 0 for none
 * @uuid: tells it from another incident in that row, of another register
 * @view: as in lek_incident_page_show_view ()
 */
typedef struct
{
  gint64      id;
  const char *uuid;
  const char *view;
} LekLastIncident;

void      lek_window_state_restore_size  (GtkWindow             *window,
                                          LekPreferences        *preferences);
void      lek_window_state_keep_size     (GtkWindow             *window,
                                          LekPreferences        *preferences);
/* NULL: none is open. */
void      lek_window_state_keep_incident (LekPreferences        *preferences,
                                          const LekLastIncident *last);
/* (transfer full): "(xss)", for g_variant_get (); NULL when there is none. */
GVariant *lek_window_state_dup_incident  (LekPreferences        *preferences) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
