/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * make-paper-mail FILE LANGUAGE: the questions to a supplier as the draft of an
 * e-mail. The script beside it reads it with another parser.
 */

#include "config.h"

#include "core/message/lek-addressee.h"
#include "interchange/lek-library-reader.h"
#include "session/lek-paper-mail.h"

#define KNOWN G_GINT64_CONSTANT (1795180800)

static void
answer (LekIncident *incident,
        const char  *question,
        const char  *value)
{
  g_autoptr(LekAnswer) known = lek_answer_new (LEK_ANSWER_KNOWN, value);

  lek_answers_set (incident->answers, question, known);
}

static LekIncident *
make_incident (void)
{
  LekIncident *incident = lek_incident_new ();

  incident->summary->number = g_strdup ("2026-001");
  incident->summary->known_utc = KNOWN;
  answer (incident, "incident.scenario", "hacked");
  answer (incident, "incident.description", "De mailbox van Emma is gehackt.");
  answer (incident, "reporter.name", "Marijke Post");
  answer (incident, "reporter.email", "marijke@example.com");

  return incident;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(LekLibrary) library = lek_library_load (NULL);
  g_autoptr(LekIncident) incident = make_incident ();
  g_autoptr(LekRecord) supplier = lek_record_new ("supplier");
  g_autoptr(LekPaperText) text = NULL;
  g_autoptr(GError) error = NULL;
  LekPaperInput input = {
    .library = library,
    .incident = incident,
    .profile = LEK_PROFILE_ORGANISATIE,
    .rules = lek_library_get_rules_at (library, KNOWN),
    .record = supplier,
    .now_utc = KNOWN,
  };

  g_assert_cmpint (argc, ==, 3);
  input.voice = g_str_equal (argv[2], "en") ? LEK_VOICE_EN : LEK_VOICE_U;
  lek_record_set_value (supplier, "supplier.name", "Netwerk ë BV");
  lek_record_set_value (supplier, "supplier.contact", "Karel ë Jansen");
  text = lek_paper_text_new (lek_library_get_paper_kind (library, "supplier-questions"), &input);

  g_assert_false (lek_paper_mail_write (text, &input, argv[1], &error));
  g_assert_error (error, LEK_ADDRESSEE_ERROR, LEK_ADDRESSEE_ERROR_VALUE);
  g_clear_error (&error);

  lek_record_set_value (supplier, "supplier.email", "karel@example.org");
  lek_paper_mail_write (text, &input, argv[1], &error);
  g_assert_no_error (error);

  return 0;
}
