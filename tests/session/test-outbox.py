#!/usr/bin/env python3
"""One message, one recipient: no file of an invented incident holds what is another's. Drafts and the calendar are
read by parsers that are not ours."""
import datetime
import email
import email.policy
import pathlib
import subprocess
import sys
import tempfile

import icalendar

SEEDS = 3
RECIPIENTS = 30
STRANGER = 'Zwrtkqx'
NEUTRAL = ('lek ', 'datalek', 'breach', 'leak', 'ap ', 'autoriteit', 'gegevens', 'data')


def read_people(folder):
    rows = [line.split('\t') for line in (folder / 'recipients.tsv').read_text('utf-8').splitlines()]
    assert len(rows) == RECIPIENTS
    return [{'name': r[0], 'marks': r[0].split(' ë ') + [r[1].split('|')[0].split(' ')[0]] +
             [m for m in r[2:] if m], 'email': r[2]} for r in rows]


def check_text(path, text, owner, people):
    text = text.replace('\xa0', ' ')
    for index, person in enumerate(people, 1):
        for mark in person['marks']:
            if index != owner and mark in text:
                sys.exit(f'{path.name}: holds {mark!r} of recipient {index}')
    for mark in (STRANGER, '111222333'):
        if mark in text:
            sys.exit(f'{path.name}: holds {mark!r}')
    if people[owner - 1]['name'].split(' ')[0] not in text:
        sys.exit(f'{path.name}: its own recipient is missing')


def owner_of(path):
    return int(path.name.split('-')[2])


def check_draft(path, people):
    raw = path.read_bytes()
    message = email.message_from_bytes(raw, policy=email.policy.default)
    assert not message.defects, (path, message.defects)
    owner = owner_of(path)
    assert [a.addr_spec for a in message['To'].addresses] == [people[owner - 1]['email']], path
    assert len(message.get_all('To')) == 1, path
    for name in ('Cc', 'Bcc', 'Reply-To', 'Date'):
        assert message[name] is None, (path, name)
    assert message['X-Unsent'] == '1', path
    assert [a.addr_spec for a in message['From'].addresses] == ['marijke@example.com'], path
    assert not message.is_multipart() and message.get_content_type() == 'text/plain', path
    assert message['Subject'].strip(), path
    check_text(path, str(message['To']) + '\n' + message['Subject'] + '\n' + message.get_content(), owner, people)
    check_text(path, raw.decode('ascii') + people[owner - 1]['name'], owner, people)


def check_letter(path, people):
    text = subprocess.run(['pdftotext', '-layout', path, '-'], check=True, capture_output=True).stdout.decode('utf-8')
    about = subprocess.run(['pdfinfo', path], check=True, capture_output=True).stdout.decode('utf-8')
    assert text.count('\f') <= 3, path
    check_text(path, text + about, owner_of(path), people)


def check_calendar(path):
    raw = path.read_bytes()
    calendar = icalendar.Calendar.from_ical(raw)
    events = [c for c in calendar.walk() if c.name == 'VEVENT']
    alarms = [c for c in calendar.walk() if c.name == 'VALARM']
    assert len(events) == 1 and len(alarms) == 4, path
    due = events[0].decoded('DTSTART')
    assert due == datetime.datetime(2026, 11, 23, 13, 20, tzinfo=datetime.timezone.utc), due
    rung = sorted((due + alarm.decoded('TRIGGER') - due).total_seconds() / 3600 + 72 for alarm in alarms)
    assert rung == [24, 48, 60, 68], rung
    assert str(events[0]['CLASS']) == 'PRIVATE'
    assert b'5a1c8a52' not in raw
    said = ' '.join([str(events[0]['SUMMARY']), str(events[0]['DESCRIPTION'])] +
                    [str(a['DESCRIPTION']) for a in alarms]).lower()
    for word in NEUTRAL:
        assert word not in said, (word, said)


def check_folder(folder):
    people = read_people(folder)
    files = {form: sorted((folder / form).iterdir()) for form in ('letter', 'email', 'telephone', 'door')}
    for form in ('letter', 'telephone', 'door'):
        assert len(files[form]) == RECIPIENTS, form
    assert len(files['email']) == sum(1 for p in people if p['email'])
    for path in files['letter']:
        check_letter(path, people)
    for path in files['email']:
        check_draft(path, people)
    for path in files['telephone']:
        check_text(path, path.read_text('utf-8'), owner_of(path), people)
    for path in files['door']:
        check_text(path, path.read_text('utf-8'), owner_of(path), people)
    for paths in files.values():
        for path in paths:
            assert path.stat().st_mode & 0o077 == 0, path
            assert not any(mark in path.name for p in people for mark in p['marks']), path
    check_calendar(folder / 'deadline.ics')
    return sum(len(paths) for paths in files.values())


def main():
    total = 0
    for seed in range(SEEDS):
        with tempfile.TemporaryDirectory() as name:
            subprocess.run([sys.argv[1], name, str(seed)], check=True)
            total += check_folder(pathlib.Path(name))
    print(f'{total} files of {SEEDS} incidents hold one recipient each')


main()
