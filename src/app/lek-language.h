/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The language of the window, when the person chose another one than the
 * computer's.
 */

#pragma once

#include "session/lek-preferences.h"

G_BEGIN_DECLS

/* For this process, from now on: what was made before keeps its words. */
void lek_language_apply (LekPreferences *preferences);

G_END_DECLS
