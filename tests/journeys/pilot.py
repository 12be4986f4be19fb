# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real window as a person would, through the accessibility bus and the keyboard.

Two habits of GTK 4.8 are hidden here: a text is only read after its length was asked, and a widget that was never mapped has
no size. Waiting is always for something to be true, never for a time to pass.
"""
import os
import re
import signal
import subprocess
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 15
STATE = Atspi.StateType
TYPE_NAME = re.compile(r'^(Gtk|Adw|Lek)[A-Z][A-Za-z]*$')
LABELS = {'label', 'static', 'heading'}


class Lost(AssertionError):
    """Something that a person would see is not there."""


def role(node):
    try:
        return node.get_role_name()
    except GLib.Error:
        return ''


def name(node):
    try:
        return node.get_name() or ''
    except GLib.Error:
        return ''


def text(node):
    try:
        return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))
    except GLib.Error:
        return ''


def has_state(node, state):
    try:
        return node.get_state_set().contains(state)
    except GLib.Error:
        return False


def extents(node):
    try:
        box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
        return box.x, box.y, box.width, box.height
    except GLib.Error:
        return 0, 0, 0, 0


def is_seen(node):
    _, _, width, height = extents(node)
    return width > 0 and height > 0


def plain(words):
    """GTK names a button with a mnemonic "_Go on Go on"."""
    half = (len(words) - 2) // 2
    said = words[len(words) - half:] if half > 0 else ''
    return said if said and words[:half + 1].replace('_', '', 1) == said and '_' in words[:half + 1] else words


def below(node, depth=60):
    try:
        count = node.get_child_count()
    except GLib.Error:
        return
    for index in range(min(count, 500)):
        try:
            child = node.get_child_at_index(index)
        except GLib.Error:
            continue
        if child is None:
            continue
        yield child
        if depth > 0:
            yield from below(child, depth - 1)


def wait(question, what, patience=PATIENCE):
    end = time.monotonic() + patience
    while True:
        try:
            answer = question()
        except (GLib.Error, Lost):
            answer = None
        if answer:
            return answer
        if time.monotonic() > end:
            raise Lost(f'waited {patience} s for {what}')
        time.sleep(0.03)


class Pilot:
    """One running program and its window."""

    def __init__(self, program, *arguments, language='nl', **environment):
        env = dict(os.environ, LC_ALL='C.UTF-8', LANGUAGE=language, **environment)
        self.process = subprocess.Popen([program, *map(str, arguments)], env=env)
        self.application = wait(self._find_application, 'the program on the accessibility bus')

    def _find_application(self):
        if self.process.poll() is not None:
            raise SystemExit(f'the program ended with {self.process.returncode}')
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and child.get_process_id() == self.process.pid and child.get_child_count() > 0:
                return child
        return None

    # Looking

    def all(self, words=None, kind=None, within=None):
        for node in below(within or self.application):
            if kind is not None and role(node) != kind:
                continue
            if words is not None and not self._says(node, words):
                continue
            if is_seen(node):
                yield node

    @staticmethod
    def _says(node, words):
        said = plain(name(node))
        return words.search(said) is not None if hasattr(words, 'search') else said == words

    def find(self, words=None, kind=None, within=None, number=0, patience=PATIENCE):
        def look():
            found = list(self.all(words, kind, within))
            return found[number] if len(found) > number else None
        return wait(look, f'{kind or "something"} that says {words!r}; seen: {self.said()[:60]}', patience)

    def sees(self, words, kind=None):
        return next(self.all(words, kind), None) is not None

    def said(self):
        return [plain(name(node)) for node in below(self.application) if name(node) and is_seen(node)]

    def focused(self):
        return next((node for node in below(self.application) if has_state(node, STATE.FOCUSED)), None)

    # Acting

    def press(self, words, kind='push button', within=None, number=0):
        node = self.find(words, kind, within, number)
        wait(lambda: has_state(node, STATE.SENSITIVE), f'{words!r} to be usable')
        self.act(node)
        return node

    @staticmethod
    def act(node):
        if not node.get_action_iface().do_action(0):
            raise Lost(f'{name(node)!r} did nothing')

    def write(self, words, into, kind='text', number=0):
        node = self.find(into, kind, number=number)
        if not Atspi.EditableText.set_text_contents(node, words):
            raise Lost(f'could not write into {into!r}')
        wait(lambda: text(node) == words, f'{into!r} to hold {words!r}')
        return node

    def click(self, words, kind=None, within=None, number=0):
        """With the mouse, for what has no action of its own, such as a row of a list."""
        x, y, width, height = extents(self.find(words, kind, within, number))
        subprocess.run(['xdotool', 'mousemove', str(x + width // 2), str(y + height // 2), 'click', '1'], check=True)

    def key(self, *keys):
        subprocess.run(['xdotool', 'key', '--clearmodifiers', '--delay', '30', *keys], check=True)

    def type(self, words):
        subprocess.run(['xdotool', 'type', '--delay', '12', words], check=True)

    def picture(self, path):
        time.sleep(0.35)
        subprocess.run(['import', '-window', 'root', str(path)], check=True)

    def close(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                raise Lost('the program did not end when asked to') from None

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if kind is not None:
            print('On the screen:', self.said()[:120])
            self.kill()
        else:
            self.close()

    # Checking

    def nameless(self):
        """What can have the focus and has no name a screen reader could say."""
        found = []
        for node in below(self.application):
            said = name(node).strip()
            if has_state(node, STATE.FOCUSABLE) and is_seen(node) and role(node) != 'scroll pane':
                if not said or TYPE_NAME.match(said):
                    found.append(f'{role(node)} {said!r} at {extents(node)} below {self._trail(node)}')
        return found

    @staticmethod
    def _trail(node):
        trail = []
        while node is not None and len(trail) < 8:
            node = node.get_parent()
            if node is not None and name(node) and not TYPE_NAME.match(name(node)):
                trail.append(f'{role(node)}:{plain(name(node))}')
        return ' < '.join(trail[:4])
