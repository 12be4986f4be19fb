/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Invented incidents, exported for others: nothing recorded about a person is
 * in the file, and another register can still take it in.
 */

#include "config.h"

#include <string.h>

#include "core/guard/lek-guard-recorded.h"
#include "core/guard/lek-redact.h"
#include "interchange/lek-incident-json.h"
#include "library-fixture.h"

#define N_INCIDENTS 40
#define KNOWN G_GINT64_CONSTANT (1795180800)

static LekLibrary *library;

/**
 * Invented: one incident with what must not get out of it.
 * @secrets: (element-type utf8)
 */
typedef struct
{
  LekIncident *incident;
  GPtrArray   *secrets;
} Invented;

static const char *
keep_secret (Invented *self,
             char     *secret)
{
  g_ptr_array_add (self->secrets, secret);

  return secret;
}

/* Letters that make no word of either language. */
static char *
make_name (void)
{
  static const char letters[] = "bcdfghjklmnpqrstvwxz";
  char name[9] = { 0 };

  for (guint i = 0; i < sizeof name - 1; i++)
    name[i] = letters[g_test_rand_int_range (0, sizeof letters - 1)];
  name[0] = g_ascii_toupper (name[0]);

  return g_strdup (name);
}

static char *
make_bsn (void)
{
  for (;;)
    {
      int number = g_test_rand_int_range (100000000, 999999999);
      int rest = number;
      int sum = -(rest % 10);

      for (int i = 2; i <= 9; i++)
        {
          rest /= 10;
          sum += i * (rest % 10);
        }
      if (sum % 11 == 0)
        return g_strdup_printf ("%d", number);
    }
}

static char *
make_text (Invented   *self,
           const char *name)
{
  static const char *const ibans[] = { "NL91ABNA0417164300", "NL20INGB0001234567", "NL44RABO0123456789" };
  g_autofree char *lower = g_ascii_strdown (name, -1);
  const char *iban = keep_secret (self, g_strdup (ibans[g_test_rand_int_range (0, G_N_ELEMENTS (ibans))]));
  const char *bsn = keep_secret (self, make_bsn ());
  const char *phone = keep_secret (self, g_strdup_printf ("06-%d", g_test_rand_int_range (10000000, 99999999)));
  const char *email = keep_secret (self, g_strdup_printf ("%s@example.org", lower));

  return g_strdup_printf ("De map van %s lag in de bus. Ook %s belde. BSN %s, rekening %s, bel %s of mail %s.",
                          name, name, bsn, iban, phone, email);
}

static void
answer (Invented   *self,
        const char *question,
        const char *value)
{
  g_autoptr(LekAnswer) known = lek_answer_new (LEK_ANSWER_KNOWN, value);

  lek_answers_set (self->incident->answers, question, known);
}

static void
add_line (Invented   *self,
          const char *code,
          const char *subject,
          const char *value,
          const char *text,
          const char *author)
{
  GPtrArray *log = self->incident->log;
  LekLogEntry *line = lek_log_entry_new (LEK_LOG_OWN, code, KNOWN);
  const char *before = log->len > 0
                         ? ((LekLogEntry *) g_ptr_array_index (log, log->len - 1))->hash
                         : self->incident->summary->uuid;

  line->seq = log->len + 1;
  line->happened_utc = KNOWN;
  line->subject = g_strdup (subject);
  line->value = g_strdup (value);
  line->text = g_strdup (text);
  line->author = g_strdup (author);
  line->hash = lek_chain_hash (before, line);
  g_ptr_array_add (log, line);
}

static void
add_recipient (Invented *self)
{
  LekRecord *record = lek_record_new ("recipient");
  const char *name = keep_secret (self, make_name ());

  lek_record_set_value (record, "recipient.name", name);
  lek_record_set_value (record, "recipient.child", keep_secret (self, make_name ()));
  lek_record_set_value (record, "recipient.address", keep_secret (self, make_name ()));
  lek_record_set_value (record, "recipient.email", keep_secret (self, g_strdup_printf ("%s@example.com", name)));
  record->created_utc = KNOWN;
  record->changed_utc = KNOWN;
  g_ptr_array_add (self->incident->records, record);
}

