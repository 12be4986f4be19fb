#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Installs what was built into an empty folder, starts it from there, and takes it off again: check-install.py BUILD PREFIX.
Everything a desktop needs has to be there, and after taking off no file may be left."""
import os
import pathlib
import subprocess
import sys
import tempfile

ID = 'io.github.lekwijzer.Lekwijzer'
PLACES = [
    'bin/lekwijzer',
    f'share/applications/{ID}.desktop',
    f'share/dbus-1/services/{ID}.service',
    f'share/glib-2.0/schemas/{ID}.gschema.xml',
    f'share/icons/hicolor/scalable/apps/{ID}.svg',
    f'share/icons/hicolor/symbolic/apps/{ID}-symbolic.svg',
    f'share/licenses/{ID}/LICENSE',
    f'share/metainfo/{ID}.metainfo.xml',
    'share/locale/nl/LC_MESSAGES/lekwijzer.mo',
]


def run(*words, **options):
    done = subprocess.run(words, capture_output=True, text=True, check=False, **options)
    if done.returncode != 0:
        raise SystemExit(f'{" ".join(map(str, words))} ended with {done.returncode}:\n{done.stdout}{done.stderr}')
    return done.stdout


def files(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob('*') if not path.is_dir())


def help_in(language, root):
    environment = dict(os.environ, LC_ALL='C.UTF-8', LANGUAGE=language, LEK_LOCALE_DIR=str(root / 'share/locale'))
    return run(root / 'bin/lekwijzer', 'help', env=environment)


def check(root, prefix):
    missing = sorted(set(PLACES) - set(files(root)))
    if missing:
        raise SystemExit(f'not installed: {missing}')
    service = (root / PLACES[2]).read_text(encoding='utf-8')
    if f'Exec={prefix}/bin/lekwijzer ' not in service:
        raise SystemExit(f'the service starts something else:\n{service}')
    english, dutch = help_in('en', root), help_in('nl', root)
    if 'register' not in english or english == dutch:
        raise SystemExit(f'not translated where it is installed:\n{dutch}')


def main(build, prefix):
    with tempfile.TemporaryDirectory() as name:
        empty = pathlib.Path(name)
        run('meson', 'install', '-C', build, '--no-rebuild', '--quiet', '--destdir', name)
        found = files(empty)
        check(empty / prefix.lstrip('/'), prefix)
        run('meson', '--internal', 'uninstall', cwd=build)
        if files(empty):
            raise SystemExit(f'left behind: {files(empty)}')
    print(f'{len(found)} files installed, started in two languages, and taken off again')


main(*sys.argv[1:])
