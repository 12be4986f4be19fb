#!/usr/bin/env python3
"""Holds the direction of the layers: who may include whom, and which library is used from which layer only."""
import pathlib
import re
import sys

TOP = pathlib.Path(__file__).resolve().parent.parent
MAY_INCLUDE = {
    'core': {'core'},
    'store': {'core', 'store'},
    'interchange': {'core', 'interchange'},
    'report': {'core', 'report'},
    'session': {'core', 'store', 'interchange', 'report', 'session'},
    'ui': {'core', 'report', 'session', 'ui'},
    'app': {'core', 'store', 'interchange', 'report', 'session', 'ui', 'app'},
}
# A foreign header, and the layers that may know of it.
LIBRARIES = [
    (r'sqlite3\.h', {'store'}),
    (r'json-glib/', {'interchange'}),
    (r'(gmime/|libical/)', {'interchange'}),
    (r'(cairo|pango/)', {'report', 'ui'}),
    (r'(gtk/|adwaita\.h|gdk/)', {'ui', 'app'}),
    (r'gio/', {'store', 'interchange', 'report', 'session', 'ui', 'app'}),
]
# Below the session nothing asks what time it is.
CLOCKS = re.compile(r'\b(g_get_real_time|g_date_time_new_now\w*|time|gettimeofday|clock_gettime)\s*\(\s*(NULL|\)|&|CLOCK)')
TIMELESS = {'core', 'store', 'interchange', 'report'}
# The session's headers must not show the window what lies below it.
SHOWN_BY_SESSION = {'core', 'report', 'session'}


def faults_of(path):
    layer = path.relative_to(TOP / 'src').parts[0]
    for number, line in enumerate(path.read_text().splitlines(), 1):
        place = f'{path.relative_to(TOP)}:{number}'
        own = re.match(r'\s*#\s*include\s+"([a-z]+)/', line)
        if own and own.group(1) not in MAY_INCLUDE[layer]:
            yield f'{place}: {layer} must not include {own.group(1)}'
        if own and layer == 'session' and path.suffix == '.h' and own.group(1) not in SHOWN_BY_SESSION:
            if not path.name.endswith('-private.h'):
                yield f'{place}: a header of the session must not show {own.group(1)}'
        foreign = re.match(r'\s*#\s*include\s+<([^>]+)>', line)
        if foreign:
            for pattern, layers in LIBRARIES:
                if re.match(pattern, foreign.group(1)) and layer not in layers:
                    yield f'{place}: {foreign.group(1)} is not for {layer}'
        if layer in TIMELESS and CLOCKS.search(line):
            yield f'{place}: {layer} must not read the clock'


def main():
    files = sorted((TOP / 'src').glob('*/**/*.[ch]'))
    faults = [fault for path in files for fault in faults_of(path)]
    unknown = {p.name for p in (TOP / 'src').iterdir() if p.is_dir()} - set(MAY_INCLUDE)
    faults += [f'src/{name}: not a layer that this check knows' for name in sorted(unknown)]
    if len(files) < 10:
        faults.append('fewer than ten source files were found: this check looks in the wrong place')
    print('\n'.join(faults) if faults else f'{len(files)} files, layers hold')
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main())
