#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the manifest for the local stand-in of the runtime: local-manifest.py MANIFEST SUITE OUT; or tells which archives it
needs: local-manifest.py --archives MANIFEST.

Runtime, sdk and version become those of build-aux/flatpak/local-runtime; warnings of the compiler stop the program. Of the modules only what local-archives.json says is
changed: another pack of the same source, where Debian carries no other. What was changed is printed, a line each."""
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent


def put(holder, key, value, where):
    if holder.get(key) != value:
        print(f'{where}: {holder.get(key, "none")} becomes {value}')
        holder[key] = value


def read(path):
    return json.loads(pathlib.Path(path).read_text(encoding='utf-8'))


def tell_archives(manifest, archives):
    """Checksum, the name that flatpak-builder looks for, and the place in Debian's archive."""
    for module in manifest['modules']:
        if module['name'] in archives:
            archive = archives[module['name']]
            print(archive['sha256'], module['sources'][0]['url'].rsplit('/', 1)[-1], archive['pool'])


def change(manifest, archives, suite):
    put(manifest, 'runtime', 'org.local.Platform', 'runtime')
    put(manifest, 'sdk', 'org.local.Sdk', 'sdk')
    put(manifest, 'runtime-version', suite, 'version')
    program = manifest['modules'][-1]
    put(program, 'config-opts', program['config-opts'] + ['-Dwerror=true'], 'options of the program')
    for module in manifest['modules']:
        archive = archives.get(module['name'])
        if archive is None:
            continue
        put(module['sources'][0], 'sha256', archive['sha256'], f'archive of {module["name"]}')
        if 'commands' in archive:
            print(f'archive of {module["name"]}: made ready as a release is, its configure is not in it')
            module['sources'].append({'type': 'shell', 'commands': archive['commands']})


def main(first, second, *rest):
    archives = read(HERE / 'local-archives.json')['archives']
    manifest = read(second if first == '--archives' else first)
    if first == '--archives':
        tell_archives(manifest, archives)
        return
    change(manifest, archives, second)
    pathlib.Path(rest[0]).write_text(json.dumps(manifest, indent=2) + '\n', encoding='utf-8')


main(*sys.argv[1:])
