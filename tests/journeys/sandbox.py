#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The installed Flatpak in its sandbox, in Dutch: the first minute of an incident, its A4 saved through the portal of files, a copy
of the register and that copy opened again. Says what was seen, a line each. sandbox.py PROGRAM FOLDER, from
build-aux/flatpak/prove; it runs on whatever GTK the runtime has, so it leans on words and not on how widgets are nested."""
import os
import pathlib
import re
import subprocess
import sys

from person import Person
from pilot import PATIENCE, STATE, Atspi, Lost, below, has_state, name, plain, role, wait

HOME = pathlib.Path(os.environ['HOME'])
WIDE, NARROW = (1000, 740), (360, 640)
BORDER = 5


def proved(words):
    print(f'ok     {words}', flush=True)


def applications():
    desktop = Atspi.get_desktop(0)
    return [child for child in map(desktop.get_child_at_index, range(desktop.get_child_count())) if child is not None]


class Sandboxed(Person):
    """A process in a sandbox has another number inside than outside, so it is found by its name; and newer GTK names no widget by
    its type, so all is looked for in the whole window."""

    def _find_application(self):
        if self.process.poll() is not None:
            raise SystemExit(f'the program ended with {self.process.returncode}')
        return next((child for child in applications()
                     if 'lekwijzer' in name(child).lower() and child.get_child_count() > 0), None)

    def find(self, words=None, kind=None, within=None, number=0, patience=PATIENCE):
        if isinstance(words, str) and re.match('Lek[A-Z]', words):
            return self.top()
        return super().find(words, kind, within, number, patience)

    def all(self, words=None, kind=None, within=None):
        """Of check boxes of which one can be chosen, newer GTK says so."""
        for each in ('check box', 'radio button') if kind == 'check box' else (kind,):
            yield from super().all(words, each, within)

    def open_steps(self):
        self.next_button = self.find(self._next_words(), 'push button')

    def on_page(self, page_id):
        self.must_say('^' + re.escape(self.words.title(page_id)))

    def fit(self, width, height):
        """Without a window manager a window takes the size it is given, with its border around it."""
        found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', '.'], capture_output=True, text=True, check=True)
        for number in found.stdout.split():
            subprocess.run(['xdotool', 'windowsize', number, str(width + 2 * BORDER), str(height + 2 * BORDER)], check=False)

    def shoot(self, path, size=WIDE):
        self.fit(*size)
        self.picture(path)

    def close(self):
        """What was started is the launcher; the program itself is asked to end."""
        self.key('ctrl+q')
        self.process.wait(20)


# The dialogs of the portal are another program's

def portal_window():
    for child in applications():
        if 'portal' in name(child) and child.get_child_count() > 0:
            return child.get_child_at_index(0)
    return None


def in_portal(fits, what):
    def look():
        window = portal_window()
        return window and next((node for node in below(window) if fits(node)), None)
    return wait(look, what, 2 * PATIENCE)


def confirm_portal(words):
    accept = in_portal(lambda node: role(node) == 'push button' and plain(name(node)) == words, f'the button {words!r}')
    wait(lambda: has_state(accept, STATE.SENSITIVE), f'{words!r} to be usable')
    Atspi.Action.do_action(accept, 0)
    wait(lambda: portal_window() is None, 'the dialog of the portal to be gone')


def save_as(person, path):
    entry = in_portal(lambda node: role(node) == 'text' and has_state(node, STATE.EDITABLE), 'the name of the file')
    subprocess.run(['import', '-window', 'root', str(person.folder / 'portal.png')], check=True)
    Atspi.EditableText.set_text_contents(entry, str(path))
    confirm_portal(person._('Save'))
    wait(lambda: path.exists() and path.stat().st_size > 0, f'{path}')


def open_from(person, path):
    in_portal(lambda node: role(node) == 'push button' and plain(name(node)) == person._('Open'), 'the dialog to open')
    # Without a window manager keys go where the mouse is.
    subprocess.run(['xdotool', 'mousemove', '300', '200'], check=True)
    person.key('ctrl+l')
    person.type(str(path))
    confirm_portal(person._('Open'))


# What a person does

def first_minute(person):
    person.introduce('A home child-minder', 'Sanne Vermeulen')
    person.something_happened('lost_or_stolen', 'gisteren 15:20')
    person.shoot(person.folder / 'steps.png')
    person.shoot(person.folder / 'steps-360.png', NARROW)
    person.fit(*WIDE)
    kept, = person.listed()
    proved(f'an incident was made there: {kept["number"]}, {kept["title"]}')
    return kept['number']


def overview(person):
    person.key('alt+2')
    person.must_say(re.escape(person._('Not decided yet')))
    person.shoot(person.folder / 'overview.png')
    person.shoot(person.folder / 'overview-360.png', NARROW)
    person.fit(*WIDE)


def paper(person, number):
    """The A4, through the portal: the program gets the one file, and nothing beside it."""
    person.view('Documents')
    person.act(person.find(person._('The report on one page'), 'list item'))
    person.press(person._('Save as PDF…'))
    path = HOME / 'Documents' / 'verslag.pdf'
    path.parent.mkdir(exist_ok=True)
    save_as(person, path)
    person.must_say(re.escape(person._('Saved as %s.') % path.name))
    person.shoot(person.folder / 'report.png')
    said = subprocess.run(['pdftotext', '-layout', path, '-'], capture_output=True, text=True, check=True).stdout
    assert number in said, said[:500]
    (person.folder / 'A4.pdf').write_bytes(path.read_bytes())
    subprocess.run(['pdftoppm', '-png', '-r', '84', '-singlefile', path, person.folder / 'A4'], check=True)
    proved(f'its A4 was saved through the portal: ~/Documents/{path.name}, {path.stat().st_size} bytes, with {number} on it')


def turn_to(person, words, sign, window):
    """Of what has that name one is the switch, and which one it is differs."""
    for _ in range(3):
        for node in list(person.all(words, None, window)):
            person.act(node)
            try:
                return person.find(sign, None, window, patience=3)
            except Lost:
                continue
    raise Lost(f'{words!r} does not lead to {sign!r}')


def copy(person):
    """Where the register is, and a copy of it for a place of this person's own choice."""
    person.key('ctrl+comma')
    window = person.window(person._('Preferences'))
    person.find(person._('Name'), 'text', within=window)
    turn_to(person, person._('Data'), person._('Copy of today'), window)
    person.must_say(r'\.var/app/io\.github\.lekwijzer\.Lekwijzer/data/lekwijzer/register\.lekwijzer', window)
    person.picture(person.folder / 'preferences.png')
    path = HOME / 'Documents' / 'kopie.lekwijzer'
    person.press(person._('Make a copy…'), within=window)
    save_as(person, path)
    person.must_say(re.escape(person._('The copy was made')), window)
    # GTK's own word, and it may have it in Dutch.
    person.press(re.compile('^(Close|Sluiten)$'), within=window)
    person.alone()
    proved(f'the program says that its register is in ~/.var/app, and saved a copy of it: {path.stat().st_size} bytes')
    return path


