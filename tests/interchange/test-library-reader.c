/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A small library is read; with one thing changed in it, it is refused with
 * the place of the fault. Then the rules that no single file can show.
 */

#include "config.h"

#include "interchange/lek-library-reader.h"

#include <string.h>

#include <glib/gstdio.h>

#define TEXT(x) "{ \"nl\": \"" x "\", \"en\": \"" x "\" }"

typedef struct
{
  const char *name;
  const char *text;
} File;

static const File files[] = {
  { "sources.json",
    "{ \"sources\": [ { \"id\": \"law\", \"name\": " TEXT ("Wet") ", \"checked\": \"2026-11-21\" } ] }" },
  { "lists.json",
    "{ \"lists\": { \"who\": [ { \"id\": \"one\", \"label\": " TEXT ("Een") " },"
    " { \"id\": \"two\", \"label\": " TEXT ("Twee") ", \"hint\": " TEXT ("Twee dus") " } ] } }" },
  { "questions.json",
    "{ \"questions\": ["
    " { \"id\": \"a.first\", \"kind\": \"yes-no\", \"ask\": " TEXT ("Eerste") ", \"short\": "
    TEXT ("Een") ", \"why\": " TEXT ("Daarom") ", \"sources\": [\"law\"], \"urgency\": \"now\" },"
    " { \"id\": \"a.who\", \"kind\": \"choices\", \"ask\": " TEXT ("Wie") ", \"short\": "
    TEXT ("Wie") ", \"why\": " TEXT ("Daarom") ", \"sources\": [\"law\"], \"urgency\": \"file\","
    " \"list\": \"who\" } ] }" },
  { "questions-more.json",
    "{ \"questions\": ["
    " { \"id\": \"incident.scenario\", \"kind\": \"choice\", \"ask\": " TEXT ("Wat") ", \"short\": "
    TEXT ("Wat") ", \"why\": " TEXT ("Daarom") ", \"sources\": [\"law\"], \"urgency\": \"now\","
    " \"options\": [ { \"id\": \"lost\", \"label\": " TEXT ("Kwijt") " },"
    " { \"id\": \"gone\", \"label\": " TEXT ("Weg") " } ] } ] }" },
  { "gastouder.json",
    "{ \"profile\": \"gastouder\", \"version\": 1, \"checked\": \"2026-11-21\", \"title\": "
    TEXT ("Titel") ", \"steps\": [ { \"id\": \"s1\", \"number\": 1, \"title\": " TEXT ("Stap")
    ", \"short\": " TEXT ("Stap") ", \"pages\": [ { \"id\": \"p1\", \"title\": " TEXT ("Pagina")
    ", \"questions\": [ \"a.first\", { \"id\": \"a.who\", \"when\": [ { \"question\": \"a.first\","
    " \"is\": [\"yes\", \"unknown\"] } ] } ] }, { \"id\": \"p2\", \"title\": " TEXT ("Tweede")
    ", \"special\": \"report\", \"when\": [ { \"question\": \"a.who\", \"is\": [\"two\"] } ],"
    " \"notes\": [ { \"style\": \"law\", \"body\": " TEXT ("Noot") " } ], \"questions\": [] } ] } ] }" },
  { "rules.json",
    "{ \"rules\": [ { \"id\": \"r1\", \"from\": \"2018-05-25\", \"checked\": \"2026-11-21\", \"name\": "
    TEXT ("AVG") ", \"notify_hours\": 72, \"notify_at_high_risk_only\": false, \"soon_hours\": 60,"
    " \"slow_hours\": 24, \"many_people\": 100, \"very_many_people\": 10000, \"few_trivial\": 25,"
    " \"milestones\": [24, 48, 60, 68], \"motive_min_chars\": 20 } ] }" },
  { "scenarios.json",
    "{ \"scenarios\": [ { \"id\": \"lost\", \"from_form\": true, \"icon\": \"x-symbolic\", \"label\": "
    TEXT ("Kwijt") ", \"hint\": " TEXT ("Iets kwijt") ", \"title\": " TEXT ("Kwijtgeraakt")
    ", \"proposals\": { \"a.first\": \"yes\", \"a.who\": \"one two\" }, \"first_hour\": ["
    TEXT ("1") ", " TEXT ("2") ", " TEXT ("3") ", " TEXT ("4") ", " TEXT ("5") " ] } ] }" },
  { "ap-form.json",
    "{ \"form\": { \"version\": \"2022\", \"checked\": \"2026-11-21\", \"url\": \"https://ap\", \"sources\": [\"law\"],"
    " \"chapters\": [ { \"number\": \"1\", \"title\": " TEXT ("Begin") " } ], \"items\": [ { \"number\": \"1.1\","
    " \"label\": " TEXT ("Soort") ", \"when\": [ { \"question\": \"case.profile\", \"is\": [\"gastouder\"] },"
    " { \"question\": \"a.first\", \"is\": [\"yes\"] } ], \"options\": [ { \"label\": " TEXT ("Ene") ","
    " \"when\": [ { \"question\": \"a.who\", \"is\": [\"one\"] } ] } ] } ] } }" },
  { "words.json", "{ \"words\": { \"log.note\": " TEXT ("{text}") " } }" },
  { "reasons.json", "{ \"reasons\": { \"encrypted\": " TEXT ("Versleuteld") " } }" },
};

