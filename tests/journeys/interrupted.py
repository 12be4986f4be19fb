#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The plug is pulled in the middle of a sentence; the next start opens that incident at the same page, with the words there. A
second start raises the window that is there; another program on the same register may only read, and begins at the register.
Whoever went back to the register finds the register.
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


def start(program, *arguments):
    """With settings that last."""
    return Person(program, *arguments, language='nl', GSETTINGS_BACKEND='keyfile')


def type_until_the_plug_is_pulled(program):
    with start(program) as person:
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
    with start(program) as person:
        person.open_steps()
        person.on_page('what.story')
        story = person.rows()['incident.description']
        view = person.find(person.words.ask('incident.description'), 'text', within=story)
        wait(lambda: text(view).startswith(SENTENCE), 'the words that were saved')
        person.command('verify')
        start_again(person)
        read_only_beside(person)
        person.press(person._('Back to the register'))
        person.find('LekRegisterList', 'filler')


def begin_at_the_register(program):
    with start(program) as person:
        person.find(re.compile('^2026-001'), 'list item')
        assert not person.sees('LekStepPage', 'filler')


def start_again(person):
    """The second process hands over to the first and ends."""
    environment = dict(os.environ, LC_ALL='C.UTF-8', LANGUAGE='nl')
    second = subprocess.run([person.program], env=environment, timeout=30, check=False)
    assert second.returncode == 0, second
    assert person.process.poll() is None
    assert len(person._windows()) == 1, person.said()


def read_only_beside(first):
    with start(first.program, '--register', register_file()) as second:
        second.must_say(re.escape(second._('This register is open for reading only: another window uses it, or the file is '
                                           'protected. Changes are not possible now.')))
        second.act(second.find(re.compile('^2026-001'), 'list item'))
        second.must_say(re.escape(second._('This register is open for reading only. Changes are not possible now.')))


def main(program):
    type_until_the_plug_is_pulled(program)
    go_on(program)
    begin_at_the_register(program)


main(*sys.argv[1:])
