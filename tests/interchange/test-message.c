/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The message as the program's own letters make it: its parts, its forms, its
 * languages, and that one recipient's message says nothing of another.
 */

#include "config.h"

#include "core/message/lek-message.h"
#include "core/message/lek-readability.h"
#include "library-fixture.h"

static LekLibrary *library;

static void
answer (LekAnswers *answers,
        const char *question,
        const char *value)
{
  g_autoptr(LekAnswer) known = lek_answer_new (LEK_ANSWER_KNOWN, value);
  g_autoptr(GError) error = NULL;

  lek_question_check (lek_library_get_question (library, question), known, &error);
  g_assert_no_error (error);
  lek_answers_set (answers, question, known);
}

static LekAnswers *
make_answers (void)
{
  LekAnswers *answers = lek_answers_new ();

  answer (answers, "incident.scenario", "lost_or_stolen");
  answer (answers, "time.discovered", "2026-11-20T14:20+01:00");
  answer (answers, "data.categories", "images basic contact national_id");
  answer (answers, "subjects.categories", "minors parents");
  answer (answers, "consequences.people", "loss_of_control spam_phishing other");
  answer (answers, "measures.limit", "De telefoon is op afstand gewist.");
  answer (answers, "reporter.name", "Marijke Post");
  answer (answers, "reporter.phone", "06-12345678");

  return answers;
}

static void
test_nothing_known (void)
{
  g_autoptr(LekAnswers) answers = lek_answers_new ();
  g_autoptr(LekMessage) message = lek_message_new (library, answers, LEK_MESSAGE_LETTER, LEK_VOICE_JE);

  g_assert_cmpuint (lek_message_count_missing (message), ==, LEK_N_PARTS);
  for (guint i = 0; i < LEK_N_PARTS; i++)
    g_assert_cmpstr (message->parts[i].text, ==, "");
  g_assert_nonnull (strstr (message->body, "{naam}"));
}

static void
test_proposed_from_facts (void)
{
  g_autoptr(LekAnswers) answers = make_answers ();
  g_autoptr(LekMessage) message = lek_message_new (library, answers, LEK_MESSAGE_EMAIL, LEK_VOICE_U);

  g_assert_cmpuint (lek_message_count_missing (message), ==, 0);
  for (guint i = 0; i < LEK_N_PARTS; i++)
    {
      g_assert_cmpint (message->parts[i].state, ==, LEK_PART_PROPOSED);
      g_assert_nonnull (strstr (message->body, message->parts[i].text));
      g_assert_nonnull (lek_library_get_question (library, message->parts[i].question));
    }
  g_assert_cmpstr (message->subject, ==, "Belangrijk: datalek met gegevens van uw kind");
  g_assert_nonnull (strstr (message->body, "20 november 2026"));
  g_assert_nonnull (strstr (message->parts[LEK_PART_TODO].text, "Met een BSN kan iemand fraude plegen."));
  g_assert_nonnull (strstr (message->parts[LEK_PART_CONTACT].text, "06-12345678"));
}

static void
test_own_words_go_first (void)
{
  g_autoptr(LekAnswers) answers = make_answers ();
  g_autoptr(LekMessage) message = NULL;

  answer (answers, "people.what", "Mijn telefoon is kwijt.");
  message = lek_message_new (library, answers, LEK_MESSAGE_LETTER, LEK_VOICE_JE);

  g_assert_cmpint (message->parts[LEK_PART_WHAT].state, ==, LEK_PART_PRESENT);
  g_assert_cmpstr (message->parts[LEK_PART_WHAT].text, ==, "Mijn telefoon is kwijt.");
}

static void
test_own_text_is_kept (void)
{
  g_autoptr(LekAnswers) answers = make_answers ();
  g_autoptr(LekMessage) letter = NULL;
  g_autoptr(LekMessage) english = NULL;
  g_autoptr(LekMessage) call = NULL;

  answer (answers, "message.subject", "Kwijte telefoon");
  answer (answers, "message.body", "Beste {naam},\n\nWat is er gebeurd?\nDe telefoon is weg.");
  letter = lek_message_new (library, answers, LEK_MESSAGE_LETTER, LEK_VOICE_JE);
  english = lek_message_new (library, answers, LEK_MESSAGE_LETTER, LEK_VOICE_EN);
  call = lek_message_new (library, answers, LEK_MESSAGE_TELEPHONE, LEK_VOICE_JE);

  g_assert_true (letter->own);
  g_assert_cmpstr (letter->subject, ==, "Kwijte telefoon");
  g_assert_cmpint (letter->parts[LEK_PART_WHAT].state, ==, LEK_PART_PRESENT);
  g_assert_cmpuint (lek_message_count_missing (letter), ==, 4);
  g_assert_false (english->own);
  g_assert_false (call->own);
}

static void
test_every_form_in_every_voice (void)
{
  g_autoptr(LekAnswers) answers = make_answers ();
  g_autoptr(LekAddressee) somebody = lek_addressee_new ();

  somebody->name = g_strdup ("Sien Vos");
  for (LekMessageForm form = 0; form <= LEK_MESSAGE_DOOR; form++)
    {
      for (LekVoice voice = 0; voice <= LEK_VOICE_EN; voice++)
        {
          g_autoptr(LekMessage) message = lek_message_new (library, answers, form, voice);
          g_autofree char *body = lek_message_dup_body_for (message, somebody);

          for (guint i = 0; i < LEK_N_PARTS; i++)
            g_assert_nonnull (strstr (body, message->parts[i].heading));
          g_assert_nonnull (strstr (body, "Sien Vos"));
          g_assert_null (strchr (body, '{'));
          g_assert_null (strstr (body, "\n\n\n"));
        }
    }
}