static char *
replace (const char *text,
         const char *from,
         const char *to)
{
  g_auto(GStrv) parts = g_strsplit (text, from, 2);

  g_assert_cmpuint (g_strv_length (parts), ==, 2);

  return g_strjoinv (to, parts);
}

static void
write_file (const char *folder,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* The small library, with @from changed into @to in the file @changed. */
static char *
write_library (const char *changed,
               const char *from,
               const char *to)
{
  g_autoptr(GError) error = NULL;
  char *folder = g_dir_make_tmp ("lek-library-XXXXXX", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      gboolean this_one = g_strcmp0 (files[i].name, changed) == 0;
      g_autofree char *text = this_one ? replace (files[i].text, from, to)
                                       : g_strdup (files[i].text);

      write_file (folder, files[i].name, text);
    }

  return folder;
}

static void
remove_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }

  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static LekLibrary *
load (const char  *changed,
      const char  *from,
      const char  *to,
      GError     **error)
{
  g_autofree char *folder = write_library (changed, from, to);
  LekLibrary *library = lek_library_load_folder (folder, error);

  remove_folder (folder);

  return library;
}

static void
test_small_library_is_read (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekLibrary) library = load (NULL, NULL, NULL, &error);
  const LekQuestion *who;
  const LekScenario *scenario;
  LekProcedure *procedure;
  const LekPage *page;

  g_assert_no_error (error);
  who = lek_library_get_question (library, "a.who");
  g_assert_cmpint (who->kind, ==, LEK_QUESTION_CHOICES);
  g_assert_cmpuint (who->options->len, ==, 2);
  g_assert_cmpstr (lek_text_get (lek_question_get_option (who, "two")->hint, LEK_VOICE_EN), ==,
                   "Twee dus");
  g_assert_true (who->sources->pdata[0] == lek_library_get_source (library, "law"));
  g_assert_true (lek_library_get_source (library, "law")->sure);

  procedure = lek_library_get_procedure (library, LEK_PROFILE_GASTOUDER);
  g_assert_true (lek_procedure_get_question (procedure, "a.who") == who);
  g_assert_null (lek_procedure_get_question (procedure, "incident.scenario"));
  page = ((LekStep *) procedure->steps->pdata[0])->pages->pdata[1];
  g_assert_cmpstr (page->special, ==, "report");
  g_assert_cmpint (((LekNote *) page->notes->pdata[0])->style, ==, LEK_NOTE_LAW);

  scenario = lek_library_get_scenario (library, "lost");
  g_assert_cmpstr (g_hash_table_lookup (scenario->proposals, "a.who"), ==, "one two");
  g_assert_cmpint (lek_library_get_rules (library, "r1")->milestones[3], ==, 68);
  g_assert_nonnull (lek_library_get_text (library, "reason.encrypted"));
  g_assert_cmpuint (((LekApEntry *) lek_library_get_ap_form (library)->entries->pdata[0])->when->len, ==, 2);
}

