/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The preparation as it is worked with: kept, undone, and taken over by an
 * incident, whose log says where the answer comes from.
 */

#include "config.h"

#include "session-fixture.h"

#include <string.h>

#include "session/lek-case-prepared.h"

#define KNOWN (FIXTURE_NOW - 3600)

static void
add_teammate (LekCase    *preparation,
              const char *name)
{
  g_autoptr(LekRecord) record = lek_record_new ("teammate");
  g_autoptr(GError) error = NULL;

  lek_record_set_value (record, "teammate.name", name);
  g_assert_true (lek_case_put_record (preparation, record, &error));
  g_assert_no_error (error);
}

static void
test_kept (Fixture       *self,
           gconstpointer  data)
{
  LekCase *preparation = lek_register_get_preparation (self->reg);

  g_assert_true (lek_case_is_preparation (preparation));
  answer (preparation, "prepare.agency_name", "De Regenboog");
  add_teammate (preparation, "Anna");
  fixture_reopen (self);

  preparation = lek_register_get_preparation (self->reg);
  g_assert_true (lek_answers_is (lek_case_get_answers (preparation), "prepare.agency_name", "De Regenboog"));
  g_assert_cmpuint (g_list_model_get_n_items (lek_case_get_records (preparation, "teammate")), ==, 1);
  g_assert_true (lek_preparation_get_date (lek_case_get_prepared (preparation), "prepare.agency_name") == FIXTURE_NOW);
  g_assert_cmpuint (g_list_model_get_n_items (lek_case_get_log (preparation)), ==, 0);
}

static void
test_saved_and_settled (Fixture       *self,
                        gconstpointer  data)
{
  LekCase *preparation = lek_register_get_preparation (self->reg);

  answer (preparation, "prepare.agency_name", "De");
  spin_until_saved (preparation);
  /* Nothing is left to save: leaving the field must not wait for a commit that never comes. */
  lek_case_settle (preparation);
  g_assert_cmpint (lek_case_get_save_state (preparation), ==, LEK_SAVE_SAVED);
}

static void
test_undone (Fixture       *self,
             gconstpointer  data)
{
  LekCase *preparation = lek_register_get_preparation (self->reg);

  answer (preparation, "prepare.people_list", "no");
  g_assert_true (lek_case_undo (preparation));
  g_assert_null (lek_case_get_answer (preparation, "prepare.people_list"));
  g_assert_true (lek_case_redo (preparation));
  g_assert_true (lek_answers_is (lek_case_get_answers (preparation), "prepare.people_list", "no"));
}

static void
test_taken_over (Fixture       *self,
                 gconstpointer  data)
{
  g_autoptr(LekCase) incident = NULL;
  g_autoptr(GPtrArray) proposals = NULL;
  g_autoptr(GPtrArray) left = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *log = NULL;

  answer (lek_register_get_preparation (self->reg), "prepare.contact_name", "Marijke Post");
  incident = begin (self, "lost_or_stolen", KNOWN);
  g_assert_null (lek_case_get_answer (incident, "contact.name"));

  proposals = lek_case_list_prepared (incident, "contact.name");
  g_assert_cmpuint (proposals->len, ==, 1);
  g_assert_true (lek_case_take_prepared (incident, "contact.name", g_ptr_array_index (proposals, 0), &error));
  g_assert_no_error (error);
  g_assert_true (lek_answers_is (lek_case_get_answers (incident), "contact.name", "Marijke Post"));
  left = lek_case_list_prepared (incident, "contact.name");
  g_assert_cmpuint (left->len, ==, 0);

  log = dup_log (incident);
  g_assert_true (g_str_has_suffix (log, "answer-prepared contact.name known Marijke Post\n"));
  g_assert_true (lek_case_undo (incident));
  g_assert_null (lek_case_get_answer (incident, "contact.name"));
}

