#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The AP sheet by keyboard alone: copied to the end, closed and opened again, and what was sent recorded with its number.
ap_sheet.py PROGRAM, under build-aux/xsession."""
import re
import subprocess
import sys

from keyboard import Typist, start, something_happened
from person import register_file
from pilot import PATIENCE, STATE, Lost, below, has_state, is_seen, name, plain, role, wait
from words import read

# Another program, as the browser is: what it would paste.
READER = '''
import gi
gi.require_version('Gtk', '4.0')
from gi.repository import Gdk, GLib, Gtk
Gtk.init()
loop = GLib.MainLoop()
def read_cb(clipboard, result):
    try:
        print(clipboard.read_text_finish(result) or '', end='')
    except GLib.Error:
        pass
    loop.quit()
Gdk.Display.get_default().get_clipboard().read_text_async(None, read_cb)
GLib.timeout_add(3000, loop.quit)
loop.run()
'''

ANSWERS = {
    'time.discovered': 'nu',
    'data.involved': 'Yes',
    'breach.confidentiality': 'Yes',
    'incident.description': 'Map met dagverslagen kwijt',
}

NOTIFICATION = next(kind for kind in read('records.json', 'records') if kind['id'] == 'notification')
FIELDS = {field['id']: field for field in NOTIFICATION['fields']}


def pasted():
    done = subprocess.run(['/usr/bin/python3', '-c', READER], capture_output=True, text=True, timeout=PATIENCE, check=True)
    return done.stdout


def answer_some(person):
    """The pages at the beginning are enough for a sheet with answers of each kind."""
    page_id, given = 'what.scenario', set()
    while page_id != 'what.when':
        while todo := [question for question in person.rows() if question in ANSWERS and question not in given]:
            person.answer_by_keys(todo[0], ANSWERS[todo[0]])
            given.add(todo[0])
        page_id = person.go_on()
    if given != set(ANSWERS):
        raise Lost(f'never asked: {set(ANSWERS) - given}')


def open_sheet(person):
    """From the documents, with the row that is chosen by Enter."""
    person.key('alt+4')
    documents = person.find('LekDocuments', 'filler')
    title = person._('Answers for the form of the AP')
    person.reach(lambda node: title in name(node), documents)
    person.key('Return')
    return person.window(person._('AP sheet %s') % '2026-001')


def rows(sheet):
    return [node for node in below(sheet) if name(node) == 'LekApRow']


def parts(row):
    """The title, the answer or '', and the box that says whether it was copied or None."""
    labels = [name(node) for node in below(row) if role(node) in ('label', 'heading') and name(node)]
    box = next((node for node in below(row) if role(node) == 'check box'), None)
    return labels[0], labels[1] if box is not None else '', box


def is_ticked(box):
    return has_state(box, STATE.CHECKED)


def status(person, sheet, words):
    wait(lambda: any(name(node) == words for node in below(sheet) if is_seen(node)), f'{words!r} on the sheet')


def copy_all(person, sheet):
    """Ctrl+Enter copies, ticks and goes on, until nothing is left; each time the clipboard holds that answer whole."""
    todo = [parts(row) for row in rows(sheet) if parts(row)[2] is not None]
    count = person._('%u of %u copied').replace('%u', '{}')
    status(person, sheet, count.format(0, len(todo)))
    for number, (title, answer, box) in enumerate(todo, 1):
        person.key('ctrl+Return')
        wait(lambda box=box: is_ticked(box), f'{title!r} to be ticked')
        if (found := pasted()) != answer:
            raise Lost(f'{title!r} gives {found!r}, not {answer!r}')
        last = number == len(todo)
        status(person, sheet, person._('All answers have been copied.') if last else count.format(number, len(todo)))
    return [title for title, _answer, _box in todo]


def ticked(sheet):
    return [title for title, _answer, box in map(parts, rows(sheet)) if box is not None and is_ticked(box)]


def record(person, sheet):
    """Backwards from the top comes first what stands at the end."""
    add = person.words.read(NOTIFICATION['add'])
    person.reach(lambda node: person._says(node, add), sheet, 'shift+Tab', 20)
    person.key('Return')
    dialog = person.window(person.words.read(NOTIFICATION['title']))
    for field, words in (('sent_at', 'nu'), ('number', 'AP-12345'), ('receipt', 'Map Datalekken')):
        short = person.words.read(FIELDS['notification.' + field]['short'])
        node = person.reach(lambda node, short=short: role(node) == 'text' and plain(name(node)) == short, dialog)
        person.type_into(node, words)
    person.reach_words(person._('Save'), dialog)
    person.key('Return')
    person.gone(person.words.read(NOTIFICATION['title']))


def main(program):
    with Typist(program, language='nl') as person:
        start(person)
        something_happened(person)
        answer_some(person)
        sheet = open_sheet(person)
        titles = copy_all(person, sheet)

    with Typist(program, language='nl') as person:
        register = person.find('LekRegisterPage', 'filler')
        person.reach(lambda node: '2026-001' in name(node), register)
        person.key('Return')
        person.open_steps()
        sheet = open_sheet(person)
        if ticked(sheet) != titles:
            raise Lost(f'ticks were lost: {ticked(sheet)} of {titles}')
        record(person, sheet)
        # The sheet, the strip above the incident and the register say that the AP was told in time.
        wait(lambda: any(re.search('^Bij de AP gemeld', name(node)) for node in below(sheet)), 'the clock to be met')
        kept = {answer['question']: answer['value'] for answer in person.kept()['answers'] if 'value' in answer}
        if kept.get('ap.number') != 'AP-12345' or kept.get('ap.reported') != 'yes':
            raise Lost(f'kept: {kept.get("ap.reported")!r} {kept.get("ap.number")!r}')
        if person.listed(register_file())[0]['reported_utc'] is None:
            raise Lost('the register does not know it')
    print(f'{len(titles)} answers were copied by keyboard, ticked after a restart, and the notification recorded')


if __name__ == '__main__':
    main(sys.argv[1])
