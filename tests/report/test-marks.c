/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every page of every paper of a practice or of the example says so, and no page of a real incident.
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "core/practice/lek-practice.h"
#include "interchange/lek-library-reader.h"
#include "report/lek-ap-paper.h"
#include "report/lek-letter.h"
#include "report/lek-paper-setting.h"
#include "report/lek-report.h"

#define NOW G_GINT64_CONSTANT (1795000000)
#define PRACTICE "OEFENING. Dit is niet echt gebeurd."
#define EXAMPLE "VOORBEELD: verzonnen gegevens, geen echt incident."

static LekLibrary *library;
static char *folder;

static LekIncident *
make_incident (const char *mark)
{
  g_autofree char *words = g_strnfill (4000, 'a');
  g_autoptr(LekAnswer) text = NULL;
  g_autoptr(LekAnswer) scenario = lek_answer_new (LEK_ANSWER_KNOWN, "lost_or_stolen");
  LekIncident *incident = lek_incident_new ();

  for (guint i = 9; i < 4000; i += 10)
    words[i] = ' ';
  text = lek_answer_new (LEK_ANSWER_KNOWN, words);
  incident->summary->uuid = g_strdup ("3f2f8f0e-5a4c-4d5e-9d53-1c1f6a1c0001");
  incident->summary->number = g_strdup ("2026-001");
  incident->summary->profile = LEK_PROFILE_GASTOUDER;
  incident->summary->title = g_strdup ("Telefoon kwijt");
  incident->summary->known_utc = NOW - 3600;
  incident->summary->practice = g_strcmp0 (mark, PRACTICE) == 0;
  incident->summary->example = g_strcmp0 (mark, EXAMPLE) == 0;
  lek_answers_set (incident->answers, "incident.scenario", scenario);
  lek_answers_set (incident->answers, "incident.description", text);
  lek_answers_set (incident->answers, "consequences.text", text);

  return incident;
}

/* The text of each page. */
static char **
read_pages (const char *path)
{
  const char *const command[] = { "pdftotext", "-layout", path, "-", NULL };
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  char **pages;
  guint n;

  g_assert_true (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL,
                               &error));
  g_assert_no_error (error);
  g_unlink (path);
  pages = g_strsplit (text, "\f", -1);
  n = g_strv_length (pages);
  g_assert_cmpuint (n, >=, 2);
  /* A form feed ends each page. */
  g_clear_pointer (&pages[n - 1], g_free);

  return pages;
}

static void
check_pages (const char *path,
             const char *what,
             const char *mark)
{
  g_auto(GStrv) pages = read_pages (path);

  for (guint i = 0; pages[i] != NULL; i++)
    {
      g_test_message ("%s, page %u", what, i + 1);
      g_assert_cmpint (strstr (pages[i], PRACTICE) != NULL, ==, g_strcmp0 (mark, PRACTICE) == 0);
      g_assert_cmpint (strstr (pages[i], EXAMPLE) != NULL, ==, g_strcmp0 (mark, EXAMPLE) == 0);
    }
}

static char *
dup_path (void)
{
  return g_build_filename (folder, "paper.pdf", NULL);
}

static void
test_report (gconstpointer data)
{
  const char *mark = data;
  LekIncident *incident = make_incident (mark);
  const LekReportInput input = { library, incident, LEK_VOICE_JE, TRUE, NOW };
  g_autoptr(LekReport) report = lek_report_new (&input);
  g_autofree char *path = dup_path ();

  g_assert_true (lek_report_write_pdf (report, path, NULL));
  check_pages (path, "report", mark);
  g_assert_true (lek_report_has_annex (report));
  g_assert_true (lek_report_write_annex_pdf (report, path, NULL));
  check_pages (path, "annex", mark);
  lek_incident_free (incident);
}

static void
test_ap_papers (gconstpointer data)
{
  const char *mark = data;
  LekIncident *incident = make_incident (mark);
  const LekReportInput input = { library, incident, LEK_VOICE_JE, TRUE, NOW };
  g_autofree char *path = dup_path ();

  for (guint kind = LEK_AP_PAPER_SHEET; kind <= LEK_AP_PAPER_REASON; kind++)
    {
      g_autoptr(LekApPaper) paper = lek_ap_paper_new (kind, &input);

      g_assert_true (lek_ap_paper_write_pdf (paper, path, NULL));
      check_pages (path, kind == LEK_AP_PAPER_SHEET ? "AP sheet" : "reasons", mark);
    }
  lek_incident_free (incident);
}

