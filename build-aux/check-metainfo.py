#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets appstreamcli judge the description of the program, down to the pedantic: check-metainfo.py APPSTREAMCLI FILE.

Two remarks are known and stay: the id has capitals, as the ids of GNOME programs have; and appstreamcli before 1.0 does not know
the tag "developer" yet, which the software centres ask for. Any other remark is a fault."""
import re
import subprocess
import sys

REMARK = re.compile(r'^([EWIP]): [^:]*:\S+: (\S+)(?: (\S+))?$')


def known(version):
    yield 'cid-contains-uppercase-letter', 'io.github.lekwijzer.Lekwijzer'
    if version < (1, 0):
        yield 'unknown-tag', 'developer'


def run(program, *words):
    done = subprocess.run([program, *words], capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


def main(program, path):
    version = tuple(map(int, re.search(r'(\d+)\.(\d+)', run(program, '--version')).groups()))
    said = run(program, 'validate', '--pedantic', '--no-net', '--no-color', path)
    remarks = [match.groups() for match in map(REMARK.match, said.splitlines()) if match]
    faults = [remark for remark in remarks if remark[1:] not in set(known(version))]
    if faults or 'Validation was successful' not in said:
        print(run(program, 'validate', '--pedantic', '--no-net', '--explain', path))
        return 1
    print(f'nothing but what is known: {", ".join(tag for _, tag, _ in remarks)}')
    return 0


sys.exit(main(*sys.argv[1:]))
