/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * make-outbox FOLDER SEED: an invented incident with thirty recipients, told
 * in every form, and its deadline for a calendar; recipients.tsv says who they
 * are. With seed 0 the text tells about others and is covered. The script
 * beside it looks for what must not be there.
 */

#include "config.h"

#include <glib/gstdio.h>

#include "interchange/lek-ics.h"
#include "interchange/lek-library-reader.h"
#include "session/lek-outbox.h"

#define N_RECIPIENTS 30
/* Somebody concerned who is no recipient; the script beside this one knows the name. */
#define STRANGER "Zwrtkqx"
/* Friday 20 November 2026, 14:20 in Amsterdam. */
#define KNOWN G_GINT64_CONSTANT (1795180800)

static GRand *dice;

/* Letters that make no word, so that a find is a leak and no accident. */
static char *
make_word (guint length)
{
  static const char letters[] = "bcdfghjklmnpqrstvwxz";
  char *word = g_malloc0 (length + 1);

  for (guint i = 0; i < length; i++)
    word[i] = letters[g_rand_int_range (dice, 0, sizeof letters - 1)];
  word[0] = g_ascii_toupper (word[0]);

  return word;
}

static LekAddressee *
make_addressee (void)
{
  static const char *const languages[] = { "nl", "en", NULL };
  g_autofree char *first = make_word (6);
  g_autofree char *last = make_word (9);
  g_autofree char *street = make_word (10);
  LekAddressee *addressee = lek_addressee_new ();

  addressee->name = g_strdup_printf ("%s ë %s", first, last);
  addressee->address = g_strdup_printf ("%sstraat %d\n%d AB Ede", street, g_rand_int_range (dice, 1, 99),
                                        g_rand_int_range (dice, 1000, 9999));
  if (g_rand_int_range (dice, 0, 5) > 0)
    addressee->email = g_strdup_printf ("%s@example.org", last);
  if (g_rand_int_range (dice, 0, 3) > 0)
    addressee->child = make_word (7);
  addressee->language = g_strdup (languages[g_rand_int_range (dice, 0, 3)]);

  return addressee;
}

static void
answer (LekAnswers *answers,
        const char *question,
        const char *value)
{
  g_autoptr(LekAnswer) known = lek_answer_new (LEK_ANSWER_KNOWN, value);

  lek_answers_set (answers, question, known);
}

static LekAnswers *
make_answers (LekLibrary *library)
{
  GPtrArray *scenarios = lek_library_get_scenarios (library);
  const LekScenario *scenario = g_ptr_array_index (scenarios, g_rand_int_range (dice, 0, (int) scenarios->len));
  LekAnswers *answers = lek_answers_new ();

  answer (answers, "incident.scenario", scenario->id);
  answer (answers, "time.discovered", "2026-11-20T14:20+01:00");
  answer (answers, "data.categories",
          g_rand_boolean (dice) ? "images basic contact national_id" : "health credentials");
  answer (answers, "subjects.categories", g_rand_boolean (dice) ? "minors parents" : "customers");
  answer (answers, "consequences.people", "spam_phishing");
  answer (answers, "measures.limit", "Alles is op afstand gewist.");
  answer (answers, "reporter.name", "Marijke Post");
  answer (answers, "reporter.email", "marijke@example.com");

  return answers;
}

/* A text of one's own that tells about two of the recipients and about a child that is in no list. */
static void
write_carelessly (LekAnswers *answers,
                  GPtrArray  *addressees)
{
  const LekAddressee *one = g_ptr_array_index (addressees, 3);
  const LekAddressee *other = g_ptr_array_index (addressees, 7);
  g_auto(GStrv) street = g_strsplit (one->address, "\n", 2);
  g_autofree char *body =
    g_strdup_printf ("Beste {naam},\n\nOok %s (%s) en " STRANGER " stonden erop.\nBel %s of mail %s.\nBSN 111222333.",
                     one->name, street[0], other->name, one->email != NULL ? one->email : "niemand");

  answer (answers, "message.body", body);
  answer (answers, "message.body_en", body);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  gboolean *done = user_data;
  g_autoptr(GError) error = NULL;
  guint written = 0;
  guint skipped = 0;

  lek_outbox_write_finish (result, &written, &skipped, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (written + skipped, ==, N_RECIPIENTS);
  *done = TRUE;
}

static void
write_form (const LekOutbox *outbox,
            LekMessageForm   form,
            const char      *folder)
{
  static const char *const names[] = { "letter", "email", "telephone", "door" };
  g_autofree char *path = g_build_filename (folder, names[form], NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  gboolean done = FALSE;

  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  lek_outbox_write_async (outbox, form, file, NULL, written_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static void
write_text (const char *folder,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
write_list (const char *folder,
            GPtrArray  *addressees)
{
  g_autoptr(GString) list = g_string_new (NULL);

  for (guint i = 0; i < addressees->len; i++)
    {
      const LekAddressee *addressee = g_ptr_array_index (addressees, i);
      g_autofree char *address = g_strdelimit (g_strdup (addressee->address), "\n", '|');

      g_string_append_printf (list, "%s\t%s\t%s\t%s\n", addressee->name, address,
                              addressee->email != NULL ? addressee->email : "",
                              addressee->child != NULL ? addressee->child : "");
    }

  write_text (folder, "recipients.tsv", list->str);
}

static void
write_calendar (const char *folder,
                LekLibrary *library)
{
  const LekIcs ics = {
    .library = library,
    .rules = lek_library_get_rules_at (library, KNOWN),
    .voice = LEK_VOICE_U,
    .uuid = "5a1c8a52-0f0b-4a36-9f3c-1c6a2f3f7f10",
    .number = "2026-001",
    .known_utc = KNOWN,
    .now_utc = KNOWN + 60,
  };
  g_autofree char *text = lek_ics_write (&ics);

  write_text (folder, "deadline.ics", text);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(LekLibrary) library = lek_library_load (NULL);
  g_autoptr(GPtrArray) addressees = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_addressee_free);
  g_autoptr(LekAnswers) answers = NULL;
  static const char *const names[] = { STRANGER, NULL };
  LekOutbox outbox = { .library = library, .number = "2026-001", .voice = LEK_VOICE_U, .dutch = LEK_VOICE_U,
                       .now_utc = KNOWN, .addressees = addressees };

  g_assert_cmpint (argc, ==, 3);
  g_assert_nonnull (library);
  dice = g_rand_new_with_seed ((guint32) g_ascii_strtoull (argv[2], NULL, 10));
  answers = make_answers (library);
  outbox.answers = answers;
  for (guint i = 0; i < N_RECIPIENTS; i++)
    g_ptr_array_add (addressees, make_addressee ());
  outbox.names = names;
  outbox.mask = g_str_equal (argv[2], "0");
  if (outbox.mask)
    write_carelessly (answers, addressees);

  for (LekMessageForm form = 0; form <= LEK_MESSAGE_DOOR; form++)
    write_form (&outbox, form, argv[1]);
  write_list (argv[1], addressees);
  write_calendar (argv[1], library);
  g_rand_free (dice);

  return 0;
}
