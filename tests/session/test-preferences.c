/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Preferences: the same face with and without GSettings behind it.
 */

#include "config.h"

#include "session/lek-preferences.h"

static void
test_unbound_defaults (void)
{
  g_autoptr(LekPreferences) preferences = lek_preferences_new_unbound ();
  g_autofree char *language = NULL;
  gboolean newest_first;

  g_object_get (preferences, "language", &language, "newest-first", &newest_first, NULL);
  g_assert_null (lek_preferences_get_settings (preferences));
  g_assert_cmpint (lek_preferences_get_profile (preferences), ==, LEK_PROFILE_GASTOUDER);
  g_assert_cmpstr (lek_preferences_get_author (preferences), ==, "");
  g_assert_cmpstr (language, ==, "system");
  g_assert_true (newest_first);
}

static void
test_bound_both_ways (void)
{
  g_autoptr(LekPreferences) preferences = lek_preferences_new ();
  GSettings *settings = lek_preferences_get_settings (preferences);
  g_autofree char *stored = NULL;

  g_assert_nonnull (settings);
  g_object_set (preferences, "profile", LEK_PROFILE_ORGANISATIE, NULL);
  stored = g_settings_get_string (settings, "profile");
  g_assert_cmpstr (stored, ==, "organisatie");

  g_settings_set_string (settings, "author", "Jan");
  g_assert_cmpstr (lek_preferences_get_author (preferences), ==, "Jan");
  g_settings_set_string (settings, "profile", "gastouder");
  g_assert_cmpint (lek_preferences_get_profile (preferences), ==, LEK_PROFILE_GASTOUDER);
  g_settings_reset (settings, "author");
}

static void
test_voice (void)
{
  static const struct
  {
    const char *language;
    LekProfile  profile;
    LekVoice    voice;
  } rows[] = {
    { "nl",     LEK_PROFILE_GASTOUDER,   LEK_VOICE_JE },
    { "nl",     LEK_PROFILE_ORGANISATIE, LEK_VOICE_U },
    { "en",     LEK_PROFILE_GASTOUDER,   LEK_VOICE_EN },
    { "system", LEK_PROFILE_GASTOUDER,   LEK_VOICE_EN },      /* the test runs in C */
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(LekPreferences) preferences = lek_preferences_new_unbound ();

      g_object_set (preferences, "language", rows[i].language, "profile", rows[i].profile, NULL);
      g_assert_cmpint (lek_preferences_get_voice (preferences), ==, rows[i].voice);
    }
}

static void
test_answers (void)
{
  g_autoptr(LekPreferences) preferences = lek_preferences_new_unbound ();
  g_autoptr(LekAnswers) answers = NULL;

  g_object_set (preferences, "author", "Jan", "organisation-number", "12345678", NULL);
  answers = lek_preferences_dup_answers (preferences);

  g_assert_cmpstr (lek_answers_get_value (answers, "reporter.name"), ==, "Jan");
  g_assert_cmpstr (lek_answers_get_value (answers, "controller.number"), ==, "12345678");
  g_assert_null (lek_answers_get (answers, "reporter.email"));
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          guint      *n)
{
  (*n)++;
}

static void
test_notifies_real_changes (void)
{
  g_autoptr(LekPreferences) preferences = lek_preferences_new_unbound ();
  guint n = 0;

  g_signal_connect (preferences, "notify::author", G_CALLBACK (count_cb), &n);
  g_object_set (preferences, "author", "", NULL);
  g_assert_cmpuint (n, ==, 0);
  g_object_set (preferences, "author", "Jan", NULL);
  g_object_set (preferences, "author", "Jan", NULL);
  g_assert_cmpuint (n, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/preferences/unbound-ones-have-defaults", test_unbound_defaults);
  g_test_add_func ("/preferences/settings-are-bound-both-ways", test_bound_both_ways);
  g_test_add_func ("/preferences/voice-follows-language-and-profile", test_voice);
  g_test_add_func ("/preferences/what-is-filled-in-becomes-answers", test_answers);
  g_test_add_func ("/preferences/only-real-changes-are-announced", test_notifies_real_changes);

  return g_test_run ();
}