static const struct { const char *file, *from, *to, *message; } refusals[] = {
  { "sources.json", "\"sources\"", "\"source\"", "sources.json: $.source: unknown member" },
  { "sources.json", "2026-11-21", "2026-02-30",
    "sources.json: $.sources[0].checked: \"2026-02-30\" is not a day such as 2026-11-21" },
  { "sources.json", "\"law\"", "\"La w\"", "sources.json: $.sources[0]: \"La w\" cannot be an id" },
  { "sources.json", "\"en\": \"Wet\"", "\"en\": \"\"", "sources.json: $.sources[0].name.en: is empty" },
  { "sources.json", "\"en\": \"Wet\"", "\"en\": \"Wet \"",
    "sources.json: $.sources[0].name.en: begins or ends with a space" },
  { "sources.json", ", \"en\": \"Wet\"", "", "sources.json: $.sources[0].name.en: is missing" },
  { "lists.json", "\"two\"", "\"one\"", "lists.json: $.lists.who[1]: \"one\" stands twice" },
  { "lists.json", "\"two\"", "\"unanswered\"",
    "lists.json: $.lists.who[1]: \"unanswered\" means something else in conditions" },
  { "questions.json", "\"yes-no\"", "\"yesno\"",
    "questions.json: $.questions[0].kind: \"yesno\" is not a word that is known here" },
  { "questions.json", "\"now\"", "\"soon\"",
    "questions.json: $.questions[0].urgency: \"soon\" is not a word that is known here" },
  { "questions.json", "a.first", "first", "questions.json: $.questions[0]: the id \"first\" has no dot" },
  { "questions.json", "a.first", "a.who", "questions.json: $.questions[1]: \"a.who\" stands twice" },
  { "questions.json", "[\"law\"]", "[\"laws\"]",
    "questions.json: $.questions[0].sources: there is no source \"laws\"" },
  { "questions.json", "[\"law\"]", "[]", "questions.json: $.questions[0]: \"a.first\" has no source" },
  { "questions.json", "\"list\": \"who\"", "\"list\": \"whom\"",
    "questions.json: $.questions[1].list: there is no list \"whom\"" },
  { "questions.json", ", \"list\": \"who\"", "",
    "questions.json: $.questions[1]: a choice needs \"list\" or \"options\"" },
  { "questions.json", "\"yes-no\",", "\"yes-no\", \"list\": \"who\",",
    "questions.json: $.questions[0]: only a choice can have options" },
  { "questions.json", "\"kind\"", "\"kinds\": 1, \"kind\"",
    "questions.json: $.questions[0].kinds: unknown member" },
  { "gastouder.json", "\"a.first\", {", "\"a.frist\", {",
    "gastouder.json: $.steps[0].pages[0].questions[0]: there is no question \"a.frist\"" },
  { "gastouder.json", "\"question\": \"a.first\"", "\"question\": \"a.frist\"",
    "gastouder.json: $.steps[0].pages[0].questions[1].when[0]: there is no question \"a.frist\"" },
  { "gastouder.json", "\"yes\"", "\"yess\"",
    "gastouder.json: $.steps[0].pages[0].questions[1].when[0].is: the answer to \"a.first\" is never "
    "\"yess\"" },
  { "gastouder.json", "[\"two\"]", "[\"three\"]",
    "gastouder.json: $.steps[0].pages[1].when[0].is: the answer to \"a.who\" is never \"three\"" },
  { "gastouder.json", "[\"two\"]", "[]",
    "gastouder.json: $.steps[0].pages[1].when[0].is: names no value, so it never holds" },
  { "gastouder.json", "\"report\"", "\"raport\"",
    "gastouder.json: $.steps[0].pages[1].special: \"raport\" is not a word that is known here" },
  { "gastouder.json", "\"law\", \"body\"", "\"link\", \"body\"",
    "gastouder.json: $.steps[0].pages[1].notes[0]: a link has a \"url\", and nothing else has" },
  { "gastouder.json", "\"version\": 1", "\"version\": \"1\"",
    "gastouder.json: $.version: expected a whole number" },
  { "gastouder.json", "\"gastouder\"", "\"ouder\"",
    "gastouder.json: $.profile: \"ouder\" is not a word that is known here" },
  { "rules.json", "72", "7200", "rules.json: $.rules[0].notify_hours: 7200 does not lie between 1 and 744" },
  { "rules.json", "[24, 48", "[24, 24",
    "rules.json: $.rules[0].milestones[1]: 24 does not lie between 25 and 72" },
  { "rules.json", "\"soon_hours\": 60", "\"soon_hours\": 72",
    "rules.json: $.rules[0]: \"soon_hours\" must come before \"notify_hours\"" },
  { "ap-form.json", "case.profile", "case.profil",
    "ap-form.json: $.form.items[0].when[0]: there is no question \"case.profil\"" },
  { "ap-form.json", "[\"gastouder\"]", "[]",
    "ap-form.json: $.form.items[0].when[0].is: names no value, so it never holds" },
  { "ap-form.json", "[\"yes\"]", "[\"yess\"]",
    "ap-form.json: $.form.items[0].when[1].is: the answer to \"a.first\" is never \"yess\"" },
  { "ap-form.json", "a.who", "case.late",
    "ap-form.json: $.form.items[0].options[0]: no question says when this option holds" },
  { "gastouder.json", "\"question\": \"a.first\"", "\"question\": \"case.late\"",
    "gastouder.json: $.steps[0].pages[0].questions[1].when[0]: there is no question \"case.late\"" },
  { "scenarios.json", "\"lost\"", "\"found\"",
    "scenarios.json: $.scenarios[0]: \"found\" is no option of \"incident.scenario\"" },
  { "scenarios.json", "\"yes\"", "\"maybe\"",
    "scenarios.json: $.scenarios[0].proposals: a.first: neither \"yes\" nor \"no\"" },
  { "scenarios.json", "a.first", "a.frist",
    "scenarios.json: $.scenarios[0].proposals: there is no question \"a.frist\"" },
  { "scenarios.json", TEXT ("1") ",", "",
    "scenarios.json: $.scenarios[0].first_hour: has 4 actions instead of 5" },
  { "words.json", "log.note", "reason.encrypted",
    "reasons.json: $.reasons: \"reason.encrypted\" stands twice" },
};

