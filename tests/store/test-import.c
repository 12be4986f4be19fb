/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Incidents from elsewhere, and checking what is in the register.
 */

#include "config.h"

#include "store-fixture.h"

/* An incident of another register, as an export carries it. */
static LekIncident *
make_foreign (const char *title,
              gint64      created_utc)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekStore) other = open_memory ();
  gint64 id = add_incident (other, title, created_utc);
  g_autoptr(LekChange) change = make_answer (other, id, "data.records", "12");
  g_autoptr(GPtrArray) lines = NULL;
  LekIncident *incident;

  g_ptr_array_add (change->decisions, lek_decision_new (LEK_ABOUT_AP, LEK_NEED_DUTY, LEK_CHOICE_YES));
  g_ptr_array_add (change->assessments, lek_assessment_new ());
  lines = lek_store_commit (other, change, NULL, &error);
  g_assert_no_error (error);

  incident = lek_store_load (other, id, NULL, &error);
  g_assert_no_error (error);

  return incident;
}

static void
assert_import (LekStore          *store,
               const LekIncident *incident,
               LekImportResult    expected,
               const char        *expected_number)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *number = NULL;
  LekImportResult result;

  g_assert_true (lek_store_import (store, incident, &result, &number, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (result, ==, expected);
  g_assert_cmpstr (number, ==, expected_number);
}

static void
assert_import_fails (LekStore          *store,
                     const LekIncident *incident,
                     int                code)
{
  g_autoptr(GError) error = NULL;
  LekImportResult result;

  g_assert_false (lek_store_import (store, incident, &result, NULL, NULL, &error));
  g_assert_error (error, LEK_STORE_ERROR, code);
}

static gint64
count_all (LekStore *store)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekOverview) overview = lek_store_survey (store, NOON, NULL, &error);

  g_assert_no_error (error);

  return overview->n_in_view[LEK_VIEW_ALL];
}

static void
test_twice (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekStore) store = open_memory ();
  g_autoptr(LekIncident) incident = make_foreign ("Van elders", NOON);
  g_autoptr(LekIncident) stored = NULL;

  assert_import (store, incident, LEK_IMPORT_ADDED, "2026-001");
  assert_import (store, incident, LEK_IMPORT_UNCHANGED, "2026-001");
  g_assert_cmpint (count_all (store), ==, 1);

  stored = lek_store_load (store, lek_store_find (store, incident->summary->uuid, NULL, &error), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (stored->summary->title, ==, "Van elders");
  g_assert_cmpuint (stored->log->len, ==, incident->log->len);
  g_assert_cmpuint (stored->decisions->len, ==, 1);
  g_assert_cmpuint (stored->assessments->len, ==, 1);
  g_assert_true (lek_answers_is (stored->answers, "data.records", "12"));
}

static void
test_into_where_it_came_from (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekStore) store = open_memory ();
  gint64 id = add_incident (store, "x", NOON);
  g_autoptr(LekIncident) incident = lek_store_load (store, id, NULL, &error);

  assert_import (store, incident, LEK_IMPORT_UNCHANGED, "2026-001");
}

static void
test_number (void)
{
  static const struct { const char *number, *expected; } cases[] = {
    { "2026-001", "2026-002" },      /* taken */
    { "2026-017", "2026-017" },      /* free: kept */
    { "2025-003", "2025-003" },
    { "2026-1", "2026-018" },        /* not how we write it */
    { "OUR-0001", "2026-019" },
    { "2026-0017", "2026-020" },
    { "2026-99999999999", "2026-021" },
    { NULL, "2026-022" },
  };
  g_autoptr(LekStore) store = open_memory ();

  add_incident (store, "x", NOON);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LekIncident) incident = make_foreign ("y", NOON);

      g_free (incident->summary->number);
      incident->summary->number = g_strdup (cases[i].number);
      assert_import (store, incident, LEK_IMPORT_ADDED, cases[i].expected);
      assert_import (store, incident, LEK_IMPORT_UNCHANGED, cases[i].expected);
    }
}

