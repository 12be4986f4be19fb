/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The stories to practise with, and what is said of a run: nothing done, all
 * done, done too late, done otherwise. And the words that mark what comes of it.
 */

#include "config.h"

#include <string.h>

#include "core/practice/lek-practice.h"
#include "core/procedure/lek-read-error.h"
#include "interchange/lek-ics.h"
#include "interchange/lek-incident-json.h"
#include "interchange/lek-library-reader.h"

/* Friday 20 November 2026, 14:20 in Amsterdam. */
#define BEGAN G_GINT64_CONSTANT (1795180800)
#define HOUR G_GINT64_CONSTANT (3600)

static LekLibrary *library;

static const LekPracticeStory *
get_story (const char *id)
{
  const LekPracticeStory *story = lek_library_get_story (library, id);

  g_assert_nonnull (story);

  return story;
}

static void
put_time (LekIncident *incident,
          const char  *question,
          gint64       utc)
{
  const LekMoment moment = { utc, FALSE };
  g_autoptr(LekAnswer) answer = lek_answer_new_moment (LEK_ANSWER_KNOWN, &moment);

  lek_answers_set (incident->answers, question, answer);
}

static void
log_line (LekIncident *incident,
          LekLogKind   kind,
          const char  *code,
          const char  *subject,
          const char  *value,
          gint64       utc)
{
  LekLogEntry *entry = lek_log_entry_new (kind, code, utc);

  entry->subject = g_strdup (subject);
  entry->value = g_strdup (value);
  g_ptr_array_add (incident->log, entry);
}

static void
decide (LekIncident *incident,
        LekAbout     about,
        LekNeed      advice,
        LekChoice    choice,
        gint64       utc)
{
  LekDecision *decision = lek_decision_new (about, advice, choice);

  decision->decided_utc = utc;
  g_ptr_array_add (incident->decisions, decision);
}

/* All that the story asks for, each @hours after it began. */
static LekIncident *
make_incident (const LekPracticeStory *story,
               int                     hours)
{
  LekIncident *incident = lek_incident_new ();
  gint64 when = BEGAN + hours * HOUR;

  lek_answers_free (incident->answers);
  incident->answers = lek_practice_story_dup_answers (story);
  incident->summary->uuid = g_strdup ("3f2f8f0e-5a4c-4d5e-9d53-1c1f6a1c0001");
  incident->summary->number = g_strdup ("2026-001");
  incident->summary->profile = story->profile;
  incident->summary->created_utc = when;
  incident->summary->assessed = TRUE;
  incident->summary->ap_need = story->notify_ap;
  incident->summary->people_need = story->inform_people;
  put_time (incident, "time.known", BEGAN);
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *place = g_strdup_printf ("%u", i);

      log_line (incident, LEK_LOG_AUTOMATIC, "first-hour-done", "lost_or_stolen", place, when);
    }
  decide (incident, LEK_ABOUT_AP, story->notify_ap, LEK_CHOICE_YES, when);
  decide (incident, LEK_ABOUT_PEOPLE, story->inform_people, LEK_CHOICE_YES, when);
  put_time (incident, "ap.reported_at", when);
  put_time (incident, "people.informed_at", when);
  for (guint i = 0; i < story->news->len; i++)
    log_line (incident, LEK_LOG_OWN, "note", NULL, NULL,
              BEGAN + ((const LekPracticeNews *) g_ptr_array_index (story->news, i))->hour * HOUR + 60);
  log_line (incident, LEK_LOG_AUTOMATIC, "report-made", NULL, NULL, when);

  return incident;
}

static GPtrArray *
judge (const LekPracticeStory *story,
       const LekIncident      *incident,
       int                     ended)
{
  const LekPracticeRun run = {
    .library = library,
    .story = story,
    .incident = incident,
    .began_utc = BEGAN,
    .ended_utc = BEGAN + ended * HOUR,
    .voice = lek_profile_get_dutch (story->profile),
  };

  return lek_practice_judge (&run);
}

static const LekPracticeFinding *
find (GPtrArray        *findings,
      LekPracticePoint  point)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const LekPracticeFinding *finding = g_ptr_array_index (findings, i);

      if (finding->point == point)
        return finding;
    }

  return NULL;
}

static void
check_outcome (GPtrArray          *findings,
               LekPracticePoint    point,
               LekPracticeOutcome  expected)
{
  const LekPracticeFinding *finding = find (findings, point);

  g_assert_nonnull (finding);
  g_test_message ("%s: %s", finding->title, finding->text);
  g_assert_cmpint (finding->outcome, ==, expected);
}

