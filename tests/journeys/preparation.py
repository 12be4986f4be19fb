#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A gastouder prepares herself in Dutch, loses her telephone, and takes over what she had written down; then an office in
English, in a narrow window, puts its team in the incident with one press.
preparation.py PROGRAM, under build-aux/xsession."""
import re
import sys

from person import Person, register_file
from pilot import wait


def ask(person, question_id):
    return person.find(person.words.ask(question_id), 'text')


def add(person, words, fields):
    """Fills in the dialog of a list: FIELDS are texts by name, and what to press."""
    person.press(words)
    dialog = person.window(words)
    for field, value in fields:
        if value is not None:
            person.fill(person.find(field, 'text', within=dialog), value)
        else:
            person.act(person.find(field, within=dialog))
    person.press(person._('Save'), within=dialog)
    person.gone(words)


def gastouder_prepares(person):
    person.press(person._('Be prepared'))
    person.must_say(re.escape(person._('Nothing has been filled in yet.')))
    for question, words in (('prepare.agency_name', 'De Regenboog'), ('prepare.agency_phone', '020-1234567'),
                            ('prepare.contact_name', 'Sanne Smit'), ('prepare.contact_details', '06-12345678')):
        person.fill(ask(person, question), words)
    add(person, 'Apparaat toevoegen', [('Naam', 'Mijn telefoon'), ('Telefoon', None), ('Van mijzelf', None), ('Ja', None),
                                       ('Op afstand te wissen: Nee', None), ('Reservekopie: Ja', None)])
    person.must_say('^Mijn telefoon: niet op afstand te wissen$')
    person.press(person._('Checked today'))
    person.must_say(re.escape(person._('Last changed or checked on %s.').split('%s')[0]))


def gastouder_takes_over(person):
    person.something_happened('lost_or_stolen')
    person.walk_to('what.role', {'data.involved': 'yes', 'breach.confidentiality': 'yes'})
    person.press(re.compile('^Overnemen: Uit je voorbereiding .*Mijn telefoon: Van mijzelf'), within=person.step_page())
    person.wait_until_kept('role.system', 'own')
    person.view('Log')
    person.must_say('^Overgenomen uit de voorbereiding van .* → Van mijzelf$')
    person.view('Steps')
    person.press(person._('Menu of this incident'), number=1)
    person.press(person._('Undo'), 'menu item')
    person.must_say('^Uit je voorbereiding van .*, Mijn telefoon: Van mijzelf$', person.step_page())


def office_prepares(person):
    person.press(person._('Be prepared'))
    person.fill(ask(person, 'prepare.decides'), 'Anna de Vries, 06-1')
    add(person, 'Add a member', [('Name', 'Anna de Vries'), ('Phone', '06-1')])
    add(person, 'Add a supplier', [('Name', 'Cloud BV'), ('Processing agreement: No', None)])
    person.must_say('^Cloud BV: no processing agreement$')
    person.fill(ask(person, 'prepare.team_lead'), 'Anna de Vries')
    person.fill(ask(person, 'prepare.kept_where'), 'In the safe')


def office_takes_over(person):
    person.something_happened('hacked')
    person.walk_to('act.team', {'data.involved': 'yes'})
    person.press(re.compile('^Take over: From the preparation of .*: Anna de Vries$'), within=person.step_page())
    person.wait_until_kept('team.lead', 'Anna')
    person.press(re.compile('^Take over: From the preparation of .*: Anna de Vries$'), within=person.step_page())
    wait(lambda: [record['kind'] for record in person.kept()['records']] == ['member'], 'the member to be in the register')
    kept = person.kept()
    taken = [line for line in kept['log'] if line['code'].endswith('-prepared')]
    assert len(taken) == 2 and all(re.fullmatch('[0-9]{4}-[0-9]{2}-[0-9]{2}', line['text']) for line in taken), taken


def check_shown(person, words):
    shown = person.command('show', '2026-001')
    assert re.search(words, shown), shown


def main(program):
    with Person(program, language='nl') as person:
        person.introduce('A home child-minder')
        gastouder_prepares(person)
        person.press(person._('Back to the register'))
        gastouder_takes_over(person)
        check_shown(person, 'Overgenomen uit de voorbereiding van [0-9]+ [a-z]+ [0-9]{4}: Systeem van → Van mijzelf')

    register_file().unlink()
    with Person(program, language='en', profile='organisatie') as person:
        person.introduce('An office or organisation')
        office_prepares(person)
        person.press(person._('Back to the register'))
        office_takes_over(person)


if __name__ == '__main__':
    main(sys.argv[1])
