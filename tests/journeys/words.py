# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of the program as the person reads them: those of the window from the translations that were built, those of the
procedure from its data. So a journey names what it looks for once, and finds it in either language."""
import gettext
import glob
import json
import os
import pathlib

PROCEDURE = pathlib.Path(__file__).resolve().parent.parent.parent / 'data/procedure'


def read(pattern, key):
    found = []
    for path in sorted(glob.glob(str(PROCEDURE / pattern))):
        found += json.loads(pathlib.Path(path).read_text(encoding='utf-8'))[key]
    return found


class Words:
    def __init__(self, language, profile):
        """Gastouders are called "je" in Dutch, offices "u"."""
        self.language = language
        self.formal = profile == 'organisatie'
        self.said = self._read_catalogue()
        self.questions = {question['id']: question for question in read('questions*.json', 'questions')}
        self.lists = json.loads((PROCEDURE / 'lists.json').read_text(encoding='utf-8'))['lists']
        self.scenarios = {scenario['id']: scenario for scenario in read('scenarios.json', 'scenarios')}
        self.records = {record['id']: record for record in read('records.json', 'records')}
        steps = json.loads((PROCEDURE / f'{profile}.json').read_text(encoding='utf-8'))['steps']
        self.pages = {page['id']: page for step in steps for page in step['pages']}

    def _read_catalogue(self):
        """The translations, by the English words without the mark of a mnemonic."""
        if self.language == 'en':
            return None
        folder = pathlib.Path(os.environ['LEK_LOCALE_DIR'])
        with open(folder / self.language / 'LC_MESSAGES/lekwijzer.mo', 'rb') as file:
            catalogue = gettext.GNUTranslations(file)._catalog
        return {key.replace('_', ''): said.replace('_', '') for key, said in catalogue.items() if isinstance(key, str)}

    def _(self, words, context=None):
        """What the window says for these English words, written here without mnemonics."""
        key = f'{context}\x04{words}' if context else words
        return self.said.get(key, words) if self.said is not None else words

    def read(self, pair):
        if self.language == 'nl' and self.formal and 'u' in pair:
            return pair['u']
        return pair[self.language]

    def title(self, page_id):
        return self.read(self.pages[page_id]['title'])

    def ask(self, question_id):
        return self.read(self.questions[question_id]['ask'])

    def options(self, question_id):
        question = self.questions[question_id]
        options = question.get('options') or self.lists[question['list']]
        return {option['id']: self.read(option['label']) for option in options}

    def part(self, question_id, part):
        """The name of one control of a question that has several."""
        return self._('%s: %s', 'question and part') % (self.ask(question_id), part)
