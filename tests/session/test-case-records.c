/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lists of things inside an incident: checked, logged, stored, and put back
 * when they were removed.
 */

#include "config.h"

#include "session-fixture.h"

#include <string.h>

#include "session/lek-record-row.h"

#define KNOWN (FIXTURE_NOW - 3600)

static LekRecord *
make_record (const char *kind,
             const char *field,
             const char *value)
{
  LekRecord *record = lek_record_new (kind);

  lek_record_set_value (record, field, value);

  return record;
}

static void
put (LekCase         *incident,
     const LekRecord *record)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (lek_case_put_record (incident, record, &error));
  g_assert_no_error (error);
}

static char *
put_new (LekCase    *incident,
         const char *kind,
         const char *field,
         const char *value)
{
  g_autoptr(LekRecord) record = make_record (kind, field, value);

  put (incident, record);

  return g_strdup (record->uuid);
}

static LekRecord *
dup_at (LekCase    *incident,
        const char *kind,
        guint       position)
{
  g_autoptr(LekRecordRow) row = g_list_model_get_item (lek_case_get_records (incident, kind), position);

  g_assert_nonnull (row);

  return lek_record_copy (lek_record_row_get_record (row));
}

static guint
count (LekCase    *incident,
       const char *kind)
{
  return g_list_model_get_n_items (lek_case_get_records (incident, kind));
}

static gboolean
ends_with (LekCase    *incident,
           const char *line)
{
  g_autofree char *log = dup_log (incident);

  return g_str_has_suffix (log, line);
}

static void
test_add_change_remove (Fixture       *self,
                        gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "other", KNOWN);
  g_autofree char *first = put_new (incident, "task", "task.what", "Bellen");
  g_autofree char *second = put_new (incident, "task", "task.what", "Schrijven");
  g_autoptr(LekRecord) record = dup_at (incident, "task", 0);
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (count (incident, "task"), ==, 2);
  g_assert_cmpuint (count (incident, "told"), ==, 0);
  g_assert_true (ends_with (incident, "record-added task known Schrijven\n"));

  lek_record_set_value (record, "task.what", "Bellen met het bureau");
  put (incident, record);
  g_assert_true (ends_with (incident, "record-changed task known Bellen met het bureau\n"));
  lek_record_set_value (record, "task.done", "yes");
  put (incident, record);
  g_assert_true (ends_with (incident, "record-done task known Bellen met het bureau\n"));

  g_assert_true (lek_case_remove_record (incident, first, &error));
  g_assert_true (ends_with (incident, "record-removed task known Bellen met het bureau\n"));
  g_assert_cmpuint (count (incident, "task"), ==, 1);
  g_assert_false (lek_case_remove_record (incident, first, &error));
  g_assert_error (error, LEK_CASE_ERROR, LEK_CASE_ERROR_VALUE);
  g_clear_error (&error);

  /* Put back where it stood. */
  put (incident, record);
  g_assert_true (ends_with (incident, "record-restored task known Bellen met het bureau\n"));
  g_clear_pointer (&record, lek_record_free);
  record = dup_at (incident, "task", 0);
  g_assert_cmpstr (record->uuid, ==, first);
}

static void
test_same_is_no_change (Fixture       *self,
                        gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "other", KNOWN);
  g_autofree char *uuid = put_new (incident, "task", "task.what", "Bellen");
  g_autoptr(LekRecord) record = dup_at (incident, "task", 0);
  guint before = g_list_model_get_n_items (lek_case_get_log (incident));

  put (incident, record);
  g_assert_cmpuint (g_list_model_get_n_items (lek_case_get_log (incident)), ==, before);
}

static void
test_refused (Fixture       *self,
              gconstpointer  data)
{
  static const struct { const char *kind, *field, *value; } cases[] = {
    { "chore",  "chore.what",        "Bellen" },
    { "task",   "task.which",        "Bellen" },
    { "task",   "task.who",          "Anna" },
    { "task",   "task.done",         "yes" },
    { "told",   "told.who",          "nobody" },
    { "task",   "task.what",         "" },
  };
  g_autoptr(LekCase) incident = begin (self, "other", KNOWN);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LekRecord) record = make_record (cases[i].kind, cases[i].field, cases[i].value);
      g_autoptr(GError) error = NULL;

      g_assert_false (lek_case_put_record (incident, record, &error));
      g_assert_error (error, LEK_CASE_ERROR, LEK_CASE_ERROR_VALUE);
    }

  g_assert_cmpuint (count (incident, "task"), ==, 0);
  g_assert_null (lek_case_get_records (incident, "chore"));
}