static void
test_faults_are_refused_with_their_path (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(LekLibrary) library = load (refusals[i].file, refusals[i].from, refusals[i].to,
                                            &error);

      g_assert_null (library);
      g_assert_error (error, LEK_READ_ERROR, LEK_READ_ERROR_VALUE);
      g_assert_cmpstr (error->message, ==, refusals[i].message);
    }
}

static void
test_broken_json_is_refused (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekLibrary) library = load ("words.json", "{ \"words\"", "{ words", &error);

  g_assert_null (library);
  g_assert_error (error, LEK_READ_ERROR, LEK_READ_ERROR_SYNTAX);
  g_assert_true (g_str_has_prefix (error->message, "words.json: $: "));
}

static void
test_unknown_file_is_refused (void)
{
  g_autofree char *folder = write_library (NULL, NULL, NULL);
  g_autoptr(GError) error = NULL;

  write_file (folder, "question.json", "{}");
  g_assert_null (lek_library_load_folder (folder, &error));
  g_assert_error (error, LEK_READ_ERROR, LEK_READ_ERROR_VALUE);
  g_assert_true (g_str_has_prefix (error->message, "question.json: "));
  remove_folder (folder);
}

static void
test_missing_folder_is_an_error (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (lek_library_load_folder ("/nonexistent/folder", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

static const struct { const char *file, *from, *to, *fault; } faults[] = {
  { NULL, NULL, NULL, "organisatie: the procedure is missing" },
  { NULL, NULL, NULL, "questions: \"incident.scenario\" stands on no page" },
  { NULL, NULL, NULL, "scenarios: there is none for \"gone\"" },
  { NULL, NULL, NULL, "cases: there are none" },
  { NULL, NULL, NULL, "words: \"log.answer-changed\" is missing" },
  { NULL, NULL, NULL, "gastouder: the assessment needs \"breach.confidentiality\", which is not asked" },
  { "gastouder.json", "\"question\": \"a.first\", \"is\": [\"yes\", \"unknown\"]",
    "\"question\": \"a.who\", \"is\": [\"one\"]",
    "gastouder: on the page \"p1\" the question \"a.who\" hangs on itself" },
  { "gastouder.json", "\"question\": \"a.first\", \"is\": [\"yes\", \"unknown\"]",
    "\"question\": \"incident.scenario\", \"is\": [\"lost\"]",
    "gastouder: on the page \"p1\" the question \"a.who\" is never asked" },
  { "gastouder.json", "\"question\": \"a.first\", \"is\": [\"yes\", \"unknown\"]",
    "\"question\": \"incident.scenario\", \"is\": [\"lost\"]",
    "gastouder: the page \"p2\" can never be reached" },
  { "gastouder.json", "\"p2\"", "\"p1\"", "gastouder: two pages are called \"p1\"" },
  { "gastouder.json", "\"a.first\", {", "\"a.first\", \"a.first\", {",
    "gastouder: on the page \"p1\" the question \"a.first\" stands twice" },
  { "gastouder.json", "\"nl\": \"Tweede\"", "\"nl\": \"Bent u daar\"",
    "gastouder: the page \"p2\": \"u\" is the wrong form of address here: Bent u daar" },
  { "gastouder.json", "\"nl\": \"Tweede\"", "\"nl\": \"Pas op!\"",
    "gastouder: the page \"p2\": has an exclamation mark: Pas op!" },
  { "questions.json", "\"nl\": \"Daarom\"", "\"nl\": \"Omdat  dus\"",
    "gastouder: a.first: has two spaces together: Omdat  dus" },
  { "scenarios.json", "\"nl\": \"Iets kwijt\"", "\"nl\": \"Je bent iets kwijt\"",
    "scenarios: lost: \"je\" is the wrong form of address here: Je bent iets kwijt" },
  { "rules.json", "\"checked\"", "\"until\": \"2027-01-01\", \"checked\"",
    "rules: \"r1\" ends and nothing comes after it" },
};

static void
test_rules_across_files (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(LekLibrary) library = NULL;
      g_autoptr(GPtrArray) found = NULL;

      library = load (faults[i].file, faults[i].from, faults[i].to, &error);
      g_assert_no_error (error);
      found = lek_library_check (library);
      g_test_message ("%s", faults[i].fault);
      g_assert_true (g_ptr_array_find_with_equal_func (found, faults[i].fault, g_str_equal, NULL));
    }
}

static void
test_sound_parts_have_no_faults (void)
{
  g_autoptr(LekLibrary) library = load (NULL, NULL, NULL, NULL);
  g_autoptr(GPtrArray) found = lek_library_check (library);

  for (guint i = 0; i < found->len; i++)
    {
      const char *fault = g_ptr_array_index (found, i);

      g_assert_null (strstr (fault, "never"));
      g_assert_null (strstr (fault, "hangs"));
      g_assert_null (strstr (fault, "wrong form"));
      g_assert_null (strstr (fault, "rules:"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library-reader/small-library-is-read", test_small_library_is_read);
  g_test_add_func ("/library-reader/faults-are-refused-with-their-path",
                   test_faults_are_refused_with_their_path);
  g_test_add_func ("/library-reader/broken-json-is-refused", test_broken_json_is_refused);
  g_test_add_func ("/library-reader/unknown-file-is-refused", test_unknown_file_is_refused);
  g_test_add_func ("/library-reader/missing-folder-is-an-error", test_missing_folder_is_an_error);
  g_test_add_func ("/library-check/rules-across-files", test_rules_across_files);
  g_test_add_func ("/library-check/sound-parts-have-no-faults", test_sound_parts_have_no_faults);

  return g_test_run ();
}
