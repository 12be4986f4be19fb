/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The example of a small office: a list with the data of parents and children
 * is mailed to the wrong address, and all eight steps are gone through. All
 * names are invented.
 */

#include "config.h"

#include "session/lek-example-teller.h"

static const LekExampleLine discovery[] = {
  { 2, "incident.discovered_how",
    "De collega die de mail verstuurde, zag in de map met verzonden berichten een verkeerd adres staan.",
    "The colleague who sent the e-mail saw a wrong address in the folder with sent messages." },
  { 1, "data.involved", "yes" },
  { 0, "role.role", "controller" },
  { 1, "time.ongoing", "no" },
  { 4, "incident.description",
    "Een collega van de administratie wilde de maandlijst met klantgegevens naar de boekhouder mailen. "
    "Het mailprogramma vulde het adres van iemand anders met bijna dezelfde naam in. De lijst is een "
    "Excel-bestand zonder wachtwoord, met gegevens van 86 gezinnen.",
    "A colleague in administration meant to e-mail the monthly list of customers to the bookkeeper. The mail "
    "program filled in the address of somebody else with almost the same name. The list is a spreadsheet "
    "without a password, with data of 86 families." },
  { 1, "incident.nature", "wrong_recipient_email" },
  { 0, "breach.confidentiality", "yes" },
  { 0, "breach.integrity", "no" },
  { 0, "breach.availability", "no" },
  { 1, "incident.cause", "internal_nonmalicious" },
  { 1, "incident.cause_text",
    "Het adres is automatisch aangevuld en vóór het versturen niet nagekeken. Het bestand was niet beveiligd.",
    "The address was completed automatically and not checked before sending. The file was not protected." },
  { 1, "subjects.count", "231" },
  { 0, "data.records", "86" },
  { 2, "consequences.text",
    "De ontvanger kent nu van 86 gezinnen de namen, adressen, burgerservicenummers en rekeningnummers. Daarmee kan "
    "iemand zich voor een ander uitgeven of overtuigende nepberichten sturen.",
    "The recipient now knows the names, addresses, citizen service numbers and account numbers of 86 families. "
    "With these somebody can pose as another person or send convincing fake messages." },
};

static const LekExampleField team[] = {
  { "member.name", "Ingrid Bakker" },
  { "member.role", "Directeur, leidt het team", "Director, leads the team" },
  { "member.discipline", "management" },
  { "member.phone", "06 00 00 00 01" },
  { "member.name", "Ruben de Wit" },
  { "member.role", "Functioneel beheerder", "Systems manager" },
  { "member.discipline", "it" },
  { "member.phone", "06 00 00 00 02" },
  { "member.name", "Amira Haddad" },
  { "member.role", "Klantcontact en planning", "Customer contact and planning" },
  { "member.discipline", "customer_contact" },
  { "member.phone", "06 00 00 00 03" },
};

static const LekExampleLine remedy[] = {
  { 1, "team.lead", "Ingrid Bakker" },
  { 0, "team.disciplines", "management it customer_contact" },
  { 9, NULL,
    "De ontvanger gebeld. Hij heeft de bijlage geopend en belooft die te wissen, maar wil dat niet op schrift "
    "zetten.",
    "Rang the recipient. He opened the attachment and promises to delete it, but does not want to put that in "
    "writing." },
  { 2, "suppliers.involved", "yes" },
  { 12, "suppliers.asked",
    "Aan de beheerder van de mail is gevraagd of het bericht is in te trekken en of het is doorgestuurd. Intrekken "
    "kan niet, want de ontvanger zit bij een andere aanbieder.",
    "The manager of the e-mail was asked whether the message can be recalled and whether it was passed on. It "
    "cannot be recalled, as the recipient uses another provider." },
};

static const LekExampleField suppliers[] = {
  { "supplier.name", "Noorderlicht ICT" },
  { "supplier.contact", "Servicedesk", "Service desk" },
  { "supplier.phone", "088 000 00 00" },
  { "supplier.email", "servicedesk@noorderlicht.example" },
  { "supplier.asked_at", NULL },
  { "supplier.answer",
    "Het bericht is één keer afgeleverd en niet meer in te trekken. De verzendlogboeken zijn bewaard.",
    "The message was delivered once and cannot be recalled. The sending logs have been kept." },
};

static const LekExampleLine measures[] = {
  { 5, "remedy.fixed", "partly" },
  { 1, "remedy.what",
    "De ontvanger heeft telefonisch toegezegd de mail te wissen. Dat is niet te controleren.",
    "The recipient promised by telephone to delete the e-mail. That cannot be checked." },
  { 2, "measures.taken",
    "Het verkeerde adres is uit de lijst met voorstellen gehaald. De maandlijst wordt voorlopig niet meer gemaild.",
    "The wrong address was removed from the list of suggestions. The monthly list is not e-mailed for now." },
  { 2, "measures.limit",
    "De gezinnen worden gewaarschuwd voor nepberichten. De medewerkers van klantcontact weten wat zij kunnen "
    "antwoorden.",
    "The families are warned of fake messages. The staff in customer contact know what they can answer." },
  { 0, "police.reported", "no" },
};

