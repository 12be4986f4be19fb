/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is on this computer of the settings: the schema may be older than the
 * program, or not there at all.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* FALSE also for @settings NULL. */
gboolean lek_settings_has_key (GSettings  *settings,
                               const char *key);

G_END_DECLS
