/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The papers about the AP: the sheet on as many pages as it takes, the reason
 * on one, whatever is written; names covered unless asked.
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "core/ap/lek-ap-sent.h"
#include "report/lek-ap-paper.h"
#include "library-fixture.h"

#define NOW G_GINT64_CONSTANT (1795000000)

static LekLibrary *library;

static void
answer (LekIncident *incident,
        const char  *id,
        const char  *value)
{
  g_autoptr(LekAnswer) known = lek_answer_new (LEK_ANSWER_KNOWN, value);

  lek_answers_set (incident->answers, id, known);
}

/* @n: how long the texts are. */
static LekIncident *
make_incident (guint n)
{
  LekIncident *incident = lek_incident_new ();
  LekDecision *decision = lek_decision_new (LEK_ABOUT_AP, LEK_NEED_RECOMMENDED, LEK_CHOICE_NO);
  g_autoptr(GString) text = g_string_new ("De brief van Emma kwam dicht terug, bel 06-12345678.");

  for (guint i = 0; i < n; i++)
    g_string_append (text, i % 10 == 9 ? "\n" : " De envelop was nog dicht en niemand las hem.");

  incident->summary->uuid = g_strdup ("3f2f8f0e-5a4c-4d5e-9d53-1c1f6a1c0001");
  incident->summary->number = g_strdup ("2026-001");
  incident->summary->profile = LEK_PROFILE_ORGANISATIE;
  incident->summary->rules_id = g_strdup ("avg-2018");
  incident->summary->title = g_strdup ("Brief terug");
  answer (incident, "incident.description", text->str);
  answer (incident, "incident.nature", "wrong_recipient_post");
  answer (incident, "measures.taken", text->str);
  answer (incident, "reporter.name", "Anna de Boer");
  decision->motive = g_strdup (text->str);
  decision->author = g_strdup ("Anna de Boer");
  decision->decided_utc = NOW;
  g_ptr_array_add (incident->decisions, decision);

  return incident;
}

static guint
count_pages (LekApPaperKind  kind,
             LekIncident    *incident,
             LekVoice        voice)
{
  LekReportInput input = { library, incident, voice, FALSE, NOW };
  g_autoptr(LekApPaper) paper = lek_ap_paper_new (kind, &input);

  return lek_ap_paper_get_n_pages (paper);
}

static void
test_reason_is_one_page (void)
{
  static const guint lengths[] = { 0, 10, 100, 400 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr(LekIncident) incident = make_incident (lengths[i]);

      g_assert_cmpuint (count_pages (LEK_AP_PAPER_REASON, incident, LEK_VOICE_U), ==, 1);
      g_assert_cmpuint (count_pages (LEK_AP_PAPER_REASON, incident, LEK_VOICE_EN), ==, 1);
    }
}

static void
test_sheet_takes_pages (void)
{
  g_autoptr(LekIncident) empty = lek_incident_new ();
  g_autoptr(LekIncident) full = make_incident (400);
  guint few;

  empty->summary->uuid = g_strdup ("3f2f8f0e-5a4c-4d5e-9d53-1c1f6a1c0002");
  few = count_pages (LEK_AP_PAPER_SHEET, empty, LEK_VOICE_JE);
  g_assert_cmpuint (few, >=, 2);
  g_assert_cmpuint (count_pages (LEK_AP_PAPER_SHEET, full, LEK_VOICE_U), >, few);
}

