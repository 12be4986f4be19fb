/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every question of the AP's form, for four incidents: each has a state and a
 * source, and what follows from other answers follows rightly.
 */

#include "config.h"

#include <string.h>

#include "core/ap/lek-ap-sent.h"
#include "interchange/lek-library-reader.h"

/* 21 November 2026, 12:00 UTC. */
#define NOW 1795262400

/* domain: the list of questions of August 2022, in its order. */
static const char *const numbers[] = {
  "1.1", "1.2", "1.3", "2.1.1", "2.2.1", "3.1.1", "3.1.2", "3.2.1", "3.2.2", "3.3", "4.1.1", "4.1.2",
  "4.2", "4.3", "4.5", "5.1", "5.2", "5.3", "5.4", "6.1", "6.2", "6.3.1", "7.1", "7.2", "7.3", "8.1",
  "9.1", "9.2", "9.3", "10.1.1", "10.1.2", "10.1.3", "10.1.x", "10.1.7", "10.1.y", "10.2", NULL
};

/* question, value; a value that begins with "?" is a state. */
typedef struct
{
  const char *name;
  LekProfile  profile;
  LekChoice   people;
  const char *answers[20][2];
  const char *expected[10][2];
} Incident;

static const Incident incidents[] = {
  {
    "phone-stolen", LEK_PROFILE_GASTOUDER, LEK_CHOICE_YES,
    {
      { "incident.nature", "device_stolen" }, { "breach.confidentiality", "yes" },
      { "breach.integrity", "no" }, { "breach.availability", "yes" },
      { "data.categories", "images contact national_id" }, { "subjects.categories", "minors parents" },
      { "subjects.count", "10..20" }, { "time.known", "2026-11-20T09:00+01:00" },
      { "time.ongoing", "yes" }, { "protection.encrypted", "no" }, { "people.informed", "none" },
    },
    {
      { "3.1.2", "derived:Kinderopvang" }, { "4.1.2", "derived:De inbreuk duurt nog voort" },
      { "4.5", "not-applicable:" }, { "5.1", "derived:Vertrouwelijkheid\nBeschikbaarheid" },
      { "5.2", "derived:Apparaat, gegevensdrager (bijv. USB-stick) en/of papier met persoonsgegevens "
               "kwijtgeraakt of gestolen" },
      { "6.1", "derived:Burgerservicenummer (BSN)\nContactgegevens\nAnders, namelijk: Foto’s en video’s" },
      { "6.2", "derived:Geen bijzondere categorieën" },
      { "7.1", "derived:Klanten (huidig en potentieel)\nMinderjarigen" }, { "7.3", "filled:10 tot 20" },
      { "10.1.1", "derived:Nee, maar wel van plan" },
    },
  },
  {
    "wrong-parent", LEK_PROFILE_GASTOUDER, LEK_CHOICE_YES,
    {
      { "incident.nature", "wrong_recipient_email" }, { "data.categories", "basic health health_light" },
      { "people.informed", "all" }, { "people.count", "1" }, { "people.means", "in_person email" },
      { "people.informed_at", "2026-11-20T17:00+01:00" }, { "time.discovered", "2026-11-20T09:05+01:00" },
      { "subjects.categories", "?" }, { "ap.stage", "supplemented" }, { "ap.number", "Z-123" },
      { "ap.cross_border", "no" },
    },
    {
      { "1.1", "derived:Eerdere melding aanvullen of wijzigen. Meldingsnummer: Z-123" },
      { "2.2.1", "derived:Nee" }, { "4.2", "filled:20-11-2026 09:05" },
      { "5.2", "derived:E-mail met persoonsgegevens verstuurd aan verkeerde ontvanger(s)" },
      { "6.1", "derived:Naam\nGeslacht\nGeboortedatum en/of leeftijd" }, { "6.2", "derived:Gezondheid" },
      { "7.1", "missing:Nog niet bekend" }, { "10.1.1", "derived:Ja" },
      { "10.1.7", "derived:Per e-mail\nAnders: Persoonlijk gesprek" }, { "10.1.y", "not-applicable:" },
    },
  },
  {
    "ransomware", LEK_PROFILE_ORGANISATIE, LEK_CHOICE_NONE,
    {
      { "incident.nature", "ransomware" }, { "time.known", "2026-11-18T12:00+01:00" },
      { "data.categories", "financial_light financial" }, { "protection.encrypted", "partly" },
      { "protection.how", "Alleen de laptops." }, { "breach.confidentiality", "?" },
    },
    {
      { "3.1.2", "missing:" }, { "4.5", "missing:" }, { "5.1", "missing:" },
      { "5.2", "derived:Hacking, malware (bijv. ransomware) en/of phishing" },
      { "6.1", "derived:Financiële gegevens" }, { "8.1", "derived:Deels\nWijze van beveiliging: Alleen de laptops." },
      { "10.1.1", "missing:" }, { "10.1.2", "not-applicable:" },
    },
  },
  {
    "letter-returned", LEK_PROFILE_ORGANISATIE, LEK_CHOICE_NO,
    {
      { "incident.nature", "wrong_recipient_post" }, { "recipient.opened", "no" },
      { "recipient.deleted", "yes" }, { "time.known", "2026-11-18T12:00+01:00" },
      { "ap.reported_at", "2026-11-19T10:00+01:00" }, { "people.exception", "not_high_risk" },
      { "people.exception_why", "Ongeopend terug." },
    },
    {
      { "4.5", "not-applicable:" },
      { "5.2", "derived:Brief of postpakket met persoonsgegevens verstuurd of afgegeven aan de verkeerde "
               "ontvanger(s)" },
      { "10.1.1", "derived:Nee" },
      { "10.1.y", "derived:Er is geen hoog risico voor de betrokkenen\nToelichting grond: Ongeopend terug." },
    },
  },
};

