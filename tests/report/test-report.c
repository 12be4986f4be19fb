/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The A4 from the emptiest to the fullest incident: always one page, never off
 * its foot, nothing dropped that must stay, names covered unless asked.
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "core/guard/lek-guard.h"
#include "report/lek-paper.h"
#include "report/lek-report-content.h"
#include "report/lek-report-page.h"
#include "report/lek-report.h"
#include "library-fixture.h"

#define NOW G_GINT64_CONSTANT (1795000000)

static LekLibrary *library;

static LekIncident *
make_incident (LekProfile profile)
{
  LekIncident *incident = lek_incident_new ();

  incident->summary->uuid = g_strdup ("3f2f8f0e-5a4c-4d5e-9d53-1c1f6a1c0001");
  incident->summary->number = g_strdup ("2026-001");
  incident->summary->profile = profile;
  incident->summary->assessed = TRUE;
  incident->summary->procedure_version = 1;
  incident->summary->rules_id = g_strdup ("avg-2018");
  incident->summary->title = g_strdup ("Telefoon kwijt");
  incident->summary->created_utc = NOW;

  return incident;
}

static void
answer (LekIncident *incident,
        const char  *id,
        const char  *value)
{
  g_autoptr(LekAnswer) known = lek_answer_new (LEK_ANSWER_KNOWN, value);

  lek_answers_set (incident->answers, id, known);
}

static char *
repeat (const char *word,
        gsize       length)
{
  GString *text = g_string_new (NULL);

  while (text->len < length)
    g_string_append (text, word);

  return g_string_free (text, FALSE);
}

/* The longest thing that each question takes. */
static void
answer_fully (LekIncident       *incident,
              const LekQuestion *question,
              const char        *word,
              gsize              length)
{
  g_autofree char *text = repeat (word, length);
  g_autofree char *line = repeat (word, 400);
  g_autoptr(GString) choices = g_string_new (NULL);

  switch (question->kind)
    {
    case LEK_QUESTION_TEXT:
      answer (incident, question->id, text);
      break;

    case LEK_QUESTION_LINE:
      answer (incident, question->id, line);
      break;

    case LEK_QUESTION_YES_NO:
      answer (incident, question->id, "yes");
      break;

    case LEK_QUESTION_MOMENT:
      answer (incident, question->id, "2026-11-20T14:20+01:00");
      break;

    case LEK_QUESTION_COUNT:
      answer (incident, question->id, "1000000..2000000");
      break;

    case LEK_QUESTION_CHOICE:
      answer (incident, question->id, ((LekOption *) g_ptr_array_index (question->options, 0))->id);
      break;

    case LEK_QUESTION_CHOICES:
    default:
      for (guint i = 0; i < question->options->len; i++)
        g_string_append_printf (choices, "%s%s", i > 0 ? " " : "",
                                ((LekOption *) g_ptr_array_index (question->options, i))->id);
      answer (incident, question->id, choices->str);
      break;
    }
}

static void
fill (LekIncident *incident,
      const char  *word,
      gsize        length)
{
  LekProcedure *procedure = lek_library_get_procedure (library, incident->summary->profile);
  GPtrArray *kinds = lek_library_get_record_kinds (library);
  GHashTableIter iter;
  gpointer question;

  g_hash_table_iter_init (&iter, procedure->questions);
  while (g_hash_table_iter_next (&iter, NULL, &question))
    answer_fully (incident, question, word, length);

  for (guint i = 0; i < kinds->len; i++)
    {
      const LekRecordKind *kind = g_ptr_array_index (kinds, i);

      for (guint j = 0; j < 100; j++)
        g_ptr_array_add (incident->records, lek_record_new (kind->id));
    }
}

static void
add_log (LekIncident *incident,
         guint        n,
         const char  *text)
{
  for (guint i = 0; i < n; i++)
    {
      LekLogEntry *entry = lek_log_entry_new (LEK_LOG_OWN, "note", NOW + i);
      const char *before = i > 0 ? ((LekLogEntry *) g_ptr_array_index (incident->log, i - 1))->hash
                                 : incident->summary->uuid;

      entry->seq = i + 1;
      entry->happened_utc = NOW + i;
      entry->text = g_strdup (text);
      entry->hash = lek_chain_hash (before, entry);
      g_ptr_array_add (incident->log, entry);
    }
}

static LekReportInput
input_of (LekIncident *incident,
          LekVoice     voice,
          gboolean     full)
{
  LekReportInput input = { library, incident, voice, full, NOW };

  return input;
}

static char *
text_of_page (LekReport *report)
{
  g_autofree char *folder = g_dir_make_tmp ("lek-report-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "report.pdf", NULL);
  const char *const command[] = { "pdftotext", "-layout", path, "-", NULL };
  g_autoptr(GError) error = NULL;
  char *text = NULL;
  int status = 0;

  g_assert_true (lek_report_write_pdf (report, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                               &text, NULL, &status, &error));
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_unlink (path);
  g_rmdir (folder);

  return text;
}

static guint
count_pages (const char *path)
{
  const char *const command[] = { "pdfinfo", path, NULL };
  g_autoptr(GError) error = NULL;
  g_autofree char *said = NULL;
  const char *pages;

  g_assert_true (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                               &said, NULL, NULL, &error));
  g_assert_no_error (error);
  pages = strstr (said, "Pages:");
  g_assert_nonnull (pages);

  return (guint) g_ascii_strtoull (pages + strlen ("Pages:"), NULL, 10);
}

