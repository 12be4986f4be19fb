/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What goes into the register comes out again, numbered, sealed, whole or not at all.
 */

#include "config.h"

#include "store-fixture.h"

#include <glib/gstdio.h>

static void
test_begin_load (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekStore) store = open_memory ();
  g_autoptr(LekChange) change = make_change ("Telefoon weg", NOON);
  g_autoptr(LekSummary) begun = NULL;
  g_autoptr(LekIncident) incident = NULL;

  change->summary->known_utc = NOON - 60;
  change->summary->due_utc = NOON - 60 + 72 * 3600;
  change->summary->profile = LEK_PROFILE_ORGANISATIE;
  change->summary->search = g_strdup ("Opvang");

  begun = lek_store_begin (store, change, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (begun->number, ==, "2026-001");
  g_assert_cmpint (begun->id, >, 0);

  incident = lek_store_load (store, begun->id, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (incident->summary->uuid, ==, change->summary->uuid);
  g_assert_cmpstr (incident->summary->title, ==, "Telefoon weg");
  g_assert_cmpstr (incident->summary->search, ==, "Opvang");
  g_assert_cmpint (incident->summary->profile, ==, LEK_PROFILE_ORGANISATIE);
  g_assert_cmpint (incident->summary->known_utc, ==, NOON - 60);
  g_assert_true (incident->summary->reported_utc == G_MININT64);
  g_assert_cmpuint (incident->log->len, ==, 2);
  g_assert_true (lek_answers_is (incident->answers, "incident.scenario", "lost_or_stolen"));
}

static void
test_commit (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekStore) store = open_memory ();
  gint64 id = add_incident (store, "Laptop weg", NOON);
  g_autoptr(LekChange) change = make_answer (store, id, "protection.encrypted", "no");
  g_autoptr(GPtrArray) lines = NULL;
  g_autoptr(LekIncident) incident = NULL;
  g_autoptr(LekAssessment) assessment = lek_assessment_new ();

  change->summary->state = LEK_STATE_CLOSED;
  change->summary->closed_utc = NOON + 5;
  change->summary->risk = LEK_RISK_HIGH;
  change->summary->assessed = TRUE;
  change->summary->form_verdict = LEK_FORM_SERIOUS;
  g_ptr_array_add (change->removed, g_strdup ("incident.scenario"));
  g_ptr_array_add (change->decisions,
                   lek_decision_new (LEK_ABOUT_PEOPLE, LEK_NEED_DUTY, LEK_CHOICE_YES));
  assessment->risk = LEK_RISK_HIGH;
  assessment->facts = g_strdup ("{}");
  g_ptr_array_add (change->assessments, g_steal_pointer (&assessment));

  lines = lek_store_commit (store, change, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lines->len, ==, 1);
  g_assert_cmpint (((LekLogEntry *) g_ptr_array_index (lines, 0))->seq, ==, 3);
  g_assert_nonnull (((LekLogEntry *) g_ptr_array_index (lines, 0))->hash);

  incident = lek_store_load (store, id, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (incident->summary->state, ==, LEK_STATE_CLOSED);
  g_assert_cmpint (incident->summary->risk, ==, LEK_RISK_HIGH);
  g_assert_cmpint (incident->summary->form_verdict, ==, LEK_FORM_SERIOUS);
  g_assert_true (lek_answers_is (incident->answers, "protection.encrypted", "no"));
  g_assert_null (lek_answers_get (incident->answers, "incident.scenario"));
  g_assert_cmpuint (incident->decisions->len, ==, 1);
  g_assert_cmpint (((LekDecision *) g_ptr_array_index (incident->decisions, 0))->about, ==, LEK_ABOUT_PEOPLE);
  g_assert_cmpuint (incident->assessments->len, ==, 1);
  g_assert_cmpstr (((LekAssessment *) g_ptr_array_index (incident->assessments, 0))->facts, ==, "{}");
}

static void
test_answer_states (void)
{
  static const LekAnswerState states[] = {
    LEK_ANSWER_NOT_YET, LEK_ANSWER_CANNOT, LEK_ANSWER_NOT_APPLICABLE
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(LekStore) store = open_memory ();
  gint64 id = add_incident (store, "x", NOON);

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr(LekChange) change = make_answer (store, id, "data.records", "1");
      g_autoptr(LekAnswer) answer = lek_answer_new (states[i], NULL);
      g_autoptr(GPtrArray) lines = NULL;
      g_autoptr(LekIncident) incident = NULL;

      lek_answers_set (change->answers, "data.records", answer);
      lines = lek_store_commit (store, change, NULL, &error);
      g_assert_no_error (error);

      incident = lek_store_load (store, id, NULL, &error);
      g_assert_cmpint (lek_answers_get_state (incident->answers, "data.records"), ==, states[i]);
      g_assert_null (lek_answers_get_value (incident->answers, "data.records"));
    }
}

static void
test_chain (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekStore) store = open_memory ();
  gint64 id = add_incident (store, "x", NOON);
  g_autoptr(LekIncident) incident = NULL;
  LekChainCheck check;

  for (int i = 0; i < 5; i++)
    {
      g_autoptr(LekChange) change = make_answer (store, id, "data.records", "12");
      g_autoptr(GPtrArray) lines = lek_store_commit (store, change, NULL, &error);

      g_assert_no_error (error);
      g_assert_nonnull (lines);
    }

  incident = lek_store_load (store, id, NULL, &error);
  check = lek_chain_check (incident->summary->uuid, incident->log);
  g_assert_true (check.ok);
  g_assert_cmpint (check.n_lines, ==, 7);
  lek_chain_check_clear (&check);
}