static void
test_stored (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "other", KNOWN);
  gint64 id = lek_case_get_id (incident);
  g_autofree char *kept = put_new (incident, "recipient", "recipient.name", "Fam. de Vries");
  g_autofree char *removed = put_new (incident, "recipient", "recipient.name", "Fam. Jansen");
  g_autoptr(LekRecord) record = NULL;
  g_autoptr(LekCase) back = NULL;

  spin_until_saved (incident);
  g_assert_true (lek_case_remove_record (incident, removed, NULL));
  g_clear_object (&incident);

  fixture_reopen (self);
  back = open_case (self->reg, id);
  g_assert_cmpuint (count (back, "recipient"), ==, 1);
  record = dup_at (back, "recipient", 0);
  g_assert_cmpstr (record->uuid, ==, kept);
  g_assert_cmpstr (lek_record_get_value (record, "recipient.name"), ==, "Fam. de Vries");

  /* What was removed before the program ended can still be put back. */
  g_clear_pointer (&record, lek_record_free);
  record = make_record ("recipient", "recipient.name", "Fam. Jansen");
  g_free (record->uuid);
  record->uuid = g_strdup (removed);
  put (back, record);
  g_assert_true (ends_with (back, "record-restored recipient known Fam. Jansen\n"));
}

typedef struct
{
  guint position;
  guint removed;
  guint added;
  guint n_signals;
} Heard;

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  Heard      *heard)
{
  *heard = (Heard) { position, removed, added, heard->n_signals + 1 };
}

static void
test_only_what_changed_is_announced (Fixture       *self,
                                     gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "other", KNOWN);
  GListModel *model = lek_case_get_records (incident, "task");
  g_autofree char *first = put_new (incident, "task", "task.what", "A");
  g_autofree char *second = put_new (incident, "task", "task.what", "B");
  g_autofree char *third = put_new (incident, "task", "task.what", "C");
  g_autofree char *told = NULL;
  g_autoptr(LekRecord) record = dup_at (incident, "task", 1);
  Heard heard = { 0 };

  g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), &heard);
  lek_record_set_value (record, "task.who", "Anna");
  put (incident, record);
  g_assert_cmpuint (heard.position, ==, 1);
  g_assert_cmpuint (heard.removed, ==, 1);
  g_assert_cmpuint (heard.added, ==, 1);

  g_assert_true (lek_case_remove_record (incident, second, NULL));
  g_assert_cmpuint (heard.position, ==, 1);
  g_assert_cmpuint (heard.removed, ==, 1);
  g_assert_cmpuint (heard.added, ==, 0);
  told = put_new (incident, "told", "told.who", "police");
  g_assert_cmpuint (heard.n_signals, ==, 2);
  g_signal_handlers_disconnect_by_data (model, &heard);
}

/* A line goes with every export: what may be kept out of those is not named in it. */
static void
test_legal_note (Fixture       *self,
                 gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "other", KNOWN);
  g_autoptr(LekRecord) record = make_record ("legal_note", "legal_note.subject", "Claim van ouder");
  g_autofree char *log = NULL;

  lek_record_set_value (record, "legal_note.keep_out", "yes");
  put (incident, record);
  log = dup_log (incident);
  g_assert_null (strstr (log, "Claim"));
  g_assert_true (lek_records_find (lek_case_get_incident (incident)->records, record->uuid)->kept_out);

  lek_record_set_value (record, "legal_note.keep_out", "no");
  put (incident, record);
  g_assert_false (lek_records_find (lek_case_get_incident (incident)->records, record->uuid)->kept_out);
}

