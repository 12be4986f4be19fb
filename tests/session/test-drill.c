/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A practice: its clock, its news, its own folder that goes again, and the real
 * register, which it never touches.
 */

#include "config.h"

#include "session-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "core/procedure/lek-read-error.h"
#include "session/lek-drill.h"
#include "session/lek-outbox.h"
#include "store/lek-register-lock.h"

#define HOUR G_GINT64_CONSTANT (3600)

typedef struct
{
  Fixture   real;
  Fixture   practice;     /* the same, with the register of the practice */
  LekDrill *drill;
} Both;

static void
came_back_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gboolean
has_come_back (gpointer user_data)
{
  return *(GAsyncResult **) user_data != NULL;
}

static guint
count_folders (void)
{
  g_autofree char *path = lek_drill_dup_folder ();
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static LekDrill *
new_drill (Fixture    *fixture,
           const char *story)
{
  g_autoptr(GError) error = NULL;
  LekDrill *drill = lek_drill_new (fixture->library, fixture->preferences,
                                   lek_library_get_story (fixture->library, story), &error);

  g_assert_no_error (error);

  return drill;
}

static void
open_practice (Both *self)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  lek_register_open_async (self->practice.reg, NULL, came_back_cb, &result);
  spin_until (has_come_back, &result);
  lek_register_open_finish (self->practice.reg, result, &error);
  g_assert_no_error (error);
}

static void
set_up (Both          *self,
        gconstpointer  data)
{
  fixture_set_up (&self->real, NULL);
  self->drill = new_drill (&self->real, "phone-playground");
  lek_drill_set_paused (self->drill, TRUE);
  self->practice = self->real;
  self->practice.reg = lek_drill_get_register (self->drill);
  self->practice.clock = lek_register_get_clock (self->practice.reg);
  open_practice (self);
}

static void
tear_down (Both          *self,
           gconstpointer  data)
{
  g_clear_object (&self->drill);
  g_assert_cmpuint (count_folders (), ==, 0);
  fixture_tear_down (&self->real, NULL);
}

static GPtrArray *
judge (LekDrill *drill)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *findings;

  lek_drill_judge_async (drill, NULL, came_back_cb, &result);
  spin_until (has_come_back, &result);
  findings = lek_drill_judge_finish (drill, result, &error);
  g_assert_no_error (error);

  return findings;
}

static void
test_clock_is_fast_and_waits (void)
{
  g_autoptr(LekClock) clock = lek_clock_new_fast (FIXTURE_NOW, LEK_PRACTICE_SPEED);
  gint64 stood;

  /* 72 hours in 20 minutes. */
  g_assert_cmpint (LEK_PRACTICE_SPEED * 20 * 60, ==, LEK_PRACTICE_HOURS * HOUR);
  g_usleep (20000);
  g_assert_cmpint (lek_clock_now (clock), >=, FIXTURE_NOW + 4);

  lek_clock_set_paused (clock, TRUE);
  stood = lek_clock_now (clock);
  g_usleep (20000);
  g_assert_cmpint (lek_clock_now (clock), ==, stood);
  g_assert_true (lek_clock_is_paused (clock));

  lek_clock_set (clock, FIXTURE_NOW + HOUR);
  g_assert_cmpint (lek_clock_now (clock), ==, FIXTURE_NOW + HOUR);
  lek_clock_set_paused (clock, FALSE);
  g_assert_cmpint (lek_clock_now (clock), >=, FIXTURE_NOW + HOUR);
}

static void
test_story_is_told_by_the_clock (Both          *self,
                                 gconstpointer  data)
{
  g_assert_cmpuint (lek_drill_get_n_news (self->drill), ==, 0);
  g_assert_null (lek_drill_get_unread (self->drill));

  lek_drill_skip (self->drill);
  g_assert_cmpint (lek_drill_get_elapsed (self->drill), ==, 5 * HOUR);
  g_assert_cmpuint (lek_drill_get_n_news (self->drill), ==, 1);
  g_assert_nonnull (strstr (lek_text_get (lek_drill_get_unread (self->drill)->text, LEK_VOICE_JE), "kiosk"));
  lek_drill_set_read (self->drill);
  g_assert_null (lek_drill_get_unread (self->drill));

  lek_drill_skip (self->drill);
  g_assert_false (lek_drill_has_more_news (self->drill));
  g_assert_cmpint (lek_drill_get_state (self->drill), ==, LEK_DRILL_PAUSED);

  lek_drill_skip (self->drill);
  g_assert_cmpint (lek_drill_get_state (self->drill), ==, LEK_DRILL_OVER);
  g_assert_cmpint (lek_drill_get_elapsed (self->drill), >, LEK_PRACTICE_HOURS * HOUR);

  lek_drill_set_paused (self->drill, FALSE);
  g_assert_cmpint (lek_drill_get_state (self->drill), ==, LEK_DRILL_OVER);
}

