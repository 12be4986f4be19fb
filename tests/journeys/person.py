# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person does with Lekwijzer: first screens, starting an incident, answering, going on, deciding. All through what the
window offers; what it is called comes from words.py."""
import itertools
import json
import os
import pathlib
import re
import subprocess

from pilot import STATE, Lost, Pilot, below, has_state, is_seen, name, plain, role, text, wait
from words import Words


def register_file():
    return pathlib.Path(os.environ['XDG_DATA_HOME']) / 'lekwijzer/register.lekwijzer'


class Person(Pilot):
    def __init__(self, program, *arguments, language='nl', profile='gastouder', **environment):
        self.words = Words(language, profile)
        self._ = self.words._
        self.program = program
        self.language = language
        self.profile = profile
        super().__init__(program, *arguments, language=language, **{'G_DEBUG': 'fatal-criticals', **environment})

    # The commands of the same program, on the same register

    def command(self, *words, expect=0):
        environment = dict(os.environ, LC_ALL='C.UTF-8', LANGUAGE=self.language)
        done = subprocess.run([self.program, *map(str, words)], capture_output=True, text=True, env=environment,
                              timeout=60, check=False)
        if done.returncode != expect:
            raise AssertionError(f'{words} ended with {done.returncode}: {done.stdout}{done.stderr}')
        return done.stdout

    def kept(self, number='2026-001'):
        """The incident as it stands in the register file."""
        return json.loads(self.command('export', number))

    def listed(self, *register):
        where = ['--register', register[0]] if register else []
        return json.loads(self.command('list', '--json', *where))

    # First start

    def introduce(self, who, author=None):
        """The three first screens."""
        self.act(self.find(self._(who), 'list item', within=self.window(self._('Welcome'))))
        row = self.find(self._('Name'), 'text')
        if author:
            self.fill(row, author)
        self.press(self._('Next'))
        self.press(self._('Go to the register'))
        self.gone(self._('Welcome'))

    # Starting

    def something_happened(self, scenario, known=None):
        self.press(self._('Something happened'), within=self.find('LekRegisterPage', 'filler'))
        dialog = self.window(self._('Something happened'))
        self.press(self.words.read(self.words.scenarios[scenario]['label']), within=dialog)
        if known:
            self.act(self.find(re.compile('^' + re.escape(self._('Another day'))), 'check box', within=dialog))
            self.fill(self.find(self._('Which day, at what time?'), 'text', within=dialog), known)
        self.press(self._('Start'), within=dialog)
        self.gone(self._('Something happened'))
        self.open_steps()
        self.on_page(next(iter(self.words.pages)))

    # Pages of the procedure

    def open_steps(self):
        """Finds once what stays while an incident is open: looking for it on every page would take long."""
        self.page_holder = self.find('LekStepPage', 'filler').get_parent()
        self.next_button = self.find(self._next_words(), 'push button')

    def _next_words(self):
        return re.compile('^(%s|%s)' % (re.escape(self._('Next: %s').split('%s')[0]), re.escape(self._('To the overview'))))

    def step_page(self):
        page = self.page_holder.get_child_at_index(0)
        if page is None:
            raise Lost('there is no page just now')
        return page

    def on_page(self, page_id):
        title = self.words.title(page_id)

        def shown():
            labels = (node for node in below(self.step_page()) if role(node) in ('label', 'heading'))
            return title in [name(node) for node in itertools.islice(labels, 2)]
        wait(shown, f'the page {title!r}')

    def next_page(self):
        """What the next button says is where it goes."""
        title = plain(name(self.next_button)).split(': ', 1)[1]
        page_id = next(page for page in self.words.pages if self.words.title(page) == title)
        self.act(self.next_button)
        self.on_page(page_id)
        return page_id

    def rows(self):
        """The questions on this page, by their id; looked at again when the page is made anew meanwhile."""
        # The preparation asks some of it beforehand, in the same words.
        asks = {self.words.ask(question): question for question in self.words.questions if not question.startswith('prepare.')}

        def look():
            rows = [row for row in below(self.step_page(), depth=1) if name(row) == 'LekQuestionRow']
            headings = [next((name(node) for node in below(row) if role(node) in ('label', 'heading')), None) for row in rows]
            return {'found': {asks[ask]: row for ask, row in zip(headings, rows)}} if all(headings) else None
        return wait(look, 'the questions of this page')['found']

    # Answers

    def answer(self, row, question_id, value):
        kind = self.words.questions[question_id]['kind'].replace('-', '_')
        getattr(self, '_answer_' + kind)(row, question_id, value)

    def put_messages_away(self):
        """What is said for a moment may stand over what has to be pressed."""
        while self.sees(self._('Close this message'), 'push button'):
            close = self.find(self._('Close this message'), 'push button')
            self.act(close)
            wait(lambda gone=close: not is_seen(gone), 'the message to go')

    def toggle(self, row, words, kind):
        node = self.find(words, kind, within=row)

        def chosen():
            return has_state(node, STATE.CHECKED) or has_state(node, STATE.PRESSED)
        if chosen():
            return
        self.act(node)
        try:
            wait(chosen, f'{words!r} to be chosen', 3)
        except Lost:
            self.put_messages_away()
            self.act(node)
            wait(chosen, f'{words!r} to be chosen')

    def _answer_yes_no(self, row, question_id, value):
        label = {'yes': 'Yes', 'no': 'No', 'unknown': 'Not known yet'}[value]
        self.toggle(row, self.words.part(question_id, self._(label, 'answer')), None)

    def _answer_choice(self, row, question_id, value):
        self.toggle(row, self.words.options(question_id)[value], 'check box')

    def _answer_choices(self, row, question_id, values):
        for value in values:
            self.toggle(row, self.words.options(question_id)[value], 'check box')

    def _answer_text(self, row, question_id, value):
        self.fill(self.find(self.words.ask(question_id), 'text', within=row), value)

    _answer_line = _answer_text

    def _answer_count(self, row, question_id, value):
        mode, number = value if isinstance(value, tuple) else ('Exactly', value)
        self.toggle(row, self.words.part(question_id, self._(mode, 'count')), None)
        self.fill(self.find(self.words.part(question_id, self._('Number')), 'text', within=row), str(number))

    def _answer_moment(self, row, question_id, value):
        words, echo = value
        self.fill(self.find(kind='text', within=row), words)
        self.key('Return')
        self.find(re.compile(echo), 'label', within=row)

    def walk(self, answers, hooks=None):
        """Goes on from page to page, answers what is asked and named in ANSWERS, until the last page. Returns the pages and
        what was answered."""
        page_id, pages, given = next(iter(self.words.pages)), [], set()
        while True:
            pages.append(page_id)
            self.answer_page(answers, given)
            if hooks and page_id in hooks:
                hooks[page_id](self)
            if plain(name(self.next_button)) == self._('To the overview'):
                return pages, given
            page_id = self.next_page()

    def walk_to(self, page_id, answers):
        here, given = next(iter(self.words.pages)), set()
        while here != page_id:
            self.answer_page(answers, given)
            here = self.next_page()

    def wait_until_kept(self, question_id, words):
        """What the register says, read by another process."""
        def kept():
            answers = {answer['question']: answer for answer in self.kept()['answers']}
            return words in answers.get(question_id, {}).get('value', '')
        wait(kept, f'{question_id} to be in the register')

    def answer_page(self, answers, given):
        """An answer may bring up another question."""
        while True:
            rows = self.rows()
            todo = [question for question in rows if question in answers and question not in given]
            if not todo:
                return
            self.answer(rows[todo[0]], todo[0], answers[todo[0]])
            given.add(todo[0])

    # Decisions

    def follow(self):
        """The card of a decision on this page: does what the advice says."""
        words = self._('Follow the advice: %s').split('%s')[0]
        page = self.step_page()
        follow = self.press(re.compile('^' + re.escape(words)), within=page)
        if plain(name(follow)).endswith(self._('Do not notify the AP')):
            self.press(self._('Do not notify the AP'), within=page)
        self.must_say(self._('Decided %s').split('%s')[0], self.step_page())

    def is_refused_without_motive(self):
        """A choice lighter than the advice asks for a reason before it is taken."""
        page = self.step_page()
        self.press(re.compile('^' + re.escape(self._('Decide otherwise…'))), within=page)
        confirm = self.find(self._('Do not notify the AP'), 'push button', within=page)
        self.act(confirm)
        self.must_say('20', page)
        self.must_say(self._('Not decided yet'), page)
        self.press(self._('Cancel'), within=page)

    # Views

    def view(self, words):
        self.press(self._(words), 'page tab')

    def write_log_line(self, words, when):
        self.view('Log')
        self.fill(self.find(self._('What happened or was done?'), 'text'), words)
        self.fill(self.find(self._('When it happened'), 'text'), when)
        self.press(self._('Add'))
        self.must_say(re.escape(words))

    def close_incident(self, why):
        """With questions that are still open it must be said why."""
        dialog = self.ask_to_close()
        close = self.find(self._('Close the incident'), 'push button', within=dialog)
        self.act(close)
        self.must_say(re.escape(self._('Write down why it can be closed with this open.')), dialog)
        self.fill(self.find(self._('Why it is closed all the same'), 'text', within=dialog), why)
        self.act(close)
        self.gone(self._('Close the incident'))

    def ask_to_close(self):
        self.press(self._('Menu of this incident'), number=1)
        self.press(self._('Close the incident…'), 'menu item')
        return self.window(self._('Close the incident'))

    def may_close(self, dialog):
        button = self.find(self._('Close the incident'), 'push button', within=dialog)
        return has_state(button, STATE.SENSITIVE)

    def must_say(self, pattern, within=None):
        """Waits for words on the screen, in labels or texts."""
        def said():
            return any(re.search(pattern, name(node) or text(node)) for node in below(within or self.top())
                       if role(node) in ('label', 'heading', 'text', 'status bar') and is_seen(node))
        wait(said, f'{pattern!r} on the screen')


__all__ = ['Lost', 'Person', 'register_file']
