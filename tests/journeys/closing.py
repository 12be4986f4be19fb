#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Closing, in Dutch: an incident is closed with what is still open, which needs a reason, and that is undone; it is closed
once more, and opened again for a reason. A letter that came back unopened is not told to the AP: that needs its reasons
first, and they are on paper. closing.py PROGRAM, under build-aux/xsession."""
import json
import os
import re
import subprocess
import sys

from person import Person, register_file
from pilot import wait

LETTER = {
    'data.involved': 'yes',
    'breach.confidentiality': 'yes',
    'role.role': 'controller',
    'form.sensitive': 'no',
    'form.serious': 'no',
    'form.wrong_hands_excluded': 'yes',
    'data.categories': ['basic', 'contact'],
    'identification.ease': 'maximum',
    'subjects.categories': ['parents'],
    'subjects.count': 1,
    'subjects.vulnerable': 'no',
    'protection.encrypted': 'no',
    'recipient.kind': 'known',
    'recipient.mass': 'no',
    'access.malicious': 'no',
    'recipient.relation': 'professional',
    'recipient.trusted': 'yes',
    'recipient.opened': 'no',
    'recipient.deleted': 'yes',
    'recipient.deleted_how': 'returned',
    'access.exfiltration': 'excluded',
    'access.misuse': 'no',
    'consequences.severity': 'negligible',
}
STORY = 'De brief met het contract ging naar een oud adres en kwam ongeopend terug.'
MOTIVE = 'De brief kwam dicht terug, dus niemand heeft de gegevens gezien.'


def picture(person, name):
    if os.environ.get('LEK_CLOSING_PICTURES'):
        person.picture(os.path.join(os.environ['LEK_CLOSING_PICTURES'], name + '.png'))


def close_with(person, why):
    dialog = person.ask_to_close()
    assert person.may_close(dialog)
    reason = person.find(person._('Why it is closed all the same'), 'text', within=dialog)
    person.fill(reason, why)
    picture(person, 'dialog')
    person.act(person.find(person._('Close the incident'), 'push button', within=dialog))
    person.gone(person._('Close the incident'))


def must_be_closed(person):
    person.must_say(re.escape(person._('This incident is closed. Reopen it to change an answer.')))


def state(person, number):
    return next(row['state'] for row in json.loads(person.command('list', '--json')) if row['number'] == number)


def close_and_undo(person):
    """What is open needs a reason; a closing of a moment ago is taken back."""
    dialog = person.ask_to_close()
    person.act(person.find(person._('Close the incident'), 'push button', within=dialog))
    person.must_say(re.escape(person._('Write down why it can be closed with this open.')), dialog)
    person.press(person._('Cancel'), within=dialog)
    person.gone(person._('Close the incident'))
    close_with(person, 'Dubbel aangemaakt.')
    # At once: the offer stands for some seconds only.
    person.press(person._('Undo'))
    wait(lambda: state(person, '2026-001') == 'open', 'the closing to be undone')


def open_again(person):
    person.press(person._('Reopen…'))
    dialog = person.window(person._('Reopen the incident'))
    reopen = person.find(person._('Reopen'), 'push button', within=dialog)
    person.act(reopen)
    person.must_say(re.escape(person._('Write something first. Nothing was changed.')), dialog)
    picture(person, 'reopen')
    person.fill(person.find(person._('Why it is opened again'), 'text', within=dialog), 'De AP heeft een vraag.')
    person.act(reopen)
    person.gone(person._('Reopen the incident'))
    wait(lambda: state(person, '2026-001') == 'open', 'the open incident in the register')


def check_papers(person):
    shown = person.command('show', '2026-001')
    for words in ('De AP heeft een vraag.', 'Dubbel aangemaakt.'):
        assert words in shown, shown
    codes = [line['code'] for line in person.kept('2026-001')['log']]
    assert codes.count('closed-with-open-ends') == 2, codes
    assert codes.count('closing-undone') == 1 and codes.count('reopened') == 1, codes
    person.command('verify')
    paper = register_file().with_name('report.pdf')
    person.command('report', '2026-001', '-o', paper)
    assert paper.read_bytes().startswith(b'%PDF-')


def decide_not_to_notify(person):
    page = person.step_page()
    person.press(re.compile('^' + re.escape(person._('Follow the advice: %s').split('%s')[0])), within=page)
    person.fill(person.find(person._('Reason for this decision'), 'text', within=page), MOTIVE)
    person.press(person._('Do not notify the AP'), within=page)
    person.must_say(re.escape(person._('Decided %s').split('%s')[0]), page)


def close_a_letter(person):
    """AVG art. 33(5): who does not notify must be able to show why, so what that needs comes before closing."""
    person.press(person._('Back to the register'))
    person.find('LekRegisterList', 'filler')
    person.something_happened('shown_or_sent', 'gisteren 15:00')
    person.walk_to('act.decide-ap', LETTER)
    decide_not_to_notify(person)
    story = person.words.read(person.words.questions['incident.description']['short'])

    dialog = person.ask_to_close()
    assert not person.may_close(dialog)
    person.act(person.find(re.compile('^' + re.escape(f"{story}, {person._('Needed first')}, ")), 'list item', within=dialog))
    person.gone(person._('Close the incident'))
    person.on_page('what.story')
    person.answer(person.rows()['incident.description'], 'incident.description', STORY)
    close_with(person, 'De rest is niet nodig: de brief is terug.')
    must_be_closed(person)


def check_reasons(person):
    sheet = register_file().with_name('reason.pdf')
    person.command('report', '2026-002', '--kind', 'reason', '-o', sheet)
    paper = subprocess.run(['pdftotext', '-layout', sheet, '-'], capture_output=True, text=True, check=True).stdout
    said = ' '.join(paper.split())
    shown = person.command('show', '2026-002')
    for words in (STORY, MOTIVE):
        assert words in said, paper
        assert words in shown, shown
    assert state(person, '2026-002') == 'closed'
    decision, = person.kept('2026-002')['decisions']
    assert decision['choice'] == 'no' and decision['motive'] == MOTIVE, decision
    person.command('verify')


def main(program):
    with Person(program, language='nl') as person:
        person.introduce('A home child-minder', 'Sanne Smit')
        person.something_happened('shown_or_sent', 'gisteren 15:00')
        close_and_undo(person)
        close_with(person, 'De brief is terug.')
        must_be_closed(person)
        open_again(person)
        close_a_letter(person)
    check_papers(person)
    check_reasons(person)


main(*sys.argv[1:])