static const LekExampleField tasks[] = {
  { "task.what", "Ontvanger vragen het bericht te verwijderen en dat te bevestigen",
    "Ask the recipient to delete the message and to confirm it" },
  { "task.who", "Ingrid Bakker" },
  { "task.done", "yes" },
  { "task.done_at", NULL },
  { "task.what", "Groepsadressen en automatisch aanvullen nakijken",
    "Check group addresses and automatic completion" },
  { "task.who", "Ruben de Wit" },
  { "task.done", "yes" },
  { "task.done_at", NULL },
  { "task.what", "Gevoelige stukken voortaan versleuteld versturen",
    "Send sensitive documents encrypted from now on" },
  { "task.who", "Ruben de Wit" },
  { "task.preventive", "yes" },
};

static const LekExampleLine assessment[] = {
  { 15, "data.categories", "basic contact financial national_id" },
  { 1, "data.description",
    "Namen, adressen, geboortedatums en burgerservicenummers van ouders en kinderen, en rekeningnummers en openstaande "
    "bedragen van ouders.",
    "Names, addresses, dates of birth and citizen service numbers of parents and children, and account numbers and "
    "amounts owed by parents." },
  { 1, "identification.ease", "maximum" },
  { 1, "subjects.categories", "minors parents customers" },
  { 0, "subjects.vulnerable", "yes" },
  { 1, "subjects.description", "86 gezinnen: 128 ouders en 103 kinderen van 0 tot 12 jaar.",
    "86 families: 128 parents and 103 children aged 0 to 12." },
  { 1, "protection.encrypted", "no" },
  { 0, "protection.backup", "yes" },
  { 2, "recipient.kind", "known" },
  { 0, "recipient.mass", "no" },
  { 0, "access.malicious", "no" },
  { 0, "recipient.may_know", "no" },
  { 0, "recipient.relation", "stranger" },
  { 0, "recipient.trusted", "no" },
  { 0, "recipient.opened", "yes" },
  { 0, "recipient.deleted", "no" },
  { 1, "access.exfiltration", "confirmed" },
  { 0, "access.misuse", "no" },
  { 0, "access.already_public", "no" },
  { 2, "consequences.people", "loss_of_control identity_fraud fraud spam_phishing" },
  { 1, "consequences.severity", "considerable" },
  { 1, "consequences.severity_why",
    "Een burgerservicenummer met naam, adres en rekeningnummer is genoeg om fraude mee te plegen.",
    "A citizen service number with a name, an address and an account number is enough to commit fraud." },
};

static const LekExampleLine reporting[] = {
  { 8, "contact.name", "Ingrid Bakker" },
  { 0, "contact.details", "privacy@deboomgaard.example, 088 000 00 10" },
  { 0, "controller.sector", "Kinderopvang", "Childcare" },
  { 1, "consequences.controller", "spread_further" },
  { 0, "ap.other_organisations", "Noorderlicht ICT, beheerder van de mail", "Noorderlicht ICT, manages the e-mail" },
  { 0, "ap.cross_border", "no" },
  { 0, "ap.other_authorities", "Nee.", "No." },
  { 1, "ap.stage", "first" },
  { 15, "ap.reported", "yes" },
  { 0, "ap.number", "VOORBEELD-0002", "EXAMPLE-0002" },
};

static const LekExampleLine message[] = {
  { 20, "people.what",
    "Een lijst met gegevens van uw gezin is per ongeluk naar een verkeerd e-mailadres gestuurd. Op de lijst "
    "staan namen, "
    "adressen, geboortedatums, burgerservicenummers en uw rekeningnummer.",
    "A list with data of your family was sent to a wrong e-mail address by mistake. The list has names, "
    "addresses, dates "
    "of birth, citizen service numbers and your account number." },
  { 1, "people.contact", "Ingrid Bakker, privacy@deboomgaard.example, 088 000 00 10" },
  { 2, "people.consequences",
    "Iemand kan proberen zich voor u uit te geven, of u een nepbericht sturen dat echt lijkt.",
    "Somebody may try to pose as you, or send you a fake message that looks real." },
  { 2, "people.todo",
    "Klik niet op links in onverwachte berichten en betaal niets zonder het na te vragen. Let op uw afschriften. Bel "
    "bij twijfel De Boomgaard of uw bank.",
    "Do not follow links in unexpected messages and pay nothing without asking first. Watch your bank statements. If "
    "in doubt, ring De Boomgaard or your bank." },
  { 2, "people.measures",
    "De ontvanger is gevraagd de lijst te wissen. De maandlijst wordt niet meer per mail verstuurd.",
    "The recipient was asked to delete the list. The monthly list is no longer sent by e-mail." },
  { 100, "people.informed", "all" },
  { 0, "people.count", "231" },
  { 0, "people.means", "telephone email" },
  { 0, "people.who_else", "no" },
};