static void
test_numbering (void)
{
  /* The year is that of Amsterdam: the third lies in 2027 there, and in 2026 in UTC. */
  static const struct { const char *created, *expected; } cases[] = {
    { "2026-01-01T00:00:00+01:00", "2026-001" },
    { "2026-12-31T23:59:59+01:00", "2026-002" },
    { "2027-01-01T00:30:00+01:00", "2027-001" },
    { "2026-06-01T00:00:00+02:00", "2026-003" },
    { "2027-12-31T00:00:00+01:00", "2027-002" },
  };
  g_autoptr(LekStore) store = open_memory ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(LekMoment) moment = lek_moment_parse (cases[i].created, &error);
      g_autoptr(LekChange) change = make_change ("x", moment->utc);
      g_autoptr(LekSummary) summary = lek_store_begin (store, change, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (summary->number, ==, cases[i].expected);
      g_assert_cmpint (lek_store_find (store, cases[i].expected, NULL, &error), ==, summary->id);
      g_assert_cmpint (lek_store_find (store, change->summary->uuid, NULL, &error), ==, summary->id);
    }
}

static void
test_number_passes_999 (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekStore) store = open_memory ();
  g_autoptr(LekSummary) last = NULL;
  g_autoptr(LekChange) another = make_change ("x", NOON);

  for (int i = 0; i < 999; i++)
    add_incident (store, "x", NOON);

  last = lek_store_begin (store, another, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (last->number, ==, "2026-1000");
  g_assert_cmpint (lek_store_find (store, "2026-1000", NULL, &error), ==, last->id);
}

static void
test_same_uuid_is_refused (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekStore) store = open_memory ();
  g_autoptr(LekChange) change = make_change ("x", NOON);
  g_autoptr(LekSummary) first = lek_store_begin (store, change, NULL, &error);

  g_assert_nonnull (first);
  g_assert_null (lek_store_begin (store, change, NULL, &error));
  g_assert_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_FAILED);
}

static void
test_not_found (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekStore) store = open_memory ();
  g_autoptr(LekChange) change = make_change ("x", NOON);

  g_assert_null (lek_store_load (store, 7, NULL, &error));
  g_assert_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_cmpint (lek_store_find (store, "2026-001", NULL, &error), ==, 0);
  g_assert_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  change->summary->id = 7;
  g_assert_null (lek_store_commit (store, change, NULL, &error));
  g_assert_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_NOT_FOUND);
}

/* A line without a code is refused by the table, after the row and the answers were written. */
static void
test_failed_commit_stores_nothing (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekStore) store = open_memory ();
  gint64 id = add_incident (store, "Before", NOON);
  g_autoptr(LekChange) change = make_answer (store, id, "data.records", "12");
  g_autoptr(LekIncident) incident = NULL;
  g_autoptr(GPtrArray) lines = NULL;
  LekLogEntry *bad;

  g_free (change->summary->title);
  change->summary->title = g_strdup ("After");
  change_add_line (change, "note", "x");
  bad = g_ptr_array_index (change->log, 1);
  g_clear_pointer (&bad->code, g_free);

  g_assert_null (lek_store_commit (store, change, NULL, &error));
  g_assert_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_FAILED);
  g_clear_error (&error);

  incident = lek_store_load (store, id, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (incident->summary->title, ==, "Before");
  g_assert_null (lek_answers_get (incident->answers, "data.records"));
  g_assert_cmpuint (incident->log->len, ==, 2);

  /* Mended, the same change goes in, numbered as if nothing had happened. */
  bad->code = g_strdup ("note");
  lines = lek_store_commit (store, change, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (((LekLogEntry *) g_ptr_array_index (lines, 1))->seq, ==, 4);
}

static void
test_read_rows (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekStore) store = open_memory ();
  gint64 first = add_incident (store, "A", NOON);
  gint64 second = add_incident (store, "B", NOON);
  gint64 ids[] = { second, 99, first };
  g_autoptr(GPtrArray) rows = lek_store_read (store, ids, 3, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpstr (((LekSummary *) g_ptr_array_index (rows, 0))->title, ==, "B");
  g_assert_cmpstr (((LekSummary *) g_ptr_array_index (rows, 1))->title, ==, "A");
}

static void
test_stays_after_closing (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(Place) place = place_new ();
  g_autoptr(LekStore) store = open_store (place->path);
  gint64 id = add_incident (store, "Blijft", NOON);
  g_autoptr(LekIncident) incident = NULL;
  g_autofree char *wal = g_strconcat (place->path, "-wal", NULL);

  g_assert_false (lek_store_is_read_only (store));
  lek_store_close (store);
  lek_store_close (store);
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));

  g_assert_null (lek_store_load (store, id, NULL, &error));
  g_assert_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_FAILED);
  g_clear_error (&error);

  g_assert_true (lek_store_open (store, LEK_OPEN_DEFAULT, NULL, &error));
  incident = lek_store_load (store, id, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (incident->summary->title, ==, "Blijft");
}