static LekLibrary *
load (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("LEK_SOURCE_ROOT"), "data", "procedure", NULL);
  g_autoptr(GError) error = NULL;
  LekLibrary *library = lek_library_load_folder (folder, &error);

  g_assert_no_error (error);

  return library;
}

static void
set_answer (LekLibrary *library,
            LekIncident *incident,
            const char *question,
            const char *value)
{
  gboolean unknown = g_str_equal (value, "?");
  g_autoptr(LekAnswer) answer = lek_answer_new (unknown ? LEK_ANSWER_NOT_YET : LEK_ANSWER_KNOWN,
                                                unknown ? NULL : value);
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (lek_library_get_question (library, question));
  lek_question_check (lek_library_get_question (library, question), answer, &error);
  g_assert_no_error (error);
  lek_answers_set (incident->answers, question, answer);
}

static LekIncident *
make_incident (LekLibrary     *library,
               const Incident *from)
{
  LekIncident *incident = lek_incident_new ();

  incident->summary->profile = from->profile;
  incident->summary->rules_id = g_strdup (lek_library_get_rules_at (library, NOW)->id);
  for (guint i = 0; from->answers[i][0] != NULL; i++)
    set_answer (library, incident, from->answers[i][0], from->answers[i][1]);

  if (from->people != LEK_CHOICE_NONE)
    g_ptr_array_add (incident->decisions, lek_decision_new (LEK_ABOUT_PEOPLE, LEK_NEED_DUTY, from->people));

  return incident;
}

static GPtrArray *
make_sheet (LekLibrary        *library,
            const LekIncident *incident,
            LekVoice           voice)
{
  LekApSheetInput input = {
    .library = library,
    .incident = incident,
    .notification = lek_ap_notification_of (incident),
    .voice = voice,
    .now_utc = NOW,
  };

  return lek_ap_sheet_new (&input);
}

static const LekApItem *
find_item (GPtrArray  *items,
           const char *number)
{
  for (guint i = 0; i < items->len; i++)
    {
      const LekApItem *item = g_ptr_array_index (items, i);

      if (g_str_equal (item->entry->number, number))
        return item;
    }

  g_assert_not_reached ();
}

/* What is missing can be gone to; what is there can be copied; and all of it has a source. */
static void
check_item (LekLibrary      *library,
            const LekApItem *item)
{
  g_auto(GStrv) sources = g_strsplit (item->source, " ", -1);

  g_assert_cmpstr (item->source, !=, "");
  for (guint i = 0; sources[i] != NULL; i++)
    g_assert_true (g_str_equal (sources[i], "form") ||
                   g_strv_contains (lek_ap_case_ids, sources[i]) ||
                   lek_library_get_question (library, sources[i]) != NULL);

  if (item->mark == LEK_AP_MISSING)
    g_assert_nonnull (lek_library_get_question (library, item->question));
  else if (item->mark == LEK_AP_NOT_APPLICABLE)
    g_assert_cmpstr (item->answer, ==, "");
  else
    g_assert_cmpstr (item->answer, !=, "");
}

