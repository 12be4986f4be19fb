/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The example, whole; and copies between the register and files.
 */

#include "config.h"

#include "session-fixture.h"

#include "session/lek-case-closing.h"

#include <string.h>

static gboolean
is_same_log (LekCase *a,
             LekCase *b)
{
  g_autofree char *one = dup_log (a);
  g_autofree char *other = dup_log (b);

  return g_str_equal (one, other);
}

static LekCase *
begin_example_of (Fixture    *self,
                  LekProfile  profile,
                  LekVoice    voice)
{
  g_object_set (lek_register_get_preferences (self->reg),
                "profile", profile,
                "language", voice == LEK_VOICE_EN ? "en" : "nl",
                NULL);

  return begin_example (self);
}

static void
check_whole (LekCase *incident)
{
  const LekSummary *summary = lek_case_get_summary (incident);
  GPtrArray *open = lek_progress_get_open (lek_case_get_progress (incident));
  LekChainCheck check = lek_case_check_log (incident);

  for (guint i = 0; i < open->len; i++)
    g_test_message ("open: %s", ((const LekOpenItem *) g_ptr_array_index (open, i))->question->id);

  g_assert_cmpuint (open->len, ==, 0);
  g_assert_true (summary->example);
  g_assert_true (check.ok);
  g_assert_cmpint (summary->ap_need, ==, LEK_NEED_DUTY);
  g_assert_cmpint (summary->ap_choice, ==, LEK_CHOICE_YES);
  g_assert_cmpint (summary->people_choice, ==, LEK_CHOICE_YES);
  g_assert_cmpint (lek_case_get_deadline (incident).state, ==, LEK_DEADLINE_MET);
  g_assert_cmpint (summary->informed_utc, <, FIXTURE_NOW);
  g_assert_false (lek_case_is_decision_stale (incident, LEK_ABOUT_AP));
  g_assert_false (lek_case_is_decision_stale (incident, LEK_ABOUT_PEOPLE));
  lek_chain_check_clear (&check);
}

static void
test_example_is_whole (Fixture       *self,
                       gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin_example (self);

  check_whole (incident);
  g_assert_cmpint (lek_case_get_form_verdict (incident), ==, LEK_FORM_SERIOUS);
  g_assert_true (lek_case_close (incident, NULL, NULL));
}

/* Each of the eight steps has something to look at, also where it is a list. */
static void
test_office_example_is_whole (Fixture       *self,
                              gconstpointer  data)
{
  static const struct { const char *kind; guint at_least; } lists[] = {
    { "member", 2 }, { "supplier", 1 }, { "task", 2 }, { "audience", 1 },
  };
  g_autoptr(LekCase) incident = begin_example_of (self, LEK_PROFILE_ORGANISATIE, GPOINTER_TO_INT (data));

  check_whole (incident);
  g_assert_cmpint (lek_case_get_summary (incident)->profile, ==, LEK_PROFILE_ORGANISATIE);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_assert_cmpuint (g_list_model_get_n_items (lek_case_get_records (incident, lists[i].kind)), >=, lists[i].at_least);
  g_assert_true (lek_case_close (incident, NULL, NULL));
}

/* Whoever changes the profile gets the other one; each is made once. */
static void
test_each_profile_has_its_own_example (Fixture       *self,
                                       gconstpointer  data)
{
  g_autoptr(LekCase) office = begin_example_of (self, LEK_PROFILE_ORGANISATIE, LEK_VOICE_U);
  g_autoptr(LekCase) home = begin_example_of (self, LEK_PROFILE_GASTOUDER, LEK_VOICE_JE);
  g_autoptr(LekCase) again = begin_example_of (self, LEK_PROFILE_ORGANISATIE, LEK_VOICE_U);

  g_assert_cmpstr (lek_case_get_summary (office)->title, !=, lek_case_get_summary (home)->title);
  g_assert_true (again == office);
}

static void
test_example_once (Fixture       *self,
                   gconstpointer  data)
{
  g_autoptr(LekCase) first = begin_example (self);
  gint64 id = lek_case_get_id (first);
  g_autoptr(LekCase) second = NULL;

  g_clear_object (&first);
  second = begin_example (self);
  g_assert_cmpint (lek_case_get_id (second), ==, id);
}

/* Another register in the same folder. */
static LekRegister *
open_other (Fixture *self)
{
  g_autofree char *path = g_steal_pointer (&self->path);
  LekRegister *other;

  self->path = fixture_dup_path (self, "other.lekwijzer");
  other = fixture_open_second (self);
  g_free (self->path);
  self->path = g_steal_pointer (&path);

  return other;
}

