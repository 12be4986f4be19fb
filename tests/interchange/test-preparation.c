/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What follows from the preparation, by the program's own data: what is
 * proposed in an incident, what is not in order, and when it is to be looked at
 * again.
 */

#include "config.h"

#include <string.h>

#include "core/preparation/lek-preparation.h"
#include "library-fixture.h"

/* 3 November 2026, 16:00 in Amsterdam. */
#define THEN G_GINT64_CONSTANT (1793718000)
#define DAY_S G_GINT64_CONSTANT (86400)

static LekLibrary *library;

static void
give (LekAnswers *answers,
      const char *question,
      const char *value)
{
  g_autoptr(LekAnswer) known = lek_answer_new (LEK_ANSWER_KNOWN, value);
  g_autoptr(GError) error = NULL;

  lek_question_check (lek_library_get_question (library, question), known, &error);
  g_assert_no_error (error);
  lek_answers_set (answers, question, known);
}

static void
prepare (LekPreparation *prepared,
         const char     *question,
         const char     *value)
{
  give (prepared->answers, question, value);
  lek_preparation_set_date (prepared, question, THEN);
}

static LekRecord *
add_record (LekPreparation *prepared,
            const char     *kind,
            const char     *field,
            const char     *value)
{
  LekRecord *record = lek_record_new (kind);

  record->created_utc = record->changed_utc = THEN;
  record->position = prepared->records->len + 1;
  lek_record_set_value (record, field, value);
  g_ptr_array_add (prepared->records, record);

  return record;
}

static LekRecord *
add_device (LekPreparation *prepared,
            const char     *name,
            const char     *kind,
            const char     *encrypted)
{
  LekRecord *device = add_record (prepared, "device", "device.name", name);

  lek_record_set_value (device, "device.kind", kind);
  lek_record_set_value (device, "device.encrypted", encrypted);

  return device;
}

static void
test_proposed_with_date (void)
{
  g_autoptr(LekPreparation) prepared = lek_preparation_new ();
  g_autoptr(LekAnswers) answers = lek_answers_new ();
  g_autoptr(GPtrArray) proposals = NULL;
  const LekReadyProposal *first;

  prepare (prepared, "prepare.contact_name", "Marijke Post");
  proposals = lek_preparation_propose (prepared, library, answers, "contact.name");
  g_assert_cmpuint (proposals->len, ==, 1);
  first = g_ptr_array_index (proposals, 0);
  g_assert_cmpstr (lek_answer_get_value (first->answer), ==, "Marijke Post");
  g_assert_cmpstr (first->about, ==, "");
  g_assert_true (first->since_utc == THEN);
}

static void
test_not_proposed_when_the_same (void)
{
  g_autoptr(LekPreparation) prepared = lek_preparation_new ();
  g_autoptr(LekAnswers) answers = lek_answers_new ();
  g_autoptr(GPtrArray) same = NULL;
  g_autoptr(GPtrArray) other = NULL;
  g_autoptr(GPtrArray) nothing = NULL;

  prepare (prepared, "prepare.contact_name", "Marijke Post");
  give (answers, "contact.name", "Marijke Post");
  same = lek_preparation_propose (prepared, library, answers, "contact.name");
  g_assert_cmpuint (same->len, ==, 0);

  give (answers, "contact.name", "Iemand anders");
  other = lek_preparation_propose (prepared, library, answers, "contact.name");
  g_assert_cmpuint (other->len, ==, 1);

  nothing = lek_preparation_propose (prepared, library, answers, "incident.description");
  g_assert_cmpuint (nothing->len, ==, 0);
}

/* Two contacts with the same name are one proposal; two different ones are two. */
static void
test_two_sources (void)
{
  g_autoptr(LekPreparation) prepared = lek_preparation_new ();
  g_autoptr(LekAnswers) answers = lek_answers_new ();
  g_autoptr(GPtrArray) one = NULL;
  g_autoptr(GPtrArray) two = NULL;

  prepare (prepared, "prepare.contact_name", "Marijke Post");
  prepare (prepared, "prepare.dpo_name", "Marijke Post");
  one = lek_preparation_propose (prepared, library, answers, "contact.name");
  g_assert_cmpuint (one->len, ==, 1);

  prepare (prepared, "prepare.dpo_name", "F. Gerritsen");
  two = lek_preparation_propose (prepared, library, answers, "contact.name");
  g_assert_cmpuint (two->len, ==, 2);
}

