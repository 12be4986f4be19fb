/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The papers of the library: each for every scenario, profile and language,
 * filled in, on as many pages as it may take; in one form of address; and the
 * guard finds what names others but not the sender.
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "core/guard/lek-guard.h"
#include "interchange/lek-library-reader.h"
#include "report/lek-paper-setting.h"

#define NOW G_GINT64_CONSTANT (1795000000)

static LekLibrary *library;

static const LekVoice voices[] = { LEK_VOICE_JE, LEK_VOICE_EN, LEK_VOICE_U, LEK_VOICE_EN };

static void
answer (LekIncident *incident,
        const char  *id,
        const char  *value)
{
  g_autoptr(LekAnswer) known = lek_answer_new (LEK_ANSWER_KNOWN, value);

  lek_answers_set (incident->answers, id, known);
}

/* As little as a paper can be made of. */
static LekIncident *
make_bare (const char *scenario,
           LekProfile  profile)
{
  LekIncident *incident = lek_incident_new ();

  incident->summary->uuid = g_strdup ("3f2f8f0e-5a4c-4d5e-9d53-1c1f6a1c0001");
  incident->summary->number = g_strdup ("2026-001");
  incident->summary->profile = profile;
  incident->summary->title = g_strdup ("Map van Emma weg");
  incident->summary->known_utc = NOW - 3600;
  answer (incident, "incident.scenario", scenario);

  return incident;
}

static LekIncident *
make_full (const char *scenario,
           LekProfile  profile)
{
  LekIncident *incident = make_bare (scenario, profile);

  answer (incident, "time.from", "2026-11-17T08:00:00Z");
  answer (incident, "time.to", "2026-11-17T09:00:00Z");
  answer (incident, "time.discovered", "2026-11-18T09:00:00Z");
  answer (incident, "time.known", "2026-11-18T10:00:00Z");
  answer (incident, "incident.description", "De map van Emma lag in de trein. Bel 06-12345678.");
  answer (incident, "incident.nature", "device_lost");
  answer (incident, "data.categories", "basic contact health national_id");
  answer (incident, "subjects.categories", "minors customers");
  answer (incident, "subjects.count", "12");
  answer (incident, "protection.encrypted", "no");
  answer (incident, "consequences.people", "identity_fraud spam_phishing loss_of_control");
  answer (incident, "measures.taken", "De vervoerder is gebeld.");
  answer (incident, "measures.prevent", "De map blijft voortaan thuis.");
  answer (incident, "people.names", "Emma");
  answer (incident, "people.informed", "all");
  answer (incident, "ap.reported", "yes");
  answer (incident, "role.role", "processor");
  answer (incident, "role.controller_name", "Bureau De Linde");
  answer (incident, "reporter.name", "Sanne Smit");
  answer (incident, "reporter.phone", "06-98765432");
  answer (incident, "controller.name", "Opvang Sanne");
  answer (incident, "comm.owner", "Karin Bakker");

  return incident;
}

static LekPaperInput
make_input (const LekIncident *incident,
            LekVoice           voice)
{
  LekPaperInput input = {
    .library = library,
    .incident = incident,
    .profile = incident->summary->profile,
    .rules = lek_library_get_rules_at (library, NOW),
    .voice = voice,
    .now_utc = NOW,
  };

  return input;
}

static guint
count_pages (LekPaperText *text)
{
  g_autoptr(GPtrArray) papers = g_ptr_array_new ();
  g_autoptr(LekPaperSetting) setting = NULL;

  g_ptr_array_add (papers, text);
  setting = lek_paper_setting_new (papers);

  return lek_paper_setting_get_n_pages (setting);
}

static gboolean
has_word (const char *text,
          const char *words)
{
  g_autofree char *pattern = g_strdup_printf ("(?<!\\pL)(%s)(?!\\pL)", words);

  return g_regex_match_simple (pattern, text, G_REGEX_CASELESS, 0);
}

static void
check_paper (const LekPaperKind *kind,
             const LekIncident  *incident,
             LekVoice            voice)
{
  LekPaperInput input = make_input (incident, voice);
  g_autoptr(LekPaperText) text = lek_paper_text_new (kind, &input);
  g_autofree char *all = NULL;
  guint most = kind->look == LEK_PAPER_CARD || kind->look == LEK_PAPER_NOTICE ? 1 : 2;

  /* Three sheets, printed on both sides. */
  if (kind->look == LEK_PAPER_FORM)
    most = 6;

  g_assert_nonnull (text);
  all = lek_paper_text_dup_all (text);
  g_assert_null (strpbrk (all, "{}"));
  g_assert_cmpuint (strlen (text->title), >, 0);
  g_assert_cmpuint (count_pages (text), <=, most);

  if (voice == LEK_VOICE_JE)
    g_assert_false (has_word (all, "u|uw|uzelf"));
  if (voice == LEK_VOICE_U)
    g_assert_false (has_word (all, "je|jij|jou|jouw|jullie"));
}

