/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The example to look at, one for each profile: an incident in which everything
 * is done as it should be. All names are invented.
 */

#pragma once

#include "session/lek-case.h"
#include "session/lek-clock.h"
#include "session/lek-preferences.h"

G_BEGIN_DECLS

/* From the start of the example to now, in seconds. */
#define LEK_EXAMPLE_SPAN (50 * 60 * 60)

/* The same in every register, so that it is only ever made once. */
const char     *lek_example_get_uuid        (LekProfile      profile);
/* What happened in it, as its person chose it. */
const char     *lek_example_get_scenario    (LekProfile      profile);
const char     *lek_example_get_title       (LekProfile      profile,
                                             LekVoice        voice);
/* Who the example is about. */
LekPreferences *lek_example_new_preferences (LekProfile      profile,
                                             LekVoice        voice) G_GNUC_WARN_UNUSED_RESULT;
/* Answers, decides and notes as its person did, and moves @clock along meanwhile. */
void            lek_example_tell            (LekCase        *draft,
                                             LekClock       *clock,
                                             LekVoice        voice);

G_END_DECLS