static void
write_setting (LekPaperText *text,
               const char   *path)
{
  g_autoptr(GPtrArray) papers = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_paper_text_free);
  g_autoptr(LekPaperSetting) setting = NULL;

  g_ptr_array_add (papers, text);
  setting = lek_paper_setting_new (papers);
  g_assert_true (lek_paper_setting_write_pdf (setting, path, NULL));
}

static void
test_papers (gconstpointer data)
{
  const char *mark = data;
  LekIncident *incident = make_incident (mark);
  GPtrArray *kinds = lek_library_get_paper_kinds (library);
  g_autofree char *path = dup_path ();
  guint n = 0;

  for (guint i = 0; i < kinds->len; i++)
    {
      const LekPaperKind *kind = g_ptr_array_index (kinds, i);
      const LekPaperInput input = {
        .library = library,
        .incident = incident,
        .profile = LEK_PROFILE_GASTOUDER,
        .rules = lek_library_get_rules_at (library, NOW),
        .voice = LEK_VOICE_JE,
        .now_utc = NOW,
      };

      if (!lek_paper_can_be_made (kind, &input))
        continue;

      write_setting (lek_paper_text_new (kind, &input), path);
      check_pages (path, kind->id, mark);
      n++;
    }

  g_assert_cmpuint (n, >, 3);
  lek_incident_free (incident);
}

/* A card is made without an incident. */
static void
test_card (void)
{
  const LekPaperInput input = {
    .library = library,
    .profile = LEK_PROFILE_GASTOUDER,
    .scenario = "hacked",
    .rules = lek_library_get_rules_at (library, NOW),
    .voice = LEK_VOICE_JE,
    .now_utc = NOW,
    .practice = TRUE,
  };
  g_autofree char *path = dup_path ();

  write_setting (lek_paper_text_new (lek_library_get_paper_kind (library, "first-hour"), &input), path);
  check_pages (path, "card", PRACTICE);
}

static void
test_letter (gconstpointer data)
{
  const char *mark = data;
  g_autoptr(GString) body = g_string_new (NULL);
  g_autofree char *path = dup_path ();
  LekLetter letter = { .sender = "Sanne", .recipient = "De ouders", .date = "vandaag", .subject = "Een lek" };

  for (guint i = 0; i < 120; i++)
    g_string_append (body, "Een regel van een lange brief.\n");
  letter.body = body->str;
  letter.mark = g_strcmp0 (mark, PRACTICE) == 0 ? "OEFENING" : NULL;
  letter.mark_line = mark;

  g_assert_true (lek_letter_write_pdf (&letter, path, NULL));
  check_pages (path, "letter", mark);
}

static void
test_result (void)
{
  const LekPracticeRun run = {
    .library = library,
    .story = lek_library_get_story (library, "phone-playground"),
    .began_utc = NOW,
    .ended_utc = NOW + 72 * 3600,
    .voice = LEK_VOICE_JE,
  };
  g_autoptr(GPtrArray) findings = lek_practice_judge (&run);
  g_autofree char *path = dup_path ();

  write_setting (lek_practice_paper_new (&run, findings, NOW), path);
  check_pages (path, "result", PRACTICE);
}

static void
add (const char    *kind,
     const char    *what,
     const char    *mark,
     GTestDataFunc  func)
{
  g_autofree char *path = g_strdup_printf ("/marks/%s/%s", kind, what);

  g_test_add_data_func (path, mark, func);
}

int
main (int   argc,
      char *argv[])
{
  static const struct { const char *name, *mark; } kinds[] = {
    { "practice", PRACTICE }, { "example", EXAMPLE }, { "real", NULL },
  };
  g_autoptr(GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  library = lek_library_load (&error);
  g_assert_no_error (error);
  folder = g_dir_make_tmp ("lek-practice-XXXXXX", &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      add (kinds[i].name, "report", kinds[i].mark, test_report);
      add (kinds[i].name, "ap-papers", kinds[i].mark, test_ap_papers);
      add (kinds[i].name, "papers", kinds[i].mark, test_papers);
      add (kinds[i].name, "letter", kinds[i].mark, test_letter);
    }
  g_test_add_func ("/marks/practice/card", test_card);
  g_test_add_func ("/marks/practice/result", test_result);
  status = g_test_run ();
  g_rmdir (folder);
  g_free (folder);
  g_object_unref (library);

  return status;
}
