/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The language the program speaks: settled before the first word, and again
 * when the person chooses another one than the computer's.
 */

#pragma once

#include "session/lek-preferences.h"

G_BEGIN_DECLS

/* @wanted: "nl", "en", or NULL for what the preferences and the environment say. Call once, first of all. */
void     lek_locale_begin     (const char     *wanted);
/* What the preferences say, from now on: what was made before keeps its words. */
void     lek_locale_apply     (LekPreferences *preferences);
/* The language of texts from the data, as it was settled: LEK_VOICE_JE or LEK_VOICE_EN. */
LekVoice lek_locale_get_voice (void);

G_END_DECLS