static void
test_every_profile_has_stories (void)
{
  guint n[LEK_PROFILE_ORGANISATIE + 1] = { 0 };
  GPtrArray *stories = lek_library_get_stories (library);

  for (guint i = 0; i < stories->len; i++)
    n[((const LekPracticeStory *) g_ptr_array_index (stories, i))->profile]++;

  for (guint i = 0; i < G_N_ELEMENTS (n); i++)
    g_assert_cmpuint (n[i], >=, 2);
}

/* The build asks it too; here each fault has a name. */
static void
test_stories_end_as_they_promise (void)
{
  GPtrArray *stories = lek_library_get_stories (library);

  for (guint i = 0; i < stories->len; i++)
    {
      const LekPracticeStory *story = g_ptr_array_index (stories, i);
      g_autoptr(LekAnswers) told = lek_practice_story_dup_answers (story);
      g_autoptr(LekFacts) facts = lek_facts_from_answers (told);
      g_autoptr(LekVerdict) verdict = lek_assess (facts, lek_library_get_rules_at (library, BEGAN));

      g_test_message ("%s", story->id);
      g_assert_cmpint (verdict->notify_ap, ==, story->notify_ap);
      g_assert_cmpint (verdict->inform_people, ==, story->inform_people);
    }
}

static void
test_nothing_begun_is_all_missed (void)
{
  GPtrArray *stories = lek_library_get_stories (library);

  for (guint i = 0; i < stories->len; i++)
    {
      g_autoptr(GPtrArray) findings = judge (g_ptr_array_index (stories, i), NULL, LEK_PRACTICE_HOURS);

      g_assert_cmpuint (findings->len, >, 10);
      for (guint j = 0; j < findings->len; j++)
        {
          const LekPracticeFinding *finding = g_ptr_array_index (findings, j);

          g_assert_cmpint (finding->outcome, ==, LEK_PRACTICE_MISSED);
          g_assert_cmpstr (finding->place, ==, "");
          g_assert_cmpstr (finding->title, !=, "");
          g_assert_null (strchr (finding->text, '{'));
        }
    }
}

static void
test_all_done_is_all_well (void)
{
  GPtrArray *stories = lek_library_get_stories (library);

  for (guint i = 0; i < stories->len; i++)
    {
      const LekPracticeStory *story = g_ptr_array_index (stories, i);
      LekIncident *incident = make_incident (story, 1);
      g_autoptr(GPtrArray) findings = judge (story, incident, LEK_PRACTICE_HOURS);

      for (guint j = 0; j < findings->len; j++)
        {
          const LekPracticeFinding *finding = g_ptr_array_index (findings, j);

          g_test_message ("%s: %s: %s", story->id, finding->title, finding->text);
          g_assert_cmpint (finding->outcome, ==, LEK_PRACTICE_WELL);
        }
      lek_incident_free (incident);
    }
}

static const struct
{
  const char         *name;
  LekPracticePoint    point;
  int                 hours;
  LekPracticeOutcome  expected;
} times[] = {
  { "begun-in-time", LEK_PRACTICE_BEGUN, 4, LEK_PRACTICE_WELL },
  { "begun-late", LEK_PRACTICE_BEGUN, 5, LEK_PRACTICE_LATE },
  { "first-hour-late", LEK_PRACTICE_FIRST_HOUR, 9, LEK_PRACTICE_LATE },
  { "decided-late", LEK_PRACTICE_DECIDED_AP, 61, LEK_PRACTICE_LATE },
  { "ap-on-the-dot", LEK_PRACTICE_AP, 72, LEK_PRACTICE_WELL },
  { "ap-late", LEK_PRACTICE_AP, 73, LEK_PRACTICE_LATE },
  { "people-late", LEK_PRACTICE_PEOPLE, 73, LEK_PRACTICE_LATE },
};

static void
test_what_is_late_is_late (gconstpointer data)
{
  const LekPracticeStory *story = get_story ("phone-playground");
  guint i = GPOINTER_TO_UINT (data);
  LekIncident *incident = make_incident (story, times[i].hours);
  g_autoptr(GPtrArray) findings = judge (story, incident, LEK_PRACTICE_HOURS + 2);

  check_outcome (findings, times[i].point, times[i].expected);
  lek_incident_free (incident);
}

