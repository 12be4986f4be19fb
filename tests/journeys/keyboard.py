#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The gastouder's way by keyboard alone: the accessibility bus is only looked at, everything is done with keys.
keyboard.py PROGRAM, under build-aux/xsession."""
import re
import sys

from person import Person, register_file
from pilot import STATE, Lost, below, extents, has_state, name, plain, role, text, wait

ANSWERS = {
    'time.discovered': 'gisteren 14:30',
    'incident.discovered_how': 'De tas was weg',
    'data.involved': 'Yes',
    'breach.confidentiality': 'Yes',
    'breach.integrity': 'No',
    'breach.availability': 'Yes',
    'incident.description': 'Telefoon kwijt',
    'incident.nature': 'device_lost',
    'form.sensitive': 'Yes',
    'form.sensitive_kinds': 'images',
    'form.serious': 'Yes',
    'form.wrong_hands_excluded': 'No',
    'subjects.count': '6',
    'protection.encrypted': 'no',
    'ap.reported': 'Yes',
    'ap.reported_at': 'nu',
    'ap.number': 'AP-2026-1',
    'reporter.name': 'Sanne Smit',
    'people.informed': 'all',
    'people.informed_at': 'nu',
    'people.count': '6',
    'people.who_else': 'No',
}


class Typist(Person):
    """Moves with Tab and the arrows, and sees where the focus is."""

    def focus_in(self, within):
        return next((node for node in below(within) if has_state(node, STATE.FOCUSED)), None)

    def step(self, key, within):
        before = self._mark(self.focus_in(within))
        self.key(key)
        try:
            wait(lambda: self._mark(self.focus_in(within)) != before, f'{key} to move the focus', 2)
        except Lost:
            return False
        return True

    @staticmethod
    def _mark(node):
        return node and (name(node), extents(node)[:2])

    def reach(self, fits, within, key='Tab', limit=70):
        for _ in range(limit):
            node = self.focus_in(within)
            if node is not None and fits(node):
                return node
            self.step(key, within)
        raise Lost(f'{key} does not come there; the focus is on {self._mark(self.focus_in(within))}')

    def reach_words(self, words, within, kind=None, key='Tab'):
        return self.reach(lambda node: (kind is None or role(node) == kind) and self._says(node, words), within, key)

    def go_on(self):
        title = plain(name(self.next_button)).split(': ', 1)[1]
        self.key('ctrl+Next')
        page_id = next(page for page in self.words.pages if self.words.title(page) == title)
        self.on_page(page_id)
        return page_id

    def answer_by_keys(self, question_id, value):
        page, kind = self.step_page(), self.words.questions[question_id]['kind']
        row = self.rows()[question_id]
        if kind == 'yes-no':
            node = self.reach_words(self.words.part(question_id, self._(value, 'answer')), page)
            self.press_down(node)
        elif kind in ('choice', 'choices'):
            self.choose(question_id, value, row, page)
        elif kind == 'count':
            node = self.reach_words(self.words.part(question_id, self._('Number')), page)
            self.type_into(node, value)
        else:
            node = self.reach(self._one_of(row, 'text'), page)
            self.type_into(node, value)

    def _one_of(self, row, kind):
        """By where they are now: a page scrolls to what gets the keyboard."""
        nodes = [node for node in below(row) if role(node) == kind]
        return lambda found: self._mark(found) in [self._mark(node) for node in nodes]

    def press_down(self, node):
        self.key('space')
        wait(lambda: has_state(node, STATE.PRESSED) or has_state(node, STATE.CHECKED), f'{name(node)!r} to be chosen')

    def choose(self, question_id, value, row, page):
        """Tab goes from box to box; of choices that exclude each other it enters the group, and the arrows move in it."""
        self.reach(self._one_of(row, 'check box'), page)
        wanted = self.words.options(question_id)[value]
        key = 'Tab' if self.words.questions[question_id]['kind'] == 'choices' else 'Down'
        node = self.reach(lambda node: name(node) == wanted, row, key)
        if not has_state(node, STATE.CHECKED):
            self.press_down(node)

    def type_into(self, node, words):
        self.type(words)
        wait(lambda: text(node) == words, f'{words!r} to be typed')


def start(person):
    welcome = person.window(person._('Welcome'))
    person.reach_words(person._('A home child-minder'), welcome)
    person.key('Return')
    name_row = person.find(person._('Name'), 'text', within=welcome)
    person.type_into(name_row, 'Sanne Smit')
    person.key('Return')
    person.reach_words(person._('Go to the register'), welcome)
    person.key('Return')
    person.gone(person._('Welcome'))


def something_happened(person):
    person.key('ctrl+n')
    dialog = person.window(person._('Something happened'))
    person.reach_words(person.words.read(person.words.scenarios['lost_or_stolen']['label']), dialog)
    person.key('Return')
    person.reach_words(person._('Start'), dialog)
    person.key('Escape')
    person.reach_words(person.words.read(person.words.scenarios['lost_or_stolen']['label']), dialog)
    person.key('Return')
    person.reach_words(person._('Start'), dialog)
    person.key('Return')
    person.gone(person._('Something happened'))
    person.open_steps()
    person.on_page('what.scenario')


def decide(person):
    words = re.compile('^' + re.escape(person._('Follow the advice: %s').split('%s')[0]))
    person.reach_words(words, person.step_page())
    person.key('Return')
    person.must_say(person._('Decided %s').split('%s')[0], person.step_page())


def through_the_steps(person):
    page_id, given = 'what.scenario', set()
    while True:
        while todo := [question for question in person.rows() if question in ANSWERS and question not in given]:
            person.answer_by_keys(todo[0], ANSWERS[todo[0]])
            given.add(todo[0])
        if page_id in ('act.decide-ap', 'act.decide-people'):
            decide(person)
        if plain(name(person.next_button)) == person._('To the overview'):
            return given
        page_id = person.go_on()


def write_log_line(person):
    person.key('alt+3')
    log = person.find('LekLogView', 'filler')
    node = person.reach_words(person._('What happened or was done?'), log, 'text')
    person.type_into(node, 'Gebeld met de ouders')
    person.key('Return')
    person.must_say('Gebeld met de ouders', log)


def back_and_menu(person):
    person.key('alt+Left')
    register = person.find('LekRegisterPage', 'filler')
    person.reach(lambda node: '2026-001' in name(node), register)
    person.key('F10')
    person.find(person._('Preferences'), 'menu item')
    person.key('Escape')
    person.reach(lambda node: '2026-001' in name(node), register)
    person.key('Return')
    person.open_steps()


def ask_for_the_time(person):
    """A key says how much time is left, and gives the keyboard back."""
    before = plain(name(person.focused()))
    person.key('ctrl+t')
    wait(lambda: re.search(r'nog \d+ uur', name(person.focused())), 'the keyboard to be on the clock')
    person.key('ctrl+t')
    wait(lambda: plain(name(person.focused())) == before, 'the keyboard to be back')


def read_help(person, about):
    """F1 opens the page on what has the keyboard; a screen reader comes to the part that is about it."""
    person.key('F1')
    window = person.window(person._('Help'))
    wait(lambda: heard(person, window) in about, f'the help on one of {about}')
    first = heard(person, window)
    person.reach_words(person._('Read on'), window, 'panel')
    person.key('alt+Home')
    wait(lambda: heard(person, window) == person._('Help'), 'the first page of the help')
    person.key('alt+Left')
    wait(lambda: heard(person, window) == first, 'the page of before')
    person.key('Escape')
    person.alone()


def heard(person, window):
    return plain(name(person.focus_in(window)))


def help_elsewhere(person):
    """In the log, with the documents, and in the register."""
    for keys, holder, about in (('alt+3', 'LekLogView', {'Het logboek en de code'}), ('alt+4', 'LekDocuments', {'Documenten en afdrukken'})):
        person.key(keys)
        person.find(holder, 'filler')
        read_help(person, about)


def help_and_hiding(person):
    person.key('F1')
    wait(lambda: role(person.focused()) in ('scroll pane', 'push button', 'toggle button') and
         person._('Why is this asked?') in name(person.focused()), 'the keyboard to be on the help')
    read_help(person, {person.words.ask(question) for question in person.words.questions})
    person.key('F9')
    wait(lambda: role(person.focused()) == 'list item', 'the keyboard to be on the steps')
    person.key('ctrl+l')
    person.find(person._('Go on'), 'push button')
    person.key('space')
    wait(lambda: role(person.focused()) == 'list item', 'the keyboard to be back on the steps')


def close(person):
    person.key('F10')
    person.reach_words(person._('Close the incident…'), person.top(), 'menu item', 'Down')
    person.key('Return')
    dialog = person.window(person._('Close the incident'))
    node = person.reach_words(person._('Why it is closed all the same'), dialog, 'text')
    person.type_into(node, 'De telefoon is terug en alle ouders weten het.')
    person.reach_words(person._('Close the incident'), dialog, 'push button')
    person.key('Return')
    person.gone(person._('Close the incident'))
    person.must_say(re.escape(person._('This incident is closed. Reopen it to change an answer.')))


def save_report(person):
    """The dialog for files is GTK's own, and proposes a name, in the folder where the program was started."""
    person.key('alt+4')
    papers = person.find('LekDocuments', 'filler')
    person.reach_words(person._('The report on one page'), papers, 'list item')
    person.key('Return')
    person.reach_words(person._('Save as PDF…'), papers, 'push button')
    person.key('Return')
    dialog = person.second_window()
    proposed = wait(lambda: person.focus_in(dialog), 'the keyboard to be on the name')
    assert re.fullmatch(r'\S+ 2026-001\.pdf', text(proposed)), text(proposed)
    path = register_file().with_name('verslag.pdf')
    person.key('ctrl+a')
    person.type_into(proposed, str(path))
    person.key('Return')
    person.alone()
    person.must_say(re.escape(person._('Saved as %s.') % path.name), papers)
    assert path.read_bytes().startswith(b'%PDF-')


def main(program):
    with Typist(program, language='nl') as person:
        start(person)
        something_happened(person)
        ask_for_the_time(person)
        given = through_the_steps(person)
        assert given == set(ANSWERS), set(ANSWERS) - given
        write_log_line(person)
        back_and_menu(person)
        help_and_hiding(person)
        help_elsewhere(person)
        close(person)
        save_report(person)
        kept = {answer['question'] for answer in person.kept()['answers']}
        assert set(ANSWERS) <= kept, set(ANSWERS) - kept


if __name__ == '__main__':
    main(*sys.argv[1:])
