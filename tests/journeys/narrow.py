#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""On a telephone: at 360 pixels no view and no page of the procedure makes the window wider, in Dutch, with text of
twice its usual size; nor any view at the usual size, in the dark; and the program says nothing that GLib calls a warning.
narrow.py PROGRAM, under build-aux/xsession."""
import os
import pathlib
import re
import subprocess
import sys

from person import Person
from pilot import extents, name, plain

WIDTH = 360
BORDER = 5
SETTINGS = f'[io/github/lekwijzer/Lekwijzer]\nwindow-width={WIDTH + 2 * BORDER}\nwindow-height=720\n'


def check_width(person, where):
    _, _, width, _ = extents(person.application.get_child_at_index(0))
    assert 0 < width <= WIDTH, f'{where}: {width} pixels wide'


def through_everything(person):
    person.introduce('A home child-minder')
    check_width(person, 'empty register')
    person.press(person._('Look at an example'), within=person.find('LekRegisterPage', 'filler'))
    through_incident(person)


def through_incident(person):
    person.open_steps()
    while plain(name(person.next_button)) != person._('To the overview'):
        check_width(person, person.next_page())
    for view, holder in (('Overview', 'LekOverview'), ('Log', 'LekLogView'), ('Documents', 'LekDocuments')):
        person.view(view)
        person.find(holder, 'filler')
        check_width(person, view)
    back_to_register(person)


def back_to_register(person):
    person.press(person._('Back to the register'))
    person.find('LekRegisterList', 'filler')
    check_width(person, 'register')


def start_in(program, scheme):
    keyfile = pathlib.Path(os.environ['XDG_CONFIG_HOME']) / 'glib-2.0/settings/keyfile'
    keyfile.parent.mkdir(parents=True, exist_ok=True)
    keyfile.write_text(SETTINGS, encoding='utf-8')
    return Person(program, language='nl', GSETTINGS_BACKEND='keyfile', ADW_DEBUG_COLOR_SCHEME=scheme,
                  G_DEBUG='fatal-warnings')


def set_text_size(percent):
    """For the programs that start after it, as the settings of a desktop do."""
    resources = f'Xft.dpi:\t{96 * percent // 100}'
    subprocess.run(['xprop', '-root', '-f', 'RESOURCE_MANAGER', '8s', '-set', 'RESOURCE_MANAGER', resources], check=True)


def main(program):
    set_text_size(200)
    with start_in(program, 'prefer-light') as person:
        through_everything(person)
    set_text_size(100)
    with start_in(program, 'prefer-dark') as person:
        register = person.find('LekRegisterPage', 'filler')
        check_width(person, 'register in the dark')
        person.act(person.find(re.compile('^2026-001'), 'list item', within=register))
        through_incident(person)


main(*sys.argv[1:])
