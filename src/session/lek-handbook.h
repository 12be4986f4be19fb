/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The help of the program in the language of its window, and whether the rules
 * have changed since the person last used the program.
 */

#pragma once

#include "core/help/lek-help-book.h"
#include "core/procedure/lek-library.h"
#include "session/lek-preferences.h"

G_BEGIN_DECLS

/* Read anew at every call: who shows it keeps it. Never NULL. */
LekHelpBook    *lek_handbook_load      (LekVoice        voice) G_GNUC_WARN_UNUSED_RESULT;

/* The newest rules among those this person has not met, or NULL; from then on they are met. Somebody who uses the
 * program for the first time meets them all at once, and nothing is new. */
const LekRules *lek_handbook_take_news (LekLibrary     *library,
                                        LekPreferences *preferences);

G_END_DECLS
