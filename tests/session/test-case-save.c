/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From memory to disk: nothing acknowledged is lost, nothing is stored twice,
 * and "saved" is never said too early. A full disk is played by forbidding
 * this process to make files grow.
 */

#include "config.h"

#include "session-fixture.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#define KNOWN (FIXTURE_NOW - 3600)

static void
let_files_grow (gboolean may_grow)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = may_grow ? limit.rlim_max : 0;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static LekCase *
reopen_case (Fixture *self,
             gint64   id)
{
  fixture_reopen (self);

  return open_case (self->reg, id);
}

static const char *
get_description (LekCase *incident)
{
  return lek_answers_get_value (lek_case_get_answers (incident), "incident.description");
}

static void
assert_chain (LekCase *incident,
              gint64   n_lines)
{
  LekChainCheck check = lek_case_check_log (incident);

  g_assert_true (check.ok);
  g_assert_cmpint (check.n_lines, ==, n_lines);
  lek_chain_check_clear (&check);
}

static void
test_saved_after_the_commit (Fixture       *self,
                             gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "other", KNOWN);

  g_assert_cmpint (lek_case_get_saved_utc (incident), ==, FIXTURE_NOW);
  lek_clock_set (self->clock, FIXTURE_NOW + 60);
  answer (incident, "time.ongoing", "yes");
  g_assert_cmpint (lek_case_get_save_state (incident), ==, LEK_SAVE_SAVING);
  g_assert_cmpint (lek_case_get_saved_utc (incident), ==, FIXTURE_NOW);
  spin_until_state (incident, LEK_SAVE_SAVED);
  g_assert_cmpint (lek_case_get_saved_utc (incident), ==, FIXTURE_NOW + 60);
}

static void
test_typed_text_saves_itself (Fixture       *self,
                              gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "other", KNOWN);
  gint64 begun = g_get_monotonic_time ();

  answer (incident, "incident.description", "Zonder het veld te verlaten");
  spin_until_state (incident, LEK_SAVE_SAVED);
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 2 * G_TIME_SPAN_SECOND);
}

static void
copy_file (Fixture    *self,
           const char *suffix)
{
  g_autofree char *from = g_strconcat (self->path, suffix, NULL);
  g_autofree char *name = g_strconcat ("copy.lekwijzer", suffix, NULL);
  g_autofree char *to = fixture_dup_path (self, name);
  g_autofree char *contents = NULL;
  g_autoptr(GError) error = NULL;
  gsize length;

  g_file_get_contents (from, &contents, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (to, contents, length, &error);
  g_assert_no_error (error);
}

/* A copy of the file while it is open is what a pulled plug leaves behind. */
static void
test_killed_while_typing (Fixture       *self,
                          gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "other", KNOWN);
  gint64 id = lek_case_get_id (incident);
  g_autoptr(LekCase) back = NULL;
  g_autofree char *log = NULL;

  lek_clock_set (self->clock, FIXTURE_NOW + 60);
  answer (incident, "incident.description", "Half af");
  spin_until_state (incident, LEK_SAVE_SAVED);
  copy_file (self, "");
  copy_file (self, "-wal");
  g_clear_object (&incident);

  g_free (self->path);
  self->path = fixture_dup_path (self, "copy.lekwijzer");
  back = reopen_case (self, id);
  log = dup_log (back);
  g_assert_cmpstr (get_description (back), ==, "Half af");
  g_assert_true (g_str_has_suffix (log, "answer-changed incident.description known Half af\n"));
  spin_until_saved (back);
  assert_chain (back, 3);
}

static void
test_last_words_at_the_end (Fixture       *self,
                            gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "other", KNOWN);
  g_autoptr(LekCase) back = NULL;
  gint64 id = lek_case_get_id (incident);

  answer (incident, "incident.description", "Laatste woorden");
  g_clear_object (&incident);
  back = reopen_case (self, id);
  g_assert_cmpstr (get_description (back), ==, "Laatste woorden");
  assert_chain (back, 3);
}

static void
test_closed_during_a_commit (Fixture       *self,
                             gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "other", KNOWN);
  g_autoptr(LekCase) back = NULL;
  gint64 id = lek_case_get_id (incident);

  answer (incident, "data.involved", "yes");
  lek_case_save_now (incident);
  answer (incident, "incident.description", "Nog net");
  lek_case_add_note (incident, "Gebeld", NULL, FALSE, NULL);
  g_clear_object (&incident);

  back = reopen_case (self, id);
  g_assert_cmpstr (get_description (back), ==, "Nog net");
  g_assert_cmpuint (lek_case_get_incident (back)->assessments->len, ==, 1);
  assert_chain (back, 7);
}

static void
test_full_disk (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "other", KNOWN);
  g_autoptr(LekCase) back = NULL;
  gint64 id = lek_case_get_id (incident);

  let_files_grow (FALSE);
  answer (incident, "time.ongoing", "yes");
  spin_until_state (incident, LEK_SAVE_FAILED);
  g_assert_nonnull (lek_case_get_save_error (incident));
  answer (incident, "incident.description", "Terwijl de schijf vol is");
  lek_case_save_now (incident);
  g_assert_cmpint (lek_case_get_save_state (incident), ==, LEK_SAVE_FAILED);

  let_files_grow (TRUE);
  spin_until_saved (incident);
  g_assert_null (lek_case_get_save_error (incident));
  g_clear_object (&incident);

  back = reopen_case (self, id);
  g_assert_cmpstr (get_description (back), ==, "Terwijl de schijf vol is");
  g_assert_true (lek_answer_is (lek_case_get_answer (back, "time.ongoing"), "yes"));
  assert_chain (back, 4);
}

static void
test_kept_until_stored (Fixture       *self,
                        gconstpointer  data)
{
  LekCase *incident = begin (self, "other", KNOWN);
  g_autoptr(LekCase) again = NULL;
  gint64 id = lek_case_get_id (incident);

  let_files_grow (FALSE);
  answer (incident, "time.ongoing", "yes");
  spin_until_state (incident, LEK_SAVE_FAILED);
  g_object_unref (incident);

  again = open_case (self->reg, id);
  g_assert_true (lek_answer_is (lek_case_get_answer (again, "time.ongoing"), "yes"));
  g_assert_cmpint (lek_case_get_save_state (again), ==, LEK_SAVE_FAILED);
  let_files_grow (TRUE);
  spin_until_saved (again);
}

#define ADD(path, test) \
  g_test_add ("/case/save/" path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  signal (SIGXFSZ, SIG_IGN);
  g_test_init (&argc, &argv, NULL);
  ADD ("saved-is-said-after-the-commit", test_saved_after_the_commit);
  ADD ("typed-text-saves-itself", test_typed_text_saves_itself);
  ADD ("killed-while-typing", test_killed_while_typing);
  ADD ("last-words-are-stored-at-the-end", test_last_words_at_the_end);
  ADD ("closed-during-a-commit", test_closed_during_a_commit);
  ADD ("a-full-disk-loses-nothing", test_full_disk);
  ADD ("kept-until-it-is-stored", test_kept_until_stored);

  return g_test_run ();
}
