# SPDX-License-Identifier: GPL-3.0-or-later
"""A camera for a display without a window manager: the windows on it, their size, and a picture once nothing moves any more.

Speaks to the X server by itself: a program for each step would take longer than the step. Contact sheets are made while the
pictures come in."""
import ctypes
import struct
import time
import zlib
from typing import NamedTuple

# Longer than from one turn of the frame clock to the next.
STILL_FOR = 4
TURN = 0.02
# Pixels of nothing in a picture that are kept, of each place where there are more.
BLANK = 24
PATIENCE = 5
GAP = 8

LONG, INT = ctypes.c_long, ctypes.c_int


class Attributes(ctypes.Structure):
    """XWindowAttributes."""
    _fields_ = [('x', INT), ('y', INT), ('width', INT), ('height', INT), ('border', INT), ('depth', INT),
                ('visual', ctypes.c_void_p), ('root', LONG), ('kind', INT), ('bit_gravity', INT), ('gravity', INT),
                ('backing_store', INT), ('planes', LONG), ('pixel', LONG), ('save_under', INT), ('colormap', LONG),
                ('installed', INT), ('map_state', INT), ('all_events', LONG), ('events', LONG), ('no_events', LONG),
                ('override_redirect', INT), ('screen', ctypes.c_void_p)]


class Image(ctypes.Structure):
    """XImage, as far as it is read here."""
    _fields_ = [('width', INT), ('height', INT), ('xoffset', INT), ('format', INT), ('data', ctypes.c_void_p),
                ('byte_order', INT), ('unit', INT), ('bit_order', INT), ('pad', INT), ('depth', INT), ('bytes_per_line', INT)]


class Picture(NamedTuple):
    """Three bytes a pixel."""
    width: int
    rows: tuple

    @property
    def height(self):
        return len(self.rows)

    def without_blanks(self):
        """Where many rows after each other are the same there is nothing to see."""
        kept, last, times = [], None, 0
        for row in self.rows:
            times = times + 1 if row == last else 0
            last = row
            if times < BLANK:
                kept.append(row)
        return Picture(self.width, tuple(kept))

    def write(self, path):
        def part(kind, data):
            return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
        header = struct.pack('>IIBBBBB', self.width, self.height, 8, 2, 0, 0, 0)
        pixels = zlib.compress(b''.join(b'\0' + bytes(row) for row in self.rows), 1)
        path.write_bytes(b'\x89PNG\r\n\x1a\n' + part(b'IHDR', header) + part(b'IDAT', pixels) + part(b'IEND', b''))


def picture_of(raw, width, height):
    """From four bytes a pixel, blue first."""
    pixels = bytearray(3 * width * height)
    pixels[0::3], pixels[1::3], pixels[2::3] = raw[2::4], raw[1::4], raw[0::4]
    line = 3 * width
    return Picture(width, tuple(bytes(pixels[start:start + line]) for start in range(0, len(pixels), line)))


def sleeps(process):
    """What has no turn on a busy machine is not done."""
    with open(f'/proc/{process}/stat', encoding='utf-8') as file:
        return file.read().rsplit(')', 1)[1].split()[0] == 'S'


class Camera:
    def __init__(self):
        self._x = ctypes.CDLL('libX11.so.6')
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XGetImage.restype = ctypes.POINTER(Image)
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(None))
        self._x.XDefaultRootWindow.restype = LONG
        self._root = self._x.XDefaultRootWindow(self._display)
        # What closes while it is looked at is not there: no reason to end.
        self._handler = ctypes.CFUNCTYPE(INT, ctypes.c_void_p, ctypes.c_void_p)(lambda *_: 0)
        self._x.XSetErrorHandler(self._handler)

    def windows(self):
        """From the one below to the one in front, without menus."""
        root, parent, count = LONG(), LONG(), ctypes.c_uint()
        found = ctypes.POINTER(LONG)()
        self._x.XQueryTree(self._display, LONG(self._root), ctypes.byref(root), ctypes.byref(parent), ctypes.byref(found),
                           ctypes.byref(count))
        windows = [found[index] for index in range(count.value)]
        self._x.XFree(found)
        return [window for window in windows if self._is_shown(window)]

    def _attributes(self, window):
        attributes = Attributes()
        self._x.XGetWindowAttributes(self._display, LONG(window), ctypes.byref(attributes))
        return attributes

    def _is_shown(self, window):
        attributes = self._attributes(window)
        return attributes.map_state == 2 and not attributes.override_redirect and attributes.width > 20

    def place(self, window):
        attributes = self._attributes(window)
        return attributes.x, attributes.y, attributes.width, attributes.height

    def resize(self, window, width, height):
        self._x.XResizeWindow(self._display, LONG(window), width, height)
        self._x.XSync(self._display, 0)

    def point(self, x, y):
        self._x.XWarpPointer(self._display, LONG(0), LONG(self._root), 0, 0, 0, 0, x, y)
        self._x.XSync(self._display, 0)

    def take(self, box):
        """As it is right now."""
        x, y, width, height = box
        image = self._x.XGetImage(self._display, LONG(self._root), x, y, width, height, ctypes.c_ulong(0xffffffff), 2)
        raw = ctypes.string_at(image.contents.data, image.contents.bytes_per_line * height)
        self._x.XDestroyImage(image)
        return raw

    def still(self, box, process, unlike=None, turns=STILL_FOR):
        """The pixels of a part of the screen, as soon as they stay the same while the program has nothing to do; and differ
        from others, where that is told."""
        end, last, times = time.monotonic() + PATIENCE, None, 0
        while True:
            raw = self.take(box)
            times = times + 1 if raw == last and sleeps(process) else 1
            last = raw
            if time.monotonic() > end or (times >= turns and raw != unlike):
                return raw
            time.sleep(TURN)


class Sheet:
    """Pictures in columns, until it is full."""

    def __init__(self, path, side):
        self.path, self.side, self.number = path, side, 0
        self._begin()

    def _begin(self):
        self.names, self.columns, self.x, self.y, self.column_width = [], [], 0, 0, 0

    def add(self, name, picture):
        if self.y > 0 and self.y + picture.height > self.side:
            self.x, self.y, self.column_width = self.x + self.column_width + GAP, 0, 0
        if self.x > 0 and self.x + picture.width > self.side:
            self.finish()
        self.columns.append((self.x, self.y, picture))
        self.names.append(name)
        self.y += picture.height + GAP
        self.column_width = max(self.column_width, picture.width)

    def finish(self):
        """Returns what stands on it, in order."""
        if not self.names:
            return
        self.number += 1
        width = max(x + picture.width for x, _, picture in self.columns)
        height = max(y + picture.height for _, y, picture in self.columns)
        rows = [bytearray(b'\x80\x60\x80' * width) for _ in range(height)]
        for x, y, picture in self.columns:
            for number, row in enumerate(picture.rows):
                rows[y + number][3 * x:3 * x + len(row)] = row
        Picture(width, tuple(rows)).write(self.path.with_name(f'{self.path.name}-{self.number:02}.png'))
        with open(self.path.parent / 'sheets.txt', 'a', encoding='utf-8') as file:
            file.write(f'{self.path.name}-{self.number:02}: {" ".join(self.names)}\n')
        self._begin()
