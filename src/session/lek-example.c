/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The stories are in files of their own.
 */

#include "config.h"

#include "session/lek-example.h"

#include "session/lek-example-teller.h"

static const LekExampleStory *
get_story (LekProfile profile)
{
  return profile == LEK_PROFILE_ORGANISATIE ? &lek_example_office : &lek_example_gastouder;
}

LekPreferences *
lek_example_new_preferences (LekProfile profile,
                             LekVoice   voice)
{
  const LekExampleWho *who = &get_story (profile)->who;
  LekPreferences *preferences = lek_preferences_new_unbound ();

  g_object_set (preferences,
                "profile", profile,
                "author", who->author,
                "author-function", voice == LEK_VOICE_EN ? who->function_en : who->function_nl,
                "author-email", who->email,
                "author-phone", who->phone,
                "organisation", who->organisation,
                "organisation-address", who->address,
                "organisation-number", who->number,
                NULL);

  return preferences;
}

const char *
lek_example_get_uuid (LekProfile profile)
{
  return get_story (profile)->uuid;
}

const char *
lek_example_get_scenario (LekProfile profile)
{
  return get_story (profile)->scenario;
}

const char *
lek_example_get_title (LekProfile profile,
                       LekVoice   voice)
{
  const LekExampleStory *story = get_story (profile);

  return voice == LEK_VOICE_EN ? story->title_en : story->title_nl;
}

void
lek_example_tell (LekCase  *draft,
                  LekClock *clock,
                  LekVoice  voice)
{
  LekExampleTeller teller = { draft, clock, voice };

  get_story (lek_case_get_summary (draft)->profile)->tell (&teller);
}
