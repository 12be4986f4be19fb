#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes a picture of every page and dialog in several looks and at several widths, for one procedure, language and size of
text, and puts them on contact sheets. matrix.py PROGRAM FOLDER PROFILE LANGUAGE LOOKS PERCENT WIDTH..., under
build-aux/xsession; see build-aux/matrix.

Windows are higher than a screen, so that a whole page is seen at once, and what is empty is left out of the picture. At the
least width there is one more, called small, of what a telephone of 360 by 640 pixels shows of it."""
import concurrent.futures
import fcntl
import os
import pathlib
import re
import subprocess
import sys

from camera import Camera, Sheet, picture_of
from person import Person, register_file
from pilot import Lost, extents, name, plain, wait

BORDER = 5
# As the screen of build-aux/matrix allows.
HIGHEST = 3650
SMALL = (360, 640)
# Wide enough to find everything by its words.
USUAL = 1000
WHO = {'gastouder': 'A home child-minder', 'organisatie': 'An office or organisation'}
LOOKS = {
    'light': ('default', 'false'),
    'dark': ('prefer-dark', 'false'),
    'contrast': ('default', 'true'),
}
# Where the pointer changes nothing: on the border of the window in front, which has the keyboard then.
AT_REST = (2, 2)
SHEET_SIDE = 1840
ENTRIES = """[org/gnome/desktop/interface]
color-scheme='%s'

[org/gnome/desktop/a11y/interface]
high-contrast=%s