static void
test_all_of_them (void)
{
  GPtrArray *scenarios = lek_library_get_scenarios (library);
  GPtrArray *kinds = lek_library_get_paper_kinds (library);
  guint n = 0;

  for (guint i = 0; i < scenarios->len * kinds->len * G_N_ELEMENTS (voices); i++)
    {
      const LekScenario *scenario = g_ptr_array_index (scenarios, i % scenarios->len);
      const LekPaperKind *kind = g_ptr_array_index (kinds, i / scenarios->len % kinds->len);
      guint voice = i / scenarios->len / kinds->len;
      LekProfile profile = voice < 2 ? LEK_PROFILE_GASTOUDER : LEK_PROFILE_ORGANISATIE;
      g_autoptr(LekIncident) bare = make_bare (scenario->id, profile);
      g_autoptr(LekIncident) full = make_full (scenario->id, profile);

      if (!kind->for_profile[profile])
        continue;

      check_paper (kind, bare, voices[voice]);
      check_paper (kind, full, voices[voice]);
      n++;
    }

  g_assert_cmpuint (n, >=, scenarios->len * G_N_ELEMENTS (voices) * 5);
}

static void
test_card_needs_no_incident (void)
{
  const LekPaperKind *kind = lek_library_get_paper_kind (library, "first-hour");
  GPtrArray *scenarios = lek_library_get_scenarios (library);
  g_autoptr(GPtrArray) papers = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_paper_text_free);
  g_autoptr(LekPaperSetting) setting = NULL;

  for (guint i = 0; i < scenarios->len; i++)
    {
      const LekScenario *scenario = g_ptr_array_index (scenarios, i);
      LekPaperInput input = {
        .library = library,
        .scenario = scenario->id,
        .rules = lek_library_get_rules_at (library, NOW),
        .voice = LEK_VOICE_JE,
        .now_utc = NOW,
      };
      LekPaperText *text = lek_paper_text_new (kind, &input);
      g_autofree char *body = NULL;

      g_assert_nonnull (text);
      g_ptr_array_add (papers, text);
      body = lek_paper_text_dup_body (text);
      for (guint j = 0; j < scenario->first_hour->len; j++)
        g_assert_nonnull (strstr (body, lek_text_get (g_ptr_array_index (scenario->first_hour, j), LEK_VOICE_JE)));
    }

  setting = lek_paper_setting_new (papers);
  g_assert_cmpuint (lek_paper_setting_get_n_pages (setting), ==, scenarios->len);
}

static void
test_needs_are_needed (void)
{
  g_autoptr(LekIncident) incident = make_bare ("other", LEK_PROFILE_GASTOUDER);
  LekPaperInput input = make_input (incident, LEK_VOICE_JE);

  incident->summary->known_utc = G_MININT64;
  g_assert_null (lek_paper_text_new (lek_library_get_paper_kind (library, "deadline"), &input));
  answer (incident, "incident.scenario", "vanished");
  g_assert_null (lek_paper_text_new (lek_library_get_paper_kind (library, "first-hour"), &input));
  input.incident = NULL;
  g_assert_null (lek_paper_text_new (lek_library_get_paper_kind (library, "answers"), &input));
}

/* It hangs on a wall: whoever reads it learns that something has to be done, and no more. */
static void
test_deadline_tells_nothing (void)
{
  static const char *const secrets[] = { "datalek", "breach", "AP", "Autoriteit", "Emma", "map", "gegevens", "lost" };

  for (guint i = 0; i < G_N_ELEMENTS (voices); i++)
    {
      g_autoptr(LekIncident) incident = make_full ("lost_or_stolen", i < 2 ? LEK_PROFILE_GASTOUDER
                                                                           : LEK_PROFILE_ORGANISATIE);
      LekPaperInput input = make_input (incident, voices[i]);
      g_autoptr(LekPaperText) text = lek_paper_text_new (lek_library_get_paper_kind (library, "deadline"), &input);
      g_autofree char *all = lek_paper_text_dup_all (text);

      g_assert_nonnull (strstr (all, "2026-001"));
      for (guint j = 0; j < G_N_ELEMENTS (secrets); j++)
        g_assert_false (has_word (all, secrets[j]));
    }
}