static guint
count_proposals (const LekPreparation *prepared,
                 const LekAnswers     *answers,
                 const char           *question)
{
  g_autoptr(GPtrArray) proposals = lek_preparation_propose (prepared, library, answers, question);

  return proposals->len;
}

static void
test_devices (void)
{
  g_autoptr(LekPreparation) prepared = lek_preparation_new ();
  g_autoptr(LekAnswers) answers = lek_answers_new ();
  g_autoptr(GPtrArray) proposals = NULL;
  const LekReadyProposal *second;

  add_device (prepared, "Mijn telefoon", "phone", "yes");
  add_device (prepared, "Oude laptop", "laptop", "no");
  add_device (prepared, "Tablet", "tablet", NULL);
  add_device (prepared, "Weg", "phone", "yes")->removed = TRUE;

  /* Which device is meant is known only when one is gone. */
  g_assert_cmpuint (count_proposals (prepared, answers, "protection.encrypted"), ==, 0);
  give (answers, "incident.scenario", "shown_or_sent");
  g_assert_cmpuint (count_proposals (prepared, answers, "protection.encrypted"), ==, 0);

  give (answers, "incident.scenario", "lost_or_stolen");
  proposals = lek_preparation_propose (prepared, library, answers, "protection.encrypted");
  g_assert_cmpuint (proposals->len, ==, 2);
  second = g_ptr_array_index (proposals, 1);
  g_assert_cmpstr (second->about, ==, "Oude laptop");
  g_assert_true (lek_answer_is (second->answer, "no"));

  /* The other device is no argument against what the person said of this one. */
  give (answers, "protection.encrypted", "yes");
  g_assert_cmpuint (count_proposals (prepared, answers, "protection.encrypted"), ==, 0);
}

static void
test_team (void)
{
  g_autoptr(LekPreparation) prepared = lek_preparation_new ();
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_record_free);
  g_autoptr(GPtrArray) proposed = NULL;
  LekRecord *there = lek_record_new ("member");
  LekRecord *anna;

  anna = add_record (prepared, "teammate", "teammate.name", "Anna");
  lek_record_set_value (anna, "teammate.discipline", "it");
  lek_record_set_value (anna, "teammate.phone", "06-1");
  add_record (prepared, "teammate", "teammate.name", "Bas");
  lek_record_set_value (there, "member.name", "Bas");
  g_ptr_array_add (records, there);

  proposed = lek_preparation_propose_records (prepared, library, records, "member");
  g_assert_cmpuint (proposed->len, ==, 1);
  g_assert_cmpstr (((LekRecord *) g_ptr_array_index (proposed, 0))->kind, ==, "member");
  g_assert_true (lek_record_is (g_ptr_array_index (proposed, 0), "member.discipline", "it"));
  g_assert_true (lek_record_is (g_ptr_array_index (proposed, 0), "member.phone", "06-1"));
  g_assert_cmpstr (((LekRecord *) g_ptr_array_index (proposed, 0))->uuid, !=, anna->uuid);
}

/* The ids of what is not in order, in their order, joined by a space. */
static char *
list_gaps (const LekPreparation *prepared,
           LekProfile            profile)
{
  g_autoptr(GArray) found = lek_preparation_find_gaps (prepared, library, profile);
  g_autoptr(GString) ids = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", g_array_index (found, LekFoundGap, i).gap->id);

  return g_strdup (ids->str);
}

static void
test_gaps (void)
{
  static const struct { const char *kind, *encrypted, *lock, *wipe, *backup, *expected; } cases[] = {
    { "phone", "yes", "yes", "yes", "yes", "" },
    { "phone", "no", "yes", "yes", "yes", "phone-not-encrypted" },
    { "laptop", "partly", "yes", NULL, "yes", "computer-not-encrypted" },
    { "stick", "no", NULL, NULL, "yes", "stick-not-encrypted" },
    { NULL, "no", NULL, NULL, NULL, "other-not-encrypted" },
    { "tablet", NULL, "no", "no", "no", "encryption-unknown no-lock no-wipe no-backup" },
    { "computer", "yes", "yes", "no", "yes", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LekPreparation) prepared = lek_preparation_new ();
      LekRecord *device = add_device (prepared, "Dit", cases[i].kind, cases[i].encrypted);
      g_autofree char *gaps = NULL;

      lek_record_set_value (device, "device.lock", cases[i].lock);
      lek_record_set_value (device, "device.wipe", cases[i].wipe);
      lek_record_set_value (device, "device.backup", cases[i].backup);
      gaps = list_gaps (prepared, LEK_PROFILE_GASTOUDER);
      g_assert_cmpstr (gaps, ==, cases[i].expected);
    }
}

