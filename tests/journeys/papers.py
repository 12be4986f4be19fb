#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An office and its papers, in Dutch: the cards for the first hour before anything happened, the card from its step, a statement
in own words that the guard holds up, and what the register keeps of it. papers.py PROGRAM, under build-aux/xsession."""
import json
import pathlib
import re
import sys

from person import Person
from pilot import name, role, below, wait

KINDS = {kind['id']: kind for kind in json.loads(
    (pathlib.Path(__file__).resolve().parents[2] / 'data/procedure/papers.json').read_text(encoding='utf-8'))['papers']}
STATEMENT = 'Er is een mailbox gehackt. Vragen? Bel Emma op 06-12345678.'


def paper(person, kind):
    return person.words.read(KINDS[kind]['name'])


def cards(person):
    person.press(person._('Main menu'))
    person.press(person._('Papers to have ready…'), 'menu item')
    dialog = person.window(person._('Papers to have ready'))
    assert not person.nameless(dialog), person.nameless(dialog)
    person.find(person._('Preview of the paper'), 'image', within=dialog)
    person.key('Escape')
    person.gone(person._('Papers to have ready'))


def says(page, title):
    return any(name(node) == title for node in below(page) if role(node) in ('label', 'heading'))


def open_paper(person, kind, within):
    """A page that was left keeps its size, so the one is meant that says what it is."""
    title = paper(person, kind)
    person.click(title, 'list item', within=within)
    return wait(lambda: next((page for page in person.all('LekPaperPage', 'filler') if says(page, title)), None),
                f'the paper {kind}')


def offered(person):
    documents = person.find('LekDocuments', 'filler')
    shown = {name(node) for node in below(documents) if role(node) == 'list item'}
    return {kind for kind in KINDS if paper(person, kind) in shown}


def own_words(person):
    page = open_paper(person, 'statement', person.find('LekDocuments', 'filler'))
    person.fill(person.find(person._('Text of the paper'), 'text', within=page), STATEMENT)
    person.press(person._('Copy the text'), within=page)
    person.press(person._('Cover it'), within=person.second_window())
    person.alone()
    person.must_say(re.escape(person._('Copied.')))


def kept(person):
    answers = {answer['question']: answer.get('value') for answer in person.kept()['answers']}
    return answers.get('paper.statement') == STATEMENT


def main(program):
    with Person(program, profile='organisatie') as person:
        person.introduce('An office or organisation')
        cards(person)
        person.something_happened('hacked', known='gisteren 10:00')
        open_paper(person, 'first-hour', person.step_page())
        person.press(person._('Back to the documents'))
        papers = {'first-hour', 'deadline', 'supplier-questions', 'statement', 'answers'}
        wait(lambda: offered(person) == papers, 'the papers of an office and no others')
        own_words(person)
        wait(lambda: kept(person), 'the statement in the register')


main(*sys.argv[1:])
