/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Our own questions are the neutral keys; the template's
 * number, or range of numbers where it splits finer than we do, stands beside
 * them. Where our answer says what one of its choices says, that choice is
 * given too; where it does not, nothing is made up.
 */

#include "config.h"

#include "interchange/lek-edpb-json.h"

#include "core/guard/lek-guard-recorded.h"
#include "core/time/lek-moment.h"
#include "interchange/lek-json-writer.h"

static const struct { const char *field, *question; } fields[] = {
  { "3-5", "ap.stage" },
  { "6", "ap.number" },
  { "44-47", "time.from" },
  { "44-47", "time.to" },
  { "44-47", "time.ongoing" },
  { "48", "time.known" },
  { "49", "ap.late_reason" },
  { "50", "incident.discovered_how" },
  { "56", "breach.confidentiality" },
  { "57", "protection.encrypted" },
  { "58", "breach.integrity" },
  { "59", "breach.availability" },
  { "60", "incident.nature" },
  { "61", "incident.cause" },
  { "62", "incident.description" },
  { "65-68", "subjects.categories" },
  { "65-68", "subjects.count" },
  { "70-73", "data.categories" },
  { "70-73", "data.records" },
  { "75", "protection.how" },
  { "85", "consequences.people" },
  { "79-87", "consequences.controller" },
  { "79-87", "consequences.severity" },
  { "92-95", "measures.taken" },
  { "92-95", "measures.limit" },
  { "92-95", "measures.prevent" },
  { "97-106", "people.informed" },
  { "97-106", "people.informed_at" },
  { "97-106", "people.count" },
  { "97-106", "people.means" },
  { "97-106", "people.exception" },
  { "97-106", "people.exception_why" },
  { "109-111", "police.reported" },
  { "109-111", "police.number" },
  { "109-111", "ap.other_authorities" },
  { "113-118", "ap.cross_border" },
};

static const struct { const char *question, *answer, *choice; } choices[] = {
  { "ap.stage", "first", "new" },
  { "ap.stage", "supplemented", "follow-up" },
  { "ap.stage", "complete", "complete" },
  { "ap.stage", "withdrawn", "withdraw" },
  { "breach.confidentiality", "no", "not, reasonable evidence" },
  { "protection.encrypted", "no", "no" },
  { "incident.nature", "device_lost", "device lost or stolen" },
  { "incident.nature", "device_stolen", "device lost or stolen" },
  { "incident.nature", "paper_lost_stolen", "paper lost, stolen or left" },
  { "incident.nature", "wrong_recipient_email", "sent by mistake" },
  { "incident.nature", "wrong_recipient_message", "sent by mistake" },
  { "incident.nature", "wrong_recipient_post", "mail lost, opened or misdelivered" },
  { "incident.nature", "cc_instead_of_bcc", "open distribution list" },
  { "incident.nature", "unintended_publication", "unintended publication" },
  { "incident.nature", "misconfiguration", "misconfiguration" },
  { "incident.nature", "hacking", "hacking or malware" },
  { "incident.nature", "phishing", "phishing or social engineering" },
  { "incident.nature", "social_engineering", "phishing or social engineering" },
  { "incident.nature", "ransomware", "ransomware" },
  { "incident.nature", "insider_misuse", "abuse of access rights by employee" },
  { "incident.nature", "technical_failure", "technical failure" },
  { "incident.nature", "data_destroyed", "deleted or destroyed" },
  { "incident.nature", "verbal_disclosure", "verbal disclosure" },
  { "incident.nature", "other", "other" },
  { "incident.cause", "internal_nonmalicious", "internal, non-malicious" },
  { "incident.cause", "internal_malicious", "internal, malicious" },
  { "incident.cause", "external_nonmalicious", "external, non-malicious" },
  { "incident.cause", "external_malicious", "external, malicious" },
  { "consequences.severity", "negligible", "minor" },
  { "consequences.severity", "limited", "moderate" },
  { "consequences.severity", "considerable", "severe" },
  { "consequences.severity", "very_large", "severe" },
};

