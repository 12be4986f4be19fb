/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines of the log as sentences, whatever is in them.
 */

#include "config.h"

#include "core/incident/lek-log.h"

static LekLibrary *
make_library (void)
{
  static const char *const texts[][3] = {
    { "log.answer-changed", "Vastgelegd: {question} → {value}", "Recorded: {question} → {value}" },
    { "log.answer-unknown", "Vastgelegd: {question} → {value}", "Recorded: {question} → {value}" },
    { "log.answer-cleared", "Weggehaald: {question}", "Removed: {question}" },
    { "log.advice-given", "Advies: {question} is {value}", "Advice: to {question} is {value}" },
    { "log.decided-no", "Besluit: niet {question}. {text}", "Decision: do not {question}. {text}" },
    { "log.first-hour-done", "Gedaan: {value}", "Done: {value}" },
    { "log.exported", "Bewaard als bestand: {question}", "Saved as a file: {question}" },
    { "log.note", "{text}", "{text}" },
    { "log.subject.notify-ap", "melden bij de AP", "notify the AP" },
    { "log.value.duty", "verplicht", "required" },
  };
  LekLibrary *library = lek_library_new ();
  LekQuestion *question = lek_question_new ();
  LekOption *option = lek_option_new ();
  LekQuestion *words = lek_question_new ();
  LekScenario *scenario = lek_scenario_new ();

  option->id = g_strdup ("known");
  option->label = lek_text_new ("een bekende", NULL, "someone known");
  question->id = g_strdup ("recipient.kind");
  question->kind = LEK_QUESTION_CHOICE;
  question->short_name = lek_text_new ("Ontvanger", NULL, "Recipient");
  g_ptr_array_add (question->options, option);
  lek_library_take_question (library, question);

  words->id = g_strdup ("incident.text");
  words->kind = LEK_QUESTION_TEXT;
  words->short_name = lek_text_new ("Verhaal", NULL, "Story");
  lek_library_take_question (library, words);

  scenario->id = g_strdup ("lost");
  g_ptr_array_add (scenario->first_hour, lek_text_new ("Bel de politie", NULL, "Call the police"));
  lek_library_take_scenario (library, scenario);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    lek_library_take_text (library, texts[i][0], lek_text_new (texts[i][1], NULL, texts[i][2]));

  return library;
}

static void
test_lines_read_as_sentences (void)
{
  static const struct { const char *code, *subject, *value, *text, *nl, *en; } cases[] = {
    { "answer-changed", "recipient.kind", "known known", NULL,
      "Vastgelegd: Ontvanger → een bekende", "Recorded: Recipient → someone known" },
    { "answer-changed", "recipient.kind", "known", NULL,
      "Vastgelegd: Ontvanger → een bekende", "Recorded: Recipient → someone known" },
    { "answer-changed", "recipient.kind", "estimated known", NULL,
      "Vastgelegd: Ontvanger → een bekende (geschat)",
      "Recorded: Recipient → someone known (estimated)" },
    { "answer-unknown", "recipient.kind", "not-yet", NULL,
      "Vastgelegd: Ontvanger → Nog niet bekend", "Recorded: Recipient → Not known yet" },
    { "answer-cleared", "recipient.kind", NULL, NULL, "Weggehaald: Ontvanger", "Removed: Recipient" },
    { "answer-changed", "incident.text", "known a\nb", NULL,
      "Vastgelegd: Verhaal → a b", "Recorded: Story → a b" },
    { "answer-changed", "newer.question", "known 5", NULL,
      "Vastgelegd: newer.question → known 5", "Recorded: newer.question → known 5" },
    { "advice-given", "notify-ap", "duty", NULL,
      "Advies: melden bij de AP is verplicht", "Advice: to notify the AP is required" },
    { "decided-no", "notify-ap", "no", "Omdat het kan:",
      "Besluit: niet melden bij de AP. Omdat het kan:",
      "Decision: do not notify the AP. Omdat het kan:" },
    { "decided-no", "notify-ap", "no", NULL,
      "Besluit: niet melden bij de AP.", "Decision: do not notify the AP." },
    { "exported", NULL, NULL, NULL, "Bewaard als bestand", "Saved as a file" },
    { "exported", "a.json", NULL, NULL, "Bewaard als bestand: a.json", "Saved as a file: a.json" },
    { "first-hour-done", "lost", "0", NULL, "Gedaan: Bel de politie", "Done: Call the police" },
    { "first-hour-done", "lost", "9", NULL, "Gedaan: 9", "Done: 9" },
    { "first-hour-done", "lost", NULL, NULL, "Gedaan", "Done" },
    { "note", NULL, NULL, "{value}", "{value}", "{value}" },
    { "from-the-future", "x", "y", "z", "from-the-future · x · y · z",
      "from-the-future · x · y · z" },
    { "from-the-future", NULL, NULL, NULL, "from-the-future", "from-the-future" },
  };
  g_autoptr(LekLibrary) library = make_library ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LekLogEntry) entry = lek_log_entry_new (LEK_LOG_AUTOMATIC, cases[i].code, 0);
      g_autofree char *nl = NULL;
      g_autofree char *en = NULL;

      entry->subject = g_strdup (cases[i].subject);
      entry->value = g_strdup (cases[i].value);
      entry->text = g_strdup (cases[i].text);
      nl = lek_log_entry_describe (entry, library, LEK_VOICE_JE);
      en = lek_log_entry_describe (entry, library, LEK_VOICE_EN);
      g_assert_cmpstr (nl, ==, cases[i].nl);
      g_assert_cmpstr (en, ==, cases[i].en);
    }
}

