#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reminders without a window: first a computer that has no means for it, then one that refuses, then one that agrees. With a
clock that runs, closing the window then leaves the program there, and a second start brings the window back.
background.py PROGRAM, under build-aux/xsession."""
import os
import re
import signal
import subprocess
import sys
import threading

import gi

gi.require_version('Gio', '2.0')
from gi.repository import Gio, GLib  # noqa: E402

from person import Person  # noqa: E402
from pilot import STATE, has_state, wait  # noqa: E402

SWITCH = 'Remind me also when the window is closed'
INTERFACE = """<node><interface name='org.freedesktop.portal.Background'><method name='RequestBackground'>
<arg type='s' direction='in'/><arg type='a{sv}' direction='in'/><arg type='o' direction='out'/></method></interface></node>"""


class Portal(threading.Thread):
    """The portal of a computer, with the answer it is told to give."""

    def __init__(self):
        super().__init__(daemon=True)
        self.response = 1
        self.asked = []
        self.ready = threading.Event()
        self.start()
        assert self.ready.wait(10)

    def run(self):
        context = GLib.MainContext.new()
        context.push_thread_default()
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.bus = Gio.DBusConnection.new_for_address_sync(os.environ['DBUS_SESSION_BUS_ADDRESS'], flags, None, None)
        node = Gio.DBusNodeInfo.new_for_xml(INTERFACE)
        self.bus.register_object('/org/freedesktop/portal/desktop', node.interfaces[0], self.called, None, None)
        Gio.bus_own_name_on_connection(self.bus, 'org.freedesktop.portal.Desktop', Gio.BusNameOwnerFlags.NONE,
                                       lambda *_: self.ready.set(), None)
        GLib.MainLoop.new(context, False).run()

    def called(self, _bus, sender, _path, _interface, _method, parameters, invocation):
        options = parameters.unpack()[1]
        path = f'/org/freedesktop/portal/desktop/request/{sender[1:].replace(".", "_")}/{options["handle_token"]}'
        self.asked.append(options)
        invocation.return_value(GLib.Variant('(o)', (path,)))
        granted = GLib.Variant('b', self.response == 0)
        self.bus.emit_signal(sender, path, 'org.freedesktop.portal.Request', 'Response',
                             GLib.Variant('(ua{sv})', (self.response, {'background': granted, 'autostart': granted})))


def ask(person):
    """Opens the preferences, asks for reminders, and comes back with the switch."""
    person.key('ctrl+comma')
    window = person.window(person._('Preferences'))
    person.click(person._('Window'), 'page tab', within=window)
    switch = person.find(person._(SWITCH), 'check box', within=window)
    person.act(switch)
    wait(lambda: has_state(switch, STATE.SENSITIVE), 'an answer of the computer')
    return window, switch


def refused(person, words):
    window, switch = ask(person)
    person.must_say(re.escape(person._(words)), window)
    assert not has_state(switch, STATE.CHECKED)
    person.key('Escape')
    person.gone(person._('Preferences'))


def granted(person, portal):
    portal.response = 0
    _, switch = ask(person)
    wait(lambda: has_state(switch, STATE.CHECKED), 'the switch to stay on')
    assert portal.asked[-1]['autostart'] is True
    assert portal.asked[-1]['commandline'] == ['lekwijzer', '--gapplication-service']
    assert not any('Telefoon' in str(value) for value in portal.asked[-1].values())
    person.key('Escape')
    person.gone(person._('Preferences'))


def close_and_come_back(person):
    person.key('ctrl+w')
    wait(lambda: person.application.get_child_count() == 0, 'the window to be gone')
    assert person.process.poll() is None
    environment = dict(os.environ, LC_ALL='C.UTF-8', LANGUAGE=person.language)
    subprocess.run([person.program], env=environment, timeout=30, check=True)
    wait(lambda: person.application.get_child_count() == 1, 'the window to be back')
    person.must_say('2026-001|20[0-9]{2}-001')


def main(program):
    with Person(program, language='nl') as person:
        person.introduce('A home child-minder', 'Sanne Smit')
        refused(person, 'This computer has no means for it. Reminders come only while the window is open.')
        portal = Portal()
        refused(person, 'The computer did not allow it. It may be allowed in the settings of the computer, under applications.')
        person.something_happened('lost_or_stolen', 'gisteren 15:00')
        person.press(person._('Back to the register'))
        granted(person, portal)
        close_and_come_back(person)

        # Asked to end, it ends, whatever runs.
        person.process.send_signal(signal.SIGTERM)
        assert person.process.wait(10) == 0


main(*sys.argv[1:])