/* Known on a Saturday: the paper says that the weekend does not stop the clock. */
static void
test_deadline_and_weekend (void)
{
  const LekPaperKind *kind = lek_library_get_paper_kind (library, "deadline");
  g_autoptr(LekMoment) saturday = lek_moment_parse ("2026-11-21T10:05:00+01:00", NULL);
  g_autoptr(LekMoment) monday = lek_moment_parse ("2026-11-23T10:05:00+01:00", NULL);
  g_autoptr(LekIncident) incident = make_bare ("other", LEK_PROFILE_GASTOUDER);
  LekPaperInput input = make_input (incident, LEK_VOICE_JE);
  g_autoptr(LekPaperText) running = NULL;
  g_autoptr(LekPaperText) midweek = NULL;
  g_autofree char *weekend = NULL;
  g_autofree char *week = NULL;

  incident->summary->known_utc = saturday->utc;
  running = lek_paper_text_new (kind, &input);
  weekend = lek_paper_text_dup_all (running);
  incident->summary->known_utc = monday->utc;
  midweek = lek_paper_text_new (kind, &input);
  week = lek_paper_text_dup_all (midweek);

  g_assert_nonnull (strstr (weekend, "dinsdag 24 november 2026 10:05"));
  g_assert_nonnull (strstr (weekend, "weekend"));
  g_assert_null (strstr (week, "weekend"));
}

static char *
write_body (const char        *kind,
            const LekIncident *incident,
            LekVoice           voice)
{
  LekPaperInput input = make_input (incident, voice);
  g_autoptr(LekPaperText) text = lek_paper_text_new (lek_library_get_paper_kind (library, kind), &input);

  return lek_paper_text_dup_body (text);
}

static void
test_own_text_is_kept (void)
{
  g_autoptr(LekIncident) incident = make_full ("hacked", LEK_PROFILE_ORGANISATIE);
  g_autofree char *proposal = write_body ("answers", incident, LEK_VOICE_U);
  g_autofree char *kept = NULL;
  g_autofree char *own = NULL;
  g_autofree char *english = NULL;

  /* What is proposed can be kept and comes back the same. */
  answer (incident, "paper.answers", proposal);
  kept = write_body ("answers", incident, LEK_VOICE_U);
  g_assert_cmpstr (kept, ==, proposal);

  answer (incident, "paper.answers", "Is het erg?\nNee, dit is eigen tekst {what}.");
  own = write_body ("answers", incident, LEK_VOICE_U);
  g_assert_cmpstr (own, ==, "Is het erg?\nNee, dit is eigen tekst {what}.");
  english = write_body ("answers", incident, LEK_VOICE_EN);
  g_assert_null (strstr (english, "eigen tekst"));
}

static void
test_guard_knows_the_sender (void)
{
  const LekPaperKind *kind = lek_library_get_paper_kind (library, "controller-letter");
  g_autoptr(LekIncident) incident = make_full ("lost_or_stolen", LEK_PROFILE_GASTOUDER);
  LekPaperInput input = make_input (incident, LEK_VOICE_JE);
  g_autoptr(LekPaperText) text = lek_paper_text_new (kind, &input);
  g_autofree char *all = lek_paper_text_dup_all (text);
  g_autoptr(GArray) findings = lek_paper_guard_find (&input, all);
  g_autofree char *masked = NULL;

  /* Emma and the number in the story; not Sanne and hers. */
  g_assert_cmpuint (findings->len, ==, 2);
  lek_paper_text_mask (text, &input);
  masked = lek_paper_text_dup_all (text);
  g_assert_null (strstr (masked, "Emma"));
  g_assert_null (strstr (masked, "12345678"));
  g_assert_nonnull (strstr (masked, "Sanne Smit, 06-98765432"));
}