static void
test_recipient_is_filled_in_once (void)
{
  g_autoptr(LekAnswers) answers = make_answers ();
  g_autoptr(LekMessage) message = lek_message_new (library, answers, LEK_MESSAGE_LETTER, LEK_VOICE_JE);
  g_autoptr(LekAddressee) parent = lek_addressee_new ();
  g_autofree char *body = NULL;

  parent->name = g_strdup ("{kind}");
  parent->child = g_strdup ("Ot");
  body = lek_message_dup_body_for (message, parent);

  g_assert_true (g_str_has_prefix (body, "Beste {kind},"));
  g_assert_nonnull (strstr (body, "Het gaat om gegevens van Ot."));

  g_free (parent->child);
  parent->child = g_strdup ("O.");
  g_free (body);
  body = lek_message_dup_body_for (message, parent);
  g_assert_nonnull (strstr (body, "Het gaat om gegevens van O.\n"));
}

static void
test_line_of_no_child_falls_out (void)
{
  g_autoptr(LekAnswers) answers = make_answers ();
  g_autoptr(LekMessage) message = lek_message_new (library, answers, LEK_MESSAGE_LETTER, LEK_VOICE_U);
  g_autoptr(LekAddressee) nobody = lek_addressee_new ();
  g_autofree char *body = lek_message_dup_body_for (message, nobody);

  g_assert_true (g_str_has_prefix (body, "Geachte heer of mevrouw,"));
  g_assert_null (strstr (body, "gegevens van ."));
}

static void
test_deletion (void)
{
  g_autoptr(LekAnswers) answers = make_answers ();
  g_autofree char *ask = lek_message_dup_deletion (library, answers, LEK_DELETION_BODY, LEK_VOICE_U, "Ot");
  g_autofree char *thanks = lek_message_dup_deletion (library, answers, LEK_DELETION_THANKS, LEK_VOICE_EN, NULL);

  g_assert_true (g_str_has_prefix (ask, "Geachte Ot,"));
  g_assert_nonnull (strstr (ask, "alle kopieën verwijderd"));
  g_assert_nonnull (strstr (ask, "Marijke Post"));
  g_assert_true (g_str_has_prefix (thanks, "Dear Sir or Madam,"));
}

static void
test_readability (void)
{
  g_autoptr(GPtrArray) hints = lek_readability_check (library,
    "Indien u vragen heeft, bel dan. De telefoon is weg.\n"
    "Naar aanleiding van een onderzoek dat gisteren is gedaan en dat nog loopt, is nu wel zeker dat er iemand in de "
    "mailbox is geweest.\nDe gegevens worden gewist. Indien nodig.");
  static const LekReadabilityKind kinds[] = {
    LEK_READABILITY_HARD_WORD, LEK_READABILITY_LONG_SENTENCE, LEK_READABILITY_HARD_WORD, LEK_READABILITY_PASSIVE
  };

  g_assert_cmpuint (hints->len, ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < hints->len; i++)
    {
      const LekReadabilityHint *hint = g_ptr_array_index (hints, i);
      g_autofree char *words = lek_readability_describe (library, hint, LEK_VOICE_U);

      g_assert_cmpint (hint->kind, ==, kinds[i]);
      g_assert_null (strchr (words, '{'));
    }
}

/* What we write ourselves must pass our own hint. */
static void
test_own_letters_are_readable (void)
{
  g_autofree const char **ids = lek_library_get_text_ids (library);
  GPtrArray *advices = lek_library_get_advices (library);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const char *words = lek_text_get (lek_library_get_text (library, ids[i]), LEK_VOICE_JE);
      g_autoptr(GPtrArray) hints = lek_readability_check (library, words);

      if (!g_str_has_prefix (ids[i], "message.") || g_str_has_prefix (ids[i], "message.hint."))
        continue;
      for (guint j = 0; j < hints->len; j++)
        g_test_message ("%s: %s", ids[i], ((LekReadabilityHint *) g_ptr_array_index (hints, j))->word);
      g_assert_cmpuint (hints->len, ==, 0);
    }

  for (guint i = 0; i < advices->len; i++)
    {
      const LekAdvice *advice = g_ptr_array_index (advices, i);
      g_autoptr(GPtrArray) hints = lek_readability_check (library, lek_text_get (advice->text, LEK_VOICE_JE));

      for (guint j = 0; j < hints->len; j++)
        g_test_message ("%s: %s", advice->id, ((LekReadabilityHint *) g_ptr_array_index (hints, j))->word);
      g_assert_cmpuint (hints->len, ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  library = library_fixture_begin (&argc, &argv);

  g_test_add_func ("/message/nothing-known-is-nothing-said", test_nothing_known);
  g_test_add_func ("/message/parts-are-proposed-from-facts", test_proposed_from_facts);
  g_test_add_func ("/message/own-words-go-first", test_own_words_go_first);
  g_test_add_func ("/message/own-text-is-kept-by-language", test_own_text_is_kept);
  g_test_add_func ("/message/every-form-in-every-voice-is-whole", test_every_form_in_every_voice);
  g_test_add_func ("/message/a-recipient-is-filled-in-once", test_recipient_is_filled_in_once);
  g_test_add_func ("/message/the-line-of-no-child-falls-out", test_line_of_no_child_falls_out);
  g_test_add_func ("/message/a-wrong-recipient-is-asked-to-delete", test_deletion);
  g_test_add_func ("/readability/hints-in-order", test_readability);
  g_test_add_func ("/readability/own-letters-pass", test_own_letters_are_readable);

  return library_fixture_run ();
}
