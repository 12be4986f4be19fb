/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Notifications to the AP: when the AP was told and under which number is
 * known once, whichever way it was entered, and each notification keeps what
 * was sent.
 */

#include "config.h"

#include "session-fixture.h"

#include "core/ap/lek-ap-sent.h"

#define KNOWN (FIXTURE_NOW - 10 * 3600)
#define SENT "2026-11-20T13:00+01:00"
#define SENT_UTC G_GINT64_CONSTANT (1795176000)

static void
put (LekCase         *incident,
     const LekRecord *record)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (lek_case_put_record (incident, record, &error));
  g_assert_no_error (error);
}

static const LekIncident *
get_incident (LekCase *incident)
{
  return lek_case_get_incident (incident);
}

static const char *
get_value (LekCase    *incident,
           const char *question)
{
  return lek_answers_get_value (lek_case_get_answers (incident), question);
}

static const char *
get_field (LekCase    *incident,
           const char *field)
{
  const LekRecord *first = lek_ap_get_first_sent (get_incident (incident));

  g_assert_nonnull (first);

  return lek_record_get_value (first, field);
}

static LekDeadlineState
get_state (LekCase *incident)
{
  return lek_case_get_deadline (incident).state;
}

/* Records the next notification with a time and, for the first one, a number. */
static void
record_next (LekCase    *incident,
             const char *sent,
             const char *number)
{
  g_autoptr(LekRecord) record = lek_case_make_notification (incident);

  lek_record_set_value (record, LEK_NOTIFICATION_SENT, sent);
  if (number != NULL)
    lek_record_set_value (record, LEK_NOTIFICATION_NUMBER, number);
  put (incident, record);
}

static void
test_record_answers (Fixture       *self,
                     gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "other", KNOWN);
  g_autoptr(LekRecord) record = lek_case_make_notification (incident);

  g_assert_true (lek_record_is (record, LEK_NOTIFICATION_KIND, "first"));
  g_assert_null (lek_record_get_value (record, LEK_NOTIFICATION_SENT));
  lek_record_set_value (record, LEK_NOTIFICATION_SENT, SENT);
  put (incident, record);
  g_assert_cmpint (lek_case_get_summary (incident)->reported_utc, ==, SENT_UTC);
  g_assert_cmpstr (get_value (incident, "ap.reported"), ==, "yes");
  g_assert_cmpstr (get_value (incident, "ap.stage"), ==, "first");
  g_assert_cmpint (get_state (incident), ==, LEK_DEADLINE_NUMBER_MISSING);

  lek_record_set_value (record, LEK_NOTIFICATION_NUMBER, "Z-1");
  put (incident, record);
  g_assert_cmpstr (get_value (incident, "ap.number"), ==, "Z-1");
  g_assert_cmpint (get_state (incident), ==, LEK_DEADLINE_MET);
  g_assert_nonnull (get_field (incident, LEK_NOTIFICATION_SHEET));
}

static void
test_answers_record (Fixture       *self,
                     gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "other", KNOWN);
  gint64 id = lek_case_get_id (incident);
  GListModel *list = lek_case_get_records (incident, LEK_NOTIFICATION);

  answer (incident, "ap.number", "Z-");
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
  answer (incident, "ap.reported_at", SENT);
  answer (incident, "ap.number", "Z-1");
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);

  spin_until_saved (incident);
  g_clear_object (&incident);
  fixture_reopen (self);
  incident = open_case (self->reg, id);
  g_assert_true (lek_record_is (lek_ap_get_first_sent (get_incident (incident)), LEK_NOTIFICATION_KIND, "first"));
  g_assert_cmpstr (get_field (incident, LEK_NOTIFICATION_SENT), ==, SENT);
  g_assert_cmpstr (get_field (incident, LEK_NOTIFICATION_NUMBER), ==, "Z-1");
  g_assert_nonnull (get_field (incident, LEK_NOTIFICATION_SHEET));

  /* A next one is no first one. */
  g_assert_cmpint (lek_ap_notification_of (get_incident (incident)), ==, LEK_AP_LATER);
}

static void
test_undone (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "other", KNOWN);
  GListModel *list = lek_case_get_records (incident, LEK_NOTIFICATION);
  g_autofree char *uuid = NULL;

  answer (incident, "ap.reported_at", SENT);
  uuid = g_strdup (lek_ap_get_first_sent (get_incident (incident))->uuid);
  g_assert_true (lek_case_undo (incident));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
  g_assert_cmpint (lek_ap_notification_of (get_incident (incident)), ==, LEK_AP_FIRST);

  g_assert_true (lek_case_redo (incident));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
  g_assert_cmpstr (lek_ap_get_first_sent (get_incident (incident))->uuid, ==, uuid);
}