static void
test_pdf_is_written (void)
{
  g_autoptr(LekIncident) incident = make_incident (5);
  LekReportInput input = { library, incident, LEK_VOICE_U, TRUE, NOW };
  g_autoptr(LekApPaper) paper = lek_ap_paper_new (LEK_AP_PAPER_SHEET, &input);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "lek-ap-paper-test.pdf", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr(GError) error = NULL;

  lek_ap_paper_write_pdf (paper, path, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &bytes, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (bytes, "%PDF-"));
  g_remove (path);

  g_assert_false (lek_ap_paper_write_pdf (paper, "/nonexistent/paper.pdf", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

/* (transfer full): what the sheet says to a reader. */
static char *
read_sheet (LekIncident *incident)
{
  LekReportInput input = { library, incident, LEK_VOICE_U, FALSE, NOW };
  g_autoptr(LekApPaper) paper = lek_ap_paper_new (LEK_AP_PAPER_SHEET, &input);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "lek-ap-paper-changes.pdf", NULL);
  const char *const command[] = { "pdftotext", path, "-", NULL };
  g_autoptr(GError) error = NULL;
  char *text = NULL;
  int status = 0;

  lek_ap_paper_write_pdf (paper, path, &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_remove (path);

  return text;
}

static void
test_changes_come_first (void)
{
  g_autoptr(LekIncident) incident = make_incident (0);
  LekRecord *sent = lek_record_new (LEK_NOTIFICATION);
  g_autofree char *written = lek_ap_write_sent (library, incident, NOW);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  lek_record_set_value (sent, LEK_NOTIFICATION_KIND, "first");
  lek_record_set_value (sent, LEK_NOTIFICATION_SENT, "2026-11-17T10:00+01:00");
  lek_record_set_value (sent, LEK_NOTIFICATION_SHEET, written);
  g_ptr_array_add (incident->records, sent);
  before = read_sheet (incident);
  g_assert_null (strstr (before, "Veranderd sinds de laatste melding"));

  answer (incident, "measures.taken", "De brief ligt in de kluis.");
  after = read_sheet (incident);
  g_assert_nonnull (strstr (after, "Veranderd sinds de laatste melding"));
  g_assert_nonnull (strstr (after, "Was: Direct gedaan: De brief van E. kwam"));
  g_assert_nonnull (strstr (after, "Nu: Direct gedaan: De brief ligt in de kluis."));
  g_assert_null (strstr (after, "06-12345678"));
}

/* However much stays as it was, the part that changed is beside what it was. */
static void
test_change_is_in_sight (void)
{
  g_autoptr(LekIncident) incident = make_incident (0);
  LekRecord *sent = lek_record_new (LEK_NOTIFICATION);
  g_autofree char *same = g_strnfill (600, 'a');
  g_autofree char *then = NULL;
  g_autofree char *now = NULL;
  g_autofree char *written = NULL;
  g_autofree char *sheet = NULL;

  for (guint i = 9; i < 600; i += 10)
    same[i] = ' ';
  then = g_strconcat (same, "De brief is zoek.", NULL);
  now = g_strconcat (same, "De brief is weer terug.", NULL);
  answer (incident, "measures.taken", then);
  written = lek_ap_write_sent (library, incident, NOW);
  lek_record_set_value (sent, LEK_NOTIFICATION_KIND, "first");
  lek_record_set_value (sent, LEK_NOTIFICATION_SENT, "2026-11-17T10:00+01:00");
  lek_record_set_value (sent, LEK_NOTIFICATION_SHEET, written);
  g_ptr_array_add (incident->records, sent);

  answer (incident, "measures.taken", now);
  sheet = read_sheet (incident);
  g_assert_nonnull (strstr (sheet, "Was: …aaaaaaaaa"));
  g_assert_nonnull (strstr (sheet, "Nu: …aaaaaaaaa"));
  g_assert_null (strstr (sheet, "… ["));
}

int
main (int   argc,
      char *argv[])
{
  library = library_fixture_begin (&argc, &argv);

  g_test_add_func ("/ap-paper/reason-is-one-page", test_reason_is_one_page);
  g_test_add_func ("/ap-paper/sheet-takes-pages", test_sheet_takes_pages);
  g_test_add_func ("/ap-paper/changes-come-first", test_changes_come_first);
  g_test_add_func ("/ap-paper/change-is-in-sight", test_change_is_in_sight);
  g_test_add_func ("/ap-paper/pdf-is-written", test_pdf_is_written);
  return library_fixture_run ();
}
