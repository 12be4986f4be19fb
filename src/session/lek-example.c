/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The example is told through the case itself, so that its
 * advice, log and decisions are what the program really makes of it. The words
 * are a person's own, in the language of the window at the moment it is made.
 */

#include "config.h"

#include "session/lek-example.h"

#define MINUTE 60

/**
 * Line:
 * @after: minutes that go by before it
 * @question: what is answered, or NULL for a line in the log
 * @nl, @en: the answer, or the words of the line; @en NULL when it is the same
 */
typedef struct
{
  int         after;
  const char *question;
  const char *nl;
  const char *en;
} Line;

static const Line discovery[] = {
  { 2, "incident.discovered_how",
    "Ik merkte na het uitstapje dat mijn werktelefoon niet meer in mijn tas zat.",
    "After the outing I noticed that my work phone was no longer in my bag." },
  { 1, "data.involved", "yes" },
  { 1, "breach.confidentiality", "yes" },
  { 0, "breach.integrity", "no" },
  { 0, "breach.availability", "no" },
  { 6, NULL,
    "De speeltuin en het busbedrijf gebeld. Niemand heeft een telefoon gevonden.",
    "Called the playground and the bus company. Nobody has found a phone." },
  { 4, "incident.description",
    "Op de terugweg van de speeltuin ben ik mijn werktelefoon kwijtgeraakt. Er staan foto’s op van de "
    "kinderen, de telefoonnummers van de ouders en de groepsapp met de dagverslagen.",
    "On the way back from the playground I lost my work phone. It holds photographs of the children, the "
    "telephone numbers of the parents and the group chat with the daily reports." },
  { 1, "incident.nature", "device_lost" },
  { 0, "incident.cause", "internal_nonmalicious" },
  { 1, "incident.cause_text",
    "De telefoon is waarschijnlijk uit het voorvak van de tas gevallen.",
    "The phone probably fell out of the front pocket of the bag." },
  { 1, "time.ongoing", "yes" },
  { 1, "role.system", "own" },
  { 0, "role.role", "controller" },
};

static const Line assessment[] = {
  { 25, "role.agency_informed", "yes" },
  { 3, "form.sensitive", "yes" },
  { 1, "form.sensitive_kinds", "care_development images" },
  { 1, "form.serious", "yes" },
  { 1, "form.wrong_hands_excluded", "no" },
  { 2, "data.categories", "child_development images basic contact" },
  { 1, "data.description",
    "Foto's van vier kinderen, hun voornamen, dagverslagen over eten en slapen, en namen en telefoonnummers "
    "van de ouders.",
    "Photographs of four children, their first names, daily reports on eating and sleeping, and names and "
    "telephone numbers of the parents." },
  { 1, "data.records", "320" },
  { 0, "identification.ease", "maximum" },
  { 1, "subjects.categories", "minors parents" },
  { 0, "subjects.count", "11" },
  { 0, "subjects.vulnerable", "yes" },
  { 1, "subjects.description", "Vier kinderen van 1 tot 4 jaar en hun zeven ouders.",
    "Four children aged 1 to 4 and their seven parents." },
  { 2, "protection.encrypted", "no" },
  { 0, "protection.backup", "yes" },
  { 1, "recipient.kind", "unknown" },
  { 0, "recipient.mass", "no" },
  { 0, "access.malicious", "no" },
  { 1, "access.exfiltration", "possible" },
  { 0, "access.misuse", "no" },
  { 0, "access.already_public", "no" },
  { 2, "consequences.people", "loss_of_control physical_mental" },
  { 1, "consequences.text",
    "Een onbekende kan de foto’s en de telefoonnummers zien en ouders lastigvallen.",
    "A stranger can see the photographs and the telephone numbers and bother parents." },
  { 1, "consequences.severity", "considerable" },
  { 1, "consequences.severity_why",
    "Het gaat om jonge kinderen en de telefoon had geen toegangscode.",
    "It concerns young children and the phone had no passcode." },
};

static const Line measures[] = {
  { 5, "measures.taken",
    "De telefoon op afstand gewist en de simkaart laten blokkeren. De groepsapp is vernieuwd.",
    "Wiped the phone from a distance and had the SIM card blocked. The group chat was started anew." },
  { 3, "measures.limit",
    "Alle wachtwoorden op de telefoon zijn gewijzigd. De ouders zijn gevraagd op vreemde berichten te letten.",
    "All passwords on the phone were changed. The parents were asked to watch for strange messages." },
};

static const Line reporting[] = {
  { 10, "contact.name", "Sanne Vermeulen" },
  { 0, "contact.details", "sanne@dezonnebloem.example" },
  { 0, "ap.reported", "yes" },
  { 0, "ap.number", "VOORBEELD-0001", "EXAMPLE-0001" },
};

static const Line message[] = {
  { 20, "people.what",
    "Mijn werktelefoon is verloren. Er stonden foto’s van je kind en je telefoonnummer op.",
    "My work phone was lost. It held photographs of your child and your telephone number." },
  { 1, "people.contact", "Sanne Vermeulen, sanne@dezonnebloem.example" },
  { 2, "people.consequences",
    "Iemand anders kan de foto’s hebben gezien of je kunnen bellen of appen.",
    "Somebody else may have seen the photographs, or may call or text you." },
  { 2, "people.todo",
    "Let op vreemde berichten en bel mij als je iets merkt.",
    "Watch for strange messages and call me if you notice anything." },
  { 2, "people.measures",
    "De telefoon is op afstand gewist en de simkaart is geblokkeerd.",
    "The phone was wiped from a distance and the SIM card is blocked." },
  { 90, "people.informed", "all" },
  { 0, "people.count", "11" },
  { 0, "people.means", "in_person telephone" },
  { 0, "people.who_else", "no" },
};