static void
test_import_twice (Fixture       *self,
                   gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin_example (self);
  g_autofree char *path = fixture_dup_path (self, "incident.json");
  LekRegister *other = open_other (self);
  g_autoptr(LekCase) copy = NULL;
  g_autoptr(GError) error = NULL;
  gboolean added;

  export_to (self, lek_case_get_id (incident), path, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *number = import_from (other, path, &added, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (number, ==, "2026-001");
      g_assert_cmpint (added, ==, i == 0);
    }

  copy = open_case (other, 1);
  g_assert_true (is_same_log (incident, copy));
  g_clear_object (&copy);
  lek_register_close (other);
  g_object_unref (other);
}

static void
test_own_export_is_no_conflict (Fixture       *self,
                                gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "other", FIXTURE_NOW);
  g_autofree char *path = fixture_dup_path (self, "incident.json");
  g_autofree char *log = NULL;
  g_autofree char *number = NULL;
  g_autoptr(GError) error = NULL;
  gboolean added = TRUE;

  answer (incident, "incident.description", "Nog niet bewaard");
  export_to (self, lek_case_get_id (incident), path, &error);
  g_assert_no_error (error);
  number = import_from (self->reg, path, &added, &error);
  g_assert_no_error (error);
  g_assert_false (added);

  log = dup_log (incident);
  g_assert_true (g_str_has_suffix (log, "answer-changed incident.description known Nog niet bewaard\n"
                                        "exported incident.json -\n"));
}

static void
test_failed_export_is_not_logged (Fixture       *self,
                                  gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "other", FIXTURE_NOW);
  g_autofree char *log = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_false (export_to (self, lek_case_get_id (incident), "/nowhere/at/all.json", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  log = dup_log (incident);
  g_assert_null (strstr (log, "exported"));
}

static void
test_bad_files (Fixture       *self,
                gconstpointer  data)
{
  static const char *const contents[] = {
    "", "{", "[]", "{\"format\":\"lekwijzer-incident\"}", "\xff\xfe",
  };
  g_autofree char *path = fixture_dup_path (self, "bad.json");
  guint total;

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autofree char *number = NULL;
      g_autoptr(GError) error = NULL;

      g_file_set_contents (path, contents[i], -1, &error);
      g_assert_no_error (error);
      number = import_from (self->reg, path, NULL, &error);
      g_assert_null (number);
      g_assert_nonnull (error);
    }

  g_object_get (self->reg, "n-total", &total, NULL);
  g_assert_cmpuint (total, ==, 0);
}

static void
test_large_file (Fixture       *self,
                 gconstpointer  data)
{
  g_autofree char *path = fixture_dup_path (self, "large.json");
  g_autofree char *contents = g_malloc0 (21 * 1024 * 1024);
  g_autofree char *number = NULL;
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, contents, 21 * 1024 * 1024, &error);
  g_assert_no_error (error);
  number = import_from (self->reg, path, NULL, &error);
  g_assert_null (number);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE);
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

static gboolean
is_answered (gpointer user_data)
{
  return *(GAsyncResult **) user_data != NULL;
}

static gboolean
copy_to (Fixture     *self,
         const char  *path,
         GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GAsyncResult) result = NULL;

  lek_register_copy_async (self->reg, file, NULL, copied_cb, &result);
  spin_until (is_answered, &result);

  return lek_register_copy_finish (self->reg, result, error);
}

static void
test_copy_can_be_opened (Fixture       *self,
                         gconstpointer  data)
{
  g_autofree char *path = fixture_dup_path (self, "copy.lekwijzer");
  g_autoptr(LekCase) incident = begin_example (self);
  g_autofree char *title = g_strdup (lek_case_get_summary (incident)->title);
  g_autoptr(GError) error = NULL;
  g_autoptr(LekCase) again = NULL;

  g_file_set_contents (path, "an older copy", -1, &error);
  g_assert_no_error (error);
  g_assert_true (copy_to (self, path, &error));
  g_assert_no_error (error);

  g_free (self->path);
  self->path = g_strdup (path);
  fixture_reopen (self);
  again = open_case (self->reg, lek_case_get_id (incident));
  g_assert_cmpstr (lek_case_get_summary (again)->title, ==, title);
  g_assert_true (is_same_log (incident, again));
}

static void
test_copy_spares_the_register (Fixture       *self,
                               gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin_example (self);
  g_autoptr(GError) error = NULL;
  g_autoptr(LekCase) again = NULL;

  g_assert_false (copy_to (self, self->path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  again = open_case (self->reg, lek_case_get_id (incident));
  g_assert_true (is_same_log (incident, again));
}

#define ADD(path, test) \
  ADD_WITH (path, 0, test)
#define ADD_WITH(path, number, test) \
  g_test_add ("/files/" path, Fixture, GINT_TO_POINTER (number), fixture_set_up, test, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("example-is-the-whole-procedure", test_example_is_whole);
  ADD ("example-is-made-once", test_example_once);
  ADD ("each-profile-has-its-own-example", test_each_profile_has_its_own_example);
  ADD_WITH ("office-example-is-the-whole-procedure/nl", LEK_VOICE_U, test_office_example_is_whole);
  ADD_WITH ("office-example-is-the-whole-procedure/en", LEK_VOICE_EN, test_office_example_is_whole);
  ADD ("importing-twice-changes-nothing", test_import_twice);
  ADD ("own-export-is-no-conflict", test_own_export_is_no_conflict);
  ADD ("failed-export-is-not-logged", test_failed_export_is_not_logged);
  ADD ("bad-files-leave-the-register-alone", test_bad_files);
  ADD ("too-large-a-file-is-refused", test_large_file);
  ADD ("copy-can-be-opened", test_copy_can_be_opened);
  ADD ("copy-spares-the-register-itself", test_copy_spares_the_register);

  return g_test_run ();
}
