#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The plug is pulled in the middle of a sentence; the next start goes on at the same page, with the words there. A second
start raises the window that is there; another program on the same register may only read.
interrupted.py PROGRAM, under build-aux/xsession."""
import os
import re
import subprocess
import sys

from person import Person, register_file
from pilot import text, wait

ANSWERS = {
    'time.discovered': ('gisteren 14:30', r'om 14:30'),
    'data.involved': 'yes',
    'breach.confidentiality': 'yes',
}
SENTENCE = 'De tas lag op de bank in de speeltuin en was daarna weg'


def type_until_the_plug_is_pulled(program):
    with Person(program, language='nl') as person:
        person.introduce('A home child-minder', 'Sanne Smit')
        person.something_happened('lost_or_stolen', 'gisteren 15:00')
        person.walk_to('what.story', ANSWERS)
        story = person.rows()['incident.description']
        view = person.find(person.words.ask('incident.description'), 'text', within=story)
        person.click_on(view)
        person.type(SENTENCE)
        wait(lambda: text(view) == SENTENCE, 'the sentence on the screen')
        person.wait_until_kept('incident.description', SENTENCE)
        person.type('; nog meer')
        person.kill()


def go_on(program):
    with Person(program, language='nl') as person:
        person.act(person.find(re.compile('^2026-001'), 'list item'))
        person.open_steps()
        person.on_page('what.story')
        story = person.rows()['incident.description']
        view = person.find(person.words.ask('incident.description'), 'text', within=story)
        wait(lambda: text(view).startswith(SENTENCE), 'the words that were saved')
        person.command('verify')
        start_again(person)
        read_only_beside(person)


def start_again(person):
    """The second process hands over to the first and ends."""
    environment = dict(os.environ, LC_ALL='C.UTF-8', LANGUAGE='nl')
    second = subprocess.run([person.program], env=environment, timeout=30, check=False)
    assert second.returncode == 0, second
    assert person.process.poll() is None
    assert len(person._windows()) == 1, person.said()


def read_only_beside(first):
    with Person(first.program, '--register', register_file(), language='nl') as second:
        second.must_say(re.escape(second._('This register is open for reading only: another window uses it, or the file is '
                                           'protected. Changes are not possible now.')))
        second.act(second.find(re.compile('^2026-001'), 'list item'))
        second.must_say(re.escape(second._('This register is open for reading only. Changes are not possible now.')))


def main(program):
    type_until_the_plug_is_pulled(program)
    go_on(program)


main(*sys.argv[1:])
