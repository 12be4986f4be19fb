/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The preparation in the register file: what was stored comes back with its
 * date, and no incident has anything to do with it.
 */

#include "config.h"

#include "store-fixture.h"

#define LATER (NOON + 86400)

static LekChange *
make_prepared (gint64 now_utc)
{
  g_autoptr(LekSummary) summary = lek_summary_new ();

  summary->changed_utc = now_utc;

  return lek_change_new (summary);
}

static void
store_prepared (LekStore  *store,
                LekChange *change)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (lek_store_prepare (store, change, NULL, &error));
  g_assert_no_error (error);
}

static void
store_answer (LekStore   *store,
              const char *question,
              const char *value,
              gint64      now_utc)
{
  g_autoptr(LekChange) change = make_prepared (now_utc);
  g_autoptr(LekAnswer) answer = lek_answer_new (LEK_ANSWER_KNOWN, value);

  lek_answers_set (change->answers, question, answer);
  store_prepared (store, change);
}

static LekPreparation *
load (LekStore *store)
{
  g_autoptr(GError) error = NULL;
  LekPreparation *prepared = lek_store_load_prepared (store, NULL, &error);

  g_assert_no_error (error);

  return prepared;
}

static void
test_empty (void)
{
  g_autoptr(LekStore) store = open_memory ();
  g_autoptr(LekPreparation) prepared = load (store);

  g_assert_true (lek_preparation_get_latest (prepared) == G_MININT64);
  g_assert_cmpuint (prepared->records->len, ==, 0);
}

static void
test_each_answer_has_its_date (void)
{
  g_autoptr(Place) place = place_new ();
  g_autoptr(LekStore) store = open_store (place->path);
  g_autoptr(LekStore) again = NULL;
  g_autoptr(LekPreparation) prepared = NULL;

  store_answer (store, "prepare.agency_name", "De Regenboog", NOON);
  store_answer (store, "prepare.agency_phone", "020-1234567", NOON);
  store_answer (store, "prepare.agency_phone", "020-7654321", LATER);
  lek_store_close (store);

  again = open_store (place->path);
  prepared = load (again);
  g_assert_true (lek_answers_is (prepared->answers, "prepare.agency_phone", "020-7654321"));
  g_assert_true (lek_preparation_get_date (prepared, "prepare.agency_name") == NOON);
  g_assert_true (lek_preparation_get_date (prepared, "prepare.agency_phone") == LATER);
  g_assert_true (lek_preparation_get_latest (prepared) == LATER);
}

static void
test_taken_away (void)
{
  g_autoptr(LekStore) store = open_memory ();
  g_autoptr(LekChange) change = make_prepared (LATER);
  g_autoptr(LekPreparation) prepared = NULL;

  store_answer (store, "prepare.agency_name", "De Regenboog", NOON);
  g_ptr_array_add (change->removed, g_strdup ("prepare.agency_name"));
  store_prepared (store, change);

  prepared = load (store);
  g_assert_null (lek_answers_get (prepared->answers, "prepare.agency_name"));
  g_assert_true (lek_preparation_get_latest (prepared) == G_MININT64);
}

static void
test_things_in_lists (void)
{
  g_autoptr(LekStore) store = open_memory ();
  g_autoptr(LekChange) change = make_prepared (NOON);
  g_autoptr(LekRecord) device = lek_record_new ("device");
  g_autoptr(LekPreparation) prepared = NULL;

  device->created_utc = device->changed_utc = NOON;
  lek_record_set_value (device, "device.name", "Mijn telefoon");
  lek_record_set_value (device, "device.encrypted", "no");
  g_ptr_array_add (change->records, lek_record_copy (device));
  store_prepared (store, change);

  lek_record_set_value (device, "device.encrypted", NULL);
  lek_record_set_value (device, "device.lock", "yes");
  device->changed_utc = LATER;
  g_ptr_array_set_size (change->records, 0);
  g_ptr_array_add (change->records, lek_record_copy (device));
  store_prepared (store, change);

  prepared = load (store);
  g_assert_cmpuint (prepared->records->len, ==, 1);
  g_assert_true (lek_record_equal (g_ptr_array_index (prepared->records, 0), device));
}

/* The list of incidents is not read again for it. */
static void
test_no_incident_changes (void)
{
  g_autoptr(Place) place = place_new ();
  g_autoptr(LekStore) store = open_store (place->path);

  add_incident (store, "Telefoon weg", NOON);
  store_answer (store, "prepare.agency_name", "De Regenboog", LATER);
  lek_store_close (store);

  g_assert_cmpint (count_outside (place->path, "SELECT count (*) FROM incident"), ==, 1);
  g_assert_cmpint (count_outside (place->path, "SELECT count (*) FROM incident WHERE changed_utc > 1795200000"), ==, 0);
  g_assert_cmpint (count_outside (place->path, "SELECT count (*) FROM answer WHERE question LIKE 'prepare.%'"), ==, 0);
  g_assert_cmpint (count_outside (place->path, "SELECT count (*) FROM preparation"), ==, 1);
}

static void
test_damaged (void)
{
  g_autoptr(Place) place = place_new ();
  g_autoptr(LekStore) store = open_store (place->path);
  g_autoptr(LekStore) again = NULL;
  g_autoptr(LekPreparation) prepared = NULL;
  g_autoptr(GError) error = NULL;

  lek_store_close (store);
  g_assert_cmpint (run_outside (place->path, "PRAGMA foreign_keys = OFF;"
                                             "INSERT INTO preparation_field VALUES ('x', 'device.name', 'known', 'a')"),
                   ==, SQLITE_OK);

  again = open_store (place->path);
  prepared = lek_store_load_prepared (again, NULL, &error);
  g_assert_null (prepared);
  g_assert_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_CORRUPT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/preparation/a-new-register-has-none", test_empty);
  g_test_add_func ("/preparation/each-answer-has-its-date", test_each_answer_has_its_date);
  g_test_add_func ("/preparation/what-is-taken-away-is-gone", test_taken_away);
  g_test_add_func ("/preparation/things-in-lists-come-back", test_things_in_lists);
  g_test_add_func ("/preparation/no-incident-changes", test_no_incident_changes);
  g_test_add_func ("/preparation/a-field-of-nothing-is-found-damaged", test_damaged);

  return g_test_run ();
}
