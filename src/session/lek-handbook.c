/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "session/lek-handbook.h"

#include "interchange/lek-mallard.h"
#include "session/lek-settings.h"

#define KEY "rules-met"

LekHelpBook *
lek_handbook_load (LekVoice voice)
{
  g_autoptr(GError) error = NULL;
  LekHelpBook *book = lek_mallard_load (lek_voice_get_language (voice), &error);

  if (book == NULL)
    g_error ("The help in this program cannot be read: %s", error->message);

  return book;
}

/* (transfer full) @out_all: the ids of all rules; returns the newest that is not among @met. */
static const LekRules *
find_unmet (GPtrArray   *rules,
            char       **met,
            char      ***out_all)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  const LekRules *newest = NULL;

  for (guint i = 0; i < rules->len; i++)
    {
      const LekRules *one = g_ptr_array_index (rules, i);

      g_strv_builder_add (builder, one->id);
      if (!g_strv_contains ((const char *const *) met, one->id))
        newest = one;
    }
  *out_all = g_strv_builder_end (builder);

  return newest;
}

const LekRules *
lek_handbook_take_news (LekLibrary     *library,
                        LekPreferences *preferences)
{
  GSettings *settings = lek_preferences_get_settings (preferences);
  g_auto(GStrv) met = NULL;
  g_auto(GStrv) all = NULL;
  const LekRules *newest;

  g_return_val_if_fail (LEK_IS_LIBRARY (library), NULL);

  if (!lek_settings_has_key (settings, KEY))
    return NULL;

  met = g_settings_get_strv (settings, KEY);
  newest = find_unmet (lek_library_get_all_rules (library), met, &all);
  if (newest != NULL)
    g_settings_set_strv (settings, KEY, (const char *const *) all);

  return met[0] != NULL ? newest : NULL;
}
