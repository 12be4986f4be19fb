#!/usr/bin/env python3
"""The commands of the real program, without a display: what they print in both languages, and their exit codes."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import icalendar

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
SAMPLE = TOP / 'tests' / 'interchange' / 'sample-incident.json'
PROGRAM = sys.argv.pop(1)
NOW = '--now=2026-11-21T11:00+01:00'
OK, FAILED, BAD_INPUT, NOT_FOUND = 0, 1, 2, 3


class Commands(unittest.TestCase):
    def setUp(self):
        self.room = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.room.name)
        self.register = self.folder / 'test.lekwijzer'

    def tearDown(self):
        self.room.cleanup()

    def run_it(self, *words, expect=OK, given=None, language=None):
        environment = {name: value for name, value in os.environ.items()
                       if name not in ('DISPLAY', 'WAYLAND_DISPLAY', 'DBUS_SESSION_BUS_ADDRESS', 'LANGUAGE', 'LANG')}
        environment.update(HOME=self.room.name, XDG_DATA_HOME=self.room.name, XDG_RUNTIME_DIR=self.room.name,
                           GSETTINGS_BACKEND='memory', LC_ALL='C.UTF-8')
        if language:
            environment['LANGUAGE'] = language
        done = subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True, env=environment,
                              input=given or '', timeout=60, check=False)
        self.assertEqual(done.returncode, expect, f'{words}: {done.stdout}{done.stderr}')
        self.assertNotIn('CRITICAL', done.stderr)
        self.assertNotIn('WARNING', done.stderr)
        if expect in (BAD_INPUT, NOT_FOUND):
            self.assertEqual(done.stdout, '')
            self.assertIn('lekwijzer', done.stderr)
            return done.stderr
        return done.stdout

    def on_register(self, command, *words, **how):
        return self.run_it(command, '--register', self.register, *words, **how)

    def take_in(self, document=None):
        given = SAMPLE.read_text(encoding='utf-8') if document is None else json.dumps(document)
        return self.on_register('import', '-', given=given)

    def sample(self):
        return json.loads(SAMPLE.read_text(encoding='utf-8'))

    # deadline

    def test_deadline_over_the_end_of_summer_time(self):
        lines = self.run_it('deadline', '2026-10-23T15:20+02:00', '--now=2026-10-23T16:20+02:00').splitlines()
        self.assertEqual(lines[0], '2026-10-26T14:20:00+01:00')
        self.assertEqual(lines[1], 'no later than Monday 26 October 2026 14:20 (CET)')
        self.assertEqual(lines[2], '71 hours left')
        self.assertIn('weekend', lines[3])

    def test_deadline_over_the_start_of_summer_time_in_dutch(self):
        for how in ({'language': 'nl'}, {}):
            words = ['deadline', '2026-03-27T15:20+01:00', '--now=2026-03-30T17:20+02:00']
            lines = self.run_it(*words, *([] if how else ['--lang=nl']), **how).splitlines()
            self.assertEqual(lines[0], '2026-03-30T16:20:00+02:00')
            self.assertEqual(lines[1], 'uiterlijk maandag 30 maart 2026 16:20 (CEST)')
            self.assertEqual(lines[2], '60 minuten te laat')

    def test_deadline_from_a_local_time(self):
        self.assertTrue(self.run_it('deadline', '2026-11-20T14:20', NOW).startswith('2026-11-23T14:20:00+01:00\n'))
        self.assertTrue(self.run_it('deadline', 'gisteren', '15:00', NOW).startswith('2026-11-23T15:00:00+01:00\n'))
        self.assertIn('00:00', self.run_it('deadline', '2026-11-20', NOW))

    def test_deadline_in_the_hour_that_occurs_twice(self):
        first = json.loads(self.run_it('deadline', '25-10-2026 2:30', '--json', NOW))
        self.assertEqual(first['deadline'], '2026-10-28T01:30:00+01:00')
        self.assertIn('twofold', first['warnings'])
        second = json.loads(self.run_it('deadline', '2026-10-25T02:30+01:00', '--json', NOW))
        self.assertEqual(second['deadline'], '2026-10-28T02:30:00+01:00')
        self.assertNotIn('twofold', second['warnings'])
        self.assertTrue(second['passed'])

    def test_deadline_for_a_calendar(self):
        path = self.folder / 'deadline.ics'
        self.run_it('deadline', '2026-11-20T14:20+01:00', '--ics', path, NOW)
        event = icalendar.Calendar.from_ical(path.read_bytes()).walk('VEVENT')[0]
        self.assertEqual(event.decoded('DTSTART').isoformat(), '2026-11-23T13:20:00+00:00')
        self.assertEqual(len(event.walk('VALARM')), 4)
        self.assertNotRegex(str(event['SUMMARY']), r'(?i)breach|datalek|AP\b')
        self.run_it('deadline', '2026-11-20T14:20', '--ics', self.folder / 'no' / 'such.ics', NOW, expect=FAILED)

    def test_cards_beforehand(self):
        path = self.folder / 'card.pdf'
        for profile in ('gastouder', 'organisatie'):
            for language in ('nl', 'en'):
                words = ['--profile', profile, '--lang', language, '-o', path, NOW]
                self.run_it('card', 'all', *words)
                pages = subprocess.run(['pdfinfo', path], capture_output=True, text=True, check=True).stdout
                self.assertRegex(pages, r'Pages: +7\b')
                self.run_it('card', 'hacked', *words)
                self.assertTrue(path.read_bytes().startswith(b'%PDF-'))
        self.assertFalse(self.register.exists())
        self.run_it('card', 'spilled', '-o', path, expect=BAD_INPUT)
        self.run_it('card', 'hacked', expect=BAD_INPUT)
        self.run_it('card', 'hacked', '-o', path, '--profile', 'child', expect=BAD_INPUT)
        self.run_it('card', 'hacked', '-o', self.folder / 'no' / 'card.pdf', expect=FAILED)

    def test_deadline_refuses(self):
        self.assertIn('2:30', self.run_it('deadline', '29-3-2026 2:30', NOW, expect=BAD_INPUT))
        self.assertIn('soon', self.run_it('deadline', 'soon', expect=BAD_INPUT))
        self.run_it('deadline', expect=BAD_INPUT)
        self.run_it('deadline', '2026-02-30', expect=BAD_INPUT)
        self.run_it('deadline', 'nu', '--now=never', expect=BAD_INPUT)

    def test_assess_says_where_in_the_language_of_the_person(self):
        self.assertIn('at “$.cia[1]”', self.run_it('assess', '-', given='{"cia": [true, 2, 3]}', expect=BAD_INPUT))
        said = self.run_it('assess', '-', given='{"cia": [true, 2, 3]}', expect=BAD_INPUT, language='nl')
        self.assertIn('Bij ‘$.cia[1]’', said)

    def test_import_remarks_on_a_clock_to_come(self):
        self.assertIn('2026-012', self.on_register('import', '-', '--now=2026-11-20T10:00+01:00',
                                                   given=SAMPLE.read_text(encoding='utf-8')))

    def test_deadline_in_the_future(self):
        answer = json.loads(self.run_it('deadline', '2026-11-23T09:00+01:00', '--json', NOW))
        self.assertEqual(answer['warnings'], ['future'])
        self.assertEqual(answer['left_seconds'], (72 + 46) * 3600)

    # the register

    def test_what_comes_in_goes_out_the_same(self):
        self.assertIn('2026-012', self.take_in())
        out = json.loads(self.on_register('export', '2026-012'))
        wanted = self.sample()
        out.pop('exported_utc'), wanted.pop('exported_utc')
        out.pop('program'), wanted.pop('program')
        self.assertEqual(out, wanted)

        again = self.on_register('import', '-', given=SAMPLE.read_text(encoding='utf-8'))
        self.assertIn('2026-012', again)
        self.assertEqual(len(json.loads(self.on_register('list', '--json'))), 1)

    def test_export_to_a_file_for_nobody_else(self):
        self.take_in()
        path = self.folder / 'out.json'
        self.assertEqual(self.on_register('export', '2026-012', '-o', path), '')
        self.assertEqual(path.stat().st_mode & 0o777, 0o600)
        self.assertEqual(self.on_register('export', self.sample()['incident']['uuid'], NOW),
                         self.on_register('show', '2026-012', '--json', NOW))

    def test_export_for_others_holds_no_names(self):
        self.take_in()
        out = self.on_register('export', '2026-012', '--redacted')
        self.assertNotIn('Zoë', out)
        self.assertNotIn('de Vries', out)
        self.assertIn('lost_or_stolen', out)
        self.on_register('export', '2026-012', '--format', 'xml', expect=BAD_INPUT)

    def test_export_for_a_calendar_says_nothing(self):
        self.take_in()
        out = self.on_register('export', '2026-012', '--format', 'ics')
        self.assertTrue(out.startswith('BEGIN:VCALENDAR'))
        self.assertEqual(out.count('BEGIN:VALARM'), 4)
        self.assertNotIn('lek ', out.lower())

    def test_import_refuses_and_leaves_no_register(self):
        wrong = self.sample()
        wrong['log'][1]['seq'] = 7
        for given, place in ((json.dumps(wrong), '$.log[1]'), ('{', '1:1'), ('', 'nothing in it'), ('\0', 'not text')):
            self.assertIn(place, self.on_register('import', '-', given=given, expect=BAD_INPUT))
        said = self.on_register('import', '-', given=json.dumps(wrong), expect=BAD_INPUT, language='nl')
        self.assertIn('‘$.log[1]’ staat, past niet', said)
        self.assertNotIn('has seq', said)
        said = self.on_register('import', '-', given=json.dumps({**self.sample(), 'a\x1b[2Jb': 1}), expect=BAD_INPUT)
        self.assertNotIn('\x1b', said)
        self.on_register('import', self.folder / 'nothing.json', expect=BAD_INPUT)
        self.assertFalse(self.register.exists())

    def test_import_refuses_a_log_that_was_changed(self):
        self.take_in()
        before = self.on_register('list', '--json')
        changed = self.sample()
        changed['incident']['uuid'] = '6f1c1f0e-8a52-4b0e-9c39-000000000000'
        self.on_register('import', '-', given=json.dumps(changed), expect=BAD_INPUT)
        changed = self.sample()
        changed['log'][3]['text'] += '.'
        self.on_register('import', '-', given=json.dumps(changed), expect=BAD_INPUT)
        self.assertEqual(self.on_register('list', '--json'), before)

    def test_import_refuses_another_content(self):
        self.take_in()
        changed = self.sample()
        changed['incident']['title'] = 'Iets anders'
        self.on_register('import', '-', given=json.dumps(changed), expect=FAILED)
        self.assertIn('Tas kwijt', self.on_register('list'))

    def test_list(self):
        self.take_in()
        self.assertIn('2026-012  Tas kwijt', self.on_register('list', NOW))
        self.assertIn('Bij de AP gemeld: gisteren 19:20', self.on_register('list', NOW, language='nl'))
        self.assertIn('2026-012', self.on_register('list', '--search', 'TREIN kwijt'))
        self.assertNotIn('2026-012', self.on_register('list', '--search', 'laptop'))
        self.assertIn('2026-012', self.on_register('list', '--view=closed'))
        self.assertNotIn('2026-012', self.on_register('list', '--view=archived'))
        self.on_register('list', '--view=sideways', expect=BAD_INPUT)

    def test_show(self):
        self.take_in()
        shown = self.on_register('show', '2026-012', NOW)
        for words in ('2026-012 · Tas kwijt', 'Zoë de Vries', 'about 10 to 20', 'BBD7-9752', 'AP notified yesterday'):
            self.assertIn(words, shown)
        self.assertNotIn('\x1f', shown)
        dutch = self.on_register('show', '2026-012', '--lang', 'nl')
        for words in ('ongeveer 10 tot 20', 'Nog niet bekend', 'vrijdag 20 november 2026 om 14:20'):
            self.assertIn(words, dutch)

    def test_what_is_not_there(self):
        for command in ('list', 'verify'):
            self.assertIn(str(self.register), self.on_register(command, expect=NOT_FOUND))
            self.assertFalse(self.register.exists())
        self.take_in()
        for command in ('show', 'export', 'verify'):
            self.assertIn('2031-001', self.on_register(command, '2031-001', expect=NOT_FOUND))
        self.on_register('report', '2031-001', '-o', self.folder / 'a.pdf', expect=NOT_FOUND)

    def test_not_a_register(self):
        self.register.write_text('This is a letter, not a register. ' * 100, encoding='utf-8')
        self.on_register('list', expect=FAILED)

    def test_verify(self):
        self.take_in()
        self.assertIn('BBD7-9752', self.on_register('verify'))
        checked = json.loads(self.on_register('verify', '2026-012', '--json', '--code', 'bbd7 9752'))
        self.assertTrue(checked['ok'] and checked['code_found'])
        self.assertEqual((checked['code_line'], checked['incidents'][0]['lines']), (4, 4))
        earlier = self.on_register('verify', '2026-012', '--code', 'E0CD-3330')
        self.assertIn('line 2 of 4', earlier)
        self.on_register('verify', '2026-012', '--code', '0000-0000', expect=FAILED)
        self.on_register('verify', '2026-012', '--code', 'seven', expect=BAD_INPUT)
        self.on_register('verify', '--code', 'BBD7-9752', expect=BAD_INPUT)

    def test_report(self):
        self.take_in()
        path = self.folder / 'verslag.pdf'
        for language, annex in (('nl', 'verslag-bijlage.pdf'), ('en', 'verslag-annex.pdf')):
            said = self.on_register('report', '2026-012', '-o', path, '--lang', language, NOW)
            self.assertIn(str(path), said)
            self.assertTrue(path.read_bytes().startswith(b'%PDF'))
            self.assertEqual((self.folder / annex).exists(), annex in said)
        draft = json.loads(self.on_register('export', '2026-012', '--format', 'edpb-draft', NOW))
        self.assertTrue(draft['draft'])
        self.assertIn('48', [field['field'] for field in draft['fields']])
        self.on_register('export', '2026-012', '--format', 'pdf', expect=BAD_INPUT)
        for kind in ('ap', 'reason'):
            path = self.folder / f'{kind}.pdf'
            self.on_register('report', '2026-012', '--kind', kind, '-o', path, NOW)
            self.assertTrue(path.read_bytes().startswith(b'%PDF-'))
        self.on_register('report', '2026-012', '--kind', 'letter', '-o', path, expect=BAD_INPUT)
        for kind in ('first-hour', 'deadline', 'supplier-questions', 'answers'):
            path = self.folder / f'{kind}.pdf'
            self.on_register('report', '2026-012', '--kind', kind, '-o', path, NOW)
            self.assertTrue(path.read_bytes().startswith(b'%PDF-'))
        self.on_register('report', '2026-012', expect=BAD_INPUT)
        self.on_register('report', '2026-012', '-o', self.folder / 'no' / 'such' / 'folder.pdf', expect=FAILED)

    def test_report_leaves_no_annex_of_an_earlier_one(self):
        self.take_in()
        path = self.folder / 'verslag.pdf'
        self.on_register('report', '2026-012', '--kind', 'ap', '-o', self.folder / 'verslag-bijlage.pdf', NOW)
        (self.folder / 'verslag-annex.pdf').write_bytes(b'%PDF-1.5 of somebody else')
        said = self.on_register('report', '2026-012', '-o', path, '--lang=nl', NOW)
        self.assertNotIn('bijlage', said)
        self.assertFalse((self.folder / 'verslag-bijlage.pdf').exists())
        self.assertTrue((self.folder / 'verslag-annex.pdf').exists())

    # the commands themselves

    def test_help(self):
        overview = self.run_it('--help')
        commands = ('assess', 'deadline', 'card', 'list', 'show', 'report', 'export', 'import', 'verify')
        for command in commands:
            self.assertIn(f'\n  {command} ', overview)
            self.assertEqual(self.run_it('help', command), self.run_it(command, '--help'))
        self.assertEqual(self.run_it('help'), overview)
        self.assertRegex(self.run_it('--version'), r'^Lekwijzer \d')

    def test_wrong_use(self):
        self.run_it('nonsense', expect=BAD_INPUT)
        self.run_it('help', 'nonsense', expect=BAD_INPUT)
        self.run_it('list', '--nonsense', expect=BAD_INPUT)
        self.run_it('list', 'too', 'much', expect=BAD_INPUT)
        self.run_it('show', expect=BAD_INPUT)
        self.run_it('list', '--lang=fy', expect=BAD_INPUT)


if __name__ == '__main__':
    unittest.main()