static void
test_invented_person_is_filled_in (Both          *self,
                                   gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (&self->practice, "lost_or_stolen", lek_clock_now (self->practice.clock));

  g_assert_true (lek_case_get_summary (incident)->practice);
  g_assert_cmpstr (lek_answers_get_value (lek_case_get_answers (incident), "reporter.name"), ==, "Marijke de Groot");
}

static void
test_real_register_stays_as_it_is (Both          *self,
                                   gconstpointer  data)
{
  g_autoptr(LekCase) real = begin (&self->real, "hacked", FIXTURE_NOW);
  g_autoptr(LekCase) incident = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length_before;
  gsize length_after;

  spin_until_saved (real);
  lek_register_close (self->real.reg);
  g_assert_true (g_file_get_contents (self->real.path, &before, &length_before, NULL));

  incident = begin (&self->practice, "lost_or_stolen", lek_clock_now (self->practice.clock));
  answer (incident, "data.involved", "yes");
  lek_case_settle (incident);
  spin_until_saved (incident);
  lek_drill_end (self->drill);
  g_clear_object (&incident);
  lek_drill_discard (self->drill);

  g_assert_true (g_file_get_contents (self->real.path, &after, &length_after, NULL));
  g_assert_cmpmem (before, length_before, after, length_after);
}

static void
test_export_is_refused_by_the_register (Both          *self,
                                        gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (&self->practice, "lost_or_stolen", lek_clock_now (self->practice.clock));
  g_autofree char *path = fixture_dup_path (&self->real, "practice.json");
  g_autofree char *number = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (export_to (&self->practice, lek_case_get_id (incident), path, &error));
  g_assert_no_error (error);
  number = import_from (self->real.reg, path, NULL, &error);
  g_assert_null (number);
  g_assert_cmpint (lek_read_error_get_fault (error), ==, LEK_READ_FAULT_PRACTICE);
}

static void
write_messages (Both           *self,
                LekCase        *incident,
                LekMessageForm  form)
{
  g_autoptr(GFile) folder = g_file_new_for_path (self->real.folder);
  g_autoptr(GPtrArray) addressees = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_addressee_free);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  LekAddressee *addressee = lek_addressee_new ();
  const LekOutbox outbox = {
    .library = self->real.library,
    .answers = lek_case_get_answers (incident),
    .number = "2026-001",
    .addressees = addressees,
    .voice = LEK_VOICE_JE,
    .dutch = LEK_VOICE_JE,
    .now_utc = FIXTURE_NOW,
    .practice = TRUE,
  };

  addressee->name = g_strdup ("Ouder");
  addressee->email = g_strdup ("ouder@example.org");
  g_ptr_array_add (addressees, addressee);
  lek_outbox_write_async (&outbox, form, folder, NULL, came_back_cb, &result);
  spin_until (has_come_back, &result);
  g_assert_true (lek_outbox_write_finish (result, NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
check_file (Both       *self,
            const char *suffix,
            const char *words)
{
  g_autoptr(GDir) dir = g_dir_open (self->real.folder, 0, NULL);
  const char *name;
  gboolean seen = FALSE;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->real.folder, name, NULL);
      g_autofree char *text = NULL;

      if (!g_str_has_suffix (name, suffix))
        continue;

      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      g_assert_nonnull (strstr (text, words));
      seen = TRUE;
    }
  g_assert_true (seen);
}

static void
test_messages_and_calendar_are_marked (Both          *self,
                                       gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (&self->practice, "lost_or_stolen", lek_clock_now (self->practice.clock));
  g_autofree char *calendar = lek_outbox_dup_calendar (incident, LEK_VOICE_JE, FIXTURE_NOW);

  g_assert_nonnull (strstr (calendar, "SUMMARY:OEFENING"));
  write_messages (self, incident, LEK_MESSAGE_EMAIL);
  check_file (self, ".eml", "Subject: OEFENING: ");
  check_file (self, ".eml", "OEFENING. Dit is niet echt gebeurd.");
  write_messages (self, incident, LEK_MESSAGE_TELEPHONE);
  check_file (self, ".txt", "OEFENING. Dit is niet echt gebeurd.");
}

static void
test_result_looks_at_the_first_incident (Both          *self,
                                         gconstpointer  data)
{
  g_autoptr(GPtrArray) nothing = judge (self->drill);
  g_autoptr(LekCase) incident = NULL;
  g_autoptr(GPtrArray) findings = NULL;
  g_autoptr(LekPaperText) paper = NULL;

  g_assert_cmpuint (lek_practice_count (nothing, LEK_PRACTICE_WELL), ==, 0);

  incident = begin (&self->practice, "lost_or_stolen", lek_clock_now (self->practice.clock));
  lek_case_add_note (incident, "De kiosk gebeld", NULL, FALSE, NULL);
  findings = judge (self->drill);
  paper = lek_drill_make_paper (self->drill, findings);
  /* Begun, the moment it was known, and a line in the log. */
  g_assert_cmpuint (lek_practice_count (findings, LEK_PRACTICE_WELL), ==, 3);
  g_assert_true (paper->practice);
}