static const char *
find_choice (const char      *question,
             const LekAnswer *answer)
{
  if (lek_answer_get_state (answer) == LEK_ANSWER_NOT_YET)
    return "to be determined";

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      if (g_str_equal (choices[i].question, question) && lek_answer_is (answer, choices[i].answer))
        return choices[i].choice;
    }

  return NULL;
}

static void
write_field (LekJsonWriter     *writer,
             const LekQuestion *question,
             const char        *field,
             const LekAnswer   *answer,
             const char *const *names)
{
  const char *value = answer != NULL ? lek_answer_get_value (answer) : NULL;
  g_autofree char *clean = value != NULL && names != NULL && question->names_people ? lek_guard_mask (value, names)
                                                                                    : g_strdup (value);

  lek_json_writer_begin_object (writer, NULL);
  lek_json_writer_add_text (writer, "field", field);
  lek_json_writer_add_text (writer, "key", question->id);
  lek_json_writer_add_text (writer, "state",
                            answer != NULL ? lek_answer_state_to_nick (lek_answer_get_state (answer)) : "unanswered");
  lek_json_writer_add_text (writer, "answer", clean);
  lek_json_writer_add_text (writer, "choice", answer != NULL ? find_choice (question->id, answer) : NULL);
  lek_json_writer_end_object (writer);
}

static void
write_derived (LekJsonWriter *writer,
               const char    *field,
               const char    *key,
               const char    *choice)
{
  lek_json_writer_begin_object (writer, NULL);
  lek_json_writer_add_text (writer, "field", field);
  lek_json_writer_add_text (writer, "key", key);
  lek_json_writer_add_text (writer, "state", choice != NULL ? "derived" : "unanswered");
  lek_json_writer_add_text (writer, "choice", choice);
  lek_json_writer_end_object (writer);
}

/* The field on risk: high, risk, unlikely or more information needed. */
static const char *
describe_risk (const LekSummary *summary)
{
  if (!summary->assessed)
    return "more information needed";
  if (summary->people_need == LEK_NEED_DUTY)
    return "high";

  return summary->ap_need == LEK_NEED_NONE ? "unlikely" : "risk";
}

static void
write_head (LekJsonWriter     *writer,
            const LekIncident *incident,
            gint64             now_utc)
{
  const LekMoment now = { now_utc, FALSE };
  g_autofree char *made = lek_moment_to_string (&now);

  lek_json_writer_add_text (writer, "format", "lekwijzer-edpb-draft");
  lek_json_writer_add_flag (writer, "draft", TRUE);
  lek_json_writer_add_text (writer, "template",
                            "EDPB common template for breach notification 1.0, consultation of June 2026");
  lek_json_writer_add_text (writer, "program", "Lekwijzer " LEK_VERSION);
  lek_json_writer_add_text (writer, "made", made);
  lek_json_writer_add_text (writer, "number", incident->summary->number);
}

char *
lek_edpb_to_json (LekLibrary        *library,
                  const LekIncident *incident,
                  gboolean           full,
                  gint64             now_utc)
{
  g_autoptr(LekJsonWriter) writer = lek_json_writer_new ();
  g_auto(GStrv) names = NULL;

  g_return_val_if_fail (LEK_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (incident != NULL, NULL);

  names = full ? NULL : lek_guard_names_of (incident, library);
  write_head (writer, incident, now_utc);
  lek_json_writer_begin_list (writer, "fields");
  write_derived (writer, "7", "incident.number", incident->summary->number);
  write_derived (writer, "15", "case.profile",
                 incident->summary->profile == LEK_PROFILE_GASTOUDER ? "self-employed or micro-enterprise" : NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const LekQuestion *question = lek_library_get_question (library, fields[i].question);

      if (question != NULL)
        write_field (writer, question, fields[i].field, lek_answers_get (incident->answers, fields[i].question),
                     (const char *const *) names);
    }
  write_derived (writer, "89", "assessment.risk", describe_risk (incident->summary));
  lek_json_writer_end_list (writer);

  return lek_json_writer_finish (writer);
}
