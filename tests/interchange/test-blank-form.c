/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is printed beforehand: the form has every question once and in the order
 * of the procedure, and what was prepared stands on the cards.
 */

#include "config.h"

#include <string.h>

#include "core/paper/lek-blank-form.h"
#include "library-fixture.h"

#define NOW G_GINT64_CONSTANT (1793718000)

static LekLibrary *library;

static LekPaperText *
make (const char           *kind,
      LekProfile            profile,
      LekVoice              voice,
      const LekPreparation *prepared)
{
  const LekPaperInput input = {
    .library = library,
    .profile = profile,
    .scenario = g_str_equal (kind, "first-hour") ? "lost_or_stolen" : NULL,
    .rules = lek_library_get_rules_at (library, NOW),
    .preparation = prepared,
    .voice = voice,
    .now_utc = NOW,
  };

  return lek_paper_text_new (lek_library_get_paper_kind (library, kind), &input);
}

/* (element-type LekQuestion): as the person meets them, each once. */
static GPtrArray *
list_questions (LekProfile profile)
{
  LekProcedure *procedure = lek_library_get_procedure (library, profile);
  GPtrArray *questions = g_ptr_array_new ();

  for (guint i = 0; i < procedure->steps->len; i++)
    {
      const LekStep *step = g_ptr_array_index (procedure->steps, i);

      for (guint j = 0; j < step->pages->len; j++)
        {
          const LekPage *page = g_ptr_array_index (step->pages, j);

          for (guint k = 0; k < page->items->len; k++)
            {
              const LekQuestion *question = ((const LekPageItem *) g_ptr_array_index (page->items, k))->question;

              if (lek_blank_form_has_on (procedure, page, question) && !g_ptr_array_find (questions, question, NULL))
                g_ptr_array_add (questions, (gpointer) question);
            }
        }
    }

  return questions;
}

static void
check_form (LekProfile profile,
            LekVoice   voice)
{
  g_autoptr(LekPaperText) form = make ("blank-form", profile, voice, NULL);
  g_autoptr(GPtrArray) questions = list_questions (profile);
  guint n_asked = 0;

  for (guint i = 0; i < form->pieces->len; i++)
    {
      const LekPaperPiece *piece = g_ptr_array_index (form->pieces, i);

      if (piece->style != LEK_BLOCK_ASK)
        continue;

      g_assert_cmpuint (n_asked, <, questions->len);
      g_assert_cmpstr (piece->label, ==,
                       lek_text_get (((const LekQuestion *) g_ptr_array_index (questions, n_asked))->ask, voice));
      g_assert_true (piece->room > 0 || *piece->text != '\0');
      n_asked++;
    }

  g_assert_cmpuint (n_asked, ==, questions->len);
  g_assert_cmpuint (n_asked, >, 60);
}

static void
test_every_question_once (void)
{
  check_form (LEK_PROFILE_GASTOUDER, LEK_VOICE_JE);
  check_form (LEK_PROFILE_GASTOUDER, LEK_VOICE_EN);
  check_form (LEK_PROFILE_ORGANISATIE, LEK_VOICE_U);
  check_form (LEK_PROFILE_ORGANISATIE, LEK_VOICE_EN);
}

/* What was done about it is asked of everybody, so nobody may be told to leave it out. */
static void
test_asked_of_everybody (void)
{
  g_autoptr(LekPaperText) form = make ("blank-form", LEK_PROFILE_GASTOUDER, LEK_VOICE_EN, NULL);
  const char *ask = lek_text_get (lek_library_get_question (library, "measures.taken")->ask, LEK_VOICE_EN);
  const char *note = NULL;
  guint n_found = 0;

  for (guint i = 0; i < form->pieces->len; i++)
    {
      const LekPaperPiece *piece = g_ptr_array_index (form->pieces, i);

      if (piece->style == LEK_BLOCK_SUBHEADING)
        note = piece->note;
      if (piece->style != LEK_BLOCK_ASK || !g_str_equal (piece->label, ask))
        continue;

      n_found++;
      g_assert_cmpstr (note, ==, "");
      g_assert_cmpstr (piece->note, ==, "");
    }

  g_assert_cmpuint (n_found, ==, 1);
}

/* A condition points to a question that came before, and names the answer. */
static void
test_conditions_point_back (void)
{
  g_autoptr(LekPaperText) form = make ("blank-form", LEK_PROFILE_GASTOUDER, LEK_VOICE_EN, NULL);
  guint number = 0;
  guint n_conditions = 0;

  for (guint i = 0; i < form->pieces->len; i++)
    {
      const LekPaperPiece *piece = g_ptr_array_index (form->pieces, i);
      const char *at = NULL;

      if (piece->note != NULL && piece->style != LEK_BLOCK_LINES)
        at = strstr (piece->note, "at question ");
      number += piece->style == LEK_BLOCK_ASK ? 1 : 0;
      if (at == NULL)
        continue;

      n_conditions++;
      g_assert_cmpuint (g_ascii_strtoull (at + strlen ("at question "), NULL, 10), <=, number);
      g_assert_null (strstr (piece->note, "‘’"));
    }

  g_assert_cmpuint (n_conditions, >, 20);
}

static void
test_cards_have_what_was_prepared (void)
{
  static const char *const kinds[] = { "emergency", "first-hour" };
  g_autoptr(LekPreparation) prepared = lek_preparation_new ();
  g_autoptr(LekAnswer) phone = lek_answer_new (LEK_ANSWER_KNOWN, "020-1234567");

  lek_answers_set (prepared->answers, "prepare.agency_phone", phone);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(LekPaperText) blank = make (kinds[i], LEK_PROFILE_GASTOUDER, LEK_VOICE_JE, NULL);
      g_autoptr(LekPaperText) filled = make (kinds[i], LEK_PROFILE_GASTOUDER, LEK_VOICE_JE, prepared);
      g_autofree char *before = lek_paper_text_dup_all (blank);
      g_autofree char *after = lek_paper_text_dup_all (filled);

      g_assert_null (strstr (before, "020-1234567"));
      g_assert_nonnull (strstr (after, "020-1234567"));
      /* What is not known keeps its place to write on. */
      g_assert_cmpuint (blank->pieces->len, ==, filled->pieces->len);
    }
}

static void
test_devices_on_the_card (void)
{
  g_autoptr(LekPreparation) prepared = lek_preparation_new ();
  g_autoptr(LekPaperText) card = NULL;
  g_autofree char *words = NULL;
  LekRecord *device = lek_record_new ("device");

  lek_record_set_value (device, "device.name", "Mijn telefoon");
  lek_record_set_value (device, "device.encrypted", "yes");
  lek_record_set_value (device, "device.backup", "no");
  g_ptr_array_add (prepared->records, device);
  card = make ("emergency", LEK_PROFILE_GASTOUDER, LEK_VOICE_JE, prepared);
  words = lek_paper_text_dup_all (card);

  g_assert_nonnull (strstr (words, "Mijn telefoon · Versleuteld: Ja, Reservekopie: Nee"));
}

int
main (int   argc,
      char *argv[])
{
  library = library_fixture_begin (&argc, &argv);

  g_test_add_func ("/blank-form/every-question-once-and-in-order", test_every_question_once);
  g_test_add_func ("/blank-form/what-is-asked-of-everybody", test_asked_of_everybody);
  g_test_add_func ("/blank-form/conditions-point-back", test_conditions_point_back);
  g_test_add_func ("/blank-form/cards-have-what-was-prepared", test_cards_have_what_was_prepared);
  g_test_add_func ("/blank-form/devices-on-the-card", test_devices_on_the_card);

  return library_fixture_run ();
}