static void
test_proposed_tasks (Fixture       *self,
                     gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "hacked", KNOWN);
  guint n = lek_case_count_proposed_tasks (incident);
  g_autoptr(LekRecord) last = NULL;

  g_assert_cmpuint (n, >=, 4);
  g_assert_cmpuint (lek_case_propose_tasks (incident, LEK_VOICE_EN), ==, n);
  g_assert_cmpuint (count (incident, "task"), ==, n);
  g_assert_cmpuint (lek_case_count_proposed_tasks (incident), ==, 0);
  g_assert_cmpuint (lek_case_propose_tasks (incident, LEK_VOICE_JE), ==, 0);

  last = dup_at (incident, "task", n - 1);
  g_assert_true (lek_record_is (last, "task.preventive", "yes"));

  /* What the person does not want is not proposed again. */
  g_assert_true (lek_case_remove_record (incident, last->uuid, NULL));
  g_assert_cmpuint (lek_case_count_proposed_tasks (incident), ==, 0);
}

/* A first notification is to be supplemented: proposed once, with a date, gone with its occasion. */
static void
test_follow_ups (Fixture       *self,
                 gconstpointer  user_data)
{
  g_autoptr(LekCase) incident = begin (self, "lost_or_stolen", KNOWN);
  g_autoptr(LekRecord) proposed = NULL;

  answer (incident, "ap.reported", "yes");
  g_assert_cmpuint (count (incident, "followup"), ==, 0);
  answer (incident, "ap.stage", "first");
  g_assert_cmpuint (count (incident, "followup"), ==, 1);
  proposed = dup_at (incident, "followup", 0);
  g_assert_true (lek_record_is (proposed, "followup.kind", "supplement"));
  g_assert_true (lek_record_is (proposed, "followup.due", "2026-12-04"));

  /* Undone with the answer, and back with it. */
  g_assert_true (lek_case_undo (incident));
  g_assert_cmpuint (count (incident, "followup"), ==, 0);
  g_assert_true (lek_case_redo (incident));
  g_assert_cmpuint (count (incident, "followup"), ==, 1);

  answer (incident, "ap.stage", "complete");
  g_clear_pointer (&proposed, lek_record_free);
  proposed = dup_at (incident, "followup", 0);
  g_assert_true (lek_record_is (proposed, "followup.done", "yes"));
  g_assert_true (ends_with (incident, "record-done followup known De melding bij de AP aanvullen\n"));
}

/* What the person took out is not proposed again, and what was changed stays. */
static void
test_follow_ups_once (Fixture       *self,
                      gconstpointer  user_data)
{
  g_autoptr(LekCase) incident = begin (self, "shown_or_sent", KNOWN);
  g_autoptr(LekRecord) proposed = NULL;
  g_autoptr(LekRecord) confirmation = NULL;
  g_autoptr(GError) error = NULL;

  answer (incident, "recipient.kind", "known");
  answer_state (incident, "recipient.deleted", LEK_ANSWER_NOT_YET);
  confirmation = dup_at (incident, "followup", 0);
  lek_record_set_value (confirmation, "followup.due", "2026-12-31");
  put (incident, confirmation);
  answer (incident, "recipient.kind", "unknown");
  g_assert_cmpuint (count (incident, "followup"), ==, 1);

  answer (incident, "ap.reported", "yes");
  answer (incident, "ap.stage", "first");
  proposed = dup_at (incident, "followup", 1);
  g_assert_true (lek_case_remove_record (incident, proposed->uuid, &error));
  answer (incident, "ap.stage", "withdrawn");
  answer (incident, "ap.stage", "first");
  g_assert_cmpuint (count (incident, "followup"), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  static const struct { const char *path; void (*test) (Fixture *, gconstpointer); } tests[] = {
    { "/case-records/add-change-remove-and-put-back", test_add_change_remove },
    { "/case-records/same-is-no-change", test_same_is_no_change },
    { "/case-records/what-does-not-fit-is-refused", test_refused },
    { "/case-records/are-stored", test_stored },
    { "/case-records/only-what-changed-is-announced", test_only_what_changed_is_announced },
    { "/case-records/legal-note-is-not-named-in-the-log", test_legal_note },
    { "/case-records/scenario-proposes-tasks-once", test_proposed_tasks },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, fixture_set_up, tests[i].test, fixture_tear_down);
  g_test_add ("/case-records/follow-up-comes-and-goes-with-its-occasion", Fixture, NULL, fixture_set_up,
              test_follow_ups, fixture_tear_down);
  g_test_add ("/case-records/follow-up-is-proposed-once", Fixture, NULL, fixture_set_up, test_follow_ups_once,
              fixture_tear_down);

  return g_test_run ();
}
