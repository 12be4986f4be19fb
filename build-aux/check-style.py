#!/usr/bin/env python3
"""Decides disputes about the look of our C (GTK style, short files, short functions), and finds what has no place in the tree."""
import pathlib
import re
import subprocess
import sys

TOP = pathlib.Path(__file__).resolve().parent.parent
LINE_LIMIT, FUNCTION_LIMIT, FILE_LIMIT = 120, 70, 600
FORBIDDEN = [
    (r'\bgchar\b', 'write char'),
    (r'\bgint\b', 'write int'),
    (r'\bgoto\b', 'clean up by scope instead of goto'),
    (r'g_main_context_invoke', 'comes back on the wrong thread; attach a source'),
    (r'//', 'write /* … */'),
    (r'\b(TODO|FIXME|XXX)\b', 'make an issue instead'),
    (r'\b(if|while|for|switch)\(', 'a space before the parenthesis'),
    (r'\S\s+$', 'white space at the end'),
    (r'\t', 'spaces, no tabs'),
]
CALL_WITHOUT_SPACE = re.compile(r'(?<![\w>.])([a-z][a-z0-9_]{2,})\(')
MACROS_WITHOUT_SPACE = {'g_autoptr', 'g_autofree', 'g_auto', 'g_autolist', 'g_autoslist', 'g_autoqueue', 'defined'}


def without_strings_and_comments(text):
    def blank(match):
        return re.sub(r'[^\n]', 'x', match.group(0))
    text = re.sub(r'/\*.*?\*/|"(\\.|[^"\\\n])*"', blank, text, flags=re.S)
    return text


def function_faults(name, lines):
    start = None
    for number, line in enumerate(lines, 1):
        if line.startswith('{'):
            start = number
        elif line.startswith('}') and start is not None:
            length = number - start - 1
            if length > FUNCTION_LIMIT:
                yield f'{name}:{start}: a function of {length} lines; {FUNCTION_LIMIT} is the limit'
            start = None


def c_faults(path):
    name, text = path.relative_to(TOP), path.read_text()
    lines = text.splitlines()
    if not lines or not lines[0].startswith('/* SPDX-License-Identifier: GPL-3.0-or-later'):
        yield f'{name}:1: begins with the licence line'
    if len(lines) < 4 or not re.match(r' \* \S', lines[2]):
        yield f'{name}:3: says why the file exists'
    if path.suffix == '.c':
        first = next((line for line in lines if line.startswith('#include')), '')
        if first != '#include "config.h"':
            yield f'{name}: includes config.h first'
    # A precompiled one is compiled by itself, where the compiler warns of that line.
    elif '#pragma once' not in text and path.parent.name != 'pch':
        yield f'{name}: a header has #pragma once'
    if len(lines) > FILE_LIMIT:
        yield f'{name}: {len(lines)} lines; {FILE_LIMIT} is the limit'
    code = without_strings_and_comments(text).splitlines()
    for number, line in enumerate(code, 1):
        for pattern, say in FORBIDDEN:
            if re.search(pattern, line):
                yield f'{name}:{number}: {say}'
        for call in CALL_WITHOUT_SPACE.findall(line):
            if call not in MACROS_WITHOUT_SPACE and not line.lstrip().startswith('#'):
                yield f'{name}:{number}: a space between {call} and its parenthesis'
        if len(lines[number - 1]) > LINE_LIMIT:
            yield f'{name}:{number}: {len(lines[number - 1])} columns; {LINE_LIMIT} is the limit'
    yield from function_faults(name, code)


def tree_faults():
    listed = subprocess.run(['git', '-C', TOP, 'ls-files'], capture_output=True, text=True)
    if listed.returncode != 0:
        return
    allowed = {'src', 'data', 'po', 'tests', 'build-aux', 'meson.build', 'meson_options.txt', 'README.md', 'LICENSE'}
    for path in sorted({line.split('/')[0] for line in listed.stdout.splitlines()}):
        if path not in allowed and not path.startswith('.'):
            yield f'{path}: not one of the places at the top of the tree'


def main():
    files = sorted([*TOP.glob('src/*/**/*.[ch]'), *TOP.glob('tests/*/**/*.[ch]'), *TOP.glob('data/*.c')])
    faults = [fault for path in files for fault in c_faults(path)] + list(tree_faults())
    if len(files) < 10:
        faults.append('fewer than ten source files were found: this check looks in the wrong place')
    print('\n'.join(faults) if faults else f'{len(files)} files in good style')
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main())