static const struct { const char *name; LekProfile profile; LekVoice voice; } papers[] = {
  { "gastouder-nl", LEK_PROFILE_GASTOUDER, LEK_VOICE_JE },
  { "gastouder-en", LEK_PROFILE_GASTOUDER, LEK_VOICE_EN },
  { "organisatie-nl", LEK_PROFILE_ORGANISATIE, LEK_VOICE_U },
  { "organisatie-en", LEK_PROFILE_ORGANISATIE, LEK_VOICE_EN },
};

static void
test_empty (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr(LekIncident) incident = make_incident (papers[i].profile);
  LekReportInput input = input_of (incident, papers[i].voice, FALSE);
  g_autoptr(LekReport) report = lek_report_new (&input);
  g_autofree char *text = text_of_page (report);

  g_assert_false (lek_report_has_annex (report));
  g_assert_nonnull (strstr (text, "2026-001"));
}

/* Every block is there, the foot too, and what did not fit stands in the annex. */
static void
test_long (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr(LekIncident) incident = make_incident (papers[i].profile);
  LekReportInput input = input_of (incident, papers[i].voice, TRUE);
  g_autofree char *folder = g_dir_make_tmp ("lek-report-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "report.pdf", NULL);
  g_autofree char *annex = g_build_filename (folder, "annex.pdf", NULL);
  g_autoptr(LekReportContent) content = NULL;
  g_autoptr(LekReport) report = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  fill (incident, "onvoorstelbaar ", 1200);
  add_log (incident, 60, "Een lange regel die niet op een regel past, want er staat van alles in over wat er is "
                         "gebeurd en wie er is gebeld en wat die zei en wat daarna kwam.");
  content = lek_report_content_new (&input);

  report = lek_report_new (&input);
  g_assert_true (lek_report_has_annex (report));
  g_assert_true (lek_report_write_pdf (report, path, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_pages (path), ==, 1);
  g_assert_true (lek_report_write_annex_pdf (report, annex, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_pages (annex), ==, lek_report_get_n_annex_pages (report));

  text = text_of_page (report);
  for (guint block = 0; block < content->blocks->len; block++)
    g_assert_nonnull (strstr (text, ((LekReportBlock *) g_ptr_array_index (content->blocks, block))->title));
  g_assert_nonnull (strstr (text, content->cut_words));
  g_unlink (path);
  g_unlink (annex);
  g_rmdir (folder);
}

/* The longest that every question takes, also without a space to break at and with nothing but line ends. */
static void
test_longest_fits (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  static const char *const words[] = { "onvoorstelbaar ", "W", "ij\n" };

  for (guint kind = 0; kind < G_N_ELEMENTS (words); kind++)
    {
      g_autoptr(LekIncident) incident = make_incident (papers[i].profile);
      LekReportInput input = input_of (incident, papers[i].voice, TRUE);
      g_autoptr(LekReportContent) content = NULL;

      fill (incident, words[kind], 19000);
      add_log (incident, 20, words[kind]);
      content = lek_report_content_new (&input);
      g_assert_cmpfloat (lek_report_page_height (content), <=, 1.0);
    }
}

static void
test_names_are_covered (void)
{
  g_autoptr(LekIncident) incident = make_incident (LEK_PROFILE_GASTOUDER);
  LekReportInput covered = input_of (incident, LEK_VOICE_JE, FALSE);
  LekReportInput full = input_of (incident, LEK_VOICE_JE, TRUE);
  g_autoptr(LekReport) covered_report = NULL;
  g_autoptr(LekReport) full_report = NULL;
  g_autofree char *covered_text = NULL;
  g_autofree char *full_text = NULL;

  answer (incident, "incident.description", "Foto van Emma gestuurd naar de vader van Daan, BSN 111222333.");
  add_log (incident, 1, "Moeder van Emma gebeld op 06-12345678.");
  covered_report = lek_report_new (&covered);
  full_report = lek_report_new (&full);
  covered_text = text_of_page (covered_report);
  full_text = text_of_page (full_report);

  g_assert_null (strstr (covered_text, "Emma"));
  g_assert_null (strstr (covered_text, "Daan"));
  g_assert_null (strstr (covered_text, "111222333"));
  g_assert_null (strstr (covered_text, "12345678"));
  g_assert_nonnull (strstr (covered_text, "E. gestuurd naar de vader van D."));
  g_assert_nonnull (strstr (full_text, "Emma"));
  g_assert_nonnull (strstr (full_text, "111222333"));
}

/* What is unknown counts as the worst, and that would stand on paper as a duty before anybody has answered anything. */
static void
test_no_advice_before_the_first_answers (void)
{
  g_autoptr(LekIncident) incident = make_incident (LEK_PROFILE_GASTOUDER);
  LekReportInput input = input_of (incident, LEK_VOICE_JE, FALSE);
  g_autoptr(LekReportContent) early = NULL;
  g_autoptr(LekReportContent) later = NULL;

  incident->summary->assessed = FALSE;
  early = lek_report_content_new (&input);
  incident->summary->assessed = TRUE;
  later = lek_report_content_new (&input);

  for (guint i = 0; i < G_N_ELEMENTS (early->outcomes); i++)
    {
      g_assert_cmpstr (early->outcomes[i].advice, ==, "Nog geen advies");
      g_assert_cmpstr (later->outcomes[i].advice, !=, early->outcomes[i].advice);
    }
  g_assert_cmpuint (((LekReportBlock *) g_ptr_array_index (early->blocks, 1))->items->len, <,
                    ((LekReportBlock *) g_ptr_array_index (later->blocks, 1))->items->len);
}

static void
test_chain_head_at_the_foot (void)
{
  g_autoptr(LekIncident) incident = make_incident (LEK_PROFILE_ORGANISATIE);
  LekReportInput input = input_of (incident, LEK_VOICE_U, FALSE);
  g_autoptr(LekReport) sound = NULL;
  g_autoptr(LekReport) broken = NULL;
  g_autofree char *code = NULL;
  g_autofree char *sound_text = NULL;
  g_autofree char *broken_text = NULL;
  LekLogEntry *last;

  add_log (incident, 3, "regel");
  last = g_ptr_array_index (incident->log, 2);
  code = lek_chain_short_code (last->hash);
  sound = lek_report_new (&input);
  sound_text = text_of_page (sound);
  g_assert_nonnull (strstr (sound_text, code));

  g_free (last->text);
  last->text = g_strdup ("iets anders");
  broken = lek_report_new (&input);
  broken_text = text_of_page (broken);
  g_assert_nonnull (strstr (broken_text, "klopt niet meer"));
}

static void
test_an_unwritable_place_gives_an_error (void)
{
  g_autoptr(LekIncident) incident = make_incident (LEK_PROFILE_GASTOUDER);
  LekReportInput input = input_of (incident, LEK_VOICE_JE, FALSE);
  g_autoptr(LekReport) report = lek_report_new (&input);
  g_autoptr(GError) error = NULL;

  g_assert_false (lek_report_write_pdf (report, "/nonexistent/folder/report.pdf", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

static void
add_paper_tests (const char    *group,
                 GTestDataFunc  test)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autofree char *path = g_strdup_printf ("/report/%s/%s", group, papers[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test);
    }
}

static LekRecord *
add_record (LekIncident *incident,
            const char  *kind,
            const char  *field,
            const char  *value)
{
  LekRecord *record = lek_record_new (kind);

  lek_record_set_value (record, field, value);
  g_ptr_array_add (incident->records, record);

  return record;
}

/* What can be ticked off is counted, the rest is named; people are covered everywhere. */
static void
test_lists (void)
{
  g_autoptr(LekIncident) incident = make_incident (LEK_PROFILE_ORGANISATIE);
  LekReportInput input = input_of (incident, LEK_VOICE_U, FALSE);
  g_autoptr(LekReport) report = NULL;
  g_autofree char *text = NULL;

  add_record (incident, "member", "member.name", "Quirijn Zandstra");
  lek_record_set_value (add_record (incident, "task", "task.what", "Bellen"), "task.done", "yes");
  add_record (incident, "task", "task.what", "Schrijven");
  add_record (incident, "supplier", "supplier.name", "Hosting BV");
  add_record (incident, "supplier", "supplier.name", "Wolkdienst");
  add_record (incident, "audience", "audience.who", "Klanten")->removed = TRUE;
  add_log (incident, 1, "Zandstra heeft de leverancier gesproken.");
  report = lek_report_new (&input);
  text = text_of_page (report);

  g_assert_nonnull (strstr (text, "Hosting BV"));
  g_assert_nonnull (strstr (text, "Wolkdienst"));
  g_assert_nonnull (strstr (text, "2 in de lijst, 1 gedaan"));
  g_assert_null (strstr (text, "Doelgroepen"));
  g_assert_null (strstr (text, "Quirijn"));
  g_assert_null (strstr (text, "Zandstra"));
}

int
main (int   argc,
      char *argv[])
{
  library = library_fixture_begin (&argc, &argv);

  add_paper_tests ("empty", test_empty);
  add_paper_tests ("long", test_long);
  add_paper_tests ("longest-fits", test_longest_fits);
  g_test_add_func ("/report/names-are-covered", test_names_are_covered);
  g_test_add_func ("/report/lists-are-counted-and-their-names-covered", test_lists);
  g_test_add_func ("/report/no-advice-before-the-first-answers", test_no_advice_before_the_first_answers);
  g_test_add_func ("/report/chain-head-at-the-foot", test_chain_head_at_the_foot);
  g_test_add_func ("/report/an-unwritable-place-gives-an-error", test_an_unwritable_place_gives_an_error);

  return library_fixture_run ();
}
