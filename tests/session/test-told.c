/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the list of recipients to the answers about telling them, and what an
 * own text has to be held against after other answers changed.
 */

#include "config.h"

#include "session-fixture.h"

#include "core/message/lek-message.h"
#include "session/lek-told.h"

#define KNOWN (FIXTURE_NOW - 3600)

static void
give (LekCase    *incident,
        const char *question,
        const char *value)
{
  g_autoptr(LekAnswer) known = lek_answer_new (LEK_ANSWER_KNOWN, value);
  g_autoptr(GError) error = NULL;

  g_assert_true (lek_case_answer (incident, question, known, &error));
  g_assert_no_error (error);
  lek_case_settle (incident);
}

static const char *
get_value (LekCase    *incident,
           const char *question)
{
  return lek_answers_get_value (lek_case_get_answers (incident), question);
}

static void
tell (LekCase    *incident,
      LekRecord  *recipient,
      const char *at,
      const char *means)
{
  g_autoptr(GError) error = NULL;

  lek_record_set_value (recipient, "recipient.told_at", at);
  lek_record_set_value (recipient, "recipient.means", means);
  g_assert_true (lek_case_put_record (incident, recipient, &error));
  g_assert_no_error (error);
}

static LekRecord *
add_recipient (LekCase    *incident,
               const char *name)
{
  LekRecord *recipient = lek_record_new ("recipient");
  g_autoptr(GError) error = NULL;

  lek_record_set_value (recipient, "recipient.name", name);
  g_assert_true (lek_case_put_record (incident, recipient, &error));
  g_assert_no_error (error);

  return recipient;
}

static gboolean
is_open (LekCase    *incident,
         const char *question)
{
  GPtrArray *open = lek_progress_get_open (lek_case_get_progress (incident));

  for (guint i = 0; i < open->len; i++)
    {
      if (g_str_equal (((const LekOpenItem *) g_ptr_array_index (open, i))->question->id, question))
        return TRUE;
    }

  return FALSE;
}

static void
test_list_becomes_answers (Fixture       *self,
                           gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "shown_or_sent", KNOWN);
  g_autoptr(LekRecord) first = add_recipient (incident, "Sien");
  g_autoptr(LekRecord) second = add_recipient (incident, "Jan");
  g_autoptr(GError) error = NULL;

  give (incident, "data.involved", "yes");
  tell (incident, first, "2026-11-20T13:00+01:00", "telephone");
  g_assert_false (lek_told_can_take_over (incident));
  tell (incident, second, "2026-11-20T12:00+01:00", "letter");
  g_assert_true (lek_told_can_take_over (incident));

  g_assert_true (lek_told_take_over (incident, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (get_value (incident, "people.informed"), ==, "all");
  g_assert_cmpstr (get_value (incident, "people.informed_at"), ==, "2026-11-20T13:00+01:00");
  g_assert_cmpstr (get_value (incident, "people.means"), ==, "telephone letter");
  g_assert_false (lek_told_can_take_over (incident));
}

/* The register goes on counting, and the question stays open, until the last one knows. */
static void
test_one_waiting_keeps_it_open (Fixture       *self,
                                gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "shown_or_sent", KNOWN);
  g_autoptr(LekRecord) first = add_recipient (incident, "Sien");
  g_autoptr(LekRecord) second = add_recipient (incident, "Jan");

  give (incident, "data.involved", "yes");
  tell (incident, first, "2026-11-20T13:00+01:00", "telephone");
  give (incident, "people.informed", "all");
  give (incident, "people.informed_at", "2026-11-20T13:00+01:00");
  g_assert_true (is_open (incident, "people.informed"));
  g_assert_cmpint (lek_case_get_summary (incident)->informed_utc, ==, G_MININT64);

  tell (incident, second, "2026-11-20T13:10+01:00", "telephone");
  g_assert_false (is_open (incident, "people.informed"));
  g_assert_cmpint (lek_case_get_summary (incident)->informed_utc, !=, G_MININT64);

  give (incident, "people.who_else", "yes");
  g_assert_true (is_open (incident, "people.who_else"));
  g_assert_cmpint (lek_case_get_summary (incident)->informed_utc, ==, G_MININT64);
}

static void
assert_changed (LekCase    *incident,
                const char *expected)
{
  g_autoptr(GPtrArray) ids = lek_case_list_changed_since (incident, "message.body", lek_message_get_sources ());

  g_assert_cmpuint (ids->len, ==, expected != NULL ? 1 : 0);
  if (expected != NULL)
    g_assert_cmpstr (g_ptr_array_index (ids, 0), ==, expected);
}

static void
test_own_text_is_held_against_changes (Fixture       *self,
                                       gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "shown_or_sent", KNOWN);

  give (incident, "people.what", "Een lijst ging naar de verkeerde ouder.");
  assert_changed (incident, NULL);
  give (incident, "message.body", "Beste {naam}, er is iets misgegaan.");
  assert_changed (incident, NULL);
  give (incident, "people.todo", "Let op nepmails.");
  give (incident, "measures.prevent", "Eerst kijken, dan sturen.");
  assert_changed (incident, "people.todo");

  lek_case_log (incident, "message-checked", "message.body", NULL);
  assert_changed (incident, NULL);
  give (incident, "people.todo", "Let op nepmails en bel terug.");
  assert_changed (incident, "people.todo");
  g_assert_cmpstr (get_value (incident, "message.body"), ==, "Beste {naam}, er is iets misgegaan.");
}

/* What the other confirmed is a fact of the assessment, and when and how stand beside it. */
static void
test_confirmation_is_a_fact (Fixture       *self,
                             gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "shown_or_sent", KNOWN);

  give (incident, "data.involved", "yes");
  give (incident, "breach.confidentiality", "yes");
  give (incident, "recipient.kind", "known");
  g_assert_false (lek_progress_is_asked (lek_case_get_progress (incident), "recipient.deleted_at"));
  give (incident, "recipient.deleted", "yes");
  g_assert_true (lek_progress_is_asked (lek_case_get_progress (incident), "recipient.deleted_at"));
  g_assert_true (lek_progress_is_asked (lek_case_get_progress (incident), "recipient.deleted_how"));
  g_assert_cmpint (lek_case_get_facts (incident)->deleted_or_returned, ==, LEK_TRI_YES);
}

int
main (int   argc,
      char *argv[])
{
  static const struct { const char *path; void (*test) (Fixture *, gconstpointer); } tests[] = {
    { "/told/the-list-becomes-answers", test_list_becomes_answers },
    { "/told/one-waiting-keeps-it-open", test_one_waiting_keeps_it_open },
    { "/told/an-own-text-is-held-against-changes", test_own_text_is_held_against_changes },
    { "/told/a-confirmation-is-a-fact", test_confirmation_is_a_fact },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, fixture_set_up, tests[i].test, fixture_tear_down);

  return g_test_run ();
}
