#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters for three recipients, in Dutch: typed, pasted and from a CSV file; the guard is met and covers; letters and e-mail
drafts are saved and hold nobody else's data; who was told is recorded. letters.py PROGRAM, under build-aux/xsession."""
import email
import email.policy
import os
import pathlib
import re
import subprocess
import sys

from person import Person
from pilot import text, wait

PEOPLE = {
    'Sien de Vos': ('Dorpsstraat 1', 'sien@example.org'),
    'Jan Mulder': ('Kerkweg 12', 'jan@example.org'),
    'Truus Prins': ('High Street 3', 'truus@example.org'),
}


def records(person):
    return [record for record in person.kept()['records'] if record['kind'] == 'recipient']


def add_recipients(person):
    person.press('Ontvanger toevoegen')
    dialog = person.window('Ontvanger toevoegen')
    for label, words in (('Naam', 'Sien de Vos'), ('Adres', 'Dorpsstraat 1'), ('E-mailadres', 'sien@example.org')):
        person.fill(person.find(label, 'text', within=dialog), words)
    person.press(person._('Save'), within=dialog)
    person.gone('Ontvanger toevoegen')

    person.click(person._('Paste several, or read a file'))
    person.write('Jan Mulder; Kerkweg 12, 6711 AA Ede; jan@example.org; O.; nl', person._('Recipients to add'))
    person.press(person._('Add these'))
    person.must_say('Jan Mulder')

    path = pathlib.Path(os.environ['HOME']) / 'ouders.csv'
    path.write_text('naam;adres;e-mail;kind;taal\nTruus Prins;High Street 3;truus@example.org;;en\n', encoding='utf-8')
    person.press(person._('From a CSV file…'))
    choose(person, person._('Recipients from a file'), path, person._('Open'))
    person.must_say('Truus Prins')
    wait(lambda: len(records(person)) == 3, 'three recipients in the register')


def choose(person, title, path, accept):
    """In the toolkit's own dialog a slash brings up a line for a path."""
    dialog = person.window(title)
    person.find(accept, 'push button', within=dialog)
    person.key('slash')
    person.fill(person.find('GtkFileChooserEntry', 'text', within=dialog), str(path))
    person.press(accept, within=dialog)
    person.alone()


def save(person, button, folder, guarded):
    folder.mkdir()
    person.press(person._(button))
    if guarded:
        person.must_say('Mulder', person.second_window())
        person.press(person._('Cover it'), within=person.second_window())
    choose(person, person._('A folder for the messages'), folder, person._('Save here'))
    wait(lambda: len(list(folder.iterdir())) == 3, f'three files in {folder.name}')


def others(owner):
    return [mark for who, marks in PEOPLE.items() if who != owner for mark in (who.split()[-1], *marks)]


def check_text(path, words):
    owner = next(who for who in PEOPLE if who.split()[0] in words)
    for mark in others(owner):
        assert mark not in words, f'{path.name} of {owner} holds {mark!r}'
    return owner


def check_letters(folder):
    owners = set()
    for path in folder.iterdir():
        words = subprocess.run(['pdftotext', '-layout', path, '-'], capture_output=True, text=True, check=True).stdout
        owners.add(check_text(path, words))
    assert owners == set(PEOPLE), owners


def check_drafts(folder):
    owners = set()
    for path in folder.iterdir():
        message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        address, = message['To'].addresses
        owner = check_text(path, '\n'.join([str(message['To']), message['Subject'], message.get_content()]))
        assert address.addr_spec == PEOPLE[owner][1] and message['Cc'] is None, message['To']
        owners.add(owner)
    assert owners == set(PEOPLE), owners


def tell(person):
    person.press(person._('%s: %s') % (person._('Told…'), 'Jan Mulder'))
    dialog = person.window(person._('Told: %s') % 'Jan Mulder')
    person.press(person._('Save'), within=dialog)
    person.must_say(re.escape(person._('Not told yet: %s') % 'Sien de Vos, Truus Prins'))
    person.press(person._('All of them told…'))
    person.press(person._('Save'), within=person.second_window())
    wait(lambda: all('recipient.told_at' in str(record) for record in records(person)), 'everybody to be told')
    person.press(person._('Take the answers from the list'))
    person.wait_until_kept('people.informed', 'all')


def main(program):
    room = pathlib.Path(os.environ['HOME'])
    with Person(program, language='nl') as person:
        person.introduce('A home child-minder', 'Sanne Smit')
        person.something_happened('shown_or_sent', 'gisteren 15:00')
        person.view('Documents')
        person.click(person._('Messages to the people concerned'))
        add_recipients(person)
        body = person.find(person._('Text of the message'), 'text')
        person.fill(body, text(body) + '\n\nDe lijst ging naar Mulder, BSN 111222333.')
        save(person, 'Save letters as PDF…', room / 'letters', guarded=True)
        check_letters(room / 'letters')
        person.click(person._('Form'), 'combo box')
        person.key('Down', 'Return')
        save(person, 'Save e-mail drafts…', room / 'drafts', guarded=True)
        check_drafts(room / 'drafts')
        tell(person)
        assert not person.nameless(), person.nameless()
    print('six files, each for one recipient')


main(*sys.argv[1:])