/* A record is replaced by the one with the same uuid, with all its fields. */
static void
test_records (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekStore) store = open_memory ();
  gint64 id = add_incident (store, "x", NOON);
  g_autoptr(LekIncident) incident = lek_store_load (store, id, NULL, &error);
  g_autoptr(LekRecord) record = lek_record_new ("member");

  record->created_utc = NOON;
  record->position = 2;
  lek_record_set_value (record, "member.name", "Anna");
  lek_record_set_value (record, "member.phone", "06");
  for (int i = 0; i < 2; i++)
    {
      g_autoptr(LekChange) change = lek_change_new (incident->summary);
      g_autoptr(GPtrArray) lines = NULL;
      g_autoptr(LekIncident) stored = NULL;

      record->changed_utc = NOON + i;
      record->removed = i == 1;
      g_ptr_array_add (change->records, lek_record_copy (record));
      lines = lek_store_commit (store, change, NULL, &error);
      g_assert_no_error (error);

      stored = lek_store_load (store, id, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (stored->records->len, ==, 1);
      g_assert_true (lek_record_equal (g_ptr_array_index (stored->records, 0), record));
      lek_record_set_value (record, "member.phone", NULL);
    }
}

static void
test_copy_is_whole (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(Place) place = place_new ();
  g_autoptr(LekStore) store = open_store (place->path);
  g_autofree char *path = g_build_filename (place->folder, "copy", NULL);
  gint64 id = add_incident (store, "Telefoon weg", NOON);
  g_autoptr(LekStore) copy = NULL;
  g_autoptr(LekIncident) incident = NULL;
  GStatBuf stat_buf;

  g_assert_true (lek_store_copy (store, path, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (path, &stat_buf), ==, 0);
  g_assert_cmpint (stat_buf.st_mode & 0777, ==, 0600);

  /* What comes later is not in it. */
  add_incident (store, "Laptop weg", NOON + 1);
  copy = open_store (path);
  g_assert_cmpint (count_outside (path, "SELECT count (*) FROM incident"), ==, 1);
  incident = lek_store_load (copy, id, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (incident->summary->title, ==, "Telefoon weg");
  g_assert_cmpuint (incident->log->len, ==, 2);
}

static void
test_copy_goes_over_nothing (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(Place) place = place_new ();
  g_autoptr(LekStore) store = open_store (place->path);

  g_assert_false (lek_store_copy (store, place->path, NULL, &error));
  g_assert_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_IO);
  g_assert_cmpint (add_incident (store, "Telefoon weg", NOON), >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/begun-incident-is-loaded", test_begin_load);
  g_test_add_func ("/store/commit-stores-all-of-a-change", test_commit);
  g_test_add_func ("/store/answer-states-without-value-are-kept", test_answer_states);
  g_test_add_func ("/store/chain-verifies", test_chain);
  g_test_add_func ("/store/numbers-run-per-year-of-amsterdam", test_numbering);
  g_test_add_func ("/store/number-passes-999", test_number_passes_999);
  g_test_add_func ("/store/same-uuid-is-refused", test_same_uuid_is_refused);
  g_test_add_func ("/store/what-is-not-there-is-not-found", test_not_found);
  g_test_add_func ("/store/failed-commit-stores-nothing", test_failed_commit_stores_nothing);
  g_test_add_func ("/store/rows-come-in-the-order-asked", test_read_rows);
  g_test_add_func ("/store/closed-register-opens-again", test_stays_after_closing);
  g_test_add_func ("/store/record-is-replaced-whole", test_records);
  g_test_add_func ("/store/copy-is-whole", test_copy_is_whole);
  g_test_add_func ("/store/copy-goes-over-nothing", test_copy_goes_over_nothing);

  return g_test_run ();
}