static void
test_conflict (void)
{
  g_autoptr(LekStore) store = open_memory ();
  g_autoptr(LekIncident) incident = make_foreign ("x", NOON);
  g_autoptr(LekAnswer) answer = lek_answer_new (LEK_ANSWER_KNOWN, "13");

  assert_import (store, incident, LEK_IMPORT_ADDED, "2026-001");

  lek_answers_set (incident->answers, "data.records", answer);
  assert_import_fails (store, incident, LEK_STORE_ERROR_CONFLICT);
  lek_answers_set (incident->answers, "data.records", NULL);
  assert_import_fails (store, incident, LEK_STORE_ERROR_CONFLICT);
  g_assert_cmpint (count_all (store), ==, 1);
}

static void
test_conflict_in_lists (void)
{
  g_autoptr(LekStore) store = open_memory ();
  g_autoptr(LekIncident) incident = make_foreign ("x", NOON);
  LekDecision *decision = g_ptr_array_index (incident->decisions, 0);
  LekAssessment *assessment = g_ptr_array_index (incident->assessments, 0);

  assert_import (store, incident, LEK_IMPORT_ADDED, "2026-001");

  decision->choice = LEK_CHOICE_NO;
  assert_import_fails (store, incident, LEK_STORE_ERROR_CONFLICT);
  decision->choice = LEK_CHOICE_YES;

  assessment->doubt = TRUE;
  assert_import_fails (store, incident, LEK_STORE_ERROR_CONFLICT);
  assessment->doubt = FALSE;

  /* A log that is a beginning of ours verifies, but is not the same. */
  g_ptr_array_set_size (incident->log, 2);
  assert_import_fails (store, incident, LEK_STORE_ERROR_CONFLICT);
}

static void
test_broken_chain (void)
{
  g_autoptr(LekStore) store = open_memory ();
  g_autoptr(LekIncident) incident = make_foreign ("x", NOON);
  LekLogEntry *entry = g_ptr_array_index (incident->log, 1);

  g_free (entry->text);
  entry->text = g_strdup ("rewritten");
  assert_import_fails (store, incident, LEK_STORE_ERROR_CORRUPT);
  g_assert_cmpint (count_all (store), ==, 0);
}

/* A line without a code verifies, but the table refuses it after the row was written. */
static void
test_refused_whole (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekStore) store = open_memory ();
  g_autoptr(LekIncident) incident = make_foreign ("x", NOON);
  LekLogEntry *before = g_ptr_array_index (incident->log, 1);
  LekLogEntry *last = g_ptr_array_index (incident->log, 2);

  g_clear_pointer (&last->code, g_free);
  g_free (last->hash);
  last->hash = lek_chain_hash (before->hash, last);
  g_assert_false (lek_store_import (store, incident, NULL, NULL, NULL, &error));
  g_assert_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_FAILED);
  g_assert_cmpint (count_all (store), ==, 0);
}

typedef struct
{
  int      n_ok;
  int      n_bad;
  gint64   first_bad;
  char    *bad_title;
  GThread *thread;
} Verified;

static void
verified_cb (const LekSummary    *summary,
             const LekChainCheck *check,
             gpointer             user_data)
{
  Verified *verified = user_data;

  verified->thread = g_thread_self ();
  if (check->ok)
    {
      verified->n_ok++;
      return;
    }

  verified->n_bad++;
  verified->first_bad = check->first_bad;
  g_free (verified->bad_title);
  verified->bad_title = g_strdup (summary->title);
}

static void
test_verify (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekStore) store = open_memory ();
  Verified verified = { 0 };
  gint64 id = 0;

  for (int i = 0; i < 300; i++)
    id = add_incident (store, "x", NOON);

  g_assert_true (lek_store_verify (store, 0, verified_cb, &verified, NULL, &error));
  g_assert_cmpint (verified.n_ok, ==, 300);
  g_assert_cmpint (verified.n_bad, ==, 0);
  g_assert_true (verified.thread == g_thread_self ());

  g_assert_true (lek_store_verify (store, id, verified_cb, &verified, NULL, &error));
  g_assert_cmpint (verified.n_ok, ==, 301);

  g_assert_false (lek_store_verify (store, 999, verified_cb, &verified, NULL, &error));
  g_assert_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_NOT_FOUND);
}

