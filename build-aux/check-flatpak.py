#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the manifest of the Flatpak to what it promises, without building it: the permissions, every source pinned, the runtime
named in one place, and a module for each library that the build asks for and the runtime lacks."""
import json
import pathlib
import re
import subprocess
import sys

TOP = pathlib.Path(__file__).resolve().parents[1]
FOLDER = TOP / 'build-aux/flatpak'

# Nothing of the network and nothing of the disk: that is the promise to people, and this is where they can check it.
PERMISSIONS = ['--socket=wayland', '--socket=fallback-x11', '--share=ipc', '--device=dri']

# What org.gnome.Platform has. Anything else that the build asks for needs a module; the name of it stands beside it.
IN_RUNTIME = {'glib-2.0', 'gobject-2.0', 'gio-unix-2.0', 'json-glib-1.0', 'sqlite3', 'pangocairo', 'cairo-pdf', 'gtk4',
              'libadwaita-1'}
BY_MODULE = {'gmime-3.0': 'gmime', 'libical': 'libical'}


def version_in(text):
    return re.search(r'(\d+(?:\.\d+)+)', text.rsplit('/', 1)[-1]).group(1).rstrip('.')


def check_permissions(manifest):
    if manifest['finish-args'] != PERMISSIONS:
        yield f'permissions are {manifest["finish-args"]}, and have to be {PERMISSIONS}'


def check_names(manifest):
    built = (TOP / 'meson.build').read_text(encoding='utf-8')
    if f"app_id = '{manifest['id']}'" not in built:
        yield f'{manifest["id"]} is not the id in meson.build'
    if manifest['runtime'] != 'org.gnome.Platform' or manifest['sdk'] != 'org.gnome.Sdk':
        yield f'the runtime is {manifest["runtime"]} with {manifest["sdk"]}'
    if not re.fullmatch(r'\d+', manifest['runtime-version']):
        yield f'the version of the runtime is {manifest["runtime-version"]}, no released one'


def check_version_once(manifest):
    """A second place that names the version would be forgotten with the next one."""
    pattern = re.compile(r'org\.gnome\.(?:Platform|Sdk)(?:/[a-z0-9_]*/|["\'\s]{1,3}(?:version\s*)?)' +
                         re.escape(manifest['runtime-version']) + r'\b')
    files = subprocess.run(['git', '-C', TOP, 'ls-files', '-z'], capture_output=True, text=True, check=False).stdout
    for name in filter(None, files.split('\0')):
        path = TOP / name
        if path.suffix in {'.md', '.json', '.py', '.build', '.xml', '.in', ''} and path.is_file():
            text = path.read_bytes().decode('utf-8', 'replace')
            if pattern.search(text):
                yield f'{name} names the version of the runtime too'


def check_pins(manifest):
    for module in manifest['modules']:
        for source in module['sources']:
            if source['type'] == 'dir' and module is manifest['modules'][-1]:
                continue
            if source['type'] != 'archive' or not source.get('url', '').startswith('https://'):
                yield f'{module["name"]}: a source is {source["type"]}, and no released archive'
            elif not re.fullmatch(r'[0-9a-f]{64}', source.get('sha256', '')):
                yield f'{module["name"]}: {source["url"]} is not pinned by its checksum'


def check_modules(manifest):
    wanted = set(re.findall(r"dependency\('([^']+)'", (TOP / 'meson.build').read_text(encoding='utf-8')))
    modules = {module['name'] for module in manifest['modules'][:-1]}
    for library in sorted(wanted - IN_RUNTIME - set(BY_MODULE)):
        yield f'{library} is new: is it in the runtime, or does it need a module?'
    for library, module in BY_MODULE.items():
        if library in wanted and module not in modules:
            yield f'{library} is in no runtime, and there is no module {module}'
    for module in sorted(modules - {BY_MODULE[library] for library in wanted & set(BY_MODULE)}):
        yield f'nothing asks for the module {module}'


def check_local(manifest):
    """What the check without the internet builds has to be the same version."""
    archives = json.loads((FOLDER / 'local-archives.json').read_text(encoding='utf-8'))['archives']
    urls = {module['name']: module['sources'][0].get('url') for module in manifest['modules'][:-1]}
    if set(archives) != set(urls):
        yield f'local-archives.json is about {sorted(archives)}, the manifest about {sorted(urls)}'
    for name in set(archives) & set(urls):
        if version_in(archives[name]['pool'].split('_')[-1]) != version_in(urls[name]):
            yield f'{name}: {archives[name]["pool"]} is another version than {urls[name]}'


def main():
    manifest = json.loads(next(FOLDER.glob('io.github.*.json')).read_text(encoding='utf-8'))
    checks = [check_permissions, check_names, check_version_once, check_pins, check_modules, check_local]
    faults = [fault for check in checks for fault in check(manifest)]
    print('\n'.join(faults) or f'{len(manifest["modules"])} modules, {len(PERMISSIONS)} permissions, runtime named once')
    return 1 if faults else 0


sys.exit(main())