static const LekExampleLine communication[] = {
  { 10, "comm.audiences", "subjects employees" },
  { 1, "comm.message",
    "Er is een fout gemaakt met een e-mail. Iedereen om wie het gaat, weet het en kan ons bellen.",
    "A mistake was made with an e-mail. Everyone concerned knows about it and can ring us." },
  { 0, "comm.owner", "Ingrid Bakker" },
  { 0, "comm.media", "no" },
};

static const LekExampleField audiences[] = {
  { "audience.who", "Medewerkers van de locaties", "Staff of the locations" },
  { "audience.message",
    "Ouders kunnen er bij het brengen en halen naar vragen. Verwijs door naar Ingrid Bakker.",
    "Parents may ask about it when they bring or collect their children. Refer them to Ingrid Bakker." },
  { "audience.means", "in_person email" },
  { "audience.owner", "Amira Haddad" },
};

static const LekExampleLine review[] = {
  { 18 * 60, "measures.prevent",
    "De maandlijst staat voortaan in een afgeschermde map. Automatisch aanvullen van adressen staat uit.",
    "The monthly list is now kept in a protected folder. Automatic completion of addresses is off." },
  { 1, "register.complete", "yes" },
  { 2, "evaluation.well",
    "De fout is meteen gemeld. Alle gezinnen wisten het dezelfde dag.",
    "The mistake was reported at once. All families knew the same day." },
  { 2, "evaluation.better",
    "Het bestand had nooit zonder wachtwoord verstuurd mogen worden.",
    "The file should never have been sent without a password." },
  { 2, "evaluation.changed",
    "Bestanden met burgerservicenummers worden niet meer gemaild. Dat staat nu ook in de werkafspraken.",
    "Files with citizen service numbers are no longer e-mailed. The working agreements now say so too." },
  { 1, "report.kept_where", "Datalekregister, map 2 op de afdeling administratie",
    "Breach register, folder 2 in administration" },
  { 10, "legal.analysis",
    "Geen versleuteling en geen controle van het adres: de beveiliging paste niet bij deze gegevens (AVG art. 32).",
    "No encryption and no check of the address: the security did not fit these data (GDPR art. 32)." },
  { 1, "legal.contracts",
    "De verwerkersovereenkomst met Noorderlicht ICT is nagekeken. Daarin hoeft niets te veranderen.",
    "The processing agreement with Noorderlicht ICT was checked. Nothing in it needs to change." },
  { 0, "legal.insurer", "yes" },
  { 2, "legal.ap_inquiry",
    "Dit dossier, het verzonden bericht en de werkafspraken liggen klaar.",
    "This file, the message that was sent and the working agreements are ready." },
  { 1, "legal.claims",
    "Vragen over schade gaan naar de directeur. Zij legt ze vast en stuurt ze naar de verzekeraar.",
    "Questions about damage go to the director. She records them and sends them to the insurer." },
};

#define TELL(lines) lek_example_tell_lines (teller, lines, G_N_ELEMENTS (lines))
#define LIST(kind, fields) lek_example_tell_list (teller, kind, fields, G_N_ELEMENTS (fields))

static void
tell (LekExampleTeller *teller)
{
  lek_example_answer_time (teller, "time.discovered", 0);
  lek_example_answer_time (teller, "time.from", 35);
  lek_example_answer_time (teller, "time.to", 34);
  lek_example_do_first_hour (teller);
  TELL (discovery);
  LIST ("member", team);
  TELL (remedy);
  LIST ("supplier", suppliers);
  TELL (measures);
  LIST ("task", tasks);
  TELL (assessment);
  lek_example_decide (teller, LEK_ABOUT_AP);
  TELL (reporting);
  lek_example_answer_time (teller, "ap.reported_at", 0);
  lek_example_decide (teller, LEK_ABOUT_PEOPLE);
  TELL (message);
  lek_example_answer_time (teller, "people.informed_at", 0);
  TELL (communication);
  lek_example_answer_time (teller, "comm.when", 0);
  LIST ("audience", audiences);
  TELL (review);
}

const LekExampleStory lek_example_office = {
  .uuid = "c4d1f0b6-58e7-4f0a-9a53-6b0e2d97c814",
  .scenario = "shown_or_sent",
  .title_nl = "Voorbeeld: klantenlijst naar een verkeerd e-mailadres",
  .title_en = "Example: customer list to a wrong e-mail address",
  .who = {
    .author = "Ingrid Bakker",
    .function_nl = "Directeur",
    .function_en = "Director",
    .email = "ingrid@deboomgaard.example",
    .phone = "088 000 00 10",
    .organisation = "Kinderopvang De Boomgaard",
    .address = "Voorbeeldlaan 2, 1234 AB Voorbeeldstad",
    .number = "00000000",
  },
  .tell = tell,
};
