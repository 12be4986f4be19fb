/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finding things in a library, and which rules hold on which day.
 */

#include "config.h"

#include "core/procedure/lek-library.h"

static void
add_rules (LekLibrary *library,
           const char *id,
           const char *from,
           const char *until)
{
  LekRules *rules = lek_rules_new ();

  rules->id = g_strdup (id);
  rules->from = g_strdup (from);
  rules->until = g_strdup (until);
  lek_library_take_rules (library, rules);
}

static void
test_rules_of_the_day (void)
{
  static const struct { const char *when; const char *rules; } cases[] = {
    { "2018-05-24",                "old" },
    { "2018-05-25",                "old" },
    { "2026-12-31T23:59:59+01:00", "old" },
    { "2027-01-01T00:00:00+01:00", "new" },
    /* Still the old year in UTC, but not in Amsterdam. */
    { "2026-12-31T23:30:00Z",      "new" },
    { "2040-06-01",                "new" },
  };
  g_autoptr(LekLibrary) library = lek_library_new ();

  g_assert_null (lek_library_get_rules_at (library, 0));
  add_rules (library, "new", "2027-01-01", NULL);
  add_rules (library, "old", "2018-05-25", "2026-12-31");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LekMoment) moment = lek_moment_parse (cases[i].when, NULL);

      g_assert_cmpstr (lek_library_get_rules_at (library, moment->utc)->id, ==, cases[i].rules);
    }

  g_assert_cmpstr (lek_library_get_rules (library, "old")->from, ==, "2018-05-25");
  g_assert_null (lek_library_get_rules (library, "other"));
}

static void
test_texts_are_filled_in (void)
{
  g_autoptr(LekLibrary) library = lek_library_new ();
  g_autofree char *nl = NULL;
  g_autofree char *en = NULL;

  lek_library_take_text (library, "a.b", lek_text_new ("hoi {name}", "dag {name}", "hello {name}"));
  nl = lek_library_say (library, LEK_VOICE_U, "a.b", "name", "Anna", NULL);
  en = lek_library_say (library, LEK_VOICE_EN, "a.b", "name", "{name}", NULL);
  g_assert_cmpstr (nl, ==, "dag Anna");
  g_assert_cmpstr (en, ==, "hello {name}");
  g_assert_null (lek_library_get_text (library, "a.c"));
  g_assert_null (lek_library_get_text (library, NULL));
}

static void
test_a_missing_text_is_loud (void)
{
  g_autoptr(LekLibrary) library = lek_library_new ();
  g_autofree char *words = NULL;

  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*no text \"a.b\"*");
  words = lek_library_say (library, LEK_VOICE_EN, "a.b", NULL, NULL);
  g_test_assert_expected_messages ();
  g_assert_cmpstr (words, ==, "a.b");
}

static void
test_ids_are_found (void)
{
  g_autoptr(LekLibrary) library = lek_library_new ();
  LekQuestion *question = lek_question_new ();
  LekSource *source = lek_source_new ();
  LekScenario *scenario = lek_scenario_new ();
  g_autofree const char **ids = NULL;

  question->id = g_strdup ("q.q");
  source->id = g_strdup ("s");
  scenario->id = g_strdup ("lost");
  lek_library_take_question (library, question);
  lek_library_take_source (library, source);
  lek_library_take_scenario (library, scenario);

  g_assert_true (lek_library_get_question (library, "q.q") == question);
  g_assert_true (lek_library_get_source (library, "s") == source);
  g_assert_true (lek_library_get_scenario (library, "lost") == scenario);
  g_assert_null (lek_library_get_question (library, "s"));
  g_assert_null (lek_library_get_question (library, NULL));
  g_assert_null (lek_library_get_source (library, NULL));
  g_assert_null (lek_library_get_scenario (library, NULL));
  g_assert_null (lek_library_get_procedure (library, LEK_PROFILE_GASTOUDER));

  ids = lek_library_get_question_ids (library);
  g_assert_cmpstr (ids[0], ==, "q.q");
  g_assert_null (ids[1]);
}

static void
test_profiles_have_nicks (void)
{
  LekProfile profile = LEK_PROFILE_GASTOUDER;

  g_assert_true (lek_profile_from_nick ("organisatie", &profile));
  g_assert_cmpint (profile, ==, LEK_PROFILE_ORGANISATIE);
  g_assert_false (lek_profile_from_nick ("office", &profile));
  g_assert_cmpstr (lek_profile_to_nick (LEK_PROFILE_GASTOUDER), ==, "gastouder");
  g_assert_cmpint (lek_profile_get_dutch (LEK_PROFILE_GASTOUDER), ==, LEK_VOICE_JE);
  g_assert_cmpint (lek_profile_get_dutch (LEK_PROFILE_ORGANISATIE), ==, LEK_VOICE_U);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/rules-of-the-day", test_rules_of_the_day);
  g_test_add_func ("/library/texts-are-filled-in", test_texts_are_filled_in);
  g_test_add_func ("/library/a-missing-text-is-loud", test_a_missing_text_is_loud);
  g_test_add_func ("/library/ids-are-found", test_ids_are_found);
  g_test_add_func ("/library/profiles-have-nicks", test_profiles_have_nicks);

  return g_test_run ();
}