/* A warning on every paper would soon be clicked away. */
static void
test_guard_is_quiet_about_our_words (void)
{
  GPtrArray *scenarios = lek_library_get_scenarios (library);
  GPtrArray *kinds = lek_library_get_paper_kinds (library);

  for (guint i = 0; i < scenarios->len * kinds->len * G_N_ELEMENTS (voices); i++)
    {
      const LekScenario *scenario = g_ptr_array_index (scenarios, i % scenarios->len);
      const LekPaperKind *kind = g_ptr_array_index (kinds, i / scenarios->len % kinds->len);
      guint voice = i / scenarios->len / kinds->len;
      g_autoptr(LekIncident) incident = make_full (scenario->id, voice < 2 ? LEK_PROFILE_GASTOUDER
                                                                           : LEK_PROFILE_ORGANISATIE);
      LekPaperInput input = make_input (incident, voices[voice]);
      g_autoptr(LekPaperText) text = NULL;
      g_autofree char *all = NULL;
      g_autoptr(GArray) findings = NULL;

      if (!kind->leaves)
        continue;

      answer (incident, "incident.description", "Er ging iets mis.");
      text = lek_paper_text_new (kind, &input);
      all = lek_paper_text_dup_all (text);
      findings = lek_paper_guard_find (&input, all);
      for (guint j = 0; j < findings->len; j++)
        {
          const LekFinding *finding = &g_array_index (findings, LekFinding, j);

          g_error ("%s, %s: found “%.*s”", kind->id, scenario->id, (int) finding->length, all + finding->start);
        }
    }
}

static void
test_long_text_takes_pages (void)
{
  const LekPaperKind *kind = lek_library_get_paper_kind (library, "statement");
  g_autoptr(LekIncident) incident = make_full ("hacked", LEK_PROFILE_ORGANISATIE);
  LekPaperInput input = make_input (incident, LEK_VOICE_U);
  g_autoptr(LekPaperText) text = NULL;
  g_autofree char *lines = g_strnfill (600, '\n');
  g_autofree char *letters = g_strnfill (19000, 'w');
  g_autofree char *own = g_strconcat ("a", lines, letters, NULL);

  answer (incident, "paper.statement", own);
  text = lek_paper_text_new (kind, &input);
  g_assert_cmpuint (count_pages (text), >, 3);
}

static void
test_writes_pdf (void)
{
  g_autoptr(LekIncident) incident = make_full ("burglary", LEK_PROFILE_GASTOUDER);
  LekPaperInput input = make_input (incident, LEK_VOICE_JE);
  g_autoptr(GPtrArray) papers = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_paper_text_free);
  g_autofree char *folder = g_dir_make_tmp ("lek-paper-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "card.pdf", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "none", "card.pdf", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr(LekPaperSetting) setting = NULL;
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (papers, lek_paper_text_new (lek_library_get_paper_kind (library, "first-hour"), &input));
  setting = lek_paper_setting_new (papers);
  g_assert_true (lek_paper_setting_write_pdf (setting, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  g_assert_true (g_str_has_prefix (bytes, "%PDF-"));

  g_assert_false (lek_paper_setting_write_pdf (setting, nowhere, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);

  g_remove (path);
  g_rmdir (folder);
}

static void
test_log_names_the_paper (void)
{
  LekLogEntry entry = { .code = (char *) "paper-made", .subject = (char *) "answers", .value = (char *) "a.pdf" };
  g_autofree char *saved = lek_log_entry_describe (&entry, library, LEK_VOICE_U);
  g_autofree char *printed = NULL;

  entry.value = NULL;
  printed = lek_log_entry_describe (&entry, library, LEK_VOICE_U);
  g_assert_cmpstr (saved, ==, "Papier gemaakt: Vragen en antwoorden → a.pdf");
  g_assert_cmpstr (printed, ==, "Papier gemaakt: Vragen en antwoorden");
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  library = lek_library_load (NULL);
  g_assert_nonnull (library);

  g_test_add_func ("/paper/all-of-them", test_all_of_them);
  g_test_add_func ("/paper/card-needs-no-incident", test_card_needs_no_incident);
  g_test_add_func ("/paper/needs-are-needed", test_needs_are_needed);
  g_test_add_func ("/paper/deadline-tells-nothing", test_deadline_tells_nothing);
  g_test_add_func ("/paper/deadline-and-weekend", test_deadline_and_weekend);
  g_test_add_func ("/paper/own-text-is-kept", test_own_text_is_kept);
  g_test_add_func ("/paper/guard-knows-the-sender", test_guard_knows_the_sender);
  g_test_add_func ("/paper/guard-is-quiet-about-our-words", test_guard_is_quiet_about_our_words);
  g_test_add_func ("/paper/long-text-takes-pages", test_long_text_takes_pages);
  g_test_add_func ("/paper/writes-pdf", test_writes_pdf);
  g_test_add_func ("/paper/log-names-the-paper", test_log_names_the_paper);

  status = g_test_run ();
  g_object_unref (library);

  return status;
}
