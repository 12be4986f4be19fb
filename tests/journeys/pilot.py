# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real window as a person would: looks at it through the accessibility bus, and acts with a hand (hands.py).

Two habits of GTK 4.8 are hidden here: a text is only read after its length was asked, and a widget that was never mapped has
no size. Waiting is always for something to be true, never for a time to pass.
"""
import itertools
import os
import re
import signal
import subprocess
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

from hands import Lost, hand  # noqa: E402

# How long something may take on a busy machine; what is there at once is not waited for.
PATIENCE = 30
STATE = Atspi.StateType
# These have nothing in them.
LEAVES = ('label', 'image')
ROLES = {}
TYPE_NAME = re.compile(r'^(Gtk|Adw|Lek)[A-Z][A-Za-z]*$')


# The library says that GTK keeps no cache for it; that is so, and no fault.
GLib.log_set_handler('dbind', GLib.LogLevelFlags.LEVEL_WARNING, lambda *_: None)

# On a busy machine an answer may take longer than the 800 ms that the library waits by itself.
Atspi.set_timeout(5000, 15000)


def role(node):
    """Asked once: a widget keeps the role it was made with."""
    known = ROLES.get(node.path)
    if known is None:
        try:
            known = ROLES[node.path] = node.get_role_name()
        except GLib.Error:
            return ''
    return known


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


def is_hidden(node):
    """Boxes and the pages of a stack have no size of their own; anything else without one hides all that is in it."""
    return not is_seen(node) and role(node) not in ('panel', 'scroll pane', 'form', 'frame', 'dialog', 'window')


def plain(words):
    """GTK names a button with a mnemonic "_Next Next"."""
    half = (len(words) - 2) // 2
    twice = '_' in words and words[:half + 1].replace('_', '', 1) == words[half + 2:]
    return words[half + 2:] if twice else words


def below(node, depth=60):
    if node is None:
        raise Lost('what was looked into is gone')
    try:
        count = node.get_child_count()
    except GLib.Error:
        return
    for index in range(min(count, 500)):
        try:
            child = node.get_child_at_index(index)
        except GLib.Error:
            continue
        if child is None or is_hidden(child):
            continue
        yield child
        if depth > 0 and role(child) not in LEAVES:
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
        self.hand = hand(self)
        self.process = subprocess.Popen([program, *map(str, arguments)], env=env)
        self.application = wait(self._find_application, 'the program on the accessibility bus', 4 * PATIENCE)

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

    def top(self):
        """The window in front: a dialog comes after the window it belongs to."""
        windows = self._windows()
        if not windows:
            raise Lost('there is no window just now')
        return windows[-1]

    def window(self, title):
        def look():
            return next((top for top in self._windows() if name(top) == title), None)
        return wait(look, f'the window {title!r}')

    def gone(self, title):
        wait(lambda: all(name(top) != title for top in self._windows()), f'the window {title!r} to be gone')

    def second_window(self):
        return wait(lambda: len(self._windows()) > 1 and self.top(), 'another window')

    def alone(self):
        wait(lambda: len(self._windows()) == 1, 'the main window alone')

    def _windows(self):
        windows = [self.application.get_child_at_index(index) for index in range(self.application.get_child_count())]
        return [window for window in windows if window is not None]

    def all(self, words=None, kind=None, within=None):
        for node in below(within or self.top()):
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
            return next(itertools.islice(self.all(words, kind, within), number, None), None)
        return wait(look, f'{kind or "something"} that says {words!r}', patience)

    def sees(self, words, kind=None):
        return next(self.all(words, kind), None) is not None

    def said(self):
        return [plain(name(node)) for node in below(self.top())
                if name(node) and not TYPE_NAME.match(name(node)) and role(node) != 'label' and is_seen(node)]

    def focused(self):
        return next((node for node in below(self.application) if has_state(node, STATE.FOCUSED)), None)

    # Acting

    def press(self, words, kind='push button', within=None, number=0):
        node = self.find(words, kind, within, number)
        wait(lambda: has_state(node, STATE.SENSITIVE), f'{words!r} to be usable')
        self.act(node)
        return node

    def act(self, node):
        self.hand.act(node)

    def click(self, words, kind=None, within=None, number=0):
        self.click_on(self.find(words, kind, within, number))

    def click_on(self, node):
        self.hand.click(node)

    def click_with_mouse(self, node):
        """With the mouse, after the wheel brought it into view."""
        window = self._window_of(node)
        pane = self.ancestor(node, 'scroll pane')
        for _ in range(200):
            x, y = self._middle(node)
            if pane is None or not (turn := self._turn(y, pane)):
                break
            self._mouse(window, *self._middle(pane), '4' if turn < 0 else '5')
            wait(lambda seen=(x, y): self._middle(node) != seen, f'{name(node)!r} to come nearer')
        self._mouse(window, x, y, '1')

    @staticmethod
    def _turn(y, pane):
        """Up or down, for what is not well inside the pane."""
        _, top, _, height = extents(pane)
        return -1 if y < top + 8 else 1 if y > top + height - 8 else 0

    @staticmethod
    def _middle(node):
        x, y, width, height = extents(node)
        return x + width // 2, y + height // 2

    @staticmethod
    def ancestor(node, kind):
        while node is not None and role(node) != kind:
            node = node.get_parent()
        return node

    def _window_of(self, node):
        while role(node.get_parent()) != 'application':
            node = node.get_parent()
        return node

    def _mouse(self, window, x, y, button):
        """Windows stand in the corner of the screen; around what the accessibility bus tells of one is its border."""
        left, top = self._border(window)
        subprocess.run(['xdotool', 'mousemove', str(x + left), str(y + top), 'click', button], check=True)

    def _border(self, window):
        _, _, width, height = extents(window)
        left, top, outer_width, outer_height = self._place(window)
        return left + (outer_width - width) // 2, top + (outer_height - height) // 2

    @staticmethod
    def _place(window):
        found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', f'^{re.escape(name(window))}$',
                                'getwindowgeometry', '--shell'], capture_output=True, text=True, check=True).stdout
        place = dict(line.split('=') for line in found.split())
        return tuple(int(place[key]) for key in ('X', 'Y', 'WIDTH', 'HEIGHT'))

    def write(self, words, into, kind='text', number=0):
        node = self.find(into, kind, number=number)
        self.fill(node, words)
        return node

    def fill(self, node, words):
        """Enters a text and replaces what is in it."""
        self.hand.fill(node, words)
        wait(lambda: text(node) == words, f'{name(node)!r} to hold {words!r}')

    def key(self, *keys):
        self.hand.key(*keys)

    def type(self, words):
        self.hand.type(words)

    def picture(self, path):
        """Of the whole program: its first window is the largest. The frame clock of what was just seen may be one turn behind."""
        time.sleep(0.35)
        left, top, width, height = self._place(self.application.get_child_at_index(0))
        subprocess.run(['import', '-window', 'root', '-crop', f'{width}x{height}+{left}+{top}', '+repage', str(path)],
                       check=True)

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
            print('On the screen:', ' | '.join(self.said()[:120]))
            self._leave_picture()
            self.kill()
        else:
            self.close()

    @staticmethod
    def _leave_picture():
        folder = os.environ.get('LEK_PICTURES')
        if folder:
            subprocess.run(['import', '-window', 'root', os.path.join(folder, 'lost.png')], check=False)

    # Checking

    def nameless(self, within=None):
        """What can have the focus and has no name a screen reader could say."""
        found = []
        for node in below(within or self.top()):
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
