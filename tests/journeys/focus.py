# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the keyboard is, as a screen reader knows it: the accessibility bus tells of each move as it happens, and the whole
window can be asked for in one question. Nothing is done here.

GTK tells of a widget only once somebody asked its parent for its children; a look begins with the ones not known yet.
"""
import time
from typing import NamedTuple

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402

EVENT = 'org.a11y.atspi.Event.Object'
ACCESSIBLE = 'org.a11y.atspi.Accessible'
CACHE = ('/org/a11y/atspi/cache', 'org.a11y.atspi.Cache', 'GetItems')
PATIENCE_MS = 10000
# Seconds that a key may take.
LONGEST = 5


class Item(NamedTuple):
    parent: str
    place: int
    count: int
    role: str
    states: int

    def has(self, state):
        return bool(self.states >> int(state) & 1)


class Look:
    """All that GTK knows of at one moment, in the order of the tree."""

    def __init__(self, items):
        self.items, self.children = items, {}
        for path, item in items.items():
            self.children.setdefault(item.parent, []).append(path)
        for paths in self.children.values():
            paths.sort(key=lambda path: items[path].place)

    def focused(self, window):
        """Each window keeps its own."""
        return next((path for path in self.below(window) if self.items[path].has(Atspi.StateType.FOCUSED)), None)

    def below(self, path):
        for child in self.children.get(path, ()):
            yield child
            yield from self.below(child)

    def trail(self, path):
        """This one, what it stands in, and so on up to the window."""
        trail = []
        while path in self.items and len(trail) < 80:
            trail.append(path)
            path = self.items[path].parent
        return trail

    def window(self, path):
        """Above it is only the program."""
        return next((each for each in self.trail(path) if self.items[each].role in ('frame', 'window', 'dialog')), path)

    def stops(self, window):
        """What takes the keyboard, in the order of the tree: close to that of Tab."""
        return [path for path in self.below(window) if self.items[path].has(Atspi.StateType.FOCUSABLE)]

    def group(self, path):
        """The smallest part with another one like it: a list, the choices of one question, the buttons of a bar."""
        role = self.items[path].role
        for part in self.trail(path)[1:]:
            members = [other for other in self.below(part) if self.items[other].role == role]
            if len(members) > 1:
                return members
        return [path]


class Focus:
    """Of one program, by the name it has on the bus."""

    def __init__(self, owner):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address, = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None, None,
                                     Gio.DBusCallFlags.NONE, PATIENCE_MS).unpack()
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self._bus = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)
        self._owner, self._moved_to, self._usual = owner, None, 0.1
        self._bus.signal_subscribe(owner, EVENT, 'StateChanged', None, 'focused', Gio.DBusSignalFlags.NONE, self._told)

    def _told(self, _bus, _owner, path, _interface, _signal, parameters):
        if parameters.unpack()[1]:
            self._moved_to = path

    def expect(self):
        """Before the keyboard is moved."""
        while GLib.MainContext.default().iteration(False):
            pass
        self._moved_to = None

    def moved(self):
        """The path of what has it now; None when it stays: when nothing came in ten times what a move takes of late."""
        start = time.monotonic()
        end = start + min(10 * self._usual, LONGEST)
        while self._moved_to is None and time.monotonic() < end:
            if not GLib.MainContext.default().iteration(False):
                time.sleep(0.002)
        if self._moved_to is not None:
            self._usual = max(time.monotonic() - start, 0.8 * self._usual, 0.1)
        return self._moved_to

    def look(self):
        asked = set()
        while True:
            items = self._items()
            known = dict.fromkeys(items, 0)
            for item in items.values():
                if item.parent in known:
                    known[item.parent] += 1
            new = [path for path, item in items.items() if item.count > known[path] and path not in asked]
            if not new:
                return Look(items)
            for path in new:
                asked.add(path)
                try:
                    self._ask(path, ACCESSIBLE, 'GetChildren')
                except GLib.Error:
                    pass

    def _items(self):
        told, = self._ask(*CACHE)
        return {path: Item(parent, place, count, Atspi.role_get_name(Atspi.Role(role)), low | high << 32)
                for (_, path), _, (_, parent), place, count, _, _, role, _, (low, high) in told}

    def _ask(self, path, interface, method):
        return self._bus.call_sync(self._owner, path, interface, method, None, None, Gio.DBusCallFlags.NONE,
                                   PATIENCE_MS).unpack()