static void
test_removed (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "other", KNOWN);
  g_autoptr(LekRecord) copy = NULL;

  record_next (incident, SENT, "Z-1");
  copy = lek_record_copy (lek_ap_get_first_sent (get_incident (incident)));
  g_assert_true (lek_case_remove_record (incident, copy->uuid, NULL));
  g_assert_null (get_value (incident, "ap.reported_at"));
  g_assert_null (get_value (incident, "ap.number"));
  g_assert_null (get_value (incident, "ap.reported"));
  g_assert_null (get_value (incident, "ap.stage"));
  g_assert_cmpint (get_state (incident), ==, LEK_DEADLINE_RUNNING);

  put (incident, copy);
  g_assert_cmpstr (get_value (incident, "ap.number"), ==, "Z-1");
  g_assert_cmpint (get_state (incident), ==, LEK_DEADLINE_MET);
}

/* A later one knows the number and what changed; it leaves the time of the first alone. */
static void
test_supplement (Fixture       *self,
                 gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "other", KNOWN);
  g_autoptr(LekRecord) record = NULL;

  answer (incident, "subjects.count", "10..20");
  record_next (incident, SENT, "Z-1");
  answer (incident, "subjects.count", "12");
  record = lek_case_make_notification (incident);
  g_assert_true (lek_record_is (record, LEK_NOTIFICATION_KIND, "supplement"));
  g_assert_cmpstr (lek_record_get_value (record, LEK_NOTIFICATION_NUMBER), ==, "Z-1");
  g_assert_cmpstr (lek_record_get_value (record, LEK_NOTIFICATION_CHANGE), ==, "7.3: 10 tot 20 → 12");

  lek_record_set_value (record, LEK_NOTIFICATION_SENT, "2026-11-20T14:00+01:00");
  put (incident, record);
  g_assert_cmpint (lek_case_get_summary (incident)->reported_utc, ==, SENT_UTC);
  g_assert_cmpstr (get_value (incident, "ap.stage"), ==, "supplemented");
  g_clear_pointer (&record, lek_record_free);
  record = lek_case_make_notification (incident);
  g_assert_null (lek_record_get_value (record, LEK_NOTIFICATION_CHANGE));
}

/* "Complete" holds while a notification is only corrected. */
static void
test_complete (Fixture       *self,
               gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "other", KNOWN);
  g_autoptr(LekRecord) record = NULL;

  record_next (incident, SENT, NULL);
  answer (incident, "ap.stage", "complete");
  record = lek_record_copy (lek_ap_get_first_sent (get_incident (incident)));
  lek_record_set_value (record, LEK_NOTIFICATION_NUMBER, "Z-1");
  put (incident, record);
  g_assert_cmpstr (get_value (incident, "ap.stage"), ==, "complete");
  record_next (incident, "2026-11-20T14:00+01:00", NULL);
  g_assert_cmpstr (get_value (incident, "ap.stage"), ==, "supplemented");
}

static void
test_withdrawn (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "other", KNOWN);
  g_autoptr(LekRecord) record = NULL;

  record_next (incident, SENT, "Z-1");
  answer (incident, "ap.stage", "withdrawn");
  g_assert_cmpint (get_state (incident), ==, LEK_DEADLINE_MET);
  record = lek_case_make_notification (incident);
  g_assert_true (lek_record_is (record, LEK_NOTIFICATION_KIND, "withdraw"));
  lek_record_set_value (record, LEK_NOTIFICATION_SENT, "2026-11-20T14:00+01:00");
  put (incident, record);
  g_assert_cmpint (get_state (incident), ==, LEK_DEADLINE_WITHDRAWN);
  g_assert_true (lek_case_remove_record (incident, record->uuid, NULL));
  g_assert_cmpint (get_state (incident), ==, LEK_DEADLINE_MET);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/notify/a-record-answers", test_record_answers);
  ADD ("/notify/answers-make-a-record", test_answers_record);
  ADD ("/notify/undone", test_undone);
  ADD ("/notify/removed-and-put-back", test_removed);
  ADD ("/notify/supplement", test_supplement);
  ADD ("/notify/complete", test_complete);
  ADD ("/notify/withdrawn", test_withdrawn);

  return g_test_run ();
}
