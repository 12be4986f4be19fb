#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every control has a name that a screen reader can say: in each view, each dialog and on each page of the procedure, in Dutch.
names.py PROGRAM, under build-aux/xsession."""
import re
import sys

from person import Person
from pilot import name, plain

FOUND = {}
# The search button of GTK's own window of shortcuts, which is not ours to name.
NOT_OURS = ("push button 'GtkImage' at (11, 11,",)


def look(person, where, within=None):
    for nameless in person.nameless(within):
        if where != 'shortcuts' or not nameless.startswith(NOT_OURS):
            FOUND.setdefault(nameless, where)


def first_screens(person):
    welcome = person.window(person._('Welcome'))
    look(person, 'first screen', welcome)
    person.act(person.find(person._('A home child-minder'), 'list item', within=welcome))
    look(person, 'second screen', welcome)
    person.press(person._('Next'))
    person.find(person._('Go to the register'), 'push button')
    look(person, 'third screen', welcome)
    person.press(person._('Go to the register'))
    person.gone(person._('Welcome'))


def start_dialog(person):
    look(person, 'empty register')
    person.press(person._('Something happened'), within=person.find('LekRegisterPage', 'filler'))
    dialog = person.window(person._('Something happened'))
    look(person, 'what happened', dialog)
    person.press(person.words.read(person.words.scenarios['other']['label']), within=dialog)
    person.click(re.compile('^' + re.escape(person._('Another day'))), 'check box', within=dialog)
    person.find(person._('Which day, at what time?'), 'text', within=dialog)
    look(person, 'since when', dialog)
    person.key('Escape')
    person.find(person.words.read(person.words.scenarios['other']['label']), 'push button', within=dialog)
    person.key('Escape')
    person.gone(person._('Something happened'))


def pages(person):
    person.press(person._('Look at an example'), within=person.find('LekRegisterPage', 'filler'))
    person.open_steps()
    look(person, 'incident')
    while plain(name(person.next_button)) != person._('To the overview'):
        where = person.next_page()
        look(person, where, person.step_page())


def views(person):
    for view, holder in (('Overview', 'LekOverview'), ('Log', 'LekLogView'), ('Documents', 'LekDocuments')):
        person.view(view)
        look(person, view, person.find(holder, 'filler'))


def dialogs(person):
    for item, title in (('Rename…', 'Rename the incident'), ('Close the incident…', 'Close the incident')):
        person.press(person._('Menu of this incident'), number=1)
        person.press(person._(item), 'menu item')
        dialog = person.second_window()
        look(person, title, dialog)
        person.key('Escape')
        person.alone()


def application_windows(person):
    person.press(person._('Back to the register'))
    register = person.find('LekRegisterPage', 'filler')
    person.find('LekRegisterList', 'filler')
    look(person, 'register', register)
    for keys, title in (('ctrl+comma', 'preferences'), ('F1', 'help'), ('ctrl+question', 'shortcuts')):
        person.key(keys)
        look(person, title, person.second_window())
        person.key('Escape')
        person.alone()


def main(program):
    with Person(program, language='nl') as person:
        first_screens(person)
        start_dialog(person)
        pages(person)
        views(person)
        dialogs(person)
        application_windows(person)
    for nameless, where in FOUND.items():
        print(f'{where}: {nameless}')
    assert not FOUND


main(*sys.argv[1:])
