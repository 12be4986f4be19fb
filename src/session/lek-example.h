/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The example to look at: a telephone with photographs of children is lost,
 * and everything is done as it should be. All names are invented.
 */

#pragma once

#include "session/lek-case.h"
#include "session/lek-clock.h"
#include "session/lek-preferences.h"

G_BEGIN_DECLS

/* From the start of the example to now, in seconds. */
#define LEK_EXAMPLE_SPAN (50 * 60 * 60)

/* Who the example is about. */
LekPreferences *lek_example_new_preferences (LekVoice        voice) G_GNUC_WARN_UNUSED_RESULT;
const char     *lek_example_get_title       (LekVoice        voice);
/* Answers, decides and notes as its person did, and moves @clock along meanwhile. */
void            lek_example_tell            (LekCase        *draft,
                                             LekClock       *clock,
                                             LekVoice        voice);

G_END_DECLS