static void
test_a_clock_that_starts_later_gives_time_away (void)
{
  const LekPracticeStory *story = get_story ("phone-playground");
  LekIncident *incident = make_incident (story, 1);
  g_autoptr(GPtrArray) findings = NULL;

  put_time (incident, "time.known", BEGAN + 20 * HOUR);
  findings = judge (story, incident, LEK_PRACTICE_HOURS);
  check_outcome (findings, LEK_PRACTICE_KNOWN, LEK_PRACTICE_LATE);
  lek_incident_free (incident);
}

static void
test_other_answers_are_missed_with_the_right_one (void)
{
  const LekPracticeStory *story = get_story ("phone-playground");
  LekIncident *incident = make_incident (story, 1);
  g_autoptr(LekAnswer) wrong = lek_answer_new (LEK_ANSWER_KNOWN, "images");
  g_autoptr(GPtrArray) findings = NULL;
  gboolean seen = FALSE;

  lek_answers_set (incident->answers, "data.categories", wrong);
  findings = judge (story, incident, LEK_PRACTICE_HOURS);
  for (guint i = 0; i < findings->len; i++)
    {
      const LekPracticeFinding *finding = g_ptr_array_index (findings, i);

      if (g_strcmp0 (finding->place, "data.categories") != 0)
        continue;

      seen = TRUE;
      g_assert_cmpint (finding->outcome, ==, LEK_PRACTICE_MISSED);
      g_assert_nonnull (strstr (finding->text, "dagverslagen"));
    }
  g_assert_true (seen);
  g_assert_cmpuint (lek_practice_count (findings, LEK_PRACTICE_MISSED), ==, 1);
  lek_incident_free (incident);
}

/* Lighter than a duty is missed; against a recommendation to inform people it is a person's own choice. */
static void
test_a_lighter_decision_counts_as_none (void)
{
  const LekPracticeStory *duty = get_story ("phone-playground");
  const LekPracticeStory *free_choice = get_story ("photo-wrong-parent");
  LekIncident *lighter = make_incident (duty, 1);
  LekIncident *chosen = make_incident (free_choice, 1);
  g_autoptr(GPtrArray) missed = NULL;
  g_autoptr(GPtrArray) well = NULL;

  decide (lighter, LEK_ABOUT_AP, LEK_NEED_DUTY, LEK_CHOICE_NO, BEGAN + HOUR);
  missed = judge (duty, lighter, LEK_PRACTICE_HOURS);
  check_outcome (missed, LEK_PRACTICE_DECIDED_AP, LEK_PRACTICE_MISSED);

  decide (chosen, LEK_ABOUT_PEOPLE, LEK_NEED_RECOMMENDED, LEK_CHOICE_NO, BEGAN + HOUR);
  lek_answers_set (chosen->answers, "people.informed_at", NULL);
  lek_answers_set (chosen->answers, "ap.reported_at", NULL);
  decide (chosen, LEK_ABOUT_AP, LEK_NEED_NONE, LEK_CHOICE_NO, BEGAN + HOUR);
  well = judge (free_choice, chosen, LEK_PRACTICE_HOURS);
  g_assert_null (find (well, LEK_PRACTICE_PEOPLE));
  g_assert_null (find (well, LEK_PRACTICE_AP));
  g_assert_cmpuint (lek_practice_count (well, LEK_PRACTICE_WELL), ==, well->len);

  lek_incident_free (lighter);
  lek_incident_free (chosen);
}

static void
test_news_that_did_not_come_is_not_missed (void)
{
  const LekPracticeStory *story = get_story ("phone-playground");
  LekIncident *incident = make_incident (story, 1);
  g_autoptr(GPtrArray) early = judge (story, incident, 4);
  g_autoptr(GPtrArray) late = NULL;

  g_assert_null (find (early, LEK_PRACTICE_NEWS));

  g_ptr_array_set_size (incident->log, 0);
  late = judge (story, incident, 6);
  check_outcome (late, LEK_PRACTICE_NEWS, LEK_PRACTICE_MISSED);
  check_outcome (late, LEK_PRACTICE_LOG, LEK_PRACTICE_MISSED);
  check_outcome (late, LEK_PRACTICE_REPORT, LEK_PRACTICE_MISSED);
  check_outcome (late, LEK_PRACTICE_FIRST_HOUR, LEK_PRACTICE_MISSED);
  lek_incident_free (incident);
}