static void
test_incident (gconstpointer data)
{
  const Incident *from = data;
  g_autoptr(LekLibrary) library = load ();
  g_autoptr(LekIncident) incident = make_incident (library, from);
  g_autoptr(GPtrArray) items = make_sheet (library, incident, LEK_VOICE_JE);
  g_autoptr(GPtrArray) english = make_sheet (library, incident, LEK_VOICE_EN);

  g_assert_cmpuint (items->len, ==, G_N_ELEMENTS (numbers) - 1);
  for (guint i = 0; i < items->len; i++)
    {
      const LekApItem *item = g_ptr_array_index (items, i);
      const LekApItem *other = g_ptr_array_index (english, i);

      g_assert_cmpstr (item->entry->number, ==, numbers[i]);
      check_item (library, item);
      g_assert_cmpint (other->mark, ==, item->mark);
      g_assert_cmpstr (other->source, ==, item->source);
    }

  for (guint i = 0; i < G_N_ELEMENTS (from->expected) && from->expected[i][0] != NULL; i++)
    {
      const LekApItem *item = find_item (items, from->expected[i][0]);
      g_autofree char *is = g_strdup_printf ("%s:%s", lek_ap_mark_to_nick (item->mark), item->answer);

      g_assert_cmpstr (is, ==, from->expected[i][1]);
    }
}

static void
test_empty (void)
{
  g_autoptr(LekLibrary) library = load ();
  g_autoptr(LekIncident) incident = lek_incident_new ();
  g_autoptr(GPtrArray) items = make_sheet (library, incident, LEK_VOICE_U);

  for (guint i = 0; i < items->len; i++)
    check_item (library, g_ptr_array_index (items, i));
}

/* What we are not sure of is marked, and what we are sure of is not. */
static void
test_uncertain (void)
{
  g_autoptr(LekLibrary) library = load ();
  g_autoptr(LekIncident) incident = make_incident (library, &incidents[1]);
  g_autoptr(GPtrArray) items = make_sheet (library, incident, LEK_VOICE_JE);

  g_assert_true (find_item (items, "3.1.2")->uncertain);
  g_assert_true (find_item (items, "6.1")->uncertain);
  g_assert_true (find_item (items, "9.2")->uncertain);
  g_assert_false (find_item (items, "5.2")->uncertain);
  g_assert_false (find_item (items, "1.2")->uncertain);
}

/* A notification that was recorded makes the next one a later one; so does a time alone. */
static void
test_later (void)
{
  g_autoptr(LekLibrary) library = load ();
  g_autoptr(LekIncident) incident = lek_incident_new ();
  g_autoptr(LekIncident) older = lek_incident_new ();

  set_answer (library, older, "ap.reported_at", "2026-11-19T10:00+01:00");
  g_assert_cmpint (lek_ap_notification_of (older), ==, LEK_AP_LATER);
  set_answer (library, older, "ap.reported", "no");
  g_assert_cmpint (lek_ap_notification_of (older), ==, LEK_AP_FIRST);

  g_assert_cmpint (lek_ap_notification_of (incident), ==, LEK_AP_FIRST);
  g_ptr_array_add (incident->records, lek_record_new ("notification"));
  g_assert_cmpint (lek_ap_notification_of (incident), ==, LEK_AP_LATER);
}

static void
test_copied (void)
{
  g_autoptr(LekLibrary) library = load ();
  g_autoptr(LekIncident) incident = make_incident (library, &incidents[0]);
  g_autoptr(GPtrArray) before = make_sheet (library, incident, LEK_VOICE_JE);
  g_autoptr(GPtrArray) after = NULL;
  g_autofree char *copied = g_strdup ("");
  g_autofree char *fewer = NULL;

  for (guint i = 0; i < before->len; i++)
    {
      char *next = lek_ap_copied_set (copied, g_ptr_array_index (before, i), TRUE);

      g_free (copied);
      copied = next;
    }

  g_assert_cmpuint (strlen (copied), <, LEK_QUESTION_MAX_LINE);
  g_assert_true (lek_ap_copied_has (copied, find_item (before, "5.2")));
  fewer = lek_ap_copied_set (copied, find_item (before, "5.2"), FALSE);
  g_assert_false (lek_ap_copied_has (fewer, find_item (before, "5.2")));
  g_assert_true (lek_ap_copied_has (fewer, find_item (before, "5.1")));

  /* A tick holds for the words that were copied. */
  set_answer (library, incident, "incident.nature", "hacking");
  after = make_sheet (library, incident, LEK_VOICE_JE);
  g_assert_false (lek_ap_copied_has (copied, find_item (after, "5.2")));
  g_assert_true (lek_ap_copied_has (copied, find_item (after, "5.1")));
  g_assert_false (lek_ap_copied_has (NULL, find_item (after, "5.1")));
}

