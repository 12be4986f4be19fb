/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The example of a home child-minder: a telephone with photographs of children
 * is lost, and everything is done as it should be. All names are invented.
 */

#include "config.h"

#include "session/lek-example-teller.h"

static const LekExampleLine discovery[] = {
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

static const LekExampleLine assessment[] = {
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

static const LekExampleLine measures[] = {
  { 5, "measures.taken",
    "De telefoon op afstand gewist en de simkaart laten blokkeren. De groepsapp is vernieuwd.",
    "Wiped the phone from a distance and had the SIM card blocked. The group chat was started anew." },
  { 3, "measures.limit",
    "Alle wachtwoorden op de telefoon zijn gewijzigd. De ouders zijn gevraagd op vreemde berichten te letten.",
    "All passwords on the phone were changed. The parents were asked to watch for strange messages." },
};

static const LekExampleLine reporting[] = {
  { 10, "contact.name", "Sanne Vermeulen" },
  { 0, "contact.details", "sanne@dezonnebloem.example" },
  { 0, "ap.reported", "yes" },
  { 0, "ap.number", "VOORBEELD-0001", "EXAMPLE-0001" },
};

static const LekExampleLine message[] = {
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

static const LekExampleLine evaluation[] = {
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

#define TELL(lines) lek_example_tell_lines (teller, lines, G_N_ELEMENTS (lines))

static void
tell (LekExampleTeller *teller)
{
  lek_example_answer_time (teller, "time.discovered", 0);
  lek_example_answer_time (teller, "time.from", 40);
  lek_example_do_first_hour (teller);
  TELL (discovery);
  TELL (assessment);
  lek_example_answer_time (teller, "role.agency_informed_at", 30);
  TELL (measures);
  lek_example_decide (teller, LEK_ABOUT_AP);
  TELL (reporting);
  lek_example_answer_time (teller, "ap.reported_at", 0);
  lek_example_decide (teller, LEK_ABOUT_PEOPLE);
  TELL (message);
  lek_example_answer_time (teller, "people.informed_at", 0);
  TELL (evaluation);
}

const LekExampleStory lek_example_gastouder = {
  .uuid = "7a0e8f9c-3d52-4b61-9c47-2f1d6b8e0a35",
  .scenario = "lost_or_stolen",
  .title_nl = "Voorbeeld: telefoon met foto’s kwijt",
  .title_en = "Example: phone with photographs lost",
  .who = {
    .author = "Sanne Vermeulen",
    .function_nl = "Gastouder",
    .function_en = "Child-minder",
    .email = "sanne@dezonnebloem.example",
    .phone = "06 00 00 00 00",
    .organisation = "Gastouderopvang De Zonnebloem",
    .address = "Voorbeeldstraat 1, 1234 AB Voorbeeldstad",
    .number = "000000000",
  },
  .tell = tell,
};