static void
test_result_stands_on_paper (void)
{
  const LekPracticeStory *story = get_story ("ransomware");
  const LekPracticeRun run = {
    .library = library, .story = story, .began_utc = BEGAN, .ended_utc = BEGAN + HOUR, .voice = LEK_VOICE_EN,
  };
  g_autoptr(GPtrArray) findings = lek_practice_judge (&run);
  g_autoptr(LekPaperText) paper = lek_practice_paper_new (&run, findings, BEGAN);
  g_autofree char *body = lek_paper_text_dup_body (paper);

  g_assert_true (paper->practice);
  g_assert_nonnull (strstr (body, "Ransomware at the office, practised on Friday"));
  g_assert_nonnull (strstr (body, "This was missed"));
  g_assert_null (strstr (body, "This went well"));
}

static void
test_what_comes_of_it_is_marked (void)
{
  g_autofree char *title = g_strdup ("Uw gegevens");
  g_autofree char *body = g_strdup ("Beste ouder,");
  LekIcs ics = {
    .library = library,
    .rules = lek_library_get_rules_at (library, BEGAN),
    .voice = LEK_VOICE_JE,
    .uuid = "3f2f8f0e-5a4c-4d5e-9d53-1c1f6a1c0001",
    .number = "2026-001",
    .known_utc = BEGAN,
    .now_utc = BEGAN,
  };
  g_autofree char *real = lek_ics_write (&ics);
  g_autofree char *practice = NULL;

  lek_practice_mark_title (library, LEK_VOICE_U, &title);
  lek_practice_mark_body (library, LEK_VOICE_U, &body);
  g_assert_cmpstr (title, ==, "OEFENING: Uw gegevens");
  g_assert_cmpstr (body, ==, "OEFENING. Dit is niet echt gebeurd.\n\nBeste ouder,");

  ics.practice = TRUE;
  practice = lek_ics_write (&ics);
  g_assert_null (strstr (real, "OEFENING"));
  g_assert_nonnull (strstr (practice, "SUMMARY:OEFENING: "));
  g_assert_nonnull (strstr (practice, "DESCRIPTION:OEFENING."));
}

static void
test_export_is_marked_and_never_read (void)
{
  LekIncident *incident = make_incident (get_story ("phone-playground"), 1);
  g_autofree char *real = lek_incident_to_json (incident, BEGAN);
  g_autofree char *practice = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_null (strstr (real, "practice"));
  incident->summary->practice = TRUE;
  practice = lek_incident_to_json (incident, BEGAN);
  g_assert_nonnull (strstr (practice, "\"practice\" : true"));
  g_assert_null (lek_incident_from_json (library, practice, -1, &error));
  g_assert_cmpint (lek_read_error_get_fault (error), ==, LEK_READ_FAULT_PRACTICE);
  lek_incident_free (incident);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = g_build_filename (g_getenv ("LEK_SOURCE_ROOT"), "data", "procedure", NULL);
  g_autoptr(GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  library = lek_library_load_folder (folder, &error);
  g_assert_no_error (error);

  g_test_add_func ("/practice/every-profile-has-stories", test_every_profile_has_stories);
  g_test_add_func ("/practice/stories-end-as-they-promise", test_stories_end_as_they_promise);
  g_test_add_func ("/practice/nothing-begun-is-all-missed", test_nothing_begun_is_all_missed);
  g_test_add_func ("/practice/all-done-is-all-well", test_all_done_is_all_well);
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *path = g_strconcat ("/practice/late/", times[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_what_is_late_is_late);
    }
  g_test_add_func ("/practice/a-clock-that-starts-later-gives-time-away",
                   test_a_clock_that_starts_later_gives_time_away);
  g_test_add_func ("/practice/other-answers-are-missed-with-the-right-one",
                   test_other_answers_are_missed_with_the_right_one);
  g_test_add_func ("/practice/a-lighter-decision-counts-as-none", test_a_lighter_decision_counts_as_none);
  g_test_add_func ("/practice/news-that-did-not-come-is-not-missed", test_news_that_did_not_come_is_not_missed);
  g_test_add_func ("/practice/result-stands-on-paper", test_result_stands_on_paper);
  g_test_add_func ("/practice/what-comes-of-it-is-marked", test_what_comes_of_it_is_marked);
  g_test_add_func ("/practice/export-is-marked-and-never-read", test_export_is_marked_and_never_read);
  status = g_test_run ();
  g_object_unref (library);

  return status;
}