/* What "Try again" gives the window is what is judged. */
static void
test_renewed_register_is_judged (Both          *self,
                                 gconstpointer  data)
{
  g_autoptr(LekRegister) first = g_object_ref (self->practice.reg);
  g_autoptr(LekCase) incident = NULL;
  g_autoptr(GPtrArray) findings = NULL;

  self->practice.reg = lek_drill_renew_register (self->drill);
  g_assert_true (self->practice.reg != first);
  g_assert_true (lek_register_is_practice (self->practice.reg));
  g_assert_cmpstr (lek_register_get_path (self->practice.reg), ==, lek_register_get_path (first));

  open_practice (self);
  incident = begin (&self->practice, "lost_or_stolen", lek_clock_now (self->practice.clock));
  findings = judge (self->drill);
  g_assert_cmpint (((LekPracticeFinding *) g_ptr_array_index (findings, 0))->outcome, ==, LEK_PRACTICE_WELL);
}

static void
test_day_is_remembered (Both          *self,
                        gconstpointer  data)
{
  g_autoptr(LekPreferences) kept = lek_preferences_new ();
  g_autoptr(LekDrill) drill = NULL;

  g_assert_cmpint (lek_drill_get_last (self->real.preferences), ==, G_MININT64);
  g_assert_cmpint (lek_drill_get_last (kept), ==, G_MININT64);
  drill = lek_drill_new (self->real.library, kept, lek_library_get_story (self->real.library, "ransomware"), NULL);
  lek_drill_end (drill);
  g_assert_cmpint (lek_drill_get_last (kept), >, FIXTURE_NOW / 2);
}

/* One that runs in another process holds its lock; one that was cut off does not. */
static void
test_what_was_cut_off_is_taken_away (void)
{
  g_autofree char *parent = lek_drill_dup_folder ();
  g_autofree char *cut_off = g_build_filename (parent, "cutoff", NULL);
  g_autofree char *file = g_build_filename (cut_off, "practice.lekwijzer", NULL);
  g_autofree char *running = g_build_filename (parent, "runs", NULL);
  g_autofree char *locked = g_build_filename (running, "practice", NULL);
  g_autofree char *lock_file = g_strconcat (locked, ".lock", NULL);
  g_autoptr(LekRegisterLock) lock = NULL;

  g_assert_cmpint (g_mkdir_with_parents (cut_off, 0700), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (running, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, "x", 1, NULL));
  lock = lek_register_lock_take (locked, NULL);
  g_assert_nonnull (lock);

  lek_drill_clean_up ();
  g_assert_false (g_file_test (cut_off, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (lock_file, G_FILE_TEST_EXISTS));

  g_clear_pointer (&lock, lek_register_lock_free);
  lek_drill_clean_up ();
  g_assert_cmpuint (count_folders (), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *cache = g_dir_make_tmp ("lek-drill-XXXXXX", NULL);
  g_autofree char *folder = NULL;
  g_autofree char *own = g_build_filename (cache, "lekwijzer", NULL);
  int status;

  g_setenv ("XDG_CACHE_HOME", cache, TRUE);
  g_test_init (&argc, &argv, NULL);
  folder = lek_drill_dup_folder ();

  g_test_add_func ("/drill/clock-is-fast-and-waits", test_clock_is_fast_and_waits);
#define ADD(path, func) g_test_add ("/drill/" path, Both, NULL, set_up, func, tear_down)
  ADD ("story-is-told-by-the-clock", test_story_is_told_by_the_clock);
  ADD ("invented-person-is-filled-in", test_invented_person_is_filled_in);
  ADD ("real-register-stays-as-it-is", test_real_register_stays_as_it_is);
  ADD ("export-is-refused-by-the-register", test_export_is_refused_by_the_register);
  ADD ("messages-and-calendar-are-marked", test_messages_and_calendar_are_marked);
  ADD ("result-looks-at-the-first-incident", test_result_looks_at_the_first_incident);
  ADD ("renewed-register-is-judged", test_renewed_register_is_judged);
  ADD ("day-is-remembered", test_day_is_remembered);
  g_test_add_func ("/drill/what-was-cut-off-is-taken-away", test_what_was_cut_off_is_taken_away);
  status = g_test_run ();
  g_rmdir (folder);
  g_rmdir (own);
  g_rmdir (cache);

  return status;
}
