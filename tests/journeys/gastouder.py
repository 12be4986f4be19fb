#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A gastouder who lost her phone, in Dutch: from the first start to the closed incident with its report on one A4.
gastouder.py PROGRAM, under build-aux/xsession."""
import json
import re
import subprocess
import sys

from person import Person, register_file

ANSWERS = {
    'time.discovered': ('gisteren 14:30', r'om 14:30'),
    'incident.discovered_how': 'Bij het ophalen was de telefoon niet meer in de tas.',
    'data.involved': 'yes',
    'breach.confidentiality': 'yes',
    'breach.integrity': 'no',
    'breach.availability': 'yes',
    'incident.description': 'De telefoon met foto’s en de ouderapp is kwijtgeraakt in de speeltuin.',
    'incident.nature': 'device_lost',
    'incident.cause': 'external_nonmalicious',
    'incident.cause_text': 'De tas stond open op de bank.',
    'time.from': ('gisteren 14:00', r'om 14:00'),
    'time.ongoing': 'no',
    'time.to': ('gisteren 14:30', r'om 14:30'),
    'role.system': 'own',
    'role.role': 'controller',
    'role.agency_informed': 'no',
    'form.sensitive': 'yes',
    'form.sensitive_kinds': ['care_development', 'images'],
    'form.serious': 'yes',
    'form.wrong_hands_excluded': 'no',
    'data.categories': ['images', 'contact'],
    'data.records': ('About', 200),
    'identification.ease': 'significant',
    'subjects.categories': ['minors', 'parents'],
    'subjects.count': 6,
    'subjects.vulnerable': 'yes',
    'subjects.description': 'Zes kinderen en hun ouders.',
    'protection.encrypted': 'no',
    'protection.backup': 'yes',
    'recipient.kind': 'unknown',
    'access.malicious': 'unknown',
    'access.exfiltration': 'possible',
    'access.misuse': 'no',
    'access.already_public': 'no',
    'impact.availability': 'minor',
    'consequences.people': ['loss_of_control'],
    'consequences.text': 'Een vreemde kan de foto’s van de kinderen zien.',
    'consequences.severity': 'considerable',
    'measures.taken': 'De telefoon is op afstand vergrendeld.',
    'measures.limit': 'De wachtwoorden zijn veranderd.',
    'ap.reported': 'yes',
    'ap.reported_at': ('vandaag 00:00', r'om 0?0:00'),
    'ap.number': 'AP-12345',
    'ap.stage': 'first',
    'reporter.name': 'Sanne Smit',
    'controller.name': 'Gastouderopvang Sanne',
    'people.what': 'Mijn telefoon is kwijt. Er staan foto’s van uw kind op.',
    'people.informed': 'all',
    'people.informed_at': ('vandaag 00:00', r'om 0?0:00'),
    'people.count': 6,
    'people.means': ['telephone'],
    'measures.prevent': 'De telefoon krijgt een code van zes cijfers.',
    'evaluation.better': 'De telefoon bij mij dragen.',
    'report.kept_where': 'In de kast op kantoor.',
}



def read_the_form(person):
    person.must_say('[Ee]rnstig datalek', person.step_page())


def read_the_law(person):
    person.must_say('Ja, zo snel mogelijk|Ja', person.step_page())


def decide_ap(person):
    person.is_refused_without_motive()
    person.follow()


def check_register(person):
    """What was seen in the window is what stands in the file."""
    shown = person.command('show', '2026-001')
    for words in ('ernstig datalek', 'Gebeld met de wijkagent'):
        assert words in shown, shown
    kept = person.kept()
    answers = {answer['question']: answer for answer in kept['answers']}
    assert set(ANSWERS) <= set(answers), set(ANSWERS) - set(answers)
    assert [decision['choice'] for decision in kept['decisions']] == ['yes', 'yes'], kept['decisions']
    person.command('verify')
    listed, = json.loads(person.command('list', '--json'))
    assert listed['number'] == '2026-001' and listed['state'] == 'closed', listed

    report = register_file().with_name('report.pdf')
    person.command('report', '2026-001', '-o', report)
    pages = subprocess.run(['pdfinfo', report], capture_output=True, text=True, check=True).stdout
    assert re.search(r'Pages: +1\b', pages), pages
    paper = subprocess.run(['pdftotext', '-layout', report, '-'], capture_output=True, text=True, check=True).stdout
    assert 'Ernstig datalek' in paper or 'ernstig datalek' in paper, paper


def main(program):
    with Person(program, language='nl') as person:
        person.introduce('A home child-minder', 'Sanne Smit')
        person.something_happened('lost_or_stolen', 'gisteren 15:00')
        pages, given = person.walk(ANSWERS, {
            'assess.form-verdict': read_the_form,
            'assess.verdict': read_the_law,
            'act.decide-ap': decide_ap,
            'act.decide-people': Person.follow,
        })
        assert given == set(ANSWERS), set(ANSWERS) - given
        assert len(pages) == 32, pages
        person.write_log_line('Gebeld met de wijkagent', 'gisteren 16:00')
        person.close_incident('De telefoon is terug, en de ouders weten het.')
        person.must_say(re.escape(person._('This incident is closed. Reopen it to change an answer.')))
    check_register(person)


main(*sys.argv[1:])