def look_back(person, path, number):
    person.press(person._('Back to the register'))
    subprocess.run(['gdbus', 'call', '--session', '--dest', 'io.github.lekwijzer.Lekwijzer', '--object-path',
                    '/io/github/lekwijzer/Lekwijzer', '--method', 'org.gtk.Actions.Activate', 'open-register', '[]', '{}'],
                   check=True, capture_output=True)
    open_from(person, path)
    person.must_say(re.escape(person._('This register is open for reading only: another window uses it, or the file is protected. '
                                       'Changes are not possible now.')))
    person.must_say(re.escape(number))
    person.shoot(person.folder / 'register.png')
    person.shoot(person.folder / 'register-360.png', NARROW)
    beside = sorted(each.name for each in path.parent.iterdir())
    assert beside == sorted(['kopie.lekwijzer', 'verslag.pdf']), beside
    proved('that copy was opened through the portal, for reading, and nothing was left beside it')


def main(program, folder):
    with Sandboxed(program, language='nl') as person:
        person.folder = pathlib.Path(folder)
        number = first_minute(person)
        overview(person)
        paper(person, number)
        look_back(person, copy(person), number)
    settings = HOME / '.var/app/io.github.lekwijzer.Lekwijzer/config/glib-2.0/settings/keyfile'
    assert 'Sanne Vermeulen' in settings.read_text(encoding='utf-8')
    proved('what was set is kept in the folder of the program as well')


main(*sys.argv[1:])