static LekRecord *
add_record (Invented   *self,
            const char *kind,
            const char *title_field,
            const char *title)
{
  LekRecord *record = lek_record_new (kind);

  lek_record_set_value (record, title_field, title);
  record->created_utc = KNOWN;
  record->changed_utc = KNOWN;
  g_ptr_array_add (self->incident->records, record);

  return record;
}

/* One thing in every list, each with somebody in it, and lines that tell of names that are there no more. */
static void
add_lists (Invented   *self,
           const char *child,
           const char *text)
{
  const char *colleague = keep_secret (self, make_name ());
  const char *helper = keep_secret (self, make_name ());
  const char *former = keep_secret (self, make_name ());
  const char *mistyped = keep_secret (self, make_name ());
  g_autofree char *task = g_strdup_printf ("Bel %s en %s terug", child, former);
  g_autofree char *renamed = g_strdup_printf ("known %s", former);
  g_autofree char *corrected = g_strdup_printf ("known %s\n%s", mistyped, child);
  g_autofree char *note = g_strdup_printf ("Eerst stond hier %s, en %s is gebeld.", mistyped, helper);
  LekRecord *record;

  record = add_record (self, "task", "task.what", task);
  lek_record_set_value (record, "task.who", colleague);
  record = add_record (self, "member", "member.name", colleague);
  lek_record_set_value (record, "member.phone", keep_secret (self, g_strdup ("06-11223344")));
  record = add_record (self, "supplier", "supplier.name", "Een leverancier");
  lek_record_set_value (record, "supplier.contact", helper);
  record = add_record (self, "audience", "audience.who", "De ouders");
  lek_record_set_value (record, "audience.owner", colleague);
  record = add_record (self, "told", "told.who", "police");
  lek_record_set_value (record, "told.note", text);
  record = add_record (self, "followup", "followup.what", task);
  record = add_record (self, "recipient", "recipient.name", former);
  lek_record_set_value (record, "recipient.by", colleague);
  record->removed = TRUE;

  add_line (self, "record-changed", "recipient", renamed, NULL, colleague);
  add_line (self, "answer-changed", "people.names", corrected, NULL, colleague);
  add_line (self, "note", NULL, NULL, note, colleague);
}

static Invented
invent (void)
{
  Invented self = { lek_incident_new (), g_ptr_array_new_with_free_func (g_free) };
  const char *child = keep_secret (&self, make_name ());
  const char *author = keep_secret (&self, make_name ());
  g_autofree char *title = g_strdup_printf ("De map van %s is kwijt", child);
  g_autofree char *text = make_text (&self, child);
  g_autofree char *note = make_text (&self, child);
  g_autofree char *value = g_strdup_printf ("known %s", author);
  LekDecision *decision = lek_decision_new (LEK_ABOUT_AP, LEK_NEED_DUTY, LEK_CHOICE_NO);

  self.incident->summary->uuid = g_uuid_string_random ();
  self.incident->summary->title = g_strdup (title);
  self.incident->summary->search = g_strdup (text);
  self.incident->summary->created_utc = KNOWN;
  self.incident->summary->changed_utc = KNOWN;
  answer (&self, "people.names", child);
  answer (&self, "incident.description", text);
  answer (&self, "measures.taken", note);
  answer (&self, "people.what", text);
  answer (&self, "reporter.name", author);
  answer (&self, "message.body", text);
  answer (&self, "reporter.phone",
          keep_secret (&self, g_strdup_printf ("tst %d", g_test_rand_int_range (10000, 99999))));
  answer (&self, "incident.scenario", "lost_or_stolen");
  add_line (&self, "incident-started", NULL, NULL, NULL, author);
  add_line (&self, "answer-changed", "reporter.name", value, NULL, author);
  add_line (&self, "note", NULL, NULL, note, author);
  for (guint i = 0; i < 3; i++)
    add_recipient (&self);
  add_lists (&self, child, text);
  decision->motive = g_strdup (text);
  decision->author = g_strdup (author);
  decision->decided_utc = KNOWN;
  g_ptr_array_add (self.incident->decisions, decision);

  return self;
}

