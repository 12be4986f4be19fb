/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The language the program speaks, settled before the first word.
 */

#pragma once

#include "core/lek-text.h"

G_BEGIN_DECLS

/* @wanted: "nl", "en", or NULL for what the preferences and the environment say. Call once, first of all. */
void     lek_locale_begin     (const char *wanted);
/* The language of texts from the data, as it was settled: LEK_VOICE_JE or LEK_VOICE_EN. */
LekVoice lek_locale_get_voice (void);

G_END_DECLS