/* Somebody takes the guard away and rewrites a line: the chain tells which. */
static void
test_verify_finds_rewriting (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(Place) place = place_new ();
  g_autoptr(LekStore) store = open_store (place->path);
  Verified verified = { 0 };

  add_incident (store, "good", NOON);
  add_incident (store, "bad", NOON);
  lek_store_close (store);

  g_assert_cmpint (run_outside (place->path,
                                "DROP TRIGGER log_is_not_changed;"
                                "UPDATE log SET text = 'nothing happened' WHERE incident_id = 2 AND seq = 2"),
                   ==, SQLITE_OK);

  g_assert_true (lek_store_open (store, LEK_OPEN_DEFAULT, NULL, &error));
  g_assert_true (lek_store_verify (store, 0, verified_cb, &verified, NULL, &error));
  g_assert_cmpint (verified.n_ok, ==, 1);
  g_assert_cmpint (verified.n_bad, ==, 1);
  g_assert_cmpint (verified.first_bad, ==, 2);
  g_assert_cmpstr (verified.bad_title, ==, "bad");
  g_free (verified.bad_title);
}

static void
test_verify_finds_orphans (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(Place) place = place_new ();
  g_autoptr(LekStore) store = open_store (place->path);
  Verified verified = { 0 };

  add_incident (store, "x", NOON);
  lek_store_close (store);
  g_assert_cmpint (run_outside (place->path,
                                "PRAGMA foreign_keys = OFF; DROP TRIGGER incident_stays; DELETE FROM incident"),
                   ==, SQLITE_OK);

  g_assert_true (lek_store_open (store, LEK_OPEN_DEFAULT, NULL, &error));
  g_assert_false (lek_store_verify (store, 0, verified_cb, &verified, NULL, &error));
  g_assert_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_CORRUPT);
}

static LekRecord *
make_record (const char *what)
{
  LekRecord *record = lek_record_new ("task");

  record->created_utc = NOON;
  record->changed_utc = NOON;
  lek_record_set_value (record, "task.what", what);

  return record;
}

/* Like a file that was exported before the record was kept out. */
static void
test_records (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekStore) store = open_memory ();
  g_autoptr(LekIncident) incident = make_foreign ("Met taken", NOON);
  g_autoptr(LekIncident) stored = NULL;
  g_autoptr(LekChange) change = NULL;
  g_autoptr(GPtrArray) lines = NULL;
  LekRecord *kept_out = make_record ("Blijft hier");

  g_ptr_array_add (incident->records, make_record ("Bellen"));
  assert_import (store, incident, LEK_IMPORT_ADDED, "2026-001");
  assert_import (store, incident, LEK_IMPORT_UNCHANGED, "2026-001");

  stored = lek_store_load (store, 1, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (stored->records->len, ==, 1);
  g_assert_true (lek_record_equal (g_ptr_array_index (stored->records, 0),
                                   g_ptr_array_index (incident->records, 0)));

  change = lek_change_new (stored->summary);
  kept_out->kept_out = TRUE;
  g_ptr_array_add (change->records, kept_out);
  lines = lek_store_commit (store, change, NULL, &error);
  g_assert_no_error (error);
  assert_import (store, incident, LEK_IMPORT_UNCHANGED, "2026-001");

  lek_record_set_value (g_ptr_array_index (incident->records, 0), "task.who", "Anna");
  assert_import_fails (store, incident, LEK_STORE_ERROR_CONFLICT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import/twice-changes-nothing", test_twice);
  g_test_add_func ("/import/back-to-where-it-came-from", test_into_where_it_came_from);
  g_test_add_func ("/import/number-is-kept-when-free", test_number);
  g_test_add_func ("/import/other-answers-conflict", test_conflict);
  g_test_add_func ("/import/other-lists-conflict", test_conflict_in_lists);
  g_test_add_func ("/import/broken-chain-is-refused", test_broken_chain);
  g_test_add_func ("/import/refused-import-leaves-nothing", test_refused_whole);
  g_test_add_func ("/verify/every-incident-is-reported", test_verify);
  g_test_add_func ("/verify/rewritten-line-is-found", test_verify_finds_rewriting);
  g_test_add_func ("/verify/rows-without-incident-are-found", test_verify_finds_orphans);
  g_test_add_func ("/import/records-are-compared-as-exported", test_records);

  return g_test_run ();
}