/* What nobody filled in is no gap, and what is asked of offices is none of a gastouder. */
static void
test_gaps_by_profile (void)
{
  g_autoptr(LekPreparation) prepared = lek_preparation_new ();
  g_autofree char *none = list_gaps (prepared, LEK_PROFILE_ORGANISATIE);
  g_autofree char *office = NULL;
  g_autofree char *gastouder = NULL;

  prepare (prepared, "prepare.ap_form", "no");
  prepare (prepared, "prepare.agency_agreement", "nothing");
  office = list_gaps (prepared, LEK_PROFILE_ORGANISATIE);
  gastouder = list_gaps (prepared, LEK_PROFILE_GASTOUDER);

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (office, ==, "ap-form-not-known");
  g_assert_cmpstr (gastouder, ==, "agreement-says-nothing");
}

static void
test_gap_names_the_device (void)
{
  g_autoptr(LekPreparation) prepared = lek_preparation_new ();
  g_autoptr(GArray) found = NULL;
  g_autofree char *words = NULL;

  add_device (prepared, "Stick {name} & co", "stick", "no");
  found = lek_preparation_find_gaps (prepared, library, LEK_PROFILE_GASTOUDER);
  words = lek_found_gap_describe (&g_array_index (found, LekFoundGap, 0), LEK_VOICE_JE);

  g_assert_cmpstr (words, ==, "Stick {name} & co: niet versleuteld");
}

static void
test_old (void)
{
  g_autoptr(LekPreparation) prepared = lek_preparation_new ();

  g_assert_false (lek_preparation_is_old (prepared, THEN + 4000 * DAY_S));
  prepare (prepared, "prepare.agency_name", "De Regenboog");
  g_assert_false (lek_preparation_is_old (prepared, THEN + 365 * DAY_S));
  g_assert_true (lek_preparation_is_old (prepared, THEN + 365 * DAY_S + 1));

  prepare (prepared, LEK_PREPARATION_CHECKED, "2027-11-01");
  lek_preparation_set_date (prepared, LEK_PREPARATION_CHECKED, THEN + 363 * DAY_S);
  g_assert_false (lek_preparation_is_old (prepared, THEN + 400 * DAY_S));
}

static void
test_open (void)
{
  g_autoptr(LekPreparation) prepared = lek_preparation_new ();
  const LekProcedure *pages = lek_library_get_readiness (library)->pages[LEK_PROFILE_ORGANISATIE];
  guint n_open = lek_preparation_count_open (prepared, pages);

  prepare (prepared, "prepare.decides", "Anna, 06-1");
  g_assert_cmpuint (lek_preparation_count_open (prepared, pages), ==, n_open - 1);

  /* One answered, and two that are asked because of it. */
  prepare (prepared, "prepare.dpo", "own");
  g_assert_cmpuint (lek_preparation_count_open (prepared, pages), ==, n_open);
}

int
main (int   argc,
      char *argv[])
{
  library = library_fixture_begin (&argc, &argv);

  g_test_add_func ("/preparation/proposed-with-its-date", test_proposed_with_date);
  g_test_add_func ("/preparation/not-proposed-when-the-same", test_not_proposed_when_the_same);
  g_test_add_func ("/preparation/two-sources-for-one-question", test_two_sources);
  g_test_add_func ("/preparation/devices-are-proposed-when-one-is-gone", test_devices);
  g_test_add_func ("/preparation/the-team-is-proposed-once", test_team);
  g_test_add_func ("/preparation/what-is-not-in-order", test_gaps);
  g_test_add_func ("/preparation/what-is-not-in-order-by-profile", test_gaps_by_profile);
  g_test_add_func ("/preparation/what-is-not-in-order-names-the-device", test_gap_names_the_device);
  g_test_add_func ("/preparation/after-a-year-it-is-old", test_old);
  g_test_add_func ("/preparation/what-is-still-open", test_open);

  return library_fixture_run ();
}
