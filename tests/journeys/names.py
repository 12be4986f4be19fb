#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The names that tests/ui/test-tree.c finds on every page and in every dialog do come over the accessibility bus: a short walk
through the running program, in Dutch. It ends twice from within a dialog, which goes with the program.
names.py PROGRAM, under build-aux/xsession."""
import re
import sys

from person import Person
from pilot import name, role

FOUND = {}


def look(person, where, within=None):
    for nameless in person.nameless(within):
        FOUND.setdefault(nameless, where)


def first_screen(person):
    welcome = person.window(person._('Welcome'))
    person.find(person._('A home child-minder'), 'list item', within=welcome)
    look(person, 'first screen', welcome)
    person.introduce('A home child-minder')


def incident(person):
    person.press(person._('Look at an example'), within=person.find('LekRegisterPage', 'filler'))
    person.open_steps()
    look(person, 'steps')
    person.view('Overview')
    look(person, 'overview', person.find('LekOverview', 'filler'))


def quit_from(person, dialog):
    assert role(dialog) == 'frame', f'{name(dialog)!r} is a {role(dialog)} to a screen reader'
    look(person, 'dialog', dialog)
    person.key('ctrl+q')
    assert person.process.wait(15) == 0, person.process.returncode


def main(program):
    with Person(program, language='nl') as person:
        first_screen(person)
        incident(person)
        person.press(person._('Menu of this incident'), number=1)
        person.press(person._('Rename…'), 'menu item')
        quit_from(person, person.second_window())
    with Person(program, language='nl') as person:
        person.find(re.compile('^2026-001'), 'list item')
        look(person, 'register')
        person.key('ctrl+comma')
        quit_from(person, person.second_window())
    for nameless, where in FOUND.items():
        print(f'{where}: {nameless}')
    assert not FOUND


main(*sys.argv[1:])