/* After the program was gone, the line that is there serves. */
static void
test_taken_over_is_logged_once (Fixture       *self,
                                gconstpointer  data)
{
  g_autoptr(GPtrArray) proposals = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  LekCase *incident;
  gint64 id;

  answer (lek_register_get_preparation (self->reg), "prepare.contact_name", "Marijke Post");
  incident = begin (self, "lost_or_stolen", KNOWN);
  id = lek_case_get_id (incident);
  proposals = lek_case_list_prepared (incident, "contact.name");
  g_assert_true (lek_case_take_prepared (incident, "contact.name", g_ptr_array_index (proposals, 0), NULL));
  spin_until_saved (incident);
  before = dup_log (incident);
  g_object_unref (incident);

  fixture_reopen (self);
  incident = open_case (self->reg, id);
  after = dup_log (incident);
  g_assert_cmpstr (before, ==, after);
  g_object_unref (incident);
}

static void
test_team_taken_over (Fixture       *self,
                      gconstpointer  data)
{
  g_autoptr(LekCase) incident = NULL;
  g_autoptr(GPtrArray) proposed = NULL;
  g_autoptr(GPtrArray) left = NULL;
  g_autofree char *log = NULL;
  g_autoptr(GError) error = NULL;

  add_teammate (lek_register_get_preparation (self->reg), "Anna");
  add_teammate (lek_register_get_preparation (self->reg), "Bas");
  incident = begin (self, "hacked", KNOWN);
  proposed = lek_case_list_prepared_records (incident, "member");
  g_assert_cmpuint (proposed->len, ==, 2);
  g_assert_true (lek_case_take_prepared_record (incident, g_ptr_array_index (proposed, 0), &error));
  g_assert_no_error (error);

  left = lek_case_list_prepared_records (incident, "member");
  g_assert_cmpuint (left->len, ==, 1);
  log = dup_log (incident);
  g_assert_true (g_str_has_suffix (log, "record-prepared member known Anna\n"));
}

/* The example shows an invented family; what a real person prepared has no place in it. */
static void
test_not_in_the_example (Fixture       *self,
                         gconstpointer  data)
{
  g_autoptr(LekCase) example = NULL;
  g_autoptr(GPtrArray) proposals = NULL;

  answer (lek_register_get_preparation (self->reg), "prepare.contact_name", "Marijke Post");
  example = begin_example (self);
  proposals = lek_case_list_prepared (example, "contact.name");
  g_assert_cmpuint (proposals->len, ==, 0);
}

static void
test_other_profile (Fixture       *self,
                    gconstpointer  data)
{
  LekCase *preparation = lek_register_get_preparation (self->reg);

  answer (preparation, "prepare.people_list", "no");
  g_assert_cmpint (lek_case_get_procedure (preparation)->profile, ==, LEK_PROFILE_GASTOUDER);
  g_object_set (self->preferences, "profile", LEK_PROFILE_ORGANISATIE, NULL);

  g_assert_true (lek_register_get_preparation (self->reg) == preparation);
  g_assert_cmpint (lek_case_get_procedure (preparation)->profile, ==, LEK_PROFILE_ORGANISATIE);
  g_assert_true (lek_answers_is (lek_case_get_answers (preparation), "prepare.people_list", "no"));
}

static void
test_checked (Fixture       *self,
              gconstpointer  data)
{
  LekCase *preparation = lek_register_get_preparation (self->reg);

  lek_case_set_checked (preparation);
  g_assert_true (lek_answers_is (lek_case_get_answers (preparation), LEK_PREPARATION_CHECKED, "2026-11-20"));
  g_assert_false (lek_case_can_undo (preparation));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("/preparation/is-kept-with-its-dates", test_kept);
  ADD ("/preparation/is-saved-when-it-is-left", test_saved_and_settled);
  ADD ("/preparation/is-undone", test_undone);
  ADD ("/preparation/an-incident-takes-it-over", test_taken_over);
  ADD ("/preparation/what-was-taken-over-is-logged-once", test_taken_over_is_logged_once);
  ADD ("/preparation/an-incident-takes-over-the-team", test_team_taken_over);
  ADD ("/preparation/is-not-for-the-example", test_not_in_the_example);
  ADD ("/preparation/follows-the-profile", test_other_profile);
  ADD ("/preparation/remembers-that-it-was-checked", test_checked);
#undef ADD

  return g_test_run ();
}