static void
test_answers_become_lines (void)
{
  static const struct { LekAnswerState state; const char *value, *code, *written; } cases[] = {
    { LEK_ANSWER_KNOWN,          "24", "answer-changed", "known 24" },
    { LEK_ANSWER_ESTIMATED,      "24", "answer-changed", "estimated 24" },
    { LEK_ANSWER_NOT_YET,        NULL, "answer-unknown", "not-yet" },
    { LEK_ANSWER_CANNOT,         NULL, "answer-unknown", "cannot" },
    { LEK_ANSWER_NOT_APPLICABLE, NULL, "answer-unknown", "not-applicable" },
  };
  g_autoptr(LekLogEntry) cleared = lek_log_entry_new_answer ("a.q", NULL, 7);

  g_assert_cmpstr (cleared->code, ==, "answer-cleared");
  g_assert_null (cleared->value);
  g_assert_cmpint (cleared->written_utc, ==, 7);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LekAnswer) answer = lek_answer_new (cases[i].state, cases[i].value);
      g_autoptr(LekLogEntry) entry = lek_log_entry_new_answer ("a.q", answer, 7);

      g_assert_cmpstr (entry->code, ==, cases[i].code);
      g_assert_cmpstr (entry->value, ==, cases[i].written);
      g_assert_cmpstr (entry->subject, ==, "a.q");
    }
}

static void
test_long_texts_are_cut_short (void)
{
  g_autoptr(LekLibrary) library = make_library ();
  g_autoptr(LekLogEntry) entry = lek_log_entry_new (LEK_LOG_AUTOMATIC, "answer-changed", 0);
  g_autofree char *many = g_strnfill (20000, 'a');
  g_autofree char *sentence = NULL;

  entry->subject = g_strdup ("incident.text");
  entry->value = g_strconcat ("known ", many, NULL);
  sentence = lek_log_entry_describe (entry, library, LEK_VOICE_EN);
  g_assert_cmpint (g_utf8_strlen (sentence, -1), <, 300);
  g_assert_true (g_str_has_suffix (sentence, "…"));
}

static void
test_kinds_have_nicks (void)
{
  for (LekLogKind kind = LEK_LOG_AUTOMATIC; kind <= LEK_LOG_CORRECTION; kind++)
    {
      LekLogKind back = LEK_LOG_AUTOMATIC;

      g_assert_true (lek_log_kind_from_nick (lek_log_kind_to_nick (kind), &back));
      g_assert_cmpint (back, ==, kind);
    }

  g_assert_false (lek_log_kind_from_nick ("", &(LekLogKind) { 0 }));
  g_assert_false (lek_log_kind_from_nick (NULL, &(LekLogKind) { 0 }));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/log/lines-read-as-sentences", test_lines_read_as_sentences);
  g_test_add_func ("/log/answers-become-lines", test_answers_become_lines);
  g_test_add_func ("/log/long-texts-are-cut-short", test_long_texts_are_cut_short);
  g_test_add_func ("/log/kinds-have-nicks", test_kinds_have_nicks);

  return g_test_run ();
}