static void
test_changed (void)
{
  g_autoptr(LekLibrary) library = load ();
  g_autoptr(LekIncident) incident = make_incident (library, &incidents[0]);
  g_autoptr(GPtrArray) before = make_sheet (library, incident, LEK_VOICE_JE);
  g_autofree char *written = lek_ap_sheet_write (before);
  g_autoptr(GPtrArray) same = lek_ap_sheet_compare (before, written);
  g_autoptr(GPtrArray) after = NULL;
  g_autoptr(GPtrArray) changed = NULL;
  const LekApChange *change;

  g_assert_cmpuint (same->len, ==, 0);
  set_answer (library, incident, "subjects.count", "12");
  set_answer (library, incident, "incident.description", "Een regel\nen nog een");
  after = make_sheet (library, incident, LEK_VOICE_JE);
  changed = lek_ap_sheet_compare (after, written);
  g_assert_cmpuint (changed->len, ==, 2);

  change = g_ptr_array_index (changed, 0);
  g_assert_true (g_ptr_array_index (after, change->item) == find_item (after, "5.3"));
  g_assert_cmpstr (change->before, ==, "");
  g_assert_cmpstr (change->after, ==, "Een regel\nen nog een");
  change = g_ptr_array_index (changed, 1);
  g_assert_cmpstr (change->number, ==, "7.3");
  g_assert_cmpstr (change->before, ==, "10 tot 20");
  g_assert_cmpstr (change->after, ==, "12");
}

/* However much was written, what is kept fits in a field, and a change at the very end is seen. */
static void
test_long_answers (void)
{
  g_autoptr(LekLibrary) library = load ();
  g_autoptr(LekIncident) incident = lek_incident_new ();
  const LekRecordKind *kind = lek_library_get_record_kind (library, LEK_NOTIFICATION);
  g_autoptr(LekRecord) record = lek_record_new (LEK_NOTIFICATION);
  g_autoptr(GPtrArray) before = NULL;
  g_autoptr(GPtrArray) after = NULL;
  g_autoptr(GPtrArray) changed = NULL;
  g_autofree char *written = NULL;
  g_autofree char *words = g_strnfill (LEK_QUESTION_MAX_TEXT, 'a');
  g_autoptr(GError) error = NULL;

  incident->summary->rules_id = g_strdup (lek_library_get_rules_at (library, NOW)->id);
  before = make_sheet (library, incident, LEK_VOICE_U);
  for (guint i = 0; i < before->len; i++)
    {
      LekApItem *item = g_ptr_array_index (before, i);

      g_free (item->answer);
      item->answer = g_strdup (words);
    }
  written = lek_ap_sheet_write (before);
  lek_record_set_value (record, LEK_NOTIFICATION_KIND, "first");
  lek_record_set_value (record, LEK_NOTIFICATION_SHEET, written);
  lek_record_kind_check (kind, record, &error);
  g_assert_no_error (error);

  changed = lek_ap_sheet_compare (before, written);
  g_assert_cmpuint (changed->len, ==, 0);
  g_clear_pointer (&changed, g_ptr_array_unref);
  ((LekApItem *) g_ptr_array_index (before, 3))->answer[LEK_QUESTION_MAX_TEXT - 1] = 'b';
  changed = lek_ap_sheet_compare (before, written);
  g_assert_cmpuint (changed->len, ==, 1);
  g_assert_cmpuint (((LekApChange *) g_ptr_array_index (changed, 0))->item, ==, 3);
  /* The stamp is not for people. */
  g_assert_true (g_str_has_suffix (((LekApChange *) g_ptr_array_index (changed, 0))->before, "aaa…"));
  g_assert_true (g_str_has_suffix (((LekApChange *) g_ptr_array_index (changed, 0))->after, "aaab"));
}

