#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An office with ransomware, in English: through the eight steps of the plan, to the decision and the report.
office.py PROGRAM, under build-aux/xsession."""
import re
import subprocess
import sys

from person import Person, register_file

ANSWERS = {
    'data.involved': 'yes',
    'role.role': 'controller',
    'time.discovered': ('yesterday 08:30', r'8:30'),
    'incident.discovered_how': 'The files on the server no longer opened.',
    'time.from': ('yesterday 02:00', r'2:00'),
    'time.ongoing': 'no',
    'time.to': ('yesterday 09:00', r'9:00'),
    'incident.description': 'Ransomware encrypted the files of the personnel department.',
    'incident.nature': 'ransomware',
    'breach.confidentiality': 'yes',
    'breach.integrity': 'no',
    'breach.availability': 'yes',
    'incident.cause': 'external_malicious',
    'subjects.count': ('About', 250),
    'data.records': ('About', 4000),
    'consequences.text': 'Identity fraud with the copies of passports.',
    'team.lead': 'M. Jansen',
    'team.disciplines': ['management', 'privacy', 'it'],
    'suppliers.involved': 'yes',
    'suppliers.asked': 'To look for the way in.',
    'remedy.fixed': 'partly',
    'remedy.what': 'The servers are built anew.',
    'measures.taken': 'The network is cut off.',
    'police.reported': 'yes',
    'data.categories': ['national_id', 'financial'],
    'identification.ease': 'maximum',
    'subjects.categories': ['employees'],
    'subjects.vulnerable': 'no',
    'protection.encrypted': 'no',
    'protection.backup': 'yes',
    'recipient.kind': 'malicious',
    'access.malicious': 'yes',
    'access.exfiltration': 'confirmed',
    'access.misuse': 'unknown',
    'access.already_public': 'no',
    'impact.availability': 'significant',
    'consequences.people': ['identity_fraud'],
    'consequences.severity': 'very_large',
    'reporter.name': 'K. Bakker',
    'controller.name': 'Office Ltd',
    'ap.stage': 'first',
    'ap.reported': 'yes',
    'people.what': 'Your personnel file was copied by criminals.',
    'people.informed': 'all',
    'people.means': ['email', 'letter'],
    'comm.audiences': ['employees'],
    'comm.message': 'What happened, and what to do now.',
    'comm.media': 'no',
    'measures.prevent': 'Two steps to sign in.',
    'register.complete': 'yes',
    'report.kept_where': 'In the privacy folder.',
    'legal.analysis': 'The fines and the claims.',
    'legal.insurer': 'yes',
    'police.number': 'PL-2026-1',
    'legal.ap_inquiry': 'The log and the report.',
}


def read_the_law(person):
    person.must_say('^Yes', person.step_page())


def decide_ap(person):
    person.is_refused_without_motive()
    person.follow()


def check_register(person):
    kept = person.kept()
    answers = {answer['question'] for answer in kept['answers']}
    assert set(ANSWERS) <= answers, set(ANSWERS) - answers
    assert [decision['choice'] for decision in kept['decisions']] == ['yes', 'yes'], kept['decisions']
    person.command('verify')

    report = register_file().with_name('report.pdf')
    person.command('report', '2026-001', '-o', report)
    pages = subprocess.run(['pdfinfo', report], capture_output=True, text=True, check=True).stdout
    assert re.search(r'Pages: +1\b', pages), pages


def main(program):
    with Person(program, language='en', profile='organisatie') as person:
        person.introduce('An office or organisation', 'K. Bakker')
        person.something_happened('hacked', 'yesterday 09:00')
        pages, given = person.walk(ANSWERS, {
            'assess.verdict': read_the_law,
            'assess.decide-ap': decide_ap,
            'assess.decide-people': Person.follow,
        })
        assert given == set(ANSWERS), set(ANSWERS) - given
        steps = {page.split('.')[0] for page in pages}
        assert len(steps) == 8, steps
        person.press(person._('To the overview'))
        person.must_say('^Yes', person.find('LekVerdictCard', 'filler'))
    check_register(person)


main(*sys.argv[1:])