static void
test_nothing_gets_out (void)
{
  for (guint i = 0; i < N_INCIDENTS; i++)
    {
      Invented invented = invent ();
      g_autoptr(LekIncident) redacted = lek_incident_redact (invented.incident, library);
      g_autofree char *whole = lek_incident_to_json (invented.incident, KNOWN);
      g_autofree char *json = lek_incident_to_json (redacted, KNOWN);

      for (guint j = 0; j < invented.secrets->len; j++)
        {
          const char *secret = g_ptr_array_index (invented.secrets, j);

          g_assert_nonnull (strstr (whole, secret));
          if (strstr (json, secret) != NULL)
            g_error ("\"%s\" got out:\n%s", secret, json);
        }
      g_assert_nonnull (strstr (json, "lost_or_stolen"));

      lek_incident_free (invented.incident);
      g_ptr_array_unref (invented.secrets);
    }
}

static void
test_is_an_incident_of_its_own (void)
{
  Invented invented = invent ();
  g_autoptr(LekIncident) redacted = lek_incident_redact (invented.incident, library);
  g_autofree char *json = lek_incident_to_json (redacted, KNOWN);
  g_autoptr(GError) error = NULL;
  g_autoptr(LekIncident) back = lek_incident_from_json (library, json, strlen (json), &error);
  LekChainCheck check = lek_chain_check (redacted->summary->uuid, redacted->log);

  g_assert_no_error (error);
  g_assert_nonnull (back);
  g_assert_cmpstr (redacted->summary->uuid, !=, invented.incident->summary->uuid);
  g_assert_true (check.ok);

  lek_chain_check_clear (&check);
  lek_incident_free (invented.incident);
  g_ptr_array_unref (invented.secrets);
}

static char **
list_names (const LekIncident *incident,
            gboolean           others)
{
  return others ? lek_guard_names_of_others (incident, library) : lek_guard_names_of (incident, library);
}

static void
test_names_are_recorded (void)
{
  g_autoptr(LekIncident) incident = lek_incident_new ();
  Invented self = { incident, NULL };
  LekRecord *recipient = add_record (&self, "recipient", "recipient.name", "Sien Vos");
  g_auto(GStrv) all = NULL;
  g_auto(GStrv) others = NULL;

  answer (&self, "people.names", "Ot, Sien\nJan Boer");
  lek_record_set_value (recipient, "recipient.by", "Marijke Post");
  add_record (&self, "member", "member.name", "Kees Bakker");
  add_line (&self, "record-changed", "recipient", "known Truus Mulder", NULL, NULL);
  add_line (&self, "record-changed", "member", "known Wim Prins", NULL, NULL);
  all = list_names (incident, FALSE);
  others = list_names (incident, TRUE);

  for (guint i = 0; all[i] != NULL; i++)
    g_assert_cmpuint (strlen (all[i]), >, 0);
  g_assert_true (g_strv_contains ((const char *const *) all, "Marijke Post"));
  g_assert_true (g_strv_contains ((const char *const *) all, "Wim Prins"));
  g_assert_true (g_strv_contains ((const char *const *) others, "Jan Boer"));
  g_assert_true (g_strv_contains ((const char *const *) others, "Sien Vos"));
  g_assert_true (g_strv_contains ((const char *const *) others, "Truus Mulder"));
  g_assert_false (g_strv_contains ((const char *const *) others, "Marijke Post"));
  g_assert_false (g_strv_contains ((const char *const *) others, "Kees Bakker"));
  g_assert_false (g_strv_contains ((const char *const *) others, "Wim Prins"));
}

int
main (int   argc,
      char *argv[])
{
  library = library_fixture_begin (&argc, &argv);

  g_test_add_func ("/redact/nothing-recorded-gets-out", test_nothing_gets_out);
  g_test_add_func ("/redact/names-come-from-answers-lists-and-log", test_names_are_recorded);
  g_test_add_func ("/redact/it-is-an-incident-of-its-own", test_is_an_incident_of_its_own);

  return library_fixture_run ();
}