"""


class Photographer(Person):
    def __init__(self, *arguments, folder, looks, percent, widths, **options):
        self.looks, self.percent, self.widths = looks, percent, sorted(widths)
        self.camera, self.count, self.faults = Camera(), 0, []
        self.writer, self.work = concurrent.futures.ThreadPoolExecutor(1), []
        self.folders = {look: folder.with_name(f'{folder.name}-{look}-{percent}') for look in looks}
        self.sheets = {}
        for each in self.folders.values():
            each.mkdir(parents=True, exist_ok=True)
            for old in each.iterdir():
                old.unlink()
        self.settings = pathlib.Path(os.environ['XDG_CONFIG_HOME']) / 'glib-2.0/settings/keyfile'
        self.settings.parent.mkdir(parents=True, exist_ok=True)
        self.look = None
        self.set_look(looks[0])
        self._arguments, self._options = arguments, options
        self.start()

    def start(self):
        self.camera.point(*AT_REST)
        super().__init__(*self._arguments, GSETTINGS_BACKEND='keyfile', **self._options)

    # The look

    def set_look(self, look):
        """As the settings of a desktop do, while the program runs. Its own settings stay."""
        if look == self.look:
            return
        kept = self.settings.read_text(encoding='utf-8') if self.settings.exists() else ''
        kept = re.sub(r'\[org/gnome/desktop/[^]]*\]\n[^\[]*', '', kept)
        new = self.settings.with_suffix('.new')
        new.write_text(ENTRIES % LOOKS[look] + kept, encoding='utf-8')
        new.replace(self.settings)
        self.look = look

    # The size

    def fit(self, width, height, scene=''):
        """Without a window manager a window takes the size it is given, as far as what is in it allows that."""
        front = self.top()
        self.camera.resize(self.camera.windows()[-1], width + 2 * BORDER, height + 2 * BORDER)
        try:
            wait(lambda: extents(front)[2:] == (width, height), 'the size', 2)
        except Lost:
            _, _, found_width, found_height = extents(front)
            if found_width > width:
                self.faults.append(f'{name(front)} {scene}: {found_width} pixels wide where {width} are asked for')
            if found_height > height:
                self.faults.append(f'{name(front)} {scene}: {found_height} pixels high where {height} are asked for')

    def height(self, width):
        """Enough for nearly every page; large text needs more."""
        return min((2400 if width < 600 else 1600) * (self.percent + 60) // 160, HIGHEST)

    # Pictures

    def shoot(self, scene):
        """A window, at every width."""
        self.count += 1
        for width in self.widths:
            self._small(width, scene)
            self.fit(width, self.height(width), scene)
            self._all_looks(scene, width)
        if self.widths[-1] < USUAL:
            self.fit(USUAL, self.height(USUAL))

    def shoot_dialog(self, scene, as_it_is=False):
        """A dialog has a size of its own; where the screen is less wide, that of the screen."""
        self.second_window()
        self.count += 1
        natural = self.camera.place(self.camera.windows()[-1])
        own_width, own_height = natural[2] - 2 * BORDER, natural[3] - 2 * BORDER
        for width in dict.fromkeys(min(width, own_width) for width in self.widths):
            self._small(width, scene)
            self.fit(width, own_height if as_it_is and width == own_width else self.height(width), scene)
            self._all_looks(scene, width if width in self.widths else 'own')

    def shoot_as_it_is(self, scene):
        """What a change of size would close."""
        self.count += 1
        self._all_looks(scene, 'own')

    def _small(self, width, scene):
        if width <= SMALL[0]:
            self.fit(width, SMALL[1], scene)
            self._all_looks(scene, 'small', self.looks[:1])

    def _all_looks(self, scene, width, looks=None):
        self.camera.point(*AT_REST)
        _, _, *size = box = self.camera.place(self.camera.windows()[-1])
        unlike = self.camera.take(box)
        todo = list(looks or self.looks)
        for look in sorted(todo, key=lambda look: (look != self.look, todo.index(look))):
            changes = look != self.look
            self.set_look(look)
            raw = self.camera.still(box, self.process.pid, unlike if changes else None)
            self.work.append(self.writer.submit(self._keep, raw, size, look, width, f'{self.count:02}-{scene}'))
            unlike = raw

    def _keep(self, raw, size, look, width, scene):
        picture = picture_of(raw, *size).without_blanks()
        picture.write(self.folders[look] / f'{width}-{scene}.png')
        sheet = self.sheets.get((look, width))
        if sheet is None:
            side = max(SHEET_SIDE * (self.percent + 50) // 150, 2 * picture.width + 8)
            side = side if look == self.looks[0] else side * 3 // 2
            sheet = self.sheets[look, width] = Sheet(self.folders[look] / f'sheet-{width}', side)
        sheet.add(scene, picture)

    def finish(self):
        for each in self.work:
            each.result()
        for sheet in self.sheets.values():
            sheet.finish()
        self.writer.shutdown()

    # Acting

    def menu(self, words, number=0, item=None):
        self.press(self._(words), number=number)
        if item:
            self.press(self._(item), 'menu item')

    def act_and_settle(self, node):
        """Where a page comes instead of another one: a button that is pressed shows that a quarter of a second before."""
        box = self.camera.place(self.camera.windows()[-1])
        before = self.camera.still(box, self.process.pid)
        self.act(node)
        self.camera.still(box, self.process.pid, before, turns=20)

    def escape(self, windows=1):
        self.key('Escape')
        wait(lambda: len(self._windows()) == windows, f'{windows} windows')

    def dialog(self, scene, windows=1, **options):
        self.shoot_dialog(scene, **options)
        self.escape(windows)


def first_screens(person):
    welcome = person.window(person._('Welcome'))
    person.shoot_dialog('welcome')
    person.act(person.find(person._(WHO[person.profile]), 'list item', within=welcome))
    person.find(person._('Name'))
    person.shoot_dialog('name')
    person.press(person._('Next'))
    person.find(person._('Go to the register'), 'push button')
    person.shoot_dialog('ready')
    person.press(person._('Go to the register'))
    person.gone(person._('Welcome'))


def empty_register(person):
    person.find('LekRegisterPage', 'filler')
    person.shoot('empty-register')
    person.menu('Main menu')
    person.find(person._('Preferences'), 'menu item')
    person.shoot_as_it_is('main-menu')
    person.press(person._('About Lekwijzer'), 'menu item')
    person.dialog('about')
    person.menu('Main menu', item='Papers to have ready…')
    person.find(person._('Preview of the paper'), 'image', within=person.window(person._('Papers to have ready')))
    person.dialog('papers-to-have-ready')


def preparation(person):
    person.press(person._('Be prepared'))
    person.must_say(re.escape(person._('Nothing has been filled in yet.')))
    person.shoot('preparation')
    page = person.find('LekPreparationPage', 'filler')
    adds = [node for node in person.all(re.compile('^Add |toevoegen$'), 'push button', within=page)]
    for number, button in enumerate(adds, 1):
        person.act(button)
        person.dialog(f'preparation-record-{number}')
    person.press(person._('Back to the register'))
    person.find(person._('Be prepared'), 'push button')


def practice(person):
    marked = person._('PRACTICE – %s')
    person.press(person._('Practise with an invented story'))
    chooser = person.window(person._('Practise'))
    person.shoot_dialog('practice-chooser')
    person.act(person.find(kind='list item', within=chooser))
    person.gone(person._('Practise'))
    story = person.window(marked % person._('The story'))
    person.shoot_dialog('practice-story')
    person.press(person._('Begin'), within=story)
    person.gone(marked % person._('The story'))
    person.find('LekRegisterPage', 'filler')
    person.shoot('practice-register')
    person.press(person._('Something happened'), within=person.find('LekRegisterPage', 'filler'))
    dialog = person.window(marked % person._('Something happened'))
    person.shoot_dialog('practice-what-happened')
    person.press(person.words.read(next(iter(person.words.scenarios.values()))['label']), within=dialog)
    person.press(person._('Start'), within=dialog)
    person.gone(marked % person._('Something happened'))
    person.open_steps()
    person.shoot('practice-steps')
    person.view('Documents')
    paper(person, person._('The report on one page'), 'practice-report')
    practice_to_its_end(person, marked)


def to_the_last_news(person):
    words = person._('To the next news')
    while person.sees(words, 'push button'):
        try:
            person.act(person.find(words, 'push button', patience=5))
        except Lost:
            # The clock brought the last of it just then.
            return


def practice_to_its_end(person, marked):
    person.press(person._('To the next news'))
    read = person.find(person._('Read'), 'push button')
    person.shoot('practice-news')
    person.act(read)
    person.window(marked % person._('The story'))
    person.dialog('practice-read')
    to_the_last_news(person)
    person.key('ctrl+w')
    person.must_say(re.escape(marked % person._('Stop practising?')))
    person.dialog('practice-stop', as_it_is=True)
    person.press(person._('To the end of the 72 hours'))
    person.find(person._('Result'), 'push button')
    person.shoot('practice-over')
    person.press(person._('Result'))
    result = person.window(marked % person._('Result of the practice'))
    person.shoot_dialog('practice-result')
    person.press(person._('Close the practice'), within=result)
    person.find(person._('Practise with an invented story'))


def start(person):
    person.key('ctrl+n')
    dialog = person.window(person._('Something happened'))
    person.shoot_dialog('what-happened')
    person.press(person.words.read(next(iter(person.words.scenarios.values()))['label']), within=dialog)
    person.find(person._('Start'), 'push button', within=dialog)
    person.act(person.find(re.compile('^' + re.escape(person._('Another day'))), 'check box', within=dialog))
    person.find(person._('Which day, at what time?'), 'text', within=dialog)
    person.shoot_dialog('since-when')
    person.act(person.find(kind='check box', within=dialog))
    person.press(person._('Start'), within=dialog)
    person.gone(person._('Something happened'))
    person.open_steps()
    person.shoot('new-incident')


def new_incident(person):
    person.menu('Menu of this incident', number=1)
    person.find(person._('Rename…'), 'menu item')
    person.shoot_as_it_is('incident-menu')
    person.escape()
    for view, holder in (('Overview', 'LekOverview'), ('Log', 'LekLogView'), ('Documents', 'LekDocuments')):
        person.view(view)
        person.find(holder, 'filler')
        person.shoot(f'new-{view.lower()}')
    ap_sheet(person, 'new-ap-sheet')
    close = person.ask_to_close()
    person.find(person._('Why it is closed all the same'), 'text', within=close)
    person.dialog('new-close')
    person.press(person._('Back to the register'))
    person.find('LekRegisterList', 'filler')


def example(person):
    person.menu('Main menu', item='Look at an example')
    wait(lambda: person.sees(re.compile('^2026-002'), 'label'), 'the example')
    person.open_steps()


def pages(person):
    page_id = next(iter(person.words.pages))
    person.on_page(page_id)
    while True:
        person.shoot(page_id)
        if page_id.startswith('act.decide'):
            decide_otherwise(person, page_id)
        if plain(name(person.next_button)) == person._('To the overview'):
            return
        page_id = person.next_page()


def decide_otherwise(person, page_id):
    page = person.step_page()
    person.press(re.compile('^' + re.escape(person._('Decide otherwise…'))), within=page)
    person.find(person._('Cancel'), 'push button', within=page)
    person.shoot(f'{page_id}-otherwise')
    person.press(person._('Cancel'), within=person.step_page())


def overview(person):
    person.view('Overview')
    holder = person.find('LekOverview', 'filler')
    person.shoot('overview')
    person.press(person._('Why?'), None, within=holder)
    person.shoot('why')
    for record in ('task', 'followup'):
        add = person.words.read(person.words.records[record]['add'])
        person.press(add, within=holder)
        person.dialog(f'overview-{record}')


def log(person):
    person.view('Log')
    holder = person.find('LekLogView', 'filler')
    person.find(person._('What happened or was done?'), 'text')
    person.press(re.compile('^' + re.escape(person._('Correct: %s').split('%s')[0])), within=holder)
    person.find(person._('Save the correction'), 'push button', within=holder)
    person.shoot('log')
    person.press(person._('Cancel'), within=holder)


def documents(person):
    person.view('Documents')
    holder = person.find('LekDocuments', 'filler')
    person.shoot('documents')
    sheet = person._('Answers for the form of the AP')
    for title in [name(row) for row in person.all(kind='list item', within=holder)]:
        if title != sheet:
            paper(person, title, 'paper-' + re.sub('[^a-z]+', '-', title.lower()))
    ap_sheet(person, 'ap-sheet')


def paper(person, title, scene):
    holder = person.find('LekDocuments', 'filler')
    person.act_and_settle(person.find(title, 'list item', within=holder))
    person.shoot(scene)
    # A page that was left keeps its size; the one that was made last is the one that is there.
    *_, back = person.all(person._('Back to the documents'), 'push button', within=holder)
    person.act_and_settle(back)


def ap_sheet(person, scene):
    holder = person.find('LekDocuments', 'filler')
    person.act(person.find(person._('Answers for the form of the AP'), 'list item', within=holder))
    person.second_window()
    person.shoot(scene)
    person.key('ctrl+w')
    person.alone()


def dialogs(person):
    person.key('F2')
    person.dialog('rename')
    person.menu('Menu of this incident', number=1, item='Export…')
    person.dialog('export', as_it_is=True)
    dialog = person.ask_to_close()
    person.shoot_dialog('close')
    person.press(person._('Close the incident'), within=dialog)
    person.alone()
    person.view('Steps')
    person.find('LekStepPage', 'filler')
    person.shoot('closed')
    person.press(person._('Reopen…'))
    person.second_window()
    person.dialog('reopen')
    preferences(person)
    person.key('ctrl+question')
    person.dialog('shortcuts')


def preferences(person):
    person.key('ctrl+comma')
    window = person.second_window()
    for number, scene in enumerate(('person', 'window', 'data')):
        if number > 0:
            person.act(person.find(person._(scene.capitalize()), within=window))
        person.shoot_dialog(f'preferences-{scene}')
    person.escape()


def register(person):
    person.press(person._('Back to the register'))
    person.find('LekRegisterList', 'filler')
    person.shoot('register')
    person.act(person.find(person._('Search the register')))
    person.fill(person.find(person._('Search the register'), 'entry'), 'zzzz')
    person.find(person._('Clear the search'), 'push button')
    person.shoot('nothing-found')
    person.press(person._('Clear the search'))


def help_and_veil(person):
    person.key('F1')
    person.second_window()
    person.shoot('help')
    person.press(person._('Contents'), within=person.top())
    person.shoot('help-contents')
    person.escape()
    person.key('ctrl+l')
    person.find(person._('Go on'), 'push button')
    person.shoot('hidden')
    person.key('space')
    person.find('LekRegisterList', 'filler')


def read_only(person):
    """Another program has the register."""
    person.close()
    with open(f'{register_file()}.lock', 'w', encoding='utf-8') as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        person.start()
        person.find('LekRegisterList', 'filler')
        person.shoot('read-only-register')
        register = person.find('LekRegisterPage', 'filler')
        person.act(person.find(re.compile('^2026-001'), 'list item', within=register))
        person.open_steps()
        person.shoot('read-only-incident')


def take_all(person):
    first_screens(person)
    empty_register(person)
    preparation(person)
    practice(person)
    start(person)
    new_incident(person)
    example(person)
    pages(person)
    overview(person)
    log(person)
    documents(person)
    dialogs(person)
    register(person)
    help_and_veil(person)
    read_only(person)


def main(program, folder, profile, language, looks, percent, *widths):
    folder = pathlib.Path(folder) / f'{profile}-{language}'
    resources = f'Xft.dpi:\t{96 * int(percent) // 100}'
    subprocess.run(['xprop', '-root', '-f', 'RESOURCE_MANAGER', '8s', '-set', 'RESOURCE_MANAGER', resources], check=True)
    with Photographer(program, language=language, profile=profile, folder=folder, looks=looks.split(','),
                      percent=int(percent), widths=[int(width) for width in widths]) as person:
        take_all(person)
        person.finish()
    for fault in dict.fromkeys(person.faults):
        print(f'{folder.name}-{percent}: {fault}')
    print(f'{folder.name}-{percent}: {person.count} scenes')


if __name__ == '__main__':
    main(*sys.argv[1:])