/* Where two answers part, and where that is in the words of another language. */
static void
test_difference (void)
{
  static const struct { const char *before, *after, *shown; glong at, place; } cases[] = {
    { "", "", "", 0, 0 },
    { "", "nieuw", "new", 0, 0 },
    { "Gedaan: één", "Gedaan: één en twee", "Done: één en twee", 11, 9 },
    { "Gedaan: één\nGestopt: twee", "Gedaan: één\nGestopt: drie", "Done: één\nStopped: drie", 21, 19 },
    { "Gedaan: één\nGestopt: twee", "Gedaan: één\nGestopt: drie", "Gedaan: één\nGestopt: drie", 21, 21 },
    { "Kinderen\nOuders", "Kinderen\nPersoneel", "Children", 9, 0 },
    { "Kinderen", "Kind", "A child", 4, 7 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      glong at = lek_ap_find_difference (cases[i].before, cases[i].after);

      g_assert_cmpint (at, ==, cases[i].at);
      g_assert_cmpint (lek_ap_find_place (cases[i].after, at, cases[i].shown), ==, cases[i].place);
    }
}

/* What was sent last counts, and the kind of notification is no change. */
static void
test_compare_sent (void)
{
  g_autoptr(LekLibrary) library = load ();
  g_autoptr(LekIncident) incident = make_incident (library, &incidents[0]);
  g_autoptr(GPtrArray) unknown = NULL;
  g_autoptr(GPtrArray) none = NULL;
  g_autoptr(GPtrArray) changed = NULL;
  LekRecord *first = lek_record_new (LEK_NOTIFICATION);
  LekRecord *withdrawal = lek_record_new (LEK_NOTIFICATION);
  g_autofree char *written = lek_ap_write_sent (library, incident, NOW);

  lek_record_set_value (first, LEK_NOTIFICATION_KIND, "first");
  lek_record_set_value (first, LEK_NOTIFICATION_SENT, "2026-11-20T10:00+01:00");
  g_ptr_array_add (incident->records, first);
  unknown = lek_ap_compare_sent (library, incident, NOW);
  g_assert_null (unknown);

  lek_record_set_value (first, LEK_NOTIFICATION_SHEET, written);
  none = lek_ap_compare_sent (library, incident, NOW);
  g_assert_cmpuint (none->len, ==, 0);
  set_answer (library, incident, "subjects.count", "12");
  changed = lek_ap_compare_sent (library, incident, NOW);
  g_assert_cmpuint (changed->len, ==, 1);
  g_assert_cmpstr (((LekApChange *) g_ptr_array_index (changed, 0))->number, ==, "7.3");

  lek_record_set_value (withdrawal, LEK_NOTIFICATION_KIND, "withdraw");
  lek_record_set_value (withdrawal, LEK_NOTIFICATION_SENT, "2026-11-19T10:00+01:00");
  g_ptr_array_add (incident->records, withdrawal);
  g_assert_true (lek_ap_get_last_sent (incident) == first);
  g_assert_false (lek_ap_is_withdrawn (incident));
  lek_record_set_value (withdrawal, LEK_NOTIFICATION_SENT, "2026-11-21T10:00+01:00");
  g_assert_true (lek_ap_get_last_sent (incident) == withdrawal);
  g_assert_true (lek_ap_is_withdrawn (incident));
  g_assert_true (lek_ap_get_first_sent (incident) == first);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (incidents); i++)
    {
      g_autofree char *path = g_strconcat ("/ap-sheet/", incidents[i].name, NULL);

      g_test_add_data_func (path, &incidents[i], test_incident);
    }
  g_test_add_func ("/ap-sheet/nothing-answered", test_empty);
  g_test_add_func ("/ap-sheet/uncertain-is-marked", test_uncertain);
  g_test_add_func ("/ap-sheet/later-notification", test_later);
  g_test_add_func ("/ap-sheet/copied", test_copied);
  g_test_add_func ("/ap-sheet/what-changed", test_changed);
  g_test_add_func ("/ap-sheet/long-answers-fit", test_long_answers);
  g_test_add_func ("/ap-sheet/where-answers-part", test_difference);
  g_test_add_func ("/ap-sheet/what-changed-since-sent", test_compare_sent);

  return g_test_run ();
}
