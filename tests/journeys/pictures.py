#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the pictures of the README and the software centres from the real window: pictures.py PROGRAM FOLDER, under
build-aux/xsession -s 1090x700; see build-aux/pictures. All that is seen in them is invented."""
import pathlib
import subprocess
import sys

from person import Person, register_file

BORDER = 5


def fit(person, width, height):
    """There is no window manager: the window takes the size it is given, with its border around it."""
    found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(person.process.pid)], capture_output=True, text=True,
                           check=True)
    for window in found.stdout.split():
        subprocess.run(['xdotool', 'windowsize', window, str(width + 2 * BORDER), str(height + 2 * BORDER)], check=True)


def shoot(person, path, width, height):
    person.picture(path)
    crop = f'{width}x{height}+{BORDER}+{BORDER}'
    subprocess.run(['convert', path, '-crop', crop, '+repage', '-strip', '-define', 'png:compression-level=9', path], check=True)


def tell(person, scenario, known):
    person.something_happened(scenario, known)
    person.press(person._('Back to the register'))
    person.find('LekRegisterList', 'filler')


def main(program, folder):
    folder = pathlib.Path(folder)
    wide, narrow = (1080, 690), (360, 640)
    with Person(program, language='nl') as person:
        person.introduce('A home child-minder', 'Sanne Vermeulen')
        fit(person, *wide)
        person.press(person._('Look at an example'))
        person.open_steps()
        number = person.listed(register_file())[0]['number']

        person.walk_to('what.known', {})
        shoot(person, folder / 'stepper.png', *wide)
        person.view('Overview')
        person.find('LekVerdictCard', 'filler')
        shoot(person, folder / 'verdict.png', *wide)
        person.view('Log')
        person.must_say('2026', person.find('LekLogView', 'filler'))
        shoot(person, folder / 'timeline.png', *wide)
        person.view('Steps')
        person.find('LekStepPage', 'filler')
        fit(person, *narrow)
        shoot(person, folder / 'narrow.png', *narrow)
        fit(person, *wide)

        person.press(person._('Back to the register'))
        tell(person, 'lost_or_stolen', 'gisteren 15:20')
        tell(person, 'shown_or_sent', 'gisteren 18:40')
        shoot(person, folder / 'register.png', *wide)

        paper = folder / 'report.pdf'
        person.command('report', number, '-o', paper)
        subprocess.run(['pdftoppm', '-png', '-r', '84', '-singlefile', paper, folder / 'report'], check=True)
        for left in folder.glob('report*.pdf'):
            left.unlink()


main(*sys.argv[1:])
