#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Practising: a gastouder in Dutch from the menu to the result, with the news and what was missed; then an office in English that
stops half-way. Nothing of it comes into the register, and no file of it stays. practice.py PROGRAM, under build-aux/xsession."""
import hashlib
import os
import pathlib
import re
import sys

from person import Person, register_file
from pilot import STATE, has_state, wait

ANSWERS = {
    'data.involved': 'yes',
    'breach.confidentiality': 'yes',
}


class Trainee(Person):
    def dialog(self, words):
        """Of the practice: its title says so."""
        return self.window(self._('PRACTICE – %s') % self._(words))

    def dialog_gone(self, words):
        self.gone(self._('PRACTICE – %s') % self._(words))

    def start_at_the_office(self):
        self.introduce('An office or organisation', 'Sanne Smit')
        self.press(self._('Main menu'))
        self.press(self._('Practise…'), 'menu item')
        self.choose_story()

    def choose_story(self, number=0):
        chooser = self.window(self._('Practise'))
        self.act(self.find(kind='list item', within=chooser, number=number))
        self.gone(self._('Practise'))
        story = self.dialog('The story')
        self.must_say(re.escape(self._('PRACTICE. This did not really happen.')), story)
        self.press(self._('Begin'), within=story)
        self.dialog_gone('The story')
        self.must_say('^' + re.escape(self._('PRACTICE')) + '$')

    def begin(self, scenario):
        self.press(self._('Something happened'), within=self.find('LekRegisterPage', 'filler'))
        dialog = self.dialog('Something happened')
        self.press(self.words.read(self.words.scenarios[scenario]['label']), within=dialog)
        self.press(self._('Start'), within=dialog)
        self.dialog_gone('Something happened')
        self.open_steps()
        self.on_page(next(iter(self.words.pages)))
        self.must_say('^' + re.escape(self._('PRACTICE')) + '$')

    def do_first_hour(self):
        boxes = [node for node in self.all(kind='check box', within=self.step_page())][:5]
        assert len(boxes) == 5, boxes
        for box in boxes:
            self.act(box)
            wait(lambda ticked=box: has_state(ticked, STATE.CHECKED), 'an action to be ticked')

    def to_the_news(self, pattern, text):
        self.press(self._('To the next news'))
        self.must_say(pattern)
        self.press(self._('Read'))
        story = self.dialog('The story')
        self.must_say(text, story)
        self.key('Escape')
        self.dialog_gone('The story')

    def wait_for_a_while(self):
        """A child needs attention: the clock stands still, whatever is done meanwhile."""
        self.press(self._('Pause the clock'))
        self.must_say(self._('%s · paused').split('%s')[1])

    def read_result(self):
        self.press(self._('Result'))
        return self.dialog('Result of the practice')


def fingerprint():
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest()
            for path in register_file().parent.iterdir() if not path.name.endswith('-shm')}


def left_behind():
    folder = pathlib.Path(os.environ['XDG_CACHE_HOME']) / 'lekwijzer/practice'
    return list(folder.iterdir()) if folder.is_dir() else []


def practise_at_home(program):
    with Trainee(program, language='nl') as person:
        person.introduce('A home child-minder', 'Sanne Smit')
        before = fingerprint()
        person.press(person._('Practise with an invented story'))
        person.choose_story()
        assert len(left_behind()) == 1, left_behind()

        person.begin('lost_or_stolen')
        person.do_first_hour()
        person.wait_for_a_while()
        person.walk_to('what.story', ANSWERS)
        person.press(person._('Let the clock go on'))
        person.to_the_news('Nieuws na 5 uur: De telefoon is gevonden', 'bij de kiosk afgegeven')
        person.to_the_news('Nieuws na 30 uur: Een ouder belt', 'een foto van haar zoon')
        person.press(person._('To the end of the 72 hours'))
        person.must_say(re.escape(person._('The practice is over')))

        result = person.read_result()
        person.must_say(re.escape(person._('This was missed')), result)
        person.must_say('Er staat niet wanneer het bij de AP is gemeld', result)
        person.must_say('Er staat geen eigen regel in', result)
        person.must_say('Alle acties van het eerste uur zijn afgevinkt', result)
        person.must_say('De klok begint waar het verhaal begint', result)
        person.must_say('Ja. Dat past bij het verhaal', result)
        person.press(person._('Show: %s') % 'Een eigen regel in het logboek', within=result)
        person.dialog_gone('Result of the practice')
        person.find(person._('What happened or was done?'), 'text')

        result = person.read_result()
        person.press(person._('Close the practice'), within=result)
        person.find(person._('Practise with an invented story'))
        wait(lambda: not left_behind(), 'the files of the practice to be gone')
        assert fingerprint() == before, fingerprint()
        assert person.listed() == [], person.listed()


def stop_at_the_office(program):
    with Trainee(program, language='en', profile='organisatie') as person:
        person.start_at_the_office()
        person.begin('hacked')
        person.to_the_news('News after 6 hours: Noordhof IT has looked', 'sent 4 GB out')
        person.key('ctrl+w')
        person.must_say('PRACTICE – Stop practising\\?')
        person.press(person._('Stop'))
        person.find(person._('Practise with an invented story'))
        wait(lambda: not left_behind(), 'the files of the practice to be gone')
        assert person.listed() == [], person.listed()


def cut_off(program):
    """Ctrl+Q ends a practice at once; what a power cut leaves goes at the next start."""
    with Trainee(program, language='en', profile='organisatie') as person:
        person.start_at_the_office()
        person.key('ctrl+q')
        wait(lambda: person.process.poll() is not None, 'the program to end')
        assert person.process.returncode == 0, person.process.returncode
        assert not left_behind(), left_behind()

    with Trainee(program, language='en', profile='organisatie') as person:
        person.start_at_the_office()
        person.kill()
        assert len(left_behind()) == 1, left_behind()

    with Trainee(program, language='en', profile='organisatie') as person:
        person.window(person._('Welcome'))
        assert not left_behind(), left_behind()


def main(program):
    practise_at_home(program)
    register_file().unlink()
    stop_at_the_office(program)
    cut_off(program)


main(*sys.argv[1:])