static const Line evaluation[] = {
  { 18 * 60, "measures.prevent",
    "Er zit nu een toegangscode op elke telefoon en foto’s gaan elke week van het toestel.",
    "Every phone now has a passcode, and photographs leave the device every week." },
  { 2, "evaluation.well",
    "De telefoon was binnen een half uur gewist en alle ouders zijn dezelfde dag gesproken.",
    "The phone was wiped within half an hour and all parents were spoken to the same day." },
  { 2, "evaluation.better",
    "Een toegangscode had het gevolg veel kleiner gemaakt.",
    "A passcode would have made the consequences much smaller." },
  { 2, "evaluation.changed",
    "Een vaste controle van de tas voor vertrek, en een apart toestel zonder contacten voor uitstapjes.",
    "A fixed check of the bag before leaving, and a separate device without contacts for outings." },
  { 1, "report.kept_where", "Map ‘Veiligheid’ in de kast op kantoor",
    "Folder ‘Safety’ in the cabinet in the office" },
};

static void
pass (LekClock *clock,
      int       minutes)
{
  if (minutes > 0)
    lek_clock_set (clock, lek_clock_now (clock) + minutes * MINUTE);
}

static void
answer (LekCase        *draft,
        const char     *question,
        LekAnswerState  state,
        const char     *value)
{
  g_autoptr(LekAnswer) given = lek_answer_new (state, value);
  g_autoptr(GError) error = NULL;

  if (!lek_case_answer (draft, question, given, &error))
    g_critical ("the example does not fit %s: %s", question, error->message);

  lek_case_settle (draft);
}

static void
answer_time (LekCase    *draft,
             const char *question,
             gint64      utc)
{
  LekMoment moment = { utc - utc % MINUTE, FALSE };
  g_autofree char *value = lek_moment_to_string (&moment);

  answer (draft, question, LEK_ANSWER_KNOWN, value);
}

static void
tell (LekCase    *draft,
      LekClock   *clock,
      LekVoice    voice,
      const Line *lines,
      guint       n_lines)
{
  for (guint i = 0; i < n_lines; i++)
    {
      const Line *line = &lines[i];
      const char *words = voice == LEK_VOICE_EN && line->en != NULL ? line->en : line->nl;

      pass (clock, line->after);
      if (line->question != NULL)
        answer (draft, line->question, LEK_ANSWER_KNOWN, words);
      else if (!lek_case_add_note (draft, words, NULL, FALSE, NULL))
        g_assert_not_reached ();      /* a draft takes any words */
    }
}

static void
do_first_hour (LekCase  *draft,
               LekClock *clock)
{
  const LekScenario *scenario = lek_library_get_scenario (lek_case_get_library (draft),
                                                          "lost_or_stolen");

  for (guint i = 0; scenario != NULL && i < scenario->first_hour->len; i++)
    {
      pass (clock, 4);
      lek_case_set_action_done (draft, i, TRUE);
    }
}

static void
decide (LekCase    *draft,
        LekAbout    about,
        const char *motive)
{
  g_autoptr(GError) error = NULL;

  if (!lek_case_decide (draft, about, LEK_CHOICE_YES, motive, &error))
    g_critical ("the example cannot decide: %s", error->message);
}

LekPreferences *
lek_example_new_preferences (LekVoice voice)
{
  LekPreferences *preferences = lek_preferences_new_unbound ();

  g_object_set (preferences,
                "author", "Sanne Vermeulen",
                "author-function", voice == LEK_VOICE_EN ? "Child-minder" : "Gastouder",
                "author-email", "sanne@dezonnebloem.example",
                "author-phone", "06 00 00 00 00",
                "organisation", "Gastouderopvang De Zonnebloem",
                "organisation-address", "Voorbeeldstraat 1, 1234 AB Voorbeeldstad",
                "organisation-number", "000000000",
                NULL);

  return preferences;
}

const char *
lek_example_get_title (LekVoice voice)
{
  return voice == LEK_VOICE_EN ? "Example: phone with photographs lost"
                               : "Voorbeeld: telefoon met foto’s kwijt";
}

#define TELL(lines) tell (draft, clock, voice, lines, G_N_ELEMENTS (lines))

void
lek_example_tell (LekCase  *draft,
                  LekClock *clock,
                  LekVoice  voice)
{
  gint64 start_utc = lek_clock_now (clock);

  answer_time (draft, "time.discovered", start_utc);
  answer_time (draft, "time.from", start_utc - 40 * MINUTE);
  do_first_hour (draft, clock);
  TELL (discovery);
  TELL (assessment);
  answer_time (draft, "role.agency_informed_at", lek_clock_now (clock) - 30 * MINUTE);
  TELL (measures);
  decide (draft, LEK_ABOUT_AP, NULL);
  TELL (reporting);
  answer_time (draft, "ap.reported_at", lek_clock_now (clock));
  decide (draft, LEK_ABOUT_PEOPLE, NULL);
  TELL (message);
  answer_time (draft, "people.informed_at", lek_clock_now (clock));
  TELL (evaluation);
}
