# SPDX-License-Identifier: GPL-3.0-or-later
"""Three hands for what a person does in the window. LEK_HAND says which one; what a journey does stays the same.

mouse  presses by the action a widget offers and clicks what has none; sets texts over the accessibility bus.
keys   only presses keys: Tab, Shift+Tab and the arrows until the keyboard is there, then Enter or space; texts are typed.
       The bus is only looked at.
bus    only what the accessibility bus offers: the action of a widget, its text set. Rows and check boxes have no action in
       GTK 4.8, and it brings the keyboard nowhere by itself; so those are reached with keys that the bus sends.
"""
import os
import re
import subprocess

import gi

gi.require_version('Atspi', '2.0')
gi.require_version('Gdk', '4.0')
from gi.repository import Atspi, Gdk, GLib  # noqa: E402

from focus import Focus  # noqa: E402

STATE = Atspi.StateType
# What xdotool knows by an older name.
KEYSYMS = {'Next': 'Page_Down', 'Prior': 'Page_Up'}
# The codes that X servers without a keyboard of their own give to the keys that are held with others.
HELD = {'ctrl': 37, 'shift': 50, 'alt': 64}
# Arrows go between these; Tab goes past them.
BY_ARROWS = ('list item', 'check box', 'radio button', 'page tab', 'menu item')
BY_SPACE = ('check box', 'radio button', 'toggle button')


class Lost(AssertionError):
    """Something that a person would see is not there."""


class Mouse:
    """The pilot itself has the pointer."""

    def __init__(self, pilot):
        self.pilot = pilot

    def act(self, node):
        """Check boxes and the rows of lists have no action of their own in GTK 4.8: those are clicked."""
        if Atspi.Action.get_n_actions(node) == 0:
            self.pilot.click_with_mouse(node)
        elif not Atspi.Action.do_action(node, 0):
            raise Lost(f'{node.get_name()!r} did nothing')

    def click(self, node):
        self.pilot.click_with_mouse(node)

    def fill(self, node, words):
        self.click(node)
        set_text(node, words)

    def key(self, *keys):
        subprocess.run(['xdotool', 'key', '--clearmodifiers', '--delay', '30', *keys], check=True)

    def type(self, words):
        """What has no key of its own goes by its number, as GTK lets a person do."""
        for plain, other in re.findall('([\n -~]*)([^\n -~]?)', words):
            if plain:
                subprocess.run(['xdotool', 'type', '--delay', '12', plain], check=True)
            if other:
                self.key('ctrl+shift+u', *f'{ord(other):x}', 'space')


def set_text(node, words):
    if not Atspi.EditableText.set_text_contents(node, words):
        raise Lost(f'could not write into {node.get_name()!r}')


class Keys(Mouse):
    """Knows where the keyboard is, and which way the target lies."""

    def __init__(self, pilot):
        super().__init__(pilot)
        self._focus, self._pointer = None, None

    def act(self, node):
        self.click(node)

    def click(self, node):
        path = self.reach(node)
        if role_of(node) not in ('text', 'entry'):
            self.key('space' if self._role(path) in BY_SPACE else 'Return')

    def fill(self, node, words):
        self.reach(node)
        self.key('ctrl+a', 'Delete')
        if words:
            self.type(words)

    def reach(self, node):
        """The path of what has the keyboard then: the widget itself, or what in it or around it takes the keyboard."""
        if self._focus is None:
            self._focus = Focus(node.app.bus_name)
        self._point_at_window(node)
        look = self._focus.look()
        goal = self._goal(look, node.path)
        group = look.group(goal) if look.items[goal].role in BY_ARROWS else []
        return self._walk(node, look, goal, group)

    def _point_at_window(self, node):
        """Without a window manager the keyboard belongs to the window under the pointer, and a dialog may be a low one."""
        window = node
        while (around := window.get_parent()) is not None and role_of(around) != 'application':
            window = around
        size = Atspi.Component.get_size(window)
        pointer = min(180, size.x // 2), min(300, size.y // 2)
        if pointer != self._pointer:
            subprocess.run(['xdotool', 'mousemove', *map(str, pointer)], check=True)
            self._pointer = pointer

    def _walk(self, node, look, goal, group):
        """One way around, by what is nearer; the order of Tab is not always that of the tree."""
        window, arrows_help = look.window(goal), True
        stops, here = look.stops(window), look.focused(window)
        tab, goals = self._tab(stops, here, goal), self._goals(look, goal)
        for _ in range(2 * len(stops) + 40):
            # Once more, with the whole window: on a busy machine an earlier key may have moved it since.
            if here in goals and (here := self._focus.look().focused(window)) in goals:
                return here
            by_arrow = arrows_help and here in group
            there = self._step(self._arrow(look, group, here, goal) if by_arrow else tab)
            there = there or self._focus.look().focused(window) or here
            entered = there in group and here not in group
            arrows_help = entered or arrows_help and not (by_arrow and (there == here or there not in group))
            here = there
        raise Lost(f'no key comes to {role_of(node)} {node.get_name()!r}')

    @staticmethod
    def _goals(look, goal):
        """A row that takes the keyboard for the box in it turns that with Enter."""
        rows = look.trail(goal)[1:4] if look.items[goal].role == 'check box' else []
        return [goal, *(row for row in rows if look.items[row].role == 'list item')]

    def _step(self, key):
        self._focus.expect()
        self.key(key)
        return self._focus.moved()

    @staticmethod
    def _goal(look, path):
        """Below a widget that does not take the keyboard itself is what does; or else around it."""
        if path not in look.items:
            raise Lost('what should get the keyboard is gone')
        for candidates in ([path], look.below(path), look.trail(path)):
            for each in candidates:
                if look.items[each].has(STATE.FOCUSABLE):
                    return each
        raise Lost(f'{look.items[path].role} takes no keyboard')

    @staticmethod
    def _arrow(look, group, here, goal):
        back = group.index(goal) < group.index(here)
        if look.items[goal].role == 'page tab':
            return 'Left' if back else 'Right'
        return 'Up' if back else 'Down'

    @staticmethod
    def _tab(stops, here, goal):
        """The shorter way around."""
        if here not in stops:
            return 'Tab'
        forward = (stops.index(goal) - stops.index(here)) % len(stops)
        return 'Tab' if forward <= len(stops) - forward else 'shift+Tab'

    def _role(self, path):
        return self._focus.look().items[path].role


class Bus(Keys):
    """What has an action needs no keyboard."""

    def act(self, node):
        if Atspi.Action.get_n_actions(node) == 0:
            self.click(node)
        elif not Atspi.Action.do_action(node, 0):
            raise Lost(f'{node.get_name()!r} did nothing')

    def fill(self, node, words):
        self.reach(node)
        set_text(node, words)

    def key(self, *keys):
        for combination in keys:
            *held, key = combination.split('+')
            for other in held:
                Atspi.generate_keyboard_event(HELD[other], None, Atspi.KeySynthType.PRESS)
            Atspi.generate_keyboard_event(Gdk.keyval_from_name(KEYSYMS.get(key, key)), None, Atspi.KeySynthType.SYM)
            for other in reversed(held):
                Atspi.generate_keyboard_event(HELD[other], None, Atspi.KeySynthType.RELEASE)

    def type(self, words):
        Atspi.generate_keyboard_event(0, words, Atspi.KeySynthType.STRING)


def role_of(node):
    try:
        return node.get_role_name()
    except GLib.Error:
        return ''


def hand(pilot):
    return {'mouse': Mouse, 'keys': Keys, 'bus': Bus}[os.environ.get('LEK_HAND', 'mouse')](pilot)
