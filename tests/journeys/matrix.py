#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes a picture of every page and dialog at several widths, for one procedure, language, look and size of text, and puts them
on contact sheets. matrix.py PROGRAM FOLDER PROFILE LANGUAGE LOOK PERCENT WIDTH..., under build-aux/xsession; see
build-aux/matrix. Heights are more than a screen has, so that a whole page is seen at once."""
import pathlib
import re
import subprocess
import sys

from person import Person
from pilot import Lost, extents, name, plain, wait

HEIGHT = 1250
BORDER = 5
WHO = {'gastouder': 'A home child-minder', 'organisatie': 'An office or organisation'}
LOOKS = {
    'light': {'ADW_DEBUG_COLOR_SCHEME': 'prefer-light'},
    'dark': {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'},
    'contrast': {'ADW_DEBUG_COLOR_SCHEME': 'prefer-light', 'ADW_DEBUG_HIGH_CONTRAST': '1'},
}
TILES, COLUMNS = 18, 6


class Photographer(Person):
    def __init__(self, *arguments, folder, widths, **options):
        self.folder, self.widths, self.count, self.too_wide = folder, widths, 0, []
        super().__init__(*arguments, **options)

    def fit(self, width):
        """Without a window manager a window takes the size it is given, as far as what is in it allows that."""
        found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid)], capture_output=True,
                               text=True, check=True)
        window, *dialogs = self._windows()
        for number in found.stdout.split():
            subprocess.run(['xdotool', 'windowsize', number, str(width + 2 * BORDER), str(HEIGHT)], check=True)
        self.settle(window, width)
        for each in [window, *dialogs]:
            if extents(each)[2] > width:
                self.too_wide.append(f'{name(each)}: {extents(each)[2]} pixels where {width} are asked for')

    @staticmethod
    def settle(window, width):
        """What does not get that narrow is told, and still shown."""
        try:
            wait(lambda: extents(window)[2] == width, f'{width} pixels', 3)
        except Lost:
            pass

    def shoot(self, scene):
        self.count += 1
        for width in self.widths:
            if len(self._windows()) == 1 or width == self.widths[0]:
                self.fit(width)
                self.picture(self.folder / f'{width}-{self.count:02}-{scene}.png')

    def shoot_dialog(self, scene):
        wait(lambda: len(self._windows()) > 1, scene)
        self.shoot(scene)
        self.key('Escape')
        self.alone()

    @staticmethod
    def font():
        """ImageMagick asks for Helvetica otherwise, which need not be there."""
        found = subprocess.run(['fc-match', '-f', '%{file}', 'sans'], capture_output=True, text=True, check=False).stdout
        return ['-font', found] if found else []

    def sheets(self):
        for width in self.widths:
            pictures = sorted(self.folder.glob(f'{width}-*.png'))
            for first in range(0, len(pictures), TILES):
                sheet = self.folder / f'sheet-{width}-{first // TILES + 1}.png'
                subprocess.run(['montage', *self.font(), '-label', '%t', *pictures[first:first + TILES], '-tile', f'{COLUMNS}x', '-geometry',
                                f'{max(300, width // 4)}x+8+8', sheet], check=True)


def first_screens(person, profile):
    welcome = person.window(person._('Welcome'))
    person.shoot('welcome')
    person.act(person.find(person._(WHO[profile]), 'list item', within=welcome))
    person.find(person._('Name'))
    person.shoot('name')
    person.press(person._('Next'))
    person.find(person._('Go to the register'), 'push button')
    person.shoot('ready')
    person.press(person._('Go to the register'))
    person.gone(person._('Welcome'))


def register(person):
    person.find('LekRegisterPage', 'filler')
    person.shoot('empty-register')
    person.key('ctrl+n')
    dialog = person.window(person._('Something happened'))
    person.shoot('what-happened')
    person.press(person.words.read(next(iter(person.words.scenarios.values()))['label']), within=dialog)
    person.find(person._('Start'), 'push button', within=dialog)
    person.shoot('since-when')
    person.press(person._('Start'), within=dialog)
    person.gone(person._('Something happened'))
    person.open_steps()
    person.shoot('new-incident')
    person.key('alt+2')
    person.find('LekOverview', 'filler')
    person.shoot('new-overview')
    person.key('alt+Left')
    person.key('F10')
    person.press(person._('Look at an example'), 'menu item')
    wait(lambda: person.sees(re.compile('^2026-002'), 'label'), 'the example')
    person.open_steps()


def pages(person):
    page_id = next(iter(person.words.pages))
    person.on_page(page_id)
    while True:
        person.shoot(page_id)
        if plain(name(person.next_button)) == person._('To the overview'):
            return
        page_id = person.next_page()


def views(person):
    for view, holder in (('Overview', 'LekOverview'), ('Log', 'LekLogView'), ('Documents', 'LekDocuments')):
        person.view(view)
        person.find(holder, 'filler')
        person.shoot(view.lower())
        if view == 'Overview':
            person.press(person._('Why?'), None)
            person.shoot('why')
    papers(person)


def papers(person):
    holder = person.find('LekDocuments', 'filler')
    for row, kind, scene in (('The report on one page', 'LekReportView', 'report'),
                             ('Messages to the people concerned', 'LekMessagePage', 'messages')):
        person.act(person.find(person._(row), 'list item', within=holder))
        page = person.find(kind, 'filler', within=holder)
        person.shoot(scene)
        person.press(person._('Back to the documents'), within=page)
    person.act(person.find(person._('Answers for the form of the AP'), 'list item', within=holder))
    person.second_window()
    person.shoot('ap-sheet')
    person.key('ctrl+w')
    person.alone()


def dialogs(person):
    person.key('F2')
    person.shoot_dialog('rename')
    person.press(person._('Menu of this incident'), number=1)
    person.press(person._('Close the incident…'), 'menu item')
    person.shoot_dialog('close')
    for keys, scene in (('ctrl+comma', 'preferences'), ('ctrl+question', 'shortcuts')):
        person.key(keys)
        person.shoot_dialog(scene)
    person.key('alt+Left')
    person.find('LekRegisterList', 'filler')
    person.shoot('register')
    person.key('ctrl+f')
    person.fill(person.find(person._('Search the register'), 'entry'), 'zzzz')
    person.find(person._('Clear the search'), 'push button')
    person.shoot('nothing-found')
    person.press(person._('Clear the search'))
    person.key('F1')
    person.shoot_dialog('help')
    person.key('ctrl+l')
    person.find(person._('Go on'), 'push button')
    person.shoot('hidden')
    person.key('space')


def main(program, folder, profile, language, look, percent, *widths):
    folder = pathlib.Path(folder) / f'{profile}-{language}-{look}-{percent}'
    folder.mkdir(parents=True, exist_ok=True)
    resources = f'Xft.dpi:\t{96 * int(percent) // 100}'
    subprocess.run(['xprop', '-root', '-f', 'RESOURCE_MANAGER', '8s', '-set', 'RESOURCE_MANAGER', resources], check=True)
    with Photographer(program, language=language, profile=profile, folder=folder, widths=[int(width) for width in widths],
                      **LOOKS[look]) as person:
        first_screens(person, profile)
        register(person)
        pages(person)
        views(person)
        dialogs(person)
        person.sheets()
    for fault in sorted(set(person.too_wide)):
        print(f'{folder.name}: {fault}')
    print(f'{folder.name}: {person.count} scenes')


main(*sys.argv[1:])
