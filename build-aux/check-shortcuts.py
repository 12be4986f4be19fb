#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every key that the program listens to stands in its window of shortcuts, and every key in that window does something."""
import pathlib
import re
import sys
import xml.etree.ElementTree

TOP = pathlib.Path(__file__).resolve().parent.parent
WINDOW = TOP / 'src/ui/window/lek-shortcuts-window.ui'
MODIFIERS = {'GDK_CONTROL_MASK': 'Control', 'GDK_SHIFT_MASK': 'Shift', 'GDK_ALT_MASK': 'Alt'}

# What every window of this desktop does with these keys, and keys that stand for another on some keyboards.
UNDERSTOOD = {'Back'}
BY_GTK = {'F10', 'Return'}
CLOSES_A_DIALOG = re.compile(r'lek-.*(dialog|first-run|search-window)\.c$')


def normal(accelerator):
    """ "<Shift><Control>z" and "<Control><Shift>Z" are one key."""
    *modifiers, key = re.sub(r'[<>]', ' ', accelerator.replace('><', '> <')).split()
    return '+'.join(sorted(modifiers) + [key.lower() if len(key) == 1 else key])


def bound(call):
    """The keys of one gtk_widget_class_add_binding (): a run of digits is bound in a loop."""
    key = re.search(r'GDK_KEY_(\w+)( \+ i)?', call)
    modifiers = ''.join(f'<{MODIFIERS[mask]}>' for mask in re.findall(r'GDK_\w+_MASK', call))
    for number in range(4 if key[2] else 1):
        yield normal(modifiers + (str(int(key[1]) + number) if key[2] else key[1]))


def listened_to():
    for path in sorted((TOP / 'src').rglob('*')):
        if path.suffix not in ('.c', '.ui') or path.name == WINDOW.name:
            continue
        text = path.read_text(encoding='utf-8')
        for call in re.findall(r'add_binding(?:_action|_signal)? \(([^;]*);', text):
            yield from ((key, path) for key in bound(call))
        for written in re.findall(r'"((?:<\w+>)*\w+(?:\|(?:<\w+>)*\w+)*)",? ?[})]', keys_of(text)):
            yield from ((normal(key), path) for key in written.split('|'))
        for written in re.findall(r'name="trigger">([^<]*)<', text):
            yield normal(written.replace('&lt;', '<').replace('&gt;', '>')), path


def keys_of(text):
    """The parts of a source that hold accelerators as text."""
    tables = re.findall(r'(?:\baccels|\bbindings)\[\] = \{(.*?)\n  \};', text, re.DOTALL)
    parsed = re.findall(r'trigger_parse_string (\("[^"]*"\))', text)
    cells = [f'({key})' for table in tables for key in re.findall(r'"(?:<\w+>)+[^"]*"|"F\d+"', table)]
    return '\n'.join(parsed + cells)


def shown():
    for accelerator in xml.etree.ElementTree.parse(WINDOW).iterfind('.//property[@name="accelerator"]'):
        for key in accelerator.text.split():
            yield normal(key)


def main():
    heard = {}
    for key, path in listened_to():
        if not (key == 'Escape' and CLOSES_A_DIALOG.search(str(path))):
            heard.setdefault(key.replace('KP_Enter', 'Return').replace('KP_', ''), path.relative_to(TOP))
    told = set(shown())
    faults = [f'{path}: {key} is not in {WINDOW.name}' for key, path in heard.items() if key not in told | UNDERSTOOD]
    faults += [f'{WINDOW.relative_to(TOP)}: {key} does nothing' for key in sorted(told - set(heard) - BY_GTK)]
    print('\n'.join(faults) or f'{len(heard)} keys, all in the window of shortcuts')
    return 1 if faults or len(heard) < 20 else 0


sys.exit(main())
